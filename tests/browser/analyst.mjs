// Journeys of an analyst: from a claim to its denial, from a move to its words, back to an earlier day, and by hand.
import assert from "node:assert/strict";

const json = (page, path) => page.evaluate(async (p) => (await fetch(p)).json(), path);
const raw = (page, path) => page.evaluate(async (p) => (await fetch(p)).text(), path);
const text = async (locator) => (await locator.innerText()).replace(/\s+/g, " ").trim();

/** The pair of sides with the most events. */
async function pair(page, address) {
  await page.goto(`${address}/search?view=network`);
  return (await json(page, "/search.json?view=network")).network.pairs[0];
}

export const analyst = [
  ["a newcomer finds who denies what", async ({ page, address }) => {
    await page.goto(address);
    await page.locator("header nav a", { hasText: "Disputed" }).click();
    const dispute = page.locator(".dispute").first();
    assert.ok((await text(dispute.locator(".claim"))).length > 20, "a claim with its words");
    const denial = dispute.locator(".denial .side").first();
    assert.ok((await text(denial.locator(".speaker"))).length > 1, "somebody denies it");
    await denial.locator("a").click();
    await page.waitForURL(/\/article\//);
    assert.ok(await page.locator("#sides .pair").count() > 0, "the record page shows the sides");
  }],

  ["one question in four shapes, each with its numbers and its files", async ({ page, address }) => {
    await page.goto(address);
    for (const [tab, rows] of [["Timeline", "bins"], ["Map", "places"], ["Network", "pairs"]]) {
      await page.locator(".tabs a", { hasText: tab }).click();
      await page.waitForURL(new RegExp(`view=${tab.toLowerCase()}`));
      assert.ok(await page.locator("svg.picture").count() === 1, `${tab} has a picture`);
      const found = await json(page, `/search.json?view=${tab.toLowerCase()}`);
      assert.ok(found[tab.toLowerCase()][rows].length > 0);
      const csv = (await raw(page, `/search.csv?view=${tab.toLowerCase()}`)).trim().split("\r\n");
      assert.equal(csv.length - 1, found[tab.toLowerCase()][rows].length, `${tab} as CSV has every row`);
      const svg = await raw(page, `/search.svg?view=${tab.toLowerCase()}`);
      assert.ok(svg.startsWith("<?xml") && svg.includes("</svg>"));
    }
    const found = await json(page, "/search.json?view=map");
    for (const p of found.map.places) assert.equal(p.shown === "point", !["country", "region", "area", "continent", ""].includes(p.precision) && p.lat !== null, p.place);
  }],

  ["a part of the question is taken away by a click", async ({ page, address }) => {
    await page.goto(`${address}/search?q=${encodeURIComponent("status:happened type:consult")}`);
    const before = await json(page, "/search.json?q=status:happened+type:consult");
    const after = await json(page, "/search.json?q=type:consult");
    assert.ok(await page.locator(".chips li").count() === 2);
    await page.locator(".chips a[aria-label='Without status:happened']").click();
    assert.equal(await page.inputValue("#q"), "type:CONSULT");
    assert.ok(after.counts.events > before.counts.events);
    assert.ok((await text(page.locator("#counts"))).startsWith(`${after.counts.events} event`));
  }],

  ["a move of the tension leads to the words behind it", async ({ page, address }) => {
    const { a, b } = await pair(page, address);
    await page.goto(`${address}/dyad/${encodeURIComponent(a)}/${encodeURIComponent(b)}?step=week`);
    const view = await json(page, `/dyad/${encodeURIComponent(a)}/${encodeURIComponent(b)}.json?step=week`);
    const series = view.dyads[0].series;
    const moved = view.dyads[0].explained;
    assert.ok(moved && moved.parts.length > 0, "some move is explained");
    const sum = moved.parts.reduce((s, p) => s + p.share, moved.rest);
    assert.ok(Math.abs(sum - moved.change) < 1e-6, "its events add up to the move");
    assert.ok(series.points.some((p) => p.coverage === "gap" ? p.events === null : true));
    await page.locator("svg.picture a").first().click();
    await page.waitForURL(/at=.*#move/);
    await page.goto(`${address}/dyad/${encodeURIComponent(a)}/${encodeURIComponent(b)}?step=week`);
    const row = page.locator("#move tbody tr").first();
    assert.ok((await text(row.locator(".words"))).length > 10, "the words stand beside the share");
    await row.locator("a[data-open]").click();
    await page.waitForURL(/\/event\//);
    assert.ok(await page.locator(".passage .m").count() > 0, "marked words of the event");
  }],

  ["an earlier day knows less of two sides", async ({ page, address }) => {
    const { a, b } = await pair(page, address);
    const path = `/dyad/${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
    await page.goto(address + path);
    const slider = page.locator("input[type=range]");
    const days = await json(page, "/quality.json");
    const day = days.days[Math.floor(days.days.length / 3)].day;
    const now = await json(page, `${path}.json`);
    await slider.evaluate((el, day) => { el.value = Math.round((Date.parse(day) - Date.parse(document.querySelector("[data-first]").dataset.first)) / 864e5); el.dispatchEvent(new Event("input")); el.dispatchEvent(new Event("change")); }, day);
    await page.waitForURL(/known-on=/);
    assert.equal(await page.inputValue("input[name=known-on]"), day);
    const then = await json(page, `${path}.json?known-on=${day}`);
    assert.ok(then.dyads[0].events.length < now.dyads[0].events.length);
    assert.ok(then.dyads[0].events.every((e) => e.known_from <= day));
  }],

  ["an event marked wrong leaves the counts, and comes back when taken back", async ({ page, address }) => {
    await page.goto(`${address}/review`);
    const counts = async () => (await json(page, "/search.json")).counts;
    const before = await counts();
    await page.keyboard.press("j");
    await page.keyboard.press("m");
    await page.keyboard.press("w");
    await page.keyboard.type("Ada");
    await page.keyboard.press("Enter");
    await page.waitForURL(/marked=/);
    const after = await counts();
    assert.equal(after.events, before.events - 1, "one event fewer");
    assert.ok(after.mentions < before.mentions, "and its mentions with it");
    const log = await json(page, "/edits.json");
    assert.equal(log.edits[0].kind, "wrong");
    assert.equal(log.edits[0].signed, "Ada");
    const quality = await json(page, "/quality.json");
    assert.equal(quality.marks.fields.find((f) => f.field === "event").wrong, 1, "the quality screen counts the mark");
    await page.goto(`${address}/edits`);
    await page.locator("button", { hasText: "Take back" }).first().click();
    await page.waitForURL(/\/edits/);
    assert.deepEqual(await counts(), before, "everything is as it was");
  }],

  ["the edit form is taken from its own page only", async ({ page, address }) => {
    await page.goto(address);
    const post = (headers, form) => page.context().request.post(`${address}/mark`, { form, headers, maxRedirects: 0 });
    const form = { kind: "note", target: "x", note: "y", signed: "Eve" };
    assert.equal((await post({ origin: "http://elsewhere.example" }, form)).status(), 403);
    assert.equal((await post({ origin: address }, form)).status(), 403, "without the token of the page");
  }],

  ["a view is exported and cited", async ({ page, address }) => {
    await page.goto(`${address}/search?q=${encodeURIComponent("type:consult known-on:1997-04-10")}`);
    const csv = await raw(page, await page.locator("a[data-form=json]").evaluate((a) => a.pathname.replace("json", "csv") + a.search));
    assert.ok(csv.split("\r\n").length > 2);
    await page.locator("footer a", { hasText: "Cite" }).click();
    await page.waitForURL(/\/cite/);
    const words = await text(page.locator("main"));
    assert.ok(words.includes("known on 1997-04-10"), words.slice(0, 300));
    assert.match(words, /@misc\{/);
    const ris = await raw(page, await page.locator("a[href*='cite.ris']").getAttribute("href"));
    assert.ok(ris.startsWith("TY  - ") && ris.trimEnd().endsWith("ER  -"));
    await page.locator("main a").first().click();
    assert.equal(await page.inputValue("#q"), "type:CONSULT known-on:1997-04-10", "the link reopens the view");
  }],

  ["a watch is set, has its feed and its brief, and is let go", async ({ page, address }) => {
    await page.goto(`${address}/search?q=status:planned`);
    await page.locator("details.save summary").click();
    await page.fill("details.save input[name=name]", "What is planned");
    await page.locator("details.save button").click();
    await page.waitForURL(/\/watches/);
    const { watches } = await json(page, "/watches.json");
    assert.deepEqual(watches.map((w) => [w.name, w.q]), [["What is planned", "status:planned"]]);
    await page.locator("summary", { hasText: "Send on" }).click();
    await page.fill("input[name=webhook]", "https://hook.example/planned");
    await page.fill("input[name=mail]", "ada@example.org");
    await page.selectOption("select[name=rhythm]", "weekly");
    await page.locator("button", { hasText: "Keep" }).click();
    await page.waitForLoadState();
    const [sent] = (await json(page, "/watches.json")).watches;
    assert.deepEqual([sent.q, sent.webhook, sent.mail, sent.rhythm], ["status:planned", "https://hook.example/planned", "ada@example.org", "weekly"]);
    assert.match(await text(page.locator("article.card")), /mail weekly to ada@example.org/);
    const feed = await raw(page, "/search.rss?q=status:planned");
    const items = await page.evaluate((xml) => new DOMParser().parseFromString(xml, "application/xml").querySelectorAll("item > guid").length, feed);
    const found = await json(page, "/search.json?q=status:planned");
    assert.equal(items, found.events.length);
    await page.locator("a", { hasText: "brief" }).first().click();
    await page.waitForURL(/\/brief/);
    const brief = await json(page, "/brief.json?hours=720&q=status:planned");
    assert.ok(brief.events.length > 0 && brief.events.every((e) => e.known_from > brief.from && e.known_from <= brief.to));
    assert.match(await raw(page, "/brief.md?hours=720"), /^# .*\n\n## New events/);
    await page.goto(`${address}/watches`);
    await page.locator("button", { hasText: "Let it go" }).click();
    await page.waitForLoadState();
    assert.equal((await json(page, "/watches.json")).watches.length, 0);
  }],

  ["SQL reads and cannot write", async ({ page, address }) => {
    await page.goto(`${address}/sql`);
    await page.locator("main ul a").first().click();
    assert.ok(await page.locator("tbody tr").count() > 0);
    for (const bad of ["DELETE FROM version", "SELECT 1; DROP TABLE edit", "ATTACH '/tmp/x.db' AS x", "PRAGMA writable_schema=1", "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM c) SELECT sum(x) FROM c"]) {
      const answer = await page.context().request.get(`${address}/sql.json?sql=${encodeURIComponent(bad)}`);
      assert.equal(answer.status(), 400, bad);
    }
    assert.ok((await json(page, "/search.json")).counts.events > 0);
  }],

  ["two versions of an article stand against each other", async ({ page, address }) => {
    await page.goto(address);
    const sql = await json(page, `/sql.json?sql=${encodeURIComponent("SELECT id, max(version) FROM articles GROUP BY id HAVING max(version) > 1")}`);
    assert.ok(sql.rows.length > 0, "the examples hold a corrected article");
    await page.goto(`${address}/article/${sql.rows[0][0]}`);
    await page.locator("#versions a", { hasText: "what changed" }).first().click();
    await page.waitForURL(/\/difference\//);
    assert.ok(await page.locator("ins").count() > 0);
    const view = await json(page, page.url().replace(address, "").replace("?", ".json?"));
    const of = (change) => view.words.filter((r) => r.change !== change).map((r) => r.words).join("");
    const versions = await Promise.all([view.from.version, view.to.version].map((v) => json(page, `/article/${view.article}.json?version=${v}`)));
    assert.equal(of("came"), versions[0].report.article.text, "the old text, whole");
    assert.equal(of("went"), versions[1].report.article.text, "the new text, whole");
  }],
];
