//! What shows a user why: `check`, `who`, `when`, `read --explain`, and the pages of `parse` and `read`.

use super::run::{demarche, demarche_with_input, errors, reports};
use std::fs;
use std::path::Path;
use std::process::Output;

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn file(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

#[test]
fn check_finds_no_mistake_in_what_ships() {
    let output = demarche(&["check"]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert!(said(&output).contains("no mistake found"), "{}", said(&output));
}

#[test]
fn check_names_file_line_and_column_of_each_mistake() {
    let own = tempfile::tempdir().expect("a folder");
    file(own.path(), "events/duel.pat", "kind duel\nmeans Two fight.\ncode NONSENSE 190\n");
    file(own.path(), "events/feast.pat", "kind feast\nmeans Two dine.\nverv dine: subj <> with\n");
    file(own.path(), "lexicon/statez.tsv", "# nothing reads this\n");
    let output = demarche(&["check", "--data", &own.path().display().to_string()]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("duel.pat:3:"), "{said}");
    assert!(said.contains("feast.pat:3:1: a line starts with kind, means,"), "{said}");
    assert!(said.contains("statez.tsv: not read; no file of this name ships"), "{said}");
    assert!(errors(&output).contains("3 mistakes"), "{}", errors(&output));
}

#[test]
fn who_answers_for_an_office_on_a_day() {
    let output = demarche(&["who", "the French foreign minister", "--on", "2003-02-14"]);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(said.starts_with("Dominique de Villepin\n"), "{said}");
    assert!(said.contains("France (FRA)") && said.contains("COW 220"), "{said}");
    assert!(said.contains("of FRA, 2002-"), "the days of the office: {said}");
    assert!(said.contains("source: "), "{said}");
}

#[test]
fn who_says_so_of_an_unknown_name_and_offers_near_ones() {
    let output = demarche(&["who", "Vladimir Pudin", "Moscow"]);
    let errors = errors(&output);
    assert_eq!(output.status.code(), Some(1), "one of two is known");
    assert!(errors.contains("Vladimir Pudin: not in the tables"), "{errors}");
    assert!(errors.contains("vladimir putin"), "{errors}");
    assert!(said(&output).starts_with("Russia (RUS)"), "{}", said(&output));
    assert_eq!(demarche(&["who", "Qwxzzt Bvbvbvbv"]).status.code(), Some(2));
}

#[test]
fn when_gives_the_interval_of_a_phrase() {
    let output = demarche(&["when", "the second half of April", "--published", "2019-04-18"]);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(said(&output).contains("2019-04-16/2019-04-30"), "{}", said(&output));
    let open = demarche(&["when", "last Tuesday"]);
    assert!(said(&open).contains("open without --published"), "{}", said(&open));
    let none = demarche(&["when", "the green table"]);
    assert_eq!(none.status.code(), Some(2));
    assert!(errors(&none).contains("the green table: no expression of time"), "{}", errors(&none));
}

#[test]
fn explain_shows_tree_winner_and_why_others_lost() {
    let text = b"Sweden accused Norway of spying. The king had dinner.";
    let output = demarche_with_input(&["read", "--explain", "-"], text);
    let said = said(&output);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert!(said.lines().any(|l| l.contains("accused") && l.contains("root")), "the tree: {said}");
    let stands = said.lines().find(|l| l.contains("`accused`") && l.ends_with("stands")).unwrap_or_default();
    assert!(stands.contains("accuse/") && stands.contains("Sweden > Norway"), "{said}");
    assert!(said.lines().any(|l| l.contains("out: ")), "{said}");
}

#[test]
fn the_trees_are_drawn_on_a_page_that_needs_nothing_else() {
    let output =
        demarche_with_input(&["parse", "--format", "html", "-"], b"Peru's R&D envoy met Chile in Lima.");
    let page = said(&output);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    assert_eq!(page.matches("<svg").count(), 1);
    assert!(page.contains(">nsubj</text>") && page.contains(">Lima<"), "{page}");
    assert!(page.contains("R&amp;D") && page.contains("&#39;s"), "{page}");
    assert!(!page.contains("<script") && !page.contains("http"), "{page}");
    assert!(page.trim_end().ends_with("</html>"), "{page}");
}

#[test]
fn the_page_of_a_report_marks_what_was_read_and_why_furniture_is_none_of_it() {
    let seed = "OSLO (Reuters) - Sweden accused Norway of spying on Monday, the minister said.\n\nRelated content:\n\
                Fish prices rise\n";
    let output =
        demarche_with_input(&["read", "--format", "html", "--published", "2001-05-03", "-"], seed.as_bytes());
    let page = said(&output);
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let marked = |class: &str, word: &str| {
        page.split("<span ").any(|span| {
            let (head, rest) = span.split_once('>').unwrap_or_default();
            head.contains(class) && rest.starts_with(word)
        })
    };
    assert!(marked("event", "accused") && marked("who", "Sweden") && marked("when", "Monday"), "{page}");
    assert!(page.contains("<b>furniture</b>: "), "{page}");
    assert_eq!(page.matches("<!doctype").count(), 1);
    assert!(!page.contains("<script"), "{page}");
}

#[test]
fn own_furniture_and_own_patterns_are_read_over_what_ships() {
    let own = tempfile::tempdir().expect("a folder");
    file(own.path(), "lexicon/furniture.tsv", "furniture\tis\t9\tthe fjord gazette shop\town shop\n");
    let text = "Sweden accused Norway of spying on Monday.\n\nThe Fjord Gazette Shop\n";
    let blocks = |args: &[&str]| {
        let output = demarche_with_input(args, text.as_bytes());
        let report = reports(&output).remove(0);
        report["article"]["blocks"].to_string()
    };
    let data = own.path().display().to_string();
    let plain = ["read", "--model", "fast", "--format", "jsonl", "-"];
    assert!(!blocks(&plain).contains("furniture"));
    assert!(blocks(&[&plain[..5], &["--data", &data, "-"]].concat()).contains("furniture"));
}

#[test]
fn who_sees_a_users_own_tables_and_refuses_a_bad_row_of_them() {
    let own = tempfile::tempdir().expect("a folder");
    let data = own.path().display().to_string();
    let ask = || demarche(&["who", "the French foreign minister", "--on", "2040-05-05", "--data", &data]);
    file(own.path(), "lexicon/holders.tsv", "FRA\tfm\tAnne Nouvelle\t2040-01-01\t\tour own list\n");
    let answer = said(&ask());
    assert!(answer.starts_with("Anne Nouvelle\n") && answer.contains("(our own list)"), "{answer}");
    file(own.path(), "lexicon/holders.tsv", "# mine\nFRA\tjester\tAnne Nouvelle\t2040-01-01\t\tmine\n");
    let refused = ask();
    assert_ne!(refused.status.code(), Some(0));
    let errors = errors(&refused);
    assert!(errors.contains("holders.tsv:2") && errors.contains("no office `jester`"), "{errors}");
}

#[test]
fn who_says_since_when_a_holder_is_not_known() {
    let answer = said(&demarche(&["who", "the Polish ambassador to the UN", "--on", "2026-09-01"]));
    assert!(
        answer.starts_with("ambassador to the United Nations of POL: not known after 2025-11-30"),
        "{answer}"
    );
    assert!(answer.lines().nth(1).is_some_and(|last| last.contains("Krzysztof Szczerski")), "{answer}");
}

#[test]
fn who_honours_then_former_and_elect() {
    let on = |phrase: &str, day: &str| said(&demarche(&["who", phrase, "--on", day]));
    assert!(on("the then French president", "2003-02-14").starts_with("Jacques Chirac\n"));
    assert!(on("President-elect Biden", "2020-12-01").starts_with("Joe Biden\n"));
    let former = on("the former French president", "2018-02-14");
    let second = former.lines().nth(1).unwrap_or_default();
    assert!(
        former.starts_with("former head of state of FRA") && second.contains("Francois Hollande"),
        "{former}"
    );
}

#[test]
fn a_page_shows_what_was_kept_what_is_furniture_and_what_was_left_out_and_why() {
    let page = "<!DOCTYPE html><html><head><title>Ministers Meet in Bergen</title></head><body><h1>Ministers Meet in Bergen</h1><article>\
        <p>Norway and Sweden met in Bergen on Monday to speak of the herring quota, officials said after the talks.</p>\
        <p>The talks ended without a joint statement, but a second round was set for June, a spokesman said.</p>\
        <div class='related-links'><p>A long teaser of another story, with a comma, that is none of this one.</p></div>\
        <p>Sign up for our newsletter</p></article></body></html>";
    let output = demarche_with_input(&["read", "--format", "html", "--model", "fast", "-"], page.as_bytes());
    let shown = String::from_utf8(output.stdout).expect("UTF-8");
    for part in
        ["<b>furniture</b>: newsletter prompt", " newsletter</pre>", "<b>left out</b>: ", "A long teaser"]
    {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    let (kept, left_out) = shown.split_once("Left out of the page").expect("both parts");
    assert!(kept.contains("joint statement") && left_out.contains("teaser") && !kept.contains("teaser"));
}
