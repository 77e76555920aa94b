"""Labels at the start of a line, as they are printed and as a scan damages them.

An engine loses and changes the small signs above and below the consonants (`เรือง`, `สิงทีสงมาดวย`), hardly ever
the consonants themselves. So a label is first sought as it is written, then by its consonants and full vowels alone,
and a long one at last with a letter lost or changed (`อ้างถึ`, `สิ่งที่ส่งมด้วย`); each is trusted less than the one
before. Digits are never treated like this.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz.distance import Levenshtein

from extract.facts.gazetteer import province_aliases
from extract.ink import Ink
from extract.normalise import SARA_AA, SARA_AM, skeleton
from extract.vocabulary import one_of, vocabulary

_MARK = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
_MARKS = re.compile(_MARK)
_FEWEST_LETTERS = 3
LOOSE_SURE = 0.93
"""How far a label with damaged marks can be trusted."""


NEAR_SURE = 0.85
"""How far a label with a letter lost or changed can be trusted."""
_FIRST_WORD = re.compile(r"[\s*#_]*(?P<label>[ก-๎]{4,20})(?=[\s:.\t])[\s:.]*")
_LONG, _LONGEST = 5, 9
"""Letters from which a label may have one letter wrong, and two."""


def loose_one_of(words: Iterable[str]) -> str:
    """A pattern for the words with any marks above and below; words of fewer than three letters stay exact."""
    return f"(?:{'|'.join(_loose(word) for word in sorted(set(words), key=lambda w: (-len(w), w)))})"


def _loose(word: str) -> str:
    letters = _MARKS.sub("", word).replace(SARA_AM, SARA_AA)
    if len(letters.replace(" ", "")) < _FEWEST_LETTERS:
        return one_of([word])
    return (
        f"{_MARK}*".join(
            r"\s?" if letter == " " else f"[{SARA_AA}{SARA_AM}]" if letter == SARA_AA else re.escape(letter)
            for letter in letters
        )
        + f"{_MARK}*"
    )


@dataclass(frozen=True, slots=True)
class Label:
    """A label found at the start of a line: its kind, its own ink, what follows it, and how sure that is."""

    kind: str
    ink: Ink
    rest: Ink
    sure: float


@cache
def _patterns(kind: str) -> tuple[tuple[re.Pattern[str], float], ...]:
    listed = vocabulary("letters")["labels"][kind]
    end = r"(?=[\s:.\t/(\"]|\d|$)[\s:]*"
    return (
        (re.compile(rf"[\s*#_]*(?P<label>{one_of(listed)}){end}"), 1.0),
        (re.compile(rf"[\s*#_]*(?P<label>{loose_one_of(listed)}){end}"), LOOSE_SURE),
    )


@cache
def _glued(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<label>{one_of(vocabulary('letters')['labels'][kind])})\s?")


@cache
def _skeletons(kind: str) -> tuple[str, ...]:
    """The long labels of a kind without marks and spaces."""
    bare = (skeleton(word) for word in vocabulary("letters")["labels"][kind])
    return tuple(dict.fromkeys(word for word in bare if len(word) >= _LONG))


def _near(ink: Ink, kinds: Iterable[str]) -> Label | None:
    """A long label with a letter wrong; a line of an address that begins with a province (`อ่างทอง`) is none."""
    match = _FIRST_WORD.match(ink.folded)
    read = skeleton(match["label"]) if match else ""
    if match is None or len(read) < _LONG - 1 or match["label"] in province_aliases():
        return None
    for kind in kinds:
        for word in _skeletons(kind):
            allowed = 2 if len(word) >= _LONGEST else 1
            if word[0] == read[0] and Levenshtein.distance(word, read, score_cutoff=allowed) <= allowed:
                return Label(kind, ink.group(match, "label"), ink[match.end() :].strip(), NEAR_SURE)
    return None


def read_label(ink: Ink, *kinds: str) -> Label | None:
    """The label of one of the kinds at the start of the ink; the first kind that fits."""
    for kind in kinds:
        for pattern, sure in _patterns(kind):
            match = pattern.match(ink.folded)
            if match:
                return Label(kind, ink.group(match, "label"), ink[match.end() :].strip(), sure)
    return _near(ink, kinds)


def read_glued_label(ink: Ink, *kinds: str) -> Label | None:
    """As `read_label`, also where no space parts the label from its text (`เรื่องขอเชิญประชุม`)."""
    found = read_label(ink, *kinds)
    if found:
        return found
    for kind in kinds:
        match = _glued(kind).match(ink.folded)
        if match:
            return Label(kind, ink.group(match, "label"), ink[match.end() :].strip(), LOOSE_SURE)
    return None
