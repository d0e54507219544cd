"""Sail, which speaks Spark's API, reads what one process reads.

sail.py BINARY [--articles N]: run by `cargo xtask sail` with the wheel, pysail and pyspark installed. The server runs in this
process; all records come out equal to those of `demarche batch`, and a poisoned one is a row with its cause.
"""

import tempfile
import time

from pysail.spark import SparkConnectServer
from pyspark.sql import SparkSession
from stories import arguments, hold, write

import demarche.spark


def main():
    args = arguments()
    with tempfile.TemporaryDirectory() as folder:
        articles = write(args.articles, folder)
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
        hold("sail", args.binary, articles, folder, folder + "/sail", args.articles, took)


if __name__ == "__main__":
    main()
