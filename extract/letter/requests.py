"""What a letter asks its receiver to do: the sentence, what it wants, by which day, and where an answer goes."""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from extract.facts.dates import find_dates, start_found, unread_date
from extract.found import Found, Tree, text_found
from extract.ink import Ink
from extract.vocabulary import one_of, vocabulary

_WORDS = vocabulary("requests")
_ASKS = re.compile(
    rf"{one_of(_WORDS['asks'])}|(?:^|(?<=\s))ให้{one_of(_WORDS['receivers'])}[^\s]{{0,60}}?\s?{one_of(_WORDS['orders'])}"
)
_SENTENCE = re.compile(rf"(?:^|(?<=\s)){one_of(_WORDS['sentence_openers'])}")
_FORMULA = re.compile(rf"^{one_of(_WORDS['formulas'])}")
_PAST = re.compile(r"^(?:ตาม|อนุสนธิ|สืบเนื่อง|ด้วย|เนื่อง).*\sนั้น\s?")
_CAUSE = re.compile(r"^(?:\(?\d{1,2}[.)]\s?|ข้อ\s?\d{1,2}\s)?(?:[ก-๎/]{3,24}\s)?(?:ด้วย|เนื่อง|ตาม|สืบเนื่อง|อนุสนธิ)")
"""The cause of a letter, also after the heading of a memo's part."""
_SO = re.compile(r"(?<!และ)\s((?:จึง|ขอให้|ขอความ|ขอเชิญ|โปรด).{0,2000})$")
_DEMANDS = re.compile(f"{one_of(_WORDS['orders'])}(?!เสริม)")
_ON_DAY = re.compile(r"^\S{0,8}วันที่\s?\S{1,12}(?:\s\S{1,12}){0,2}")
_BY = re.compile(one_of(_WORDS["deadlines"]))
_DONE = re.compile(r"(?:ที่|ซึ่ง)(?:ได้|เคย)\S{0,40}\s?$")
"""Before a day, what was done already: `ที่ได้ดำเนินการก่อนวันที่ …`."""
_ITEM = re.compile(r"^(?:\(?\d{1,2}(?:\.\d{1,2})?[.)]?\s|-\s)")
_PART = re.compile(r"^(?:\(?\d{1,2}\s?[.)]\s?)?(?:สิ่ง|เรื่อง|ประเด็น|ข้อ[ก-๎]{0,8})ที่[ก-๎]{2,40}$")
"""The name of a part of the text, such as `๓) สิ่งที่ขอความร่วมมือ`."""
_LISTS = re.compile(r"ดัง(?:ต่อไป)?นี้\s?:?$")
_NEAR = 30
"""Characters after a word such as ภายใน within which its date begins."""
_WANTS = tuple((kind, re.compile(f"{one_of(listed)}(?!เสริม)")) for kind, listed in _WORDS["wants"].items())
_OFFICE = one_of(vocabulary("requests")["offices"])
_TO = re.compile(
    rf"{one_of(_WORDS['sending'])}[^\s]{{0,60}}?\s?(?:(?<!ขอ){one_of(_WORDS['destinations'])})\s?"
    rf"(?P<office>{_OFFICE}[^\s]{{0,70}}?(?:\s\([^()]{{2,30}}\))?)(?=\s|ภายใน|ทราบ|ทาง|ก่อน|โดย|เพื่อ|ตาม|$)"
)


def requests(texts: list[Ink], date: dt.date | None) -> list[Tree]:
    """The sentences that ask for something, with the day by which, reckoned from the letter's own date.

    Of the items below one that ends in `ดังนี้`, those that name a day by which are requests of their own.
    """
    found: list[Tree] = []
    is_listing = False
    for text in texts:
        asking = [sentence for sentence in _sentences(text) if _asks(sentence)]
        is_item = _ITEM.match(text.folded) is not None
        if is_listing and is_item and not asking and _BY.search(text.folded) and _DEMANDS.search(text.folded):
            asking = [text]
        found += [_request(sentence, date) for sentence in asking]
        is_listing = (is_listing and is_item) or bool(asking and _LISTS.search(text.folded))
    return found


def _sentences(text: Ink) -> Iterator[Ink]:
    starts = [match.start() for match in _SENTENCE.finditer(text.folded)]
    cuts = sorted({0, *starts, len(text)})
    for start, end in pairwise(cuts):
        yield text[start:end].strip()


def _asks(sentence: Ink) -> bool:
    """What was asked before (`ตามที่ ขอให้ … นั้น`) or by others (`ด้วยกรม … และขอให้ …`) is no request of the letter.

    A closing formula is one where it names a day (`จึงเรียนมาเพื่อโปรดทราบ และรายงานผลภายใน…`).
    """
    past = _PAST.match(sentence.folded)
    text = sentence.folded[past.end() :] if past else sentence.folded
    if _PART.match(text):
        return False
    if _FORMULA.match(text):
        return bool(_BY.search(text)) and bool(_DEMANDS.search(text))
    if _CAUSE.match(text):
        text = "".join(_SO.findall(text)[:1])
    return bool(_ASKS.search(text))


def _request(sentence: Ink, date: dt.date | None) -> dict[str, Tree]:
    to = _TO.search(sentence.folded)
    return {
        "text": text_found(sentence, "letter.requests", 0.95),
        "due": _due(sentence, date),
        "wants": _wants(sentence),
        "deliver_to": text_found(sentence.group(to, "office"), "letter.requests.deliver_to", 0.95) if to else None,
    }


def _wants(sentence: Ink) -> Found | None:
    for kind, pattern in _WANTS:
        match = pattern.search(sentence.folded)
        if match:
            return Found(kind, sentence.group(match), "letter.requests.wants", "inferred", 0.95)
    return None


def _due(sentence: Ink, date: dt.date | None) -> Found | None:
    """The day by which; of a month (`ภายในเดือนมีนาคม ๒๕๖๗`) its last day."""
    for by in _BY.finditer(sentence.folded):
        if _DONE.search(sentence.folded[: by.start()]):
            continue
        rest = sentence[by.start() :]
        hit = next(iter(find_dates(rest, date)), None)
        if hit and hit.start <= by.end() - by.start() + _NEAR:
            if hit.value.precision == "day":
                return start_found(hit, "letter.requests.due")
            if "วันที่" not in rest.folded[: hit.start]:
                return Found(hit.value.last, hit.ink, "letter.requests.due.month", "inferred", 0.95)
        dated = _ON_DAY.match(rest.folded)
        if dated:
            return unread_date(rest[: dated.end()], "letter.requests.due")
    return None
