"""Markers of lists of which a scan lost the number (`) ติดตาม…`), the sign (`๗ การป้องกัน…`) or the point (`๒๔ นาย…`).

A line is the item between two others when it begins where they begin, and they are the one before it and the one
after it: `๑)`, `)`, `๓)`. At the end of a list, where no item follows that could tell, only a lost point is put right.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.flow import Flow, Item, Row
from extract.ink import Ink
from extract.outline import Marker, read_marker

_NO_NUMBER = re.compile(r"^[^\w\s(]{0,2}(?P<sign>[.)])\s?(?=[ก-ฮเ-ไA-Za-z])")
_NO_SIGN = re.compile(r"^(?P<number>\d{1,3})\s(?=[ก-ฮเ-ไA-Za-z])")
_NO_POINT = re.compile(r"^\d{1,2},?\d{1,2}(?=[\s)])")
_TWO = 2
_SIGNED = re.compile(r"\d[.)]$")
_SAME_EDGE = 9.0
"""Points within which the items of one list begin."""
_REACH = 40
"""Lines within which the items before and after stand."""
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def with_markers(flow: Flow) -> Flow:
    """The flow with the damaged markers of its lists put right; what is put right counts as mended."""
    items = flow.items
    done = list(items)
    for index, item in enumerate(items):
        if isinstance(item, Row) and not item.is_flat and (_NO_NUMBER.match(item.ink.folded) or _has_no_sign(item)):
            done[index] = _repaired(item, done[:index], items[index + 1 :])
    return Flow(tuple(done), flow.ground)


def _has_no_sign(row: Row) -> bool:
    text = row.ink.folded
    return bool(_NO_SIGN.match(text) or _NO_POINT.match(text)) and read_marker(row.ink) is None


def _repaired(row: Row, before: Sequence[Item], after: Sequence[Item]) -> Row:
    last = _nearest(row, reversed(before[-_REACH:]))
    following = _nearest(row, after[:_REACH])
    dotted = _dotted(row, last, following)
    if dotted is not None:
        return dotted
    if last is None or following is None or not _SIGNED.search(last.text):
        return row
    if last.style != following.style or len(last.path) != 1 or following.path != (last.path[0] + 2,):
        return row
    bare, lost = _NO_NUMBER.match(row.ink.folded), _NO_SIGN.match(row.ink.folded)
    number = str(last.path[0] + 1)
    if bare and bare["sign"] == last.text[-1]:
        printed = number if last.ink.text[:1].isascii() else number.translate(_THAI_DIGITS)
        return replace(row, ink=_put(row.ink, printed, bare.start("sign")))
    if lost and lost["number"] == number:
        return replace(row, ink=row.ink[: lost.end("number")] + _put(row.ink[lost.end("number") :], last.text[-1], 0))
    return row


def _dotted(row: Row, last: Marker | None, following: Marker | None) -> Row | None:
    """The row with the point in its number, `๒๔` after `๒.๓` and `๑,๔` before `๑.๕`; None when it is no such one."""
    neighbours = ((marker.path, step) for marker, step in ((last, 1), (following, -1)) if marker is not None)
    for path, step in neighbours:
        if len(path) != _TWO:
            continue
        whole, part = str(path[0]), str(path[1] + step)
        match = re.match(rf"{whole}(?P<comma>,?){part}(?=[\s)])", row.ink.folded)
        if match:
            rest = row.ink[match.end("comma") :]
            return replace(row, ink=row.ink[: len(whole)] + _put(rest, ".", 0))
    return None


def _nearest(row: Row, others: Iterable[Item]) -> Marker | None:
    """The marker of the nearest line that begins where this one does."""
    for other in others:
        if isinstance(other, Row) and abs(other.box[0] - row.box[0]) < _SAME_EDGE:
            marker = read_marker(other.ink)
            if marker is not None:
                return marker
    return None


def _put(ink: Ink, chars: str, at: int) -> Ink:
    """The ink from a place on with characters before it that were not read; they stand where that place is."""
    rest = ink[at:]
    rest.ground.mended.add(rest.marks[0])
    return Ink(chars, (rest.marks[0],) * len(chars), ink.ground) + rest
