"""Small files of every kind, made on the spot, and engines that behave as told."""

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pypdfium2 as pdfium
import pytest
from PIL import Image

from ingest import errors
from ingest.engines import GrayImage, InkLine, LinePlace, TesseractEngine
from schemas import EngineInfo, SarabanError

LETTER = """
<style>
@page { size: A4; margin: 2.5cm 2cm 2cm 3cm }
body { font: 16pt Laksaman, Garuda; line-height: 1.3 }
table { border-collapse: collapse; width: 100% }
td, th { border: 0.7pt solid black; padding: 2pt 4pt }
.ends { display: flex; justify-content: space-between }
</style>
<div class=ends><span>ที่ พร ๐๐๑๘/ว ๑๒๓๔</span><span>ศาลากลางจังหวัดแพร่<br>ถนนไชยบูรณ์</span></div>
<p>เรื่อง แผนการลงพื้นที่ติดตามงานในระดับอำเภอ</p>
<p>ด้วยจังหวัดแพร่กำหนดจัดประชุมเพื่อชี้แจงแนวทางการดำเนินงานตามแผนพัฒนาจังหวัด จึงขอเชิญท่านเข้าร่วมประชุม
ตามวันและเวลาที่กำหนด พร้อมทั้งจัดเตรียมข้อมูลที่เกี่ยวข้องมาด้วย</p>
<table>
<tr><th>ลำดับ</th><th>วันที่</th><th>อำเภอ</th></tr>
<tr><td colspan=3>สัปดาห์ที่ ๑</td></tr>
<tr><td>๑</td><td rowspan=2>พุธ<br>๑๗ เม.ย. ๖๗</td><td>สูงเม่น</td></tr>
<tr><td>๒</td><td>เด่นชัย</td></tr>
</table>
<div class=ends><span>๑. นายสมชาย ใจดี</span><span>นายอำเภอ</span><span>ประธานกรรมการ</span></div>
"""


class FixedEngine:
    """Says the same letter about every line: once across its picture, or, `spread`, as often as letters fit."""

    info = EngineInfo(name="fixed", version="1")

    def __init__(self, char: str = "ก", spread: bool = False) -> None:
        self.char = char
        self.spread = spread
        self.seen: list[GrayImage] = []

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        self.seen += list(lines)
        return [self._line(*picture.shape, dpi) for picture in lines]

    def _line(self, height: int, width: int, dpi: int) -> InkLine:
        count = max(1, round(width / (dpi * 0.1))) if self.spread else 1
        boxes = tuple((width * i / count, 0.0, width * (i + 1) / count, float(height)) for i in range(count))
        return InkLine(self.char * count, boxes, (0.9,) * count)


class FailingEngine:
    """Raises what it was given."""

    info = EngineInfo(name="failing", version="1")

    def __init__(self, error: BaseException) -> None:
        self.error = error

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        raise self.error


@pytest.fixture(scope="session")
def letter_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A born-digital letter of one page, with a table that has merged cells."""
    weasyprint = pytest.importorskip("weasyprint", reason="prints the test letter")
    path = tmp_path_factory.mktemp("letter") / "letter.pdf"
    weasyprint.HTML(string=LETTER).write_pdf(path)
    return path


@pytest.fixture(scope="session")
def letter_image(letter_pdf: Path) -> Image.Image:
    """The letter at 150 dpi, as a clean grey picture."""
    document = pdfium.PdfDocument(letter_pdf)
    image = document[0].render(scale=150 / 72).to_pil().convert("L")
    document.close()
    return image


@pytest.fixture(scope="session")
def scanned(letter_image: Image.Image) -> Callable[..., Image.Image]:
    """Makes a scan of the letter: askew by degrees clockwise, then turned clockwise by quarter turns, with noise."""

    def scan(skew: float = 0.0, turn: int = 0) -> Image.Image:
        tilted = np.asarray(letter_image.rotate(-skew, Image.Resampling.BICUBIC, fillcolor=255)).astype(np.float64)
        blurred = cv2.GaussianBlur(tilted, (0, 0), 0.6)
        noisy = blurred + np.random.default_rng(0).normal(0, 8, blurred.shape)
        return Image.fromarray(np.rot90(noisy.clip(0, 255).astype(np.uint8), -turn // 90))

    return scan


@pytest.fixture
def scan_pdf(tmp_path: Path, scanned: Callable[..., Image.Image]) -> Path:
    """A PDF of two scanned pages without a text layer."""
    path = tmp_path / "scan.pdf"
    page = scanned()
    page.save(path, save_all=True, append_images=[page], resolution=150)
    return path


@pytest.fixture
def use_engine(monkeypatch: pytest.MonkeyPatch) -> Callable[[object], None]:
    """Puts an engine behind every page that is read."""

    def use(engine: object) -> None:
        monkeypatch.setattr("ingest.read.create_engine", lambda options: engine)

    return use


@pytest.fixture
def fixed_engine() -> FixedEngine:
    """An engine that finds one letter on every line."""
    return FixedEngine()


@pytest.fixture
def reads_letters(use_engine: Callable[[object], None], fixed_engine: FixedEngine) -> None:
    """Puts the engine that finds one letter on every line behind every page."""
    use_engine(fixed_engine)


@pytest.fixture
def failing_engine() -> Callable[[BaseException], FailingEngine]:
    """Makes an engine that raises."""
    return FailingEngine


@pytest.fixture
def says_what_to_do() -> Callable[[SarabanError], None]:
    """Checks that an error speaks Thai and English and leaves no field unfilled."""

    def check(error: SarabanError) -> None:
        message = error.problem.message
        assert any("ก" <= char <= "ฮ" for char in message.th)
        assert message.en.isascii()
        assert "{" not in message.th + message.en

    return check


@pytest.fixture(scope="session")
def tesseract() -> None:
    """Skips the test where Tesseract or its Thai model is absent."""
    try:
        assert TesseractEngine().info.version
    except (errors.EngineMissing, errors.EngineLacksThai) as error:
        pytest.skip(str(error))
