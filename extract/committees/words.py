"""The words around a list of members: what announces it, what follows it, and what a role looks like."""

import re
from dataclasses import dataclass
from functools import cache

from extract.facts.people import person_at_start
from extract.ink import Ink
from extract.labels import loose_one_of
from extract.normalise import skeleton
from extract.outline import Marker, read_marker
from extract.thai import labelled
from extract.vocabulary import one_of, vocabulary, words

_BEFORE_NAME = re.compile(rf"(?:{loose_one_of(words('committees', 'before_names'))}\s?:?\s?){{1,2}}")
_COMPOSED = loose_one_of(words("committees", "composed"))
_OPENER = loose_one_of(words("committees", "openers"))
_ENDS = re.compile(loose_one_of(words("committees", "ends")))
_DUTY = re.compile(loose_one_of(words("committees", "duties")))
_STAMPED = re.compile(one_of([word for field in vocabulary("letters")["received"].values() for word in field]))
"""What a receiving stamp may add to a line that it stands beside."""
_ATTENDANCE = re.compile(loose_one_of(words("committees", "attendance")))
_REASON = re.compile(rf"{one_of(words('committees', 'reasons'))}(?![ก-๎])")
_REASON_AT_END = re.compile(rf"\s\(?{one_of(words('committees', 'reasons'))}\)?$")
_HEAD = re.compile(loose_one_of(word for word in words("committees", "heads") if word.startswith("คณะ")))
_LIST_HEAD = re.compile(loose_one_of(words("committees", "list_heads")))
_OFFICE = re.compile(
    rf"{one_of(words('committees', 'offices'))}|[ก-๎]{{2,40}}(?<!ระดับ)(?:จังหวัด|อำเภอ)(?![ก-๎]*(?:และ|ระดับ))"
)
_ONLY_OPENER = re.compile(
    rf"{loose_one_of(('บุคคล', 'ผู้มีรายชื่อ', 'ผู้มีรายนาม', 'รายชื่อ', 'รายนาม', 'ผู้ดำรงตำแหน่ง'))}?\s?"
    rf"{loose_one_of(('ดังนี้', 'ดังต่อไปนี้', 'ต่อไปนี้', 'ต่อไปนี้คือ'))}?\s?:?-?$"
)
_DUTY_LEAD = re.compile(r"(?:โดย|ให้|และ|ซึ่ง|คณะ|ทั้งนี้|ผู้|มี|กรรมการ|อนุกรรมการ)")
_DOES_DUTY = re.compile(r"(?:ปฏิบัติ|ทำ)\s?$")
"""`ให้ผู้ได้รับแต่งตั้งปฏิบัติหน้าที่ด้วยความเรียบร้อย` announces no duties."""
_AFTER_DUTY = re.compile(rf"\s?(?:ของ\S{{0,40}})?\s?{loose_one_of(('ดังนี้', 'ดังต่อไปนี้', 'ต่อไปนี้'))}?\s?:?-?\s?")
_SENTENCE = re.compile(r"(?:จึง|ให้|โดย|ด้วย|เพื่อ|ตาม|ขอ(?!ง)|ซึ่ง|ทั้งนี้|ในการ|และ)")
_LEADING_ROLE = re.compile(one_of(words("roles", "leading")))
_CALLED = re.compile(r"เรียกว่า\s?\"(?P<name>[^\"]{4,200})\"")
_BRACKETS = re.compile(r"\s?\((?P<role>[^()]{2,80})\)$")

_BODY_BEGINS = re.compile(one_of((*words("roles", "bodies"), "เลขานุการ", "ผู้ช่วยเลขานุการ", "ที่ปรึกษา")))
_PLAIN = re.compile(one_of((*words("roles", "bodies"), "เลขานุการ")))
_ROLE_BEGINS = re.compile(one_of((*words("roles", "leads"), *words("roles", "bodies"), *words("roles", "alone"))))
_AS = re.compile(r"(?<=\s)(?:ทำหน้าที่)?เป็น\s?$")
"""What may lead over to a role: `นายอำเภอ เป็นประธานกรรมการ`."""
_BECOMES = re.compile(r"(?:ทำหน้าที่)?เป็น\s?(?=[ก-๎])")
_ASKS = re.compile(r"(?:หรือไม่|อย่างไร|เพียงใด|ร้อยละ\s?\d[\d.,]*|\?)(?=\s|$)")
"""What questions and targets have, and no office."""
_LONGEST_TITLE = 220
_LONGEST_BARE_TITLE = 110
_LONGEST_UNKNOWN_TITLE = 60
_LONGEST_ATTENDANCE = 65
_DUTY_WITHIN = 90
_LONGEST_ROLE = 45
"""Characters of a role whose words are not all known."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that announces a list. `rest` is what stands on it after the opening words.

    `is_said` is True when it says so (`ประกอบด้วย`), False when it is a heading that only looks like one; `is_known`
    when its title begins like the name of a committee.
    """

    title: Ink
    rest: Ink
    marker: Marker | None
    is_said: bool
    is_known: bool = True


def read_opening(ink: Ink) -> Opening | None:
    """The opening that a line, or the joined lines of a paragraph, begins with: `๑. คณะกรรมการอำนวยการ ประกอบด้วย`."""
    ink = ink.flat()
    before = _BEFORE_NAME.match(ink.folded)
    if before:
        ink = ink[before.end() :]
    marker = read_marker(ink)
    body = ink[marker.end :].strip() if marker else ink
    listed = _BEFORE_NAME.match(body.folded)
    if listed:
        body = body[listed.end() :]
    if person_at_start(body) is not None:
        return None
    is_known = _begins_with_committee(body)
    said = re.search(_COMPOSED, body.folded[:_LONGEST_TITLE])
    if said and said.start() and (is_known or _may_be_title(body[: said.start()])):
        rest = _after_opener(body[said.end() :])
        return Opening(bare_name(body[: said.start()]), rest, marker, is_said=True, is_known=is_known)
    if not is_known:
        return None
    ends = re.search(rf"\s?{_OPENER}\s?:?-?$", body.folded)
    name = bare_name(body[: ends.start()] if ends else body)
    if len(name) > _LONGEST_BARE_TITLE or role_at_end(name):
        return None
    return Opening(name, body[:0], marker, is_said=ends is not None)


def _may_be_title(ink: Ink) -> bool:
    """True for a short name that does not begin like a sentence."""
    return len(ink) <= _LONGEST_UNKNOWN_TITLE and not _SENTENCE.match(ink.folded)


def _begins_with_committee(ink: Ink) -> bool:
    if _HEAD.match(ink.folded):
        return True
    found = labelled(ink[:_LONGEST_BARE_TITLE], "COMMITTEE")
    return bool(found) and found[0].start == 0


def bare_name(ink: Ink) -> Ink:
    """A committee's name without what only leads over to the list; of one that is called something, that."""
    ink = ink.strip(" :-*")
    called = _CALLED.search(ink.folded)
    if called:
        return ink.group(called, "name")
    trailing = re.search(r"\s?(?:โดย|ซึ่ง|ให้|จะ|มี|ดังนี้)$", ink.folded)
    return ink[: trailing.start()] if trailing else ink


def _after_opener(ink: Ink) -> Ink:
    """What follows the opening words on the line, unless it only says once more that a list follows."""
    rest = ink.strip(" :-")
    return rest[:0] if only_opens(rest) else rest


def names_a_list(ink: Ink) -> bool:
    """True for a line that begins like the name of a committee or of a list of people."""
    marker = read_marker(ink)
    body = (ink[marker.end :] if marker else ink).strip(" *")
    return _begins_with_committee(body) or _LIST_HEAD.match(body.folded) is not None


def only_opens(ink: Ink) -> bool:
    """True for a line that holds no more than the end of the opening words, such as `ดังนี้`, `ประกอบด้วย`."""
    bare = ink.folded.replace(" ", "").strip(":")
    return bool(ink) and bool(_ONLY_OPENER.match(bare) or re.fullmatch(_COMPOSED, bare))


def bare_heading(ink: Ink) -> Ink:
    """A heading without note words, its number and the colon after it."""
    ink = ink.flat()
    before = _BEFORE_NAME.match(ink.folded)
    if before:
        ink = ink[before.end() :]
    marker = read_marker(ink)
    return bare_name(ink[marker.end :] if marker else ink)


def opens_a_list(ink: Ink) -> bool:
    """True for a line that ends with words such as `ดังนี้`, `ประกอบด้วย`."""
    return bool(re.search(rf"{_OPENER}\s?:?-?$", ink.folded))


def is_end(ink: Ink) -> bool:
    """True for a line that begins with words that never belong to a member or a duty (`ทั้งนี้`, `สั่ง ณ`)."""
    return bool(_ENDS.match(ink.folded))


def attendance(ink: Ink) -> Ink | None:
    """The heading of a list of who came to a meeting, or did not."""
    ink, *beside = ink.columns() or (ink,)
    if len(ink) > _LONGEST_ATTENDANCE or not all(_STAMPED.match(other.folded) for other in beside):
        return None
    marker = read_marker(ink)
    body = (ink[marker.end :] if marker else ink).strip(" *:")
    return body if _ATTENDANCE.match(body.folded) else None


def read_duties_heading(ink: Ink) -> Ink | None:
    """What follows `มีหน้าที่ …` on a line that begins the duties (empty when a list follows); None for other lines."""
    ink = ink.flat()
    marker = read_marker(ink)
    body = ink[marker.end :].strip() if marker else ink
    found = _DUTY.search(body.folded[:_DUTY_WITHIN])
    if found is None or (found.start() > 0 and not _DUTY_LEAD.match(body.folded)):
        return None
    if _DOES_DUTY.search(body.folded[: found.start()]):
        return None
    rest = body[found.end() :]
    leads = _AFTER_DUTY.match(rest.folded)
    return rest[leads.end() if leads else 0 :].strip()


def is_role(ink: Ink) -> bool:
    """True when the whole ink is a role: `ประธานกรรมการ`, `กรรมการและเลขานุการ`, `และผู้ช่วยเลขานุการ`."""
    bare = ink.strip(" .:()")
    start = len("และ") if bare.folded.startswith("และ") else 0
    end = len(bare) - (len("และ") if bare.folded.endswith("และ") else 0)
    rest = bare[start:end].strip()
    if any(word.start == 0 and word.end == len(rest) for word in labelled(rest, "ROLE")):
        return True
    return bool(rest) and all(part in _role_skeletons() for part in skeleton(rest.folded).split("และ"))


def may_be_role(ink: Ink) -> bool:
    """True for a few words that begin like a role: `กรรมการตัดสิน`, `หัวหน้าทีมที่ ๑`."""
    return len(ink) <= _LONGEST_ROLE and (
        _BODY_BEGINS.match(ink.folded) is not None or _LEADING_ROLE.match(ink.folded) is not None
    )


def without_verb(ink: Ink) -> Ink:
    """A role without the words that lead over to it: `เป็นกรรมการ`."""
    verb = _BECOMES.match(ink.folded)
    return ink[verb.end() :] if verb is not None else ink


def is_plain_role(ink: Ink) -> bool:
    """True for a role that names a committee, or its secretary, and so is no position: not for `ที่ปรึกษา`."""
    return _PLAIN.search(ink.folded) is not None and is_role(ink)


def role_starts(ink: Ink) -> tuple[int, ...]:
    """Where a role begins that the rest of the ink is, or begins with before it wraps (`รองหัวหน้า`), from the left."""
    starts = (match.start() for match in _ROLE_BEGINS.finditer(ink.folded))
    return tuple(start for start in starts if is_role(ink[start:]) or ink[start:].folded in _leads())


@cache
def _leads() -> frozenset[str]:
    return frozenset((*words("roles", "leads"), *words("roles", "leading")))


@cache
def _role_skeletons() -> frozenset[str]:
    """Every single role without the small signs that a scan loses."""
    single = [*words("roles", "bodies"), *words("roles", "offices"), *words("roles", "alone")]
    led = [lead + body for lead in words("roles", "leads") for body in words("roles", "bodies")]
    return frozenset(skeleton(role) for role in (*single, *led))


def role_at_end(ink: Ink) -> tuple[Ink, Ink] | None:
    """What stands before a role at the end of the ink, and the role; None when it ends with none.

    In brackets any words that begin like a role are one: `(หัวหน้าคณะทำงานกลุ่มอำเภอ)`.
    """
    bracketed = _BRACKETS.search(ink.folded)
    if bracketed:
        inside = ink.group(bracketed, "role")
        if is_role(_unbroken(inside)) or _LEADING_ROLE.match(inside.folded):
            return ink[: bracketed.start()].strip(), inside
        return None
    found = labelled(ink, "ROLE")
    if not found or found[-1].end != len(ink) or found[-1].start == 0:
        return None
    start = found[-1].start
    is_said = _AS.search(ink.folded[:start])
    end = is_said.start() if is_said else start
    if ink.folded[end - 1 : end] not in (" ", "\t") or ink.folded[:end].rstrip().endswith("และ"):
        return None
    return ink[:end].strip(), ink[start:]


def _unbroken(ink: Ink) -> Ink:
    """The ink without spaces: a role in brackets may wrap inside."""
    return ink.ground.join(ink.split(" "), "")


def is_reason(ink: Ink) -> bool:
    """True for why somebody was absent."""
    return bool(_REASON.match(ink.folded))


def reason_at_end(ink: Ink) -> int | None:
    """Where the reason for staying away begins that ends the ink; None without one."""
    found = _REASON_AT_END.search(ink.folded)
    return found.start() if found is not None else None


def is_office(ink: Ink) -> bool:
    """True when the ink begins like the name of an office (`พัฒนาการจังหวัด`, `ผู้แทนสำนักงาน…`) and asks nothing."""
    return bool(_OFFICE.match(ink.folded)) and _ASKS.search(ink.folded) is None
