//! Ranges, days counted from something, and what no day is made of.

use super::read_phrase;
use facts::{Date, Time};
use lexicon::holidays::Holidays;
use lexicon::words::Words;

fn times(text: &str) -> Vec<Time> {
    let holidays = Holidays::load(&data::Data::shipped()).unwrap();
    let words = Words::load(&data::Data::shipped()).unwrap();
    let day: Date = "2015-06-17".parse().unwrap();
    read_phrase(text, Some(day), &holidays, &words)
}

/// The values of a text of Wednesday 2015-06-17.
#[track_caller]
fn check(text: &str, values: &[&str]) {
    assert_eq!(times(text).into_iter().map(|time| time.value).collect::<Vec<_>>(), values, "{text}");
}

/// First and last day of the last time of the text.
#[track_caller]
fn days(text: &str, first: &str, last: &str) {
    let time = times(text).pop().unwrap();
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    assert_eq!((day(time.first).as_str(), day(time.last).as_str()), (first, last), "{text}");
}

#[test]
fn a_day_counted_from_a_year_or_a_month_is_no_day() {
    days("In 1998 it was built, two days later it fell.", "1998-01-03", "1999-01-02");
    days("In March 2014 it was built, two weeks later it fell.", "2014-03-15", "2014-04-14");
    days("On March 3, 2014 it was built, two days later it fell.", "2014-03-05", "2014-03-05");
    days("It was built in 1998 and fell the following year.", "1999-01-01", "1999-12-31");
    check("It was begun a week before the February summit.", &["2015-01-22/2015-02-24", "2015-02"]);
    check("It was begun two days before Ramadan.", &["2015-06-16", "2015-06-18/2015-07-17"]);
    check("It fell a day later.", &["XXXX-XX-XX"]);
}

#[test]
fn each_day_of_a_range_and_of_a_list_has_its_words() {
    check("They met from May 3 to 7.", &["2015-05-03", "2015-05-07"]);
    check("They met on June 5, 6 and 7.", &["2015-06-05", "2015-06-06", "2015-06-07"]);
    check("They met on 3-7 May 2014.", &["2014-05-03", "2014-05-07"]);
    check("They met on May 3 to 7, 2014.", &["2014-05-03", "2014-05-07"]);
    check("They fought between May 3 and May 10, 2014.", &["2014-05-03", "2014-05-10"]);
    check("They fought in December and January 2014.", &["2013-12", "2014-01"]);
    check("They met in May and in June 2014.", &["2015-05", "2014-06"]);
    check("They fought in 1991-95.", &["1991", "1995"]);
    check("On May 3 and 4 soldiers died.", &["2015-05-03"]);
    check("They met on May 3, 20 men said.", &["2015-05-03"]);
    check("They met on May 3-5.", &["2015-05-03/2015-05-05"]);
}

#[test]
fn days_by_their_number_in_a_month_or_from_a_day() {
    check("They will vote on the first Monday of September.", &["2015-09-07"]);
    check("They will vote on the last Friday in July.", &["2015-07-31"]);
    check("They left two Fridays ago.", &["2015-06-05"]);
    check("They will vote a week from Tuesday.", &["2015-06-30"]);
    check("They met on the 5th.", &["2015-06-05"]);
    check("They met on the 5th floor.", &[]);
    check("They must leave by Friday.", &["2015-06-19"]);
}

#[test]
fn parts_of_years_and_years_of_accounts() {
    check("It fell in the latter half of 2013.", &["2013-H2"]);
    check("It fell in H2 2013.", &["2013-H2"]);
    days("It fell by end-March.", "2015-03-21", "2015-03-31");
    days("It fell in the third quarter of fiscal 2014.", "2014-01-01", "2014-12-31");
    days("It fell in fiscal 2014.", "2013-07-01", "2015-03-31");
    days("It fell earlier this year.", "2015-01-01", "2015-06-17");
    days("It will fall later this month.", "2015-06-17", "2015-06-30");
    check("In July 2014 it rose, on July 20 of that year it fell.", &["2014-07", "2014-07-20"]);
    check("It buys three-quarters of its food.", &[]);
}

#[test]
fn days_of_states_and_wars() {
    check("They marched on Poland's Independence Day.", &["2014-11-11"]);
    check("They marched on Independence Day in Ghana.", &["2015-03-06"]);
    check("They marched on Independence Day.", &[]);
    check("They died in the Korean War.", &["1950-06-25/1953-07-27"]);
    check("A Korean War veteran spoke.", &[]);
    check("It fell two days after the fall of the Berlin Wall.", &["1989-11-11"]);
    check("They met on Yom Kippur 1998.", &["1998-09-30"]);
    check("They met on Christmas night.", &["2014-12-25TNI"]);
    check("They live on Christmas Island.", &[]);
}

/// The value of the time in a sentence of one verb and "in" a month.
fn told(verb: &str) -> String {
    let lexicon = lexicon::Lexicon::load(&data::Data::shipped()).unwrap();
    let tail =
        "envoys envoy NOUN NNS 2 obj\nin in ADP IN 5 case\nJuly July PROPN NNP 2 obl\n. . PUNCT . 2 punct\n";
    let table = format!("\nMali Mali PROPN NNP 2 nsubj\n{verb} 0 root\n{tail}");
    crate::trees::with(&table, "2015-06-17", None, None, |view| {
        super::read(view, &lexicon.holidays, lexicon.actors.words()).remove(0).value.clone()
    })
}

#[test]
fn what_is_done_is_not_done_in_a_month_to_come() {
    assert_eq!(told("freed free VERB VBD"), "2014-07");
    assert_eq!(told("frees free VERB VBZ"), "2015-07");
}
