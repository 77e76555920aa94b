"""Whether the text layer of a page can be trusted, judged by what Thai text always looks like.

The shares were counted on thousands of government texts; each limit lies well outside of what was seen there.
"""

import re
from dataclasses import dataclass

from ingest.textlayer import UNKNOWN
from ingest.thaitext import CONSONANTS, MARKS, NIKHAHIT, SARA_AA, SARA_AM, TONES
from schemas import Message

_ENOUGH_CONSONANTS = 150
"""With fewer, shares say nothing."""
_MOJIBAKE = re.compile(
    r"[\u00a1-\u024f\u02c6-\u02dd\u2030\u2039\u203a\u2044\u2122\u2202-\u2265\u25ca\ufb01\ufb02\u03a9\u03c0]"
)
_USUAL_SARA_AM = re.compile("อำเภอ|ตำบล|จำนวน|สำนัก|ดำเนิน|ประจำ|กำหนด|ลำดับ|สำหรับ|สำคัญ|คำสั่ง|ทำ|นำ|จำกัด|ดำรง|ชำนาญ")
"""Words that fill whole tables of places or posts; what else has a sara am should be rare."""
_THAI = re.compile(r"[\u0e01-\u0e5b]")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether to trust a text layer, and why."""

    sound: bool
    reason: Message


def _no(th: str, en: str) -> Verdict:
    return Verdict(
        sound=False,
        reason=Message(
            th=f"ข้อความในไฟล์เชื่อถือไม่ได้ ({th}) จึงอ่านจากภาพ", en=f"The text layer was rejected ({en}); OCR read the page."
        ),
    )


SOUND = Verdict(True, Message(th="อ่านข้อความจากไฟล์โดยตรง", en="The page has a sound text layer."))


def judge(text: str) -> Verdict:
    """The verdict on the repaired text of one page."""
    printed = [char for char in text if not char.isspace()]
    if not printed:
        return _no("ไม่มีตัวอักษร", "no characters")
    thai = len(_THAI.findall(text))
    if sum(_unknown(char) for char in printed) > 0.02 * len(printed):
        return _no("มีอักขระที่ไม่รู้จัก", "characters without a meaning")
    if len(_MOJIBAKE.findall(text)) > 0.2 * len(printed):
        return _no("รหัสอักษรผิด", "Thai stored as other letters")
    if thai >= 20 and _lone_marks(text) > 0.02 * thai:
        return _no("สระและวรรณยุกต์หลุดจากตำแหน่ง", "vowels and tone marks out of place")
    return _judge_shares(text)


def _judge_shares(text: str) -> Verdict:
    consonants = sum(char in CONSONANTS for char in text)
    if consonants < _ENOUGH_CONSONANTS:
        return SOUND
    am, aa = text.count(SARA_AM) / consonants, text.count(SARA_AA) / consonants
    strange_am = _USUAL_SARA_AM.sub("", text).count(SARA_AM) / consonants
    tones = sum(char in TONES for char in text) / consonants
    if strange_am > 0.05 and aa < 0.05:
        return _no("สระอากลายเป็นสระอำ", "sara aa shown as sara am")
    if consonants > 1000 and am < 0.001:
        return _no("สระอำหาย", "sara am lost")
    if consonants > 300 and tones < 0.03:
        return _no("วรรณยุกต์หาย", "tone marks lost")
    return SOUND


def _unknown(char: str) -> bool:
    return char == UNKNOWN or "\ue000" <= char <= "\uf8ff" or ord(char) < 32


def _lone_marks(text: str) -> int:
    """Marks that stand on nothing a mark can stand on."""
    count, before = 0, " "
    for char in text:
        if char in MARKS and before not in CONSONANTS and before not in MARKS and before != NIKHAHIT:
            count += 1
        before = char
    return count
