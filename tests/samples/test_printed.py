"""Whole documents: the same from the same seed, and the truth stands on their pages."""

import datetime as dt
import io
import random
import re
import unicodedata

import pdfplumber
import pypdfium2
import pytest

from api.evaluate import load_records
from samples import KINDS, make
from samples.layers import BROKEN_LAYER, DAMAGES, choose_damage
from samples.printing import print_html

MACHINE = {"kind", "reference_number", "date", "end_date", "start_time", "end_time", "due", "urgency", "secrecy"}
MACHINE |= {"number", "marker", "section_number", "telephone", "fax", "unit", "time", "schema_version", "code"}
MACHINE |= {"comparison"}
BETWEEN_PAGES = re.compile(r"-?[๐-๙0-9]{1,2}-?(/[^/]{1,40}\.\.\.)?$")
"""Page mark and catchword, which stand between the two halves of a paragraph that runs over pages."""
WEEKDAYS = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์"]


def squeezed(text):
    """Without spaces, sara am in one piece."""
    return re.sub("ํ([่-๋]?)า", r"\1ำ", re.sub(r"\s", "", unicodedata.normalize("NFC", text)))


def page_texts(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [squeezed("".join(char["text"] for char in page.chars)) for page in document.pages]


def texts(value, field=""):
    """Every text of a truth that is as printed."""
    if isinstance(value, dict):
        for name, below in value.items():
            if name not in {"district", "findings"}:
                yield from texts(below, name)
    elif isinstance(value, list):
        for below in value:
            yield from texts(below, field)
    elif isinstance(value, str) and field not in MACHINE:
        yield value


@pytest.mark.parametrize("held_out", [False, True])
@pytest.mark.parametrize("kind", KINDS)
def test_every_text_of_the_truth_is_on_the_pages(kind, held_out):
    sample = make(5, kind=kind, held_out=held_out)
    pages = page_texts(sample.data)
    whole = "".join(pages) + "".join(BETWEEN_PAGES.sub("", page) for page in pages)
    apart = {"rank above the name", "rank before the brackets"} & sample.features
    parts = [part for text in texts(sample.truth) for part in (text.split() if apart else [text])]
    assert [text for text in parts if squeezed(text) not in whole] == []


@pytest.mark.parametrize("seed", range(3))
def test_a_file_of_several_letters_has_a_truth_for_each(seed):
    sample = make(seed, kind="several")
    pages = page_texts(sample.data)
    assert len(sample.truths) in (2, 3)
    firsts = [
        next(at for at, page in enumerate(pages) if squeezed(truth["letter"]["body"][0])[:40] in page)
        for truth in sample.truths
    ]
    assert firsts == sorted(set(firsts))
    for truth in sample.truths:
        for schedule in truth["schedules"]:
            assert squeezed(schedule["title"] or "") in pages[schedule["pages"][0] - 1]


def test_several_truths_are_written_as_a_list(tmp_path):
    path = make(1, kind="several").write(tmp_path)
    assert len(load_records(path.with_suffix(".json"))) == len(make(1, kind="several").truths)


@pytest.mark.parametrize("feature", ["cover", "blank page"])
def test_pages_after_an_extra_sheet_are_counted_on(feature):
    sample = next(one for one in (make(seed, kind="plan") for seed in range(200)) if feature in one.features)
    pages = page_texts(sample.data)
    schedule = sample.truth["schedules"][0]
    assert squeezed(schedule["title"]) in pages[schedule["pages"][0] - 1]


@pytest.mark.parametrize("seed", range(8))
def test_a_broken_layer_says_something_else_on_pages_that_look_the_same(seed):
    broken, sound = make(seed, BROKEN_LAYER, kind="plain"), make(seed, kind="plain")
    assert broken.truth == sound.truth
    first, second = (pypdfium2.PdfDocument(one.data) for one in (broken, sound))
    said = [[page.get_textpage().get_text_range() for page in document] for document in (first, second)]
    assert said[0] != said[1]
    assert (first[0].render().to_numpy() == second[0].render().to_numpy()).all()


def test_every_kind_of_damage_turns_up():
    assert {choose_damage(random.Random(seed))[0] for seed in range(60)} == set(DAMAGES)


def test_the_same_seed_gives_the_same_document():
    first, second = make(3, kind="bundle"), make(3, kind="bundle")
    assert (first.html, first.truth) == (second.html, second.truth)


def test_the_profile_changes_the_paper_and_not_what_it_says():
    clean, scanned = make(4, kind="prose"), make(4, "fax", kind="prose")
    received = scanned.truth["letter"].pop("received")
    assert clean.truth["letter"].pop("received") is None
    assert received is None or received["date"]
    assert clean.truth == scanned.truth


def test_other_seeds_give_other_documents():
    assert make(1, kind="plain").html != make(2, kind="plain").html


def test_a_schedule_stands_on_the_pages_that_the_truth_names():
    sample = make(39, kind="bundle")
    pages = page_texts(sample.data)
    schedule = sample.truth["schedules"][0]
    assert squeezed(schedule["title"]) in pages[schedule["pages"][0] - 1]
    assert squeezed(schedule["visits"][-1]["place"]) in pages[schedule["pages"][-1] - 1]


def test_enclosures_take_up_all_pages_after_the_letter():
    sample = make(39, kind="bundle")
    enclosed = [page for enclosure in sample.truth["letter"]["enclosures"] for page in enclosure["pages"]]
    count = len(page_texts(sample.data))
    assert enclosed == list(range(enclosed[0], count + 1))


def test_printed_weekdays_are_those_of_their_dates():
    samples = (make(seed, kind="plan") for seed in range(300))
    sample = next(
        one for one in samples if {"dates weekday full", "digits thai"} <= one.features and not one.truth["findings"]
    )
    days = {visit["date"]: visit for visit in sample.truth["schedules"][0]["visits"]}
    pattern = rf"วัน({'|'.join(WEEKDAYS)})ที่ ([๐-๙]+) "
    printed = [(WEEKDAYS.index(name), int(day)) for name, day in re.findall(pattern, sample.html)]

    right = {(date.weekday(), date.day) for date in map(dt.date.fromisoformat, days)}
    assert printed and right <= set(printed)


def test_an_order_over_pages_has_catchwords_that_are_not_in_the_truth():
    for seed in range(40):
        sample = make(seed, kind="order")
        if "catchwords" in sample.features:
            break
    words = re.search(r'content: "(/[^"]+)"', sample.html)
    assert words is not None
    assert words[1] not in str(sample.truth)


@pytest.mark.parametrize("font", ["Laksaman", "Norasi", "Garuda", "Kinnari", "Loma", "Umpush", "Waree"])
def test_the_text_layer_says_what_the_page_shows(font):
    words = "สำนักงานผู้ว่าราชการจังหวัด กลุ่มงานที่ปรึกษา น้ำท่วม ญี่ปุ่น ปู่ ฟ้า พันธุ์ ฐานะ กตัญญู ๒๕๖๗ OTOP office"
    html = f'<p style="font-family:{font}">{words}</p><p style="font-family:{font};font-weight:bold">{words}</p>'
    assert page_texts(print_html(html).pdf) == [squeezed(words * 2)]


def test_black_print_shows_through_the_ink_of_a_stamp():
    html = """<style>@page { size: 100pt; margin: 0 } div { position: absolute; width: 50pt; height: 50pt }</style>
    <div style="left: 0; top: 0; background: black"></div>
    <div style="left: 25pt; top: 0; background: #b3202a; opacity: .9"></div>"""
    page = pypdfium2.PdfDocument(print_html(html).pdf)[0].render().to_numpy()
    assert page[25, 40, :3].max() < 10
    assert page[25, 60, :3].max() > 150
