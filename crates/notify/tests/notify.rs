//! What a receiver gets, from a desk of reports made by hand: a webhook that answers well or badly, a mail server on loopback.

#[path = "../../ledger/src/tests/build.rs"]
#[allow(dead_code)]
mod build;
mod mail;
mod receivers;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use build::{Sketch, article};
use facts::Status::{Alleged, Denied, Happened};
use hmac::{Hmac, KeyInit, Mac};
use jiff::{SignedDuration, Timestamp};
use ledger::{Ledger, Mode, Rhythm, Watch};
use notify::{Round, Settings, Store};
use receivers::{Hook, Papers, Smtp, Tls};
use serde_json::Value;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

const KEY: [u8; 24] = *b"twenty-four bytes of key";

/// A desk, a clock that stands until it is set forward, and how to send.
struct Place {
    folder: tempfile::TempDir,
    now: Mutex<Timestamp>,
    settings: Settings,
    stories: usize,
}

impl watch::Clock for Place {
    fn now(&self) -> Timestamp {
        *self.now.lock().expect("a clock")
    }

    fn sleep(&self, _: Duration) {}
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

impl Place {
    /// With one report on it that nobody is to be told of.
    fn new(more: &[(String, String)]) -> Self {
        let secret = format!("whsec_{}", STANDARD.encode(KEY));
        let environment =
            [pair("DEMARCHE_WEBHOOK_SECRET", &secret), pair("DEMARCHE_ADDRESS", "https://desk.example/")];
        let mut settings =
            Settings::read(None, environment.into_iter().chain(more.iter().cloned())).expect("settings");
        settings.allowed.insert("127.0.0.1".into());
        settings.patience = Duration::from_secs(2);
        let now = Mutex::new("2021-05-03T08:00:00Z".parse().expect("a moment"));
        let mut place = Self { folder: tempfile::tempdir().expect("a folder"), now, settings, stories: 0 };
        place.story("2021-04-01");
        place.pass(SignedDuration::from_hours(3));
        place
    }

    fn desk(&self) -> PathBuf {
        self.folder.path().join("desk")
    }

    fn pass(&self, length: SignedDuration) {
        *self.now.lock().expect("a clock") += length;
    }

    fn add(&mut self, sketch: Sketch) {
        let mut ledger = Ledger::open(&self.desk(), Mode::Write).expect("a desk");
        ledger.add_at(&sketch.report, watch::Clock::now(self)).expect("added");
    }

    /// Another meeting on that day, of which one paper tells.
    fn story(&mut self, day: &str) {
        self.stories += 1;
        let n = self.stories;
        let text = format!("Talks {n}\nNorway met Chile for round {n} in the harbour town.");
        let sketch = article(&format!("a{n}"), day, "North Wire", &text).event(
            ("Norway", "NOR"),
            ("Chile", "CHL"),
            "CONSULT",
            Happened,
            Some((day, day)),
        );
        self.add(sketch);
    }

    fn watch(&self, watch: Watch) {
        let now = watch::Clock::now(self).to_string();
        let name = if watch.name.is_empty() { "Talks".to_owned() } else { watch.name.clone() };
        let q = "actor:NOR".to_owned();
        ledger::change_watches(&self.desk(), |all| Watch { name, q, ..watch }.put(all, &now))
            .expect("watched");
        self.pass(SignedDuration::from_secs(1));
    }

    fn round(&self) -> Round {
        notify::round(&self.desk(), &self.settings, self).expect("a round")
    }
}

fn events(body: &str) -> Vec<String> {
    let body: Value = serde_json::from_str(body).expect("JSON");
    let events = body["data"]["events"].as_array().expect("events");
    events.iter().map(|e| e["event"].as_str().expect("a permalink").to_owned()).collect()
}

fn hooked(hook: &Hook) -> Watch {
    Watch { webhook: Some(hook.address()), ..Watch::default() }
}

#[test]
fn a_webhook_gets_what_is_new_once_signed_so_that_it_can_be_checked() {
    let hook = Hook::start();
    let mut place = Place::new(&[]);
    place.watch(hooked(&hook));
    assert_eq!(place.round(), Round::default(), "what the desk held before the watch is no news");
    place.story("2021-05-02");
    place.story("2021-05-03");
    let round = place.round();
    assert_eq!((round.made, round.sent, round.waiting), (1, 1, 0), "{round:?}");
    let [got] = &hook.got()[..] else { panic!("one message") };
    assert_eq!(events(&got.body), ["2021-05-02.chl_nor.consult", "2021-05-03.chl_nor.consult"]);
    let body: Value = serde_json::from_str(&got.body).expect("JSON");
    let first = &body["data"]["events"][0];
    assert_eq!(first["link"], "https://desk.example/event/2021-05-02.chl_nor.consult");
    assert!(first["words"].as_str().is_some_and(|w| w.contains("round 2")), "{first}");
    assert_eq!((&body["data"]["watch"], &body["type"]), (&"Talks".into(), &"events.new".into()));
    // As a receiver checks it: the key, the id, the moment and the very bytes.
    let stamp = got.header("webhook-timestamp");
    assert_eq!(stamp.parse::<i64>(), Ok(watch::Clock::now(&place).as_second()), "old ones can be refused");
    let mut own = Hmac::<sha2::Sha256>::new_from_slice(&KEY).expect("a key");
    own.update(b"Talks");
    let own = own.finalize().into_bytes();
    let told = place.settings.secret.as_ref().expect("a secret").of_watch("Talks").reveal();
    assert_eq!(told, format!("whsec_{}", STANDARD.encode(own)), "what its receiver was given");
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&own).expect("a key");
    mac.update(format!("{}.{stamp}.{}", got.header("webhook-id"), got.body).as_bytes());
    assert_eq!(
        got.header("webhook-signature"),
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    );
    place.pass(SignedDuration::from_mins(10));
    assert_eq!(place.round().sent, 0, "nothing twice");
    assert_eq!(hook.got().len(), 1);
}

#[test]
fn a_receiver_that_fails_is_asked_again_later_and_ever_later_with_the_same_id() {
    let hook = Hook::start();
    let mut place = Place::new(&[]);
    place.settings.patience = Duration::from_millis(500);
    place.watch(hooked(&hook));
    place.story("2021-05-02");
    let mut waits = vec![];
    for bad in ["500", "closes", "stalls", "302"] {
        hook.answer(bad);
        let round = place.round();
        assert_eq!((round.sent, round.waiting, round.failures.len()), (0, 1, 1), "{bad}: {round:?}");
        let next = round.next.expect("a moment");
        waits.push(next.duration_since(watch::Clock::now(&place)).as_secs());
        let seen = hook.got().len();
        place.pass(SignedDuration::from_secs(30));
        assert_eq!((place.round().failures.len(), hook.got().len()), (0, seen), "not before its time");
        // What comes meanwhile waits behind, and is no attempt.
        *place.now.lock().expect("a clock") = next;
    }
    assert!(waits.windows(2).all(|w| w[1] > w[0]), "{waits:?}");
    place.story("2021-05-03");
    hook.answer("200");
    let round = place.round();
    assert_eq!((round.sent, round.waiting), (2, 0), "{round:?}");
    let got = hook.got();
    let ids: Vec<&str> = got.iter().map(|g| g.header("webhook-id")).collect();
    assert!(ids[..5].iter().all(|id| *id == ids[0]) && ids[5] != ids[0], "{ids:?}");
    assert!(got[..5].iter().all(|g| g.body == got[0].body), "the same bytes each time");
    assert_eq!(events(&got[5].body), ["2021-05-03.chl_nor.consult"]);
}

#[test]
fn a_receiver_that_asks_to_wait_is_left_alone() {
    let hook = Hook::start();
    let mut place = Place::new(&[]);
    place.watch(hooked(&hook));
    place.story("2021-05-02");
    hook.answer("503");
    let next = place.round().next.expect("a moment");
    assert!(next.duration_since(watch::Clock::now(&place)) >= SignedDuration::from_secs(7200), "{next}");
}

#[test]
fn what_is_given_up_is_listed_with_its_cause_and_can_be_sent_again() {
    let hook = Hook::start();
    let mut place = Place::new(&[]);
    place.settings.attempts = 3;
    place.watch(hooked(&hook));
    place.story("2021-05-02");
    hook.answer("500");
    for _ in 0..3 {
        place.round();
        place.pass(SignedDuration::from_hours(7));
    }
    let store = Store::of_desk(&place.desk());
    let letters = store.letters().expect("letters");
    assert_eq!((letters.waiting.len(), letters.dead.len()), (0, 1));
    let dead = &letters.dead[0];
    assert_eq!((dead.attempts, dead.last_error.as_deref()), (3, Some("status 500")));
    assert_eq!(place.round().failures, Vec::<String>::new(), "it rests");
    hook.answer("200");
    assert!(store.send_again("../../watches").is_err(), "only what is on the list");
    store.send_again(&dead.id).expect("again");
    assert_eq!(place.round().sent, 1);
    assert_eq!(hook.got().last().map(|g| g.header("webhook-id").to_owned()), Some(dead.id.clone()));
    let letters = store.letters().expect("letters");
    assert_eq!((letters.waiting.len(), letters.dead.len()), (0, 0));
}

#[test]
fn an_address_that_is_not_public_is_not_sent_to_unless_it_is_allowed_by_name() {
    let hook = Hook::start();
    let mut place = Place::new(&[]);
    place.settings.allowed.clear();
    place.watch(hooked(&hook));
    place.story("2021-05-02");
    let round = place.round();
    assert_eq!((round.sent, round.dead), (0, 1));
    assert!(round.failures[0].contains("not a public address: 127.0.0.1"), "{:?}", round.failures);
    assert_eq!(hook.got().len(), 0);
}

#[test]
fn a_kill_at_any_step_loses_nothing_and_a_letter_keeps_its_id() {
    let hook = Hook::start();
    let mut place = Place::new(&[]);
    place.watch(hooked(&hook));
    place.round();
    place.story("2021-05-02");
    let out = place.desk().join("notify/out");
    let told = place.desk().join("notify/told");
    let copy = |from: &std::path::Path| -> Vec<(PathBuf, Vec<u8>)> {
        let files = std::fs::read_dir(from).expect("a folder").flatten();
        files.map(|f| (f.path(), std::fs::read(f.path()).expect("a file"))).collect()
    };
    let before = copy(&told);
    hook.answer("500");
    place.round();
    let letter = copy(&out);
    // Killed after the letter was written and before what it tells was noted.
    before.iter().for_each(|(path, bytes)| std::fs::write(path, bytes).expect("put back"));
    hook.answer("200");
    place.pass(SignedDuration::from_hours(1));
    let round = place.round();
    assert_eq!((round.made, round.sent), (0, 1), "{round:?}");
    // Killed after it was taken and before it left the disk.
    letter.iter().for_each(|(path, bytes)| std::fs::write(path, bytes).expect("put back"));
    assert_eq!(place.round().sent, 1);
    let got = hook.got();
    assert_eq!(got.len(), 3);
    assert!(got.iter().all(|g| g.header("webhook-id") == got[0].header("webhook-id")));
    place.story("2021-05-03");
    place.round();
    assert_eq!(events(&hook.got()[3].body), ["2021-05-03.chl_nor.consult"]);
}

#[test]
fn a_watch_that_moves_takes_its_letters_along_and_one_that_goes_takes_them_away() {
    let (old, new) = (Hook::start(), Hook::start());
    let mut place = Place::new(&[]);
    place.watch(hooked(&old));
    place.story("2021-05-02");
    old.answer("500");
    place.round();
    place.watch(hooked(&new));
    assert_eq!((place.round().sent, new.got().len()), (1, 1));
    new.answer("500");
    place.story("2021-05-03");
    place.round();
    ledger::change_watches(&place.desk(), |all| {
        all.clear();
        Ok(())
    })
    .expect("let go");
    place.pass(SignedDuration::from_hours(7));
    let seen = new.got().len();
    assert_eq!((place.round(), new.got().len()), (Round::default(), seen));
}
