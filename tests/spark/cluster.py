"""A standalone Spark cluster of one master and two workers on loopback reads what one process reads.

cluster.py BINARY [--articles N] [--paragraphs N] [--model M] [--measure]: run by `cargo xtask spark` with the wheel and pyspark installed.
Checks that all records come out, equal to those of `demarche batch`; that a poisoned record fails nothing; and that a
worker killed with its executor in the midst of the job changes nothing in the result; of up to 3,000 articles also that desks of both are equal.
"""

import argparse
import glob
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

import pyspark
from stories import reports, write

HOME = os.path.dirname(pyspark.__file__)
# Articles up to which desks of both are compared too: all of them are near copies, which a desk compares with each other.
DESK = 3000


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Cluster:
    """One master and two workers of one core each, as processes of their own on 127.0.0.1."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port()
        self.env = dict(os.environ, SPARK_HOME=HOME, SPARK_LOCAL_IP="127.0.0.1", SPARK_NO_DAEMONIZE="1", PYSPARK_PYTHON=sys.executable)
        self.url = f"spark://127.0.0.1:{self.port}"
        self.master = self.start("Master", "--host", "127.0.0.1", "--port", str(self.port), "--webui-port", str(free_port()))
        self.workers = [
            self.start("Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "2g", "--webui-port", str(free_port()),
                       "--work-dir", os.path.join(folder, f"work{n}"), self.url)
            for n in range(2)
        ]

    def start(self, kind, *args):
        log = open(os.path.join(self.folder, f"{kind.lower()}-{time.monotonic_ns()}.log"), "w")
        command = [os.path.join(HOME, "bin", "spark-class"), f"org.apache.spark.deploy.{kind.lower()}.{kind}", *args]
        return subprocess.Popen(command, env=self.env, stdout=log, stderr=log, start_new_session=True)

    def kill(self, process):
        """The process with all that it started, as when a machine is lost."""
        for child in children(process.pid):
            try:
                os.kill(child, signal.SIGKILL)
            except ProcessLookupError:
                pass  # it ended with its parent
        process.kill()
        process.wait()

    def stop(self):
        for process in [*self.workers, self.master]:
            if process.poll() is None:
                self.kill(process)


def children(pid):
    found = []
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            fields = open(path).read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            child = int(path.split("/")[2])
            found += [child, *children(child)]
    return found


def job(cluster, articles, out, model="fast", kill=None):
    """Reads `articles` on the cluster; once `kill` was given and the first tasks are done, that worker dies.

    Gives the seconds of the job and those before it: session, executors, and a first small job that loads the model.
    """
    from pyspark.sql import SparkSession

    import demarche.spark

    os.environ["PYSPARK_PYTHON"] = sys.executable  # what the driver tells the executors to run
    builder = SparkSession.builder.master(cluster.url).appName("demarche")
    for key, value in {
        "spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1", "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
        "spark.executor.memory": "1g", "spark.sql.execution.arrow.maxRecordsPerBatch": "64",
        "spark.network.timeout": "60s",
    }.items():
        builder = builder.config(key, value)
    begun = time.monotonic()
    spark = builder.getOrCreate()
    killed = []
    try:
        if kill is not None:
            def watch():
                tracker = spark.sparkContext.statusTracker()
                while not killed:
                    for stage in tracker.getActiveStageIds():
                        info = tracker.getStageInfo(stage)
                        if info and info.numTasks > 4 and info.numCompletedTasks >= 2:
                            cluster.kill(kill)
                            killed.append(info.numCompletedTasks)
                            return
                    time.sleep(0.05)
            threading.Thread(target=watch, daemon=True).start()
        frame = spark.read.schema("id string, text string, published string").json(articles)
        if kill is None:
            demarche.spark.read(frame.limit(64).repartition(8), model=model).write.parquet(out + "-first")
        start = time.monotonic()
        demarche.spark.read(frame.repartition(12, "id"), model=model).write.parquet(out)
        took = time.monotonic() - start
    finally:
        spark.stop()
    if kill is not None:
        assert killed, "the job ended before the worker was killed: give it more articles"
    return took, start - begun


def snapshot(binary, reports, desk):
    """The id of what a desk holds after these reports."""
    added = subprocess.run([binary, "add", "--reports", reports, "--desk", desk], stderr=subprocess.PIPE, text=True)
    assert added.returncode in (0, 1), added.stderr
    return subprocess.check_output([binary, "snapshot", "all", "--desk", desk], stderr=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--articles", type=int, default=3000)
    parser.add_argument("--paragraphs", type=int, default=1, help="of an article, about 40 words each")
    parser.add_argument("--model", choices=["default", "fast"], default="fast")
    parser.add_argument("--measure", action="store_true", help="no worker is killed; prints seconds alone, on two workers, of start-up")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = write(args.articles, folder, args.paragraphs)
        command = [args.binary, "batch", "--model", args.model, "--threads", "1", "--out", folder + "/single", articles]
        start = time.monotonic()
        run = subprocess.run(["taskset", "-c", "0", *command], stderr=subprocess.DEVNULL)  # one core, as a worker has
        alone = time.monotonic() - start
        poisoned = args.articles // 97
        assert run.returncode == (1 if poisoned else 0), "the poisoned records are refused, the others read"
        single, _ = reports(folder + "/single")
        cluster = Cluster(folder)
        try:
            took, before = job(cluster, articles, folder + "/both", args.model)
            both, errors = reports(folder + "/both")
            assert both == single, "the cluster's rows are not those of one process"
            assert len(errors) == poisoned, errors[:3]
            if args.measure:
                print(f"{alone:.2f}\t{took:.2f}\t{before:.2f}")
                return
            job(cluster, articles, folder + "/killed", args.model, kill=cluster.workers[0])
            after, errors = reports(folder + "/killed")
            assert after == single and len(errors) == poisoned, "a killed worker changed the result"
            if args.articles <= DESK:
                desks = [snapshot(args.binary, f"{folder}/{name}", f"{folder}/desk-{name}") for name in ("single", "killed")]
                assert desks[0] == desks[1], "a desk of the cluster's reports is not that of one process"
        finally:
            cluster.stop()
        print(f"spark: {len(single)} reports equal on one process, two workers, and with a worker killed in mid-job; "
              f"{alone:.1f} s on one core, {took:.1f} s on two workers of one core, {before:.1f} s before the first of these")


if __name__ == "__main__":
    main()
