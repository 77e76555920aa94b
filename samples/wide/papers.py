"""Letters, memos and orders in which no visits, people or topics are listed, in layouts that are seldom seen."""

from collections.abc import Callable, Mapping

from samples.letters import empty_truth
from samples.wide.letter_parts import number_of, said_due
from samples.wide.letters import cause, write_letter
from samples.wide.official import begin_memo, begin_order, end_memo, end_order
from samples.wide.paper import Paper
from samples.wide.words import of_office, words
from samples.writing import full_date


def _told(paper: Paper, name: str) -> str:
    """One wording of a list about the office and its work; digits are not yet printed."""
    scene = paper.scene
    return scene.fill(scene.pick(words(name)), office=of_office(paper, "name"), work=of_office(paper, "work"))


def _name(paper: Paper) -> None:
    paper.name = _told(paper, "paper_subjects")


def letter_in_sections(paper: Paper) -> None:
    """A letter whose paragraphs stand under numbered headings."""
    scene = paper.scene
    _name(paper)
    mark = scene.pick(["{}. {}", "{}) {}", "{}.{}"])
    heads = scene.pick([("ความเป็นมา", "ข้อเท็จจริง", "ข้อพิจารณา"), ("เรื่องเดิม", "สถานการณ์ปัจจุบัน", "สิ่งที่ขอความร่วมมือ")])
    bodies = ((_told(paper, "histories"), False), (_told(paper, "facts"), False), (_told(paper, "asks"), True))
    told = []
    for number, (heading, body) in enumerate(zip(heads, bodies, strict=True), 1):
        told += [(mark.format(number, heading), False), body]
    write_letter(paper, told=told)


def long_letter(paper: Paper) -> None:
    """A letter of two pages: many paragraphs, some of them numbered."""
    scene = paper.scene
    _name(paper)
    told = [(cause(paper), False), (_told(paper, "histories"), False)]
    told += [(fact, False) for fact in scene.rng.sample(words("facts"), 3)]
    told += [(rule, False) for rule in words("rules_told")]
    steps = scene.rng.sample(words("steps"), 4)
    told += [(f"{number}. {step}", False) for number, step in enumerate(steps, 1)]
    told.append((_told(paper, "asks"), True))
    write_letter(paper, told=told)


def order_in_clauses(paper: Paper) -> None:
    """An order of clauses ข้อ ๑, ข้อ ๒, that appoints nobody."""
    scene = paper.scene
    begin_order(paper, _told(paper, "paper_subjects"), opening="commanding")
    mark = scene.pick(["ข้อ {} {}", "{}. {}", "ข้อ {}. {}"])
    for number, clause in enumerate(scene.rng.sample(words("clauses"), scene.rng.randrange(2, 5)), 1):
        said = paper.scene.pen(mark.format(number, clause))
        paper.line(said, "indent")
        paper.truth["letter"]["body"].append(said)
    end_order(paper)


def memo_in_sections(paper: Paper) -> None:
    """A memo of numbered sections, headings bold on lines of their own."""
    scene = paper.scene
    _name(paper)
    begin_memo(paper)
    mark = scene.pick(["{}. {}", "{}.{}", "ข้อ {} {}"])
    names = ("ข้อเท็จจริง", "ข้อกฎหมาย/ระเบียบที่เกี่ยวข้อง", "ข้อเสนอเพื่อพิจารณา")
    for number, (heading, part) in enumerate(zip(names, ("facts", "rules_told", "proposals"), strict=True), 1):
        for said, look in ((mark.format(number, heading), "bold"), (_told(paper, part), "indent")):
            printed = scene.pen(said)
            paper.line(printed, look)
            paper.truth["letter"]["body"].append(printed)
    end_memo(paper)


def stamped_notice(paper: Paper) -> None:
    """A stamped letter: ถึง, a text that asks for something by a day, the office and the date below."""
    scene, pen = paper.scene, paper.scene.pen
    paper.truth["letter"] = letter = empty_truth("stamped")["letter"]
    number, letter["reference_number"], letter["is_circular"] = number_of(paper)
    letter["addressees"] = [pen(scene.pick(["สำนักงานจังหวัดทุกจังหวัด", "ที่ว่าการอำเภอทุกอำเภอ", "โรงเรียนในสังกัดทุกแห่ง"]))]
    due, said = said_due(paper)
    texts = [pen(_told(paper, "histories")), pen(scene.fill(scene.pick(words("due_asks")), by=said))]
    letter["body"] = texts
    letter["requests"] = [{"text": texts[1], "due": due.isoformat()}]
    letter["issuer"], letter["date"] = pen(of_office(paper, "name")), scene.sent.isoformat()
    sheet = {"kind": "stamped", "number": pen(number), "date": pen(full_date(scene.sent)), "blocks": []}
    paper.sheets.append(sheet | {"body": [{"text": text, "id": scene.marks.new("body")} for text in texts]})


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "letter in sections": letter_in_sections,
    "long letter": long_letter,
    "order in clauses": order_in_clauses,
    "memo in sections": memo_in_sections,
    "stamped notice": stamped_notice,
}
