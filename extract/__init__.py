"""Understands readings: the page model comes in, records (`schemas.Record`) go out.

Rules, not guesses: every value was read at a place on a page, by a named rule, and what could not be read is null.
The same reading always gives the same records; nothing here looks at a clock or a network, and of the user's files
only at the folder of words that an office may add when the process starts.
"""

from extract.vocabulary import BadVocabulary, add_office_words, check_office_words, office_folder
from schemas import Explanation, Reading, Record

__all__ = [
    "BadVocabulary",
    "add_office_words",
    "check_office_words",
    "explain_records",
    "find_records",
    "office_folder",
]


def find_records(reading: Reading) -> tuple[Record, ...]:
    """One record for every letter in the reading, in page order; one without a letter when there is none.

    The rules and their words are loaded by the first call.
    """
    from extract.find import find_records as find  # noqa: PLC0415 - words may be added before rules are built

    return find(reading)


def explain_records(reading: Reading) -> tuple[Explanation, ...]:
    """Why the records of a reading say what they say: rule, text, place and lost readings of every value."""
    from extract.explain import explain  # noqa: PLC0415

    return tuple(explanation for _, explanation in explain(reading))
