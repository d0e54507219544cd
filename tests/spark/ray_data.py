"""Ray Data, by the call of docs/scale.md, reads what one process reads.

ray_data.py BINARY [--articles N]: run by `cargo xtask ray` with the wheel and ray installed. Two workers in processes of their own
on loopback; all records come out equal to those of `demarche batch`, and a poisoned one is a row with its cause.
"""

import argparse
import json
import os
import subprocess
import tempfile
import time

import pyarrow
import ray
import ray.data
from stories import reports, stories

import demarche


def read(table):
    return pyarrow.table(demarche.read_arrow(table, threads=1, model="fast"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--articles", type=int, default=1000)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = os.path.join(folder, "articles.jsonl")
        with open(articles, "w") as file:
            file.writelines(json.dumps(story) + "\n" for story in stories(args.articles))
        subprocess.run(
            [args.binary, "batch", "--model", "fast", "--out", folder + "/single", articles], stderr=subprocess.DEVNULL
        )
        single, _ = reports(folder + "/single")
        ray.init(num_cpus=2, include_dashboard=False, _node_ip_address="127.0.0.1", log_to_driver=False)
        try:
            rows = pyarrow.Table.from_pylist(list(stories(args.articles)))
            start = time.monotonic()
            dataset = ray.data.from_arrow(rows).repartition(8)
            dataset.map_batches(read, batch_format="pyarrow").write_parquet(folder + "/ray")
            took = time.monotonic() - start
        finally:
            ray.shutdown()
        found, errors = reports(folder + "/ray")
        assert found == single, "Ray's rows are not those of one process"
        assert len(errors) == args.articles // 97, errors[:3]
        print(f"ray: {len(found)} reports equal to those of one process, {took:.1f} s")


if __name__ == "__main__":
    main()
