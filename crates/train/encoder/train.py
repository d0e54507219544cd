"""Stage 1: tags, lemmas, trees and names, jointly.
train.py --gold DIR --base DIR --out DIR [--passes 5]   starts or resumes; the same seed gives the same order of batches."""
import argparse, collections, json, os, random, time
import torch, torch.nn.functional as F
import data, lemma, net, pair, shape
from wordpiece import WordPiece

TAGS = ("upos", "xpos", "feats", "lemma", "names")
WEIGHT = dict(upos=.5, xpos=.5, feats=.4, lemma=.6, names=2.)
BIO = ["O"] + [b + t for t in ("PER", "ORG", "LOC", "MISC") for b in ("B-", "I-")]


def classes(sents):
    c = {k: collections.Counter(x for s in sents if s[k] for x in s[k]) for k in ("upos", "xpos", "feats", "rel")}
    c["lemma"] = collections.Counter(lemma.script(w, l) for s in sents if s["lemma"] for w, l in zip(s["words"], s["lemma"]))
    out = {k: [x for x, n in sorted(v.items(), key=lambda p: (-p[1], p[0])) if n > (1 if k in ("lemma", "feats") else 0)] for k, v in c.items()}
    out["names"] = BIO
    return out


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
    out.append(b)
    rng.shuffle(out)
    return out


def loss_of(m, batch):
    ids, first, owner, rows, keep, valid, y = batch
    with torch.autocast("cpu", torch.bfloat16):
        _, w = m.words(ids, first, owner, rows, keep)
        w = m.drop_head(w)
        t = m.tags(w)
        loss = 0.
        for k in TAGS:
            if (y[k] >= 0).any():
                loss = loss + WEIGHT[k] * F.cross_entropy(t[k].float().flatten(0, 1), y[k].flatten(), ignore_index=-1)
        tree = y["head"] >= 0
        if tree.any():
            loss = loss + F.cross_entropy(m.arcs(w, valid)[tree], y["head"][tree])
            r = m.rels(w, y["head"].clamp(min=0)).float()
            loss = loss + F.cross_entropy(r[tree], y["rel"][tree], ignore_index=-1)
    return loss


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


def score(m, sents, enc, labels):
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


def optimiser(m, total):
    base = [p for k, p in m.named_parameters() if k.split(".")[0] in ("tok", "pos", "norm", "layers")]
    ids = {id(p) for p in base}
    opt = torch.optim.AdamW([dict(params=base, lr=1.5e-4), dict(params=[p for p in m.parameters() if id(p) not in ids and p.requires_grad], lr=1.5e-3)],
                            weight_decay=.01, betas=(.9, .98))
    return opt, torch.optim.lr_scheduler.LambdaLR(opt, lambda t: min(1, (t + 1) / 150) * max(.01, 1 - t / total))


def steps(pair, m, opt, sch, passes, count, start, path, loss_of, after):
    """The loop of both stages. `passes(p)`: the batches of pass p; `after(p)`: called by the first process at its end."""
    params = [p for p in m.parameters() if p.requires_grad]
    m.train()
    t0, mean, step = time.time(), 0., 0
    for p in range(count):
        todo = passes(p)
        for i in range(0, len(todo) - 1, 2):
            step += 1
            if step <= start:
                continue
            loss = loss_of(m, todo[i + pair.rank])
            opt.zero_grad(set_to_none=True)
            loss.backward()
            pair.average(params)
            torch.nn.utils.clip_grad_norm_(params, 1.)
            opt.step(), sch.step()
            mean = .98 * mean + .02 * loss.item()
            if step % 50 == 0 and pair.rank == 0:
                print(f"pass {p} step {step} of {len(todo) // 2 * count} loss {mean:.3f} {time.time() - t0:.0f} s", flush=True)
            if step % 200 == 0 and pair.rank == 0:
                torch.save(dict(net=m.state_dict(), opt=opt.state_dict(), sch=sch.state_dict(), step=step), path + ".new")
                os.replace(path + ".new", path)
        if step > start and pair.rank == 0:
            after(p)


def resume(path, m, opt, sch):
    if not os.path.exists(path):
        return 0
    ck = torch.load(path, weights_only=False)
    m.load_state_dict(ck["net"], strict=False), opt.load_state_dict(ck["opt"]), sch.load_state_dict(ck["sch"])
    return ck["step"]


def options(passes):
    a = argparse.ArgumentParser()
    for k in ("gold", "base", "out"):
        a.add_argument("--" + k, required=True)
    a.add_argument("--passes", type=int, default=passes)
    a.add_argument("--size", type=int, default=1600)
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    return a


def vocabulary(a):
    return WordPiece(open(a.base + "/vocab.txt", encoding="utf8").read().split("\n")[:-1])


def job(pair, a):
    torch.manual_seed(7 + pair.rank)
    ewt, gum, names, dev = data.load(a.gold)
    labels = classes(ewt + gum)
    if pair.rank == 0:
        json.dump(labels, open(a.out + "/labels.json", "w"), ensure_ascii=False)
    enc = Encode(vocabulary(a), labels)
    m = net.Net(len(enc.wp.ids), {k: len(v) for k, v in labels.items()})
    net.load_base(m, a.base)
    for k, p in m.named_parameters():
        p.requires_grad = k.split("_")[0] not in ("fact", "attr", "link")
    train = ewt + gum + names
    passes = lambda p: batches(train, enc, random.Random(100 + p), a.size // 2)
    opt, sch = optimiser(m, len(passes(-1)) // 2 * a.passes)
    path = a.out + "/stage1.ck"
    start = resume(path, m, opt, sch)
    pair.barrier.wait()
    steps(pair, m, opt, sch, passes, a.passes, start, path, lambda m, b: loss_of(m, collate(b, .1)),
          lambda p: print("pass", p, score(m, dev, enc, labels), flush=True))
    if pair.rank == 0:
        torch.save(m.state_dict(), a.out + "/stage1.pt")


if __name__ == "__main__":
    pair.start(job, 30_000_000, options(6))
