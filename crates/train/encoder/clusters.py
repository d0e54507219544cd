"""Word clusters for the fast model: the default model reads each word alone, and words whose vectors are alike share
a number. clusters.py MODEL TO TEXTS...: lines `word number`; number >> 5 is the coarse cluster."""
import collections, json, re, sys
import numpy as np
import torch
import shipped

COARSE, FINE, KEPT = 63, 32, 96
SEEN = 3


def counts(paths):
    """Words of `.jsonl` texts; words of treebanks count three times."""
    count = collections.Counter()
    for path in paths:
        for line in open(path, encoding="utf8"):
            if path.endswith(".conllu"):
                f = line.split("\t")
                if len(f) > 9 and f[0].isdigit():
                    count[f[1].lower()] += 3
            else:
                count.update(re.findall(r"[a-z]+(?:['’-][a-z]+)*", json.loads(line)["text"].lower()))
    return count


def unit(x):
    return x / (x.norm(dim=-1, keepdim=True) + 1e-6)


def vectors(m, wp, words):
    """Of each word alone: its pieces, what the middle layer makes of the first, what the last makes of all."""
    items = [[wp.cls] + wp(w)[:12] + [wp.sep] for w in words]
    out = np.zeros((len(words), 3 * m.tok.weight.shape[1]), np.float32)
    order = sorted(range(len(words)), key=lambda i: len(items[i]))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for a in range(0, len(order), 512):
            part = order[a:a + 512]
            ids = torch.zeros(len(part), max(len(items[i]) for i in part), dtype=torch.long)
            for j, i in enumerate(part):
                ids[j, :len(items[i])] = torch.tensor(items[i])
            inner = ((ids != 0) & (ids != wp.cls) & (ids != wp.sep)).unsqueeze(-1).float()
            mean = lambda t: (t.float() * inner).sum(1) / inner.sum(1).clamp(min=1)
            pieces = m.tok(ids)
            x = m.norm(pieces + m.pos.weight[:ids.size(1)])
            for k, layer in enumerate(m.layers):
                x = layer(x, (ids != 0)[:, None, None, :], torch.nn.Identity())
                if k == 2:
                    middle = x[:, 1].float()
            out[part] = torch.cat([unit(mean(pieces)), unit(middle), unit(mean(x))], -1).numpy()
    return out


def principal(v, rng):
    v = v - v.mean(0)
    c = v[rng.choice(len(v), min(len(v), 12000), replace=False)]
    return v @ np.linalg.eigh(c.T @ c / len(c))[1][:, -KEPT:]


def kmeans(x, weight, k, rounds, rng):
    centres = x[rng.choice(len(x), min(k, len(x)), replace=False, p=weight / weight.sum())].copy()
    for _ in range(rounds):
        nearest = ((centres ** 2).sum(1)[None] - 2 * x @ centres.T).argmin(1)
        for j in range(len(centres)):
            s = nearest == j
            if s.any():
                centres[j] = (x[s] * weight[s, None]).sum(0) / weight[s].sum()
    return nearest


def main(model, to, *texts):
    torch.set_num_threads(1)
    m, wp, _ = shipped.load(model)
    count = counts(texts)
    words = sorted(w for w, n in count.items() if n >= SEEN and re.search("[a-z]", w) and not re.search("[0-9]", w) and len(w) < 30)
    rng = np.random.default_rng(1)
    v = principal(vectors(m, wp, words), rng)
    weight = np.array([np.log1p(count[w]) for w in words], np.float32)
    coarse, fine = kmeans(v, weight, COARSE, 20, rng), np.zeros(len(words), int)
    for j in range(COARSE):
        s = np.where(coarse == j)[0]
        if len(s):
            fine[s] = kmeans(v[s], weight[s], FINE, 12, rng)
    with open(to, "w", encoding="utf8") as f:
        for w, a, b in zip(words, coarse, fine):
            f.write(f"{w} {(a + 1) * 32 + b}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
