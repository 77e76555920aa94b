"""Topics as single bureaus follow them up: instructions, main and minor topics, strategies, boxes, over two pages."""

from collections.abc import Callable, Mapping

from samples.wide.letters import cause, write_letter
from samples.wide.official import begin_memo, end_memo
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.topic_tables import IN_PER_CENT
from samples.wide.words import at_bureau, districts, of_office, words
from samples.writing import buddhist_year, fiscal_year


def instructions(paper: Paper) -> None:
    """What the governor instructed, which office has to do it, and an empty column for what was done."""
    scene = at_bureau(paper, "disaster")
    paper.name = scene.pick(["แบบติดตามข้อสั่งการผู้ว่าราชการจังหวัด", "สรุปข้อสั่งการในที่ประชุมหัวหน้าส่วนราชการ"])
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.6))
    paper.topics([paper.say(paper.name), paper.say(f"ครั้งที่ {scene.rng.randrange(2, 12)}/{buddhist_year(scene.sent)}")])
    heads = ["ที่", scene.pick(["ข้อสั่งการ", "ประเด็นข้อสั่งการ"]), scene.pick(["หน่วยงานรับผิดชอบ", "ผู้รับผิดชอบ"])]
    rows: list[list[Cell | str]] = [[*heads, "ผลการดำเนินงาน"]]
    for number, wording in enumerate(scene.rng.sample(words("instructions"), scene.rng.randrange(3, 7)), 1):
        title, office = paper.say(wording), paper.say(scene.pick(words("flood_offices")[2:7]))
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, office, ""])
        paper.topic(str(number), title, remarks=office)
    paper.table([7, 47, 24, 22], rows, look=scene.pick(["ruled", "shaded upper", "heavy"]))


def main_and_minor(paper: Paper) -> None:
    """A main topic merged down beside the minor ones, which have rows and numbers of their own."""
    scene = at_bureau(paper, "education")
    paper.name = "แบบติดตามการจัดการศึกษาตามจุดเน้น"
    paper.sheet(wide=scene.chance(0.4))
    paper.topics([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed", "bar"]))
    empty = scene.pick([["ผลการดำเนินงาน"], ["ร่องรอย/หลักฐาน", "ข้อเสนอแนะ"]])
    rows: list[list[Cell | str]] = [
        [scene.pick(["ประเด็นหลัก", "จุดเน้น"]), scene.pick(["ประเด็นย่อย", "รายการติดตาม"]), *empty]
    ]
    for number, wording in enumerate(scene.rng.sample(words("school_topics"), scene.rng.randrange(2, 5)), 1):
        title, points = paper.say(wording), []
        listed = scene.rng.sample(words("school_points"), scene.rng.randrange(2, 4))
        for step, wanted in enumerate(listed, 1):
            marker, said = f"{number}.{step}", paper.say(wanted)
            merged = [cell(f"{paper.say(f'{number}.')} {title}", rows=len(listed))] if step == 1 else []
            rows.append([*merged, f"{paper.say(marker)} {said}", *[""] * len(empty)])
            points.append({"marker": marker, "text": said, "points": []})
        paper.topic(str(number), title, points=points)
    paper.table([28, 42, *[30 / len(empty)] * len(empty)], rows, look=scene.pick(["ruled", "shaded upper", "double"]))


def strategies(paper: Paper) -> None:
    """A row across for every strategy, its indicators numbered anew below it, each with its target."""
    scene = at_bureau(paper, "farming")
    paper.name = f"ตัวชี้วัดตามแผนพัฒนาการเกษตร ปี {fiscal_year(scene.sent)}"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    rows: list[list[Cell | str]] = [["ที่", "ตัวชี้วัด", scene.pick(["ค่าเป้าหมาย", "เป้าหมาย"])]]
    listed, word = iter(words("farm_indicators")), scene.pick(["ยุทธศาสตร์ที่", "ด้านที่"])
    for section, name in enumerate(scene.rng.sample(words("strategies"), 3), 1):
        paper.topics([], title=name, section=str(section))
        rows.append(
            [cell(f"{paper.say(f'{word} {section}')} {name}", cols=3, css="font-weight:bold;background:#e8efe0")]
        )
        for number in range(1, scene.rng.randrange(2, 4)):
            form, comparison, unit = scene.pick(IN_PER_CENT)
            value = scene.rng.randrange(60, 96, 5)
            title, said = paper.say(next(listed)), paper.say(form.format(value))
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, cell(said, css=CENTRE)])
            goal = {"text": said, "comparison": comparison, "value": float(value), "unit": unit, "per": None}
            paper.topic(str(number), title, targets=[goal])
        paper.block("mark", id=paper.mark())
    paper.table([8, 64, 28], rows, look=scene.pick(["ruled", "shaded"]))


def two_policies(paper: Paper) -> None:
    """Two lists under headings of their own on one page; the numbers start again."""
    scene = at_bureau(paper, "hospital")
    paper.name = "กรอบการนิเทศงานสาธารณสุข"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.heading([paper.say(f"{paper.name} ปีงบประมาณ {fiscal_year(scene.sent)}")], scene.pick(["large", "bar"]))
    look, mark = scene.pick(["bold", "under", "strip"]), scene.pick(["{}.", "{})", "({})"])
    listed = iter(scene.rng.sample(words("health_topics"), 8))
    for heading in ("นโยบายมุ่งเน้นของกระทรวงสาธารณสุข", "ประเด็นปัญหาสำคัญของพื้นที่"):
        paper.topics([], title=heading)
        paper.line(heading, look)
        for number in range(1, scene.rng.randrange(3, 5)):
            title = paper.say(next(listed))
            paper.line(f"{paper.say(mark.format(number))} {title}", "in1")
            paper.topic(str(number), title)


def boxed_lines(paper: Paper) -> None:
    """A box to tick before every topic, no numbers, in one or two columns of the page."""
    scene = at_bureau(paper, "factory")
    paper.name = "รายการตรวจสอบสภาพการทำงานและความปลอดภัย"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.say(paper.name)], scene.pick(["boxed", "centre"]))
    box, columns = scene.pick(["☐", "□"]), scene.pick(["two-columns", "one-column"])
    paper.block("open", columns)
    for wording in scene.rng.sample(words("safety_topics"), scene.rng.randrange(4, 8)):
        title = paper.say(wording)
        paper.line(f"{box} {title}", "hang")
        paper.topic(None, title)
    paper.block("close")


def topics_in_memo(paper: Paper) -> None:
    """A memo that lists what a team will look at in numbered paragraphs, which are its body too."""
    scene = at_bureau(paper, "police")
    paper.name = "การตรวจติดตามผลการปฏิบัติงานของสถานีตำรวจ"
    begin_memo(paper, scene.pick(words("police_openings")))
    paper.topics([])
    mark = scene.pick(["{}.", "{})"])
    for number, wording in enumerate(scene.rng.sample(words("police_topics"), scene.rng.randrange(3, 6)), 1):
        title = paper.say(wording)
        said = f"{paper.say(mark.format(number))} {title}"
        paper.line(said, "in2")
        paper.truth["letter"]["body"].append(said)
        paper.topic(str(number), title)
    end_memo(paper)


def topic_table_in_letter(paper: Paper) -> None:
    """A table of topics and informants between the paragraphs of the letter, under no heading of its own."""
    scene = at_bureau(paper, "nacc")
    paper.name = "การขอข้อมูลประกอบการเฝ้าระวังการทุจริต"
    opener = "จึงขอให้เตรียมข้อมูลตามประเด็นการติดตามไว้ให้คณะเจ้าหน้าที่ ดังนี้"
    write_letter(paper, told=[(cause(paper), False), (opener, True)])
    paper.topics([])
    rows: list[list[Cell | str]] = [["ที่", "ประเด็นการติดตาม", "ผู้ให้ข้อมูล"]]
    for number, wording in enumerate(scene.rng.sample(words("honest_topics"), scene.rng.randrange(2, 5)), 1):
        title, asked = paper.say(wording), scene.pick(["กองช่าง", "กองคลัง", "สำนักปลัด", "กองการศึกษา"])
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), title, asked])
        paper.topic(str(number), title, remarks=asked)
    paper.table([9, 65, 26], rows, look=scene.pick(["ruled", "lines", "outer"]))


def indicators_by_district(paper: Paper) -> None:
    """Indicators and targets, and an empty column for every district."""
    scene = at_bureau(paper, "welfare")
    paper.name = "แบบรายงานตัวชี้วัดการช่วยเหลือกลุ่มเปราะบางรายอำเภอ"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True)
    paper.topics([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "lined"]))
    pairs = districts(paper, 4)
    over = cell("ผลการดำเนินงานรายอำเภอ", cols=len(pairs))
    first = [cell(words_, rows=2) for words_ in ("ข้อ", "ตัวชี้วัด", scene.pick(["เป้าหมาย", "เกณฑ์เป้าหมาย"]))]
    rows: list[list[Cell | str]] = [[*first, over], [name for _, name in pairs]]
    for number, wording in enumerate(scene.rng.sample(words("welfare_topics"), scene.rng.randrange(3, 6)), 1):
        form, comparison, unit = scene.pick(IN_PER_CENT)
        value = scene.rng.randrange(60, 96, 5)
        title, said = paper.say(wording), paper.say(form.format(value))
        rows.append([cell(paper.say(f"{number}."), css=CENTRE), title, cell(said, css=CENTRE), *[""] * len(pairs)])
        goal = {"text": said, "comparison": comparison, "value": float(value), "unit": unit, "per": None}
        paper.topic(str(number), title, targets=[goal])
    paper.table([7, 34, 19, *[40 / len(pairs)] * len(pairs)], rows, heads=2, look=scene.pick(["ruled", "shaded"]))


def topics_over_pages(paper: Paper) -> None:
    """A table of many topics with points that goes on over the next page, its head repeated or not."""
    scene = at_bureau(paper, "cabinet")
    paper.name = "ประเด็นการตรวจราชการแบบบูรณาการเพื่อมุ่งผลสัมฤทธิ์"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.topics([paper.say(paper.name), paper.say(f"ปีงบประมาณ พ.ศ. {fiscal_year(scene.sent)}")])
    rows: list[list[Cell | str]] = [["ลำดับ", scene.pick(["ประเด็น", "ประเด็นการตรวจราชการ"]), "ผู้ให้ข้อมูล"]]
    for number, wording in enumerate(scene.rng.sample(words("topics"), 13), 1):
        title, said, points = paper.say(wording), [], []
        for question in scene.rng.sample(words("questions"), 2):
            text = paper.say(question)
            said.append(f"- {text}")
            points.append({"marker": "-", "text": text, "points": []})
        asked = scene.pick(words("informants"))
        rows.append([cell(paper.say(f"{number}"), css=CENTRE), cell(title, *said), asked])
        paper.topic(str(number), title, points=points, remarks=asked)
    paper.table([9, 63, 28], rows, look=scene.pick(["ruled upper", "shaded upper"]), repeat=scene.chance(0.5))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "instructions": instructions,
    "main and minor topics": main_and_minor,
    "strategies": strategies,
    "two policies": two_policies,
    "boxed lines": boxed_lines,
    "topics in a memo": topics_in_memo,
    "topic table in the letter": topic_table_in_letter,
    "indicators by district": indicators_by_district,
    "topics over pages": topics_over_pages,
}
