//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

pub(crate) struct Table {
    pub header: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    pub fn new(header: &[&str], rows: Vec<Vec<String>>) -> Self {
        Self { header: header.iter().map(|h| (*h).to_owned()).collect(), rows }
    }

    pub fn csv(&self) -> String {
        let mut out = self.header.iter().map(|c| cell(c)).collect::<Vec<_>>().join(",") + "\r\n";
        for row in &self.rows {
            out += &row.iter().map(|c| cell(c)).collect::<Vec<_>>().join(",");
            out += "\r\n";
        }
        out
    }
}

/// A cell that a spreadsheet would read as a formula gets an apostrophe before it; numbers stay numbers.
fn cell(value: &str) -> String {
    let value = export::safe(value.to_owned());
    if value.contains([',', '"', '\n', '\r']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value }
}
