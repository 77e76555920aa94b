"""Scans: the resolution, the depth and the file that each profile promises."""

import io
import random

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from samples import make
from samples.copier import Quirks, apply_quirks, choose_quirks
from samples.ink import draw_ink
from samples.printing import print_html
from samples.scanning import profile_of, scan
from samples.scene import set_scene

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
    files = [scan(PAGE, "copier", random.Random(seed)).data for seed in range(8)]
    images = [first_image(data)[0] for data in files]
    assert {image.mode for image in images} == {"L", "RGB"}
    assert any(b"CCITTFaxDecode" in data for data in files)
    assert len({image.width for image in images}) > 2


def test_a_copier_may_lie_about_its_resolution_cut_edges_and_show_the_back_of_a_sheet():
    drawn = [choose_quirks(random.Random(seed), 200) for seed in range(80)]
    assert {quirks.declared for quirks in drawn} == {200, 72, 96, 150}
    assert any(quirks.cropped for quirks in drawn) and any(quirks.show_through for quirks in drawn)


def test_a_copier_lays_sheets_upright_on_a_longer_glass():
    sideways = np.full((827, 1169, 3), 255, np.uint8)
    (page,) = apply_quirks([sideways], Quirks(200, 0.1, legal=True, cropped=0.0, upright=True))
    assert page.shape[0] / page.shape[1] == pytest.approx(14 / 8.5, abs=0.01)


def inked(seeds):
    """Scene, ink and received of documents that were stamped."""
    for seed in seeds:
        scene = set_scene(random.Random(seed), held_out=False)
        yield scene, *draw_ink(scene, stamped=True)


def test_every_way_of_ink_turns_up():
    features = {feature for scene, _, _ in inked(range(300)) for feature in scene.features}
    ways = {
        "receiving stamps 2",
        "receiving stamps 3",
        "endorsement by hand",
        "certified copy stamp",
        "file copy stamp",
    }
    assert ways <= features


def test_of_several_stamps_the_last_is_the_records_and_what_a_hand_wrote_is_unknown():
    for _, ink, received in inked(range(100)):
        number, day, _ = ink["receipt"][-1]["rows"]
        assert (received["number"] is None) == number["hand"]
        assert not day["hand"] and received["date"]
