use facts::report as out;
use facts::{EntityId, Findings, LinkEnd, MentionId, Mentions, Note, PlaceId, Report, TextRange, TimeId};
use parse::View;

use crate::Want;
use crate::chars::Chars;

/// The public report of what the stages found.
pub fn make(
    view: &View,
    mentions: &Mentions,
    findings: &Findings,
    want: Want,
    made_by: &out::MadeBy,
) -> Report {
    let chars = Chars::of(&view.article.text);
    Report {
        article: article(view.article, &chars),
        sentences: view.segments.sentences.iter().map(|s| sentence(s.range, &chars)).collect(),
        mentions: mentions.mentions.iter().enumerate().map(|(i, m)| mention(i, m, &chars)).collect(),
        entities: mentions.entities.iter().enumerate().map(|(i, e)| entity(i, e)).collect(),
        times: mentions.times.iter().enumerate().map(|(i, t)| time(i, t, &chars)).collect(),
        places: mentions.places.iter().enumerate().map(|(i, p)| place(i, p, &chars)).collect(),
        statements: findings.statements.iter().enumerate().map(|(i, s)| statement(i, s, &chars)).collect(),
        events: findings.events.iter().enumerate().map(|(i, e)| event(i, e, &chars)).collect(),
        links: findings.links.iter().map(|l| link(l, &chars)).collect(),
        predicates: want
            .predicates
            .then(|| findings.predicates.iter().map(|p| predicate(p, &chars)).collect()),
        notes: [&view.article.notes, &view.analysis.notes, &mentions.notes, &findings.notes]
            .into_iter()
            .flatten()
            .map(|n| note(n, &chars))
            .collect(),
        made_by: made_by.clone(),
    }
}

fn mention_id(id: MentionId) -> String {
    format!("m{}", id.0 + 1)
}

fn entity_id(id: EntityId) -> String {
    format!("n{}", id.0 + 1)
}

fn time_id(id: TimeId) -> String {
    format!("t{}", id.0 + 1)
}

fn place_id(id: PlaceId) -> String {
    format!("p{}", id.0 + 1)
}

fn statement_id(index: u32) -> String {
    format!("s{}", index + 1)
}

fn event_id(index: u32) -> String {
    format!("e{}", index + 1)
}

fn mention_ids(ids: &[MentionId]) -> Vec<String> {
    ids.iter().copied().map(mention_id).collect()
}

/// Two decimals are all that a confidence or an intensity means.
fn rounded(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}

fn spans(ranges: &[TextRange], chars: &Chars) -> Vec<out::Span> {
    ranges.iter().map(|r| chars.span(*r)).collect()
}

fn article(article: &facts::Article, chars: &Chars) -> out::Article {
    let a = article.clone();
    let block = |b: &facts::Block| {
        let [start, end] = chars.span(b.range);
        out::Block { start, end, kind: b.kind }
    };
    out::Article {
        blocks: a.blocks.iter().map(block).collect(),
        id: a.id,
        title: a.title,
        text: a.text,
        url: a.url,
        canonical_url: a.canonical_url,
        publisher: a.publisher,
        agency: a.agency,
        bylines: a.bylines,
        language: a.language,
        section: a.section,
        dateline: a.dateline,
        published: a.published.map(|d| d.to_string()),
        published_at: a.published_at,
        updated_at: a.updated_at,
        retrieved_at: a.retrieved_at,
        published_basis: a.published_basis,
        version: a.version,
        replaces: a.replaces,
    }
}

fn sentence(range: TextRange, chars: &Chars) -> out::Sentence {
    let [start, end] = chars.span(range);
    out::Sentence { start, end }
}

fn mention(index: usize, m: &facts::Mention, chars: &Chars) -> out::Mention {
    let [start, end] = chars.span(m.range);
    out::Mention {
        id: mention_id(MentionId(index as u32)),
        start,
        end,
        kind: m.kind,
        entity: m.entity.map(entity_id),
        confidence: rounded(m.confidence),
        rule: m.rule.clone(),
    }
}

fn entity(index: usize, e: &facts::Entity) -> out::Entity {
    out::Entity {
        id: entity_id(EntityId(index as u32)),
        name: e.name.clone(),
        kind: e.kind,
        country: e.country.clone(),
        sectors: e.sectors.clone(),
        wikidata: e.wikidata.clone(),
        codes: e.codes.clone(),
        basis: e.basis.clone(),
    }
}

fn time(index: usize, t: &facts::Time, chars: &Chars) -> out::Time {
    let [start, end] = chars.span(t.range);
    out::Time {
        id: time_id(TimeId(index as u32)),
        start,
        end,
        kind: t.kind,
        value: t.value.clone(),
        first: t.first.map(|d| d.to_string()),
        last: t.last.map(|d| d.to_string()),
        precision: t.precision.clone(),
        anchor: t.anchor.map(|range| chars.span(range)),
        confidence: rounded(t.confidence),
        rule: t.rule.clone(),
    }
}

fn place(index: usize, p: &facts::Place, chars: &Chars) -> out::Place {
    let [start, end] = chars.span(p.range);
    out::Place {
        id: place_id(PlaceId(index as u32)),
        start,
        end,
        use_: p.use_,
        name: p.name.clone(),
        country: p.country.clone(),
        lat: p.lat,
        lon: p.lon,
        geonames: p.geonames,
        precision: p.precision.clone(),
        rivals: p.rivals.clone(),
        confidence: rounded(p.confidence),
        rule: p.rule.clone(),
    }
}

fn statement(index: usize, s: &facts::Statement, chars: &Chars) -> out::Statement {
    out::Statement {
        id: statement_id(index as u32),
        kind: s.kind,
        content: spans(&s.content, chars),
        cue: s.cue.map(|c| chars.span(c)),
        speakers: mention_ids(&s.speakers),
        addressees: mention_ids(&s.addressees),
        via: mention_ids(&s.via),
        within: s.within.map(statement_id),
        confidence: rounded(s.confidence),
        rule: s.rule.clone(),
    }
}

fn event(index: usize, e: &facts::Event, chars: &Chars) -> out::Event {
    let other = |o: &facts::Other| out::Other { mention: mention_id(o.mention), role: o.role.clone() };
    let field = |f: &facts::FieldEvidence| out::FieldEvidence {
        spans: spans(&f.spans, chars),
        confidence: rounded(f.confidence),
        basis: f.basis.clone(),
    };
    out::Event {
        id: event_id(index as u32),
        sources: mention_ids(&e.sources),
        targets: mention_ids(&e.targets),
        others: e.others.iter().map(other).collect(),
        reciprocal: e.reciprocal,
        act: e.act.clone(),
        plover: e.plover.clone(),
        cameo: e.cameo.clone(),
        intensity: e.intensity.map(rounded),
        goldstein: e.goldstein.map(rounded),
        status: e.status,
        when: e.when.as_ref().map(when),
        where_: e.where_.map(place_id),
        quantities: e.quantities.iter().map(|q| quantity(q, chars)).collect(),
        statement: e.statement.map(statement_id),
        evidence: spans(&e.evidence, chars),
        trigger: chars.span(e.trigger),
        rule: e.rule.clone(),
        confidence: rounded(e.confidence),
        fields: e.fields.iter().map(|(name, f)| (*name, field(f))).collect(),
    }
}

fn when(w: &facts::When) -> out::When {
    out::When {
        first: w.first.to_string(),
        last: w.last.to_string(),
        precision: w.precision.clone(),
        time: w.time.map(time_id),
        basis: w.basis.clone(),
    }
}

fn quantity(q: &facts::Quantity, chars: &Chars) -> out::Quantity {
    let [start, end] = chars.span(q.range);
    out::Quantity { kind: q.kind.clone(), min: q.min, max: q.max, unit: q.unit.clone(), start, end }
}

fn link(l: &facts::Link, chars: &Chars) -> out::Link {
    let end = |e: LinkEnd| match e {
        LinkEnd::Event(index) => event_id(index),
        LinkEnd::Statement(index) => statement_id(index),
    };
    out::Link {
        kind: l.kind,
        from: end(l.from),
        to: end(l.to),
        spans: spans(&l.spans, chars),
        confidence: rounded(l.confidence),
        rule: l.rule.clone(),
    }
}

fn predicate(p: &facts::Predicate, chars: &Chars) -> out::Predicate {
    let [start, end] = chars.span(p.range);
    out::Predicate { start, end, factuality: rounded(p.factuality) }
}

fn note(n: &Note, chars: &Chars) -> out::Note {
    let span = n.range.map(|r| chars.span(r));
    out::Note {
        code: n.code.to_string(),
        message: n.message.clone(),
        start: span.map(|s| s[0]),
        end: span.map(|s| s[1]),
    }
}
