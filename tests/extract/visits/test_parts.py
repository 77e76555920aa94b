"""Plans that are printed in parts, each under a heading of its own."""

import pytest

from tests.extract.visits.plans import Find, middle, rows_of, visits

TITLE = "กำหนดการนิเทศ จังหวัดฉะเชิงเทรา"
FIRST = [["วันที่", "อำเภอ"], ["๖ ต.ค. ๖๘", "บางคล้า"], ["๗ ต.ค. ๖๘", "แปลงยาว"]]
SECOND = [["อำเภอ", "วันที่", "เวลา"], ["พนมสารคาม", "๘ ต.ค. ๖๘", "๐๙.๐๐ น."], ["บ้านโพธิ์", "๙ ต.ค. ๖๘", "๐๙.๐๐ น."]]
DAYS = ["2025-10-06", "2025-10-07", "2025-10-08", "2025-10-09"]


@pytest.mark.parametrize(("one", "other"), [("ก. ระดับอำเภอ", "ข. ระดับสถานศึกษา"), ("๑. อำเภอ", "๒. สถานศึกษา")])
def test_sections_of_one_plan_are_one_schedule(find_page: Find, one: str, other: str) -> None:
    draft = find_page(*middle(TITLE, one), FIRST, 20, ("mid", other), SECOND)
    assert [day for (day,) in visits(draft, "date")] == DAYS
    assert draft.data["schedules"][0]["title"] == TITLE


def test_whoever_heads_a_part_goes_on_its_visits(find_page: Find) -> None:
    heads = ["ศึกษานิเทศก์ : นายก้อง ใจดี", "ศึกษานิเทศก์ : นางแก้ว ใจงาม"]
    draft = find_page(*middle(TITLE, heads[0]), FIRST, 20, ("mid", heads[1]), SECOND)
    found = visits(draft, "date", "responsible")
    assert found == [*((day, "นายก้อง ใจดี") for day in DAYS[:2]), *((day, "นางแก้ว ใจงาม") for day in DAYS[2:])]
    assert draft.evidence["/schedules/0/visits/3/responsible"].state == "inferred"


def test_a_plan_under_a_title_of_its_own_is_no_part(find_page: Find) -> None:
    draft = find_page(*middle(TITLE, "ก. ระดับอำเภอ"), FIRST, 20, ("mid", "แผนการตรวจเยี่ยม จังหวัดฉะเชิงเทรา"), SECOND)
    assert len(draft.data["schedules"]) == 2
    assert [day for (day,) in rows_of(draft, "date")] == DAYS


def test_a_section_alone_stays_in_its_title(find_page: Find) -> None:
    draft = find_page(*middle(TITLE, "ก. ระดับอำเภอ"), FIRST)
    assert draft.data["schedules"][0]["title"] == f"{TITLE} ก. ระดับอำเภอ"
