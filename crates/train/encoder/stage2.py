"""Stage 2: goes on from stage 1 with factuality and attribution beside it.
stage2.py --gold DIR --base DIR --out DIR [--passes 2]   starts from OUT/stage1.pt, or resumes OUT/stage2.ck."""
import json, random
import numpy as np
import torch, torch.nn.functional as F
import data, net, news, pair, train
from train import collate


class Encode(train.Encode):
    def __call__(s, sent):
        e = super().__call__(sent)
        e[4]["pred"], e[4]["fact"] = sent.get("pred"), sent.get("fact")
        e[4]["attr"], e[4]["links"] = sent.get("attr"), sent.get("links")
        return e


def loss_of(m, items):
    batch = collate(items, .1)
    kinds = [x[4] for x in items]
    if kinds[0]["pred"] is None and kinds[0]["attr"] is None:
        return train.loss_of(m, batch)
    ids, first, owner, rows, keep, valid, _ = batch
    with torch.autocast("cpu", torch.bfloat16):
        _, w = m.words(ids, first, owner, rows, keep)
        w = m.drop_head(w)
        if kinds[0]["pred"] is not None:
            return fact_loss(m.facts(w).float(), kinds)
        return attr_loss(m.attr(w).float(), m.links(w).float(), kinds, valid)


def fact_loss(out, kinds):
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


def attr_loss(tags, links, kinds, valid):
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


def f1(a, b):
    ok = float((a & b).sum())
    return round(200 * ok / max(1., float(a.sum() + b.sum())), 1)


def score(m, uw, polnear, enc):
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


def batches(sets, enc, rng, size):
    trees, uw, uds, polnear = sets
    docs = rng.sample(polnear, len(polnear) // 2)
    out = train.batches(trees, enc, rng, size)
    for s in (uw + uw, uds, [x for d in docs for x in d]):
        out += train.batches(s, enc, rng, size)
    rng.shuffle(out)
    return out


def optimiser(m, total, fresh):
    base, old, new = [], [], []
    for k, p in m.named_parameters():
        if not p.requires_grad:
            continue
        top = k.split(".")[0]
        (base if top in ("tok", "pos", "norm", "layers") else new if top.split("_")[0] in fresh else old).append(p)
    opt = torch.optim.AdamW([dict(params=base, lr=1e-4), dict(params=old, lr=6e-4), dict(params=new, lr=1.5e-3)], weight_decay=.01, betas=(.9, .98))
    return opt, torch.optim.lr_scheduler.LambdaLR(opt, lambda t: min(1, (t + 1) / 100) * max(.01, 1 - t / total))


def job(pair, a):
    torch.manual_seed(17 + pair.rank)
    ewt, gum, names, dev = data.load(a.gold)
    uw, uds, polnear, uw_dev, polnear_dev = news.load(a.gold)
    labels = json.load(open(a.out + "/labels.json"))
    enc = Encode(train.vocabulary(a), labels)
    m = net.Net(len(enc.wp.ids), {k: len(v) for k, v in labels.items()})
    m.load_state_dict(torch.load(a.out + "/stage1.pt"), strict=False)
    m.tok.weight.requires_grad = False
    sets = (ewt + gum + names, uw, uds, polnear)
    passes = lambda p: batches(sets, enc, random.Random(200 + p), a.size // 2)
    opt, sch = optimiser(m, len(passes(-1)) // 2 * a.passes, ("fact", "attr", "link"))
    path = a.out + "/stage2.ck"
    start = train.resume(path, m, opt, sch)
    pair.barrier.wait()

    def after(p):
        print("pass", p, train.score(m, dev, enc, labels), score(m, uw_dev, polnear_dev, enc), flush=True)
        torch.save(m.state_dict(), a.out + f"/stage2-{p}.pt")
    train.steps(pair, m, opt, sch, passes, a.passes, start, path, loss_of, after)
    if pair.rank == 0:
        torch.save(m.state_dict(), a.out + "/stage2.pt")


if __name__ == "__main__":
    pair.start(job, 30_000_000, train.options(2))
