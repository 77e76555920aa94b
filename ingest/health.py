"""Whether the text layer of a page can be trusted, as a whole and font by font, judged by what Thai always looks like.

The shares were counted on thousands of government texts; each limit lies well outside of what was seen there.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.fontrepair import AA_AS_AM, FOREIGN, MOJIBAKE
from ingest.textlayer import UNKNOWN
from ingest.thaitext import CONSONANTS, MARKS, NIKHAHIT, SARA_AA, SARA_AM, TONES
from schemas import Message

_ENOUGH_CONSONANTS = 150
"""With fewer, shares say nothing."""
_USUAL_SARA_AM = re.compile("อำเภอ|ตำบล|จำนวน|สำนัก|ดำเนิน|ประจำ|กำหนด|ลำดับ|สำหรับ|สำคัญ|คำสั่ง|ทำ|นำ|จำกัด|ดำรง|ชำนาญ")
"""Words that fill whole tables of places or posts; what else has a sara am should be rare."""
_LOST_SARA_AM = re.compile("ตาบล|อาเภอ|จานวน|สานัก|ดาเนิน|ประจา|กาหนด|ลาดับ|สาหรับ|สาคัญ|คาสั่ง|ชานาญ|อานวย|จากัด|ทาให้")
"""The same words without it: none of them is a word."""
_FEW_OF_A_FONT = 12
"""Characters of a font below which it says too little to be judged alone."""
_ENOUGH_WORDS = 20
_STRANGE_SHARE = 0.25
"""Of the words of English and of technical papers at most 14 % are strange, of Thai read by an English engine 40 %."""
_STRANGE_WORD = re.compile(
    r"[a-z][A-Z]|[A-Z]{2}[a-z]{2}|[A-Za-z][^A-Za-z0-9\s.,:;'’&/@()+_-]+[A-Za-z]|(.)\1\1|[A-Za-z]{17}"
    r"|[b-df-hj-np-tv-xz]{5}|[B-DF-HJ-NP-TV-XZ]{6}",
    re.ASCII,
)
_NO_VOWEL = re.compile(r"^[^aeiouyAEIOUY]*[b-df-hj-np-tv-xz][^aeiouyAEIOUY]*$")
_ADDRESS = re.compile(r"@|www|http")
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


def repaired(repairs: Sequence[Message]) -> Message:
    """Why a page was read by its text layer, when some of its fonts had to be put right first."""
    if not repairs:
        return SOUND.reason
    th, en = (", ".join(getattr(one, language) for one in repairs) for language in ("th", "en"))
    return Message(th=f"{SOUND.reason.th} (แก้แล้ว: {th})", en=f"The page has a text layer that was put right ({en}).")


def judge(text: str, by_font: Mapping[str, str] | None = None) -> Verdict:
    """The verdict on the repaired text of one page, and on what each of its fonts says."""
    printed = [char for char in text if not char.isspace()]
    if not printed:
        return _no("ไม่มีตัวอักษร", "no characters")
    fault = _fault(text, 0.02) or next(
        (fault for said in (by_font or {}).values() if (fault := _font_fault(said))), None
    )
    if fault:
        return _no(fault.th, fault.en)
    thai = len(_THAI.findall(text))
    if thai >= 20 and _lone_marks(text) > 0.02 * thai:
        return _no("สระและวรรณยุกต์หลุดจากตำแหน่ง", "vowels and tone marks out of place")
    return _judge_shares(text)


def _font_fault(text: str) -> Message | None:
    return _fault(text, 0.1) if sum(not char.isspace() for char in text) >= _FEW_OF_A_FONT else None


def _fault(text: str, most_unknown: float) -> Message | None:
    """What makes a text no text at all, whatever its language."""
    printed = sum(not char.isspace() for char in text)
    if sum(_unknown(char) for char in text if not char.isspace()) > most_unknown * printed:
        return Message(th="มีอักขระที่ไม่รู้จัก", en="characters without a meaning")
    if len(FOREIGN.findall(text)) > 0.2 * printed:
        return MOJIBAKE
    if _garbled(text):
        return Message(th="เป็นอักษรโรมันที่อ่านไม่เป็นคำ", en="Latin letters that make no words")
    return None


def _garbled(text: str) -> bool:
    """Whether Latin words look as a copier reads Thai: capitals and signs within them, no vowels, letters in threes."""
    words = [word for word in text.split() if len(re.findall("[A-Za-z]", word)) >= 3 and not _THAI.search(word)]
    strange = [
        word for word in words if (_STRANGE_WORD.search(word) or _NO_VOWEL.search(word)) and not _ADDRESS.search(word)
    ]
    return len(words) >= _ENOUGH_WORDS and len(strange) > _STRANGE_SHARE * len(words)


def _judge_shares(text: str) -> Verdict:
    consonants = sum(char in CONSONANTS for char in text)
    lost_am = len(_LOST_SARA_AM.findall(text))
    if lost_am > 1 and lost_am > len(_USUAL_SARA_AM.findall(text)):
        return _no("สระอำหาย", "sara am lost")
    if consonants < _ENOUGH_CONSONANTS:
        return SOUND
    am, aa = text.count(SARA_AM) / consonants, text.count(SARA_AA) / consonants
    strange_am = _USUAL_SARA_AM.sub("", text).count(SARA_AM) / consonants
    tones = sum(char in TONES for char in text) / consonants
    if strange_am > 0.05 and aa < 0.05:
        return _no(AA_AS_AM.th, AA_AS_AM.en)
    if consonants > 1000 and am < 0.001:
        return _no("สระอำหาย", "sara am lost")
    if tones < 0.03:
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
