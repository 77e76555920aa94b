"""What names a list of members: an opening over it, the paragraph before it, the subject, a heading."""

import re

from extract.bundle import Bundle
from extract.columns import column_kind
from extract.committees.entries import heads_a_list
from extract.committees.prose import appointed_name, paragraph_above, subject
from extract.committees.words import (
    Opening,
    attendance,
    bare_heading,
    may_be_heading,
    only_opens,
    opens_a_list,
    read_duties_heading,
    read_opening,
)
from extract.facts.people import person_at_start
from extract.flow import Item, Row
from extract.found import Found, text_found
from extract.ink import Ink
from extract.outline import Marker, read_marker
from extract.thai import join_lines
from extract.wrapping import goes_on, is_full

_BARE = re.compile("คณะ(?:กรรมการ|อนุกรรมการ|ทำงาน)")
"""What a paragraph calls a list that its subject names in full."""
_TITLE_ROWS = 3
_FURTHEST_INDENT = 150.0
"""Points that a line of a paragraph may begin right of the next one."""
_SAME_MIDDLE = 16.0
"""Points by which the two margins of a line in the middle may differ."""
_FEWEST_HEADS = 2
_MOST_HEADS = 5
"""Lines that the names of columns take, at most, and one."""


def _is_part(whole: Marker | None, part: Marker) -> bool:
    """True for `๑.๑` under `๑.`, and for the first of another kind of number: `๑)`, `(๑)`."""
    if whole is None:
        return False
    return part.path == (*whole.path, 1) or (part.path == (1,) and part.style != whole.style)


class Titles:
    """Finds the names of lists in a bundle; `taken` holds the indices of items that are used."""

    def __init__(self, bundle: Bundle, taken: set[int]) -> None:
        self._items = bundle.items
        self._letter = bundle.letter
        self._ground = bundle.ground
        self._taken = taken
        self._subject: Ink | None = None
        self._subject_is_read = False

    def opening(self, index: int) -> tuple[Opening, int] | None:
        """The opening at a row, on up to three lines, and the index after it; None inside a paragraph."""
        if self.is_inside_paragraph(index):
            return None
        whole: tuple[Opening, int] | None = None
        is_block = True
        lines: list[Ink] = []
        for end in range(index, min(index + _TITLE_ROWS, len(self._items))):
            row = self._items[end]
            if not isinstance(row, Row) or end in self._taken or (lines and not self._wraps(end)):
                break
            lines.append(row.ink.flat())
            opening = read_opening(join_lines(self._ground, lines))
            if opening is None:
                break
            if opening.is_said and not opening.rest:
                return opening, self.after_opener(end + 1)
            is_block = is_block and (end == index or _is_next_line(self._items[end - 1], row))
            whole = (opening, end + 1) if whole is None or is_block else whole
        return whole

    def group_over(self, index: int) -> tuple[Opening, int] | None:
        """The numbered heading of a committee, and its first row, over the row of one of its parts.

        `๑. คณะกรรมการอำนวยการ` is over `๑.๑ องค์ประกอบ`.
        """
        row = self._items[index]
        part = read_marker(row.ink) if isinstance(row, Row) else None
        for start in range(index - 1, max(-1, index - 1 - _TITLE_ROWS), -1):
            rows = [item for item in self._items[start:index] if isinstance(item, Row)]
            if len(rows) < index - start or start in self._taken:
                return None
            opening = read_opening(join_lines(self._ground, (row.ink.flat() for row in rows)))
            if read_marker(rows[0].ink) is not None or opening is not None:
                is_over = opening is not None and opening.marker is not None and opening.is_known
                is_part = part is None or (opening is not None and _is_part(opening.marker, part))
                return (opening, start) if opening is not None and is_over and is_part else None
        return None

    def after_opener(self, index: int) -> int:
        """The index after the opening words, when their end (`ดังนี้`) is on a line of its own."""
        row = self._items[index] if index < len(self._items) and index not in self._taken else None
        return index + 1 if isinstance(row, Row) and only_opens(row.ink) else index

    def after_heads(self, index: int) -> int:
        """The index after the names of columns that stand over a list without rules."""
        kinds: set[str | None] = set()
        for end in range(index, min(index + _MOST_HEADS, len(self._items))):
            row = self._items[end]
            found = {kind for piece in row.columns for kind in _kinds(piece)} if isinstance(row, Row) else {None}
            is_known = None not in found or (not kinds and len(found) > _FEWEST_HEADS and {"number", "name"} <= found)
            if not is_known or end in self._taken:
                return end if len(kinds) > 1 else index
            kinds |= found
        return index

    def is_inside_paragraph(self, index: int) -> bool:
        """True for a row that goes on with a full line above it."""
        above, row = self._items[index - 1] if index else None, self._items[index]
        if not isinstance(above, Row) or not isinstance(row, Row) or index - 1 in self._taken:
            return False
        if row.is_flat or read_marker(row.ink) is not None or opens_a_list(above.ink):
            return False
        if not is_full(row) and heads_a_list(self._items, index):
            return False
        is_heading = _is_in_middle(above) and (above.is_centred or row.is_centred)
        is_tag = above.box[0] > row.box[0] + _FURTHEST_INDENT
        return is_full(above) and not (is_tag or is_heading) and goes_on(above, row)

    def _wraps(self, index: int) -> bool:
        """True when a heading may go on over this row."""
        row = self._items[index]
        if not isinstance(row, Row) or len(row.columns) > 1 or read_duties_heading(row.ink) is not None:
            return False
        opening = read_opening(row.ink)
        above = self._items[index - 1]
        # `คณะติดตามการประเมินองค์กรปกครองส่วน` and, on the next line, `ท้องถิ่น ประกอบด้วย` are one heading.
        is_rest = opening is not None and not opening.is_known and isinstance(above, Row) and goes_on(above, row)
        return opening is None or is_rest

    def of_paragraph(self, index: int) -> Found | None:
        """The name before ประกอบด้วย in the paragraph that ends here; else the subject, without แต่งตั้ง."""
        rows = paragraph_above(self._items, index, self._taken)
        name = appointed_name(rows, self._ground)
        if not self._subject_is_read:
            self._subject, self._subject_is_read = subject(self._letter), True
        named = self._subject
        # จึงแต่งตั้งคณะทำงาน ดังนี้: the subject says which.
        is_bare = name is not None and _BARE.fullmatch(name.folded) is not None
        says_more = is_bare and named is not None and name is not None and named.folded.startswith(name.folded)
        if name is not None and not says_more:
            return text_found(name, "committees.appointed")
        return text_found(named, "committees.subject") if named is not None else None

    def above(self, index: int) -> Found | None:
        """The heading right above a table."""
        row = self._items[index - 1] if index else None
        if not isinstance(row, Row) or index - 1 in self._taken:
            return None
        for above in range(index - 1, max(-1, index - 1 - _TITLE_ROWS), -1):
            row = self._items[above]
            if not isinstance(row, Row) or above in self._taken or row.page != self._items[index].page:
                break
            heading = attendance(row.ink)
            if heading is not None:
                return text_found(heading, "committees.heading")
            opening = read_opening(row.ink) if not self.is_inside_paragraph(above) else None
            if opening is not None:
                return text_found((self._whole(above, index) or opening).title, "committees.opening")
            if not row.is_centred and above < len(self._letter):
                break
        return self._heading(index) or self.of_paragraph(index - 1)

    def _whole(self, start: int, end: int) -> Opening | None:
        """The opening that all lines of a heading are, when those from `start` to `end` are one."""
        rows = [row for row in self._items[start:end] if isinstance(row, Row)]
        is_one = len(rows) == end - start and all(map(_is_next_line, rows, rows[1:]))
        return read_opening(join_lines(self._ground, (row.ink.flat() for row in rows))) if is_one else None

    def _heading(self, index: int) -> Found | None:
        """The lines right above a table that may be its heading, whatever they say; those of the letter are text."""
        lines: list[Row] = []
        for above in range(index - 1, max(-1, index - 1 - _TITLE_ROWS), -1):
            row = self._items[above]
            if not isinstance(row, Row) or above in self._taken or row.page != self._items[index].page:
                break
            is_wide = above >= len(self._letter) and (not lines or _is_in_middle(row))
            is_apart = row.is_centred or is_wide
            if not is_apart or not may_be_heading(row.ink) or self.is_inside_paragraph(above):
                break
            lines.insert(0, row)
        if not lines:
            return None
        named = bare_heading(join_lines(self._ground, (row.ink.flat() for row in lines)))
        return text_found(named, "committees.heading")


def _is_next_line(above: Item, row: Item) -> bool:
    """True for the next line of a heading in the middle of the page."""
    if not (isinstance(above, Row) and isinstance(row, Row) and above.is_centred and row.is_centred):
        return False
    if len(row.columns) > 1 or read_marker(row.ink) is not None or person_at_start(row.ink) is not None:
        return False
    height = max(above.box[3] - above.box[1], row.box[3] - row.box[1])
    is_below = above.page == row.page and row.box[1] - above.box[3] < height
    return is_below and abs(above.box[0] + above.box[2] - row.box[0] - row.box[2]) < _SAME_MIDDLE


def _kinds(piece: Ink) -> set[str | None]:
    """The kinds of columns that a piece of a line names; several where no gap parts them: `ลำดับ ตำแหน่ง`."""
    whole = column_kind(piece.folded, "committees")
    words = {column_kind(word, "committees") for word in piece.folded.split(" ")}
    return {whole} if whole is not None or None in words else words


def _is_in_middle(row: Row) -> bool:
    """True for a line whose margins are alike, however long it is."""
    return not row.is_flat and abs(row.box[0] + row.box[2] - row.page_width) < _SAME_MIDDLE
