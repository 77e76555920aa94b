"""What made lines say: pieces of public-domain government text, and strings of the genre.

Everything comes from one `random.Random`, so a seed gives the same lines. Texts are clean: known characters only, marks
in the order base, vowel, tone.
"""

import lzma
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from ingest.training.alphabet import CHARACTERS

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
TO_THAI = str.maketrans("0123456789", THAI_DIGITS)
COMBINING = frozenset("ัิีึืฺุู็่้๊๋์ํ๎ำ")
_KNOWN = frozenset(CHARACTERS)
_CONSONANTS = "กขคงจฉชซญฐณดตถทธนบปผฝพฟภมยรลวศสหอ"

MONTHS = [
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
]
SHORT_MONTHS = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
WEEKDAYS = ["จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์"]
AGENCIES = [
    "กห",
    "นร",
    "กค",
    "กต",
    "กก",
    "พม",
    "อว",
    "กษ",
    "คค",
    "ดส",
    "ทส",
    "พน",
    "พณ",
    "มท",
    "ยธ",
    "รง",
    "วธ",
    "ศธ",
    "สธ",
    "อก",
    "ตช",
    "กท",
    "ศธ",
    "มท",
    "สธ",
    "นร",
    "รน",
    "ลย",
    "พจ",
    "ชม",
    "ขก",
]
TITLES = [
    "นาย",
    "นาง",
    "นางสาว",
    "ดร.",
    "ผศ.",
    "รศ.",
    "พล.อ.",
    "พ.ต.อ.",
    "ร.ต.",
    "ว่าที่ร้อยตรี",
    "พลเอก",
    "นาวาเอก",
    "ศ.",
    "นพ.",
    "พญ.",
    "ส.ต.ท.",
    "พระครู",
]
LABELS = [
    "ที่ ",
    "เรื่อง ",
    "เรียน ",
    "อ้างถึง ",
    "สิ่งที่ส่งมาด้วย ",
    "ส่วนราชการ ",
    "วันที่ ",
    "โทร. ",
    "โทรสาร ",
    "โทร ",
    "ด่วนที่สุด ",
    "ลับ ",
    "สำเนาถึง ",
    "บันทึกข้อความ",
    "คำสั่ง",
    "ประกาศ",
    "ขอแสดงความนับถือ",
    "จึงเรียนมาเพื่อโปรดทราบ",
    "สำเนาถูกต้อง",
    "กำหนดการ",
    "ระเบียบวาระการประชุม",
    "วาระที่ ",
    "ลำดับ",
    "ที่",
    "รายการ",
    "หมายเหตุ",
    "ผู้รับผิดชอบ",
    "วัน/เดือน/ปี",
    "เวลา",
    "สถานที่",
    "ประธานกรรมการ",
    "รองประธานกรรมการ",
    "กรรมการ",
    "กรรมการและเลขานุการ",
    "กรรมการและผู้ช่วยเลขานุการ",
    "ที่ปรึกษา",
    "หัวหน้าคณะ",
    "สั่ง ณ วันที่ ",
    "ประกาศ ณ วันที่ ",
    "ทั้งนี้ ตั้งแต่วันที่ ",
    "ตามหนังสือที่อ้างถึง",
    "ไปรษณีย์อิเล็กทรอนิกส์ ",
    "ฯลฯ",
    "ครั้งที่ ",
    "แผ่นที่ ",
    "หน้าที่ ",
    "ภาคผนวก ",
    "ปี งปม. ",
    "จำนวน  ชุด",
    "๑ ชุด",
    "ข้อ ",
    "มาตรา ",
    "วรรค ",
    "บัญชี ",
    "ตารางที่ ",
    "รวม",
    "รวมทั้งสิ้น",
    "บาท",
    "กอง",
    "สำนักงาน",
    "ฝ่าย",
    "กลุ่มงาน",
]

Maker = Callable[[random.Random], str]


def tidy(text: str) -> str:
    """The text with known characters only, marks in order and single spaces."""
    text = text.replace("ํา", "ำ").replace("เเ", "แ").replace("\xa0", " ")
    text = re.sub("([่้๊๋])([ัิีึืุู])", r"\2\1", text)
    text = re.sub("ํ([่้๊๋])า", r"\1ำ", text)
    text = re.sub("([ัิีึืุู็่้๊๋์ํฺ๎])\\1+", r"\1", text)
    text = re.sub("([่้๊๋])[่้๊๋]+", r"\1", text)
    text = re.sub("(^|[^ก-ฮ])[ัิีึืฺุู็่้๊๋์ํ๎ำ]+", lambda m: m.group(1), text) if _stray(text) else text
    return " ".join("".join(char for char in text if char in _KNOWN).split())


def _stray(text: str) -> bool:
    base = False
    for char in text:
        if char in COMBINING:
            if not base:
                return True
        else:
            base = "ก" <= char <= "ฮ"
    return False


def load_paragraphs(path: Path, held_out: bool, share: float = 0.05) -> list[str]:
    """The paragraphs to train on, or the slice that is never trained on (every one in `1 / share`)."""
    every = round(1 / share)
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        return [line.strip() for number, line in enumerate(stream) if (number % every == 0) == held_out]


def _number(rng: random.Random, longest: int = 5) -> str:
    return "".join(rng.choice("0123456789") for _ in range(rng.randint(1, longest)))


def _year(rng: random.Random) -> str:
    return str(rng.choice([rng.randint(2400, 2599), rng.randint(2540, 2575), rng.randint(1990, 2035)]))


def _day(rng: random.Random) -> str:
    return str(rng.randint(1, 31))


def _date(rng: random.Random) -> str:
    month = rng.choice(MONTHS) if rng.random() < 0.6 else rng.choice(SHORT_MONTHS)
    day = rng.choice(["", f"{_day(rng)} ", f"{_day(rng)} - {_day(rng)} ", f"{_day(rng)}-{_day(rng)} ", f"{_day(rng)} "])
    week = f"วัน{rng.choice(WEEKDAYS)}ที่ " if day and rng.random() < 0.3 else ""
    era = rng.choice(["", "", "", "พ.ศ. ", "พุทธศักราช ", "ค.ศ. "])
    year = _year(rng) if rng.random() < 0.8 else _year(rng)[2:]
    if rng.random() < 0.12:
        sign = rng.choice("/.-")
        return sign.join([_day(rng), str(rng.randint(1, 12)), year])
    return f"{week}{day}{month} {era}{year}"


def _clock(rng: random.Random) -> str:
    return f"{rng.randint(0, 24):02d}{rng.choice('..:')}{rng.randint(0, 59):02d}"


def _time(rng: random.Random) -> str:
    one = _clock(rng)
    if rng.random() < 0.5:
        one += rng.choice([" - ", "-", " – ", "–", " ถึง "]) + _clock(rng)
    return rng.choice(["เวลา ", "", ""]) + one + rng.choice([" น.", " น.", "น.", "", " นาฬิกา"])


def _letter_number(rng: random.Random) -> str:
    agency = rng.choice(AGENCIES) if rng.random() < 0.7 else "".join(rng.choices(_CONSONANTS, k=2))
    unit = ".".join(_number(rng, 4) for _ in range(rng.randint(1, 3)))
    if rng.random() < 0.5:
        unit = f"{rng.randint(1, 9999):04d}" + (f".{rng.randint(1, 99)}" if rng.random() < 0.5 else "")
    circular = rng.choice(["", "", "ว", "ว ", "ว."])
    return rng.choice(["ที่ ", "ที่", "", "หนังสือที่ ", "ด่วนที่สุด ที่ "]) + f"{agency} {unit}/{circular}{_number(rng)}"


def _telephone(rng: random.Random) -> str:
    sign = rng.choice(["-", " ", "-", ""])
    blocks = rng.choice([(1, 4, 4), (2, 3, 4), (1, 4, 4), (3, 3, 4), (4, 4), (1, 1, 3, 4)])
    number = sign.join(_digits(rng, size) for size in blocks)
    number = "0" + number[1:] if rng.random() < 0.8 else number
    tail = rng.choice(["", "", f" ต่อ {_number(rng, 4)}", f"-{rng.randint(1, 9)}", f" - {_digits(rng, 2)}"])
    return rng.choice(["โทร. ", "โทร ", "โทรศัพท์ ", "โทรสาร ", "", "โทร. 0 "]) + number + tail


def _digits(rng: random.Random, size: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(size))


def _marker(rng: random.Random) -> str:
    numbers = [str(rng.randint(1, 30)) for _ in range(rng.choice([1, 1, 1, 2, 2, 3]))]
    body = ".".join(numbers)
    letter = rng.choice("กขคงจฉชซabcdeivx")
    return rng.choice(
        [
            f"{body}.",
            f"{body}",
            f"{body})",
            f"({body})",
            f"{letter}.",
            f"({letter})",
            f"{letter})",
            "-",
            "•",
            f"ข้อ {body}",
        ]
    )


def _money(rng: random.Random) -> str:
    amount = (
        f"{rng.randint(0, 99_999_999):,}" if rng.random() < 0.7 else f"{rng.randint(0, 99_999):,}.{_digits(rng, 2)}"
    )
    return amount + rng.choice(["", " บาท", ".-", " คน", " แห่ง", "%", " ราย"])


def _page_number(rng: random.Random) -> str:
    number = str(rng.randint(1, 60))
    return rng.choice(
        [
            f"- {number} -",
            f"-{number}-",
            number,
            f"หน้า {number}",
            f"/{number}. นาย",
            f"({number})",
            f"หน้า {number}/{_day(rng)}",
        ]
    )


def _digit_soup(rng: random.Random) -> str:
    parts = [_number(rng, 8) for _ in range(rng.randint(1, 3))]
    return rng.choice([" ", "/", ".", "-", ", ", ":", ""]).join(parts)


def _repeat(rng: random.Random) -> str:
    return rng.choice("0123456789") * rng.randint(2, 4) + _number(rng, 3)


def _abbreviation(rng: random.Random) -> str:
    return ".".join(rng.choices(_CONSONANTS, k=rng.randint(1, 4))) + "."


def _table_cell(rng: random.Random) -> str:
    return rng.choice(
        [
            _day(rng),
            _number(rng, 3),
            f"{_day(rng)} {rng.choice(SHORT_MONTHS)} {_year(rng)[2:]}",
            _clock(rng),
            rng.choice(LABELS),
        ]
    )


def _rare_letters(rng: random.Random) -> str:
    rare = "ฃฅฌฎฏฐฑฒฬฮฤฦๆฯ"
    return "".join(
        rng.choice(rare if rng.random() < 0.3 else _CONSONANTS)
        + rng.choice(["", "", "า", "ิ", "ี้", "ุ", "์", "ั้", "ู่", "็", "ำ"])
        for _ in range(rng.randint(2, 7))
    )


def _latin(rng: random.Random) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    word = "".join(rng.choices(letters, k=rng.randint(1, 8)))
    form = rng.choice(
        [
            word,
            word.upper(),
            word.title(),
            f"{word}@{word[:3]}.go.th",
            f"www.{word}.go.th",
            f"{word.upper()}-{_number(rng)}",
            f"({word.title()})",
        ]
    )
    return form + rng.choice(["", " " + word.title(), " " + _number(rng)])


MAKERS: Sequence[tuple[Maker, float]] = (
    (_date, 5), (_time, 4), (_letter_number, 4), (_telephone, 3), (_marker, 3), (_money, 2), (_page_number, 1),
    (_digit_soup, 3), (_repeat, 0.7), (_abbreviation, 1), (_table_cell, 2), (_rare_letters, 1.2), (_latin, 1.5),
)  # fmt: skip


class TextMaker:
    """Makes the words of one line after the other."""

    def __init__(self, paragraphs: Sequence[str], rng: random.Random) -> None:
        self._paragraphs = paragraphs
        self._rng = rng

    def line(self, shortest: int, longest: int) -> str:
        """A line of about so many characters; never empty."""
        while True:
            size = self._rng.randint(shortest, longest)
            text = tidy(self._draft(size))
            if text:
                return text

    def _draft(self, size: int) -> str:
        rng = self._rng
        roll = rng.random()
        if roll < 0.55:
            text = self.piece(size)
        elif roll < 0.62:
            text = f"{rng.choice(LABELS)}{self._special()}"
        elif roll < 0.72:
            text = f"{_marker(rng)} {self.piece(size)}"
        elif roll < 0.76:
            text = f"{rng.choice(TITLES)}{self.piece(max(4, size // 2))}"
        elif roll < 0.80:
            text = self._leader(size)
        else:
            text = self._special()
            while len(text) < size and rng.random() < 0.6:
                text += " " + (self._special() if rng.random() < 0.5 else self.piece(max(3, size - len(text))))
        text = self._quote(text)
        return text.translate(TO_THAI) if rng.random() < 0.6 else text

    def _special(self) -> str:
        makers, weights = zip(*MAKERS, strict=True)
        maker: Maker = self._rng.choices(makers, weights)[0]
        return maker(self._rng)

    def _leader(self, size: int) -> str:
        """Words, a dotted leader (one sign stands for the whole run), words or nothing."""
        before = self.piece(size // 2) if self._rng.random() < 0.7 else ""
        after = self._rng.choice(["", self._special(), self.piece(size // 3), f"{_day(self._rng)}"])
        gap = self._rng.choice(["", " "])
        return f"{before}{gap}…{gap}{after}"

    def _quote(self, text: str) -> str:
        roll = self._rng.random()
        if roll < 0.03:
            return f"“{text}”"
        if roll < 0.06:
            return f"({text})"
        if roll < 0.07:
            return f'"{text}"'
        return text

    def piece(self, size: int) -> str:
        """So many characters from somewhere in the text, never starting within a syllable's marks."""
        paragraph = self._rng.choice(self._paragraphs)
        if len(paragraph) <= size:
            return paragraph
        start = self._rng.randrange(len(paragraph) - size + 1)
        end = start + size
        while start < end and paragraph[start] in COMBINING:
            start += 1
        while end < len(paragraph) and paragraph[end] in COMBINING:
            end += 1
        return paragraph[start:end]
