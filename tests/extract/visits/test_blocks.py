"""Plans without columns: numbered lines, places under a day, blocks of labelled lines; tables on their side."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import read_flow
from extract.found import Draft, assemble
from extract.ink import Ink
from extract.visits import find_schedules
from schemas import Reading

WRITTEN = dt.date(2024, 4, 3)
TITLE = [("mid", "แผนการลงพื้นที่ติดตามงานระดับอำเภอ จังหวัดฉะเชิงเทรา"), ("mid", "เดือนเมษายน ๒๕๖๗"), 10]
FIRST = (None, "2024-04-17", "09:00", "ที่ว่าการอำเภอบางคล้า", "2402")
SECOND = (None, "2024-04-18", "13:30", "หอประชุมอำเภอบางปะกง", "2404")
Row = tuple[int | None, str | None, str | None, str | None, str | None]


@pytest.fixture
def rows(make_reading: Callable[..., Reading]) -> Callable[..., list[Row]]:
    """Number, date, start, place and district code of every visit of a page of the enclosures."""

    def find(parts: list[object], body: tuple[Ink, ...] = ()) -> list[Row]:
        reading = make_reading(parts)
        flow = read_flow(reading)
        found = find_schedules(Bundle(flow.items, 0, (1,), flow.ground), Context(WRITTEN, body=body), set())
        schedules = assemble({"schedules": found}).data["schedules"]
        return [_plain(visit) for schedule in schedules for visit in schedule["visits"]]

    return find


def _plain(visit: dict[str, Any]) -> Row:
    date, district = visit["date"], visit["district"]
    return (
        visit["sequence"],
        date.isoformat() if date else None,
        visit["start_time"],
        visit["place"],
        district["code"] if district else None,
    )


def _numbered(row: Row, number: int) -> Row:
    return (number, *row[1:])


@pytest.mark.parametrize(
    "lines",
    [
        [
            "๑. วันพุธที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอบางคล้า",
            "๒. วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น. ณ หอประชุมอำเภอบางปะกง",
        ],
        [
            "๑) ที่ว่าการอำเภอบางคล้า วันพุธที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น.",
            "๒) หอประชุมอำเภอบางปะกง วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น.",
        ],
        [
            "๑. อำเภอบางคล้า",
            "วันที่ : ๑๗ เมษายน ๒๕๖๗",
            "เวลา : ๐๙.๐๐ - ๑๒.๐๐ น.",
            "สถานที่ : ที่ว่าการอำเภอบางคล้า",
            "๒. อำเภอบางปะกง",
            "วันที่ : ๑๘ เมษายน ๒๕๖๗",
            "เวลา : ๑๓.๓๐ น.",
            "สถานที่ : หอประชุมอำเภอบางปะกง",
        ],
    ],
    ids=["day first", "place first", "labelled"],
)
def test_numbered_blocks_are_visits(lines: list[str], rows: Callable[..., list[Row]]) -> None:
    assert rows([*TITLE, *lines]) == [_numbered(FIRST, 1), _numbered(SECOND, 2)]


@pytest.mark.parametrize(
    "block",
    [
        ("วันที่ : {day}", "เวลา : {hour}", "สถานที่ : {place}"),
        ("วัน เดือน ปี : {day}", "เวลา {hour}", "สถานที่ {place}"),
        ("วันที่ {day} เวลา {hour}", "สถานที่ ..{place}.."),
    ],
    ids=["labels", "no colon", "dots"],
)
def test_blocks_under_the_number_of_a_visit(block: tuple[str, ...], rows: Callable[..., list[Row]]) -> None:
    told = (
        {"day": "๑๗ เมษายน ๒๕๖๗", "hour": "๐๙.๐๐ น.", "place": "ที่ว่าการอำเภอบางคล้า"},
        {"day": "๑๘ เมษายน ๒๕๖๗", "hour": "๑๓.๓๐ น.", "place": "หอประชุมอำเภอบางปะกง"},
    )
    lines = [
        line
        for number, said in zip("๑๒", told, strict=True)
        for line in (f"ครั้งที่ {number}", *(part.format(**said) for part in block))
    ]

    assert rows([*TITLE, *lines]) == [_numbered(FIRST, 1), _numbered(SECOND, 2)]


def test_a_block_under_the_name_of_a_district(rows: Callable[..., list[Row]]) -> None:
    lines = [
        "อำเภอบางคล้า",
        "วันพุธที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น.",
        "ณ ที่ว่าการอำเภอบางคล้า",
        "อำเภอบางปะกง",
        "วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น.",
        "ณ หอประชุมอำเภอบางปะกง",
    ]

    assert rows([*TITLE, *lines]) == [FIRST, SECOND]


@pytest.mark.parametrize(("morning", "afternoon"), [("ภาคเช้า ", "ภาคบ่าย "), ("- ", "- ")])
def test_places_under_a_day(morning: str, afternoon: str, rows: Callable[..., list[Row]]) -> None:
    lines = [
        "วันพุธที่ ๑๗ เมษายน ๒๕๖๗",
        f"{morning}อำเภอบางคล้า",
        f"{afternoon}อำเภอบางปะกง",
        "วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗",
        f"{morning}อำเภอพนมสารคาม",
    ]

    assert [(row[1], row[4]) for row in rows([*TITLE, *lines])] == [
        ("2024-04-17", "2402"),
        ("2024-04-17", "2404"),
        ("2024-04-18", "2406"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ["๑. ให้ส่งรายงานภายในวันที่ ๑๗ เมษายน ๒๕๖๗", "๒. ให้เก็บหลักฐานไว้"],
        ["วันพุธที่ ๑๗ เมษายน ๒๕๖๗", "ขอให้ทุกฝ่ายเตรียมการให้พร้อม"],
    ],
)
def test_other_lines_are_no_plan(lines: list[str], rows: Callable[..., list[Row]]) -> None:
    assert rows([*TITLE, *lines]) == []


def test_a_table_on_its_side(rows: Callable[..., list[Row]]) -> None:
    table = [
        ["วันที่", "๑๗ เม.ย. ๖๗", "๑๘ เม.ย. ๖๗"],
        ["เวลา", "๐๙.๐๐ น.", "๑๓.๓๐ น."],
        ["สถานที่", "ที่ว่าการอำเภอบางคล้า", "หอประชุมอำเภอบางปะกง"],
    ]

    assert rows([*TITLE, table]) == [FIRST, SECOND]


def test_teams_across(rows: Callable[..., list[Row]]) -> None:
    table = [
        ["วัน เดือน ปี", "คณะที่ ๑", "คณะที่ ๒"],
        ["๑๗ เม.ย. ๖๗", "บางคล้า", "บางปะกง"],
        ["๑๘ เม.ย. ๖๗", "พนมสารคาม", "ราชสาส์น"],
    ]

    assert [row[4] for row in rows([*TITLE, table])] == ["2402", "2404", "2406", "2407"]


def test_a_column_of_money_does_not_unmake_a_plan(rows: Callable[..., list[Row]]) -> None:
    table = [
        ["ที่", "วันที่", "อำเภอ", "งบประมาณ"],
        ["๑", "๑๗ เม.ย. ๖๗", "บางคล้า", "๕,๐๐๐"],
        ["๒", "๑๘ เม.ย. ๖๗", "บางปะกง", "๕,๐๐๐"],
    ]

    assert [row[4] for row in rows([*TITLE, table])] == ["2402", "2404"]


def test_days_by_which_something_is_sent_are_no_plan(rows: Callable[..., list[Row]]) -> None:
    table = [["ที่", "อำเภอ", "วันที่ส่งรายงาน"], ["๑", "บางคล้า", "๑๗ เม.ย. ๖๗"], ["๒", "บางปะกง", "๑๘ เม.ย. ๖๗"]]

    assert rows([("mid", "กำหนดส่งรายงาน"), 10, table]) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            [
                "กำหนดลงพื้นที่ติดตามงาน ตามวัน เวลา และสถานที่ ดังนี้",
                "(๑) วันพุธที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอบางคล้า",
                "(๒) หอประชุมอำเภอบางปะกง วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น.",
            ],
            [_numbered(FIRST, 1), _numbered(SECOND, 2)],
        ),
        (
            ["คณะติดตามจะลงพื้นที่ ในวันที่ ๑๗ เมษายน ๒๕๖๗ ช่วงเช้า ณ อำเภอบางคล้า และช่วงบ่าย ณ อำเภอบางปะกง"],
            [(None, "2024-04-17", None, "อำเภอบางคล้า", "2402"), (None, "2024-04-17", None, "อำเภอบางปะกง", "2404")],
        ),
        (
            [
                "กำหนดตรวจเยี่ยม ในวันที่ ๑๗ เมษายน ๒๕๖๗ ดังนี้",
                "๑. เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอบางคล้า",
            ],
            [_numbered(FIRST, 1)],
        ),
        (
            [
                "โดยมีกำหนดการ ดังนี้",
                "วันพุธที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอบางคล้า",
                "วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น. ณ หอประชุมอำเภอบางปะกง",
            ],
            [FIRST, SECOND],
        ),
        (
            [
                "ในวันที่ ๑๗ เมษายน ๒๕๖๗ ช่วงเช้า เวลาประมาณ ๐๙.๐๐ น. จะตรวจเยี่ยม ณ ที่ว่าการอำเภอบางคล้า "
                "และในวันที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น. ณ หอประชุมอำเภอบางปะกง"
            ],
            [FIRST, SECOND],
        ),
        (["ให้ผู้สนใจยื่นใบสมัคร ในวันที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอบางคล้า"], []),
        (["ขอให้ดำเนินการ ดังนี้", "๑. ส่งรายงานการประชุม ภายในวันที่ ๑๗ เมษายน ๒๕๖๗ ณ อำเภอบางคล้า"], []),
    ],
    ids=["items", "halves of a day", "hours of one day", "paragraphs", "two days", "applications", "deadline"],
)
def test_lists_in_a_letter(
    body: list[str], expected: list[Row], rows: Callable[..., list[Row]], inked: Callable[[str], Ink]
) -> None:
    assert rows([], tuple(map(inked, body))) == expected


@pytest.mark.parametrize("heading", ["คณะตรวจเยี่ยม", "ประเด็นการตรวจเยี่ยม"])
def test_a_list_of_people_or_of_topics_ends_a_plan(rows: Callable[..., list[Row]], heading: str) -> None:
    plan = [
        "- วันพุธที่ ๑๗ เมษายน ๒๕๖๗ เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอบางคล้า",
        "- วันพฤหัสบดีที่ ๑๘ เมษายน ๒๕๖๗ เวลา ๑๓.๓๐ น. ณ หอประชุมอำเภอบางปะกง",
    ]
    after = [heading, "๑. ท้องถิ่นจังหวัดฉะเชิงเทรา หัวหน้าคณะ", "๒. การจัดเก็บรายได้ของอำเภอบ้านโพธิ์"]
    assert rows([*TITLE, *plan, *after]) == [FIRST, SECOND]


NEWS = [
    "เมื่อวันที่ ๑๕ กันยายน ๒๕๖๘ เวลา ๐๙.๐๐ น. ณ ห้องประชุม ๑ อำเภอบางคล้า จังหวัดฉะเชิงเทรา นายอำเภอลงพื้นที่ตรวจเยี่ยม",
    "ประชาชนในตำบลบางสวน โดยมีหัวหน้าส่วนราชการเข้าร่วมเป็นจำนวนมาก เพื่อรับฟังปัญหาและความเดือดร้อนของประชาชน ทั้งนี้",
    "วันที่ ๑๖ กันยายน ๒๕๖๘ เวลา ๑๓.๐๐ น. ณ หอประชุมอำเภอบ้านโพธิ์ ได้ประชุมหารือแนวทางแก้ไขปัญหาร่วมกับทุกภาคส่วน",
    "ต่อมาในวันที่ ๑๗ กันยายน ๒๕๖๘ เวลา ๑๐.๐๐ น. ณ วัดโพธิ์ อำเภอแปลงยาว ได้มอบถุงยังชีพแก่ผู้ประสบภัยในพื้นที่ จำนวนหลายราย",
]


@pytest.mark.parametrize("before", [[], ["ร่างประกาศกระทรวงว่าด้วยการลงพื้นที่ตรวจเยี่ยม"], NEWS[1:2] * 3])
def test_running_text_about_visits_is_no_plan(find_page: Callable[..., Draft], before: list[str]) -> None:
    assert find_page(*before, *NEWS, *NEWS).data["schedules"] == []
