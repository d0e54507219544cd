"""Scores on the dev sets, on gold words: what a stage gained. The figures that count are taken from raw text."""
import collections
import numpy as np
import torch
import lemma
from encode import collate


def f1_names(rows):
    def spans(t):
        out, o = set(), None
        for i, l in enumerate(list(t) + ["O"]):
            if o and l != "I-" + o[0]:
                out.add((o[0], o[1], i))
                o = None
            if l[:2] == "B-" and l[2:] != "MISC":
                o = (l[2:], i)
        return out
    g = s = ok = 0
    for gold, sys in rows:
        a, b = spans(gold), spans(sys)
        g, s, ok = g + len(a), s + len(b), ok + len(a & b)
    return 200 * ok / max(1, g + s)


def words(m, sents, enc, labels):
    m.eval()
    n = collections.Counter()
    names = []
    order = sorted(range(len(sents)), key=lambda i: len(sents[i]["words"]))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for a in range(0, len(order), 32):
            group = [sents[i] for i in order[a:a + 32]]
            ids, first, owner, rows, keep, valid, y = collate([enc(s) for s in group])
            _, w = m.words(ids, first, owner, rows, keep)
            t = {k: v.argmax(-1) for k, v in m.tags(w).items()}
            head = m.arcs(w, valid).argmax(-1)
            rel = m.rels(w, head).argmax(-1)
            for i, s in enumerate(group):
                k = len(s["words"])
                if s["names"]:
                    names.append((s["names"], [labels["names"][j] for j in t["names"][i, 1:k + 1]]))
                for j in range(k):
                    n["n"] += 1
                    for c in ("upos", "xpos", "feats"):
                        n[c] += labels[c][t[c][i, j + 1]] == s[c][j]
                    n["lemma"] += lemma.apply(s["words"][j], labels["lemma"][t["lemma"][i, j + 1]]) == s["lemma"][j]
                    good = int(head[i, j + 1]) == s["head"][j]
                    r = labels["rel"][rel[i, j + 1]]
                    n["uas"] += good
                    n["las"] += good and r.split(":")[0] == s["rel"][j].split(":")[0]
                    n["full"] += good and r == s["rel"][j]
    m.train()
    return {k: round(100 * v / n["n"], 2) for k, v in n.items() if k != "n"} | {"names": round(f1_names(names), 2)}


def f1(a, b):
    ok = float((a & b).sum())
    return round(200 * ok / max(1., float(a.sum() + b.sum())), 1)


def later(m, uw, polnear, enc):
    m.eval()
    P, G, X, Y, A, B, L, LG = [], [], [], [], [], [], [[], []], [[], []]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for sents, kind in ((uw, 0), ([s for d in polnear for s in d], 1)):
            items = sorted((enc(s) for s in sents), key=lambda x: len(x[0]))
            items = [x for x in items if len(x[0]) < 250]
            for a in range(0, len(items), 32):
                part = items[a:a + 32]
                ids, first, owner, rows, keep, valid, _ = collate(part)
                _, w = m.words(ids, first, owner, rows, keep)
                o, l = (m.facts(w), None) if kind == 0 else (m.attr(w), m.links(w).float().numpy() > 0)
                o = o.float()
                for i, x in enumerate(part):
                    y = x[4]
                    if kind == 0:
                        k = len(y["pred"])
                        P += (o[i, 1:k + 1, 0] > 0).tolist()
                        G += y["pred"]
                        X += [3 * o[i, j + 1, 1].clamp(-1, 1).item() for j, f in enumerate(y["fact"]) if f is not None]
                        Y += [f for f in y["fact"] if f is not None]
                    else:
                        k = len(y["attr"])
                        A += (o[i, 1:k + 1] > 0).tolist()
                        B += y["attr"]
                        g = np.zeros((k, k, 2), bool)
                        for c, v, r in y["links"]:
                            g[c, v, r] = True
                        for c in {c for c, _, _ in y["links"]}:
                            for r in (0, 1):
                                L[r] += l[i, c + 1, 1:k + 1, r].tolist()
                                LG[r] += g[c, :, r].tolist()
    m.train()
    A, B, P, G, X, Y = np.array(A), np.array(B, bool), np.array(P), np.array(G, bool), np.array(X), np.array(Y)
    return dict(pred_recall=round((P & G).sum() / G.sum(), 3), pred_f1=f1(P, G), mae=round(np.abs(X - Y).mean(), 3), r=round(np.corrcoef(X, Y)[0, 1], 3),
                content=f1(A[:, 0], B[:, 0]), begin=f1(A[:, 1], B[:, 1]), cue=f1(A[:, 2], B[:, 2]), source=f1(A[:, 3], B[:, 3]),
                link_content=f1(np.array(L[0]), np.array(LG[0])), link_source=f1(np.array(L[1]), np.array(LG[1])))
