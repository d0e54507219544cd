use crate::{Input, Options, Refused, read, read_bytes};
use facts::Article;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::path::{Path, PathBuf};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("demarche-ingest-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn all(path: &Path) -> Vec<Result<Article, Refused>> {
    let mut out = Vec::new();
    read(&Input::Path(path.to_path_buf()), &Options::default(), &mut |article| out.push(article));
    out
}

fn bytes(bytes: &[u8]) -> Result<Article, Refused> {
    let mut out = Vec::new();
    read_bytes("in", bytes, &Options::default(), &mut |article| out.push(article));
    out.remove(0)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

#[test]
fn a_folder_is_read_in_order_and_each_bad_file_named() {
    let folder = Folder::new("order");
    folder.put("b.txt", b"Second.");
    folder.put("a.txt.gz", &gzip(b"First."));
    folder.put("c/d.txt", b"Third.");
    folder.put("empty.txt", b"");
    folder.put("odd.bin", b"\0\x01\x02\x03");
    folder.put(".hidden", b"No.");
    let found = all(&folder.0);
    let names: Vec<String> = found
        .iter()
        .map(|each| match each {
            Ok(article) => format!("{}={}", article.id, article.text),
            Err(refused) => format!("{}: {}", refused.input.rsplit('/').next().unwrap(), refused.cause),
        })
        .collect();
    assert_eq!(names[..3], ["a.txt=First.", "b.txt=Second.", "d.txt=Third."]);
    assert_eq!(names[3], "empty.txt: empty");
    assert!(names[4].starts_with("odd.bin: binary data"), "{}", names[4]);
    assert_eq!(names.len(), 5);
}

#[test]
fn a_path_that_is_not_there_is_named() {
    let found = all(Path::new("/no/such/path.txt"));
    let refused = found[0].as_ref().unwrap_err();
    assert_eq!(refused.input, "/no/such/path.txt");
    assert_eq!(refused.cause, "No such file or directory");
}

#[test]
fn cut_and_broken_gzip_is_refused_with_its_cause() {
    let packed = gzip("Ministers met in Oslo on Monday and spoke of fish.".repeat(4000).as_bytes());
    let cause = bytes(&packed[..packed.len() / 2]).unwrap_err().cause;
    assert_eq!(cause, "the gzip data is cut off");
    let mut broken = packed.clone();
    broken[20] ^= 0xff;
    assert!(bytes(&broken).unwrap_err().cause.contains("gzip"));
}

#[test]
fn records_before_a_cut_are_read() {
    let mut lines = String::new();
    let mut noise = 1u64;
    for at in 0..20_000 {
        noise = noise.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        lines.push_str(&format!("{{\"id\": {at}, \"text\": \"{noise:x}\"}}\n"));
    }
    let packed = gzip(lines.as_bytes());
    let mut found = Vec::new();
    let half = &packed[..packed.len() / 2];
    read_bytes("cut.jsonl.gz", half, &Options::default(), &mut |article| found.push(article));
    assert!(found.len() > 1000);
    assert_eq!(found.last().unwrap().as_ref().unwrap_err().cause, "the gzip data is cut off");
    assert!(found[..found.len() - 1].iter().all(Result::is_ok));
}

#[test]
fn input_without_a_name_is_called_by_its_content() {
    let mut ids = Vec::new();
    for text in ["One text.", "One text.", "Another."] {
        let context = crate::Context::new(&Options::default());
        let stream = Box::new(text.as_bytes());
        super::read_stream("-", None, stream, &context, &mut |found| ids.push(found.unwrap().article.id));
    }
    assert_eq!(ids[0], ids[1]);
    assert_ne!(ids[0], ids[2]);
}

#[test]
fn a_gzip_bomb_is_stopped() {
    let bomb = gzip(&vec![b'a'; crate::LARGEST + 10]);
    assert_eq!(bytes(&bomb).unwrap_err().cause, "larger than 20 MB");
}

#[test]
fn zstandard_is_taken_off() {
    // "Ministers met.\n" as one raw block.
    let packed = b"\x28\xb5\x2f\xfd\x20\x0f\x79\x00\x00Ministers met.\n";
    assert_eq!(bytes(packed).map(|a| a.text).unwrap_or_else(|e| e.cause), "Ministers met.\n");
}
