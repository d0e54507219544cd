//! Archives of pages, whole in memory or as a stream, to rows.

use crate::read::{day, read_article, side_by_side};
use crate::readers;
use crate::table::Table;
use arrow_schema::SchemaRef;
use facts::{Article, Report};
use pipeline::{Reader, Want};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyBytes;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Articles of one batch.
const ROWS: usize = 64;

/// An article, or what was refused and why.
type Item = Result<Article, String>;

/// The articles of a WARC, ARC, feed or any other input that `demarche read` takes, given as bytes, to rows.
#[pyfunction]
#[pyo3(signature = (archive, name="archive", published=None, model="default", data=None, predicates=false, threads=0))]
#[allow(clippy::too_many_arguments)] // keyword arguments of Python
pub fn read_archive(
    py: Python<'_>,
    archive: &Bound<'_, PyBytes>,
    name: &str,
    published: Option<&str>,
    model: &str,
    data: Option<PathBuf>,
    predicates: bool,
    threads: usize,
) -> PyResult<Table> {
    let reader = readers::reader(py, model, data)?;
    let options = ingest::Options { published: day(published)?, ..Default::default() };
    let bytes = archive.as_bytes();
    py.detach(|| {
        let fail = |error: columns::Error| PyValueError::new_err(error.to_string());
        let schema = columns::schema_of_rows().map_err(fail)?;
        let (mut items, mut out) = (Vec::new(), Vec::new());
        ingest::read_bytes(name, bytes, &options, &mut |item| items.push(item.map_err(say)));
        for some in items.chunks(ROWS) {
            let rows = side_by_side(threads, some, |item| {
                read_item(&reader, item, Want { predicates, ..Want::default() })
            })?;
            out.push(columns::write_rows(rows, &schema).map_err(fail)?);
        }
        Ok(Table::new(schema, out))
    })
}

/// As `read_archive`, over a file object, a batch at a time, in constant memory.
#[pyfunction]
#[pyo3(signature = (file, name="archive", published=None, model="default", data=None, predicates=false))]
pub fn iter_archive(
    py: Python<'_>,
    file: Py<PyAny>,
    name: &str,
    published: Option<&str>,
    model: &str,
    data: Option<PathBuf>,
    predicates: bool,
) -> PyResult<Batches> {
    let reader = readers::reader(py, model, data)?;
    let options = ingest::Options { published: day(published)?, ..Default::default() };
    let (give, items) = sync_channel(ROWS);
    let name = name.to_string();
    std::thread::spawn(move || {
        let stream = PythonFile { file, rest: Vec::new(), at: 0 };
        ingest::read_stream(&name, stream, &options, &mut |item| match give.send(item.map_err(say)) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        });
    });
    let schema = columns::schema_of_rows().map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(Batches { items: Mutex::new(items), schema, reader, want: Want { predicates, ..Want::default() } })
}

/// The batches of a stream, in its order.
#[pyclass(module = "demarche", frozen)]
pub struct Batches {
    items: Mutex<Receiver<Item>>,
    schema: SchemaRef,
    reader: Arc<Reader>,
    want: Want,
}

#[pymethods]
impl Batches {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<Table>> {
        py.detach(|| {
            let items: Vec<Item> = {
                let queue = self.items.lock().unwrap_or_else(PoisonError::into_inner);
                queue.iter().take(ROWS).collect()
            };
            if items.is_empty() {
                return Ok(None);
            }
            let rows = items.iter().map(|item| read_item(&self.reader, item, self.want)).collect();
            let batch = columns::write_rows(rows, &self.schema)
                .map_err(|error| PyValueError::new_err(error.to_string()))?;
            Ok(Some(Table::new(self.schema.clone(), vec![batch])))
        })
    }
}

fn say(refused: ingest::Refused) -> String {
    format!("{}: {}", refused.input, refused.cause)
}

fn read_item(reader: &Reader, item: &Item, want: Want) -> Result<Report, String> {
    match item {
        Ok(article) => read_article(reader, article, want),
        Err(cause) => Err(cause.clone()),
    }
}

/// A file object of Python as a stream.
struct PythonFile {
    file: Py<PyAny>,
    rest: Vec<u8>,
    at: usize,
}

impl Read for PythonFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.at == self.rest.len() {
            self.rest = Python::attach(|py| -> PyResult<Vec<u8>> {
                let got = self.file.bind(py).call_method1("read", (1 << 20,))?;
                Ok(got.extract::<&[u8]>()?.to_vec())
            })
            .map_err(|error| io::Error::other(error.to_string()))?;
            self.at = 0;
        }
        let count = buffer.len().min(self.rest.len() - self.at);
        buffer[..count].copy_from_slice(&self.rest[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
