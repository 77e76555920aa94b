"""The committees of a bundle: every list of members under an opening, in a paragraph or in a table."""

from collections.abc import Iterable, Mapping, Sequence

from extract.bundle import Bundle
from extract.committees.duties import read_duties
from extract.committees.entries import read_entries
from extract.committees.entry import Entry, marker_of
from extract.committees.ladders import Step, read_ladder
from extract.committees.likeness import are_offices, are_people, have_roles, looks_like_members, members_of
from extract.committees.members import read_members, with_role
from extract.committees.prose import (
    COMPOSED,
    entries_inside,
    is_law,
    name_before,
    paragraph_above,
    rest_of_paragraph,
    says_of_whom,
)
from extract.committees.role_words import role_first
from extract.committees.said import entries_said
from extract.committees.tables import read_member_table
from extract.committees.titles import Titles
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
_HEADING_RULES = ("committees.opening", "committees.heading")
"""Rules of titles that stand over their list, not in the text or the subject of the letter."""


def find_committees(bundle: Bundle, context: Context, taken: set[int]) -> list[dict[str, Tree]]:
    """The committees of a bundle, shaped like `schemas.Committee`, in reading order.

    `taken` holds the indices in `bundle.items` that other finders have used; the ones used here are added.
    """
    found = _Finder(bundle, taken).find()
    return [one for one in found if _has_names(one)] if is_law(bundle) else found


def _has_names(committee: Mapping[str, Tree]) -> bool:
    members = committee["members"]
    return isinstance(members, list) and any(isinstance(one, dict) and one["name"] is not None for one in members)


class _Finder:
    """Goes through the items once, from list to list."""

    def __init__(self, bundle: Bundle, taken: set[int]) -> None:
        self._items = bundle.items
        self._letter = bundle.letter
        self._ground = bundle.ground
        self._taken = taken
        self._titles = Titles(bundle, taken)
        self._found: list[dict[str, Tree]] = []

    def find(self) -> list[dict[str, Tree]]:
        index = 0
        while index < len(self._items):
            end = self._read(index) if index not in self._taken else None
            if end is not None:
                self._taken.update(range(index, end))
            index = max(index + 1, end or 0)
        return self._found

    def _read(self, index: int) -> int | None:
        """The index after the list that begins at `index`; None when none does."""
        item = self._items[index]
        if isinstance(item, Grid):
            return self._read_table(index, item, self._titles.above(index))
        if (ladder := read_ladder(self._items, index, self._taken)) is not None:
            return self._read_steps(index, *ladder)
        heading = attendance(item.ink)
        if heading is not None:
            return self._read_list(heading, range(index, index + 1), is_announced=True)
        opened = self._titles.opening(index)
        end = self._read_opened(index, *opened) if opened is not None else None
        if end is None and opens_a_list(item.ink):
            title = self._titles.of_paragraph(index)
            # Whoever is appointed may be named by office alone; what an Act or a letter lists may not.
            appoints = title is not None and title.rule == "committees.appointed"
            end = self._read_list(title, range(index, index + 1), is_announced=appoints)
        if end is None and says_of_whom(self._items, index, self._taken, self._ground):
            end = self._read_prose(index)
        return end if end is not None else self._read_unannounced(index, item)

    def _read_unannounced(self, index: int, row: Row) -> int | None:
        """A list right under a short line that says nothing of a list: its items alone tell what it is."""
        start = self._titles.after_heads(index + 1)
        following = self._items[start] if start < len(self._items) else None
        if not isinstance(following, Row) or len(row.columns) > 1 or not self._may_begin(row, following):
            return None
        if heading_of(row.ink) is not None or is_end(row.ink) or is_of_others(row.ink):
            return None
        if index < len(self._letter) and self._is_called(index):
            return self._read_list(self._titles.of_paragraph(index), range(index, index + 1), is_announced=False)
        if len(row.ink) > _LONGEST_HEADING:
            return None
        name = bare_heading(row.ink)
        names = bool(name) and is_name(name) and not self._titles.is_inside_paragraph(index)
        title: Found | Ink | None = name if names else None
        opening = range(index, index + 1)
        if not names and (group := self._titles.group_over(index)) is not None:
            title, opening = group[0].title, range(group[1], index + 1)
        may_be_offices = index >= len(self._letter)
        if not self._tells_of_members(row, start, may_be_offices=may_be_offices):
            return None
        title = title or self._titles.of_paragraph(index)
        end = self._read_list(title, opening, is_announced=False, may_be_offices=may_be_offices)
        if end is not None:
            self._taken.update(opening)
        return end

    def _may_begin(self, row: Row, following: Row) -> bool:
        """True when the line under a heading may be the first of a list."""
        marker, own = marker_of(following), read_marker(row.ink)
        if marker is None:
            return person_at_start(following.ink) is not None or role_first(following.ink) is not None
        return (own is None or own.style != marker.style) and marker.path[-1:] in ((1,), ())

    def _is_called(self, index: int) -> bool:
        """True when the paragraph that ends here calls people for a duty, and a list of nothing but people follows."""
        text = join_lines(self._ground, (row.ink for row in paragraph_above(self._items, index, self._taken)))
        entries = read_entries(self._items, index + 1, self._taken).entries
        return calls(text) and len(entries) >= _FEWEST and are_people(entries)

    def _tells_of_members(self, heading: Row, start: int, *, may_be_offices: bool) -> bool:
        """True when a list under a line is one of members by that line, by the roles in it, or as one of offices."""
        if names_a_list(heading.ink):
            return True
        entries = read_entries(self._items, start, self._taken).entries
        return have_roles(entries) or (may_be_offices and are_offices(entries))

    def _read_opened(self, index: int, opening: Opening, end: int) -> int | None:
        title = text_found(opening.title, "committees.opening")
        if title is None:
            return None
        if opening.rest:
            return self._read_prose(index)
        is_announced = opening.is_said or self._is_over_nested(opening, end)
        duties, start = read_duties(self._items, end, self._taken, self._ground)
        own = text_found(opening.duty, "committees.duties") if opening.duty is not None else None
        duties = [own, *duties] if own is not None else duties
        start = self._titles.after_opener(start) if duties else start
        following = self._items[start] if start < len(self._items) and start not in self._taken else None
        if isinstance(following, Grid):
            return self._read_table(start, following, title, duties)
        return self._read_list(title, range(index, start), is_announced=is_announced, before=duties)

    def _is_over_nested(self, opening: Opening, end: int) -> bool:
        """True for `๑. คณะที่ปรึกษา` over `๑.๑`: the numbers tell that the list belongs to the group."""
        row = self._items[end] if end < len(self._items) else None
        marker = read_marker(row.ink) if isinstance(row, Row) else None
        own = opening.marker
        if own is None or marker is None or not opening.is_known:
            return False
        is_below = marker.path == (1,) and marker.style != own.style
        return is_below or (bool(own.path) and marker.path == (*own.path, 1))

    def _read_list(
        self,
        title: Found | Ink | None,
        opening: range,
        *,
        is_announced: bool,
        may_be_offices: bool = False,
        before: Iterable[Found] = (),
    ) -> int | None:
        """The index after the list that follows the rows of an opening; None when no list of members does."""
        listing = read_entries(self._items, self._titles.after_heads(opening.stop), self._taken)
        if not looks_like_members(listing.entries, is_announced=is_announced, may_be_offices=may_be_offices):
            return None
        duties, end = read_duties(self._items, listing.end, self._taken, self._ground)
        named = text_found(title, "committees.heading") if isinstance(title, Ink) else title
        if named is None and len(listing.entries) < _FEWEST:
            return None
        return (
            end
            if self._add(named, members_of(listing.entries), [*before, *duties], range(opening.start, end))
            else None
        )

    def _read_prose(self, index: int) -> int | None:
        """A committee inside a paragraph; its members are numbered in the text, or named one after another."""
        rows = rest_of_paragraph(self._items, index, self._taken)
        text = join_lines(self._ground, (row.ink.flat() for row in rows))
        said = COMPOSED.search(text.folded)
        rest = text[said.end() :].strip(" :") if said else text[:0]
        entries = entries_inside(rest, rows[0]) if rest else ()
        above = paragraph_above(self._items, index, self._taken)[:-1]
        lead = join_lines(self._ground, [*(row.ink.flat() for row in above), text[: said.start() if said else 0]])
        if not entries and rest and said and name_before(lead) is not None:
            entries = entries_said(rest, rows[0])
        if not looks_like_members(entries, is_announced=True):
            return None
        opening = None if self._titles.is_inside_paragraph(index) else read_opening(text)
        named = opening.title if opening else name_before(lead) if said else None
        title = text_found(named, "committees.opening") if named is not None else self._titles.of_paragraph(index)
        if title is None:
            return None
        return index + len(rows) if self._add(title, entries, [], range(index, index + len(rows))) else None

    def _read_steps(self, index: int, steps: Sequence[Step], end: int) -> int | None:
        """The index after a list whose roles are headings over people."""
        title = self._titles.above(index)
        members = [
            with_role(member, step.role) for step in steps for member in read_members(step.entries, self._ground)
        ]
        if title is None or not members:
            return None
        duties, end = read_duties(self._items, end, self._taken, self._ground)
        if title.rule in _HEADING_RULES:
            self._take_heading(index, title)
        pages = {item.page for item in self._items[index:end] if isinstance(item, Row)} | {title.ink.page()}
        self._found.append({"title": title, "pages": sorted(pages), "members": members, "duties": duties})
        return end

    def _read_table(self, index: int, grid: Grid, title: Found | None, before: Iterable[Found] = ()) -> int | None:
        groups = read_member_table(grid, self._ground)
        if not groups or (title is not None and is_of_others(title.ink)):
            return None
        duties, end = read_duties(self._items, index + 1, self._taken, self._ground)
        if title is not None and groups[0].title is None and title.rule in _HEADING_RULES:
            groups[0].pages.add(title.ink.page())
            self._take_heading(index, title)
        groups[-1].pages.update(row.page for row in self._items[index + 1 : end] if isinstance(row, Row))
        groups[0].duties[:0] = before
        for group in groups:
            named = text_found(group.title, "committees.table.title") if group.title is not None else title
            self._found.append(
                {"title": named, "pages": sorted(group.pages), "members": group.members, "duties": group.duties}
            )
        self._found[-1] = {**self._found[-1], "duties": [*groups[-1].duties, *duties]}
        return end

    def _take_heading(self, index: int, title: Found) -> None:
        """Take the rows right above a table of which its title was made: they are no text of the letter."""
        lines = title.ink.lines()
        while index and isinstance(row := self._items[index - 1], Row) and row.ink.lines() <= lines:
            index -= 1
            self._taken.add(index)

    def _add(self, title: Found | None, entries: Sequence[Entry], duties: Sequence[Found], used: range) -> bool:
        """Add a committee; False when its entries hold no member."""
        pages = {item.page for item in self._items[used.start : used.stop] if isinstance(item, Row)}
        members = read_members(entries, self._ground)
        if members:
            self._found.append({"title": title, "pages": sorted(pages), "members": members, "duties": list(duties)})
        return bool(members)
