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
fn fragments(folder: &Path) -> Result<Vec<String>> {
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

/// The texts of all fragments in a folder of a crate.
pub fn all_fragments(home: &Path, folder: &str) -> Result<Vec<String>> {
    let names = fragments(&home.join(folder))?;
    names.iter().map(|name| fragment(home, folder, name)).collect()
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

/// Whether a name is one of C's: `drm…`, `_drm…` or `amdgpu_…`.
pub fn is_c(name: &str) -> bool {
    name.trim_start_matches('_').starts_with("drm") || name.starts_with("amdgpu_")
}

/// The public types of a file whose names are C's.
pub fn types(file: &Path) -> Result<Vec<String>> {
    Ok(items(file)?.into_iter().map(|(_, name)| name).collect())
}

/// Kinds and names of the public types of a file whose names are C's.
pub fn items(file: &Path) -> Result<Vec<(String, String)>> {
    let text = fs::read_to_string(file)?;
    let items = text.lines().filter_map(|line| {
        let (kind, name) = line.strip_prefix("pub ")?.split_once(' ')?;
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '_')?;
        let name = &name[..end];
        let known = ["struct", "union", "type"].contains(&kind) && is_c(name);
        known.then(|| (kind.to_owned(), name.to_owned()))
    });
    Ok(items.collect())
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
    names.into_iter().filter(|name| is_c(name)).map(str::to_owned).collect()
}
