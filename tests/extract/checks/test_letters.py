"""Findings about the letter and its pages."""

from collections.abc import Callable

import pytest

from extract import find_records
from schemas import Message, Problem, Reading, Record

LETTER = """\
ที่ {code} ๐๐๑๘/ว ๑๒๓๔
ศาลากลางจังหวัดน่าน
ถนนสุริยพงษ์ {tail}
๔ มีนาคม ๒๕๖๗
เรื่อง แผนการตรวจเยี่ยม
เรียน นายอำเภอทุกอำเภอ
ด้วยจังหวัดน่านได้จัดทำแผน
ขอแสดงความนับถือ
(นายสมชาย รักไทย)
ผู้ว่าราชการจังหวัด{signed}
สำนักงานจังหวัด
โทร. {telephone}
"""
GOOD = {"code": "นน", "tail": "นน ๕๕๐๐๐", "signed": "น่าน", "telephone": "๐ ๕๔๗๑ ๐๓๔๑"}


@pytest.fixture
def findings(read_text: Callable[[str], Reading]) -> Callable[..., dict[str, tuple[str, ...]]]:
    def found(**changes: str) -> dict[str, tuple[str, ...]]:
        record = find_records(read_text(LETTER.format(**{**GOOD, **changes})))[0]
        return {finding.code: finding.pointers for finding in record.findings}

    return found


def test_a_letter_that_agrees_with_itself_has_no_findings(findings: Callable[..., dict[str, tuple[str, ...]]]) -> None:
    assert findings() == {}


@pytest.mark.parametrize(
    ("changes", "code", "pointer"),
    [
        ({"code": "ฌข"}, "reference_prefix_mismatch", "/letter/reference_number"),
        ({"code": "ชม"}, "reference_prefix_mismatch", "/letter/reference_number"),
        ({"signed": "แพร่"}, "province_mismatch", "/letter/signatory/position"),
        ({"tail": "นน ๒๔๐๐๐"}, "province_mismatch", "/letter/issuer_address"),
        ({"tail": "ฉช ๕๕๐๐๐"}, "province_mismatch", "/letter/issuer_address"),
        ({"telephone": "๐ ๓๘๕๑ ๑๒๓๔"}, "province_mismatch", "/letter/contact/telephone/0"),
    ],
)
def test_what_names_another_province_is_found(
    findings: Callable[..., dict[str, tuple[str, ...]]], changes: dict[str, str], code: str, pointer: str
) -> None:
    found = findings(**changes)

    assert list(found) == [code]
    assert pointer in found[code]


@pytest.mark.parametrize("code", ["มท", "ศธ", "กท"])
def test_a_ministrys_code_is_no_contradiction(findings: Callable[..., dict[str, tuple[str, ...]]], code: str) -> None:
    assert findings(code=code) == {}


def _with_page(reading: Reading, **changes: object) -> Record:
    page = reading.pages[0].model_copy(update=changes)
    return find_records(reading.model_copy(update={"pages": (page,)}))[0]


def test_a_page_that_failed_is_pointed_at(read_text: Callable[[str], Reading]) -> None:
    problem = Problem(code="page_unreadable", message=Message(th="ภาพเสีย", en="The image is damaged."), page=1)
    record = _with_page(read_text(""), problem=problem)

    assert [(f.code, f.severity, f.pointers) for f in record.findings] == [
        ("unreadable_page", "error", ("/document/pages/0",))
    ]


def test_a_page_that_was_read_in_part_is_pointed_at(read_text: Callable[[str], Reading]) -> None:
    record = _with_page(read_text(LETTER.format(**GOOD)), partly_read=True)

    assert [(f.code, f.severity, f.pointers) for f in record.findings] == [
        ("unreadable_page", "warning", ("/document/pages/0",))
    ]


def test_a_text_layer_that_was_not_trusted_is_told(read_text: Callable[[str], Reading]) -> None:
    record = _with_page(read_text(LETTER.format(**GOOD)), rejected_text_layer=True)

    assert [f.code for f in record.findings] == ["text_layer_rejected"]


def test_unsure_values_are_one_finding_a_part(read_text: Callable[[str], Reading]) -> None:
    reading = read_text(LETTER.format(**GOOD))
    unsure = [
        line.model_copy(update={"confidences": (0.5,) * len(line.text)}) if "เรื่อง" in line.text else line
        for line in reading.pages[0].lines
    ]
    record = _with_page(reading, lines=tuple(unsure))

    assert [(f.code, f.pointers) for f in record.findings] == [("low_confidence", ("/letter/subject",))]
