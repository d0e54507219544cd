use super::read_phrase;
use facts::Date;
use lexicon::holidays::Holidays;
use lexicon::words::Words;

fn values(text: &str, published: &str) -> Vec<(String, String)> {
    let holidays = Holidays::load(&data::Data::shipped()).unwrap();
    let words = Words::load(&data::Data::shipped()).unwrap();
    let day: Option<Date> = (!published.is_empty()).then(|| published.parse().unwrap());
    read_phrase(text, day, &holidays, &words)
        .into_iter()
        .map(|time| (text[time.range.start as usize..time.range.end as usize].to_string(), time.value))
        .collect()
}

/// One expression in a frame that was published on Wednesday 2015-06-17.
#[track_caller]
fn check(text: &str, span: &str, value: &str) {
    assert_eq!(values(text, "2015-06-17"), [(span.to_string(), value.to_string())], "{text}");
}

#[test]
fn weekdays_are_the_nearest_past_unless_the_verb_says_future() {
    check("The envoy arrived Monday.", "Monday", "2015-06-15");
    check("The envoy will arrive Monday.", "Monday", "2015-06-22");
    check("The envoy left on Wednesday.", "Wednesday", "2015-06-17");
    check("Talks broke off last Friday.", "last Friday", "2015-06-12");
    check("Talks resume next Friday.", "next Friday", "2015-06-19");
    check("Shelling went on Tuesday night.", "Tuesday night", "2015-06-16TNI");
    check("Tuesday's vote was close.", "Tuesday", "2015-06-16");
}

#[test]
fn units_are_counted_from_the_day_of_the_report() {
    check("Exports fell last week.", "last week", "2015-W24");
    check("They meet next month.", "next month", "2015-07");
    check("He resigned earlier this year.", "earlier this year", "2015");
    check("It was signed two years ago.", "two years ago", "2013");
    check("They left yesterday morning.", "yesterday morning", "2015-06-16TMO");
    check("They rested over the weekend.", "the weekend", "2015-W24-WE");
}

#[test]
fn days_and_months_without_a_year_are_the_near_ones() {
    check("It was paid to holders of record on July 1.", "July 1", "2015-07-01");
    check("It broke out on April 2.", "April 2", "2015-04-02");
    check("It broke out in December.", "December", "2014-12");
    check("It will open in December.", "December", "2015-12");
}

#[test]
fn parts_of_a_unit_have_their_own_interval() {
    check("It will be held in the second half of June.", "the second half of June", "2015-06-16/2015-06-30");
    check("It rose in the first half of 2014.", "the first half of 2014", "2014-H1");
    check("It began in early March.", "early March", "2015-03");
    check("It began in mid-2014.", "mid-2014", "2014");
    check("It fell in the third quarter of 2014.", "the third quarter of 2014", "2014-Q3");
}

#[test]
fn lengths_and_sets_have_their_values() {
    check("They talked for five hours.", "five hours", "PT5H");
    check("A 16-hour flight.", "16-hour", "PT16H");
    check("It lasted nearly two weeks.", "nearly two weeks", "P2W");
    check("It has stood empty for years.", "years", "PXY");
    check("They meet every two weeks.", "every two weeks", "P2W");
    check("They march each Thursday.", "each Thursday", "XXXX-WXX-4");
}

#[test]
fn named_days_come_from_the_table() {
    check("He fled on Christmas Eve.", "Christmas Eve", "2014-12-24");
    check("They met on Thanksgiving Day.", "Thanksgiving Day", "2014-11-27");
}

#[test]
fn without_a_publication_date_relative_values_stay_open() {
    let open = |text: &str| values(text, "").into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(open("They met last week."), ["XXXX-WXX"]);
    assert_eq!(open("They met on Monday."), ["XXXX-WXX-1"]);
    assert_eq!(open("They met on May 5."), ["XXXX-05-05"]);
    assert_eq!(open("They met on May 5, 1998."), ["1998-05-05"]);
}

#[test]
fn numbers_that_count_are_no_years_and_ages_no_lengths() {
    assert!(values("The army lost 1950 men and 2000 tons of grain.", "2015-06-17").is_empty());
    assert!(values("A 23-year-old man may march.", "2015-06-17").is_empty());
    assert!(values("It cost $1999.", "2015-06-17").is_empty());
}

#[test]
fn months_of_the_moon_eves_and_quarters_of_a_fiscal_year() {
    check("It fell during Ramadan.", "Ramadan", "2015-06-18/2015-07-17");
    check("Talks ended on the eve of Ramadan.", "the eve of Ramadan", "2015-06-17");
    check("It fell in the holy month of Ramadan.", "the holy month of Ramadan", "2015-06-18/2015-07-17");
    check("They met at the end of Ramadan.", "the end of Ramadan", "2015-07-08/2015-07-17");
    check("It rose in the second fiscal quarter.", "the second fiscal quarter", "2015-Q2");
    check("It rose in Q3 2014.", "Q3 2014", "2014-Q3");
    check("It rose in FY2014.", "FY2014", "2014");
    check("The court sits in the week of March 2.", "the week of March 2", "2015-W10");
    check("It began in February last year.", "February last year", "2014-02");
    check("They met on the eve of Tuesday's vote.", "the eve of Tuesday", "2015-06-15");
}

#[test]
fn a_length_is_counted_from_the_day_beside_it() {
    let all = |text: &str| values(text, "2015-06-17").into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(all("They met two days before Christmas."), ["2014-12-23", "2014-12-25"]);
    assert_eq!(all("They met hours after Monday's attack."), ["2015-06-15/2015-06-16", "2015-06-15"]);
    assert_eq!(all("They met a day after the February 27 summit."), ["2015-02-28", "2015-02-27"]);
    assert_eq!(all("They met three weeks after May 1."), ["2015-W21", "2015-05-01"]);
    assert_eq!(all("They met days before Sunday's vote."), ["2015-06-08/2015-06-12", "2015-06-14"]);
    assert_eq!(all("They met the day after Sunday's vote."), ["2015-06-15", "2015-06-14"]);
    assert_eq!(all("They met on the eve of Sunday's vote."), ["2015-06-13"]);
    // What lasts is counted from nothing.
    assert_eq!(all("They waited for two days before Christmas."), ["P2D", "2014-12-25"]);
    // What no day is known of stays a length.
    assert_eq!(all("They met hours after the attack."), ["PTXH"]);
    assert_eq!(all("They met on the eve of the summit."), ["XXXX-XX-XX"]);
}

#[test]
fn a_clock_and_the_first_day_of_a_range_take_their_day_from_what_follows() {
    let all = |text: &str| values(text, "2015-06-17").into_iter().map(|(_, value)| value).collect::<Vec<_>>();
    assert_eq!(all("It began at 5 a.m. on March 3."), ["2015-03-03T05:00", "2015-03-03"]);
    assert_eq!(all("It was held between 3 and 5 March."), ["2015-03-03", "2015-03-05"]);
    assert_eq!(all("It fell in the year before."), ["2014"]);
}

/// The words of a time with its value and what it is counted from.
fn anchored(table: &str) -> Vec<(String, String, Option<String>)> {
    let lexicon = lexicon::Lexicon::load(&data::Data::shipped()).unwrap();
    crate::trees::with(table, "2015-06-17", None, None, |view| {
        let words = |range: facts::TextRange| range.of(&view.article.text).to_string();
        let times = super::read(view, &lexicon.holidays, lexicon.actors.words());
        times.into_iter().map(|t| (words(t.range), t.value.clone(), t.anchor.map(words))).collect()
    })
}

const EVE: &str = "
They they PRON PRP 2 nsubj
met meet VERB VBD 0 root
on on ADP IN 5 case
the the DET DT 5 det
eve eve NOUN NN 2 obl
of of ADP IN 8 case
the the DET DT 8 det
summit summit NOUN NN 5 nmod
. . PUNCT . 2 punct

Talks talk NOUN NNS 2 nsubj
failed fail VERB VBD 0 root
hours hour NOUN NNS 2 obl
after after ADP IN 6 case
the the DET DT 6 det
attack attack NOUN NN 2 obl
on on ADP IN 8 case
Homs Homs PROPN NNP 6 nmod
. . PUNCT . 2 punct
";

const LATER: &str = "

Rebels rebel NOUN NNS 2 nsubj
attacked attack VERB VBD 0 root
on on ADP IN 4 case
Monday Monday PROPN NNP 2 obl
. . PUNCT . 2 punct

The the DET DT 2 det
summit summit NOUN NN 4 nsubj
will will AUX MD 4 aux
open open VERB VB 0 root
on on ADP IN 6 case
Friday Friday PROPN NNP 4 obl
. . PUNCT . 4 punct
";

#[test]
fn what_no_day_is_known_of_names_what_it_is_counted_from() {
    let own = |(a, b, c): (&str, &str, Option<&str>)| (a.to_string(), b.to_string(), c.map(String::from));
    let open = [("the eve", "XXXX-XX-XX", Some("the summit")), ("hours", "PTXH", Some("the attack on Homs"))];
    assert_eq!(anchored(EVE), open.map(own));
    // The article gives the days later: on the noun's verb, and on the verb of what is held.
    let told = [
        ("the eve", "2015-06-18", None),
        ("hours", "2015-06-15/2015-06-16", None),
        ("Monday", "2015-06-15", None),
        ("Friday", "2015-06-19", None),
    ];
    assert_eq!(anchored(&format!("{}{LATER}", EVE.trim_end())), told.map(own));
}

#[test]
fn units_before_the_last_orthodox_feasts_and_how_often() {
    check("They met the week before last.", "the week before last", "2015-W23");
    check("They met at Orthodox Easter.", "Orthodox Easter", "2015-04-12");
    check("The board sits twice a month.", "a month", "P1M");
}
