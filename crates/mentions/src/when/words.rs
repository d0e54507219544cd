//! The closed word classes of English time expressions.

use super::calendar::{Season, Unit};

/// What a word can be in a time expression. A word has one sense here; grammar decides whether it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Month(u8),
    /// 1 is Monday.
    Weekday(u8),
    Weekdays(u8),
    Unit(Unit),
    Units(Unit),
    Number(u32),
    Ordinal(u32),
    Season(Season),
    /// TIMEX3 letters of a part of the day.
    DayPart(&'static str),
    /// Day offset from today.
    Day(i32),
    /// Adverb or adjective of a rate.
    Rate(Unit),
    Last,
    Next,
    This,
    That,
    Every,
    /// Words such as "several" that count without a number.
    Vague,
    Early,
    Mid,
    Late,
    Ago,
    Earlier,
    Later,
    The,
    Article,
    Of,
    Other,
}

use Sense as S;

/// Sorted by word.
const WORDS: &[(&str, Sense)] = &[
    ("a", S::Article),
    ("afternoon", S::DayPart("TAF")),
    ("afternoons", S::DayPart("TAF")),
    ("ago", S::Ago),
    ("an", S::Article),
    ("annual", S::Rate(Unit::Year)),
    ("annually", S::Rate(Unit::Year)),
    ("apr", S::Month(4)),
    ("april", S::Month(4)),
    ("aug", S::Month(8)),
    ("august", S::Month(8)),
    ("autumn", S::Season(Season::Fall)),
    ("beginning", S::Early),
    ("biannual", S::Other),
    ("billion", S::Other),
    ("centuries", S::Units(Unit::Century)),
    ("century", S::Unit(Unit::Century)),
    ("coming", S::Next),
    ("current", S::This),
    ("daily", S::Rate(Unit::Day)),
    ("dawn", S::DayPart("TMO")),
    ("day", S::Unit(Unit::Day)),
    ("days", S::Units(Unit::Day)),
    ("dec", S::Month(12)),
    ("decade", S::Unit(Unit::Decade)),
    ("decades", S::Units(Unit::Decade)),
    ("december", S::Month(12)),
    ("each", S::Every),
    ("earlier", S::Earlier),
    ("early", S::Early),
    ("eight", S::Number(8)),
    ("eighteen", S::Number(18)),
    ("eighteenth", S::Ordinal(18)),
    ("eighth", S::Ordinal(8)),
    ("eighty", S::Number(80)),
    ("eleven", S::Number(11)),
    ("eleventh", S::Ordinal(11)),
    ("end", S::Late),
    ("evening", S::DayPart("TEV")),
    ("evenings", S::DayPart("TEV")),
    ("every", S::Every),
    ("fall", S::Season(Season::Fall)),
    ("feb", S::Month(2)),
    ("february", S::Month(2)),
    ("few", S::Vague),
    ("fifteen", S::Number(15)),
    ("fifteenth", S::Ordinal(15)),
    ("fifth", S::Ordinal(5)),
    ("fifty", S::Number(50)),
    ("first", S::Ordinal(1)),
    ("five", S::Number(5)),
    ("following", S::Next),
    ("fortnight", S::Unit(Unit::Fortnight)),
    ("fortnights", S::Units(Unit::Fortnight)),
    ("forty", S::Number(40)),
    ("four", S::Number(4)),
    ("fourteen", S::Number(14)),
    ("fourteenth", S::Ordinal(14)),
    ("fourth", S::Ordinal(4)),
    ("fri", S::Weekday(5)),
    ("friday", S::Weekday(5)),
    ("fridays", S::Weekdays(5)),
    ("hour", S::Unit(Unit::Hour)),
    ("hourly", S::Rate(Unit::Hour)),
    ("hours", S::Units(Unit::Hour)),
    ("hundred", S::Number(100)),
    ("jan", S::Month(1)),
    ("january", S::Month(1)),
    ("jul", S::Month(7)),
    ("july", S::Month(7)),
    ("jun", S::Month(6)),
    ("june", S::Month(6)),
    ("last", S::Last),
    ("late", S::Late),
    ("later", S::Later),
    ("many", S::Vague),
    ("mar", S::Month(3)),
    ("march", S::Month(3)),
    ("may", S::Month(5)),
    ("mid", S::Mid),
    ("middle", S::Mid),
    ("millennia", S::Units(Unit::Millennium)),
    ("millennium", S::Unit(Unit::Millennium)),
    ("minute", S::Unit(Unit::Minute)),
    ("minutes", S::Units(Unit::Minute)),
    ("mon", S::Weekday(1)),
    ("monday", S::Weekday(1)),
    ("mondays", S::Weekdays(1)),
    ("month", S::Unit(Unit::Month)),
    ("monthly", S::Rate(Unit::Month)),
    ("months", S::Units(Unit::Month)),
    ("morning", S::DayPart("TMO")),
    ("mornings", S::DayPart("TMO")),
    ("next", S::Next),
    ("night", S::DayPart("TNI")),
    ("nightly", S::Rate(Unit::Day)),
    ("nights", S::DayPart("TNI")),
    ("nine", S::Number(9)),
    ("nineteen", S::Number(19)),
    ("nineteenth", S::Ordinal(19)),
    ("ninety", S::Number(90)),
    ("ninth", S::Ordinal(9)),
    ("nov", S::Month(11)),
    ("november", S::Month(11)),
    ("numerous", S::Vague),
    ("oct", S::Month(10)),
    ("october", S::Month(10)),
    ("of", S::Of),
    ("one", S::Number(1)),
    ("past", S::Last),
    ("previous", S::Last),
    ("quarter", S::Unit(Unit::Quarter)),
    ("quarterly", S::Rate(Unit::Quarter)),
    ("quarters", S::Units(Unit::Quarter)),
    ("recent", S::Last),
    ("sat", S::Weekday(6)),
    ("saturday", S::Weekday(6)),
    ("saturdays", S::Weekdays(6)),
    ("second", S::Ordinal(2)),
    ("seconds", S::Units(Unit::Second)),
    ("sep", S::Month(9)),
    ("sept", S::Month(9)),
    ("september", S::Month(9)),
    ("seven", S::Number(7)),
    ("seventeen", S::Number(17)),
    ("seventeenth", S::Ordinal(17)),
    ("seventh", S::Ordinal(7)),
    ("seventy", S::Number(70)),
    ("several", S::Vague),
    ("six", S::Number(6)),
    ("sixteen", S::Number(16)),
    ("sixteenth", S::Ordinal(16)),
    ("sixth", S::Ordinal(6)),
    ("sixty", S::Number(60)),
    ("spring", S::Season(Season::Spring)),
    ("start", S::Early),
    ("summer", S::Season(Season::Summer)),
    ("sun", S::Weekday(7)),
    ("sunday", S::Weekday(7)),
    ("sundays", S::Weekdays(7)),
    ("ten", S::Number(10)),
    ("tenth", S::Ordinal(10)),
    ("that", S::That),
    ("the", S::The),
    ("third", S::Ordinal(3)),
    ("thirteen", S::Number(13)),
    ("thirteenth", S::Ordinal(13)),
    ("thirtieth", S::Ordinal(30)),
    ("thirty", S::Number(30)),
    ("this", S::This),
    ("thousand", S::Number(1000)),
    ("three", S::Number(3)),
    ("thu", S::Weekday(4)),
    ("thur", S::Weekday(4)),
    ("thurs", S::Weekday(4)),
    ("thursday", S::Weekday(4)),
    ("thursdays", S::Weekdays(4)),
    ("today", S::Day(0)),
    ("tomorrow", S::Day(1)),
    ("tue", S::Weekday(2)),
    ("tues", S::Weekday(2)),
    ("tuesday", S::Weekday(2)),
    ("tuesdays", S::Weekdays(2)),
    ("twelfth", S::Ordinal(12)),
    ("twelve", S::Number(12)),
    ("twentieth", S::Ordinal(20)),
    ("twenty", S::Number(20)),
    ("two", S::Number(2)),
    ("wed", S::Weekday(3)),
    ("wednesday", S::Weekday(3)),
    ("wednesdays", S::Weekdays(3)),
    ("week", S::Unit(Unit::Week)),
    ("weekend", S::Unit(Unit::Weekend)),
    ("weekends", S::Units(Unit::Weekend)),
    ("weekly", S::Rate(Unit::Week)),
    ("weeks", S::Units(Unit::Week)),
    ("winter", S::Season(Season::Winter)),
    ("year", S::Unit(Unit::Year)),
    ("yearly", S::Rate(Unit::Year)),
    ("years", S::Units(Unit::Year)),
    ("yesterday", S::Day(-1)),
];

pub(super) fn sense_of(lower: &str) -> Sense {
    WORDS.binary_search_by(|(word, _)| (*word).cmp(lower)).map_or(Sense::Other, |at| WORDS[at].1)
}

/// Words such as "mon", "sat", "sun", "march" or "may" that mean time only in company or with a capital.
pub(super) fn needs_company(lower: &str) -> bool {
    matches!(
        lower,
        "mon"
            | "tue"
            | "tues"
            | "wed"
            | "thu"
            | "thur"
            | "thurs"
            | "fri"
            | "sat"
            | "sun"
            | "mar"
            | "jan"
            | "jun"
            | "jul"
            | "may"
            | "march"
            | "apr"
            | "dec"
            | "nov"
            | "oct"
            | "sep"
            | "feb"
            | "aug"
    )
}

/// Letters of a decade's name: "nineties" is 90.
pub(super) fn decade_word(lower: &str) -> Option<i16> {
    Some(match lower {
        "twenties" => 20,
        "thirties" => 30,
        "forties" => 40,
        "fifties" => 50,
        "sixties" => 60,
        "seventies" => 70,
        "eighties" => 80,
        "nineties" => 90,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn words_are_sorted_so_that_the_search_finds_them() {
        assert!(super::WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
