"""The letter or the order that a paper of the kind `wide` comes with, in layouts of its own."""

from collections.abc import Sequence

from samples.data import load
from samples.letters import empty_truth
from samples.wide.paper import Paper
from samples.wide.words import of_office, person, words
from samples.writing import buddhist_year, full_date, month

LAYOUTS = ("plain", "bold labels", "office below", "left office")
Asks = bool


def write_letter(
    paper: Paper, enclosures: Sequence[str] = (), told: Sequence[tuple[str, Asks]] | None = None, tail: int = 1
) -> None:
    """An external letter about what the paper is called.

    `told` are paragraphs in place of the usual ones, with True where one asks for something; blocks written next stand
    before the last `tail` paragraphs.
    """
    scene, pen = paper.scene, paper.scene.pen
    paper.truth["letter"] = letter = empty_truth("external")["letter"]
    number, letter["reference_number"], letter["is_circular"] = _number(paper)
    letter["date"] = scene.sent.isoformat()
    letter["issuer"], letter["issuer_address"] = pen(of_office(paper, "name")), pen(_address(paper))
    letter["subject"] = pen(scene.fill(scene.pick(words("subjects")), name=paper.name, work=of_office(paper, "work")))
    letter["addressees"] = [pen(scene.pick(words("receivers")))]
    rows = _announce(paper, enclosures)
    paper.sheets.append({"kind": "letter", "blocks": []})
    paragraphs = list(told) if told is not None else _usual(paper)
    paragraphs.append((scene.pick(words("conclusions")), False))
    body = [{"text": pen(text), "id": scene.marks.new("body")} for text, _ in paragraphs]
    letter["body"] = [row["text"] for row in body]
    letter["requests"] = [
        {"text": row["text"], "due": None} for row, (_, asks) in zip(body, paragraphs, strict=True) if asks
    ]
    letter["closing"] = "ขอแสดงความนับถือ"
    signer, position = person(paper), pen(of_office(paper, "head"))
    letter["signatory"] = {"name": signer, "position": position, "capacity": None, "on_behalf_of": None}
    layout = scene.pick(LAYOUTS)
    scene.features.add(f"wide letter {layout}")
    paper.sheets[-1] |= {
        "layout": layout,
        "number": pen(number),
        "date": pen(full_date(scene.sent)),
        "enclosures": rows,
        "body": body,
        "tail": tail,
        "signature": [f"({signer})", position],
        "contact": _contact(paper),
    }


def _number(paper: Paper) -> tuple[str, str, bool]:
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


def _address(paper: Paper) -> str:
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


def _announce(paper: Paper, enclosures: Sequence[str]) -> list[dict[str, str]]:
    """The lines of สิ่งที่ส่งมาด้วย; their sheets follow in order."""
    scene, rows = paper.scene, []
    for index, title in enumerate(enclosures):
        unit, quantity = scene.pick(words("units")), scene.pick([1, 1, 1, 2])
        numbered = len(enclosures) > 1
        printed = scene.pen(title)
        mark = scene.pen(f"{index + 1}. ") if numbered else ""
        rows.append({"title": f"{mark}{printed}", "count": scene.pen(f"จำนวน {quantity} {unit}")})
        paper.truth["letter"]["enclosures"].append(
            {"number": index + 1 if numbered else None, "title": printed, "quantity": quantity, "unit": unit}
        )
        paper.announced.append(index)
    return rows


def _usual(paper: Paper) -> list[tuple[str, Asks]]:
    """A cause, now and then what is asked for."""
    scene = paper.scene
    count = len(paper.truth["letter"]["enclosures"])
    enclosed = f"(สิ่งที่ส่งมาด้วย{' 1' if count > 1 else ''})" if count else ""
    more = {
        "office": of_office(paper, "name"),
        "work": of_office(paper, "work"),
        "year": buddhist_year(scene.sent),
        "encl": enclosed,
    }
    found = [(scene.fill(scene.pick(words("causes")), **more), False)]
    if scene.chance(0.6):
        found.append((scene.fill(scene.pick(words("asks"))), True))
    return found


def _contact(paper: Paper) -> list[str]:
    """The owner's unit, telephone and fax."""
    scene = paper.scene
    area = "2" if "address" in paper.office else load("places")["phone_areas"][scene.province.code]
    phone, fax = (f"0{area}{scene.rng.randrange(2 * 10 ** (7 - len(area)), 9 * 10 ** (7 - len(area)))}" for _ in "ab")
    unit = scene.pen(of_office(paper, "group"))
    first, second = (_spaced(number) for number in (phone, fax))
    rows = [unit, scene.pen(f"โทรศัพท์ {first}"), scene.pen(f"โทรสาร {second}")]
    with_fax = scene.chance(0.5)
    paper.truth["letter"]["contact"] = {
        "units": [unit],
        "telephone": [phone],
        "fax": [fax] if with_fax else [],
        "email": [],
    }
    return rows if with_fax else rows[:2]


def _spaced(number: str) -> str:
    return f"{number[:1]} {number[1:5]} {number[5:]}"


def begin_order(paper: Paper, subject: str) -> None:
    """An order up to its preamble; what is written next stands below that, until `end_order`."""
    scene, pen = paper.scene, paper.scene.pen
    paper.truth["letter"] = letter = empty_truth("order")["letter"]
    number, year = scene.rng.randrange(11, 2000), buddhist_year(scene.sent)
    letter["reference_number"], letter["is_circular"] = f"{number}/{year}", False
    letter["issuer"], letter["subject"] = pen(of_office(paper, "name")), pen(subject)
    letter["date"] = scene.sent.isoformat()
    preamble = pen(
        scene.fill(scene.pick(words("preambles")), office=of_office(paper, "name"), work=of_office(paper, "work"))
    )
    letter["body"] = [preamble]
    layout = scene.pick(["dashes", "dashes", "ruled"])
    paper.sheets.append({"kind": "order", "layout": layout, "number": pen(f"{number}/{year}"), "blocks": []})
    paper.part = "body"
    paper.line(preamble, "indent")


def end_order(paper: Paper) -> None:
    """From when the order holds, the day, and who signed it."""
    scene, pen = paper.scene, paper.scene.pen
    effect = pen(scene.pick(words("effects")))
    paper.truth["letter"]["body"].append(effect)
    paper.part = "body"
    paper.line(effect, "indent")
    signer, position = person(paper), pen(of_office(paper, "head"))
    paper.truth["letter"]["signatory"] = {"name": signer, "position": position, "capacity": None, "on_behalf_of": None}
    day = f"{scene.sent.day} {month(scene.sent)} พ.ศ. {buddhist_year(scene.sent)}"
    paper.sheets[-1] |= {"date": pen(day), "signature": [f"({signer})", position]}
