"""Labels at the start of a line, as they are printed and as a scan damages them.

An engine loses and changes the small signs above and below the consonants (`เรือง`, `สิงทีสงมาดวย`), hardly ever
the consonants themselves. So a label is first sought as it is written, and then by its consonants and full vowels
alone, which is trusted less. Digits are never treated like this.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from extract.ink import Ink
from extract.normalise import SARA_AA, SARA_AM
from extract.vocabulary import one_of, vocabulary

_MARK = "[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]"
_MARKS = re.compile(_MARK)
_FEWEST_LETTERS = 3
LOOSE_SURE = 0.93
"""How far a label with damaged marks can be trusted."""


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


def read_label(ink: Ink, *kinds: str) -> Label | None:
    """The label of one of the kinds at the start of the ink; the first kind that fits."""
    for kind in kinds:
        for pattern, sure in _patterns(kind):
            match = pattern.match(ink.folded)
            if match:
                return Label(kind, ink.group(match, "label"), ink[match.end() :].strip(), sure)
    return None


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
