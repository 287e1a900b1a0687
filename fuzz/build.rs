//! Compiles what must not be Rust: `support/heap.c` says why.

fn main() {
    println!("cargo::rerun-if-changed=support/heap.c");
    let mut build = cc::Build::new();
    if std::env::var_os("CARGO_FEATURE_ASAN").is_some() {
        build.define("ASAN", None);
    }
    // The whole archive, as its functions are there already, weakly or in the C library.
    build.file("support/heap.c").flag("-fno-builtin").cargo_metadata(false).compile("heap");
    // What cargo leaves out of the library; the vendors' libraries look for it under this name.
    println!("cargo::rerun-if-changed=../src/capi/variadic.c");
    cc::Build::new().file("../src/capi/variadic.c").cargo_metadata(false).compile("drm");
    println!("cargo::rustc-link-search=native={}", std::env::var("OUT_DIR").unwrap_or_default());
    println!("cargo::rustc-link-lib=static:+whole-archive=heap");
}
