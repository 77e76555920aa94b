"""The parts that the letters, memos, orders and announcements of the kind `wide` share."""

import datetime as dt

from samples.data import load
from samples.wide.forms import short_month, short_year
from samples.wide.paper import Paper
from samples.wide.words import of_office, person, words
from samples.writing import full_date, next_workday, weekday

CAPACITIES = ("ปฏิบัติราชการแทน", "รักษาราชการแทน", "รักษาการในตำแหน่ง", "ปฏิบัติหน้าที่แทน")


def number_of(paper: Paper) -> tuple[str, str, bool]:
    """The number as printed, in machine form, and whether it is a circular's."""
    scene = paper.scene
    code = scene.fill(
        paper.office["code"],
        letters=scene.province.letters,
        code3=f"{int(scene.province.code):03d}",
        digit=int(scene.province.code) % 9 + 1,
    )
    mark = "ว " if scene.chance(0.6) else ""
    running = scene.rng.randrange(20, 6000)
    return f"{code}/{mark}{running}", f"{code}/{mark}{running}", bool(mark)


def address_of(paper: Paper) -> str:
    """The address in the letterhead; digits are not yet printed."""
    if "address" in paper.office:
        return str(paper.office["address"])
    scene = paper.scene
    capital = scene.province.districts[0]
    form = scene.pick(
        [
            "{street} {letters} {post}",
            "{street} อำเภอ{capital} {letters} {post}",
            "{house} {street} ต.{subdistrict} อ.{capital} จ.{province} {post}",
        ]
    )
    return scene.fill(
        form,
        street=scene.pick(words("streets")),
        letters=scene.province.letters,
        post=scene.province.postcode,
        house=scene.rng.randrange(9, 300),
        subdistrict=scene.subdistrict(capital[0]),
    )


def phone_of(paper: Paper) -> str:
    """A new telephone number of the office's area, digits only."""
    area = "2" if "address" in paper.office else load("places")["phone_areas"][paper.scene.province.code]
    rest = 7 - len(area)
    return f"0{area}{paper.scene.rng.randrange(2 * 10**rest, 9 * 10**rest)}"


def contact(paper: Paper) -> list[str]:
    """The owner's unit and how to reach it: on lines of their own or on one, with fax, extension, e-mail, a name."""
    scene = paper.scene
    phone, fax, inside = phone_of(paper), phone_of(paper), scene.rng.randrange(11, 300)
    unit, email = scene.pen(of_office(paper, "group")), f"saraban{scene.province.code}@mail.example.go.th"
    title, name = scene.person(plain=True)
    mobile = f"09{scene.rng.randrange(10000000, 99999999)}"
    first, second = spaced(phone), f"{fax[0]}-{fax[1:5]}-{fax[5:]}"
    reach = f"โทร. {mobile[:3]}-{mobile[3:6]}-{mobile[6:]}"
    forms: list[tuple[list[str], list[str], list[str], list[str]]] = [
        ([f"โทรศัพท์ {first}"], [phone], [], []),
        ([f"โทร. {first} ต่อ {inside}"], [phone], [], []),
        ([f"โทรศัพท์ {first}", f"โทรสาร {spaced(fax)}"], [phone], [fax], []),
        ([f"โทร. {second} โทรสาร {first}"], [fax], [phone], []),
        ([f"โทร. {first}", "ไปรษณีย์อิเล็กทรอนิกส์ {email}"], [phone], [], [email]),
        ([f"ผู้ประสานงาน {title}{name} {reach}"], [mobile], [], []),
    ]
    rows, telephone, faxes, emails = scene.pick(forms)
    paper.truth["letter"]["contact"] = {"units": [unit], "telephone": telephone, "fax": faxes, "email": emails}
    return [unit, *(scene.pen(row).replace("{email}", email) for row in rows)]


def spaced(number: str) -> str:
    """A number as `0 3851 1234`."""
    return f"{number[0]} {number[1:5]} {number[5:]}"


def signature(paper: Paper) -> list[str]:
    """The block of who signs: the head, or somebody in the head's place."""
    scene = paper.scene
    signer, head = person(paper), scene.pen(of_office(paper, "head"))
    found = {"name": signer, "position": head, "capacity": None, "on_behalf_of": None}
    rows = [f"({signer})", head]
    if scene.chance(0.35):
        deputy, capacity = scene.pen(scene.fill(scene.pick(paper.office["staff"]))), scene.pick(CAPACITIES)
        found |= {"position": deputy, "capacity": capacity, "on_behalf_of": head}
        joined = [[deputy, f"{capacity}{head}"], [f"{deputy} {capacity}", head], [deputy, f"{capacity} {head}"]]
        rows = [rows[0], *scene.pick(joined)]
    paper.truth["letter"]["signatory"] = found
    return rows


def said_due(paper: Paper) -> tuple[dt.date, str]:
    """A day by which something has to be sent, and how it is said."""
    due = next_workday(paper.scene.sent + dt.timedelta(days=paper.scene.rng.randrange(4, 6)))
    forms = [f"วัน{weekday(due)}ที่ {full_date(due)}", f"วันที่ {full_date(due)}"]
    forms.append(f"วันที่ {due.day} {short_month(due)} {short_year(due)}")
    return due, paper.scene.pick(forms)
