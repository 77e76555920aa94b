"""Made line pictures: drawn, damaged and cut to the reader's size."""

import random
from pathlib import Path

import numpy as np
import pytest
from PIL import features

from ingest.engines.reader_model.geometry import ABOVE, HEIGHT, STRIDE
from ingest.training.damage import PROFILES, damage
from ingest.training.drawing import Pen, draw_line
from ingest.training.fonts import Face
from ingest.training.pool import LineMaker, Recipe, Sample, fits, read_shard, write_shard

FONT = Path("/usr/share/fonts/truetype/tlwg/Norasi.ttf")
FACE = Face(str(FONT), "norasi", "Regular", 1.0, False)
PARAGRAPHS = ["สำนักงานปลัดสำนักนายกรัฐมนตรี ประชุมวันที่ 15 มิถุนายน 2567 เวลา 09.30 น. ณ ทำเนียบรัฐบาล " * 3]

pytestmark = pytest.mark.skipif(
    not FONT.exists() or not features.check("raqm"), reason="needs fonts-thai-tlwg and Pillow with raqm"
)


def test_a_clean_line_stands_on_the_readers_baseline() -> None:
    drawn = draw_line(Pen(FACE), "กขคงจฉชซ", 0.0, random.Random(2))
    line = damage(drawn, PROFILES["clean"], random.Random(2), np.random.default_rng(2))
    assert line.shape[0] == HEIGHT
    rows = (line < 128).sum(axis=1)
    assert rows[round(ABOVE) - 6 : round(ABOVE) - 1].min() > 5 * rows[round(ABOVE) + 2 :].max()


@pytest.mark.parametrize("profile", sorted(PROFILES))
def test_every_profile_gives_lines_that_can_be_written_out(profile: str) -> None:
    maker = LineMaker([FACE], PARAGRAPHS, Recipe((profile,)), seed=5)
    samples = [sample for sample in (maker.sample() for _ in range(25)) if sample]
    assert len(samples) > 20
    assert all(sample.pixels.shape[0] == HEIGHT and sample.pixels.dtype == np.uint8 for sample in samples)
    assert all(fits(sample, STRIDE) for sample in samples)


def test_a_seed_gives_the_same_pictures() -> None:
    makers = [iter(LineMaker([FACE], PARAGRAPHS, Recipe(), seed=9)) for _ in range(2)]
    for _ in range(8):
        one, two = (next(maker) for maker in makers)
        assert one.text == two.text
        assert np.array_equal(one.pixels, two.pixels)


def test_shards_come_back_as_they_were_written(tmp_path: Path) -> None:
    samples = [
        Sample(np.full((HEIGHT, width), width, np.uint8), text, "norasi", "clean")
        for width, text in [(12, "ก"), (30, "ที่ ๑๒")]
    ]
    write_shard(samples, tmp_path / "one.npz")
    again = read_shard(tmp_path / "one.npz", HEIGHT)
    assert [sample.text for sample in again] == ["ก", "ที่ ๑๒"]
    assert all(np.array_equal(a.pixels, b.pixels) for a, b in zip(again, samples, strict=True))
