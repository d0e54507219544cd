use facts::{BlockKind, Status, TextRange, Time, TimeId, TimeKind, When};
use parse::View;

use super::Ground;
use super::again::named_again;
use crate::find::{Candidate, Grammar};

/// Steps up the tree within which a time or a place belongs to an event.
pub(super) const NEAR: usize = 5;

/// When it happened: the time nearest to the trigger in the tree. The day of publication is that of the news of a lead which
/// names it ("the Kremlin said Thursday"), and of nothing else.
pub fn when(
    ground: &Ground,
    candidate: &Candidate,
    status: Status,
    statement: Option<u32>,
) -> (Option<When>, Vec<TextRange>) {
    let sentence = ground.view.sentence_index(candidate.trigger);
    let best = ground
        .times
        .of(sentence)
        .map(|at| (at, &ground.mentions.times[at]))
        .filter(|(_, time)| matches!(time.kind, TimeKind::Date | TimeKind::Time) && time.first.is_some())
        .filter(|(_, time)| !is_of_verb(ground, candidate, head_of(ground, time)))
        // "will free the soldiers captured during the Iran-Iraq war"
        .filter(|(_, time)| time.rule != "named" || status != Status::Planned)
        .filter_map(|(at, time)| {
            let far = distance(ground, candidate, head_of(ground, time));
            let beside = || relative(ground, candidate, time) || of_doer(ground, candidate, time);
            far.or_else(|| beside().then_some(NEAR)).map(|far| (far, at))
        })
        .min();
    let best = best.map(|(_, at)| at).or_else(|| named_again(ground, candidate));
    if let Some((when, spans)) = best.and_then(|at| told(ground, at)) {
        // What has happened began no later than the report of it: the day is another deed's, or read wrong.
        let published = ground.view.article.published;
        let ahead = when.as_ref().zip(published).is_some_and(|(when, day)| when.first > day);
        return if ahead && status == Status::Happened { (None, Vec::new()) } else { (when, spans) };
    }
    if let Some(found) = in_recent_days(ground, candidate) {
        return found;
    }
    match ground.view.article.published {
        Some(day) if is_news(ground, candidate, day, status, statement) => {
            let basis = Some("published".to_string());
            let when = When { first: day, last: day, precision: "day".into(), time: None, basis };
            (Some(when), Vec::new())
        }
        _ => (None, Vec::new()),
    }
}

/// "In recent days", "in recent weeks": up to the day of the paper.
fn in_recent_days(ground: &Ground, candidate: &Candidate) -> Option<(Option<When>, Vec<TextRange>)> {
    let view = ground.view;
    let last = view.article.published?;
    let recent = |at: &usize| {
        let time = &ground.mentions.times[*at];
        time.rule == "duration.recent" && distance(ground, candidate, head_of(ground, time)).is_some()
    };
    let at = ground.times.of(view.sentence_index(candidate.trigger)).find(recent)?;
    let time = &ground.mentions.times[at];
    let days = match view.lemma(time.words.end as usize - 1) {
        "day" => 7,
        "week" => 28,
        _ => return None,
    };
    let first = (0..days).try_fold(last, |day, _| day.yesterday().ok())?;
    let found = Some(TimeId(at as u32));
    let when = When { first, last, precision: "interval".into(), time: found, basis: None };
    Some((Some(when), vec![time.range]))
}

/// Told in the past tense in the first two sentences of a story whose first names its own day, in the reporter's own words.
fn is_news(
    ground: &Ground,
    candidate: &Candidate,
    day: facts::Date,
    status: Status,
    statement: Option<u32>,
) -> bool {
    let view = ground.view;
    let sentence = view.sentence_index(candidate.trigger);
    let in_body =
        |block: u32| view.article.blocks.get(block as usize).is_some_and(|b| b.kind == BlockKind::Body);
    let sentences = view.segments.sentences.iter().enumerate();
    let told = sentences.filter(|(at, s)| in_body(s.block) && view.dateline() != Some(*at));
    let lead: Vec<usize> = told.map(|(at, _)| at).take(2).collect();
    let names_it = lead.first().is_some_and(|&first| {
        ground.times.of(first).any(|at| {
            let time = &ground.mentions.times[at];
            time.first == Some(day) && time.last == Some(day)
        })
    });
    let finite = std::iter::once(candidate.carrier).chain(view.ancestors(candidate.carrier)).find(|&w| {
        !matches!(view.xpos(w).as_str(), "VBG" | "VB") || view.children_by(w, "aux").next().is_some()
    });
    let perfect = |w: usize| view.children_by(w, "aux").any(|a| view.lemma(a) == "have");
    let perfect = perfect(candidate.carrier) || finite.is_some_and(perfect);
    // "the recent shootings"
    let before = view.upos(candidate.trigger) == "NOUN"
        && view
            .children_by(candidate.trigger, "amod")
            .any(|a| matches!(view.lemma(a), "recent" | "late" | "past" | "previous" | "earlier"));
    let aside = is_within_noun(ground, candidate);
    !before
        && !aside
        && names_it
        && lead.contains(&sentence)
        && status == Status::Happened
        && statement.is_none()
        && !perfect
}

pub(super) fn told(ground: &Ground, at: usize) -> Option<(Option<When>, Vec<TextRange>)> {
    let time = &ground.mentions.times[at];
    let (first, last) = (time.first?, time.last.or(time.first)?);
    let time_id = Some(TimeId(at as u32));
    if let Some((from, to)) = spanned(ground, at) {
        let (from, to) = (&ground.mentions.times[from], &ground.mentions.times[to]);
        let (first, last) = (from.first?, to.last?);
        let when = When { first, last, precision: "interval".into(), time: time_id, basis: None };
        return Some((Some(when), vec![from.range, to.range]));
    }
    let precision = time.precision.clone();
    let when = When { first, last, precision, time: time_id, basis: None };
    Some((Some(when), vec![time.range]))
}

/// "from May 3 to 7", "between 1991 and 1995", "June 5, 6 and 7": the first and the last time of the range or list that the
/// time is part of.
fn spanned(ground: &Ground, at: usize) -> Option<(usize, usize)> {
    let joined = |from: usize| {
        let times = &ground.mentions.times;
        let (a, b) = (times.get(from)?, times.get(from + 1)?);
        let text = &ground.view.article.text;
        let between = text.get(a.range.end as usize..b.range.start as usize)?.trim();
        let dates = a.kind == TimeKind::Date && b.kind == TimeKind::Date;
        let of_one = b.rule == "date.range-end" || a.rule == "date.range-start";
        let lead = text[..a.range.start as usize].trim_end();
        let range = match between {
            "to" | "through" | "until" | "till" | "-" | "–" | "—" => true,
            "and" => of_one || lead.ends_with("between") || lead.ends_with("Between"),
            "," | ", and" | "or" => of_one,
            _ => false,
        };
        (dates && range && a.last? < b.first? && a.precision == b.precision).then_some(())
    };
    let mut from = at;
    while from > 0 && joined(from - 1).is_some() {
        from -= 1;
    }
    let mut to = at;
    while joined(to).is_some() {
        to += 1;
    }
    (from < to).then_some((from, to))
}

/// The word of the time that hangs on something outside it.
pub(super) fn head_of(ground: &Ground, time: &Time) -> usize {
    let inside = |w: usize| time.words.contains(w);
    time.words
        .indices()
        .find(|&w| ground.view.head(w).is_none_or(|h| !inside(h)))
        .unwrap_or(time.words.start as usize)
}

/// The event is told in a clause that hangs on the time itself: "in 2011, when Kim travelled to Siberia".
fn relative(ground: &Ground, candidate: &Candidate, time: &Time) -> bool {
    let view = ground.view;
    std::iter::once(candidate.carrier)
        .chain(view.ancestors(candidate.carrier))
        .take(3)
        .find(|&w| view.deprel(w).base() == "acl")
        .and_then(|clause| view.head(clause))
        .is_some_and(|noun| time.words.contains(noun))
}

/// "the 2012 raid that killed the warlord": the time before a deed that does another.
fn of_doer(ground: &Ground, candidate: &Candidate, time: &Time) -> bool {
    let view = ground.view;
    let clause = view.deprel(candidate.carrier).base() == "acl";
    let noun = view.head(candidate.carrier).filter(|&n| clause && view.upos(n) == "NOUN");
    let word = head_of(ground, time);
    // "the 2012 raid on a camp that killed the warlord"
    let above = noun.and_then(|n| view.head(n).filter(|_| view.deprel(n) == "nmod"));
    noun.into_iter().chain(above).any(|noun| {
        ground.sides.at(noun).is_none()
            && view.head(word) == Some(noun)
            && matches!(
                view.deprel(word).as_str(),
                "compound" | "nmod:poss" | "amod" | "nummod" | "nmod:desc"
            )
    })
}

/// "mocked the inquiry into the club Friday": a bare day behind the object is the verb's.
fn is_of_verb(ground: &Ground, candidate: &Candidate, word: usize) -> bool {
    let view = ground.view;
    let noun = candidate.trigger;
    view.upos(noun) == "NOUN"
        && candidate.carrier == noun
        && view.deprel(noun) == "obj"
        && word > noun + 1
        && view.children_by(word, "case").next().is_none()
}

/// How far up from `word` the event's clause is: 0 where it hangs on the trigger. `None` where another clause
/// stands between.
pub(super) fn distance(ground: &Ground, candidate: &Candidate, word: usize) -> Option<usize> {
    let view = ground.view;
    let own = [Some(candidate.trigger), Some(candidate.carrier), candidate.deed];
    // "refused until Thursday": what came after that day is told elsewhere.
    let until = || view.children_by(word, "case").any(|c| matches!(view.lemma(c), "until" | "till"));
    if view.head(word).is_some_and(|head| own.contains(&Some(head))) && until() {
        return None;
    }
    let mut at = word;
    for far in 0..NEAR {
        if own.contains(&Some(at)) {
            return Some(far);
        }
        // "since the disclosure last spring that": the time is that of what has gone on since.
        if far > 0
            && view.upos(at) == "NOUN"
            && view.children_by(at, "case").any(|c| view.lemma(c) == "since")
        {
            return None;
        }
        // "wants him extradited over the theft of paintings in 2010"
        if far > 0 && view.upos(at) != "VERB" && is_topic(view, at) {
            return None;
        }
        // "in the wake of the September 11 attacks"
        if far > 0 && matches!(view.lemma(at), "wake" | "aftermath" | "anniversary") {
            return None;
        }
        let verbal = view.upos(at) == "VERB" && far > 0 && !is_of_means(view, at);
        let Some(head) = view.head(at).filter(|_| !verbal) else { break };
        // "the 2016 election", "the July 25 call": the time is the noun's, and the deed's where it is done in it.
        if far == 0 && of_another(view, at, head, &own) {
            return None;
        }
        at = head;
    }
    // "The February summit ended, with Chad protesting": the month is the summit's alone.
    if matches!(view.deprel(word).as_str(), "compound" | "nmod:poss" | "amod") {
        return None;
    }
    governing(ground, candidate, at).or_else(|| shared_by_gap(ground, candidate, at))
}

/// "one was killed and two injured in Lima on Friday": what stands behind the second passive is the first one's too.
fn shared_by_gap(ground: &Ground, candidate: &Candidate, clause: usize) -> Option<usize> {
    let view = ground.view;
    let gapped = Grammar::new(view, ground.patterns).is_gapped(clause);
    let first = view.head(clause).filter(|_| gapped);
    (first == Some(candidate.carrier) && view.xpos(clause) == "VBN").then_some(NEAR)
}

/// The deed is a noun within another noun that is none of its own words: "victims of the attacks".
fn is_within_noun(ground: &Ground, candidate: &Candidate) -> bool {
    let view = ground.view;
    let noun = candidate.trigger;
    let of = || {
        view.children_by(noun, "case")
            .any(|c| matches!(view.lemma(c), "of" | "between" | "to" | "for" | "about"))
    };
    let person =
        |head: usize| ground.sides.at(head).is_some() || ground.patterns.of(view.lemma(head)).is_empty();
    view.upos(noun) == "NOUN"
        && candidate.carrier == noun
        && of()
        && view.head(noun).is_some_and(|head| view.upos(head) == "NOUN" && person(head))
}

/// What words are given out in; a day on such a noun is that of the words.
const MEANS: [&str; 14] = [
    "announcement",
    "broadcast",
    "decree",
    "interview",
    "letter",
    "message",
    "order",
    "post",
    "release",
    "report",
    "speech",
    "statement",
    "tweet",
    "video",
];

/// "in a statement published on Monday, the ministry accused": the participle dates the accusation too.
fn is_of_means(view: &View, word: usize) -> bool {
    view.deprel(word) == "acl" && view.head(word).is_some_and(|noun| MEANS.contains(&view.lemma(noun)))
}

/// The time stands before a noun that is neither the deed nor what the deed was done in.
fn of_another(view: &View, time: usize, noun: usize, own: &[Option<usize>]) -> bool {
    let before = matches!(view.deprel(time).as_str(), "compound" | "nmod:poss" | "amod" | "nummod");
    let within = view.deprel(noun).base() == "obl"
        && view.children_by(noun, "case").any(|c| matches!(view.lemma(c), "in" | "at" | "during"));
    before && view.upos(noun) != "VERB" && !own.contains(&Some(noun)) && !within
}

/// The clause that the time hangs on governs the event without being a report of it.
fn governing(ground: &Ground, candidate: &Candidate, clause: usize) -> Option<usize> {
    let view = ground.view;
    let mut at = candidate.carrier;
    for far in 0..NEAR {
        if at == clause {
            return Some(NEAR + far);
        }
        let perceived = view.head(at).is_some_and(|h| matches!(view.lemma(h), "see" | "watch" | "witness"));
        let marked = |names: &[&str]| {
            view.children(at)
                .any(|c| matches!(view.deprel(c).base(), "mark" | "case") && names.contains(&view.lemma(c)))
        };
        let own_subject = view.children_by(at, "nsubj").next().is_some();
        let passes = match view.deprel(at).as_str() {
            // "helped victims of the attacks on Monday": a noun within another noun has no part in the verb's day.
            "nmod" if far == 0 && is_within_noun(ground, candidate) => false,
            // "sent signals on Sunday that Chad wants to withdraw"
            "acl" if marked(&["that"]) => false,
            // "delved on Monday into the killings"
            "obl" if view.upos(at) == "NOUN" && marked(&["into"]) => false,
            // "claimed on Thursday to have tested" dates the test; "said on Thursday that" does not.
            "ccomp" => perceived || marked(&["to"]),
            "advcl" => !marked(&["after", "before", "since", "until", "if", "unless"]),
            // "On Monday troops entered the town and burned it".
            "conj" => {
                let but = view.children_by(at, "cc").any(|c| view.lemma(c) == "but");
                view.upos(at) == "VERB" && !own_subject && view.xpos(at) == "VBD" && !but
            }
            deprel => !matches!(deprel, "parataxis" | "acl:relcl" | "root"),
        };
        if !passes {
            return None;
        }
        at = view.head(at)?;
    }
    None
}

/// Prepositions of what is talked of, striven for or blamed: what happens there is another deed.
pub(super) const TOPIC: [&str; 6] = ["for", "about", "over", "regarding", "concerning", "because"];

/// "over the theft": what the deed is about is another one.
fn is_topic(view: &View, word: usize) -> bool {
    view.children_by(word, "case").any(|c| TOPIC[1..].contains(&view.lemma(c).to_lowercase().as_str()))
}
