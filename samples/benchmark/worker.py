"""One engine reads files in a process of its own, and says what it read, in how much processor time and memory.

Run by its path, not as a module of the samples, so that nothing of theirs is in its memory: `python worker.py ENGINE
OUT FILE…` writes JSON to OUT. Boxes are points of the page as shown, origin top left.
"""

import json
import math
import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pdfplumber
import pypdfium2

Row = dict[str, Any]
"""A line as read: its `text`, and a box and a confidence (null when the engine has none) for every character."""
TESSERACT = ("--psm", "4", "-l", "tha", "-c", "hocr_char_boxes=1", "hocr")
OCRMYPDF = ("--quiet", "-l", "tha", "--tesseract-pagesegmode", "4", "--rotate-pages", "--jobs", "1")
DPI = 300
FORGET = "--forget"
"""Of the files after this word only memory is told: what was read would fill it."""
_JUMP = 4.0
"""Ems from one character to the next beyond which a line has ended."""
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")


def main() -> None:
    """Read the files and write what was read."""
    engine, out, *files = sys.argv[1:]
    pages: list[Row] = []
    first_peak = 0.0
    kept = files.index(FORGET) if FORGET in files else len(files)
    for index, file in enumerate(one for one in files if one != FORGET):
        for page in _READ[engine.split(":")[0]](engine, Path(file)):
            if index < kept:
                pages.append(page)
        first_peak = first_peak or _peak()
    told = {"pages": pages, "first_peak": first_peak, "peak": _peak(), "helper_peak": _helper_peak()}
    Path(out).write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")


def _peak() -> float:
    """The most memory so far, in megabytes.

    Where Linux tells, it is that of the program; elsewhere that of the process, which begins as a copy of its parent.
    """
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return (int(found[1]) if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024


def _helper_peak() -> float:
    """The same of the largest program that was run."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _spent() -> float:
    """Processor time so far, in seconds, that of finished helpers included."""
    own, helpers = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    return own.ru_utime + own.ru_stime + helpers.ru_utime + helpers.ru_stime


def _by_saraban(engine: str, file: Path) -> Iterator[Row]:
    from ingest import ReadOptions, inspect_file, read_page  # noqa: PLC0415 - the others do without

    options = ReadOptions(engine=engine)
    for number in range(1, inspect_file(file, options).page_count + 1):
        start = _spent()
        page = read_page(file, number, options)
        seconds = _spent() - start
        lines: list[Row] = []
        cells: list[Row] = []
        tables = sorted(page.tables, key=lambda table: table.after)
        for place in range(len(page.lines) + 1):
            for table in [one for one in tables if min(one.after, len(page.lines)) == place]:
                inside: list[Row] = [
                    {"box": cell.bbox, "lines": [_row(line) for line in cell.lines]} for cell in table.cells
                ]
                cells += inside
                lines += [row for cell in inside for row in cell["lines"]]
            lines += [_row(line) for line in page.lines[place : place + 1]]
        yield _page(file, number, lines, seconds, cells)


def _row(line: Any) -> Row:
    return {"text": line.text, "boxes": line.boxes, "sure": line.confidences}


def _page(file: Path, number: int, lines: Sequence[Row], seconds: float, cells: Sequence[Row] = ()) -> Row:
    return {"file": file.name, "page": number, "lines": lines, "cells": cells, "seconds": round(seconds, 4)}


def _by_tesseract(_: str, file: Path) -> Iterator[Row]:
    """Whole pages, all pages of a file in one run of the program."""
    start = _spent()
    with tempfile.TemporaryDirectory() as folder:
        names = [str(path) for path in _pictures(file, Path(folder))]
        (Path(folder) / "list").write_text("\n".join(names), encoding="utf-8")
        command = ["tesseract", f"{folder}/list", f"{folder}/read", "--dpi", str(DPI), *TESSERACT]
        subprocess.run(command, check=True, capture_output=True)
        read = ElementTree.parse(f"{folder}/read.hocr").getroot()  # noqa: S314 - made here
    pages = [item for item in read.iter() if item.get("class") == "ocr_page"]
    seconds = (_spent() - start) / len(pages)
    for number, page in enumerate(pages, 1):
        lines = [_hocr_line(item) for item in page.iter() if item.get("class") in _LINES]
        yield _page(file, number, lines, seconds)


def _pictures(file: Path, folder: Path) -> Iterator[Path]:
    document = pypdfium2.PdfDocument(file)
    for index, page in enumerate(document):
        path = folder / f"{index:04}.png"
        page.render(scale=DPI / 72, grayscale=True).to_pil().save(path, compress_level=1)
        yield path
    document.close()


def _hocr_line(line: ElementTree.Element) -> Row:
    text, boxes, sure = "", [], []
    for word in line.iter():
        if word.get("class") != "ocrx_word":
            continue
        confidence = int(re.findall(r"x_wconf (\d+)", word.get("title", ""))[0]) / 100
        for piece in word.iter():
            if piece.get("class") == "ocrx_cinfo":
                found = re.findall(r"x_bboxes (-?\d+) (-?\d+) (-?\d+) (-?\d+)", piece.get("title", ""))[0]
                box = [int(side) * 72 / DPI for side in found]
                for char in piece.text or "":
                    text += char
                    boxes.append(box)
                    sure.append(confidence)
    return {"text": text, "boxes": boxes, "sure": sure}


def _by_ocrmypdf(engine: str, file: Path) -> Iterator[Row]:
    """The text layer that OCRmyPDF writes, read by pdfplumber (pdfium leaves out many of its marks without a width)."""
    start = _spent()
    program = engine.partition(":")[2] or "ocrmypdf"
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out.pdf"
        command = [program, *OCRMYPDF, "--output-type", "pdf", "--optimize", "0", str(file), out]
        subprocess.run(command, check=True, capture_output=True)
        seconds = _spent() - start
        document = pypdfium2.PdfDocument(out)
        for page in document:
            page.set_rotation(0)  # places of the page as it was before OCRmyPDF said how to turn it
        document.save(f"{folder}/straight.pdf")
        document.close()
        with pdfplumber.open(f"{folder}/straight.pdf") as layer:
            for number, page in enumerate(layer.pages, 1):
                yield _page(file, number, list(_layer_lines(page.chars)), seconds / len(layer.pages))


def _layer_lines(chars: Sequence[Row]) -> Iterator[Row]:
    """The characters in runs that go on without a jump."""
    row: Row = {"text": "", "boxes": [], "sure": None}
    for char in chars:
        box = (char["x0"], char["top"], char["x1"], char["bottom"])
        if row["text"] and math.dist(box[:2], row["boxes"][-1][:2]) > _JUMP * char["size"]:
            yield row
            row = {"text": "", "boxes": [], "sure": None}
        row["text"] += char["text"]
        row["boxes"] += [box] * len(char["text"])
    if row["text"]:
        yield row


_READ = {"reader": _by_saraban, "null": _by_saraban, "tesseract": _by_tesseract, "ocrmypdf": _by_ocrmypdf}

if __name__ == "__main__":
    main()
