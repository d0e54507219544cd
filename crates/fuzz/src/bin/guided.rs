//! A target under libFuzzer, which follows coverage. `DEMARCHE_FUZZ_TARGET` names it; the arguments are libFuzzer's.
#![no_main]
#![allow(unsafe_code)] // libFuzzer's entry points, made by its macro.

use std::sync::LazyLock;

static TARGET: LazyLock<&fuzz::Target> = LazyLock::new(|| {
    fuzz::end_on_panic();
    let name = std::env::var("DEMARCHE_FUZZ_TARGET").unwrap_or_default();
    fuzz::target(&name).unwrap_or_else(|error| panic!("DEMARCHE_FUZZ_TARGET: {error}"))
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (TARGET.run)(bytes));
