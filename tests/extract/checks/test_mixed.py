"""Texts of a visit in which the number, the day or the district of another one stands."""

import pytest

from extract.checks.mixed import check_texts
from extract.found import Draft


def _draft(**fields: str | None) -> Draft:
    visit = {"place": None, "activity": None, "responsible": None, **fields}
    return Draft(data={"schedules": [{"visits": [visit]}]})


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("place", "๔"),
        ("place", "(7) กลุ่มเกษตรกรบ้านใหม่"),
        ("place", "๔ - อ.บางคล้า"),
        ("place", "อ.บางคล้า ๑๐ - อ.แปลงยาว"),
        ("place", "ที่ว่าการอำเภอบางคล้า 2565"),
        ("place", "อำเภอบางคล้า วันที่ 9 มิถุนายน 2568"),
        ("activity", "สัปดาห์ที่ ๓ ( )"),
        ("responsible", "นายก้อง ใจดี ๑๐ มกราคม ๒๕๖๘"),
    ],
)
def test_what_belongs_elsewhere_is_pointed_at(field: str, text: str) -> None:
    draft = _draft(**{field: text})
    check_texts(draft)
    (finding,) = draft.findings
    assert (finding.code, finding.pointers) == ("low_confidence", (f"/schedules/0/visits/0/{field}",))


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("place", "ที่ว่าการอำเภอบางคล้า อ.บางคล้า"),
        ("place", "หมู่ที่ ๔ ตำบลเสม็ดเหนือ อำเภอบางคล้า"),
        ("place", "ห้องประชุม ๒ ชั้น ๓ ศาลากลางจังหวัด"),
        ("place", "โรงเรียนราชประชานุเคราะห์ ๑๕"),
        ("activity", "ตรวจเยี่ยมโครงการ ๕ แห่ง"),
        ("responsible", "คณะที่ ๑"),
        ("place", None),
    ],
)
def test_numbers_and_names_that_belong_there_are_not(field: str, text: str | None) -> None:
    draft = _draft(**{field: text})
    check_texts(draft)
    assert draft.findings == []
