"""The samples kept in the repository, and the commands that make samples."""

import json

import pypdfium2
import pytest

from samples.__main__ import main
from samples.data import HERE
from samples.making import truth_text
from samples.plain_text import print_text
from samples.register import kept_samples

KEPT = kept_samples()
LARGEST = 3_000_000
TEXT = """
ที่ สต ๐๐๑๙/ว ๑๒

ศาลากลางจังหวัดสตูล
ถนนศาลากลาง สต ๙๑๐๐๐

เรื่อง แผนการลงพื้นที่

ด้วยจังหวัดสตูลกำหนดลงพื้นที่
ขอแสดงความนับถือ
(นายสมมติ ใจดี)

**แผนการลงพื้นที่
เดือนเมษายน**

ลำดับ\tอำเภอ
๑\t<p>ละงู</p> <ul> - ตรวจเยี่ยม - สรุปผล</ul>
"""


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.name)
def test_a_kept_sample_is_what_its_register_makes(kept):
    path = kept.folder / f"{kept.name}.json"
    assert path.read_text(encoding="utf-8") == truth_text(kept.truths())


def test_every_folder_is_in_the_register():
    folders = {path.parent.name for path in HERE.glob("*/*.json") if path.parent.name != "data"}
    assert folders == {kept.name for kept in KEPT}


def test_the_kept_samples_stay_small():
    kept = [path for sample in KEPT for path in sample.folder.iterdir() if path.suffix != ".json"]
    assert sum(path.stat().st_size for path in kept) < LARGEST


def test_make_writes_documents_with_their_truth(tmp_path, capsys):
    assert main(["make", "--seed", "2", "--count", "2", "--kind", "stamped", "--out", str(tmp_path)]) == 0
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [f"stamped-born-digital-{seed}.{end}" for seed in (2, 3) for end in ("json", "pdf")]
    assert json.loads((tmp_path / names[0]).read_text(encoding="utf-8"))["letter"]["kind"] == "stamped"
    assert "2/2" in capsys.readouterr().err


def test_a_text_is_printed_as_letter_and_enclosure(tmp_path):
    document = pypdfium2.PdfDocument(print_text(TEXT).pdf)
    first, second = (document[index].get_textpage().get_text_bounded() for index in range(2))
    assert "ศาลากลางจังหวัดสตูล" in first
    assert "ละงู" in second and "ละงู" not in first


def test_a_printed_text_can_be_scanned(tmp_path):
    source, target = tmp_path / "circular.txt", tmp_path / "scans" / "circular.pdf"
    source.write_text(TEXT, encoding="utf-8")
    assert main(["print", str(source), "--out", str(target), "--profile", "fax"]) == 0
    document = pypdfium2.PdfDocument(target)
    assert len(document) == 2
    assert document[0].get_textpage().get_text_bounded() == ""
