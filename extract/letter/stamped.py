"""The end of a stamped letter, a statement or news: the office's name, the date below it, and then the footer."""

from dataclasses import replace

from rapidfuzz import fuzz

from extract.flow import Row
from extract.found import Found, text_found
from extract.ink import Ground, Ink
from extract.letter.blockmates import is_of_stamp
from extract.letter.footer import Footer, read_footer
from extract.letter.layout import gap_above, is_right
from extract.letter.letterhead import Letterhead, read_date
from extract.letter.offices import OFFICE, mended_office
from extract.letter.sections import Sections
from extract.normalise import skeleton

_MOST_OFFICE_LINES = 3
_FAR = 2.5
"""Heights of a line that are free above the owner office of a stamped letter, at least."""
_LEFT = 0.3
_FEW_LETTERS = 30
_COVERED = 0.8
"""Confidence up to which the letters of an office may be what a seal left of others."""
_ALIKE, _MOST_LOST = 85.0, 4


def read_stamped_end(sections: Sections, head: Letterhead, ground: Ground) -> Footer | None:
    """Take office, date and footer off the end of the body; the footer comes back, None when no date is there."""
    rows = [*(item for item in sections.body if isinstance(item, Row)), *sections.tail]
    at = next((index for index in range(len(rows) - 1, 0, -1) if read_date(rows[index].ink)), None)
    if at is None:
        return _without_date(rows, sections)
    start = _office_start(rows, at)
    head.date = head.date or read_date(rows[at].ink)
    if start < at and head.issuer is None:
        lines = [piece for row in rows[start:at] for piece in row.columns if not is_of_stamp(piece)]
        head.issuer = _issuer(ground.join(lines))
    kept = {id(row) for row in rows[:start]}
    sections.body = [item for item in sections.body if not isinstance(item, Row) or id(item) in kept]
    footer = read_footer(rows[at + 1 :])
    head.issuer = _as_below(head.issuer, footer)
    return footer


def _as_below(issuer: Found | None, footer: Footer) -> Found | None:
    """The office over which the seal went, as its name stands in the footer where that is the same, letters apart."""
    if issuer is None or issuer.ink.confidence() > _COVERED:
        return issuer
    units = (unit for unit in footer.units if isinstance(unit, Found) and unit.ink.confidence() > _COVERED)
    near = next((unit.value for unit in units if _alike(str(issuer.value), str(unit.value)) >= _ALIKE), None)
    return issuer if near in (None, issuer.value) else replace(issuer, value=near, state="repaired", sure=0.9)


def _alike(read: str, other: str) -> float:
    """0 to 100: how much a name of which letters are lost is like another that is not shorter."""
    letters, others = skeleton(read), skeleton(other)
    return fuzz.ratio(letters, others) if 0 <= len(others) - len(letters) <= _MOST_LOST else 0.0


def _without_date(rows: list[Row], sections: Sections) -> Footer | None:
    """The footer of a letter whose office and date the seal covers: an office at the margin, far below the text."""
    for at in range(1, len(rows)):
        row = rows[at]
        is_apart = not row.is_flat and gap_above(rows[at - 1], row) > _FAR and row.box[0] < _LEFT * row.page_width
        footer = read_footer(rows[at:]) if is_apart and OFFICE.match(row.ink.folded) else None
        if footer is not None and (footer.telephone or footer.fax):
            covered = {id(other) for other in rows[at:]} | {id(other) for other in rows[:at] if _is_remains(other)}
            sections.body = [item for item in sections.body if id(item) not in covered]
            return footer
    return None


def _is_remains(row: Row) -> bool:
    """True for what is left of an office's name or a date under a seal: a few letters in the right half."""
    return is_right(row) and len(row.ink) < _FEW_LETTERS


def _office_start(rows: list[Row], date: int) -> int:
    """The first line of the office's name above the date; the date's own index when no office is there."""
    start = date
    for at in range(date - 1, max(0, date - 1 - _MOST_OFFICE_LINES), -1):
        if not _may_be_office(rows[at], rows[at + 1]):
            break
        if mended_office(rows[at].ink) is not None:
            start = at
    return start


def _issuer(ink: Ink) -> Found | None:
    """The office; one of whose first word the seal covered a letter is put right, and says so."""
    found = text_found(ink, "letter.issuer.stamped")
    mended = mended_office(ink)
    if found is None or mended is None or mended == found.value:
        return found
    return replace(found, value=mended, state="repaired", sure=0.85)


def _may_be_office(row: Row, below: Row) -> bool:
    stands = row.is_flat or is_right(row) or row.is_centred
    return stands and len(row.ink) < 80 and gap_above(row, below) < (0.5 if row.is_flat else 2)
