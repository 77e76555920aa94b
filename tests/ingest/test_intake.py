import hashlib
import io
import os
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from ingest import Limits, ReadOptions, errors, inspect_file, read_page, render_page
from schemas import SarabanError

Check = Callable[[SarabanError], None]


def minimal_pdf(pages: str = "/Kids [3 0 R] /Count 1", trailer: str = "", page: str = "", extra: bytes = b"") -> bytes:
    """A small PDF without a cross-reference table, which readers rebuild."""
    return (
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        + f"2 0 obj << /Type /Pages {pages} >> endobj\n".encode()
        + f"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] {page} >> endobj\n".encode()
        + extra
        + f"trailer << /Root 1 0 R /Size 9 {trailer} >>\n%%EOF\n".encode()
    )


def png_header(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def giant_pdf() -> bytes:
    document = pdfium.PdfDocument.new()
    document.new_page(14400, 14400)
    data = io.BytesIO()
    document.save(data)
    document.close()
    return data.getvalue()


LOCKED = minimal_pdf(
    trailer=f"/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'5a' * 32}> /U <{'a5' * 32}> >>"
)
REFUSED = [
    ("empty", b"", errors.EmptyFile),
    ("only spaces", b"  \r\n\t ", errors.EmptyFile),
    ("zip", b"PK\x03\x04" + bytes(range(256)), errors.UnsupportedType),
    ("old office file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), errors.UnsupportedType),
    ("web page", b"<!DOCTYPE html><p>x", errors.UnsupportedType),
    ("random bytes", bytes(range(256)) * 8, errors.UnsupportedType),
    ("latin text in an old encoding", "déjà vu à côté".encode("latin-1"), errors.UnsupportedType),
    ("pdf cut off", b"%PDF-1.7\n1 0 obj << /Type", errors.DamagedFile),
    ("pdf of nothing", b"%PDF-1.7\n%%EOF", errors.DamagedFile),
    ("pdf without pages", minimal_pdf(pages="/Kids [] /Count 0"), errors.DamagedFile),
    ("pdf with a password", LOCKED, errors.EncryptedFile),
    ("ten thousand pages", minimal_pdf(pages=f"/Kids [{'3 0 R ' * 10_000}] /Count 10000"), errors.TooManyPages),
    ("200 x 200 inches", giant_pdf(), errors.PageTooLarge),
    ("png bomb", png_header(60_000, 60_000), errors.ImageTooLarge),
    ("png a little too large", png_header(10_000, 8_500), errors.ImageTooLarge),
    ("png cut off", png_header(100, 100)[:-12], errors.DamagedFile),
    ("jpeg cut off", b"\xff\xd8\xff\xe0\x00\x10JFIF", errors.DamagedFile),
    ("tiff cut off", b"II*\x00\x08\x00\x00\x00", errors.DamagedFile),
]


@pytest.mark.parametrize(("content", "error"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_a_bad_file_is_refused_by_name_and_says_what_to_do(
    tmp_path: Path, content: bytes, error: type[errors.IngestError], says_what_to_do: Check
) -> None:
    path = tmp_path / "file.pdf"
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        inspect_file(path)
    says_what_to_do(caught.value)


def test_a_file_above_the_size_limit_is_refused(tmp_path: Path, says_what_to_do: Check) -> None:
    path = tmp_path / "a.txt"
    path.write_text("ก" * 100, encoding="utf-8")
    with pytest.raises(errors.FileTooLarge) as caught:
        inspect_file(path, ReadOptions(limits=Limits(bytes=50)))
    says_what_to_do(caught.value)


def test_a_missing_file_is_refused(tmp_path: Path, says_what_to_do: Check) -> None:
    with pytest.raises(errors.FileVanished) as caught:
        inspect_file(tmp_path / "gone.pdf")
    says_what_to_do(caught.value)


def test_a_name_that_no_system_has_is_refused() -> None:
    with pytest.raises(errors.FileVanished):
        inspect_file("a\0b.pdf")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(errors.NotRegularFile):
        inspect_file(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_is_refused_wherever_it_points(tmp_path: Path, says_what_to_do: Check) -> None:
    (tmp_path / "real.txt").write_text("เรื่อง", encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "real.txt")
    for door in (inspect_file, lambda path: read_page(path, 1), lambda path: render_page(path, 1)):
        with pytest.raises(errors.NotRegularFile) as caught:
            door(link)
        says_what_to_do(caught.value)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.NotRegularFile):
        inspect_file(tmp_path / "pipe")


def test_the_identity_is_the_hash_of_the_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("เรื่อง ประชุม", encoding="utf-8")
    source = inspect_file(path)
    assert source.id == "sha256:" + hashlib.sha256(path.read_bytes()).hexdigest()
    assert (source.size_bytes, source.page_count) == (path.stat().st_size, 1)


@pytest.mark.parametrize(
    ("format_", "media_type"), [("TIFF", "image/tiff"), ("JPEG", "image/jpeg"), ("PNG", "image/png")]
)
def test_the_type_comes_from_the_bytes_not_the_name(tmp_path: Path, format_: str, media_type: str) -> None:
    path = tmp_path / "circular.pdf"
    Image.new("L", (40, 60), 255).save(path, format_)
    assert inspect_file(path).media_type == media_type


def test_a_pdf_may_have_junk_before_and_zeros_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"\r\n\r\n" + minimal_pdf() + bytes(1000))
    assert inspect_file(path).media_type == "application/pdf"


def test_a_tiff_counts_its_pages(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    page = Image.new("1", (80, 120), 1)
    page.save(path, save_all=True, append_images=[page, page])
    assert inspect_file(path).page_count == 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
def test_text_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.md"
    path.write_bytes("เรื่อง ประชุม ๑ เมษายน\r\nเรียน นายอำเภอ\f๒".encode(encoding))
    assert inspect_file(path).page_count == 2
    assert [line.text for line in read_page(path, 1).lines] == ["เรื่อง ประชุม ๑ เมษายน", "เรียน นายอำเภอ"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows forbids these names")
@pytest.mark.parametrize("name", ["คำสั่ง ที่ ๑.txt", "😀.txt", "a\nb.txt", "..txt", "-rf", "a\\..\\b.txt", "x" * 200])
def test_a_hostile_name_stays_a_harmless_base_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("เรื่อง", encoding="utf-8")
    shown = inspect_file(path).filename
    assert shown.isprintable()
    assert "/" not in shown
    assert "\\" not in shown


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux allows names that are no text")
def test_a_name_that_is_no_text_can_still_be_written_as_json(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"\xff\xfe.txt")
    path.write_text("เรื่อง", encoding="utf-8")
    assert inspect_file(path).model_dump_json()


def test_a_page_beyond_the_last_is_refused(tmp_path: Path, letter_pdf: Path, says_what_to_do: Check) -> None:
    text, tiff = tmp_path / "a.txt", tmp_path / "a.tif"
    text.write_text("เรื่อง", encoding="utf-8")
    Image.new("L", (80, 120), 255).save(tiff)
    for path in (text, tiff, letter_pdf):
        for number in (0, 2):
            with pytest.raises(errors.NoSuchPage) as caught:
                read_page(path, number, ReadOptions(engine="null"))
            says_what_to_do(caught.value)


def test_a_picture_bomb_inside_a_pdf_fails_its_page_before_it_is_decoded(tmp_path: Path) -> None:
    content = b"q 500 0 0 700 40 70 cm /Im Do Q"
    image = b"<< /Type /XObject /Subtype /Image /Width 90000 /Height 90000 /ColorSpace /DeviceGray"
    extra = (
        b"4 0 obj << /Length %d >> stream\n%s\nendstream endobj\n" % (len(content), content)
        + b"5 0 obj "
        + image
        + b" /BitsPerComponent 8 /Length 4 >> stream\nabcd\nendstream endobj\n"
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(minimal_pdf(page="/Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >>", extra=extra))
    problem = read_page(path, 1, ReadOptions(engine="null")).problem
    assert problem is not None
    assert problem.code == "image_too_large"
    with pytest.raises(errors.ImageTooLarge):
        render_page(path, 1)


def test_instructions_that_unpack_without_end_fail_their_page(tmp_path: Path) -> None:
    packed = zlib.compress(b"0 0 m 1 1 l S " * 100_000)
    stream = b"4 0 obj << /Filter /FlateDecode /Length %d >> stream\n%s\nendstream endobj\n" % (len(packed), packed)
    path = tmp_path / "a.pdf"
    path.write_bytes(minimal_pdf(page="/Contents 4 0 R", extra=stream))
    options = ReadOptions(engine="null", limits=Limits(content_bytes=100_000))
    problem = read_page(path, 1, options).problem
    assert problem is not None
    assert problem.code == "page_too_complex"


def test_among_others_a_giant_page_fails_alone(tmp_path: Path) -> None:
    document = pdfium.PdfDocument.new()
    for side in (500, 14400):
        document.new_page(side, side)
    document.save(tmp_path / "a.pdf")
    document.close()
    options = ReadOptions(engine="null")
    assert inspect_file(tmp_path / "a.pdf").page_count == 2
    problems = [read_page(tmp_path / "a.pdf", number, options).problem for number in (1, 2)]
    assert problems[0] is None
    assert problems[1] is not None
    assert (problems[1].code, problems[1].page) == ("page_too_large", 2)
