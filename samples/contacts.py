"""The owner office at the foot of a letter: units, telephones in every form, fax, e-mail, who to ask."""

from typing import Any

from samples.data import load
from samples.scene import Scene

EMAIL_LABELS = ("ไปรษณีย์อิเล็กทรอนิกส์ {}", "E-mail : {}", "อีเมล {}", "ไปรษณีย์อิเล็กทรอนิกส์ : {}", "E-mail: {}")
WEB_LINES = ("www.{}.example.go.th", "เว็บไซต์ www.{}.example.go.th", "https://{}.example.go.th", "LINE ID : @{}")


def contact(scene: Scene) -> tuple[list[str], dict[str, Any]]:
    """The lines at the foot, and units, numbers and addresses."""
    units = [scene.pen(unit) for unit in _units(scene)]
    area = "2" if scene.central else load("places")["phone_areas"][scene.province.code]
    phone_lines, truth = _phones(scene, area)
    truth["units"] = units
    rows = [*units, *phone_lines]
    if scene.chance(0.25):
        _email(scene, rows, truth)
    if scene.chance(0.08):
        rows.append(scene.pick(WEB_LINES).format(f"office{scene.province.code}"))
        scene.features.add("web")
    if scene.chance(0.2):
        _person(scene, rows, truth)
    return rows, truth


def _units(scene: Scene) -> list[str]:
    office, group = scene.agency["office"], scene.pick(scene.agency["groups"])
    if scene.agency.get("education"):
        return [group]
    top = scene.agency["department"] if scene.central else scene.pick([office, office + scene.place_name])
    found = [top]
    if scene.chance(0.85):
        found.append(group)
    if scene.chance(0.12):
        found.append(scene.word("letter", "sub_units"))
        scene.features.add("three units")
    return found


def _email(scene: Scene, rows: list[str], truth: dict[str, Any]) -> None:
    address = f"{scene.pick(['sarn', 'office', 'info', 'saraban'])}.{scene.province.code}@example.go.th"
    if scene.chance(0.15):
        address = f"saraban_{scene.province.letters and scene.province.code}01@saraban.mail.example.go.th"
    rows.append(scene.pick(EMAIL_LABELS).format(address))
    truth["email"] = [address]
    scene.features.add("email")


def _person(scene: Scene, rows: list[str], truth: dict[str, Any]) -> None:
    title, name = scene.person(plain=True)
    mobile = f"{scene.pick(['08', '09', '06'])}{scene.rng.randrange(10000000, 99999999)}"
    shown = f"{mobile[:2]} {mobile[2:6]} {mobile[6:]}" if scene.chance(0.5) else f"{mobile[:3]}-{mobile[3:]}"
    if scene.chance(0.2):
        shown = f"{mobile[:3]}-{mobile[3:6]}-{mobile[6:]}"
    label = scene.word("letter", "contact_person")
    reach = scene.pick(["โทร.", "โทร.", "โทรศัพท์", "มือถือ"])
    rows.append(scene.pen(f"{label} {title}{name} {reach} {shown}"))
    truth["telephone"].append(mobile)
    scene.features.add("contact person")


def show_phone(scene: Scene, number: str, area: str, style: str) -> str:
    """A fixed-line number as printed: `0 3851 1234`, `038-511234`, `0-3851-1234`, `(038) 511234`."""
    cut = 1 + len(area)
    return {
        "spaced": f"{number[0]} {number[1:5]} {number[5:]}",
        "area": f"{number[:cut]}-{number[cut:]}",
        "dashes": f"{number[0]}-{number[1:5]}-{number[5:]}",
        "brackets": f"({number[:cut]}) {number[cut:]}",
    }[style]


def _phones(scene: Scene, area: str) -> tuple[list[str], dict[str, Any]]:
    """The lines with telephone and fax, in one of the forms that offices use."""
    phone, fax = _new_phone(scene, area), _new_phone(scene, area)
    style = scene.pick(["spaced", "spaced", "spaced", "spaced", "area", "area", "dashes", "brackets"])
    first, second = show_phone(scene, phone, area, style), show_phone(scene, fax, area, style)
    label = scene.pick(["โทร.", "โทร.", "โทร", "โทรศัพท์", "โทร. :", "โทรศัพท์ :"])
    inside = scene.rng.randrange(11, 400)
    fax_label = scene.pick(["โทรสาร", "โทรสาร", "โทรสาร.", "แฟกซ์"])
    forms: dict[str, tuple[list[str], list[str], list[str]]] = {
        # form: printed lines, telephones, faxes
        "plain": ([f"{label} {first}"], [phone], []),
        "both": ([f"โทร./โทรสาร {first}"], [phone], [phone]),
        "two lines": ([f"{label} {first}", f"{fax_label} {second}"], [phone], [fax]),
        "one line": ([f"{label} {first} {fax_label} {second}"], [phone], [fax]),
        "extension": ([f"{label} {first} ต่อ {inside}"], [phone], []),
        "extensions": ([f"{label} {first} ต่อ {inside}, {inside + 1}"], [phone], []),
        "two phones": ([f"{label} {first}, {second}"], [phone, fax], []),
        "extension and fax": ([f"{label} {first} ต่อ {inside} {fax_label} {second}"], [phone], [fax]),
    }
    last = int(phone[-1])
    if last < 8:
        phones = [phone[:-1] + str(digit) for digit in range(last, last + 3)]
        forms["range"] = ([f"{label} {first}{scene.pick(['-', '-', ' - ', ' ถึง '])}{last + 2}"], phones, [])
    form = scene.pick(list(forms))
    scene.features.add(f"phone {form}")
    rows, telephones, faxes = forms[form]
    truth: dict[str, Any] = {"units": [], "telephone": list(telephones), "fax": list(faxes), "email": []}
    return [scene.pen(row) for row in rows], truth


def _new_phone(scene: Scene, area: str) -> str:
    rest = 8 - len(area)
    return f"0{area}{scene.rng.randrange(2 * 10 ** (rest - 1), 9 * 10 ** (rest - 1))}"
