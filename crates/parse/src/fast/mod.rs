//! The linear floor: `--model fast`.

use facts::{Analysis, Article, Deprel, NameTag, ROOT, Segments, SmolStr, Upos, Xpos};

use crate::Error;

pub struct Fast {}

impl Fast {
    pub fn load(_data: &data::Data) -> Result<Self, Error> {
        Ok(Self {})
    }

    pub fn id(&self) -> &str {
        "none"
    }

    pub fn analyse(&self, article: &Article, segments: &Segments) -> Analysis {
        let mut analysis = Analysis::default();
        for sentence in &segments.sentences {
            for word in sentence.words.indices() {
                let root = word == sentence.words.start as usize;
                analysis.upos.push(Upos::from_label("X").expect("a label of the table"));
                analysis.xpos.push(Xpos::from_label("XX").expect("a label of the table"));
                analysis.lemma.push(SmolStr::new(segments.words[word].range.of(&article.text)));
                analysis.head.push(if root { ROOT } else { sentence.words.start });
                analysis.deprel.push(
                    Deprel::from_label(if root { "root" } else { "dep" }).expect("a label of the table"),
                );
                analysis.name.push(NameTag::O);
            }
        }
        analysis
    }
}
