from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ingest import ReadOptions, errors
from ingest.engines import InkLine, NullEngine, RecordedEngine, TesseractEngine, create_engine
from ingest.engines import tesseract as module
from ingest.engines.hocr import parse_hocr

LINE = np.full((20, 60), 255, np.uint8)


def hocr(*pages: list[tuple[str, int]]) -> str:
    def word(index: int, text: str, sure: int) -> str:
        box = f"{10 * index} 5 {10 * index + 9} 25"
        chars = "".join(f'<span class="ocrx_cinfo" title="x_bboxes {box}; x_conf 99">{c}</span>' for c in text)
        return f'<span class="ocrx_word" title="bbox {box}; x_wconf {sure}">{chars}</span>'

    body = "".join(
        '<div class="ocr_page">' + "".join(word(i, *part) for i, part in enumerate(page)) + "</div>" for page in pages
    )
    return f"<html><body>{body}</body></html>"


def test_spaces_of_the_text_and_boxes_of_the_hocr_meet() -> None:
    first, second = parse_hocr(hocr([("ก", 90), ("ข", 40)], []), "ก ข\n\f\n", 2)
    assert [(glyph.char, glyph.confidence) for glyph in first] == [("ก", 0.9), (" ", 0.9), ("ข", 0.4)]
    assert first[2].box == (10, 5, 19, 25)
    assert second == []


def test_where_text_and_hocr_differ_the_characters_with_boxes_win() -> None:
    (line,) = parse_hocr(hocr([("ก", 90), ("ข", 40)]), "ก ค", 1)
    assert [glyph.char for glyph in line] == ["ก", "ข"]


def test_a_run_that_lost_a_picture_is_noticed() -> None:
    with pytest.raises(ValueError, match="2 pictures"):
        parse_hocr(hocr([("ก", 90)]), "ก", 2)


@pytest.fixture
def says(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes Tesseract answer as told, without running it."""

    def answer(page: list[tuple[str, int]], text: str) -> TesseractEngine:
        def run(picture: str, base: str, **options: Any) -> None:
            Path(base + ".txt").write_text(text, encoding="utf-8")
            Path(base + ".hocr").write_text(hocr(page), encoding="utf-8")

        monkeypatch.setattr(module, "run_tesseract", run)
        monkeypatch.setattr(module.pytesseract, "get_tesseract_version", lambda: "5.3")
        monkeypatch.setattr(module.pytesseract, "get_languages", lambda: ["tha"])
        return TesseractEngine()

    return answer


def test_split_sara_am_comes_out_whole(says: Any) -> None:
    (line,) = says([("ท", 95), ("\u0e4d", 80), ("า", 90)], "ท\u0e4dา").read([LINE], 300)
    assert (line.text, line.confidences) == ("ทำ", (0.836, 0.704))


@pytest.mark.parametrize(("printed", "others"), [("๕", "๔๘๙"), ("๒", "๖"), ("๓", "๗"), ("๑", "๗")])
def test_a_digit_that_may_be_another_says_so_and_is_not_sure(says: Any, printed: str, others: str) -> None:
    (line,) = says([(printed, 99), ("ก", 99)], f"{printed}ก").read([LINE], 300)
    assert set(others) <= set(line.alternatives[0])
    assert line.confidences[0] <= 0.7
    assert (1 in line.alternatives, line.confidences[1]) == (False, 0.8712)


@pytest.mark.parametrize(
    ("raised", "expected"),
    [
        (RuntimeError("Tesseract process timeout"), errors.EngineTimedOut),
        (module.pytesseract.TesseractError(1, "crashed"), errors.EngineFailed),
        (OSError("disk full"), errors.EngineFailed),
        (module.pytesseract.TesseractNotFoundError(), errors.EngineMissing),
    ],
)
def test_what_goes_wrong_in_tesseract_has_a_name(
    says: Any, monkeypatch: pytest.MonkeyPatch, raised: BaseException, expected: type[errors.IngestError]
) -> None:
    engine = says([], "")

    def fail(*_: Any, **__: Any) -> None:
        raise raised

    monkeypatch.setattr(module, "run_tesseract", fail)
    with pytest.raises(expected):
        engine.read([LINE], 300)


def test_bad_utf8_from_tesseract_fails_the_page_not_the_program(says: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = says([], "")

    def garble(picture: str, base: str, **_: Any) -> None:
        Path(base + ".txt").write_bytes(b"\xff\xfe\xff")
        Path(base + ".hocr").write_bytes(b"\xff<html")

    monkeypatch.setattr(module, "run_tesseract", garble)
    with pytest.raises(errors.EngineFailed):
        engine.read([LINE], 300)


def test_a_missing_tesseract_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, says_what_to_do: Any) -> None:
    def missing() -> str:
        raise module.pytesseract.TesseractNotFoundError

    monkeypatch.setattr(module.pytesseract, "get_tesseract_version", missing)
    with pytest.raises(errors.EngineMissing, match="apt install tesseract-ocr") as caught:
        TesseractEngine().read([LINE], 300)
    says_what_to_do(caught.value)


def test_a_tesseract_without_thai_says_how_to_add_it(monkeypatch: pytest.MonkeyPatch, says_what_to_do: Any) -> None:
    monkeypatch.setattr(module.pytesseract, "get_tesseract_version", lambda: "5.3")
    monkeypatch.setattr(module.pytesseract, "get_languages", lambda: ["eng"])
    with pytest.raises(errors.EngineLacksThai, match="tesseract-ocr-tha") as caught:
        TesseractEngine().read([LINE], 300)
    says_what_to_do(caught.value)


def test_a_recording_replays_what_the_engine_said(tmp_path: Path, fixed_engine: Any) -> None:
    path = tmp_path / "lines.json"
    said = RecordedEngine(path, original=fixed_engine).read([LINE, LINE], 300)
    assert len(fixed_engine.seen) == 1
    replay = RecordedEngine(path)
    assert replay.read([LINE, LINE], 300) == said
    assert replay.info == fixed_engine.info


def test_a_replay_never_invents(tmp_path: Path, fixed_engine: Any) -> None:
    path = tmp_path / "lines.json"
    RecordedEngine(path, original=fixed_engine).read([LINE], 300)
    with pytest.raises(errors.EngineFailed):
        RecordedEngine(path).read([LINE[:10]], 300)


def test_an_empty_recording_is_a_missing_engine(tmp_path: Path) -> None:
    with pytest.raises(errors.EngineMissing):
        _ = create_engine(ReadOptions(engine=f"recorded:{tmp_path / 'none.json'}")).info


def test_the_null_engine_finds_nothing_everywhere() -> None:
    assert NullEngine().read([LINE, LINE], 300) == [InkLine(), InkLine()]


def test_a_line_needs_a_box_for_every_character() -> None:
    with pytest.raises(ValueError, match="one box"):
        InkLine("กข", ((0, 0, 1, 1),), (0.5, 0.5))
