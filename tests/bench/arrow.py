"""arrow.py MODEL ARTICLES.jsonl: seconds of one call of `demarche.read_arrow` on one thread. Run by `cargo xtask bench`."""

import json
import sys
import time

import demarche
import pyarrow

model, path = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    table = pyarrow.Table.from_pylist([json.loads(line) for line in file])
demarche.read_arrow(table.slice(0, 1), model=model, threads=1)  # loads the model
start = time.perf_counter()
rows = pyarrow.table(demarche.read_arrow(table, model=model, threads=1))
took = time.perf_counter() - start
assert rows.num_rows == table.num_rows and rows["error"].null_count == rows.num_rows
print(took)
