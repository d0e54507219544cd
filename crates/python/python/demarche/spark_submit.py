"""A job for ``spark-submit``: articles in, reports out.

    spark-submit spark_submit.py --out s3a://bucket/reports s3a://bucket/articles/*.jsonl
    spark-submit spark_submit.py --warc --out s3a://bucket/reports s3://commoncrawl/…/CC-NEWS-…warc.gz
"""

from __future__ import annotations

import argparse


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", help="JSON Lines or Parquet of articles; with --warc, archives")
    parser.add_argument("--out", required=True, help="folder of the reports, as Parquet")
    parser.add_argument("--warc", action="store_true", help="the inputs are WARC or ARC files")
    parser.add_argument("--model", choices=["default", "fast"], default="default")
    parser.add_argument("--published", help="with --warc: the day of pages that name none (YYYY-MM-DD)")
    args = parser.parse_args()

    from pyspark.sql import SparkSession

    import demarche.spark

    spark = SparkSession.builder.appName("demarche").getOrCreate()
    if args.warc:
        reports = demarche.spark.read_warc(spark, args.inputs, published=args.published, model=args.model)
    else:
        parquet = all(path.rstrip("/").endswith(".parquet") for path in args.inputs)
        articles = spark.read.parquet(*args.inputs) if parquet else spark.read.json(args.inputs)
        reports = demarche.spark.read(articles, model=args.model)
    reports.write.mode("errorifexists").option("compression", "zstd").parquet(args.out)
    spark.stop()


if __name__ == "__main__":
    main()
