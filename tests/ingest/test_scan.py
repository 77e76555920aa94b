import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageDraw

from ingest import ReadOptions, read_document, read_page, render_page
from ingest.scanned import read_scan
from ingest.scanned.ink import even_light, ink_mask, without_streaks
from ingest.scanned.marks import TextLine
from ingest.scanned.pictures import find_dirt, find_pictures
from ingest.scanned.prepare import at_working_size, prepare
from ingest.scanned.rules import find_rules
from ingest.scanned.segment import find_lines
from ingest.scanned.shapes import body_height, find_shapes
from ingest.scanned.turn import find_turn
from schemas import Page, union

Scan = Callable[..., Image.Image]
DPI = 150
A4 = (595.3, 841.9)


def lines_in(ink: np.ndarray) -> list[TextLine]:
    shapes = find_shapes(ink)
    return find_lines(shapes, np.arange(len(shapes.area)) > 0, body_height(shapes, DPI))


def erased(page: Image.Image) -> np.ndarray:
    """What of the ink of a page is not taken for print."""
    shapes = find_shapes(ink_mask(np.asarray(page)))
    return shapes.mask(find_dirt(shapes, DPI) | find_pictures(shapes, DPI)) > 0


@pytest.mark.parametrize("skew", [-3.0, -0.4, 0.0, 0.25, 1.5])
def test_skew_is_found_to_a_tenth_of_a_degree(scanned: Scan, skew: float) -> None:
    found = prepare(scanned(skew), *A4, DPI)
    assert found.rotation == 0
    assert found.skew == pytest.approx(skew, abs=0.11)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_lying_on_its_side_or_head_is_set_upright(scanned: Scan, turn: int) -> None:
    found = find_turn(find_shapes(ink_mask(np.asarray(scanned(0.5, turn)))), DPI)
    assert (found.rotation + turn) % 360 == 0
    assert found.skew == pytest.approx(0.5, abs=0.11)


def test_a_blank_page_is_known_to_be_blank(fixed_engine: Any) -> None:
    noise = np.random.default_rng(0).normal(245, 4, (1754, 1240)).clip(0, 255).astype(np.uint8)
    scan = read_scan(Image.fromarray(noise), 595, 842, fixed_engine, DPI)
    assert (scan.lines, scan.tables, scan.confidence) == ((), (), 1.0)
    assert not fixed_engine.seen


def test_ink_that_nobody_could_read_gives_no_confidence(scanned: Scan, fixed_engine: Any) -> None:
    fixed_engine.char = " "
    assert read_scan(scanned(), 595, 842, fixed_engine, DPI).confidence == 0.0


def test_black_edges_and_specks_go_and_letters_stay(scanned: Scan) -> None:
    dirty = scanned().copy()
    draw = ImageDraw.Draw(dirty)
    draw.rectangle((0, 0, 30, dirty.height), fill=0)
    draw.point((700, 1500), fill=0)
    dirt = erased(dirty)
    assert dirt[:, :30].all()
    assert dirt[1500, 700]
    assert not dirt[150:400, 100:1100].any()


def test_punch_holes_go_and_heavy_letters_as_large_stay(scanned: Scan) -> None:
    holed = scanned().copy()
    draw = ImageDraw.Draw(holed)
    draw.ellipse((40, 700, 72, 732), fill=0)
    draw.rectangle((40, 900, 72, 932), fill=0)
    draw.rectangle((52, 900, 58, 924), fill=255)
    dirt = erased(holed)
    assert dirt[716, 56]
    assert not dirt[900:933, 40:73].any()


def test_streaks_of_the_scanner_go_and_rules_of_tables_stay(scanned: Scan) -> None:
    gray = np.asarray(scanned()).copy()
    gray[:, 600:602] = np.minimum(gray[:, 600:602], 150)
    clean = without_streaks(gray)
    assert clean[20:120, 598:604].min() > 200
    assert np.array_equal(np.delete(clean, np.s_[596:606], axis=1), np.delete(gray, np.s_[596:606], axis=1))
    assert len(find_rules(ink_mask(clean), DPI).verticals) == len(
        find_rules(ink_mask(np.asarray(scanned())), DPI).verticals
    )


@pytest.mark.parametrize(("width", "margin"), [(2482, 235), (2482, 180), (1654, 60)])
def test_rules_of_a_wide_table_are_no_streaks(width: int, margin: int) -> None:
    gray = np.full((1600, width), 250, np.uint8)
    gray[:, :20] = 10
    gray[400:1200:100, margin:-margin] = gray[401:1201:100, margin:-margin] = 30
    assert np.array_equal(without_streaks(gray), gray)
    assert np.array_equal(without_streaks(np.ascontiguousarray(gray.T)), gray.T)


@pytest.mark.parametrize("grey", [205, 150, 20])
def test_print_under_a_streak_stays_where_it_is_far_darker(grey: int) -> None:
    gray = np.full((2000, 800), 235, np.uint8)
    gray[:, 300:302] = grey
    gray[500:600, 298:304] = 30
    clean = without_streaks(gray)
    assert clean[:480, 296:308].min() > 200
    assert clean[520:580, 300:302].max() < 60
    gray[500:600] = 235
    gray[500:600, 300:302] = min(grey, 60)
    assert (without_streaks(gray)[520:580, 300:302].max() < 100) == (grey == 205)


def test_a_shadow_over_the_page_becomes_white() -> None:
    shade = np.tile(np.linspace(120, 250, 800), (600, 1)).astype(np.uint8)
    shade[300:310, 100:700] = 10
    lit = even_light(shade)
    assert lit[:280].min() > 200
    assert lit[305, 400] < 60


def test_rules_are_found_and_taken_out_of_the_ink(scanned: Scan) -> None:
    ink = ink_mask(np.asarray(scanned()))
    rules = find_rules(ink, DPI)
    assert (len(rules.horizontals), len(rules.verticals)) == (6, 6)
    again = find_rules(ink & ~rules.mask, DPI)
    assert (again.horizontals, again.verticals) == ((), ())


def test_every_printed_line_is_found_once(scanned: Scan) -> None:
    ink = ink_mask(np.asarray(scanned()))
    assert len(lines_in(ink & ~find_rules(ink, DPI).mask)) == 20


def test_a_line_keeps_its_vowels_and_tones(scanned: Scan) -> None:
    ink = ink_mask(np.asarray(scanned()))
    line = lines_in(ink)[0]
    x0, y0, x1, y1 = (round(side) for side in line.box)
    room = 6
    assert not ink[y0 - room : y0, x0:x1].any()
    assert not ink[y1 + 1 : y1 + room, x0:x1].any()


def test_emblems_and_seals_go_and_frames_stay() -> None:
    page = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(page)
    draw.ellipse((560, 60, 700, 240), fill=0)
    draw.ellipse((200, 60, 360, 220), width=4)
    draw.rectangle((250, 130, 310, 150), fill=0)
    draw.rectangle((800, 60, 1100, 240), width=3)
    gone = erased(page)
    assert gone[:, :750].sum() == (np.asarray(page)[:, :750] < 128).sum()
    assert not gone[:, 750:].any()


def test_a_heading_close_above_a_long_line_stays_a_line() -> None:
    page = Image.new("L", (1240, 400), 255)
    draw = ImageDraw.Draw(page)
    for x in range(100, 300, 20):
        draw.rectangle((x, 100, x + 12, 118), fill=0)
    for x in range(100, 1100, 20):
        draw.rectangle((x, 130, x + 12, 148), fill=0)
    assert [line.box for line in lines_in(ink_mask(np.asarray(page)))] == [
        (100, 100, 293, 119),
        (100, 130, 1093, 149),
    ]


@pytest.mark.usefixtures("reads_letters")
@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_table_that_says_the_same_in_every_row_is_set_upright(tmp_path: Path, turn: int) -> None:
    weasyprint = pytest.importorskip("weasyprint", reason="prints the test table")
    row = "<tr><td>๐๙.๓๐ น. เป็นต้นไป</td><td>ที่ว่าการอำเภอเมืองพิษณุโลก</td></tr>"
    style = "body { font: 16pt Laksaman } td { padding: 0 20pt }"
    weasyprint.HTML(string=f"<style>{style}</style><table>{row * 12}</table>").write_pdf(tmp_path / "a.pdf")
    document = pdfium.PdfDocument(tmp_path / "a.pdf")
    image = document[0].render(scale=DPI / 72).to_pil()
    document.close()
    shown = image.rotate(-turn, expand=True)
    size = (shown.width * 72 / DPI, shown.height * 72 / DPI)
    assert (prepare(shown, *size, DPI).rotation + turn) % 360 == 0


@pytest.mark.parametrize(("skew", "turn"), [(0.0, 0), (1.5, 0), (-0.7, 90), (0.4, 180), (0.0, 270)])
def test_boxes_lie_on_the_words_of_the_page_as_shown(tmp_path: Path, scanned: Scan, skew: float, turn: int) -> None:
    path = tmp_path / "scan.png"
    scanned(skew, turn).save(path, dpi=(DPI, DPI))
    page = read_page(path, 1)
    shown = Image.open(io.BytesIO(render_page(path, 1, 72))).convert("L")
    ink = shown.point(lambda grey: 255 if grey < 120 else 0).getbbox()
    lines = [box for line in page.lines for box in line.boxes]
    found = union([*lines, *(table.bbox for table in page.tables)])
    # A box keeps its upright size: the ends of a long line that is askew stand out of it by its rise.
    assert ink == pytest.approx(found, abs=6 + 4 * abs(skew))


@pytest.mark.parametrize("skew", [0.0, 1.2])
def test_a_ruled_table_has_its_merged_cells(scanned: Scan, fixed_engine: Any, skew: float) -> None:
    (table,) = read_scan(scanned(skew), 595.3, 841.9, fixed_engine, DPI).tables
    cells = {(c.row, c.column, c.row_span, c.column_span): len(c.lines) for c in table.cells}
    assert cells == {
        (0, 0, 1, 1): 1,
        (0, 1, 1, 1): 1,
        (0, 2, 1, 1): 1,
        (1, 0, 1, 3): 1,
        (2, 0, 1, 1): 1,
        (2, 1, 2, 1): 2,
        (2, 2, 1, 1): 1,
        (3, 0, 1, 1): 1,
        (3, 2, 1, 1): 1,
    }
    assert table.after == 6


def test_columns_on_one_baseline_are_one_line_with_tabs(scanned: Scan, fixed_engine: Any) -> None:
    fixed_engine.spread = True
    lines = read_scan(scanned(), 595.3, 841.9, fixed_engine, DPI).lines
    assert [re.sub("ก+", "ก", line.text) for line in lines] == ["ก\tก", "ก", "ก", "ก", "ก", "ก", "ก\tก\tก"]


@pytest.mark.parametrize(
    ("pixels", "points", "size"),
    [
        ((1240, 1754), (595, 842), (1240, 1754)),
        ((4961, 7016), (595, 842), (1240, 1754)),
        ((620, 877), (595, 842), (1240, 1754)),
        ((2481, 3509), (1860, 2631), (1240, 1754)),
        ((1728, 1078), (612, 792), (1275, 1650)),
    ],
    ids=["as it is", "fine scan", "coarse scan", "page size that lies", "oblong fax pixels"],
)
def test_pictures_are_brought_to_the_working_size(
    pixels: tuple[int, int], points: tuple[float, float], size: tuple[int, int]
) -> None:
    image, dpi = at_working_size(Image.new("L", pixels, 255), *points, DPI)
    assert image.shape[::-1] == (pytest.approx(size[0], rel=0.04), pytest.approx(size[1], rel=0.04))
    assert dpi == pytest.approx(DPI, rel=0.02)


def text_of(page: Page) -> str:
    cells = [line for table in page.tables for cell in table.cells for line in cell.lines]
    return "\n".join(line.text for line in [*page.lines, *cells])


@pytest.mark.ocr
def test_tesseract_reads_a_scan_from_end_to_end(tesseract: None, tmp_path: Path, scanned: Scan) -> None:
    path = tmp_path / "scan.pdf"
    scanned(0.8).save(path, resolution=DPI)
    (page,) = read_document(path, ReadOptions(engine="tesseract")).pages
    assert page.source == "ocr"
    assert page.skew == pytest.approx(0.8, abs=0.11)
    for phrase in ("ศาลากลางจังหวัดแพร่", "แผนการลงพื้นที่ติดตามงาน", "สัปดาห์ที่", "สูงเม่น", "ประธานกรรมการ"):
        assert phrase in text_of(page)


@pytest.mark.ocr
def test_a_thai_digit_read_by_tesseract_is_never_sure(tesseract: None, tmp_path: Path, scanned: Scan) -> None:
    path = tmp_path / "scan.png"
    scanned().save(path, dpi=(DPI, DPI))
    page = read_page(path, 1, ReadOptions(engine="tesseract"))
    digits = 0
    for line in page.lines:
        for index, char in enumerate(line.text):
            if char in "๑๒๓๕":
                digits += 1
                assert line.alternatives[index]
                assert line.confidences[index] <= 0.7
    assert digits >= 3
    assert page.engine.unreadable == "๔๖๗๘๙"


def test_a_vowel_below_a_tight_line_stays_with_it() -> None:
    ink = np.zeros((300, 600), np.uint8)
    for top in (100, 138):
        for left in range(20, 560, 22):
            ink[top : top + 20, left : left + 14] = 255
    ink[123:132, 46:52] = 255
    first, second = (line.box for line in lines_in(ink))
    assert first[3] >= 132
    assert second[1] > 132


def test_the_sides_of_a_single_low_row_are_rules_and_stems_of_letters_are_not() -> None:
    page = np.full((400, 600), 255, np.uint8)
    for y in (100, 140, 180):
        page[y : y + 3, 50:550] = 0
    for x in (50, 200, 547):
        page[140:183, x : x + 3] = 0
    page[108:136, 120:123] = 0
    verticals = find_rules(ink_mask(page), DPI).verticals
    assert [round(rule.at) for rule in verticals] == [pytest.approx(at, abs=1) for at in (52, 202, 548)]
