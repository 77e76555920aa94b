"""The built-in reader on lines drawn with a free Thai font."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont, features

from ingest import errors
from ingest.engines.base import InkLine
from ingest.engines.reader import ReaderEngine

FONT = Path("/usr/share/fonts/truetype/tlwg/Laksaman.ttf")
LINES = (
    "ที่ ศธ ๐๔๐๐๕/ว ๑๒๓๗",
    "วันที่ ๑๖ กันยายน ๒๕๖๘",
    "เวลา ๐๘.๓๐ - ๑๖.๔๙ น.",
    "โทร. 0 2628 5171",
    "กระทรวงศึกษาธิการ",
)

drawn = pytest.mark.skipif(
    not FONT.exists() or not features.check("raqm"), reason="needs fonts-thai-tlwg and Pillow with raqm"
)


@pytest.fixture(scope="module")
def reader() -> ReaderEngine:
    return ReaderEngine()


def draw(text: str) -> np.ndarray:
    font = ImageFont.truetype(FONT, 50, layout_engine=ImageFont.Layout.RAQM)
    image = Image.new("L", (int(font.getlength(text)) + 30, 110), 255)
    ImageDraw.Draw(image).text((15, 75), text, fill=0, font=font, anchor="ls")
    return np.asarray(image)


def test_no_character_is_beyond_the_reader(reader: ReaderEngine) -> None:
    assert reader.info.name == "reader"
    assert reader.info.unreadable == ""


@drawn
def test_clean_lines_are_read_in_their_order_digits_right(reader: ReaderEngine) -> None:
    assert [line.text for line in reader.read([draw(text) for text in LINES], 300)] == list(LINES)


@drawn
def test_boxes_lie_on_the_ink_and_go_from_left_to_right(reader: ReaderEngine) -> None:
    picture = draw("กทม ๒๕๖๘")
    (line,) = reader.read([picture], 300)
    for box in line.boxes:
        assert 0 <= box[0] < box[2] <= picture.shape[1]
        assert 0 <= box[1] < box[3] <= picture.shape[0]
    assert [box[0] for box in line.boxes] == sorted(box[0] for box in line.boxes)
    letters = [box for char, box in zip(line.text, line.boxes, strict=True) if char != " "]
    assert all(picture[:, int(box[0]) : int(box[2]) + 1].min() < 128 for box in letters)


@drawn
def test_a_clean_line_is_read_with_confidence_and_a_smeared_one_with_less(reader: ReaderEngine) -> None:
    picture = draw(LINES[1])
    smeared = np.asarray(Image.fromarray(picture).resize((40, 10)).resize((picture.shape[1], picture.shape[0])))
    clean, bad = reader.read([picture, smeared], 300)
    assert min(clean.confidences) > 0.8
    assert not bad.confidences or np.mean(bad.confidences) < np.mean(clean.confidences)


@pytest.mark.parametrize(
    "picture",
    [np.full((60, 400), 255, np.uint8), np.zeros((0, 0), np.uint8), np.full((1, 1), 255, np.uint8)],
)
def test_paper_without_ink_reads_as_nothing(reader: ReaderEngine, picture: np.ndarray) -> None:
    assert reader.read([picture], 300) == [InkLine()]


def test_no_lines_in_no_lines_out(reader: ReaderEngine) -> None:
    assert reader.read([], 300) == []


@pytest.mark.parametrize("shape", [(3, 30_000), (2_000, 5), (40, 40)])
def test_noise_of_any_shape_does_no_harm(reader: ReaderEngine, shape: tuple[int, int]) -> None:
    noise = np.random.default_rng(1).integers(0, 256, shape).astype(np.uint8)
    (line,) = reader.read([noise], 300)
    assert len(line.text) == len(line.boxes)


def test_weights_that_are_missing_are_an_engine_failure(tmp_path: Path) -> None:
    with pytest.raises(errors.EngineFailed):
        _ = ReaderEngine(tmp_path).info
