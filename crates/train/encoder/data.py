"""Readers and noise. A sentence is a dict of columns of equal length; a column that a set does not annotate is None."""
import os, random, re


def trees(path):
    out, cols, sid, mwt = [], [], None, {}
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if cols:
                out.append(sentence(cols, sid, mwt))
            cols, mwt = [], {}
        elif line.startswith("# sent_id"):
            sid = line.split("=", 1)[1].strip()
        elif line[0] != "#":
            c = line.split("\t")
            if "-" in c[0]:
                a, b = map(int, c[0].split("-"))
                for i in range(a, b):
                    mwt[i] = False
                mwt[b] = "SpaceAfter=No" not in c[9]
            elif c[0].isdigit():
                cols.append(c)
    return out


def sentence(cols, sid, mwt):
    space = [mwt.get(i + 1, "SpaceAfter=No" not in c[9]) for i, c in enumerate(cols)]
    return dict(id=sid, words=[c[1] for c in cols], space=space, upos=[c[3] for c in cols], xpos=[c[4] for c in cols],
                feats=[c[5] for c in cols], lemma=[c[2] for c in cols], head=[int(c[6]) for c in cols], rel=[c[7] for c in cols],
                names=None)


def uner(path):
    """sent_id -> BIO labels."""
    out, labels, sid = {}, [], None
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if labels:
                out[sid] = labels
            labels = []
        elif line.startswith("# sent_id"):
            sid = line.split("=", 1)[1].strip()
        elif line[0] != "#":
            f = line.split("\t")
            labels.append("O" if f[2] == "B-O" else f[2].replace("OTH", "MISC"))
    if labels:
        out[sid] = labels
    return out


POLITICS = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG", "country": "LOC", "location": "LOC", "corporation": "ORG", "group": "ORG"}
CLOSE = re.compile(r"^([.,;:?!)\]%}]|n't|'(s|S|re|ve|ll|d|m)?|’(s|re|ve|ll|d|m)?|'')$")


def guess_spaces(words):
    """Spacing of a text whose blanks are lost."""
    out, quote = [], False
    for i, w in enumerate(words):
        nxt = words[i + 1] if i + 1 < len(words) else ""
        space = not CLOSE.match(nxt) and w not in ("(", "[", "$", "``", "“", "{", "‘", "#") and w != "-" and nxt not in ("-", "”")
        if w == '"':
            quote = not quote
            space = space and not quote
        if nxt == '"' and quote:
            space = False
        out.append(space)
    return out


def columns(path):
    """Two-column name files (CoNLL style, IO or BIO)."""
    out, words, labels = [], [], []
    for line in list(open(path, encoding="utf8")) + ["\n"]:
        f = line.split()
        if len(f) < 2:
            if words:
                out.append(named(words, labels))
            words, labels = [], []
        else:
            words.append(f[0])
            labels.append(f[1])
    return out


def named(words, labels):
    bio, prev = [], "O"
    for l in labels:
        if l == "O":
            bio.append("O")
        else:
            t = l[2:] if l[2:] in ("PER", "ORG", "LOC") else POLITICS.get(l[2:], "MISC")
            start = l[0] == "B" or prev == "O" or prev[2:] != l[2:]
            bio.append(("B-" if start else "I-") + t)
        prev = l
    return dict(id=None, words=words, space=guess_spaces(words), upos=None, xpos=None, feats=None, lemma=None, head=None, rel=None, names=bio)


CURLY = {"'": "’", "''": "”", "``": "“", "n't": "n’t", "'s": "’s", "'re": "’re", "'ve": "’ve", "'ll": "’ll", "'d": "’d", "'m": "’m"}


def noisy(s, rng):
    """Case noise (capitals, headline case, none), curly quotes, a lost full stop."""
    s = dict(s)
    w, r = s["words"], rng.random()
    if r < .06:
        w = [x.upper() for x in w]
    elif r < .11:
        w = [x if x[:1].isupper() else x[:1].upper() + x[1:] if len(x) > 3 or i == 0 else x for i, x in enumerate(w)]
    elif r < .14:
        w = [x.lower() for x in w]
    if rng.random() < .3:
        open_ = True
        out = []
        for x in w:
            if x == '"':
                out.append("“" if open_ else "”")
                open_ = not open_
            else:
                out.append(CURLY.get(x, x))
        if s["lemma"]:
            s["lemma"] = [o if l == x and l in ('"', "'", "''", "``") else l for l, x, o in zip(s["lemma"], w, out)]
        w = out
    s["words"] = w
    n = len(w)
    if n > 4 and rng.random() < .06 and w[-1] == "." and s["head"] and n not in s["head"]:
        for k in ("words", "space", "upos", "xpos", "feats", "lemma", "head", "rel", "names"):
            if s[k]:
                s[k] = s[k][:-1]
    return s


def load(gold):
    g = lambda *p: os.path.join(gold, *p)
    ewt = trees(g("treebanks", "en_ewt-ud-train.conllu"))
    tags = uner(g("names", "en_ewt-ud-train.early-revision.iob2"))
    for s in ewt:
        t = tags.get(s["id"])
        if t and len(t) == len(s["words"]):
            s["names"] = t
    gum = trees(g("treebanks", "gum-train.open.conllu"))
    names = columns(g("names", "wikigold.conll.txt")) + columns(g("names", "crossner_politics_train.txt")) + columns(g("names", "crossner_politics_dev.txt"))
    wnut = columns(g("names", "wnut17train.conll"))
    dev = trees(g("treebanks", "en_ewt-ud-dev.conllu"))
    tags = uner(g("names", "en_ewt-ud-dev.iob2"))
    for s in dev:
        t = tags.get(s["id"])
        if t and len(t) == len(s["words"]):
            s["names"] = t
    return ewt, gum, names, wnut, dev
