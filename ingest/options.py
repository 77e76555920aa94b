"""How a file is read: the engine, the resolution, and what is refused."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Limits:
    """What is refused, so that no file can exhaust the machine. Lengths in inches, sizes in bytes."""

    bytes: int = 300 * 1024 * 1024
    text_bytes: int = 10 * 1024 * 1024
    pages: int = 2000
    page_inches: float = 60.0
    """Longest side of a page; A0 is 46.8 inches."""
    pixels: int = 80_000_000
    """Pixels of one picture; A3 at 600 dpi has 70 million."""
    render_pixels: int = 40_000_000
    """Pixels of a rendered page; larger pages are rendered at a lower resolution."""
    content_bytes: int = 64 * 1024 * 1024
    """Drawing instructions of one PDF page, unpacked."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read. `engine` names the OCR engine; `dpi` is the resolution at which pages are given to it."""

    engine: str = "reader"
    dpi: int = 300
    timeout_seconds: float = 120.0
    """For the OCR of one page."""
    second_opinion: bool = False
    """True to have Tesseract read doubtful lines as well, where it is installed: for confidence, never for text."""
    ocr_only: bool = False
    """True to read every page by OCR, text layer or not."""
    limits: Limits = field(default_factory=Limits)
