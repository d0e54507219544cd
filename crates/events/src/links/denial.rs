//! "Moscow denies this": the denial as an event, and what it denies.

use std::collections::HashMap;

use facts::{
    Event, EventField, FieldEvidence, Link, LinkEnd, LinkKind, MentionId, SmolStr, Status, TextRange, TimeId,
    TimeKind, When,
};

use super::{Ground, Use, akin, alike, contradict, first_inside, said_before};
use crate::statements::{source, speakers::ByWord};

/// Sentences back that a denial may reach.
pub(super) const REACH: usize = 4;

pub(super) struct Denial {
    pub word: usize,
    pub speakers: Vec<MentionId>,
    /// What is denied in the denier's own clause: an event's index, before denials are put in.
    pub inside: Option<usize>,
    pub accusation: Option<usize>,
    /// What another said just before, where it tells of no event that is denied.
    pub statement: Option<usize>,
}

/// Puts denials among the events and links them.
pub fn read(ground: &Ground, events: &mut Vec<Event>) -> Vec<Link> {
    let known = ByWord::new(ground.view, ground.mentions);
    let mut found: Vec<Denial> =
        (0..ground.view.word_count()).filter_map(|word| denial(ground, &known, word, events)).collect();
    let cued = found.len();
    for index in 0..ground.statements.len() {
        let more = contradict::read(ground, &known, index, events);
        found.extend(more.filter(|more| !found[..cued].iter().any(|have| have.word == more.word)));
    }
    let mut at_word: HashMap<u32, usize> = HashMap::new();
    for (at, event) in events.iter().enumerate() {
        at_word.entry(event.word).or_insert(at);
    }
    let mut pairs = Vec::new();
    let mut said = Vec::new();
    for denial in &found {
        let mut targets = denial.accusation.map_or_else(Vec::new, |e| accusers(ground, denial, e, events));
        if let Some(statement) = denial.statement {
            targets.clone_from(&ground.statements[statement].speakers);
        }
        let own = at_word.get(&(denial.word as u32)).copied();
        let from = own.unwrap_or(events.len());
        match own {
            Some(own) if events[own].targets.is_empty() => aim(ground, &mut events[own], targets),
            Some(_) => {}
            None => events.push(event(ground, denial, targets)),
        }
        said.extend(denial.statement.map(|to| (from, to, denial.word)));
        let inside = denial.inside.filter(|_| denial.inside != denial.accusation);
        for to in [denial.accusation, inside].into_iter().flatten() {
            if to != from {
                pairs.push((from, to, denial.word));
            }
        }
    }
    // Events stand in text order: indices move with them.
    let mut order: Vec<usize> = (0..events.len()).collect();
    order.sort_by_key(|&e| (events[e].trigger.start, events[e].trigger.end, e));
    let mut place = vec![0u32; events.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new as u32;
    }
    let mut old: Vec<Option<Event>> = std::mem::take(events).into_iter().map(Some).collect();
    events.extend(order.iter().filter_map(|&e| old[e].take()));
    let to_events = pairs.into_iter().map(|(from, to, word)| (from, LinkEnd::Event(place[to]), word));
    let to_statements = said.into_iter().map(|(from, to, word)| (from, LinkEnd::Statement(to as u32), word));
    let mut links: Vec<Link> = to_events
        .chain(to_statements)
        .map(|(from, to, word)| Link {
            kind: LinkKind::Denies,
            from: LinkEnd::Event(place[from]),
            to,
            spans: vec![ground.view.range(word)],
            confidence: 0.7,
            rule: SmolStr::new_static("denies/cue"),
        })
        .collect();
    links.sort_by_key(|link| link.spans[0].start);
    links
}

fn denial(ground: &Ground, known: &ByWord, word: usize, events: &[Event]) -> Option<Denial> {
    let view = ground.view;
    let strict = ground.words.is(view, word, Use::Denies);
    let class = ground.cues.class(view, word) == Some("deny");
    let has = |c: usize, use_: Use| ground.words.is(view, c, use_);
    let claim = view
        .children(word)
        .any(|c| view.deprel(c).base() == "obj" && (has(c, Use::Claim) || has(c, Use::Pointing)));
    let dismisses = claim && (class || has(word, Use::Dismisses));
    if !(strict && class || view.upos(word) == "VERB" && (dismisses || calls_false(ground, word))) {
        return None;
    }
    if strict && withholds(ground, word) {
        return None;
    }
    let speakers = deniers(ground, known, word)?;
    let scope = content(ground, word);
    let inside = scope.and_then(|range| {
        let first = first_inside(events, range)?;
        Some(charged(ground, events, first, range).unwrap_or(first))
    });
    let mut accusation = accused(ground, word, &speakers, inside, events);
    let points = claim || calls_false(ground, word);
    // "called it nonsense": only what was laid to his charge.
    let object = |c: usize| view.deprel(c) == "obj" && has(c, Use::Pointing);
    if !strict && !dismisses && view.children(word).any(object) {
        accusation = accusation.filter(|&e| is_charge(ground, &events[e], &speakers));
        accusation?;
    }
    let mut statement = None;
    if accusation.is_none() && inside.is_none() && points {
        statement = said_before(ground, word, &speakers);
        // What was said tells of an event: that is denied.
        let told = statement.and_then(|s| {
            let pieces = &ground.statements[s].content;
            pieces
                .iter()
                .filter_map(|&c| first_inside(events, c))
                .find(|&e| !events[e].trigger.meets(view.range(word)))
        });
        if told.is_some() {
            (accusation, statement) = (told, None);
        }
    }
    // Of a private person only what answers public words: the rest is gossip.
    let is_public = |ids: &[MentionId]| ids.iter().any(|id| ground.public[id.0 as usize]);
    let answers = accusation.is_some()
        || inside.is_some()
        || statement.is_some_and(|s| is_public(&ground.statements[s].speakers));
    (answers || is_public(&speakers)).then_some(Denial { word, speakers, inside, accusation, statement })
}

/// Who denies by this word, where he is named.
pub(super) fn deniers(ground: &Ground, known: &ByWord, word: usize) -> Option<Vec<MentionId>> {
    let speakers = known.speakers(source::of_cue(ground.view, word));
    let talk = |id: &MentionId| {
        let head = ground.mentions.mentions[id.0 as usize].head as usize;
        matches!(ground.view.text(head), "I" | "you" | "You" | "we" | "We")
    };
    (!speakers.iter().all(talk)).then_some(speakers)
}

/// "Denied an allegation that its agents had kidnapped him": what is denied is the deed.
fn charged(ground: &Ground, events: &[Event], accusation: usize, range: TextRange) -> Option<usize> {
    let (act, word) = (events[accusation].act.as_ref()?, events[accusation].word as usize);
    let below = |e: &Event| ground.view.ancestors(e.word as usize).any(|above| above == word);
    (act.kind == "ACCUSE").then(|| events.iter().position(|e| range.holds(e.trigger) && below(e)))?
}

/// "Denied them visas", "denies us the right to vote": what is kept from somebody is no claim.
fn withholds(ground: &Ground, word: usize) -> bool {
    let view = ground.view;
    let kept =
        |relation: &str| view.children_by(word, relation).any(|c| ground.words.is(view, c, Use::Withholds));
    view.children_by(word, "iobj").next().is_some() || kept("obj") || kept("nsubj:pass")
}

/// "called the accusation false", "dismissed the report as a lie".
fn calls_false(ground: &Ground, word: usize) -> bool {
    let view = ground.view;
    let below = |relations: &[&str], use_: Use| {
        let mut found = view.children(word).filter(|&c| relations.contains(&view.deprel(c).base()));
        found.any(|c| {
            ground.words.is(view, c, use_)
                || view.children(c).any(|d| view.deprel(d) == "amod" && ground.words.is(view, d, use_))
        })
    };
    // "called the accusation false", where the adjective hangs on the noun before it.
    let after = || {
        let claims = view.children_by(word, "obj").filter(|&c| ground.words.is(view, c, Use::Claim));
        let mut words = claims.flat_map(|c| view.children(c).filter(move |&d| d > c));
        ground.cues.class(view, word).is_some() && words.any(|d| ground.words.is(view, d, Use::False))
    };
    let verdict = || below(&["xcomp", "obl", "advcl", "ccomp"], Use::False) || after();
    let claim = || {
        let of_clause = |c: usize| view.children(c).find(|&d| view.deprel(d).base() == "nsubj");
        let inner = view.children(word).filter(|&c| view.deprel(c) == "ccomp").find_map(of_clause);
        below(&["obj"], Use::Claim)
            || below(&["obj"], Use::Pointing)
            || inner.is_some_and(|c| ground.words.is(view, c, Use::Claim))
    };
    verdict() && claim()
}

/// The clause or object of the denial.
fn content(ground: &Ground, word: usize) -> Option<TextRange> {
    let view = ground.view;
    view.children(word)
        .find(|&c| c > word && matches!(view.deprel(c).base(), "ccomp" | "xcomp" | "obj" | "acl" | "nmod"))
        .map(|c| view.text_range(view.subtree_range(c)))
}

/// The accusation that a denial answers: aimed at the denier, of the same deed as the clause, or just before "this".
pub(super) fn accused(
    ground: &Ground,
    word: usize,
    speakers: &[MentionId],
    inside: Option<usize>,
    events: &[Event],
) -> Option<usize> {
    let view = ground.view;
    let at = view.sentence_index(word);
    let own = view.range(word);
    let sentences = &view.segments.sentences;
    let reach = sentences[at.saturating_sub(REACH)].range.start..sentences[at].range.end;
    let near = |e: &usize| Some(*e) != inside && !events[*e].trigger.meets(own);
    // Later events of the denial's own sentence may be the accusation too ("denies what X calls an attack").
    let first = events.partition_point(|e| e.trigger.start < reach.start);
    let end = events.partition_point(|e| e.trigger.start < reach.end);
    let mut before: Vec<usize> = (first..end).filter(near).collect();
    before
        .sort_by_key(|&e| (events[e].trigger.start > own.start, own.start.abs_diff(events[e].trigger.start)));
    let kind = |e: usize| events[e].act.as_ref().map_or("", |a| a.kind.as_str());
    if let Some(inside) = inside {
        let lemma = |e: usize| view.lemma(events[e].word as usize);
        let same = || before.iter().filter(|&&e| alike(ground, &events[e], &events[inside]));
        // "accused them of killing him and of firing rockets": which of the two is denied, the word tells.
        let named = same().find(|&&e| akin(lemma(e), lemma(inside)));
        if let Some(&same) = named.or_else(|| same().next()) {
            return Some(same);
        }
    }
    let aimed = |e: &&usize| ground.share_side(&events[**e].targets, speakers);
    let by_denier = |e: &&usize| ground.share_side(&events[**e].sources, speakers);
    before
        .iter()
        .filter(|&&e| kind(e) == "ACCUSE")
        .find(aimed)
        .or_else(|| before.iter().filter(|&&e| kind(e) == "ACCUSE").find(|e| !by_denier(e)))
        .or_else(|| before.iter().filter(|&&e| events[e].status == Status::Alleged).find(by_denier))
        .or_else(|| before.iter().find(aimed))
        .copied()
}

/// The event accuses one of them, or lays a deed to his charge.
pub(super) fn is_charge(ground: &Ground, event: &Event, speakers: &[MentionId]) -> bool {
    accuses(ground, event, speakers)
        || event.status == Status::Alleged && ground.share_side(&event.sources, speakers)
}

fn accuses(ground: &Ground, event: &Event, speakers: &[MentionId]) -> bool {
    event.act.as_ref().is_some_and(|act| act.kind == "ACCUSE") && ground.share_side(&event.targets, speakers)
}

/// Who made the accusation; of a mere deed, who accuses the denier beside it.
fn accusers(ground: &Ground, denial: &Denial, at: usize, events: &[Event]) -> Vec<MentionId> {
    let accusation = &events[at];
    let beside = |e: &Event| ground.view.sentence_index(e.word as usize);
    let same = beside(accusation);
    let near = (0..at).rev().take_while(|&e| beside(&events[e]) == same);
    let charge = near.map(|e| &events[e]).find(|e| accuses(ground, e, &denial.speakers));
    let accusation = charge.filter(|_| accusation.statement.is_none()).unwrap_or(accusation);
    let own = |id: &MentionId| denial.speakers.iter().any(|&s| ground.same_side(s, *id));
    let sources: Vec<MentionId> = accusation.sources.iter().copied().filter(|id| !own(id)).collect();
    if !sources.is_empty() {
        return sources;
    }
    let said = accusation.statement.map(|s| &ground.statements[s as usize]);
    said.map_or_else(Vec::new, |s| s.speakers.iter().copied().filter(|id| !own(id)).collect())
}

/// Gives an event that has none its targets, with their words.
fn aim(ground: &Ground, event: &mut Event, targets: Vec<MentionId>) {
    if !targets.is_empty() {
        let spans = ranges(ground, &targets);
        event.fields.push((EventField::Targets, FieldEvidence { spans, confidence: 0.7, basis: None }));
        event.targets = targets;
    }
}

fn ranges(ground: &Ground, ids: &[MentionId]) -> Vec<TextRange> {
    ids.iter().map(|id| ground.mentions.mentions[id.0 as usize].range).collect()
}

/// The day that hangs on the denial, or stands bare behind what is denied: "called that report Friday a lie".
fn day_of(ground: &Ground, word: usize) -> Option<When> {
    let view = ground.view;
    let words = view.sentence(word).words;
    let at = ground.mentions.times.iter().position(|time| {
        let inside = |w: usize| time.words.contains(w);
        let head = time.words.indices().find(|&w| view.head(w).is_none_or(|h| !inside(h)));
        let above = head.and_then(|w| view.head(w));
        let bare = head.is_some_and(|w| view.children_by(w, "case").next().is_none() && w > word);
        let object = |w: usize| view.deprel(w) == "obj" && view.head(w) == Some(word);
        words.contains(time.words.start as usize)
            && matches!(time.kind, TimeKind::Date | TimeKind::Time)
            && time.first.is_some()
            && above.is_some_and(|above| above == word || bare && object(above))
    })?;
    let time = &ground.mentions.times[at];
    let (first, last) = (time.first?, time.last.or(time.first)?);
    let precision = time.precision.clone();
    Some(When { first, last, precision, time: Some(TimeId(at as u32)), basis: None })
}

fn event(ground: &Ground, denial: &Denial, targets: Vec<MentionId>) -> Event {
    let view = ground.view;
    let trigger = view.range(denial.word);
    let reading = ground.statuses.of(denial.word);
    let statement = ground
        .said
        .of(view.sentence_index(denial.word))
        .filter(|&s| ground.statements[s].content.iter().any(|c| c.holds(trigger)))
        .min_by_key(|&s| ground.statements[s].content.iter().map(|c| c.len()).sum::<usize>());
    let field = |spans: Vec<TextRange>| FieldEvidence { spans, confidence: 0.7, basis: None };
    let mut fields = vec![(EventField::Sources, field(ranges(ground, &denial.speakers)))];
    let status = if reading.evidence.is_empty() { vec![trigger] } else { reading.evidence };
    fields.push((EventField::Status, field(status)));
    let mut evidence = vec![trigger];
    evidence.extend(content(ground, denial.word));
    evidence.extend(ranges(ground, &denial.speakers));
    evidence.sort_unstable();
    evidence.dedup();
    let when = day_of(ground, denial.word);
    if let Some(at) = when.as_ref().and_then(|w| w.time) {
        fields.push((EventField::When, field(vec![ground.mentions.times[at.0 as usize].range])));
    }
    let mut event = Event {
        sources: denial.speakers.clone(),
        targets: Vec::new(),
        others: Vec::new(),
        reciprocal: false,
        act: None,
        plover: None,
        cameo: None,
        intensity: None,
        goldstein: None,
        status: reading.status,
        when,
        where_: None,
        quantities: Vec::new(),
        statement: statement.map(|s| s as u32),
        evidence,
        trigger,
        word: denial.word as u32,
        rule: SmolStr::new_static("denial/cue"),
        confidence: 0.7,
        fields,
    };
    aim(ground, &mut event, targets);
    event
}
