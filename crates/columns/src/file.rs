//! Reports as Parquet files: the columns of [`crate::schema`], zstd, the same reports in the same order the same bytes.

use crate::{Error, READ_AS_WELL, Row, SCHEMA_VERSION, read_rows, schema, write};
use arrow_schema::SchemaRef;
use facts::Report;
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::basic::{Compression, ZstdLevel};
use parquet::file::properties::WriterProperties;
use std::fs::File;
use std::path::{Path, PathBuf};

/// Reports held in memory at a time while a file is read.
const ROWS: usize = 64;

/// Writes reports to a new Parquet file; nothing of it counts before [`Writer::close`].
pub struct Writer {
    path: PathBuf,
    schema: SchemaRef,
    inner: ArrowWriter<File>,
}

impl Writer {
    /// # Errors
    /// A file that cannot be made.
    pub fn create(path: &Path) -> Result<Self, Error> {
        let file = File::create(path).map_err(|cause| Error::of(path, cause))?;
        let schema = schema()?;
        let level = ZstdLevel::try_new(3).map_err(|cause| Error::of(path, cause))?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(level))
            .set_created_by(format!("demarche, schema {SCHEMA_VERSION}"))
            .build();
        let inner = ArrowWriter::try_new(file, schema.clone(), Some(properties))
            .map_err(|cause| Error::of(path, cause))?;
        Ok(Self { path: path.to_path_buf(), schema, inner })
    }

    /// Adds reports in the order given.
    ///
    /// # Errors
    /// A full disk; a value that its column cannot hold.
    pub fn write(&mut self, reports: &[Report]) -> Result<(), Error> {
        if reports.is_empty() {
            return Ok(());
        }
        let batch = write(reports, &self.schema)?;
        self.inner.write(&batch).map_err(|cause| Error::of(&self.path, cause))
    }

    /// Ends the file and puts it on the disk.
    ///
    /// # Errors
    /// A full disk.
    pub fn close(self) -> Result<(), Error> {
        let file = self.inner.into_inner().map_err(|cause| Error::of(&self.path, cause))?;
        file.sync_all().map_err(|cause| Error::of(&self.path, cause))
    }
}

/// The rows of a Parquet file that [`Writer`] or a job on Spark made, a few at a time.
pub struct Reader {
    path: PathBuf,
    inner: ParquetRecordBatchReader,
}

impl Reader {
    /// # Errors
    /// A file that is missing, damaged, or of another schema; the error names it.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let file = File::open(path).map_err(|cause| Error::of(path, cause))?;
        let builder =
            ParquetRecordBatchReaderBuilder::try_new(file).map_err(|cause| Error::of(path, cause))?;
        let found = builder.schema().metadata().get("demarche.schema").map(String::as_str);
        match found {
            Some(SCHEMA_VERSION) => {}
            Some(earlier) if READ_AS_WELL.contains(&earlier) => {}
            Some(other) => {
                let cause = format!("reports of schema {other}; this program reads schema {SCHEMA_VERSION}");
                return Err(Error::of(path, cause));
            }
            // Spark keeps the columns and not what is said of them.
            None if schema()?.fields().iter().all(|f| builder.schema().index_of(f.name()).is_ok()) => {}
            None => return Err(Error::of(path, "a Parquet file, but not of reports")),
        }
        let inner = builder.with_batch_size(ROWS).build().map_err(|cause| Error::of(path, cause))?;
        Ok(Self { path: path.to_path_buf(), inner })
    }
}

impl Iterator for Reader {
    type Item = Result<Vec<Row>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let batch = match self.inner.next()? {
            Ok(batch) => batch,
            Err(cause) => return Some(Err(Error::of(&self.path, cause))),
        };
        Some(read_rows(&batch).map_err(|cause| Error::of(&self.path, cause)))
    }
}
