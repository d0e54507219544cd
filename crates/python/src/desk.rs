//! A desk's record, asked from Python; answers are Arrow.

use crate::table::Table;
use arrow_array::RecordBatch;
use facts::Report;
use ledger::{Added, Formula, Ledger, Mode, Query, SeriesQuery, SqlLimits, Step};
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// An open desk; `demarche.Desk` in `python/demarche/_desk.py` says what each call does.
#[pyclass(module = "demarche", frozen)]
pub struct OpenDesk {
    ledger: Mutex<Ledger>,
}

/// # Errors
/// A folder that is no desk, newer than this program, or held by another writer.
#[pyfunction]
pub fn open_desk(py: Python<'_>, folder: PathBuf, write: bool) -> PyResult<OpenDesk> {
    let mode = if write { Mode::Write } else { Mode::Read };
    let ledger = py.detach(|| Ledger::open(&folder, mode));
    let ledger = ledger.map_err(|error| PyOSError::new_err(format!("desk {}: {error}", folder.display())))?;
    Ok(OpenDesk { ledger: Mutex::new(ledger) })
}

#[pymethods]
impl OpenDesk {
    /// Reports as JSON into the record; gives how many were new.
    fn add(&self, py: Python<'_>, reports: Vec<String>) -> PyResult<usize> {
        py.detach(|| {
            let read =
                |json: &String| serde_json::from_str(json).map_err(|e| wrong(format!("no report: {e}")));
            let reports: Vec<Report> = reports.iter().map(read).collect::<PyResult<_>>()?;
            let added = self.ledger().add_all(&reports).map_err(wrong)?;
            Ok(added.iter().filter(|one| one.added != Added::Already).count())
        })
    }

    fn search(&self, py: Python<'_>, query: &str, limit: usize) -> PyResult<Table> {
        py.detach(|| {
            let query = asked(query)?;
            let page = self.ledger().search(&query, 1, limit).map_err(wrong)?;
            table(export::arrow::lines(&page.events).map_err(wrong)?)
        })
    }

    fn events(&self, py: Python<'_>, query: &str) -> PyResult<Table> {
        py.detach(|| {
            let record = self.ledger().record(&asked(query)?).map_err(wrong)?;
            table(export::arrow::events(&record).map_err(wrong)?)
        })
    }

    fn mentions(&self, py: Python<'_>, query: &str) -> PyResult<Table> {
        py.detach(|| {
            let record = self.ledger().record(&asked(query)?).map_err(wrong)?;
            table(export::arrow::mentions(&record).map_err(wrong)?)
        })
    }

    fn reports(&self, py: Python<'_>, query: &str) -> PyResult<Table> {
        py.detach(|| {
            let mut reports = Vec::new();
            let query = asked(query)?;
            self.ledger().for_each_report(&query, |_, report| reports.push(report)).map_err(wrong)?;
            let schema = columns::schema().map_err(wrong)?;
            table(columns::write(&reports, &schema).map_err(wrong)?)
        })
    }

    #[allow(clippy::too_many_arguments)] // keyword arguments of Python
    fn series(
        &self,
        py: Python<'_>,
        sides: (String, Option<String>),
        by: &str,
        formula: &str,
        directed: bool,
        types: Vec<String>,
        statuses: Option<Vec<String>>,
        days: (Option<String>, Option<String>),
        known_on: Option<String>,
    ) -> PyResult<Table> {
        let step = Step::parse(by).ok_or_else(|| {
            wrong(format!("by={by:?}: there are \"day\", \"week\", \"month\" and \"year\""))
        })?;
        let formula = Formula::parse(formula).ok_or_else(|| {
            let known: Vec<&str> = Formula::ALL.iter().map(|formula| formula.name()).collect();
            wrong(format!("formula={formula:?}: there are {}", known.join(", ")))
        })?;
        let (a, b) = sides;
        let (since, until) = days;
        let plain = SeriesQuery::new(&a, "");
        let statuses = statuses.unwrap_or_else(|| plain.statuses.clone());
        let query =
            SeriesQuery { b, directed, step, formula, types, statuses, since, until, known_on, ..plain };
        py.detach(|| {
            let series = self.ledger().series(&query).map_err(wrong)?;
            table(export::arrow::series(&series).map_err(wrong)?)
        })
    }

    fn sql(&self, py: Python<'_>, select: &str, seconds: f64, rows: usize) -> PyResult<Table> {
        let time =
            Duration::try_from_secs_f64(seconds).map_err(|e| wrong(format!("seconds={seconds}: {e}")))?;
        py.detach(|| {
            let found =
                self.ledger().sql(select, SqlLimits { time, rows, ..SqlLimits::default() }).map_err(wrong)?;
            if found.cut {
                return Err(wrong(format!("more than {rows} rows; rows=N takes more")));
            }
            table(export::arrow::rows(&found).map_err(wrong)?)
        })
    }
}

impl OpenDesk {
    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A question; what cannot be understood of it is an error here, for nobody sees a note.
fn asked(line: &str) -> PyResult<Query> {
    let query = Query::parse(line);
    if query.notes.is_empty() { Ok(query) } else { Err(wrong(query.notes.join("; "))) }
}

fn table(batch: RecordBatch) -> PyResult<Table> {
    Ok(Table::new(batch.schema(), vec![batch]))
}

fn wrong(cause: impl ToString) -> PyErr {
    PyValueError::new_err(cause.to_string())
}
