"""What a trainer sees: the stock of lines, the changes to them, the network."""

from pathlib import Path

import numpy as np
import pytest

from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.training.shards import STEP, Sample, write_shard

torch = pytest.importorskip("torch", reason="needs the training group")

from ingest.training.changing import changed  # noqa: E402
from ingest.training.network import Reader, slide  # noqa: E402
from ingest.training.stock import Stock  # noqa: E402

CPU = torch.device("cpu")


def shard(folder: Path, name: str, value: int, widths: tuple[int, ...]) -> None:
    samples = [Sample(np.full((HEIGHT, width), value, np.uint8), "กข", "norasi", "clean") for width in widths]
    write_shard(samples, folder / f"{name}.npz")


def test_a_batch_holds_lines_of_one_width_as_many_as_fit(tmp_path: Path) -> None:
    shard(tmp_path, "1", 0, (20, 60, 60, 60))
    stock = Stock(tmp_path, 100, CPU, seed=1)
    assert stock.refill() == 4
    batches = stock.batches(columns=10 * STEP)
    seen = {(len(one.pictures), one.pictures.shape[-1]) for one in (next(batches) for _ in range(40))}
    assert seen == {(10, STEP), (5, 2 * STEP)}
    batch = next(batches)
    assert batch.classes.shape == (len(batch.lengths), 2)
    assert float(batch.pictures[..., :20].min()) == 1.0


def test_new_shards_push_out_the_oldest_lines(tmp_path: Path) -> None:
    stock = Stock(tmp_path, 64, CPU, seed=1)
    shard(tmp_path, "1", 255, (20,) * 64)
    stock.refill()
    for number in range(2, 5):
        shard(tmp_path, str(number), 0, (20,) * 40)
    assert stock.refill() < 100
    assert stock.taken == 64 + 120
    batch = next(stock.batches(columns=200 * STEP))
    assert float(batch.pictures[..., :20].mean()) == 1.0


def test_changes_keep_ink_where_it_can_be_read_and_repeat_with_a_seed() -> None:
    ink = torch.zeros(6, 1, HEIGHT, 64)
    ink[:, :, 20:34, 8:60] = 1
    one, two = (changed(ink, torch.Generator().manual_seed(7)) for _ in range(2))
    assert torch.equal(one, two)
    assert one.shape[-1] >= 64 + 12
    assert one.shape[-1] % (2 * STRIDE) == 0
    assert 0 <= float(one.min()) <= float(one.max()) < 1.11
    assert not torch.allclose(one[0], one[1])
    assert float(one[..., -4:].mean()) < 0.1


def test_sliding_is_the_depthwise_convolution() -> None:
    torch.manual_seed(1)
    layer = torch.nn.Conv2d(8, 8, (1, 9), padding=(0, 4), groups=8, bias=False)
    x = torch.randn(2, 8, 1, 30)
    assert torch.allclose(slide(x, layer.weight), layer(x), atol=1e-5)


def test_the_network_gives_a_step_for_every_two_columns() -> None:
    reader = Reader().eval()
    with torch.inference_mode():
        assert reader(torch.zeros(2, 1, HEIGHT, 64)).shape == (2, 64 // STRIDE, reader.classes)
