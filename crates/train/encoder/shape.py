"""What the uncased encoder cannot see: case, shape, affixes, spacing. Row numbers into one table, nine a word."""
from functools import lru_cache

CASES, SHAPES, SPACES, PRE3, SUF2, SUF3, SUF4 = 48, 512, 4, 2048, 1024, 3072, 4096
SIZES = (CASES, SHAPES, SPACES, PRE3, SUF2, SUF3, SUF4)
OFFSETS = [sum(SIZES[:i]) for i in range(len(SIZES))]
ROWS = sum(SIZES)
PER_WORD = len(SIZES)


def fnv(text, salt):
    h = 0x811C9DC5 ^ salt
    for b in text.encode("utf8"):
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def is_upper(c):
    return c.lower() != c


def case_class(word):
    """0 no letters, 1 lower, 2 Title, 3 UPPER (two letters or more), 4 miXed, 5 one capital letter alone."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    up = sum(map(is_upper, letters))
    if up == 0:
        return 1
    if len(letters) == 1:
        return 5
    if up == len(letters):
        return 3
    return 2 if up == 1 and is_upper(letters[0]) else 4


def sentence_class(words):
    """0 running text, 1 all capitals, 2 Title Case Headline, 3 no capital at all."""
    kinds = [case_class(w) for w in words if sum(c.isalpha() for c in w) > 3]
    if not kinds:
        return 0
    if kinds.count(1) == len(kinds):
        return 3 if len(kinds) > 2 else 0
    if 4 * kinds.count(3) >= 3 * len(kinds):
        return 1
    if len(kinds) > 2 and 4 * (len(kinds) - kinds.count(1)) >= 3 * len(kinds):
        return 2
    return 0


@lru_cache(1 << 18)
def of_word(word):
    """Rows that depend on the word alone: shape, prefix, suffixes."""
    shape = []
    for c in word:
        s = "X" if is_upper(c) and c.isalpha() else "x" if c.isalpha() else "d" if c.isnumeric() else c
        if len(shape) < 2 or shape[-1] != s or shape[-2] != s:
            shape.append(s)
    low = word.lower()
    return (OFFSETS[1] + fnv("".join(shape), 1) % SHAPES,
            OFFSETS[3] + fnv(low[:3], 2) % PRE3,
            OFFSETS[4] + fnv(low[-2:], 3) % SUF2,
            OFFSETS[5] + fnv(low[-3:], 4) % SUF3,
            OFFSETS[6] + fnv(low[-4:], 5) % SUF4)


def rows(words, space_after):
    """Rows of each word of a sentence; space_after[i]: white space follows word i."""
    s = sentence_class(words)
    out, before = [], True
    for i, w in enumerate(words):
        k = (case_class(w) * 2 + (i > 0)) * 4 + s
        out.append((k, OFFSETS[2] + before * 2 + space_after[i]) + of_word(w))
        before = space_after[i]
    return out
