"""Where the rows of a plan lie: their own place, that of their heading, and places that lines break or list."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extract.context import Context
from extract.found import Draft
from extract.ink import Ink
from extract.visits.sentences import find_sentences
from tests.extract.visits.plans import Find, middle, visits

WRITTEN = Context(dt.date(2024, 4, 3), provinces=("ฉะเชิงเทรา",))


@pytest.fixture
def find(find_pages: Find) -> Callable[..., Draft]:
    """The schedules of a page of enclosures."""
    return lambda *lines: find_pages(list(lines), context=WRITTEN)


PROVINCE = middle("กำหนดการตรวจราชการ", "วันพุธที่ ๑๗ เมษายน ๒๕๖๗ ณ จังหวัดฉะเชิงเทรา")
ROOM = middle("กำหนดการประชุม", "วันพุธที่ ๑๗ เมษายน ๒๕๖๗ ณ หอประชุมอำเภอบางคล้า")


@pytest.mark.parametrize(
    ("title", "done", "place", "district"),
    [
        (PROVINCE, "ประชุมหัวหน้าส่วนราชการ ณ ศาลากลางจังหวัด", "ศาลากลางจังหวัด", None),
        (PROVINCE, "พบประชาชน ณ วัดโพธิ์ อำเภอบ้านโพธิ์", "วัดโพธิ์ อำเภอบ้านโพธิ์", "2405"),
        (PROVINCE, "รับประทานอาหารกลางวัน", "จังหวัดฉะเชิงเทรา", None),
        (PROVINCE, "ผู้ร่วมงานพร้อมกัน ณ บริเวณพิธี", "จังหวัดฉะเชิงเทรา", None),
        (ROOM, "แบ่งกลุ่ม ณ ห้องประชุมย่อย", "หอประชุมอำเภอบางคล้า", "2402"),
        (ROOM, "ศึกษาดูงาน ณ ที่ว่าการอำเภอพนมสารคาม", "ที่ว่าการอำเภอพนมสารคาม", "2406"),
    ],
)
def test_a_row_has_its_own_place_where_that_says_more_than_its_title(
    find: Callable[..., Draft], title: list[object], done: str, place: str, district: str | None
) -> None:
    draft = find(*title, 14, "๐๙.๐๐ น. พิธีเปิด", f"๑๐.๐๐ น. {done}")

    assert visits(draft, "place", "district")[1] == (place, district)


@pytest.mark.parametrize("day", ["วันพุธที่ ๑๗ เมษายน ๒๕๖๗ (จังหวัดน่าน)", "วันพุธที่ ๑๗ เมษายน ๒๕๖๗ : จังหวัดน่าน"])
def test_a_day_has_its_place_behind_it(find: Callable[..., Draft], day: str) -> None:
    draft = find(*middle("กำหนดการตรวจราชการ"), 14, day, "๐๙.๐๐ น. ประชุม", "๑๓.๐๐ น. ลงพื้นที่")

    assert visits(draft, "date", "place") == [("2024-04-17", "จังหวัดน่าน")] * 2


def test_the_last_number_of_a_full_line_is_no_page_number(find: Callable[..., Draft]) -> None:
    wide = "กำหนดการตรวจเยี่ยมศูนย์พัฒนาเด็กเล็กในสังกัดองค์กรปกครองส่วนท้องถิ่น กลุ่มที่"
    draft = find(
        ("mid", wide),
        ("mid", "๑๒"),
        ("mid", "วันพุธที่ ๑๗ เมษายน ๒๕๖๗"),
        14,
        "๐๙.๐๐ น. ประชุมคณะทำงานขับเคลื่อนศูนย์พัฒนาเด็กเล็กระดับจังหวัด ครั้งที่ ๓ กลุ่มที่",
        ("mid", "๑๕"),
        "๑๓.๐๐ น. ลงพื้นที่",
    )

    assert draft.data["schedules"][0]["title"] == f"{wide} ๑๒ วันพุธที่ ๑๗ เมษายน ๒๕๖๗"
    assert visits(draft, "activity")[0][0].endswith("กลุ่มที่ ๑๕")


def test_a_line_of_stars_ends_a_programme(find: Callable[..., Draft]) -> None:
    draft = find(*PROVINCE, 14, "๐๙.๐๐ น.\tประชุม", "๑๓.๐๐ น.\tเดินทางกลับ", ("mid", "*****************"))

    assert visits(draft, "activity") == [("ประชุม",), ("เดินทางกลับ",)]


def _said(inked: Callable[[str], Ink], *texts: str) -> list[tuple[Any, ...]]:
    inks = tuple(map(inked, texts))
    context = Context(dt.date(2024, 4, 3), provinces=("ฉะเชิงเทรา",), body=inks)
    found = find_sentences(context, inks[0].ground)
    return [tuple(getattr(visit[key], "value", None) for key in ("date", "place", "district")) for visit in found]


@pytest.mark.parametrize(
    ("item", "place"),
    [
        ("๑. วันพุธที่ ๑๗ เมษายน ๒๕๖๗ โรงเรียนบ้านไร่", "โรงเรียนบ้านไร่"),
        ("ทีมที่ ๑ วันที่ ๑๗ เมษายน ๒๕๖๗ อำเภอบางคล้า และอำเภอแปลงยาว", "อำเภอบางคล้า และอำเภอแปลงยาว"),
        ("จุดที่ ๑ วันที่ ๑๗ เมษายน ๒๕๖๗ ณ ห้องประชุม สพป.ตัวอย่าง", "ห้องประชุม สพป.ตัวอย่าง"),
    ],
)
def test_an_item_needs_no_word_before_its_place(inked: Callable[[str], Ink], item: str, place: str) -> None:
    assert _said(inked, "จังหวัดกำหนดออกตรวจเยี่ยม ดังนี้", item) == [(dt.date(2024, 4, 17), place, None)]


def test_a_day_with_a_place_is_no_visit_where_nothing_announces_it(inked: Callable[[str], Ink]) -> None:
    assert _said(inked, "แบบสำรวจมี ดังนี้", "๑. วันพุธที่ ๑๗ เมษายน ๒๕๖๗ โรงเรียนบ้านไร่") == []


@pytest.mark.parametrize(("end", "name"), [("ห้องประชุม ๑ อาคาร", "เฉลิมพระเกียรติ ๖๐"), ("ห้องสมุดโรงเรียนบ้าน", "คลองมะเดื่อ")])
def test_a_place_goes_on_below_the_word_that_wants_a_name(find: Callable[..., Draft], end: str, name: str) -> None:
    draft = find(
        *PROVINCE,
        14,
        f"๐๙.๐๐ น. ประชุมคณะทำงานขับเคลื่อนศูนย์พัฒนาเด็กเล็กระดับจังหวัด ณ {end}",
        f"          {name}",
        "๑๓.๐๐ น. ลงพื้นที่",
    )

    (place,) = visits(draft, "place")[0]
    assert place.replace(" ", "") == f"{end}{name}".replace(" ", "")


def test_items_under_a_day_that_stands_alone(inked: Callable[[str], Ink]) -> None:
    texts = [
        "จังหวัดกำหนดออกตรวจเยี่ยม ดังนี้",
        "๑. วันพุธที่ ๑๗ เมษายน ๒๕๖๗",
        "๑.๑ เวลา ๐๙.๐๐ น. อำเภอบางคล้า",
        "๑.๒ เวลา ๑๓.๐๐ น. ณ ที่ว่าการอำเภอบ้านโพธิ์",
        "๒. วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗",
        "๒.๑ เวลา ๐๙.๐๐ น. อำเภอแปลงยาว",
    ]

    assert [(str(day), place) for day, place, _ in _said(inked, *texts)] == [
        ("2024-04-17", "อำเภอบางคล้า"),
        ("2024-04-17", "ที่ว่าการอำเภอบ้านโพธิ์"),
        ("2024-04-18", "อำเภอแปลงยาว"),
    ]


@pytest.mark.parametrize("intro", ["ดังนี้", "ดังนี"])
def test_items_that_begin_with_their_day(inked: Callable[[str], Ink], intro: str) -> None:
    found = _said(inked, f"โดยมีกำหนดออกตรวจ {intro}", "วันที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ตลาดสดเทศบาล ๑")

    assert found == [(dt.date(2024, 4, 17), "ตลาดสดเทศบาล ๑", None)]


def test_districts_right_before_their_days(inked: Callable[[str], Ink]) -> None:
    text = "จะออกตรวจประเมินในพื้นที่อำเภอบางคล้า วันที่ ๘ เมษายน ๒๕๖๗ และอำเภอบ้านโพธิ์ วันที่ ๙ เมษายน ๒๕๖๗ ตามลำดับ"

    assert [(str(day), place) for day, place, _ in _said(inked, text)] == [
        ("2024-04-08", "อำเภอบางคล้า"),
        ("2024-04-09", "อำเภอบ้านโพธิ์"),
    ]
