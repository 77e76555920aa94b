"""Numbers of letters in every form that offices print, each with its machine form."""

from dataclasses import dataclass, replace

from samples.scene import Scene

COMMITTEES = ("กวจ", "กบร", "คปร", "กกถ", "กวจ.")
BRACKETS = ("กน", "ท", "บ", "กง", "ก")
SERIES_LETTERS = ("พ.", "ส.", "ด.")
NEVER_CODES = ("กม", "มม", "ชม")


@dataclass(frozen=True)
class Number:
    """A letter number: as printed before the hand-written part, by hand, and in machine form."""

    printed: str
    by_hand: str
    value: str
    is_circular: bool | None


@dataclass(frozen=True)
class Parts:
    """The parts of a number: `กค (กวจ) 0405.2 (กน)/(1)/ว พ.289`; most numbers have few of them."""

    code: str
    unit: str
    committee: str = ""
    bracket: str = ""
    series: str = ""
    letter: str = ""

    def value(self, circular: bool, running: str) -> str:
        """The machine form, in ASCII digits."""
        committee = f" ({self.committee})" if self.committee else ""
        bracket = f" ({self.bracket})" if self.bracket else ""
        series = f"{self.series}/" if self.series else ""
        tail = f"{'ว ' if circular else ''}{self.letter}{running}".rstrip()
        return f"{self.code}{committee} {self.unit}{bracket}/{series}{tail}"


def letter_number(scene: Scene, circular: bool, code: str, unit: str, by_hand: bool) -> Number:
    """A new number. When the running number is left to the pen, only what is printed before it is known."""
    parts = _own_parts(scene, code, unit)
    running = str(scene.rng.randrange(20, 9800))
    with_circular = circular and not (by_hand and scene.chance(0.4))
    head = _printed_head(scene, parts, with_circular)
    if not by_hand:
        return Number(scene.pen(head + parts.letter + running), "", parts.value(circular, running), circular)
    scene.features.add("number by hand")
    parts = replace(parts, letter="")
    if circular and not with_circular:
        scene.features.add("circular mark by hand")
        running = f"ว {running}"
    blank = scene.chance(0.2)
    if blank:
        scene.features.add("number left blank")
    dots = scene.pick(["", "", " ........", "........."]) if blank else ""
    printed = scene.pen(head.rstrip()) + dots
    return Number(printed, "" if blank else scene.pen(running), parts.value(with_circular, ""), with_circular or None)


def _own_parts(scene: Scene, code: str, unit: str) -> Parts:
    """The sender's parts, now and then with a sub-unit, a committee or a bracket."""
    if "." not in unit and scene.chance(0.16):
        sub = scene.pick([".{}", ".{}", ".00{}", ".{}.{}"])
        unit += sub.format(scene.rng.randrange(1, 10), scene.rng.randrange(1, 10))
        scene.features.add("number sub-unit")
    draw = scene.rng.random()
    if draw < 0.03:
        scene.features.add("number committee")
        return Parts(code, unit, committee=scene.pick(COMMITTEES))
    if draw < 0.06:
        scene.features.add("number bracket")
        return Parts(code, unit, bracket=scene.pick(BRACKETS))
    if draw < 0.08:
        scene.features.add("number letter")
        return Parts(code, unit, letter=scene.pick(SERIES_LETTERS))
    return Parts(code, unit)


def _printed_head(scene: Scene, parts: Parts, circular: bool) -> str:
    """Everything before the running number."""
    glued = scene.chance(0.1)
    if parts.committee:
        between = f"({parts.committee})" if glued else f" ({parts.committee}) "
    else:
        between = scene.pick(["", ". "]) if glued else " "
    bracket = f"{scene.pick(['', ' '])}({parts.bracket})" if parts.bracket else ""
    unit = parts.unit + ("." if len(parts.unit) == 5 and parts.unit.isdigit() and scene.chance(0.15) else "")
    slash = scene.pick(["/", "/", "/", "/", " /", "/ "]) if not parts.series else f"/{parts.series}/"
    mark = scene.pick(["ว ", "ว ", "ว ", "ว", "ว."]) if circular else ""
    return f"{parts.code}{between}{unit}{bracket}{slash}{mark}"


FOREIGN = (
    # who writes, the parts of the number, whether it may be a circular
    ("สำนักงานตำรวจแห่งชาติ", Parts("ตช", "0010.163"), False),
    ("ตำรวจภูธรจังหวัด{province}", Parts("ตช", "0019.4"), False),
    ("กรมบัญชีกลาง", Parts("กค", "0405.2", committee="กวจ"), True),
    ("สำนักนายกรัฐมนตรี", Parts("นร", "0403", bracket="กน"), False),
    ("กรมสรรพากร", Parts("กค", "0702", letter="พ."), False),
    ("เทศบาลตำบล{subdistrict}", Parts("{letters}", "52007.4", series="(1)"), False),
    ("องค์การบริหารส่วนตำบล{subdistrict}", Parts("{letters}", "71302"), True),
    ("สำนักงานศาลยุติธรรม", Parts("ศย", "016"), True),
    ("กองบัญชาการทหารสูงสุด", Parts("กห", "0301.10.1"), False),
    ("กระทรวงสาธารณสุข", Parts("สธ", "0202.3.7"), True),
    ("สำนักเลขาธิการคณะรัฐมนตรี", Parts("นร", "0505"), True),
)
"""Writers of letters that are referred to, with the odd numbers that they use."""


def foreign_number(scene: Scene) -> tuple[str, str, str]:
    """Another office's name, one of its numbers as printed, and the number's machine form."""
    office, parts, may_circulate = scene.pick(FOREIGN)
    more = {
        "subdistrict": scene.subdistrict(scene.pick(scene.province.districts)[0]),
        "letters": scene.province.letters,
    }
    parts = replace(parts, code=parts.code.format(**more))
    circular = may_circulate and scene.chance(0.5)
    running = str(scene.rng.randrange(20, 9800))
    scene.features.add("number of another office")
    printed = _printed_head(scene, parts, circular) + parts.letter + running
    return scene.fill(office, **more), printed, parts.value(circular, running)


def plain_number(scene: Scene, code: str, unit: str, circular: bool) -> tuple[str, str]:
    """A number without odd parts: as printed, and its machine form."""
    parts = Parts(code, unit)
    running = str(scene.rng.randrange(20, 9000))
    return _printed_head(scene, parts, circular) + running, parts.value(circular, running)
