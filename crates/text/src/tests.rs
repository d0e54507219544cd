use crate::segment;
use facts::{Article, Block, BlockKind, TextRange};

/// Sentences with words parted by blanks; "+" before a word that continues a multiword token.
fn check(text: &str, expected: &[&str]) {
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let article = Article { text: text.to_string(), blocks, ..Article::default() };
    let segments = segment(&article);
    let shown: Vec<String> = segments
        .sentences
        .iter()
        .map(|s| {
            let words = segments.words[s.words.indices()].iter();
            words
                .map(|w| format!("{}{}", if w.joined { "+" } else { "" }, w.range.of(text)))
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    assert_eq!(shown, expected, "of {text:?}");
}

#[test]
fn clitics_are_words_of_their_own() {
    check("Peru didn't sign Chile's text.", &["Peru did +n't sign Chile +'s text ."]);
    check("They can’t say the ministers’ names.", &["They ca +n’t say the ministers +’ names ."]);
    check("He cannot go.", &["He can +not go ."]);
}

#[test]
fn hyphens_part_words_but_not_prefixes() {
    check(
        "A test-firing of a non-aligned state's rocket",
        &["A test - firing of a non-aligned state +'s rocket"],
    );
}

#[test]
fn money_and_units_are_parted() {
    check("Oslo gave $5m and 3.5% more.", &["Oslo gave $ 5 m and 3.5 % more ."]);
}

#[test]
fn titles_and_initials_open_no_sentence() {
    check(
        "U.S. Sec. Rusk met Gen. P. T. Okoro. He left.",
        &["U.S. Sec. Rusk met Gen. P. T. Okoro .", "He left ."],
    );
}

#[test]
fn an_abbreviation_may_end_a_sentence() {
    check("It came from the U.S. The envoy left.", &["It came from the U.S.", "The envoy left ."]);
}

#[test]
fn quotes_close_with_their_sentence() {
    check(
        "“We agree.” The envoy left. \"Why?\" he asked.",
        &["“ We agree . ”", "The envoy left .", "\" Why ? \" he asked ."],
    );
}

#[test]
fn a_dateline_stays_with_its_sentence() {
    check("SEOUL, April 18 (Wire) - Talks opened.", &["SEOUL , April 18 ( Wire ) - Talks opened ."]);
}

#[test]
fn blank_lines_and_headlines_part() {
    check("Envoys Meet in Oslo\n\nThe envoys met.", &["Envoys Meet in Oslo", "The envoys met ."]);
}

#[test]
fn a_hard_wrapped_line_runs_on() {
    check(
        "The foreign ministers of the two neighbouring states met in\nGeneva on Monday.",
        &["The foreign ministers of the two neighbouring states met in Geneva on Monday ."],
    );
}

#[test]
fn a_missing_blank_after_a_full_stop_is_seen() {
    check("The envoy left.The talks ended.", &["The envoy left .", "The talks ended ."]);
}

#[test]
fn addresses_stay_whole() {
    check(
        "See http://a.example/b?c=1. Write to x@y.example, please.",
        &["See http://a.example/b?c=1 .", "Write to x@y.example , please ."],
    );
}

#[test]
fn odd_input_gives_only_ranges_inside_the_text() {
    for text in
        ["", " ", "\u{200b}", "'", "....", "a\u{a0}b", "\u{202e}abc", "—", "''s", "n't", "-", "$", "a-"]
    {
        let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
        let article = Article { text: text.to_string(), blocks, ..Article::default() };
        let segments = segment(&article);
        let mut last = 0;
        for word in &segments.words {
            assert!(
                word.range.start >= last && word.range.end as usize <= text.len() && !word.range.is_empty(),
                "{text:?}"
            );
            assert!(
                text.is_char_boundary(word.range.start as usize)
                    && text.is_char_boundary(word.range.end as usize)
            );
            last = word.range.end;
        }
    }
}

#[test]
fn folded_lines_run_on_and_lines_of_a_list_do_not() {
    check(
        "* Talks resumed\n* Oslo denies it\n\nThe ministry said on Monday that it would take no part in the talks that\nwere planned for the end of the month in Vienna, the capital of\nAustria, and that its delegation would stay at home for the moment, for\nthe invitation had come late.",
        &[
            "* Talks resumed",
            "* Oslo denies it",
            "The ministry said on Monday that it would take no part in the talks that were planned for the end of the month in Vienna , the capital of Austria , and that its delegation would stay at home for the moment , for the invitation had come late .",
        ],
    );
}

#[test]
fn an_ellipsis_and_an_insertion_stay_in_their_sentence() {
    check(
        "\"We want not him but ... [another] envoy,\" he said.",
        &["\" We want not him but ... [ another ] envoy , \" he said ."],
    );
}

#[test]
fn dates_times_and_numbers_of_telephones_stay_whole() {
    check("Call 202-555-0143 by 5pm on 18/4/1998.", &["Call 202-555-0143 by 5 pm on 18/4/1998 ."]);
}

#[test]
fn a_sentence_without_an_end_is_cut_in_the_end() {
    let text = "word ".repeat(5000);
    let blocks = vec![Block { range: TextRange::new(0, text.len()), kind: BlockKind::Body }];
    let segments = segment(&Article { text, blocks, ..Article::default() });
    assert_eq!(segments.words.len(), 5000);
    assert!(segments.sentences.iter().all(|s| s.words.len() <= 1000));
}
