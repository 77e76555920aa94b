"""From files to records with nothing faked: text files, so that no OCR engine is needed."""

import json
import subprocess
import sys

from typer.testing import CliRunner

from api.cli.app import app
from schemas import Record

LETTER = """ที่ นน ๐๐๑๙/ว ๙๑๒

ศาลากลางจังหวัดน่าน
ถนนน่าน-พะเยา นน ๕๕๐๐๐

๙ พฤษภาคม ๒๕๖๗

เรื่อง แผนการตรวจเยี่ยมระดับอำเภอ

เรียน นายอำเภอ ทุกอำเภอ

ด้วยจังหวัดน่านกำหนดออกตรวจเยี่ยมการดำเนินงานในระดับอำเภอ ประจำเดือนพฤษภาคม ๒๕๖๗

จึงเรียนมาเพื่อทราบ

ขอแสดงความนับถือ

นายปิติ มีนา
พัฒนาการจังหวัด
"""
TRUTH = {
    "letter": {
        "kind": "external",
        "reference_number": "นน 0019/ว 912",
        "date": "2024-05-09",
        "subject": "แผนการตรวจเยี่ยมระดับอำเภอ",
        "addressees": ["นายอำเภอ ทุกอำเภอ"],
    }
}


def test_files_become_records_and_a_bad_one_is_told(tmp_path):
    for name, text in {"a.txt": LETTER, "b.pdf": "", "c.md": LETTER}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "api.cli", "extract", str(tmp_path), "--jobs", "2"]
    done = subprocess.run(command, capture_output=True, check=False, timeout=240)
    records = [Record.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [record.document.filename for record in records] == ["a.txt", "c.md"]
    assert {record.letter.reference_number for record in records} == {"นน 0019/ว 912"}
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith(f"{tmp_path / 'b.pdf'}, -, ")
    assert done.returncode == 1


def test_a_letter_scores_full_marks_against_its_truth(tmp_path):
    (tmp_path / "a.txt").write_text(LETTER, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(TRUTH), encoding="utf-8")
    done = CliRunner().invoke(app, ["evaluate", str(tmp_path), "--json"])
    assert done.exit_code == 0
    report = json.loads(done.stdout)
    assert report["groups"]["all"] == {
        "right": 5,
        "wrong": 0,
        "missing": 0,
        "extra": 0,
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
    }
