//! Every public item of the published crate `drm` 0.15 exists here with just its type: this compiles.

#![allow(dead_code, deprecated, unused_imports, clippy::all)]

#[rustfmt::skip]
mod control;
#[rustfmt::skip]
mod flags;
#[rustfmt::skip]
mod handles;
#[rustfmt::skip]
mod methods;
#[rustfmt::skip]
mod objects;
#[rustfmt::skip]
mod others;

/// Which must be there when a program is linked, too.
#[test]
fn all_items_compile() {}
