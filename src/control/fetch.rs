//! The loop of every list that may grow between two requests.

use crate::{Errno, Result};

/// How often a list may grow under our eyes before we stop believing it.
const ROUNDS: usize = 64;

/// Asks until the answer found room. `ask` makes the request, and says `None` when it had to make
/// more room.
///
/// # Errors
///
/// Those of `ask`; [`AGAIN`](Errno::AGAIN) if the kernel has more each time it is asked.
pub(crate) fn fetch<T>(mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    for _ in 0..ROUNDS {
        if let Some(answer) = ask()? {
            return Ok(answer);
        }
    }
    Err(Errno::AGAIN.into())
}
