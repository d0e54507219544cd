// The desk's journeys in headless Chromium: node run.mjs BINARY [--screens FOLDER] [--only WORDS]
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const option = (name) => { const at = process.argv.indexOf(name); return at > 0 ? process.argv[at + 1] : undefined; };
const binary = process.argv[2] && resolve(process.argv[2]);
const shots = option("--screens") && resolve(option("--screens"));
const only = option("--only");

function need(what, how) {
  console.error(`the browser tests need ${what}: ${how}`);
  process.exit(3);
}
if (!binary || !existsSync(binary)) need("the demarche binary", "node run.mjs path/to/demarche");
const chromium = ["chromium", "chromium-browser", "google-chrome"]
  .map((name) => spawnSync("which", [name], { encoding: "utf8" }).stdout.trim())
  .find(Boolean);
if (!chromium) need("Chromium", "apt-get install chromium");
const playwright = await import("playwright-core").catch(() => need("playwright-core and axe-core", `npm install in ${here}`));
const { journeys } = await import("./journeys.mjs");
const { analyst } = await import("./analyst.mjs");
const { access, screens } = await import("./access.mjs").catch(() => need("axe-core", `npm install in ${here}`));
const { guarded } = await import("./guarded.mjs");

const folder = mkdtempSync(join(tmpdir(), "desk-"));
const desk = join(folder, "desk");
const running = [];
process.on("exit", () => { for (const p of running) p.kill(); rmSync(folder, { recursive: true, force: true }); });

const markup = "<script>window.stolen = 1</script><img src=x onerror='window.stolen = 2'>";
const extra = join(folder, "extra.jsonl");
writeFileSync(extra, [
  // Markup in every field that a record has.
  { id: `hostile"><b>${markup}`, published: "1997-04-20", title: `<script>window.stolen = 1</script> and ${markup}`, url: "javascript:window.stolen=4",
    text: `France condemned <script>window.stolen = 3</script> Italy on Friday. "${markup}," Germany's Helmut ${markup} said.`, source: "<b>Bold Wire</b>", language: "en" },
  { id: "arabic", published: "1997-04-21", title: "أعلنت وزارة الخارجية", text: "أعلنت وزارة الخارجية أن الوزير سيزور العاصمة يوم الخميس لإجراء محادثات مع نظيره.", source: "وكالة", language: "ar" },
].map((r) => JSON.stringify(r)).join("\n") + "\n");
const added = spawnSync(binary, ["add", "--desk", desk, join(here, "../../examples"), extra], { encoding: "utf8" });
if (added.status !== 0) {
  console.error(added.stderr);
  process.exit(2);
}

/** Starts a server and gives its address. */
function serve(args) {
  const server = spawn(binary, ["serve", "--desk", desk, ...args], { stdio: ["ignore", "pipe", "inherit"] });
  running.push(server);
  return new Promise((found, failed) => {
    let said = "";
    server.stdout.on("data", (chunk) => {
      said += chunk;
      const match = said.match(/http:\/\/[\d.]+:\d+/);
      if (match) found(match[0]);
    });
    server.on("exit", (code) => failed(new Error(`the server ended (${code}): ${said}`)));
    setTimeout(() => failed(new Error(`the server said no address: ${said}`)), 60_000).unref();
  });
}

/** The desk as others see it, with a reader and an editor. */
async function serveOthers() {
  const people = { rita: ["reader", "a reader's password"], emil: ["editor", "an editor's password"] };
  const lines = Object.entries(people).map(([name, [role, password]]) =>
    spawnSync(binary, ["password", name, "--role", role], { input: `${password}\n`, encoding: "utf8" }).stdout);
  const file = join(folder, "passwords");
  writeFileSync(file, lines.join(""));
  const refused = spawnSync(binary, ["serve", "--desk", desk, "--listen", "0.0.0.0"], { encoding: "utf8" });
  if (refused.status !== 2 || !refused.stderr.includes("--passwords")) throw new Error(`served to all without a password: ${refused.stderr}`);
  return { address: await serve(["--passwords", file]), reader: people.rita[1], editor: people.emil[1] };
}

const address = await serve([]);
const served = await serveOthers();
const browser = await playwright.chromium.launch({
  executablePath: chromium, headless: true, args: ["--no-sandbox", "--disable-background-networking"],
});
const all = [...journeys, ...analyst, ...access, ...guarded].filter(([name]) => !only || name.includes(only));
let failures = 0;
for (const [name, walk] of all) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const trouble = [];
  page.on("console", (m) => { if (m.type() === "error" && !/status of (400|403)/.test(m.text())) trouble.push(m.text()); });
  page.on("pageerror", (e) => trouble.push(String(e)));
  page.on("request", (r) => { if (!r.url().startsWith(address) && !r.url().startsWith("blob:")) trouble.push(`asked another place: ${r.url()}`); });
  try {
    await walk({ page, context, browser, address, served });
    if (trouble.length) throw new Error(`the browser complained: ${trouble.join("; ")}`);
    console.log(`ok    ${name}`);
  } catch (e) {
    failures += 1;
    console.error(`FAIL  ${name}\n      ${e.message}`);
  }
  await context.close();
}
if (shots) await photograph(shots);
await browser.close();
console.log(`${all.length - failures} of ${all.length} journeys`);
process.exit(failures ? 1 : 0);

/** The six screens, light and dark, as small WebP pictures. */
async function photograph(where) {
  mkdirSync(where, { recursive: true });
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const paths = await screens(page, address);
  const press = await (await browser.newContext()).newPage();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const name of ["search", "record", "dyad", "brief", "actor", "quality"]) {
      await page.goto(address + paths[name]);
      if (name === "record") await page.locator(".card .field.act").first().hover({ timeout: 5_000 });
      const png = (await page.screenshot()).toString("base64");
      const webp = await press.evaluate(async (png) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
        canvas.getContext("2d").drawImage(image, 0, 0);
        return canvas.toDataURL("image/webp", 0.82).split(",")[1];
      }, png);
      writeFileSync(join(where, `${name}-${colorScheme}.webp`), Buffer.from(webp, "base64"));
    }
  }
  await context.close();
}
