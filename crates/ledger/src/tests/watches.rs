//! Saved questions, as they are kept.

use crate::{Rhythm, Watch, change_watches, read_watches};

fn talks(webhook: Option<&str>) -> Watch {
    Watch {
        name: "Talks".into(),
        q: "type:CONSULT".into(),
        webhook: webhook.map(str::to_owned),
        rhythm: Rhythm::Daily,
        ..Watch::default()
    }
}

#[test]
fn what_is_new_counts_from_the_day_a_question_or_a_receiver_came() {
    let dir = tempfile::tempdir().expect("a folder");
    let put = |watch: Watch, now: &str| change_watches(dir.path(), |all| watch.put(all, now));
    let since = || read_watches(dir.path()).expect("watches")[0].since.clone().expect("a moment");
    put(talks(None), "2021-05-01T00:00:00Z").expect("kept");
    put(talks(Some("https://hook.example/a")), "2021-05-02T00:00:00Z").expect("kept");
    assert_eq!(since(), "2021-05-02T00:00:00Z", "a first receiver is not told the past");
    put(talks(Some("https://hook.example/b")), "2021-05-03T00:00:00Z").expect("kept");
    assert_eq!(since(), "2021-05-02T00:00:00Z", "a mended address misses nothing");
    put(Watch { q: "type:AID".into(), ..talks(None) }, "2021-05-04T00:00:00Z").expect("kept");
    assert_eq!(
        (since().as_str(), read_watches(dir.path()).expect("watches").len()),
        ("2021-05-04T00:00:00Z", 1)
    );
}

#[test]
fn a_receiver_that_nothing_can_be_sent_to_is_refused_and_changes_nothing() {
    let dir = tempfile::tempdir().expect("a folder");
    let put = |watch: Watch| change_watches(dir.path(), |all| watch.put(all, "2021-05-01T00:00:00Z"));
    put(talks(Some("https://hook.example/a"))).expect("kept");
    for bad in [
        "hook.example",
        "ftp://hook.example",
        "https://",
        "https://a b",
        "javascript:alert(1)",
        "file:///etc/passwd",
    ] {
        assert!(put(talks(Some(bad))).expect_err(bad).is_refused(), "{bad}");
    }
    for bad in ["ada", "ada@", "@host", "a@b, c@d", "ada@host\nBcc: eve@host", "a b@host"] {
        let watch = Watch { mail: Some(bad.into()), ..talks(None) };
        assert!(put(watch).expect_err(bad).is_refused(), "{bad}");
    }
    assert_eq!(
        read_watches(dir.path()).expect("watches")[0].webhook.as_deref(),
        Some("https://hook.example/a")
    );
}

#[test]
fn watches_of_an_older_desk_are_read() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::write(dir.path().join("watches.json"), r#"[{ "name": "Talks", "q": "type:CONSULT" }]"#)
        .expect("a file");
    let watches = read_watches(dir.path()).expect("watches");
    assert_eq!((watches[0].q.as_str(), &watches[0].webhook), ("type:CONSULT", &None));
}
