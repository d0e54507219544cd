use crate::Error;
use crate::manifest::{Manifest, Part, Recipe, Refused};
use crate::part::{self, Taken};
use ingest::Input;
use pipeline::{Reader, Want};
use std::fs;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Bytes of text after which a part is full, however few its articles.
const PART_BYTES: usize = 8 << 20;
/// Parts that wait between two stages, so that memory does not grow with the input.
const WAITING: usize = 1;

#[derive(Clone, Debug)]
pub struct Options {
    /// Folder of the parts and their manifest; made where it is missing.
    pub out: PathBuf,
    pub articles_a_part: usize,
    /// Threads that read; 0 takes all cores. The result does not depend on it.
    pub threads: usize,
    pub ingest: ingest::Options,
    pub want: Want,
}

/// How far a run is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Progress {
    pub articles: u64,
    pub refused: u64,
    /// Bytes of the inputs taken in, as they lie on the disk; of all, where the inputs are files.
    pub bytes: u64,
    pub of_bytes: Option<u64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub articles: usize,
    pub refused: usize,
    pub parts: usize,
    /// Parts that an earlier run had done.
    pub held: usize,
}

/// Reads every input into `options.out`, and goes on where an earlier run with the same recipe was cut off.
///
/// # Errors
/// A folder that cannot be written or that holds another batch. A bad input is no error: it is set aside with its
/// cause in the manifest and in `refused.jsonl`.
pub fn run(
    inputs: &[Input],
    reader: &Reader,
    options: &Options,
    tell: &(dyn Fn(Progress) + Sync),
) -> Result<Summary, Error> {
    let out = options.out.as_path();
    fs::create_dir_all(out).map_err(|cause| Error::of(out, cause))?;
    let recipe = recipe(inputs, reader, options);
    let of_bytes = recipe.inputs.iter().all(|(name, _)| name != "-");
    let of_bytes = of_bytes.then(|| recipe.inputs.iter().map(|(_, size)| size).sum());
    let mut manifest = Manifest::open(out, &recipe)?;
    let held = whole(out, &manifest.parts)?;
    let read_bytes = Arc::new(AtomicU64::new(0));
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.threads)
        .build()
        .map_err(|cause| Error::of(out, cause))?;
    let mut done = Progress { of_bytes, ..Progress::default() };
    let mut parts = Vec::new();
    thread::scope(|scope| {
        let (give, taken) = sync_channel(WAITING);
        let (pass, read) = sync_channel(WAITING);
        let ingest_options = ingest::Options { counter: Some(read_bytes.clone()), ..options.ingest.clone() };
        let size = options.articles_a_part;
        scope.spawn(move || take(inputs, &ingest_options, size, &give));
        let held_now = &held;
        scope.spawn(move || read_parts(&taken, &pass, reader, options.want, &pool, held_now));
        for (number, one) in read.iter().enumerate() {
            let part = match one {
                Step::Held => held[number].clone().unwrap_or_default(),
                Step::Read(reports, refused) => {
                    let part = part::write(out, number, &reports, refused)?;
                    if number >= manifest.parts.len() {
                        manifest.add(&part)?;
                    }
                    part
                }
            };
            done.articles += part.articles as u64;
            done.refused += part.refused.len() as u64;
            done.bytes = read_bytes.load(Ordering::Relaxed);
            tell(done);
            parts.push(part);
        }
        Ok(())
    })?;
    finish(out, &parts)?;
    Ok(Summary {
        articles: parts.iter().map(|part| part.articles).sum(),
        refused: parts.iter().map(|part| part.refused.len()).sum(),
        parts: parts.len(),
        held: held.iter().flatten().count(),
    })
}

/// What the reading stage hands to the writing stage, in order.
enum Step {
    Held,
    Read(Vec<facts::Report>, Vec<Refused>),
}

/// Cuts what the inputs give into parts. Ends early where nobody takes them any more.
fn take(inputs: &[Input], options: &ingest::Options, articles_a_part: usize, give: &SyncSender<Taken>) {
    let (mut part, mut bytes, mut open) = (Taken::default(), 0, true);
    for input in inputs {
        ingest::read_while(input, options, &mut |item| {
            match item {
                Ok(article) => {
                    bytes += article.text.len();
                    part.articles.push(article);
                }
                Err(refused) => {
                    part.refused.push(Refused { input: refused.input, cause: refused.cause });
                }
            }
            if part.articles.len() == articles_a_part || bytes > PART_BYTES {
                bytes = 0;
                open = give.send(std::mem::take(&mut part)).is_ok();
            }
            if open { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        if !open {
            return;
        }
    }
    if !part.articles.is_empty() || !part.refused.is_empty() {
        let _ = give.send(part);
    }
}

fn read_parts(
    taken: &Receiver<Taken>,
    pass: &SyncSender<Step>,
    reader: &Reader,
    want: Want,
    pool: &rayon::ThreadPool,
    held: &[Option<Part>],
) {
    for (number, part) in taken.iter().enumerate() {
        let step = if held.get(number).is_some_and(Option::is_some) {
            Step::Held
        } else {
            let (reports, refused) = pool.install(|| part::read(reader, want, part));
            Step::Read(reports, refused)
        };
        if pass.send(step).is_err() {
            return;
        }
    }
}

/// The parts of the manifest whose files are there and whole; the others are made again.
fn whole(folder: &Path, parts: &[Part]) -> Result<Vec<Option<Part>>, Error> {
    parts
        .iter()
        .map(|part| {
            let Some(file) = &part.file else { return Ok(Some(part.clone())) };
            let path = folder.join(file);
            let same = path.is_file() && Some(part::hash(&path)?) == part.blake3;
            Ok(same.then(|| part.clone()))
        })
        .collect()
}

/// `refused.jsonl`: every input that was set aside, in input order.
fn finish(folder: &Path, parts: &[Part]) -> Result<(), Error> {
    let path = folder.join("refused.jsonl");
    let write = || -> std::io::Result<()> {
        let mut file = std::io::BufWriter::new(fs::File::create(&path)?);
        for refused in parts.iter().flat_map(|part| &part.refused) {
            serde_json::to_writer(&mut file, refused)?;
            file.write_all(b"\n")?;
        }
        file.flush()
    };
    write().map_err(|cause| Error::of(&path, cause))
}

fn recipe(inputs: &[Input], reader: &Reader, options: &Options) -> Recipe {
    Recipe {
        made_by: reader.made_by().clone(),
        inputs: inputs.iter().map(sized).collect(),
        published: options.ingest.published.map(|day| day.to_string()),
        predicates: options.want.predicates,
        articles_a_part: options.articles_a_part,
    }
}

/// An input as it was named, with its bytes on the disk.
fn sized(input: &Input) -> (String, u64) {
    match input {
        Input::Stdin => ("-".to_string(), 0),
        Input::Path(path) => (path.display().to_string(), size(path)),
    }
}

fn size(path: &Path) -> u64 {
    match fs::metadata(path) {
        Ok(kind) if kind.is_dir() => fs::read_dir(path)
            .map(|entries| entries.flatten().map(|entry| size(&entry.path())).sum())
            .unwrap_or(0),
        Ok(kind) => kind.len(),
        Err(_) => 0,
    }
}
