"""Scans that come as pictures: TIFF of many pages, JPEG, PNG."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from ingest import errors
from ingest.options import Limits

_FORMATS = ("TIFF", "JPEG", "PNG")
_A4_LONG_SIDE = 841.9
_PAPER_LONG_SIDE = (380.0, 1300.0)
"""Points between A6 and A3 with a margin: a declared resolution that gives another size is not believed."""
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, KeyError, IndexError, TypeError, OverflowError, MemoryError)
"""What Pillow raises on damaged files."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page: its picture, upright by its own tag, and its size in points."""

    image: Image.Image
    width: float
    height: float


def count_pages(path: Path, limits: Limits) -> int:
    """How many pages. Raises `DamagedFile`, or `ImageTooLarge` when the first picture is too large to decode."""
    with _opened(path) as image:
        _refuse_bomb(image, limits)
        try:
            # Pillow walks the directory of a TIFF without decoding; a looped directory would never end.
            count = 1
            while count <= limits.pages:
                image.seek(count)
                count += 1
        except EOFError:
            return count
        except _BROKEN as error:
            raise errors.DamagedFile from error
        return getattr(image, "n_frames", count) if count > limits.pages else count


def read_sheet(path: Path, number: int, limits: Limits) -> Sheet:
    """Page `number` (from 1), no other page decoded. Raises `NoSuchPage`, `ImageTooLarge` or `PageFailed`."""
    with _opened(path) as image:
        try:
            image.seek(number - 1)
        except EOFError as error:
            raise errors.NoSuchPage(number=number, count=number - 1) from error
        _refuse_bomb(image, limits)
        resolution = _declared_resolution(image)
        try:
            image.load()
            upright = ImageOps.exif_transpose(image)
        except _BROKEN as error:
            raise errors.PageFailed(page=number) from error
        if upright.size != image.size:
            resolution = (resolution[1], resolution[0])
        width, height = paper_size(*upright.size, *resolution)
        return Sheet(_on_white(upright), width, height)


def paper_size(width: int, height: int, x_dpi: float, y_dpi: float) -> tuple[float, float]:
    """Width and height in points of a picture of so many pixels; like A4 when the resolution is missing or lies."""
    if x_dpi > 0 and y_dpi > 0:
        size = (width / x_dpi * 72, height / y_dpi * 72)
        if _PAPER_LONG_SIDE[0] <= max(size) <= _PAPER_LONG_SIDE[1]:
            return size
    scale = _A4_LONG_SIDE / max(width, height)
    return (width * scale, height * scale)


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)
            image = Image.open(path, formats=_FORMATS)
    except FileNotFoundError as error:
        raise errors.FileVanished from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise errors.ImageTooLarge(width="?", height="?") from error
    except (UnidentifiedImageError, *_BROKEN) as error:
        raise errors.DamagedFile from error
    with image:
        yield image


def _refuse_bomb(image: Image.Image, limits: Limits) -> None:
    width, height = image.size
    if width * height > limits.pixels:
        raise errors.ImageTooLarge(width=width, height=height)


def _declared_resolution(image: Image.Image) -> tuple[float, float]:
    """Dots per inch across and down as the file declares them; zeros when it does not, or not sensibly."""
    try:
        x, y = (float(value) for value in image.info.get("dpi", (0, 0)))
    except _BROKEN:
        return (0.0, 0.0)
    sane = 50 <= x <= 2400 and 50 <= y <= 2400
    return (x, y) if sane else (0.0, 0.0)


def _on_white(image: Image.Image) -> Image.Image:
    """The picture as RGB or grey, what is transparent shown white as on paper."""
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layered = image.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(paper, layered).convert("RGB")
    return image.convert("L" if image.mode in ("1", "L") else "RGB")
