//! The language of an article.

use facts::{Article, BlockKind, Note};

/// Fewer letters of body than this tell no language.
const FEW: usize = 120;

/// Sets `language` to what was given, or what the words look like, or what the page declares; and notes that an
/// article which is not English is not read.
pub fn tell(article: &mut Article, declared: Option<&str>) {
    if article.language.is_none() {
        article.language = detect(article).or_else(|| declared.map(short)).filter(|code| code.len() == 2);
    } else {
        article.language = article.language.as_deref().map(short);
    }
    if let Some(code) = article.language.as_deref().filter(|code| *code != "en") {
        let message = format!("the article is in {code}; only English is read");
        article.notes.push(Note { code: "language-not-read", message, range: None });
    }
}

/// "en-GB", "en_US", "English" as "en".
fn short(code: &str) -> String {
    let lower = code.trim().to_lowercase();
    match lower.as_str() {
        "english" | "eng" => "en".to_string(),
        _ => lower.split(['-', '_']).next().unwrap_or("").to_string(),
    }
}

fn detect(article: &Article) -> Option<String> {
    let mut sample = String::new();
    for block in
        article.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Body | BlockKind::Title))
    {
        let words = block.range.of(&article.text);
        sample.push_str(&words[..words.floor_char_boundary(2000usize.saturating_sub(sample.len()))]);
        sample.push(' ');
        if sample.len() >= 2000 {
            break;
        }
    }
    if sample.chars().filter(|c| c.is_alphabetic()).take(FEW).count() < FEW {
        return None;
    }
    let info = whatlang::detect(&sample)?;
    if !info.is_reliable() {
        return None;
    }
    two_letters(info.lang().code()).map(str::to_string)
}

/// ISO 639-1 for the codes that whatlang gives.
fn two_letters(code: &str) -> Option<&'static str> {
    const CODES: &[(&str, &str)] = &[
        ("afr", "af"),
        ("aka", "ak"),
        ("amh", "am"),
        ("ara", "ar"),
        ("aze", "az"),
        ("bel", "be"),
        ("ben", "bn"),
        ("bul", "bg"),
        ("cat", "ca"),
        ("ces", "cs"),
        ("cmn", "zh"),
        ("cym", "cy"),
        ("dan", "da"),
        ("deu", "de"),
        ("ell", "el"),
        ("eng", "en"),
        ("epo", "eo"),
        ("est", "et"),
        ("fin", "fi"),
        ("fra", "fr"),
        ("guj", "gu"),
        ("heb", "he"),
        ("hin", "hi"),
        ("hrv", "hr"),
        ("hun", "hu"),
        ("hye", "hy"),
        ("ind", "id"),
        ("ita", "it"),
        ("jav", "jv"),
        ("jpn", "ja"),
        ("kan", "kn"),
        ("kat", "ka"),
        ("khm", "km"),
        ("kor", "ko"),
        ("lat", "la"),
        ("lav", "lv"),
        ("lit", "lt"),
        ("mal", "ml"),
        ("mar", "mr"),
        ("mkd", "mk"),
        ("mya", "my"),
        ("nep", "ne"),
        ("nld", "nl"),
        ("nob", "no"),
        ("ori", "or"),
        ("pan", "pa"),
        ("pes", "fa"),
        ("pol", "pl"),
        ("por", "pt"),
        ("ron", "ro"),
        ("rus", "ru"),
        ("sin", "si"),
        ("slk", "sk"),
        ("slv", "sl"),
        ("sna", "sn"),
        ("spa", "es"),
        ("srp", "sr"),
        ("swe", "sv"),
        ("tam", "ta"),
        ("tel", "te"),
        ("tgl", "tl"),
        ("tha", "th"),
        ("tuk", "tk"),
        ("tur", "tr"),
        ("ukr", "uk"),
        ("urd", "ur"),
        ("uzb", "uz"),
        ("vie", "vi"),
        ("yid", "yi"),
        ("zul", "zu"),
    ];
    CODES.iter().find(|(three, _)| *three == code).map(|(_, two)| *two)
}

#[cfg(test)]
mod tests {
    use super::*;
    use facts::{Block, TextRange};

    fn article(text: &str) -> Article {
        let block = Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body };
        Article { text: text.to_string(), blocks: vec![block], ..Article::default() }
    }

    #[test]
    fn a_german_text_is_kept_and_noted() {
        let mut german = article(
            "Die Minister haben sich am Montag in Oslo getroffen und über den Fischfang gesprochen. Eine Einigung gab es \
             nach Angaben der Regierung nicht, die Gespräche sollen aber in der kommenden Woche weitergehen.",
        );
        tell(&mut german, Some("en"));
        assert_eq!(german.language.as_deref(), Some("de"));
        assert_eq!(german.notes[0].code, "language-not-read");
    }

    #[test]
    fn a_short_text_tells_no_language() {
        let mut few = article("Ministers met.");
        tell(&mut few, None);
        assert_eq!((few.language, few.notes.len()), (None, 0));
        let mut declared = article("Ministers met.");
        tell(&mut declared, Some("en-GB"));
        assert_eq!(declared.language.as_deref(), Some("en"));
    }
}
