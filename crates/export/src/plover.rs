//! PLOVER as JSON Lines: one object a mention, in the fields of the PLOVER manual.

use std::io::Write;

use ledger::{EventRecord, Party};
use serde_json::{Value, json};

use crate::Error;

fn party(p: &Party) -> Value {
    json!({"actorText": p.name, "country": p.country, "code": p.actor, "sectors": p.sectors, "wikidata": p.wikidata})
}

pub(crate) fn write(record: &[EventRecord], out: &mut dyn Write) -> Result<(), Error> {
    let objects = record.iter().flat_map(|e| &e.records).map(|m| {
        json!({
            "id": m.mention,
            "date": m.first.as_ref().unwrap_or(&m.known_from),
            "event": m.plover.as_ref().unwrap_or(&m.kind),
            "mode": m.mode,
            "actor": m.sources.iter().map(party).collect::<Vec<_>>(),
            "recipient": m.targets.iter().map(party).collect::<Vec<_>>(),
            "score": m.intensity,
            "status": m.status,
            "location": m.place.as_ref().map(|s| json!({"name": s.name, "country": s.country, "lat": s.lat, "lon": s.lon, "geonames": s.geonames})),
            "text": m.words,
            "source": {"publisher": m.source, "url": m.url, "date": m.published, "article": m.article},
            "cameo": m.cameo,
            "eventId": m.event,
            "codedBy": m.rule,
        })
    });
    crate::lines(objects, out)
}
