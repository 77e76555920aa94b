"""Telephone numbers of a letter's office, and the inside lines behind them."""

import re
from collections.abc import Iterator

from extract.doubt import certain
from extract.facts.numbers import extension_of, telephones
from extract.found import Found, Tree
from extract.ink import Ink
from extract.vocabulary import one_of, words

_INSIDE = re.compile(
    rf"(?:{one_of(words('numbers', 'extension'))}\s?|\([ก-๎]{{1,3}}\.?\)\s?)?[1-9]\d{{2,4}}"
    r"(?:\s?[-,/]\s?[1-9]\d{2,4}){0,4}(?=\s?(?:\(|$))"
)
"""Numbers of a telephone inside the house: `โทร. ๑๕๖๗`, `โทร. (มท.) ๕๐๑๒๓`."""
_INSIDE_SURE = 0.97
_FEWEST_DIGITS = 3
"""From here on the text after a telephone's label is a number, even where it cannot be read."""


def telephones_found(ink: Ink, kind: str) -> Iterator[Tree]:
    """The numbers in a piece after a label of that kind, digits only; one that cannot be read is noted."""
    rule = "letter.contact.fax" if kind == "fax" else "letter.contact.telephone"
    hits = telephones(ink)
    for hit in hits:
        for number in hit.value:
            yield certain(Found(number, hit.ink, rule, "normalized"))
    inside = _INSIDE.match(ink.folded) if not hits and kind != "hotline" else None
    for short in re.finditer(r"[1-9]\d{2,4}", inside[0]) if inside is not None else ():
        yield certain(Found(short[0], ink[short.start() : short.end()], rule, "normalized", _INSIDE_SURE))
    if not (hits or inside or kind == "hotline") and sum(map(str.isdigit, ink.folded)) >= _FEWEST_DIGITS:
        yield unread(ink, rule)


def unread(ink: Ink, rule: str) -> Found:
    """A number or an address that is printed and could not be read."""
    return Found(None, ink, rule).noted(
        "low_confidence",
        "warning",
        f"อ่าน «{ink.text}» ไม่ได้แน่ชัด โปรดดูต้นฉบับแล้วกรอกเอง",
        f"“{ink.text}” could not be read for certain: look at the page and fill it in.",
    )


def extensions_found(ink: Ink) -> Iterator[Tree]:
    """The inside lines of the telephone numbers in a piece."""
    for hit in telephones(ink):
        inside = extension_of(hit.ink)
        if inside:
            number = Found(hit.value[0], hit.ink, "letter.contact.extensions.telephone", "normalized")
            text = re.sub(r"\s|ถึง", lambda match: "-" if match[0].strip() else "", inside.folded)
            text = re.sub(r"หรือ|และ", ",", text)
            extension = Found(text, inside, "letter.contact.extensions", "normalized")
            yield {"telephone": certain(number), "extension": certain(extension)}
