"""The whole benchmark with an engine that reads nothing, and the reading of one's own scans."""

import sys

import pytest

from samples.benchmark.__main__ import main
from samples.benchmark.corpus import make_papers
from samples.benchmark.typefaces import dense_size, installed, use_folder
from samples.printing import print_html

if not hasattr(sys, "getwindowsversion"):
    pytest.importorskip("resource")


@pytest.fixture(autouse=True)
def no_pinning(monkeypatch):
    monkeypatch.setattr("samples.benchmark.__main__.stay_on_one_core", lambda: None)
    monkeypatch.setattr("samples.benchmark.__main__.COLD_STARTS", 1)


def test_the_report_of_an_engine_that_reads_nothing(tmp_path):
    arguments = [
        "--seed",
        "3",
        "--pages",
        "2",
        "--profiles",
        "fax",
        "--engines",
        "null,nobody",
        "--keep",
        str(tmp_path),
    ]

    assert main([*arguments, "--out", str(tmp_path / "report.md")]) == 0

    report = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert "| characters wrong, spaces apart | ≤ 0.5 % | 100.00 % |" in report
    assert "| lines found | ≥ 99.5 % | 0.00 % |" in report
    assert "Not installed: nobody." in report
    assert "printed" in (tmp_path / "mistakes.txt").read_text(encoding="utf-8")


def test_the_same_seed_gives_the_same_pages(tmp_path):
    first, again = (make_papers(3, 2, ["fax"], installed(), tmp_path) for _ in range(2))
    assert [paper.font for paper in first] == [paper.font for paper in again]
    assert sum(paper.pages for paper in first) == 2
    assert [paper.dense for paper in first] == [False, True]


def test_scans_of_ones_own(tmp_path, capsys):
    words = "หนังสือราชการ ที่ ๑๒๓ ลงวันที่ ๔ มกราคม ๒๕๖๗ " * 3
    (tmp_path / "one.pdf").write_bytes(print_html(f"<p style='font-family:Laksaman'>{words}</p>").pdf)
    (tmp_path / "one.txt").write_text(words.replace("มกราคม", "มกราคน") + "\f", encoding="utf-8")

    assert main(["--scans", str(tmp_path), "--engines", "null"]) == 0

    assert "| one | 1 | null | 2." in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [["--scans", "{folder}", "--engines", "null"], ["--fonts", "{folder}"], ["--engines", "nobody"]]
)
def test_nothing_to_measure_is_said(tmp_path, capsys, arguments):
    assert main([argument.format(folder=tmp_path) for argument in arguments]) == 2
    assert capsys.readouterr().err


def test_dense_pages_are_as_small_as_official_papers():
    assert 9 < dense_size("Laksaman") < 12


def test_a_folder_without_thai_fonts_is_refused(tmp_path):
    with pytest.raises(ValueError, match="no TrueType font"):
        use_folder(tmp_path)
