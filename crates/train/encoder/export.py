"""The shipped file from a checkpoint: int8 weights with one scale a row.
export.py --base DIR --out DIR --net FILE --to default.bin [--texts FILE ...]

A vocabulary row stays if the training texts use it, or if it is a single character; with --texts, also what those
texts use twice. The rest only ever saw its pretraining: words that need it are cut into smaller pieces."""
import argparse, collections, gzip, hashlib, json, re
import numpy as np
import torch
import data, news
from wordpiece import WordPiece, fold

MAGIC = b"demarche-encoder 1\n"
DENSE = ["shape_in", "tag_mid", "name_mid", "arc_h", "arc_d", "arc_u", "rel_h", "rel_d", "rel_v", "rel_b",
         "fact_mid", "fact_out", "attr_mid", "attr_out", "link_h", "link_d", "link_v", "link_b"]


class Parts:
    def __init__(s):
        s.rows, s.blob = [], bytearray()

    def add(s, name, kind, rows, cols, content):
        s.blob += b"\0" * (-len(s.blob) % 64)
        s.rows.append(f"{name} {kind} {rows} {cols} {len(s.blob)}\n")
        s.blob += content

    def real(s, name, t):
        t = t.detach().float().numpy().astype("<f4").ravel()
        s.add(name, "f32", 1, t.size, t.tobytes())

    def int8(s, name, w):
        w = w.detach().float().numpy()
        scale = np.maximum(np.abs(w).max(1), 1e-12) / 127
        q = np.clip(np.rint(w / scale[:, None]), -127, 127).astype(np.int8)
        s.add(name + ".w", "i8", *q.shape, q.tobytes())
        s.add(name + ".s", "f32", 1, scale.size, scale.astype("<f4").tobytes())

    def text(s, name, lines):
        b = ("\n".join(lines) + "\n").encode("utf8")
        s.add(name, "text", 1, len(b), b)

    def write(s, path):
        body = f"{len(s.rows)}\n".encode() + "".join(s.rows).encode() + bytes(s.blob)
        with open(path, "wb") as f:
            f.write(MAGIC + hashlib.sha256(body).hexdigest().encode() + b"\n" + body)


def vocabulary(tokens, gold, texts):
    wp = WordPiece(tokens)
    seen = collections.Counter()
    ewt, gum, names, wnut, dev = data.load(gold)
    uw, uds, polnear, _, _ = news.load(gold)
    for s in ewt + gum + names + wnut + uw + uds + [s for d in polnear for s in d]:
        for w in s["words"]:
            seen.update({i: 2 for i in wp(w)})
    for path in texts:
        words = re.findall(r"\w+|[^\w\s]", (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf8", errors="ignore").read())
        for w, n in collections.Counter(words).items():
            for i in wp(w):
                seen[i] += n
    return [i for i, t in enumerate(tokens)
            if seen[i] >= 2 or t in ("[PAD]", "[CLS]", "[SEP]", "[UNK]") or len(t.removeprefix("##")) == 1 and ord(t[-1]) < 0x3000
            ]


INFLECTED = ("VBD", "VBG", "VBN", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS")


def forms(gold):
    """Inflected forms with their lemmas, `form tag lemma`; where the treebanks disagree, EWT counts three times."""
    ewt, gum, *_ = data.load(gold)
    seen = collections.defaultdict(collections.Counter)
    for sents, n in ((ewt, 3), (gum, 1)):
        for s in sents:
            for w, x, l in zip(s["words"], s["xpos"], s["lemma"]):
                if x in INFLECTED and w.isalpha() and l.isalpha() and len(w) > 2:
                    seen[w.lower(), x][l] += n
    best = {k: max(sorted(c), key=lambda l: c[l]) for k, c in seen.items()}
    return [f"{w} {x} {l}" for (w, x), l in sorted(best.items())]


def main():
    a = argparse.ArgumentParser()
    for k in ("gold", "base", "out", "net", "to"):
        a.add_argument("--" + k, required=True)
    a.add_argument("--texts", nargs="*", default=[])
    a = a.parse_args()
    w = torch.load(a.net)
    labels = json.load(open(a.out + "/labels.json"))
    tokens = open(a.base + "/vocab.txt", encoding="utf8").read().split("\n")[:-1]
    keep = vocabulary(tokens, a.gold, a.texts)
    p = Parts()
    p.text("vocab", [tokens[i] for i in keep])
    for k in ("upos", "xpos", "lemma", "names", "rel"):
        p.text("labels." + k, labels[k])
    p.text("forms", forms(a.gold))
    p.int8("tok", w["tok.weight"][keep])
    p.int8("pos", w["pos.weight"][:320])
    p.int8("shape", w["shape.weight"])
    norm = lambda name, at: (p.real(name + ".g", w[at + ".weight"]), p.real(name + ".b", w[at + ".bias"]))
    norm("norm", "norm")

    def dense(name, at):
        p.int8(name, w[at + ".weight"])
        if at + ".bias" in w:
            p.real(name + ".b", w[at + ".bias"])
    n = 0
    while f"layers.{n}.qkv.weight" in w:
        for k in ("qkv", "o", "up", "down"):
            dense(f"l{n}.{k}", f"layers.{n}.{k}")
        for k in ("n1", "n2"):
            norm(f"l{n}.{k}", f"layers.{n}.{k}")
        n += 1
    for k in DENSE:
        if k + ".weight" in w:
            dense(k, k)
    for k in ("upos", "xpos", "lemma", "names"):
        dense("tag_" + k, "taggers." + k)
    p.write(a.to)
    print("vocabulary", len(keep), "of", len(tokens), "bytes", len(p.blob))


if __name__ == "__main__":
    main()
