"""Small changes to a batch of lines each time it is seen: a line that comes back is never quite the same.

All of it runs on tensors, on the device that trains.
"""

import torch
from torch import Tensor
from torch.nn import functional

_WARP = 12
"""Columns, and rows, between the points that a warp moves."""


def changed(ink: Tensor, generator: torch.Generator) -> Tensor:
    """Pictures (lines, 1, rows, columns), ink 1 and paper 0: moved, warped, paler or darker, blurred, with noise."""
    return _shaded(_blurred(_moved(ink, generator), generator), generator)


def _uniform(generator: torch.Generator, count: int, low: float, high: float) -> Tensor:
    values = torch.rand(count, 1, 1, generator=generator, device=generator.device)
    return low + (high - low) * values


def _moved(ink: Tensor, generator: torch.Generator) -> Tensor:
    """Every line stretched, sheared and shifted a little, two in three of them warped too; with room for that."""
    room = 12 + ink.shape[-1] // 16
    ink = functional.pad(ink, (0, room + -(ink.shape[-1] + room) % 4))
    count, _, height, width = ink.shape
    device = ink.device
    y = torch.arange(height, device=device, dtype=torch.float32).view(1, height, 1)
    x = torch.arange(width, device=device, dtype=torch.float32).view(1, 1, width)
    shape = (count, 2, max(2, height // _WARP), max(2, width // _WARP))
    pull = functional.interpolate(
        torch.randn(shape, generator=generator, device=device), (height, width), mode="bicubic", align_corners=True
    )
    pull = pull * _uniform(generator, count, -0.4, 0.8).clamp_min(0).unsqueeze(1)
    wide, high = _uniform(generator, count, 0.94, 1.06), _uniform(generator, count, 0.96, 1.04)
    shear, left = _uniform(generator, count, -0.06, 0.06), _uniform(generator, count, 0.0, 5.0)
    down = _uniform(generator, count, -1.2, 1.2)
    source_x = (x - left) * wide + shear * (y - height * 0.7) + pull[:, 0]
    source_y = (y - height * 0.7 - down) * high + height * 0.7 + pull[:, 1]
    grid = torch.stack([source_x / (width - 1) * 2 - 1, source_y / (height - 1) * 2 - 1], dim=-1)
    return functional.grid_sample(ink, grid, mode="bilinear", padding_mode="zeros", align_corners=True)


def _blurred(ink: Tensor, generator: torch.Generator) -> Tensor:
    """Some lines softer, some sharper."""
    soft = functional.avg_pool2d(functional.pad(ink, (1, 1, 1, 1), mode="replicate"), 3, 1)
    amount = _uniform(generator, len(ink), -1.2, 1.2).unsqueeze(1)
    amount = torch.where(amount.abs() < 0.7, torch.zeros_like(amount), (amount - 0.7 * amount.sign()) * 1.2)
    return (ink + amount * (soft - ink)).clamp(0, 1)


def _shaded(ink: Tensor, generator: torch.Generator) -> Tensor:
    """Every line paler or darker, with a little noise."""
    count = len(ink)
    power = _uniform(generator, count, 0.7, 1.4).unsqueeze(1)
    strength = _uniform(generator, count, 0.75, 1.1).unsqueeze(1)
    noise = _uniform(generator, count, -0.06, 0.08).clamp_min(0).unsqueeze(1)
    grain = torch.randn(ink.shape, generator=generator, device=ink.device)
    return (ink.clamp_min(1e-4).pow(power) * strength + noise * grain).clamp(0, 1.1)
