//! Zip archives: each member as a file of its own would be read. Nothing is unpacked to disk.

use crate::{Context, Give, refuse, source};
use std::fs::File;
use std::io::{self, BufReader, Read};
use zip::ZipArchive;

/// Members beyond this number are not looked at.
const MOST_MEMBERS: usize = 1_000_000;
/// A member that unpacks to more than so many bytes for each packed one, and to many, is made to harm.
const STEEPEST: u64 = 1_200;
const MANY: u64 = 64 << 20;

pub fn read(name: &str, file: File, context: &Context, give: Give) {
    let mut archive = match ZipArchive::new(BufReader::new(file)) {
        Ok(archive) => archive,
        Err(cause) => return refuse(give, name, format!("broken zip data: {cause}")),
    };
    if let Some(what) = office(&archive) {
        return refuse(give, name, format!("{what} is not read: save its text first"));
    }
    if archive.len() > MOST_MEMBERS {
        return refuse(give, name, format!("{} members; at most {MOST_MEMBERS} are read", archive.len()));
    }
    for at in 0..archive.len() {
        if context.is_stopped() {
            return;
        }
        read_member(name, &mut archive, at, context, give);
    }
}

/// Documents that are zip archives inside.
fn office(archive: &ZipArchive<BufReader<File>>) -> Option<&'static str> {
    let holds = |name: &str| archive.index_for_name(name).is_some();
    match () {
        () if holds("word/document.xml") => Some("a Word document"),
        () if holds("xl/workbook.xml") => Some("an Excel workbook"),
        () if holds("[Content_Types].xml") => Some("an Office document"),
        () if holds("META-INF/container.xml") => Some("an EPUB book"),
        () if holds("content.xml") && holds("mimetype") => Some("an OpenDocument file"),
        () => None,
    }
}

fn read_member(
    name: &str,
    archive: &mut ZipArchive<BufReader<File>>,
    at: usize,
    context: &Context,
    give: Give,
) {
    let member = match archive.by_index(at) {
        Ok(member) => member,
        Err(cause) => {
            return refuse(give, &format!("{name}/member {}", at + 1), format!("broken zip data: {cause}"));
        }
    };
    let path = match member.name() {
        Ok(path) => path.into_owned(),
        Err(cause) => {
            return refuse(give, &format!("{name}/member {}", at + 1), format!("its name: {cause}"));
        }
    };
    if member.is_dir()
        || path.split('/').any(|part| part.starts_with('.') && part != "..")
        || path.starts_with("__MACOSX/")
    {
        return;
    }
    let place = format!("{name}/{}", path.replace(|c: char| c.is_control(), "?"));
    if let Some(cause) = trick(&path).or_else(|| member.is_symlink().then_some("a link, not a file")) {
        return refuse(give, &place, cause);
    }
    if member.encrypted() {
        return refuse(give, &place, "locked with a password");
    }
    if member.size() > MANY && member.size() / member.compressed_size().max(1) > STEEPEST {
        return refuse(give, &place, "packed more tightly than any news is: a bomb");
    }
    let id = path.rsplit('/').next().unwrap_or(&path).to_string();
    let bound = member.size();
    let bounded = Bounded { inner: member, left: bound };
    source::read_stream(&place, Some(&id), Box::new(bounded), context, give);
}

/// Names that would lead out of a folder if they were unpacked; such an archive is not to be trusted.
fn trick(path: &str) -> Option<&'static str> {
    let drive = path.as_bytes().get(1) == Some(&b':');
    match () {
        () if path.starts_with(['/', '\\']) || drive => Some("its name is an absolute path"),
        () if path.split(['/', '\\']).any(|part| part == "..") => Some("its name leads out of the archive"),
        () if path.contains('\\') || path.contains('\0') => Some("its name holds characters of a path trick"),
        () => None,
    }
}

/// Fails where a member unpacks to more than its head says.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(out)?;
        self.left = self.left.checked_sub(count as u64).ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidData, "the member is larger than the archive says")
        })?;
        Ok(count)
    }
}

#[cfg(test)]
mod tests;
