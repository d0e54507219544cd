// Makes world.tsv: npm install world-atlas topojson-client d3-geo; node make.mjs COUNTRY_CODES.csv > world.tsv
// COUNTRY_CODES.csv has a row per state with its ISO 3166-1 alpha-3 and numeric codes.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
const require = createRequire(join(process.cwd(), "x.js"));
const { feature } = require("topojson-client");
const { geoNaturalEarth1, geoPath } = await import(join(process.cwd(), "node_modules/d3-geo/dist/d3-geo.mjs"));
const [head, ...rows] = readFileSync(process.argv[2], "utf8").trim().split(/\r?\n/).map((l) => l.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((c) => c.replace(/,$/, "").replace(/^"|"$/g, "")));
const at = (name) => head.findIndex((h) => h === name);
const alpha = new Map(rows.map((r) => [r[at("ISO3166-1-numeric")].padStart(3, "0"), r[at("ISO3166-1-Alpha-3")]]));
const projection = geoNaturalEarth1().scale(175).translate([480, 248]);
const read = (file) => { const t = JSON.parse(readFileSync(require.resolve(`world-atlas/${file}`), "utf8")); return feature(t, t.objects.countries).features; };
const code = (f) => alpha.get(String(f.id).padStart(3, "0")) ?? { Kosovo: "XKX" }[f.properties.name];
const path = geoPath(projection).digits(1);
const large = new Map(read("countries-110m.json").map((f) => [code(f) ?? f.properties.name, f]));
const out = new Map();
for (const f of read("countries-50m.json")) {
  const key = code(f);
  if (!key || out.has(key)) continue;
  // The largest part stands for the state: French Guiana does not move France.
  const parts = f.geometry.type === "MultiPolygon" ? f.geometry.coordinates.map((c) => ({ type: "Polygon", coordinates: c })) : [f.geometry];
  const main = parts.sort((a, b) => path.area(b) - path.area(a))[0];
  const [x, y] = path.centroid(main);
  out.set(key, [key, f.properties.name, x.toFixed(1), y.toFixed(1), large.has(key) ? relative(path(large.get(key))) : ""]);
}
for (const [key, f] of large) if (!out.has(key)) out.set(key, [/^[A-Z]{3}$/.test(key) ? key : "-", f.properties.name, ...path.centroid(f).map((n) => n.toFixed(1)), relative(path(f))]);

/** Absolute M/L/Z to relative m/l/z in tenths: half the bytes. */
function relative(d) {
  return d.split("Z").filter(Boolean).map((ring) => {
    const points = ring.slice(1).split("L").map((p) => p.split(",").map((n) => Math.round(n * 10)));
    let [x, y] = points[0];
    let s = `M${x} ${y}l`;
    const steps = [];
    for (const [a, b] of points.slice(1)) { if (a !== x || b !== y) steps.push(`${a - x} ${b - y}`); [x, y] = [a, b]; }
    return steps.length > 1 ? s + steps.join(" ").replace(/ -/g, "-") + "z" : "";
  }).join("");
}
console.log(`# Shapes of the states in the Natural Earth projection, in tenths of a pixel of a picture 960 wide and 500 high.
# Columns: ISO 3166-1 alpha-3 code ("-" where there is none), name, x and y of the centre of the largest part (pixels), path (empty: too small to draw)
# Source: Natural Earth 1:110m and 1:50m (naturalearthdata.com) as npm world-atlas 2 ships it; made by make.mjs. Borders are Natural Earth's, de facto.
# Licence: public domain (Natural Earth); world-atlas ISC, Copyright 2013-2019 Michael Bostock`);
for (const row of [...out.values()].sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1))) console.log(row.join("\t"));
