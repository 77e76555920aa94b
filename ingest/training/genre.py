"""Strings of the genre, as official papers hold them: dates, times, numbers, telephones, markers, money, offices."""

import random
from collections.abc import Callable, Sequence

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


def _number(rng: random.Random, longest: int = 5) -> str:
    return "".join(rng.choice("0123456789") for _ in range(rng.randint(1, longest)))


def _year(rng: random.Random) -> str:
    return str(rng.choice([rng.randint(2400, 2599), rng.randint(2540, 2575), rng.randint(1990, 2035)]))


def day(rng: random.Random) -> str:
    """The number of a day."""
    return str(rng.randint(1, 31))


def _date(rng: random.Random) -> str:
    month = rng.choice(MONTHS) if rng.random() < 0.6 else rng.choice(SHORT_MONTHS)
    days = rng.choice(["", f"{day(rng)} ", f"{day(rng)} - {day(rng)} ", f"{day(rng)}-{day(rng)} ", f"{day(rng)} "])
    week = f"วัน{rng.choice(WEEKDAYS)}ที่ " if days and rng.random() < 0.3 else ""
    era = rng.choice(["", "", "", "พ.ศ. ", "พุทธศักราช ", "ค.ศ. "])
    year = _year(rng) if rng.random() < 0.8 else _year(rng)[2:]
    if rng.random() < 0.12:
        sign = rng.choice("/.-")
        return sign.join([day(rng), str(rng.randint(1, 12)), year])
    return f"{week}{days}{month} {era}{year}"


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


def marker(rng: random.Random) -> str:
    """What a list item begins with."""
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
            f"หน้า {number}/{day(rng)}",
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
            day(rng),
            _number(rng, 3),
            f"{day(rng)} {rng.choice(SHORT_MONTHS)} {_year(rng)[2:]}",
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


def syllables(rng: random.Random, size: int) -> str:
    """Syllables that mean nothing, as names of people and villages look to whoever does not know them."""
    text = ""
    while len(text) < size:
        first = rng.choice(_CONSONANTS) + (rng.choice("รลว") if rng.random() < 0.15 else "")
        tone = rng.choice(["", "", "", "่", "้", "้", "่", "๊", "๋"])
        last = rng.choice(["", *"กงดนบมยว", *"กงนม", "ร", "ญ", "ษ", "ศ", "ต"])
        text += rng.choice(
            [
                f"{first}{rng.choice('ัิีึืุู')}{tone}{last or 'น'}",
                f"{first}{tone}า{last}",
                f"{rng.choice('เแโไใ')}{first}{tone}{last}",
                f"เ{first}{rng.choice('ีื')}{tone}{rng.choice('ยอ')}{last}",
                f"{first}{tone}{rng.choice(['อ', 'ะ', 'ำ', 'วย', ''])}{last}",
                f"{first}{last}{rng.choice('กขจณดทธรลศษ')}์",
            ]
        )
        if rng.random() < 0.08:
            text += rng.choice([" ", "ฯ ", "ๆ "])
    return text


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
    (_date, 6), (_time, 5), (_letter_number, 5), (_telephone, 3), (marker, 4), (_money, 2), (_page_number, 1),
    (_digit_soup, 3), (_repeat, 0.7), (_abbreviation, 1), (_table_cell, 2), (_rare_letters, 1.2), (_latin, 1.5),
)  # fmt: skip
