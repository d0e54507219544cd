use crate::{
    ERROR, Reader, SCHEMA_VERSION, Writer, read, read_rows, schema, schema_of_rows, write, write_rows,
};
use arrow_array::Array;
use facts::Report;

/// A report with every kind of part, nulls and values both.
const FULL: &str = r#"{
  "article": {"id":"a","title":null,"text":"Oslo said “no”.","url":null,"canonical_url":null,"publisher":"P","agency":null,
    "bylines":["A","B"],"language":"en","section":null,"dateline":{"place":"OSLO","date":null},"published":"1997-03-03",
    "published_at":null,"updated_at":null,"retrieved_at":null,"published_basis":"given","version":1,"replaces":null,
    "blocks":[{"start":0,"end":15,"kind":"body"}]},
  "sentences":[{"start":0,"end":15}],
  "mentions":[{"id":"m1","start":0,"end":4,"kind":"country","entity":"n1","confidence":0.9,"rule":"r"}],
  "entities":[{"id":"n1","name":"Norway","kind":"state","country":"NOR","sectors":["GOV"],"wikidata":null,
    "codes":{"cow":385,"gw":385,"cameo":"NORGOV"},"basis":null}],
  "times":[{"id":"t1","start":0,"end":4,"type":"DATE","value":"1997","first":"1997-01-01","last":"1997-12-31","precision":"year","confidence":1.0,"rule":"r"}],
  "places":[{"id":"p1","start":0,"end":4,"use":"associative","name":"Oslo","country":"NOR","lat":59.9,"lon":10.7,"geonames":3143244,"precision":"city","rivals":["Oslo, Minnesota"],"confidence":0.8,"rule":"r"}],
  "statements":[{"id":"s1","kind":"direct","content":[[11,13]],"cue":[5,9],"speakers":["m1"],"addressees":[],"via":[],"within":null,"confidence":0.7,"rule":"r"}],
  "events":[{"id":"e1","sources":["m1"],"targets":[],"others":[{"mention":"m1","role":"host"}],"reciprocal":false,
    "act":{"type":"REJECT","mode":null},"plover":{"type":"REJECT","mode":null,"contexts":["diplomatic"]},"cameo":"120","intensity":-2.0,"goldstein":-4.0,
    "status":"happened","when":{"first":"1997-03-03","last":"1997-03-03","precision":"day","time":null,"basis":"published"},"where":null,
    "quantities":[{"kind":"dead","min":1.0,"max":null,"unit":null,"start":0,"end":4}],"statement":"s1","evidence":[[0,15]],"trigger":[5,9],
    "rule":"reject/1","confidence":0.6,"fields":{"act":{"spans":[[5,9]],"confidence":0.6,"basis":null},"sources":{"spans":[[0,4]],"confidence":0.9,"basis":"office"}}}],
  "links":[{"kind":"denies","from":"e1","to":"s1","spans":[[5,9]],"confidence":0.5,"rule":"r"}],
  "predicates":[{"start":5,"end":9,"factuality":3.0}],
  "notes":[{"code":"c","message":"m","start":0,"end":1},{"code":"d","message":"n"}],
  "made_by":{"version":"0","model":"m","data":"d"}
}"#;

#[test]
fn a_report_comes_back_from_its_columns_as_it_was() {
    let full: Report = serde_json::from_str(FULL).expect("a report");
    let mut bare = full.clone();
    bare.events.clear();
    bare.predicates = None;
    bare.article.dateline = None;
    let reports = vec![full, bare];
    let schema = schema().expect("a schema");
    let batch = write(&reports, &schema).expect("columns");
    assert_eq!(batch.num_rows(), 2);
    assert_eq!(read(&batch).expect("reports"), reports);
}

#[test]
fn the_schema_says_its_version_and_names_the_parts() {
    let schema = schema().expect("a schema");
    assert_eq!(schema.metadata()["demarche.schema"], SCHEMA_VERSION);
    let names: Vec<&str> = schema.fields().iter().map(|f| f.name().as_str()).collect();
    assert_eq!(names[..4], ["article", "sentences", "mentions", "entities"]);
    assert!(names.contains(&"events") && names.contains(&"links"));
}

#[test]
fn a_parquet_file_gives_the_reports_back_and_has_the_same_bytes_each_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let report: Report = serde_json::from_str(FULL).expect("a report");
    let reports = vec![report; 150];
    let paths = ["one", "two"].map(|name| folder.path().join(name));
    for path in &paths {
        let mut writer = Writer::create(path).expect("a file");
        writer.write(&reports[..100]).expect("written");
        writer.write(&reports[100..]).expect("written");
        writer.close().expect("closed");
    }
    let back: Vec<Report> = Reader::open(&paths[0])
        .expect("opened")
        .flat_map(|some| some.expect("rows"))
        .map(|row| row.expect("a report"))
        .collect();
    assert_eq!(back, reports);
    assert_eq!(std::fs::read(&paths[0]).expect("bytes"), std::fs::read(&paths[1]).expect("bytes"));
}

#[test]
fn a_file_that_holds_no_reports_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("torn.parquet");
    std::fs::write(&path, b"PAR1 and nothing else").expect("written");
    let error = Reader::open(&path).err().expect("refused").to_string();
    assert!(error.contains("torn.parquet"), "{error}");
}

#[test]
fn a_row_without_a_report_says_why_and_keeps_its_place() {
    let report: Report = serde_json::from_str(FULL).expect("a report");
    let schema = schema_of_rows().expect("a schema");
    let rows = vec![Ok(report.clone()), Err("x: empty".to_string()), Ok(report)];
    let batch = write_rows(rows.clone(), &schema).expect("columns");
    assert_eq!(batch.num_rows(), 3);
    let article = batch.column_by_name("article").expect("articles");
    let error = batch.column_by_name(ERROR).expect("errors");
    assert_eq!((0..3).map(|row| article.is_null(row)).collect::<Vec<_>>(), [false, true, false]);
    assert_eq!((0..3).map(|row| error.is_null(row)).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(read_rows(&batch).expect("rows"), rows);
}

#[test]
fn no_column_is_of_a_kind_that_spark_has_not() {
    let shown = format!("{:?}", schema().expect("a schema"));
    assert!(
        !shown.contains("UInt") && !shown.contains("LargeUtf8") && !shown.contains("Dictionary"),
        "{shown}"
    );
    assert!(shown.contains("\"evidence\""), "{shown}");
}
