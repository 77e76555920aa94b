"""Committees in running text: the name before `ประกอบด้วย`, and members that are numbered inside a paragraph."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.bundle import Bundle
from extract.committees.entry import Entry, Placed
from extract.committees.role_words import role_at_end
from extract.committees.words import bare_name
from extract.flow import Item, Row
from extract.ink import Ground, Ink
from extract.labels import loose_one_of, read_label
from extract.outline import items_inside, read_marker
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary, words
from extract.wrapping import goes_on, is_full

_COMPOSED = one_of(words("committees", "composed"))
_GOES_ON = re.compile(r"\s(?=โดย|ทั้งนี้|เพื่อ|ซึ่ง|มีหน้าที่|และให้|ในการนี้|ให้คณะ)")
_OPENER = one_of(words("committees", "openers"))
_HEAD = one_of(word for word in words("committees", "heads") if word.startswith(("คณะ", "ชุด", "ทีม")))
_APPOINTS = one_of(words("committees", "appoints"))
_APPOINTED = re.compile(
    rf"{_APPOINTS}\s?(?P<name>{_HEAD}(?:(?!\s(?:นั้น|จึง|เพื่อ|อาศัย)\b)[^\t]){{0,200}}?)"
    rf"\s?(?:โดย|ซึ่ง)?\s?(?:{_COMPOSED}|{_OPENER})"
)
_LINE_END = "\N{WORD JOINER}"
_WORD = rf"(?!{one_of(words('committees', 'sentence'))})[^\s{_LINE_END}]{{1,120}}"
_ENDS_WITH_NAME = re.compile(
    rf"(?:(?:^|[\s{_LINE_END}]|ให้|ได้)(?P<name>(?={_HEAD}){_WORD}(?:{_LINE_END}{_WORD}){{0,2}})"
    rf"|{_APPOINTS}[\s{_LINE_END}]?(?P<appointed>(?={_HEAD}){_WORD}(?:[ {_LINE_END}]{_WORD}){{0,4}}))"
    rf"[\s{_LINE_END}]?(?:โดย|ซึ่ง)?[\s{_LINE_END}]?$"
)
"""A committee's name goes on over the end of a line, and over spaces where somebody is appointed to it."""
_STARTS_WITH_APPOINTS = re.compile(rf"(?:การ)?{_APPOINTS}\s?")
COMPOSED = re.compile(loose_one_of(words("committees", "composed")))
"""The words between a committee's name and its members."""
_SECTION_OF_LAW = re.compile(r"มาตรา \d{1,3}(?:/\d{1,2})? [ก-ฮเ-ไ]|พระราชบัญญัติ$|พระราชกฤษฎีกา$|พระราชกำหนด$")
_FEWEST_SECTIONS = 2
_PHRASES = vocabulary("letters")["phrases"]
_PARAGRAPH = re.compile(one_of([*_PHRASES["paragraphs"], *_PHRASES["announcing"]]))
_MOST_ROWS = 12
_LONGEST_BREAK = 20
"""Characters on either side of the end of a line that may belong to one broken word."""
_INDENT = 36.0
"""Points that the first line of a paragraph stands right of the others, at least."""


def is_law(bundle: Bundle) -> bool:
    """True for an Act or a decree: whom a council consists of by law, nobody is appointed to by it."""
    if bundle.kind not in (None, "other", "announcement"):
        return False
    texts = [item.ink.folded for item in bundle.items if isinstance(item, Row)]
    return sum(_SECTION_OF_LAW.match(text) is not None for text in texts) >= _FEWEST_SECTIONS


def paragraph_above(items: Sequence[Item], index: int, taken: set[int]) -> list[Row]:
    """The rows of the paragraph that ends with the row at `index`, that row included."""
    rows: list[Row] = []
    while index >= 0 and index not in taken and len(rows) < _MOST_ROWS:
        row = items[index]
        if not isinstance(row, Row) or (rows and (not goes_on(row, rows[0]) or read_label(row.ink, "subject"))):
            break
        rows.insert(0, row)
        index -= 1
    return rows


def rest_of_paragraph(items: Sequence[Item], index: int, taken: set[int]) -> list[Row]:
    """The row at `index` and the rows that its text runs on over."""
    rows: list[Row] = []
    while index < len(items) and index not in taken and len(rows) < _MOST_ROWS:
        row = items[index]
        if not isinstance(row, Row) or (rows and not _runs_on(rows, row)):
            break
        rows.append(row)
        index += 1
    return rows


def says_of_whom(items: Sequence[Item], index: int, taken: set[int], ground: Ground) -> bool:
    """True for a row with ประกอบด้วย, also where the end of the line broke it."""
    row, below = items[index], items[index + 1] if index + 1 < len(items) else None
    if not isinstance(row, Row):
        return False
    if COMPOSED.search(row.ink.folded):
        return True
    if not isinstance(below, Row) or index + 1 in taken or not is_full(row):
        return False
    end = row.ink.flat()[-_LONGEST_BREAK:]
    broken = COMPOSED.search(join_lines(ground, (end, below.ink.flat()[:_LONGEST_BREAK])).folded)
    return broken is not None and broken.start() < len(end) < broken.end()


def _runs_on(rows: Sequence[Row], row: Row) -> bool:
    before = rows[-1]
    if row.is_flat:
        return goes_on(before, row) and read_marker(row.ink) is None
    is_indented = row.page == before.page and row.box[0] > min(one.box[0] for one in rows) + _INDENT
    return is_full(before) and goes_on(before, row) and not is_indented


def appointed_name(rows: Sequence[Row], ground: Ground) -> Ink | None:
    """The committee's name in a paragraph that appoints it: `จึงแต่งตั้งคณะทำงาน… ประกอบด้วย`."""
    text = join_lines(ground, (row.ink.flat() for row in rows))
    last = None
    for match in _APPOINTED.finditer(text.folded):
        last = match
    return bare_name(text.group(last, "name")) if last is not None else None


def name_before(text: Ink) -> Ink | None:
    """The committee's name that a text ends with: `ในการนี้ คณะนิเทศงานจังหวัด`, before `ประกอบด้วย`."""
    shown = "".join(
        _LINE_END if char == " " and text.is_between_lines(at) else char for at, char in enumerate(text.folded)
    )
    named = _ENDS_WITH_NAME.search(shown)
    return text.group(named, named.lastgroup or "name") if named is not None else None


def subject(items: Sequence[Item]) -> Ink | None:
    """The subject of an order without แต่งตั้ง, when it names a committee: the name of a single one without a heading."""
    for index, row in enumerate(items):
        label = read_label(row.ink, "subject") if isinstance(row, Row) else None
        if label is None or not isinstance(row, Row):
            continue
        lines = [label.rest]
        for below in items[index + 1 : index + 4]:
            if not isinstance(below, Row) or not _belongs_to_subject(below):
                break
            lines.append(below.ink)
        text = lines[0] if len(lines) == 1 else label.rest.ground.join(lines)
        start = _STARTS_WITH_APPOINTS.match(text.folded)
        bare = text[start.end() :] if start else text
        return bare if start or re.match(_HEAD, bare.folded) else None
    return None


def _belongs_to_subject(row: Row) -> bool:
    """A subject that wraps stays in the middle of the page; rules and paragraphs do not belong to it."""
    is_text = _PARAGRAPH.match(row.ink.folded) is not None or read_marker(row.ink) is not None
    return row.is_centred and bool(re.match(r"[ก-ฮเ-ไ(0-9]", row.ink.folded)) and not is_text


def _up_to_role(text: Ink) -> Ink:
    """A member without the sentence that goes on behind its role: `… เป็นกรรมการและเลขานุการ โดยจะออกตรวจ…`."""
    for match in _GOES_ON.finditer(text.folded):
        if role_at_end(text[: match.start()]) is not None:
            return text[: match.start()]
    return text


def entries_inside(rest: Ink, row: Row) -> tuple[Entry, ...]:
    """Members numbered inside a text: `๑) พัฒนาการจังหวัด ๒) …`; none when it is not such a text.

    `row` is the row that the text begins on; what is printed inside a paragraph has no columns.
    """
    entries = []
    for piece in items_inside(rest):
        marker = read_marker(piece)
        if marker is not None and marker.path:
            text = _up_to_role(piece[marker.end :].strip(" ,;"))
            entries.append(Entry(marker, [(Placed(text, row.box, replace(row, is_flat=True)),)]))
    return tuple(entries) if len(entries) > 1 else ()
