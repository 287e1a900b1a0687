//! Generates the headers in `include/` from the types in `src/abi` and `src/uapi`, the functions in `src/capi`
//! and the fragments of C beside the types, or compares what is there with what they should be.
//!
//! Also prints prototypes alone, for the C compiler to compare with those of another header.

mod header;
mod kernel;
mod polish;
mod source;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs};

use header::{HEADERS, Header};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "\
usage: headers                    generates include/*.h
       headers --check            compares include/*.h with what would be generated; fails if they differ
       headers --prototypes NAME  prints the functions of include/NAME alone, after an #include of NAME";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let done = match args.as_slice() {
        [] => write(&root),
        ["--check"] => check(&root),
        ["--prototypes", name] => prototypes(&root, name),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("headers: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Where a header is.
fn path(root: &Path, header: &Header) -> PathBuf {
    root.join("include").join(header.name)
}

/// Writes the headers that are not as they should be.
fn write(root: &Path) -> Result<()> {
    header::all_placed(root)?;
    for header in &HEADERS {
        let path = path(root, header);
        let text = header.generate(root)?;
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            println!("include/{}: up to date", header.name);
        } else {
            fs::create_dir_all(path.parent().unwrap_or(root))?;
            fs::write(&path, text)?;
            println!("include/{}: written", header.name);
        }
    }
    Ok(())
}

/// Fails, after showing the differences, if a header is not as it should be.
fn check(root: &Path) -> Result<()> {
    header::all_placed(root)?;
    let mut stale = Vec::new();
    for header in &HEADERS {
        let path = path(root, header);
        let text = header.generate(root)?;
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            println!("include/{}: as generated", header.name);
        } else {
            show_difference(header.name, &path, &text)?;
            stale.push(format!("include/{}", header.name));
        }
    }
    if stale.is_empty() {
        return Ok(());
    }
    Err(format!(
        "not as generated: {}; run: cargo run --manifest-path tools/headers/Cargo.toml",
        stale.join(", ")
    )
    .into())
}

/// Prints how a file differs from the text it should have.
fn show_difference(name: &str, path: &Path, text: &str) -> Result<()> {
    let wanted = env::temp_dir().join(format!("headers-{}.h", std::process::id()));
    fs::write(&wanted, text)?;
    // diff says with its exit code that there are differences; that is known.
    let labels = ["--label", &format!("include/{name}"), "--label", "generated"].map(str::to_owned);
    let shown = Command::new("diff").arg("-u").args(labels).arg(path).arg(&wanted).status();
    fs::remove_file(&wanted)?;
    shown?;
    Ok(())
}

/// Prints the prototypes of a header.
fn prototypes(root: &Path, name: &str) -> Result<()> {
    let header = HEADERS.iter().find(|header| header.name == name).ok_or("no such header")?;
    print!("{}", header.prototypes(root)?);
    Ok(())
}
