"""Several printed documents as one file: letters one after another, covers before them, blank sheets between."""

import io
from typing import Any

import pypdfium2

from samples.look import write_page
from samples.printing import Printed, print_html
from samples.scene import Scene

Truth = dict[str, Any]
A4 = (595.3, 841.9)


def joined(parts: list[Printed]) -> tuple[Printed, list[int]]:
    """The documents as one, and how many pages stand before each. Ids get the number of their document."""
    target = pypdfium2.PdfDocument.new()
    pages: dict[str, tuple[int, ...]] = {}
    offsets: list[int] = []
    for number, part in enumerate(parts):
        before = len(target)
        offsets.append(before)
        source = pypdfium2.PdfDocument(part.pdf)
        target.import_pages(source)
        source.close()
        pages |= {f"{number}/{id_}": tuple(page + before for page in found) for id_, found in part.pages.items()}
    return Printed(_saved(target), pages, sum(part.page_count for part in parts)), offsets


def shift_pages(truth: Truth, offset: int) -> None:
    """Moves all page numbers of a truth."""
    letter = truth["letter"] or {}
    for item in (*truth["schedules"], *truth["committees"], *truth["topic_lists"], *letter.get("enclosures", [])):
        item["pages"] = [page + offset for page in item["pages"]]


def with_extra_sheets(scene: Scene, printed: Printed, cover: float, blank: float) -> Printed:
    """Now and then a cover before the document, a blank sheet before one of its enclosures or at its end."""
    if scene.chance(blank):
        scene.features.add("blank page")
        starts = sorted({pages[0] for id_, pages in printed.pages.items() if id_.startswith("enclosures-")})
        printed = _with_blank(printed, scene.pick([*starts, printed.page_count + 1]))
    if scene.chance(cover):
        scene.features.add("cover")
        sheet = print_html(write_page(scene, "cover", {"lines": _cover_lines(scene)}), scene.damage)
        whole, (_, before) = joined([sheet, printed])
        return Printed(whole.pdf, _moved(printed, before), whole.page_count)
    return printed


def _cover_lines(scene: Scene) -> list[str]:
    return [scene.pen(scene.fill(line)) for line in scene.pick(scene.words["negative"]["covers"]).split("|")]


def _moved(printed: Printed, by: int, first: int = 1) -> dict[str, tuple[int, ...]]:
    """The pages of all ids, those from page `first` on moved."""
    return {id_: tuple(page + by if page >= first else page for page in pages) for id_, pages in printed.pages.items()}


def _with_blank(printed: Printed, page: int) -> Printed:
    """The document with a blank sheet as its page `page`."""
    document = pypdfium2.PdfDocument(printed.pdf)
    document.new_page(*A4, index=page - 1)
    return Printed(_saved(document), _moved(printed, 1, page), printed.page_count + 1)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()
