"""Texts of a visit in which the number, the day or the district of another one stands."""

import pytest

from extract.checks.mixed import check_texts
from extract.found import Draft


def _draft(**fields: str | None) -> Draft:
    visit = {"place": None, "activity": None, "responsible": None, **fields}
    return Draft(data={"schedules": [{"visits": [visit]}], "committees": [], "topic_lists": []})


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


def _member(**fields: str | None) -> Draft:
    member = {"name": "นายก้อง ใจดี", "position": None, "role": None, **fields}
    return Draft(data={"schedules": [], "committees": [{"title": "คณะทำงาน", "members": [member]}], "topic_lists": []})


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("position", "เลขานุการ"),
        ("position", "ทีมที่ ๒"),
        ("position", "(นักวิชาการศึกษาชำนาญการ)"),
        ("position", "ผู้อำนวยการกองคลัง (นายเก่ง ใจงาม)"),
        ("position", "และนางแก้ว ใจงาม"),
        ("position", "หัวหน้าสำนักงานจังหวัด เป็น รองประธานกรรมการ"),
        ("role", '"'),
        ("role", "– กรรมการ"),
    ],
)
def test_what_is_no_position_and_no_role_is_pointed_at(field: str, text: str) -> None:
    draft = _member(**{field: text})
    check_texts(draft)
    assert [finding.pointers for finding in draft.findings] == [(f"/committees/0/members/0/{field}",)]


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("position", "ผู้อำนวยการกองคลัง (ระดับกลาง)"),
        ("position", "นายอำเภอบางคล้า"),
        ("position", "เลขานุการกรม"),
        ("role", "เลขานุการ"),
        ("role", "หัวหน้าคณะ"),
    ],
)
def test_positions_and_roles_are_not(field: str, text: str) -> None:
    draft = _member(**{field: text})
    check_texts(draft)
    assert draft.findings == []


def test_a_title_with_members_in_it_is_pointed_at() -> None:
    draft = _member()
    draft.data["committees"][0]["title"] = "ที่ปรึกษา : ๑. นายก้อง ใจดี ๒. นางแก้ว ใจงาม"
    check_texts(draft)
    assert [finding.pointers for finding in draft.findings] == [("/committees/0/title",)]


@pytest.mark.parametrize(
    ("titles", "pointed"),
    [
        (["การบริหารงบประมาณ", "มีแผนรองรับหรือไม่ อย่างไร"], ["/topic_lists/0/topics/1"]),
        (["มีแผนรองรับหรือไม่", "ดำเนินการอย่างไร"], []),
        (["การบริหารงบประมาณ", "การจัดซื้อจัดจ้าง"], []),
    ],
)
def test_a_question_among_topics_is_pointed_at(titles: list[str], pointed: list[str]) -> None:
    topics = [{"title": title} for title in titles]
    draft = Draft(data={"schedules": [], "committees": [], "topic_lists": [{"topics": topics}]})
    check_texts(draft)
    assert [one for finding in draft.findings for one in finding.pointers] == pointed
