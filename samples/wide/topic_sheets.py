"""Topics in long sentences: question sheets for several offices, tables of paragraphs, papers of several sections."""

from collections.abc import Callable, Mapping

from samples.wide.letters import write_letter
from samples.wide.paper import Cell, Paper, cell
from samples.wide.topic_lists import name_topics, some_topics
from samples.wide.words import of_office, words
from samples.writing import fiscal_year


def question_sheets(paper: Paper) -> None:
    """A sheet for each of two offices: labels, long questions as indented paragraphs, a line of stars."""
    scene = paper.scene
    paper.name = scene.pick(words("topic_heads"))
    head = [
        paper.name,
        of_office(paper, "work"),
        f"ครั้งที่ {scene.pick([1, 2])} ประจำปีงบประมาณ พ.ศ. {fiscal_year(scene.sent)}",
    ]
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    mark, ornament = scene.pick(["{}.", "{}", "{})"]), scene.pick(words("ornaments"))
    asked = scene.rng.sample(words("informants"), 2)
    questions = scene.rng.sample(words("long_questions"), 7)
    for sheet, office in enumerate(asked):
        paper.sheet(goes_on=sheet > 0)
        paper.topics([paper.say(line) for line in head])
        part, paper.part = paper.part, "notes"
        paper.line(ornament, "centre")
        paper.pairs([("ผู้ให้ข้อมูล :", office), ("คำชี้แจง :", "ขอให้สรุปผลเสนอคณะผู้ตรวจในวันตรวจเยี่ยม")], "bold")
        paper.part = part
        for number, question in enumerate(questions[3 * sheet : 3 * sheet + scene.rng.randrange(2, 4)], 1):
            title = paper.say(question)
            paper.line(f"{paper.say(mark.format(number))} {title}", "indent")
            paper.topic(str(number), title)
        paper.part = "notes"
        paper.line(ornament, "centre")


def long_rows(paper: Paper) -> None:
    """Long questions with their numbers inside the cells, who answers merged over several of them."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines)
    questions = scene.rng.sample(words("long_questions"), scene.rng.randrange(4, 8))
    first = scene.rng.randrange(2, len(questions) - 1)
    runs = {0: first, first: len(questions) - first}
    rows: list[list[Cell | str]] = [["ประเด็น", scene.pick(["ผู้ให้ข้อมูล", "หน่วยงานผู้ให้ข้อมูล"])]]
    asked = ""
    for index, question in enumerate(questions):
        title = paper.say(question)
        row: list[Cell | str] = [f"{paper.say(f'{index + 1}.')} {title}"]
        if index in runs:
            asked = scene.pick(words("informants"))
            row.append(cell(asked, rows=runs[index]))
        rows.append(row)
        paper.topic(str(index + 1), title, remarks=asked)
    paper.table([68, 32], rows, look=scene.pick(["ruled upper", "shaded upper", "heavy upper"]))


def strips_of_topics(paper: Paper) -> None:
    """A shaded strip for every topic over its questions, each with a dotted line to write on."""
    scene = paper.scene
    lines = name_topics(paper)
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "large"]))
    mark = scene.pick(["{}.{}", "{1})", "({1})"])
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 5)), 1):
        paper.line(f"{paper.say(f'{number}.')} {title}", "strip")
        topic = paper.topic(str(number), title)
        for step, question in enumerate(scene.rng.sample(words("questions"), 2), 1):
            marker, said = mark.format(number, step), paper.say(question)
            paper.line(f"{paper.say(marker)} {said}", "in1")
            topic["points"].append({"marker": marker, "text": said, "points": []})
            part, paper.part = paper.part, "notes"
            paper.line("." * scene.rng.randrange(60, 95), "in1")
            paper.part = part


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "question sheets": question_sheets,
    "long rows": long_rows,
    "strips of topics": strips_of_topics,
}
