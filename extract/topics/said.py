"""Topics that the text of a letter announces: `โดยมีประเด็นการติดตาม ดังนี้`, then a list, or the list in the sentence."""

import re
from collections.abc import Mapping, Sequence

from extract.bundle import Bundle
from extract.committees.prose import paragraph_above, rest_of_paragraph
from extract.committees.words import is_end
from extract.flow import Row
from extract.found import Tree
from extract.ink import Ink
from extract.outline import Item, OutlineReader, Piece, items_inside, read_outline
from extract.thai import join_lines
from extract.topics.sections import THING
from extract.topics.trees import topic_tree
from extract.vocabulary import one_of, words
from extract.wrapping import goes_on

_NAMED = re.compile(
    rf"{one_of(words('topics', 'said'))}\s?[^\s]{{0,40}}?{one_of(words('topics', 'purposes'))}[^\n]{{0,80}}?"
    rf"(?P<opener>ดังนี้|ดังต่อไปนี้|ต่อไปนี้|ได้แก่|คือ|ประกอบด้วย)"
)
_ASKED_OF = re.compile(rf"{one_of(words('topics', 'said_alone'))}[^\n]{{0,40}}?(?P<opener>ดังนี้|ดังต่อไปนี้|ต่อไปนี้|ได้แก่|คือ)")
_ACTION = re.compile(one_of(words("topics", "actions")))
_KINDS = ("external", "memo", "stamped")
_FEWEST = 2
_MOST_ROWS = 60


def read_said(bundle: Bundle, index: int, taken: set[int], edge: float | None) -> tuple[dict[str, Tree], int] | None:
    """The topics that a row of the letter announces, and the index after them; None when it announces none."""
    row = bundle.items[index]
    if not isinstance(row, Row) or index >= bundle.letter_end or bundle.kind not in _KINDS:
        return None
    above = paragraph_above(bundle.items, index, taken)[:-1]
    rows = _own(rest_of_paragraph(bundle.items, index, taken))
    lead = join_lines(bundle.ground, (one.ink.flat() for one in above[-2:]))
    text = join_lines(bundle.ground, (one.ink.flat() for one in (*above[-2:], *rows)))
    match = next((found for pattern in (_NAMED, _ASKED_OF) if (found := _last(pattern, text))), None)
    if match is None or match.end() <= len(lead):
        return None
    rest = text[match.end() :].strip(" :")
    if rest:
        pieces = items_inside(rest)
        items = read_outline(Piece(piece) for piece in pieces).items if len(pieces) >= _FEWEST else []
        return _list(items, bundle, index + len(rows), row)
    return _below(bundle, index + len(rows), taken, edge)


def _own(rows: Sequence[Row]) -> list[Row]:
    """The rows of a paragraph, without those of the closing sentence."""
    return [row for at, row in enumerate(rows) if not any(is_end(one.ink) for one in rows[1 : at + 1])]


def _last(pattern: re.Pattern[str], text: Ink) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text.folded):
        found = match
    return found


def _below(bundle: Bundle, start: int, taken: set[int], edge: float | None) -> tuple[dict[str, Tree], int] | None:
    """The numbered lines under an announcement."""
    reader = OutlineReader()
    last: Row | None = None
    left: float | None = None
    index = start
    while index < min(len(bundle.items), start + _MOST_ROWS) and index not in taken:
        row = bundle.items[index]
        if not isinstance(row, Row) or is_end(row.ink):
            break
        marker = reader.marker_of(row.ink)
        if marker is None and (last is None or not goes_on(last, row, left, edge)):
            break
        left = row.box[0] if marker is not None else left
        reader.add(Piece(row.ink.flat(), None if row.is_flat else row.box[0], row.box[2]))
        last = row
        index += 1
    return _list(reader.outline.items, bundle, index, last) if last is not None else None


def _list(items: Sequence[Item], bundle: Bundle, end: int, row: Row) -> tuple[dict[str, Tree], int] | None:
    titles = [item.lines[0].folded for item in items]
    things = sum(THING.match(title) is not None for title in titles)
    if len(items) < _FEWEST or 2 * things <= len(titles) or any(map(_ACTION.match, titles)):
        return None
    topics: list[Mapping[str, Tree]] = [topic_tree(item, bundle.ground) for item in items]
    pages = {place.page for item in items for ink in (item.marker.ink, *item.lines) for place in ink.places()}
    return {"title": None, "section_number": None, "pages": sorted(pages or {row.page}), "topics": [*topics]}, end
