import datetime as dt

import icalendar
import pytest

from api.exports import flat_rows, visits_ics

STAMP = dt.datetime(2024, 4, 5, 6, 7, 8, tzinfo=dt.UTC)
ROW = {"document_id": "sha256:ab", "part": None, "pointer": "/schedules/0/visits/0", "date": "2024-04-17"}


def _event(**values):
    calendar = icalendar.Calendar.from_ical(visits_ics([ROW | values], STAMP))
    (event,) = calendar.walk("VEVENT")
    return event


def _lines(*rows):
    return visits_ics(rows, STAMP).decode().replace("\r\n ", "").split("\r\n")


def test_times_are_those_of_bangkok_and_no_end_is_invented():
    lines = _lines(ROW | {"start_time": "08:30"})
    assert "DTSTART;TZID=Asia/Bangkok:20240417T083000" in lines
    assert not [line for line in lines if line.startswith(("DTEND", "DURATION"))]
    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert "TZID:Asia/Bangkok" in lines


@pytest.mark.parametrize(
    ("times", "lines"),
    [
        ({}, ["DTSTART;VALUE=DATE:20240417"]),
        (
            {"start_time": "08:30", "end_time": "12:00"},
            ["DTSTART;TZID=Asia/Bangkok:20240417T083000", "DTEND;TZID=Asia/Bangkok:20240417T120000"],
        ),
        (
            {"start_time": "13:00", "end_time": "24:00"},
            ["DTSTART;TZID=Asia/Bangkok:20240417T130000", "DTEND;TZID=Asia/Bangkok:20240418T000000"],
        ),
        ({"start_time": "13:00", "end_time": "09:00"}, ["DTSTART;TZID=Asia/Bangkok:20240417T130000"]),
        ({"end_date": "2024-04-19"}, ["DTSTART;VALUE=DATE:20240417", "DTEND;VALUE=DATE:20240420"]),
        (
            {"end_date": "2024-04-19", "start_time": "08:30"},
            ["DTSTART;VALUE=DATE:20240417", "DTEND;VALUE=DATE:20240420"],
        ),
        ({"end_date": "2024-04-10", "start_time": "08:30"}, ["DTSTART;TZID=Asia/Bangkok:20240417T083000"]),
    ],
)
def test_a_span_is_what_is_printed(times, lines):
    found = [line for line in _lines(ROW | times) if line.startswith(("DTSTART;", "DTEND;"))]
    assert found == lines


def test_the_times_of_a_visit_over_several_days_stand_in_its_description():
    event = _event(end_date="2024-04-19", start_time="08:30", end_time="16:30")
    assert "เวลา: 08:30 - 16:30" in event["description"]


def test_the_stamp_is_the_one_given():
    assert "DTSTAMP:20240405T060708Z" in _lines(ROW)


def test_a_visit_keeps_its_uid_and_no_two_visits_share_one():
    uids = [
        _event(**values)["uid"]
        for values in (
            {},
            {"place": "ก"},
            {"part": 2},
            {"pointer": "/schedules/0/visits/1"},
            {"document_id": "sha256:cd"},
        )
    ]
    assert uids[0] == uids[1]
    assert len(set(uids)) == 4


@pytest.mark.parametrize(
    ("district", "place", "location"),
    [
        ({"name": "บางคล้า", "province": "ฉะเชิงเทรา"}, "บางคล้า", "อำเภอบางคล้า จังหวัดฉะเชิงเทรา"),
        ({"name": "ดุสิต", "province": "กรุงเทพมหานคร"}, "ดุสิต", "เขตดุสิต กรุงเทพมหานคร"),
        (None, "หอประชุม", "หอประชุม"),
        (None, None, None),
    ],
)
def test_the_location_is_the_district_or_else_the_place(district, place, location):
    assert _event(district=district, place=place).get("location") == location


def test_a_visit_in_doubt_is_tentative():
    event = _event(findings=["weekday_mismatch"])
    assert event["status"] == "TENTATIVE"
    assert "weekday_mismatch" in event["description"]
    assert "status" not in _event(findings=[])


def test_visits_without_a_date_are_left_out():
    assert "BEGIN:VEVENT" not in _lines(ROW | {"date": None})


def test_no_line_is_longer_than_75_bytes_and_none_breaks_a_character():
    content = visits_ics([ROW | {"place": "ที่ว่าการอำเภอ" * 30, "remarks": "ก,ข;ค\\ง\nจ"}], STAMP)
    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert all(line.decode() or not line for line in content.split(b"\r\n"))


def test_text_cannot_add_lines_of_its_own():
    event = _event(place="ก\r\nATTENDEE:mailto:x@example.com", remarks="ข,ค;ง")
    assert "attendee" not in event
    assert "ข,ค;ง" in event["description"]


def test_rows_of_a_record_make_a_calendar(record):
    calendar = icalendar.Calendar.from_ical(visits_ics(flat_rows(record, "visits"), STAMP))
    (event,) = calendar.walk("VEVENT")
    assert event["summary"] == "เมืองฉะเชิงเทรา · แผนเดือนเมษายน"
    assert event["dtstart"].dt == dt.datetime(2024, 4, 17, 1, 30, tzinfo=dt.UTC)
