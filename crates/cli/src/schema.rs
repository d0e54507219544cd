use std::io::Write;

use crate::inputs::Outcome;

/// `demarche schema`: the JSON Schema of a report, made from the Rust types.
pub fn run() -> anyhow::Result<Outcome> {
    let schema = schemars::schema_for!(facts::Report);
    let mut out = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut out, &schema)?;
    writeln!(out)?;
    Ok(Outcome { read: 1, refused: 0 })
}
