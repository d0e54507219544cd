//! Bytes to text: byte order mark, UTF-8, then what the bytes look like.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use facts::Note;

/// The text, and a note where its encoding was a guess.
pub struct Decoded {
    pub text: String,
    pub note: Option<Note>,
}

/// Reads `bytes` as text. A byte order mark is no part of the text. `declared` is what a page or a record says
/// of itself, believed where the bytes are not UTF-8.
///
/// # Errors
/// The bytes are not text.
pub fn decode(bytes: Vec<u8>, declared: Option<&str>) -> Result<Decoded, String> {
    if let Some((encoding, mark)) = Encoding::for_bom(&bytes) {
        return read_as(encoding, &bytes[mark..], false);
    }
    if let Some(encoding) = wide(&bytes) {
        return read_as(encoding, &bytes, true);
    }
    if let Some(at) = bytes.iter().position(|&b| b == 0) {
        return Err(format!("binary data, not text (a zero byte at {at})"));
    }
    let control = bytes.iter().filter(|&&b| b < 32 && !b"\t\n\r\x0c\x1b".contains(&b)).count();
    if control * 20 > bytes.len() {
        return Err("binary data, not text (control characters)".to_string());
    }
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Decoded { text, note: None }),
        Err(error) => error.into_bytes(),
    };
    match declared.and_then(|name| Encoding::for_label(name.trim().as_bytes())).filter(|&e| e != UTF_8) {
        Some(encoding) => read_as(encoding, &bytes, false),
        None => {
            let mut detector = EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
            detector.feed(&bytes, true);
            let encoding = detector.guess(None, chardetng::Utf8Detection::Allow);
            read_as(encoding, &bytes, true)
        }
    }
}

/// The encoding that the head of a page names.
pub fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let at = head.find("charset=").map(|at| at + 8).or_else(|| Some(head.find("encoding=")? + 9))?;
    let name: String = head[at..]
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    (!name.is_empty()).then_some(name)
}

fn read_as(encoding: &'static Encoding, bytes: &[u8], guessed: bool) -> Result<Decoded, String> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if text.contains('\0') {
        return Err("binary data, not text (a zero character)".to_string());
    }
    let note = (guessed || broken).then(|| Note {
        code: "encoding-guessed",
        message: match broken {
            true => format!("read as {}; some bytes are not of it", encoding.name()),
            false => format!("names no encoding; read as {}", encoding.name()),
        },
        range: None,
    });
    Ok(Decoded { text: text.into_owned(), note })
}

/// UTF-16 without its mark: every other byte of the beginning is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(512) & !1];
    if head.len() < 4 {
        return None;
    }
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|&&b| b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if odd * 10 > half * 7 && even == 0 => Some(UTF_16LE),
        () if even * 10 > half * 7 && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes.to_vec(), None).unwrap().text
    }

    #[test]
    fn a_mark_is_dropped_and_the_rest_kept() {
        assert_eq!(text(b"\xEF\xBB\xBFTalks\r\n"), "Talks\r\n");
        assert_eq!(text(b"\xFF\xFET\0a\0l\0k\0s\0"), "Talks");
        assert_eq!(text(b"T\0a\0l\0k\0s\0 \0o\0n\0"), "Talks on");
    }

    #[test]
    fn latin_bytes_are_read_and_noted() {
        let read =
            decode(b"Pr\xe9sident Ren\xe9 a re\xe7u l'\xe9missaire \xe0 Gen\xe8ve".to_vec(), None).unwrap();
        assert_eq!(read.text, "Président René a reçu l'émissaire à Genève");
        assert_eq!(read.note.map(|n| n.code), Some("encoding-guessed"));
    }

    #[test]
    fn what_a_page_declares_is_believed() {
        assert_eq!(
            decode(b"\xcf\xf0\xe8\xe2\xe5\xf2".to_vec(), Some("windows-1251")).unwrap().text,
            "Привет"
        );
    }

    #[test]
    fn binary_is_refused() {
        assert!(decode(b"\x7fELF\x02\x01\x01\0\0\0".to_vec(), None).is_err());
    }
}
