import csv
import io
import json

import icalendar
import openpyxl
import pytest

from schemas import Record


def test_one_file_gives_its_record_as_json(saraban, folder):
    done = saraban("extract", folder("a.txt") / "a.txt")
    assert done.code == 0
    assert Record.model_validate_json(done.out).document.filename == "a.txt"
    assert done.err == ""


def test_one_file_with_several_letters_gives_json_lines(saraban, folder):
    done = saraban("extract", folder("two.pdf") / "two.pdf")
    assert [json.loads(line)["document"]["part"]["index"] for line in done.out.splitlines()] == [1, 2]


def test_a_folder_gives_json_lines_in_order_of_its_paths(saraban, folder, names):
    root = folder("b.pdf", "a/z.TIF", "c.md", "a/y.jpeg")
    done = saraban("extract", root, "--jobs", 1)
    assert names(done.out) == ["y.jpeg", "z.TIF", "b.pdf", "c.md"]


def test_a_folder_with_one_file_gives_json_lines_too(saraban, folder, names):
    assert names(saraban("extract", folder("a.txt"), "--jobs", 1).out) == ["a.txt"]


def test_hidden_files_and_other_endings_are_left_out(saraban, folder, names):
    root = folder("a.txt", ".b.txt", ".c/d.txt", "e.docx", "f.json")
    assert names(saraban("extract", root, "--jobs", 1).out) == ["a.txt"]


def test_several_files_come_out_in_the_order_given_each_once(saraban, folder, names):
    root = folder("a.txt", "b.txt")
    done = saraban("extract", root / "b.txt", root / "a.txt", root, "--jobs", 1)
    assert names(done.out) == ["b.txt", "a.txt"]


def test_a_bad_file_is_told_in_one_line_and_does_not_stop_the_others(saraban, folder, names):
    root = folder("a.txt", "damaged.pdf", "z.txt")
    done = saraban("extract", root, "--jobs", 1)
    assert done.code == 1
    assert names(done.out) == ["a.txt", "z.txt"]
    (line,) = done.errors
    assert line.startswith(f"{root / 'damaged.pdf'}, page 2, The file is damaged")


def test_a_file_that_does_not_exist_is_a_failed_input(saraban, folder, names):
    root = folder("a.txt")
    done = saraban("extract", root / "none.pdf", root / "a.txt", "--jobs", 1)
    assert done.code == 1
    assert names(done.out) == ["a.txt"]
    assert len(done.errors) == 1


def test_a_page_that_failed_is_told_although_there_is_a_record(saraban, folder):
    path = folder("page.pdf") / "page.pdf"
    done = saraban("extract", path)
    assert done.code == 1
    assert json.loads(done.out)["document"]["filename"] == "page.pdf"
    assert done.errors == [f"{path}, page 3, This page could not be read."]


def test_a_fault_of_the_program_fails_its_file_only_and_shows_no_traceback(saraban, folder, names):
    done = saraban("extract", folder("a.txt", "fault.pdf"), "--jobs", 1)
    assert (done.code, names(done.out), len(done.errors)) == (1, ["a.txt"], 1)
    assert "ZeroDivisionError" in done.err


def test_verbose_shows_where_it_failed(saraban, folder):
    done = saraban("extract", folder("fault.pdf") / "fault.pdf", "--verbose")
    assert "Traceback" in done.err


def test_a_folder_without_files_is_a_failed_input(saraban, folder):
    done = saraban("extract", folder("a.docx"))
    assert (done.code, done.out, len(done.errors)) == (1, "", 1)


def test_reasons_come_in_thai_when_asked(saraban, folder):
    done = saraban("extract", folder("damaged.pdf") / "damaged.pdf", "--lang", "th")
    (line,) = done.errors
    assert "ไฟล์ชำรุด" in line
    assert "The file is damaged" in line


def test_a_hostile_file_name_stays_on_one_line(saraban, folder):
    done = saraban("extract", folder("damaged\x1b[31m\n.pdf"), "--jobs", 1)
    (line,) = done.errors
    assert r"damaged\x1b[31m\n.pdf" in line


def test_csv_on_standard_output_has_the_visits_of_all_files(saraban, folder):
    done = saraban("extract", folder("visit1.txt", "visit2.txt", "a.txt"), "--format", "csv", "--jobs", 1)
    assert done.raw.startswith(b"\xef\xbb\xbfdocument_id,")
    rows = list(csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff"), newline="")))
    assert [(row["filename"], row["place"]) for row in rows] == [("visit1.txt", "บางคล้า"), ("visit2.txt", "บางคล้า")]
    assert b"\r\r\n" not in done.raw


def test_ics_on_standard_output_is_one_calendar(saraban, folder):
    done = saraban("extract", folder("visit1.txt", "visit2.txt"), "--format", "ics", "--jobs", 1)
    assert len(icalendar.Calendar.from_ical(done.raw).walk("VEVENT")) == 2


def test_xlsx_may_be_redirected(saraban, folder):
    done = saraban("extract", folder("visit1.txt"), "--format", "xlsx", "--jobs", 1)
    assert openpyxl.load_workbook(io.BytesIO(done.raw))["visits"].max_row == 2


def test_jsonl_puts_one_record_on_one_line(saraban, folder):
    assert saraban("extract", folder("a.txt") / "a.txt", "--format", "jsonl").out.count("\n") == 1


@pytest.mark.parametrize(
    "flags",
    [
        ("--format", "pdf"),
        ("--format", ","),
        ("--format", "json,csv"),
        ("--engine", "crystal-ball"),
        ("--output", "a.txt"),
        ("--jobs", "-1"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_ends_with_status_two(saraban, folder, monkeypatch, flags):
    monkeypatch.chdir(folder("a.txt"))
    done = saraban("extract", "a.txt", *flags)
    assert (done.code, done.out) == (2, "")


def test_no_paths_is_wrong_usage(saraban):
    assert saraban("extract").code == 2


def test_an_unknown_engine_is_answered_with_those_there_are(saraban, folder):
    done = saraban("extract", folder("a.txt") / "a.txt", "--engine", "crystal-ball")
    assert "tesseract" in done.err
