"""Papers that look like letters and are none: forms to be filled in, invoices, news."""

import re

from extract.facts.counts import count_at_end
from extract.facts.numbers import LETTER_NUMBER
from extract.facts.people import person_at_start
from extract.flow import Item, Row
from extract.labels import read_label
from extract.outline import read_marker
from extract.rules import first_hit
from extract.vocabulary import one_of, vocabulary, words

_WORDS = vocabulary("letters")["not_letters"]
_TITLE = re.compile(rf"^[\s*#_(\"]*{one_of(_WORDS['titles'])}")
_FOLLOWS_UP = re.compile(one_of(words("topics", "paper_purposes")))
"""What a sheet of questions is for whose questions are topics."""
_PLAN = re.compile(one_of(vocabulary("schedules")["heading"]["begins"]))
_NEWS = re.compile(one_of(_WORDS["news"]))
_BLANK = re.compile(r"[.…_]{6,}|(?:\.\s){4,}|\(\s{1,6}\)|[□☐]")
_CHOICE = re.compile(r"นาย\s?/\s?นาง|นาง\s?/\s?นางสาว|เด็กชาย\s?/\s?เด็กหญิง|น\.ส\.\s?/|/\s?น\.ส\.")
_DATE_TO_FILL = re.compile(r"วันที่[\s.…_/]*เดือน[\s.…_/]*(?:พ\.ศ\.?|ปี)[\s.…_/]*(?!\d)|\d{0,2}[.…_]{3,}/[.…_\s]{3,}/")
_SELF = re.compile(r"^[\s.…]*(?:ข้าพเจ้า|เขียนที่|ทำที่)")
_TOP_ROWS = 4
_WINDOW = 24
_LISTED = re.compile(r"[-•(\d]")
_FEWEST_LINES, _UNEVEN = 5, 24.0
"""Lines of a column of text, at least, and points by which they may end before its edge."""
_FEWEST_BLANKS = 5
_MANY_BLANKS = 0.4
_ENOUGH_SIGNS = 2


def other_papers(items: tuple[Item, ...]) -> frozenset[int]:
    """The pages that are forms, bills or news: nothing on them is a letter's, nor a list of this record."""
    pages: dict[int, list[Row]] = {}
    for item in items:
        if isinstance(item, Row):
            pages.setdefault(item.page, []).append(item)
    # A later page of a letter may quote the news.
    first = next(iter(pages), 0)
    return frozenset(
        page for page, rows in pages.items() if _is_other(rows) or (page == first and _is_news_of_reporter(rows))
    )


def is_to_be_filled(items: tuple[Item, ...], index: int) -> bool:
    """True when what follows an item on its page is a form, whatever labels it has."""
    page = items[index].page
    window = items[index : index + _WINDOW]
    return _is_form([item for item in window if isinstance(item, Row) and item.page == page])


def _is_other(rows: list[Row]) -> bool:
    if any(_is_title(row) for row in rows[:_TOP_ROWS]) and not any(_is_number(row) for row in rows[:_TOP_ROWS]):
        return True
    labels = {label.kind for row in rows if (label := read_label(row.ink, "subject", "addressee"))}
    return (len(labels) > 1 and _is_form(rows)) or _is_set_in_columns(rows)


def _is_set_in_columns(rows: list[Row]) -> bool:
    """True for a page whose text runs in two columns under its heading, as that of a newspaper does.

    Lists abreast have numbers, names or hours before their lines.
    """
    if any(row.is_flat or _is_number(row) or read_label(row.ink, "subject", "addressee") for row in rows):
        return False
    right = [row for row in rows if row.box[0] > row.page_width / 2]
    gutter = min((row.box[0] for row in right), default=0.0)
    heading = next((at for at, row in enumerate(rows) if not row.box[0] < gutter < row.box[2]), len(rows))
    left = [row for row in rows[heading:] if row.box[0] < gutter]
    if any(row.box[2] > gutter for row in left) or not (_is_running_text(left) and _is_running_text(right)):
        return False
    lines = [*left, *right]
    listed = sum(bool(_LISTED.match(row.ink.folded) or person_at_start(row.ink)) for row in lines)
    return _FEWEST_LINES * listed <= len(lines)


def _is_running_text(side: list[Row]) -> bool:
    """True for lines of which most are broken for want of room."""
    edge = max((row.box[2] for row in side), default=0.0)
    full = sum(row.box[2] > edge - _UNEVEN for row in side)
    return len(side) >= _FEWEST_LINES and 2 * full >= len(side)


def _is_news_of_reporter(rows: list[Row]) -> bool:
    """True for a page of which a paragraph begins with who reports, and that has neither labels nor a number."""
    if not any(_NEWS.match(row.ink.folded) for row in rows):
        return False
    return not any(_is_number(row) or read_label(row.ink, "subject", "addressee") for row in rows)


def _is_number(row: Row) -> bool:
    """True for a line with the number of a letter: what is below it is one."""
    return any(first_hit((LETTER_NUMBER,), column) is not None for column in row.columns)


def _is_form(rows: list[Row]) -> bool:
    return _has_blanks(rows) or _signs(rows) >= _ENOUGH_SIGNS


def _is_title(row: Row) -> bool:
    """True for the heading of such a paper; a form that follows up, or tells of a plan, is a list of this record."""
    titles = [match for column in row.columns if (match := _TITLE.match(column.folded))]
    return any(
        _FOLLOWS_UP.search(title.string) is None and _PLAN.match(title.string[title.end() :]) is None
        for title in titles
    )


def _has_blanks(rows: list[Row]) -> bool:
    blanks = [row for row in rows if _is_blank(row)]
    return len(blanks) >= _FEWEST_BLANKS and len(blanks) >= _MANY_BLANKS * len(rows)


def _is_blank(row: Row) -> bool:
    """True for a line to be filled in; the lines of a memo's head and of a list of enclosures have dots as well."""
    if read_label(row.ink, "office", "subject", "enclosure") or count_at_end(row.ink):
        return False
    marker = read_marker(row.ink)
    if person_at_start(row.ink[marker.end :] if marker is not None else row.ink) is not None:
        return False  # dots lead from a name to its role
    return bool(_BLANK.search(row.ink.folded))


def _signs(rows: list[Row]) -> int:
    """How many different things on a page say that it is to be filled in."""
    return sum(any(pattern.search(row.ink.folded) for row in rows) for pattern in (_CHOICE, _DATE_TO_FILL, _SELF))
