"""Who signed, in which position, and for whom."""

import re
from dataclasses import replace

from extract.bundle.ends import is_closing, is_given_on, name_in_brackets
from extract.facts.people import is_title, person_at_start
from extract.flow import Row
from extract.found import Found, Tree, text_found
from extract.ink import Ground, Ink
from extract.labels import loose_one_of, read_label
from extract.letter.layout import is_apart, pitch
from extract.letter.marks import is_mark
from extract.letter.names import begins_with_person, is_rank
from extract.letter.offices import OFFICE
from extract.normalise import skeleton
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary, words
from schemas import COLUMN_GAP, BBox, union

_LETTERS = vocabulary("letters")
_PHRASES = sorted(_LETTERS["phrases"]["capacities"], key=lambda word: -len(word))
_CAPACITY = re.compile("|".join(r"\s?".join(word) for word in _PHRASES))
"""A phrase may be broken by the end of a line."""
_CAPACITY_DAMAGED = re.compile(loose_one_of(w for w in _LETTERS["phrases"]["capacities"] if len(w) > 10))
_HOLDS = re.compile(
    rf"(?:(?<=^)|(?<=\s)){one_of(_LETTERS['phrases']['holds'])}(?=\s?{one_of(_LETTERS['phrases']['offices'])})"
)
"""`ปฏิบัติหน้าที่` is a phrase of this kind where the office that is held follows it."""
_SIGNED = re.compile(rf"^{one_of(_LETTERS['phrases']['signed'])}[\s.…_]*")
_REACH = ("telephone", "both", "hotline", "fax", "email")
_REACHED_BY = one_of(word for kind in _REACH for word in words("numbers", kind))
_FOOTER = re.compile(rf"^{_REACHED_BY}[\s.:\d]")
_PLACE = re.compile(r"^(?:จังหวัด|อำเภอ|เขต|ภาค)")
_SIGNED_PREFIX = re.compile(rf"^{one_of(_LETTERS['phrases']['signed'])}")
_TWO_NAMES = re.compile(r"^[ก-๎]{2,20} [ก-๎]{2,30}$")
_OFFICE_HELD = re.compile(rf"^{one_of(_LETTERS['phrases']['offices'])}")
"""The Royal Gazette prints no นาย: a line of two names above an office that is held is a signer."""
_POSITION = re.compile(one_of([*_LETTERS["phrases"]["offices"], *words("committees", "offices")]))
_HALF_BRACKETED = re.compile(r"^(?:(?P<open>\()[^()\d]{3,60}|[^()\d]{3,60}\))$")
"""A name in brackets of which a signature has covered one."""
_HALF_WITHIN = 6
_ABBREVIATED = re.compile(r"(?:\.[ก-ฮ]{1,2}|ดร)$")
_LONGEST_POSITION = 5
_RECORDED = re.compile(
    rf"^\(?(?:{one_of(_LETTERS['phrases']['signed'])})?[\s.…)]*(?P<name>[ก-๎][ก-๎. ]{{3,60}}?)\s"
    rf"(?P<position>{one_of(_LETTERS['phrases']['recorded_by'])})$"
)
"""`ลงชื่อ นางมาลี สมมติ ผู้จดรายงานการประชุม`, on one line."""
_MOST_SCRAPS = 4
_MIDDLE = 0.5
_LEFT_PART = 0.3
"""A line that begins in this part of the page's width belongs to the footer."""


def read_signature(tail: list[Row], ground: Ground) -> tuple[dict[str, Tree] | None, list[Row]]:
    """The signer, shaped like `schemas.Signatory`, and the rows that are left for the footer.

    Where several people sign (a memo on its way up), the first is the one whose paper it is.
    """
    at = next((index for index, row in enumerate(tail) if name_in_brackets(row)), None)
    if at is None:
        return _unbracketed(tail, ground)
    row = tail[at]
    match = name_in_brackets(row)
    assert match is not None  # noqa: S101 - the row was chosen by it
    name = _name(row.ink, match, tail[at - 1] if at else None, ground)
    signed = row.box_of(row.ink.group(match, "name"))
    below = [_under(other, signed) for other in tail[at + 1 : at + 1 + _LONGEST_POSITION]]
    end = _position_end([_under(row, signed), *below], 1) - 1
    signer = {"name": name, **_position([other.ink for other in below[:end]], ground)}
    return signer, [*_beside(tail[:at]), *tail[at + 1 + end :]]


def _beside(rows: list[Row]) -> list[Row]:
    """The lines of the footer that stand left of the signature, and were read before it."""
    return [
        row
        for row in rows
        if not row.is_flat and row.box[2] < _MIDDLE * row.page_width and not (is_closing(row) or is_given_on(row))
    ]


def _under(row: Row, name: BBox) -> Row:
    """The row without what a pen wrote left of the signer's name, in columns of its own."""
    pieces = row.placed
    kept = [(ink, box) for ink, box in pieces if box[2] > name[0]]
    if row.is_flat or row.box[0] >= name[0] or not kept or len(kept) == len(pieces):
        return row
    ink = row.ink.ground.join((ink for ink, _ in kept), COLUMN_GAP)
    return replace(row, ink=ink, box=union(box for _, box in kept))


def _unbracketed(tail: list[Row], ground: Ground) -> tuple[dict[str, Tree] | None, list[Row]]:
    """A signer printed without brackets, as in the Gazette: the line after closing or date of issue names a person."""
    at = next((index for index, row in enumerate(tail) if is_given_on(row) or is_closing(row)), None)
    if at is None and tail and (match := _RECORDED.match(tail[0].ink.folded)):
        name = text_found(tail[0].ink.group(match, "name"), "letter.signatory.name.recorded", 0.95)
        return {"name": name, **_position([tail[0].ink.group(match, "position")], ground)}, []
    half = _half_bracketed(tail, at)
    if half is not None:
        end = _position_end(tail, half + 1)
        name = _covered_name(tail[half].ink)
        return {"name": name, **_position([row.ink for row in tail[half + 1 : end]], ground)}, tail[end:]
    after = tail[at + 1 : at + 1 + _MOST_SCRAPS] if at is not None else []
    scraps = next((count for count, row in enumerate(after) if not _is_scrap(row)), None)
    if at is None or scraps is None or not _is_signer(after[scraps], tail[at + scraps + 2 : at + scraps + 3]):
        return None, [row for row in tail if not is_closing(row) and not is_given_on(row)]
    at += scraps
    end = _position_end(tail, at + 2)
    signer = {
        "name": text_found(tail[at + 1].ink, "letter.signatory.name.unbracketed", 0.95),
        **_position([row.ink for row in tail[at + 2 : end]], ground),
    }
    return signer, tail[end:]


def _is_signer(row: Row, below: list[Row]) -> bool:
    """True for a title with a name, and for two names right above the office that is held."""
    if begins_with_person(row):
        return True
    text = row.ink.folded
    is_name = _TWO_NAMES.match(text) is not None and not OFFICE.match(text) and not _OFFICE_HELD.match(text)
    return is_name and any(_OFFICE_HELD.match(other.ink.folded) for other in below)


def _half_bracketed(tail: list[Row], at: int | None) -> int | None:
    """The index of a signer's name that has lost a bracket to the signature, below the closing at `at`."""
    if at is None:
        return None
    for index, row in enumerate(tail[at + 1 : at + 1 + _HALF_WITHIN], start=at + 1):
        in_place = not row.is_flat and row.box[0] > _LEFT_PART * row.page_width
        if in_place and index + 1 < len(tail) and _HALF_BRACKETED.match(row.ink.folded) and not _is_scrap(row):
            return index
    return None


def _covered_name(ink: Ink) -> Found:
    """What is left of a name under a signature: nothing sure, and no name at all where its title is covered too."""
    left = ink.strip("() ")
    name = text_found(left, "letter.signatory.name.covered", 0.5) if person_at_start(left) else None
    return (name or Found(None, left, "letter.signatory.name.covered")).noted(
        "low_confidence",
        "warning",
        f"ชื่อผู้ลงนาม «{left.text}» ถูกลายมือชื่อทับ โปรดดูต้นฉบับแล้วตรวจหรือกรอกเอง",
        f"The signer's name “{left.text}” lies under the signature: compare it with the page or fill it in.",
    )


def _is_scrap(row: Row) -> bool:
    """True for what a pen left on the page: no word of three letters."""
    return re.search(r"[ก-ฮ][ก-๎]{2}", row.ink.text) is None


def _name(ink: Ink, match: re.Match[str], above: Row | None, ground: Ground) -> Found | None:
    """The name, with a rank that stands before the brackets or alone on the line above."""
    inside = ink.group(match, "name")
    if not re.search(r"[ก-ฮ][^ก-ฮ]{0,3}[ก-ฮ]", inside.text):
        return None
    rank = _SIGNED_PREFIX.sub("", ink.group(match, "rank").folded)
    pieces = [ink.group(match, "rank"), inside] if rank else [inside]
    if not rank and above is not None and is_rank(above):
        pieces = [_rank(above.ink), inside]
    return text_found(ground.join(pieces), "letter.signatory.name")


def _rank(ink: Ink) -> Ink:
    """The rank without the dots that lead to a signature; the one that ends an abbreviation stays."""
    bare = ink.folded.rstrip(" .…")
    is_short = _ABBREVIATED.search(bare) is not None and ink.folded[len(bare) :].startswith(".")
    return ink[: len(bare) + is_short].strip()


def _position_end(tail: list[Row], start: int) -> int:
    """The index after the lines of the position: the footer stands at the left margin or begins with an office."""
    usual = pitch(tail)
    for index in range(start, min(len(tail), start + _LONGEST_POSITION)):
        row = tail[index]
        if _ends_position(row, tail[index - 1], usual, index == start) and not _is_under_left(row, tail[start - 1]):
            return index
    return min(len(tail), start + _LONGEST_POSITION)


def _is_under_left(row: Row, name: Row) -> bool:
    """True for a position under a name that stands at the left margin itself, as where letters are typed as text."""
    is_left = not row.is_flat and max(row.box[0], name.box[0]) < _LEFT_PART * row.page_width
    return is_left and row.page == name.page and _POSITION.match(row.ink.folded) is not None


def _ends_position(row: Row, above: Row, usual: float, is_first: bool) -> bool:
    if _names_another(row) or _FOOTER.match(row.ink.folded) or read_label(row.ink, "copies", "contact_person"):
        return True
    if row.page != above.page or _SIGNED.match(row.ink.folded) or is_mark(row.ink):
        return True
    if not row.is_flat:
        return row.box[0] < _LEFT_PART * row.page_width and not (row.is_centred and above.is_centred)
    if is_first:
        return False
    apart = is_apart(above, row, usual)
    return bool(OFFICE.match(row.ink.folded)) and (apart or not _PLACE.match(row.ink.folded))


def _names_another(row: Row) -> bool:
    """True for a name in brackets, with a rank before them at most: `ปลัดอำเภอ (เจ้าพนักงานปกครอง)` is a position."""
    match = name_in_brackets(row)
    if match is None:
        return False
    rank = row.ink.group(match, "rank").strip(" .")
    bare = rank[_signed_length(rank) :].strip(" .")
    return not bare or is_title(row.ink.group(match, "rank").strip()) or is_title(bare)


def _signed_length(ink: Ink) -> int:
    signed = _SIGNED_PREFIX.match(ink.folded)
    return signed.end() if signed is not None else 0


def _position(lines: list[Ink], ground: Ground) -> dict[str, Tree]:
    """Own position, capacity and principal: the lines joined, then parted at the phrase."""
    whole = join_lines(ground, lines).strip(" •·")
    match, sure = _CAPACITY.search(whole.folded) or _HOLDS.search(whole.folded), 1.0
    if match is None:
        match, sure = _CAPACITY_DAMAGED.search(whole.folded), 0.9
    if match is None:
        return {"position": text_found(whole, "letter.signatory.position"), "capacity": None, "on_behalf_of": None}
    return {
        "position": text_found(whole[: match.start()], "letter.signatory.position", sure),
        "capacity": _capacity(whole.group(match), sure),
        "on_behalf_of": text_found(whole[match.end() :], "letter.signatory.on_behalf_of", sure),
    }


def _capacity(ink: Ink, sure: float) -> Found:
    """The phrase; one with damaged marks is the phrase that has its letters, and says so."""
    read = ink.text.replace(" ", "")
    usual = next((phrase for phrase in _PHRASES if skeleton(phrase) == skeleton(read)), read)
    return Found(usual, ink, "letter.signatory.capacity", "read" if usual == read else "repaired", sure)
