//! From segments to the analysis: batches through the encoder, heads read, columns filled.

use facts::{Analysis, Article, AttributionLink, Deprel, ROOT, Segments, SmolStr, Tags, Vectors, WordTags};

use super::Encoder;
use super::body::{Item, Room};
use super::kernels::Rows;
use super::kernels::real::{quantise, sigmoid};
use super::{BATCH, names, tree};

/// Words below this probability of being a cue are given no links.
const CUE: f32 = 0.25;
/// Links below this probability are left out.
const LINK: f32 = 0.2;

pub fn analyse(encoder: &Encoder, article: &Article, segments: &Segments) -> Analysis {
    let items = items(encoder, article, segments);
    let mut analysis = Analysis {
        vectors: Some(Vectors { dim: encoder.body.width(), data: Vec::new() }),
        tags: encoder.facts.is_some().then(Tags::default),
        ..Analysis::default()
    };
    let mut room = Room::default();
    let mut start = 0;
    while start < items.len() {
        let mut end = start + 1;
        let mut pieces = items[start].piece_count();
        while end < items.len() && pieces + items[end].piece_count() <= BATCH {
            pieces += items[end].piece_count();
            end += 1;
        }
        Batch::new(encoder, article, segments, &items[start..end], &mut room).read(&mut analysis);
        start = end;
    }
    join_parts(segments, &mut analysis);
    analysis
}

fn items(encoder: &Encoder, article: &Article, segments: &Segments) -> Vec<Item> {
    let mut items = Vec::new();
    for sentence in &segments.sentences {
        let ranges: Vec<_> = segments.words[sentence.words.indices()].iter().map(|w| w.range).collect();
        let words: Vec<&str> = ranges.iter().map(|r| r.of(&article.text)).collect();
        let spaced: Vec<bool> = ranges
            .iter()
            .map(|r| article.text[r.end as usize..].chars().next().is_none_or(char::is_whitespace))
            .collect();
        items.extend(encoder.body.items(&words, &spaced, sentence.words.start as usize));
    }
    items
}

struct Batch<'a> {
    encoder: &'a Encoder,
    article: &'a Article,
    segments: &'a Segments,
    items: &'a [Item],
    room: &'a mut Room,
    /// One row a node.
    vectors: Vec<f32>,
    rows: Rows,
}

impl<'a> Batch<'a> {
    fn new(
        encoder: &'a Encoder,
        article: &'a Article,
        segments: &'a Segments,
        items: &'a [Item],
        room: &'a mut Room,
    ) -> Self {
        let vectors = encoder.body.vectors(encoder.path, items, room);
        let mut rows = Rows::default();
        quantise(encoder.path, &vectors, encoder.body.width(), &mut rows);
        Self { encoder, article, segments, items, room, vectors, rows }
    }

    fn read(mut self, analysis: &mut Analysis) {
        self.words(analysis);
        self.names(analysis);
        self.trees(analysis);
        if let (Some(tags), Some(_)) = (&mut analysis.tags, &self.encoder.facts) {
            self.later(tags);
        }
        let width = self.encoder.body.width();
        if let Some(vectors) = &mut analysis.vectors {
            for (node, _) in nodes(self.items) {
                let row = &self.vectors[node * width..(node + 1) * width];
                vectors.data.extend(row.iter().map(|&number| Vectors::unit(number)));
            }
        }
    }

    fn words(&mut self, analysis: &mut Analysis) {
        let classes = &self.encoder.classes;
        let scores = self.encoder.words.scores(self.encoder.path, &self.rows, self.room);
        let best = |out: usize, node: usize| {
            let count = self.encoder.words.classes(out);
            highest(&scores[out][node * count..(node + 1) * count])
        };
        for (node, word) in nodes(self.items) {
            analysis.upos.push(classes.upos[best(0, node)]);
            let tag = classes.xpos[best(1, node)];
            analysis.xpos.push(tag);
            let form = self.segments.words[word].range.of(&self.article.text);
            let scripted = classes.scripts[best(2, node)].apply(form);
            analysis.lemma.push(SmolStr::new(classes.forms.correct(form, tag, scripted)));
        }
    }

    fn names(&mut self, analysis: &mut Analysis) {
        let classes = &self.encoder.classes;
        let scores = &self.encoder.names.scores(self.encoder.path, &self.rows, self.room)[0];
        let count = classes.names.len();
        let mut node = 0;
        for item in self.items {
            let range = (node + 1) * count..(node + item.nodes()) * count;
            let tags = names::decode(&scores[range], &classes.names);
            analysis.name.extend(tags.into_iter().map(|tag| classes.name_tags[tag]));
            node += item.nodes();
        }
    }

    fn trees(&mut self, analysis: &mut Analysis) {
        let (encoder, path) = (self.encoder, self.encoder.path);
        let arcs = encoder.arcs.sides(path, &self.rows, self.room);
        let labels = encoder.labels.sides(path, &self.rows, self.room);
        let root = encoder.classes.root;
        let mut start = 0;
        for item in self.items {
            let nodes = item.nodes();
            let heads = tree::decode(&arcs.scores(path, start, nodes, self.room), nodes);
            let first = analysis.head.len();
            analysis.head.extend(heads[1..].iter().map(|&head| match head {
                0 => ROOT,
                head => item.words.start + head as u32 - 1,
            }));
            analysis.deprel.resize(first + nodes - 1, encoder.classes.deprels[root]);
            let mut children = vec![Vec::new(); nodes];
            for dependent in 1..nodes {
                children[heads[dependent]].push(start + dependent);
            }
            for (head, children) in children.iter().enumerate().skip(1).filter(|(_, c)| !c.is_empty()) {
                encoder.labels.scores(path, &labels, start + head, children, self.room, |node, scores| {
                    // Only the root's own arc is called root.
                    let best = highest_but(scores, root);
                    analysis.deprel[first + node - start - 1] = encoder.classes.deprels[best];
                });
            }
            start += nodes;
        }
    }

    fn later(&mut self, tags: &mut Tags) {
        let (encoder, path) = (self.encoder, self.encoder.path);
        let mut scores = |head: &Option<super::Tagger>| match head {
            Some(head) => head.scores(path, &self.rows, self.room).swap_remove(0),
            None => vec![-80.0; self.rows.scale.len() * 4],
        };
        let (facts, attribution) = (scores(&encoder.facts), scores(&encoder.attribution));
        let first = tags.words.len();
        for (node, _) in nodes(self.items) {
            let (fact, part) = (&facts[node * 2..node * 2 + 2], &attribution[node * 4..node * 4 + 4]);
            tags.words.push(WordTags {
                predicate: sigmoid(fact[0]),
                factuality: (fact[1] * 3.0).clamp(-3.0, 3.0),
                content: sigmoid(part[0]),
                content_begin: sigmoid(part[1]),
                cue: sigmoid(part[2]),
                source: sigmoid(part[3]),
            });
        }
        let Some(links) = &encoder.links else { return };
        let sides = links.sides(path, &self.rows, self.room);
        let (mut start, mut word) = (0, first);
        for item in self.items {
            let all: Vec<usize> = (start + 1..start + item.nodes()).collect();
            for &cue in &all {
                let offset = item.words.start as usize;
                if tags.words[word + cue - start - 1].cue < CUE {
                    continue;
                }
                links.scores(path, &sides, cue, &all, self.room, |node, scores| {
                    let (content, source) = (sigmoid(scores[0]), sigmoid(scores[1]));
                    if content.max(source) >= LINK {
                        let at = |node: usize| (offset + node - start - 1) as u32;
                        tags.links.push(AttributionLink { cue: at(cue), word: at(node), content, source });
                    }
                });
            }
            word += item.nodes() - 1;
            start += item.nodes();
        }
    }
}

/// (node of the batch, word of the article) for every word of the batch.
fn nodes(items: &[Item]) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut start = 0;
    items.iter().flat_map(move |item| {
        let first = start + 1;
        start += item.nodes();
        item.words.indices().enumerate().map(move |(index, word)| (first + index, word))
    })
}

fn highest(scores: &[f32]) -> usize {
    highest_but(scores, usize::MAX)
}

/// The first of the highest scores, one class left aside.
fn highest_but(scores: &[f32], aside: usize) -> usize {
    let open = if aside == 0 { 1 } else { 0 };
    (0..scores.len())
        .filter(|&i| i != aside)
        .fold(open, |best, i| if scores[i] > scores[best] { i } else { best })
}

/// A sentence read in several parts gets one root: the later parts' roots hang on the first.
fn join_parts(segments: &Segments, analysis: &mut Analysis) {
    let parataxis = Deprel::from_label("parataxis").expect("a label of the table");
    for sentence in &segments.sentences {
        let mut roots = sentence.words.indices().filter(|&w| analysis.head[w] == ROOT);
        let Some(first) = roots.next() else { continue };
        let later: Vec<usize> = roots.collect();
        for word in later {
            analysis.head[word] = first as u32;
            analysis.deprel[word] = parataxis;
        }
    }
}
