"""The words around a list of members: what announces it, what follows it, and what a role looks like."""

import re
from dataclasses import dataclass

from extract.committees.role_words import role_at_end
from extract.facts.people import person_at_start
from extract.ink import Ink
from extract.labels import loose_one_of
from extract.outline import Marker, read_marker
from extract.thai import labelled
from extract.vocabulary import one_of, vocabulary, words

_SAY_NO_NAME = frozenset((*words("committees", "before_names"), *words("committees", "list_words")))
_LIST_WORDS = re.compile(rf"{loose_one_of(words('committees', 'list_words'))}\s?:?\s?")
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
_ONLY_OPENER = re.compile(
    rf"{loose_one_of(('บุคคล', 'ผู้มีรายชื่อ', 'ผู้มีรายนาม', 'รายชื่อ', 'รายนาม', 'ผู้ดำรงตำแหน่ง'))}?\s?"
    rf"{loose_one_of(('ดังนี้', 'ดังต่อไปนี้', 'ต่อไปนี้', 'ต่อไปนี้คือ'))}?\s?:?-?$"
)
_DUTY_LEAD = re.compile(r"(?:โดย|ให้|และ|ซึ่ง|คณะ|ทั้งนี้|ผู้|มี|กรรมการ|อนุกรรมการ)")
_DOES_DUTY = re.compile(r"(?:ปฏิบัติ|ทำ)\s?$")
"""`ให้ผู้ได้รับแต่งตั้งปฏิบัติหน้าที่ด้วยความเรียบร้อย` announces no duties."""
_AFTER_DUTY = re.compile(rf"\s?(?:ของ\S{{0,40}})?\s?{loose_one_of(('ดังนี้', 'ดังต่อไปนี้', 'ต่อไปนี้'))}?\s?:?-?\s?")
_SENTENCE = re.compile(r"(?:จึง|ให้|โดย|ด้วย|เพื่อ|ตาม|ขอ(?!ง)|ซึ่ง|ทั้งนี้|ในการ|และ)")
_CALLED = re.compile(r"เรียกว่า\s?\"(?P<name>[^\"]{4,200})\"")
_LONGEST_TITLE = 220
_LONGEST_BARE_TITLE = 110
_LONGEST_UNKNOWN_TITLE = 60
_LONGEST_ATTENDANCE = 65
_DUTY_WITHIN = 90
_NO_HEADING = re.compile(
    rf"(?:บัญชี|รายชื่อ|เอกสาร)*{one_of(vocabulary('letters')['enclosures']['annex_tags'])}|(?:คำสั่ง|ที่|ลงวันที่|เรื่อง|เรียน)(?:\s|$)"
)
_CALLS = re.compile(one_of(words("committees", "calls")))
_OTHERS = re.compile(one_of(words("committees", "others")))


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
    duty: Ink | None = None
    """What the group is to do, where that stands between its name and the opening words."""


def read_opening(ink: Ink) -> Opening | None:
    """The opening that a line, or the joined lines of a paragraph, begins with: `๑. คณะกรรมการอำนวยการ ประกอบด้วย`."""
    ink = ink.flat()
    before = _BEFORE_NAME.match(ink.folded)
    if before:
        ink = ink[before.end() :]
    marker = read_marker(ink)
    body = ink[marker.end :].strip() if marker else ink
    before = _BEFORE_NAME.match(body.folded)
    body = body[before.end() :] if before else body
    listed = _LIST_WORDS.match(body.folded)
    name = body[listed.end() :] if listed else body
    if person_at_start(name) is not None:
        return None
    is_known = _begins_with_committee(name)
    said = re.search(_COMPOSED, body.folded[:_LONGEST_TITLE])
    if said and said.start() and (is_known or _may_be_title(body[: said.start()])):
        rest = _after_opener(body[said.end() :])
        name, duty = _without_duty(body[: said.start()])
        return Opening(bare_name(name), rest, marker, is_said=True, is_known=is_known, duty=duty)
    if not is_known:
        return None
    ends = re.search(rf"\s?{_OPENER}\s?:?-?$", body.folded)
    name = bare_name(body[: ends.start()] if ends else body)
    if len(name) > _LONGEST_BARE_TITLE or role_at_end(name):
        return None
    return Opening(name, body[:0], marker, is_said=ends is not None)


def _without_duty(ink: Ink) -> tuple[Ink, Ink | None]:
    """A name and what stands behind it of the group's duty: `คณะกรรมการอำนวยการ มีหน้าที่ ให้คำปรึกษา`."""
    found = _DUTY.search(ink.folded)
    if found is None or not found.start() or _DOES_DUTY.search(ink.folded[: found.start()]):
        return ink, None
    return ink[: found.start()], ink[found.end() :].strip(" :-") or None


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


def is_name(heading: Ink) -> bool:
    """True for a heading that names a list; `องค์ประกอบ` and `รายชื่อ` alone say only that one follows."""
    return heading.folded.strip(" :") not in _SAY_NO_NAME


def bare_heading(ink: Ink) -> Ink:
    """A heading without note words, its number and the colon after it."""
    ink = ink.flat()
    before = _BEFORE_NAME.match(ink.folded)
    if before:
        ink = ink[before.end() :]
    marker = read_marker(ink)
    return bare_name(ink[marker.end :] if marker else ink)


def may_be_heading(ink: Ink) -> bool:
    """True for a short line that may head a list: no sentence, no tag of an enclosure, no number of a paper."""
    text = ink.folded
    is_short = len(text) <= _LONGEST_BARE_TITLE and re.search("[ก-๎]{4}", text) is not None
    other = _SENTENCE.match(text) or _NO_HEADING.match(text) or _ENDS.match(text)
    return is_short and other is None and not opens_a_list(ink)


def calls(ink: Ink) -> bool:
    """True for a text that asks people to do or attend something."""
    return _CALLS.search(ink.folded) is not None


def is_of_others(ink: Ink) -> bool:
    """True for a heading of people who have no duty, or of those whom a letter is sent to."""
    return _OTHERS.search(ink.folded) is not None


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


def is_reason(ink: Ink) -> bool:
    """True for why somebody was absent."""
    return bool(_REASON.match(ink.folded))


def reason_at_end(ink: Ink) -> int | None:
    """Where the reason for staying away begins that ends the ink; None without one."""
    found = _REASON_AT_END.search(ink.folded)
    return found.start() if found is not None else None
