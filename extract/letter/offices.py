"""How the names of offices begin, in letterheads, footers and stamps: by a kind of office, or whole by name."""

import re

from rapidfuzz.distance import Levenshtein

from extract.ink import Ink
from extract.normalise import skeleton
from extract.vocabulary import one_of, vocabulary, words

_BEGINS = vocabulary("letters")["office"]["begins"]
OFFICE = re.compile(rf"^{one_of([*_BEGINS, *words('agencies', 'names'), *words('agencies', 'short')])}")
_LONG: list[tuple[str, str]] = [
    (word, skeleton(word))
    for word in sorted({*_BEGINS, *words("agencies", "names")}, key=lambda word: (-len(word), word))
    if len(skeleton(word)) > 6
]


def mended_office(ink: Ink) -> str | None:
    """The text of an office, a letter or two of whose first word a seal may have covered; None for other texts."""
    text = ink.text.strip()
    if OFFICE.match(ink.folded):
        return text
    for word, letters in _LONG:
        for end in range(max(1, len(word) - 3), min(len(text), len(word) + 2) + 1):
            read = skeleton(text[:end])
            is_near = read[-1:] == letters[-1] and Levenshtein.distance(read, letters, score_cutoff=2) <= 2
            if is_near and (end == len(text) or skeleton(text[end:])[:1] == text[end:][:1]):
                return word + text[end:]
    return None
