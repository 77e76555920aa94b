"""One page of a PDF by pdfplumber, found without looking at the pages before it.

pdfplumber builds every page of a file to hand out one; on a file of 500 pages that takes longer than reading it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pdfminer.pdfpage import LITERAL_PAGE, LITERAL_PAGES, PDFPage
from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfplumber.page import Page
from pdfplumber.pdf import PDF

_DEEPEST = 50
"""Levels of a tree of pages; deeper ones are loops."""


@contextmanager
def opened_page(path: Path, number: int) -> Iterator[Page]:
    """Page `number` (from 1) of the file. Raises whatever pdfminer stumbles over in a damaged one."""
    with path.open("rb") as stream:
        document = PDF(stream, stream_is_external=True, path=path, pages=[number])
        found = _find(document.doc, number - 1)
        yield Page(document, found, page_number=number) if found is not None else document.pages[0]


def _find(document: Any, index: int) -> PDFPage | None:
    """The page by the counts in the tree of pages; None when the tree does not say."""
    node, inherited = document.catalog.get("Pages"), document.catalog
    for _ in range(_DEEPEST):
        attributes = dict(dict_value(node))
        for name in PDFPage.INHERITABLE_ATTRS & inherited.keys():
            attributes.setdefault(name, inherited[name])
        if attributes.get("Type") is LITERAL_PAGE:
            return PDFPage(document, getattr(node, "objid", 0), attributes, None) if index == 0 else None
        step = _step(attributes, index)
        if step is None:
            return None
        (node, index), inherited = step, attributes
    return None


def _step(attributes: dict[str, Any], index: int) -> tuple[Any, int] | None:
    """The child that holds the page, and the page's place in it."""
    kids = list_value(attributes.get("Kids"))
    if resolve1(attributes.get("Count")) == len(kids):
        return (kids[index], 0) if index < len(kids) else None
    for kid in kids:
        size = _size(dict_value(kid))
        if size is None:
            return None
        if index < size:
            return kid, index
        index -= size
    return None


def _size(attributes: dict[str, Any]) -> int | None:
    """How many pages a node of the tree says it holds."""
    if attributes.get("Type") is LITERAL_PAGE:
        return 1
    count = resolve1(attributes.get("Count"))
    return count if attributes.get("Type") is LITERAL_PAGES and isinstance(count, int) and count >= 0 else None
