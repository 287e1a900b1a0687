//! The headers of the kernel's interface: fragments of C in which the structures of a crate's `src/uapi` take their places.

use std::collections::BTreeSet;
use std::path::Path;

use cbindgen::{Builder, Config};

use crate::{Result, polish, source};

/// Where the fragments are.
pub const FRAGMENTS: &str = "src/uapi/fragments";

/// Structures that have no name in C, being parts of others that a fragment defines.
const NAMELESS: [&str; 1] = ["drm_stat"];

/// Types as the kernel's headers spell them.
const SPELLINGS: [(&str, &str); 9] = [
    ("uint8_t", "__u8"),
    ("uint16_t", "__u16"),
    ("uint32_t", "__u32"),
    ("uint64_t", "__u64"),
    ("int8_t", "__s8"),
    ("int16_t", "__s16"),
    ("int32_t", "__s32"),
    ("int64_t", "__s64"),
    ("size_t", "__kernel_size_t"),
];

/// The text of a header's fragments, each line `struct name;` or `union name;` replaced by the definition. `root` is the
/// project's folder, `home` the crate's.
pub fn fill(root: &Path, home: &Path, fragments: &[&str]) -> Result<String> {
    let mut definitions = definitions(root, home)?;
    let mut text = String::new();
    for name in fragments {
        let fragment = source::fragment(home, FRAGMENTS, name)?;
        for line in fragment.trim_end().lines() {
            match place(line) {
                Some(name) => {
                    let taken = definitions.iter().position(|(defined, _)| defined == name);
                    let (_, definition) = definitions
                        .swap_remove(taken.ok_or(format!("no {name} in src/uapi, or used up"))?);
                    text.push_str(&definition);
                }
                None => text.push_str(line),
            }
            text.push('\n');
        }
        text.push('\n');
    }
    Ok(text)
}

/// Fails if a structure of `src/uapi` has no place in any header.
pub fn all_placed(root: &Path, home: &Path, fragments: &[&str]) -> Result<()> {
    let mut placed = BTreeSet::new();
    for name in fragments {
        let fragment = source::fragment(home, FRAGMENTS, name)?;
        placed.extend(fragment.lines().filter_map(place).map(str::to_owned));
    }
    let definitions = definitions(root, home)?;
    let lost: Vec<_> = definitions
        .iter()
        .map(|(name, _)| name.as_str())
        .filter(|name| !placed.contains(*name))
        .collect();
    if lost.is_empty() { Ok(()) } else { Err(format!("in no header: {}", lost.join(", ")).into()) }
}

/// The structure or union whose place a line is.
fn place(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("struct ").or_else(|| line.strip_prefix("union "))?;
    rest.strip_suffix(';').filter(|name| !name.contains(' '))
}

/// Names and definitions of the structures and unions of `src/uapi`, but for those that a fragment defines.
fn definitions(root: &Path, home: &Path) -> Result<Vec<(String, String)>> {
    let mut config = Config::from_file(root.join("cbindgen.toml"))?;
    config.cpp_compat = false;
    let fragments = source::all_fragments(home, FRAGMENTS)?.concat();
    // Fields name the enumerations of C by aliases.
    config.export.rename = source::enumerations(&fragments)
        .map(|name| (name.to_owned(), format!("enum {name}")))
        .collect();
    let mut declared: BTreeSet<_> = source::declared(&fragments).into_iter().collect();
    declared.extend(NAMELESS.map(str::to_owned));
    let mut builder = Builder::new();
    for file in source::tree(&home.join("src/uapi"))? {
        config.export.include.extend(source::types(&file)?);
        builder = builder.with_src(file);
    }
    let mut text = Vec::new();
    builder.with_config(config).generate()?.write(&mut text);
    let text = String::from_utf8_lossy(&text);
    let text = polish::polish(&spell(&text));
    let (definitions, parts): (Vec<_>, Vec<_>) =
        text.split("\n\n").filter_map(definition).partition(|(name, _)| source::is_c(name));
    Ok(definitions
        .into_iter()
        .filter(|(name, _)| !declared.contains(name))
        .map(|(name, text)| {
            let mut members =
                text.lines().filter(|line| line.starts_with("    ") && line.ends_with(';'));
            let nameless = members.all(|line| line.ends_with(" unnamed;"));
            let text = nest(&text, &parts);
            // Old C wants a member with a name.
            let text =
                if nameless { text.replace("\nstruct ", "\n__extension__ struct ") } else { text };
            (name, text)
        })
        .collect())
}

/// Puts structures and unions with names of Rust's own where they are used: the kernel's have no names. A member `unnamed`
/// has none either.
fn nest(definition: &str, parts: &[(String, String)]) -> String {
    let lines = definition.lines().map(|line| {
        let member = line.trim_start();
        let indent = &line[..line.len() - member.len()];
        member_of(member, parts).map_or_else(
            || line.to_owned(),
            |(kind, name, text)| {
                let members = nest(text, parts);
                let members = members.split_once(" {\n").map_or("", |(_, members)| members);
                let members =
                    members.trim_end_matches("\n};").replace('\n', &format!("\n{indent}"));
                match name {
                    "unnamed" => {
                        format!("{indent}__extension__ {kind} {{\n{indent}{members}\n{indent}}};")
                    }
                    _ => format!("{indent}{kind} {{\n{indent}{members}\n{indent}}} {name};"),
                }
            },
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Kind and name of a member whose type is one of the parts, and that part.
fn member_of<'a>(
    line: &'a str,
    parts: &'a [(String, String)],
) -> Option<(&'a str, &'a str, &'a str)> {
    let (kind, rest) = line.strip_suffix(';')?.split_once(' ')?;
    let (part, name) = rest.split_once(' ')?;
    let (_, text) = parts.iter().find(|(known, _)| known == part)?;
    Some((kind, name, text))
}

/// Name and text of a definition with its comment.
fn definition(block: &str) -> Option<(String, String)> {
    let block = block.trim();
    let opening = block.lines().find(|line| line.ends_with(" {"))?;
    let name = opening.strip_suffix(" {")?.split_once(' ')?.1;
    Some((name.to_owned(), block.to_owned()))
}

/// The text with the types of the kernel's headers, also where comments name Rust's.
fn spell(text: &str) -> String {
    let mut spelt = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric() || c == '_') {
        let (before, from) = rest.split_at(start);
        let end = from.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(from.len());
        let (word, after) = from.split_at(end);
        spelt.push_str(before);
        let quoted = before.ends_with('`') && after.starts_with('`');
        let known =
            SPELLINGS.iter().find(|(c, kernel)| word == *c || quoted && word == &kernel[2..]);
        spelt.push_str(known.map_or(word, |(_, kernel)| kernel));
        rest = after;
    }
    spelt.push_str(rest);
    spelt
}
