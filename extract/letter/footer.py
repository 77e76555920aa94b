"""The owner office at the foot of a letter, how to reach it, and who gets copies."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extract.committees.role_words import is_office
from extract.facts.numbers import telephones
from extract.flow import Row
from extract.found import Found, Tree, text_found
from extract.ink import Ink
from extract.labels import read_label
from extract.letter.layout import SAME_EDGE, left_of
from extract.letter.numbered import NUMBERED, parted
from extract.letter.offices import OFFICE
from extract.letter.telephones import extensions_found, telephones_found, unread
from extract.thai import join_lines
from extract.vocabulary import one_of, vocabulary
from extract.wrapping import is_full

_NUMBERS = vocabulary("numbers")
_KINDS = ("both", "fax", "telephone", "hotline", "email", "web")
_LABEL = re.compile("|".join(rf"(?P<{kind}>(?<![ก-๎a-zA-Z]){one_of(_NUMBERS[kind])}(?![ก-ฮa-zA-Z]))" for kind in _KINDS))
_WEB = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&*+,;=%-]{2,200}|(?:[a-z0-9-]{2,40}\.){1,4}(?:go|or|ac|co|in)\.th(?:/[A-Za-z0-9._/-]{0,100})?"
)
_EMAIL = re.compile(r"[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DAMAGED_EMAIL = re.compile(
    r"(?P<name>[A-Za-z][A-Za-z0-9._-]{2,30})(?:\s?\(\s?@|\s|\()(?P<domain>(?:[A-Za-z0-9-]{2,30}\.){1,4}(?:go|or|ac|co|mi|in)\.th)"
)
"""An address whose `@` was read as a bracket as well, or not at all."""
_NAME_BEFORE = re.compile(r"(?:^|(?<=[\s:]))(?P<name>[A-Za-z][A-Za-z0-9.-]{1,30}) $")
_LOST_UNDERSCORE = 0.85
_UNFINISHED = re.compile(r"(?<![\d])0[\d\s-]{0,9}$")
_REST = re.compile(r"^-?\d[\d\s-]*$")
_RECEIVER = re.compile(one_of(vocabulary("letters")["addressees"]["begins"]))
_MOST_UNITS = 4


@dataclass(slots=True)
class Footer:
    """What stands below the signer, the lists shaped as the record has them."""

    units: list[Tree] = field(default_factory=list)
    telephone: list[Tree] = field(default_factory=list)
    fax: list[Tree] = field(default_factory=list)
    email: list[Tree] = field(default_factory=list)
    extensions: list[Tree] = field(default_factory=list)
    web: list[Tree] = field(default_factory=list)
    persons: list[Tree] = field(default_factory=list)
    copies: list[Tree] = field(default_factory=list)

    def contact(self) -> dict[str, Tree] | None:
        """Shaped like `schemas.Contact`; None when nothing was printed."""
        found: dict[str, Tree] = {
            "units": self.units,
            "telephone": self.telephone,
            "fax": self.fax,
            "email": self.email,
            "extensions": self.extensions,
            "web": self.web,
            "persons": self.persons,
        }
        return found if any(found.values()) else None


def read_footer(rows: list[Row]) -> Footer:
    """The footer. Office names count above the first telephone or address; what follows is decoration."""
    footer = Footer()
    copying: Row | None = None
    reached = False
    last_kind = ""
    rows = _with_whole_numbers(rows)
    for index, row in enumerate(rows):
        label = read_label(row.ink, "copies")
        person = read_label(row.ink, "contact_person")
        if label:
            copying = row
            _add_copies(label.rest, footer)
        elif person:
            copying = None
            last_kind = "" if _add_person(person.rest, footer) else "telephone"
        elif kind := _read_reach(row.ink, footer, last_kind):
            reached, last_kind, copying = True, kind, None
        elif copying is not None and _is_next_copy(row, copying, rows[index - 1]):
            if _is_rest_of_copy(row, rows[index - 1]) and isinstance(last := footer.copies[-1], Found):
                footer.copies[-1] = text_found(join_lines(row.ink.ground, (last.ink, row.ink)), last.rule)
            else:
                _add_copies(row.ink, footer)
        elif not reached and _is_unit(row, rows[index + 1 :], footer):
            copying = None
            footer.units.append(text_found(_unit(row), "letter.contact.units"))
    return footer


def _unit(row: Row) -> Ink:
    """The name of an office without what a stamp or a pen put in a column of its own right of it."""
    first = row.columns[0]
    return first if OFFICE.match(first.folded) else row.ink


def _with_whole_numbers(rows: list[Row]) -> list[Row]:
    """The rows, with the end of a telephone number that was wrapped put back where it belongs."""
    whole: list[Row] = []
    for row in rows:
        broken = whole and _UNFINISHED.search(whole[-1].ink.folded) and _REST.match(row.ink.folded)
        if broken:
            whole[-1] = replace(whole[-1], ink=whole[-1].ink + row.ink)
        else:
            whole.append(row)
    return whole


def read_reach(ink: Ink, footer: Footer) -> None:
    """Add the telephone numbers and addresses of one piece of a line, such as the end of a memo's office line."""
    _read_reach(ink, footer, "")


def _read_reach(ink: Ink, footer: Footer, last_kind: str) -> str:
    """Read numbers and addresses after their labels; the last label's kind, or "" when the line has none."""
    pieces = tuple(_labelled(ink, last_kind))
    found = ""
    for kind, piece in pieces:
        if kind == "unit":
            if OFFICE.match(piece.folded) and not footer.telephone:
                footer.units.append(text_found(piece.strip(" \t.…"), "letter.contact.units"))
            continue
        if kind == "email":
            footer.email.extend(_emails(piece))
        elif kind == "web":
            footer.web.extend(_addresses(piece))
        else:
            numbers = list(telephones_found(piece, kind))
            footer.telephone.extend(numbers if kind != "fax" else [])
            footer.fax.extend(numbers if kind in ("fax", "both") else [])
            footer.extensions.extend(extensions_found(piece) if kind != "fax" else [])
        found = kind
    return found


def _labelled(ink: Ink, last_kind: str) -> Iterator[tuple[str, Ink]]:
    """Kind and text of the pieces of a line; a line without labels goes on with the kind of the line before."""
    matches = list(_LABEL.finditer(ink.folded))
    if not matches:
        if _EMAIL.search(ink.folded):
            yield "email", ink
        elif _WEB.search(ink.folded):
            yield "web", ink
        elif last_kind and telephones(ink):
            yield last_kind, ink
        return
    if matches[0].start():
        yield "unit", ink[: matches[0].start()].strip()
    ends = [match.start() for match in matches[1:]] + [len(ink)]
    for match, end in zip(matches, ends, strict=True):
        yield match.lastgroup or "telephone", ink[match.end() : end].strip(" :.\t")


def _emails(ink: Ink) -> Iterator[Tree]:
    """The addresses, in small letters. A blank inside the name of one is an underscore that a scan lost."""
    for match in _EMAIL.finditer(ink.folded):
        name, _, domain = match[0].lower().replace(" @", "@").replace("@ ", "@").partition("@")
        before = _NAME_BEFORE.search(ink.folded[: match.start()]) if ink.is_recognised else None
        if before is None:
            yield Found(f"{name}@{domain}", ink.group(match), "letter.contact.email", "normalized")
        else:
            whole = ink[before.start() : match.end()]
            value = f"{before['name'].lower()}_{name}@{domain}"
            yield Found(value, whole, "letter.contact.email", "repaired", _LOST_UNDERSCORE)
    damaged = _DAMAGED_EMAIL.search(ink.folded) if ink.is_recognised and not _EMAIL.search(ink.folded) else None
    if damaged:
        value = f"{damaged['name']}@{damaged['domain']}".lower()
        yield Found(value, ink.group(damaged), "letter.contact.email", "repaired", _LOST_UNDERSCORE)
    elif not _EMAIL.search(ink.folded) and re.search(r"[A-Za-z]{3}", ink.folded):
        yield unread(ink, "letter.contact.email")


def _addresses(ink: Ink) -> Iterator[Tree]:
    for match in _WEB.finditer(ink.folded):
        yield Found(match[0].rstrip(".,;"), ink.group(match), "letter.contact.web", "normalized")


def _add_person(ink: Ink, footer: Footer) -> bool:
    """Whom to ask: the name up to its telephone number, which is one of the letter's. True when that is there."""
    label = _LABEL.search(ink.folded)
    hits = telephones(ink)
    ends = [match for match in (label.start() if label else None, hits[0].start if hits else None) if match is not None]
    name = text_found(ink[: min(ends, default=len(ink))].strip(" :.,…(\t"), "letter.contact.persons", 0.97)
    if name:
        footer.persons.append(name)
    if ends:
        rest = ink[min(ends) :]
        _read_reach(rest, footer, "" if label else "telephone")
    return bool(hits)


def _is_unit(row: Row, following: list[Row], footer: Footer) -> bool:
    """An office name; any line counts when a telephone follows soon, else only what begins like an office."""
    if len(footer.units) >= _MOST_UNITS or len(row.ink) > 90:
        return False
    if OFFICE.match(row.ink.folded):
        return True
    return bool(footer.units) and any(_LABEL.search(other.ink.folded) for other in following[:2])


def _add_copies(ink: Ink, footer: Footer) -> None:
    for piece in parted(ink):
        match = NUMBERED.match(piece.folded)
        found = text_found(piece[match.end() :] if match else piece, "letter.copies_to")
        if found:
            footer.copies.append(found)


def _is_rest_of_copy(row: Row, above: Row) -> bool:
    """True for the end of a receiver for which the full line above had no room."""
    if row.is_flat or NUMBERED.match(row.ink.folded) or not is_full(above):
        return False
    return not (OFFICE.match(row.ink.folded) or _RECEIVER.match(row.ink.folded) or is_office(row.ink))


def _is_next_copy(row: Row, label_row: Row, above: Row) -> bool:
    if NUMBERED.match(row.ink.folded):
        return True
    label = read_label(label_row.ink, "copies")
    if row.is_flat:
        is_list = NUMBERED.match(above.ink.folded) or (label and NUMBERED.match(label.rest.folded))
        return row.box[1] - above.box[3] < 4 and not (is_list and OFFICE.match(row.ink.folded))
    return label is not None and abs(row.box[0] - left_of(label_row, label.rest)) <= SAME_EDGE
