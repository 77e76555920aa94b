"""The body of a letter: its paragraphs."""

import re
from collections.abc import Set
from itertools import zip_longest

from extract.flow import Item, Row
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.letter.columns import rows_of_columns
from extract.letter.layout import SAME_EDGE, is_apart, left_of, pitch
from extract.letter.marks import is_mark
from extract.outline import read_marker
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary
from extract.wrapping import is_full

_INDENT = 15.0
"""Points by which the first line of a paragraph stands in from the margin, at least."""
_FEWEST_EDGES, _SPECK = 3, 40.0
"""Rows from which, and points by which, the box of one may stand out over the margin."""
_FEW_LETTERS, _DOUBTED = 5, 0.6
_PHRASES = vocabulary("letters")["phrases"]
_ITEM = re.compile(r"^(?:ข้อ\s?\d{1,3}\s|\(?\d{1,2}(?:\.\d{1,2})*[.)](?!\d)|[-•](?!\s?\d{1,2}[.:]\d\d))\s?")
_INSIDE = re.compile(r"(?P<opens>\(?)(?P<number>\d{1,2})(?P<closes>[.)])")
_SUB_ITEM = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,3}\s")
"""An item's number without a dot after it. Where a line goes on it may be an amount; set in, it begins a paragraph."""
_LONGEST_WRAPPED = 160
"""Characters of a line of a text file whose lines were wrapped, at most; in other files a line is a paragraph."""
_COUNTED = re.compile(r"(?P<what>(?:ทีม|คณะ|สาย|กลุ่ม|ชุด|จุด|รุ่น)ที่)\s?\d")
_SHORT = 0.3
"""A row that leaves this part of the lines' width free has ended its paragraph."""
_OPENER = re.compile(rf"^{one_of(_PHRASES['paragraphs'])}")
_ANY_OPENER = re.compile(rf"^{one_of(_PHRASES['openers'])}")
"""How a paragraph begins under a list; elsewhere some of them stand at the start of a wrapped line."""
_OPENER_OF_MINUTES = re.compile(rf"^{one_of(_PHRASES['minutes'])}")
_HEADING_OF_MINUTES = re.compile(rf"^{one_of(_PHRASES['agenda'])}")
_ANNOUNCES = re.compile(rf"^{one_of([*_PHRASES['paragraphs'], *_PHRASES['announcing']])}")
_HEADING = re.compile(rf"^\(?\d{{1,2}}\s?[.)]\s?{one_of(_PHRASES['sections'])}$")
_BARE_HEADING = re.compile(rf"^{one_of(_PHRASES['sections'])}\s?:?$")
_BEGINS_PART = re.compile(rf"^{one_of(_PHRASES['chapters'])}\s?(?:\d|$)|{_BARE_HEADING.pattern}")
_CLAUSE = re.compile(r"^ข้อ\s?\d{1,3}\s")
_FORMULA = re.compile(rf"^{one_of(vocabulary('requests')['formulas'])}")
"""How the last paragraph of a letter begins, under a paragraph of one line as well."""
_ANNOUNCES_LIST = re.compile(rf"{one_of(_PHRASES['list_intro'])}\s?:?$")


def paragraphs(
    items: list[Item], ground: Ground, others: Set[int] = frozenset(), *, is_record: bool = False
) -> list[Ink]:
    """The paragraphs of the rows among the items, each on one line; tables are left to the other finders.

    In minutes (`is_record`) the words of an agenda begin paragraphs.

    `others` holds the `id` of rows that belong to a list: a paragraph that begins with one is left out, unless it
    begins like the sentence that announces the list.
    """
    groups = [g for g in _groups(_prose(items), is_record, others) if id(g[0]) not in others or _is_of_the_text(g)]
    texts = (join_lines(ground, [row.ink.flat() for row in group]) for group in groups)
    return [text for text in texts if not _is_scrap(text)]


def tables_without_rules(items: list[Item]) -> list[tuple[Row, ...]]:
    """The rows of each table without rules in the body; they are in no paragraph."""
    rows = _rows(items)
    return [tuple(rows[at] for at in run) for run in rows_of_columns(rows)]


def _rows(items: list[Item]) -> list[Row]:
    return [item for item in items if isinstance(item, Row) and not item.is_over and not _is_mark_of_page(item)]


def _prose(items: list[Item]) -> list[Row]:
    rows = _rows(items)
    listed = {at for run in rows_of_columns(rows) for at in run}
    return [row for at, row in enumerate(rows) if at not in listed]


def _is_of_the_text(group: list[Row]) -> bool:
    """True for a sentence that announces a list, and for the clause of a rule that does."""
    if _ANNOUNCES.match(group[0].ink.folded):
        return True
    return bool(_CLAUSE.match(group[0].ink.folded)) and bool(_ANNOUNCES_LIST.search(group[-1].ink.folded))


def _is_scrap(text: Ink) -> bool:
    """True for what a pen or a stamp left on the page: a few letters that the engine itself doubts."""
    return len(text) <= _FEW_LETTERS and text.confidence() < _DOUBTED


def _groups(rows: list[Row], is_record: bool, others: Set[int]) -> list[list[Row]]:
    """The rows of each paragraph; none goes on from the rows of a list (`others`) with rows of the text."""
    usual = pitch(rows)
    margin, edge = _margin(rows), max((row.box[2] for row in rows), default=0.0)
    found: list[list[Row]] = []
    if any(row.is_flat and len(row.ink) > _LONGEST_WRAPPED for row in rows):
        return [[row] for row in rows]
    for row, below in zip_longest(rows, rows[1:]):
        begins = bool(found) and _begins(row, found[-1], (margin, edge), usual) and not _wraps(found[-1], row, below)
        begins = begins or bool(found and id(found[-1][0]) in others and id(row) not in others)
        if found and not (begins or (is_record and _begins_in_minutes(row))):
            found[-1].append(row)
        else:
            found.append([row])
    return found


def _is_mark_of_page(row: Row) -> bool:
    """True for the word of secrecy that every page of a letter has at its top and bottom."""
    return row.is_at_edge and is_mark(row.ink)


def _begins_in_minutes(row: Row) -> bool:
    """True for the heading of an item of the agenda; without a layout, for whoever speaks as well."""
    pattern = _OPENER_OF_MINUTES if row.is_flat else _HEADING_OF_MINUTES
    return bool(pattern.match(row.ink.folded))


def _margin(rows: list[Row]) -> float:
    """The left margin: where the leftmost rows begin; a speck that was read with one row does not move it."""
    edges = sorted(row.box[0] for row in rows)
    if len(edges) > _FEWEST_EDGES and edges[2] - edges[1] <= SAME_EDGE < edges[1] - edges[0] < _SPECK:
        return edges[1]
    return edges[0] if edges else 0.0


def _begins(row: Row, group: list[Row], sides: tuple[float, float], usual: float) -> bool:
    """True when a row begins a new paragraph after the rows of `group`; `sides` are where rows begin and end."""
    text, above = row.ink.folded, group[-1].ink.folded
    if _is_open(group):
        return False
    margin, edge = sides
    runs_on = not row.is_flat and is_full(group[-1]) and row.box[0] < margin + _INDENT
    is_item = _ITEM.match(text) is not None and not (runs_on and _counts_on_inside(row, group))
    is_below = abs(row.box[0] - group[0].box[0]) <= SAME_EDGE
    is_last = _FORMULA.match(text) and (not is_full(group[-1]) or (len(group) == 1 and is_below))
    is_under_heading = _HEADING.match(above) or (len(group) == 1 and _BARE_HEADING.match(above))
    if is_apart(group[-1], row, usual) or is_item or is_last or is_under_heading or _BEGINS_PART.match(text):
        return True
    # `… ประกอบด้วย` at the end of a full line goes on at the margin: the list stands in the sentence.
    if _announces_list(above, text) and not runs_on:
        return True
    if row.is_flat:
        opens = _ANY_OPENER if _ITEM.match(group[0].ink.folded) else _OPENER
        return bool(opens.match(text)) or _is_next_part(row, group)
    if row.box[0] < margin + _INDENT:
        return False
    is_short = group[-1].box[2] < edge - _SHORT * (edge - margin)
    return bool(_SUB_ITEM.match(text)) or is_short or not _hangs(row, group)


def _is_next_part(row: Row, group: list[Row]) -> bool:
    """True for `๑.๑` under `๑.`, `๑.๒` under `๑.๑` and `ทีมที่ ๒` under `ทีมที่ ๑`; other such numbers are amounts."""
    first, counted = group[0].ink.folded, _COUNTED.match(row.ink.folded)
    if counted is not None:
        return first.startswith(counted["what"]) or _ANNOUNCES_LIST.search(group[-1].ink.folded) is not None
    own, before = read_marker(row.ink), read_marker(group[0].ink)
    if own is None or before is None or len(own.path) < 2:
        return False
    return own.path == (*before.path, 1) or own.path == (*before.path[:-1], before.path[-1] + 1)


def _counts_on_inside(row: Row, group: list[Row]) -> bool:
    """True for the number after one that stands inside a line of the paragraph: `… (๑) ก (๒) ข`, then `(๓) ค`."""
    marker = _INSIDE.match(row.ink.folded)
    if marker is None:
        return False
    before = re.escape(f"{marker['opens']}{int(marker['number']) - 1}{marker['closes']}")
    return any(re.search(rf"\S\s{before}", above.ink.folded) for above in group)


def _wraps(group: list[Row], row: Row, below: Row | None) -> bool:
    """True for the rest of an item whose first line is set in: below its number, or left of it, as no line below is."""
    first, above = group[0], group[-1]
    if row.is_flat or not _ITEM.match(first.ink.folded) or _ITEM.match(row.ink.folded) or not is_full(above):
        return False
    if _OPENER.match(row.ink.folded) or _FORMULA.match(row.ink.folded):
        return False
    if abs(row.box[0] - first.box[0]) <= SAME_EDGE:
        return True
    is_out = row.box[0] < first.box[0] - 2 * SAME_EDGE
    return is_out and (below is None or below.box[0] > row.box[0] - SAME_EDGE)


def _hangs(row: Row, group: list[Row]) -> bool:
    """True when a row stands below the text of a numbered item, or below a row that does."""
    marker = _ITEM.match(group[0].ink.folded)
    if marker is None:
        return False
    left = left_of(group[0], group[0].ink[marker.end() :])
    follows = len(group) > 1 and abs(row.box[0] - group[-1].box[0]) <= SAME_EDGE
    return abs(row.box[0] - left) <= SAME_EDGE or follows


def _announces_list(above: str, text: str) -> bool:
    """True after `ประกอบด้วย`, unless the sentence goes on to say `บุคคลดังต่อไปนี้`."""
    return bool(_ANNOUNCES_LIST.search(above)) and not (len(text) < 30 and _ANNOUNCES_LIST.search(text))


def _is_open(group: list[Row]) -> bool:
    """True when a bracket of the paragraph is still open: `(สิ่งที่ส่งมาด้วย` and, on the next line, `๑)`."""
    text = "".join(row.ink.text for row in group)
    return text.rfind("(") > text.rfind(")")


def body_found(texts: list[Ink]) -> list[Tree]:
    """The paragraphs as values."""
    return [found for text in texts if (found := text_found(text, "letter.body"))]


def table_left_out(rows: tuple[Row, ...]) -> Found:
    """A note at the body: there is a table without rules in it, which is in no paragraph and in no other part."""
    first = rows[0].ink.flat()
    return Found(None, first, "letter.body.table").noted(
        "low_confidence",
        "warning",
        f"ในเนื้อหามีตารางไม่มีเส้นที่อ่านเป็นข้อมูลไม่ได้ เริ่มที่ «{first.text}» โปรดดูต้นฉบับ",
        f"A table without rules in the text was not understood; it begins with “{first.text}”: look at the page.",
    )
