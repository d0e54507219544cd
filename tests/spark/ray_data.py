"""Ray Data, by the call of docs/scale.md, reads what one process reads.

ray_data.py BINARY [--articles N]: run by `cargo xtask ray` with the wheel and ray installed. Two workers in processes of their own
on loopback; all records come out equal to those of `demarche batch`, and a poisoned one is a row with its cause.
"""

import tempfile
import time

import pyarrow
import ray
import ray.data
from stories import arguments, hold, stories, write

import demarche


def read(table):
    return pyarrow.table(demarche.read_arrow(table, threads=1, model="fast"))


def main():
    args = arguments()
    with tempfile.TemporaryDirectory() as folder:
        articles = write(args.articles, folder)
        ray.init(num_cpus=2, include_dashboard=False, _node_ip_address="127.0.0.1", log_to_driver=False)
        try:
            rows = pyarrow.Table.from_pylist(list(stories(args.articles)))
            start = time.monotonic()
            dataset = ray.data.from_arrow(rows).repartition(8)
            dataset.map_batches(read, batch_format="pyarrow").write_parquet(folder + "/ray")
            took = time.monotonic() - start
        finally:
            ray.shutdown()
        hold("ray", args.binary, articles, folder, folder + "/ray", args.articles, took)


if __name__ == "__main__":
    main()
