import io
import json
import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image

from ingest import ReadOptions, errors, inspect_file, join_pages, read_document, read_page, render_page
from schemas import Reading

NULL = ReadOptions(engine="null")


def test_a_scan_without_a_text_layer_goes_to_ocr_and_says_so(scan_pdf: Path) -> None:
    page = read_page(scan_pdf, 1, NULL)
    assert (page.source, page.rejected_text_layer) == ("ocr", False)
    assert "no text layer" in page.reason.en


def test_every_page_goes_to_ocr_when_that_was_asked_for(letter_pdf: Path) -> None:
    page = read_page(letter_pdf, 1, ReadOptions(engine="null", ocr_only=True))
    assert page.source == "ocr"


def scan_with_layer(path: Path, scan_pdf: Path, text: str, hidden: bool) -> Path:
    """The scan with text over it, as scanners put it there: visible in a corner, or hidden over the whole page."""
    document = pdfium.PdfDocument(scan_pdf)
    page = document[0]
    raw = pdfium.raw
    font = raw.FPDFText_LoadStandardFont(document, b"Helvetica")
    for row, part in enumerate(text.split("\n")):
        item = raw.FPDFPageObj_CreateTextObj(document, font, 12.0)
        encoded = (part + "\0").encode("utf-16-le")
        raw.FPDFText_SetText(item, (raw.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded))
        if hidden:
            raw.FPDFTextObj_SetTextRenderMode(item, 3)
        raw.FPDFPageObj_Transform(item, 1, 0, 0, 1, 50, 800 - 14 * row)
        raw.FPDFPage_InsertObject(page, item)
    raw.FPDFPage_GenerateContent(page)
    document.save(path)
    document.close()
    return path


def test_what_a_scanner_hid_behind_a_scan_is_rejected(tmp_path: Path, scan_pdf: Path) -> None:
    path = scan_with_layer(tmp_path / "a.pdf", scan_pdf, "fi11uu: nlvl aulnJ\n" * 10, hidden=True)
    page = read_page(path, 1, NULL)
    assert (page.source, page.rejected_text_layer) == ("ocr", True)
    assert "scanner" in page.reason.en


@pytest.mark.parametrize("note", ["Scanned 1/2", "Signed electronically, e-Office 12345, 3 May 2024 10:15\n" * 4])
def test_a_note_written_on_a_scan_does_not_make_a_text_layer(tmp_path: Path, scan_pdf: Path, note: str) -> None:
    page = read_page(scan_with_layer(tmp_path / "a.pdf", scan_pdf, note, hidden=False), 1, NULL)
    assert (page.source, page.rejected_text_layer) == ("ocr", False)
    assert "stray" in page.reason.en


def test_born_digital_and_scanned_pages_may_share_a_file(tmp_path: Path, letter_pdf: Path, scan_pdf: Path) -> None:
    both = pdfium.PdfDocument.new()
    for part in (letter_pdf, scan_pdf):
        opened = pdfium.PdfDocument(part)
        both.import_pages(opened)
        opened.close()
    both.save(tmp_path / "both.pdf")
    both.close()
    progress: list[tuple[int, int]] = []
    reading = read_document(tmp_path / "both.pdf", NULL, lambda done, total: progress.append((done, total)))
    assert [page.source for page in reading.pages] == ["text_layer", "ocr", "ocr"]
    assert progress == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("error", [errors.EngineFailed(engine="x"), errors.EngineTimedOut(seconds=1), ValueError("?")])
def test_a_page_that_fails_becomes_an_empty_page_with_a_problem(
    scan_pdf: Path,
    use_engine: Callable[[object], None],
    failing_engine: Callable[[BaseException], object],
    error: BaseException,
) -> None:
    use_engine(failing_engine(error))
    page = read_page(scan_pdf, 2)
    assert page.problem is not None
    assert page.problem.page == 2
    assert (page.lines, page.tables, page.confidence) == ((), (), 0.0)


def test_a_missing_engine_is_not_blamed_on_the_page(
    scan_pdf: Path, use_engine: Callable[[object], None], failing_engine: Callable[[BaseException], object]
) -> None:
    use_engine(failing_engine(errors.EngineMissing(engine="tesseract", command="sudo apt install tesseract-ocr")))
    with pytest.raises(errors.EngineMissing, match="sudo apt install tesseract-ocr"):
        read_page(scan_pdf, 1)


def test_an_unknown_engine_is_named_with_the_known_ones(scan_pdf: Path) -> None:
    with pytest.raises(errors.UnknownEngine, match="tesseract"):
        read_page(scan_pdf, 1, ReadOptions(engine="magic"))


def test_a_damaged_page_of_a_tiff_fails_alone(tmp_path: Path, scanned: Callable[..., Image.Image]) -> None:
    path = tmp_path / "a.tif"
    page = scanned()
    page.save(path, save_all=True, append_images=[page], compression="tiff_deflate")
    data = bytearray(path.read_bytes())
    packed = zlib.compress(b"")[:2]
    second = data.rindex(packed)
    data[second + 40 : second + 4000] = b"\xaa" * 3960
    path.write_bytes(bytes(data))
    problems = [read_page(path, number, NULL).problem for number in (1, 2)]
    assert problems[0] is None
    assert problems[1] is not None
    assert problems[1].code == "page_failed"


def test_a_photograph_is_shown_upright_by_its_own_tag(tmp_path: Path) -> None:
    photo = Image.new("RGB", (300, 200), "white")
    photo.paste((0, 0, 0), (0, 0, 20, 20))
    exif = Image.Exif()
    exif[0x0112] = 6
    photo.save(tmp_path / "a.jpg", exif=exif)
    shown = Image.open(io.BytesIO(render_page(tmp_path / "a.jpg", 1, 72))).convert("L")
    assert shown.width < shown.height
    assert shown.getpixel((shown.width - 5, 5)) < 60  # type: ignore[operator]


@pytest.mark.parametrize(
    ("dpi", "size"),
    [
        ((150, 150), (595, 842)),
        (None, (595, 842)),
        ((72, 72), (595, 842)),
        ((1, 1), (595, 842)),
        ((204, 204), (437, 619)),
    ],
    ids=["true", "missing", "too coarse to be true", "nonsense", "true A5"],
)
def test_a_resolution_that_lies_is_not_believed(
    tmp_path: Path, dpi: tuple[int, int] | None, size: tuple[float, float]
) -> None:
    image = Image.new("L", (1240, 1754), 255)
    image.save(tmp_path / "a.png", **({"dpi": dpi} if dpi else {}))
    page = read_page(tmp_path / "a.png", 1, NULL)
    assert (page.width, page.height) == pytest.approx(size, abs=2)


def test_transparent_paper_is_white(tmp_path: Path) -> None:
    Image.new("RGBA", (100, 140), (0, 0, 0, 0)).save(tmp_path / "a.png")
    shown = Image.open(io.BytesIO(render_page(tmp_path / "a.png", 1, 20))).convert("L")
    assert shown.getextrema() == (255, 255)


def test_a_picture_of_a_page_never_grows_beyond_the_limit(letter_pdf: Path) -> None:
    shown = Image.open(io.BytesIO(render_page(letter_pdf, 1, 100_000)))
    assert shown.width * shown.height <= 41_000_000


def test_a_text_page_can_be_looked_at(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("เรื่อง ประชุม", encoding="utf-8")
    shown = Image.open(io.BytesIO(render_page(tmp_path / "a.txt", 1, 72))).convert("L")
    assert shown.size == (595, 842)
    assert shown.getextrema()[0] < 128  # type: ignore[operator]


def test_a_document_without_a_thai_letter_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Annual report 2024", encoding="utf-8")
    with pytest.raises(errors.NoThaiText):
        read_document(tmp_path / "a.txt")


def test_pages_read_one_by_one_join_to_the_same_reading(letter_pdf: Path) -> None:
    source = inspect_file(letter_pdf)
    assert join_pages(source, [read_page(letter_pdf, 1, NULL)]) == read_document(letter_pdf, NULL)


def test_a_reading_survives_json(letter_pdf: Path) -> None:
    reading = read_document(letter_pdf, NULL)
    assert Reading.model_validate_json(reading.model_dump_json()) == reading


def run(*arguments: str) -> Any:
    return subprocess.run([sys.executable, "-m", "ingest", *arguments], capture_output=True, check=False)


def test_the_room_runs_from_the_shell(letter_pdf: Path) -> None:
    done = run(str(letter_pdf))
    assert done.returncode == 0
    assert json.loads(done.stdout)["pages"][0]["source"] == "text_layer"


def test_the_shell_names_file_and_reason_in_one_line(tmp_path: Path) -> None:
    done = run(str(tmp_path / "gone.pdf"))
    assert done.returncode == 1
    assert done.stdout == b""
    assert "gone.pdf" in done.stderr.decode()
    assert len(done.stderr.decode().strip().splitlines()) == 1
