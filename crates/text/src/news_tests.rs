//! News as agencies write it: own sentences for each manner that breaks segmenters.

use crate::segment;
use facts::{Article, Block, BlockKind, TextRange};

/// Sentences as they stand in the text, white space single.
fn sentences(text: &str) -> Vec<String> {
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let article = Article { text: text.to_string(), blocks, ..Article::default() };
    let shown = |s: &facts::Sentence| s.range.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    segment(&article).sentences.iter().map(shown).collect()
}

/// `|` stands where a sentence ends; what is given is the text without it.
fn check(marked: &str) {
    let text = marked.replace(" | ", " ").replace('|', "");
    let expected: Vec<String> =
        marked.split('|').map(|s| s.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(sentences(&text), expected, "of {text:?}");
}

#[test]
fn datelines() {
    check("SEOUL, April 18 (Wire) - Two envoys met on Monday. | They parted without a word.");
    check("GENEVA (AP) — The talks were put off. | No new day was named.");
    check("BRASILIA, Brazil, Dec. 3 (UPI) -- The minister resigned. | His deputy follows.");
    check("KHARTOUM, Jan 5, Wire: The general left for Cairo. | He will return.");
    check("U.N. HEADQUARTERS, New York, Sept. 9 – The vote was held. | It failed.");
}

#[test]
fn initials_and_titles() {
    check("U.S. Sec. Rusk met Lt. Gen. P. T. Okoro in St. Kitts. | He left.");
    check("J. R. Mbeki Jr. spoke for Gov. A. Lind of the U.K. mission. | Mrs. Dahl answered.");
    check("Sen. Maria K. Ortega, D-N.M., asked Adm. Holt. | Dr. Weiss and Prof. Abe agreed.");
    check("The Rev. O. Banda of St. Mark's and Col. (ret.) Hart came. | Capt. Ruiz did not.");
    check("It was made by Borg Corp. of Malta and Tan Co. Ltd. in Penang. | Both deny it.");
    check("It is sold in the U.S. and the U.K. by Oslo Inc. | The firm gave no figure.");
    check("The group came to the U.S. in May. | It left the U.S. | The envoy stayed.");
}

#[test]
fn quotes_across_sentences() {
    check("“We will not sign. | We never meant to,” the envoy said. | He left.");
    check("\"We will not sign. | We never meant to,\" the envoy said. | He left.");
    check("“Will you sign?” a reporter asked. | “No!” she said. | “Never.”");
    check("The envoy said: “It is over.” | Oslo did not answer.");
    check("\"It is over,\" he said. | \"We go home.\" | They went.");
    check("‘We are ready,’ the king said. | ‘Are you?’");
}

#[test]
fn bullets() {
    check("The text says:\n|- Troops leave by May.\n|- Prisoners go free.\n|- A court sits in Oslo.");
    check("• Peru signs\n|• Chile waits\n|• Bolivia asks for time");
    check(
        "Key points:\n\n|* Talks resumed in Geneva\n|* Oslo denies it\n|1. The border opens.\n|2. The port stays shut.",
    );
}

#[test]
fn headlines_in_title_case_and_in_capitals() {
    check("Peru, Chile Sign Pact On Border; Bolivia Protests\n\n|The two states signed on Monday.");
    check("U.S. TO RECALL ENVOY, SAYS MINISTER\n|ACCORD WITH U.K. IN DOUBT\n\n|The envoy goes home.");
    check("SEN. ORTEGA MEETS GEN. OKORO. | TALKS GO ON IN ST. KITTS.");
}

#[test]
fn addresses_of_the_web() {
    check("The text is at https://www.ministry.example/a.b?c=1. | It was read by few.");
    check("Write to press.office@mfa.example or see mfa.gov. | No calls were taken.");
    check("Follow @envoy on www.example.org/news/2001/05. | He writes daily.");
}

#[test]
fn missing_spaces_after_full_stops() {
    check("The envoy left.|The talks ended.|Nobody knew why.");
    check("The army fired.|“It was a warning,” the general said.");
    check("He left in 1998.|She stayed until 2004.|They met again.");
    check("Rebels held the U.N. post.|Troops came at 5 p.m. on Friday. | They left.");
}

#[test]
fn curly_quotes_and_spaces_that_do_not_break() {
    check("The king’s men said they don’t know. | “It’s ours,” Peru’s envoy said.");
    check("Mr.\u{a0}Abe met Gen.\u{a0}Okoro on 5\u{a0}May. | They talked.");
    check("Prices rose 3.5\u{202f}%.\u{a0}| The bank was silent.");
}

#[test]
fn captions() {
    check(
        "Peru’s envoy Ana Ruiz, left, meets Gen. P. Okoro in Lima, May 3, 2001. | Wire/J. Doe\n\n|The two met for an hour.",
    );
    check("FILE PHOTO: Troops march in Asmara, Eritrea, March 1, 1998.\n|The army said they had left.");
}

#[test]
fn the_articles_own_dateline_is_a_sentence_of_its_own() {
    let cut = |text: &str, place: &str| {
        let dateline = facts::Dateline { place: Some(place.to_string()), date: None };
        let block = facts::Block { range: TextRange::new(0, text.len()), kind: facts::BlockKind::Body };
        let article = Article {
            text: text.to_string(),
            blocks: vec![block],
            dateline: Some(dateline),
            ..Article::default()
        };
        let sentences = crate::segment(&article).sentences;
        sentences.iter().map(|s| s.range.of(text).to_string()).collect::<Vec<_>>()
    };
    assert_eq!(
        cut("SEOUL, April 18 (Wire) - Envoys met. They left.", "SEOUL"),
        ["SEOUL, April 18 (Wire) -", "Envoys met.", "They left."]
    );
    assert_eq!(cut("Seoul has seen it before - twice.", "Seoul"), ["Seoul has seen it before - twice."]);
}
