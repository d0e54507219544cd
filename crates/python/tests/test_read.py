"""The wheel as a researcher uses it. Run by `cargo xtask wheel` in a fresh environment."""

import datetime
import doctest
import json
import threading

import demarche
import demarche._record
import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest

STORY = "Ghana accused Togo of shelling a village on Monday. Togo denied it."


def rows(table):
    return pyarrow.table(table).to_pylist()


def test_a_report_shows_its_words():
    report = demarche.read(STORY, published="1999-03-03", id="story")
    accusation = next(event for event in report.events if event.plover and event.plover.type == "ACCUSE")
    assert report.words(accusation.trigger) == "accused"
    assert [report.side(side) for side in accusation.sources] == ["Ghana"]
    assert report.article.id == "story"
    assert report.to_dict()["made_by"] == demarche.made_by()


def test_a_date_and_its_words_are_the_same_day():
    day = datetime.datetime(1999, 3, 3, 12)
    assert demarche.read(STORY, published=day, id="x") == demarche.read(STORY, published="1999-03-03", id="x")


def test_what_is_no_article_says_why():
    with pytest.raises(ValueError, match="empty"):
        demarche.read("   ")
    with pytest.raises(ValueError, match="model"):
        demarche.read(STORY, model="huge")


def test_a_notebook_shows_marked_words_and_no_markup_of_the_text():
    page = demarche.read("Ghana accused <script>alert(1)</script> Togo of lying.")._repr_html_()
    assert ">accused</mark>" in page and ">Ghana</mark>" in page and "<script>" not in page


def test_rows_keep_their_order_and_a_poisoned_one_says_why():
    table = pyarrow.table({"id": ["a", "b", "c"], "text": [STORY, None, "Chad thanked Niger."], "published": ["1999-03-03"] * 3})
    out = rows(demarche.read_arrow(table))
    assert [row["article"] and row["article"]["id"] for row in out] == ["a", None, "c"]
    assert [row["error"] is None for row in out] == [True, False, True]


def test_rows_with_a_poisoned_one_are_written_as_parquet_and_read_back(tmp_path):
    table = pyarrow.table({"id": ["a", "b"], "text": [STORY, None]})
    found = pyarrow.table(demarche.read_arrow(table, model="fast"))
    pyarrow.parquet.write_table(found, tmp_path / "rows.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "rows.parquet").to_pylist() == found.to_pylist()


def test_a_row_is_what_a_single_call_gives():
    table = pyarrow.table({"id": ["a"], "text": [STORY], "published": ["1999-03-03"]})
    row = rows(demarche.read_arrow(table))[0]
    report = demarche.read(STORY, id="a", published="1999-03-03").to_dict()
    assert row["article"]["text"] == report["article"]["text"]
    assert [event["trigger"] for event in row["events"]] == [event["trigger"] for event in report["events"]]
    assert [event["status"] for event in row["events"]] == [event["status"] for event in report["events"]]


def test_threads_change_nothing():
    table = pyarrow.table({"id": [str(n) for n in range(40)], "text": [f"{STORY} Report {n}." for n in range(40)]})
    one, four = (pyarrow.table(demarche.read_arrow(table, threads=n, model="fast")) for n in (1, 4))
    assert one.equals(four)


def test_columns_of_other_names_and_frames_of_other_libraries():
    frame = polars.DataFrame({"story": [STORY], "day": ["1999-03-03"]})
    out = demarche.read_arrow(frame, columns={"text": "story", "published": "day"}, model="fast")
    assert out.to_polars().height == 1
    assert isinstance(out.to_pandas(), pandas.DataFrame)
    assert rows(out)[0]["article"]["published"] == "1999-03-03"
    with pytest.raises(KeyError, match="text"):
        demarche.read_arrow(frame, model="fast")


def test_an_archive_whole_and_as_a_stream(tmp_path):
    lines = "".join(json.dumps({"id": str(n), "text": f"{STORY} Report {n}."}) + "\n" for n in range(150)) + "{broken\n"
    whole = pyarrow.table(demarche.read_warc(lines.encode(), name="a.jsonl", model="fast"))
    assert whole.num_rows == 151 and whole.column("error").null_count == 150
    path = tmp_path / "a.jsonl"
    path.write_text(lines)
    with open(path, "rb") as file:
        parts = [pyarrow.table(part) for part in demarche.iter_warc(file, name="a.jsonl", model="fast")]
    assert len(parts) > 1
    assert pyarrow.concat_tables(parts).combine_chunks().equals(whole.combine_chunks())


def test_other_threads_of_python_go_on_meanwhile():
    table = pyarrow.table({"text": [f"{STORY} Report {n}." for n in range(300)]})
    counted, done = [0], threading.Event()

    def count():
        while not done.is_set():
            counted[0] += 1

    other = threading.Thread(target=count)
    demarche.read("Warm up.", model="fast")
    before = counted[0]
    other.start()
    demarche.read_arrow(table, model="fast", threads=1)
    during = counted[0]
    done.set()
    other.join()
    assert during > before


def test_the_schema_is_that_of_the_rows():
    table = pyarrow.table(demarche.read_arrow(pyarrow.table({"text": [STORY]}), model="fast"))
    assert pyarrow.schema(demarche.schema()).equals(table.schema)


@pytest.mark.parametrize("module", [demarche, demarche._record])
def test_examples_of_the_documentation(module):
    failed, run = doctest.testmod(module, optionflags=doctest.ELLIPSIS)
    assert run > 0 and failed == 0
