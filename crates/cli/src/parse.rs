use std::io::{BufWriter, Write};

use crate::arcs;
use crate::args::{Parse, ParseFormat};
use crate::inputs::{self, Outcome};

/// `demarche parse`: CoNLL-U of each article, or a page that draws the trees.
pub fn run(args: &Parse) -> anyhow::Result<Outcome> {
    let reader = inputs::reader(&args.model)?;
    let morphology = ::parse::Morphology::load(&inputs::data(args.model.data.as_deref())?)?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let drawn = args.format == ParseFormat::Html;
    if drawn {
        arcs::head(&mut out)?;
    }
    let outcome = inputs::for_each(&args.source, &args.model, |articles| {
        for article in &articles {
            let (segments, analysis) = reader.parse(article);
            let view = ::parse::View::new(article, &segments, &analysis);
            match args.format {
                ParseFormat::Conllu => out.write_all(::parse::conllu(&view, &morphology).as_bytes())?,
                ParseFormat::Html => arcs::write(&mut out, &view)?,
            }
        }
        Ok(out.flush()?)
    })?;
    if drawn {
        arcs::foot(&mut out)?;
        out.flush()?;
    }
    Ok(outcome)
}
