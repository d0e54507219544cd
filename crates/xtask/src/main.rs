//! The project's own tasks: `cargo xtask TASK`.

mod api;
mod audit;
mod bench;
mod browser;
mod builds;
mod clone;
mod crawl;
mod exports;
mod feeds;
mod fuzz;
mod kernels;
mod prose;
mod prove;
mod rebuild;
mod run;
mod sbom;
mod score;
mod server;
mod trial;
mod wheel;

use std::process::ExitCode;

const TASKS: &str = "\
cargo xtask TASK

  test       every test: Rust, the house's rules, the browser journeys
  browser    the browser journeys alone (needs node and chromium)
  screenshots  the six screens, light and dark, into docs/screens
  api        the desk's OpenAPI against a running server (needs Python 3; installs schemathesis beside the build)
  exports    every export read back by pandas, polars, DuckDB and others (needs Python 3)
  wheel      the Python wheel, built, installed in a fresh environment and tested (needs python3)
  spark      the same reading on a Spark cluster on this machine (needs python3 and Java 17); --articles N, --model M
  crawl      MEGABYTES FILE: a web archive of that size, packed as CC-NEWS is, from examples/
  desk       ARTICLES FOLDER: a large desk made by dice, filled and asked at once; what that costs is printed
  load       FOLDER [SECONDS [RATE]]: pages of such a desk asked for at a steady rate; first bytes are printed
  feeds      MINUTES [FEEDS [ARTICLES]]: a desk that watches feeds served on loopback, its memory printed and drawn
  sail       the same reading on Sail, which speaks Spark's API (needs python3); --articles N
  ray        the same reading on Ray Data (needs python3); --articles N
  bench      what docs/performance.md says, measured (needs GNU time, python3 and Java 17, and a machine that does nothing
             else); --only PART,PART takes parts, --binary FILE and --python FILE another build, --size F less of it
  facts      the tables of leaders against ../shared/facts; --unchecked lists what rests on memory, --gaps the offices
             whose last holders are not known
  prove      PIECE...: what takes long, each with its log under docs/proof; without a name, the list
  fuzz       every door for bytes; --seconds N, --at-once N, TARGET...; --guided follows coverage (needs a C++ compiler)
  sbom       what the binary is made of, as CycloneDX JSON; FILE to write it there
  clone      a stranger's clone: the two commands of README.md in an empty home, and what is left when it is removed
  builds     the same bytes from debug and release, with 1, 2 and 8 threads
  rebuild    the release binary built twice, from two clones in folders of their own: the same bytes
  miri       the tests of the model's kernels under Miri (needs a nightly toolchain with it)
  sanitize   the tests of the model's run time under AddressSanitizer (needs a nightly toolchain)
  neon       the tests of the model's kernels on NEON, emulated (needs a Rust for aarch64, a cross gcc and qemu)
  audit      draw BINARY N SEED OUT [SET...]: events of real articles of ../shared/gold, drawn at random onto a sheet to be judged;
             tally MARKS: what docs/audit.md says, counted
  prose      events a thousand sentences of plain prose, where hardly any are
  score      the scores on ../shared/gold against gold/scores.tsv; --write sets new ones, --full takes whole sets, --dev the
             binary that the tests built
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rest: Vec<&str> = args.iter().skip(1).map(String::as_str).collect();
    let done = match args.first().map(String::as_str) {
        Some("test") => run::test(),
        Some("browser") => browser::run(run::RELEASE, None),
        Some("screenshots") => browser::screenshots(),
        Some("api") => api::run(),
        Some("exports") => exports::run(run::RELEASE),
        Some("crawl") => crawl::run(&rest),
        Some("desk") => trial::run("desk", &rest),
        Some("load") => trial::load(&rest),
        Some("wheel") => wheel::run(run::RELEASE),
        Some("spark") => wheel::spark(run::RELEASE, &rest),
        Some("sail") => wheel::sail(&rest),
        Some("ray") => wheel::ray(&rest),
        Some("bench") => bench::run(&rest),
        Some("score") => score::run(&rest),
        Some("prove") => prove::run(&rest),
        Some("fuzz") => fuzz::run(&rest),
        Some("feeds") => feeds::run(&rest),
        Some("sbom") => sbom::run(&rest),
        Some("clone") => clone::run(),
        Some("miri") => kernels::miri(),
        Some("sanitize") => kernels::sanitize(),
        Some("neon") => kernels::neon(),
        Some("builds") => builds::run(),
        Some("rebuild") => rebuild::run(),
        Some("audit") => audit::run(&rest),
        Some("prose") => prose::run(),
        Some("facts") => trial::run("facts", &rest),
        _ => {
            eprint!("{TASKS}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}
