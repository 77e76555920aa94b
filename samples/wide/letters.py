"""The letter that a paper of the kind `wide` comes with, in layouts of its own."""

from collections.abc import Sequence

from samples.letters import empty_truth
from samples.offices import URGENCIES
from samples.references import references
from samples.wide.letter_parts import address_of, contact, number_of, said_due, signature
from samples.wide.paper import Paper
from samples.wide.words import of_office, own_words, words
from samples.writing import buddhist_year, full_date

LAYOUTS = ("plain", "bold labels", "office below", "left office", "labels apart")
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
    number, letter["reference_number"], letter["is_circular"] = number_of(paper)
    letter["date"] = scene.sent.isoformat()
    letter["issuer"], letter["issuer_address"] = pen(of_office(paper, "name")), pen(address_of(paper))
    letter["subject"] = pen(scene.fill(scene.pick(words("subjects")), name=paper.name, work=of_office(paper, "work")))
    letter["addressees"] = [pen(scene.pick(own_words(paper, "receivers")))]
    letter["urgency"] = scene.pick(list(URGENCIES)) if scene.chance(0.2) else None
    rows = _announce(paper, enclosures)
    reference_lines, letter["references"] = references(scene, scene.pick([0, 0, 1, 1, 2]))
    paper.sheets.append({"kind": "letter", "blocks": []})
    _body(paper, [*(told if told is not None else usual(paper)), (scene.pick(words("conclusions")), False)], tail)
    letter["closing"] = "ขอแสดงความนับถือ"
    if scene.chance(0.2):
        letter["copies_to"] = [pen(scene.fill(copy)) for copy in scene.rng.sample(words("copies"), 2)]
    layout = scene.pick(LAYOUTS)
    scene.features.add(f"wide letter {layout}")
    paper.sheets[-1] |= {
        "layout": layout,
        "number": pen(number),
        "date": pen(full_date(scene.sent)),
        "urgency": URGENCIES[letter["urgency"]] if letter["urgency"] else "",
        "reference_lines": [
            pen(f"{index}. ") + line if len(reference_lines) > 1 else line
            for index, line in enumerate(reference_lines, 1)
        ],
        "enclosures": rows,
        "signature": signature(paper),
        "contact": contact(paper),
    }


def _body(paper: Paper, paragraphs: Sequence[tuple[str, Asks]], tail: int) -> None:
    """Prints the paragraphs; now and then the last but one asks for a report by a day."""
    scene, letter = paper.scene, paper.truth["letter"]
    rows: list[tuple[str, Asks, str | None]] = [(scene.pen(text), asks, None) for text, asks in paragraphs]
    if scene.chance(0.3):
        due, said = said_due(paper)
        wording = scene.fill(scene.pick(words("due_asks")), by=said)
        rows.insert(-1, (scene.pen(wording), True, due.isoformat()))
        tail += 1
    letter["body"] = [text for text, _, _ in rows]
    letter["requests"] = [{"text": text, "due": due} for text, asks, due in rows if asks]
    paper.sheets[-1] |= {
        "body": [{"text": text, "id": scene.marks.new("body")} for text in letter["body"]],
        "tail": tail,
    }


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


def usual(paper: Paper) -> list[tuple[str, Asks]]:
    """A cause, now and then what is asked for."""
    scene = paper.scene
    found = [(cause(paper), False)]
    if scene.chance(0.6):
        found.append((scene.fill(scene.pick(words("asks"))), True))
    return found


def cause(paper: Paper) -> str:
    """Why the letter is written; digits are not yet printed."""
    scene, count = paper.scene, len(paper.truth["letter"]["enclosures"]) if paper.truth["letter"] else 0
    return scene.fill(
        scene.pick(own_words(paper, "causes")),
        office=of_office(paper, "name"),
        work=of_office(paper, "work"),
        year=buddhist_year(scene.sent),
        encl=f"(สิ่งที่ส่งมาด้วย{' 1' if count > 1 else ''})" if count else "",
    )
