"""Districts and provinces: how they are printed, and words that only look like them."""

from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.facts.gazetteer import (
    OfficialDistrict,
    capital_of,
    districts,
    letters_of_province,
    province_names,
    province_of_letters,
    provinces_of_postcode,
)
from extract.facts.places import DistrictReading, Setting, mended, province_names_in, read_district
from extract.ink import Ink

MakeInk = Callable[..., Ink]
HOME = ("ฉะเชิงเทรา",)


def code(reading: DistrictReading) -> str | None:
    value = reading.found.value if reading.found else None
    return str(value["code"]) if isinstance(value, Mapping) else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("เมืองฉะเชิงเทรา", "2401"),
        ("บางคล้า", "2402"),
        ("อำเภอบางคล้า", "2402"),
        ("อ.บางคล้า", "2402"),
        ("อ. เมือง", "2401"),
        ("อำเภอเมือง จังหวัดระยอง", "2101"),
        ("เมือง", "2401"),
        ("ที่ว่าการอำเภอบางคล้า", "2402"),
        ("ห้องประชุม ชั้น ๒ ที่ว่าการอำเภอสนามชัยเขต", "2408"),
        ("สำนักงานพัฒนาชุมชนอำเภอบ้านโพธิ์", "2405"),
        ("๑. บางคล้า", "2402"),
        ("บางคล้า (ภาคบ่าย)", "2402"),
        ("บางคล้า จ.ฉะเชิงเทรา", "2402"),
        ("อ.ศรีเชียงใหม่", "4307"),
        ("เขตดุสิต กทม.", "1002"),
        ("อ.พล จ.ขอนแก่น", "4012"),
        ("อำเภอเฉลิมพระเกียรติ จังหวัดสระบุรี", "1913"),
        ("อ.เมืองฯ", "2401"),
        ("อำเภอบางคล้า ฉะเชิงเทรา", "2402"),
    ],
)
def test_a_district_is_read_in_a_place_column(text: str, expected: str, inked: MakeInk) -> None:
    assert code(read_district(inked(text), HOME, "district")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "ทุกอำเภอ",
        "หอประชุมอำเภอ",
        "สำนักงานพัฒนาชุมชนจังหวัดฉะเชิงเทรา",
        "บางคล้า/บางปะกง",
        "อำเภอบางคล้า บางปะกง และแปลงยาว",
        "อำเภอบางคล้า, บางปะกง",
        "อำเภอพลับพลา",
        "เขตพื้นที่การศึกษาประถมศึกษา",
        "ออนไลน์ผ่านระบบ Zoom",
        "ถนนบางปะกง",
    ],
)
def test_what_names_no_single_district_gives_none(text: str, inked: MakeInk) -> None:
    assert code(read_district(inked(text), HOME, "place")) is None


@pytest.mark.parametrize(("text", "setting"), [("พล", "text"), ("บางคล้า", "text"), ("ลี้ภัย", "place")])
def test_a_bare_name_in_running_text_is_no_district(text: str, setting: Setting, inked: MakeInk) -> None:
    assert code(read_district(inked(text), HOME, setting)) is None


def test_a_shared_name_needs_its_province(inked: MakeInk) -> None:
    alone = read_district(inked("จอมทอง"), (), "district")

    assert alone.found is None
    assert {choice.province for choice in alone.choices} == {"กรุงเทพมหานคร", "เชียงใหม่"}
    assert code(read_district(inked("จอมทอง"), ("เชียงใหม่",), "district")) == "5002"


def test_a_misspelt_name_is_repaired_within_the_known_province(inked: MakeInk) -> None:
    reading = read_district(inked("บางคลา"), HOME, "district")

    assert code(reading) == "2402"
    assert reading.found is not None
    assert (reading.found.state, reading.found.ink.text) == ("repaired", "บางคลา")
    assert reading.found.sure < 0.9


def test_a_misspelt_name_without_a_province_stays_unknown(inked: MakeInk) -> None:
    reading = read_district(inked("บางคลา"), (), "district")

    assert reading.found is None
    assert reading.unknown is not None


def test_an_invented_name_is_unknown(inked: MakeInk) -> None:
    reading = read_district(inked("อำเภอสมมุติใหม่"), HOME, "district")

    assert (reading.found, reading.unknown and reading.unknown.text) == (None, "สมมุติใหม่")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("สำนักงานพัฒนาชุมชนจังหวัดฉะเชิงเทรา", ("ฉะเชิงเทรา",)),
        ("ณ จังหวัดพิจิตร กำแพงเพชร และอุทัยธานี", ("พิจิตร", "กำแพงเพชร", "อุทัยธานี")),
        ("จังหวัดเลย", ("เลย",)),
        ("จ.ตาก", ("ตาก",)),
        ("ถนนเพชรบุรี เขตราชเทวี กรุงเทพฯ", ("กรุงเทพมหานคร",)),
        ("การเผยแพร่ เลยกำหนด", ()),
        ("มหาวิทยาลัยสงขลานครินทร์", ()),
        ("ผอ.จ.", ()),
    ],
)
def test_provinces_are_found_in_text(text: str, names: tuple[str, ...], inked: MakeInk) -> None:
    assert province_names_in(inked(text)) == names


def test_a_name_broken_over_lines_is_mended(inked: MakeInk) -> None:
    assert mended(inked("ณ ที่ว่าการอำเภอบาง ปะกง ชั้น 2")).text == "ณ ที่ว่าการอำเภอบางปะกง ชั้น 2"


def test_the_gazetteer_is_whole() -> None:
    assert (len(province_names()), len(districts())) == (77, 928)
    assert all(len(district.code) == 4 for district in districts())
    assert all(capital_of(name) for name in province_names() if name != "กรุงเทพมหานคร")
    assert all(province_of_letters(letters_of_province(name) or "") == name for name in province_names())


@pytest.mark.parametrize(
    ("postcode", "provinces"),
    [("24000", ("ฉะเชิงเทรา",)), ("13180", ("ปทุมธานี", "พระนครศรีอยุธยา")), ("99999", ()), ("", ()), ("๒๔๐๐๐", ())],
)
def test_postcodes_name_provinces(postcode: str, provinces: tuple[str, ...]) -> None:
    assert set(provinces_of_postcode(postcode)) == set(provinces)


@given(
    district=st.sampled_from(districts()),
    form=st.sampled_from(["{name}", "อำเภอ{name}", "อ.{name}", "ที่ว่าการอำเภอ{name}"]),
)
@settings(max_examples=150, deadline=None)
def test_every_district_reads_back_in_its_province(district: OfficialDistrict, form: str, inked: MakeInk) -> None:
    printed = "เขต{name}" if district.name.startswith("เขต") else form
    reading = read_district(inked(printed.format(name=district.short_name)), (district.province,), "district")

    assert code(reading) == district.code


@given(text=st.text(st.sampled_from("กขคงจชดตนบปพมยรลวสหอะาิีุูเแโใไ่้็. -/()อำเภอจังหวัดเขตเมือง"), max_size=200))
@settings(max_examples=80, deadline=2000)
def test_any_text_is_read_without_error(text: str, inked: MakeInk) -> None:
    read_district(mended(inked(text)), HOME, "district")
    province_names_in(inked(text))
