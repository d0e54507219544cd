// Every screen: WCAG by axe, weight, no shift of layout, and the whole way by keyboard.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const json = (page, path) => page.evaluate(async (p) => (await fetch(p)).json(), path);
const KB = 1024;

/** The screens of a filled desk, with names for screenshots. */
export async function screens(page, address) {
  await page.goto(`${address}/`);
  const found = await json(page, "/search.json?view=network");
  const disputed = (await json(page, "/disputed.json")).disputed[0];
  const versions = await json(page, `/sql.json?sql=${encodeURIComponent("SELECT id FROM articles GROUP BY id HAVING max(version) > 1")}`);
  const { a, b } = found.network.pairs[0];
  const [e] = [encodeURIComponent];
  return {
    search: "/", timeline: "/search?view=timeline", map: "/search?view=map", network: "/search?view=network",
    record: `/article/${disputed?.sides.claim.article ?? found.articles[0].article}`,
    event: `/event/${e(disputed?.event.event ?? found.events[0].event)}`,
    difference: versions.rows.length ? `/difference/${versions.rows[0][0]}?from=1&to=2` : "/help",
    dyad: `/dyad/${e(a)}/${e(b)}?step=week`, actor: `/actor/${e(a)}`, brief: "/brief?hours=720", quality: "/quality",
    disputed: "/disputed", threads: "/threads", exports: "/exports", feeds: "/feeds", unknown: "/unknown", review: "/review", watches: "/watches", edits: "/edits", sql: "/sql", cite: "/cite?of=/", paste: "/paste", help: "/help",
  };
}

export const access = [
  ["every screen passes WCAG 2.2 AA by axe, light and dark", async ({ browser, address }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, bypassCSP: true });
    const page = await context.newPage();
    const trouble = [];
    const all = await screens(page, address);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      for (const [name, path] of Object.entries(all)) {
        await page.goto(address + path);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
        for (const v of violations) trouble.push(`${name} ${colorScheme}: ${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 140)).join(" | ")}`);
      }
    }
    await context.close();
    assert.deepEqual(trouble, []);
  }],

  ["every screen weighs under 150 kB and does not shift", async ({ browser, address }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    const page = await context.newPage();
    const all = await screens(page, address);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.setCacheDisabled", { cacheDisabled: true });
    let bytes = 0;
    cdp.on("Network.loadingFinished", (e) => { bytes += e.encodedDataLength; });
    for (const [name, path] of Object.entries(all)) {
      bytes = 0;
      await page.goto(address + path, { waitUntil: "networkidle" });
      assert.ok(bytes < 150 * KB, `${name} weighs ${(bytes / KB).toFixed(0)} kB`);
      const shift = await page.evaluate(() => new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((x) => { if (!x.hadRecentInput) sum += x.value; })).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => done(sum), 60);
      }));
      assert.ok(shift < 0.05, `${name} shifts by ${shift}`);
    }
    await context.close();
  }],

  ["nothing is wider than a narrow screen", async ({ browser, address }) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(await screens(page, address))) {
      await page.goto(address + path);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, `${name} is ${wide} pixels wide`);
    }
    await context.close();
  }],

  ["by keyboard alone: from the search to a mark and back", async ({ page, address }) => {
    await page.goto(address);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip", "the first stop leads to the content");
    await page.keyboard.press("/");
    await page.keyboard.type("type:consult");
    await page.keyboard.press("Enter");
    await page.waitForURL(/consult/);
    await page.keyboard.press("j");
    await page.keyboard.press("o");
    await page.waitForURL(/\/event\//);
    await page.keyboard.press("m");
    assert.equal(await page.evaluate(() => document.activeElement.name), "kind");
    await page.keyboard.press("n");
    assert.equal(await page.evaluate(() => document.activeElement.name), "note");
    await page.keyboard.type("seen");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("Grace");
    await page.keyboard.press("Enter");
    await page.waitForURL(/marked=/);
    const log = await json(page, "/edits.json");
    assert.deepEqual([log.edits[0].kind, log.edits[0].note, log.edits[0].signed], ["note", "seen", "Grace"]);
    // Every stop can be seen.
    await page.goto(address);
    for (let i = 0; i < 25; i += 1) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate(() => {
        const el = document.activeElement, style = getComputedStyle(el);
        return el === document.body || style.outlineStyle !== "none" || style.stroke !== "none";
      });
      assert.ok(seen, `stop ${i} shows its focus`);
    }
  }],

  ["moments are in the reader's zone, and in UTC when pointed at", async ({ browser, address }) => {
    const context = await browser.newContext({ timezoneId: "Asia/Tokyo" });
    const page = await context.newPage();
    const { difference } = await screens(page, address);
    await page.goto(address + difference.replace("difference", "article").split("?")[0]);
    const stamp = page.locator("time.stamp").first();
    const [shown, title] = [await stamp.innerText(), await stamp.getAttribute("title")];
    assert.match(title, /Z \(UTC\)$/);
    const hours = (Date.parse(`${shown.replace(" ", "T")}:00Z`) - Date.parse(title.replace(" (UTC)", ""))) / 36e5;
    assert.ok(Math.abs(hours - 9) < 0.02, `${shown} for ${title}`);
    await context.close();
  }],

  ["text from right to left stands so", async ({ page, address }) => {
    await page.goto(address);
    const found = await json(page, `/search.json?q=${encodeURIComponent("أعلنت")}`);
    assert.ok(found.articles.length > 0, "an Arabic article is found");
    await page.goto(`${address}/article/${found.articles[0].article}`);
    const direction = await page.locator(".words p").first().evaluate((p) => getComputedStyle(p).direction);
    assert.equal(direction, "rtl");
  }],
];
