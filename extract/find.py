"""From a reading to its records: the one public function of this room."""

from collections.abc import Mapping, Sequence, Set
from typing import Any

from extract.bundle import Bundle, item_pages, split_bundles
from extract.checks import run_checks, unread_plans
from extract.committees import find_committees
from extract.context import read_context
from extract.flow import Flow, Row, read_flow
from extract.found import Draft, Found, Signals, Tree, assemble
from extract.headboxes import open_head_boxes
from extract.letter import find_letter, without_lists
from extract.level import level_rows
from extract.numbering import with_markers
from extract.openrows import part_rows
from extract.sides import read_sides
from extract.topics import find_topic_lists
from extract.visits import find_schedules, unread_pages
from schemas import Document, DocumentPage, Page, PageKind, Part, Reading, Record


def find_records(reading: Reading) -> tuple[Record, ...]:
    """One record for every letter in the reading, in page order; one without a letter when there is none."""
    return tuple(record for record, _ in find_drafts(reading))


def find_with_signals(reading: Reading) -> tuple[tuple[Record, Mapping[str, Signals]], ...]:
    """The records, each with what is known about its values, by pointer; for fitting confidences."""
    return tuple((record, draft.signals) for record, draft in find_drafts(reading))


def mended_flow(reading: Reading) -> Flow:
    """The rows and tables of a reading in the order in which they are read, with the markers of lists put right."""
    return read_sides(with_markers(level_rows(open_head_boxes(part_rows(read_flow(reading))))))


def find_drafts(reading: Reading) -> tuple[tuple[Record, Draft], ...]:
    """The records, each with the draft that it was made from."""
    flow = mended_flow(reading)
    bundles = split_bundles(flow, tuple(page.number for page in reading.pages))
    return tuple(_record(reading, bundle, index, len(bundles)) for index, bundle in enumerate(bundles, 1))


def _record(reading: Reading, bundle: Bundle, index: int, count: int) -> tuple[Record, Draft]:
    letter = find_letter(bundle)
    context = read_context(letter)
    taken: set[int] = set(bundle.aside)
    schedules = find_schedules(bundle, context, taken)
    planned = frozenset(taken)
    letter = _without_tables(letter, bundle, planned)
    committees = find_committees(bundle, context, taken)
    topic_lists = find_topic_lists(bundle, context, taken)
    draft = assemble(
        {
            "letter": without_lists(letter, bundle, taken - planned, planned),
            "schedules": schedules,
            "committees": committees,
            "topic_lists": topic_lists,
        }
    )
    part = Part(index=index, count=count, pages=bundle.pages) if count > 1 else None
    document = _document(reading, bundle, draft, part)
    pages = tuple(page for page in reading.pages if page.number in bundle.pages)
    run_checks(draft, pages)
    draft.findings.extend(unread_plans(unread_pages(bundle, context, taken), pages))
    record = Record.model_validate(
        {"document": document, **draft.data, "findings": draft.findings, "evidence": draft.evidence}
    )
    return record, draft


def _without_tables(letter: dict[str, Tree] | None, bundle: Bundle, planned: Set[int]) -> dict[str, Tree] | None:
    """The letter without the lines of its body that are a plan in columns."""
    rows = [item for at in planned if at < bundle.letter_end and isinstance(item := bundle.items[at], Row)]
    lines = frozenset(number for row in rows for number in row.ink.lines())
    if letter is None or not lines or not isinstance(body := letter["body"], Sequence):
        return letter
    return {**letter, "body": [part for part in body if not (isinstance(part, Found) and part.ink.lines() <= lines)]}


def _document(reading: Reading, bundle: Bundle, draft: Draft, part: Part | None) -> Document:
    kinds = _page_kinds(bundle, draft.data)
    pages = tuple(_document_page(page, kinds) for page in reading.pages if page.number in bundle.pages)
    return Document(part=part, pages=pages, **reading.source.model_dump())


def _page_kinds(bundle: Bundle, data: dict[str, Any]) -> dict[int, PageKind]:
    """What each page holds; a page with several things is named by the first of letter, schedule, list, topics."""
    kinds: dict[int, PageKind] = {page: "letter" for item in bundle.letter for page in item_pages(item)}
    found: tuple[tuple[str, PageKind], ...] = (
        ("schedules", "schedule"),
        ("committees", "committee"),
        ("topic_lists", "topics"),
    )
    for key, kind in found:
        for part in data[key]:
            for page in part["pages"]:
                kinds.setdefault(page, kind)
    return kinds


def _document_page(page: Page, kinds: dict[int, PageKind]) -> DocumentPage:
    is_blank = not page.lines and not page.tables and page.problem is None
    return DocumentPage(
        number=page.number,
        width=page.width,
        height=page.height,
        rotation=page.rotation,
        skew=page.skew,
        source=page.source,
        kind="blank" if is_blank else kinds.get(page.number, "other"),
        confidence=page.confidence,
    )
