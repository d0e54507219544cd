"""Reads every export back with other programs and holds it against the record itself.

read_back.py DEMARCHE DESK FOLDER
"""
import csv
import hashlib
import io
import json
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import duckdb
import pandas as pd
import polars as pl

DEMARCHE, DESK, FOLDER = sys.argv[1], sys.argv[2], Path(sys.argv[3])
checked = []


def export(form, *more):
    return subprocess.run([DEMARCHE, "export", form, "--desk", DESK, *more], check=True, capture_output=True).stdout


def strict(text, delimiter):
    """As R's read.table with fill = FALSE: every row as wide as the first."""
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter, strict=True))
    widths = {len(row) for row in rows}
    assert len(widths) == 1, f"rows of widths {widths}"
    return rows


def check(name, condition, said=""):
    assert condition, f"{name}: {said}"
    checked.append(name)


events = [json.loads(line) for line in export("jsonl").decode().splitlines()]
mentions = [m for e in events for m in e["records"]]
assert events and mentions
ids = sorted(e["event"] for e in events)

# CSV and TSV: a strict reader, pandas, polars.
for form, delimiter, count in [("csv", ",", len(events)), ("tsv", "\t", len(events)), ("mentions-csv", ",", len(mentions)), ("mentions-tsv", "\t", len(mentions))]:
    text = export(form).decode()
    rows = strict(text, delimiter)
    check(form, len(rows) == count + 1, f"{len(rows) - 1} rows, {count} in the record")
    frame = pd.read_csv(io.StringIO(text), sep=delimiter, keep_default_na=False)
    check(f"{form}, pandas", sorted(set(frame["event"])) == sorted(set(ids)))
    check(f"{form}, polars", pl.read_csv(io.StringIO(text), separator=delimiter, infer_schema_length=None).height == count)
    check(f"{form}, no formula", not any(c[:1] in "=+@" for row in rows[1:] for c in row if c))

# Parquet: partitions, types, and the same bytes twice.
for name in ["one", "two"]:
    export("parquet", "--out", str(FOLDER / name))
files = sorted(p.relative_to(FOLDER / "one") for p in (FOLDER / "one").rglob("*.parquet"))
check("parquet, same bytes", files and all((FOLDER / "one" / f).read_bytes() == (FOLDER / "two" / f).read_bytes() for f in files))
glob = str(FOLDER / "one" / "events" / "*" / "*.parquet")
table = duckdb.sql(f"SELECT * FROM read_parquet('{glob}', hive_partitioning = true)")
check("parquet, DuckDB", sorted(r[0] for r in table.project("event").fetchall()) == ids)
check("parquet, days are days", dict(zip(table.columns, map(str, table.types)))["first"] == "DATE")
check("parquet, polars", pl.read_parquet(glob).height == len(events))
check("parquet, pandas", len(pd.read_parquet(FOLDER / "one" / "mentions")) == len(mentions))
import pyarrow.parquet as pq
schema = pq.read_schema(FOLDER / "one" / files[0])
check("parquet, schema version", b"demarche.record.schema" in schema.metadata)
for f in files:
    days = pq.read_table(FOLDER / "one" / f, partitioning=None).column("event").to_pylist()
    check("parquet, rows", len(days) > 0)
asked = subprocess.run([DEMARCHE, "ask", "--desk", DESK, "--format", "parquet"], check=True, capture_output=True).stdout
check("ask --format parquet", pl.read_parquet(io.BytesIO(asked)).height == len(events))

# Reports.
reports = [json.loads(line) for line in export("reports").decode().splitlines()]
check("reports", all(r["article"]["text"] for r in reports) and len({r["article"]["id"] for r in reports}) > 1)

# GDELT and ICEWS.
gdelt = [line.split("\t") for line in export("gdelt-events").decode().splitlines()]
check("gdelt events, 61 columns", {len(r) for r in gdelt} == {61})
check("gdelt events, ids", len({r[0] for r in gdelt}) == len(gdelt))
check("gdelt events, pandas", len(pd.read_csv(io.StringIO(export("gdelt-events").decode()), sep="\t", header=None, quoting=3)) == len(gdelt))
told = [line.split("\t") for line in export("gdelt-mentions").decode().splitlines()]
check("gdelt mentions, 16 columns", {len(r) for r in told} == {16})
check("gdelt mentions, of events", {r[0] for r in told} == {r[0] for r in gdelt})
icews = [line.split("\t") for line in export("icews").decode().splitlines()]
check("icews", {len(r) for r in icews} == {20} and len({r[0] for r in icews}) == len(icews))
check("icews, pandas", pd.read_csv(io.StringIO(export("icews").decode()), sep="\t", quoting=3)["Event ID"].is_unique)

# PLOVER, panels, GeoJSON.
plover = [json.loads(line) for line in export("plover").decode().splitlines()]
check("plover", {p["id"] for p in plover} == {m["mention"] for m in mentions})
for form in ["panel-year", "panel-month"]:
    panel = pd.read_csv(io.StringIO(export(form).decode()))
    keys = ["ccode1", "ccode2", "year"] + (["month"] if form == "panel-month" else [])
    check(form, len(panel) > 0 and not panel.duplicated(keys).any())
    check(f"{form}, gaps", panel.loc[panel["articles"] > 0, "events"].notna().all())
geo = json.loads(export("geojson"))
check("geojson", geo["type"] == "FeatureCollection" and sorted(f["id"] for f in geo["features"]) == ids)
check("geojson, no country is a point", all(f["geometry"] is None for f in geo["features"] if f["properties"]["place_precision"] in ("country", "region")))

# iCalendar, by a reader of it.
from icalendar import Calendar
calendar = Calendar.from_ical(export("ics"))
entries = list(calendar.walk("VEVENT"))
check("ics", entries and len({str(e["UID"]) for e in entries}) == len(entries))
check("ics, folded", all(len(line) <= 75 for line in export("ics").split(b"\r\n")))
check("ics, status", {str(e["STATUS"]) for e in entries} <= {"CONFIRMED", "TENTATIVE", "CANCELLED"})

# Feeds, annotations, graph.
check("rss", len(ET.fromstring(export("rss")).findall("channel/item")) == len(events))
check("atom", len(ET.fromstring(export("atom")).findall("{http://www.w3.org/2005/Atom}entry")) == len(events))
texts = {r["article"]["id"]: r["article"]["text"] for r in reports}
anno = json.loads(export("annotations"))
check("annotations", anno["total"] == len(anno["first"]["items"]) > 0)
for item in anno["first"]["items"]:
    for target in item["target"]:
        position, quote = target["selector"]
        if not any(text[position["start"]:position["end"]] == quote["exact"] for text in texts.values()):
            raise AssertionError(f"annotations: {quote['exact']!r} stands in no text")
checked.append("annotations, words")
import networkx
graph = networkx.parse_graphml(export("graphml").decode())
check("graphml", graph.number_of_nodes() > 2 and graph.number_of_edges() > 2)

# The bundle and its sums.
export("bundle", "--out", str(FOLDER / "bundle"))
sums = [line.split("  ") for line in (FOLDER / "bundle" / "SHA256SUMS").read_text().splitlines()]
check("bundle, sums", all(hashlib.sha256((FOLDER / "bundle" / f).read_bytes()).hexdigest() == s for s, f in sums))
check("bundle, files", {"CITATION.cff", "CODEBOOK.md", "recipe.json"} <= {f for _, f in sums})

# R, where it is there: the reader and the notebook.
if shutil.which("Rscript"):
    tests = Path(__file__).parent
    said = subprocess.run(
        ["Rscript", str(tests / "read.R"), str(tests.parents[1] / "notebooks"), str(FOLDER / "one"), sys.executable],
        check=True, stdout=subprocess.PIPE, text=True,
    ).stdout
    counts = [int(n) for n in said.splitlines()[-1].split()]
    check("R", counts[:2] == [len(events), len(mentions)] and counts[2] > 0, said)
else:
    print("skipped: the R reader (no Rscript here)")

# Another day: nothing known later.
early = [json.loads(line) for line in export("jsonl", "--known-on", sorted(m["known_from"] for m in mentions)[len(mentions) // 2]).decode().splitlines()]
check("known-on", 0 < len(early) < len(events))

# Read-only SQL, and what it refuses.
sql = lambda q: subprocess.run([DEMARCHE, "ask", "--desk", DESK, "--format", "csv", "--sql", q], capture_output=True)
check("sql", int(sql("SELECT count(*) FROM events").stdout.split()[1]) == len(events))
for bad in ["DELETE FROM edit", "SELECT * FROM version", "ATTACH 'x' AS y", "PRAGMA writable_schema = 1"]:
    check(f"sql refuses {bad}", sql(bad).returncode == 2)
slow = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
check("sql stops", b"longer" in subprocess.run([DEMARCHE, "ask", "--desk", DESK, "--seconds", "1", "--sql", slow], capture_output=True).stderr)
print(f"{len(checked)} checks of exports hold")
