use std::io::{BufWriter, Write};

use crate::args::Parse;
use crate::inputs::{self, Outcome};

/// `demarche parse`: CoNLL-U of each article.
pub fn run(args: &Parse) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    let morphology = ::parse::Morphology::load(&inputs::data(args.model.data.as_deref())?)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let outcome = inputs::for_each(&args.source, |articles| {
        for article in &articles {
            let (segments, analysis) = reader.parse(article);
            let view = ::parse::View::new(article, &segments, &analysis);
            out.write_all(::parse::conllu(&view, &morphology).as_bytes())?;
        }
        Ok(out.flush()?)
    })?;
    Ok(outcome)
}
