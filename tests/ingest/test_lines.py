import pytest

from ingest.lines import build_lines, strip_of
from ingest.thaitext import Glyph
from schemas import NOT_PRINT, Frame, Line

FRAME = Frame(600, 800)
EM = 16.0


def put(text: str, x: float, y: float = 100.0) -> list[Glyph]:
    return [Glyph(char, (x + 7 * index, y, x + 7 * index + 7, y + 12), 0.9) for index, char in enumerate(text)]


def lines(*pieces: list[Glyph], frame: Frame = FRAME) -> list[Line]:
    strips = [strip_of(piece, EM) for piece in pieces]
    return build_lines([strip for strip in strips if strip], frame)


def test_pieces_on_one_baseline_are_one_line_with_a_tab_at_the_wide_gap() -> None:
    (line,) = lines(put("กรรมการ", 300, 101), put("นายดี", 50))
    assert line.text == "นายดี\tกรรมการ"
    assert line.boxes[5] == (85, 100, 300, 113)


@pytest.mark.parametrize(("gap", "between"), [(1, ""), (5, " "), (39, " "), (41, "\t"), (200, "\t")])
def test_the_width_of_a_gap_decides_what_it_is(gap: float, between: str) -> None:
    (line,) = lines(put("กก", 50), put("ขข", 64 + gap))
    assert line.text == f"กก{between}ขข"


def test_wide_spaces_inside_a_piece_are_column_gaps_too() -> None:
    piece = [*put("กก", 50), Glyph(" ", (64, 100, 64, 112)), *put("ขข", 120)]
    (line,) = lines(piece)
    assert line.text == "กก\tขข"


def test_runs_of_spaces_are_one_space() -> None:
    piece = [*put("กก", 50), *put("  ", 64), *put("ขข", 78)]
    assert lines(piece)[0].text == "กก ขข"


def test_lines_come_from_top_to_bottom() -> None:
    assert [line.text for line in lines(put("ข", 50, 130), put("ก", 300, 100))] == ["ก", "ข"]


def test_marks_without_a_letter_are_no_line() -> None:
    assert strip_of(put("\u0e48\u0e49", 50), EM) is None


def test_confidence_and_alternatives_stay_with_their_characters() -> None:
    piece = [Glyph("๕", (50, 100, 57, 112), 0.3, "๔๘"), Glyph("ก", (57, 100, 64, 112), 0.8)]
    (line,) = lines(put("ก", 0), piece)
    index = line.text.index("๕")
    assert line.confidences[index] == 0.3
    assert line.alternatives == {index: "๔๘"}


def test_boxes_are_given_on_the_page_as_shown() -> None:
    frame = Frame(600, 800, 90)
    (line,) = lines(put("ก", 50, 100), frame=frame)
    assert frame.to_upright(line.bbox) == (50, 100, 57, 112)
    assert line.bbox == (100, 743, 112, 750)


def test_scraps_of_a_rule_under_another_piece_do_not_keep_two_pieces_apart() -> None:
    scraps = [Glyph(NOT_PRINT, (50 + 7 * at, 100, 57 + 7 * at, 112), 0.2) for at in range(2)]
    (line,) = lines([*scraps, *put("ขข", 65)], put("กก", 50))
    assert line.text == "กกขข"
