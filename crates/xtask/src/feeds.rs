//! `cargo xtask feeds MINUTES [FEEDS [ARTICLES]]`: a desk that watches a large list of feeds, served on loopback, with so many
//! new articles a minute; what memory it holds is printed each minute and drawn, and has to stay flat.

mod plot;
mod site;

use anyhow::{Context, Result, bail, ensure};
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::run::{RELEASE, binary, root};
use site::Site;

/// Megabytes of memory at seconds of the run.
pub type Curve = Vec<(f64, f64)>;

const STEP: Duration = Duration::from_secs(10);
/// What the last quarter may hold more than the second one: a twentieth and some megabytes.
const MORE: (f64, f64) = (1.05, 16.0);

/// # Errors
/// Words that are no numbers, a desk that ends, memory that grows.
pub fn run(args: &[&str]) -> Result<()> {
    let number =
        |at: usize, or: u64| args.get(at).map_or(Ok(or), |word| word.parse().context(word.to_string()));
    let (minutes, feeds, articles) = (number(0, 60)?, number(1, 300)?, number(2, 60)?);
    let site = Site::serve(feeds, articles)?;
    let folder = root().join("target/proof/feeds");
    if folder.is_dir() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let list = folder.join("feeds.txt");
    fs::write(&list, site.addresses().join("\n"))?;
    let mut desk = Desk(watch(&folder, &list, &site)?);
    let (begun, mut curve) = (Instant::now(), Curve::new());
    println!("{feeds} feeds, {articles} new articles a minute; the desk asks each feed every minute");
    while begun.elapsed() < Duration::from_secs(minutes * 60) {
        std::thread::sleep(STEP);
        if let Some(status) = desk.0.try_wait()? {
            bail!("the desk ended after {:.0?}: {status}", begun.elapsed());
        }
        curve.push((begun.elapsed().as_secs_f64(), megabytes(desk.0.id())?));
        if curve.len().is_multiple_of(30) {
            let (seconds, held) = curve[curve.len() - 1];
            println!(
                "{:3.0} min: {held:.0} MB, {} polls, {} pages",
                seconds / 60.0,
                site.polls(),
                site.pages()
            );
        }
    }
    drop(desk);
    let picture = root().join("docs/proof/feeds.svg");
    fs::write(&picture, plot::draw("Memory of a desk that watches feeds", &curve))?;
    let (before, after) = (mean(&curve, 1), mean(&curve, 3));
    println!(
        "memory: {before:.0} MB in the second quarter, {after:.0} MB in the last, {:.0} MB at most",
        most(&curve)
    );
    println!("{} polls, {} pages; docs/proof/feeds.svg", site.polls(), site.pages());
    ensure!(after <= before * MORE.0 + MORE.1, "memory grows: {before:.0} MB, then {after:.0} MB");
    ensure!(site.pages() * 2 > minutes * articles, "fewer than half of the articles were fetched");
    Ok(())
}

/// Ends the desk however the run ends.
struct Desk(Child);

impl Drop for Desk {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn watch(folder: &Path, list: &Path, site: &Site) -> Result<Child> {
    let mut watch = Command::new(binary(RELEASE)?);
    watch.arg("watch").arg(list).arg("--desk").arg(folder.join("desk"));
    watch.args(["--every", "1", "--delay", "0", "--hosts", "8"]);
    for host in site.hosts() {
        watch.args(["--allow", host]);
    }
    watch.stdout(Stdio::null()).stderr(fs::File::create(folder.join("watch.log"))?);
    watch.spawn().context("demarche watch")
}

fn megabytes(process: u32) -> Result<f64> {
    let said = fs::read_to_string(format!("/proc/{process}/status")).context("this needs Linux")?;
    let line = said.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    let kilobytes =
        line.split_whitespace().next().and_then(|n| n.parse::<f64>().ok()).context("no number")?;
    Ok(kilobytes / 1024.0)
}

/// Of a quarter of the run, 0 to 3.
fn mean(curve: &Curve, quarter: usize) -> f64 {
    let part = &curve[curve.len() * quarter / 4..curve.len() * (quarter + 1) / 4];
    part.iter().map(|p| p.1).sum::<f64>() / part.len().max(1) as f64
}

fn most(curve: &Curve) -> f64 {
    curve.iter().map(|p| p.1).fold(0.0, f64::max)
}
