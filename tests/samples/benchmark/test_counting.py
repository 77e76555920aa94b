"""Characters, digits, marks, lines and cells are counted as the README of the benchmark says."""

import pytest

from ingest.thaitext import Glyph
from samples.benchmark.figures import Figures
from samples.benchmark.matching import match
from samples.benchmark.truth import PrintedLine, PrintedPage
from samples.benchmark.wording import tidy_text

SIZE = 16


def glyphs(text, x=100, middle=100, sure=1.0):
    """A character every 8 points, standing in the middle of its line."""
    return tuple(
        Glyph(char, (x + 8 * index, middle - 5, x + 8 * index + 8, middle + 5), sure) for index, char in enumerate(text)
    )


def page(*texts, ink=(), cells=()):
    """Lines 20 points apart, the first at 100."""
    rows = [PrintedLine(glyphs(text, middle=100 + 20 * row), 100 + 20 * row, SIZE) for row, text in enumerate(texts)]
    return PrintedPage(595, 842, tuple(rows), tuple(ink), tuple(cells))


def counted(printed, *rows):
    figures = Figures()
    figures.count(match(printed, rows))
    return figures


@pytest.mark.parametrize(
    ("stored", "compared"),
    [
        ("น ํา", "นำ"),
        ("นํ้า", "น้ำ"),
        ("ที่ ๑๒", "ที่๑๒"),
        ("ท่ี", "ที่"),
        ("หน้า ........ ๓", "หน้า…๓"),
        ("หน้า … ๓", "หน้า…๓"),
        ("๐๘.๓๐ น.", "๐๘.๓๐น."),
        ("เรื่อง\n____", "เรื่อง"),
        ("a_b", "a_b"),
        ("จบ\n**********", "จบ"),
        ("- ๒ -", "-๒-"),
    ],
)
def test_text_is_compared_in_one_form(stored, compared):
    assert tidy_text(stored) == compared


@pytest.mark.parametrize(
    ("printed", "read", "error", "digits", "tones"),
    [
        ("ที่๑๒วันที่๓", "ที่๑๒วันที่๓", 0, 0, 0),
        ("ที่๑๒วันที่๓", "ที่๑๕วันที่๓", 1 / 12, 1 / 2, 0),
        ("ที่๑๒วันที่๓", "ที๑๒วันที่๓", 1 / 12, 0, 1 / 2),
        ("ที่๑๒วันที่๓", "", 1, 1, 1),
        ("วันนี้", "วันนี๓้", 1 / 6, None, 0),
    ],
)
def test_wrong_characters_digit_strings_and_tones(printed, read, error, digits, tones):
    figures = counted(page(printed), glyphs(read))
    assert (figures.error, figures.digit_error, figures.tone_error) == (pytest.approx(error), digits, tones)


def test_an_invented_string_of_digits_is_wrong():
    assert counted(page("วันที่๑", "วันนี้"), glyphs("วันที่๑"), glyphs("วัน๓นี้", middle=120)).digit_error == 1


def test_the_order_of_the_lines_and_their_cutting_are_not_scored():
    printed = page("กขค", "งจฉ")
    assert counted(printed, glyphs("งจฉ", middle=121), glyphs("กข", middle=99), glyphs("ค", x=116)).error == 0


def test_a_line_read_over_two_printed_ones_is_parted_by_place():
    left = PrintedLine(glyphs("กขค"), 100, SIZE)
    right = PrintedLine(glyphs("งจฉ", x=300), 100, SIZE)
    read = (*glyphs("กขค"), *glyphs("งจฉ", x=300))
    assert counted(PrintedPage(595, 842, (left, right), (), ()), read).error == 0


def test_what_is_read_where_nothing_is_printed_is_wrong():
    figures = counted(page("กขคง"), glyphs("กขคง"), glyphs("๗", x=400, middle=600))
    assert (figures.error, figures.stray) == (1 / 4, 1)


def test_a_line_that_lies_on_the_letters_of_a_stamp_is_ink_though_print_is_below():
    printed = page("กขคงกขคง", ink=[glyph.box for glyph in glyphs("จฉชซจฉ", x=103, middle=97)])
    figures = counted(printed, glyphs("กขคงกขคง"), glyphs("จฉชซจฉ", x=103, middle=97))
    assert (figures.error, figures.in_ink) == (0, 6)


def test_what_is_read_from_ink_is_counted_apart():
    printed = page("กขคง", ink=[(390, 590, 420, 610), (130, 90, 170, 110)])
    figures = counted(printed, (*glyphs("กขคง"), *glyphs("๗๗", x=136)), glyphs("๙", x=400, middle=600))
    assert (figures.error, figures.in_ink) == (0, 3)


@pytest.mark.parametrize(("read", "recall"), [("กขคงจฉ", 1), ("ฮฮฮฮฮฮ", 1), ("กข", 0), ("", 0)])
def test_a_line_is_found_by_its_place_not_by_its_text(read, recall):
    assert counted(page("กขคงจฉ"), glyphs(read)).recall == recall


def test_calibration():
    figures = counted(page("กขคง", "จฉชซ"), glyphs("กขคง", sure=0.995), glyphs("จฉชฮ", middle=120, sure=0.75))
    assert figures.calibration_error == pytest.approx(0.0025)
    assert figures.wrong_when_sure == 0
    assert counted(page("กขคง"), glyphs("กขคฮ", sure=0.995)).wrong_when_sure == 1 / 4


@pytest.mark.parametrize(
    ("read", "exact", "f1"),
    [
        ([((90, 90, 200, 110), "กขค"), ((90, 110, 200, 130), "งจฉ")], 1, 1),
        ([((90, 90, 200, 110), "กขค"), ((90, 110, 200, 130), "งจ")], 1 / 2, 1 / 2),
        ([((90, 90, 200, 130), "กขคงจฉ")], 0, 0),
        ([((92, 91, 198, 109), "กขค")], 1 / 2, 2 / 3),
        ([], 0, 0),
    ],
)
def test_cells_are_exact_in_place_and_text(read, exact, f1):
    printed = page("กขค", "งจฉ", cells=[(90, 90, 200, 110), (90, 110, 200, 130), (90, 130, 200, 150)])
    figures = Figures()
    figures.count_cells(printed, read)
    assert (figures.cells_exact, figures.cells_f1) == (exact, f1)
