"""Lists of people that were left in the text of an order: nobody made a committee of them, and the record says so."""

import pytest

from extract.checks.letters import check_letter
from extract.found import Draft

PEOPLE = ("๑. นายสมชาย รักไทย ปลัดจังหวัด ประธาน", "กลุ่มงานปกครอง", "๒. นางมาลี สมมติ กรรมการ", "๓. นายกิตติ ดีงาม กรรมการ")
ROLES = ("(๑) ปลัดจังหวัด เป็นประธานกรรมการ", "(๒) เกษตรจังหวัด เป็นกรรมการ", "(๓) จ่าจังหวัด เป็นกรรมการและเลขานุการ")
POSTS = ("๑. ผู้ว่าราชการจังหวัด", "๒. ปลัดจังหวัด", "๓. เกษตรจังหวัด")
TASKS = ("๑. ให้ส่วนราชการอำนวยความสะดวก", "๒. ให้นายอำเภอตรวจติดตาม", "๓. คำสั่งใดขัดหรือแย้งให้ใช้คำสั่งนี้แทน")


def _pointers(kind: str, subject: str, body: tuple[str, ...], committees: int) -> tuple[str, ...]:
    letter = {
        **dict.fromkeys(("reference_number", "issuer", "issuer_address", "signatory", "contact"), None),
        "kind": kind,
        "subject": subject,
        "body": list(body),
        "enclosures": [],
    }
    draft = Draft(data={"letter": letter, "committees": [{}] * committees})
    check_letter(draft)
    return tuple(pointer for finding in draft.findings for pointer in finding.pointers)


@pytest.mark.parametrize(
    ("body", "subject", "committees", "noted"),
    [
        (("ด้วยจังหวัด", *PEOPLE, "ทั้งนี้ ตั้งแต่บัดนี้"), "แต่งตั้งคณะทำงาน", 1, (1, 2, 3, 4)),
        (ROLES, "ว่าด้วยกองทุน", 1, (0, 1, 2)),
        (POSTS, "แต่งตั้งคณะทำงาน", 0, (0, 1, 2)),
        (("คณะกรรมการฝ่ายสถานที่ ประกอบด้วย", *POSTS), "จัดงาน", 1, (1, 2, 3)),
        (("๑. คณะกรรมการอำนวยการ หน้าที่", *TASKS), "แต่งตั้งคณะกรรมการ", 1, (0, 1, 2, 3)),
        (TASKS, "แนวทางปฏิบัติ", 0, ()),
        (TASKS, "แต่งตั้งคณะทำงาน", 1, ()),
        (PEOPLE[:2], "แต่งตั้งคณะทำงาน", 1, ()),
    ],
)
def test_what_is_left_in_an_order(body: tuple[str, ...], subject: str, committees: int, noted: tuple[int, ...]) -> None:
    assert _pointers("order", subject, body, committees) == tuple(f"/letter/body/{at}" for at in noted)


def test_a_letter_may_name_people_in_its_text() -> None:
    assert _pointers("external", "แต่งตั้งคณะทำงาน", PEOPLE, 0) == ()
