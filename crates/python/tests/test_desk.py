"""A desk asked from Python. Run by `cargo xtask wheel` in a fresh environment."""

import datetime
import doctest

import demarche
import demarche._desk
import demarche._parts
import pandas
import polars
import pyarrow
import pytest

STORIES = [
    ("1999-03-03", "Ghana accused Togo of shelling a village on Monday. Togo denied it."),
    ("1999-03-20", "The foreign ministers of Ghana and Togo met in Accra on Friday."),
    ("1999-04-02", "Chad thanked Niger on Thursday for sheltering refugees."),
]


@pytest.fixture(scope="module")
def reports():
    return [demarche.read(text, published=day, id=f"story {n}") for n, (day, text) in enumerate(STORIES)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory, reports):
    folder = tmp_path_factory.mktemp("desk")
    desk = demarche.open(folder, write=True)
    assert desk.add(*reports) == 3
    assert desk.add(*reports) == 0
    return folder


def test_an_answer_is_the_same_in_every_library(folder):
    found = demarche.open(folder).events("actor:GHA")
    frame, other, table = found.to_pandas(), found.to_polars(), pyarrow.table(found)
    assert isinstance(frame, pandas.DataFrame) and isinstance(other, polars.DataFrame)
    assert len(found) == len(frame) == other.height == table.num_rows > 1
    assert list(frame["event"]) == other["event"].to_list() == table["event"].to_pylist()
    assert datetime.date(1999, 3, 1) in list(frame["first"])


def test_an_answer_speaks_arrow_by_itself(folder):
    found = demarche.open(folder).search("Togo")
    assert "arrow_array_stream" in repr(found.__arrow_c_stream__())
    assert "event" in found.column_names and "words" in found.column_names


def test_a_list_is_newest_first_and_as_long_as_asked(folder):
    desk = demarche.open(folder)
    days = [day for day in desk.search().to_pandas()["first"] if day is not None]
    assert days == sorted(days, reverse=True)
    assert len(desk.search(limit=1)) == 1


def test_each_mention_has_its_words(folder):
    mentions = demarche.open(folder).mentions("type:accuse").to_pandas()
    (row,) = mentions.to_dict("records")
    assert STORIES[0][1][row["start"] : row["end"]] == "accused" and "accused" in row["words"]


def test_the_reports_come_back_as_they_went_in(folder, reports):
    back = pyarrow.table(demarche.open(folder).reports()).to_pylist()
    texts = sorted(row["article"]["text"] for row in back)
    assert texts == sorted(text for _, text in STORIES)
    assert sum(len(row["events"]) for row in back) == sum(len(report.events) for report in reports)


def test_a_series_counts_by_period_and_knows_what_it_does_not_know(folder):
    series = demarche.open(folder).series("GHA", "TGO", since="1999-03-01", until=datetime.date(1999, 12, 31))
    months = {row["period"]: row for row in pyarrow.table(series).to_pylist()}
    assert months["1999-03"]["coverage"] == "covered" and months["1999-03"]["events"] >= 1
    assert months["1999-09"]["coverage"] == "gap" and months["1999-09"]["events"] is None
    with pytest.raises(ValueError, match="fortnight"):
        demarche.open(folder).series("GHA", by="fortnight")
    with pytest.raises(ValueError, match="balance"):
        demarche.open(folder).series("GHA", formula="mood")


def test_sql_gives_columns_of_their_kind_and_reads_only_the_views(folder):
    desk = demarche.open(folder)
    table = pyarrow.table(desk.sql("SELECT type, count(*) AS n, avg(confidence) AS sure, NULL AS blank FROM events GROUP BY type"))
    assert [str(kind) for kind in table.schema.types] == ["string", "int64", "double", "string"]
    assert table["blank"].null_count == table.num_rows
    for wrong in ("DELETE FROM events", "SELECT * FROM event_mention", "SELECT"):
        with pytest.raises(ValueError):
            desk.sql(wrong)
    with pytest.raises(ValueError, match="more than 1 rows"):
        desk.sql("SELECT * FROM articles", rows=1)


def test_what_cannot_be_opened_or_understood_says_why(folder, tmp_path):
    with pytest.raises(OSError, match="nowhere"):
        demarche.open(tmp_path / "nowhere")
    (tmp_path / "letter.txt").write_text("no desk")
    with pytest.raises(OSError, match="letter.txt"):
        demarche.open(tmp_path, write=True)
    with pytest.raises(ValueError, match="dyad:GHA"):
        demarche.open(folder).events("dyad:GHA")
    with pytest.raises(ValueError):
        demarche.open(folder).add(demarche.read("Chad thanked Niger.", model="fast"))


def fields(kind):
    """Names of the fields of a column of records, or of lists of records."""
    while pyarrow.types.is_list(kind) or pyarrow.types.is_map(kind):
        kind = kind.item_type if pyarrow.types.is_map(kind) else kind.value_type
    return {kind.field(n).name: kind.field(n).type for n in range(kind.num_fields)}


def held(part, columns):
    """Each class says exactly the fields that a report has."""
    said = {name.rstrip("_") for name in part.__annotations__}
    assert said == set(columns), part.__name__
    for name, below in part._parts.items():
        if below is not demarche._parts.FieldEvidence:
            held(below, fields(columns[name]) if below is not demarche._parts.Fields else below._parts)


def test_the_types_of_a_report_are_its_fields():
    columns = {field.name: field.type for field in pyarrow.schema(demarche.schema()) if field.name != "error"}
    held(demarche.Report, columns)


def test_a_report_is_typed_down_to_its_parts():
    report = demarche.read(STORIES[0][1], published=STORIES[0][0], predicates=True)
    event = report.events[0]
    assert isinstance(event, demarche._parts.Event) and isinstance(event.act, demarche._parts.Act)
    assert report.words(event.fields.act.spans[0]) == "accused"
    assert report.predicates and report.predicates[0].factuality > 0
    assert demarche.read(STORIES[0][1]).predicates is None
    with pytest.raises(AttributeError, match="there are"):
        event.colour


def test_examples_of_the_documentation():
    failed, run = doctest.testmod(demarche._desk, optionflags=doctest.ELLIPSIS)
    assert run > 0 and failed == 0
