"""Which way a PDF page is read: by its text layer or by OCR, and why."""

import logging
from dataclasses import dataclass
from pathlib import Path

from ingest import errors
from ingest.health import judge, repaired
from ingest.layout import Layout
from ingest.options import ReadOptions
from ingest.pdffile import PageContents
from ingest.textlayer import load_layer
from ingest.typeset import typeset
from schemas import Frame, Message

_log = logging.getLogger(__name__)
_FEW_CHARACTERS = 40
"""A stamp of the scanner or a page number; not the text of a page full of something else."""
_FULL_PAGE = 0.6
_NOTE_CHARACTERS, _SCAN_SHARE, _SCAN_DPI = 300, 0.8, 90
"""What an electronic office writes on a scan (who signed when, numbers, a link); the picture under it is the page."""
_MANY_PATHS = 400
"""Letters drawn as outlines take at least as many."""

_NO_LAYER = Message(th="หน้านี้เป็นภาพสแกน จึงอ่านจากภาพ", en="The page has no text layer; OCR read it.")
_STRAY = Message(
    th="หน้านี้เป็นภาพสแกนที่มีข้อความเพียงเล็กน้อย จึงอ่านจากภาพ",
    en="The page is a scan with only a few stray characters; OCR read it.",
)
_OUTLINES = Message(th="ตัวอักษรเป็นลายเส้น จึงอ่านจากภาพ", en="The letters are drawn as outlines; OCR read the page.")
_HIDDEN = Message(
    th="ข้อความในไฟล์เชื่อถือไม่ได้ (เครื่องสแกนใส่ไว้ใต้ภาพ) จึงอ่านจากภาพ",
    en="The text layer was rejected (a scanner put it under the image); OCR read the page.",
)
_BROKEN = Message(
    th="ข้อความในไฟล์เชื่อถือไม่ได้ (เปิดไม่ได้) จึงอ่านจากภาพ",
    en="The text layer was rejected (it cannot be opened); OCR read the page.",
)
_ASKED = Message(th="เลือกให้อ่านจากภาพทุกหน้า", en="Every page was to be read by OCR.")


@dataclass(frozen=True, slots=True)
class Route:
    """How to read a page. With a `layout` it is read already; otherwise OCR is to read it."""

    reason: Message
    rejected: bool = False
    """Whether the page has a text layer that is not trusted."""
    layout: Layout | None = None
    frame: Frame | None = None


def choose_route(path: Path, number: int, contents: PageContents, options: ReadOptions) -> Route:
    """The text layer when it is sound, OCR otherwise."""
    if options.ocr_only:
        return Route(_ASKED)
    if contents.characters == 0:
        return Route(_NO_LAYER)
    if _is_scan_with_a_note(contents):
        return Route(_STRAY)
    if contents.characters < _FEW_CHARACTERS and contents.paths > _MANY_PATHS:
        return Route(_OUTLINES)
    if contents.hidden_characters > 0.5 * contents.characters:
        return Route(_HIDDEN, rejected=True)
    return _by_layer(path, number, contents, options)


def _is_scan_with_a_note(contents: PageContents) -> bool:
    if contents.characters < _FEW_CHARACTERS and contents.image_share > _FULL_PAGE:
        return True
    scan = contents.image_share > _SCAN_SHARE and contents.image_dpi >= _SCAN_DPI
    return scan and contents.characters < _NOTE_CHARACTERS and not contents.hidden_characters


def _by_layer(path: Path, number: int, contents: PageContents, options: ReadOptions) -> Route:
    try:
        layer = load_layer(path, number, contents.width, contents.height, options.limits)
        layout = typeset(layer)
    except errors.IngestError:
        raise
    except Exception:  # pdfminer raises whatever it stumbles over in a damaged file
        _log.warning("text layer of page %d cannot be opened", number, exc_info=True)
        return Route(_BROKEN, rejected=True)
    verdict = judge(layout.text(), layer.by_font())
    if not verdict.sound:
        return Route(verdict.reason, rejected=True)
    return Route(repaired(layer.repairs), layout=layout, frame=layer.frame)
