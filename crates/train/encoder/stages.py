"""The default model in stages, each going on from the one before.
stages.py --gold DIR --base DIR --out DIR   starts, or goes on from the last checkpoint; the same seeds give the same
order of batches. Writes OUT/labels.json and OUT/STAGE.pt."""
import argparse, collections, json, os, random, sys, time
import torch
import data, losses, net, news, pair, score
from encode import Encode, batches, collate
from wordpiece import WordPiece

# passes; seed, and first seed of the noise; rates of the encoder, of heads that were there, of new heads; steps of
# warming up; weight of names; whether WNUT counts among the name sets; how often a pass sees the factuality sets (news,
# web) and PolNeAR; whether the rows of the word pieces are held.
COLUMNS = "passes seed noise encoder old new warm names wnut uw uds polnear held"
STAGES = {
    "words":  (6,      7,   100,  1.5e-4, 1.5e-3, 1.5e-3, 150, 1., False, 0, 0.,     0.,      False),
    "later":  (2,      17,  200,  1e-4,   6e-4,   1.5e-3, 100, 1., False, 2, 1.,     1 / 2,   True),
    "finish": (2,      27,  300,  1e-4,   5e-4,   8e-4,   100, 2., True,  3, 1 / 3,  1 / 3,   True),
}
LATER = ("fact", "attr", "link")


def settings(stage):
    return argparse.Namespace(**dict(zip(COLUMNS.split(), STAGES[stage])))


class Sets:
    """All that is learned from, read once."""

    def __init__(s, gold):
        s.ewt, s.gum, s.names, s.wnut, s.dev = data.load(gold)
        s.uw, s.uds, s.polnear, s.uw_dev, s.polnear_dev = news.load(gold)

    def of_pass(s, t, enc, rng, size):
        """Batches of one pass; a batch holds sentences of one set of columns."""
        names = s.names + (s.wnut if t.wnut else [])
        out = batches(s.ewt + s.gum + names, enc, rng, size)
        if t.polnear:
            docs = rng.sample(s.polnear, int(len(s.polnear) * t.polnear))
            web = s.uds if t.uds == 1 else rng.sample(s.uds, int(len(s.uds) * t.uds))
            for part in (s.uw * t.uw, web, [x for d in docs for x in d]):
                out += batches(part, enc, rng, size)
            rng.shuffle(out)
        return out


def optimiser(m, total, t, fresh):
    groups = [[], [], []]
    for k, p in m.named_parameters():
        top = k.split(".")[0]
        if p.requires_grad:
            groups[0 if top in ("tok", "pos", "norm", "layers") else 2 if top.split("_")[0] in fresh else 1].append(p)
    rates = (t.encoder, t.old, t.new)
    opt = torch.optim.AdamW([dict(params=p, lr=r) for p, r in zip(groups, rates) if p], weight_decay=.01, betas=(.9, .98))
    return opt, torch.optim.lr_scheduler.LambdaLR(opt, lambda n: min(1, (n + 1) / t.warm) * max(.01, 1 - n / total))


def resume(path, m, opt, sch):
    if not os.path.exists(path):
        return 0
    ck = torch.load(path, weights_only=False)
    m.load_state_dict(ck["net"], strict=False), opt.load_state_dict(ck["opt"]), sch.load_state_dict(ck["sch"])
    return ck["step"]


def steps(pair, m, opt, sch, passes, t, start, path, after):
    """`passes(p)`: the batches of pass p; `after(p)`: called by the first process at its end."""
    params = [p for p in m.parameters() if p.requires_grad]
    m.train()
    t0, mean, step = time.time(), 0., 0
    for p in range(t.passes):
        todo = passes(p)
        for i in range(0, len(todo) - 1, 2):
            step += 1
            if step <= start:
                continue
            loss = losses.of(m, todo[i + pair.rank], t.names)
            opt.zero_grad(set_to_none=True)
            loss.backward()
            pair.average(params)
            torch.nn.utils.clip_grad_norm_(params, 1.)
            opt.step(), sch.step()
            mean = .98 * mean + .02 * loss.item()
            if step % 50 == 0 and pair.rank == 0:
                print(f"pass {p} step {step} of {len(todo) // 2 * t.passes} loss {mean:.3f} {time.time() - t0:.0f} s", flush=True)
            if step % 200 == 0 and pair.rank == 0:
                torch.save(dict(net=m.state_dict(), opt=opt.state_dict(), sch=sch.state_dict(), step=step), path + ".new")
                os.replace(path + ".new", path)
        if step > start and pair.rank == 0:
            after(p)


def job(pair, a, stage, before):
    t = settings(stage)
    torch.manual_seed(t.seed + pair.rank)
    sets = Sets(a.gold)
    labels = losses.classes(sets.ewt + sets.gum)
    if pair.rank == 0:
        json.dump(labels, open(a.out + "/labels.json", "w"), ensure_ascii=False)
    enc = Encode(WordPiece(open(a.base + "/vocab.txt", encoding="utf8").read().split("\n")[:-1]), labels)
    m = net.Net(len(enc.wp.ids), {k: len(v) for k, v in labels.items()})
    if before is None:
        net.load_base(m, a.base)
    else:
        m.load_state_dict(torch.load(f"{a.out}/{before}.pt"), strict=False)
    for k, p in m.named_parameters():
        p.requires_grad = bool(t.polnear) or k.split("_")[0] not in LATER
    m.tok.weight.requires_grad = not t.held
    passes = lambda p: sets.of_pass(t, enc, random.Random(t.noise + p), a.size // 2)
    opt, sch = optimiser(m, len(passes(-1)) // 2 * t.passes, t, LATER)
    path = f"{a.out}/{stage}.ck"
    start = resume(path, m, opt, sch)
    pair.barrier.wait()
    later = lambda: score.later(m, sets.uw_dev, sets.polnear_dev, enc) if t.polnear else {}
    steps(pair, m, opt, sch, passes, t, start, path,
          lambda p: print(stage, "pass", p, score.words(m, sets.dev, enc, labels), later(), flush=True))
    if pair.rank == 0:
        torch.save(m.state_dict(), f"{a.out}/{stage}.pt")


def main():
    a = argparse.ArgumentParser()
    for k in ("gold", "base", "out"):
        a.add_argument("--" + k, required=True)
    a.add_argument("--size", type=int, default=1600)
    a = a.parse_args()
    os.makedirs(a.out, exist_ok=True)
    before = None
    for stage in STAGES:
        if not os.path.exists(f"{a.out}/{stage}.pt"):
            pair.start(job, 30_000_000, a, stage, before)
        if not os.path.exists(f"{a.out}/{stage}.pt"):
            sys.exit(f"stage {stage} was cut off; run again to go on")
        before = stage


if __name__ == "__main__":
    main()
