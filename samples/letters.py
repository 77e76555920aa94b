"""The external letter with its enclosures: the circular to the districts."""

import datetime as dt
from typing import Any

from samples.blocks import Annex, Block, Text, lines, text
from samples.committees import note_team
from samples.data import load
from samples.offices import SECRECIES, URGENCIES, contact, letter_number, letterhead, own_code, references, signature
from samples.scene import Scene
from samples.schedules import SHAPES, Visit, build_plan, room, visit_truth
from samples.topics import LAYOUTS, build_topics, note_topics, topic_titles
from samples.writing import TIME_STYLES, buddhist_year, full_date, month, next_workday, weekday

Truth = dict[str, Any]


def empty_truth(kind: str) -> Truth:
    """A truth with nothing in it but the kind."""
    letter: Truth = {
        "kind": kind,
        "reference_number": None,
        "is_circular": None,
        "urgency": None,
        "secrecy": None,
        "issuer": None,
        "issuer_address": None,
        "date": None,
        "subject": None,
        "addressees": [],
        "references": [],
        "enclosures": [],
        "body": [],
        "closing": None,
        "signatory": None,
        "contact": None,
        "copies_to": [],
        "requests": [],
        "received": None,
    }
    return {
        "schema_version": "1.0",
        "letter": letter,
        "schedules": [],
        "committees": [],
        "topic_lists": [],
        "findings": [],
    }


def letter_date(scene: Scene, truth: Truth, by_hand: bool) -> dict[str, str]:
    """The date line: printed whole, or with the day left to the pen (then the date is unknown on paper)."""
    if by_hand:
        scene.features.add("day by hand")
        rest = f"{month(scene.sent)} {buddhist_year(scene.sent)}"
        return {"by_hand": scene.pen(str(scene.sent.day)), "printed": scene.pen(rest)}
    truth["letter"]["date"] = scene.sent.isoformat()
    return {"by_hand": "", "printed": scene.pen(full_date(scene.sent))}


def build_circular(scene: Scene, content: str, shape: str | None = None) -> tuple[dict[str, Any], Truth]:
    """An external letter. `content`: bundle, plan, topics, prose or plain. Returns the view and the truth."""
    truth = empty_truth("external")
    letter = truth["letter"]
    issuer, address = letterhead(scene)
    by_hand = scene.chance(0.08)
    code, unit = own_code(scene)
    number = letter_number(scene, scene.chance(0.85), code, unit, by_hand)
    letter["reference_number"], letter["is_circular"] = number.value, number.is_circular
    letter["issuer"], letter["issuer_address"] = scene.pen(issuer), scene.pen(address)
    date = letter_date(scene, truth, by_hand and scene.chance(0.7))
    if scene.chance(0.15):
        letter["urgency"] = scene.pick(list(URGENCIES))
    if scene.chance(0.04):
        letter["secrecy"] = scene.pick(list(SECRECIES))
    about_plan = content in ("bundle", "plan", "prose")
    letter["subject"] = scene.pen(scene.word("letter", "subjects_plan" if about_plan else "subjects_other"))
    letter["addressees"] = [scene.pen(addressee) for addressee in _addressees(scene)]
    annexes = _annexes(scene, truth, content, shape)
    reference_lines, letter["references"] = references(scene, scene.pick([0, 0, 0, 1, 1, 2, 3]))
    paragraphs = _body(scene, truth, content)
    letter["closing"] = scene.words["letter"]["closing"]
    block, letter["signatory"] = signature(scene, issuer.startswith("ศาลากลาง"))
    contact_lines, letter["contact"] = contact(scene)
    if scene.chance(0.2):
        copies = scene.rng.sample(scene.words["letter"]["copies"], scene.rng.randrange(1, 3))
        letter["copies_to"] = [scene.pen(scene.fill(copy)) for copy in copies]
        scene.features.add("copies")
    view = {
        "letter": letter,
        "number": number,
        "date": date,
        "urgency": URGENCIES.get(letter["urgency"] or ""),
        "secrecy": SECRECIES.get(letter["secrecy"] or ""),
        "reference_lines": reference_lines,
        "addressee_lines": letter["addressees"],
        "enclosure_lines": _enclosure_lines(scene, letter["enclosures"]),
        "paragraphs": paragraphs,
        "signature": block,
        "contact_lines": contact_lines,
        "copies_label": scene.word("letter", "copies_label"),
        "noise": scene.rng.sample(scene.agency["slogan"] + scene.words["letter"]["noise"], 1)
        if scene.chance(0.3)
        else [],
        "annexes": annexes,
    }
    return view, truth


def _addressees(scene: Scene) -> list[str]:
    if scene.central:
        return [scene.word("letter", "addressees_provinces")]
    if scene.chance(0.12):
        code, district = scene.pick(scene.province.districts)
        more = {
            "district": district,
            "village": scene.pick(load("places")["villages"]),
            "subdistrict": scene.subdistrict(code),
        }
        return [scene.word("letter", "addressees_one", **more)]
    found = [scene.word("letter", "addressees_districts")]
    if scene.chance(0.2):
        found += [
            scene.fill(more)
            for more in scene.rng.sample(scene.words["letter"]["addressees_more"], scene.rng.randrange(1, 3))
        ]
    return found


def _annexes(scene: Scene, truth: Truth, content: str, shape: str | None) -> list[Annex]:
    annexes: list[Annex] = []
    pairs = topic_titles(scene)
    with_topics = content in ("bundle", "topics")
    if content in ("bundle", "plan"):
        name = scene.word("plan", "names")
        _add_plan(scene, truth, annexes, name, shape or scene.pick(SHAPES), pairs if content == "bundle" else [])
    if with_topics:
        layout = scene.pick(LAYOUTS) if content == "topics" else scene.pick((LAYOUTS[0], LAYOUTS[0], *LAYOUTS))
        blocks, lists = build_topics(scene, layout, [long for long, _ in pairs], len(truth["topic_lists"]))
        truth["topic_lists"] += lists
        _enclose(scene, truth, annexes, blocks, _enclosure_title(scene, "enclosure_topics", _first_heading(blocks)))
    if content == "plain" and scene.chance(0.5):
        title = scene.word("letter", "enclosure_other")
        _enclose(scene, truth, annexes, None, title)
    return annexes


def _first_heading(blocks: list[Block]) -> str:
    return str(blocks[0]["content"]["lines"][0])


def _enclosure_title(scene: Scene, wording: str, name: str) -> str:
    return scene.word("letter", wording, name=name)


def _enclose(scene: Scene, truth: Truth, annexes: list[Annex], blocks: list[Block] | None, title: str) -> None:
    """Adds an enclosure to the letter and, when it is in the file, its pages."""
    enclosures = truth["letter"]["enclosures"]
    number = len(enclosures) + 1
    quantity = scene.pick([1, 1, 1, 2])
    unit = scene.pick(scene.words["letter"]["enclosure_units"])
    enclosures.append({"number": number, "title": scene.pen(title), "quantity": quantity, "unit": unit, "pages": []})
    if blocks is None:
        scene.features.add("enclosure not in the file")
        scene.find("enclosure_missing", f"/letter/enclosures/{number - 1}")
        return
    tag = scene.pen(scene.word("plan", "tails", n=number)) if scene.chance(0.5) else None
    wrapper = lines([text("", scene.marks.new(f"enclosures-{number - 1}"), look="anchor")])
    closer = lines([text("", scene.marks.new(f"enclosures-{number - 1}"), look="anchor")])
    annexes.append({"tag": tag, "landscape": False, "blocks": [wrapper, *blocks, closer]})


def _add_plan(
    scene: Scene, truth: Truth, annexes: list[Annex], name: str, shape: str, pairs: list[tuple[str, str]]
) -> None:
    part = f"schedules-{len(truth['schedules'])}"
    blocks, schedule = build_plan(scene, shape, name, part)
    truth["schedules"].append(schedule)
    notes = _notes(scene, truth, [short for _, short in pairs])
    if notes:
        blocks = [*blocks, lines(notes)]
    _enclose(scene, truth, annexes, blocks, _enclosure_title(scene, "enclosure_plan", name))


def _notes(scene: Scene, truth: Truth, short_titles: list[str]) -> list[Text]:
    """What stands under a plan: the team, the topics in short, or a remark that it may change."""
    with_team = scene.chance(0.75 if short_titles else 0.5)
    with_topics = bool(short_titles) and scene.chance(0.5)
    rows: list[Text] = []
    label = scene.pick(["หมายเหตุ : ", "หมายเหตุ ", "หมายเหตุ: "])
    if with_team:
        part = f"committees-{len(truth['committees'])}"
        mark = scene.annex_pen(f"{label}1. " if with_topics else scene.pick([label, ""]))
        found, team = note_team(scene, part, mark)
        rows += found
        truth["committees"].append(team)
    if with_topics:
        position = 2 if with_team else 1
        heading = scene.annex_pen(f"{'' if with_team else label}{position}. {scene.word('topics', 'headings')}")
        rows.append(text(heading, scene.marks.new(f"topic_lists-{len(truth['topic_lists'])}")))
        found, topic_list = note_topics(
            scene, short_titles, f"{position}.1", f"topic_lists-{len(truth['topic_lists'])}"
        )
        rows += found
        truth["topic_lists"].append(topic_list)
        scene.features.add("topics in a note")
        if scene.chance(0.5):
            part = f"topic_lists-{len(truth['topic_lists'])}"
            extra = scene.annex_pen(scene.word("topics", "extra_sections"))
            rows.append(text(f"{scene.annex_pen(f'{position}.2)')} {extra}", scene.marks.new(part), level=1))
            truth["topic_lists"].append({"title": extra, "section_number": f"{position}.2", "topics": []})
    if not rows and scene.chance(0.3):
        rows.append(text(f"{label}กำหนดการอาจเปลี่ยนแปลงได้ตามความเหมาะสม", scene.marks.new("notes")))
    return rows


def _enclosure_lines(scene: Scene, enclosures: list[Truth]) -> list[dict[str, str]]:
    numbered = len(enclosures) > 1 or scene.chance(0.2)
    if not numbered:
        for enclosure in enclosures:
            enclosure["number"] = None
    rows = []
    for enclosure in enclosures:
        mark = scene.pen(f"{enclosure['number']}. ") if numbered else ""
        count = scene.pen(f"จำนวน {enclosure['quantity']} {enclosure['unit']}")
        rows.append({"title": mark + enclosure["title"], "count": count})
    return rows


def _body(scene: Scene, truth: Truth, content: str) -> list[Text]:
    letter = truth["letter"]
    refs = bool(letter["references"])
    causes = [cause for cause in scene.words["letter"]["causes"] if refs or "อ้างถึง" not in cause]
    if content in ("plain", "topics"):
        causes = [cause for cause in causes if "{encl1}" not in cause] or causes
    count = len(letter["enclosures"])
    fields = {
        "encl1": f"(สิ่งที่ส่งมาด้วย{' 1' if count > 1 else ''})" if count else "",
        "encl2": f"(สิ่งที่ส่งมาด้วย{' ' + str(count) if count > 1 else ''})" if count else "",
    }
    rows: list[Text] = []

    def add(words: str, part: str = "body") -> str:
        printed = scene.pen(scene.fill(words, **fields))
        rows.append(text(printed, scene.marks.new(part)))
        letter["body"].append(printed)
        return printed

    add(scene.pick(causes))
    if content == "prose":
        _prose_visits(scene, truth, rows)
    if scene.chance(0.85):
        letter["requests"].append({"text": add(scene.pick(scene.words["letter"]["purposes"])), "due": None})
    if scene.chance(0.4):
        due = next_workday(scene.sent + dt.timedelta(days=scene.rng.randrange(5, 25)))
        wording = scene.pick(scene.words["letter"]["due_requests"])
        asked = scene.fill(wording, due=full_date(due), dueweekday=f"วัน{weekday(due)}", **fields)
        letter["requests"].append({"text": add(asked), "due": due.isoformat()})
        scene.features.add("request with a due date")
    if scene.chance(0.2):
        add(scene.word("letter", "asides"))
    add(scene.word("letter", "conclusions"))
    return rows


def _prose_visits(scene: Scene, truth: Truth, rows: list[Text]) -> None:
    """Visits as sentences: one or two paragraphs, a schedule without a title."""
    part = f"schedules-{len(truth['schedules'])}"
    scene.features.add("schedule prose")
    districts = scene.rng.sample(scene.province.districts, 2)
    first = next_workday(scene.visits_from)
    second = next_workday(first + dt.timedelta(days=1))
    visits = [_prose_visit(scene, day, district) for day, district in zip((first, second), districts, strict=True)]
    said = [(_said_date(scene, visit), _said_time(visit)) for visit in visits]
    if scene.chance(0.4):
        wording = scene.pick(scene.words["prose"]["two"])
        sentence = scene.fill(
            wording,
            district=districts[0][1],
            district2=districts[1][1],
            date=said[0][0],
            time=said[0][1],
            date2=said[1][0],
            time2=said[1][1],
        )
    else:
        visits, wording = visits[:1], scene.pick(scene.words["prose"]["visits"])
        where = room(scene)
        sentence = scene.fill(wording, district=districts[0][1], date=said[0][0], time=said[0][1], room=where)
        if "{room}" in wording:
            visits[0].place = f"{where} อำเภอ{districts[0][1]}"
    printed = scene.pen(sentence)
    rows.append(text(printed, scene.marks.new(part)))
    truth["letter"]["body"].append(printed)
    for visit in visits:
        visit.place = scene.pen(visit.place)
    truth["schedules"].append({"title": None, "visits": [visit_truth(scene, visit) for visit in visits]})
    for visit, printed_visit in zip(visits, truth["schedules"][-1]["visits"], strict=True):
        printed_visit["place"] = visit.place


def _prose_visit(scene: Scene, day: dt.date, district: tuple[str, str]) -> Visit:
    start = scene.pick([510, 540, 570, 780, 810])
    end = start + scene.pick([90, 120, 180]) if scene.chance(0.5) else None
    return Visit(day, f"อำเภอ{district[1]}", start=start, end=end, district=district)


def _said_date(scene: Scene, visit: Visit) -> str:
    if scene.chance(0.6):
        return f"วัน{weekday(visit.date)}ที่ {full_date(visit.date)}"
    return f"วันที่ {full_date(visit.date)}"


def _said_time(visit: Visit) -> str:
    return f"เวลา {TIME_STYLES[0](visit.start or 0, visit.end)}"
