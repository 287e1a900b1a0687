//! The name of the CPU.

use core::ffi::CStr;

use drm::Errno;
use drm::mem::CText;
use drm::vendor::{Lines, describe};

use super::super::complain;

const FILE: &CStr = c"/proc/cpuinfo";

/// What the processor of this machine is called.
pub(super) fn name() -> Option<CText> {
    let mut lines = Lines::of(FILE)
        .inspect_err(|error| {
            let errno = error.errno().unwrap_or(Errno::IO);
            complain(&[FILE.to_bytes(), b": ", describe(errno, &mut [0; 256])]);
        })
        .ok()?;
    while let Some(line) = lines.next() {
        if let Some(name) = of_line(line) {
            let maker: &[u8] = if name.starts_with(b"AMD") { b"" } else { b"AMD " };
            return CText::joined(maker, name).ok();
        }
    }
    None
}

/// The name that a line says: the GPU's part of it, if it has one.
fn of_line(line: &[u8]) -> Option<&[u8]> {
    let line = line.split(|byte| matches!(byte, b'\n' | 0)).next()?;
    if !line.starts_with(b"model name") {
        return None;
    }
    let gpu = b"Radeon";
    let name = match line.windows(gpu.len()).position(|word| word == gpu) {
        Some(start) => line.get(start..)?,
        None => line.get(line.iter().position(|byte| *byte == b':')?.saturating_add(1)..)?,
    };
    let start = name.iter().position(|byte| !matches!(byte, b' ' | b'\t')).unwrap_or(name.len());
    name.get(start..)
}

#[cfg(test)]
mod tests {
    use super::of_line;

    #[test]
    fn the_name_is_the_gpus_or_the_processors() {
        for (line, name) in [
            ("model name\t: AMD Ryzen 7 with Radeon Graphics  \n", Some("Radeon Graphics  ")),
            ("model name\t: AMD Ryzen 7 PRO\n", Some("AMD Ryzen 7 PRO")),
            ("model name\t:\t Some CPU", Some("Some CPU")),
            ("model name:", Some("")),
            ("model name", None),
            ("model\t: 7", None),
            ("", None),
        ] {
            assert_eq!(of_line(line.as_bytes()), name.map(str::as_bytes), "{line}");
        }
    }
}
