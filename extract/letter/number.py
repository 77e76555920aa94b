"""The number of a paper: `ที่ ฉช ๐๐๑๘/ว ๑๘๕๐`, `ที่ ๑๒๕/๒๕๖๙`, and numbers of which only the prefix is printed."""

import re
from dataclasses import dataclass

from extract.doubt import certain
from extract.facts.gazetteer import province_of_letters
from extract.facts.numbers import LETTER_NUMBER, NUMBERS_OF_LETTERS, ORDER_NUMBER, REPAIRED_NUMBERS, LetterNumber
from extract.flow import Row
from extract.found import Found
from extract.ink import Ink
from extract.rules import first_hit
from extract.vocabulary import words
from schemas import State

_MINISTRIES = frozenset(words("numbers", "ministry_codes"))
_LABEL = re.compile(r"^(?:เลข)?ทก?[ิีึื]?[่้]?[\s.…_]*(?=[ก-ฮ(\d/])")
_DAMAGED_LABEL = re.compile(r"^(?:[ก-๎]{1,5}\s)?")
"""What a scan may make of `ที่`; believed where a whole number follows, and nothing else."""

_PLAIN = re.compile(r"^ที่\s?(?P<number>(?:\d{1,5}|พิเศษ)\s?/\s?2[456]\d\d)$")
_LOOKS_NUMBERED = re.compile(r"^ทก?[ิี]?[่้]?\s[ก-ฮ]{1,4}(?:.{0,30}/|\s?0\d{3})")
"""`ที่`, letters and a slash, or the number of a unit: a number, even where its parts cannot be read."""

_BEGUN = re.compile(r"^ที่\s?[ก-ฮ]{2,4}\.?(?=[\s(\d]).{0,30}$")
_REST = re.compile(
    r"^(?:\d{2,6}(?:\.\d{1,4}){0,3}\s?)?/?\s?(?:\(\d{1,4}\)\s?/\s?)?(?:ว\s?\.?\s?)?(?:[ก-ฮ]\.\s?)?\d{1,6}$"
)
"""What may stand on the line below the beginning of a number: `๗๔๓๓`, `/ว ๑๒`, `(๑)/๒๕๖๙`, `๐๔๐๕.๒/ว ๒๘๙`."""


@dataclass(frozen=True, slots=True)
class NumberFound:
    """The number as a value, whether it is a circular's, and the piece of the page that it was read from."""

    number: Found
    is_circular: Found | None
    piece: Ink


def letter_number(pieces: list[Ink]) -> NumberFound | None:
    """The number in the first piece that is labelled `ที่`."""
    for piece in pieces:
        label = _LABEL.match(piece.folded)
        if label is None:
            continue
        hit = first_hit(NUMBERS_OF_LETTERS, piece)
        if hit and hit.start <= label.end() + 1:
            state: State = "repaired" if hit.rule in REPAIRED_NUMBERS else "normalized"
            found = Found(hit.value.text, hit.ink, "letter.reference_number", state, hit.sure)
            return NumberFound(certain(_gap_noted(found, hit.value)), _circular(hit.ink, hit.value), piece)
        if _LOOKS_NUMBERED.match(piece.folded):
            return NumberFound(_unread(piece), None, piece)
    return _after_damaged_label(pieces)


def _after_damaged_label(pieces: list[Ink]) -> NumberFound | None:
    for piece in pieces:
        label = _DAMAGED_LABEL.match(piece.folded)
        for start in sorted({0, label.end() if label else 0}):
            hit = first_hit((LETTER_NUMBER,), piece[start:])
            is_alone = hit is not None and hit.start == 0 and hit.end >= len(piece) - start
            if hit and is_alone and (hit.value.is_complete or _is_known(hit.value)):
                found = Found(hit.value.text, hit.ink, "letter.reference_number", "normalized", 0.93 * hit.sure)
                return NumberFound(certain(_gap_noted(found, hit.value)), _circular(hit.ink, hit.value), piece)
    return None


def _is_known(number: LetterNumber) -> bool:
    """True for the prefix of a ministry or a province, with the number of a unit."""
    return number.code in _MINISTRIES or province_of_letters(number.code) is not None


def is_unfinished(piece: Ink) -> bool:
    """True for the beginning of a number whose end is not on its line."""
    hit = first_hit(NUMBERS_OF_LETTERS, piece)
    return bool(_BEGUN.match(piece.folded)) and (hit is None or not hit.value.is_complete)


def whole_number(begun: Ink, below: Ink) -> Ink | None:
    """The two lines of a number that was wrapped as one; None when they are no number together."""
    if not _REST.match(below.folded):
        return None
    for between in ("", " "):
        whole = begun.ground.join((begun, below), between)
        hit = first_hit((LETTER_NUMBER,), whole)
        if hit is not None and hit.value.is_complete and hit.end == len(whole):
            return whole
    return None


def plain_number(pieces: list[Ink]) -> NumberFound | None:
    """The number of a letter from outside the state, `ที่ ๑๒/๒๕๖๗` or `ที่ พิเศษ/๒๕๖๗`, which is no circular's."""
    for piece in pieces:
        match = _PLAIN.match(piece.folded)
        if match:
            ink = piece.group(match, "number")
            found = Found(re.sub(r"\s", "", ink.folded), ink, "letter.reference_number.plain", "normalized", 0.95)
            is_circular = Found(False, ink, "letter.is_circular.plain", "normalized", 0.95)
            return NumberFound(certain(found), is_circular, piece)
    return None


def _circular(ink: Ink, number: LetterNumber) -> Found | None:
    """Whether ว stands after the slash; unknown when what follows was left to the pen."""
    if not number.is_circular:
        return Found(False, ink, "letter.is_circular", "normalized") if number.is_complete else None
    start = ink.folded.find("ว", max(0, ink.folded.find("/")) or len(number.code))
    return Found(True, ink[start : start + 1], "letter.is_circular", "normalized")


def _unread(piece: Ink) -> Found:
    return Found(None, piece, "letter.reference_number").noted(
        "low_confidence",
        "warning",
        f"อ่านเลขที่หนังสือ «{piece.text}» ไม่ได้แน่ชัด โปรดดูต้นฉบับแล้วกรอกเอง",
        f"The number “{piece.text}” could not be read for certain: look at the page and fill it in.",
    )


def _gap_noted(found: Found, number: LetterNumber) -> Found:
    return found if number.is_complete else without_number(found)


def without_number(found: Found) -> Found:
    """The number with a note that its running number is not printed."""
    return found.noted(
        "number_gap",
        "warning",
        f"เลขที่หนังสือพิมพ์ไว้เพียง «{found.ink.text}» ไม่มีเลขลำดับ โปรดดูลายมือบนต้นฉบับแล้วกรอกเพิ่ม",
        f"Only “{found.ink.text}” of the number is printed, without the running number: look for it in handwriting.",
    )


def order_number(rows: list[Row]) -> NumberFound | None:
    """The number of an order, `125/2569`; without a value when only its year is printed."""
    for row in rows:
        hit = first_hit((ORDER_NUMBER,), row.ink)
        if hit:
            found = Found(hit.value.text, hit.ink, "letter.reference_number.order", "normalized")
            value = certain(found) if hit.value.text else without_number(found)
            return NumberFound(value, None, row.ink)
    return None
