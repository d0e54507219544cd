//! Snapshots: the record of a moment as a file, with an id that the same inputs, program, model and data give anywhere.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{Error, Ledger, Query};

/// The first line of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Snapshot {
    /// Hash of every line below and of the recipe; not of the name, nor of when this desk took what.
    pub id: String,
    pub name: String,
    pub query: String,
    /// What read the articles, with the number of articles read so.
    pub recipes: Vec<(String, usize)>,
    pub articles: usize,
    pub events: usize,
    pub mentions: usize,
    /// Edits that held.
    pub edits: Vec<String>,
}

/// A mention of an event in a snapshot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Entry {
    /// The article version by its content, and the trigger in code points.
    pub hash: String,
    pub start: u32,
    pub end: u32,
    pub article: String,
    pub event: String,
    pub sources: String,
    pub targets: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub mode: Option<String>,
    pub status: String,
    pub first: Option<String>,
    pub last: Option<String>,
    pub place: Option<String>,
    pub speakers: String,
    pub words: String,
    pub rule: String,
}

/// What came, went and changed between two snapshots, and which rule did it.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
pub struct Difference {
    pub from: String,
    pub to: String,
    /// Before and after.
    pub recipes: [Vec<(String, usize)>; 2],
    pub came: Vec<Entry>,
    pub went: Vec<Entry>,
    pub changed: Vec<Change>,
    pub same: usize,
    /// Rule → mentions that came, went, changed by it.
    pub rules: BTreeMap<String, [usize; 3]>,
}

#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Change {
    pub article: String,
    pub words: String,
    /// Field → before and after.
    pub fields: BTreeMap<&'static str, (String, String)>,
    pub rule_before: String,
    pub rule: String,
}

impl Ledger {
    /// Writes the events that answer `query` to `file` (JSON Lines, gzip).
    ///
    /// # Errors
    /// The database fails or the file cannot be written; then no file is left.
    pub fn snapshot(&self, name: &str, query: &Query, file: &Path) -> Result<Snapshot, Error> {
        let mut lines = self.entries(query)?;
        lines.sort();
        // Of all that was just marked; a page of a search counts the last of them.
        let events = self.db.query_row("SELECT count(DISTINCT event) FROM hit", [], |r| r.get(0))?;
        let seen = query.scope().condition();
        let mut select = self.db.prepare(&format!(
            "SELECT v.made_by, count(*), count(DISTINCT v.article) FROM version v WHERE {seen} GROUP BY 1 ORDER BY 1"
        ))?;
        let rows = select.query_map([], |r| Ok((r.get::<_, String>(0)?, r.get::<_, usize>(1)?)))?;
        let recipes: Vec<(String, usize)> = rows.collect::<Result<_, _>>()?;
        let articles = recipes.iter().map(|r| r.1).sum();
        let edits: Vec<String> =
            self.edits(None)?.into_iter().filter(|e| e.undone_at.is_none()).map(|e| e.id).collect();
        let mut hash = Sha256::new();
        for line in &lines {
            hash.update(line);
            hash.update(b"\n");
        }
        let mut versions =
            self.db.prepare(&format!("SELECT v.hash FROM version v WHERE {seen} ORDER BY v.hash"))?;
        for version in versions.query_map([], |r| r.get::<_, String>(0))? {
            hash.update(version?);
        }
        hash.update(serde_json::to_vec(&(&recipes, &edits)).unwrap_or_default());
        let id = hash.finalize().iter().take(16).map(|b| format!("{b:02x}")).collect();
        let snapshot = Snapshot {
            id,
            name: name.into(),
            query: query.to_string(),
            recipes,
            articles,
            events,
            mentions: lines.len(),
            edits,
        };
        let part = file.with_extension("part");
        let write = || -> std::io::Result<()> {
            if let Some(dir) = file.parent() {
                std::fs::create_dir_all(dir)?;
            }
            let mut out = GzEncoder::new(File::create(&part)?, Compression::default());
            writeln!(out, "{}", serde_json::to_string(&snapshot)?)?;
            for line in &lines {
                writeln!(out, "{line}")?;
            }
            out.finish()?.sync_all()?;
            std::fs::rename(&part, file)
        };
        write().map_err(|e| {
            // The cause is told below; a part that cannot be removed changes nothing.
            let _ = std::fs::remove_file(&part);
            Error::folder(file, e)
        })?;
        Ok(snapshot)
    }

    fn entries(&self, query: &Query) -> Result<Vec<String>, Error> {
        self.mark_hits(query)?;
        let mut select = self.db.prepare(
            "SELECT v.hash, m.\"start\", m.\"end\", a.short, h.event, m.sources, m.targets, m.type, m.mode, m.status, m.first, m.last,
               m.place, m.speakers, m.words, m.rule
             FROM hit h CROSS JOIN event_mention m USING (event_mention) JOIN version v USING (version) JOIN article a USING (article)",
        )?;
        let rows = select.query_map([], |r| {
            Ok(Entry {
                hash: r.get(0)?,
                start: r.get(1)?,
                end: r.get(2)?,
                article: r.get(3)?,
                event: r.get(4)?,
                sources: r.get(5)?,
                targets: r.get(6)?,
                kind: r.get(7)?,
                mode: r.get(8)?,
                status: r.get(9)?,
                first: r.get(10)?,
                last: r.get(11)?,
                place: r.get(12)?,
                speakers: r.get(13)?,
                words: r.get(14)?,
                rule: r.get(15)?,
            })
        })?;
        let entries: Vec<Entry> = rows.collect::<Result<_, _>>()?;
        entries
            .iter()
            .map(|e| serde_json::to_string(e).map_err(|x| Error::report(&e.article, x.to_string())))
            .collect()
    }
}

/// Reads a snapshot that [`Ledger::snapshot`] wrote.
///
/// # Errors
/// A file that is missing or no snapshot; the error names it.
pub fn read_snapshot(file: &Path) -> Result<(Snapshot, Vec<Entry>), Error> {
    let open = File::open(file).map_err(|e| Error::folder(file, e))?;
    let mut lines = BufReader::new(GzDecoder::new(open)).lines();
    let bad = |why: String| Error::foreign(file, format!("no snapshot: {why}"));
    let head = lines.next().ok_or_else(|| bad("it is empty".into()))?.map_err(|e| bad(e.to_string()))?;
    let head = serde_json::from_str(&head).map_err(|e| bad(e.to_string()))?;
    let mut entries = vec![];
    for line in lines {
        let line = line.map_err(|e| bad(e.to_string()))?;
        entries.push(serde_json::from_str(&line).map_err(|e| bad(e.to_string()))?);
    }
    Ok((head, entries))
}

impl Difference {
    /// From `a` to `b`; mentions are the same that have the same article, trigger and nearest type.
    pub fn between(a: (Snapshot, Vec<Entry>), b: (Snapshot, Vec<Entry>)) -> Self {
        let mut out =
            Self { from: a.0.id, to: b.0.id, recipes: [a.0.recipes, b.0.recipes], ..Self::default() };
        let mut before: BTreeMap<(String, u32, u32), Vec<Entry>> = BTreeMap::new();
        for e in a.1 {
            before.entry((e.hash.clone(), e.start, e.end)).or_default().push(e);
        }
        for e in b.1 {
            let old = before.get_mut(&(e.hash.clone(), e.start, e.end)).filter(|v| !v.is_empty());
            let Some(old) = old else {
                out.rules.entry(e.rule.clone()).or_default()[0] += 1;
                out.came.push(e);
                continue;
            };
            let best = old
                .iter()
                .enumerate()
                .min_by_key(|(_, o)| (fields(o, &e).len(), o.rule != e.rule))
                .map_or(0, |(i, _)| i);
            let o = old.remove(best);
            let fields = fields(&o, &e);
            if fields.is_empty() {
                out.same += 1;
            } else {
                out.rules.entry(e.rule.clone()).or_default()[2] += 1;
                out.changed.push(Change {
                    article: e.article,
                    words: e.words,
                    fields,
                    rule_before: o.rule,
                    rule: e.rule,
                });
            }
        }
        for e in before.into_values().flatten() {
            out.rules.entry(e.rule.clone()).or_default()[1] += 1;
            out.went.push(e);
        }
        out
    }
}

fn fields(a: &Entry, b: &Entry) -> BTreeMap<&'static str, (String, String)> {
    let text = |o: &Option<String>| o.clone().unwrap_or_default();
    let all = |e: &Entry| {
        [
            ("event", e.event.clone()),
            ("sources", e.sources.clone()),
            ("targets", e.targets.clone()),
            ("type", e.kind.clone()),
            ("mode", text(&e.mode)),
            ("status", e.status.clone()),
            ("first", text(&e.first)),
            ("last", text(&e.last)),
            ("place", text(&e.place)),
            ("speakers", e.speakers.clone()),
        ]
    };
    let (a, b) = (all(a), all(b));
    a.into_iter().zip(b).filter(|(x, y)| x.1 != y.1).map(|(x, y)| (x.0, (x.1, y.1))).collect()
}
