"""The characters of a text file: UTF-8, UTF-16 with its mark, or the Thai code page TIS-620."""

import codecs
import re

from ingest import errors

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x9f]")
_THAI_WORD = re.compile(r"[ก-๛]{3,}")
_ASCII_OR_THAI = re.compile(r"[\x09-\x7eก-๛\u2013-\u2026]")


def decode(content: bytes) -> str:
    """The text, with plain line feeds. Raises `UnsupportedType` when the bytes are no text in a known encoding."""
    for text in (_marked(content), _strict(content, "utf-8"), _thai_code_page(content)):
        if text is not None and not _CONTROL.search(text):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise errors.UnsupportedType


def split_pages(text: str) -> list[str]:
    """The pages of a text: a form feed ends one. At least one page, and no empty page after the last form feed."""
    pages = text.split("\f")
    return pages[:-1] if len(pages) > 1 and not pages[-1].strip() else pages


def _marked(content: bytes) -> str | None:
    """UTF-8 or UTF-16 that begins with its byte order mark."""
    if content.startswith(codecs.BOM_UTF8):
        return _strict(content, "utf-8-sig")
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(content, "utf-16")
    return None


def _strict(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _thai_code_page(content: bytes) -> str | None:
    """TIS-620, only when what comes out is mostly Thai: almost any bytes decode as some code page."""
    text = _strict(content, "cp874")
    if text is None:
        return None
    letters = [c for c in text if not c.isspace()]
    plausible = sum(bool(_ASCII_OR_THAI.match(c)) for c in letters)
    thai = sum(map(len, _THAI_WORD.findall(text)))
    return text if letters and plausible >= 0.98 * len(letters) and thai >= 0.2 * len(letters) else None
