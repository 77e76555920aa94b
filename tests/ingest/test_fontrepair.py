"""Fonts whose text says something else than they draw; the broken layers are made here."""

from pathlib import Path

import pytest

from ingest import ReadOptions, read_page
from ingest.fontrepair import AA_AS_AM, MOJIBAKE, mend_fonts
from ingest.thaitext import MARKS

WORDS = "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดสิงห์บุรี แจ้งให้ที่ว่าการอำเภอทุกแห่งส่งแผนการตรวจเยี่ยมหมู่บ้านแล้วที่นี่ "
LOST_HALF = "ข้อก ำหนดกำรส่งเสริมสวัสดิกำรชำวบ้ำน ว่ำด้วยอ ำนำจกำรบริหำรรำชกำรและกำรตรวจเยี่ยมอ ำเภอ"


def mended(*runs: tuple[str, str]) -> tuple[str, list[str]]:
    """The repaired text of runs, each with the name of its font, and the English names of the repairs."""
    chars = [(char, font) for text, font in runs for char in text]
    found = mend_fonts([char for char, _ in chars], [font for _, font in chars])
    return "".join(found.texts), [one.en for one in found.repairs]


def as_mac_roman(text: str) -> str:
    return text.encode("cp874").decode("mac_roman")


@pytest.mark.parametrize("encoding", ["mac_roman", "cp1252"])
def test_thai_stored_as_other_letters(encoding: str) -> None:
    stored = "".join(char.encode("cp874").decode(encoding, errors="replace") for char in WORDS * 2)
    assert mended((stored, "A")) == (WORDS * 2, [MOJIBAKE.en])


def test_marks_of_the_macintosh_are_found_whichever_way_they_are_drawn() -> None:
    lower = (WORDS * 2).encode("cp874").translate(bytes.maketrans(bytes([0xE8, 0xE9]), bytes([0x88, 0x99])))
    assert mended((lower.decode("mac_roman"), "A"))[0] == WORDS * 2


def test_a_so_sua_that_looks_like_a_space_leaves_the_font_as_it_is() -> None:
    stored = as_mac_roman((WORDS * 2).replace("ส", " "))
    assert mended((stored, "A")) == (stored, [])


def test_hard_spaces_in_a_row_leave_the_font_as_it_is() -> None:
    stored = as_mac_roman(WORDS * 2).replace(" ", "\u00a0\u00a0")
    assert mended((stored, "A")) == (stored, [])


def test_what_is_proven_for_one_font_is_believed_of_a_short_line_in_another() -> None:
    assert mended((as_mac_roman(WORDS * 2), "A"), (as_mac_roman("หน้า"), "B"))[0] == WORDS * 2 + "หน้า"
    assert mended((as_mac_roman("หน้า"), "B"))[0] == as_mac_roman("หน้า")


@pytest.mark.parametrize("text", ["Café über naïve façade, 50 µm – “résumé”", "ประกาศ ณ วันที่ ๑", ""])
def test_other_text_is_left_alone(text: str) -> None:
    assert mended((text, "A")) == (text, [])


def test_sara_aa_shown_as_sara_am_becomes_sara_aa_font_by_font() -> None:
    text, repairs = mended((LOST_HALF, "A"), ("คำสั่งสำนักงาน", "B"))
    assert text == LOST_HALF.replace("ำ", "า") + "คำสั่งสำนักงาน"
    assert repairs == [AA_AS_AM.en]


def test_sara_am_whose_first_half_was_kept_stays_one() -> None:
    stored = (WORDS * 2).replace("ำ", "ํา").replace("า", "ำ")
    assert mended((stored, "A"))[0] == (WORDS * 2).replace("ำ", "ํา")


@pytest.mark.parametrize(
    ("font", "text", "shown"),
    [
        ("ABCDEF+OpenSymbol", "\uf0b7 ข้อ \uf061\uf07c", "• ข้อ "),
        ("Wingdings-Regular", "\uf0fc", "✓"),
        ("ABCDEF+TH SarabunIT๙", "ที่ 2567", "ที่ ๒๕๖๗"),
        ("TH SarabunIT9,Bold", "12", "๑๒"),
        ("TH SarabunNew", "12", "12"),
    ],
)
def test_signs_and_digits_are_those_that_the_font_draws(font: str, text: str, shown: str) -> None:
    assert mended((text, font))[0] == shown


def write_pdf(path: Path, rows: list[bytes], encoding: str) -> Path:
    """A PDF that shows bytes in a font of its own, as a program of thirty years ago wrote it."""
    shows = b"".join(b"1 0 0 1 60 %d Tm <%s> Tj " % (760 - 24 * n, row.hex().encode()) for n, row in enumerate(rows))
    stream = b"BT /F 16 Tf " + shows + b"ET"
    resources = b"<< /Font << /F 5 0 R >> >>"
    widths = b" ".join(b"0" if char in MARKS else b"450" for char in bytes(range(256)).decode("cp874", "replace"))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources %s >>" % resources,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /TrueType /BaseFont /Old /Encoding /%s /FirstChar 0 /LastChar 255 /Widths [%s] "
        b"/FontDescriptor << /Type /FontDescriptor /FontName /Old /Flags 32 /Ascent 900 /Descent -300 >> >>"
        % (encoding.encode(), widths),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(body)
    path.write_bytes(body + b"xref\n0 6\n0000000000 65535 f \n" + table + end)
    return path


def test_a_page_of_wrongly_stored_thai_is_read_by_its_layer_and_says_so(tmp_path: Path) -> None:
    rows = [word.encode("cp874") for word in WORDS.split()] * 2
    page = read_page(write_pdf(tmp_path / "a.pdf", rows, "WinAnsiEncoding"), 1, ReadOptions(engine="null"))
    assert page.source == "text_layer"
    assert [line.text for line in page.lines] == WORDS.split() * 2
    assert "put right (Thai stored as other letters)" in page.reason.en
    assert "แก้แล้ว" in page.reason.th


def test_a_page_whose_so_sua_is_lost_is_read_from_the_picture(tmp_path: Path) -> None:
    rows = [word.encode("cp874") for word in WORDS.split()] * 2
    page = read_page(write_pdf(tmp_path / "a.pdf", rows, "MacRomanEncoding"), 1, ReadOptions(engine="null"))
    assert page.source == "ocr"
    assert page.rejected_text_layer
