"""Names of people: a title or rank, then two words. Offices and places that only begin like a title are not people."""

import re

from extract.facts.gazetteer import districts_by_name
from extract.ink import Ink
from extract.rules import Hit, Match, Rule
from extract.trace import tried
from extract.vocabulary import one_of, words

_GROUPS = ("civil", "academic", "health", "army", "navy", "air", "police", "volunteer", "noble", "religious")
_TITLE = one_of(title for group in _GROUPS for title in words("titles", group))
_BEFORE = one_of(words("titles", "before"))
_AFTER = one_of(words("titles", "after"))
_POSITION = one_of(words("titles", "positions"))
_NO_SURNAME = one_of(words("titles", "not_surnames"))
_TITLES = rf"(?:{_BEFORE}\s?)?{_TITLE}(?:\s?{_TITLE}){{0,3}}(?:\s?\(?{_AFTER}\)?(?=[ก-๎\s]|$))?"
_WORD = r"[ก-ฮเ-ไ][ก-ฺเ-๎]{1,40}"


_GIVEN_NAME = re.compile(rf"(?!{_POSITION}){_TITLES}\s?(?!{_POSITION}){_WORD}(?=\s|$)")


def _name(match: Match) -> Ink | None:
    """The whole name, unless its beginning is a district (นางรอง, นายายอาม, พระประแดง)."""
    first = (match["titles"].text + match["first"].text).replace(" ", "")
    return None if first in districts_by_name() else match.whole


PERSON = Rule(
    id="people.person",
    # ว่าที่ ร.ต.หญิง สมหญิง ณ ระนอง
    pattern=re.compile(
        rf"(?<![ก-๎.])(?!{_POSITION})"
        rf"(?P<titles>{_TITLES})\s?"
        rf"(?P<first>{_WORD}) (?!{_NO_SURNAME}|{_POSITION})(?P<last>(?:ณ\s)?{_WORD}(?:\sณ\s{_WORD})?)"
    ),
    build=_name,
    finds=(
        "นายสมชาย ใจดี",
        "นางสาวมาลี สมมติ ประธานกรรมการ",
        "ว่าที่ ร.ต.สมชาย ใจดี",
        "ว่าที่ร้อยตรีหญิง สุดา ใจงาม",
        "ร.ต.อ.หญิงสุดา ใจงาม",
        "พ.ต.อ.สมชาย ใจดี",
        "นายกิตติ ณ ระนอง",
        "นายกมล ใจดี",
        "ผศ.ดร.มานะ อดทน",
        "นายกองเอกสมชาย ใจดี",
        "นายแพทย์สมชาย ใจดี",
        "พันตำรวจเอกหญิง สุดา ใจงาม",
        "น.ส.มาลี สมมติ",
        "ม.ล.สมชาย ใจดี",
        "ศ.เกียรติคุณ ดร.สมชาย ใจดี",
    ),
    ignores=(
        "นายอำเภอ ทุกอำเภอ",
        "นายกเทศมนตรี เมืองเลย",
        "นายกองค์การบริหารส่วนตำบล ทุกแห่ง",
        "นายแพทย์สาธารณสุขจังหวัด เลย",
        "นายายอาม จังหวัดจันทบุรี",
        "นางรอง บุรีรัมย์",
        "พระประแดง สมุทรปราการ",
        "นายช่างโยธา ชำนาญงาน",
        "พัฒนาการจังหวัด เลย",
        "นักวิชาการ พัฒนาชุมชน",
        "นายทะเบียน อำเภอ",
    ),
)


def person_at_start(ink: Ink) -> Hit[Ink] | None:
    """The person whose name the ink begins with; the rest of the ink is a position or a role."""
    hit = next(PERSON.hits(ink), None)
    if hit is None or hit.start:
        return None
    tried(hit.rule, hit.ink, hit.value.text, "won")
    return hit


def given_name_end(ink: Ink) -> int | None:
    """Where a title and the name after it end that the ink begins with, whether or not a surname follows."""
    match = _GIVEN_NAME.match(ink.folded)
    return match.end() if match is not None else None


def is_title(ink: Ink) -> bool:
    """True when the ink is a title or rank and nothing else, as where a name is broken after it."""
    return re.fullmatch(rf"{_TITLES}|{_BEFORE}", ink.folded) is not None


def is_bare_name(ink: Ink) -> bool:
    """True for two words and nothing else, as names without a title are, that begin no position."""
    text = ink.folded
    return re.fullmatch(rf"{_WORD} (?!{_NO_SURNAME})(?:ณ\s)?{_WORD}", text) is not None and not re.match(
        _POSITION, text
    )
