"""The trainer: reads shards of made lines, keeps checkpoints, goes on where it stopped.

The learning rate warms up, stays level and falls along a cosine to zero at `--steps`, or when `--minutes` are over
where that comes first (such a run does not repeat exactly). Weights are averaged over the last steps; the average is
what gets evaluated and exported. New shards in the folder are picked up while training runs.
"""

import argparse
import copy
import json
import math
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch import multiprocessing as mp
from torch.nn.functional import ctc_loss

from ingest.engines.reader_model.geometry import STRIDE
from ingest.training.alphabet import BLANK
from ingest.training.changing import changed
from ingest.training.fonts import HELD_OUT
from ingest.training.network import Reader
from ingest.training.reading import score
from ingest.training.shards import Sample, read_shard
from ingest.training.stock import Batch, Stock


@dataclass(frozen=True, slots=True)
class Run:
    """What the workers of one training share: weights and (step, lines seen) lie in shared memory."""

    options: argparse.Namespace
    model: Reader
    counts: Tensor
    state: dict[str, Any] | None
    started: float


def train(options: argparse.Namespace) -> None:
    """Train for `--steps` or `--minutes`.

    With more than one worker, processes train the same weights in shared memory without waiting for one another.
    """
    torch.manual_seed(options.seed)
    model = Reader()
    mean = copy.deepcopy(model)
    step, seen, state = _resume(options.checkpoint, model, mean)
    model.to(options.device, memory_format=torch.channels_last)
    mean.to(options.device, memory_format=torch.channels_last)
    counts = torch.tensor([step, seen], dtype=torch.long).share_memory_()
    if options.workers > 1:
        model.share_memory()
    run = Run(options, model, counts, state, time.monotonic())
    spawn = mp.get_context("spawn")
    others = [spawn.Process(target=_work, args=(run, number, None)) for number in range(1, options.workers)]
    for other in others:
        other.start()
    _work(run, 0, mean)
    for other in others:
        other.join()


def _resume(path: Path, model: nn.Module, mean: nn.Module) -> tuple[int, int, dict[str, Any] | None]:
    """Fill the models from a checkpoint; the step, the lines seen and, where it was kept, the optimizer's state."""
    if not path.exists():
        return 0, 0, None
    saved = torch.load(path, weights_only=True, map_location="cpu")
    model.load_state_dict(saved["model"])
    mean.load_state_dict(saved["mean"])
    return saved["step"], saved["seen"], saved.get("optimizer")


def _work(run: Run, number: int, mean: Reader | None) -> None:
    """One worker's share of the training; the one that holds the averaged weights also saves and measures."""
    options, model, counts = run.options, run.model, run.counts
    torch.set_num_threads(options.threads)
    device = torch.device(options.device)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.peak, weight_decay=0.01, betas=(0.9, 0.98))
    if run.state:
        optimizer.load_state_dict(run.state)
    seed = options.seed + 1000 * number + int(counts[0])
    changes = torch.Generator(device).manual_seed(seed)
    check = [sample for path in sorted(options.check.glob("*.npz")) for sample in read_shard(path)]
    losses, own, log = [], 0, _Log(int(counts[1]))
    model.train()
    for batch in _batches(run, seed, device):
        for group in optimizer.param_groups:
            group["lr"] = _rate(run)
        losses.append(_learn(model, optimizer, batch, changes, options.bf16))
        counts += torch.tensor([1, len(batch.lengths)])
        own += 1
        if mean is None:
            continue
        _average(mean, model, int(counts[0]), options.averaging)
        if own % options.log == 0:
            log.say(counts, losses)
            losses.clear()
        if own % options.every == 0:
            _keep(run, mean, optimizer, check)
    if mean is not None:
        _keep(run, mean, optimizer, check)


def _batches(run: Run, seed: int, device: torch.device) -> Iterator[Batch]:
    """Batches of the stock until training is over; the stock is refilled meanwhile."""
    stock, stop = Stock(run.options.pool, run.options.hold, device, seed), threading.Event()
    while stock.refill() == 0:
        time.sleep(1)
    refiller = threading.Thread(target=stock.refill_always, args=(stop,), daemon=True)
    refiller.start()
    for batch in stock.batches(run.options.columns):
        if _progress(run) >= 1:
            break
        yield batch
    stop.set()
    refiller.join()
    print(f"lines drawn {stock.taken}", flush=True)


def _progress(run: Run) -> float:
    """How much of the training is over, from 0 to 1."""
    share = int(run.counts[0]) / run.options.steps
    if run.options.minutes:
        share = max(share, (time.monotonic() - run.started) / 60 / run.options.minutes)
    return float(share)


def _rate(run: Run) -> float:
    """The learning rate: up over the first steps, level, down along a cosine over the last share of the training."""
    options = run.options
    step = int(run.counts[0])
    if step < options.warm:
        return float(options.peak * (step + 1) / options.warm)
    share = max(0.0, 1 - (1 - _progress(run)) / options.fall)
    return float(options.peak * (0.5 + 0.5 * math.cos(math.pi * min(1.0, share))) + 1e-6)


def _learn(
    model: Reader, optimizer: torch.optim.Optimizer, batch: Batch, changes: torch.Generator, bf16: bool
) -> Tensor:
    """One step; the loss for each character."""
    ink = changed(batch.pictures, changes).contiguous(memory_format=torch.channels_last)
    with torch.autocast(ink.device.type, torch.bfloat16, enabled=bf16):
        scores = model(ink)
    paths = scores.float().log_softmax(-1).permute(1, 0, 2)
    steps = torch.full((len(ink),), ink.shape[-1] // STRIDE, dtype=torch.long)
    loss: Tensor = ctc_loss(paths, batch.classes, steps, batch.lengths, blank=BLANK, zero_infinity=True)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimizer.step()
    return loss.detach()


def _average(into: nn.Module, model: nn.Module, step: int, most: float) -> None:
    decay = min(most, (step + 1) / (step + 20))
    with torch.no_grad():
        pairs = list(zip(into.state_dict().values(), model.state_dict().values(), strict=True))
        floats = [pair for pair in pairs if pair[0].dtype.is_floating_point]
        torch._foreach_lerp_([one for one, _ in floats], [two for _, two in floats], 1 - decay)
        for mean, value in pairs:
            if not mean.dtype.is_floating_point:
                mean.copy_(value)


class _Log:
    """Prints the loss and the pace since the last time."""

    def __init__(self, seen: int) -> None:
        self._seen, self._at = seen, time.monotonic()

    def say(self, counts: Tensor, losses: list[Tensor]) -> None:
        """Print a line."""
        now, seen = time.monotonic(), int(counts[1])
        loss, pace = float(torch.stack(losses).mean()), (seen - self._seen) / (now - self._at)
        print(f"{time.strftime('%H:%M:%S')} {counts.tolist()} loss {loss:.4f} {pace:.0f}/s", flush=True)
        self._seen, self._at = seen, now


def _keep(run: Run, mean: Reader, optimizer: torch.optim.Optimizer, check: list[Sample]) -> None:
    """Save a checkpoint and print figures."""
    step, seen = run.counts.tolist()
    parts = {"model": run.model.state_dict(), "mean": mean.state_dict(), "optimizer": optimizer.state_dict()}
    partial = run.options.checkpoint.with_suffix(".part")
    torch.save({"step": step, "seen": seen, **parts}, partial)
    partial.replace(run.options.checkpoint)
    for name, held in {"known fonts": False, "held out": True}.items():
        row = score(mean, [sample for sample in check if (sample.family in HELD_OUT) == held])
        print(json.dumps({"step": step, "seen": seen, name: row}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pool", type=Path, required=True, help="folder of shards, see ingest.training.pool")
    parser.add_argument("--check", type=Path, required=True, help="folder of validation shards")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=20_000)
    parser.add_argument("--minutes", type=float, default=0, help="stop after so long; 0: no limit")
    parser.add_argument("--fall", type=float, default=0.8, help="share of the training over which the rate falls")
    parser.add_argument("--columns", type=int, default=12_000, help="picture columns in a batch")
    parser.add_argument("--peak", type=float, default=2e-3)
    parser.add_argument("--warm", type=int, default=500)
    parser.add_argument("--averaging", type=float, default=0.9985, help="share of the average that a step keeps")
    parser.add_argument("--hold", type=int, default=100_000, help="lines held, about 10 kB each")
    parser.add_argument("--log", type=int, default=50)
    parser.add_argument("--every", type=int, default=500, help="steps between checkpoints")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--bf16", action="store_true", help="half precision, faster where the machine has it")
    parser.add_argument("--workers", type=int, default=1, help="with 1 a seed repeats exactly; cpu only")
    train(parser.parse_args())
