"""Scans: the resolution, the depth and the file that each profile promises."""

import io
import random

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from samples import make
from samples.making import compose
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


def test_a_copier_takes_any_resolution_and_depth():
    files = [scan(PAGE, "copier", random.Random(seed)).data for seed in range(24)]
    images = [first_image(data)[0] for data in files]
    assert {image.mode for image in images} == {"L", "RGB"}
    assert any(b"CCITTFaxDecode" in data for data in files)
    assert {round(image.width / 8.27 / 50) * 50 for image in images} >= {150, 200, 300}


def test_a_copier_may_lie_about_its_resolution_and_take_a_longer_sheet():
    sizes = [first_image(scan(PAGE, "copier", random.Random(seed)).data)[1] for seed in range(40)]
    assert any(width > 700 for width, _ in sizes)
    assert any(height / width > 1.6 for width, height in sizes)


@pytest.mark.parametrize(
    "feature", ["receiving stamps 2", "receiving stamps 3", "endorsement by hand", "certified copy stamp"]
)
def test_every_way_of_ink_turns_up(feature):
    assert any(feature in compose(seed, "fax", "plain").features for seed in range(120))


def test_what_was_written_into_a_stamp_by_hand_is_unknown():
    drafts = [compose(seed, "fax", "certificate") for seed in range(40)]
    for draft in drafts:
        received = draft.truth["letter"]["received"]
        if received:
            assert (received["number"] is None) == ("receiving stamp filled in by hand" in draft.features) or (
                "receiving stamps 2" in draft.features or "receiving stamps 3" in draft.features
            )
            assert received["date"]
