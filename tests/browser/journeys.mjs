// What a person does with the desk, and what they must see.
import assert from "node:assert/strict";

const json = (page, path) => page.evaluate(async (p) => (await fetch(p)).json(), path);
const text = async (locator) => (await locator.innerText()).replace(/\s+/g, " ").trim();

/** The first article of the examples that has an event with words behind a field. */
async function anArticle(page, address) {
  await page.goto(address);
  const found = await json(page, "/search.json");
  assert.ok(found.counts.events > 0, "the examples give events");
  return found;
}

export const journeys = [
  ["the home page shows what its JSON says", async ({ page, address }) => {
    const found = await anArticle(page, address);
    const line = await text(page.locator("#counts"));
    for (const n of [found.counts.events, found.counts.mentions, found.counts.articles, found.counts.origins]) {
      assert.ok(line.includes(String(n)), `${line} holds ${n}`);
    }
    const rows = await page.locator("tr[data-event]").evaluateAll((all) => all.map((r) => r.dataset.event));
    assert.deepEqual(rows, found.events.map((e) => e.event));
    const words = await page.locator("tr[data-event] td.words").allInnerTexts();
    assert.equal(words[0].replace(/\s+/g, " ").trim(), found.events[0].words);
    const csv = await page.evaluate(async () => (await fetch("/search.csv?q=")).text());
    assert.ok(csv.split("\r\n")[0].startsWith("event,first,last"));
    assert.ok(csv.includes(found.events[0].event));
  }],

  ["a search narrows, by words and by a facet", async ({ page, address }) => {
    const all = await anArticle(page, address);
    const status = all.facets.find((f) => f.name === "status").values[0];
    await page.locator(".facet a", { hasText: status.value }).first().click();
    assert.ok((await page.inputValue("#q")).includes(`status:${status.value}`));
    assert.ok((await text(page.locator("#counts"))).startsWith(`${status.events} event`));
    const word = all.events[0].words.match(/\p{L}{6,}/u)[0];
    await page.fill("#q", word);
    await page.keyboard.press("Enter");
    await page.waitForURL((u) => u.searchParams.get("q") === word);
    assert.match((await page.locator("td.words, .articles .words").first().innerText()).toLowerCase(), new RegExp(word.toLowerCase()));
  }],

  ["a field lights its words, and words light their fields", async ({ page, address }) => {
    const found = await anArticle(page, address);
    const view = await json(page, `/event/${encodeURIComponent(found.events[0].event)}.json`);
    await page.goto(`${address}/article/${view.mentions[0].article}`);
    const field = page.locator(".field[data-name=act]").first();
    await field.hover();
    const lit = page.locator(".words .lit");
    assert.ok(await lit.count() > 0, "words light up");
    const quoted = await text(field.locator(".evidence"));
    assert.ok(quoted.includes(await text(lit.first())), `${quoted} is what lights up`);
    await page.locator("h2").first().hover();
    assert.equal(await page.locator(".lit").count(), 0, "and go dark again");
    await page.locator(".words .m.act").first().hover();
    assert.ok(await page.locator(".field.lit").count() > 0, "the field of the words lights up");
  }],

  ["the record page holds every event of its JSON", async ({ page, address }) => {
    const found = await anArticle(page, address);
    for (const { article } of found.articles.slice(0, 5)) {
      await page.goto(`${address}/article/${article}`);
      const view = await json(page, `/article/${article}.json`);
      const ids = await page.locator(".card").evaluateAll((all) => all.map((c) => c.id));
      assert.deepEqual(ids, view.report.events.map((e) => e.id));
      const words = (await page.locator(".words").textContent()).replace(/\s+/g, "");
      assert.equal(words, view.report.article.text.replace(/\s+/g, ""), "no word of the text is lost");
    }
  }],

  ["a claim stands beside its denial", async ({ page, address }) => {
    await page.goto(`${address}/search`);
    const found = await json(page, "/search.json");
    let claim, article;
    for (const a of found.articles) {
      const view = await json(page, `/article/${a.article}.json`);
      claim = view.claims.find((c) => c.denials.length && c.claim.words);
      if (claim) { article = a.article; break; }
    }
    assert.ok(claim, "the examples hold a claim that is denied");
    await page.goto(`${address}/article/${article}`);
    const pair = page.locator(`[data-claim="${claim.claim.id}"]`);
    const [left, right] = [await pair.locator(".claim").boundingBox(), await pair.locator(".denial").boundingBox()];
    assert.ok(Math.abs(left.y - right.y) < 2 && left.x + left.width <= right.x, "side by side");
    assert.ok((await text(pair.locator(".claim"))).includes(claim.claim.words));
    assert.ok((await text(pair.locator(".denial"))).includes(claim.denials[0].words));
  }],

  ["the keyboard is enough", async ({ page, address }) => {
    await anArticle(page, address);
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "q");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    const event = await page.locator(".here").getAttribute("data-event");
    assert.equal(event, await page.locator("tr[data-event]").first().getAttribute("data-event"));
    await page.keyboard.press("o");
    await page.waitForURL(/\/event\//);
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    await page.waitForURL(/\/article\//);
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    assert.ok(await page.locator(".words .lit").count() > 0, "e shows the evidence");
    await page.keyboard.press("?");
    await page.waitForURL(/\/help/);
  }],

  ["markup in an article stays text", async ({ page, address }) => {
    await page.goto(`${address}/search?q=condemned`);
    const found = await json(page, "/search.json?q=condemned");
    const mean = found.articles.find((a) => a.title.includes("<script>"));
    assert.ok(mean, "the hostile article is found");
    for (const path of ["/search?q=condemned", "/search?q=condemned&view=timeline", "/search?view=network", "/search?view=map", `/article/${mean.article}`, "/actor/FRA", "/brief?hours=720", "/review", "/quality", "/disputed", `/sql?sql=${encodeURIComponent("SELECT title, source, url FROM articles")}`]) {
      await page.goto(address + path);
      assert.equal(await page.evaluate(() => window.stolen), undefined, path);
      assert.equal(await page.locator("main script, main img").count(), 0, path);
      assert.deepEqual(await page.locator("main b").evaluateAll((all) => all.map((b) => b.textContent).filter((t) => t === "Bold Wire")), [], path);
      assert.deepEqual(await page.locator("a[href^='javascript:']").evaluateAll((all) => all.map((a) => a.href)), [], path);
    }
    await page.goto(`${address}/article/${mean.article}`);
    assert.ok((await page.locator("main").innerText()).includes("<script>"));
  }],

  ["a pasted text is read at once, and only from our own page", async ({ page, address }) => {
    await page.goto(`${address}/paste`);
    await page.fill("#text", "Norway accused Chile of fishing in its waters on Monday.\n\nChile denied the accusation.");
    await page.locator("form.paste input[name=published]").first().fill("2019-04-18");
    await page.locator("form.paste button").first().click();
    assert.ok((await text(page.locator(".words"))).startsWith("Norway accused Chile"));
    assert.ok(await page.locator(".card").count() > 0, "an event is read");
    const answer = await page.context().request.post(`${address}/paste`, { form: { text: "x" }, headers: { origin: "http://elsewhere.example" } });
    assert.equal(answer.status(), 403);
  }],

  ["as known on an earlier day the record is smaller", async ({ page, address }) => {
    const all = await anArticle(page, address);
    const quality = await json(page, "/quality.json");
    const day = quality.days[Math.floor(quality.days.length / 2)].day;
    await page.fill("#q", `known-on:${day}`);
    await page.keyboard.press("Enter");
    await page.waitForURL(/known-on/);
    const then = await json(page, `/search.json?q=known-on:${day}`);
    assert.ok(then.counts.articles > 0 && then.counts.articles < all.counts.articles);
    assert.ok((await text(page.locator("#counts"))).includes(`${then.counts.articles} article`));
    assert.ok(then.events.every((e) => e.known_from <= day));
  }],

  ["it reads without JavaScript and on a narrow screen", async ({ browser, address }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await page.goto(address);
    await page.fill("#q", "status:planned");
    await page.locator(".ask button").click();
    assert.match(page.url(), /planned/);
    await page.locator("a[data-open]").first().click();
    assert.ok(await page.locator("h1").count() > 0);
    const wide = (await page.locator("main").boundingBox()).width;
    assert.ok(wide <= 390, `${wide} pixels wide`);
    await context.close();
  }],
];
