// Words and fields light each other; keys move. Everything reads without this file.
"use strict";
(() => {
  const names = (el) => (el.dataset.f || "").split(" ").filter(Boolean);
  const marked = [...document.querySelectorAll("[data-f]")];
  const light = (el) => {
    const wanted = new Set(names(el));
    for (const m of marked) m.classList.toggle("lit", names(m).some((n) => wanted.has(n)));
  };
  const dark = () => marked.forEach((m) => m.classList.remove("lit"));
  const over = (e) => {
    const el = e.target.closest && e.target.closest("[data-f]");
    if (el) light(el); else dark();
  };
  document.addEventListener("pointerover", over);
  document.addEventListener("focusin", over);
  // A click on words brings their first field into view; a click on a field, its first words.
  document.addEventListener("click", (e) => {
    const el = e.target.closest("[data-f]");
    if (!el || e.target.closest("a, summary, button, label") || !getSelection().isCollapsed) return;
    const [at] = names(el);
    const word = el.classList.contains("m");
    const other = marked.find((m) => m !== el && m.classList.contains("m") !== word && names(m).includes(at));
    if (other) other.scrollIntoView({ block: "nearest", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  });
  // A picture as PNG, drawn by the browser from the SVG.
  for (const link of document.querySelectorAll("a[data-svg]")) {
    const png = Object.assign(document.createElement("a"), { href: link.href, textContent: "PNG" });
    png.addEventListener("click", async (e) => {
      e.preventDefault();
      const blob = new Blob([await (await fetch(link.href)).text()], { type: "image/svg+xml" });
      const image = new Image();
      image.src = URL.createObjectURL(blob);
      await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width * 2, height: image.height * 2 });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob((file) => Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "demarche.png" }).click());
    });
    link.after(" · ", png);
  }
  for (const link of document.querySelectorAll("a[data-copy]")) {
    link.addEventListener("click", (e) => {
      if (!navigator.clipboard) return;
      e.preventDefault();
      navigator.clipboard.writeText(link.href).then(() => { link.textContent = "Link copied"; });
    });
  }
  // A slider through the days that the desk knows, beside the field for the day.
  const known = document.querySelector("input[data-first][data-last]");
  if (known) {
    const day = 864e5, first = Date.parse(known.dataset.first), last = Date.parse(known.dataset.last);
    const slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: Math.round((last - first) / day), ariaLabel: "As known on, day by day" });
    slider.value = known.value ? Math.round((Date.parse(known.value) - first) / day) : slider.max;
    slider.addEventListener("input", () => { known.value = new Date(first + slider.value * day).toISOString().slice(0, 10); });
    slider.addEventListener("change", () => known.form.submit());
    known.nextElementSibling.append(slider);
  }
  // Moments in the reader's own zone; UTC stands in their title.
  for (const t of document.querySelectorAll("time.stamp")) {
    const at = new Date(t.dateTime);
    if (t.dateTime.length > 10 && !isNaN(at)) t.textContent = at.toLocaleString("sv-SE", { dateStyle: "short", timeStyle: "short" });
  }

  const rows = [...document.querySelectorAll("[data-row]")];
  let at = -1;
  const shown = (el) => el.scrollIntoView({ block: "nearest" });
  const move = (step) => {
    if (!rows.length) return;
    if (at >= 0) rows[at].classList.remove("here");
    at = Math.min(rows.length - 1, Math.max(0, at + step));
    const row = rows[at];
    row.classList.add("here");
    row.setAttribute("tabindex", "-1");
    row.focus({ preventScroll: true });
    shown(row);
  };
  const open = () => {
    const of = (el) => el && el.querySelector("a[data-open]");
    const link = at >= 0 && (of(rows[at]) || of(rows[at].closest(".origin")));
    if (link) link.click();
  };
  // The words behind the row; on the next press the words of its next field.
  let field = -1;
  const evidence = () => {
    const row = rows[Math.max(at, 0)];
    if (!row) return;
    const fields = row.dataset.f ? [row] : [...row.querySelectorAll(".field")];
    if (!fields.length) return open();
    field = (field + 1) % fields.length;
    fields[field].focus({ preventScroll: true });
    light(fields[field]);
    const words = document.querySelector(".words .lit");
    if (words) shown(words);
  };
  // Opens the form under the row; then one letter says the kind.
  const KINDS = { r: "right", w: "wrong", s: "split", g: "merge", n: "note" };
  const mark = () => {
    const form = (rows[Math.max(at, 0)] || document).querySelector("details.mark") || document.querySelector("details.mark");
    if (!form) return;
    form.open = true;
    form.querySelector("input[name=kind]:checked").focus();
    form.scrollIntoView({ block: "nearest" });
  };
  // The name that was signed last.
  const signed = decodeURIComponent((document.cookie.match(/(?:^|; )signed=([^;]*)/) || [])[1] || "");
  for (const input of document.querySelectorAll("input[name=signed]")) if (!input.value) input.value = signed;
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (e.target.name === "kind" && KINDS[e.key]) {
      const form = e.target.form;
      form.elements.kind.value = KINDS[e.key];
      e.preventDefault();
      const next = { merge: "with", note: "note" }[KINDS[e.key]] || (form.elements.signed.value ? "" : "signed");
      (next ? form.elements[next] : form.querySelector("button")).focus();
      return;
    }
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) {
      if (e.key === "Escape") e.target.blur();
      return;
    }
    const act = { j: () => { field = -1; move(1); }, k: () => { field = -1; move(-1); }, o: open, e: evidence, m: mark,
      "/": () => document.getElementById("q").select(), "?": () => { location.href = "/help"; } }[e.key];
    if (act) { e.preventDefault(); if (e.key === "/") document.getElementById("q").focus(); act(); }
  });
})();
