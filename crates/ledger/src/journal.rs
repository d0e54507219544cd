//! The journal of a desk: what a step writes lies there until it is folded into the file.

use std::fs;
use std::path::Path;
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::folder::{FILE, prepare};
use crate::{Error, Ledger};

/// Bytes of the journal from which it is folded into the file beside, from which the writer waits for that, so that the next step
/// begins it anew, and from which it waits for the readers too: while somebody always reads it would grow for ever.
pub(crate) const JOURNAL: Journal = Journal { some: 64 << 20, many: 1 << 30, most: 4 << 30 };

impl Ledger {
    /// Folds the journal into the file, on a thread beside; see [`JOURNAL`]. What was all folded is written over from its
    /// beginning, if all that read then see no more of it; it is cut off only where it has become too long.
    pub(crate) fn fold_journal(&mut self, bytes: Journal) -> Result<(), Error> {
        let file = fs::metadata(self.dir.join(format!("{FILE}-wal"))).map_or(0, |file| file.len());
        if file <= bytes.some {
            return Ok(());
        }
        // As far as the last folding saw it: a file that is written over is longer than what it holds.
        let used = self.folding.used();
        if used > bytes.most {
            self.folding.wait();
            self.db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            self.folding.used = 0;
        } else if used > bytes.many {
            self.folding.wait();
            fold_now(&self.db)?;
            // Begun anew, most likely; if not, the next folding beside sees it.
            self.folding.used = 0;
        } else {
            self.folding.begin(&self.dir);
        }
        Ok(())
    }
}

/// See [`JOURNAL`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Journal {
    pub some: u64,
    pub many: u64,
    pub most: u64,
}

/// The thread that folds the journal, if there is one, and the bytes that the last folding found in it.
#[derive(Debug, Default)]
pub(crate) struct Folding {
    thread: Option<JoinHandle<u64>>,
    used: u64,
}

impl Folding {
    fn begin(&mut self, dir: &Path) {
        if self.thread.is_some() {
            return;
        }
        let file = dir.join(FILE);
        // What it cannot do now is done by a later step, or when the desk is closed.
        self.thread =
            std::thread::Builder::new().name("journal".into()).spawn(move || fold(&file).unwrap_or(0)).ok();
    }

    fn used(&mut self) -> u64 {
        if self.thread.as_ref().is_some_and(JoinHandle::is_finished) {
            self.wait();
        }
        self.used
    }

    pub(crate) fn wait(&mut self) {
        if let Some(thread) = self.thread.take() {
            self.used = thread.join().unwrap_or(0);
        }
    }
}

impl Drop for Folding {
    fn drop(&mut self) {
        self.wait();
    }
}

fn fold(file: &Path) -> rusqlite::Result<u64> {
    let db = Connection::open(file)?;
    prepare(&db)?;
    fold_now(&db)
}

/// Folds what no reader needs; the bytes that stand in the journal.
fn fold_now(db: &Connection) -> rusqlite::Result<u64> {
    let page: u64 = db.pragma_query_value(None, "page_size", |r| r.get(0))?;
    let frames: i64 = db.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |r| r.get(1))?;
    Ok(frames.max(0) as u64 * page)
}
