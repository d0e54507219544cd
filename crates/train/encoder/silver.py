"""Texts for the fast model: articles that the default model reads for it, and with them wire copy to count words in.
silver.py GOLD RAW OUT: OUT/articles.jsonl (PolNeAR train), OUT/wire.jsonl (paragraphs of Reuters-21578)."""
import gzip, json, os, random, re, sys

WORDS = 700_000  # of wire copy


def articles(gold):
    return [json.loads(l)["text"] for l in open(os.path.join(gold, "quotes", "polnear_train.jsonl"), encoding="utf8")]


def wire(raw):
    """Running paragraphs, each once, forty to a text."""
    text = gzip.open(os.path.join(raw, "reuters21578.txt.gz"), "rt", encoding="utf8", errors="ignore").read()
    paragraphs = [re.sub(r"\s+", " ", p).strip() for p in re.split(r"\n(?=    \S)|\n\s*\n", text)]
    good = [p for p in paragraphs if len(p.split()) >= 8 and re.search(r"[a-z]{3}", p)
            and sum(c.isdigit() for c in p) < .1 * len(p) and p[-1] in '."' and p[0].isupper()]
    random.Random(3).shuffle(good)
    seen, out, n = set(), [], 0
    for p in good:
        if p[:60] not in seen:
            seen.add(p[:60])
            out.append(p)
            n += len(p.split())
            if n > WORDS:
                break
    return ["\n\n".join(out[i:i + 40]) for i in range(0, len(out), 40)]


def main(gold, raw, out):
    for name, texts in (("articles", articles(gold)), ("wire", wire(raw))):
        with open(os.path.join(out, name + ".jsonl"), "w", encoding="utf8") as f:
            for i, t in enumerate(texts):
                f.write(json.dumps({"id": f"{name}-{i}", "text": t}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
