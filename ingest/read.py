"""The doors of the room: pages one by one, or a whole file."""

import io
import logging
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from ingest import errors, pdffile, rasterfile
from ingest.engines import create_engine
from ingest.intake import inspect_file, media_type_of
from ingest.joining import join_pages
from ingest.options import Limits, ReadOptions
from ingest.pdfguard import refuse_bomb
from ingest.pdfscan import scan_image
from ingest.plaintext import draw_text_page, text_page
from ingest.route import Route, choose_route
from ingest.scanned import read_scan
from ingest.textfile import decode, split_pages
from schemas import EngineInfo, Message, Page, Reading

_log = logging.getLogger(__name__)
_NOT_THE_PAGE = (
    errors.NoSuchPage,
    errors.FileVanished,
    errors.EngineMissing,
    errors.EngineLacksThai,
    errors.UnknownEngine,
)
"""What no other page would survive either."""
_A4 = (595.3, 841.9)


def read_document(
    path: Path | str, options: ReadOptions | None = None, on_page: Callable[[int, int], None] | None = None
) -> Reading:
    """The whole file, page by page; only one page is in memory at a time.

    `on_page(done, total)` is called once before the first page (with 0) and after each one. Raises as `inspect_file`
    and `join_pages`; a page that fails is an empty page with a `problem`.
    """
    options = options or ReadOptions()
    source = inspect_file(path, options)
    report = on_page or _ignore
    report(0, source.page_count)
    pages = []
    for number in range(1, source.page_count + 1):
        pages.append(read_page(path, number, options))
        report(number, source.page_count)
    return join_pages(source, pages)


def read_page(path: Path | str, number: int, options: ReadOptions | None = None) -> Page:
    """Page `number` (from 1), read on its own; no other page is decoded.

    A page that cannot be read comes back empty with a `problem`. Raises only for what is not the page's fault:
    `NoSuchPage`, `FileVanished`, a missing or unknown engine, or a file that `inspect_file` refuses.
    """
    path, options = Path(path), options or ReadOptions()
    media_type = media_type_of(path, options.limits)
    try:
        if media_type == "text/plain":
            return _read_text(path, number)
        if media_type == "application/pdf":
            return _read_pdf(path, number, options)
        return _read_picture(path, number, options)
    except _NOT_THE_PAGE:
        raise
    except errors.IngestError as error:
        return _failed(number, error)
    except Exception:
        _log.exception("page %d failed", number)
        return _failed(number, errors.PageFailed(page=number))


def render_page(path: Path | str, number: int, dpi: float = 150, limits: Limits | None = None) -> bytes:
    """A PNG of page `number` as a viewer shows it, at `dpi`, or less when it would be too large.

    Raises an `IngestError` when the page cannot be shown.
    """
    path, limits = Path(path), limits or Limits()
    media_type = media_type_of(path, limits)
    if media_type == "text/plain":
        image = draw_text_page(_read_text(path, number), dpi)
    elif media_type == "application/pdf":
        refuse_bomb(path, number, limits)
        image, _ = pdffile.page_image(path, number, dpi, limits)
    else:
        image = _resized(rasterfile.read_sheet(path, number, limits), dpi, limits)
    png = io.BytesIO()
    image.save(png, "PNG")
    return png.getvalue()


def _ignore(done: int, total: int) -> None:
    """Nobody asked how far it is."""


def _read_text(path: Path, number: int) -> Page:
    pages = split_pages(decode(path.read_bytes()))
    if not 1 <= number <= len(pages):
        raise errors.NoSuchPage(number=number, count=len(pages))
    return text_page(pages[number - 1], number)


def _read_pdf(path: Path, number: int, options: ReadOptions) -> Page:
    refuse_bomb(path, number, options.limits)
    contents = pdffile.page_contents(path, number, options.limits)
    route = choose_route(path, number, contents, options)
    if route.layout is not None and route.frame is not None:
        return Page(
            number=number,
            width=contents.width,
            height=contents.height,
            rotation=route.frame.rotation,
            source="text_layer",
            reason=route.reason,
            engine=pdffile.TEXT_ENGINE,
            confidence=route.layout.confidence(),
            lines=route.layout.lines,
            tables=route.layout.tables,
        )
    image = scan_image(path, number, contents, _dpi_for(contents, options), options.limits)
    return _read_image(rasterfile.Sheet(image, contents.width, contents.height), number, route, options)


def _read_picture(path: Path, number: int, options: ReadOptions) -> Page:
    sheet = rasterfile.read_sheet(path, number, options.limits)
    reason = Message(th="ไฟล์เป็นภาพ จึงอ่านจากภาพ", en="The file is an image; OCR read it.")
    return _read_image(sheet, number, Route(reason), options)


def _read_image(sheet: rasterfile.Sheet, number: int, route: Route, options: ReadOptions) -> Page:
    engine = create_engine(options)
    info = engine.info
    scan = read_scan(sheet.image, sheet.width, sheet.height, engine, options.dpi)
    return Page(
        number=number,
        width=sheet.width,
        height=sheet.height,
        rotation=scan.frame.rotation,
        skew=scan.frame.skew,
        source="ocr",
        reason=route.reason,
        engine=info,
        confidence=scan.confidence,
        lines=scan.lines,
        tables=scan.tables,
        regions=scan.regions,
        rejected_text_layer=route.rejected,
        partly_read=not scan.whole,
    )


def _dpi_for(contents: pdffile.PageContents, options: ReadOptions) -> float:
    """The resolution to draw a page at: as asked, and not far beyond A4 when the declared page size is a fiction."""
    long_side = max(contents.width, contents.height)
    return options.dpi * min(1.0, 1300 / max(long_side, 1.0))


def _resized(sheet: rasterfile.Sheet, dpi: float, limits: Limits) -> Image.Image:
    width, height = sheet.width * dpi / 72, sheet.height * dpi / 72
    shrink = min(1.0, (limits.render_pixels / max(1.0, width * height)) ** 0.5)
    size = (max(1, round(width * shrink)), max(1, round(height * shrink)))
    return sheet.image.resize(size, Image.Resampling.LANCZOS) if size != sheet.image.size else sheet.image


def _failed(number: int, error: errors.IngestError) -> Page:
    error.page = number
    problem = error.problem
    return Page(
        number=number,
        width=_A4[0],
        height=_A4[1],
        source="ocr",
        reason=problem.message,
        engine=EngineInfo(name="none", version=""),
        confidence=0.0,
        problem=problem,
    )
