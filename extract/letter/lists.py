"""The labelled lists of the header: receivers, references, enclosures."""

import re
from collections.abc import Iterator

from extract.doubt import certain, settle_in_sequence
from extract.facts.dates import find_days, start_found
from extract.facts.numbers import LETTER_NUMBER, ORDER_NUMBER
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.letter.layout import reaches_right
from extract.letter.sections import NUMBERED, Block
from extract.rules import first_hit
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary

_UNITS = one_of(vocabulary("letters")["enclosures"]["units"])
_COUNT = re.compile(
    rf"[\s.…]*(?:จำนวน)?[\s.…]*(?P<quantity>\d{{1,4}})\s?(?P<unit>{_UNITS})(?:\s?\(.{{0,30}}\))?[\s.…]*$"
)
_DATED = re.compile(r"(?:ลงวันที่|ลว\.?)\s?")
_NEXT_REFERENCE = re.compile(r"\s(?:และ)(?=\s?(?:หนังสือ|คำสั่ง|ประกาศ|ระเบียบ))")
_RECEIVER = one_of(vocabulary("letters")["addressees"]["begins"])
_BEGINS_RECEIVER = re.compile(_RECEIVER)
_BETWEEN_RECEIVERS = re.compile(rf"\s/\s|\s?/\s?(?={_RECEIVER}|[ก-๎]{{3,}}(?:จังหวัด|อำเภอ))")


def subject(block: Block, ground: Ground) -> Found | None:
    """The subject on one line."""
    return text_found(join_lines(ground, block.lines), "letter.subject", block.label.sure)


def addressees(block: Block, ground: Ground, right: float) -> list[Tree]:
    """The receivers, as printed, one entry each: numbered, one a line, or parted by a slash."""
    if _is_numbered(block):
        items = [join_lines(ground, lines) for _, lines in _items(block)]
    elif any(_BETWEEN_RECEIVERS.search(line.folded) or line.folded.endswith("/") for line in block.lines):
        items = [join_lines(ground, block.lines)]
    else:
        items = _one_a_line(block, ground, right)
    parted = [piece for item in items for piece in item.split(_BETWEEN_RECEIVERS)]
    return [found for piece in parted if (found := text_found(piece, "letter.addressees", block.label.sure))]


def references(block: Block, ground: Ground) -> list[Tree]:
    """The earlier letters, with number and date where they are printed."""
    wholes = [join_lines(ground, lines) for _, lines in _items(block)]
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
    }


def enclosures(block: Block, ground: Ground) -> list[dict[str, Tree]]:
    """What is sent along: number, title, count and unit. `pages` are looked for elsewhere."""
    found: list[dict[str, Tree]] = []
    for marker, item in _items(block):
        entry = _enclosure(item, ground, block.label.sure)
        entry["number"] = settle_in_sequence(marker, len(found) + 1, "letter.enclosures.number") if marker else None
        found.append(entry)
    return found


def _enclosure(lines: list[Ink], ground: Ground, sure: float) -> dict[str, Tree]:
    """The count ends one of the lines, usually the first: it stands at the right margin."""
    counts = [_COUNT.search(line.folded) for line in lines]
    at = next((number for number, match in enumerate(counts) if match), None)
    if at is None and len(lines) > 1 and _COUNT.search(join_lines(ground, lines).folded):
        return _enclosure([join_lines(ground, lines)], ground, sure)
    count = counts[at] if at is not None else None
    ink = lines[at] if at is not None else lines[0]
    cut = [line[: count.start()] if count and number == at else line for number, line in enumerate(lines)]
    title = join_lines(ground, [_without_leader(line) for line in cut])
    entry: dict[str, Tree] = {"number": None, "title": text_found(title, "letter.enclosures", sure)}
    if count is None:
        return {**entry, "quantity": None, "unit": None}
    quantity = ink.group(count, "quantity")
    return {
        **entry,
        "quantity": certain(Found(int(count["quantity"]), quantity, "letter.enclosures.quantity", "normalized")),
        "unit": Found(count["unit"], ink.group(count, "unit"), "letter.enclosures.unit"),
    }


def _is_numbered(block: Block) -> bool:
    return bool(block.lines) and bool(NUMBERED.match(block.lines[0].folded))


def _without_leader(line: Ink) -> Ink:
    """The line without dots that lead to the count at its right."""
    line = line.flat().strip()
    leader = re.search(r"[\s.…_]*(?:\.{2}|…|_)[\s.…_]*(?:จำนวน)?\s*$|\sจำนวน$", line.folded)
    return line[: leader.start()] if leader else line


def _items(block: Block) -> Iterator[tuple[Ink | None, list[Ink]]]:
    """The numbers and lines of the entries of a block."""
    waiting: list[Ink] = []
    marker: Ink | None = None
    for line in block.lines:
        match = NUMBERED.match(line.folded)
        ended = bool(waiting) and marker is None and all(_COUNT.search(text.folded) for text in (waiting[-1], line))
        if match or ended:
            if waiting:
                yield marker, waiting
            waiting, marker = [], line.group(match, "number") if match else None
        waiting.append(line[match.end() :] if match else line)
    if waiting:
        yield marker, waiting


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
