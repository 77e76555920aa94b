"""Lists of what is followed up: lettered, in sections, as questions, in the letter, without rules."""

from collections.abc import Callable, Mapping

from samples.wide.letters import cause, write_letter
from samples.wide.paper import Cell, Paper, Truth, cell
from samples.wide.words import of_office, words
from samples.writing import buddhist_year


def some_topics(paper: Paper, count: int) -> list[str]:
    """Topics, none twice, printed."""
    return [paper.say(topic) for topic in paper.scene.rng.sample(words("topics"), count)]


def name_topics(paper: Paper) -> list[str]:
    """Heading lines of a topic list; the first is from here on the paper's name. Digits are printed."""
    scene = paper.scene
    paper.name = scene.pick(words("topic_heads"))
    more = scene.pick([[of_office(paper, "work")], [f"ประจำปี {buddhist_year(scene.sent)}"], []])
    return [paper.say(line) for line in (paper.name, *more)]


def points_below(paper: Paper, topic: Truth, mark: str, count: int) -> None:
    """Points under a topic, each an indented line; `mark` takes the number."""
    for number, wording in enumerate(paper.scene.rng.sample(words("points"), count), 1):
        printed, marker = paper.say(wording), mark.format(number)
        paper.line(f"{paper.say(marker)} {printed}", "in1")
        topic["points"].append({"marker": marker, "text": printed, "points": []})


def lettered(paper: Paper) -> None:
    """ก. ข. ค. before the topics, numbers or dashes below."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "lined", "boxed"]))
    mark = scene.pick(["({})", "{})", "-"])
    for letter, title in zip("กขคงจ", some_topics(paper, scene.rng.randrange(2, 6)), strict=False):
        paper.line(f"{letter}. {title}", "bold")
        points_below(paper, paper.topic(letter, title), mark, scene.rng.randrange(2, 4))


def headed_cards(paper: Paper) -> None:
    """`ประเด็นที่ ๑ :` or `ตัวชี้วัดที่ ๑` over points, each topic a box or a bar of its own."""
    scene = paper.scene
    lines = name_topics(paper)
    paper.sheet()
    paper.topics(lines, scene.pick(["bar", "centre", "large"]))
    word, joint = scene.pick([("ประเด็นที่", " : "), ("ประเด็นที่", " "), ("ตัวชี้วัดที่", " "), ("เรื่องที่", " : ")])
    box, mark = scene.pick(["card", "side", "bare"]), scene.pick(["-", "•", "{})"])
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 5)), 1):
        paper.block("open", box)
        paper.line(f"{paper.say(f'{word} {number}')}{joint}{title}", "bold")
        points_below(paper, paper.topic(str(number), title), mark, scene.rng.randrange(2, 5))
        paper.block("close")


def in_the_letter(paper: Paper) -> None:
    """A paragraph that ends in ดังนี้, then the topics as numbered paragraphs of the letter."""
    scene = paper.scene
    paper.name = f"การติดตาม{of_office(paper, 'work')}"
    mark = scene.pick(["{}.", "{})", "({})"])
    titles = [scene.pen(topic) for topic in scene.rng.sample(words("topics"), scene.rng.randrange(2, 6))]
    opener = scene.pick(["ทั้งนี้ ขอให้จัดเตรียมข้อมูลตามประเด็นการติดตาม ดังนี้", "จึงขอให้เตรียมข้อมูลตามประเด็นการตรวจติดตาม ดังต่อไปนี้"])
    listed = [f"{mark.format(number)} {title}" for number, title in enumerate(titles, 1)]
    write_letter(paper, told=[(cause(paper), False), (opener, True), *((line, False) for line in listed)])
    paper.topics([])
    body = paper.sheets[-1]["body"]
    for number, title in enumerate(titles, 1):
        body[1 + number]["id"] = paper.mark()
        paper.topic(str(number), title)


def in_sections(paper: Paper) -> None:
    """`ส่วนที่ ๑` and so on, each with a list of its own that is numbered from 1."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading(lines, scene.pick(["centre", "shade"]))
    titles = some_topics(paper, 8)
    word, mark = scene.pick(["ส่วนที่", "ตอนที่", "ด้านที่"]), scene.pick(["{}.", "{})", "({})"])
    look = scene.pick(["strip", "under", "bold"])
    for section, name in enumerate(scene.rng.sample(words("sections"), scene.rng.randrange(2, 4)), 1):
        paper.topics([], title=name, section=str(section))
        paper.line(f"{paper.say(f'{word} {section}')} {name}", look)
        for number in range(1, scene.rng.randrange(2, 4)):
            title = titles.pop()
            paper.line(f"{paper.say(mark.format(number))} {title}", "in1")
            paper.topic(str(number), title)


def questions(paper: Paper) -> None:
    """Labelled heads with a hanging text: who answers, how, and the topics as questions."""
    scene = paper.scene
    lines = name_topics(paper)
    paper.sheet(tag=scene.pick(["เอกสารหมายเลข 1", ""]))
    paper.topics(lines, "centre")
    part, paper.part = paper.part, "notes"
    paper.block("rule", "short")
    labels = [("ผู้ให้ข้อมูล :", scene.pick(words("informants")))]
    labels.append(("คำชี้แจง :", "โปรดส่งข้อมูลล่วงหน้าก่อนวันตรวจ"))
    paper.pairs(labels, "bold")
    paper.part = part
    mark = scene.pick(["{}.", "ข้อ {}", "{})"])
    for number, question in enumerate(scene.rng.sample(words("questions"), scene.rng.randrange(3, 6)), 1):
        title = paper.say(question)
        paper.line(f"{paper.say(mark.format(number))} {title}", "in1")
        paper.topic(str(number), title)
        if scene.chance(0.5):
            part, paper.part = paper.part, "notes"
            paper.line("." * scene.rng.randrange(70, 100), "in1")
            paper.part = part


def two_columns_of_topics(paper: Paper) -> None:
    """Short topics in two columns of a page, bulleted: no numbers."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(["bar", "centre"]))
    paper.block("open", "two-columns")
    mark = scene.pick(["•", "-", "➢"])
    for title in some_topics(paper, scene.rng.randrange(4, 9)):
        paper.line(f"{mark} {title}", "hang")
        paper.topic(None, title)
    paper.block("close")


def deep_outline(paper: Paper) -> None:
    """Three levels: 1., 1.1, 1.1.1, with indents that shrink to nothing on some papers."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "left"]))
    flat = scene.chance(0.4)
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 4)), 1):
        paper.line(f"{paper.say(f'{number}.')} {title}", "bold")
        points = paper.topic(str(number), title)["points"]
        for below, wording in enumerate(scene.rng.sample(words("points"), 2), 1):
            marker, said = f"{number}.{below}", paper.say(wording)
            paper.line(f"{paper.say(marker)} {said}", "" if flat else "in1")
            deeper: list[Truth] = []
            points.append({"marker": marker, "text": said, "points": deeper})
            for deep, question in enumerate(scene.rng.sample(words("questions"), 2), 1):
                mark, asked = f"{marker}.{deep}", paper.say(question)
                paper.line(f"{paper.say(mark)} {asked}", "in1" if flat else "in2")
                deeper.append({"marker": mark, "text": asked, "points": []})


def unruled_columns(paper: Paper) -> None:
    """Number, topic and who answers in columns without rules, under underlined heads."""
    scene = paper.scene
    lines = name_topics(paper)
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "lined"]))
    heads = ["ที่", scene.pick(["ประเด็น", "เรื่องที่ติดตาม"]), scene.pick(["ผู้ให้ข้อมูล", "หน่วยงานผู้ให้ข้อมูล"])]
    rows: list[list[Cell | str]] = [list(heads)]
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 6)), 1):
        asked = scene.pick(words("informants"))
        rows.append([cell(paper.say(f"{number}."), css="text-align:center"), title, asked])
        paper.topic(str(number), title, remarks=asked)
    paper.table([8, 57, 35], rows, look=scene.pick(["open", "head-line"]))


def labelled(paper: Paper) -> None:
    """`ประเด็นที่ ๑` in a column of its own, the topic beside it, no rules."""
    scene = paper.scene
    lines = name_topics(paper)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics(lines, scene.pick(["centre", "light"]))
    word = scene.pick(["ประเด็นที่", "เรื่องที่", "ข้อ"])
    rows = []
    for number, title in enumerate(some_topics(paper, scene.rng.randrange(2, 7)), 1):
        rows.append((paper.say(f"{word} {number}"), title))
        paper.topic(str(number), title)
    paper.pairs(rows, scene.pick(["bold", "box", "tabbed"]))


def in_a_sentence(paper: Paper) -> None:
    """The topics one after another in a paragraph of the letter, numbered in its running words."""
    scene = paper.scene
    paper.name = f"การติดตาม{of_office(paper, 'work')}"
    mark = scene.pick(["{})", "({})", "{}."])
    titles = [scene.pen(topic) for topic in scene.rng.sample(words("topics"), scene.rng.randrange(2, 5))]
    listed = " ".join(f"{mark.format(number)} {title}" for number, title in enumerate(titles, 1))
    opener = scene.pick(["โดยมีประเด็นการติดตาม ดังนี้", "ซึ่งมีประเด็นการตรวจติดตาม ได้แก่"])
    write_letter(paper, told=[(cause(paper), False), (f"{opener} {listed}", False)])
    paper.topics([])
    paper.sheets[-1]["body"][1]["id"] = paper.mark()
    for number, title in enumerate(titles, 1):
        paper.topic(str(number), title)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "lettered topics": lettered,
    "headed cards": headed_cards,
    "topics in the letter": in_the_letter,
    "topics in sections": in_sections,
    "questions": questions,
    "two columns of topics": two_columns_of_topics,
    "deep outline": deep_outline,
    "unruled columns": unruled_columns,
    "labelled topics": labelled,
    "topics in a sentence": in_a_sentence,
}
