//! A user's own patterns, tables and models. Only small tables lie beside them, so that a reading takes no time.

use data::Data;
use lexicon::{
    actors::Actors, columns::Columns, furniture::Furniture, gazetteer::Gazetteer, holidays::Holidays,
};
use parse::{Model, ModelKind};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use tempfile::TempDir;

/// A folder of data with nothing below it, made once a process and target.
struct Bench {
    folder: TempDir,
    data: Data,
}

impl Bench {
    fn new(fill: impl FnOnce(&Path)) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the tables");
        for part in ["events", "lexicon", "gazetteer", "model"] {
            fs::create_dir(folder.path().join(part)).expect("a folder for the tables");
        }
        fill(folder.path());
        let data = Data::bare(folder.path());
        Self { folder, data }
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        fs::write(self.folder.path().join(path), bytes).expect("a table is written");
    }
}

fn shipped(folder: &Path, path: &str) {
    let layer = Data::shipped().layers(path).expect("what ships").remove(0);
    fs::write(folder.join(path), &layer.bytes).expect("a table is written");
}

/// A pattern file of the kind `feast`, beside the shared lists that ship.
pub fn pattern(bytes: &[u8]) {
    static BENCH: OnceLock<Bench> = OnceLock::new();
    let bench = BENCH.get_or_init(|| {
        Bench::new(|folder| {
            for path in ["events/shared.pat", "events/plover.tsv", "events/cameo.tsv", "events/quads.tsv"] {
                shipped(folder, path);
            }
        })
    });
    bench.put("events/feast.pat", bytes);
    for error in events::check(&bench.data).errors {
        assert!(!error.to_string().is_empty());
    }
}

/// Rows that other tables name.
const SMALL: &[(&str, &str)] = &[
    ("states", "NOR\tNorway\t385\t385\t\t\thog\tQ20\town\nCHL\tChile\t155\t155\t1818-02\t\thos\t\town\n"),
    ("offices", "fm\tforeign minister\tGOV\nhog\thead of government\tGOV\nhos\thead of state\tGOV\n"),
    ("organisations", "UN\tUnited Nations|the UN\t\tIGO\tIGOUNO\t\town\n"),
];

/// The first line names a table (`holders`), the others are its rows.
pub fn lexicon(bytes: &[u8]) {
    static BENCH: OnceLock<Bench> = OnceLock::new();
    let bench = BENCH.get_or_init(|| {
        Bench::new(|folder| {
            for (name, rows) in SMALL {
                fs::write(folder.join(format!("lexicon/{name}.tsv")), rows).expect("a table is written");
            }
        })
    });
    let end = bytes.iter().position(|b| *b == b'\n').unwrap_or(bytes.len());
    let name = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let known = [
        "states",
        "state_names",
        "offices",
        "titles",
        "organisations",
        "groups",
        "people",
        "holders",
        "roles",
        "given_names",
        "title_marks",
        "words",
        "time_words",
        "holidays",
        "national_days",
        "furniture",
        "columns",
        "named",
        "aliases",
        "demonyms",
        "places",
    ];
    let Some(name) = known.into_iter().find(|table| *table == name) else { return };
    let path = match name {
        "places" => "gazetteer/places.bin".to_string(),
        "named" | "aliases" | "demonyms" => format!("gazetteer/{name}.tsv"),
        _ => format!("lexicon/{name}.tsv"),
    };
    bench.put(&path, bytes.get(end + 1..).unwrap_or_default());
    match name {
        "holidays" | "national_days" => drop(Holidays::load(&bench.data)),
        "furniture" => drop(Furniture::load(&bench.data)),
        "columns" => drop(Columns::load(&bench.data)),
        "named" | "aliases" | "demonyms" | "places" => drop(Gazetteer::load(&bench.data)),
        _ => drop(Actors::load(&bench.data)),
    }
    fs::remove_file(bench.folder.path().join(&path)).expect("the table goes");
    if let Some((_, rows)) = SMALL.iter().find(|(small, _)| *small == name) {
        bench.put(&path, rows.as_bytes());
    }
}

/// A model whose head and hash are right, whatever its body; what loads must also read.
pub fn model(bytes: &[u8]) {
    static BENCH: OnceLock<Bench> = OnceLock::new();
    let bench = BENCH.get_or_init(|| Bench::new(|_| {}));
    let Some((&first, body)) = bytes.split_first() else { return };
    let hash = Sha256::digest(body);
    let (path, head, kind) = match first {
        b'f' => {
            let mut head = b"DEMFAST\0".to_vec();
            head.extend(parse::fast::file::VERSION.to_le_bytes());
            head.extend(hash);
            ("model/fast.bin", head, ModelKind::Fast)
        }
        _ => {
            let hash: String = hash.iter().map(|b| format!("{b:02x}")).collect();
            ("model/default.bin", format!("demarche-encoder 1\n{hash}\n").into_bytes(), ModelKind::Default)
        }
    };
    bench.put(path, &[&head, body].concat());
    if let Ok(model) = Model::load(kind, &bench.data) {
        let text = "Norway's envoys met Chile in Oslo on Monday. They wrote a paper.".to_string();
        let blocks =
            vec![facts::Block { range: facts::TextRange::new(0, text.len()), kind: facts::BlockKind::Body }];
        let article = facts::Article { text, blocks, ..facts::Article::default() };
        model.analyse(&article, &text::segment(&article));
    }
}
