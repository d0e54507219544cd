use facts::{EntityKind, MentionId, MentionKind, Statement};

use super::Ground;
use crate::find::{Candidate, Origin, Sides, is_located, is_mutual, is_of_force};
use crate::pattern::{Class, Code};

/// Both sides as they are shown.
pub struct Settled {
    pub sources: Vec<MentionId>,
    pub targets: Vec<MentionId>,
    /// "the two sides agreed": with each other.
    pub mutual: bool,
}

/// Pronouns as the names that they stand for; who commits himself in his own words as the one who speaks.
pub fn settle(ground: &Ground, candidate: &Candidate, code: &Code, statement: Option<u32>) -> Settled {
    let said = statement.map(|s| &ground.statements[s as usize]);
    let mut sources = named(ground, &candidate.sources, candidate.trigger, said);
    let mut targets = named(ground, &candidate.targets, candidate.trigger, said);
    let helpers = ground.parties.helpers(ground, candidate.carrier, code);
    let same = |&id: &MentionId| !helpers.iter().any(|&h| h == id || ground.sides.same_actor(h, id));
    targets.retain(same);
    let mediators =
        ground.parties.mediators(ground, candidate.carrier, &[candidate.carrier, candidate.trigger], code);
    let between = |id: MentionId| mediators.iter().any(|&m| m == id || ground.sides.same_actor(m, id));
    if sources.iter().any(|&id| !between(id)) {
        targets.retain(|&id| !between(id));
    }
    targets.retain(|&id| !is_named_as(ground, id));
    let gainers = ground.parties.beneficiaries(ground, candidate.carrier, code);
    let gains = |&id: &MentionId| gainers.iter().any(|&g| g == id || is_whose(ground, id, g));
    if candidate.act.plover.as_deref() != Some("PROTEST") {
        targets.retain(|id| !gains(id));
    }
    targets.retain(|&id| !is_own_force(ground, candidate, id));
    let theirs = sources.len() > 1 && targets.iter().any(|&id| is_theirs(ground, id));
    targets.retain(|&id| !(theirs && is_theirs(ground, id)));
    let mutual = apart(ground, candidate, code, theirs, &mut sources, &mut targets);
    let attack = candidate.act.plover.as_deref() == Some("ASSAULT");
    let preventers = if attack { preventers(ground, candidate.trigger) } else { Vec::new() };
    sources.retain(|id| !preventers.contains(id));
    if let Some(said) = said.filter(|s| is_word(code) && speaks_for_himself(ground, s, &sources)) {
        sources = said.speakers.clone();
        if targets.is_empty() {
            targets = said.addressees.iter().copied().filter(|&id| !is_media(ground, id)).collect();
        }
    }
    // "Killed in Chad": where it was does nothing, and people hurt there are the ones whom it was done to.
    if code.plover.as_deref().is_some_and(is_of_force) && code.mode.as_deref() != Some("torture") {
        let apart = |&id: &MentionId| !ground.sides.is_scene(ground.view, id);
        // "killed in Pakistani shelling": the pattern says whose fire it was.
        let whose = |id: MentionId| {
            let deprel = ground.view.deprel(ground.sides.mention(id).head as usize);
            candidate.origin != Origin::Learned && matches!(deprel.as_str(), "amod" | "nmod:poss")
        };
        sources.retain(|id| apart(id) || whose(*id));
        if targets.iter().any(apart) {
            targets.retain(apart);
        }
        // "the Ankara protests": a state is no crowd.
        let crowd = |&id: &MentionId| {
            let head = ground.sides.mention(id).head as usize;
            let before = matches!(ground.view.deprel(head).as_str(), "compound" | "nmod:poss");
            !(before && ground.view.upos(head) == "PROPN" && ground.sides.names_place(id))
        };
        if code.plover.as_deref() == Some("PROTEST") {
            sources.retain(crowd);
            // "took to the streets of Lima": where it was.
            let street = |id: &MentionId| {
                let head = ground.sides.mention(*id).head as usize;
                ground.patterns.streets.contains(ground.view.lemma(head))
            };
            targets.retain(|id| !street(id));
        }
    }
    // "Clinton's campaign seeks to contrast her approach": whose the source is is no target.
    let owner = |t: MentionId, s: MentionId| {
        let (inner, outer) = (ground.sides.mention(t), ground.sides.mention(s));
        let view = ground.view;
        let (at, up) = (outer.head as usize, view.head(inner.head as usize));
        let named = |up: usize| {
            view.deprel(up) == "appos" && view.head(up) == Some(at)
                || view.deprel(at) == "appos" && view.head(at) == Some(up)
        };
        // "Polk's running mate, Governor Ray": the governor is the mate.
        let own = up == Some(at) && outer.range.holds(inner.range) || up.is_some_and(named);
        t != s && view.deprel(inner.head as usize) == "nmod:poss" && own
    };
    targets.retain(|&t| !sources.iter().any(|&s| owner(t, s)));
    // "one of his victims, Clara Donat, sued": the name behind the comma is the source's own.
    let row = |id: MentionId| candidate.reciprocal || ground.sides.names_place(id);
    targets.retain(|&t| row(t) || !sources.iter().any(|&s| in_apposition(ground, s, t)));
    // Nobody acts on himself, unless both sides were one mention's from the start.
    let same = |&t: &MentionId| sources.iter().any(|&s| ground.sides.same_actor(s, t));
    targets.retain(|t| !same(t));
    // "supported research in the Senate": where it was done.
    let house = |&id: &MentionId| {
        let mention = ground.sides.mention(id);
        let entity = mention.entity.map(|e| &ground.mentions.entities[e.0 as usize]);
        let body = entity.is_some_and(|e| {
            e.kind == EntityKind::Organization
                && e.sectors.iter().any(|s| matches!(s.as_str(), "LEG" | "JUD"))
        });
        body && is_located(ground.view, mention.head as usize)
    };
    if !code.plover.as_deref().is_some_and(is_of_force) {
        targets.retain(|id| !house(id));
    }
    if code.plover.as_deref() == Some("THREATEN") {
        targets.retain(|&t| !is_own_side(ground, candidate.trigger, t, &sources));
    }
    let mutual =
        mutual || code.plover.as_deref().is_some_and(is_mutual) && is_row(ground, &sources, &targets);
    Settled { sources, targets, mutual }
}

/// "served as mediator": what somebody is said to be is nobody else.
fn is_named_as(ground: &Ground, id: MentionId) -> bool {
    let head = ground.sides.mention(id).head as usize;
    ground.view.children_by(head, "case").any(|case| ground.view.lemma(case) == "as")
}

/// "the boy" of "the boy's uncle".
fn is_whose(ground: &Ground, owner: MentionId, owned: MentionId) -> bool {
    let head = ground.sides.mention(owner).head as usize;
    ground.view.deprel(head) == "nmod:poss"
        && ground.view.head(head) == Some(ground.sides.mention(owned).head as usize)
}

/// "The presidents of Chad and Togo agreed": who is joined to whoever does it does it with him.
fn is_row(ground: &Ground, sources: &[MentionId], targets: &[MentionId]) -> bool {
    let head = |id: &MentionId| ground.sides.mention(*id).head as usize;
    let joined = |id: &MentionId| {
        let own = head(id);
        let first = ground.view.head(own).filter(|_| ground.view.deprel(own) == "conj");
        first.is_some_and(|first| sources.iter().any(|s| head(s) == first))
    };
    !targets.is_empty() && targets.iter().all(joined)
}

/// One of the two stands behind the other as its name, or as what it is counted out of.
fn in_apposition(ground: &Ground, source: MentionId, target: MentionId) -> bool {
    let view = ground.view;
    let (s, t) = (ground.sides.mention(source), ground.sides.mention(target));
    let behind = |lower: usize, upper: usize| {
        let mut at = lower;
        let mut named = false;
        for _ in 0..3 {
            named |= view.deprel(at) == "appos";
            let of = view.children_by(at, "case").any(|c| view.lemma(c) == "of");
            let up = view.deprel(at) == "appos" || named && view.deprel(at) == "nmod" && of;
            match view.head(at).filter(|_| up) {
                Some(head) if head == upper => return true,
                Some(head) => at = head,
                None => return false,
            }
        }
        false
    };
    let own = |word: usize| {
        let near =
            view.children_by(word, "appos").chain(view.head(word).filter(|_| view.deprel(word) == "appos"));
        let mut actors = near.filter_map(|w| ground.sides.at(w));
        s.entity.is_some() && actors.any(|id| ground.sides.mention(id).entity == s.entity)
    };
    behind(t.head as usize, s.head as usize)
        || behind(s.head as usize, t.head as usize)
        || own(t.head as usize)
}

/// "China's envoy warned that the Chinese government will not sit idle": who acts in the threat for the side that makes it.
fn is_own_side(ground: &Ground, trigger: usize, target: MentionId, sources: &[MentionId]) -> bool {
    let view = ground.view;
    let head = ground.sides.mention(target).head as usize;
    let acts = view.deprel(head) == "nsubj" && view.head(head).is_some_and(|verb| verb != trigger);
    let of_state = |id: MentionId| {
        ground.sides.mention_has(id, Class::State) || ground.sides.mention_has(id, Class::Officeholder)
    };
    acts && of_state(target) && sources.iter().any(|&s| of_state(s)) && ground.sides.share(&[target], sources)
}

/// "Withdrew all its forces", "police were deployed": what is sent or called back is nobody's target.
fn is_own_force(ground: &Ground, candidate: &Candidate, id: MentionId) -> bool {
    let mode = candidate.act.mode.as_deref();
    let moves = match candidate.act.plover.as_deref() {
        Some("MOBILIZE") => true,
        Some("RETREAT") => mode == Some("withdraw"),
        _ => false,
    };
    let view = ground.view;
    let head = ground.sides.mention(id).head as usize;
    let sent = matches!(view.deprel(head).as_str(), "obj" | "nsubj:pass")
        && view.head(head) == Some(candidate.carrier)
        && view.upos(head) != "PROPN";
    moves
        && sent
        && (ground.sides.mention_has(id, Class::Armed) || ground.patterns.troops.contains(view.lemma(head)))
}

/// "The leaders of Chad and Togo discussed their dispute", "a line between their navies": what is theirs is no third side.
fn is_theirs(ground: &Ground, id: MentionId) -> bool {
    let view = ground.view;
    let head = ground.sides.mention(id).head as usize;
    let their = |w: usize| view.deprel(w) == "nmod:poss" && view.text(w).eq_ignore_ascii_case("their");
    their(head) || view.children(head).any(their)
}

/// "The two sides agreed to open the border", "both countries accused each other": the one and the other.
fn apart(
    ground: &Ground,
    candidate: &Candidate,
    code: &Code,
    theirs: bool,
    sources: &mut Vec<MentionId>,
    targets: &mut Vec<MentionId>,
) -> bool {
    let both = theirs || candidate.sources.iter().any(|&id| !ground.sides.members(id).is_empty());
    let pair = both && sources.len() == 2;
    let view = ground.view;
    let other =
        |id: &MentionId| matches!(view.lemma(ground.sides.mention(*id).head as usize), "other" | "another");
    let thing = |id: &MentionId| other(id) || ground.sides.is_bare(*id);
    let each = targets.iter().any(other)
        || view
            .subtree(candidate.trigger)
            .windows(2)
            .any(|w| matches!((view.lemma(w[0]), view.lemma(w[1])), ("each", "other") | ("one", "another")));
    let mutual = code.plover.as_deref().is_some_and(is_mutual);
    let joint = targets.is_empty() && is_joint(ground, candidate, sources) && mutual;
    let among = candidate.reciprocal && targets.is_empty() && sources.len() > 1;
    let split = (pair && (mutual || each) && targets.iter().all(thing)) || joint || among;
    if split {
        *targets = sources.split_off(1);
    }
    split
}

/// "Chad and Togo agreed to meet": two of different states that are named together agree with each other.
fn is_joint(ground: &Ground, candidate: &Candidate, sources: &[MentionId]) -> bool {
    let view = ground.view;
    let [first, second] = sources else { return false };
    let head = |id: &MentionId| ground.sides.mention(*id).head as usize;
    let country = |id: &MentionId| {
        let entity = ground.sides.mention(*id).entity;
        entity.and_then(|e| ground.mentions.entities[e.0 as usize].country.as_deref())
    };
    let joined = view.deprel(head(second)) == "conj" || view.deprel(head(second)) == view.deprel(head(first));
    let apart = country(first).is_some() && country(second).is_some() && country(first) != country(second);
    view.lemma(candidate.trigger) == "agree" && joined && apart
}

/// Who keeps the deed from being done: "police foiled a plot to attack", "the attack was thwarted by the army".
fn preventers(ground: &Ground, trigger: usize) -> Vec<MentionId> {
    let view = ground.view;
    let mut below = trigger;
    for above in view.ancestors(trigger).take(4) {
        let under = matches!(
            view.deprel(below).as_str(),
            "obj" | "nsubj:pass" | "acl" | "xcomp" | "nmod" | "conj" | "compound" | "advcl" | "ccomp" | "obl"
        );
        if !under {
            break;
        }
        if view.upos(above) == "VERB" && ground.patterns.prevent.contains(view.lemma(above)) {
            let doer = |&c: &usize| matches!(view.deprel(c).as_str(), "nsubj" | "obl:agent");
            let doers = view.children(above).filter(doer);
            let all = doers.flat_map(|d| std::iter::once(d).chain(view.children_by(d, "conj")));
            return all.filter_map(|w| ground.sides.at(w)).collect();
        }
        below = above;
    }
    Vec::new()
}

fn named(ground: &Ground, ids: &[MentionId], trigger: usize, said: Option<&Statement>) -> Vec<MentionId> {
    let mut found: Vec<MentionId> = Vec::new();
    for &id in ids {
        let names = match first_person(ground, id, said) {
            Some(speakers) => speakers.to_vec(),
            None => match ground.sides.members(id) {
                pair if !pair.is_empty() => pair,
                _ => vec![name_of(ground, id, trigger).unwrap_or(id)],
            },
        };
        for id in names {
            if !found.contains(&id) {
                found.push(id);
            }
        }
    }
    found.sort_unstable();
    found
}

/// "We will withdraw", the minister said: the minister.
fn first_person<'a>(ground: &Ground, id: MentionId, said: Option<&'a Statement>) -> Option<&'a [MentionId]> {
    let mention = ground.sides.mention(id);
    let own = matches!(ground.view.lemma(mention.head as usize), "I" | "we" | "me" | "us" | "our" | "my");
    let speakers = &said?.speakers;
    (own && mention.kind == MentionKind::Pronoun && !speakers.is_empty()).then_some(speakers)
}

/// A deed of words: a promise, a concession, a refusal, a threat, a demand.
fn is_word(code: &Code) -> bool {
    matches!(code.plover.as_deref(), Some("AGREE" | "CONCEDE" | "REJECT" | "THREATEN" | "REQUEST"))
}

/// "told Medvedev that his state was prepared to": a promise or refusal of what is the speaker's own is his.
fn speaks_for_himself(ground: &Ground, said: &Statement, sources: &[MentionId]) -> bool {
    let own = |id: &MentionId| {
        let mention = ground.sides.mention(*id);
        let bare =
            mention.entity.is_none_or(|e| Sides::state_of(&ground.mentions.entities[e.0 as usize]).is_none());
        let owner = ground
            .view
            .children_by(mention.head as usize, "nmod:poss")
            .find_map(|w| ground.sides.at(w))
            .and_then(|o| ground.sides.mention(o).entity);
        bare && owner.is_some() && said.speakers.iter().any(|&s| ground.sides.mention(s).entity == owner)
    };
    !said.speakers.is_empty() && !sources.is_empty() && sources.iter().all(own)
}

fn is_media(ground: &Ground, id: MentionId) -> bool {
    let mention = ground.sides.mention(id);
    let sector = mention
        .entity
        .is_some_and(|e| ground.mentions.entities[e.0 as usize].sectors.iter().any(|s| s == "MED"));
    sector
        || matches!(
            ground.view.lemma(mention.head as usize),
            "reporter" | "journalist" | "agency" | "newspaper"
        )
}

/// A pronoun is shown as the nearest name of the same actor before it in the sentence, where there is one.
fn name_of(ground: &Ground, id: MentionId, trigger: usize) -> Option<MentionId> {
    let mention = ground.sides.mention(id);
    if mention.kind != MentionKind::Pronoun {
        return None;
    }
    let entity = mention.entity?;
    let sentence = ground.view.sentence(trigger).words;
    let mentions = &ground.mentions.mentions;
    (0..id.0 as usize)
        .rev()
        .take_while(|&k| mentions[k].words.start >= sentence.start)
        .find(|&k| {
            mentions[k].entity == Some(entity)
                && mentions[k].kind != MentionKind::Pronoun
                && sentence.contains(mentions[k].head as usize)
        })
        .map(|k| MentionId(k as u32))
}
