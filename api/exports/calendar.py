"""Visits as an iCalendar file (RFC 5545) that calendars of every make open."""

import datetime as dt
import uuid
from collections.abc import Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, Timezone

ZONE = "Asia/Bangkok"
BANGKOK = "กรุงเทพมหานคร"
_BANGKOK = ZoneInfo(ZONE)
_UIDS = uuid.uuid5(uuid.NAMESPACE_URL, "urn:saraban:visit")
# Thailand has had no summer time since 1920, so one rule without end describes it.
_VTIMEZONE = f"""BEGIN:VTIMEZONE
TZID:{ZONE}
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0700
TZOFFSETTO:+0700
TZNAME:+07
END:STANDARD
END:VTIMEZONE
"""
_DAY = dt.timedelta(days=1)


def visits_ics(rows: Iterable[Mapping[str, Any]], stamp: dt.datetime) -> bytes:
    """The visits that have a date, as one calendar. `stamp` says when it is made (with a time zone).

    A visit keeps its UID when it is exported again. A time that is not printed is not invented: no start time
    makes an event of whole days, no end time one without end. A visit over several days is an event of whole
    days too, its times in the description. A visit with findings is marked tentative.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//saraban//visits//TH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-timezone", ZONE)
    calendar.add_component(Timezone.from_ical(_VTIMEZONE))
    for row in rows:
        if row.get("date"):
            calendar.add_component(_event(row, stamp))
    made: bytes = calendar.to_ical()
    return made


def _event(row: Mapping[str, Any], stamp: dt.datetime) -> Event:
    event = Event()
    event.add("uid", str(uuid.uuid5(_UIDS, f"{row['document_id']} {row.get('part') or 1} {row['pointer']}")))
    event.add("dtstamp", stamp.astimezone(dt.UTC))
    for name, moment in _span(row).items():
        event.add(name, moment)
    event.add("summary", _summary(row))
    for name, text in (("location", _location(row)), ("description", _description(row))):
        if text:
            event.add(name, text)
    if row.get("findings"):
        event.add("status", "TENTATIVE")
    return event


def _span(row: Mapping[str, Any]) -> dict[str, dt.date | dt.datetime]:
    first = dt.date.fromisoformat(row["date"])
    last = dt.date.fromisoformat(row["end_date"]) if row.get("end_date") else first
    if last > first:
        return {"dtstart": first, "dtend": last + _DAY}
    if not row.get("start_time"):
        return {"dtstart": first}
    start = _moment(first, row["start_time"])
    end = _moment(first, row["end_time"]) if row.get("end_time") else None
    # An end before the start was misread or belongs to another day: leave it out rather than guess which.
    return {"dtstart": start, "dtend": end} if end and end > start else {"dtstart": start}


def _moment(day: dt.date, clock: str) -> dt.datetime:
    hours, minutes = map(int, clock.split(":"))
    return dt.datetime.combine(day, dt.time(), _BANGKOK) + dt.timedelta(hours=hours, minutes=minutes)


def _summary(row: Mapping[str, Any]) -> str:
    what = row.get("activity") or row.get("schedule_title") or row.get("subject")
    words = [word for word in (row.get("place"), what) if word]
    return " · ".join(words) or row.get("reference_number") or "ลงพื้นที่"


def _location(row: Mapping[str, Any]) -> str | None:
    district = row.get("district")
    if not district:
        return row.get("place")
    name, province = district["name"], district["province"]
    return f"เขต{name} {province}" if province == BANGKOK else f"อำเภอ{name} จังหวัด{province}"


def _description(row: Mapping[str, Any]) -> str:
    times = [clock for clock in (row.get("start_time"), row.get("end_time")) if clock] if row.get("end_date") else []
    lines = (
        ("หนังสือที่", row.get("reference_number")),
        ("ส่วนราชการ", row.get("issuer")),
        ("แผน", row.get("schedule_title")),
        ("สถานที่", row.get("place")),
        ("เวลา", " - ".join(times)),
        ("ผู้รับผิดชอบ", row.get("responsible")),
        ("หมายเหตุ", row.get("remarks")),
        ("โปรดตรวจสอบ", ", ".join(row.get("findings") or ())),
    )
    return "\n".join(f"{name}: {text}" for name, text in lines if text)
