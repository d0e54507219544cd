"""Sets of stage 2: factuality of predicates, attributions in news. Sentences as in data.py, with columns of their own."""
import json, os, re
from data import guess_spaces

WORD = re.compile(r"""https?://\S+|www\.\S+|\S+@\S+\.\w+|@\w+|\#\w+|(?:[A-Z]\.)+[A-Z]?|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Sgt|Lt|Col|St|Jr|Sr|Inc|Corp|Co|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.|"""
                  r"""\d+(?:[.,:]\d+)*|[^\W\d_]+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+|\.\.+|--+|\S""", re.X | re.I)
END = re.compile(r"(?<![A-Z])[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n\s*\n|\n")
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Sgt|Lt|Col|St|Jr|Sr|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s+$")


def cut(text):
    """(start, end) of each sentence."""
    out, a = [], 0
    for m in END.finditer(text):
        if not ABBREVIATION.search(text[a:m.end()]):
            out.append((a, m.end()))
            a = m.end()
    return out + [(a, len(text))]


def blank(words, space):
    return dict(id=None, words=words, space=space, upos=None, xpos=None, feats=None, lemma=None, head=None, rel=None, names=None)


def facts(path, detect):
    """`pred` 1 / 0 a word (-1: not annotated), `fact` a number or None."""
    out = []
    for line in open(path, encoding="utf8"):
        r = json.loads(line)
        spans = [m.span() for m in re.finditer(r"\S+", r["text"])]
        s = blank([r["text"][a:b].replace("``", '"').replace("''", '"') for a, b in spans], None)
        s["space"] = guess_spaces(s["words"])
        s["pred"], s["fact"] = [0 if detect else -1] * len(spans), [None] * len(spans)
        for e in r["events"]:
            for i, (a, b) in enumerate(spans):
                if a <= e["start"] < b:
                    s["pred"][i], s["fact"][i] = (1 if detect else -1), e["factuality"]
        out.append(s)
    return out


def attributions(path):
    """`attr`: per word (content, content begins, cue, source); `links`: (cue word, word, 0 content / 1 source)."""
    docs = []
    for line in open(path, encoding="utf8"):
        r = json.loads(line)
        t, out = r["text"], []
        for a, b in cut(t):
            spans = [(m.start() + a, m.end() + a) for m in WORD.finditer(t[a:b])]
            if not spans:
                continue
            s = blank([t[x:y] for x, y in spans], [y >= len(t) or t[y].isspace() for _, y in spans])
            s["span"] = spans
            s["attr"], s["links"] = [[0, 0, 0, 0] for _ in spans], []
            inside = lambda ss: [i for i, (x, y) in enumerate(spans) if any(p < y and x < q for p, q in ss)]
            for q in r["quotes"]:
                content, cue, source = inside(q["content_spans"]), inside(q["cue_spans"]), inside(q["speaker_spans"])
                for i in content:
                    s["attr"][i][0] = 1
                if content and spans[content[0]][0] <= q["start"] < spans[content[0]][1]:
                    s["attr"][content[0]][1] = 1
                for i in cue:
                    s["attr"][i][2] = 1
                for i in source:
                    s["attr"][i][3] = 1
                s["links"] += [(c, i, 0) for c in cue for i in content] + [(c, i, 1) for c in cue for i in source]
            out.append(s)
        docs.append(out)
    return docs


def load(gold):
    g = lambda *p: os.path.join(gold, *p)
    uw, mt = facts(g("facts", "fact_uw_train.jsonl"), True), facts(g("facts", "fact_meantime_train.jsonl"), True)
    uds = facts(g("facts", "fact_uds_ih2_train.jsonl"), False)
    return uw + mt, uds, attributions(g("quotes", "polnear_train.jsonl")), facts(g("facts", "fact_uw_dev.jsonl"), True), attributions(g("quotes", "polnear_dev.jsonl"))
