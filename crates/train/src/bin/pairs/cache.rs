//! Analyses kept on disk between runs, so that an experiment with the learner takes seconds.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use facts::{
    Analysis, Article, AttributionLink, Deprel, NameTag, Segments, Tags, Upos, Vectors, WordTags, Xpos,
};
use parse::Model;

const NAMES: [NameTag; 7] = [
    NameTag::O,
    NameTag::BeginPer,
    NameTag::InPer,
    NameTag::BeginOrg,
    NameTag::InOrg,
    NameTag::BeginLoc,
    NameTag::InLoc,
];

/// A folder of analyses by model and text; without a folder every text is read anew.
pub struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    pub fn new(folder: Option<&Path>, model: &Model) -> Result<Self> {
        let folder =
            folder.map(|f| f.join(format!("{:016x}", super::sets::hash(&format!("{} bytes", model.id())))));
        if let Some(folder) = &folder {
            std::fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        Ok(Self { folder })
    }

    pub fn analyse(&self, model: &Model, article: &Article, segments: &Segments) -> Analysis {
        let file = self.folder.as_ref().map(|f| f.join(format!("{:016x}", super::sets::hash(&article.text))));
        let kept = file.as_ref().and_then(|f| std::fs::read(f).ok());
        if let Some(analysis) = kept.and_then(|bytes| decode(&bytes, segments.words.len())) {
            return analysis;
        }
        let analysis = model.analyse(article, segments);
        if let Some(file) = file {
            // A cache that cannot be written only costs time.
            std::fs::write(file, encode(&analysis)).unwrap_or_default();
        }
        analysis
    }
}

fn encode(analysis: &Analysis) -> Vec<u8> {
    let mut out = Vec::new();
    for word in 0..analysis.lemma.len() {
        let name = NAMES.iter().position(|n| *n == analysis.name[word]).unwrap_or(0) as u8;
        out.extend([analysis.upos[word].0, analysis.xpos[word].0, analysis.deprel[word].0, name]);
        out.extend(analysis.head[word].to_le_bytes());
        let lemma = analysis.lemma[word].as_bytes();
        out.extend((lemma.len() as u32).to_le_bytes());
        out.extend(lemma);
    }
    let vectors = analysis.vectors.clone().unwrap_or(Vectors { dim: 0, data: Vec::new() });
    out.extend((vectors.dim as u32).to_le_bytes());
    out.extend(vectors.data.iter().map(|&v| v as u8));
    let mut column = |width: usize, data: Vec<f32>| {
        out.extend((width as u32).to_le_bytes());
        out.extend((data.len() as u32).to_le_bytes());
        out.extend(data.iter().flat_map(|v| v.to_le_bytes()));
    };
    let tags = analysis.tags.clone().unwrap_or_default();
    let word = |t: &WordTags| [t.predicate, t.factuality, t.content, t.content_begin, t.cue, t.source];
    column(6, tags.words.iter().flat_map(word).collect());
    let link = |l: &AttributionLink| [l.cue as f32, l.word as f32, l.content, l.source];
    column(4, tags.links.iter().flat_map(link).collect());
    out
}

fn decode(mut rest: &[u8], words: usize) -> Option<Analysis> {
    let mut analysis = Analysis::default();
    for _ in 0..words {
        let (columns, after) = rest.split_first_chunk::<4>()?;
        let (head, after) = after.split_first_chunk::<4>()?;
        let (size, after) = after.split_first_chunk::<4>()?;
        let (lemma, after) = after.split_at_checked(u32::from_le_bytes(*size) as usize)?;
        rest = after;
        analysis.upos.push(Upos(columns[0]));
        analysis.xpos.push(Xpos(columns[1]));
        analysis.deprel.push(Deprel(columns[2]));
        analysis.name.push(NAMES[columns[3] as usize % NAMES.len()]);
        analysis.head.push(u32::from_le_bytes(*head));
        analysis.lemma.push(std::str::from_utf8(lemma).ok()?.into());
    }
    let (dim, after) = rest.split_first_chunk::<4>()?;
    let dim = u32::from_le_bytes(*dim) as usize;
    let (data, after) = after.split_at_checked(dim * words)?;
    analysis.vectors = (dim > 0).then(|| Vectors { dim, data: data.iter().map(|&b| b as i8).collect() });
    rest = after;
    let mut column = || {
        let (width, after) = rest.split_first_chunk::<4>()?;
        let (count, after) = after.split_first_chunk::<4>()?;
        let (data, after) = after.split_at_checked(u32::from_le_bytes(*count) as usize * 4)?;
        rest = after;
        let data = data.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
        Some((u32::from_le_bytes(*width) as usize, data))
    };
    let (_, tags): (usize, Vec<f32>) = column()?;
    let (_, links): (usize, Vec<f32>) = column()?;
    if !tags.is_empty() {
        let word = |t: &[f32]| WordTags {
            predicate: t[0],
            factuality: t[1],
            content: t[2],
            content_begin: t[3],
            cue: t[4],
            source: t[5],
        };
        let link =
            |l: &[f32]| AttributionLink { cue: l[0] as u32, word: l[1] as u32, content: l[2], source: l[3] };
        let words = tags.chunks_exact(6).map(word).collect();
        analysis.tags = Some(Tags { words, links: links.chunks_exact(4).map(link).collect() });
    }
    Some(analysis)
}
