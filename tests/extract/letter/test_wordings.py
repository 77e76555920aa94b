"""What a letter may say in each of its parts, and what the record says then: one row a wording."""

from collections.abc import Callable
from functools import reduce
from typing import Any

import pytest

from extract import find_records
from schemas import Reading

LETTER = """\
{above}
{number}
ศาลากลางจังหวัดน่าน
ถนนสุริยพงษ์ นน ๕๕๐๐๐
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
{lists}
ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม
จึงเรียนมาเพื่อโปรดทราบ

{closing}

{signer}

สำนักงานจังหวัด
{footer}
"""
USUAL = {
    "above": "",
    "number": "ที่ นน ๐๐๑๘/ว ๑๒๓๔",
    "lists": "",
    "closing": "ขอแสดงความนับถือ",
    "signer": "(นายสมชาย รักไทย)\nปลัดจังหวัดน่าน",
    "footer": "โทร. ๐ ๕๔๗๑ ๐๓๔๑",
}


@pytest.fixture
def said(read_text: Callable[[str], Reading]) -> Callable[..., Any]:
    """The value at a path of the letter (`signatory.name`, `enclosures.0.title`)."""

    def value(path: str, **words: str) -> Any:
        letter = find_records(read_text(LETTER.format(**{**USUAL, **words})))[0].model_dump(mode="json")["letter"]
        return reduce(lambda tree, step: tree[int(step) if step.isdigit() else step], path.split("."), letter)

    return value


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("ที่ นน ๐๐๑๘/๑,๒๓๔", "นน 0018/1234"),
        ("ที่ นน ๐๐๑๘/(ว)๗๐๐", "นน 0018/ว 700"),
        ("ที่ นน ๐๐๑๘/ว พ.๗๐๐", "นน 0018/ว พ.700"),
        ("ที่ นน ๐๐๑๘/ว ๑๒๓ลับ", "นน 0018/ว 123"),
        ("ที่ นน ๐๐๑๘/ว   ๔ มีนาคม ๒๕๖๗", "นน 0018/ว"),
        ("ที่ นน ๐๐๑๘/๑๒๓-๑๒๕", None),
        ("ที่ นน ๐๐๑๘/ว ๑๒๓ก", None),
        ("ที่ นน ๐๐๑๘.๑/ว\n๑๒๓๔", "นน 0018.1/ว 1234"),
        ("ที่ นน ๐๐๑๘.๑/ว\n๑๒๘๙๙", "นน 0018.1/ว 12899"),
        ("ด่วนมาก ที่ นน ๐๐๑๘.๑ /ว\n๑๒๓๔", "นน 0018.1/ว 1234"),
        ("ที่ นน ๐๐๑๘.๑/\nว ๑๒๓๔", "นน 0018.1/ว 1234"),
        ("ที่ นน ๐๐๑๘.๑\n/ว ๑๒๓๔", "นน 0018.1/ว 1234"),
        ("ที่ นน ๐๐๑๘/ว\nพ.๗๐๐", "นน 0018/ว พ.700"),
        ("ที่ นน ๕๒๐๐๗.๔/\n(๑)/๒๕๖๙", "นน 52007.4/(1)/2569"),
        ("ที่ กค (กวจ)\n๐๔๐๕.๒/ว ๒๘๙", "กค (กวจ) 0405.2/ว 289"),
    ],
)
def test_the_number(said: Callable[..., Any], printed: str, number: str | None) -> None:
    assert said("reference_number", number=printed) == number
    assert said("issuer", number=printed) == "ศาลากลางจังหวัดน่าน"
    assert said("date", number=printed) == "2024-03-04"


@pytest.mark.parametrize(
    ("printed", "urgency", "secrecy"),
    [
        ("ด่วน ที่ สุด", "most_urgent", None),
        ("ด่วนที่สุด ลับ", "most_urgent", "confidential"),
        ("ลับมาก/ด่วนมาก", "very_urgent", "secret"),
        ("ชั้นความลับ ลับมาก", None, "secret"),
        ("(ด่วน)", "urgent", None),
    ],
)
def test_the_words_above_the_number(said: Callable[..., Any], printed: str, urgency: str, secrecy: str) -> None:
    assert (said("urgency", above=printed), said("secrecy", above=printed)) == (urgency, secrecy)
    assert said("issuer", above=printed) == "ศาลากลางจังหวัดน่าน"


def test_a_word_behind_the_number_is_no_office(said: Callable[..., Any]) -> None:
    number = "ที่ นน ๐๐๑๘/ว ๑๒๓๔ ด่วนที่สุด"

    assert (said("urgency", number=number), said("issuer", number=number)) == ("most_urgent", "ศาลากลางจังหวัดน่าน")


@pytest.mark.parametrize(
    ("printed", "issuer", "number"),
    [
        ("มติคณะรัฐมนตรี เมื่อวันที่ ๓ มกราคม ๒๕๖๗", "คณะรัฐมนตรี", None),
        ("หนังสือของท่านลงวันที่ ๓ มกราคม ๒๕๖๗", None, None),
        ("บันทึกข้อความ ที่ นน ๐๐๑๘.๑/๒๓ ลงวันที่ ๓ มกราคม ๒๕๖๗", None, "นน 0018.1/23"),
        ("โทรสารในราชการกรมฯ ที่ มท ๐๘๐๘.๒/ว ๑๒ ลงวันที่ ๓ มกราคม ๒๕๖๗", None, "มท 0808.2/ว 12"),
        ("หนังสือจังหวัดน่าน ที่ นน ๐๐๑๘/ว ๑๒ - ๑๕ ลงวันที่ ๓ มกราคม ๒๕๖๗", "จังหวัดน่าน", None),
        ("หนังสือจังหวัดน่าน ที่ นน ๕๒๐๐๗.๔/\n(๑)/๖๗๖๗ ลว. ๓ มกราคม ๒๕๖๗", "จังหวัดน่าน", "นน 52007.4/(1)/6767"),
    ],
)
def test_an_earlier_paper(said: Callable[..., Any], printed: str, issuer: str | None, number: str | None) -> None:
    reference = said("references.0", lists=f"อ้างถึง {printed}")

    assert (reference["issuer"], reference["reference_number"]) == (issuer, number)
    assert reference["date"] == "2024-01-03"


@pytest.mark.parametrize(
    ("printed", "entries"),
    [
        ("แผนการ จำนวน - ฉบับ", [("แผนการ", None, "ฉบับ")]),
        ("แผนการ จำนวน ........ ฉบับ", [("แผนการ", None, "ฉบับ")]),
        ("แผนการ จำนวน ๑ ชุด/๓ แผ่น", [("แผนการ", 1, "ชุด")]),
        ("แผนการ ๑ ฉบับ และแบบรายงาน ๒ ชุด", [("แผนการ", 1, "ฉบับ"), ("แบบรายงาน", 2, "ชุด")]),
        ("แผนการ จำนวน ๑ ชุด\nแบบรายงาน จำนวน ๒ ชุด", [("แผนการ", 1, "ชุด"), ("แบบรายงาน", 2, "ชุด")]),
        ("- แผนการ\n- แบบรายงาน", [("แผนการ", None, None), ("แบบรายงาน", None, None)]),
        (
            "๑. แผนการพัฒนา\nตามแนวทางของกรม\t๑ ฉบับ\n๒. แบบรายงาน\t๒ ชุด",
            [("แผนการพัฒนา ตามแนวทางของกรม", 1, "ฉบับ"), ("แบบรายงาน", 2, "ชุด")],
        ),
        (
            "๑. แผนการพัฒนา\t๑ ฉบับ\nตามแนวทางของกรม\n๒. แบบรายงาน\t๒ ชุด",
            [("แผนการพัฒนา ตามแนวทางของกรม", 1, "ฉบับ"), ("แบบรายงาน", 2, "ชุด")],
        ),
    ],
)
def test_what_is_sent_along(said: Callable[..., Any], printed: str, entries: list[tuple[str, int, str]]) -> None:
    lists = f"สิ่งที่ส่งมาด้วย {printed}"
    found = said("enclosures", lists=lists)

    assert [(entry["title"], entry["quantity"], entry["unit"]) for entry in found] == entries
    assert said("body.0", lists=lists) == "ด้วยจังหวัดน่านได้จัดทำแผนการตรวจเยี่ยม"


@pytest.mark.parametrize(
    ("printed", "signer"),
    [
        ("(ลงชื่อ)\n(นายสมชาย รักไทย)\nปลัดจังหวัด", ("นายสมชาย รักไทย", "ปลัดจังหวัด", None, None)),
        ("(          )\nปลัดจังหวัด", (None, "ปลัดจังหวัด", None, None)),
        ("(นายสมชาย รักไทย)\nปลัดจังหวัด รรท.\nผู้ว่าราชการ", ("นายสมชาย รักไทย", "ปลัดจังหวัด", "รรท.", "ผู้ว่าราชการ")),
    ],
)
def test_the_signer(said: Callable[..., Any], printed: str, signer: tuple[str | None, ...]) -> None:
    found = said("signatory", signer=printed)

    assert tuple(found[field] for field in ("name", "position", "capacity", "on_behalf_of")) == signer


@pytest.mark.parametrize("printed", ["ขอแสดงความนับถือ,", "ขอแสดงความนับถือ"])
def test_the_closing(said: Callable[..., Any], printed: str) -> None:
    assert said("closing", closing=printed) == "ขอแสดงความนับถือ"


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("โทร. ๐ ๕๔๗๑ ๐๓๔๑/๐ ๕๔๗๑ ๐๓๔๒", ["054710341", "054710342"]),
        ("โทร. ๐ ๕๔๗๑ ๐๓๔๑, ๒, ๓", ["054710341", "054710342", "054710343"]),
        ("โทร. ๐ ๕๔๗๑ ๐๓๔๑ ถึง ๓", ["054710341", "054710342", "054710343"]),
        ("โทร. ๐๒-๑๔๑-๕๐๐๐, ๐ ๒๑๔๑ ๕๐๐๑", ["021415000", "021415001"]),
        ("โทร. ๑๕๖๗", ["1567"]),
        ("โทร. ภายใน ๓๒๐๑, ๓๒๐๒", ["3201", "3202"]),
        ("โทร. (มท.) ๕๐๑๒๓", ["50123"]),
        ("โทร. ๓๒๐๑ (นางสาวมาลี)", ["3201"]),
    ],
)
def test_the_telephone(said: Callable[..., Any], printed: str, numbers: list[str]) -> None:
    assert said("contact.telephone", footer=printed) == numbers
