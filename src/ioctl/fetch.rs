//! The loop of every list that may grow between two requests.

use crate::mem::Fit;
use crate::{Errno, Result};

/// How often a list may grow under our eyes before we stop believing it.
const ROUNDS: usize = 64;

/// Asks until the answer found room. `ask` makes the request, and says whether it did.
///
/// # Errors
///
/// Those of `ask`; `NOMEM` if there is no memory for more room; [`AGAIN`](Errno::AGAIN) if the kernel has
/// more each time it is asked.
pub(crate) fn fetch(mut ask: impl FnMut() -> Result<Fit>) -> Result<()> {
    for _ in 0..ROUNDS {
        let fit = ask()?;
        if fit == Fit::YES {
            return Ok(());
        }
        if fit != Fit::MORE {
            return Err(Errno::NOMEM.into());
        }
    }
    Err(Errno::AGAIN.into())
}
