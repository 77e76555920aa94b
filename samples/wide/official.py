"""Orders, announcements and memos of the kind `wide`, for what is listed in them."""

from samples.letters import empty_truth
from samples.wide.letter_parts import number_of, phone_of, signature, spaced
from samples.wide.letters import cause
from samples.wide.paper import Paper
from samples.wide.words import of_office, own_words, words
from samples.writing import buddhist_year, full_date, month


def begin_order(paper: Paper, subject: str, announces: bool = False, opening: str = "") -> None:
    """An order or announcement up to its preamble; what is written next stands below that, until `end_order`.

    `opening` names the wordings of the preamble where they are not the usual ones.
    """
    scene, pen = paper.scene, paper.scene.pen
    paper.truth["letter"] = letter = empty_truth("announcement" if announces else "order")["letter"]
    number, year = scene.rng.randrange(11, 2000), buddhist_year(scene.sent)
    letter["reference_number"], letter["is_circular"] = None if announces else f"{number}/{year}", False
    letter["issuer"], letter["subject"] = pen(of_office(paper, "name")), pen(subject)
    letter["date"] = scene.sent.isoformat()
    wording = scene.pick(own_words(paper, opening or ("announcing" if announces else "preambles")))
    preamble = pen(scene.fill(wording, office=of_office(paper, "name"), work=of_office(paper, "work")))
    letter["body"] = [preamble]
    paper.sheets.append(
        {
            "kind": "order",
            "layout": scene.pick(["dashes", "dashes", "ruled"]),
            "word": "ประกาศ" if announces else "คำสั่ง",
            "number": "" if announces else pen(f"{number}/{year}"),
            "blocks": [],
        }
    )
    paper.part = "body"
    paper.line(preamble, "indent")


def end_order(paper: Paper) -> None:
    """From when the order holds, or what is announced to whom; the day, and who signed it."""
    scene, pen = paper.scene, paper.scene.pen
    sheet = paper.sheets[-1]
    ending = pen(scene.pick(words("effects" if sheet["number"] else "announced")))
    paper.truth["letter"]["body"].append(ending)
    paper.part = "body"
    paper.line(ending, "indent")
    day = f"{scene.sent.day} {month(scene.sent)} พ.ศ. {buddhist_year(scene.sent)}"
    label = "สั่ง ณ วันที่" if sheet["number"] else "ประกาศ ณ วันที่"
    sheet |= {"date": f"{label} {pen(day)}", "signature": signature(paper)}


def begin_memo(paper: Paper, opening: str = "") -> None:
    """A memo up to the paragraph before its list; what is written next stands below that, until `end_memo`.

    `opening` is that paragraph where it is not the usual one.
    """
    scene, pen = paper.scene, paper.scene.pen
    paper.truth["letter"] = letter = empty_truth("memo")["letter"]
    number, letter["reference_number"], letter["is_circular"] = number_of(paper)
    letter["date"] = scene.sent.isoformat()
    letter["issuer"], letter["subject"] = pen(of_office(paper, "group")), pen(paper.name)
    letter["addressees"] = [pen(of_office(paper, "head"))]
    phone = phone_of(paper)
    letter["contact"] = {"units": [], "telephone": [phone], "fax": [], "email": []}
    printed = pen(opening or f"{cause(paper)} ดังนี้")
    letter["body"] = [printed]
    sheet = {"kind": "memo", "phone": pen(f"โทร. {spaced(phone)}"), "number": pen(number), "blocks": []}
    paper.sheets.append(sheet | {"date": pen(full_date(scene.sent))})
    paper.part = "body"
    paper.line(printed, "indent")


def end_memo(paper: Paper) -> None:
    """What is asked of the head, and who signed."""
    scene = paper.scene
    ending = scene.pick(["จึงเรียนมาเพื่อโปรดทราบ", "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ"])
    paper.truth["letter"]["body"].append(ending)
    paper.part = "body"
    paper.line(ending, "indent")
    signer = "".join(scene.person())
    position = scene.pen(scene.pick(paper.office["staff"]))
    paper.truth["letter"]["signatory"] = {"name": signer, "position": position, "capacity": None, "on_behalf_of": None}
    paper.sheets[-1]["signature"] = [f"({signer})", position]
