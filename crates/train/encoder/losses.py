"""What each head is told it did wrong."""
import collections
import torch, torch.nn.functional as F
import lemma
from encode import TAGS, collate

# Names: times the weight of the stage.
WEIGHT = dict(upos=.5, xpos=.5, feats=.4, lemma=.6, names=1.)
BIO = ["O"] + [b + t for t in ("PER", "ORG", "LOC", "MISC") for b in ("B-", "I-")]


def classes(sents):
    c = {k: collections.Counter(x for s in sents if s[k] for x in s[k]) for k in ("upos", "xpos", "feats", "rel")}
    c["lemma"] = collections.Counter(lemma.script(w, l) for s in sents if s["lemma"] for w, l in zip(s["words"], s["lemma"]))
    out = {k: [x for x, n in sorted(v.items(), key=lambda p: (-p[1], p[0])) if n > (1 if k in ("lemma", "feats") else 0)] for k, v in c.items()}
    out["names"] = BIO
    return out


def of(m, items, names):
    """Loss of one batch, whose items are annotated alike; `names`: weight of the name tags."""
    batch = collate(items, .1)
    kinds = [x[4] for x in items]
    if kinds[0]["pred"] is None and kinds[0]["attr"] is None:
        return words(m, batch, names)
    ids, first, owner, rows, keep, valid, _ = batch
    with torch.autocast("cpu", torch.bfloat16):
        _, w = m.words(ids, first, owner, rows, keep)
        w = m.drop_head(w)
        if kinds[0]["pred"] is not None:
            return factuality(m.facts(w).float(), kinds)
        return attribution(m.attr(w).float(), m.links(w).float(), kinds, valid)


def words(m, batch, names):
    ids, first, owner, rows, keep, valid, y = batch
    with torch.autocast("cpu", torch.bfloat16):
        _, w = m.words(ids, first, owner, rows, keep)
        w = m.drop_head(w)
        t = m.tags(w)
        loss = 0.
        for k in TAGS:
            if (y[k] >= 0).any():
                loss = loss + WEIGHT[k] * (names if k == "names" else 1.) * F.cross_entropy(t[k].float().flatten(0, 1), y[k].flatten(), ignore_index=-1)
        tree = y["head"] >= 0
        if tree.any():
            loss = loss + F.cross_entropy(m.arcs(w, valid)[tree], y["head"][tree])
            r = m.rels(w, y["head"].clamp(min=0)).float()
            loss = loss + F.cross_entropy(r[tree], y["rel"][tree], ignore_index=-1)
    return loss


def factuality(out, kinds):
    loss, n = 0., 0
    pred, goal, fact = torch.full(out.shape[:2], -1.), torch.zeros(out.shape[:2]), torch.zeros(out.shape[:2], dtype=torch.bool)
    for i, k in enumerate(kinds):
        pred[i, 1:len(k["pred"]) + 1] = torch.tensor(k["pred"], dtype=torch.float)
        for j, f in enumerate(k["fact"]):
            if f is not None:
                goal[i, j + 1], fact[i, j + 1] = f / 3, True
    p = pred >= 0
    if p.any():
        loss = loss + F.binary_cross_entropy_with_logits(out[..., 0][p], pred[p])
    if fact.any():
        loss = loss + 2 * (out[..., 1][fact] - goal[fact]).abs().mean()
    return loss


def attribution(tags, links, kinds, valid):
    goal, link, cue = torch.zeros_like(tags), torch.zeros_like(links), torch.zeros(valid.shape, dtype=torch.bool)
    for i, k in enumerate(kinds):
        goal[i, 1:len(k["attr"]) + 1] = torch.tensor(k["attr"], dtype=torch.float)
        for c, w, r in k["links"]:
            link[i, c + 1, w + 1, r] = 1.
            cue[i, c + 1] = True
    real = valid.clone()
    real[:, 0] = False
    loss = 4 * F.binary_cross_entropy_with_logits(tags[real], goal[real])
    pair = cue.unsqueeze(2) & real.unsqueeze(1)
    if pair.any():
        loss = loss + 2 * F.binary_cross_entropy_with_logits(links[pair], link[pair])
    return loss
