//! A report as rows.

use facts::report::{Event, Report, Span};
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::names::{Actor, actor_of, key_of};
use crate::record::Touched;
use crate::words::{passage, quote, quote_all};
use crate::{Error, amendment, edit, identity, origin, packed};

/// The word that JSON has for a value of a small enumeration.
pub(crate) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(s)) => s,
        _ => String::new(),
    }
}

/// A report as it is kept.
pub(crate) struct Stored {
    /// The recipe, JSON.
    pub made_by: String,
    /// The report without its text, which is kept apart; see [`packed`].
    pub report: Vec<u8>,
}

pub(crate) fn bare(report: &Report) -> Result<Stored, Error> {
    let bad = |e: serde_json::Error| Error::report(&report.article.id, e.to_string());
    let mut bare = report.clone();
    bare.article.text = String::new();
    Ok(Stored {
        made_by: serde_json::to_string(&report.made_by).map_err(bad)?,
        report: serde_json::to_string(&bare).map_err(bad).and_then(|json| {
            packed::pack(json.as_bytes()).map_err(|e| Error::report(&report.article.id, e.to_string()))
        })?,
    })
}

pub(crate) fn insert_version(
    db: &Connection,
    article: i64,
    hash: &str,
    report: &Report,
    stored: &Stored,
    now: &str,
) -> Result<i64, Error> {
    let a = &report.article;
    let day = |stamp: &Option<String>| stamp.as_deref().and_then(|s| s.get(..10)).map(str::to_owned);
    // A changed text is known from the day of the change.
    let changed = day(&a.updated_at).filter(|d| a.version > 1 || a.published.as_ref().is_none_or(|p| d > p));
    let (known, basis) = match (changed, &a.published, day(&a.retrieved_at)) {
        (Some(day), ..) => (day, "updated"),
        (None, Some(day), _) => (day.clone(), "published"),
        (None, None, Some(day)) => (day, "retrieved"),
        _ => (now[..10].to_owned(), "recorded"),
    };
    let source = a.publisher.as_ref().or(a.agency.as_ref()).map_or("unknown", |s| s.as_str());
    db.prepare_cached(
        "INSERT INTO version(article, hash, number, number_given, id, title, url, publisher, agency, source, language,
           published, published_basis, updated_at, known_from, known_basis, recorded_at, made_by, origin)
         VALUES (?1, ?2, 0, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?
    .execute(params![
        article,
        hash,
        a.version,
        a.id,
        a.title,
        a.url.as_ref().or(a.canonical_url.as_ref()),
        a.publisher,
        a.agency,
        source,
        a.language,
        a.published,
        word(&a.published_basis),
        a.updated_at.as_ref().or(a.published_at.as_ref()),
        known,
        basis,
        now,
        stored.made_by,
        origin::of_hash(hash)
    ])?;
    let version = db.last_insert_rowid();
    db.prepare_cached("INSERT INTO reading VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        version,
        a.title,
        a.text,
        stored.report
    ])?;
    amendment::note(db, version, report)?;
    Ok(version)
}

pub(crate) fn insert_parts(
    db: &Connection,
    version: i64,
    report: &Report,
    touched: &mut Touched,
) -> Result<(), Error> {
    insert_who(db, version, report)?;
    insert_when_where(db, version, report)?;
    insert_statements(db, version, report)?;
    let known = Known::of(db, version)?;
    for event in &report.events {
        insert_event(db, version, report, event, &known, touched)?;
    }
    edit::correct(db, version, touched)?;
    touched.dirty.insert(version);
    touched.days.insert(known.from);
    for (rank, l) in report.links.iter().enumerate() {
        db.prepare_cached("INSERT OR ROLLBACK INTO link VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![version, rank, word(&l.kind), l.from, l.to, l.confidence, l.rule.as_str()])?;
    }
    Ok(())
}

fn insert_who(db: &Connection, version: i64, report: &Report) -> Result<(), Error> {
    for e in &report.entities {
        db.prepare_cached(
            "INSERT OR IGNORE INTO entity VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            version,
            e.id,
            e.name,
            word(&e.kind),
            key_of(e),
            e.country.as_deref(),
            e.sectors.iter().map(|s| s.as_str()).collect::<Vec<_>>().join(" "),
            e.wikidata.as_deref(),
            e.codes.cow,
            e.codes.gw,
            e.codes.cameo.as_deref(),
            e.basis
        ])?;
    }
    for m in &report.mentions {
        db.prepare_cached("INSERT OR IGNORE INTO mention VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute(
            params![version, m.id, m.start, m.end, word(&m.kind), m.entity, m.confidence, m.rule.as_str()],
        )?;
    }
    Ok(())
}

fn insert_when_where(db: &Connection, version: i64, report: &Report) -> Result<(), Error> {
    for t in &report.times {
        db.prepare_cached(
            "INSERT OR IGNORE INTO time VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            version,
            t.id,
            t.start,
            t.end,
            word(&t.kind),
            t.value,
            t.first,
            t.last,
            t.precision.as_str(),
            t.confidence,
            t.rule.as_str()
        ])?;
    }
    for p in &report.places {
        db.prepare_cached(
            "INSERT OR IGNORE INTO place VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            version,
            p.id,
            p.start,
            p.end,
            word(&p.use_),
            p.name,
            p.country.as_deref(),
            p.lat,
            p.lon,
            p.geonames,
            p.precision.as_str(),
            p.confidence,
            p.rule.as_str()
        ])?;
    }
    Ok(())
}

fn insert_statements(db: &Connection, version: i64, report: &Report) -> Result<(), Error> {
    for s in &report.statements {
        let words = quote_all(&report.article.text, &s.content);
        db.prepare_cached("INSERT OR IGNORE INTO statement VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
            .execute(params![version, s.id, word(&s.kind), words, s.within, s.confidence, s.rule.as_str()])?;
        for (role, voices) in [("speaker", &s.speakers), ("addressee", &s.addressees), ("via", &s.via)] {
            for (rank, id) in voices.iter().enumerate() {
                let actor = actor_of(report, id);
                db.prepare_cached("INSERT OR IGNORE INTO voice VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
                    .execute(params![version, s.id, role, rank, actor.key, actor.name])?;
            }
        }
    }
    Ok(())
}

/// When a version was known, and whether it still is.
pub(crate) struct Known {
    from: String,
    stands: bool,
    /// What its mentions are told apart by from those of other versions.
    hash: String,
}

impl Known {
    pub fn of(db: &Connection, version: i64) -> rusqlite::Result<Self> {
        let mut select = db.prepare_cached(
            "SELECT known_from, known_to IS NULL, substr(hash, 1, 16) FROM version WHERE version = ?1",
        )?;
        select.query_row([version], |r| Ok(Self { from: r.get(0)?, stands: r.get(1)?, hash: r.get(2)? }))
    }
}

pub(crate) fn insert_event(
    db: &Connection,
    version: i64,
    report: &Report,
    e: &Event,
    known: &Known,
    touched: &mut Touched,
) -> Result<(), Error> {
    let text = &report.article.text;
    let actors = |ids: &[String]| ids.iter().map(|id| actor_of(report, id)).collect::<Vec<_>>();
    let (sources, targets) = (actors(&e.sources), actors(&e.targets));
    let kind = kind_of(e);
    let block = identity::block(sources.iter().chain(&targets).map(|a| a.key.as_str()), &kind);
    let statement = e.statement.as_ref().and_then(|id| report.statements.iter().find(|s| s.id == *id));
    let speakers = statement.map(|s| actors(&s.speakers)).unwrap_or_default();
    let spans: Vec<Span> = e.evidence.iter().copied().chain([e.trigger]).collect();
    let place = e.where_.as_ref().and_then(|id| report.places.iter().find(|p| p.id == *id));
    let words = passage(text, &report.sentences, &spans);
    let when = e.when.as_ref();
    let (first, last) = (when.map(|w| w.first.as_str()), when.map(|w| w.last.as_str()));
    let anchor = identity::anchor(first, last, &known.from);
    touched.at(&block, &anchor);
    // What becomes of most; the others are put right when the record is worked out.
    let draft = if known.stands { identity::alone(first, last, &known.from, &block) } else { String::new() };
    db.prepare_cached(
        "INSERT OR ROLLBACK INTO event_mention(version, id, event, block, sources, targets, reciprocal, type, mode, plover, cameo,
           intensity, goldstein, status, first, last, precision, when_basis, place, place_country, place_precision, lat, lon,
           statement, speakers, words, rule, confidence, \"start\", \"end\", anchor, deed, draft)
         VALUES (?1, ?2, ?32, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21,
                 ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)",
    )?
    .execute(params![
        version,
        e.id,
        block,
        keys(&sources),
        keys(&targets),
        e.reciprocal,
        kind,
        e.act.as_ref().and_then(|a| a.mode.as_deref()),
        e.plover.as_ref().map(|p| p.kind.as_str()),
        e.cameo.as_deref(),
        e.intensity,
        e.goldstein,
        word(&e.status),
        first,
        last,
        when.map(|w| w.precision.as_str()),
        when.and_then(|w| w.basis.as_ref()),
        place.map(|p| &p.name),
        place.and_then(|p| p.country.as_deref()),
        place.map(|p| p.precision.as_str()),
        place.and_then(|p| p.lat),
        place.and_then(|p| p.lon),
        e.statement,
        names(&speakers),
        words,
        e.rule.as_str(),
        e.confidence,
        e.trigger[0],
        e.trigger[1],
        anchor,
        quote(text, e.trigger).to_lowercase(),
        draft
    ])?;
    let row = db.last_insert_rowid();
    touched.words.insert(row);
    // What identity looks at: as the view `core_of` has it, which triggers put here when the mention changes.
    let month = anchor.get(..7).unwrap_or(&anchor);
    db.prepare_cached("INSERT OR IGNORE INTO month VALUES (?1)")?.execute([month])?;
    db.prepare_cached(
        "INSERT OR ROLLBACK INTO core VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    )?
    .execute(params![
        month,
        block,
        anchor,
        row,
        version,
        format!("{}/{}", known.hash, e.id),
        keys(&sources),
        e.reciprocal,
        e.act.as_ref().and_then(|a| a.mode.as_deref()),
        place.filter(|p| !matches!(p.precision.as_str(), "country" | "region")).map(|p| &p.name),
        first,
        last,
        when.is_some_and(|w| w.basis.is_some()),
        known.from,
        known.stands,
        draft
    ])?;
    let others = e.others.iter().map(|o| (o.role.to_string(), vec![actor_of(report, &o.mention)]));
    for (role, side) in
        [("source".to_owned(), sources), ("target".to_owned(), targets)].into_iter().chain(others)
    {
        for (rank, actor) in side.iter().enumerate() {
            db.prepare_cached("INSERT OR IGNORE INTO side VALUES (?1, ?2, ?3, ?4, ?5)")?
                .execute(params![row, role, rank, actor.key, actor.name])?;
        }
    }
    for (rank, q) in e.quantities.iter().enumerate() {
        db.prepare_cached("INSERT INTO quantity VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?.execute(params![
            row,
            rank,
            q.kind.as_str(),
            q.min,
            q.max,
            q.unit.as_deref()
        ])?;
    }
    Ok(())
}

/// The deed; an event that is none (a denial) goes by the name of its pattern.
fn kind_of(e: &Event) -> String {
    match &e.act {
        Some(act) => act.kind.to_string(),
        None => e.rule.split(['.', '/']).next().unwrap_or_default().to_uppercase(),
    }
}

fn keys(actors: &[Actor]) -> String {
    actors.iter().map(|a| a.key.as_str()).collect::<Vec<_>>().join("; ")
}

fn names(actors: &[Actor]) -> String {
    actors.iter().map(|a| a.name.as_str()).collect::<Vec<_>>().join("; ")
}
