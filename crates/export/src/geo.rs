//! GeoJSON (RFC 7946): a point only where the place is precise enough; a country or no place has no geometry.

use std::io::Write;

use ledger::EventRecord;
use serde_json::{Value, json};

use crate::Error;
use crate::cell::encode;

pub(crate) fn write(record: &[EventRecord], base: &str, out: &mut dyn Write) -> Result<(), Error> {
    let features: Vec<Value> = record.iter().map(|e| feature(e, base)).collect();
    serde_json::to_writer(&mut *out, &json!({"type": "FeatureCollection", "features": features}))?;
    Ok(out.write_all(b"\n")?)
}

fn feature(e: &EventRecord, base: &str) -> Value {
    let spot = e.spot.as_ref();
    let precise = spot.filter(|s| !matches!(s.precision.as_deref(), Some("country" | "region")));
    let geometry = match precise.and_then(|s| s.lat.zip(s.lon)) {
        Some((lat, lon)) => json!({"type": "Point", "coordinates": [lon, lat]}),
        None => Value::Null,
    };
    let l = &e.line;
    json!({
        "type": "Feature",
        "id": l.event,
        "geometry": geometry,
        "properties": {
            "event": l.event, "type": l.kind, "mode": l.mode, "sources": l.sources, "targets": l.targets,
            "statuses": l.statuses, "first": l.first, "last": l.last, "place": spot.map(|s| &s.name),
            "place_country": spot.and_then(|s| s.country.as_ref()), "place_precision": spot.and_then(|s| s.precision.as_ref()),
            "intensity": l.intensity, "mentions": l.mentions, "articles": l.articles, "origins": l.origins,
            "words": l.words, "known_from": l.known_from, "url": format!("{base}/event/{}", encode(&l.event)),
        }
    })
}
