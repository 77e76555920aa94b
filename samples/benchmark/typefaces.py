"""Font families for the benchmark's pages, each at the size at which it looks as large as the others."""

import os
import subprocess
import tempfile
from pathlib import Path

from fontTools.ttLib import TTFont

from samples.look import FONTS, Fonts

REGULAR_WEIGHT = 400
LETTER_POINTS = 8.0
"""How wide a consonant is on the pages of the samples."""
DENSE_LETTER_POINTS = 6.2
"""How wide it is in 16-point TH Sarabun New, the face of most official papers."""
_CONFIGURATION = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>{folder}</dir>
<cachedir>{cache}</cachedir></fontconfig>
"""


def use_folder(folder: Path) -> Fonts:
    """The regular families of a folder of TrueType files, which fontconfig knows from here on in this process.

    Raises ValueError when the folder holds no font with Thai letters. To be called before anything is printed.
    """
    files = sorted(folder.glob("*.[to]tf"))
    found = {family: round(LETTER_POINTS / share, 1) for family, share in map(_measured, files) if share}
    if not found:
        raise ValueError(f"{folder} holds no TrueType font with Thai letters (*.ttf, *.otf)")
    home = Path(tempfile.mkdtemp(prefix="saraban-fonts-"))
    configuration = home / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(folder=folder.resolve(), cache=home), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(configuration)
    return tuple(found.items())


def installed() -> Fonts:
    """The families that the samples are printed in, at the sizes of the samples."""
    return FONTS


def dense_size(family: str) -> float:
    """The size in points at which a family that fontconfig knows is as large as 16-point TH Sarabun New."""
    done = subprocess.run(["fc-match", "-f", "%{file}", family], capture_output=True, text=True, check=True)
    _, share = _measured(Path(done.stdout))
    return round(DENSE_LETTER_POINTS / (share or 0.5), 1)


def _measured(path: Path) -> tuple[str, float]:
    """The family of a font file, and the width of its first consonant in ems; 0 when it is not regular or not Thai."""
    with TTFont(path) as font:
        family = str(font["name"].getDebugName(16) or font["name"].getDebugName(1))
        letter = font.getBestCmap().get(ord("ก"))
        upright = not font["post"].italicAngle and font["OS/2"].usWeightClass == REGULAR_WEIGHT
        share = font["hmtx"][letter][0] / font["head"].unitsPerEm if letter else 0.0
        return family, share if upright else 0.0
