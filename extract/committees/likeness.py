"""Whether the entries of a list are people or offices, or something else."""

from collections.abc import Sequence
from itertools import pairwise

from extract.committees.entry import Entry
from extract.committees.role_words import is_office, is_role, role_at_end, role_first
from extract.facts.people import person_at_start

_FEWEST_OFFICES = 3
_LONGEST_MEMBER = 240
"""Characters of a member in a list that nothing announces; more is running text."""


def looks_like_members(entries: Sequence[Entry], *, is_announced: bool, may_be_offices: bool = False) -> bool:
    """True when a list holds people or offices.

    One that nothing announces must have names or roles in most entries, or in some of them beside offices and nothing
    else, or, where a list of offices may stand, several offices and nothing else.
    """
    if not entries:
        return False
    marked = sum(_has_name_or_role(entry) for entry in entries)
    named = sum(_has_name_or_role(entry) or _begins_like_office(entry) for entry in entries)
    if not is_announced:
        longest = max(sum(len(piece.ink) for piece in entry.pieces) for entry in entries)
        is_mixed = 3 * marked >= len(entries) and named == len(entries)
        named_or_offices = 2 * marked > len(entries) or is_mixed or (may_be_offices and are_offices(entries))
        return named_or_offices and longest <= _LONGEST_MEMBER
    return 2 * named >= len(entries)


def members_of(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries without numbered lines that only head the people under them, who have no numbers: `๒.๑ ฟุตบอล`."""
    heads = {id(entry) for entry, below in pairwise(entries) if _heads_people(entry, below)}
    return tuple(entry for entry in entries if id(entry) not in heads)


def _heads_people(entry: Entry, below: Entry) -> bool:
    is_bare = len(entry.pieces) == 1 and not (_has_name_or_role(entry) or _begins_like_office(entry))
    return is_bare and entry.marker is not None and below.marker is None and are_people([below])


def are_offices(entries: Sequence[Entry]) -> bool:
    """True for several offices and nothing else."""
    return len(entries) >= _FEWEST_OFFICES and all(map(_begins_like_office, entries))


def are_people(entries: Sequence[Entry]) -> bool:
    """True for entries that all begin with a person."""
    firsts = [entry.pieces[0].ink if entry.pieces else None for entry in entries]
    return all(first is not None and person_at_start(first) is not None for first in firsts)


def have_roles(entries: Sequence[Entry]) -> bool:
    """True when at least half of several entries end with a role."""
    roles = sum(_has_role(entry) for entry in entries)
    return len(entries) > 1 and 2 * roles >= len(entries)


def _has_role(entry: Entry) -> bool:
    pieces = entry.pieces
    return any(is_role(piece.ink) for piece in pieces[1:]) or any(role_at_end(piece.ink) for piece in pieces)


def _has_name_or_role(entry: Entry) -> bool:
    pieces = entry.pieces
    if not pieces:
        return False
    first = entry.lines[0] or pieces
    return (
        person_at_start(pieces[0].ink) is not None
        or role_first(pieces[0].ink) is not None
        or (len(first) > 1 and is_role(first[0].ink) and person_at_start(first[1].ink) is not None)
        or (len(first) > 1 and is_role(first[-1].ink))
        or role_at_end(first[-1].ink) is not None
        or _has_role(entry)
    )


def _begins_like_office(entry: Entry) -> bool:
    pieces = entry.pieces
    return bool(pieces) and is_office(pieces[0].ink)
