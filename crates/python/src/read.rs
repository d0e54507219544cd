use crate::readers;
use crate::table::Table;
use arrow_array::{Array, RecordBatch};
use facts::{Article, Date, Report};
use pipeline::{Reader, Want};
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::input::AnyRecordBatch;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Columns of an article that are handed on as they are named, where the table has them.
const KNOWN: [&str; 8] = ["id", "text", "title", "url", "published", "source", "language", "authors"];

/// One article, given as a JSON object of its fields, to its report as JSON.
#[pyfunction]
#[pyo3(signature = (record, model="default", data=None, predicates=false))]
pub fn read_record(
    py: Python<'_>,
    record: &str,
    model: &str,
    data: Option<PathBuf>,
    predicates: bool,
) -> PyResult<String> {
    let reader = readers::reader(py, model, data)?;
    py.detach(|| {
        let report = read_row(&reader, record, None, Want { predicates, ..Want::default() })
            .map_err(PyValueError::new_err)?;
        serde_json::to_string(&report).map_err(|error| PyValueError::new_err(error.to_string()))
    })
}

/// The columns of what `read_arrow` and the archives give.
#[pyfunction]
pub fn schema() -> PyResult<Table> {
    let schema = columns::schema_of_rows().map_err(|error| PyValueError::new_err(error.to_string()))?;
    Ok(Table::new(schema, Vec::new()))
}

/// One row out for each row in, in the same order: the columns of the report, or null and the cause in `error`.
///
/// `columns` maps a field of an article (`text`, `published` …) to the column that holds it.
#[pyfunction]
#[pyo3(signature = (rows, columns=BTreeMap::new(), published=None, model="default", data=None, predicates=false, threads=0))]
#[allow(clippy::too_many_arguments)] // keyword arguments of Python
pub fn read_arrow(
    py: Python<'_>,
    rows: AnyRecordBatch,
    columns: BTreeMap<String, String>,
    published: Option<&str>,
    model: &str,
    data: Option<PathBuf>,
    predicates: bool,
    threads: usize,
) -> PyResult<Table> {
    let reader = readers::reader(py, model, data)?;
    let published = day(published)?;
    let batches = rows.into_reader()?;
    py.detach(|| {
        let fail = |error: &dyn std::fmt::Display| PyValueError::new_err(error.to_string());
        let schema = columns::schema_of_rows().map_err(|error| fail(&error))?;
        let mut out = Vec::new();
        for batch in batches {
            let batch = chosen(&batch.map_err(|error| fail(&error))?, &columns)?;
            let records = records(&batch).map_err(|error| fail(&error))?;
            let want = Want { predicates, ..Want::default() };
            let read = |record: &String| read_row(&reader, record, published, want);
            let reports = side_by_side(threads, &records, read)?;
            out.push(columns::write_rows(reports, &schema).map_err(|error| fail(&error))?);
        }
        Ok(Table::new(schema, out))
    })
}

/// # Errors
/// A day that is not YYYY-MM-DD.
pub fn day(published: Option<&str>) -> PyResult<Option<Date>> {
    let parse =
        |day: &str| day.parse().map_err(|_| PyValueError::new_err(format!("published {day:?}: no day")));
    published.map(parse).transpose()
}

/// Maps on as many threads as asked for; the result does not depend on their number.
///
/// # Errors
/// Threads that cannot be started.
pub fn side_by_side<T: Sync, R: Send>(
    threads: usize,
    items: &[T],
    work: impl Fn(&T) -> R + Sync + Send,
) -> PyResult<Vec<R>> {
    if threads == 1 {
        return Ok(items.iter().map(work).collect());
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .map_err(|error| PyValueError::new_err(format!("threads cannot be started: {error}")))?;
    Ok(pool.install(|| items.par_iter().map(work).collect()))
}

/// The columns that make an article, under its fields' names.
fn chosen(batch: &RecordBatch, columns: &BTreeMap<String, String>) -> PyResult<RecordBatch> {
    let schema = batch.schema();
    let (mut places, mut names) = (Vec::new(), Vec::new());
    for (field, column) in columns {
        if !KNOWN.contains(&field.as_str()) {
            let message = format!("{field:?} is no field of an article; there are {}", KNOWN.join(", "));
            return Err(PyKeyError::new_err(message));
        }
        places.push(schema.index_of(column).map_err(|error| PyKeyError::new_err(error.to_string()))?);
        names.push(field.clone());
    }
    for field in KNOWN.iter().filter(|field| !columns.contains_key(**field)) {
        if let Ok(place) = schema.index_of(field) {
            places.push(place);
            names.push((*field).to_string());
        }
    }
    if !names.iter().any(|name| name == "text") {
        let have: Vec<&str> = schema.fields().iter().map(|field| field.name().as_str()).collect();
        return Err(PyKeyError::new_err(format!("no column \"text\" among {}", have.join(", "))));
    }
    let fields: Vec<_> =
        places.iter().zip(&names).map(|(&place, name)| schema.field(place).clone().with_name(name)).collect();
    let arrays = places.iter().map(|&place| batch.column(place).clone()).collect();
    RecordBatch::try_new(std::sync::Arc::new(arrow_schema::Schema::new(fields)), arrays)
        .map_err(|error| PyValueError::new_err(error.to_string()))
}

/// Each row as a JSON object: the same reader takes it as takes a line of JSON Lines.
fn records(batch: &RecordBatch) -> Result<Vec<String>, arrow_schema::ArrowError> {
    let mut lines = arrow_json::LineDelimitedWriter::new(Vec::new());
    lines.write(batch)?;
    lines.finish()?;
    let lines = String::from_utf8(lines.into_inner()).unwrap_or_default();
    let records: Vec<String> = lines.lines().map(str::to_string).collect();
    debug_assert_eq!(records.len(), batch.column(0).len());
    Ok(records)
}

/// One record to its report, or the cause why there is none. A record that breaks the reader breaks nothing else.
pub fn read_row(
    reader: &Reader,
    record: &str,
    published: Option<Date>,
    want: Want,
) -> Result<Report, String> {
    let options = ingest::Options { published, ..Default::default() };
    let id = blake3::hash(record.as_bytes()).to_hex()[..32].to_string();
    let mut found: Option<Result<Article, String>> = None;
    ingest::read_bytes(&id, record.as_bytes(), &options, &mut |item| {
        let item = item.map_err(|refused| refused.cause);
        if !matches!(found, Some(Ok(_))) {
            found = Some(item);
        }
    });
    read_article(reader, &found.unwrap_or_else(|| Err("holds no article".to_string()))?, want)
}

/// # Errors
/// What the reader said when it broke.
pub fn read_article(reader: &Reader, article: &Article, want: Want) -> Result<Report, String> {
    reader.try_read(article, want).map_err(|cause| format!("{}: {cause}", article.id))
}
