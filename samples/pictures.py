"""`python -m samples.pictures FILE PAGE OUT.png`: a page with the evidence of its record drawn on it.

The boxes are those of the record, nothing else: what does not sit on its words here is wrong in the JSON too.
"""

import argparse
import io
from pathlib import Path

from PIL import Image, ImageDraw

from api.service import process
from ingest import ReadOptions, render_page
from schemas import Record

DPI = 110
_AIR = 3
"""Pixels between the ink and the line drawn around it."""
INK = {
    "letter": (21, 101, 192),
    "schedules": (198, 40, 40),
    "committees": (46, 125, 50),
    "topic_lists": (123, 31, 162),
}
"""Colour of the boxes, by the part of the record that the value belongs to."""


def main() -> None:
    """Read the file, draw one page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("page", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--engine", default=ReadOptions().engine)
    options = parser.parse_args()
    read_options = ReadOptions(engine=options.engine)
    records = process(options.file, read_options)
    page = Image.open(io.BytesIO(render_page(options.file, options.page, DPI))).convert("RGB")
    drawn = draw_evidence(page, records, options.page, DPI / 72)
    drawn.quantize(64).save(options.out, optimize=True)


def draw_evidence(page: Image.Image, records: tuple[Record, ...], number: int, scale: float) -> Image.Image:
    """The page image with one box per value read on it. `scale` is pixels per point."""
    canvas = page.copy()
    pen = ImageDraw.Draw(canvas, "RGBA")
    for record in records:
        for pointer, evidence in record.evidence.items():
            if evidence.page != number:
                continue
            colour = INK[pointer.split("/")[1]]
            x0, y0, x1, y1 = (side * scale for side in evidence.bbox)
            box = [x0 - _AIR, y0 - _AIR, x1 + _AIR, y1 + _AIR]
            pen.rectangle(box, outline=(*colour, 255), fill=(*colour, 28), width=2)
    return canvas


if __name__ == "__main__":
    main()
