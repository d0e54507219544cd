//! Models and tables, loaded once a process and shared by all calls.

use pipeline::{ModelKind, Reader};
use pyo3::exceptions::{PyOSError, PyValueError};
use pyo3::prelude::*;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

type Key = (bool, Option<PathBuf>);

static LOADED: LazyLock<Mutex<HashMap<Key, Arc<Reader>>>> = LazyLock::new(Mutex::default);

/// The reader of a model ("default" or "fast") and of a user's own tables, if any.
///
/// # Errors
/// A model of another name; a table that does not load, with its file and place.
pub fn reader(py: Python<'_>, model: &str, data: Option<PathBuf>) -> PyResult<Arc<Reader>> {
    let fast = match model {
        "default" => false,
        "fast" => true,
        other => {
            let message = format!("model {other:?}: there are \"default\" and \"fast\"");
            return Err(PyValueError::new_err(message));
        }
    };
    py.detach(|| {
        let mut loaded = LOADED.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(reader) = loaded.get(&(fast, data.clone())) {
            return Ok(reader.clone());
        }
        let kind = if fast { ModelKind::Fast } else { ModelKind::Default };
        let reader = Reader::load(kind, &files(data.as_deref())?).map_err(|error| {
            PyOSError::new_err(format!("the model or its data cannot be loaded: {error}"))
        })?;
        let reader = Arc::new(reader);
        loaded.insert((fast, data), reader.clone());
        Ok(reader)
    })
}

fn files(folder: Option<&Path>) -> PyResult<data::Data> {
    match folder {
        None => Ok(data::Data::shipped()),
        Some(folder) if folder.is_dir() => Ok(data::Data::with_overlay(folder)),
        Some(folder) => Err(PyOSError::new_err(format!("data {}: not a folder", folder.display()))),
    }
}

/// Version of the program, of the model and of the data, as JSON.
#[pyfunction]
#[pyo3(signature = (model="default", data=None))]
pub fn made_by(py: Python<'_>, model: &str, data: Option<PathBuf>) -> PyResult<String> {
    let reader = reader(py, model, data)?;
    serde_json::to_string(reader.made_by()).map_err(|error| PyValueError::new_err(error.to_string()))
}
