"""The labelled parts of a header, and which lines below a label still belong to it."""

import re
from dataclasses import dataclass, field

from extract.facts.counts import ENDS_IN_COUNT, count_at_end, is_count
from extract.flow import Item, Row
from extract.ink import Ink
from extract.labels import Label, read_label
from extract.letter.layout import SAME_EDGE, is_apart, left_of, pitch
from extract.letter.numbered import NUMBERED, is_numbered
from extract.vocabulary import one_of, vocabulary
from extract.wrapping import is_full
from schemas import COLUMN_GAP

_LETTERS = vocabulary("letters")
_RULE_LINE = re.compile(r"^[\s\-_=*.~…•+]{4,}$")
_PARAGRAPH = re.compile(rf"^{one_of(_LETTERS['phrases']['paragraphs'])}")
_OPENER = re.compile(rf"^{one_of(_LETTERS['phrases']['openers'])}")
_SECTION = re.compile(rf"^{one_of(_LETTERS['phrases']['sections'])}\s?:?$")
"""The heading of a part of a memo, alone on its line."""
_ISSUE = re.compile(r"^\(?ฉบับที่\s?[\d.…]+\)?$")
"""The number of a statement or of news, below its subject."""
_ENDS_IN_YEAR = re.compile(r"2[45]\d\d\s?$")
_FIRST = re.compile(r"^\(?1\s?\)?(?=[ก-๎])")
"""The number of a first entry whose point was not read."""
_HANGING = 40.0
"""Points by which the lines of a numbered item may stand in behind its number."""


@dataclass(slots=True)
class Block:
    """A labelled part of the header: its rows, the label cut off the first."""

    label: Label
    first: Row
    lines: list[Ink] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    @property
    def left(self) -> float:
        """Where the text after the label begins, in points from the left of the page."""
        return left_of(self.first, self.lines[0]) if self.lines else self.first.box[0]


def goes_on(block: Block, row: Row, after: tuple[Item, ...], usual: float, labels: tuple[str, ...]) -> bool:
    """True when a row without a label belongs to the block above it, as far as what follows tells."""
    if _is_inside_list(block, row, after):
        return True
    return _is_next(block, row, usual) and not _begins_paragraph(row, after, labels)


def _is_inside_list(block: Block, row: Row, after: tuple[Item, ...]) -> bool:
    """True for the rest of a numbered entry, however it begins, above the next number or with the entry's count."""
    if not is_numbered(block.lines) or not (row.is_flat or -SAME_EDGE < row.box[0] - block.left <= _HANGING):
        return False
    if NUMBERED.match(row.ink.folded) or is_apart(block.rows[-1], row, pitch(block.rows)):
        return False
    numbers = [int(match["number"]) for line in block.lines if (match := NUMBERED.match(line.folded))]
    following = [match for item in after[:2] if isinstance(item, Row) and (match := NUMBERED.match(item.ink.folded))]
    if _is_set_in_behind(row, after, block.first.box[0]):
        return True
    is_counted = block.label.kind == "enclosure" and count_at_end(row.ink) is not None
    return is_counted or any(int(match["number"]) == numbers[-1] + 1 for match in following)


def _is_set_in_behind(row: Row, after: tuple[Item, ...], margin: float) -> bool:
    """True for a line that begins right of where the paragraph below it does, and so begins none."""
    following = after[0] if after else None
    if row.is_flat or not isinstance(following, Row) or not _PARAGRAPH.match(following.ink.folded):
        return False
    return margin + 2 * SAME_EDGE < following.box[0] < row.box[0] - SAME_EDGE


def _begins_paragraph(row: Row, after: tuple[Item, ...], labels: tuple[str, ...]) -> bool:
    """True for a cause whose second line goes back to the margin, or that ends on its line and a paragraph follows.

    The text of a label may stand just as far in.
    """
    following = after[0] if after else None
    if not isinstance(following, Row) or row.is_flat or not _OPENER.match(row.ink.folded):
        return False
    if read_label(following.ink, *labels) is not None:
        return False
    is_next = abs(following.box[0] - row.box[0]) <= SAME_EDGE and bool(_PARAGRAPH.match(following.ink.folded))
    return following.box[0] < row.box[0] - 2 * SAME_EDGE or (is_next and row.ink.folded.endswith("นั้น"))


def _is_next(block: Block, row: Row, usual: float) -> bool:
    """True when a row without a label still belongs to the block above it."""
    if (
        is_rule_line(row)
        or _SECTION.match(row.ink.folded)
        or (block.label.kind == "subject" and _ISSUE.match(row.ink.folded))
    ):
        return False
    if not block.lines:
        return True
    number = NUMBERED.match(row.ink.folded)
    if number and block.label.kind != "subject":
        # `๑) เรื่องเดิม` below the last reference is the first part of the text.
        is_listed = is_numbered(block.lines) and int(number["number"]) != 1
        return is_listed or (number["number"] == "2" and bool(_FIRST.match(block.lines[0].folded)))
    if block.label.kind == "enclosure" and is_count(row.ink):
        return True
    if is_apart(block.rows[-1], row, usual):
        return False
    return _goes_on_flat(block, row) if row.is_flat else _stands_below(block, row)


def _goes_on_flat(block: Block, row: Row) -> bool:
    is_next = block.label.kind == "enclosure" and count_at_end(row.ink) is not None
    return not _OPENER.match(row.ink.folded) and (is_next or not _is_finished(block))


def _stands_below(block: Block, row: Row) -> bool:
    """True when a row is indented as far as the text after the label, centred like the row above it, or wrapped.

    The count of an enclosure stands at the right of its first line, so a title may go on below it.
    """
    indent = row.box[0] - block.left
    begins_body = bool(_OPENER.match(row.ink.folded))
    if abs(indent) <= SAME_EDGE:
        return not (begins_body and _is_finished(block))
    if block.label.kind == "subject" and row.is_centred and _is_below_middle(block.rows[-1], row):
        return not begins_body
    if abs(row.box[0] - block.first.box[0]) <= SAME_EDGE:
        # Typed without a hanging indent: only a line that ran out of room goes on at the margin.
        return is_full(block.rows[-1]) and not begins_body and not _is_finished(block)
    return is_numbered(block.lines) and 0 < indent <= _HANGING and not begins_body


def _is_below_middle(above: Row, below: Row) -> bool:
    return abs(above.box[0] + above.box[2] - below.box[0] - below.box[2]) < 2 * SAME_EDGE


def _is_finished(block: Block) -> bool:
    """An enclosure ends with its count, unless that stands in a column of its own; a reference with its date."""
    text = block.lines[-1].folded
    if block.label.kind == "enclosure":
        return COLUMN_GAP not in text and bool(ENDS_IN_COUNT.search(text))
    return block.label.kind == "reference" and bool(_ENDS_IN_YEAR.search(text))


def is_issue(item: Item) -> bool:
    """True for the number of a statement or of news, alone on a line."""
    return isinstance(item, Row) and bool(_ISSUE.match(item.ink.folded))


def is_rule_line(item: Item) -> bool:
    """True for a line of dashes or dots."""
    return isinstance(item, Row) and bool(_RULE_LINE.match(item.ink.folded))
