"""One heading and what stands under it: sections, printed lists and tables of topics."""

from collections.abc import Iterable, Mapping

from extract.bundle import Bundle
from extract.columns import Header, is_numbered
from extract.flow import Grid, Row
from extract.found import Tree
from extract.ink import Ink
from extract.outline import Item, Marker, OutlineReader, Piece, read_marker, walk
from extract.topics.forms import pieces_under
from extract.topics.header import topic_header
from extract.topics.headings import heading_lines, heading_of, is_aside, is_known_heading, is_rule, joined_heading
from extract.topics.listed import TopicList
from extract.topics.pages import joined, with_one_head
from extract.topics.parts import read_topics
from extract.topics.sections import are_sections, may_be_section, pages_of, remove
from extract.topics.trees import may_begin, number_found, topic_tree
from extract.topics.unruled import aligned_topics
from extract.wrapping import goes_on

_MOST_ASIDES = 15
"""Rows of instructions that may stand between a heading and its first item."""

_COLUMN = 60.0
"""Points that the second column of a table begins right of the first, at least."""
_LONGEST_TITLE = 300
"""Characters of a heading over all its lines."""
_MOST_FORMS = 5
"""Tables and lines of a form that may stand between two items of a list."""
_FARTHEST_TABLE = 200
"""Rows within which a table must come that makes a list of what does not begin with 1."""


class Block:
    """Reads a block from its heading on; `lists` gives its topic lists when `read` is done.

    Numbered lines under the heading are topics, and what stands under those are points. They are sections, each a
    list of its own, when a table follows one of them, or when they carry on the heading's number (`๒.`, then `๒.๑)`).
    """

    def __init__(
        self, bundle: Bundle, taken: set[int], edges: Mapping[int, float], *, is_assumed: bool = False
    ) -> None:
        self._is_assumed = is_assumed
        self._items = bundle.items
        self._ground = bundle.ground
        self._taken = taken
        self._edges = edges
        self._marker: Marker | None = None
        self._title: Ink = bundle.ground.join(())
        self._printed = OutlineReader()
        self._last: Row | None = None
        self._left: float | None = None
        self._has_sections = False
        self._table: tuple[Grid, Header] | None = None
        self._table_is_read = False
        self._lists: list[TopicList] = []

    @property
    def lists(self) -> list[dict[str, Tree]]:
        """The topic lists, shaped like `schemas.TopicList`."""
        return [found.tree() for found in self._lists]

    @property
    def is_headed(self) -> bool:
        """True when the heading itself says that topics follow, or that is assumed of it."""
        return bool(self._title) and (self._is_assumed or heading_of(self._title) is not None)

    @property
    def is_list(self) -> bool:
        """True for a list as printed: a short heading, numbers from 1, and several topics where that is vaguer."""
        if any(found.is_table for found in self._lists):
            return True
        topics = [topic for found in self._lists for topic in found.topics]
        is_enough = len(topics) > 1 or len(self._lists) > 1 or is_known_heading(self._title)
        begins = may_begin(next((topic["number"] for topic in topics), None))
        return begins and is_enough and len(self._title) <= _LONGEST_TITLE

    def read(self, start: int, must_be_list: bool = False) -> int:
        """Read from `start`; the index after the block.

        With `must_be_list` it stops where it is plain that `is_list` will be False: any line may look like a heading,
        and a file must not be read to its end from each of them.
        """
        index = self._read_heading(start)
        asides = 0
        while index < len(self._items) and index not in self._taken:
            item = self._items[index]
            aligned = aligned_topics(self._items, index, self._taken) if isinstance(item, Row) else None
            if aligned is not None and self._add_table(aligned.grid):
                index = aligned.end
                continue
            if isinstance(item, Grid):
                if not self._add_table(item) and not (self._holds_points(item) or self._goes_on_after(index)):
                    break
            elif self._is_out_of_cell(item) and self._goes_on_after(index):
                pass
            elif not self._add_row(item):
                asides += 1
                is_over = self._has_content and not self._goes_on_after(index)
                if is_over or asides > _MOST_ASIDES:
                    break
            index += 1
            if must_be_list and self._is_hopeless(index):
                break
        self._flush()
        return index

    def _is_hopeless(self, index: int) -> bool:
        """True when what was read is no list as printed, and no table is near that would make it one."""
        if self._lists or not (len(self._title) > _LONGEST_TITLE or self._begins_inside()):
            return False
        return not any(isinstance(item, Grid) for item in self._items[index : index + _FARTHEST_TABLE])

    def _begins_inside(self) -> bool:
        """True when the first topic will have another number than 1."""
        first = next(iter(self._printed.outline.items), None)
        if first is None or may_be_section(first) or self._is_under_heading(first.marker):
            return False
        return not may_begin(number_found(first.marker, "topics.number"))

    def _is_out_of_cell(self, row: Row) -> bool:
        """True for a line under a table that stands in one of its columns, not where a section would begin."""
        if self._table is None or self._table_is_read or row.is_flat:
            return False
        return row.box[0] > self._table[0].box[0] + _COLUMN

    def _holds_points(self, grid: Grid) -> bool:
        """Add the points that a form under an item holds; False for a form that holds none."""
        last = next((item for item in reversed(self._printed.outline.items) if item.marker.path), None)
        pieces = pieces_under(grid, last.marker) if last is not None else []
        for piece in pieces:
            self._printed.add(piece)
        return bool(pieces)

    def _goes_on_after(self, index: int) -> bool:
        """True for a form between two items of a printed list, and for a stray line between two parts of a table."""
        last = next((item for item in reversed(self._printed.outline.items) if item.marker.path), None)
        for below in range(index + 1, min(index + 1 + _MOST_FORMS, len(self._items))):
            row = self._items[below]
            if below in self._taken:
                return False
            if isinstance(row, Grid) and self._goes_on_with(row, self._header(row)):
                return True
            if last is None:
                continue
            marker = read_marker(row.ink) if isinstance(row, Row) else None
            if marker is not None:
                return marker.path == (*last.marker.path[:-1], last.marker.path[-1] + 1)
        return False

    @property
    def _has_content(self) -> bool:
        return bool(self._printed.lines or self._lists)

    def _read_heading(self, start: int) -> int:
        first = self._items[start]
        if isinstance(first, Grid):
            return start
        if read_marker(first.ink) is not None and heading_of(first.ink) is None:
            return start
        rows = heading_lines(self._items, start, self._taken)
        self._marker, self._title = joined_heading(rows, self._ground)
        return start + len(rows)

    def _add_row(self, row: Row) -> bool:
        """Add a row of the printed list; False for a row that is none."""
        if is_rule(row.ink):
            return True
        marker = self._printed.marker_of(row.ink)
        if marker is None:
            if not self._printed.lines or self._last is None or is_aside(row.ink):
                return False
            if heading_of(row.ink) is not None or not goes_on(self._last, row, self._left, self._edges.get(row.page)):
                return False
        elif self._table is not None and not self._has_sections:
            return False
        else:
            self._left = row.box[0]
            self._finish_table()
        self._printed.add(Piece(row.ink.flat(), None if row.is_flat else row.box[0], row.box[2]))
        self._last = row
        return True

    def _add_table(self, grid: Grid) -> bool:
        """Begin the list of a table, or add to the table before when this one goes on with it."""
        grid = with_one_head(grid, self._ground)
        header = self._header(grid)
        if self._table is not None and not self._printed.lines and self._goes_on_with(grid, header):
            whole, before = self._table
            self._table = (joined(whole, grid, header.rows if header else 0), before)
            return True
        if header is None:
            return False
        self._finish_table()
        section = self._section_of_table()
        self._add(section or (self._marker, self._title), [], ())
        self._lists[-1].is_table = True
        self._table, self._table_is_read = (grid, header), False
        return True

    def _header(self, grid: Grid) -> Header | None:
        """The header of a table; right under the heading, or a section, its words need not be known.

        The rest of a table on a later page, whose first row is numbered, has none.
        """
        if self._is_table_open and self._begins_with_number(grid):
            return None
        is_first = self._has_sections or self._is_table_open or not (self._lists or self._printed.lines > 1)
        return topic_header(grid, self._ground, is_headed=is_first and self.is_headed)

    @property
    def _is_table_open(self) -> bool:
        return self._table is not None and not self._table_is_read

    def _finish_table(self) -> None:
        """Read the topics of the table into its list, once all its parts are there."""
        if self._table is not None and self._is_table_open:
            grid, header = self._table
            first, *sections = read_topics(grid, header, self._ground)
            self._lists[-1].topics.extend(first.topics)
            self._lists[-1].pages.update(first.pages if sections else grid.pages)
            if sections and not first.topics:
                self._lists.pop()
            for part in sections:
                self._add((part.marker, part.title), part.topics, part.pages)
                self._lists[-1].is_table = True
            self._table_is_read = True

    def _goes_on_with(self, grid: Grid, header: Header | None) -> bool:
        """True when a table is the next part of the one before: the same header, or none and no more columns."""
        if self._table is None or self._table_is_read or grid.page == self._table[0].pages[-1]:
            return False
        if header is None:
            return 1 < grid.columns <= self._table[0].columns and self._begins_with_number(grid)
        return grid.columns == self._table[0].columns and header.columns == self._table[1].columns

    def _begins_with_number(self, grid: Grid) -> bool:
        column = self._table[1].columns.get("number") if self._table is not None else None
        return column is not None and is_numbered(grid.cells.get((0, column)), self._ground)

    def _section_of_table(self) -> tuple[Marker | None, Ink] | None:
        """The numbered line right above a table is its section; the lines before it are added on their own."""
        outline = self._printed.outline
        last = next(reversed(list(walk(outline.items))), None)
        if last is None:
            return None
        self._has_sections = True
        self._printed = OutlineReader()
        remove(outline.items, last)
        self._add_outline(outline.items)
        return last.marker, last.text(self._ground)

    def _flush(self) -> None:
        self._finish_table()
        self._add_outline(self._printed.outline.items)
        self._printed = OutlineReader()

    def _add_outline(self, items: list[Item]) -> None:
        if not items:
            return
        is_under = all(self._is_under_heading(item.marker) for item in items) and any(item.items for item in items)
        if self._has_sections or are_sections(items) or is_under:
            self._has_sections = True
            for item in items:
                topics = [topic_tree(below, self._ground) for below in item.items]
                self._add((item.marker, item.text(self._ground)), topics, pages_of([item]))
        else:
            self._add((self._marker, self._title), [topic_tree(item, self._ground) for item in items], pages_of(items))

    def _is_under_heading(self, marker: Marker) -> bool:
        """True for `๒.๑)` under a heading that is numbered `๒.`."""
        return self._marker is not None and bool(marker.path) and marker.path[:-1] == self._marker.path

    def _add(self, heading: tuple[Marker | None, Ink], topics: list[dict[str, Tree]], pages: Iterable[int]) -> None:
        marker, title = heading
        own = {place.page for place in title.places()}
        self._lists.append(TopicList(marker, title, {*own, *pages}, topics))
