import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.exports import KINDS, flat_rows, rows_csv, visits_csv
from api.exports.cells import cell_text
from api.exports.columns import COLUMNS


def _parsed(text):
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("kind", KINDS)
def test_the_header_is_there_even_without_rows(kind):
    assert rows_csv([], kind) == "\ufeff" + ",".join(COLUMNS[kind]) + "\r\n"


def test_excel_is_told_that_it_is_utf8(record):
    assert visits_csv(flat_rows(record, "visits")).encode().startswith(b"\xef\xbb\xbf")


def test_a_visit_is_one_line_with_its_district_spread_out(record):
    first, second = _parsed(visits_csv(flat_rows(record, "visits")))
    assert (first["date"], first["start_time"], first["end_time"]) == ("2024-04-17", "08:30", "")
    assert (first["district_code"], first["district"], first["province"]) == ("2401", "เมืองฉะเชิงเทรา", "ฉะเชิงเทรา")
    assert (first["confidence"], first["findings"]) == ("0.6", "weekday_mismatch")
    assert (second["place"], second["district"]) == ("คลองเขื่อน", "")


def test_a_letter_is_one_line_with_its_parts_spread_out(record):
    (line,) = _parsed(rows_csv(flat_rows(record, "letters"), "letters"))
    assert line["is_circular"] == "true"
    assert line["addressees"] == "นายอำเภอ ทุกอำเภอ; ท้องถิ่นจังหวัด"
    assert line["enclosures"] == "1 แผน 2 ฉบับ"
    assert (line["signatory_name"], line["signatory_position"]) == ("นายปิติ มีนา", "พัฒนาการจังหวัด")
    assert line["telephone"] == "038511234; 038511235"
    assert (line["received_number"], line["received_time"], line["date"]) == ("77", "09:15", "2024-04-03")


def test_a_committee_has_a_line_for_each_member_and_duty(record):
    lines = _parsed(rows_csv(flat_rows(record, "committees"), "committees"))
    assert [(line["pointer"], line["name"], line["position"], line["duty"]) for line in lines] == [
        ("/committees/0/members/0", "นายปิติ มีนา", "", ""),
        ("/committees/0/members/1", "", "ปลัด", ""),
        ("/committees/0/duties/0", "", "", "ติดตามผล"),
        ("/committees/1", "", "", ""),
    ]
    assert {line["committee_title"] for line in lines} == {"คณะทำงาน", "คณะว่าง"}


def test_points_are_an_indented_outline(record):
    first, second = _parsed(rows_csv(flat_rows(record, "topics"), "topics"))
    assert first["points"] == "'- ก\n  1) ข"
    assert first["report_items"] == "ผล; ปัญหา"
    assert (second["list_title"], second["title"]) == ("Best Practice", "")


def test_a_finding_has_both_its_sentences(record):
    (line,) = _parsed(rows_csv(flat_rows(record, "findings"), "findings"))
    assert (line["message_th"], line["message_en"]) == ("วันไม่ตรง", "The weekday does not agree.")


@pytest.mark.parametrize(
    "text", ["=1+1", "+66", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=HYPERLINK("http://x","y")']
)
def test_no_cell_can_be_run_as_a_formula(text):
    assert _parsed(visits_csv([{"place": text}]))[0]["place"] == f"'{text}"


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])))
def test_every_text_comes_back_from_the_csv(text):
    place = _parsed(visits_csv([{"place": text}]))[0]["place"]
    assert place in (text, f"'{text}")


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), (False, "false"), (0, "0"), ([], ""), (["ก", None, "ข"], "ก; ข")]
)
def test_values_become_plain_text(value, text):
    assert cell_text(value) == text
