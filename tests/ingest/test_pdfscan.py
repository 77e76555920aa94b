"""Scanned pages of PDF files as pictures: taken as they lie in the file, or drawn where that would look otherwise."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pytest

from ingest import ReadOptions, pdfscan
from ingest.pdffile import page_contents
from ingest.pdfscan import scan_image

WIDE, HIGH = 800, 1100
POINTS = 72 / 120
DOTS = np.random.default_rng(1).integers(0, 256, (HIGH, WIDE, 3), np.uint8)
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes a PDF of one page, a picture on it as the matrix says, and more where wanted."""

    def made(
        pixels: np.ndarray = DOTS,
        *,
        matrix: tuple[float, ...] = (WIDE * POINTS, 0, 0, HIGH * POINTS, 0, 0),
        extra: str = "",
        before: str = "",
        drawn: str = "",
        turn: int = 0,
        annotated: bool = False,
    ) -> Path:
        space = "/DeviceGray" if pixels.ndim == 2 else "/DeviceRGB"
        picture = (
            f"<< /Type /XObject /Subtype /Image /Width {WIDE} /Height {HIGH} /BitsPerComponent 8 /ColorSpace {space} "
            f"{extra} /Length {pixels.size} >>"
        )
        content = f"q {before} {' '.join(map(str, matrix))} cm /I Do Q {drawn}".encode()
        objects = [
            b"<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >> >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDE * POINTS} {HIGH * POINTS}] /Rotate {turn} "
                f"{'/Annots [7 0 R]' if annotated else ''} /Contents 5 0 R "
                "/Resources << /XObject << /I 4 0 R >> /Properties << /Hidden 9 0 R >> >> >>"
            ).encode(),
            picture.encode() + b"\nstream\n" + pixels.tobytes() + b"\nendstream",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
            (
                b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray "
                b"/Length 1 >>\nstream\n"
            )
            + b"\x40\nendstream",
            b"<< /Type /Annot /Subtype /Stamp /Rect [20 20 120 120] /F 4 /AP << /N 8 0 R >> >>",
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Length 24 >>\n"
            b"stream\n1 0 0 rg 0 0 100 100 re f\nendstream",
            b"<< /Type /OCG /Name (Hidden) >>",
        ]
        body, offsets = b"%PDF-1.7\n", []
        for number, one in enumerate(objects, start=1):
            offsets.append(len(body))
            body += b"%d 0 obj\n%s\nendobj\n" % (number, one)
        table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
        body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
        body += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
            len(objects) + 1,
            body.index(b"xref\n0"),
        )
        path = tmp_path / "scan.pdf"
        path.write_bytes(body)
        return path

    return made


def read(path: Path) -> np.ndarray:
    options = ReadOptions()
    contents = page_contents(path, 1, options.limits)
    return np.asarray(scan_image(path, 1, contents, 300, options.limits))


def drawn(path: Path, monkeypatch: pytest.MonkeyPatch) -> np.ndarray:
    """The same page, drawn whatever it is."""
    with monkeypatch.context() as patch:
        patch.setattr(pdfscan, "_is_changed", lambda *_: True)
        return read(path)


@pytest.mark.parametrize("pixels", [DOTS, DOTS[:, :, 0]])
def test_a_page_that_is_one_picture_is_taken_pixel_by_pixel(make: Make, pixels: np.ndarray) -> None:
    assert np.array_equal(read(make(np.ascontiguousarray(pixels))), pixels)


@pytest.mark.parametrize(
    "changes",
    [
        {"extra": "/SMask 6 0 R"},
        {"extra": "/Mask [0 60 0 60 0 60]"},
        {"extra": "/Decode [1 0 1 0 1 0]"},
        {"drawn": "1 0 0 RG 8 w 0 0 m 300 300 l S"},
        {"turn": 90},
        {"annotated": True},
        {"before": "50 50 200 200 re W n"},
        {"before": "/OC /Hidden BDC", "drawn": "EMC"},
        {"matrix": (WIDE * POINTS, 0, 0, -HIGH * POINTS, 0, HIGH * POINTS)},
        {"matrix": (-WIDE * POINTS, 0, 0, HIGH * POINTS, WIDE * POINTS, 0)},
        {"matrix": (WIDE * POINTS * 1.2, 0, 0, HIGH * POINTS * 1.2, -40, -40)},
        {"matrix": (WIDE * POINTS - 14, 0, 0, HIGH * POINTS - 14, 7, 7)},
    ],
)
def test_what_looks_otherwise_than_its_pixels_is_drawn(
    make: Make, changes: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = make(**changes)
    page = read(path)
    assert np.array_equal(page, drawn(path, monkeypatch))
    assert page.shape != DOTS.shape or not np.array_equal(page, DOTS)


def test_pictures_that_nobody_can_look_into_are_drawn(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make()

    def stumble(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(pdfscan, "opened_page", stumble)
    with pdfium.PdfDocument(path) as document:
        shown = document[0].render(scale=120 / 72, rev_byteorder=True).to_numpy()[:, :, :3]
    assert np.abs(read(path).astype(int) - shown).mean() < 2
