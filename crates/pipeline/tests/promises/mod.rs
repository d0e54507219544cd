use facts::report::{Event, Report, Span};
use std::collections::BTreeSet;

/// What of its promises a report breaks, each in words: offsets inside the text, ids that lead somewhere, and words or
/// a basis for every value.
pub fn broken(report: &Report) -> Vec<String> {
    let mut check = Check { length: report.article.text.chars().count() as u32, wrong: Vec::new() };
    check.cover(report);
    check.spans(report);
    check.ids(report);
    for event in &report.events {
        check.event(report, event);
    }
    check.wrong
}

struct Check {
    /// Length of the text in code points.
    length: u32,
    wrong: Vec<String>,
}

impl Check {
    fn that(&mut self, holds: bool, what: impl FnOnce() -> String) {
        if !holds {
            self.wrong.push(what());
        }
    }

    fn span(&mut self, [start, end]: Span, whose: &str) {
        let length = self.length;
        self.that(start < end && end <= length, || format!("{whose}: {start}..{end} of {length}"));
    }

    /// Sentences and blocks follow one another; between blocks there is white space alone.
    fn cover(&mut self, report: &Report) {
        let chars: Vec<char> = report.article.text.chars().collect();
        let mut at = 0;
        for block in &report.article.blocks {
            self.that(block.start >= at, || format!("a block at {} begins before {at}", block.start));
            let between = chars.get(at as usize..block.start as usize).unwrap_or_default();
            self.that(between.iter().all(|c| c.is_whitespace()), || {
                format!("text before block {}", block.start)
            });
            at = block.end;
        }
        let rest = chars.get(at as usize..).unwrap_or_default();
        self.that(rest.iter().all(|c| c.is_whitespace()), || "text after the last block".to_string());
        let mut at = 0;
        for sentence in &report.sentences {
            self.that(sentence.start >= at, || {
                format!("a sentence at {} begins before {at}", sentence.start)
            });
            let between = chars.get(at as usize..sentence.start as usize).unwrap_or_default();
            let lost = between.iter().any(|c| c.is_alphanumeric());
            self.that(!lost, || format!("words before the sentence at {} are in none", sentence.start));
            at = sentence.end;
        }
        let lost = chars.get(at as usize..).unwrap_or_default().iter().any(|c| c.is_alphanumeric());
        self.that(!lost, || format!("words after {at} are in no sentence"));
    }

    fn spans(&mut self, report: &Report) {
        for s in &report.sentences {
            self.span([s.start, s.end], "sentence");
        }
        for m in &report.mentions {
            self.span([m.start, m.end], &m.id);
        }
        for t in &report.times {
            self.span([t.start, t.end], &t.id);
        }
        for p in &report.places {
            self.span([p.start, p.end], &p.id);
        }
        for s in &report.statements {
            self.that(!s.content.is_empty(), || format!("{}: no content", s.id));
            for &piece in s.content.iter().chain(&s.cue) {
                self.span(piece, &s.id);
            }
        }
        for p in report.predicates.iter().flatten() {
            self.span([p.start, p.end], "predicate");
        }
        for link in &report.links {
            self.that(!link.spans.is_empty(), || {
                format!("{} → {}: a link without words", link.from, link.to)
            });
            for &span in &link.spans {
                self.span(span, "link");
            }
        }
    }

    fn ids(&mut self, report: &Report) {
        let mentions: BTreeSet<&str> = report.mentions.iter().map(|m| m.id.as_str()).collect();
        let entities: BTreeSet<&str> = report.entities.iter().map(|e| e.id.as_str()).collect();
        let statements: BTreeSet<&str> = report.statements.iter().map(|s| s.id.as_str()).collect();
        let events: BTreeSet<&str> = report.events.iter().map(|e| e.id.as_str()).collect();
        self.that(mentions.len() == report.mentions.len(), || "two mentions of one id".into());
        self.that(events.len() == report.events.len(), || "two events of one id".into());
        let meant: BTreeSet<&str> = report.mentions.iter().filter_map(|m| m.entity.as_deref()).collect();
        for entity in &entities {
            self.that(meant.contains(entity), || format!("{entity}: no word of the text means it"));
        }
        for entity in meant {
            self.that(entities.contains(entity), || format!("{entity}: is not listed"));
        }
        for s in &report.statements {
            for id in s.speakers.iter().chain(&s.addressees).chain(&s.via) {
                self.that(mentions.contains(id.as_str()), || format!("{}: {id} is no mention", s.id));
            }
            let within = s.within.as_deref();
            self.that(within.is_none_or(|w| w != s.id && statements.contains(w)), || {
                format!("{}: stands within {within:?}", s.id)
            });
        }
        for link in &report.links {
            for end in [&link.from, &link.to] {
                let known = events.contains(end.as_str()) || statements.contains(end.as_str());
                self.that(known, || format!("a link to {end}"));
            }
        }
    }

    fn event(&mut self, report: &Report, event: &Event) {
        let id = &event.id;
        self.span(event.trigger, id);
        self.that(!event.evidence.is_empty(), || format!("{id}: no evidence"));
        for &span in &event.evidence {
            self.span(span, id);
        }
        for side in event.sources.iter().chain(&event.targets).chain(event.others.iter().map(|o| &o.mention))
        {
            self.that(report.mentions.iter().any(|m| m.id == *side), || {
                format!("{id}: {side} is no mention")
            });
        }
        for quantity in &event.quantities {
            self.span([quantity.start, quantity.end], id);
        }
        for (field, evidence) in &event.fields {
            let grounded = !evidence.spans.is_empty() || evidence.basis.is_some();
            self.that(grounded, || format!("{id}: {field:?} has neither words nor a basis"));
            let sure = (0.0..=1.0).contains(&evidence.confidence);
            self.that(sure, || format!("{id}: {field:?} is {} sure", evidence.confidence));
            for &span in &evidence.spans {
                self.span(span, id);
            }
        }
        let has = |name: facts::EventField| event.fields.contains_key(&name);
        use facts::EventField::{Act, Sources, Status, Targets, When, Where};
        let valued = [
            (Act, event.act.is_some()),
            (Sources, !event.sources.is_empty()),
            (Targets, !event.targets.is_empty()),
            (Status, true),
            (When, event.when.is_some()),
            (Where, event.where_.is_some()),
        ];
        for (field, valued) in valued {
            self.that(!valued || has(field), || format!("{id}: {field:?} has a value and no evidence"));
        }
        if let Some(when) = &event.when {
            let known = when.time.as_ref().is_none_or(|t| report.times.iter().any(|time| time.id == *t));
            self.that(known && (when.time.is_some() || when.basis.is_some()), || {
                format!("{id}: when {when:?}")
            });
            self.that(when.first <= when.last, || format!("{id}: ends before it begins, {when:?}"));
        }
        let place = event.where_.as_ref();
        self.that(place.is_none_or(|p| report.places.iter().any(|place| place.id == *p)), || {
            format!("{id}: where {place:?}")
        });
        let said = event.statement.as_ref();
        self.that(said.is_none_or(|s| report.statements.iter().any(|statement| statement.id == *s)), || {
            format!("{id}: in the words of {said:?}")
        });
    }
}
