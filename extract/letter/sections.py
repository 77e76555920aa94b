"""The parts of a letter by their labels: what stands above the subject, each labelled block, the body, the end."""

import re
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from extract.bundle.ends import is_closing, is_given_on, is_recorded_by, name_in_brackets
from extract.facts.counts import ENDS_IN_COUNT, is_count
from extract.flow import Item, Row
from extract.ink import Ink
from extract.labels import NEAR_SURE, Label, read_glued_label, read_label
from extract.letter.layout import SAME_EDGE, is_apart, left_of, pitch
from extract.letter.names import is_rank
from extract.letter.numbered import NUMBERED, is_numbered
from extract.normalise import skeleton
from extract.vocabulary import one_of, vocabulary
from schemas import COLUMN_GAP, LetterKind

_LETTERS = vocabulary("letters")
_RULE_LINE = re.compile(r"^[\s\-_=*.~]{4,}$")
_OPENER = re.compile(rf"^{one_of(_LETTERS['phrases']['openers'])}")
_SIGNED = re.compile(rf"^{one_of(_LETTERS['phrases']['signed'])}")
_SHORT_WORD = re.compile(r"^(?P<word>[ก-๎]{2,7})\s")
_SUBJECT = skeleton("เรื่อง")
_ISSUE = re.compile(r"^\(?ฉบับที่\s?[\d.…]+\)?$")
"""The number of a statement or of news, below its subject."""
_ENDS_IN_YEAR = re.compile(r"2[45]\d\d\s?$")
_HANGING = 40.0
"""Points by which the lines of a numbered item may stand in behind its number."""
_SENTENCE = re.compile(
    rf"^(?:{one_of([*_LETTERS['phrases']['openers'], *_LETTERS['phrases']['sentences']])}|\d{{1,2}}\s?[.)])"
)
_UNLABELLED: tuple[LetterKind, ...] = ("order", "announcement", "record")
_LONGEST_HEADING = 75
_LOOK_AHEAD = 4
_NAME_ABOVE = 2
"""Lines above `ผู้จดรายงานการประชุม` among which the name stands."""
_SUBJECT_ROWS = 3
"""Lines above the addressee among which a subject without its label is sought."""
_LABELS = ("subject", "addressee", "reference", "enclosure")
_LABELS_OF: dict[LetterKind, tuple[str, ...]] = {
    "order": ("subject",),
    "announcement": ("subject",),
    "record": ("subject",),
    "memo": ("subject", "addressee", "reference", "enclosure"),
}


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


@dataclass(slots=True)
class Sections:
    """A letter in parts. `tail` begins with the closing, the date of issue or the signer."""

    top: list[Row] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)
    tail: list[Row] = field(default_factory=list)

    def block(self, kind: str) -> Block | None:
        """The first block with a label of a kind."""
        return next((block for block in self.blocks if block.label.kind == kind), None)


def read_sections(items: tuple[Item, ...], kind: LetterKind | None) -> Sections:
    """The parts of the letter's items."""
    sections = Sections()
    end = _tail_start(items)
    body = _read_header(items[:end], kind, sections)
    _find_damaged_subject(sections)
    sections.body = [item for item in items[body:end] if not _is_rule_line(item) and not _is_issue(item)]
    sections.tail = [item for item in items[end:] if isinstance(item, Row)]
    return sections


def _find_damaged_subject(sections: Sections) -> None:
    """The subject where its label was damaged: the line above `เรียน` that begins with what is left of `เรื่อง`."""
    if sections.block("subject") or not sections.block("addressee"):
        return
    for at in range(len(sections.top) - 1, max(-1, len(sections.top) - 1 - _SUBJECT_ROWS), -1):
        row, rest = sections.top[at], sections.top[at + 1 :]
        match = _SHORT_WORD.match(row.ink.folded)
        if match and _is_left_of_subject(match["word"]):
            label = Label("subject", row.ink.group(match, "word"), row.ink[match.end() :].strip(), NEAR_SURE)
            block = _new_block(label, row)
            # Scraps of the label are lines of their own, left of the text.
            lines = [other for other in rest if other.box[0] > block.left - SAME_EDGE]
            block.lines.extend(other.ink for other in lines)
            block.rows.extend(lines)
            sections.top = sections.top[:at]
            sections.blocks.insert(0, block)
            return


def _is_left_of_subject(word: str) -> bool:
    """True for `เรื่อง` with a letter lost or changed, and for its last two letters or more."""
    letters = skeleton(word)
    is_end = len(letters) > 1 and _SUBJECT.endswith(letters)
    return is_end or Levenshtein.distance(letters, _SUBJECT, score_cutoff=1) <= 1


def _tail_start(items: tuple[Item, ...]) -> int:
    """The index of the closing or the date of issue; else of the signer's name; else the end."""
    for index, item in enumerate(items):
        if isinstance(item, Row) and (is_closing(item) or is_given_on(item)):
            return index
    recorded = next((at for at, item in enumerate(items) if isinstance(item, Row) and is_recorded_by(item)), None)
    # Minutes end with who took them; other names in brackets are of those who stamped the copy.
    first = 0 if recorded is None else max(0, recorded - _NAME_ABOVE)
    for index, item in enumerate(items[first:], first):
        if isinstance(item, Row) and name_in_brackets(item):
            above = items[index - 1] if index else item
            return (
                index - 1 if isinstance(above, Row) and (is_rank(above) or _SIGNED.match(above.ink.folded)) else index
            )
    return len(items) if recorded is None else recorded


def _read_header(items: tuple[Item, ...], kind: LetterKind | None, sections: Sections) -> int:
    """Fill top and blocks; the index where the body begins comes back."""
    labels = _LABELS_OF.get(kind or "other", _LABELS)
    usual = pitch([item for item in items if isinstance(item, Row)])
    for index, item in enumerate(items):
        if not isinstance(item, Row):
            return index
        label = _label(item, labels, sections)
        if label:
            sections.blocks.append(_new_block(label, item))
        elif not sections.blocks:
            sections.top.append(item)
        elif _goes_on(sections.blocks[-1], item, usual) and not _begins_paragraph(item, items[index + 1 :], labels):
            sections.blocks[-1].lines.append(item.ink)
            sections.blocks[-1].rows.append(item)
        elif not _label_follows(items[index + 1 :], labels, sections):
            return index
    if sections.blocks or kind not in _UNLABELLED:
        return len(items)
    return _end_of_heading(sections)


def _begins_paragraph(row: Row, after: tuple[Item, ...], labels: tuple[str, ...]) -> bool:
    """True for a cause whose second line goes back to the margin: the text of a label may stand just as far in."""
    following = after[0] if after else None
    if not isinstance(following, Row) or row.is_flat or not _OPENER.match(row.ink.folded):
        return False
    return following.box[0] < row.box[0] - 2 * SAME_EDGE and read_label(following.ink, *labels) is None


def _label_follows(items: tuple[Item, ...], labels: tuple[str, ...], sections: Sections) -> bool:
    """True when another label of the header stands below, at the margin: the row between is a stray mark."""
    margin = sections.blocks[0].first.box[0]
    for item in items[:_LOOK_AHEAD]:
        if not isinstance(item, Row) or item.is_flat:
            return False
        label = _label(item, labels, sections)
        if label and label.sure == 1.0 and abs(item.box[0] - margin) <= SAME_EDGE:
            return True
    return False


def _end_of_heading(sections: Sections) -> int:
    """Papers without labels (certificates, minutes, rules) have a heading, and then sentences."""
    for index, row in enumerate(sections.top):
        if index and (_SENTENCE.match(row.ink.folded) or len(row.ink) > _LONGEST_HEADING):
            sections.top = sections.top[:index]
            return index
    return len(sections.top)


def _label(row: Row, labels: tuple[str, ...], sections: Sections) -> Label | None:
    """The label at the start of a row, unless that part of the header has been read already."""
    read = {block.label.kind for block in sections.blocks}
    label = read_label(row.ink, *labels) or (read_glued_label(row.ink, *labels) if row.ink.folded[:3] != "ถึง" else None)
    return label if label and label.kind not in read else None


def _new_block(label: Label, row: Row) -> Block:
    return Block(label, row, [label.rest] if label.rest else [], [row])


def _goes_on(block: Block, row: Row, usual: float) -> bool:
    """True when a row without a label still belongs to the block above it."""
    if _is_rule_line(row) or (block.label.kind == "subject" and _ISSUE.match(row.ink.folded)):
        return False
    if not block.lines:
        return True
    if NUMBERED.match(row.ink.folded) and block.label.kind != "subject":
        return is_numbered(block.lines)
    if block.label.kind == "enclosure" and is_count(row.ink):
        return True
    if is_apart(block.rows[-1], row, usual):
        return False
    return _goes_on_flat(block, row) if row.is_flat else _stands_below(block, row)


def _goes_on_flat(block: Block, row: Row) -> bool:
    return not _OPENER.match(row.ink.folded) and not _is_finished(block)


def _stands_below(block: Block, row: Row) -> bool:
    """True when a row is indented as far as the text after the label, or centred like the row above it.

    The count of an enclosure stands at the right of its first line, so a title may go on below it.
    """
    indent = row.box[0] - block.left
    begins_body = bool(_OPENER.match(row.ink.folded))
    if abs(indent) <= SAME_EDGE:
        return not (begins_body and _is_finished(block))
    if block.label.kind == "subject" and row.is_centred and _is_below_middle(block.rows[-1], row):
        return not begins_body
    return is_numbered(block.lines) and 0 < indent <= _HANGING and not begins_body


def _is_below_middle(above: Row, below: Row) -> bool:
    return abs(above.box[0] + above.box[2] - below.box[0] - below.box[2]) < 2 * SAME_EDGE


def _is_finished(block: Block) -> bool:
    """An enclosure ends with its count, unless that stands in a column of its own; a reference with its date."""
    text = block.lines[-1].folded
    if block.label.kind == "enclosure":
        return COLUMN_GAP not in text and bool(ENDS_IN_COUNT.search(text))
    return block.label.kind == "reference" and bool(_ENDS_IN_YEAR.search(text))


def _is_issue(item: Item) -> bool:
    return isinstance(item, Row) and bool(_ISSUE.match(item.ink.folded))


def _is_rule_line(item: Item) -> bool:
    return isinstance(item, Row) and bool(_RULE_LINE.match(item.ink.folded))
