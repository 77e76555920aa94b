"""When two values are the same: machine fields to the letter, printed text with a little tolerance."""

import unicodedata
from functools import lru_cache
from typing import Any, TypeGuard

from rapidfuzz.distance import Levenshtein

JsonScalar = str | int | float | bool

MACHINE_FIELDS = frozenset(
    {
        "kind", "reference_number", "is_circular", "urgency", "secrecy", "date", "end_date", "due", "time",
        "start_time", "end_time", "number", "section_number", "sequence", "order", "quantity", "marker", "code",
        "telephone", "fax", "email", "pages",
    }
)  # fmt: skip
"""Fields that a program computes with; one wrong character makes them another value."""

LONG_TEXT = 20
NEARLY_EQUAL = 0.97

_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Text as it is compared: NFC, ASCII digits, no white space."""
    return "".join(unicodedata.normalize("NFC", text).translate(_DIGITS).split())


def similarity(truth: JsonScalar, got: JsonScalar) -> float:
    """How much alike two values are, 0 to 1, after folding; 1 only for equal ones."""
    return float(Levenshtein.normalized_similarity(fold(str(truth)), fold(str(got))))


def same(field: str, truth: JsonScalar, got: JsonScalar) -> bool:
    """True when `got` counts as right for the field.

    Machine fields and everything that is not text match exactly. Text matches when equal after folding, or, when
    the folded truth has more than 20 characters, at a Levenshtein similarity of 0.97 or more.
    """
    if not (isinstance(truth, str) and isinstance(got, str)):
        return type(truth) is type(got) and truth == got
    if field in MACHINE_FIELDS:
        return truth == got
    folded, other = fold(truth), fold(got)
    if folded == other:
        return True
    return len(folded) > LONG_TEXT and Levenshtein.normalized_similarity(folded, other) >= NEARLY_EQUAL


def is_scalar(value: Any) -> TypeGuard[JsonScalar]:
    """True for a value that is neither null nor holds others."""
    return isinstance(value, str | int | float | bool)
