"""PDF files by pdfium: opening them safely, what a page holds, and pages as pictures."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image

from ingest import errors
from ingest.options import Limits
from schemas import EngineInfo

TEXT_ENGINE = EngineInfo(name="pdfplumber", version=version("pdfplumber"))
"""What reads text layers."""
_LOCK = threading.RLock()
"""pdfium keeps global state: one thread at a time."""
_PASSWORD_ERRORS = (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)
_GRAY_SPACES = (pdfium_c.FPDF_COLORSPACE_DEVICEGRAY, pdfium_c.FPDF_COLORSPACE_CALGRAY)
_INVISIBLE = 3
"""The text rendering mode in which scanners hide what they think they read."""


@dataclass(frozen=True, slots=True)
class PageContents:
    """What a PDF page holds. `width` and `height` in points, as a viewer shows it."""

    width: float
    height: float
    characters: int
    hidden_characters: int
    """Characters that are invisible or lie under a picture."""
    paths: int
    image_share: float
    """Share of the page that its largest picture covers, 0 to 1."""
    image_dpi: float
    """Resolution of that picture; 0 without one."""
    image_size: tuple[int, int] = (0, 0)
    """Width and height of that picture in pixels, as a viewer shows it."""
    image_is_gray: bool = False


def count_pages(path: Path, limits: Limits) -> int:
    """How many pages. Raises `EncryptedFile`, `DamagedFile`, or `PageTooLarge` when every page is too large."""
    with _opened(path) as document:
        count = len(document)
        if count == 0:
            raise errors.DamagedFile
        if count <= limits.pages:
            _refuse_only_giants(document, count, limits)
        return count


def page_contents(path: Path, number: int, limits: Limits) -> PageContents:
    """What page `number` (from 1) holds. Raises `PageTooLarge`, `ImageTooLarge` or `PageFailed`."""
    with open_page(path, number, limits) as page:
        width, height = page.get_size()
        return _survey(page, width, height, limits)


def page_image(path: Path, number: int, dpi: float, limits: Limits) -> tuple[Image.Image, float]:
    """The page as a viewer shows it, and the resolution it really has: lower than asked when it would be too large."""
    with open_page(path, number, limits) as page:
        width, height = page.get_size()
        _survey(page, width, height, limits)
        dpi = min(dpi, 72 * (limits.render_pixels / max(width * height, 1.0)) ** 0.5)
        bitmap = page.render(scale=dpi / 72, may_draw_forms=False)
        try:
            return bitmap.to_pil().convert("RGB"), dpi
        finally:
            bitmap.close()


def characters_at(path: Path, number: int, limits: Limits) -> list[tuple[float, float, str]]:
    """Where pdfium sees the characters of a page: left and baseline from the bottom left, in points of the raw page."""
    with open_page(path, number, limits) as page:
        text_page = page.get_textpage()
        found = []
        for index in range(text_page.count_chars()):
            code = pdfium_c.FPDFText_GetUnicode(text_page, index)
            x, y = pdfium_c.c_double(), pdfium_c.c_double()
            if code and pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y):
                found.append((x.value, y.value, chr(code)))
        text_page.close()
        return found


def drawn_characters(path: Path, number: int, limits: Limits) -> list[dict[str, Any]]:
    """The characters that pdfium sees on a page, in pdfplumber's form: points from the top left of the media box.

    For fonts whose encoding pdfminer does not know: it leaves their text out without a word. Empty on turned pages.
    """
    with open_page(path, number, limits) as page:
        if page.get_rotation():
            return []
        left, bottom, _, top = page.get_mediabox()
        text_page = page.get_textpage()
        try:
            found = (_drawn(text_page, index, left, bottom, top) for index in range(text_page.count_chars()))
            return [char for char in found if char]
        finally:
            text_page.close()


def _drawn(text_page: pdfium.PdfTextPage, index: int, left: float, bottom: float, top: float) -> dict[str, Any] | None:
    code = pdfium_c.FPDFText_GetUnicode(text_page, index)
    if code < ord(" ") or pdfium_c.FPDFText_IsGenerated(text_page, index) == 1:
        return None
    x0, y0, x1, y1 = text_page.get_charbox(index, loose=True)
    matrix, x, y = pdfium_c.FS_MATRIX(), pdfium_c.c_double(), pdfium_c.c_double()
    pdfium_c.FPDFText_GetMatrix(text_page, index, matrix)
    pdfium_c.FPDFText_GetCharOrigin(text_page, index, x, y)
    return {
        "text": chr(code),
        "fontname": "",
        "x0": x0 - left,
        "x1": x1 - left,
        "top": top - y1,
        "bottom": top - y0,
        "matrix": (matrix.a, matrix.b, matrix.c, matrix.d, x.value - left, y.value - bottom),
    }


@contextmanager
def _opened(path: Path) -> Iterator[pdfium.PdfDocument]:
    with _LOCK:
        try:
            document = pdfium.PdfDocument(path)
        except FileNotFoundError as error:
            raise errors.FileVanished from error
        except pdfium.PdfiumError as error:
            locked = getattr(error, "err_code", None) in _PASSWORD_ERRORS
            raise (errors.EncryptedFile if locked else errors.DamagedFile) from error
        try:
            yield document
        finally:
            document.close()


@contextmanager
def open_page(path: Path, number: int, limits: Limits) -> Iterator[pdfium.PdfPage]:
    """Page `number` (from 1). Raises `NoSuchPage`, `PageTooLarge`, `PageFailed` or what a damaged file raises."""
    with _opened(path) as document:
        if not 1 <= number <= len(document):
            raise errors.NoSuchPage(number=number, count=len(document))
        _refuse_giant(document, number - 1, limits)
        try:
            page = document[number - 1]
        except pdfium.PdfiumError as error:
            raise errors.PageFailed(page=number) from error
        try:
            yield page
        finally:
            page.close()


def _inches(document: pdfium.PdfDocument, index: int) -> tuple[float, float]:
    try:
        width, height = document.get_page_size(index)
    except pdfium.PdfiumError as error:
        raise errors.PageFailed(page=index + 1) from error
    return width / 72, height / 72


def _refuse_giant(document: pdfium.PdfDocument, index: int, limits: Limits) -> None:
    width, height = _inches(document, index)
    if max(width, height) > limits.page_inches:
        raise errors.PageTooLarge(
            page=index + 1, width=round(width), height=round(height), limit=round(limits.page_inches)
        )


def _refuse_only_giants(document: pdfium.PdfDocument, count: int, limits: Limits) -> None:
    """A file of giant pages is refused; among others, a giant page fails alone when it is read."""
    for index in range(count):
        try:
            _refuse_giant(document, index, limits)
        except errors.PageTooLarge:
            if index == count - 1:
                raise
        except errors.PageFailed:
            continue
        else:
            return


def _survey(page: pdfium.PdfPage, width: float, height: float, limits: Limits) -> PageContents:
    characters = hidden = paths = 0
    text_objects_before_image = 0
    share = dpi = 0.0
    size, gray = (0, 0), False
    text_objects = hidden_objects = 0
    for item in page.get_objects(max_depth=8):
        if item.type == pdfium_c.FPDF_PAGEOBJ_TEXT:
            text_objects += 1
            hidden_objects += pdfium_c.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE
        elif item.type == pdfium_c.FPDF_PAGEOBJ_PATH:
            paths += 1
        elif item.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            covered, resolution = _picture(item, width * height, limits)
            if covered > share:
                share, dpi, text_objects_before_image = covered, resolution, text_objects
                size, gray = item.get_px_size(), _is_gray(item)
    text_page = page.get_textpage()
    characters = text_page.count_chars()
    text_page.close()
    covered_objects = max(hidden_objects, text_objects_before_image if share > 0.8 else 0)
    hidden = round(characters * covered_objects / text_objects) if text_objects else 0
    if page.get_rotation() in (90, 270):
        size = (size[1], size[0])
    # Stamps and notes that a program drew over the picture may have colours that it has not.
    gray = gray and paths == 0 and text_objects == hidden_objects
    return PageContents(width, height, characters, hidden, paths, min(share, 1.0), dpi, size, gray)


def _picture(item: pdfium.PdfObject, page_area: float, limits: Limits) -> tuple[float, float]:
    """Share of the page that a picture covers, and its resolution. Raises `ImageTooLarge` before it is decoded."""
    width, height = item.get_px_size()
    if width * height > limits.pixels:
        raise errors.ImageTooLarge(width=width, height=height)
    left, bottom, right, top = item.get_bounds()
    area = abs((right - left) * (top - bottom))
    resolution = 72 * (width * height / area) ** 0.5 if area > 0 else 0.0
    return area / page_area if page_area else 0.0, resolution


def _is_gray(item: pdfium.PdfImage) -> bool:
    details = item.get_metadata()
    return details.bits_per_pixel <= 8 and details.colorspace in _GRAY_SPACES
