"""Lemma scripts: what to do to a word to get its lemma. 'case|cut-prefix|cut-suffix|add' or 'case|=|whole'."""


def cased(word, how):
    if how == "l":
        return word.lower()
    if how == "c":
        return word[:1].upper() + word[1:].lower()
    return word


def script(word, lemma):
    if lemma == word and word.lower() == word:
        return "l|0|0|"
    for how in ("l", "k", "c"):
        w = cased(word, how)
        n = 0
        while n < min(len(w), len(lemma)) and w[n] == lemma[n]:
            n += 1
        if n and (2 * n >= len(lemma) or n >= 3):
            return f"{how}|0|{len(w) - n}|{lemma[n:]}"
        if len(w) > 2 and len(lemma) >= 3:  # a prefix lost: 'tis, unlike
            for a in (1, 2):
                if w[a:] == lemma:
                    return f"{how}|{a}|0|"
    return "=|" + lemma


def apply(word, s):
    if s.startswith("=|"):
        return s[2:]
    how, a, b, add = s.split("|", 3)
    w = cased(word, how)
    a, b = int(a), int(b)
    if a + b >= len(w) and not add:
        return w
    return w[a:len(w) - b] + add
