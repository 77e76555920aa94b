"""The committees of a bundle: every list of members under an opening, in a paragraph or in a table."""

from collections.abc import Mapping

from extract.bundle import Bundle
from extract.committees.duties import read_duties
from extract.committees.entries import read_entries
from extract.committees.entry import marker_of
from extract.committees.ladders import read_ladder
from extract.committees.likeness import are_offices, are_people, have_roles
from extract.committees.prose import (
    is_law,
    paragraph_above,
    says_of_whom,
)
from extract.committees.reading import ListReader
from extract.committees.role_words import role_first
from extract.committees.words import (
    Opening,
    attendance,
    bare_heading,
    calls,
    is_end,
    is_name,
    is_of_others,
    names_a_list,
    opens_a_list,
    read_opening,
)
from extract.context import Context
from extract.facts.people import person_at_start
from extract.flow import Grid, Row
from extract.found import Found, Tree, text_found
from extract.ink import Ink
from extract.outline import read_marker
from extract.thai import join_lines
from extract.topics.headings import heading_of

_FEWEST = 2
"""Members of a list that nothing names."""
_LONGEST_HEADING = 110


def find_committees(bundle: Bundle, context: Context, taken: set[int]) -> list[dict[str, Tree]]:
    """The committees of a bundle, shaped like `schemas.Committee`, in reading order.

    `taken` holds the indices in `bundle.items` that other finders have used; the ones used here are added.
    """
    found = _Finder(bundle, taken).find()
    return [one for one in found if _has_names(one)] if is_law(bundle) else found


def _has_names(committee: Mapping[str, Tree]) -> bool:
    members = committee["members"]
    return isinstance(members, list) and any(isinstance(one, dict) and one["name"] is not None for one in members)


class _Finder(ListReader):
    """Goes through the items once, from list to list."""

    def find(self) -> list[dict[str, Tree]]:
        index = 0
        while index < len(self.items):
            end = self._read(index) if index not in self.taken else None
            if end is not None:
                self.taken.update(range(index, end))
            index = max(index + 1, end or 0)
        return self.found

    def _read(self, index: int) -> int | None:
        """The index after the list that begins at `index`; None when none does."""
        item = self.items[index]
        if isinstance(item, Grid):
            return self.read_table(index, item, self.titles.above(index))
        if (ladder := read_ladder(self.items, index, self.taken)) is not None:
            return self.read_steps(index, *ladder)
        heading = attendance(item.ink)
        if heading is not None:
            return self.read_list(heading, range(index, index + 1), is_announced=True)
        opened = self.titles.opening(index)
        end = self._read_opened(index, *opened) if opened is not None else None
        if end is None and opens_a_list(item.ink):
            title = self.titles.of_paragraph(index)
            # Whoever is appointed may be named by office alone; what an Act or a letter lists may not.
            appoints = title is not None and title.rule == "committees.appointed"
            end = self.read_list(title, range(index, index + 1), is_announced=appoints)
        if end is None and says_of_whom(self.items, index, self.taken, self.ground):
            end = self.read_prose(index)
        return end if end is not None else self._read_unannounced(index, item)

    def _read_unannounced(self, index: int, row: Row) -> int | None:
        """A list right under a short line that says nothing of a list: its items alone tell what it is."""
        start = self.titles.after_heads(index + 1)
        following = self.items[start] if start < len(self.items) else None
        if not isinstance(following, Row) or len(row.columns) > 1 or not self._may_begin(row, following):
            return None
        own = read_opening(row.ink)
        names_members = own is not None and bool(own.rest)
        if names_members or heading_of(row.ink) is not None or is_end(row.ink) or is_of_others(row.ink):
            return None
        if index < len(self.letter) and self._is_called(index):
            return self.read_list(self.titles.of_paragraph(index), range(index, index + 1), is_announced=False)
        if len(row.ink) > _LONGEST_HEADING:
            return None
        name = bare_heading(row.ink)
        names = bool(name) and is_name(name) and not self.titles.is_inside_paragraph(index)
        title: Found | Ink | None = name if names else None
        opening = range(index, index + 1)
        if not names and (group := self.titles.group_over(index)) is not None:
            title, opening = group[0].title, range(group[1], index + 1)
        may_be_offices = index >= len(self.letter)
        if not self._tells_of_members(row, start, may_be_offices=may_be_offices):
            return None
        title = title or self.titles.of_paragraph(index)
        end = self.read_list(title, opening, is_announced=False, may_be_offices=may_be_offices)
        if end is not None:
            self.taken.update(opening)
        return end

    def _may_begin(self, row: Row, following: Row) -> bool:
        """True when the line under a heading may be the first of a list."""
        marker, own = marker_of(following), read_marker(row.ink)
        if marker is None:
            return person_at_start(following.ink) is not None or role_first(following.ink) is not None
        return (own is None or own.style != marker.style) and marker.path[-1:] in ((1,), ())

    def _is_called(self, index: int) -> bool:
        """True when the paragraph that ends here calls people for a duty, and a list of nothing but people follows."""
        text = join_lines(self.ground, (row.ink for row in paragraph_above(self.items, index, self.taken)))
        entries = read_entries(self.items, index + 1, self.taken).entries
        return calls(text) and len(entries) >= _FEWEST and are_people(entries)

    def _tells_of_members(self, heading: Row, start: int, *, may_be_offices: bool) -> bool:
        """True when a list under a line is one of members by that line, by the roles in it, or as one of offices."""
        if names_a_list(heading.ink):
            return True
        entries = read_entries(self.items, start, self.taken).entries
        return have_roles(entries) or (may_be_offices and are_offices(entries))

    def _read_opened(self, index: int, opening: Opening, end: int) -> int | None:
        title = text_found(opening.title, "committees.opening")
        if title is None:
            return None
        if opening.rest:
            return self.read_prose(index)
        is_announced = opening.is_said or self._is_over_nested(opening, end)
        duties, start = read_duties(self.items, end, self.taken, self.ground)
        own = text_found(opening.duty, "committees.duties") if opening.duty is not None else None
        duties = [own, *duties] if own is not None else duties
        listed = self.titles.after_opener(start) if duties else start
        is_announced, start = is_announced or listed > start, listed
        following = self.items[start] if start < len(self.items) and start not in self.taken else None
        if isinstance(following, Grid):
            return self.read_table(start, following, title, duties)
        return self.read_list(title, range(index, start), is_announced=is_announced, before=duties)

    def _is_over_nested(self, opening: Opening, end: int) -> bool:
        """True for `๑. คณะที่ปรึกษา` over `๑.๑`: the numbers tell that the list belongs to the group."""
        row = self.items[end] if end < len(self.items) else None
        marker = read_marker(row.ink) if isinstance(row, Row) else None
        own = opening.marker
        if own is None or marker is None or not opening.is_known:
            return False
        is_below = marker.path == (1,) and marker.style != own.style
        return is_below or (bool(own.path) and marker.path == (*own.path, 1))
