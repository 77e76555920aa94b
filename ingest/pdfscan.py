"""The picture of a scanned PDF page, for reading: as it lies in the file, or drawn."""

from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from pdfminer.pdftypes import resolve1
from PIL import Image

from ingest.engines.base import GrayImage
from ingest.options import Limits
from ingest.pdffile import PageContents, open_page
from ingest.pdfpages import opened_page

_WHOLE_PAGE = 0.9
"""Share of a page that a picture covers when the page is a scan."""
_COARSEST_DPI = 100
_PLAIN = {
    pdfium_c.FPDF_COLORSPACE_DEVICEGRAY: (1, 8),
    pdfium_c.FPDF_COLORSPACE_CALGRAY: (8,),
    pdfium_c.FPDF_COLORSPACE_DEVICERGB: (24,),
}
"""Bits of a pixel in the colour spaces whose pixels are shown as they are."""
_CHANNELS = (pdfium_c.FPDFBitmap_Gray, pdfium_c.FPDFBitmap_BGR)
_LEVEL = 1e-3
"""What is less is nothing, in the matrix of a picture."""
_CHANGED_BY = ("SMask", "Mask", "Decode", "ImageMask", "Matte")
"""Entries of a picture by which it looks unlike its pixels."""


def scan_image(path: Path, number: int, contents: PageContents, dpi: float, limits: Limits) -> Image.Image:
    """The page as a viewer shows it: pixel by pixel as it was scanned, or drawn at `dpi`.

    A page that is one picture, no finer than `dpi` by much, is not resampled. Grey when the picture is, else RGB.
    """
    across, down = contents.image_size
    is_scan = contents.image_share > _WHOLE_PAGE and across > 0 and down > 0
    is_fine = is_scan and _COARSEST_DPI <= contents.image_dpi <= 1.15 * dpi
    with open_page(path, number, limits) as page:
        picture = _picture(page) if is_fine and not _is_changed(path, number) else None
        if picture is not None:
            return Image.fromarray(picture)
        width, height = page.get_size()
        scale = min(dpi / 72, (limits.render_pixels / max(width * height, 1.0)) ** 0.5)
        if is_fine:
            exact = (across - 0.01) / width
            scale = exact if abs(exact * height - down) < 1 else contents.image_dpi / 72
        bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
        try:
            pixels = bitmap.to_numpy()
            if contents.image_is_gray and is_scan:
                return Image.fromarray(cv2.cvtColor(pixels[:, :, :3], cv2.COLOR_RGB2GRAY))
            return Image.fromarray(np.ascontiguousarray(pixels[:, :, :3]))
        finally:
            bitmap.close()


def _picture(page: pdfium.PdfPage) -> GrayImage | None:
    """The pixels of the picture that a page is; None when more is drawn, or it lies otherwise than its pixels do.

    Grey, or with three channels. This takes a third of the time that drawing it does.
    """
    items = list(page.get_objects(max_depth=1))
    if len(items) != 1 or items[0].type != pdfium_c.FPDF_PAGEOBJ_IMAGE or page.get_rotation():
        return None
    # Stamps that a program put on the page as annotations are drawn over it.
    if pdfium_c.FPDFPage_GetAnnotCount(page) > 0:
        return None
    picture = items[0]
    details = picture.get_metadata()
    if details.bits_per_pixel not in _PLAIN.get(details.colorspace, ()) or not _fills(picture, page):
        return None
    size = picture.get_px_size()
    bitmap = picture.get_bitmap(render=False)
    pixels = bitmap.to_numpy().copy()
    if (bitmap.width, bitmap.height) != size or bitmap.format not in _CHANNELS:
        return None
    return pixels if pixels.ndim == 2 else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2RGB), np.uint8)


def _fills(picture: pdfium.PdfObject, page: pdfium.PdfPage) -> bool:
    """Whether a picture lies upright on the whole page, to half a pixel, and nothing blends, cuts or hides it."""
    a, b, c, d, e, f = picture.get_matrix().get()
    left, bottom, right, top = page.get_cropbox()
    across, down = picture.get_px_size()
    reach = (right - left) / across / 2, (top - bottom) / down / 2
    return (
        a > 0
        and d > 0
        and max(abs(b) / a, abs(c) / d) < _LEVEL
        and max(abs(e - left), abs(e + a - right)) <= reach[0]
        and max(abs(f - bottom), abs(f + d - top)) <= reach[1]
        and not pdfium_c.FPDFPageObj_HasTransparency(picture)
        and pdfium_c.FPDFPageObj_CountMarks(picture) == 0
        and pdfium_c.FPDFClipPath_CountPaths(pdfium_c.FPDFPageObj_GetClipPath(picture)) <= 0
    )


def _is_changed(path: Path, number: int) -> bool:
    """Whether any picture of the page is masked or has its levels changed when it is shown; true when none can tell."""
    try:
        with opened_page(path, number) as page:
            pictures = resolve1(resolve1(page.page_obj.resources or {}).get("XObject")) or {}
            return any(name in resolve1(one).attrs for one in pictures.values() for name in _CHANGED_BY)
    except Exception:  # pdfminer raises whatever it stumbles over in a damaged file
        return True
