"""The headings of topic lists, and which rows belong to them."""

import re
from collections.abc import Sequence

from extract.columns import column_kind
from extract.flow import Item, Row
from extract.ink import Ground, Ink
from extract.labels import loose_one_of
from extract.outline import Marker, read_marker
from extract.thai import join_lines
from extract.vocabulary import vocabulary, words

_NOTE = re.compile(rf"{loose_one_of(words('topics', 'note_words'))}\s?:?\s?")
_TAGGED = re.compile(
    rf"[(\[]?{loose_one_of(vocabulary('letters')['enclosures']['annex_tags'])}(?:\s?(?:ที่|หมายเลข))?\s?[\d.]{{0,4}}[)\]]?[\s:]+(?=\S)"
)
_ASIDE = re.compile(rf"{loose_one_of(words('topics', 'asides'))}\s?(?::|$|\s)")
_LEADING = re.compile(loose_one_of(words("topics", "leading")))
_KNOWN = re.compile(loose_one_of(words("topics", "heads")))
_SUBJECT = re.compile(loose_one_of(words("topics", "subjects")))
_PURPOSE = re.compile(loose_one_of([*words("topics", "purposes"), *words("topics", "talks")]))
_FOLLOWED = re.compile(
    rf"{loose_one_of(words('topics', 'followed'))}[^\s]{{0,25}}?\s?{loose_one_of(words('topics', 'followed_by'))}"
    rf"\s?[^\s]{{0,20}}?{loose_one_of(words('topics', 'purposes'))}"
)
_PAPER = re.compile(
    rf"{loose_one_of(words('topics', 'papers'))}\s?(?:การ|งาน|ที่ใช้|เพื่อ|สำหรับ|ใน|ประกอบ){{0,3}}\s?"
    rf"{loose_one_of(words('topics', 'paper_purposes'))}"
)
_AGENDA = re.compile(loose_one_of(vocabulary("letters")["phrases"]["agenda"]))
"""Items of a meeting's agenda head what is talked about there."""
_ONLY_SIGNS = re.compile(r"[\W_]*")
_SENTENCE = re.compile(r"^(?:ขอ(?![งบ])|โปรด|ให้|ด้วย|เพื่อ|ตาม|โดย|ทั้งนี้|ในการ)|(?:หรือไม่|อย่างไร|ต่อไป|นั้น)$|จึง")

_TO_BRING = re.compile(r"(?:สิ่ง(?:ของ)?|เอกสาร|หลักฐาน|อุปกรณ์)ที่(?:ต้อง|ควร|ใช้)?(?:เตรียม|นำมา|นำไป|แนบ)(?!ข้อมูล)[ก-๎]{0,12}$")
"""What somebody is to bring along: `สิ่งที่ต้องเตรียม`."""
_TOLD = re.compile(r"ว่า|กล่าว|ได้รับ|ได้มี|^(?:ซึ่ง|และ|นอกจากนี้|ภายหลัง|รวมทั้ง|ประจำ)|แล้ว|พร้อม")
"""What running text about reports has, and no heading of theirs."""
_LONGEST_HEADING = 150
_MOST_LINES = 6


def heading_of(ink: Ink) -> tuple[Marker | None, Ink] | None:
    """The marker and the words of a line that may head a list of topics; None for other lines."""
    ink = _without_tag(ink.flat())
    note = _NOTE.match(ink.folded)
    if note:
        ink = ink[note.end() :]
    marker = read_marker(ink)
    if marker is not None and not marker.path:
        return None
    body = (ink[marker.end :] if marker else ink).strip(" *:")
    if not body or len(body) > _LONGEST_HEADING or _AGENDA.match(body.folded) or _SENTENCE.search(body.folded):
        return None
    if _KNOWN.match(body.folded) or _LEADING.match(body.folded):
        return marker, body
    if _TOLD.search(body.folded) or _TO_BRING.match(body.folded):
        return None
    if _FOLLOWED.match(body.folded) or _PAPER.match(body.folded):
        return marker, body
    named = _SUBJECT.search(body.folded[:40])
    return (marker, body) if named is not None and _PURPOSE.search(body.folded) else None


def _without_tag(ink: Ink) -> Ink:
    """The line without the tag of the enclosure that stands before its heading: `สิ่งที่ส่งมาด้วย ๒  ประเด็นการติดตาม`."""
    tag = _TAGGED.match(ink.folded)
    return ink[tag.end() :] if tag is not None else ink


def is_known_heading(ink: Ink) -> bool:
    """True for a heading that can only be one of topics."""
    return _KNOWN.match(ink.folded) is not None


def is_aside(ink: Ink) -> bool:
    """True for `ผู้ให้ข้อมูล :`, `คำชี้แจง :` and other parts of a question sheet that hold no topics."""
    return bool(_ASIDE.match(ink.folded))


def is_rule(ink: Ink) -> bool:
    """True for a line of dashes or stars."""
    return bool(_ONLY_SIGNS.fullmatch(ink.folded))


def heading_lines(items: Sequence[Item], start: int, taken: set[int]) -> list[Row]:
    """The row at `start` and the rows of the same heading under it."""
    rows: list[Row] = []
    for index in range(start, min(start + _MOST_LINES, len(items))):
        row = items[index]
        if index in taken or not isinstance(row, Row):
            break
        if rows and not _same_heading(rows[-1], row):
            break
        rows.append(row)
    return rows


def heading_above(items: Sequence[Item], index: int, lowest: int, taken: set[int]) -> int:
    """The index of the first row of the heading that ends right above `index`; `index` when there is none."""
    start = index
    while start - 1 >= lowest and index - start < _MOST_LINES:
        row = items[start - 1]
        if start - 1 in taken or not isinstance(row, Row) or row.page != items[index].page:
            break
        below = items[start]
        if isinstance(below, Row) and start < index and not _may_be_above(row, below):
            break
        if is_aside(row.ink) or len(row.ink) > _LONGEST_HEADING or _SENTENCE.search(row.ink.folded):
            break
        start -= 1
        if read_marker(row.ink) is not None and not _is_over(items, start, taken):
            break
    return start


def _is_over(items: Sequence[Item], index: int, taken: set[int]) -> bool:
    """True when a topic heading stands right above a numbered section: `ประเด็นการติดตาม`, then `๑) …`."""
    row = items[index - 1] if index else None
    return isinstance(row, Row) and index - 1 not in taken and heading_of(row.ink) is not None


def _may_be_above(row: Row, below: Row) -> bool:
    if read_marker(below.ink) is not None:
        return True
    return _same_heading(row, below)


def _same_heading(above: Row, row: Row) -> bool:
    """True when two rows are lines of one heading: close together, and both in the middle where there is a layout."""
    if read_marker(row.ink) is not None or is_aside(row.ink) or row.page != above.page or _names_columns(row):
        return False
    if len(row.ink) > _LONGEST_HEADING or _SENTENCE.search(row.ink.folded):
        return False
    height = max(above.box[3] - above.box[1], row.box[3] - row.box[1], 1.0)
    gap = row.box[1] - above.box[3]
    if row.is_flat:
        return gap < 0.5 * height
    middle = abs((row.box[0] + row.box[2]) - (above.box[0] + above.box[2])) / 2
    return gap < 1.5 * height and (middle < 0.08 * row.page_width or abs(row.box[0] - above.box[0]) < 6)


def _names_columns(row: Row) -> bool:
    """True for names of columns beside each other."""
    return len(row.columns) > 1 and all(column_kind(piece.folded, "topics") for piece in row.columns)


def joined_heading(rows: Sequence[Row], ground: Ground) -> tuple[Marker | None, Ink]:
    """The lines of a heading as one, without note words, marker and rules, and its marker."""
    lines = [row.ink.flat().strip(" *") for row in rows if not is_rule(row.ink)]
    text = _without_tag(join_lines(ground, lines))
    note = _NOTE.match(text.folded)
    if note:
        text = text[note.end() :]
    marker = read_marker(text)
    if marker is not None and not marker.path:
        marker = None
    return marker, (text[marker.end :] if marker else text).strip(" :")
