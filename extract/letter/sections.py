"""The parts of a letter by their labels: what stands above the subject, each labelled block, the body, the end."""

import re
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from extract.bundle.ends import is_closing, is_given_on, is_recorded_by, name_in_brackets
from extract.flow import Item, Row
from extract.labels import NEAR_SURE, Label, read_glued_label, read_label
from extract.letter.blocks import Block, goes_on, is_issue, is_rule_line
from extract.letter.layout import SAME_EDGE, pitch
from extract.letter.names import is_rank
from extract.normalise import skeleton
from extract.vocabulary import one_of, vocabulary
from schemas import LetterKind

_LETTERS = vocabulary("letters")
_SIGNED = re.compile(rf"^{one_of(_LETTERS['phrases']['signed'])}")
_SHORT_WORD = re.compile(r"^(?P<word>[ก-๎]{2,7})\s")
_SUBJECT = skeleton("เรื่อง")
_SENTENCE = re.compile(
    rf"^(?:{one_of([*_LETTERS['phrases']['openers'], *_LETTERS['phrases']['sentences']])}|\d{{1,2}}\s?[.)]|ข้อ\s?\d)"
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
    sections.body = [item for item in items[body:end] if not is_rule_line(item) and not is_issue(item)]
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
        label = _label(item, labels, sections, is_record=kind == "record")
        if label:
            sections.blocks.append(_new_block(label, item))
        elif not sections.blocks:
            sections.top.append(item)
        elif goes_on(sections.blocks[-1], item, items[index + 1 :], usual, labels):
            sections.blocks[-1].lines.append(item.ink)
            sections.blocks[-1].rows.append(item)
        elif not _label_follows(items[index + 1 :], labels, sections):
            return index
    if sections.blocks or kind not in _UNLABELLED:
        return len(items)
    return _end_of_heading(sections)


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


def _label(row: Row, labels: tuple[str, ...], sections: Sections, *, is_record: bool = False) -> Label | None:
    """The label at the start of a row, unless that part of the header has been read already.

    No text of minutes is taken for one that no space parts from what follows (`เรื่องร้องทุกข์`, the end of an office).
    """
    read = {block.label.kind for block in sections.blocks}
    may_be_glued = not is_record and row.ink.folded[:3] != "ถึง"
    label = read_label(row.ink, *labels) or (read_glued_label(row.ink, *labels) if may_be_glued else None)
    return label if label and label.kind not in read else None


def _new_block(label: Label, row: Row) -> Block:
    return Block(label, row, [label.rest] if label.rest else [], [row])
