"""Lists of members without rules: columns, wrapped roles, groups, duties, page breaks."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas import Reading

Find = Callable[[Reading], list[dict[str, Any]]]
LayOut = Callable[..., Reading]
ReadText = Callable[[str], Reading]

ORDER = (
    ((230.0, "คำสั่งจังหวัดเลย"),),
    ((250.0, "ที่ ๑๒/๒๕๖๗"),),
    ((180.0, "เรื่อง แต่งตั้งคณะทำงานติดตามงานพัฒนาชุมชน"),),
    ((140.0, "เพื่อให้งานเป็นไปด้วยความเรียบร้อย จึงแต่งตั้งคณะทำงาน ดังนี้"),),
)
MEMBERS = (
    ((85.0, "๑. นายสมชาย ใจดี"), (255.0, "พัฒนาการจังหวัดเลย"), (420.0, "หัวหน้าคณะทำงาน")),
    ((85.0, "๒. พ.ต.อ.กิตติ ณ ระนอง"), (255.0, "ผู้กำกับการ"), (420.0, "คณะทำงาน")),
    ((255.0, "สถานีตำรวจภูธรเมืองเลย"),),
    ((85.0, "๓. เกษตรจังหวัดเลย"), (420.0, "คณะทำงานและ")),
    ((420.0, "ผู้ช่วยเลขานุการ"),),
)
END = (((140.0, "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป"),), ((140.0, "สั่ง ณ วันที่ ๓ เมษายน พ.ศ. ๒๕๖๗"),))


def test_columns_become_name_position_and_role(lay_out: LayOut, committees: Find) -> None:
    (found,) = committees(lay_out((*ORDER, *MEMBERS, *END)))
    assert found["members"] == [
        {"order": 1, "name": "นายสมชาย ใจดี", "position": "พัฒนาการจังหวัดเลย", "role": "หัวหน้าคณะทำงาน"},
        {
            "order": 2,
            "name": "พ.ต.อ.กิตติ ณ ระนอง",
            "position": "ผู้กำกับการ สถานีตำรวจภูธรเมืองเลย",
            "role": "คณะทำงาน",
        },
        {"order": 3, "name": None, "position": "เกษตรจังหวัดเลย", "role": "คณะทำงานและผู้ช่วยเลขานุการ"},
    ]


def test_a_single_committee_without_a_heading_has_the_name_it_is_appointed_by(
    lay_out: LayOut, committees: Find
) -> None:
    (found,) = committees(lay_out((*ORDER[:3], ((140.0, "จึงให้ผู้มีรายชื่อต่อไปนี้ปฏิบัติงาน ดังนี้"),), *MEMBERS, *END)))
    assert found["title"] == "คณะทำงานติดตามงานพัฒนาชุมชน"


def test_a_gap_as_narrow_as_a_space_parts_columns_that_others_show(lay_out: LayOut, committees: Find) -> None:
    narrow = ((85.0, "๔. นางสาวมาลี สมมติ"), (255.0, "นักวิชาการพัฒนาชุมชนชำนาญการ ปก"), (420.0, "เลขานุการ"))
    (found,) = committees(lay_out((*ORDER, *MEMBERS, narrow, *END)))
    assert found["members"][3]["role"] == "เลขานุการ"
    assert found["members"][3]["position"] == "นักวิชาการพัฒนาชุมชนชำนาญการ ปก"


def test_a_list_goes_on_over_a_page_break(lay_out: LayOut, committees: Find) -> None:
    second = (
        ((255.0, "กลุ่มงานยุทธศาสตร์"), (420.0, "และเลขานุการ")),
        ((85.0, "๕. นายวิชัย ทองดี"), (255.0, "นิติกร"), (420.0, "คณะทำงาน")),
        *END,
    )
    first = (*ORDER, *MEMBERS, ((85.0, "๔. นางมานี มีนา"), (255.0, "นักวิชาการ"), (420.0, "คณะทำงาน")))
    (found,) = committees(lay_out(first, second))
    assert [member["order"] for member in found["members"]] == [1, 2, 3, 4, 5]
    assert found["members"][3]["position"] == "นักวิชาการ กลุ่มงานยุทธศาสตร์"
    assert found["members"][3]["role"] == "คณะทำงานและเลขานุการ"
    assert found["pages"] == [1, 2]


def test_groups_with_their_duties(read_text: Callable[[str], Reading], committees: Find) -> None:
    found = committees(
        read_text(
            "๑. คณะกรรมการอำนวยการ ประกอบด้วย\n"
            "๑.๑ ผู้ว่าราชการจังหวัดเลย\tประธานกรรมการ\n"
            "๑.๒ ปลัดจังหวัดเลย\tกรรมการและเลขานุการ\n"
            "มีหน้าที่และอำนาจ ดังนี้\n"
            "๑) กำหนดแนวทาง\n"
            "๒) ติดตามผลการดำเนินงาน\n"
            "๒. ฝ่ายต้อนรับ\n"
            "๒.๑ นายสมชาย ใจดี นายอำเภอวังสะพุง หัวหน้าคณะทำงาน\n"
            "๒.๒ นางมานี มีนา ปลัดอำเภอ คณะทำงาน\n"
            "มีหน้าที่ จัดเตรียมสถานที่\n"
            "\n"
            "ทั้งนี้ ตั้งแต่บัดนี้เป็นต้นไป\n"
        )
    )
    assert [(one["title"], one["duties"]) for one in found] == [
        ("คณะกรรมการอำนวยการ", ["กำหนดแนวทาง", "ติดตามผลการดำเนินงาน"]),
        ("ฝ่ายต้อนรับ", ["จัดเตรียมสถานที่"]),
    ]
    assert [member["order"] for member in found[1]["members"]] == [1, 2]
    assert found[1]["members"][0]["position"] == "นายอำเภอวังสะพุง"


def test_a_team_in_a_note_ends_before_the_next_section(read_text: Callable[[str], Reading], committees: Find) -> None:
    (found,) = committees(
        read_text(
            "หมายเหตุ : ๑. คณะนิเทศ ติดตาม ประกอบด้วย\n"
            "๑. พัฒนาการจังหวัดเลย\n"
            "๒. หัวหน้ากลุ่มงาน (หัวหน้าทีมกลุ่มอำเภอ)\n"
            "๓. นักวิชาการ (ศพก.)\n"
            "๒. ประเด็นการติดตาม\n"
            "๒.๑) กองทุนชุมชน\n"
        )
    )
    assert found["title"] == "คณะนิเทศ ติดตาม"
    assert [(member["position"], member["role"]) for member in found["members"]] == [
        ("พัฒนาการจังหวัดเลย", None),
        ("หัวหน้ากลุ่มงาน", "หัวหน้าทีมกลุ่มอำเภอ"),
        ("นักวิชาการ (ศพก.)", None),
    ]


def test_members_numbered_inside_a_sentence(read_text: Callable[[str], Reading], committees: Find) -> None:
    (found,) = committees(read_text("คณะตรวจเยี่ยม ประกอบด้วย ๑) นายอำเภอเมืองเลย ๒) พัฒนาการอำเภอเมืองเลย ๓) ปลัดอำเภอ\n"))
    assert found["title"] == "คณะตรวจเยี่ยม"
    assert [member["position"] for member in found["members"]] == [
        "นายอำเภอเมืองเลย",
        "พัฒนาการอำเภอเมืองเลย",
        "ปลัดอำเภอ",
    ]


def test_those_who_came_to_a_meeting_and_those_who_did_not(
    read_text: Callable[[str], Reading], committees: Find
) -> None:
    found = committees(
        read_text(
            "ผู้มาประชุม\n๑. นายสมชาย ใจดี\tปลัดจังหวัด\tประธาน\n๒. นางมานี มีนา\tนิติกร\tกรรมการ\n"
            "ผู้ไม่มาประชุม\n๑. นายวิชัย ทองดี\tคลังจังหวัด\tติดราชการ\n"
        )
    )
    assert [(one["title"], len(one["members"])) for one in found] == [("ผู้มาประชุม", 2), ("ผู้ไม่มาประชุม", 1)]
    assert found[1]["members"][0] == {"order": 1, "name": "นายวิชัย ทองดี", "position": "คลังจังหวัด", "role": None}


def test_a_number_in_doubt_is_settled_by_the_one_before(lay_out: LayOut, committees: Find) -> None:
    reading = lay_out((*ORDER, *MEMBERS, *END))
    (page,) = reading.pages
    lines = [
        line.model_copy(update={"text": "5" + line.text[1:], "alternatives": {0: "๓"}})
        if line.text.startswith("๓.")
        else line
        for line in page.lines
    ]
    (found,) = committees(reading.model_copy(update={"pages": (page.model_copy(update={"lines": tuple(lines)}),)}))
    assert [member["order"] for member in found["members"]] == [1, 2, 3]


def test_ordinary_text_about_committees_gives_none(read_text: Callable[[str], Reading], committees: Find) -> None:
    text = (
        "ด้วยสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน แจ้งว่าคณะกรรมการได้พิจารณาเอกสาร ประกอบด้วย\n"
        "๑. แบบรายงานผลการดำเนินงาน\n"
        "๒. แผนปฏิบัติการประจำปี\n"
        "ขอให้อำเภอดำเนินการ ดังนี้\n"
        "๑. แจ้งคณะกรรมการหมู่บ้าน\n"
        "๒. รายงานผลภายในกำหนด\n"
    )
    assert committees(read_text(text)) == []


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(
        st.builds(
            lambda head, text: f"{head}{text}",
            st.sampled_from(
                ["", "๑. ", "๒) ", "- ๓) ", "๑.๑ ", "คณะกรรมการ", "คณะทำงาน ประกอบด้วย ", "ผู้มาประชุม", "มีหน้าที่ "]
            ),
            st.text("กขคนายสมชาย ใจดีกรรมการ่ำ๑๒.-)(\t", max_size=40),
        ),
        max_size=25,
    )
)
def test_any_text_is_read_without_failing(
    lines: list[str], read_text: Callable[[str], Reading], committees: Find
) -> None:
    for found in committees(read_text("\n".join(lines))):
        assert found["members"]


def test_a_heading_that_names_no_list_leaves_the_name_to_the_subject(read_text: ReadText, committees: Find) -> None:
    (found,) = committees(
        read_text(
            "คำสั่งจังหวัดเลย\nที่ ๙๘๗/๒๕๖๗\nเรื่อง แต่งตั้งคณะทำงานแก้ไขปัญหาที่ดิน\nเพื่อให้การแก้ไขปัญหาเป็นไปด้วยความเรียบร้อย "
            "จึงแต่งตั้งคณะทำงาน ดังนี้\n\nองค์ประกอบ\n๑) ผู้ว่าราชการจังหวัดเลย\tประธานคณะทำงาน\n๒) ปลัดจังหวัดเลย\tคณะทำงาน\n"
            "๓) นายอำเภอเมืองเลย\tคณะทำงานและเลขานุการ\n\nสั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๗\n"
        )
    )
    assert (found["title"], len(found["members"])) == ("คณะทำงานแก้ไขปัญหาที่ดิน", 3)


def test_offices_without_roles_are_members_where_they_are_appointed_only(read_text: ReadText, committees: Find) -> None:
    offices = "๑. ปลัดจังหวัดเลย\n๒. เกษตรจังหวัดเลย\n๓. ท่องเที่ยวและกีฬาจังหวัดเลย\n๔. นายอำเภอทุกอำเภอ\n"
    order = (
        "คำสั่งจังหวัดเลย\nที่ ๙๘๗/๒๕๖๗\nเรื่อง แต่งตั้งคณะอนุกรรมการตรวจเยี่ยม\n\n"
        "เพื่อให้เป็นไปด้วยความเรียบร้อย {said} ดังต่อไปนี้\n{offices}\n"
    )
    end = "สั่ง ณ วันที่ ๑๕ มีนาคม พ.ศ. ๒๕๖๗\n"
    (found,) = committees(read_text(order.format(said="จึงแต่งตั้งคณะอนุกรรมการตรวจเยี่ยมการบริการ", offices=offices) + end))
    assert (found["title"], len(found["members"])) == ("คณะอนุกรรมการตรวจเยี่ยมการบริการ", 4)
    assert committees(read_text(order.format(said="จึงให้หน่วยงานรายงานผล", offices=offices) + end)) == []


def test_a_verb_that_a_gap_parts_from_its_role_is_no_position(lay_out: LayOut, committees: Find) -> None:
    members = (
        ((85.0, "(๑) ปลัดจังหวัดเลย เป็น"), (420.0, "ประธานกรรมการ")),
        ((85.0, "(๒) เกษตรจังหวัดเลย เป็น"), (420.0, "กรรมการ")),
    )
    (found,) = committees(lay_out((*ORDER, *members, *END)))
    said = [(member["position"], member["role"]) for member in found["members"]]
    assert said == [("ปลัดจังหวัดเลย", "ประธานกรรมการ"), ("เกษตรจังหวัดเลย", "กรรมการ")]
