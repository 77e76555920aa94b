"""The header of a table of topics: which of its columns holds what."""

import re

from extract.columns import Header, column_kind, read_header
from extract.flow import Grid
from extract.ink import Ground
from extract.topics.content import completed, content_header
from extract.topics.guess import guess_header, nested_header, placed_header
from extract.vocabulary import one_of, words

_OTHER = re.compile(one_of(words("topics", "other_columns")))
_MONEY = re.compile(one_of(words("topics", "money_columns")))
_QUANTITY = re.compile(one_of(words("topics", "quantity_columns")))
_TICKED = re.compile(one_of(words("topics", "tick_columns")))
_BESIDE = {"number", "report", "remarks", "informant", "points", "target"}


def topic_header(grid: Grid, ground: Ground, *, is_headed: bool = False) -> Header | None:
    """The header of a table of topics; None for schedules, lists of members and other tables.

    A column `ประเด็น` holds the topics themselves when no other column does. Words that many tables have (`กิจกรรม`,
    `รายการ`) make a column of topics only beside one of what to report, or of who answers; under a heading of topics
    (`is_headed`) any words do.
    """
    header = read_header(grid, "topics", ground)
    if header is not None and _has_other_columns(grid, header, ground):
        return None
    nested = nested_header(grid, ground, header)
    if header is not None and nested is None:
        header = _with_second_report(grid, header, ground)
        if not (is_headed or "report" in header) and _has_other_columns(grid, header, ground, _MONEY):
            return None
        if "topic" not in header and "report" not in header and _has_other_columns(grid, header, ground, _QUANTITY):
            return None
    if nested is not None or header is None or "topic" not in header:
        guessed = nested or guess_header(grid, ground, header)
        if guessed is None and is_headed and not _has_other_columns(grid, Header({}, 1), ground):
            guessed = placed_header(grid, ground, header)
        if guessed is None and (header is None or not is_headed) and not _is_of_others(grid, header, ground):
            guessed = content_header(grid, ground, header, is_headed=is_headed)
        if guessed is not None or header is None:
            return guessed
    columns = _with_topics(dict(header.columns))
    if "topic" not in columns or not _BESIDE & set(columns):
        return None
    return completed(grid, ground, _in_order(grid, Header(columns, header.rows), ground))


def _is_of_others(grid: Grid, header: Header | None, ground: Ground) -> bool:
    """True for goods, money, words and other things that are counted or explained."""
    known = header or Header({}, 1)
    return any(_has_other_columns(grid, known, ground, heads) for heads in (_OTHER, _MONEY, _QUANTITY, _TICKED))


def _in_order(grid: Grid, header: Header, ground: Ground) -> Header:
    """The header with `ประเด็น` as the topics where it stands before indicators or questions, which are points then."""
    columns = dict(header.columns)
    if columns.get("report", columns["topic"]) < columns["topic"]:
        columns["topic"], columns["points"] = columns.pop("report"), columns["topic"]
    row = grid.row(header.rows - 1)
    for column in range(columns["topic"] + 1, grid.columns):
        cell = row[column]
        is_second = cell is not None and cell.column == column and column not in columns.values()
        if cell is not None and is_second and column_kind(cell.text(ground).folded, "topics") == "topic":
            columns.setdefault("points", column)
    return Header(columns, header.rows)


def _with_second_report(grid: Grid, header: Header, ground: Ground) -> Header:
    """The header with `ประเด็น` as the topics, where another column says what to report."""
    first = header.columns.get("report")
    if first is None or "topic" in header:
        return header
    row = grid.row(header.rows - 1)
    for column in range(first + 1, grid.columns):
        cell = row[column]
        if cell is not None and cell.column == column and column_kind(cell.text(ground).folded, "topics") == "report":
            return Header({**header.columns, "topic": first, "report": column}, header.rows)
    return header


def _with_topics(columns: dict[str, int]) -> dict[str, int]:
    """The columns with one of topics, when a column of a vaguer kind, or the place of one, can only be that."""
    between = columns["report"] - columns["number"] if {"report", "number"} <= columns.keys() else 0
    if between == 2 and not {"topic", "activity"} & columns.keys():
        columns["topic"] = columns["report"] - 1
    if "topic" not in columns:
        for kind in ("activity", "report"):
            if kind in columns and (kind == "report" or "report" in columns or "informant" in columns):
                columns["topic"] = columns.pop(kind)
                break
    return columns


def is_surely_of_topics(grid: Grid, header: Header, ground: Ground) -> bool:
    """True when the header alone says that the table is of topics: `ประเด็น` in it, or what is to be reported."""
    if {"report", "informant", "target", "points"} & set(header.columns):
        return True
    cell = grid.cells.get((max(0, header.rows - 1), header.columns["topic"]))
    return cell is not None and re.search("ประเด็น|หัวข้อ|ตัวชี้วัด|ติดตาม", cell.text(ground).folded) is not None


def _has_other_columns(grid: Grid, header: Header, ground: Ground, heads: re.Pattern[str] = _OTHER) -> bool:
    cells = (grid.cells.get((row, column)) for row in range(header.rows) for column in range(grid.columns))
    return any(cell is not None and heads.fullmatch(cell.text(ground).folded.strip(" *:")) for cell in cells)
