//! A desk that is served: what it describes, what the tables add to it, and what it sends on.

mod guarded;

use super::run::{demarche, errors, root};
use super::server::{Server, say};
use super::watched::{Desk, Running, wait_until};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const DAY: &str = "1997-04-10";

/// A desk of this text, read by the quick model, or of the examples.
fn desk(folder: &Path, text: Option<&str>) -> String {
    let desk = folder.join("desk").display().to_string();
    let (file, examples) = (folder.join("a.txt"), root().join("examples"));
    let (inputs, more) = match text {
        Some(text) => {
            std::fs::write(&file, text).expect("a file");
            (file, &["--model", "fast", "--published", "2019-05-03"][..])
        }
        None => (examples, &[][..]),
    };
    let inputs = inputs.display().to_string();
    let add = demarche(&[&["add", &inputs, "--desk", &desk], more].concat());
    assert_eq!(add.status.code(), Some(0), "{}", errors(&add));
    desk
}

/// Two snapshots, of which the second holds more.
fn snapshots(desk: &str) {
    for (name, query) in [("before", "type:consult"), ("now", "")] {
        let made = demarche(&["snapshot", name, query, "--desk", desk]);
        assert_eq!(made.status.code(), Some(0), "{}", errors(&made));
    }
}

fn encode(part: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~".contains(&b);
    part.bytes().map(|b| if plain(b) { (b as char).to_string() } else { format!("%{b:02X}") }).collect()
}

/// What can be asked of each address that is JSON: a few of everything that the desk holds.
fn asked(desk: &Desk, path: &str) -> Vec<String> {
    let list = |from: &str, sql: &str| -> Vec<String> {
        let table = desk.json(&format!("/sql.json?sql={}", encode(sql)));
        let rows = table["rows"].as_array().unwrap_or_else(|| panic!("{from}: {table}"));
        rows.iter().map(|r| encode(r[0].as_str().expect("text"))).collect()
    };
    let of = |ids: Vec<String>, before: &str, after: &str| -> Vec<String> {
        ids.iter().map(|id| format!("{before}{id}{after}")).collect()
    };
    let both = |path: &str| vec![path.to_owned(), format!("{path}?known-on={DAY}")];
    match path {
        "/search.json" => {
            ["", "&view=timeline", "&view=map", "&view=network", "talks", "type:consult%20since:x&page=2"]
                .iter()
                .map(|q| format!("{path}?q={q}"))
                .collect()
        }
        "/article/{id}.json" => {
            let ids = list(path, "SELECT DISTINCT id FROM articles ORDER BY id");
            let mut all = of(ids, "/article/", ".json");
            let then = format!("SELECT DISTINCT id FROM articles WHERE known_from <= '{DAY}'");
            all.extend(of(list(path, &then), "/article/", &format!(".json?version=1&known-on={DAY}")));
            all
        }
        "/difference/{id}.json" => {
            let twice = "SELECT id FROM articles GROUP BY id HAVING count(*) > 1";
            of(list(path, twice), "/difference/", ".json?from=1&to=2")
        }
        "/event/{id}.json" => of(list(path, "SELECT event FROM events ORDER BY event"), "/event/", ".json"),
        "/dyad/{a}/{b}.json" => {
            let found = desk.json("/search.json?view=network");
            let pairs = found["network"]["pairs"].as_array().expect("pairs");
            let pair = |p: &Value| ["a", "b"].map(|side| encode(p[side].as_str().expect("a side")));
            pairs
                .iter()
                .take(8)
                .map(pair)
                .map(|[a, b]| format!("/dyad/{a}/{b}.json?step=week&and=TUR..GRC"))
                .collect()
        }
        "/actor/{key}.json" => {
            let found = desk.json("/search.json?view=network");
            let pairs = found["network"]["pairs"].as_array().expect("pairs");
            let keys: BTreeSet<String> =
                pairs.iter().map(|p| encode(p["a"].as_str().expect("a side"))).collect();
            let now = keys.iter().map(|k| format!("/actor/{k}.json"));
            now.chain([format!("/actor/PRK.json?known-on={DAY}")]).collect()
        }
        "/brief.json" => {
            vec![format!("{path}?hours=40000"), format!("{path}?since=1997-01-01&q=type:consult")]
        }
        "/sql.json" => vec![format!("{path}?sql={}", encode("SELECT 1, 2.5, NULL, 'a'"))],
        "/cite.json" => vec![format!("{path}?of=/search&title=x")],
        other => both(other),
    }
}

/// The schema of one answer with everything that it refers to; what a schema does not name may not stand in the answer.
fn schema(described: &Value, path: &str) -> Value {
    fn close(schema: &mut Value) {
        match schema {
            Value::Object(map) => {
                map.values_mut().for_each(close);
                if map.contains_key("properties") {
                    map.entry("additionalProperties").or_insert(false.into());
                }
            }
            Value::Array(list) => list.iter_mut().for_each(close),
            _ => {}
        }
    }
    let mut schema =
        described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"].clone();
    let mut schemas = described["components"]["schemas"].clone();
    close(&mut schema);
    schemas.as_object_mut().expect("schemas").values_mut().for_each(close);
    schema["components"] = json!({ "schemas": schemas });
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema
}

#[test]
fn every_answer_in_json_is_as_its_schema_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = desk(folder.path(), None);
    snapshots(&name);
    let desk = Desk::serve(&["--desk", &name]);
    let watched = desk.post(
        "/watch",
        "name=Talks&q=type:consult&webhook=https://hook.example/a&mail=ada@example.org&rhythm=weekly",
    );
    assert!(watched.starts_with("HTTP/1.1 303"), "{watched}");
    let event = desk.json("/search.json")["events"][0]["event"].as_str().expect("an event").to_owned();
    desk.post("/mark", &format!("kind=wrong&field=status&target={}&signed=Ada&note=so", encode(&event)));
    let described = desk.json("/openapi.json");
    let (mut checked, mut empty) = (0, BTreeSet::new());
    for (path, item) in described["paths"].as_object().expect("paths") {
        let media = &item["get"]["responses"]["200"]["content"]["application/json"];
        if media.is_null() || path == "/openapi.json" {
            continue;
        }
        let validator =
            jsonschema::validator_for(&schema(&described, path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        for address in asked(&desk, path) {
            let answer = desk.json(&address);
            let wrong: Vec<String> =
                validator.iter_errors(&answer).map(|e| format!("{}: {e}", e.instance_path())).collect();
            assert!(wrong.is_empty(), "{address}: {wrong:#?}");
            checked += 1;
        }
        // A schema that allows anything says nothing.
        if validator.is_valid(&json!({})) {
            empty.insert(path.clone());
        }
    }
    assert!(checked > 150, "{checked} answers");
    assert_eq!(empty, BTreeSet::new(), "schemas that ask for nothing");
}

/// Addresses of links in a page that stay on the desk.
fn links(page: &str) -> BTreeSet<String> {
    let found = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    found.filter(|l| l.starts_with('/')).map(|l| l.replace("&amp;", "&")).collect()
}

#[test]
fn every_link_of_every_screen_leads_somewhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let name = desk(folder.path(), None);
    snapshots(&name);
    let desk = Desk::serve(&["--desk", &name]);
    let kept = desk.post("/query", "name=Deeds&sql=SELECT+type+FROM+events");
    assert!(kept.starts_with("HTTP/1.1 303"), "{kept}");
    assert_eq!(
        desk.json("/sql.json")["saved"],
        json!([{ "name": "Deeds", "sql": "SELECT type FROM events" }])
    );
    let event =
        encode(desk.json("/disputed.json")["disputed"][0]["event"]["event"].as_str().expect("a dispute"));
    let article = encode(desk.json("/search.json")["articles"][0]["article"].as_str().expect("an article"));
    let screens = [
        "/",
        "/search?q=talks",
        "/search?view=timeline",
        "/search?view=map",
        "/search?view=network",
        "/brief?hours=720",
        "/disputed",
        "/disputed?q=type:accuse",
        "/threads",
        "/exports?q=talks",
        "/snapshots",
        "/watches",
        "/review",
        "/unknown",
        "/edits",
        "/feeds",
        "/quality",
        "/sql",
        "/sql?sql=SELECT+1",
        "/cite?of=/search",
        "/paste",
        "/help",
        "/actor/TUR",
        "/dyad/TUR/GRC",
    ];
    let screens = screens.iter().map(|s| (*s).to_owned());
    let mut asked = BTreeSet::new();
    for screen in screens.chain([format!("/event/{event}"), format!("/article/{article}")]) {
        let page = desk.send(&format!("GET {screen}"), "");
        assert!(page.starts_with("HTTP/1.1 200"), "{screen}: {page}");
        let forms = page.split("<footer>").nth(1).map(links).unwrap_or_default();
        let others = links(&page).into_iter().filter(|l| !l.contains('.') || l.starts_with("/export"));
        for link in forms.into_iter().chain(others.take(25)) {
            let link = link.split('#').next().unwrap_or_default().to_owned();
            if !asked.insert(link.clone()) {
                continue;
            }
            let head = desk.head(&link);
            assert!(head.starts_with("HTTP/1.1 200"), "{link} on {screen}: {head}");
        }
    }
    assert!(asked.len() > 150, "{} links", asked.len());
}

#[test]
fn the_page_of_an_actor_says_who_held_what_by_the_tables() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "PARIS, May 3 (Wire) - French President Emmanuel Macron met Japanese Prime Minister Shinzo Abe on Friday to discuss trade.";
    let desk = Desk::serve(&["--desk", &desk(folder.path(), Some(text))]);
    let offices = |path: &str| -> Vec<[String; 3]> {
        let view = desk.json(path);
        let lines = view["offices"].as_array().unwrap_or_else(|| panic!("{view}")).clone();
        let text = |o: &Value, field: &str| o[field].as_str().unwrap_or("").to_owned();
        lines.iter().map(|o| ["person", "first", "last"].map(|f| text(o, f))).collect()
    };
    let macron = |first: &str, last: &str| ["Emmanuel Macron".to_owned(), first.to_owned(), last.to_owned()];
    assert!(
        offices("/actor/FRA.json").contains(&macron("2017-05-14", "")),
        "{:?}",
        offices("/actor/FRA.json")
    );
    let abe = offices("/actor/JPN.json");
    assert!(abe.iter().any(|o| o[0] == "Shinzo Abe" && o[2] == "2020-09-16"), "{abe:?}");
    // In 2019 nobody knew when he would leave.
    let then = offices("/actor/JPN.json?known-on=2019-06-01");
    assert!(then.iter().any(|o| o[0] == "Shinzo Abe" && o[2].is_empty()), "{then:?}");
    assert!(then.iter().all(|o| o[2].as_str() < "2019-06-02"), "{then:?}");
    let page = desk.send("GET /actor/JPN", "");
    assert!(page.contains("by the tables, not by the articles") && page.contains("Shinzo Abe"));
}

#[test]
fn who_no_table_knows_is_listed_until_ones_own_tables_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "OSLO, May 3 (Wire) - Halvard Brekke met ministers of Chile on Friday. Halvard Brekke said the talks were good.";
    let name = desk(folder.path(), Some(text));
    let listed = |desk: &Desk| -> Vec<String> {
        let view = desk.json("/unknown.json");
        let actors = view["actors"].as_array().expect("actors").clone();
        actors.iter().map(|a| a["name"].as_str().expect("a name").to_owned()).collect()
    };
    let before = Desk::serve(&["--desk", &name]);
    let known = |desk: &Desk| listed(desk).contains(&"Halvard Brekke".to_owned());
    assert!(known(&before), "{:?}", listed(&before));
    assert!(!listed(&before).iter().any(|n| n.contains("Chile")), "{:?}", listed(&before));
    let csv = before.send("GET /unknown.csv", "");
    assert!(csv.contains("\r\nHalvard Brekke,person,") && csv.contains("met ministers of Chile"), "{csv}");
    assert!(before.send("GET /unknown", "").contains("met ministers of Chile"));
    let own = folder.path().join("own");
    std::fs::create_dir_all(own.join("lexicon")).expect("a folder");
    std::fs::write(own.join("lexicon/people.tsv"), "Halvard Brekke\t\tNOR\tm\tBrekke\tGOV\t\tmine\n")
        .expect("a table");
    let after = Desk::serve(&["--desk", &name, "--data", &own.display().to_string()]);
    assert!(!known(&after), "{:?}", listed(&after));
}

/// A watch on everything, and an article after it.
fn watched(folder: &Path, hook: &str) -> String {
    let name = desk(folder, Some("OSLO, May 3 (Reuters) - Norway met Chile on Friday."));
    let watches =
        json!([{ "name": "All", "q": "actor:TUR", "webhook": hook, "since": "2021-01-01T00:00:00Z" }]);
    std::fs::write(folder.join("desk/watches.json"), watches.to_string()).expect("watches");
    desk(folder, Some("ANKARA, May 3 (Reuters) - Turkey met Greece on Friday."));
    let settings = "DEMARCHE_WEBHOOK_SECRET=whsec_dHdlbnR5LWZvdXIgYnl0ZXMgb2Yga2V5\n";
    std::fs::write(folder.join("settings"), settings).expect("settings");
    name
}

#[test]
fn a_notify_that_is_killed_sends_again_under_the_same_id() {
    let server = Server::start();
    let stalls = Arc::new(AtomicBool::new(true));
    let now = stalls.clone();
    server.on("/hook", move |stream, _| match now.load(Ordering::Relaxed) {
        true => std::thread::sleep(Duration::from_secs(300)),
        false => say(stream, "200 OK", "", b""),
    });
    let folder = tempfile::tempdir().expect("a folder");
    let name = watched(folder.path(), &server.at("/hook"));
    let settings = folder.path().join("settings").display().to_string();
    let args = ["notify", "--desk", &name, "--settings", &settings, "--allow", "127.0.0.1"];
    let ids = || -> Vec<String> {
        let asked = server.asked.lock().expect("heads");
        let id = |head: &String| head.lines().find_map(|l| l.strip_prefix("webhook-id: ").map(str::to_owned));
        asked.iter().filter_map(id).collect()
    };
    let mut first = Running::start(&args);
    wait_until("the letter", || ids().len() == 1);
    let second = demarche(&args);
    assert!(errors(&second).contains("another process"), "one sender at a time: {}", errors(&second));
    first.kill();
    stalls.store(false, Ordering::Relaxed);
    let again = demarche(&args);
    assert_eq!(again.status.code(), Some(0), "{}", errors(&again));
    assert!(errors(&again).contains("1 sent, 0 waiting, 0 dead"), "{}", errors(&again));
    assert_eq!(ids().len(), 2);
    assert_eq!(ids()[0], ids()[1]);
    assert!(errors(&demarche(&args)).contains("0 sent, 0 waiting, 0 dead"));
}

#[test]
fn the_desk_shows_what_was_given_up_and_sends_it_again() {
    let server = Server::start();
    server.give("/hook", "500 Internal Server Error", "", "");
    let folder = tempfile::tempdir().expect("a folder");
    let name = watched(folder.path(), &server.at("/hook"));
    let settings = folder.path().join("settings").display().to_string();
    let args =
        ["notify", "--desk", &name, "--settings", &settings, "--allow", "127.0.0.1", "--attempts", "1"];
    assert_eq!(demarche(&args).status.code(), Some(1));
    let desk = Desk::serve(&["--desk", &name]);
    let view = desk.json("/watches.json");
    let letter = &view["letters"][0];
    assert_eq!(
        (&letter["dead"], &letter["error"], &letter["events"]),
        (&true.into(), &"status 500".into(), &1.into())
    );
    let page = desk.send("GET /watches", "");
    assert!(page.contains("Send again") && page.contains("status 500") && !page.contains("whsec_"), "{page}");
    let id = letter["id"].as_str().expect("an id").to_owned();
    assert!(
        desk.send("POST /again", &format!("id={id}")).starts_with("HTTP/1.1 403"),
        "not without the page's token"
    );
    assert!(desk.post("/again", "id=nobody").starts_with("HTTP/1.1 403"));
    assert!(desk.post("/again", &format!("id={id}")).starts_with("HTTP/1.1 303"));
    server.give("/hook", "204 No Content", "", "");
    assert_eq!(demarche(&args).status.code(), Some(0));
    assert_eq!(desk.json("/watches.json")["letters"], json!([]));
}
