"""The trainer: reads shards of made lines, keeps checkpoints, goes on where it stopped.

The learning rate warms up and falls along a cosine to zero at `--steps`, or at `--until` where that comes first
(such a run does not repeat exactly). Weights are averaged over the last
steps; the average is what gets evaluated and exported. New shards in the folder are picked up while training runs.
"""

import argparse
import copy
import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch import multiprocessing as mp
from torch.nn.functional import ctc_loss

from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.training.alphabet import BLANK
from ingest.training.fonts import HELD_OUT
from ingest.training.network import Reader
from ingest.training.pool import Sample, fits, read_shard
from ingest.training.reading import score, stack

AVERAGING = 0.9985


class Lines:
    """Lines of the newest shards, in batches of like widths."""

    def __init__(self, folder: Path, keep: int, seed: int) -> None:
        self._folder = folder
        self._keep = keep
        self._rng = random.Random(seed)
        self._shards: dict[Path, list[Sample]] = {}
        self._queue: list[list[Sample]] = []

    def refresh(self) -> int:
        """Read shards that are new, forget those that are too old; how many are held."""
        paths = sorted(self._folder.glob("*.npz"), key=lambda path: path.stat().st_mtime)[-self._keep :]
        for path in set(self._shards) - set(paths):
            del self._shards[path]
        for path in paths:
            if path not in self._shards:
                try:
                    self._shards[path] = [sample for sample in read_shard(path, HEIGHT) if fits(sample, STRIDE)]
                except FileNotFoundError:
                    continue
        return len(self._shards)

    def batch(self, columns: int) -> list[Sample]:
        """Lines of about one width, with so many columns of picture together."""
        if not self._queue:
            self._fill(columns)
        return self._queue.pop()

    def _fill(self, columns: int) -> None:
        samples = [sample for shard in self._shards.values() for sample in shard]
        chosen = self._rng.sample(samples, min(len(samples), 8192))
        chosen.sort(key=lambda sample: sample.pixels.shape[1] + self._rng.random() * 12)
        batch: list[Sample] = []
        for sample in chosen:
            if batch and (len(batch) + 1) * sample.pixels.shape[1] > columns:
                self._queue.append(batch)
                batch = []
            batch.append(sample)
        self._rng.shuffle(self._queue)


def _rate(step: int, options: argparse.Namespace) -> float:
    """The learning rate: up over the first steps, level, down along a cosine over the last ones."""
    if step < options.warm:
        return float(options.peak * (step + 1) / options.warm)
    share = max(0.0, 1 - (options.steps - step) / max(1, options.decay or options.steps - options.warm))
    if options.until and options.fall:
        hour, minute = (int(part) for part in options.until.split(":"))
        now = time.localtime()
        left = (hour - now.tm_hour) * 60 + minute - now.tm_min - now.tm_sec / 60
        share = max(share, 1 - left / options.fall)
    return float(options.peak * (0.5 + 0.5 * math.cos(math.pi * min(1.0, share))) + 1e-6)


def _average(into: nn.Module, model: nn.Module, step: int) -> None:
    decay = min(AVERAGING, (step + 1) / (step + 20))
    with torch.no_grad():
        for mean, value in zip(into.state_dict().values(), model.state_dict().values(), strict=True):
            if mean.dtype.is_floating_point:
                mean.mul_(decay).add_(value, alpha=1 - decay)
            else:
                mean.copy_(value)


def _save(path: Path, step: int, seen: int, parts: dict[str, object]) -> None:
    partial = path.with_suffix(".part")
    torch.save({"step": step, "seen": seen, **parts}, partial)
    partial.replace(path)


@dataclass(frozen=True, slots=True)
class Run:
    """What the workers of one training share: weights and (step, lines seen) lie in shared memory."""

    options: argparse.Namespace
    model: Reader
    counts: Tensor
    state: dict[str, Any] | None


def _resume(path: Path, model: nn.Module, mean: nn.Module) -> tuple[int, int, dict[str, Any] | None]:
    """Fill the models from a checkpoint; the step, the lines seen and, where it was kept, the optimizer's state."""
    if not path.exists():
        return 0, 0, None
    saved = torch.load(path, weights_only=True)
    model.load_state_dict(saved["model"])
    mean.load_state_dict(saved["mean"])
    return saved["step"], saved["seen"], saved.get("optimizer")


def train(options: argparse.Namespace) -> None:
    """Train until `--steps`, or until the wall clock passes `--until` (HH:MM, this machine's time).

    With more than one worker, processes train the same weights in shared memory without waiting for one another.
    """
    torch.manual_seed(options.seed)
    model = Reader().to(memory_format=torch.channels_last)
    mean = copy.deepcopy(model)
    step, seen, state = _resume(options.checkpoint, model, mean)
    counts = torch.tensor([step, seen], dtype=torch.long).share_memory_()
    model.share_memory()
    run = Run(options, model, counts, state)
    spawn = mp.get_context("spawn")
    others = [spawn.Process(target=_work, args=(run, number, None)) for number in range(1, options.workers)]
    for other in others:
        other.start()
    _work(run, 0, mean)
    for other in others:
        other.join()


def _work(run: Run, number: int, mean: Reader | None) -> None:
    """One worker's share of the training; the one that holds the averaged weights also saves and measures."""
    options, model, counts = run.options, run.model, run.counts
    torch.set_num_threads(options.threads)
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.peak, weight_decay=0.01, betas=(0.9, 0.98))
    if run.state:
        optimizer.load_state_dict(run.state)
    seed = options.seed + 1000 * number + int(counts[0])
    shifts = random.Random(seed)
    lines = Lines(options.pool, options.keep, seed)
    lines.refresh()
    check = [sample for path in sorted(options.check.glob("*.npz")) for sample in read_shard(path, HEIGHT)]
    started, losses, log_seen, own = time.monotonic(), [], int(counts[1]), 0
    model.train()
    while int(counts[0]) < options.steps and (not options.until or time.strftime("%H:%M") < options.until):
        samples = lines.batch(options.columns)
        for group in optimizer.param_groups:
            group["lr"] = _rate(int(counts[0]), options)
        losses.append(_learn(model, optimizer, stack(samples, shifts), options.bf16))
        counts += torch.tensor([1, len(samples)])
        own += 1
        if own % options.log == 0:
            lines.refresh()
        if mean is None:
            continue
        _average(mean, model, int(counts[0]))
        if own % options.log == 0:
            pace = (int(counts[1]) - log_seen) / (time.monotonic() - started)
            print(f"{time.strftime('%H:%M:%S')} {counts.tolist()} loss {np.mean(losses):.4f} {pace:.0f}/s", flush=True)
            started, losses, log_seen = time.monotonic(), [], int(counts[1])
        if own % options.every == 0:
            _keep(run, mean, optimizer, check)
    if mean is not None:
        _keep(run, mean, optimizer, check)


def _learn(
    model: Reader, optimizer: torch.optim.Optimizer, batch: tuple[Tensor, Tensor, Tensor, Tensor], bf16: bool
) -> float:
    """One step; the loss for each character."""
    pictures, flat, steps, lengths = batch
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        scores = model(pictures.contiguous(memory_format=torch.channels_last))
    paths = scores.float().log_softmax(-1).permute(1, 0, 2)
    loss = ctc_loss(paths, flat, steps, lengths, blank=BLANK, zero_infinity=True)
    optimizer.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 2.0)
    optimizer.step()
    return float(loss.item())


def _keep(run: Run, mean: Reader, optimizer: torch.optim.Optimizer, check: list[Sample]) -> None:
    """Save a checkpoint and print figures."""
    step, seen = run.counts.tolist()
    _save(run.options.checkpoint, step, seen, _parts(run.model, mean, optimizer))
    groups = {"known fonts": False, "held out": True}
    for name, held in groups.items():
        row = score(mean, [sample for sample in check if (sample.family in HELD_OUT) == held])
        print(json.dumps({"step": step, "seen": seen, name: row}, ensure_ascii=False), flush=True)


def _parts(model: nn.Module, mean: nn.Module, optimizer: torch.optim.Optimizer) -> dict[str, object]:
    return {"model": model.state_dict(), "mean": mean.state_dict(), "optimizer": optimizer.state_dict()}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pool", type=Path, required=True, help="folder of shards, see ingest.training.pool")
    parser.add_argument("--check", type=Path, required=True, help="folder of validation shards")
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--steps", type=int, default=20_000)
    parser.add_argument("--until", default="", help="wall clock, HH:MM")
    parser.add_argument("--fall", type=float, default=0, help="minutes before --until in which the rate falls")
    parser.add_argument("--columns", type=int, default=12_000, help="picture columns in a batch")
    parser.add_argument("--peak", type=float, default=2e-3)
    parser.add_argument("--warm", type=int, default=500)
    parser.add_argument("--decay", type=int, default=0, help="last steps in which the rate falls; 0: all after warming")
    parser.add_argument("--keep", type=int, default=60, help="shards held in memory")
    parser.add_argument("--log", type=int, default=50)
    parser.add_argument("--every", type=int, default=500, help="steps between checkpoints")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bf16", action="store_true", help="half precision, faster where the processor has it")
    parser.add_argument("--workers", type=int, default=1, help="with 1 a seed repeats exactly")
    train(parser.parse_args())
