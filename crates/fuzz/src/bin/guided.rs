//! A target under libFuzzer, which follows coverage. `DEMARCHE_FUZZ_TARGET` names it; the arguments are libFuzzer's.
#![no_main]
#![allow(unsafe_code)] // libFuzzer's entry points, made by its macro.

use cpu_time::ProcessTime;
use std::sync::LazyLock;

static TARGET: LazyLock<&fuzz::Target> = LazyLock::new(|| {
    let name = std::env::var("DEMARCHE_FUZZ_TARGET").unwrap_or_default();
    let target = fuzz::target(&name).unwrap_or_else(|error| panic!("DEMARCHE_FUZZ_TARGET: {error}"));
    fuzz::end_on_panic(target.name);
    // What is loaded once is not laid at the door of the first input.
    for (_, bytes) in fuzz::inputs(&fuzz::folder("corpus", &name)).unwrap_or_default().iter().take(1) {
        (target.run)(bytes);
    }
    target
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let target = *TARGET;
    let begun = ProcessTime::now();
    (target.run)(bytes);
    assert!(begun.elapsed() < fuzz::LONGEST, "{}: {:?} of the processor", target.name, begun.elapsed());
});
