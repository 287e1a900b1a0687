//! Which Rust files and which of their types belong to a header.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;

/// The Rust files in a folder, sorted, without what holds no items of its own.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("mod.rs")
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The Rust files in a folder and those below it.
pub fn tree(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut tree = files(folder)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            tree.extend(self::tree(&path)?);
        }
    }
    tree.sort();
    Ok(tree)
}

/// The text of a fragment of C.
pub fn fragment(root: &Path, folder: &str, name: &str) -> Result<String> {
    let path = root.join(folder).join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()).into())
}

/// The names of the fragments in a folder, sorted.
pub fn fragments(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".h") {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The modules that a `mod.rs` lists, in its order, as files beside it.
pub fn modules(folder: &Path) -> Result<Vec<PathBuf>> {
    let list = fs::read_to_string(folder.join("mod.rs"))?;
    let names = list.lines().filter_map(|line| {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    Ok(names.map(|name| folder.join(name).with_extension("rs")).collect())
}

/// The public types of a file whose names are C's: `drm…` or `_drm…`.
pub fn types(file: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(file)?;
    let types = text.lines().filter_map(|line| {
        let item = line.strip_prefix("pub ")?;
        let name =
            ["struct ", "union ", "type "].iter().find_map(|kind| item.strip_prefix(kind))?;
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '_')?;
        let name = &name[..end];
        name.trim_start_matches('_').starts_with("drm").then(|| name.to_owned())
    });
    Ok(types.collect())
}

/// The constants of a file that stand for lengths of arrays and have names of Rust's own, with their values.
pub fn lengths(file: &Path) -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(file)?;
    let lengths = text.lines().filter_map(|line| {
        let line = line.split_once("const ")?.1;
        let (name, value) = line.strip_suffix(';')?.split_once(": usize = ")?;
        let is_c = name.starts_with("DRM_") || !value.bytes().all(|byte| byte.is_ascii_digit());
        (!is_c).then(|| (name.to_owned(), value.to_owned()))
    });
    Ok(lengths.collect())
}

/// The enumerations that a fragment of C defines, those with a name.
pub fn enumerations(fragment: &str) -> impl Iterator<Item = &str> {
    fragment.lines().filter_map(|line| line.strip_prefix("enum ")?.strip_suffix(" {"))
}

/// The types that a fragment of C declares.
pub fn declared(fragment: &str) -> Vec<String> {
    let mut names = Vec::new();
    for line in fragment.lines() {
        if let Some((before, _)) = line.split_once(" {") {
            // A structure's, union's or enumeration's own name, if it has one.
            names.extend(before.split(' ').next_back());
        }
        if let Some(declarators) = line.strip_suffix(';') {
            if line.starts_with("typedef ") || line.starts_with("} ") {
                names.extend(
                    declarators.split(',').filter_map(|name| name.rsplit([' ', '*']).next()),
                );
            }
        }
    }
    names
        .into_iter()
        .filter(|name| name.trim_start_matches('_').starts_with("drm"))
        .map(str::to_owned)
        .collect()
}
