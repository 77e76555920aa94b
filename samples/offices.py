"""The parts that all letters share: number, letterhead, signature, contact, references."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from samples.data import load, provinces
from samples.scene import Scene
from samples.writing import full_date

CIRCULAR_FORMS = ("{c} {u}/ว {n}", "{c} {u}/ว {n}", "{c} {u}/ว{n}", "{c} {u}/ ว {n}", "{c}{u}/ว {n}", "{c}. {u}/ว {n}")
PLAIN_FORMS = ("{c} {u}/{n}", "{c} {u}/{n}", "{c} {u}/ {n}", "{c}{u}/{n}")
URGENCIES = {"urgent": "ด่วน", "very_urgent": "ด่วนมาก", "most_urgent": "ด่วนที่สุด"}
SECRECIES = {"confidential": "ลับ", "secret": "ลับมาก", "top_secret": "ลับที่สุด"}
CAPACITIES = (
    "ปฏิบัติราชการแทน",
    "ปฏิบัติราชการแทน",
    "ปฏิบัติราชการแทน",
    "รักษาราชการแทน",
    "รักษาราชการแทน",
    "รักษาการในตำแหน่ง",
    "รักษาการแทน",
    "ปฏิบัติหน้าที่แทน",
    "ทำการแทน",
)


@dataclass(frozen=True)
class Number:
    """A letter number: as printed before the hand-written part, by hand, and in machine form."""

    printed: str
    by_hand: str
    value: str
    is_circular: bool | None


def letter_number(scene: Scene, circular: bool, code: str, unit: str, by_hand: bool) -> Number:
    """A new number. When the running number is left to the pen, only what is printed before it is known."""
    number = scene.rng.randrange(20, 9800)
    form = scene.pick(CIRCULAR_FORMS if circular else PLAIN_FORMS)
    printed = scene.pen(form.format(c=code, u=unit, n=number))
    if by_hand:
        head = printed[: -len(str(number))].rstrip()
        scene.features.add("number by hand")
        value = f"{code} {unit}/{'ว' if circular else ''}"
        return Number(head, scene.pen(str(number)), value, True if circular else None)
    value = f"{code} {unit}/{'ว ' if circular else ''}{number}"
    return Number(printed, "", value, circular)


def own_code(scene: Scene) -> tuple[str, str]:
    """Letters and unit of the sender's numbers."""
    if scene.central:
        code, unit = str(scene.agency["department_code"]).split()
        return code, unit
    if scene.agency.get("education"):
        return "ศธ", f"04{int(scene.province.code):03d}"
    return scene.province.letters, str(scene.agency["unit"])


def letterhead(scene: Scene) -> tuple[str, str]:
    """Issuer and address, digits not yet printed."""
    places = load("places")
    if scene.central:
        return scene.agency[
            "department"
        ], f"{scene.pick(places['bangkok_streets'])} กทม. {scene.pick(['10200', '10400', '10300'])}"
    capital_code, _capital = scene.province.districts[0]
    address = scene.word(
        "letter",
        "address_tail",
        street=scene.pick(places["streets"]),
        code=scene.province.letters,
        post=scene.province.postcode,
        subdistrict=scene.subdistrict(capital_code),
    )
    if scene.agency.get("education") or scene.chance(0.3):
        return scene.agency["office"] + scene.place_name, address
    return f"ศาลากลางจังหวัด{scene.province.name}", address


def signature(scene: Scene, hall: bool) -> tuple[list[str], dict[str, Any]]:
    """The block under the closing: its lines, and who signed in which capacity."""
    title, name = scene.person()
    whole = title + name
    if len(title.strip()) > 8 and scene.chance(0.5):
        block, full = [title.strip(), f"({name})"], f"{title.strip()} {name}"
        scene.features.add("rank above the name")
    else:
        block, full = [f"({whole})"], whole
    head = scene.agency["head"]
    own = head + scene.place_name
    if scene.central:
        principal, deputy = f"อธิบดี{scene.agency['department']}", f"รองอธิบดี{scene.agency['department']}"
    elif hall:
        principal = f"ผู้ว่าราชการจังหวัด{scene.province.name}"
        deputy = scene.pick([head, own, f"รองผู้ว่าราชการจังหวัด{scene.province.name}", f"ปลัดจังหวัด{scene.province.name}"])
    else:
        principal, deputy = (
            own,
            scene.pick([scene.pick(scene.agency["staff"]), f"หัวหน้า{scene.pick(scene.agency['groups'])}"]),
        )
    truth: dict[str, Any] = {"name": full, "position": principal, "capacity": None, "on_behalf_of": None}
    principal, deputy = scene.pen(principal), scene.pen(deputy)
    if scene.chance(0.35):
        return [*block, principal], truth | {"position": principal}
    capacity = scene.pick(CAPACITIES)
    layout = scene.pick(("end of line", "start of line", "glued", "own line", "wrapped"))
    scene.features.add(f"signature {layout}")
    truth |= {"position": deputy, "capacity": capacity, "on_behalf_of": principal}
    return [*block, *_acting(deputy, capacity, principal, layout)], truth


def _acting(deputy: str, capacity: str, principal: str, layout: str) -> list[str]:
    if layout == "end of line":
        return [f"{deputy} {capacity}", principal]
    if layout == "start of line":
        return [deputy, f"{capacity} {principal}"]
    if layout == "glued":
        return [deputy, f"{capacity}{principal}"]
    if layout == "own line":
        return [deputy, capacity, principal]
    cut = principal.find("จังหวัด", 4)
    if cut < 0:
        return [deputy, f"{capacity}{principal}"]
    return [deputy, f"{capacity}{principal[:cut]}", principal[cut:]]


def contact(scene: Scene) -> tuple[list[str], dict[str, Any]]:
    """The owner office at the foot: its lines, and units, numbers and addresses."""
    units = [
        scene.agency["department"]
        if scene.central
        else scene.pick([scene.agency["office"], scene.agency["office"] + scene.place_name])
    ]
    if scene.agency.get("education"):
        units = []
    if scene.chance(0.85) or not units:
        units.append(scene.pick(scene.agency["groups"]))
    units = [scene.pen(unit) for unit in units]
    rows = list(units)
    area = "2" if scene.central else load("places")["phone_areas"][scene.province.code]
    phone_lines, truth = _phones(scene, area)
    rows += phone_lines
    truth["units"] = units
    if scene.chance(0.25):
        address = f"{scene.rng.choice(['sarn', 'office', 'info'])}.{scene.province.code}@example.go.th"
        rows.append(
            scene.pick(["ไปรษณีย์อิเล็กทรอนิกส์ {}", "E-mail : {}", "อีเมล {}", "ไปรษณีย์อิเล็กทรอนิกส์ : {}"]).format(address)
        )
        truth["email"] = [address]
        scene.features.add("email")
    if scene.chance(0.2):
        title, name = scene.person(plain=True)
        mobile = f"08{scene.rng.randrange(10000000, 99999999)}"
        shown = f"{mobile[:2]} {mobile[2:6]} {mobile[6:]}" if scene.chance(0.5) else f"{mobile[:3]}-{mobile[3:]}"
        label = scene.word("letter", "contact_person")
        rows.append(scene.pen(f"{label} {title}{name} โทร. {shown}"))
        truth["telephone"].append(mobile)
        scene.features.add("contact person")
    return rows, truth


def _phones(scene: Scene, area: str) -> tuple[list[str], dict[str, Any]]:
    """The lines with telephone and fax, in one of the forms that offices use."""
    phone, fax = _new_phone(scene, area), _new_phone(scene, area)
    spaced = scene.chance(0.65)

    def show(number: str) -> str:
        cut = 1 + len(area)
        return f"{number[0]} {number[1:5]} {number[5:]}" if spaced else f"{number[:cut]}-{number[cut:]}"

    label = scene.pick(["โทร.", "โทร", "โทรศัพท์", "โทร. :"])
    last = int(phone[-1])
    forms: dict[str, tuple[list[str], list[str], list[str]]] = {
        # form: printed lines, telephones, faxes
        "plain": ([f"{label} {show(phone)}"], [phone], []),
        "both": ([f"โทร./โทรสาร {show(phone)}"], [phone], [phone]),
        "two lines": ([f"{label} {show(phone)}", f"โทรสาร {show(fax)}"], [phone], [fax]),
        "one line": ([f"{label} {show(phone)} โทรสาร {show(fax)}"], [phone], [fax]),
        "extension": ([f"{label} {show(phone)} ต่อ {scene.rng.randrange(11, 400)}"], [phone], []),
        "two phones": ([f"{label} {show(phone)}, {show(fax)}"], [phone, fax], []),
    }
    if last < 8:
        phones = [phone[:-1] + str(digit) for digit in range(last, last + 3)]
        forms["range"] = ([f"{label} {show(phone)}-{last + 2}"], phones, [])
    form = scene.pick(list(forms))
    scene.features.add(f"phone {form}")
    rows, phones, faxes = forms[form]
    truth: dict[str, Any] = {"units": [], "telephone": list(phones), "fax": list(faxes), "email": []}
    return [scene.pen(row) for row in rows], truth


def _new_phone(scene: Scene, area: str) -> str:
    rest = 8 - len(area)
    return f"0{area}{scene.rng.randrange(2 * 10 ** (rest - 1), 9 * 10 ** (rest - 1))}"


def references(scene: Scene, count: int) -> tuple[list[str], list[dict[str, Any]]]:
    """อ้างถึง: printed lines without their own numbers, and what they name."""
    rows, truth = [], []
    for _ in range(count):
        date = scene.sent - dt.timedelta(days=scene.rng.randrange(10, 300))
        wording = scene.pick(scene.words["letter"]["reference_kinds"])
        if "{department}" in wording:
            code, unit = str(scene.agency["department_code"]).split()
        else:
            code, unit = own_code(scene)
        circular = scene.chance(0.5)
        running = scene.rng.randrange(20, 9000)
        form = scene.pick(CIRCULAR_FORMS if circular else PLAIN_FORMS)
        speed = scene.pick(["", "", "ด่วนที่สุด ", "ด่วนมาก ", "ด่วน "])
        printed = scene.fill(
            wording,
            number=form.format(c=code, u=unit, n=running),
            date=full_date(date),
            speed=speed,
            office=scene.agency["office"] + scene.place_name,
        )
        printed = scene.pen(printed)
        rows.append(printed)
        value = f"{code} {unit}/{'ว ' if circular else ''}{running}"
        truth.append({"text": printed, "reference_number": value, "date": date.isoformat()})
    return rows, truth


def wrong_letters(scene: Scene) -> str:
    """The letter code of another province."""
    others = [province.letters for province in provinces() if province.letters != scene.province.letters]
    return scene.pick(others)
