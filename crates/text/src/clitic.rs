use facts::TextRange;

/// Clitics that end a token, the longest first. An apostrophe may be straight or curly.
const ENDINGS: &[&str] = &["n't", "'re", "'ve", "'ll", "'s", "'m", "'d"];

/// Tokens that are two words without an apostrophe, with the letters of the first.
const FUSED: &[(&str, usize)] = &[
    ("cannot", 3),
    ("gonna", 3),
    ("gotta", 3),
    ("wanna", 3),
    ("gimme", 3),
    ("lemme", 3),
    ("dunno", 2),
    ("dont", 2),
    ("wont", 2),
    ("didnt", 3),
    ("doesnt", 4),
    ("isnt", 2),
    ("cant", 2),
    ("im", 1),
    ("ive", 1),
];

/// The words of one token: one, or the parts of a multiword token that touch each other.
pub fn parts(text: &str, token: TextRange) -> Vec<TextRange> {
    let word = token.of(text);
    let cut = |at: usize| {
        let middle = token.start as usize + at;
        vec![TextRange::new(token.start as usize, middle), TextRange::new(middle, token.end as usize)]
    };
    let plain: String = word.chars().map(|c| if c == '’' { '\'' } else { c.to_ascii_lowercase() }).collect();
    if let Some((_, at)) = FUSED.iter().find(|(fused, _)| *fused == plain) {
        return cut(*at);
    }
    for ending in ENDINGS {
        let count = ending.chars().count();
        if plain.ends_with(ending) && plain.chars().count() > count {
            if let Some((at, _)) = word.char_indices().rev().nth(count - 1) {
                return cut(at);
            }
        }
    }
    // The possessive of a plural: "the ministers' talks".
    let bare = plain.strip_suffix('\'').unwrap_or("");
    if bare.ends_with('s') && bare.len() > 2 && bare.chars().all(char::is_alphanumeric) {
        if let Some((at, _)) = word.char_indices().next_back() {
            return cut(at);
        }
    }
    vec![token]
}
