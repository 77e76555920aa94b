import pytest

from ingest.fontrepair import AA_AS_AM
from ingest.health import judge, repaired

GOOD = "ด้วยจังหวัดกำหนดจัดประชุมเพื่อชี้แจงแนวทางการดำเนินงานตามแผนพัฒนาจังหวัดจึงขอเชิญท่านเข้าร่วมประชุมตามวันและเวลา " * 16


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "หนังสือ",
        "๑ - ๒๕๖๗",
        "Annual report 2024 on GDP, ISO 9001 and COVID-19: see www.example.go.th, (e-mail: info@example.go.th) " * 4,
        "Unless the parties agree to that in writing, this shall not be the end of the term for any of them. " * 4,
        "ประกาศ \uf061 " + GOOD,
    ],
    ids=["thai", "one word", "numbers", "english report", "english law", "one ornament"],
)
def test_sound_text_is_trusted(text: str) -> None:
    assert judge(text).sound


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("  \n", "no characters"),
        ("ก\ufffdข\ufffdค\ufffd" * 30, "without a meaning"),
        ("\ue123\ue124ข" * 30, "without a meaning"),
        ("‡≈¡à ÒÒ˘ µÕπ∑’Ë ÙÚ ° √“™°‘®®“πÿ‡∫°…“", "stored as other letters"),
        ("ËÁÇ´·èàŸµÕ§«“¡" * 10, "stored as other letters"),
        (GOOD.replace("ด", " ").replace("จ", " "), "out of place"),
        (GOOD.replace("า", "ำ"), "shown as sara am"),
        (GOOD.replace("ำ", "า"), "sara am lost"),
        ("ตาบลบ้านใหม่ อาเภอเมือง", "sara am lost"),
        ("n1nlil:I 'llll.:m 1h:::m1 flttJ~n lfl1'W1il mhtl bbm: " * 8, "make no words"),
        (GOOD.translate({code: None for code in range(0x0E48, 0x0E4C)}), "tone marks lost"),
    ],
)
def test_a_damaged_layer_is_rejected_with_the_reason(text: str, why: str) -> None:
    verdict = judge(text)
    assert not verdict.sound
    assert why in verdict.reason.en
    assert "เชื่อถือไม่ได้" in verdict.reason.th


def test_a_table_full_of_districts_has_many_sara_am_and_is_sound() -> None:
    rows = "".join(f"๐๙.๓๐ น. เป็นต้นไป อำเภอ{name} ตำบล{name}\n" for name in ["ซับใหญ่", "เกษตรสมบูรณ์", "คอนสวรรค์"] * 8)
    assert judge(rows).sound


def test_one_broken_font_spoils_the_page() -> None:
    verdict = judge(GOOD + "\ue123" * 12, {"A": GOOD, "B": "\ue123" * 12})
    assert not verdict.sound
    assert "without a meaning" in verdict.reason.en


def test_a_font_that_says_too_little_is_not_judged_alone() -> None:
    assert judge(GOOD + "\ue123", {"A": GOOD, "B": "\ue123"}).sound


def test_a_repair_is_told() -> None:
    assert repaired([]).en == "The page has a sound text layer."
    assert "sara aa" in repaired([AA_AS_AM]).en
