"""What a finder may know besides the text in front of it."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.facts.gazetteer import province_of_letters
from extract.facts.places import province_names_in
from extract.found import Found, Tree
from extract.ink import Ink


@dataclass(frozen=True, slots=True)
class Context:
    """The document's own date (never the clock's), the provinces that it names, the likeliest first, and its body."""

    date: dt.date | None = None
    provinces: tuple[str, ...] = ()
    body: tuple[Ink, ...] = ()


def read_context(letter: Mapping[str, Tree] | None) -> Context:
    """What a letter says about its enclosures; nothing when there is no letter."""
    if letter is None:
        return Context()
    date = letter.get("date")
    body = letter.get("body")
    return Context(
        date=date.value if isinstance(date, Found) and isinstance(date.value, dt.date) else None,
        provinces=tuple(dict.fromkeys(_provinces(letter))),
        body=tuple(part.ink for part in body if isinstance(part, Found)) if isinstance(body, Sequence) else (),
    )


def _provinces(letter: Mapping[str, Tree]) -> Iterator[str]:
    signatory = letter.get("signatory")
    signed_for = signatory.get("on_behalf_of") if isinstance(signatory, Mapping) else None
    for part in (letter.get("issuer"), signed_for, letter.get("subject"), letter.get("issuer_address")):
        if isinstance(part, Found):
            yield from province_names_in(part.ink)
    number = letter.get("reference_number")
    if isinstance(number, Found) and isinstance(number.value, str):
        province = province_of_letters(number.value.split(" ")[0])
        if province:
            yield province
