"""Numbers of papers and telephones: `ที่ ฉช ๐๐๑๘/ว ๑๘๕๐`, `ที่ ๑๒๕/๒๕๖๙`, `โทร. ๐ ๓๘๕๑ ๑๒๓๔`."""

import re
from dataclasses import dataclass

from extract.facts.calendar import MONTH
from extract.ink import Ink
from extract.rules import Hit, Match, Rule
from extract.trace import tried
from extract.vocabulary import one_of, vocabulary

_CODE = r"(?P<code>[ก-ฮ]{2,4})\.?"
_COMMITTEE = r"(?:\s?\((?P<committee>[ก-ฮ.]{2,8})\))?"
_UNIT = r"(?P<unit>\d{2,6}(?:\s?\.\s?\d{1,4}){0,3})\.?"
_BRACKET = r"(?:\s?\((?P<bracket>[ก-ฮ0-9.]{1,6})\)(?P<division>\s?\.\d{1,4})?)?"
_LEADER = r"[\s.…_]*"
_END = r"(?![\d.]*\d|\s?[-,]\s?\d|[ก-ฮ](?![ก-๛.]))"
"""What follows a number is not more of it: no second number of a range (`๑๒๓-๑๒๕`), no letter (`๑๒๓ก`)."""
_RUNNING = (
    rf"\s?/\s?(?:(?P<series>\(\d{{1,4}}\))\s?/\s?)?(?:(?P<circular>ว(?:\s?\((?P<kept>[ลท])\))?|\(ว\))(?![ก-๛](?!\.))\s?\.?\s?)?+"
    rf"(?:(?P<letter>[ก-ฮ]\.)\s?)?(?:{_LEADER}(?P<running>\d{{1,3}},\d{{3}}|\d{{1,6}})(?!\s?{MONTH}){_END}"
    rf"|(?![ก-๛]){_LEADER}+(?![\d(])|\s?(?=\d{{1,2}}\s?{MONTH}))"
)


@dataclass(frozen=True, slots=True)
class LetterNumber:
    """The number of a letter in machine form, and what can be said about it.

    `code` is the ministry's or province's letters. `is_complete` is False when only the prefix is printed.
    """

    text: str
    code: str
    is_circular: bool
    is_complete: bool


def _letter_number(match: Match) -> LetterNumber | None:
    part = {name: match[name].folded.replace(" ", "") for name in match.match.re.groupindex}
    if not part.get("running") and part["code"] in _NOT_CODES and len(part["unit"]) < _SHORTEST_UNIT:
        return None
    committee = f" ({part['committee']})" if part["committee"] else ""
    bracket = f" ({part['bracket']})" if part["bracket"] else ""
    series = f"{part['series']}/" if part["series"] else ""
    circular = bool(part["circular"])
    running = part["running"].replace(",", "")
    kept = f"({part['kept']})" if part.get("kept") else ""
    tail = f"{f'ว{kept} ' if circular else ''}{part['letter']}{running}".rstrip()
    text = f"{part['code']}{committee} {part['unit']}{bracket}{part['division']}/{series}{tail}"
    return LetterNumber(text, part["code"], circular, bool(part["running"]))


_SHORTEST_UNIT = 4
_NOT_CODES = ("พศ", "คศ", "มม", "กม", "ชม", "นาที")

LETTER_NUMBER: Rule[LetterNumber] = Rule(
    id="number.letter",
    pattern=re.compile(rf"(?:(?<![ก-๛])|(?<=ที่)){_CODE}{_COMMITTEE}\s?{_UNIT}{_BRACKET}{_RUNNING}"),
    build=_letter_number,
    finds=(
        "ที่ ฉช 0018/ว 1850",
        "ที่ นร 0402/1962",
        "ที่ ทส 0906.704/5284",
        "ที่ สธ 0202.3.7/ว79",
        "ขก 0032.005/ว63",
        "กค 0402.2/ ว 318",
        "กค 0402.2 /ว 150",
        "กค 0402.2/ว.581",
        "กค (กวจ) 0405.2/ว 289",
        "กค(กวจ)0405.2/ว198",
        "กค (กวจ.) 0405.2/ว 1",
        "นร 0403 (กน)/596",
        "กค 0702/พ.104",
        "กษ. 2908.02/3684",
        "อก0706/12709",
        "ศธ 04025/ 3459",
        "นว 52007.4/(1)/2569",
        "ศธ 04170./2117",
        "ตช 0010.163/2902",
        "ผบ.110/2558",
        "ที่ สต 0004/ว",
        "ที่ พม 0303.40/",
        "ด่วนที่สุดที่ นร 0705/9901",
        "ที่นร 0705/9901",
        "ที่ นน 0018/(ว) 12",
        "ที่ นน 0018/1,234",
        "ที่ นน 0018/วพ.123",
        "ที่ นร 0505/ว(ล) 123",
        "ตช 0024(ลป).12/345",
        "ที่ ตช 0024.(ลป).12/ 345",
    ),
    ignores=(
        "ที่ นน 0018/123-125",
        "ที่ นน 0018/ว 123ก",
        "ที่ 601/2559",
        "ครั้งที่ 1/2556",
        "เดือนเมษายน 2567",
        "พ.ศ. 2567",
        "ถนนเรืองวุฒิ ฉช 24000",
        "โทร. 0 3851 1234",
    ),
)


def _bare_prefix(match: Match) -> LetterNumber:
    code, unit = match["code"].folded, match["unit"].folded.replace(" ", "")
    return LetterNumber(f"{code} {unit}", code, is_circular=False, is_complete=False)


BARE_PREFIX: Rule[LetterNumber] = Rule(
    id="number.letter.prefix",
    pattern=re.compile(rf"^(?:ที่\s?)?{_CODE}\s?(?P<unit>0\d{{3,4}}(?:\s?\.\s?\d{{1,4}}){{0,3}}){_LEADER}$"),
    build=_bare_prefix,
    finds=("ที่ ศธ 04005", "ที่ พม 0303.40 ......"),
    ignores=("ถนนเรืองวุฒิ ฉช 24000", "ฉช 24000"),
    sure=0.95,
)


def _without_slash(match: Match) -> LetterNumber:
    part = {name: match[name].folded.replace(" ", "") for name in ("code", "committee", "unit", "bracket", "running")}
    committee = f" ({part['committee']})" if part["committee"] else ""
    bracket = f" ({part['bracket']})" if part["bracket"] else ""
    is_circular = bool(match.match.groupdict().get("circular"))
    tail = f"{'ว ' if is_circular else ''}{part['running']}"
    return LetterNumber(f"{part['code']}{committee} {part['unit']}{bracket}/{tail}", part["code"], is_circular, True)


_BEFORE_SLASH = (
    rf"^(?:[ก-๎]{{1,4}}\s|ที่)?{_CODE}{_COMMITTEE}\s?(?P<unit>0\d{{3,4}}(?:\s?\.\s?\d{{1,4}}){{0,3}}){_BRACKET}"
)

LOST_SLASH: Rule[LetterNumber] = Rule(
    id="number.letter.lost_slash",
    # ที่ ยล ๐๐๒๑ว ๔๘๒๖, as a scan gives it: ว parts the number even without its slash
    pattern=re.compile(rf"{_BEFORE_SLASH}\s?(?P<circular>ว)\s?\.?\s?(?P<running>\d{{1,6}})$"),
    build=_without_slash,
    finds=("ที่ ยล 0021ว 4826", "ที่ รบ 0018 ว 3570", "ที่ สท 0019 (บ)ว 782"),
    ignores=("ที่ ยล 0021/ว 4826", "ที่ ยล 0021 4826", "ที่ ยล 0021ว"),
    sure=0.85,
)

LOST_PLAIN_SLASH: Rule[LetterNumber] = Rule(
    id="number.letter.lost_plain_slash",
    # ที่ ปน ๐๐๒๑ ๔๖๗๗: nothing but a slash parts the two numbers of a letter; a 1 there may be the slash itself
    pattern=re.compile(rf"{_BEFORE_SLASH}\s(?P<running>[02-9]\d{{1,5}})$"),
    build=_without_slash,
    finds=("ที่ ปน 0021 4677", "ที่ สป (กกถ) 0018 3998", "ที่ ศธ 04065 5945"),
    ignores=(
        "ที่ ศธ 04065 15945",
        "ที่ ยล 0021/ว 4826",
        "ที่ ยล 0021 ว 4826",
        "ถนนเรืองวุฒิ ฉช 24000",
        "โทร 0384 1234",
        "ที่ ยล 00214826",
    ),
    sure=0.8,
)

NUMBERS_OF_LETTERS = (LETTER_NUMBER, LOST_SLASH, LOST_PLAIN_SLASH, BARE_PREFIX)
"""Every way in which the number of a letter is printed or read, the surest first."""
REPAIRED_NUMBERS = frozenset({LOST_SLASH.id, LOST_PLAIN_SLASH.id})


@dataclass(frozen=True, slots=True)
class OrderNumber:
    """The number of an order, `125/2569`; `text` is None when only the year is printed."""

    text: str | None


def _order_number(match: Match) -> OrderNumber:
    if not match["running"]:
        return OrderNumber(None)
    prefix = match["prefix"].folded.strip()
    return OrderNumber(f"{prefix + ' ' if prefix else ''}{match['running'].folded}/{match['year'].folded}")


ORDER_NUMBER: Rule[OrderNumber] = Rule(
    id="number.order",
    pattern=re.compile(
        rf"(?<![ก-๎])(?:เลข|คำสั่ง|ประกาศ)?ที่\s?(?P<prefix>[ก-ฮ.]{{0,6}}\s?){_LEADER}(?P<running>\d{{1,5}})?{_LEADER}/\s?(?P<year>2[456]\d\d)(?!\d)"
    ),
    build=_order_number,
    finds=("ที่ 601/2559", "ที่ 125 / 2569", "ที่ ......../2562", "ที่ /2562", "คำสั่งที่ 12/2560"),
    ignores=("ที่ ฉช 0018/ว 1850", "ที่ นร 0402/1962", "ครั้งที่ 1/2567", "วันที่ 3/4/67"),
)


_LAND_LINE = r"\(?0[\s-]?[2-57]\)?(?:[\s-]?\d\)?){7}"
_MOBILE = r"\(?0[\s-]?[689](?:[\s-]?\d\)?){8}"
_ABROAD = r"\+66(?:[\s-]?\d){8,9}"
_RANGE = r"(?:\s?(?:-|ถึง)\s?(?P<last>\d{1,2})(?![\s-]?\d)|(?P<others>(?:\s?,\s?\d{1,2}(?![\s-]?\d)){1,5}))?"
_INSIDE = one_of(vocabulary("numbers")["extension"])
_EXTENSION = rf"(?:\s?\(?{_INSIDE}\s?(?P<extension>\d{{1,5}}(?:\s?(?:[-,/]|ถึง|หรือ|และ)\s?\d{{1,5}}(?!\d)){{0,6}}))?"


def _telephones(match: Match) -> tuple[str, ...]:
    """The numbers, digits only; a range of last digits (`๐๔๓-๒๔๖๖๖๓-๕`, `…๖๓, ๔`) is every number in it."""
    digits = re.sub(r"\D", "", match["number"].folded)
    if digits.startswith("66"):
        digits = "0" + digits[2:]
    last = match["last"].folded
    if not last:
        others = re.findall(r"\d+", match["others"].folded)
        return (digits, *(digits[: -len(other)] + other for other in others))
    first = int(digits[-len(last) :])
    if not first < int(last) <= first + 20:
        return (digits,)
    stem = digits[: -len(last)]
    return tuple(f"{stem}{number:0{len(last)}d}" for number in range(first, int(last) + 1))


TELEPHONE: Rule[tuple[str, ...]] = Rule(
    id="number.telephone",
    pattern=re.compile(
        rf"(?<![\d.])(?:(?<!/)|(?<=\d{{4}}/))(?P<number>{_ABROAD}|{_MOBILE}|{_LAND_LINE})(?!\d){_RANGE}{_EXTENSION}"
    ),
    build=_telephones,
    finds=(
        "0 3851 1234",
        "0 7471 1375 ต่อ 13",
        "035-743348",
        "043-246663-5",
        "0 2141 5000",
        "0-2141-5000",
        "08 1234 5678",
        "081-234-5678",
        "0 2241 9000 - 5",
        "(038) 511234",
        "(02) 4671870",
        "0 5471 0341, 2, 3",
    ),
    ignores=("0018/ว 1850", "24000", "08.30 - 16.30", "0 38"),
)


_ITS_EXTENSION = re.compile(_EXTENSION.removesuffix("?") + "$")


def extension_of(ink: Ink) -> Ink | None:
    """The inside line at the end of a telephone number's ink; None when it has none."""
    match = _ITS_EXTENSION.search(ink.folded)
    return ink.group(match, "extension") if match else None


def telephones(ink: Ink) -> tuple[Hit[tuple[str, ...]], ...]:
    """The telephone numbers in a piece of ink, in order."""
    hits = tuple(TELEPHONE.hits(ink))
    for hit in hits:
        tried(hit.rule, hit.ink, hit.value, "won")
    return hits
