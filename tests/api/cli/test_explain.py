"""`saraban extract --explain`: reasons instead of records."""

import json
import subprocess
import sys

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
"""


def _run(path, *flags):
    command = [sys.executable, "-m", "api", "extract", str(path), "--explain", "-q", "--lang", "en", *flags]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


def test_reasons_are_printed_for_people_and_for_programs(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")

    shown = _run(path).stdout
    given = json.loads(_run(path, "--format", "json").stdout)

    assert "/letter/date = 2024-03-04\n    letter.date < date.day  normalized" in shown
    assert "date.list" in shown
    assert [why["value"] for why in given["values"] if why["pointer"] == "/letter/date"] == ["2024-03-04"]


def test_reasons_are_no_table(tmp_path):
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")

    assert _run(path, "--format", "csv").returncode == 2
