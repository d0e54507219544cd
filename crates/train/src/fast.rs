//! `train fast`: the linear model from the treebanks and the name sets.

use parse::fast::arcs::{self, Classes, Input};
use parse::fast::clusters::Clusters;
use parse::fast::file::tag_table;
use parse::fast::key::Keys;
use parse::fast::names::{self, NAME_TAGS, follows};
use parse::fast::state::{LEFT, MOVES, RIGHT, SHIFT, State};
use parse::fast::tagger;
use parse::fast::token::tokens;
use parse::fast::weights::{Score, best};

use crate::learner::{Learner, Random};
use crate::treebank::Sentence;
use facts::{Deprel, Upos, Xpos};

/// Gold sentences, then silver ones; a pass goes over all of the gold and its share of the silver.
#[derive(Clone, Copy)]
pub struct Course {
    pub gold: usize,
    pub passes: usize,
    pub seed: u64,
}

impl Course {
    /// The sentences of one pass in their order, those left out that do not `count`.
    fn order(
        self,
        all: usize,
        pass: usize,
        random: &mut Random,
        count: impl Fn(usize) -> bool,
    ) -> Vec<usize> {
        let silver = all - self.gold;
        let share = |pass: usize| self.gold + silver * pass / self.passes;
        let mut order: Vec<usize> =
            (0..self.gold).chain(share(pass)..share(pass + 1)).filter(|&at| count(at)).collect();
        random.shuffle(&mut order);
        order
    }
}

pub fn words(sentence: &Sentence) -> Vec<(&str, bool)> {
    sentence.words.iter().map(|(w, j)| (w.as_str(), *j)).collect()
}

/// Tags seen three times or more; a rarer one is read as the first tag with its UPOS.
pub fn tag_classes(data: &[Sentence]) -> Vec<(Upos, Xpos)> {
    let mut counts = std::collections::BTreeMap::new();
    for tag in data.iter().flat_map(|s| &s.tags) {
        *counts.entry((tag.0.0, tag.1.0)).or_insert(0) += 1;
    }
    counts.into_iter().filter(|&(_, n)| n >= 3).map(|((u, x), _)| (Upos(u), Xpos(x))).collect()
}

pub fn class_of(tags: &[(Upos, Xpos)], tag: (Upos, Xpos)) -> u8 {
    let exact = tags.iter().position(|&t| t == tag);
    exact.or_else(|| tags.iter().position(|t| t.0 == tag.0)).unwrap_or(0) as u8
}

pub fn train_tags(data: &[Sentence], tags: &[(Upos, Xpos)], clusters: &Clusters, course: Course) -> Learner {
    let mut learner = Learner::default();
    let (mut random, mut keys, mut scores) = (Random(course.seed), Keys::default(), vec![0; tags.len()]);
    for pass in 0..course.passes {
        for at in course.order(data.len(), pass, &mut random, |_| true) {
            let tokens = tokens(&words(&data[at]), clusters);
            let mut last = [255u8; 2];
            for (index, &gold) in data[at].tags.iter().enumerate() {
                tagger::features(&tokens, index, last, &mut keys);
                learner.score_all(&keys.list, &mut scores);
                learner.tick();
                let (gold, guess) = (class_of(tags, gold), best(&scores) as u8);
                if gold != guess {
                    learner.update(&keys.list, gold as usize, guess as usize);
                }
                last = [guess, last[0]];
            }
        }
    }
    learner
}

pub fn train_names(data: &[Sentence], pos: &[Vec<u8>], clusters: &Clusters, course: Course) -> Learner {
    let mut learner = Learner::default();
    let (mut random, mut keys, mut scores) = (Random(course.seed), Keys::default(), [0; NAME_TAGS.len()]);
    for pass in 0..course.passes {
        for at in course.order(data.len(), pass, &mut random, |at| data[at].names.is_some()) {
            let tokens = tokens(&words(&data[at]), clusters);
            let mut last = [255u8; 2];
            for (index, tag) in data[at].names.iter().flatten().enumerate() {
                let gold = NAME_TAGS.iter().position(|t| t == tag).unwrap_or(0);
                // An inner tag that may not follow the last guess cannot be learned: the name begins here.
                let gold = if follows(gold, last[0]) { gold } else { gold - 1 };
                names::features(&tokens, &pos[at], index, last, &mut keys);
                learner.score_all(&keys.list, &mut scores);
                learner.tick();
                let mut guess = 0;
                for tag in 0..NAME_TAGS.len() {
                    if scores[tag] > scores[guess] && follows(tag, last[0]) {
                        guess = tag;
                    }
                }
                if gold != guess {
                    learner.update(&keys.list, gold, guess);
                }
                last = [guess as u8, last[0]];
            }
        }
    }
    learner
}

/// Moves and labels, with the dynamic oracle of Goldberg and Nivre for arc-hybrid.
pub fn train_arcs(
    data: &[Sentence],
    pos: &[Vec<u8>],
    tags: &[(Upos, Xpos)],
    labels: &[Deprel],
    clusters: &Clusters,
    course: Course,
) -> (Learner, Learner) {
    let (mut moves, mut names) = (Learner::default(), Learner::default());
    let root = labels.iter().position(|l| *l == "root").unwrap_or(0) as u8;
    let classes = Classes { count: labels.len(), root };
    let table = tag_table(tags);
    let (mut random, mut keys) = (Random(course.seed), Keys::default());
    let (mut scores, mut label_scores) = ([0; MOVES], vec![0; labels.len()]);
    for pass in 0..course.passes {
        for at in course.order(data.len(), pass, &mut random, |at| !data[at].heads.is_empty()) {
            let sentence = &data[at];
            let input = Input::new(&tokens(&words(sentence), clusters), &pos[at], &table);
            let mut state = State::new(input.count);
            while !state.done() {
                arcs::move_features(&input, &state, &mut keys);
                moves.score_all(&keys.list, &mut scores);
                moves.tick();
                let guess = state.best_legal(&scores);
                let costs = costs(&state, &sentence.heads);
                let least = (0..MOVES).filter(|&m| state.legal(m)).map(|m| costs[m]).min().unwrap_or(0);
                let gold = (0..MOVES)
                    .filter(|&m| state.legal(m) && costs[m] == least)
                    .max_by_key(|&m| (scores[m], std::cmp::Reverse(m)))
                    .unwrap_or(guess);
                if costs[guess] > least {
                    moves.update(&keys.list, gold, guess);
                }
                let action = if pass > 0 && random.below(10) < 9 { guess } else { gold };
                let mut label = 0;
                if let Some((head, word)) = state.arc(action) {
                    label = arcs::label(
                        &input,
                        &state,
                        head,
                        word,
                        &names,
                        &classes,
                        &mut label_scores,
                        &mut keys,
                    );
                    if head < input.count {
                        names.tick();
                        let wanted = labels.iter().position(|l| *l == sentence.labels[word]).unwrap_or(0);
                        if sentence.heads[word] == head && label as usize != wanted && wanted != root as usize
                        {
                            names.update(&keys.list, wanted, label as usize);
                        }
                    }
                }
                state.take(action, label);
            }
        }
    }
    (moves, names)
}

/// Gold arcs that each move puts out of reach.
fn costs(state: &State, heads: &[usize]) -> [usize; MOVES] {
    let mut costs = [0; MOVES];
    let (top, second, next) = (state.stacked(0), state.stacked(1), state.next);
    if next < state.count {
        let under = &state.stack[..state.stack.len().saturating_sub(1)];
        costs[SHIFT] = usize::from(under.contains(&heads[next]))
            + state.stack.iter().filter(|&&w| heads[w] == next).count();
    }
    if !state.stack.is_empty() {
        let later = (next..state.count).filter(|&w| heads[w] == top).count();
        let head = heads[top];
        costs[RIGHT] = later + usize::from(head >= next);
        costs[LEFT] = later + usize::from((state.stack.len() > 1 && head == second) || head > next);
    }
    costs
}
