"""Made line pictures: drawn, set among others, damaged and cut to the reader's size."""

import random
from pathlib import Path

import numpy as np
import pytest
from PIL import features

from ingest.engines.reader_model.geometry import ABOVE, HEIGHT
from ingest.training.alphabet import HAND, LEADER
from ingest.training.damage import PROFILES, damage
from ingest.training.drawing import BASELINE, BODY, CANVAS, Pen, by_hand, join, scribble, strike
from ingest.training.fonts import Face
from ingest.training.pool import LineMaker, Recipe
from ingest.training.shards import STEP, Sample, fits, read_blocks, read_shard, write_shard
from ingest.training.surroundings import surround

FONT = Path("/usr/share/fonts/truetype/tlwg/Norasi.ttf")
FACE = Face(str(FONT), "norasi", "Regular", 1.0, False)
HAND_FACE = Face("/usr/share/fonts/truetype/tlwg/Purisa.ttf", "purisa", "Regular", 1.0, False)
PARAGRAPHS = ["สำนักงานปลัดสำนักนายกรัฐมนตรี ประชุมวันที่ 15 มิถุนายน 2567 เวลา 09.30 น. ณ ทำเนียบรัฐบาล " * 3]

pytestmark = pytest.mark.skipif(
    not FONT.exists() or not features.check("raqm"), reason="needs fonts-thai-tlwg and Pillow with raqm"
)


def test_letters_stand_on_the_baseline_and_are_as_high_as_a_body() -> None:
    ink = join([Pen(FACE).write("กคฉช", random.Random(2))], []).ink
    rows = np.flatnonzero((ink > 128).any(axis=1))
    assert ink.shape[0] == CANVAS
    assert abs(rows[-1] + 1 - BASELINE) <= 2
    assert abs(rows[-1] + 1 - rows[0] - BODY) <= 3


def test_a_clean_line_stands_on_the_readers_baseline() -> None:
    line = join([Pen(FACE).write("กขคงจฉชซ", random.Random(2))], [])
    picture = damage(line.ink, PROFILES["clean"], random.Random(2), np.random.default_rng(2))
    assert picture.shape[0] == HEIGHT
    rows = (picture < 128).sum(axis=1)
    assert rows[round(ABOVE) - 6 : round(ABOVE) - 1].min() > 5 * rows[round(ABOVE) + 2 :].max()


def test_what_a_pen_wrote_is_no_print() -> None:
    rng = random.Random(4)
    note = by_hand(Pen(HAND_FACE).write("๑๒ ที่", rng), rng, np.random.default_rng(4))
    assert note.text == HAND * 3
    assert set(scribble(rng).text) == {HAND}
    line = join([Pen(FACE).write("เลขที่", rng), note], [20])
    assert line.text == f"เลขที่ {HAND * 3}"


def test_a_stroke_across_a_line_adds_ink_and_takes_none() -> None:
    ink = Pen(FACE).write("จังหวัดเลย", random.Random(1)).ink
    struck = strike(ink, random.Random(3))
    assert (struck >= ink).all()
    assert (struck > ink).any()


def test_a_leader_is_drawn_as_dots() -> None:
    ink = Pen(FACE).write(f"ชื่อ{LEADER}", random.Random(1)).ink
    name = Pen(FACE).write("ชื่อ", random.Random(1)).ink
    assert ink.shape[1] > name.shape[1] + 3 * BODY / 4


def test_neighbours_stand_above_and_below_and_leave_the_line_as_it_is() -> None:
    line = join([Pen(FACE).write("กกกกกกกก", random.Random(1))], []).ink
    page = surround(line, [line], 1.0, random.Random(8))
    assert (page >= line).all()
    outside = np.r_[0 : round(BASELINE - 1.5 * BODY), BASELINE + 6 : CANVAS]
    assert page[outside].sum() > line[outside].sum()


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_every_profile_gives_lines_that_can_be_written_out(profile: str) -> None:
    maker = LineMaker([FACE, HAND_FACE], PARAGRAPHS, Recipe((profile,), hand=0.3), seed=5)
    samples = [sample for sample in (maker.sample() for _ in range(25)) if sample]
    assert len(samples) > 20
    assert all(sample.pixels.shape[0] == HEIGHT and sample.pixels.dtype == np.uint8 for sample in samples)
    assert sum(fits(sample) for sample in samples) > len(samples) - 3
    assert any(HAND in sample.text for sample in samples)


def test_a_seed_gives_the_same_pictures() -> None:
    makers = [iter(LineMaker([FACE, HAND_FACE], PARAGRAPHS, Recipe(), seed=9)) for _ in range(2)]
    for _ in range(8):
        one, two = (next(maker) for maker in makers)
        assert one.text == two.text
        assert np.array_equal(one.pixels, two.pixels)


def test_shards_come_back_as_they_were_written_narrowest_block_first(tmp_path: Path) -> None:
    samples = [
        Sample(np.full((HEIGHT, width), width, np.uint8), text, "norasi", "clean")
        for width, text in [(40, "ที่ ๑๒"), (12, "ก"), (30, "ขค"), (4, "ยาวเกินไป")]
    ]
    write_shard(samples, tmp_path / "one.npz")
    again = read_shard(tmp_path / "one.npz")
    assert [sample.text for sample in again] == ["ก", "ขค", "ที่ ๑๒"]
    assert [sample.pixels.shape for sample in again] == [(HEIGHT, 12), (HEIGHT, 30), (HEIGHT, 40)]
    assert all((sample.pixels == sample.pixels.shape[1]).all() for sample in again)
    blocks = sorted(read_blocks(tmp_path / "one.npz"), key=lambda block: block.width)
    assert [(block.width, block.lengths.tolist()) for block in blocks] == [(STEP, [1, 2]), (2 * STEP, [6])]
    assert (blocks[0].pixels[0, :, 12:] == 255).all()


def test_a_stamp_covers_a_line_or_takes_ink_out_of_it() -> None:
    line = join([Pen(FACE).write("สำนักงานจังหวัด", random.Random(1))], []).ink
    added = lost = 0
    for seed in range(400):
        page = surround(line, [line], 0.0, random.Random(seed))
        added += int((page > line).sum() > 500)
        lost += int((page < line).sum() > 100)
    assert added > 20
    assert lost > 5


def test_digits_of_a_line_may_stand_in_a_face_without_thai() -> None:
    other = Face("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "dejavu", "Regular", 1.0, False, thai=False)
    if not Path(other.path).exists():
        pytest.skip("needs fonts-dejavu")
    maker = LineMaker([FACE, other], PARAGRAPHS, Recipe(hand=0.0, two_faces=1.0), seed=3)
    samples = [sample for sample in (maker.sample() for _ in range(60)) if sample]
    foreign = [sample.text for sample in samples if sample.family == "dejavu"]
    assert foreign
    assert not any("\u0e00" <= char <= "\u0e7f" for text in foreign for char in text)
    assert any(char.isdigit() for sample in samples if sample.family == "norasi" for char in sample.text)
