"""Sail, which speaks Spark's API, reads what one process reads.

sail.py BINARY [--articles N]: run by `cargo xtask sail` with the wheel, pysail and pyspark installed. The server runs in this
process; all records come out equal to those of `demarche batch`, and a poisoned one is a row with its cause.
"""

import argparse
import json
import os
import subprocess
import tempfile
import time

from stories import reports, stories
from pysail.spark import SparkConnectServer
from pyspark.sql import SparkSession

import demarche.spark


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
        server = SparkConnectServer("127.0.0.1", 0)
        server.start(background=True)
        try:
            spark = SparkSession.builder.remote(f"sc://127.0.0.1:{server.listening_address[1]}").getOrCreate()
            frame = spark.read.schema("id string, text string, published string").json(articles)
            start = time.monotonic()
            demarche.spark.read(frame.repartition(4), model="fast").write.parquet(folder + "/sail")
            took = time.monotonic() - start
            spark.stop()
        finally:
            server.stop()
        found, errors = reports(folder + "/sail")
        assert found == single, "Sail's rows are not those of one process"
        assert len(errors) == args.articles // 97, errors[:3]
        print(f"sail: {len(found)} reports equal to those of one process, {took:.1f} s")


if __name__ == "__main__":
    main()
