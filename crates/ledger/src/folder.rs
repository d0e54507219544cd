//! The desk folder: `record.sqlite`, and `lock`, which a writer holds and whose text is its process id.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, DropBehavior, OpenFlags, Transaction};

use crate::journal::Folding;
use crate::{Error, derive, packed};

pub(crate) const FILE: &str = "record.sqlite";
const LOCK: &str = "lock";
/// "DMCH": marks a SQLite file as a desk.
const APPLICATION_ID: u32 = 0x444d_4348;
/// One script a version of the schema; the last is the present one.
const SCHEMA: &[&str] = &[
    include_str!("../schema/1.sql"),
    include_str!("../schema/2.sql"),
    include_str!("../schema/3.sql"),
    include_str!("../schema/4.sql"),
    include_str!("../schema/5.sql"),
    include_str!("../schema/6.sql"),
    include_str!("../schema/7.sql"),
    include_str!("../schema/8.sql"),
    include_str!("../schema/9.sql"),
    include_str!("../schema/10.sql"),
    include_str!("../schema/11.sql"),
];
/// The first version of which nothing has to be worked out anew from the reports.
const DERIVED: u32 = 6;
/// Statements kept ready: adding a report takes about sixty.
const STATEMENTS: usize = 256;
/// The part of the memory that a writer's page cache takes, within these bytes: what one step changes should fit, or it is written
/// twice, and what identity looks at around it too, or it is read each time.
const CACHED: u64 = 16;
const CACHE: RangeInclusive<u64> = 128 << 20..=2 << 30;
/// The part of the memory up to which a reader has all of the file mapped: what the system holds of a mapped file is not copied
/// again, but of a file that it cannot hold it reads 128 kB around each page that is missed, and drops others for it.
const HELD: u64 = 2;
const PATIENCE: Duration = Duration::from_secs(3);

/// How a desk is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Makes the desk where there is none. One writer at a time.
    Write,
    /// Needs a standing desk; any number at once, also beside a writer.
    Read,
}

/// An open desk.
#[derive(Debug)]
pub struct Ledger {
    /// Before `db`: it is waited for while the desk is still open.
    pub(crate) folding: Folding,
    pub(crate) db: Connection,
    pub(crate) dir: PathBuf,
    _lock: Option<File>,
}

impl Ledger {
    /// # Errors
    /// The folder is not a desk, newer than this program, locked by another writer, missing or not writable.
    pub fn open(dir: &Path, mode: Mode) -> Result<Self, Error> {
        Self::open_within(dir, mode, PATIENCE)
    }

    /// As [`Ledger::open`], waiting at most `patience` for another writer.
    ///
    /// # Errors
    /// As [`Ledger::open`].
    pub fn open_within(dir: &Path, mode: Mode, patience: Duration) -> Result<Self, Error> {
        match mode {
            Mode::Write => Self::open_to_write(dir, patience),
            Mode::Read => Self::open_to_read(dir),
        }
    }

    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// One view of the record for as long as it is held: what is asked meanwhile is answered from the same state, and no statement
    /// takes and leaves the file's locks by itself. Within another it is that one.
    ///
    /// # Errors
    /// The database fails.
    pub fn view(&self) -> Result<View<'_>, Error> {
        if !self.db.is_autocommit() {
            return Ok(View(None));
        }
        let mut step = self.db.unchecked_transaction()?;
        step.set_drop_behavior(DropBehavior::Commit);
        Ok(View(Some(step)))
    }

    /// Another connection to the same desk, to read only.
    pub(crate) fn fresh(&self) -> Result<Connection, Error> {
        open_file_to_read(&self.dir).map_err(|e| at(&self.dir, e))
    }

    fn open_to_write(dir: &Path, patience: Duration) -> Result<Self, Error> {
        let fresh = inspect(dir)? != Found::Desk;
        fs::create_dir_all(dir).map_err(|e| Error::folder(dir, e))?;
        let lock = take_lock(dir, patience)?;
        let db = Connection::open(dir.join(FILE)).map_err(|e| at(dir, e))?;
        prepare(&db).map_err(|e| at(dir, e))?;
        if fresh && user_version(&db)? == 0 {
            db.pragma_update(None, "application_id", APPLICATION_ID).map_err(|e| at(dir, e))?;
        } else {
            check_marker(&db, dir)?;
        }
        db.pragma_update(None, "journal_mode", "WAL").map_err(|e| at(dir, e))?;
        let cache = (memory() / CACHED).clamp(*CACHE.start(), *CACHE.end());
        db.pragma_update(None, "cache_size", -((cache / 1024) as i64)).map_err(|e| at(dir, e))?;
        // `fold_journal` does it, when it is worth it.
        db.pragma_update(None, "wal_autocheckpoint", 0).map_err(|e| at(dir, e))?;
        migrate(&db, dir)?;
        Ok(Self { folding: Folding::default(), db, dir: dir.into(), _lock: Some(lock) })
    }

    fn open_to_read(dir: &Path) -> Result<Self, Error> {
        if inspect(dir)? != Found::Desk {
            return Err(Error::missing(dir));
        }
        let db = open_file_to_read(dir).map_err(|e| at(dir, e))?;
        check_marker(&db, dir)?;
        if user_version(&db)? == 0 {
            return Err(Error::missing(dir));
        }
        Ok(Self { folding: Folding::default(), db, dir: dir.into(), _lock: None })
    }
}

/// See [`Ledger::view`].
#[derive(Debug)]
pub struct View<'a>(#[allow(dead_code, reason = "it is held, not read")] Option<Transaction<'a>>);

/// Readers keep a file beside the database that says where they are. Where it cannot be made, for the disk may not be
/// written, and no writer left anything open, the database is read as one that nobody changes.
fn open_file_to_read(dir: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let file = dir.join(FILE);
    let open = |address: &Path, flags| -> rusqlite::Result<Connection> {
        let db = Connection::open_with_flags(address, flags)?;
        prepare(&db)?;
        db.pragma_update(None, "mmap_size", mapped(&file))?;
        db.pragma_query_value(None, "user_version", |_| Ok(()))?;
        Ok(db)
    };
    let open_writes = fs::metadata(dir.join(format!("{FILE}-wal"))).is_ok_and(|wal| wal.len() > 0);
    open(&file, flags).or_else(|cause| match cause.sqlite_error_code() {
        Some(rusqlite::ErrorCode::CannotOpen | rusqlite::ErrorCode::ReadOnly) if !open_writes => {
            let path = file.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
            let address = format!("file:{path}?immutable=1");
            open(Path::new(&address), flags | OpenFlags::SQLITE_OPEN_URI).map_err(|_| cause)
        }
        _ => Err(cause),
    })
}

/// Bytes of the file that are mapped, with room to grow.
fn mapped(file: &Path) -> u64 {
    let length = fs::metadata(file).map_or(0, |file| file.len());
    let held = memory() / HELD;
    if length < held { held } else { 0 }
}

/// Bytes of memory of the machine, as far as it says.
fn memory() -> u64 {
    let told = fs::read_to_string("/proc/meminfo").ok().and_then(|told| {
        let line = told.lines().find_map(|line| line.strip_prefix("MemTotal:"))?;
        line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()
    });
    told.map_or(0, |kilobytes| kilobytes * 1024)
}

#[derive(PartialEq, Eq)]
enum Found {
    Nothing,
    Desk,
}

/// A folder that is empty may become a desk; one that holds anything else is not ours to touch.
fn inspect(dir: &Path) -> Result<Found, Error> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(e) if e.kind() == std::io::ErrorKind::NotADirectory => {
            return Err(Error::foreign(dir, "it is a file"));
        }
        Err(e) => return Err(Error::folder(dir, e)),
    };
    let mut stranger = None;
    for entry in entries {
        let name = entry.map_err(|e| Error::folder(dir, e))?.file_name();
        if name == FILE {
            return Ok(Found::Desk);
        }
        if name != LOCK && !name.to_string_lossy().starts_with(FILE) {
            stranger = Some(name);
        }
    }
    match stranger {
        Some(name) => Err(Error::foreign(dir, format!("it holds {}", name.to_string_lossy()))),
        None => Ok(Found::Nothing),
    }
}

fn take_lock(dir: &Path, patience: Duration) -> Result<File, Error> {
    let path = dir.join(LOCK);
    let mut file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(&path)
        .map_err(|e| Error::folder(dir, e))?;
    let start = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => break,
            Err(TryLockError::WouldBlock) if start.elapsed() < patience => {
                std::thread::sleep(Duration::from_millis(50));
            }
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                let pid = file.read_to_string(&mut holder).ok().and_then(|_| holder.trim().parse().ok());
                return Err(Error::locked(dir, pid));
            }
            Err(TryLockError::Error(e)) => return Err(Error::folder(dir, e)),
        }
    }
    let write = |file: &mut File| {
        file.set_len(0)?;
        file.rewind()?;
        writeln!(file, "{}", std::process::id())
    };
    write(&mut file).map_err(|e| Error::folder(dir, e))?;
    Ok(file)
}

pub(crate) fn prepare(db: &Connection) -> rusqlite::Result<()> {
    db.busy_timeout(Duration::from_secs(5))?;
    packed::register(db)?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    // Without it, for the sake of a partial index, a statement is planned anew for each value that is bound to it.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "cache_size", -65_536)?;
    db.pragma_update(None, "temp_store", "MEMORY")
}

fn check_marker(db: &Connection, dir: &Path) -> Result<(), Error> {
    let id: u32 = db.pragma_query_value(None, "application_id", |r| r.get(0)).map_err(|e| at(dir, e))?;
    if id != APPLICATION_ID {
        return Err(Error::foreign(dir, format!("its {FILE} is another program's")));
    }
    let found = user_version(db)?;
    if found > SCHEMA.len() as u32 {
        return Err(Error::newer(dir, found, SCHEMA.len() as u32));
    }
    Ok(())
}

fn user_version(db: &Connection) -> Result<u32, Error> {
    Ok(db.pragma_query_value(None, "user_version", |r| r.get(0))?)
}

/// Brings an older desk to the present schema, in one transaction, with a copy of the old file beside it.
fn migrate(db: &Connection, dir: &Path) -> Result<(), Error> {
    let found = user_version(db)?;
    if found as usize == SCHEMA.len() {
        return Ok(());
    }
    if found > 0 {
        let backup = dir.join(format!("{FILE}.version-{found}"));
        // Whoever is killed while the copy is made leaves no half of one under its name.
        let part = dir.join(format!("{FILE}.part"));
        if !backup.exists() {
            let _ = fs::remove_file(&part);
            db.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
            File::open(&part).and_then(|copy| copy.sync_all()).map_err(|e| Error::folder(dir, e))?;
            fs::rename(&part, &backup).map_err(|e| Error::folder(dir, e))?;
        }
    }
    db.execute_batch("BEGIN IMMEDIATE")?;
    let run = || -> Result<(), Error> {
        for script in &SCHEMA[found as usize..] {
            db.execute_batch(script).map_err(|e| at(dir, e))?;
        }
        if (1..DERIVED).contains(&found) {
            derive::all(db)?;
        }
        if found > 0 {
            crate::series::pack::all(db)?;
            crate::glance::all(db)?;
        }
        db.pragma_update(None, "user_version", SCHEMA.len() as u32)?;
        Ok(db.execute_batch("COMMIT")?)
    };
    run().inspect_err(|_| {
        // The first error is the one to tell; an open transaction is undone when the connection closes anyway.
        let _ = db.execute_batch("ROLLBACK");
    })
}

fn at(dir: &Path, error: rusqlite::Error) -> Error {
    use rusqlite::ErrorCode as Code;
    match error.sqlite_error_code() {
        Some(Code::NotADatabase) => Error::foreign(dir, format!("its {FILE} is no SQLite file")),
        Some(Code::ReadOnly | Code::CannotOpen | Code::PermissionDenied) => {
            Error::folder(dir, std::io::ErrorKind::PermissionDenied.into())
        }
        _ => error.into(),
    }
}
