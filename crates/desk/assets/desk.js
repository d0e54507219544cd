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
    const link = at >= 0 && rows[at].querySelector("a[data-open]");
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
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) {
      if (e.key === "Escape") e.target.blur();
      return;
    }
    const act = { j: () => { field = -1; move(1); }, k: () => { field = -1; move(-1); }, o: open, e: evidence,
      "/": () => document.getElementById("q").select(), "?": () => { location.href = "/help"; } }[e.key];
    if (act) { e.preventDefault(); if (e.key === "/") document.getElementById("q").focus(); act(); }
  });
})();
