"""Which names count, and how names are made to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.names import clean_name, fit, is_wanted


@pytest.mark.parametrize("name", ["1850.pdf", "หนังสือ ว 1850.pdf", "📄.tif", "no ending", "a.part.pdf", "part", "tmp"])
def test_files_of_people_are_wanted(name):
    assert is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        ".hidden",
        ".DS_Store",
        "~$แผน.docx",
        "~lock.pdf",
        "Thumbs.db",
        "desktop.ini",
        "a.pdf.part",
        "a.TMP",
        "a.crdownload",
    ],
)
def test_hidden_system_and_unfinished_files_are_not(name):
    assert not is_wanted(name)


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("a.pdf", "a.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\x.pdf", "x.pdf"),
        ("/", "document"),
        ("..", "document"),
        ("", "document"),
        (" a.pdf ", "a.pdf"),
        ("a\x00\r\nb.pdf", "ab.pdf"),
        ("evil\u202efdp.exe", "evilfdp.exe"),
    ],
)
def test_a_name_from_outside_is_its_last_part_without_tricks(given_name, name):
    assert clean_name(given_name) == name


def test_a_long_name_keeps_its_ending():
    name = clean_name("ก" * 300 + ".pdf")
    assert len(name.encode()) <= 255
    assert name.endswith("ก.pdf")


@given(st.text(max_size=400), st.sampled_from(["", ".txt"]))
def test_every_name_fits_and_stays_one_name(text, ending):
    name = fit(clean_name(text), ending)
    assert 0 < len(name.encode("utf-8", "surrogateescape")) <= 255
    assert "/" not in name
    assert "\x00" not in name
