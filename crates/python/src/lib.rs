//! The compiled half of the Python package `demarche`; `python/demarche` is the other one and says what is public.

mod archive;
mod desk;
mod read;
mod readers;
mod table;

use pyo3::prelude::*;

#[pymodule]
mod _demarche {
    #[pymodule_export]
    use crate::archive::{Batches, iter_archive, read_archive};
    #[pymodule_export]
    use crate::desk::{OpenDesk, open_desk};
    #[pymodule_export]
    use crate::read::{read_arrow, read_record, schema};
    #[pymodule_export]
    use crate::readers::made_by;
    #[pymodule_export]
    use crate::table::Table;
}
