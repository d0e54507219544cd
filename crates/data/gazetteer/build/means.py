#!/usr/bin/env python3
"""Sets the points of world regions in ../named.tsv: the mean of their countries' points, by area.

  means.py COUNTRIES COUNTRY_CODES

COUNTRIES      GeoNames' countryInfo.txt (CC BY 4.0): ISO code, area, continent
COUNTRY_CODES  country-codes.csv of datasets/country-codes (PDDL): regions of the UN's M49

The points of the countries are those of ../places.bin. Run again after make.py.
"""
import csv, math, os, struct, sys

HERE = os.path.dirname(os.path.abspath(__file__))
NAMED = os.path.join(HERE, "..", "named.tsv")
SOURCE = "mean of its countries in places.bin, by area (GeoNames, CC BY 4.0; M49)"
# Name in the table: regions of M49 and single countries. Continents have points of their own in GeoNames. Russia's own
# point lies in Asia and would draw Eastern Europe's there; Mexico is spoken of beside Central America.
REGIONS = {
    "Latin America": ["Latin America and the Caribbean"], "Central America": ["Central America", "-MEX"],
    "Caribbean": ["Caribbean"], "North Africa": ["Northern Africa"], "West Africa": ["Western Africa"],
    "East Africa": ["Eastern Africa"], "Central Africa": ["Middle Africa"], "Southern Africa": ["Southern Africa"],
    "sub-Saharan Africa": ["Sub-Saharan Africa"], "Middle East": ["Western Asia", "EGY", "IRN"],
    "Central Asia": ["Central Asia"], "South Asia": ["Southern Asia"], "Southeast Asia": ["South-eastern Asia"],
    "East Asia": ["Eastern Asia"], "Western Europe": ["Western Europe"], "Eastern Europe": ["Eastern Europe", "-RUS"],
    "Northern Europe": ["Northern Europe"], "Southern Europe": ["Southern Europe"],
}


def country_points():
    """ISO-2 code to (lat, lon), out of places.bin."""
    raw = open(os.path.join(HERE, "..", "places.bin"), "rb").read()
    assert raw[:4] == b"DGZ1"
    entries, names, _ = struct.unpack_from("<III", raw, 4)
    text = 16 + 24 * entries + 10 * names
    points = {}
    for at in range(entries):
        offset, _, lat, lon, _, _, kind, _ = struct.unpack_from("<IIiiIBBH", raw, 16 + 24 * at)
        if kind == 0:
            size = raw[text + offset]
            name = raw[text + offset + 1 : text + offset + 1 + size].decode()
            points[name] = (lat / 1e5, lon / 1e5)
    return points


def mean(members):
    x = y = z = 0.0
    for (lat, lon), area in members:
        a, b = math.radians(lat), math.radians(lon)
        x, y, z = x + area * math.cos(a) * math.cos(b), y + area * math.cos(a) * math.sin(b), z + area * math.sin(a)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def main():
    points = country_points()
    by_name = {name.split("\n")[0]: point for name, point in points.items()}
    countries = []
    for line in open(sys.argv[1], encoding="utf8"):
        f = line.rstrip("\n").split("\t")
        if not line.startswith(("#", "ISO\t")) and len(f) > 16 and f[4] in by_name:
            countries.append((f[1], by_name[f[4]], float(f[6] or 0), f[8]))
    m49 = {}
    for row in csv.DictReader(open(sys.argv[2], encoding="utf8")):
        m49[row["ISO3166-1-Alpha-3"]] = {row["Region Name"], row["Sub-region Name"], row["Intermediate Region Name"]}
    lines = open(NAMED, encoding="utf8").read().split("\n")
    for at, line in enumerate(lines):
        f = line.split("\t")
        wanted = REGIONS.get(f[0])
        if not wanted or f[1] != "-":
            continue
        inside = [(p, area) for iso, p, area, continent in countries
                  if "-" + iso not in wanted and ("=" + continent in wanted or iso in wanted or m49.get(iso, set()) & set(wanted))]
        lat, lon = mean(inside)
        lines[at] = "\t".join([f[0], "-", f"{lat:.2f}", f"{lon:.2f}", SOURCE])
        print(f[0], len(inside), f[2:4], "->", lines[at].split("\t")[2:4])
    open(NAMED, "w", encoding="utf8").write("\n".join(lines))


main()
