"""Programmes of days and hours, and visits that the sentences of a letter announce."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extract.context import Context
from extract.found import Draft
from tests.extract.visits.plans import Find, visits

WRITTEN = dt.date(2024, 4, 3)


@pytest.fixture
def find(find_pages: Find) -> Find:
    """The schedules of pages that are all enclosures."""

    def run(*pages: list[object], context: Context | None = None) -> Draft:
        return find_pages(*pages, context=context or Context(WRITTEN))

    return run


def test_times_under_the_headings_of_days(find: Find) -> None:
    draft = find(
        [
            ("mid", "กำหนดการประชุมเชิงปฏิบัติการ"),
            ("mid", "ระหว่างวันที่ ๑๗ - ๑๘ เมษายน ๒๕๖๗"),
            14,
            "วันพุธที่ ๑๗ เมษายน ๒๕๖๗",
            "๐๘.๓๐ - ๐๙.๐๐ น.\tลงทะเบียน",
            "๐๙.๐๐ น.\tพิธีเปิด",
            "วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ ณ อำเภอบางคล้า",
            "เวลา ๐๙.๐๐ น. ลงพื้นที่",
            "หมายเหตุ : กำหนดการอาจเปลี่ยนแปลงได้",
        ]
    )

    assert draft.data["schedules"][0]["title"] == "กำหนดการประชุมเชิงปฏิบัติการ ระหว่างวันที่ ๑๗ - ๑๘ เมษายน ๒๕๖๗"
    assert visits(draft, "date", "start_time", "end_time", "place", "activity") == [
        ("2024-04-17", "08:30", "09:00", None, "ลงทะเบียน"),
        ("2024-04-17", "09:00", None, None, "พิธีเปิด"),
        ("2024-04-18", "09:00", None, "อำเภอบางคล้า", "ลงพื้นที่"),
    ]


@pytest.mark.parametrize(
    "said",
    [["วันพุธที่ ๑๗ เมษายน ๒๕๖๗", "ณ ห้องประชุม ๑ ศาลากลางจังหวัด"], ["วันพุธที่ ๑๗ เมษายน ๒๕๖๗ ณ ห้องประชุม ๑ ศาลากลางจังหวัด"]],
)
def test_a_programme_of_one_day_takes_its_date_and_place_from_the_title(find: Find, said: list[str]) -> None:
    draft = find(
        [
            ("mid", "กำหนดการประชุมชี้แจงแนวทางการดำเนินงาน"),
            *(("mid", line) for line in said),
            14,
            "๐๘.๓๐ น.\tลงทะเบียน",
            "๐๙.๐๐ น.\tประชุม",
        ]
    )

    place = "ห้องประชุม ๑ ศาลากลางจังหวัด"
    assert visits(draft, "date", "start_time", "place") == [
        ("2024-04-17", "08:30", place),
        ("2024-04-17", "09:00", place),
    ]
    assert draft.data["schedules"][0]["title"].endswith("ณ ห้องประชุม ๑ ศาลากลางจังหวัด")


def test_centred_headings_of_several_days_are_no_part_of_the_title(find: Find) -> None:
    block = ["๐๘.๓๐ น.\tลงทะเบียน", "๐๙.๐๐ น.\tประชุม"]
    draft = find(
        [
            ("mid", "กำหนดการประชุม"),
            14,
            ("mid", "วันพุธที่ ๑๗ เมษายน ๒๕๖๗"),
            *block,
            ("mid", "วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗"),
            *block,
        ]
    )

    assert draft.data["schedules"][0]["title"] == "กำหนดการประชุม"
    assert [date for (date,) in visits(draft, "date")] == ["2024-04-17", "2024-04-17", "2024-04-18", "2024-04-18"]


def test_blocks_with_titles_of_their_own_are_plans_of_their_own(find: Find) -> None:
    block = ["๐๘.๓๐ น.\tลงทะเบียน", "๐๙.๐๐ น.\tประชุม"]
    draft = find(
        [("mid", "กำหนดการตรวจราชการ วันที่ ๑๗ เมษายน ๒๕๖๗"), 14, *block],
        [("mid", "กำหนดการตรวจราชการ วันที่ ๑๘ เมษายน ๒๕๖๗"), 14, *block],
    )

    assert [schedule["pages"] for schedule in draft.data["schedules"]] == [[1], [2]]


SENTENCES = {
    "ในการนี้ กำหนดประชุม ในวันพุธที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๘.๓๐ - ๑๒.๐๐ น. ณ อาคาร ๑ อำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู เพื่อชี้แจง": [
        ("2024-04-17", None, "08:30", "12:00", "อาคาร ๑ อำเภอศรีบุญเรือง จังหวัดหนองบัวลำภู", "3904")
    ],
    "กำหนดลงพื้นที่อำเภอบางคล้า ในวันที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. และอำเภอบางปะกง ในวันที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น.": [
        ("2024-04-17", None, "09:00", None, "อำเภอบางคล้า", "2402"),
        ("2024-04-18", None, "13:30", None, "อำเภอบางปะกง", "2404"),
    ],
    "จัดอบรม ระหว่างวันที่ ๑๗ - ๑๘ เมษายน ๒๕๖๗ ณ โรงแรมสมมุติ": [("2024-04-17", "2024-04-18", None, None, "โรงแรมสมมุติ", None)],
    "จัดประชุม ในวันที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๑๖.๓๐-๒๐.๓๐ น. และวันที่ ๑๘-๑๙ เมษายน ๒๕๖๗ เวลา ๐๘.๓๐-๑๖.๓๐ น. ณ ห้องประชุม ๒": [
        ("2024-04-17", None, "16:30", "20:30", "ห้องประชุม ๒", None),
        ("2024-04-18", "2024-04-19", "08:30", "16:30", "ห้องประชุม ๒", None),
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), list(SENTENCES.items()))
def test_a_sentence_announces_visits(
    sentence: str, expected: list[tuple[Any, ...]], find: Find, inked: Callable[..., Any]
) -> None:
    draft = find([], context=Context(WRITTEN, (), (inked(sentence),)))

    assert draft.data["schedules"][0]["title"] is None
    assert visits(draft, "date", "end_date", "start_time", "end_time", "place", "district") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "ขอให้ส่งรายชื่อผู้เข้าประชุม ภายในวันที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๑๖.๓๐ น.",
        "ตามหนังสือที่อ้างถึง ลงวันที่ ๓ เมษายน ๒๕๖๗ แจ้งการประชุม",
        "ในคราวประชุมเมื่อวันที่ ๑ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ห้องประชุม ๑",
        "ในการประชุมครั้งที่ ๑ วันที่ ๒๐ มีนาคม ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ห้องประชุม ๑",
        "ติดตามการใช้จ่าย ตั้งแต่วันที่ ๑๗ เมษายน ๒๕๖๗ เป็นต้นไป",
        "แผนการลงพื้นที่ ในห้วงเดือนเมษายน ๒๕๖๗",
        "เนื่องในวันที่ ๕ พฤษภาคม ๒๕๖๗ ณ ศาลากลาง มีพิธี",
    ],
)
def test_deadlines_references_and_the_past_are_no_visits(sentence: str, find: Find, inked: Callable[..., Any]) -> None:
    assert find([], context=Context(WRITTEN, (), (inked(sentence),))).data["schedules"] == []


def test_the_label_of_a_place_is_no_part_of_it(find: Find) -> None:
    draft = find(
        [
            ("mid", "กำหนดการตรวจเยี่ยม"),
            14,
            "วันพุธที่ ๑๗ เมษายน ๒๕๖๗",
            "สถานที่ : หอประชุมอำเภอบางคล้า",
            "๐๘.๓๐ น.\tลงทะเบียน",
            "๐๙.๐๐ น.\tประชุม",
        ]
    )
    assert visits(draft, "place") == [("หอประชุมอำเภอบางคล้า",), ("หอประชุมอำเภอบางคล้า",)]
