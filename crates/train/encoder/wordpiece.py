"""Uncased WordPiece over single words, as the Rust run time does it (crates/parse/src/encoder/wordpiece.rs)."""
import unicodedata


def fold(word):
    """Lower case, accents off, control characters out."""
    out = []
    for c in unicodedata.normalize("NFD", word.lower()):
        k = unicodedata.category(c)
        if k in ("Mn", "Cc", "Cf", "Co", "Cs") or c.isspace():
            continue
        out.append(c)
    return "".join(out)


def splits(c):
    """Whether BERT's tokenizer makes this character a word of its own."""
    o = ord(c)
    if 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126:
        return True
    if unicodedata.category(c).startswith("P"):
        return True
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2CEAF or 0xF900 <= o <= 0xFAFF


class WordPiece:
    def __init__(self, tokens):
        self.ids = {t: i for i, t in enumerate(tokens)}
        self.cls, self.sep, self.unk = self.ids["[CLS]"], self.ids["[SEP]"], self.ids["[UNK]"]
        self.seen = {}

    def __call__(self, word):
        if word not in self.seen:
            self.seen[word] = self.pieces(word)
        return self.seen[word]

    def pieces(self, word):
        out, run = [], ""
        for c in fold(word):
            if splits(c):
                out += self.greedy(run) + self.greedy(c)
                run = ""
            else:
                run += c
        out += self.greedy(run)
        return out or [self.unk]

    def greedy(self, run):
        if not run:
            return []
        if len(run) > 40:
            return [self.unk]
        out, a = [], 0
        while a < len(run):
            b = len(run)
            while b > a and ("##" if a else "") + run[a:b] not in self.ids:
                b -= 1
            if b == a:
                return [self.unk]
            out.append(self.ids[("##" if a else "") + run[a:b]])
            a = b
        return out
