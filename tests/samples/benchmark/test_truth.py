"""The truth of a printed page, and where a scan of it lies."""

import io
import random

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from samples.benchmark.alignment import Placement, place_pages
from samples.benchmark.truth import read_truth
from samples.printing import print_html

LOOK = "<style>@page{size:A4;margin:2cm} body{font-family:Laksaman} td{border:1pt solid;width:50%}</style>"
WORDS = """<p>ที่ ปท ๐๐๑๘/ว ๖๕๘๖ เรื่อง น้ำท่วม</p>
<table style="border-collapse:collapse;width:100%"><tr><td>วันที่ ๑</td><td>อำเภอ<br>เมือง</td></tr>
<tr><td colspan="2">หมายเหตุ</td></tr></table>
<p>เลขรับ <span style="font-family:Purisa;color:#1b3f9b">๑๒๓</span> ลงวันที่</p><p>หน้า……………๓</p>"""


@pytest.fixture(scope="module")
def printed():
    return print_html(LOOK + WORDS).pdf


def test_lines_are_parted_by_rules_and_ink(printed):
    lines = [line.text for line in read_truth(printed)[0].lines]
    assert lines[0] == "ที่ปท๐๐๑๘/ว๖๕๘๖เรื่องน้ำท่วม"
    assert sorted(lines[1:4]) == sorted(["วันที่๑", "อำเภอ", "เมือง"])
    assert lines[4:] == ["หมายเหตุ", "เลขรับ", "ลงวันที่", "หน้า…๓"]


def test_a_rule_of_underscores_is_no_line():
    assert [line.text for line in read_truth(print_html(LOOK + "<p>ก</p><p>________</p>").pdf)[0].lines] == ["ก"]


def test_cells_and_their_text(printed):
    page = read_truth(printed)[0]
    assert [page.cell_text(cell) for cell in page.cells] == ["วันที่๑", "อำเภอเมือง", "หมายเหตุ"]
    assert len(page.ink) == 3


@pytest.mark.parametrize(("turn", "degrees"), [(0, 1.7), (90, -0.8), (180, 0.4), (270, -2.0)])
def test_a_scan_is_found_on_the_printed_page(printed, turn, degrees):
    picture = pypdfium2.PdfDocument(printed)[0].render(scale=150 / 72).to_pil().convert("L")
    askew = picture.rotate(degrees, resample=Image.Resampling.BILINEAR, fillcolor=255)
    noise = np.random.default_rng(1).normal(0, 8, (askew.height, askew.width))
    noisy = Image.fromarray(np.clip(np.asarray(askew) + noise, 0, 255).astype(np.uint8)).rotate(turn, expand=True)
    out = io.BytesIO()
    noisy.save(out, "PDF", resolution=150)

    placement = place_pages(printed, out.getvalue())[0]

    spot = (200.0, 60.0)
    marked = Image.new("L", picture.size, 255)
    x, y = round(spot[0] * 150 / 72), round(spot[1] * 150 / 72)
    marked.paste(0, (x - 3, y - 3, x + 4, y + 4))
    moved = marked.rotate(degrees, fillcolor=255).rotate(turn, expand=True)
    rows, columns = np.nonzero(np.asarray(moved) < 128)
    seen = (float(columns.mean()) * 72 / 150, float(rows.mean()) * 72 / 150)
    found = placement.box((*seen, *seen))
    assert found[:2] == pytest.approx(spot, abs=1.0)


@pytest.mark.parametrize(("turn", "degrees"), [(0, 0.0), (0, 2.0), (90, -1.2), (180, 0.7), (270, 2.0)])
def test_a_box_around_a_cell_askew_is_no_larger_than_the_cell(turn, degrees):
    cell = (71.0, 165.0, 538.0, 185.0)
    angle = np.radians(turn + degrees)
    turned = np.array([[np.cos(angle), -np.sin(angle), 300], [np.sin(angle), np.cos(angle), 80], [0, 0, 1]])
    corners = np.array([(x, y, 1) for x in cell[0::2] for y in cell[1::2]]) @ np.linalg.inv(turned)[:2].T
    found = Placement(turned[:2]).boxed((*corners.min(axis=0), *corners.max(axis=0)))
    assert found == pytest.approx(cell)


def test_another_page_is_not_taken_for_this_one(printed):
    rng = random.Random(1)
    words = "".join(f"<p>{''.join(rng.choices('กขคงจฉช ', k=50))}</p>" for _ in range(30))
    assert place_pages(printed, print_html(LOOK + words).pdf) == [None]
