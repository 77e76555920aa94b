"""What a stamp says is no part of a plan, however much it looks like one."""

from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Reading, Record, Region

PROGRAMME = ["กำหนดการประชุม วันพุธที่ ๑๗ เมษายน ๒๕๖๗", "เวลา ๐๙.๐๐ น. ลงทะเบียน", "เวลา ๑๐.๐๐ น. เปิดการประชุม"]
NEXT = "เวลา ๑๑.๐๐ น. ปิดการประชุม"


@pytest.fixture
def read(make_reading: Callable[..., Reading]) -> Callable[[tuple[int, ...]], Record]:
    """The record of the programme, of which these lines are a stamp's."""

    def find(stamped: tuple[int, ...]) -> Record:
        reading = make_reading([*PROGRAMME, NEXT])
        page = reading.pages[0]
        regions = (Region(kind="stamp", bbox=page.lines[0].bbox, lines=stamped),)
        changed = reading.model_copy(update={"pages": (page.model_copy(update={"regions": regions}),)})
        return find_records(changed)[0]

    return find


@pytest.mark.parametrize(
    ("stamped", "times"), [((), ["09:00", "10:00", "11:00"]), ((2,), ["09:00", "11:00"]), ((1, 2, 3), [])]
)
def test_times_of_a_stamp_are_in_no_programme(
    read: Callable[[tuple[int, ...]], Record], stamped: tuple[int, ...], times: list[str]
) -> None:
    found = [visit.start_time for schedule in read(stamped).schedules for visit in schedule.visits]
    assert found == times
