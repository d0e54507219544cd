//! The layout of GDELT 2.0: Events (61 columns) and Mentions (16), tab-separated without a head. A reciprocal event is two
//! rows, as CAMEO has it; several sides are a row each. What GDELT has and the record does not (themes, tone) is empty or 0.

use std::collections::BTreeSet;
use std::io::Write;

use ledger::{EventRecord, MentionRecord, Party};

use crate::Error;
use crate::cell::{encode, flat, number, text};

/// Names from the GDELT 2.0 event codebook.
pub const EVENT_COLUMNS: &[&str] = &[
    "GLOBALEVENTID",
    "SQLDATE",
    "MonthYear",
    "Year",
    "FractionDate",
    "Actor1Code",
    "Actor1Name",
    "Actor1CountryCode",
    "Actor1KnownGroupCode",
    "Actor1EthnicCode",
    "Actor1Religion1Code",
    "Actor1Religion2Code",
    "Actor1Type1Code",
    "Actor1Type2Code",
    "Actor1Type3Code",
    "Actor2Code",
    "Actor2Name",
    "Actor2CountryCode",
    "Actor2KnownGroupCode",
    "Actor2EthnicCode",
    "Actor2Religion1Code",
    "Actor2Religion2Code",
    "Actor2Type1Code",
    "Actor2Type2Code",
    "Actor2Type3Code",
    "IsRootEvent",
    "EventCode",
    "EventBaseCode",
    "EventRootCode",
    "QuadClass",
    "GoldsteinScale",
    "NumMentions",
    "NumSources",
    "NumArticles",
    "AvgTone",
    "Actor1Geo_Type",
    "Actor1Geo_FullName",
    "Actor1Geo_CountryCode",
    "Actor1Geo_ADM1Code",
    "Actor1Geo_ADM2Code",
    "Actor1Geo_Lat",
    "Actor1Geo_Long",
    "Actor1Geo_FeatureID",
    "Actor2Geo_Type",
    "Actor2Geo_FullName",
    "Actor2Geo_CountryCode",
    "Actor2Geo_ADM1Code",
    "Actor2Geo_ADM2Code",
    "Actor2Geo_Lat",
    "Actor2Geo_Long",
    "Actor2Geo_FeatureID",
    "ActionGeo_Type",
    "ActionGeo_FullName",
    "ActionGeo_CountryCode",
    "ActionGeo_ADM1Code",
    "ActionGeo_ADM2Code",
    "ActionGeo_Lat",
    "ActionGeo_Long",
    "ActionGeo_FeatureID",
    "DATEADDED",
    "SOURCEURL",
];

pub const MENTION_COLUMNS: &[&str] = &[
    "GLOBALEVENTID",
    "EventTimeDate",
    "MentionTimeDate",
    "MentionType",
    "MentionSourceName",
    "MentionIdentifier",
    "SentenceID",
    "Actor1CharOffset",
    "Actor2CharOffset",
    "ActionCharOffset",
    "InRawText",
    "Confidence",
    "MentionDocLen",
    "MentionDocTone",
    "MentionDocTranslationInfo",
    "Extras",
];

/// A directed row: which side acts on which.
struct Row<'a> {
    id: u64,
    event: &'a EventRecord,
    a: Option<&'a Party>,
    b: Option<&'a Party>,
}

/// The rows of an event: each source with each target, both ways where it is reciprocal.
fn rows(event: &EventRecord) -> Vec<Row<'_>> {
    let Some(first) = event.records.first() else { return vec![] };
    let of =
        |parties: &'_ [Party], keys: &[String]| -> bool { parties.iter().any(|p| keys.contains(&p.actor)) };
    let best = event.records.iter().find(|m| of(&m.sources, &event.line.sources)).unwrap_or(first);
    let (sources, targets) = (opt(&best.sources), opt(&best.targets));
    let mut out = vec![];
    let mut seen = BTreeSet::new();
    let mut push = |a: Option<&'_ Party>, b: Option<&'_ Party>| -> Option<u64> {
        let key = |p: Option<&Party>| p.map_or("", |p| p.actor.as_str()).to_owned();
        let name = format!("{}|{}|{}", event.line.event, key(a), key(b));
        seen.insert(name.clone()).then(|| number(&name))
    };
    for a in &sources {
        for b in &targets {
            let pairs = if event.line.reciprocal { vec![(*a, *b), (*b, *a)] } else { vec![(*a, *b)] };
            for (a, b) in pairs {
                if let Some(id) = push(a, b) {
                    out.push(Row { id, event, a, b });
                }
            }
        }
    }
    out
}

fn opt(parties: &[Party]) -> Vec<Option<&Party>> {
    if parties.is_empty() { vec![None] } else { parties.iter().map(Some).collect() }
}

/// Code, name, country, and three types: CAMEO's own where the record has it.
fn actor(p: Option<&Party>) -> [String; 10] {
    let Some(p) = p else { return Default::default() };
    let country = text(&p.country);
    let types: Vec<&str> = p.sectors.iter().map(String::as_str).take(3).collect();
    let code = p.cameo.clone().unwrap_or_else(|| format!("{country}{}", types.concat()));
    let kind = |i: usize| types.get(i).map(|t| (*t).to_owned()).unwrap_or_default();
    let none = String::new;
    [
        flat(&code),
        flat(&p.name).to_uppercase(),
        country,
        none(),
        none(),
        none(),
        none(),
        kind(0),
        kind(1),
        kind(2),
    ]
}

fn date(day: &str) -> String {
    day.chars().filter(char::is_ascii_digit).collect()
}

fn day(e: &EventRecord) -> &str {
    e.line.first.as_ref().unwrap_or(&e.line.known_from)
}

/// Year and the share of it that has passed, as GDELT counts it: (month × 30 + day) / 365.
fn fraction(day: &str) -> String {
    let part = |r: std::ops::Range<usize>| day.get(r).and_then(|s| s.parse::<f64>().ok()).unwrap_or(0.0);
    format!("{:.4}", part(0..4) + ((part(5..7) - 1.0) * 30.0 + part(8..10)) / 365.0)
}

/// GDELT's quads: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
fn quad(cameo: &str) -> &'static str {
    match cameo.get(..2).and_then(|c| c.parse::<u8>().ok()) {
        Some(1..=5) => "1",
        Some(6..=8) => "2",
        Some(9..=13) => "3",
        Some(14..=20) => "4",
        _ => "",
    }
}

fn geo(e: &EventRecord) -> [String; 8] {
    let Some(s) = &e.spot else {
        return [
            "0".into(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ];
    };
    let kind = match s.precision.as_deref() {
        Some("country") => "1",
        Some("region") => "5",
        _ => "4",
    };
    let none = String::new;
    [
        kind.into(),
        flat(&s.name),
        text(&s.country),
        none(),
        none(),
        text(&s.lat),
        text(&s.lon),
        text(&s.geonames),
    ]
}

fn url(m: &MentionRecord, base: &str) -> String {
    m.url.clone().unwrap_or_else(|| format!("{base}/article/{}", encode(&m.article)))
}

pub(crate) fn events(record: &[EventRecord], base: &str, out: &mut dyn Write) -> Result<(), Error> {
    for row in record.iter().flat_map(rows) {
        let (e, cameo) = (row.event, text(&row.event.cameo));
        let on = day(e);
        let mut cells: Vec<String> = vec![
            row.id.to_string(),
            date(on),
            date(on.get(..7).unwrap_or("")),
            on.get(..4).unwrap_or("").into(),
            fraction(on),
        ];
        cells.extend(actor(row.a));
        cells.extend(actor(row.b));
        let cut = |n: usize| cameo.get(..n.min(cameo.len())).unwrap_or("").to_owned();
        let sources: BTreeSet<&str> = e.records.iter().map(|m| m.source.as_str()).collect();
        cells.extend(["1".into(), cameo.clone(), cut(3), cut(2), quad(&cameo).into(), text(&e.goldstein)]);
        cells.extend([
            e.line.mentions.to_string(),
            sources.len().to_string(),
            e.line.articles.to_string(),
            "0".into(),
        ]);
        // Where the actors are is not where it happened, and the record does not say it.
        for _ in 0..2 {
            cells.push("0".into());
            cells.extend(std::iter::repeat_n(String::new(), 7));
        }
        cells.extend(geo(e));
        cells.push(format!("{}000000", date(&e.line.known_from)));
        cells.push(flat(&e.records.first().map(|m| url(m, base)).unwrap_or_default()));
        writeln!(out, "{}", cells.join("\t"))?;
    }
    Ok(())
}

pub(crate) fn mentions(record: &[EventRecord], base: &str, out: &mut dyn Write) -> Result<(), Error> {
    for row in record.iter().flat_map(rows) {
        for m in &row.event.records {
            let web = m.url.is_some();
            let cells: Vec<String> = vec![
                row.id.to_string(),
                format!("{}000000", date(day(row.event))),
                format!("{}000000", date(&m.known_from)),
                // 1: an address of the web; 5: an archive whose articles have none.
                if web { "1".into() } else { "5".into() },
                flat(&m.source),
                flat(&url(m, base)),
                m.sentence.to_string(),
                "-1".into(),
                "-1".into(),
                m.start.to_string(),
                "1".into(),
                format!("{:.0}", (m.confidence * 10.0).round() * 10.0),
                m.length.to_string(),
                "0".into(),
                String::new(),
                String::new(),
            ];
            writeln!(out, "{}", cells.join("\t"))?;
        }
    }
    Ok(())
}
