"""The labelled texts of the header: subject, receivers, references."""

import re

from extract.doubt import certain
from extract.facts.dates import find_days, start_found
from extract.facts.numbers import LETTER_NUMBER, ORDER_NUMBER
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.letter.blocks import Block
from extract.letter.layout import reaches_right, without_leaders
from extract.letter.marks import mark_inside
from extract.letter.numbered import entries, is_numbered
from extract.rules import first_hit
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary

_DATED = re.compile(r"(?:ลงวันที่|ลว\.?)\s?")
_MARKS_OF_LETTERS = "|".join(
    one_of(names) for kind in ("secrecy", "urgency") for names in vocabulary("letters")[kind].values()
)
_KIND_AND_OFFICE = re.compile(
    rf"^(?:สำเนา)?(?>{one_of(vocabulary('letters')['referred']['kinds'])})\s?(?!ของท่าน|\s?(?:{_MARKS_OF_LETTERS}))"
    rf"(?P<office>[ก-๎ .]{{3,90}}?\d?)\s?(?:(?:{_MARKS_OF_LETTERS})\s?){{0,3}}"
    r"(?:(?:เลข)?ที่\s?(?:[ก-ฮ]{2,4}\.?\s?[\d(]|\d)|(?:ลง|เมื่อ)?วันที่|ลว\.?\s?\d|เรื่อง)"
)
"""`หนังสือจังหวัดน่าน ด่วนที่สุด ที่ นน ๐๐๑๘/ว ๑`: kind, office, marks, number."""
_NEXT_REFERENCE = re.compile(r"\s(?:และ)(?=\s?(?:หนังสือ|คำสั่ง|ประกาศ|ระเบียบ))")
_RECEIVER = one_of(vocabulary("letters")["addressees"]["begins"])
_BEGINS_RECEIVER = re.compile(_RECEIVER)
_BETWEEN_RECEIVERS = re.compile(rf"\s/\s|\s?/\s?(?={_RECEIVER}|[ก-๎]{{3,}}(?:จังหวัด|อำเภอ))")


def subject(block: Block, ground: Ground) -> Found | None:
    """The subject on one line."""
    return text_found(join_lines(ground, map(without_leaders, block.lines)), "letter.subject", block.label.sure)


def addressees(block: Block, ground: Ground, right: float) -> list[Tree]:
    """The receivers, as printed, one entry each: numbered, one a line, or parted by a slash."""
    if is_numbered(block.lines):
        items = [join_lines(ground, lines) for _, lines in entries(block.lines)]
    elif any(_BETWEEN_RECEIVERS.search(line.folded) or line.folded.endswith("/") for line in block.lines):
        items = [join_lines(ground, block.lines)]
    else:
        items = _one_a_line(block, ground, right)
    parted = [without_leaders(piece).strip(" -•") for item in items for piece in item.split(_BETWEEN_RECEIVERS)]
    return [found for piece in parted if (found := text_found(piece, "letter.addressees", block.label.sure))]


def references(block: Block, ground: Ground) -> list[Tree]:
    """The earlier letters, with number and date where they are printed."""
    wholes = [join_lines(ground, lines) for _, lines in entries(block.lines)]
    items = [piece for whole in wholes for piece in whole.split(_NEXT_REFERENCE)]
    return [_reference(item, block.label.sure) for item in items]


def _reference(ink: Ink, sure: float) -> dict[str, Tree]:
    number = first_hit((LETTER_NUMBER,), ink)
    order = first_hit((ORDER_NUMBER,), ink) if number is None else None
    dated = _DATED.search(ink.folded)
    days = find_days(ink[dated.end() :] if dated else ink)
    read: Found | None = None
    if number:
        read = Found(number.value.text, number.ink, "letter.references.number", "normalized", number.sure)
    elif order and order.value.text:
        read = Found(order.value.text, order.ink, "letter.references.number", "normalized", order.sure)
    return {
        "text": text_found(ink, "letter.references", sure),
        "reference_number": certain(read) if read else None,
        "date": start_found(days[0], "letter.references.date") if days else None,
        "issuer": _referred_office(ink),
        "urgency": mark_inside(ink, "urgency"),
        "secrecy": mark_inside(ink, "secrecy"),
    }


def _referred_office(ink: Ink) -> Found | None:
    """Who wrote the earlier paper: what stands between its kind and its number, date or marks."""
    match = _KIND_AND_OFFICE.match(ink.folded)
    return text_found(ink.group(match, "office"), "letter.references.issuer", 0.97) if match else None


def _one_a_line(block: Block, ground: Ground, right: float) -> list[Ink]:
    """Lines of receivers; a line that runs up to the right margin goes on below."""
    entries: list[list[Ink]] = []
    goes_on = False
    for row, line in zip(block.rows[-len(block.lines) :], block.lines, strict=True):
        if goes_on and not _BEGINS_RECEIVER.match(line.folded):
            entries[-1].append(line)
        else:
            entries.append([line])
        goes_on = not row.is_flat and reaches_right(row, right)
    return [join_lines(ground, entry) for entry in entries]
