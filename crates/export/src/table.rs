//! CSV and TSV: one row an event, or one row a mention of an event. Empty is "not known".

use std::io::Write;

use ledger::{EventRecord, MentionRecord, Party};

use crate::Error;
use crate::cell::{safe, text};

pub(crate) const EVENTS: &[(&str, &str)] = &[
    ("event", "permalink: sides, type, day"),
    ("type", "PLOVER event type of the deed"),
    ("mode", "PLOVER mode"),
    (
        "sources",
        "actor keys, `; ` between: ISO 3166-1 alpha-3, with a sector behind where it is not the state, or a name",
    ),
    ("targets", "as sources"),
    ("reciprocal", "true where the sides may be swapped"),
    ("statuses", "what the mentions commit to, in the order known"),
    ("first", "first day of the event, YYYY-MM-DD"),
    ("last", "last day, inclusive"),
    ("place", "name of the place"),
    ("place_country", "ISO 3166-1 alpha-3"),
    ("place_precision", "city, region or country"),
    ("lat", "degrees"),
    ("lon", "degrees"),
    ("plover", "code by the PLOVER manual (a planned meeting is AGREE)"),
    ("cameo", "CAMEO code"),
    ("intensity", "PLOVER intensity, -10 to 10"),
    ("goldstein", "CAMEO-Goldstein value, -10 to 10"),
    ("speakers", "in whose words the event stands"),
    ("follow", "what became of something announced"),
    ("known_from", "the day the first report was published"),
    ("mentions", "mentions of the event"),
    ("articles", "articles"),
    ("origins", "independent origins: near copies count once"),
    ("confidence", "highest of the mentions, 0 to 1"),
    ("words", "the sentence of the mention that says the day best"),
];

pub(crate) const MENTIONS: &[(&str, &str)] = &[
    ("event", "permalink"),
    ("mention", "ARTICLE/vN/eN, unique"),
    ("article", "permalink id of the article"),
    ("version", "version of the article"),
    ("url", "address"),
    ("source", "publisher or agency"),
    ("published", "day published"),
    ("known_from", "day from which this was known"),
    ("origin", "number that near copies share"),
    ("type", "PLOVER event type of the deed"),
    ("mode", "PLOVER mode"),
    ("sources", "actor keys"),
    ("targets", "actor keys"),
    ("reciprocal", "true where the sides may be swapped"),
    ("status", "what the text commits to"),
    ("first", "first day"),
    ("last", "last day"),
    ("precision", "of the days"),
    ("place", "name"),
    ("lat", "degrees"),
    ("lon", "degrees"),
    ("plover", "PLOVER code"),
    ("cameo", "CAMEO code"),
    ("intensity", "PLOVER intensity"),
    ("goldstein", "CAMEO-Goldstein value"),
    ("speakers", "in whose words"),
    ("start", "of the trigger, code points"),
    ("end", "of the trigger, code points"),
    ("rule", "pattern or learned head"),
    ("confidence", "0 to 1"),
    ("words", "the sentence"),
];

fn writer(delimiter: u8, out: &mut dyn Write) -> csv::Writer<&mut dyn Write> {
    csv::WriterBuilder::new().delimiter(delimiter).from_writer(out)
}

fn head(columns: &[(&'static str, &str)]) -> Vec<&'static str> {
    columns.iter().map(|c| c.0).collect()
}

pub(crate) fn events(record: &[EventRecord], delimiter: u8, out: &mut dyn Write) -> Result<(), Error> {
    let mut writer = writer(delimiter, out);
    writer.write_record(head(EVENTS))?;
    for e in record {
        writer.write_record(event(e).into_iter().map(safe))?;
    }
    Ok(writer.flush()?)
}

pub(crate) fn event(e: &EventRecord) -> Vec<String> {
    let (l, spot) = (&e.line, e.spot.as_ref());
    vec![
        l.event.clone(),
        l.kind.clone(),
        text(&l.mode),
        l.sources.join("; "),
        l.targets.join("; "),
        l.reciprocal.to_string(),
        l.statuses.join("; "),
        text(&l.first),
        text(&l.last),
        text(&spot.map(|s| &s.name)),
        text(&spot.and_then(|s| s.country.as_ref())),
        text(&spot.and_then(|s| s.precision.as_ref())),
        text(&spot.and_then(|s| s.lat)),
        text(&spot.and_then(|s| s.lon)),
        text(&e.plover),
        text(&e.cameo),
        text(&l.intensity),
        text(&e.goldstein),
        l.speakers.join("; "),
        text(&e.follow.as_ref().map(|f| &f.outcome)),
        l.known_from.clone(),
        l.mentions.to_string(),
        l.articles.to_string(),
        l.origins.to_string(),
        l.confidence.to_string(),
        l.words.clone(),
    ]
}

pub(crate) fn mentions(record: &[EventRecord], delimiter: u8, out: &mut dyn Write) -> Result<(), Error> {
    let mut writer = writer(delimiter, out);
    writer.write_record(head(MENTIONS))?;
    for m in record.iter().flat_map(|e| &e.records) {
        writer.write_record(mention(m).into_iter().map(safe))?;
    }
    Ok(writer.flush()?)
}

pub(crate) fn keys(parties: &[Party]) -> String {
    parties.iter().map(|p| p.actor.as_str()).collect::<Vec<_>>().join("; ")
}

fn mention(m: &MentionRecord) -> Vec<String> {
    vec![
        m.event.clone(),
        m.mention.clone(),
        m.article.clone(),
        m.version.to_string(),
        text(&m.url),
        m.source.clone(),
        text(&m.published),
        m.known_from.clone(),
        m.origin.to_string(),
        m.kind.clone(),
        text(&m.mode),
        keys(&m.sources),
        keys(&m.targets),
        m.reciprocal.to_string(),
        m.status.clone(),
        text(&m.first),
        text(&m.last),
        text(&m.precision),
        text(&m.place.as_ref().map(|p| &p.name)),
        text(&m.place.as_ref().and_then(|p| p.lat)),
        text(&m.place.as_ref().and_then(|p| p.lon)),
        text(&m.plover),
        text(&m.cameo),
        text(&m.intensity),
        text(&m.goldstein),
        m.speakers.join("; "),
        m.start.to_string(),
        m.end.to_string(),
        m.rule.clone(),
        m.confidence.to_string(),
        m.words.clone(),
    ]
}
