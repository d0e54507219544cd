"""The notebook of the examples runs from its first cell to its last. Run by `cargo xtask wheel`."""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_the_notebook_runs(monkeypatch):
    monkeypatch.chdir(ROOT / "notebooks")
    notebook = json.loads((ROOT / "notebooks" / "examples.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    names = {}
    for cell in cells:
        exec(compile(cell, "examples.ipynb", "exec"), names)
    assert len(names["texts"]) == 42 and len(names["frame"]) == 42
    assert len(names["events"]) > 40 and {"first", "words"} <= set(names["events"].columns)
    assert names["series"]["events"].sum() > 0
    assert "<mark" in names["report"]._repr_html_()
