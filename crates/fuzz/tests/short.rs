//! Every door for bytes for a moment: `cargo xtask test` gives each twenty seconds, `cargo test` alone one.

use std::process::Command;

#[test]
fn no_target_breaks_in_a_short_time() {
    let seconds = std::env::var("DEMARCHE_FUZZ_SECONDS").unwrap_or_else(|_| "1".to_string());
    let out =
        Command::new(env!("CARGO_BIN_EXE_fuzz")).args(["--seconds", &seconds]).output().expect("the runner");
    let said = String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    println!("{said}");
    assert!(out.status.success(), "{said}");
}
