"""The line reader: a fully convolutional network from a line picture to a class for every two columns.

Convolutions shrink the picture to a quarter of its width and a single row; residual blocks of depthwise and pointwise
one-dimensional convolutions look about a hundred columns to either side; the head gives two steps for each column
left, so that stacked vowels and tone marks in a narrow letter find room.
"""

from collections.abc import Callable
from functools import cache

import torch
from torch import Tensor, nn

from ingest.engines.reader_model.geometry import HEIGHT
from ingest.training.alphabet import CLASSES

WIDTH = 256
MIXERS = 9


class Convolution(nn.Sequential):
    """Convolution, batch normalisation and rectifier."""

    def __init__(self, inside: int, outside: int, kernel: int, stride: tuple[int, int] = (1, 1)) -> None:
        super().__init__(
            nn.Conv2d(inside, outside, kernel, stride, kernel // 2, bias=False),
            nn.BatchNorm2d(outside),
            nn.ReLU(inplace=True),
        )


class Residual(nn.Module):
    """A convolution added to its input."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x: Tensor) -> Tensor:
        """As many channels and columns as came in."""
        return torch.relu(x + self.inner(x))


class Mixer(nn.Module):
    """Looks along the line, then mixes channels; added to its input."""

    def __init__(self, channels: int, kernel: int) -> None:
        super().__init__()
        self.inner = nn.Sequential(
            nn.Conv2d(channels, channels, (1, kernel), 1, (0, kernel // 2), groups=channels, bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 1, bias=False),
            nn.BatchNorm2d(channels),
        )

    def forward(self, x: Tensor) -> Tensor:
        """As many channels and columns as came in."""
        if not x.is_cuda:
            return torch.relu(x + self.inner(x))
        alone, *rest = self.inner
        return torch.relu(x + nn.Sequential(*rest)(_compiled()(x, alone.weight)))


def slide(x: Tensor, weight: Tensor) -> Tensor:
    """The depthwise convolution along the line, as a sum of shifted products."""
    kernel, columns = weight.shape[-1], x.shape[-1]
    padded = nn.functional.pad(x, (kernel // 2, kernel // 2))
    total = torch.zeros_like(x)
    for at in range(kernel):
        total = total + padded[..., at : at + columns] * weight[..., at].to(x.dtype).view(1, -1, 1, 1)
    return total


@cache
def _compiled() -> Callable[[Tensor, Tensor], Tensor]:
    """The same for graphics cards: their own depthwise kernels took ten times as long to train."""
    made: Callable[[Tensor, Tensor], Tensor] = torch.compile(slide, dynamic=True)
    return made


class Reader(nn.Module):
    """Pictures (batch, 1, HEIGHT, width), ink near 1 and paper near 0, to scores (batch, width / 2, classes).

    The width is a multiple of four.
    """

    def __init__(self, classes: int = CLASSES) -> None:
        super().__init__()
        self.classes = classes
        self.shape = nn.Sequential(
            Convolution(1, 32, 5, (2, 2)),
            Convolution(32, 64, 3, (2, 2)),
            Residual(64),
            Convolution(64, 96, 3, (2, 1)),
            Residual(96),
            Residual(96),
        )
        self.collapse = nn.Sequential(
            nn.Conv2d(96, WIDTH, (HEIGHT // 8, 1), bias=False), nn.BatchNorm2d(WIDTH), nn.ReLU(inplace=True)
        )
        self.along = nn.Sequential(*(Mixer(WIDTH, 9) for _ in range(MIXERS)))
        self.head = nn.Conv2d(WIDTH, 2 * classes, 1)

    def forward(self, pictures: Tensor) -> Tensor:
        """Unnormalised scores of every class at every step."""
        x = self.head(self.along(self.collapse(self.shape(pictures))))
        batch, _, _, columns = x.shape
        steps: Tensor = x.reshape(batch, 2, self.classes, columns).permute(0, 3, 1, 2)
        return steps.reshape(batch, 2 * columns, self.classes)
