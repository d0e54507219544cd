// The desk's journeys in headless Chromium: node run.mjs BINARY [SCREENSHOT-FOLDER]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { journeys } from "./journeys.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const binary = process.argv[2] && resolve(process.argv[2]);
const shots = process.argv[3] && resolve(process.argv[3]);

function need(what, how) {
  console.error(`the browser tests need ${what}: ${how}`);
  process.exit(3);
}
if (!binary || !existsSync(binary)) need("the demarche binary", "node run.mjs path/to/demarche");
const chromium = ["chromium", "chromium-browser", "google-chrome"]
  .map((name) => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim())
  .find(Boolean);
if (!chromium) need("Chromium", "apt-get install chromium");
const playwright = await import("playwright-core").catch(() => need("playwright-core", `npm install in ${here}`));

const folder = mkdtempSync(join(tmpdir(), "desk-"));
const desk = join(folder, "desk");
const hostile = join(folder, "hostile.jsonl");
writeFileSync(hostile, JSON.stringify({
  id: "hostile", published: "2019-04-20", title: "<script>window.stolen = 1</script> and <img src=x onerror='window.stolen = 2'>",
  text: "France condemned <script>window.stolen = 3</script> Italy on Friday.", source: "<b>Bold Wire</b>",
}) + "\n");
const added = spawnSync(binary, ["add", "--desk", desk, join(here, "../../examples"), hostile], { encoding: "utf8" });
if (added.status !== 0) {
  console.error(added.stderr);
  process.exit(2);
}

const server = spawn(binary, ["serve", "--desk", desk], { stdio: ["ignore", "pipe", "inherit"] });
process.on("exit", () => server.kill());
const stop = () => { server.kill(); rmSync(folder, { recursive: true, force: true }); };
const address = await new Promise((found, failed) => {
  let said = "";
  server.stdout.on("data", (chunk) => {
    said += chunk;
    const match = said.match(/http:\/\/[\d.]+:\d+/);
    if (match) found(match[0]);
  });
  server.on("exit", (code) => failed(new Error(`the server ended (${code}): ${said}`)));
  setTimeout(() => failed(new Error(`the server said no address: ${said}`)), 30_000).unref();
});

const browser = await playwright.chromium.launch({
  executablePath: chromium, headless: true, args: ["--no-sandbox", "--disable-background-networking"],
});
let failures = 0;
for (const [name, walk] of journeys) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (m) => { if (m.type() === "error") trouble.push(m.text()); });
  page.on("pageerror", (e) => trouble.push(String(e)));
  page.on("request", (r) => { if (!r.url().startsWith(address)) trouble.push(`asked another place: ${r.url()}`); });
  try {
    await walk({ page, context, browser, address });
    if (trouble.length) throw new Error(`the browser complained: ${trouble.join("; ")}`);
    console.log(`ok    ${name}`);
  } catch (e) {
    failures += 1;
    console.error(`FAIL  ${name}\n      ${e.message}`);
  }
  await context.close();
}
if (shots) await photograph(shots).catch((e) => { failures += 1; console.error(`FAIL  screenshots: ${e.message}`); });
await browser.close();
stop();
console.log(`${journeys.length - failures} of ${journeys.length} journeys`);
process.exit(failures ? 1 : 0);

async function photograph(where) {
  mkdirSync(where, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  await page.goto(`${address}/`);
  const article = await page.evaluate(async () => (await (await fetch("/disputed.json")).json()).disputed[0]?.sides.claim.article);
  const event = await page.evaluate(async () => (await (await fetch("/disputed.json")).json()).disputed[0]?.event.event);
  const [first] = await page.evaluate(async () => (await (await fetch("/search.json")).json()).articles);
  const dyad = await page.evaluate(async () => (await (await fetch("/search.json")).json()).events.find((e) => e.sources[0] && e.targets[0]));
  const screens = {
    search: "/", record: `/article/${article ?? first.article}`, event: event && `/event/${event}`,
    dyad: dyad && `/dyad/${encodeURIComponent(dyad.sources[0])}/${encodeURIComponent(dyad.targets[0])}`,
    actor: dyad && `/actor/${encodeURIComponent(dyad.sources[0])}`, quality: "/quality", disputed: "/disputed", help: "/help",
  };
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const [name, path] of Object.entries(screens)) {
      if (!path) continue;
      await page.goto(address + path);
      if (name === "record") await page.locator(".field").first().hover({ timeout: 5_000 }).catch(() => {});
      await page.screenshot({ path: join(where, `${name}-${colorScheme}.png`) });
    }
  }
  await page.setViewportSize({ width: 390, height: 800 });
  for (const name of ["search", "record"]) {
    await page.goto(address + screens[name]);
    await page.screenshot({ path: join(where, `${name}-narrow.png`) });
  }
  await context.close();
}
