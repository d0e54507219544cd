use crate::{Options, read_bytes};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in members {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn read(bytes: &[u8]) -> Vec<String> {
    let mut out = Vec::new();
    read_bytes("news.zip", bytes, &Options::default(), &mut |found| {
        out.push(match found {
            Ok(article) => format!("{}={}", article.id, article.text),
            Err(refused) => format!("{}: {}", refused.input, refused.cause),
        });
    });
    out
}

#[test]
fn members_are_read_as_files_are() {
    let bytes = archive(&[
        ("b/two.txt", b"Ministers parted."),
        ("one.jsonl", b"{\"id\": \"1\", \"text\": \"Ministers met.\"}\n"),
        ("__MACOSX/._one.jsonl", b"noise"),
        (".DS_Store", b"noise"),
        ("empty.txt", b""),
    ]);
    assert_eq!(read(&bytes), ["two.txt=Ministers parted.", "1=Ministers met.", "news.zip/empty.txt: empty"]);
}

#[test]
fn names_that_lead_out_are_refused() {
    let bytes = archive(&[
        ("../../etc/one.txt", b"Ministers met."),
        ("/etc/two.txt", b"x"),
        ("c:\\three.txt", b"x"),
        ("four.txt", b"Four."),
    ]);
    let found = read(&bytes);
    assert_eq!(found.len(), 4);
    assert!(found[0].contains("leads out of the archive"), "{found:?}");
    assert!(found[1].contains("absolute path") && found[2].contains("absolute path"), "{found:?}");
    assert_eq!(found[3], "four.txt=Four.");
}

#[test]
fn bombs_and_documents_of_other_programs_are_refused() {
    let bomb = archive(&[("bomb.txt", &vec![b'a'; 70 << 20]), ("one.txt", b"One.")]);
    let found = read(&bomb);
    assert!(found[0].contains("bomb.txt: larger than 20 MB") || found[0].contains("a bomb"), "{found:?}");
    assert_eq!(found[1], "one.txt=One.");
    let word = archive(&[("[Content_Types].xml", b"x"), ("word/document.xml", b"x")]);
    assert_eq!(read(&word), ["news.zip: a Word document is not read: save its text first"]);
    let cut = archive(&[("one.txt", b"One.")]);
    assert!(read(&cut[..cut.len() - 30])[0].contains("broken zip data"));
}
