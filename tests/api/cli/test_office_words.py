"""`--vocabulary`: an office's words reach the rules in every process, or are refused before anything is read."""

import json
import subprocess
import sys
from pathlib import Path

LETTER = """\
ที่ นน ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัดน่าน
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
ด้วยจังหวัดน่านได้จัดทำแผน
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัดน่าน

ศฝก.น่าน
โทร. ๐ ๕๔๗๑ ๐๓๔๑
"""


def _extract(folder: Path, *flags: str) -> list[dict[str, object]]:
    command = [sys.executable, "-m", "api", "extract", str(folder), "-q", "-j", "2", *flags]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True, timeout=120)
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_words_reach_the_rules_in_every_process(tmp_path: Path) -> None:
    letters = tmp_path / "letters"
    letters.mkdir()
    for name in ("one", "two"):
        (letters / f"{name}.txt").write_text(LETTER, encoding="utf-8")
    words = tmp_path / "words"
    words.mkdir()
    (words / "agencies.toml").write_text('short = ["ศฝก."]', encoding="utf-8")

    def units(*flags: str) -> list[object]:
        return [record["letter"]["contact"]["units"] for record in _extract(letters, *flags)]  # type: ignore[index]

    assert units() == [[], []]
    assert units("--vocabulary", str(words)) == [["ศฝก.น่าน"], ["ศฝก.น่าน"]]


def test_the_command_line_refuses_words_that_cannot_be_used(tmp_path: Path) -> None:
    words = tmp_path / "words"
    words.mkdir()
    (words / "agencies.toml").write_text('short = ["ก"]', encoding="utf-8")
    (tmp_path / "one.txt").write_text(LETTER, encoding="utf-8")
    command = [sys.executable, "-m", "api", "extract", str(tmp_path), "--vocabulary", str(words)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60)

    assert done.returncode == 2
    assert "agencies.toml" in done.stderr
