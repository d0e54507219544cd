//! Letters and what was told of each watch, as files of the desk: `notify/out`, `notify/dead`, `notify/told`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use ledger::Watch;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Error;
use crate::letter::Letter;
use crate::state::Told;

/// The files of a desk's letters.
#[derive(Clone, Debug)]
pub struct Store {
    folder: PathBuf,
}

/// Letters by where they are.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    /// To be sent, or sent again.
    pub waiting: Vec<Letter>,
    /// Given up.
    pub dead: Vec<Letter>,
}

impl Store {
    pub fn of_desk(desk: &Path) -> Self {
        Self { folder: desk.join("notify") }
    }

    /// Held while one round is at work.
    pub(crate) fn lock(&self) -> Result<fs::File, Error> {
        let path = self.folder.join("lock");
        fs::create_dir_all(&self.folder).map_err(|e| Error::file(&self.folder, e))?;
        let file = fs::File::create(&path).map_err(|e| Error::file(&path, e))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(fs::TryLockError::WouldBlock) => {
                Err(Error::new(format!("{}: another process sends what is new on this desk", path.display())))
            }
            Err(fs::TryLockError::Error(e)) => Err(Error::file(&path, e)),
        }
    }

    /// Every letter, the oldest first. A letter that was given up while the power failed is dead, not waiting.
    ///
    /// # Errors
    /// A folder cannot be read.
    pub fn letters(&self) -> Result<Letters, Error> {
        let dead: Vec<Letter> = self.read_all("dead")?;
        let mut waiting: Vec<Letter> = self.read_all("out")?;
        waiting.retain(|w| dead.iter().all(|d| d.id != w.id));
        Ok(Letters { waiting, dead })
    }

    fn read_all(&self, kind: &str) -> Result<Vec<Letter>, Error> {
        let folder = self.folder.join(kind);
        let entries = match fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(vec![]),
            Err(e) => return Err(Error::file(&folder, e)),
        };
        let mut all = vec![];
        for path in entries.flatten().map(|e| e.path()).filter(|p| p.extension().is_some_and(|e| e == "json"))
        {
            match fs::read(&path) {
                Ok(bytes) => {
                    all.push(serde_json::from_slice::<Letter>(&bytes).map_err(|e| Error::file(&path, e))?);
                }
                // It was sent or moved meanwhile.
                Err(e) if e.kind() == std::io::ErrorKind::NotFound => {}
                Err(e) => return Err(Error::file(&path, e)),
            }
        }
        all.sort_by(|a, b| (a.made, &a.id).cmp(&(b.made, &b.id)));
        Ok(all)
    }

    /// Gives a dead letter a new life.
    ///
    /// # Errors
    /// There is no such letter, or the folder cannot be written.
    pub fn send_again(&self, id: &str) -> Result<(), Error> {
        let mut letter = self.dead(id)?;
        (letter.attempts, letter.next) = (0, None);
        self.write("out", id, &letter)?;
        self.remove("dead", id)
    }

    /// Lets a dead letter go.
    ///
    /// # Errors
    /// As [`Store::send_again`].
    pub fn let_go(&self, id: &str) -> Result<(), Error> {
        self.dead(id)?;
        self.remove("out", id)?;
        self.remove("dead", id)
    }

    fn dead(&self, id: &str) -> Result<Letter, Error> {
        let found = self.read_all("dead")?.into_iter().find(|l| l.id == id);
        found.ok_or_else(|| Error::new(format!("{id}: there is no such dead letter")))
    }

    pub(crate) fn keep(&self, letter: &Letter) -> Result<(), Error> {
        self.write("out", &letter.id, letter)
    }

    pub(crate) fn sent(&self, letter: &Letter) -> Result<(), Error> {
        self.remove("out", &letter.id)
    }

    pub(crate) fn give_up(&self, letter: &Letter) -> Result<(), Error> {
        self.write("dead", &letter.id, letter)?;
        self.remove("out", &letter.id)
    }

    pub(crate) fn read<T: DeserializeOwned + Default>(&self, kind: &str, name: &str) -> Result<T, Error> {
        let path = self.path(kind, name);
        match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(|e| Error::file(&path, e)),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(T::default()),
            Err(e) => Err(Error::file(&path, e)),
        }
    }

    /// Writes a file whole: a kill leaves the old one or the new one.
    pub(crate) fn write(&self, kind: &str, name: &str, value: &impl Serialize) -> Result<(), Error> {
        let path = self.path(kind, name);
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(self.folder.join(kind))?;
            let beside = path.with_extension("part");
            let mut file = fs::File::create(&beside)?;
            file.write_all(&serde_json::to_vec_pretty(value)?)?;
            file.sync_all()?;
            fs::rename(&beside, &path)
        };
        write().map_err(|e| Error::file(&path, e))
    }

    /// Forgets what was told to watches that are no more.
    pub(crate) fn forget_but(&self, watches: &[Watch]) -> Result<(), Error> {
        let kept: Vec<String> = watches.iter().map(Told::file).collect();
        let files = fs::read_dir(self.folder.join("told")).into_iter().flatten().flatten();
        for file in files.map(|f| f.path()) {
            let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            if !kept.contains(&name) {
                self.remove("told", &name)?;
            }
        }
        Ok(())
    }

    fn remove(&self, kind: &str, name: &str) -> Result<(), Error> {
        let path = self.path(kind, name);
        match fs::remove_file(&path) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(Error::file(&path, e)),
            _ => Ok(()),
        }
    }

    /// Names are hashes and ids that were made here; one that came from a form was found among them first.
    fn path(&self, kind: &str, name: &str) -> PathBuf {
        self.folder.join(kind).join(format!("{name}.json"))
    }
}
