use crate::{Options, Refused, read_bytes};
use facts::Article;

fn read_with(bytes: &[u8], map: &[(&str, &str)]) -> Vec<Result<Article, Refused>> {
    let map = map.iter().map(|(field, column)| (field.to_string(), column.to_string())).collect();
    let options = Options { map, ..Options::default() };
    let mut out = Vec::new();
    read_bytes("rows.csv", bytes, &options, &mut |article| out.push(article));
    out
}

fn read(text: &str) -> Vec<Result<Article, Refused>> {
    read_with(text.as_bytes(), &[])
}

#[test]
fn columns_of_media_cloud_and_news_please_are_read() {
    let cloud = "stories_id,publish_date,title,url,language,media_name\n\
                 17,2020-02-03 10:00:00,\"Ministers meet, and speak\",http://a.example/1,en,The Fjord Times\n";
    let article = read(cloud).remove(0).unwrap();
    assert_eq!((article.id.as_str(), article.text.as_str()), ("17", "Ministers meet, and speak"));
    assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2020-02-03"));
    assert_eq!(article.publisher.as_deref(), Some("The Fjord Times"));
    let please = "title;maintext;date_publish;source_domain\r\nTalks;\"Ministers met.\r\n\r\nThey spoke of \"\"fish\"\".\";2020-02-03;a.example\r\n";
    let article = read(please).remove(0).unwrap();
    assert_eq!(article.text, "Ministers met.\r\n\r\nThey spoke of \"fish\".");
    assert_eq!(article.id, "rows.csv:2");
}

#[test]
fn own_names_are_mapped() {
    let rows = "Nr\tWhat it says\tDay\n5\tMinisters met in Oslo.\t2020-02-03\n";
    let map = [("text", "What it says"), ("published", "day"), ("id", "Nr")];
    let article = read_with(rows.as_bytes(), &map).remove(0).unwrap();
    assert_eq!((article.id.as_str(), article.text.as_str()), ("5", "Ministers met in Oslo."));
    assert_eq!(article.published.map(|day| day.to_string()).as_deref(), Some("2020-02-03"));
    // Without the map these are lines of a text.
    assert_eq!(read(rows).remove(0).unwrap().text, rows);
}

#[test]
fn a_bad_row_is_named_by_its_line_and_the_rest_is_read() {
    let found = read("id,text\n1,Ministers met.\n2,too,many,fields\n3,Ministers parted.\n");
    let says: Vec<String> = found
        .into_iter()
        .map(|found| {
            found.map_or_else(|refused| format!("{}: {}", refused.input, refused.cause), |article| article.id)
        })
        .collect();
    assert_eq!(says, ["1", "rows.csv:3: 4 fields where 2 columns are named", "3"]);
}

#[test]
fn an_open_quotation_mark_does_not_eat_the_memory() {
    let mut rows = b"id,text\n1,Ministers met.\n2,\"open".to_vec();
    rows.extend(std::iter::repeat_n(b"and so on\n", 3 << 20).flatten());
    let found = read_with(&rows, &[]);
    assert_eq!(found.len(), 2);
    assert!(found[1].as_ref().unwrap_err().cause.contains("quotation mark"), "{found:?}");
}

#[test]
fn spreadsheets_and_old_encodings_are_read() {
    let wide: Vec<u8> =
        "\u{feff}title\ttext\nTalks\tMinisters met.\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_with(&wide, &[]).remove(0).unwrap().text, "Ministers met.");
    let latin = b"title,text\nTalks,Pr\xe9sident Ren\xe9 a re\xe7u l'\xe9missaire \xe0 Gen\xe8ve\n";
    let article = read_with(latin, &[]).remove(0).unwrap();
    assert_eq!(article.text, "Président René a reçu l'émissaire à Genève");
    assert!(article.notes.iter().any(|note| note.code == "encoding-guessed"));
}

#[test]
fn a_text_with_commas_is_no_table() {
    let text = "Title, text and date\nMinisters met, and spoke, and parted.";
    assert_eq!(read(text).remove(0).unwrap().text, text);
}

#[cfg(feature = "parquet")]
#[test]
fn rows_of_parquet_are_read() {
    use parquet::data_type::{ByteArray, ByteArrayType, Int32Type};
    use parquet::file::writer::SerializedFileWriter;
    use parquet::schema::parser::parse_message_type;
    use std::sync::Arc;
    let schema = "message schema { REQUIRED BYTE_ARRAY maintext (UTF8); REQUIRED INT32 date_publish (DATE); OPTIONAL BYTE_ARRAY odd; }";
    let mut bytes = Vec::new();
    let mut file = SerializedFileWriter::new(
        &mut bytes,
        Arc::new(parse_message_type(schema).unwrap()),
        Default::default(),
    )
    .unwrap();
    for text in ["Ministers met.", "Ministers parted."] {
        let mut group = file.next_row_group().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        column.typed::<ByteArrayType>().write_batch(&[ByteArray::from(text)], None, None).unwrap();
        column.close().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        column.typed::<Int32Type>().write_batch(&[18_295], None, None).unwrap();
        column.close().unwrap();
        let mut column = group.next_column().unwrap().unwrap();
        column.typed::<ByteArrayType>().write_batch(&[], Some(&[0]), None).unwrap();
        column.close().unwrap();
        group.close().unwrap();
    }
    file.close().unwrap();
    let found = read_with(&bytes, &[]);
    let texts: Vec<&str> = found.iter().flatten().map(|article| article.text.as_str()).collect();
    assert_eq!(texts, ["Ministers met.", "Ministers parted."], "{found:?}");
    assert_eq!(
        found[0].as_ref().unwrap().published.map(|day| day.to_string()).as_deref(),
        Some("2020-02-03")
    );
    assert_eq!(found[1].as_ref().unwrap().id, "rows.csv:2");
    let refused = read_with(&bytes[..bytes.len() - 9], &[]).remove(0).unwrap_err();
    assert!(refused.cause.contains("broken Parquet data"), "{}", refused.cause);
}
