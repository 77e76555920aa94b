"""Topics whose parts stand in rows: merged informants at the left, minor rows, questions below rows across, dashes."""

from collections.abc import Callable, Mapping

from samples.wide.letters import cause, write_letter
from samples.wide.paper import CENTRE, Cell, Paper, Truth, cell
from samples.wide.words import at_bureau, of_office, words
from samples.writing import buddhist_year, fiscal_year

BLANKS = (["ผลการดำเนินงาน"], ["ผลการดำเนินงาน", "ปัญหาอุปสรรค"])


def informants_at_left(paper: Paper) -> None:
    """Who answers is merged down in the first column, over topics that are numbered anew for everybody."""
    scene = at_bureau(paper, "cabinet")
    paper.name = "ประเด็นการตรวจราชการจำแนกตามหน่วยงาน"
    write_letter(paper, [paper.name])
    paper.sheet()
    title = [paper.name, paper.say(f"ปีงบประมาณ พ.ศ. {fiscal_year(scene.sent)} รอบที่ {scene.pick([1, 2])}")]
    paper.topics(title, scene.pick(["centre", "boxed"]))
    rows: list[list[Cell | str]] = [[scene.pick(["ผู้ให้ข้อมูล", "หน่วยงานให้ข้อมูล"]), "ที่", "ประเด็นการตรวจราชการ"]]
    listed = iter(scene.rng.sample(words("topics"), 9))
    for asked in scene.rng.sample(words("informants"), 3):
        count = scene.rng.randrange(2, 4)
        for number in range(1, count + 1):
            name = paper.say(next(listed))
            merged = [cell(asked, rows=count, css=CENTRE)] if number == 1 else []
            rows.append([*merged, cell(paper.say(f"{number}"), css=CENTRE), name])
            paper.topic(str(number), name, remarks=asked)
    paper.table([30, 8, 62], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def proposals_followed(paper: Paper) -> None:
    """What inspectors proposed last time, and an empty column for what became of it."""
    scene = at_bureau(paper, "hospital")
    paper.name = "แบบติดตามผลการดำเนินงานตามข้อเสนอแนะของผู้ตรวจราชการ"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.6))
    paper.topics([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    heads = ["ลำดับที่", scene.pick(["ข้อเสนอแนะ", "ข้อเสนอแนะของผู้ตรวจราชการ"]), "ผลการดำเนินงาน", "เอกสารอ้างอิง"]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, wording in enumerate(scene.rng.sample(words("proposed"), scene.rng.randrange(3, 6)), 1):
        name = paper.say(wording)
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), name, "", ""])
        paper.topic(str(number), name)
    paper.table([10, 46, 26, 18], rows, look=scene.pick(["ruled loose", "shaded loose"]))


def _rows_below(paper: Paper, word: str, lists: tuple[str, str], across: bool) -> None:
    """Topics on rows of their own, `across` the table or in its first column, their points on the rows below.

    `lists` names the wordings of both.
    """
    scene = paper.scene
    blanks = scene.pick(BLANKS)
    rows: list[list[Cell | str]] = [[scene.pick(["ประเด็นการติดตาม", "ประเด็น/รายการ"]), *blanks]]
    mark = scene.pick(["{}.{}", "{1})", "({1})"])
    for number, wording in enumerate(scene.rng.sample(words(lists[0]), scene.rng.randrange(2, 5)), 1):
        name = paper.say(wording)
        points: list[Truth] = paper.topic(str(number), name)["points"]
        said = f"{paper.say(word.format(number))} {name}"
        bold = cell(said, cols=len(blanks) + 1 if across else 1, css="font-weight:bold")
        rows.append([bold] if across else [bold, *[""] * len(blanks)])
        for step, wanted in enumerate(scene.rng.sample(words(lists[1]), 2), 1):
            marker, text = mark.format(number, step), paper.say(wanted)
            rows.append([f"{paper.say(marker)} {text}", *[""] * len(blanks)])
            points.append({"marker": marker, "text": text, "points": []})
    paper.table([56, *[44 / len(blanks)] * len(blanks)], rows, look=scene.pick(["ruled", "shaded"]))


def minor_rows(paper: Paper) -> None:
    """1. on a bold row, 1.1 and 1.2 on the rows below it, all in one column."""
    scene = at_bureau(paper, "education")
    paper.name = "แบบกำกับติดตามการดำเนินงานของสถานศึกษา"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.name, paper.say(f"ปีการศึกษา {buddhist_year(scene.sent)}")], scene.pick(["centre", "lined"]))
    _rows_below(paper, "{}.", ("school_topics", "school_points"), across=False)


def questions_below_rows(paper: Paper) -> None:
    """`ประเด็นที่ ๑` on a row across the table, what is asked about it on the rows below."""
    scene = at_bureau(paper, "nacc")
    paper.name = "แบบสอบถามเพื่อการติดตามมาตรการป้องกันการทุจริต"
    paper.sheet()
    paper.topics([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    _rows_below(paper, "ประเด็นที่ {}", ("honest_topics", "questions"), across=True)


def dashes_in_letter(paper: Paper) -> None:
    """A letter that lists its topics in paragraphs with dashes."""
    scene = at_bureau(paper, "farming")
    paper.name = "การติดตามสถานการณ์ศัตรูพืช"
    titles = [scene.pen(topic) for topic in scene.rng.sample(words("pest_topics"), scene.rng.randrange(2, 5))]
    opener = scene.pick(["ทั้งนี้ ขอให้เตรียมข้อมูลตามประเด็นการติดตาม ดังนี้", "จึงขอให้จัดเตรียมข้อมูลตามประเด็น ดังต่อไปนี้"])
    write_letter(paper, told=[(cause(paper), False), (opener, True), *((f"- {title}", False) for title in titles)])
    paper.topics([])
    for row, title in zip(paper.sheets[-1]["body"][2:], titles, strict=False):
        row["id"] = paper.mark()
        paper.topic(None, title)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "informants at left": informants_at_left,
    "proposals followed": proposals_followed,
    "minor rows": minor_rows,
    "questions below rows": questions_below_rows,
    "dashes in the letter": dashes_in_letter,
}
