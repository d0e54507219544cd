"""Sentences as the network takes them: pieces, shapes, classes; batches of one pass."""
import torch
import data, lemma, shape

TAGS = ("upos", "xpos", "feats", "lemma", "names")
LATER = ("pred", "fact", "attr", "links")


class Encode:
    def __init__(s, wp, labels):
        s.wp, s.ix = wp, {k: {x: i for i, x in enumerate(v)} for k, v in labels.items()}

    def __call__(s, sent):
        ids, first, owner = [s.wp.cls], [0], [0]
        for i, w in enumerate(sent["words"]):
            first.append(len(ids))
            p = s.wp(w)[:24]
            ids += p
            owner += [i + 1] * len(p)
        ids.append(s.wp.sep)
        owner.append(0)
        y = {k: [s.ix[k].get(x, -1) for x in sent[k]] if sent[k] else None for k in ("upos", "xpos", "feats", "rel", "names")}
        y["lemma"] = [s.ix["lemma"].get(lemma.script(w, l), -1) for w, l in zip(sent["words"], sent["lemma"])] if sent["lemma"] else None
        y["head"] = sent["head"]
        y.update({k: sent.get(k) for k in LATER})
        return ids, first, owner, shape.rows(sent["words"], sent["space"]), y


def collate(items, drop=0.):
    n, m = max(len(x[0]) for x in items), max(len(x[1]) for x in items)
    b = len(items)
    ids, owner = torch.zeros(b, n, dtype=torch.long), torch.zeros(b, n, dtype=torch.long)
    first, rows = torch.zeros(b, m, dtype=torch.long), torch.zeros(b, m, shape.PER_WORD, dtype=torch.long)
    keep, valid = torch.zeros(b, m, shape.PER_WORD), torch.zeros(b, m, dtype=torch.bool)
    y = {k: torch.full((b, m), -1) for k in TAGS + ("rel", "head")}
    for i, (p, f, o, r, t) in enumerate(items):
        ids[i, :len(p)], owner[i, :len(p)], first[i, :len(f)] = torch.tensor(p), torch.tensor(o), torch.tensor(f)
        rows[i, 1:len(f)], keep[i, 1:len(f)], valid[i, :len(f)] = torch.tensor(r), 1., True
        for k in y:
            if t[k] is not None:
                y[k][i, 1:len(f)] = torch.tensor(t[k])
    if drop:
        keep = keep * (torch.rand_like(keep) > drop)
    return ids, first, owner, rows, keep, valid, y


def batches(sents, enc, rng, size):
    """One pass: noise anew, long and short apart, batches in random order."""
    items = [enc(data.noisy(s, rng)) for s in sents]
    items = [x for x in items if len(x[0]) <= 250]
    items.sort(key=lambda x: len(x[0]) + 4 * rng.random())
    out, b = [], []
    for x in items:
        if b and (len(b) + 1) * len(x[0]) > size:
            out.append(b)
            b = []
        b.append(x)
    if b:
        out.append(b)
    rng.shuffle(out)
    return out
