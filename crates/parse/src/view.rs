use facts::{Analysis, Article, Deprel, ROOT, Segments, Sentence, TextRange, Upos, WordRange, Xpos};

/// What rules read: the article, its words and what the model sees in them, with the tree made walkable.
/// Words are indices into `segments.words`.
pub struct View<'a> {
    pub article: &'a Article,
    pub segments: &'a Segments,
    pub analysis: &'a Analysis,
    sentence_of: Vec<u32>,
    /// Children of word `w` are `children[first_child[w]..first_child[w + 1]]`, in text order.
    first_child: Vec<u32>,
    children: Vec<u32>,
    /// The sentence that is the article's dateline.
    dateline: Option<u32>,
}

impl<'a> View<'a> {
    pub fn new(article: &'a Article, segments: &'a Segments, analysis: &'a Analysis) -> Self {
        let count = segments.words.len();
        let mut sentence_of = vec![0; count];
        for (index, sentence) in segments.sentences.iter().enumerate() {
            sentence_of[sentence.words.indices()].fill(index as u32);
        }
        let mut first_child = vec![0u32; count + 1];
        for &head in &analysis.head {
            if head != ROOT {
                first_child[head as usize + 1] += 1;
            }
        }
        for word in 0..count {
            first_child[word + 1] += first_child[word];
        }
        let mut next = first_child.clone();
        let mut children = vec![0u32; first_child[count] as usize];
        for (word, &head) in analysis.head.iter().enumerate() {
            if head != ROOT {
                children[next[head as usize] as usize] = word as u32;
                next[head as usize] += 1;
            }
        }
        let dateline = dateline(article, segments);
        Self { article, segments, analysis, sentence_of, first_child, children, dateline }
    }

    /// "SEOUL, April 18 (Yonhap) --": where the reporter is; whoever it names does nothing.
    pub fn in_dateline(&self, word: usize) -> bool {
        self.dateline == Some(self.sentence_of[word])
    }

    /// The sentence that is the article's dateline, where the text has one.
    pub fn dateline(&self) -> Option<usize> {
        self.dateline.map(|sentence| sentence as usize)
    }

    pub fn word_count(&self) -> usize {
        self.segments.words.len()
    }

    pub fn range(&self, word: usize) -> TextRange {
        self.segments.words[word].range
    }

    pub fn text(&self, word: usize) -> &'a str {
        self.range(word).of(&self.article.text)
    }

    pub fn lemma(&self, word: usize) -> &'a str {
        self.analysis.lemma[word].as_str()
    }

    pub fn upos(&self, word: usize) -> Upos {
        self.analysis.upos[word]
    }

    pub fn xpos(&self, word: usize) -> Xpos {
        self.analysis.xpos[word]
    }

    pub fn deprel(&self, word: usize) -> Deprel {
        self.analysis.deprel[word]
    }

    /// `None` for a root.
    pub fn head(&self, word: usize) -> Option<usize> {
        let head = self.analysis.head[word];
        (head != ROOT).then_some(head as usize)
    }

    /// Children in text order.
    pub fn children(&self, word: usize) -> impl DoubleEndedIterator<Item = usize> + Clone + '_ {
        self.children[self.first_child[word] as usize..self.first_child[word + 1] as usize]
            .iter()
            .map(|&c| c as usize)
    }

    /// Children whose relation is `relation`, or has it as its base (`nsubj` takes `nsubj:pass` too).
    pub fn children_by<'b>(
        &'b self,
        word: usize,
        relation: &'b str,
    ) -> impl DoubleEndedIterator<Item = usize> + Clone + 'b {
        self.children(word).filter(move |&c| {
            let deprel = self.deprel(c);
            deprel.as_str() == relation || deprel.base() == relation
        })
    }

    /// From the head of `word` up to the root.
    pub fn ancestors(&self, word: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(self.head(word), |&w| self.head(w))
    }

    pub fn sentence_index(&self, word: usize) -> usize {
        self.sentence_of[word] as usize
    }

    pub fn sentence(&self, word: usize) -> &'a Sentence {
        &self.segments.sentences[self.sentence_index(word)]
    }

    /// The word and everything below it, in text order.
    pub fn subtree(&self, word: usize) -> Vec<usize> {
        let mut found = vec![word];
        let mut at = 0;
        while at < found.len() {
            found.extend(self.children(found[at]));
            at += 1;
        }
        found.sort_unstable();
        found
    }

    /// The smallest word range that holds the subtree of `word`.
    pub fn subtree_range(&self, word: usize) -> WordRange {
        let words = self.subtree(word);
        WordRange::new(words[0], words[words.len() - 1] + 1)
    }

    /// The bytes from the first to the last word of `words`, which must not be empty.
    pub fn text_range(&self, words: WordRange) -> TextRange {
        self.range(words.start as usize).cover(self.range(words.end as usize - 1))
    }

    /// The word whose bytes hold `byte`, or the first one after it.
    pub fn word_at(&self, byte: usize) -> Option<usize> {
        let index = self.segments.words.partition_point(|w| w.range.end as usize <= byte);
        (index < self.word_count()).then_some(index)
    }
}

fn dateline(article: &Article, segments: &Segments) -> Option<u32> {
    let place = article.dateline.as_ref()?.place.as_deref().filter(|place| !place.is_empty())?;
    let signed = |sentence: &Sentence| {
        let text = sentence.range.of(&article.text);
        text.starts_with(place) && text.ends_with(['-', '–', '—', '/'])
    };
    segments.sentences.iter().position(signed).map(|at| at as u32)
}
