//! What lies in the file in zlib's form: reports as JSON, a seventh of its length, and rows of series.

use facts::Report;
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use std::io::{Read, Write};

use crate::Error;

/// Adding is not held up by it: more effort would win a tenth.
const EFFORT: u32 = 3;

pub(crate) fn pack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(EFFORT));
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// # Errors
/// Bytes that are not what [`pack`] gave.
pub(crate) fn unpack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut whole = Vec::new();
    ZlibDecoder::new(bytes).read_to_end(&mut whole)?;
    Ok(whole)
}

/// The report of article `id` with its text, which is kept apart.
///
/// # Errors
/// Bytes that hold no report.
pub(crate) fn report(id: &str, bytes: &[u8], text: String) -> Result<Report, Error> {
    let json = unpack(bytes).map_err(|e| Error::report(id, e.to_string()))?;
    let mut report: Report = serde_json::from_slice(&json).map_err(|e| Error::report(id, e.to_string()))?;
    report.article.text = text;
    Ok(report)
}

/// Gives SQL the functions `packed(TEXT)` and `unpacked(BLOB)`.
pub(crate) fn register(db: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    let bad = |e: std::io::Error| rusqlite::Error::UserFunctionError(e.into());
    db.create_scalar_function("packed", 1, flags, move |call| {
        let json = call.get_raw(0).as_str().map_err(|e| rusqlite::Error::UserFunctionError(e.into()))?;
        pack(json.as_bytes()).map_err(bad)
    })?;
    db.create_scalar_function("unpacked", 1, flags, move |call| {
        let json =
            unpack(call.get_raw(0).as_blob().map_err(|e| rusqlite::Error::UserFunctionError(e.into()))?)
                .map_err(bad)?;
        String::from_utf8(json).map_err(|e| rusqlite::Error::UserFunctionError(e.into()))
    })
}
