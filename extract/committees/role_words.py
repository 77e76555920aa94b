"""What roles and offices look like: `ประธานกรรมการ`, `กรรมการและเลขานุการ`; alone, after a name, before one."""

import re
from functools import cache

from extract.facts.people import person_at_start
from extract.ink import Ink
from extract.normalise import skeleton
from extract.thai import labelled
from extract.vocabulary import one_of, words

_LEADING_ROLE = re.compile(one_of(words("roles", "leading")))
_BRACKETS = re.compile(r"\s?\((?P<role>[^()]{2,80})\)$")

_BODY_BEGINS = re.compile(one_of((*words("roles", "bodies"), "เลขานุการ", "ผู้ช่วยเลขานุการ", "ที่ปรึกษา")))
_PLAIN = re.compile(one_of((*words("roles", "bodies"), "เลขานุการ")))
_ROLE_BEGINS = re.compile(one_of((*words("roles", "leads"), *words("roles", "bodies"), *words("roles", "alone"))))
_ROLE_FIRST = re.compile(r"[^\t:]{4,60}?(?P<sign>\s?:\s?|\t)")
_AS = re.compile(r"(?<=\s)(?:ทำหน้าที่)?เป็น\s?$")
"""What may lead over to a role: `นายอำเภอ เป็นประธานกรรมการ`."""
_BECOMES = re.compile(r"(?:ทำหน้าที่)?เป็น\s?(?=[ก-๎])")
_LONGEST_ROLE = 45
"""Characters of a role whose words are not all known."""
_OFFICE = re.compile(
    rf"{one_of(words('committees', 'offices'))}|[ก-๎]{{2,40}}(?<!ระดับ)(?:จังหวัด|อำเภอ)(?![ก-๎]*(?:และ|ระดับ))"
)
_ASKS = re.compile(r"(?:หรือไม่|อย่างไร|เพียงใด|ร้อยละ\s?\d[\d.,]*|\?)(?=\s|$)")
"""What questions and targets have, and no office."""


def is_office(ink: Ink) -> bool:
    """True when the ink begins like the name of an office (`พัฒนาการจังหวัด`, `ผู้แทนสำนักงาน…`) and asks nothing."""
    return bool(_OFFICE.match(ink.folded)) and _ASKS.search(ink.folded) is None


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


def role_first(ink: Ink) -> tuple[Ink, Ink] | None:
    """A role and what follows it: a person in the next column, or anybody after a colon (`ประธาน : นาย…`)."""
    match = _ROLE_FIRST.match(ink.folded)
    if match is None or not is_role(ink[: match.start("sign")]):
        return None
    rest = ink[match.end() :].strip()
    is_said = person_at_start(rest) is not None or (":" in match["sign"] and is_office(rest))
    return (ink[: match.start("sign")], rest) if is_said else None


def _unbroken(ink: Ink) -> Ink:
    """The ink without spaces: a role in brackets may wrap inside."""
    return ink.ground.join(ink.split(" "), "")
