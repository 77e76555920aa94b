"""The other nine, drawn into a copy of a font."""

from pathlib import Path

import pytest

pytest.importorskip("fontTools", reason="needs the training group")

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from ingest.training.nines import with_other_nine


def _box(left: float, foot: float, right: float, top: float) -> object:
    pen = TTGlyphPen(None)
    pen.moveTo((left, foot))
    for corner in ((left, top), (right, top), (right, foot)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


@pytest.fixture
def font(tmp_path: Path) -> Path:
    """A font whose ๒ is a stroke 60 wide and 700 high, slanted by nothing."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "two", "nine"])
    builder.setupCharacterMap({ord("๒"): "two", ord("๙"): "nine"})
    box = _box(40, 0, 100, 700)
    builder.setupGlyf({".notdef": _box(0, 0, 10, 10), "two": box, "nine": box})
    builder.setupHorizontalMetrics({".notdef": (100, 0), "two": (140, 40), "nine": (140, 40)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Made", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    path = tmp_path / "made.ttf"
    builder.save(path)
    return path


def test_it_is_as_tall_as_the_other_digits_and_wider_than_its_strokes(font: Path, tmp_path: Path) -> None:
    with_other_nine(font, tmp_path / "other.ttf")
    glyphs = TTFont(tmp_path / "other.ttf").getGlyphSet()
    boxes = {}
    for name in ("two", "nine"):
        pen = BoundsPen(glyphs)
        glyphs[name].draw(pen)
        boxes[name] = pen.bounds
    assert boxes["two"] == (40, 0, 100, 700)
    left, foot, right, top = boxes["nine"]
    assert abs(foot) <= 40
    assert abs(top - 700) <= 40
    assert 400 <= right - left <= 520
    assert glyphs["nine"].width > right


def test_a_font_without_thai_digits_is_refused(font: Path, tmp_path: Path) -> None:
    with TTFont(font) as bare:
        for table in bare["cmap"].tables:
            table.cmap = {}
        bare.save(tmp_path / "bare.ttf")
    with pytest.raises(KeyError):
        with_other_nine(tmp_path / "bare.ttf", tmp_path / "other.ttf")
