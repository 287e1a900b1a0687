//! Small changes to cbindgen's text: comments as people write them, and what C and old C spell otherwise.

use crate::source;

/// The text as it goes into a header.
pub fn polish(text: &str) -> String {
    let mut polished = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let indent = &line[..line.len() - line.trim_start().len()];
        if line.trim() == "/*" {
            let body: Vec<_> =
                lines.by_ref().map(str::trim).take_while(|line| *line != "*/").collect();
            comment(&mut polished, indent, &body);
        } else {
            polished.push_str(&spell(line));
            polished.push('\n');
        }
    }
    polished.replace("\n\n\n", "\n\n")
}

/// Puts unions with names of Rust's own where they are used: libdrm's have no names.
pub fn nest(text: &str) -> String {
    let blocks: Vec<&str> = text.split("\n\n").collect();
    let unions: Vec<(&str, &str)> =
        blocks.iter().filter_map(|block| foreign_union(block)).collect();
    let mut nested = String::new();
    for block in blocks.iter().filter(|block| foreign_union(block).is_none()) {
        for line in block.lines() {
            let member = line.trim_start().strip_prefix("union ").and_then(|rest| {
                let (name, member) = rest.split_once(' ')?;
                Some((unions.iter().find(|(tag, _)| *tag == name)?.1, member))
            });
            if let Some((members, member)) = member {
                nested.push_str("    union {\n");
                members.lines().for_each(|line| nested.push_str(&format!("    {line}\n")));
                nested.push_str(&format!("    }} {member}\n"));
            } else {
                nested.push_str(line);
                nested.push('\n');
            }
        }
        nested.push('\n');
    }
    format!("{}\n", nested.trim_end())
}

/// Name and members of a union that a block of lines defines, unless the name is one of C's.
fn foreign_union(block: &str) -> Option<(&str, &str)> {
    let (_, definition) = block.split_once("union ")?;
    let (name, members) = definition.strip_suffix("\n};")?.split_once(" {\n")?;
    let is_c = source::is_c(name) || name.contains(char::is_whitespace);
    (!is_c).then_some((name, members))
}

/// A comment of some lines.
fn comment(text: &mut String, indent: &str, body: &[&str]) {
    match body {
        // Between a structure and its own alias there is nothing to say.
        [line] if line.starts_with("See `") => {}
        [line] => text.push_str(&format!("{indent}/* {} */\n", plain(line))),
        _ => {
            text.push_str(&format!("{indent}/*\n"));
            for line in body {
                // Fragments come with their stars.
                let line = line.trim_start_matches('*').trim();
                text.push_str(format!("{indent} * {}", plain(line)).trim_end());
                text.push('\n');
            }
            text.push_str(&format!("{indent} */\n"));
        }
    }
}

/// A line of Rust's documentation as C's readers know it.
fn plain(line: &str) -> String {
    line.replace("[`", "").replace("`]", "").replace('`', "").replace('…', "...")
}

/// A line of code. An array of no elements stands for as many as there are, which not every year's C or C++ has; old C has
/// no line comments.
fn spell(line: &str) -> String {
    let comments = ["// __cplusplus", "// extern \"C\""];
    let code =
        comments.iter().fold(line, |line, comment| line.strip_suffix(comment).unwrap_or(line));
    let code = code.trim_end();
    match code.strip_suffix("[0];") {
        Some(array) => {
            let (indent, member) = array.split_at(array.len() - array.trim_start().len());
            format!("{indent}__extension__ {member}[];")
        }
        None => code.to_owned(),
    }
}
