//! What the reader tells of a text, as the scorers of events read it.

use events::{Rules, Want};
use lexicon::Lexicon;
use parse::View;
use serde_json::json;

use super::example::Reading;
use super::sets::Text;

/// One line a record of the text.
pub fn tell(text: &Text, reading: &Reading, rules: &Rules, lexicon: &Lexicon, floor: f32, out: &mut String) {
    let view = View::new(&reading.article, &reading.segments, &reading.analysis);
    let found = events::read(
        &view,
        &reading.mentions,
        lexicon,
        rules,
        Want { floor: Some(floor), ..Want::default() },
    );
    let chars = |byte: u32| reading.article.text[..byte as usize].chars().count();
    let mentions: Vec<_> = (reading.mentions.mentions.iter().enumerate())
        .map(|(k, m)| {
            let entity = m.entity.map(|e| e.0);
            json!({"id": k, "start": chars(m.range.start), "end": chars(m.range.end), "entity": entity})
        })
        .collect();
    let entities: Vec<_> = (reading.mentions.entities.iter().enumerate())
        .map(|(k, e)| {
            let (country, cameo) = (e.country.as_deref(), e.codes.cameo.as_deref());
            json!({"id": k, "country": country, "sectors": e.sectors, "codes": {"cameo": cameo}})
        })
        .collect();
    let events: Vec<_> = (found.events.iter())
        .map(|e| {
            let ids = |ids: &[facts::MentionId]| ids.iter().map(|id| id.0).collect::<Vec<_>>();
            let plover = e.plover.as_ref().map(|p| json!({"type": p.kind}));
            json!({"sources": ids(&e.sources), "targets": ids(&e.targets), "reciprocal": e.reciprocal,
                "plover": plover, "cameo": e.cameo, "status": e.status, "rule": e.rule,
                "confidence": (f64::from(e.confidence) * 100.0).round() / 100.0})
        })
        .collect();
    for record in &text.records {
        let (set, id) = record.split_once('/').unwrap_or(("", record));
        let line = json!({"set": set, "article": {"id": id}, "mentions": mentions, "entities": entities,
            "events": events});
        out.push_str(&line.to_string());
        out.push('\n');
    }
}
