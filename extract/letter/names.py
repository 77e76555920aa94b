"""Ranks and names of people, as far as signatures need them."""

import re

from extract.flow import Row
from extract.vocabulary import one_of, words

_GROUPS = ("civil", "academic", "health", "army", "navy", "air", "police", "volunteer", "noble", "religious")
_TITLES = one_of(word for group in _GROUPS for word in words("titles", group))
_RANK = re.compile(rf"^(?:ว่าที่\s?)?{_TITLES}(?:\s?{_TITLES}){{0,2}}(?:\s?หญิง)?[\s.]*$")
_PERSON = re.compile(rf"^(?:ว่าที่\s?)?{_TITLES}\s?[ก-๎]+\s[ก-๎]+")


def is_rank(row: Row) -> bool:
    """True for a rank or title alone on a line: `พันตำรวจเอก` above `(สมชาย ใจดี)`."""
    return bool(_RANK.match(row.ink.folded))


def begins_with_person(row: Row) -> bool:
    """True for a line that begins with a title and a two-part name."""
    return bool(_PERSON.match(row.ink.folded))
