//! What `variadic.c`, beside this file, asks of Rust. Nothing of it is exported from the library.

use crate::abi::server::{self, drmServerInfoPtr};

/// The structure that `drmSetServerInfo` was given last; NULL for none.
#[unsafe(no_mangle)]
extern "C" fn oxidrm_server_info() -> drmServerInfoPtr {
    server::current()
}
