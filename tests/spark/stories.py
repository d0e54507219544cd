"""Articles for the tests of many machines, and what came of them."""

import argparse
import glob
import json
import os
import subprocess

import pyarrow.parquet

COUNTRIES = ["Ghana", "Togo", "Chad", "Niger", "Peru", "Chile", "Norway", "Oman", "Laos", "Nepal"]


def paragraph(n):
    """About 40 words in three sentences."""
    a, b, c = COUNTRIES[n % 10], COUNTRIES[(n * 3 + 1) % 10], COUNTRIES[(n * 7 + 2) % 10]
    return (
        f"{a} accused {b} of sending {n} soldiers over the border on Monday. {b}'s foreign minister denied it, and said "
        f"that {c} would host talks next week. Ministers of {a} and {c} met on Tuesday and signed an agreement on trade."
    )


def stories(count, paragraphs=1):
    """Articles of so many paragraphs, each another one; every 97th has no text."""
    for n in range(count):
        text = "\n\n".join(paragraph(n + k) for k in range(paragraphs))
        yield {"id": f"s{n}", "text": None if n % 97 == 96 else text, "published": f"1999-03-{n % 28 + 1:02}"}


def reports(folder):
    """Report by article id, and the causes of the rows without one."""
    found, errors = {}, []
    for path in sorted(glob.glob(folder + "/*.parquet")):
        for row in pyarrow.parquet.read_table(path).to_pylist():
            error = row.pop("error", None)
            if error is None:
                assert row["article"]["id"] not in found, "a record came out twice"
                found[row["article"]["id"]] = row
            else:
                errors.append(error)
    return found, errors


def arguments():
    """BINARY [--articles N]"""
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--articles", type=int, default=1000)
    return parser.parse_args()


def write(count, folder, paragraphs=1):
    """The stories as a file of JSON Lines; gives its path."""
    articles = os.path.join(folder, "articles.jsonl")
    with open(articles, "w") as file:
        file.writelines(json.dumps(story) + "\n" for story in stories(count, paragraphs))
    return articles


def hold(name, binary, articles, folder, out, count, took):
    """Asserts that the rows of `out` are those of `demarche batch` over the same articles, and prints how many they are."""
    subprocess.run([binary, "batch", "--model", "fast", "--out", folder + "/single", articles], stderr=subprocess.DEVNULL)
    single, _ = reports(folder + "/single")
    found, errors = reports(out)
    assert found == single, f"{name}: its rows are not those of one process"
    assert len(errors) == count // 97, errors[:3]
    print(f"{name}: {len(found)} reports equal to those of one process, {took:.1f} s")
