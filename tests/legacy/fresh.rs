//! Tests that need a process in which nothing has happened yet.

use std::env;
use std::process::{Command, Stdio};

const FRESH: &str = "OXIDRM_TEST_FRESH_PROCESS";

/// Runs `test` in a process of its own, in which the test named `name` gets here too; what it
/// printed. `None` in that process.
pub(crate) fn process(name: &str, test: impl FnOnce()) -> Option<String> {
    if env::var_os(FRESH).is_some() {
        test();
        return None;
    }
    let program = env::current_exe().unwrap();
    // Where this process is emulated, another one must be, too.
    let mut command = match env::var_os("OXIDRM_TEST_RUNNER") {
        Some(emulator) => {
            let mut command = Command::new(emulator);
            command.arg(program);
            command
        }
        None => Command::new(program),
    };
    let run = command
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(FRESH, "1")
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    let printed = String::from_utf8(run.stdout).unwrap();
    assert!(run.status.success(), "{printed}");
    assert!(printed.contains("1 passed"), "no such test: {name}");
    Some(printed)
}
