//! `cargo xtask desk ARTICLES FOLDER [UNTIL [fill]]`: a large desk made by dice, and what it costs to fill and to ask (`fill`:
//! to fill alone); `cargo xtask desk 300 FOLDER ask`: to ask a standing one 300 times.
//!
//! Reports, ten mentions of events each: sides from 200 states and 2,000 names with weights 1/(rank + 3); types by fixed
//! shares; days over five years, most articles in the order of their days and one in twenty up to 60 days late; three mentions
//! in five on the day before the article, the others on days of the last week, in its month, in its year, or without a day;
//! three articles in ten are near copies of one of the last 400. Texts of about 1,500 characters from 20,000 words
//! with weights 1/rank. The same number of articles gives the same desk; a desk
//! that holds the first of them already gets the others, or those up to UNTIL (more than ARTICLES: the days after, as dense), and what
//! is measured is measured at its size.

use anyhow::{Context, Result};
use facts::report::{Article, Block, Entity, Event, MadeBy, Mention, Report, Sentence, When};
use facts::{Act, BlockKind, Codes, EntityKind, MentionKind, Plover, PublishedBasis, Status};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use ledger::{Ledger, Mode, Query, SeriesQuery};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const MENTIONS: usize = 10;
pub(crate) const STATES: usize = 200;
const NAMES: usize = 2_000;
pub(crate) const WORDS: usize = 20_000;
const DAYS: i64 = 1_826;
/// As `demarche add --reports`.
const STEP: usize = 5_000;
const TYPES: &[(&str, f64, u32)] = &[
    ("CONSULT", 2.5, 30),
    ("ACCUSE", -3.0, 14),
    ("AGREE", 2.5, 10),
    ("SUPPORT", 5.0, 9),
    ("REQUEST", 0.0, 8),
    ("ASSAULT", -9.0, 7),
    ("COOPERATE", 9.5, 4),
    ("AID", 10.0, 4),
    ("SANCTION", -6.0, 3),
    ("THREATEN", -3.5, 3),
    ("REJECT", -2.0, 3),
    ("COERCE", -7.0, 2),
    ("PROTEST", -5.0, 1),
    ("MOBILIZE", -5.5, 1),
    ("RETREAT", 6.5, 1),
];

/// Numbers that are the same each time.
pub(crate) struct Dice(pub u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let x = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        x ^ (x >> 31)
    }

    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    /// A rank under `n` with weight 1/(rank + 3), by the integral of it.
    pub fn rank(&mut self, n: usize) -> usize {
        let (low, high) = (3f64.ln(), (n as f64 + 3.0).ln());
        ((low + self.share() * (high - low)).exp() - 3.0).floor().clamp(0.0, n as f64 - 1.0) as usize
    }
}

pub(crate) fn word(rank: usize) -> String {
    const PARTS: &[&str] = &[
        "ba", "ke", "di", "mo", "ru", "sa", "te", "li", "no", "pu", "gra", "ven", "tor", "min", "cal", "ser",
    ];
    let (mut n, mut out) = (rank + 17, String::new());
    while n > 0 {
        out.push_str(PARTS[n % 16]);
        n /= 16;
    }
    out
}

pub(crate) fn state(rank: usize) -> String {
    let letter = |n: usize| char::from(b'A' + (n % 26) as u8);
    ['X', letter(rank / 26), letter(rank)].iter().collect()
}

/// Side of an event: a state nine times in ten.
fn side(dice: &mut Dice) -> (String, Option<String>) {
    if dice.below(10) > 0 {
        let code = state(dice.rank(STATES));
        (code.clone(), Some(code))
    } else {
        (format!("Group {}", word(dice.rank(NAMES))), None)
    }
}

struct Maker {
    dice: Dice,
    recent: Vec<Vec<String>>,
    /// Bytes of text so far.
    text: usize,
}

impl Maker {
    fn some(&mut self, numbers: Range<usize>, all: usize) -> Vec<Report> {
        let reports: Vec<Report> = numbers.map(|i| self.report(i, all)).collect();
        self.text += reports.iter().map(|r| r.article.text.len()).sum::<usize>();
        reports
    }

    fn report(&mut self, i: usize, all: usize) -> Report {
        let dice = &mut self.dice;
        let late = if dice.below(20) == 0 { dice.below(60) as i64 } else { 0 };
        let day = date(2015, 1, 1) + ((i as i64 * DAYS / all as i64) - late).max(0).days();
        let copy = (!self.recent.is_empty() && dice.below(10) < 3).then(|| dice.below(self.recent.len()));
        let mut sentences: Vec<String> = match copy {
            Some(k) => self.recent[k].clone(),
            None => (0..MENTIONS)
                .map(|_| (0..22).map(|_| word(dice.rank(WORDS))).collect::<Vec<_>>().join(" "))
                .collect(),
        };
        if copy.is_some() {
            let k = dice.below(sentences.len());
            sentences[k] = (0..22).map(|_| word(dice.rank(WORDS))).collect::<Vec<_>>().join(" ");
        } else {
            if self.recent.len() == 400 {
                self.recent.remove(0);
            }
            self.recent.push(sentences.clone());
        }
        self.fill(i, day, &sentences)
    }

    fn fill(&mut self, i: usize, day: Date, sentences: &[String]) -> Report {
        let mut report = Report {
            article: Article {
                id: format!("g{i}"),
                title: sentences.first().map(|s| s.split(' ').take(7).collect::<Vec<_>>().join(" ")),
                publisher: Some(format!("Paper {}", self.dice.rank(60))),
                language: Some("en".into()),
                published: Some(day.to_string()),
                published_basis: PublishedBasis::Given,
                version: 1,
                ..Article::default()
            },
            made_by: MadeBy { version: "dice".into(), model: "none".into(), data: "none".into() },
            ..Report::default()
        };
        for sentence in sentences {
            let start = report.article.text.len() as u32;
            report.article.text.push_str(sentence);
            let end = report.article.text.len() as u32;
            report.article.text.push_str(". ");
            report.sentences.push(Sentence { start, end });
            let event = self.event(&mut report, day, start, end);
            report.events.push(event);
        }
        let end = report.article.text.len() as u32;
        report.article.blocks.push(Block { start: 0, end, kind: BlockKind::Body });
        report
    }

    fn mention(&mut self, report: &mut Report, start: u32) -> String {
        let (name, country) = side(&mut self.dice);
        let known = report.entities.iter().find(|e| e.name == name).map(|e| e.id.clone());
        let entity = known.unwrap_or_else(|| {
            let id = format!("n{}", report.entities.len() + 1);
            report.entities.push(Entity {
                id: id.clone(),
                kind: if country.is_some() { EntityKind::State } else { EntityKind::Organization },
                name,
                country: country.map(Into::into),
                sectors: vec![],
                wikidata: None,
                codes: Codes::default(),
                basis: None,
            });
            id
        });
        let id = format!("m{}", report.mentions.len() + 1);
        report.mentions.push(Mention {
            id: id.clone(),
            start,
            end: start + 4,
            kind: MentionKind::Country,
            entity: Some(entity),
            confidence: 0.9,
            rule: "dice".into(),
        });
        id
    }

    fn event(&mut self, report: &mut Report, day: Date, start: u32, end: u32) -> Event {
        let (source, target) = (self.mention(report, start), self.mention(report, start + 6));
        let mut pick = self.dice.below(100) as u32;
        let kind = TYPES
            .iter()
            .find(|t| {
                let hit = pick < t.2;
                pick = pick.saturating_sub(t.2);
                hit
            })
            .unwrap_or(&TYPES[0]);
        let when = match self.dice.below(20) {
            0..12 => Some((day - 1.day(), day - 1.day())),
            12..16 => {
                let d = day - (self.dice.below(7) as i64).days();
                Some((d, d))
            }
            16..18 => Some((day.first_of_month(), day.last_of_month())),
            18 => Some((day.first_of_year(), day.last_of_year())),
            _ => None,
        };
        let status = match self.dice.below(10) {
            0 => Status::Planned,
            1 => Status::Alleged,
            _ => Status::Happened,
        };
        Event {
            id: format!("e{}", report.events.len() + 1),
            sources: vec![source],
            targets: vec![target],
            others: vec![],
            reciprocal: kind.0 == "CONSULT",
            act: Some(Act { kind: kind.0.into(), mode: None }),
            plover: Some(Plover { kind: kind.0.into(), mode: None, contexts: vec!["diplomatic".into()] }),
            cameo: Some("040".into()),
            intensity: Some(kind.1),
            goldstein: Some(kind.1 / 2.0),
            status,
            when: when.map(|(first, last)| When {
                first: first.to_string(),
                last: last.to_string(),
                precision: "day".into(),
                time: None,
                basis: None,
            }),
            where_: None,
            quantities: vec![],
            statement: None,
            evidence: vec![[start, end]],
            trigger: [start + 10, start + 16],
            rule: "dice/1".into(),
            confidence: 0.8,
            fields: Default::default(),
        }
    }
}

/// Fills a desk while another thread asks it, and prints what was measured.
///
/// # Errors
/// Arguments that are none, or a desk that cannot be written.
pub fn run(args: &[&str]) -> Result<()> {
    let all: usize = args.first().and_then(|n| n.parse().ok()).context("cargo xtask desk ARTICLES FOLDER")?;
    let folder = PathBuf::from(args.get(1).context("cargo xtask desk ARTICLES FOLDER")?);
    if args.get(2) == Some(&"ask") {
        return ask(&folder, &|asked| asked < all);
    }
    let until = args.get(2).map_or(Ok(all), |n| n.parse()).context("UNTIL is a number of articles")?;
    let asked = args.get(3) != Some(&"fill");
    let mut ledger = Ledger::open(&folder, Mode::Write)?;
    let mut maker = Maker { dice: Dice(1), recent: vec![], text: 0 };
    let held = ledger.articles()?;
    for number in 0..held {
        maker.some(number..number + 1, all);
    }
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| -> Result<()> {
        let asker = asked.then(|| scope.spawn(|| ask(&folder, &|_| !done.load(Ordering::Relaxed))));
        let mut spent = Duration::ZERO;
        let begun = Instant::now();
        for first in (held..until).step_by(STEP) {
            let reports = maker.some(first..until.min(first + STEP), all);
            let start = Instant::now();
            ledger.add_all(&reports)?;
            spent += start.elapsed();
            if ((first - held) / STEP) % 2 == 1 {
                let n = (first + reports.len() - held) * MENTIONS;
                println!(
                    "{n} mentions, {:.0} a second in adding ({:.0} s)",
                    n as f64 / spent.as_secs_f64(),
                    begun.elapsed().as_secs_f64()
                );
            }
        }
        done.store(true, Ordering::Relaxed);
        println!(
            "adding: {:.0} mentions a second",
            (until.saturating_sub(held) * MENTIONS) as f64 / spent.as_secs_f64()
        );
        match asker {
            Some(asker) => asker.join().map_err(|_| anyhow::anyhow!("the asking thread failed"))?,
            None => Ok(()),
        }
    })?;
    let counts = ledger.counts()?;
    // What is left of the journal goes into the file.
    drop(ledger);
    let bytes: u64 =
        std::fs::read_dir(&folder)?.filter_map(|e| e.ok()?.metadata().ok()).map(|m| m.len()).sum();
    println!(
        "disk: {:.0} bytes a mention apart from {} bytes of text",
        (bytes as f64 - maker.text as f64) / counts.mentions as f64,
        maker.text
    );
    println!(
        "{} events, {} mentions, {} articles, {} origins",
        counts.events, counts.mentions, counts.articles, counts.origins
    );
    Ok(())
}

/// Searches and series, as long as `more` of their number says so.
fn ask(folder: &Path, more: &dyn Fn(usize) -> bool) -> Result<()> {
    let mut dice = Dice(2);
    let mut searches: Vec<(f64, String)> = vec![];
    let mut series: Vec<(f64, String)> = vec![];
    let reader = Ledger::open(folder, Mode::Read)?;
    while more(searches.len()) {
        let (a, b) = (state(dice.rank(STATES)), state(dice.rank(STATES)));
        let line = match dice.below(5) {
            0 => format!("actor:{a}"),
            1 => format!("dyad:{a}..{b} since:2016"),
            2 => format!("{} {}", word(dice.rank(WORDS)), word(dice.rank(WORDS))),
            3 => format!("actor:{a} type:consult {}", word(dice.rank(WORDS))),
            _ => word(dice.rank(WORDS)),
        };
        let start = Instant::now();
        reader.search(&Query::parse(&line), 1, 50)?;
        searches.push((start.elapsed().as_secs_f64() * 1e3, line));
        let start = Instant::now();
        reader.series(&SeriesQuery::new(&a, &b))?;
        series.push((start.elapsed().as_secs_f64() * 1e3, format!("{a} {b}")));
        std::thread::sleep(Duration::from_millis(200));
    }
    for (name, mut all) in [("search with facets", searches), ("series of a dyad", series)] {
        all.sort_by(|x, y| x.0.total_cmp(&y.0));
        let at = |share: f64| all[((all.len() - 1) as f64 * share) as usize].0;
        if let Some((worst, what)) = all.last() {
            println!(
                "{name}: {} asked, median {:.1} ms, 95 % {:.1} ms, worst {worst:.1} ms ({what})",
                all.len(),
                at(0.5),
                at(0.95)
            );
        }
    }
    Ok(())
}
