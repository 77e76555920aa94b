"""Visits of which labels say the parts: cards under numbers, labels inside a line, days under labels."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from extract.context import Context
from extract.found import Draft
from tests.extract.visits.plans import Find, middle, rows_of, visits

TITLE = middle("รายละเอียดการเดินทาง", "รอบที่ ๒ ประจำปี ๒๕๖๘")
DAYS = ("๖ ตุลาคม ๒๕๖๘", "๗ ตุลาคม ๒๕๖๘", "๘ ตุลาคม ๒๕๖๘")
PLACES = ("ที่ว่าการอำเภอบางคล้า", "ที่ว่าการอำเภอแปลงยาว", "ที่ว่าการอำเภอราชสาส์น")
DATED = [("2025-10-06", "2402"), ("2025-10-07", "2409"), ("2025-10-08", "2407")]


def _cards(over: str, *labels: tuple[str, tuple[str, ...]]) -> list[str]:
    lines: list[str] = []
    for number in range(3):
        lines += [over.format(number + 1)] if over else []
        lines += [f"{label}{values[number]}" for label, values in labels]
    return lines


@pytest.mark.parametrize("over", ["ครั้งที่ {}", "{}.", ""], ids=["counted", "numbered", "bare"])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["day first", "place first"])
def test_cards_keep_their_labels_together(find_page: Find, over: str, order: tuple[int, int]) -> None:
    both = (("วันนัดหมาย : ", DAYS), ("พื้นที่เป้าหมาย : ", PLACES))
    draft = find_page(*TITLE, 10, *_cards(over, *(both[at] for at in order)))
    assert visits(draft, "date", "district") == DATED
    numbers = [1, 2, 3] if over else [None] * 3
    assert [number for (number,) in visits(draft, "sequence")] == numbers
    assert draft.data["schedules"][0]["title"] == "รายละเอียดการเดินทาง รอบที่ ๒ ประจำปี ๒๕๖๘"


def test_cards_of_days_gone_by_need_a_title(find_pages: Callable[..., Draft]) -> None:
    lines = _cards("", ("วันที่ : ", DAYS), ("สถานที่ : ", PLACES))
    assert find_pages([*TITLE, *lines], context=Context(dt.date(2026, 1, 5))).data["schedules"] == []


@pytest.mark.parametrize(
    ("inside", "who"),
    [
        ("ผู้รับผิดชอบ นายก้องภพ พูนบำรุง และคณะ", "นายก้องภพ พูนบำรุง และคณะ"),
        ("(ผู้รับผิดชอบ : นายก้องภพ พูนบำรุง)", "นายก้องภพ พูนบำรุง"),
        ("วิทยากร: ดร. ก้องภพ พูนบำรุง", "ดร. ก้องภพ พูนบำรุง"),
    ],
)
@pytest.mark.parametrize("mark", ["", "• ", "{}) "])
def test_a_label_inside_a_line(find_page: Find, mark: str, inside: str, who: str) -> None:
    lines = [
        f"{mark.format(at + 1)}{day} เวลา ๐๙.๓๐ - ๑๒.๐๐ น. ณ {place} {inside}"
        for at, (day, place) in enumerate(zip(DAYS, PLACES, strict=True))
    ]
    draft = find_page(*middle("แผนปฏิบัติงานนอกสถานที่"), 10, *lines)
    assert visits(draft, "date", "district") == DATED
    assert rows_of(draft, "place", "activity", "responsible") == [(place, None, who) for place in PLACES]


def test_a_label_broken_over_two_lines(find_page: Find) -> None:
    lines = [
        line
        for day, place in zip(("๖.๑๐.๖๘", "๗.๑๐.๖๘"), PLACES, strict=False)
        for line in (f"{day} เวลา ๐๙.๓๐ น. ณ {place} ผู้", (90.0, "รับผิดชอบ นายก้องภพ พูนบำรุง"))
    ]
    draft = find_page(*middle("แผนปฏิบัติงานนอกสถานที่"), 10, *lines)
    assert rows_of(draft, "date", "place", "activity", "responsible") == [
        ("2025-10-06", PLACES[0], None, "นายก้องภพ พูนบำรุง"),
        ("2025-10-07", PLACES[1], None, "นายก้องภพ พูนบำรุง"),
    ]


def test_hours_beside_days_hold_the_places(find_page: Find) -> None:
    rows: list[Any] = [
        ["วันนัดหมาย", "กำหนดการ"],
        ["๖ ต.ค. ๖๘", "เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอบางคล้า\nเวลา ๑๓.๐๐ น. ณ ที่ว่าการอำเภอแปลงยาว"],
        ["๗ ต.ค. ๖๘", "เวลา ๐๙.๐๐ น. ณ ที่ว่าการอำเภอราชสาส์น"],
    ]
    draft = find_page(*middle("กำหนดการสุ่มตรวจ"), rows)
    assert visits(draft, "date", "start_time", "district") == [
        ("2025-10-06", "09:00", "2402"),
        ("2025-10-06", "13:00", "2409"),
        ("2025-10-07", "09:00", "2407"),
    ]


@pytest.mark.parametrize("label", ["", "จุดบริการ : "])
def test_a_place_over_several_days_holds_for_all_of_them(find_page: Find, label: str) -> None:
    lines: list[Any] = []
    for place, days in zip(PLACES, (("๖", "๗"), ("๘",), ("๑๓", "๑๔")), strict=True):
        lines += [label + place, *((96.0, f"- วันที่ {day} ตุลาคม ๒๕๖๘ เวลา ๐๙.๐๐ น.") for day in days)]
    draft = find_page(*middle("ปฏิทินการออกหน่วย"), 10, *lines)
    assert visits(draft, "date", "district") == [
        ("2025-10-06", "2402"),
        ("2025-10-07", "2402"),
        ("2025-10-08", "2409"),
        ("2025-10-13", "2407"),
        ("2025-10-14", "2407"),
    ]
    assert draft.evidence["/schedules/0/visits/1/place"].state == "inferred"


def test_days_hours_and_places_in_the_middle_of_a_page(find_page: Find) -> None:
    lines = [
        line
        for day, place in zip(DAYS, PLACES, strict=True)
        for line in middle(f"วันที่ {day}", "๐๙.๐๐ - ๑๕.๐๐ น.", f"ณ {place}", "* * *")
    ]
    draft = find_page(*middle("คลินิกภาษีเคลื่อนที่"), 10, *lines)
    assert visits(draft, "date", "end_time", "district") == [(day, "15:00", code) for day, code in DATED]


def test_places_under_weeks(find_page: Find) -> None:
    lines: list[Any] = [
        "สัปดาห์ที่ ๑ (วันที่ ๖ - ๑๐ ตุลาคม ๒๕๖๘)",
        (96.0, f"- {PLACES[0]}"),
        (96.0, f"- {PLACES[1]}"),
        "สัปดาห์ที่ ๒ (วันที่ ๑๓ - ๑๗ ตุลาคม ๒๕๖๘)",
        (96.0, f"- {PLACES[2]}"),
    ]
    draft = find_page(*middle("แผนการออกประเมินชุมชน"), 10, *lines)
    assert visits(draft, "date", "end_date", "district") == [
        ("2025-10-06", "2025-10-10", "2402"),
        ("2025-10-06", "2025-10-10", "2409"),
        ("2025-10-13", "2025-10-17", "2407"),
    ]


def test_a_form_that_is_filled_in(find_page: Find) -> None:
    lines = [
        line
        for number, (day, place) in enumerate(zip(("๖", "๗"), PLACES, strict=False), 1)
        for line in (
            f"ครั้งที่ {number}",
            f"วันที่ ....{day}.... เดือน ....ตุลาคม.... พ.ศ. ....๒๕๖๘....",
            "เวลา ....๐๙.๐๐.... น.",
            f"สถานที่ ....{place}....",
        )
    ]
    draft = find_page(*middle("แบบแจ้งแผนการเดินทางไปราชการ"), 10, *lines)
    assert visits(draft, "sequence", "date", "start_time", "place") == [
        (1, "2025-10-06", "09:00", PLACES[0]),
        (2, "2025-10-07", "09:00", PLACES[1]),
    ]


def test_labels_before_a_gap_need_no_colon(find_page: Find) -> None:
    lines: list[Any] = []
    for number, (day, place) in enumerate(zip(DAYS, PLACES, strict=True), 1):
        lines += [f"{number}.", ((72.0, "สถานที่"), (180.0, place)), ((72.0, "วันนัดหมาย"), (180.0, f"วันที่ {day}"))]
    draft = find_page(*middle("การรับฟังความคิดเห็นของประชาชน"), 10, *lines)
    assert visits(draft, "date", "district") == DATED


def test_places_that_are_left_without_a_day_put_the_days_in_doubt(find_page: Find) -> None:
    lines = [f"{DAYS[0]} ณ {PLACES[0]}", f"{DAYS[1]} ณ {PLACES[1]}"]
    sure = find_page(*middle("แผนการตรวจเยี่ยม"), 10, *lines)
    assert "low_confidence" not in {finding.code for finding in sure.findings}
    mixed = find_page(*middle("แผนการตรวจเยี่ยม"), 10, *lines, PLACES[2], PLACES[0], PLACES[1])
    assert "/schedules/0/visits/0/date" in {
        pointer for finding in mixed.findings if finding.code == "low_confidence" for pointer in finding.pointers
    }
