"""The head of orders, announcements and papers of record: who issues them, and their number."""

import re

from extract.found import Found, text_found
from extract.ink import Ground, Ink
from extract.letter.letterhead import Letterhead, read_date
from extract.letter.marks import is_mark
from extract.letter.number import order_number
from extract.letter.received import read_stamp
from extract.letter.sections import Sections
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary

_HEADINGS = vocabulary("letters")["headings"]
_HEADING = re.compile(
    rf"^[\s*#_]*(?P<heading>{one_of(word for key in ('order', 'announcement', 'rule') for word in _HEADINGS[key])})\s?"
)
_NUMBER_LINE = re.compile(r"^(?:เลข)?ท[ิี]?[่้]?\s?[\s.…\d/]*\d")
_OTHER_LINE = re.compile(r"^(?:ว่าด้วย|\(?ฉบับที่|พ\.ศ\.|[\s\-_=*.]+$)")
_MOST_LINES = 3


def read_formal_head(sections: Sections, ground: Ground) -> Letterhead:
    """The head of an order or announcement: the issuer is what follows คำสั่ง or ประกาศ."""
    head = Letterhead(stamp=read_stamp(sections.top))
    head.number = order_number(sections.top)
    head.issuer = _issuer(sections, ground)
    return head


def _issuer(sections: Sections, ground: Ground) -> Found | None:
    lines: list[Ink] = []
    for row in sections.top:
        match = _HEADING.match(row.ink.folded)
        if match and not lines:
            lines.append(row.ink[match.end() :].strip(" *_"))
        elif lines and (_NUMBER_LINE.match(row.ink.folded) or _OTHER_LINE.match(row.ink.folded)):
            break
        elif lines and not is_mark(row.ink) and read_date(row.ink) is None and len(lines) < _MOST_LINES:
            lines.append(row.ink)
    return text_found(join_lines(ground, lines), "letter.issuer.heading")
