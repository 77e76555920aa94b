"""Dates as circulars print them: one meaning, many spellings, and look-alikes that mean nothing."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.facts.calendar import year_of_missing, year_of_two_digits
from extract.facts.dates import WEEKDAYS_TH, end_found, find_dates, find_days, start_found
from extract.ink import Ink

WRITTEN = dt.date(2024, 4, 3)
MakeInk = Callable[..., Ink]

DAYS = {
    "2024-04-17": (
        "พุธ ๑๗ เม.ย. ๖๗",
        "วันพุธที่ ๑๗ เมษายน ๒๕๖๗",
        "วันพุธ ที่ 17 เดือน เมษายน พ.ศ. 2567",
        "17เม.ย.67",
        "๑๗เมษายน๒๕๖๗",
        "17 เมย. 67",
        "17 เม.ย 2567",
        "๑๗/๔/๖๗",
        "17/04/2567",
        "17-04-2567",
        "พ. 17 เม.ย. 67",
        "๑๗ เม.ย. ๖๗ (พุธ)",
        "วันที่ ...17.... เดือน.....เมษายน.......... พ.ศ. ....2567...",
        "17 เมษายน ค.ศ. 2024",
        "17 เมษาขน 2567",
        "วันพุธที่ ๑๗ เมษายน",
        "๑๗ เม.ย. ๒๕67",
    ),
    "2015-06-19": ("วันศุกร์ ที่ ๑๙ เดือน มิถุนายน พ.ศ. 255๘",),
    "2018-10-25": ("ลว.25ตค.61",),
    "2020-07-01": ("1 กรกฏาคม 2563",),
    "2020-11-05": ("พฤหัส 5 พฤษจิกายน 2563",),
    "2025-02-23": ("อาทิตย์23 ก.พ. 68",),
    "2024-02-29": ("29 กุมภาพันธุ์ 2567",),
}
RANGES = {
    ("2024-04-22", "2024-04-24"): (
        "๒๒ - ๒๔ เม.ย. ๖๗",
        "22-24 เมษายน 2567",
        "ระหว่างวันที่ ๒๒ – ๒๔ เมษายน ๒๕๖๗",
        "วันที่ 22 ถึงวันที่ 24 เมษายน 2567",
        "วันจันทร์ที่ ๒๒ - วันพุธที่ ๒๔ เมษายน ๒๕๖๗",
        "จันทร์ - พุธ ที่ ๒๒ - ๒๔ เม.ย. ๖๗",
        "22 - 24/4/67",
        "22/4/67 - 24/4/67",
    ),
    ("2020-07-15", "2020-08-31"): ("ระหว่างวันที่ ๑๕ กรกฎาคม – ๓๑ สิงหาคม ๒๕๖๓",),
    ("2024-12-30", "2025-01-02"): ("30 ธันวาคม - 2 มกราคม 2568", "30 ธ.ค. 2567 ถึง 2 ม.ค. 2568"),
}
NOTHING = (
    "31 กุมภาพันธ์ 2567",
    "29 กุมภาพันธ์ 2566",
    "17 - 12 เมษายน 2567",
    "115 มีนาคม 2567",
    "โทร. 0 3851 1234",
    "02-281-5555",
    "ฉช 0018/ว 1850",
    "ทุกวันจันทร์ - ศุกร์ (เว้นวันหยุดราชการ)",
    "ครั้งที่ 1/2567",
    "5 มีคนมา",
    "31/2/67",
    "เขต ๑ มาตรา ๕๗",
)


@pytest.mark.parametrize(("meaning", "text"), [(day, text) for day, texts in DAYS.items() for text in texts])
def test_a_day_is_read_in_every_spelling(meaning: str, text: str, inked: MakeInk) -> None:
    (hit,) = find_days(inked(text), WRITTEN)

    assert hit.value.spans == ((dt.date.fromisoformat(meaning), None),)


@pytest.mark.parametrize(("meaning", "text"), [(span, text) for span, texts in RANGES.items() for text in texts])
def test_a_range_is_read_in_every_spelling(meaning: tuple[str, str], text: str, inked: MakeInk) -> None:
    (hit,) = find_days(inked(text), WRITTEN)

    assert hit.value.spans == ((dt.date.fromisoformat(meaning[0]), dt.date.fromisoformat(meaning[1])),)


@pytest.mark.parametrize("text", NOTHING)
def test_look_alikes_are_no_days(text: str, inked: MakeInk) -> None:
    assert find_days(inked(text), WRITTEN) == ()


def test_listed_days_are_spans_of_one_date(inked: MakeInk) -> None:
    (hit,) = find_days(inked("28, 30 พฤศจิกายน และวันที่ 2 ธันวาคม 2567"))

    assert [start.isoformat() for start, _ in hit.value.spans] == ["2024-11-28", "2024-11-30", "2024-12-02"]


def test_listed_ranges_are_spans_of_one_date(inked: MakeInk) -> None:
    (hit,) = find_days(inked("ระหว่างวันที่ 13 - 17 และ 28 - 31 กรกฎาคม 2565"))

    assert hit.value.spans == (
        (dt.date(2022, 7, 13), dt.date(2022, 7, 17)),
        (dt.date(2022, 7, 28), dt.date(2022, 7, 31)),
    )


def test_two_full_dates_in_a_sentence_are_two_dates(inked: MakeInk) -> None:
    hits = find_days(inked("วันที่ ๙ กันยายน ๒๕๖๕ เวลา ๑๖.๓๐ น. และวันที่ ๑๐-๑๑ กันยายน ๒๕๖๕"))

    assert [hit.value.start for hit in hits] == [dt.date(2022, 9, 9), dt.date(2022, 9, 10)]


@pytest.mark.parametrize(
    "text", ["ในห้วงเดือนเมษายน ๒๕๖๗", "ประจำเดือน เมษายน 2567", "เดือน เม.ย. 67", "เขต 1 เดือนเมษายน 2567"]
)
def test_a_month_has_its_first_and_last_day(text: str, inked: MakeInk) -> None:
    (hit,) = find_dates(inked(text))

    assert (hit.value.start, hit.value.end, hit.value.precision) == (dt.date(2024, 4, 1), dt.date(2024, 4, 30), "month")


def test_months_over_the_new_year(inked: MakeInk) -> None:
    (hit,) = find_dates(inked("เดือนตุลาคม - มกราคม 2568"))

    assert hit.value.spans == ((dt.date(2024, 10, 1), dt.date(2025, 1, 31)),)


@pytest.mark.parametrize(
    ("month", "written", "year"),
    [
        (4, dt.date(2024, 4, 3), 2024),
        (1, dt.date(2024, 12, 20), 2025),
        (12, dt.date(2024, 12, 20), 2024),
        (6, dt.date(2024, 12, 20), 2024),
    ],
)
def test_a_missing_year_is_that_of_the_document_or_the_next(month: int, written: dt.date, year: int) -> None:
    assert year_of_missing(month, written) == year


def test_a_missing_year_without_a_document_date_stays_open(inked: MakeInk) -> None:
    (hit,) = find_days(inked("วันพุธที่ ๑๗ เมษายน"))

    assert hit.value.start is None
    assert start_found(hit).notes[0].code == "low_confidence"


def test_an_inferred_year_says_so(inked: MakeInk) -> None:
    (hit,) = find_days(inked("๑๗ เมษายน"), WRITTEN)

    assert start_found(hit).state == "inferred"


@pytest.mark.parametrize(("digits", "year"), [(67, 2024), (43, 2000), (99, 2056)])
def test_two_digits_are_years_of_the_buddhist_era(digits: int, year: int) -> None:
    assert year_of_two_digits(digits, None) == year


def test_the_hour_of_a_time_is_no_year(inked: MakeInk) -> None:
    (hit,) = find_days(inked("17 เม.ย. 08.30 น."), WRITTEN)

    assert hit.value.start == dt.date(2024, 4, 17)
    assert hit.ink.text == "17 เม.ย."


def test_a_wrong_weekday_is_noted_and_the_date_kept(inked: MakeInk) -> None:
    (hit,) = find_days(inked("วันอังคารที่ ๑๗ เมษายน ๒๕๖๗"))
    found = start_found(hit)

    assert found.value == dt.date(2024, 4, 17)
    assert [note.code for note in found.notes] == ["weekday_mismatch"]


def test_the_weekday_of_the_last_day_is_checked_too(inked: MakeInk) -> None:
    (hit,) = find_days(inked("วันจันทร์ที่ ๒๒ - วันศุกร์ที่ ๒๔ เมษายน ๒๕๖๗"))
    last = end_found(hit)

    assert not start_found(hit).notes
    assert last is not None
    assert [note.code for note in last.notes] == ["weekday_mismatch"]


ALIKE = {"๑": "", "๒": "๖", "๓": "๗", "๕": "๔๘๙"}


def doubtful(text: str) -> dict[int, str]:
    return {at: ALIKE[char] for at, char in enumerate(text) if ALIKE.get(char)}


def test_a_weekday_settles_digits_that_look_alike(inked: MakeInk) -> None:
    text = "พุธ ๑๓ เม.ย. ๒๕๒๓"  # printed: พุธ ๑๗ เม.ย. ๒๕๖๗
    (hit,) = find_days(inked(text, doubtful(text)), WRITTEN)

    assert (hit.value.start, hit.value.state) == (dt.date(2024, 4, 17), "repaired")
    assert hit.ink.as_read() == text


def test_digits_that_nothing_settles_give_no_date(inked: MakeInk) -> None:
    text = "๑๓ เม.ย. ๒๕๒๓"
    (hit,) = find_days(inked(text, doubtful(text)), WRITTEN)
    found = start_found(hit)

    assert found.value is None
    assert [note.code for note in found.notes] == ["low_confidence"]


def test_a_period_settles_digits_that_look_alike(inked: MakeInk) -> None:
    text = "๑๓ เม.ย."
    period = (dt.date(2024, 4, 15), dt.date(2024, 4, 30))
    (hit,) = find_days(inked(text, doubtful(text)), WRITTEN, period)

    assert hit.value.start == dt.date(2024, 4, 17)


MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
FORMS = (
    "{d} {month} {y}",
    "วันที่ {d} {month} พ.ศ. {y}",
    "วัน{weekday}ที่ {d} {month} {y}",
    "วัน{weekday} ที่ {d} เดือน {month} พ.ศ. {y}",
    "{weekday} {d} {short} {yy}",
    "{weekday}ที่ {d} {short} {y}",
    "{d}{short}{yy}",
    "{d}{month}{y}",
    "{d}/{m}/{yy}",
    "{d}/{m}/{y}",
    "({d} {short} {yy})",
    "ลงวันที่ {d} {month} {y}",
)
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


@given(
    date=st.dates(dt.date(1998, 1, 1), dt.date(2040, 12, 31)),
    form=st.sampled_from(FORMS),
    is_thai=st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_a_date_written_in_any_form_reads_back(date: dt.date, form: str, is_thai: bool, inked: MakeInk) -> None:
    year = date.year + 543
    text = form.format(
        d=date.day,
        m=date.month,
        y=year,
        yy=f"{year % 100:02}",
        month=MONTHS[date.month - 1],
        short=SHORT[date.month - 1],
        weekday=WEEKDAYS_TH[date.weekday()],
    )
    (hit,) = find_days(inked(text.translate(THAI) if is_thai else text), date)

    assert hit.value.spans == ((date, None),)
    assert not start_found(hit).notes


THAI_TEXT = st.text(st.sampled_from("กขคงจชดตนบปพมยรลวสหอะาิีืุูเแโใไ์่้ั็.ๆฯ๐๑๒๓๔๕๖๗๘๙0123456789 -/:,()\tวันที่เดือน"), max_size=400)


@given(text=THAI_TEXT)
@settings(max_examples=80, deadline=2000)
def test_any_text_is_read_without_error(text: str, inked: MakeInk) -> None:
    for hit in find_dates(inked(text), WRITTEN):
        assert hit.ink.text in inked(text).text


@pytest.mark.parametrize("piece", ["1 ", "1-", "1, ", "๑๗ เม.ย. ", "วันที่ ", "วันที่ ....", "พุธ ", "1 และ ", "17/4/", ". "])
@pytest.mark.timeout(20)
def test_long_repetitive_text_takes_linear_time(piece: str, inked: MakeInk) -> None:
    find_dates(inked(piece * (8_000 // len(piece))), WRITTEN)


@pytest.mark.parametrize(
    ("text", "doubted"),
    [("9 มกราคม พ.ศ. ๒๕๕๔", True), ("๙ มกราคม 2554", True), ("๙ มกราคม ๒๕๕๔", False), ("9 มกราคม 2554", False)],
)
def test_a_day_in_other_digits_than_its_year_may_be_handwritten(inked: MakeInk, text: str, doubted: bool) -> None:
    (hit,) = find_dates(inked(text))
    found = start_found(hit)
    assert found.value == dt.date(2011, 1, 9)
    assert [note.code for note in found.notes] == (["low_confidence"] if doubted else [])
    assert (found.sure <= 0.5) == doubted
