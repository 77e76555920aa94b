"""Scans: the resolution, the depth and the file that each profile promises."""

import io
import random

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from samples import make
from samples.printing import print_html
from samples.scanning import profile_of, scan

PAGE = print_html('<style>@page { size: A4 }</style><p style="font: 16pt Laksaman">แผนการลงพื้นที่</p>').pdf


def first_image(data):
    """The image on the first page of a PDF, and the page's size in points."""
    page = pypdfium2.PdfDocument(data)[0]
    image = next(iter(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])))
    return image.get_bitmap().to_pil(), page.get_size()


@pytest.mark.parametrize("name", ["office", "fax", "worn"])
def test_a_scanned_pdf_has_the_resolution_of_its_profile(name):
    image, (width, _) = first_image(scan(PAGE, name, random.Random(1)).data)
    assert width == pytest.approx(595.3, abs=1)
    assert image.width / width * 72 == pytest.approx(profile_of(name).dpi, abs=1)


def test_a_scan_has_no_text_layer():
    page = pypdfium2.PdfDocument(scan(PAGE, "office", random.Random(1)).data)[0]
    assert page.get_textpage().get_text_bounded() == ""


def test_a_fax_is_black_and_white():
    result = scan(PAGE, "fax", random.Random(1))
    assert b"CCITTFaxDecode" in result.data
    assert set(np.unique(np.asarray(first_image(result.data)[0].convert("L")))) <= {0, 255}


def test_a_tiff_is_compressed_one_bit():
    result = scan(PAGE, "tiff", random.Random(1))
    image = Image.open(io.BytesIO(result.data))
    assert (result.suffix, image.mode, image.info["compression"]) == (".tif", "1", "group4")
    assert image.info["dpi"] == (200, 200)


def test_a_rotated_scan_lies_on_its_side_or_its_head():
    sides = {pypdfium2.PdfDocument(scan(PAGE, "rotated", random.Random(seed)).data)[0].get_size() for seed in range(6)}
    assert any(width > height for width, height in sides)


def test_a_photo_is_one_page_in_colour():
    sample = make(4, "photo")
    image = Image.open(io.BytesIO(sample.data))
    assert (sample.suffix, image.format, image.mode) == (".jpg", "JPEG", "RGB")


def test_a_photo_of_a_circular_with_enclosures_is_refused():
    with pytest.raises(ValueError, match="one page"):
        make(4, "photo", kind="bundle")
