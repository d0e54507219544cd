use crate::Error;
use crate::manifest::{Manifest, Part, Recipe, Refused};
use crate::part::{self, Taken};
use ingest::Input;
use pipeline::{Reader, Want};
use std::fs;
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Bytes of text after which a part is full, however few its articles.
const PART_BYTES: usize = 8 << 20;
/// Articles and refusals, and bytes of text, that go from stage to stage together: a report takes far more room than its text.
const ITEMS: usize = 128;
const BYTES: usize = 1 << 19;
/// Of those, how many wait between two stages, so that memory does not grow with the input.
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
    let mut summary = Summary { held: held.iter().flatten().count(), ..Summary::default() };
    let mut set_aside = SetAside::create(out)?;
    thread::scope(|scope| {
        let (give, taken) = sync_channel(WAITING);
        let (pass, read) = sync_channel(WAITING);
        let ingest_options = ingest::Options { counter: Some(read_bytes.clone()), ..options.ingest.clone() };
        let size = options.articles_a_part;
        scope.spawn(move || take(inputs, &ingest_options, size, &give));
        let held_now = &held;
        scope.spawn(move || read_parts(&taken, &pass, reader, options.want, &pool, held_now));
        let mut open = None;
        for step in read {
            let number = summary.parts;
            let part = match step {
                Step::Held => held[number].clone(),
                Step::Read { reports, refused, last } => {
                    let part = open.get_or_insert_with(|| part::Open::new(out, number));
                    part.add(&reports, refused)?;
                    open.take_if(|_| last).map(part::Open::close).transpose()?
                }
            };
            if let Some(part) = &part {
                if number >= manifest.parts.len() {
                    manifest.add(part)?;
                }
                set_aside.add(&part.refused)?;
                summary.parts += 1;
                summary.articles += part.articles;
                summary.refused += part.refused.len();
            }
            let (articles, refused) = open.as_ref().map_or((0, 0), part::Open::counts);
            done.articles = (summary.articles + articles) as u64;
            done.refused = (summary.refused + refused) as u64;
            done.bytes = read_bytes.load(Ordering::Relaxed);
            tell(done);
        }
        Ok(())
    })?;
    set_aside.close()?;
    Ok(summary)
}

/// What the reading stage hands to the writing stage, in order.
enum Step {
    /// A whole part that an earlier run had done.
    Held,
    Read {
        reports: Vec<facts::Report>,
        refused: Vec<Refused>,
        last: bool,
    },
}

/// Cuts what the inputs give into parts, and these into what goes from stage to stage. Ends early where nobody takes them
/// any more.
fn take(inputs: &[Input], options: &ingest::Options, articles_a_part: usize, give: &SyncSender<Taken>) {
    let mut cut = Cut::default();
    for input in inputs {
        let mut open = true;
        ingest::read_while(input, options, &mut |item| {
            if let Some(taken) = cut.add(item, articles_a_part) {
                open = give.send(taken).is_ok();
            }
            if open { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        if !open {
            return;
        }
    }
    if cut.items_of_part > 0 {
        let _ = give.send(Taken { last: true, ..cut.taken });
    }
}

/// Where the next cut falls: by numbers and bytes alone, so that parts are the same in every run.
#[derive(Default)]
struct Cut {
    taken: Taken,
    bytes: usize,
    /// Articles and refusals of the part.
    items_of_part: usize,
    bytes_of_part: usize,
}

impl Cut {
    fn add(
        &mut self,
        item: Result<facts::Article, ingest::Refused>,
        articles_a_part: usize,
    ) -> Option<Taken> {
        self.items_of_part += 1;
        match item {
            Ok(article) => {
                self.bytes += article.text.len();
                self.bytes_of_part += article.text.len();
                self.taken.articles.push(article);
            }
            Err(refused) => {
                self.taken.refused.push(Refused { input: refused.input, cause: refused.cause });
            }
        }
        let last = self.items_of_part == articles_a_part || self.bytes_of_part > PART_BYTES;
        let full = self.taken.articles.len() + self.taken.refused.len() == ITEMS || self.bytes > BYTES;
        if !last && !full {
            return None;
        }
        let taken = Taken { last, ..std::mem::take(&mut self.taken) };
        self.bytes = 0;
        if last {
            *self = Self::default();
        }
        Some(taken)
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
    let mut number = 0;
    for some in taken {
        let last = some.last;
        let step = match held.get(number) {
            Some(Some(_)) if last => Some(Step::Held),
            Some(Some(_)) => None,
            _ => {
                let (reports, refused) = pool.install(|| part::read(reader, want, some));
                Some(Step::Read { reports, refused, last })
            }
        };
        number += usize::from(last);
        if step.is_some_and(|step| pass.send(step).is_err()) {
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

/// `refused.jsonl`: every input that was set aside, in input order; it has its name once it is whole.
struct SetAside {
    path: PathBuf,
    open: PathBuf,
    file: BufWriter<fs::File>,
}

impl SetAside {
    fn create(folder: &Path) -> Result<Self, Error> {
        let (path, open) = (folder.join("refused.jsonl"), folder.join("refused.jsonl.tmp"));
        let file = fs::File::create(&open).map_err(|cause| Error::of(&path, cause))?;
        Ok(Self { path, open, file: BufWriter::new(file) })
    }

    fn add(&mut self, refused: &[Refused]) -> Result<(), Error> {
        let mut write = || -> std::io::Result<()> {
            for one in refused {
                serde_json::to_writer(&mut self.file, one)?;
                self.file.write_all(b"\n")?;
            }
            Ok(())
        };
        write().map_err(|cause| Error::of(&self.path, cause))
    }

    fn close(mut self) -> Result<(), Error> {
        let done = self.file.flush().and_then(|()| fs::rename(&self.open, &self.path));
        done.map_err(|cause| Error::of(&self.path, cause))
    }
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
