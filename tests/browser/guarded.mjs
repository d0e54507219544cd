// The desk served to others: a login, roles, forms that cannot be forged, rates.
import assert from "node:assert/strict";

export const guarded = [
  ["others come in by password, and readers cannot write", async ({ browser, served }) => {
    const { address, reader, editor } = served;
    const context = await browser.newContext();
    const page = await context.newPage();
    assert.equal((await context.request.get(`${address}/search.json`)).status(), 401, "no data without a login");
    await page.goto(`${address}/disputed`);
    assert.match(page.url(), /\/enter\?to=/);
    await page.fill("input[name=name]", "rita");
    await page.fill("input[name=password]", "not the password");
    await page.locator("main button").click();
    assert.match(await page.locator("[role=alert]").innerText(), /another password/);
    await page.fill("input[name=name]", "rita");
    await page.fill("input[name=password]", reader);
    await page.locator("main button").click();
    await page.waitForURL(/\/disputed/);
    const [cookie] = (await context.cookies()).filter((c) => c.name === "demarche");
    assert.ok(cookie.httpOnly && cookie.sameSite === "Strict");
    await page.goto(`${address}/review`);
    assert.equal(await page.locator("details.mark").count(), 0, "a reader has no form to mark with");
    const post = await context.request.post(`${address}/mark`, { form: { kind: "note", target: "x", note: "y", signed: "Rita" }, headers: { origin: address } });
    assert.equal(post.status(), 403);
    await page.locator("form.leave button").click();
    await page.waitForURL(/\/enter/);
    const token = (name, password) => ({ headers: { authorization: `Bearer ${name}.${password}` } });
    assert.equal((await context.request.get(`${address}/search.json`, token("rita", reader))).status(), 200);
    assert.equal((await context.request.get(`${address}/search.json`, token("rita", editor))).status(), 401);
    await context.close();
  }],

  ["whoever tries passwords is slowed down", async ({ browser, served }) => {
    const context = await browser.newContext();
    const tries = [];
    for (let i = 0; i < 8; i += 1) {
      const answer = await context.request.post(`${served.address}/enter`, { form: { name: "emil", password: `guess ${i}` }, headers: { origin: served.address } });
      tries.push(answer.status());
    }
    assert.ok(tries.includes(429), tries.join(" "));
    await context.close();
  }],
];
