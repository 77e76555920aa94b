"""A list of members read into a committee: under an opening, in a paragraph, in a table, under roles."""

from collections.abc import Iterable, Sequence

from extract.bundle import Bundle
from extract.committees.duties import read_duties
from extract.committees.entries import read_entries
from extract.committees.entry import Entry
from extract.committees.ladders import Step
from extract.committees.likeness import looks_like_members, members_of
from extract.committees.members import read_members, with_role
from extract.committees.prose import (
    COMPOSED,
    entries_inside,
    name_before,
    paragraph_above,
    rest_of_paragraph,
)
from extract.committees.said import entries_said
from extract.committees.tables import read_member_table
from extract.committees.titles import Titles
from extract.committees.words import (
    is_of_others,
    read_opening,
)
from extract.flow import Grid, Row
from extract.found import Found, Tree, text_found
from extract.ink import Ink
from extract.thai import join_lines

_FEWEST = 2
"""Members of a list that nothing names."""
_HEADING_RULES = ("committees.opening", "committees.heading")
"""Rules of titles that stand over their list, not in the text or the subject of the letter."""


class ListReader:
    """Reads a list of members into a committee, once it is known where it begins and what names it."""

    def __init__(self, bundle: Bundle, taken: set[int]) -> None:
        self.items = bundle.items
        self.letter = bundle.letter
        self.ground = bundle.ground
        self.taken = taken
        self.titles = Titles(bundle, taken)
        self.found: list[dict[str, Tree]] = []

    def read_list(
        self,
        title: Found | Ink | None,
        opening: range,
        *,
        is_announced: bool,
        may_be_offices: bool = False,
        before: Iterable[Found] = (),
    ) -> int | None:
        """The index after the list that follows the rows of an opening; None when no list of members does."""
        listing = read_entries(self.items, self.titles.after_heads(opening.stop), self.taken)
        if not looks_like_members(listing.entries, is_announced=is_announced, may_be_offices=may_be_offices):
            return None
        duties, end = read_duties(self.items, listing.end, self.taken, self.ground)
        named = text_found(title, "committees.heading") if isinstance(title, Ink) else title
        if named is None and len(listing.entries) < _FEWEST:
            return None
        return (
            end
            if self._add(named, members_of(listing.entries), [*before, *duties], range(opening.start, end))
            else None
        )

    def read_prose(self, index: int) -> int | None:
        """A committee inside a paragraph; its members are numbered in the text, or named one after another."""
        rows = rest_of_paragraph(self.items, index, self.taken)
        text = join_lines(self.ground, (row.ink.flat() for row in rows))
        said = COMPOSED.search(text.folded)
        rest = text[said.end() :].strip(" :") if said else text[:0]
        entries = entries_inside(rest, rows[0]) if rest else ()
        above = paragraph_above(self.items, index, self.taken)[:-1]
        lead = join_lines(self.ground, [*(row.ink.flat() for row in above), text[: said.start() if said else 0]])
        opening = None if self.titles.is_inside_paragraph(index) else read_opening(text)
        is_listed = opening is not None and opening.is_known and opening.marker is not None
        is_named = is_listed or name_before(lead) is not None
        if not entries and rest and said and is_named:
            entries = entries_said(rest, rows[0])
        if not looks_like_members(entries, is_announced=True):
            return None
        named = opening.title if opening else name_before(lead) if said else None
        title = text_found(named, "committees.opening") if named is not None else self.titles.of_paragraph(index)
        if title is None:
            return None
        return index + len(rows) if self._add(title, entries, [], range(index, index + len(rows))) else None

    def read_steps(self, index: int, steps: Sequence[Step], end: int) -> int | None:
        """The index after a list whose roles are headings over people."""
        title = self.titles.above(index)
        members = [with_role(member, step.role) for step in steps for member in read_members(step.entries, self.ground)]
        if title is None or not members:
            return None
        duties, end = read_duties(self.items, end, self.taken, self.ground)
        if title.rule in _HEADING_RULES:
            self._take_heading(index, title)
        pages = {item.page for item in self.items[index:end] if isinstance(item, Row)} | {title.ink.page()}
        self.found.append({"title": title, "pages": sorted(pages), "members": members, "duties": duties})
        return end

    def read_table(self, index: int, grid: Grid, title: Found | None, before: Iterable[Found] = ()) -> int | None:
        """The index after a table of members and the duties under it; None for any other table."""
        groups = read_member_table(grid, self.ground)
        if not groups or (title is not None and is_of_others(title.ink)):
            return None
        duties, end = read_duties(self.items, index + 1, self.taken, self.ground)
        if title is not None and groups[0].title is None and title.rule in _HEADING_RULES:
            groups[0].pages.add(title.ink.page())
            self._take_heading(index, title)
        groups[-1].pages.update(row.page for row in self.items[index + 1 : end] if isinstance(row, Row))
        groups[0].duties[:0] = before
        for group in groups:
            named = text_found(group.title, "committees.table.title") if group.title is not None else title
            self.found.append(
                {"title": named, "pages": sorted(group.pages), "members": group.members, "duties": group.duties}
            )
        self.found[-1] = {**self.found[-1], "duties": [*groups[-1].duties, *duties]}
        return end

    def _take_heading(self, index: int, title: Found) -> None:
        """Take the rows right above a table of which its title was made: they are no text of the letter."""
        lines = title.ink.lines()
        while index and isinstance(row := self.items[index - 1], Row) and row.ink.lines() <= lines:
            index -= 1
            self.taken.add(index)

    def _add(self, title: Found | None, entries: Sequence[Entry], duties: Sequence[Found], used: range) -> bool:
        """Add a committee; False when its entries hold no member."""
        pages = {item.page for item in self.items[used.start : used.stop] if isinstance(item, Row)}
        members = read_members(entries, self.ground)
        if members:
            self.found.append({"title": title, "pages": sorted(pages), "members": members, "duties": list(duties)})
        return bool(members)
