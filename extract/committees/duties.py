"""What a committee is to do: the numbered list, or the one sentence, after `มีหน้าที่`."""

from collections.abc import Sequence

from extract.committees.entries import heads_a_list
from extract.committees.words import attendance, is_end, only_opens, read_duties_heading, read_opening
from extract.flow import Item, Row
from extract.found import Found, text_found
from extract.ink import Ground, Ink
from extract.outline import Marker, Outline, Piece, items_inside, read_marker, read_outline, walk
from extract.thai import join_lines
from extract.wrapping import goes_on


def read_duties(items: Sequence[Item], start: int, taken: set[int], ground: Ground) -> tuple[list[Found], int]:
    """The duties whose heading stands at `start`, and the index of the item after them; none when none does."""
    row = items[start] if start < len(items) and start not in taken else None
    rest = read_duties_heading(row.ink) if isinstance(row, Row) else None
    if rest is None or not isinstance(row, Row):
        return [], start
    pieces, end = _pieces(items, start + 1, row, taken)
    if read_marker(rest) is not None and len(items_inside(rest)) < 2:
        pieces, rest = [Piece(rest, None if row.is_flat else row.box_of(rest)[0], row.box[2]), *pieces], rest[:0]
    outline = read_outline(pieces)
    lead = join_lines(ground, [rest, *outline.lead])
    said = [*_inside(lead), *_listed(outline, ground)]
    found = (text_found(ink.strip(" :"), "committees.duties") for ink in said)
    return [duty for duty in found if duty is not None], end


def _pieces(items: Sequence[Item], start: int, heading: Row, taken: set[int]) -> tuple[list[Piece], int]:
    """The rows of the duties: numbered ones, and those that go on from them."""
    pieces: list[Piece] = []
    last, left, index = heading, heading.box[0], start
    style: str | None = None
    number = 0
    while index < len(items) and index not in taken:
        row = items[index]
        if not isinstance(row, Row) or is_end(row.ink) or only_opens(row.ink) or _begins_another(items, index, row):
            break
        marker = read_marker(row.ink)
        if marker is None and not goes_on(last, row, left):
            break
        if marker is not None and style is not None and _is_of_another_list(marker, style, number):
            break
        if marker is not None:
            left = row.box[0]
            style = style or marker.style
            number = marker.path[-1] if marker.path and marker.style == style else number
        pieces.append(Piece(row.ink, None if row.is_flat else row.box[0], row.box[2]))
        last = row
        index += 1
    return pieces, index


def _is_of_another_list(marker: Marker, style: str, number: int) -> bool:
    """True for a number that begins the list again, or that is of the list around it: `๓.` after `๑)`, `๒)`."""
    if marker.style == style:
        return marker.path[-1:] == (1,)
    return len(marker.path) == 1 and marker.path not in ((1,), (number + 1,)) and not marker.style.startswith("(")


def _begins_another(items: Sequence[Item], index: int, row: Row) -> bool:
    """True for the heading of the next group, list or set of duties; one that says no more stands over a first item."""
    if read_duties_heading(row.ink) is not None or attendance(row.ink) is not None:
        return True
    opening = read_opening(row.ink)
    return opening is not None and (opening.is_said or opening.marker is not None or heads_a_list(items, index))


def _inside(lead: Ink) -> tuple[Ink, ...]:
    """The duties that stand on the heading's own line, one or several numbered ones."""
    pieces = items_inside(lead)
    if len(pieces) < 2:
        return (lead,) if lead else ()
    marked = (read_marker(piece) for piece in pieces)
    return tuple(piece[marker.end :] if marker else piece for piece, marker in zip(pieces, marked, strict=True))


def _listed(outline: Outline, ground: Ground) -> list[Ink]:
    return [item.text(ground) for item in walk(outline.items)]
