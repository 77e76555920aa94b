"""Members named in a sentence, without numbers: `นายอำเภอ เป็นประธานกรรมการ ปลัดอำเภอ และพัฒนาการอำเภอ เป็นกรรมการ`."""

import re
from dataclasses import replace

from extract.committees.entry import Entry, Placed
from extract.committees.role_words import is_office, is_role
from extract.facts.people import is_title, person_at_start
from extract.flow import Row
from extract.ink import Ink
from extract.vocabulary import one_of, words

_STOPS = re.compile(r"\s(?=(?:จึง|ให้|โดย|เพื่อ|ตาม|ขอ(?!ง)|ซึ่ง|ทั้งนี้|ในการ|มีหน้าที่|มีอำนาจ|ร่วม|ไป|จะ|ได้|ลงพื้นที่|ดำเนินการ)\S)")
_WORD = re.compile(r"[^\s,]+")
_JOINT = re.compile(r"(?:และ|รวมทั้ง|ตลอดจน)(?=\S)")
_JOINTS = re.compile(r"(?:และ|รวมทั้ง|ตลอดจน)")
_AS = re.compile(r"(?:ทำหน้าที่)?เป็น(?P<role>\S+)$")
_BROKEN = re.compile(
    rf"(?<=เป็น)\s(?={one_of((*words('roles', 'leads'), *words('roles', 'bodies'), *words('roles', 'alone')))})"
    rf"|(?<=และ)\s(?={one_of(words('roles', 'offices'))})"
)
"""Where the end of a line broke a role."""
_LONGEST = 90
"""Characters of one member; more is a sentence."""
_FEWEST = 2
_MOST = 60


def entries_said(rest: Ink, row: Row) -> tuple[Entry, ...]:
    """The members named one after another in `rest`; none when something else stands among them.

    A role belongs to all members since the role before it. `row` is the row that the text begins on.
    """
    stop = _STOPS.search(rest.folded)
    text = rest.ground.join((rest[: stop.start()] if stop else rest).split(_BROKEN), "")
    members: list[tuple[Ink, Ink | None]] = []
    waiting: list[Ink] = []
    start: int | None = None
    end = 0
    for match in _WORD.finditer(text.folded):
        joint = _JOINT.match(match[0])
        at = match.start() + (joint.end() if joint else 0)
        if _JOINTS.fullmatch(match[0]):
            waiting.extend([text[start:end].strip()] if start is not None else [])
            start = None
            continue
        if start is not None and _is_role_of_one(text, match):
            members.append((text[start:end].strip(), text[match.start() : match.end()]))
            start = None
            continue
        role = _AS.match(text.folded[at : match.end()])
        if role is not None and is_role(text[at + role.start("role") : match.end()]):
            waiting.extend([text[start:end].strip()] if start is not None else [])
            members.extend((member, text[at + role.start("role") : match.end()]) for member in waiting)
            waiting, start = [], None
        elif start is not None and is_title(text[start:end].strip()):
            pass  # `รองศาสตราจารย์ ดร. ชุติมา จันทร์ดี` is one person
        elif _begins_member(text[at:]):
            waiting.extend([text[start:end].strip()] if start is not None else [])
            start = at
        elif start is None:
            return ()
        end = match.end()
        if len(members) + len(waiting) > _MOST:
            return ()
    waiting.extend([text[start:end].strip()] if start is not None else [])
    members.extend((member, None) for member in waiting)
    if len(members) < _FEWEST or any(len(member) > _LONGEST or not member for member, _ in members):
        return ()
    flat = replace(row, is_flat=True)
    return tuple(_entry(member, role, flat) for member, role in members)


def _is_role_of_one(text: Ink, word: re.Match[str]) -> bool:
    """True for a role right after a member, with a comma, the next member or nothing behind it."""
    if not is_role(text[word.start() : word.end()]):
        return False
    rest = text[word.end() :].strip()
    joint = _JOINTS.match(rest.folded)
    after = rest[joint.end() :].strip() if joint else rest
    return not rest or rest.folded.startswith(",") or _begins_member(after)


def _begins_member(ink: Ink) -> bool:
    return is_office(ink[:_LONGEST]) or person_at_start(ink[:_LONGEST]) is not None


def _whole(member: Ink) -> Ink:
    """A member whose name the end of a line broke, without the space that stands for that end."""
    at = member.text.find(" ")
    if at > 0 and member.is_between_lines(at) and is_title(member[:at]):
        member = member[:at] + member[at + 1 :]
    person = person_at_start(member)
    if person is None or person.end >= len(member) or not member.is_between_lines(person.end):
        return member
    rest = member[person.end + 1 :]
    is_surname = " " not in rest.folded and not is_office(rest)
    return member[: person.end] + rest if is_surname else member


def _entry(member: Ink, role: Ink | None, row: Row) -> Entry:
    member = _whole(member)
    pieces = (member,) if role is None else (member, role)
    return Entry(None, [tuple(Placed(piece, row.box, row) for piece in pieces)])
