//! From words to mentions: speakers, addressees.

use facts::{MentionId, Mentions};
use parse::View;

/// The mention that each word heads or stands in.
pub struct ByWord<'a> {
    view: &'a View<'a>,
    heads: Vec<Option<MentionId>>,
    inside: Vec<Option<MentionId>>,
}

impl<'a> ByWord<'a> {
    pub fn new(view: &'a View<'a>, mentions: &Mentions) -> Self {
        let mut heads = vec![None; view.word_count()];
        let mut inside: Vec<Option<(usize, MentionId)>> = vec![None; view.word_count()];
        for (index, mention) in mentions.mentions.iter().enumerate() {
            let id = MentionId(index as u32);
            heads[mention.head as usize].get_or_insert(id);
            for word in mention.words.indices() {
                let size = mention.words.len();
                if inside[word].is_none_or(|(have, _)| size < have) {
                    inside[word] = Some((size, id));
                }
            }
        }
        Self { view, heads, inside: inside.into_iter().map(|i| i.map(|(_, id)| id)).collect() }
    }

    /// The mention that `word` heads, or else the smallest that holds it.
    pub fn mention(&self, word: usize) -> Option<MentionId> {
        self.heads[word].or(self.inside[word])
    }

    /// The source and what is joined to it; a relative pronoun stands for its antecedent.
    pub fn speakers(&self, source: Option<usize>) -> Vec<MentionId> {
        let Some(source) = source else { return Vec::new() };
        let mut found: Vec<MentionId> = self.mention(source).into_iter().collect();
        if found.is_empty() && matches!(self.view.xpos(source).as_str(), "WP" | "WDT") {
            found.extend(self.antecedent(source).and_then(|w| self.mention(w)));
        }
        // "officials here and at the company's headquarters": where they say it does not speak.
        let placed = |c: usize| {
            let mut cases = self.view.children_by(c, "case");
            cases.any(|m| matches!(self.view.lemma(m), "at" | "in" | "near" | "outside"))
        };
        let joined = self.view.children(source).filter(|&c| self.view.deprel(c) == "conj" && !placed(c));
        for mention in joined.filter_map(|c| self.heads[c]) {
            if !found.contains(&mention) {
                found.push(mention);
            }
        }
        found
    }

    fn antecedent(&self, pronoun: usize) -> Option<usize> {
        self.view
            .ancestors(pronoun)
            .find(|&w| self.view.deprel(w).as_str() == "acl:relcl")
            .and_then(|clause| self.view.head(clause))
    }

    /// "told AFP that", "said to reporters", "urged Iran to".
    pub fn addressees(&self, cue: usize) -> Vec<MentionId> {
        let view = self.view;
        let clause = view.children(cue).any(|c| matches!(view.deprel(c).base(), "ccomp" | "xcomp"));
        let speech = clause || view.deprel(cue).base() == "parataxis" || view.lemma(cue) == "tell";
        let to = |c: usize| view.children(c).any(|m| view.deprel(m) == "case" && view.lemma(m) == "to");
        view.children(cue)
            .filter(|&c| match view.deprel(c).as_str() {
                "iobj" => true,
                "obj" => speech && !matches!(view.lemma(cue), "quote" | "cite"),
                "obl" => to(c),
                _ => false,
            })
            .filter_map(|c| self.heads[c])
            .collect()
    }
}
