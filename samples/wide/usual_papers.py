"""What offices send most: plain tables of visits, runs of days in a letter, lines under teams, wrapped roles."""

from collections.abc import Callable, Mapping

from samples.wide.committees import some_offices
from samples.wide.forms import DAYS, day_form, hours_form, run_full, start_form
from samples.wide.letters import cause, write_letter
from samples.wide.official import begin_order, end_order
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import at_bureau, districts, of_office, one_of, person, place_in, places_in, words, workdays
from samples.writing import buddhist_year, month


def plain_plan(paper: Paper) -> None:
    """Number, day, hours, place, district, who and remarks, ruled, some cells wrapped."""
    scene = at_bureau(paper, "land")
    pairs = districts(paper, scene.rng.randrange(4, 9))
    days = workdays(scene, len(pairs))
    paper.name = "แผนการให้บริการงานทะเบียนที่ดินเคลื่อนที่"
    write_letter(paper, [paper.name])
    paper.sheet(wide=True, tag=scene.pick(["", "สิ่งที่ส่งมาด้วย"]))
    title = [paper.name, of_office(paper, "name"), f"ประจำเดือน{month(days[0])} {buddhist_year(days[0])}"]
    paper.schedule([paper.say(line) for line in title])
    heads = ["ลำดับ", "วัน เดือน ปี", "เวลา", "สถานที่ให้บริการ", "อำเภอ", "ผู้รับผิดชอบ", "หมายเหตุ"]
    rows: list[list[Cell | str]] = [list(heads)]
    on, at = day_form(scene, "weekday ที่", "weekday long year", "full"), hours_form(scene, "plain", "each")
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        spot, who = places_in(paper, district, 1)[0], f"{person(paper)} {one_of(paper, 'staff')}"
        note = paper.say(scene.pick(words("remarks"))) if scene.chance(0.3) else ""
        mark = cell(paper.say(f"{number}"), css=CENTRE)
        rows.append([mark, paper.say(on(day)), paper.say(at(540, 900)), spot, district[1], who, note])
        paper.visit(
            day,
            spot,
            district,
            start=540,
            end=900,
            sequence=number,
            responsible=who,
            remarks=note or None,
        )
    paper.table([6, 17, 13, 20, 12, 20, 12], rows, look=scene.pick(["ruled", "shaded"]))


def runs_in_letter(paper: Paper) -> None:
    """A letter whose numbered paragraphs name a run of days and a place each."""
    scene = at_bureau(paper, "cooperative")
    pairs = districts(paper, scene.rng.randrange(2, 4))
    days = workdays(scene, 2 * len(pairs), gaps=(0, 1))
    paper.name = "การเข้าตรวจสอบบัญชีสหกรณ์"
    mark, dash = scene.pick(["{}.", "{})", "({})"]), scene.pick([" - ", " – ", " ถึง "])
    told, visits = ["โดยมีกำหนดการ ดังนี้"], []
    for number, district in enumerate(pairs, 1):
        first, last = days[2 * number - 2], days[2 * number - 1]
        place = f"สหกรณ์การเกษตร{district[1]} จำกัด อำเภอ{district[1]}"
        told.append(f"{mark.format(number)} ระหว่างวันที่ {run_full(first, last, dash)} ณ {place}")
        visits.append((first, last, place, district))
    write_letter(paper, told=[(cause(paper), False), *((line, False) for line in told)])
    paper.schedule()
    for row in paper.sheets[-1]["body"][2 : 2 + len(visits)]:
        row["id"] = paper.mark()
    for number, (first, last, place, district) in enumerate(visits, 1):
        paper.visit(first, scene.pen(place), district, until=last, sequence=number)


def lines_under_teams(paper: Paper) -> None:
    """A heading for every team, and below it its visits line by line."""
    scene = at_bureau(paper, "hospital")
    days, word = workdays(scene, 3, gaps=(0,)), scene.pick(["ทีมที่", "สายที่", "คณะที่"])
    paper.name = "กำหนดการประเมินรับรองหน่วยบริการปฐมภูมิ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    on, at = day_form(scene, "weekday ที่", "full", "short"), start_form(scene, "เวลา")
    look, mark = scene.pick(["bold", "under", "strip"]), scene.pick(["-", "•"])
    pairs = iter(districts(paper, 6))
    for number in range(1, 3):
        team = paper.say(f"{word} {number}")
        paper.line(team, look)
        for day, district in zip(days, pairs, strict=False):
            place, start = place_in(paper, district), scene.pick([540, 780])
            paper.line(f"{mark} {paper.say(on(day))} {paper.say(at(start))} ณ {place}", "in1")
            paper.visit(day, place, district, start=start, responsible=team)


def places_of_three_lines(paper: Paper) -> None:
    """Village, subdistrict and district on lines of one cell, day and hours on lines of another."""
    scene = at_bureau(paper, "disaster")
    pairs = districts(paper, scene.rng.randrange(3, 7))
    days = workdays(scene, len(pairs))
    paper.name = "แผนการออกแจกจ่ายน้ำอุปโภคบริโภค"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade"]))
    on, at = DAYS[scene.pick(["full", "short", "weekday ที่"])], hours_form(scene, "plain", "เวลา")
    rows: list[list[Cell | str]] = [["ที่", "วัน/เวลา", "สถานที่", "ปริมาณน้ำ (ลิตร)"]]
    for number, (day, district) in enumerate(zip(days, pairs, strict=True), 1):
        lines = [scene.pick(words("villages")), f"ตำบล{scene.subdistrict(district[0])}", f"อำเภอ{district[1]}"]
        water, mark = paper.say(f"{scene.rng.randrange(4, 20)},000"), paper.say(f"{number}")
        when = cell(paper.say(on(day)), paper.say(at(540, 720)))
        rows.append([cell(mark, css=CENTRE), when, cell(*lines), cell(water, css=CENTRE)])
        paper.visit(day, " ".join(lines), district, start=540, end=720, sequence=number)
    paper.table([8, 33, 37, 22], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


def wrapped_roles(paper: Paper) -> None:
    """An order in three columns without rules, so narrow that posts and roles wrap."""
    scene = at_bureau(paper, "audit_house")
    name = "คณะกรรมการติดตามและประเมินผลการใช้จ่ายงบประมาณ"
    begin_order(paper, f"แต่งตั้ง{name}", opening="spending")
    paper.committee([], title=name)
    roles = ["ประธานกรรมการ", "กรรมการ", "กรรมการ", "กรรมการและเลขานุการ", "กรรมการและผู้ช่วยเลขานุการ"]
    rows: list[list[Cell | str]] = []
    for number, role in enumerate(roles, 1):
        who, post = person(paper), scene.pick(words("long_posts"))
        rows.append([f"{paper.say(f'{number}.')} {who}", post, role])
        paper.member(number, who, post, role)
    paper.table([40, 38, 22], rows, heads=0, look="plain")
    end_order(paper)


def ladder_in_columns(paper: Paper) -> None:
    """Roles as headings over numbered people, in two columns of the page."""
    scene = at_bureau(paper, "redcross")
    paper.name = "คณะกรรมการจัดหารายได้เหล่ากาชาดจังหวัด"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.committee([paper.name], scene.pick(["centre", "boxed"]))
    paper.block("open", "two-columns")
    look = scene.pick(["under", "bold"])
    for role, count in (("ที่ปรึกษา", 2), ("ประธานกรรมการ", 1), ("กรรมการ", scene.rng.randrange(3, 7)), ("เลขานุการ", 1)):
        paper.line(role, look)
        for number in range(1, count + 1):
            who = person(paper)
            paper.line(f"{paper.say(f'{number}.')} {who}", "in1")
            paper.member(number, who, None, role)
    paper.block("close")


def notice_with_both(paper: Paper) -> None:
    """An announcement, behind it the days and below them who is in charge."""
    scene = at_bureau(paper, "power")
    begin_order(paper, "กำหนดการรับสมัครและตรวจสอบระบบไฟฟ้าภายในบ้าน", announces=True, opening="wiring")
    end_order(paper)
    paper.sheet()
    paper.schedule(["กำหนดวันและสถานที่ตรวจสอบแนบท้ายประกาศ"], scene.pick(["centre", "lined"]))
    pairs = districts(paper, scene.rng.randrange(3, 6))
    on, at = day_form(scene, "short", "full"), start_form(scene, "plain", "onwards")
    rows: list[list[Cell | str]] = [["วันที่", "เวลา", "สถานที่"]]
    for day, district in zip(workdays(scene, len(pairs)), pairs, strict=True):
        place, start = place_in(paper, district), scene.pick([540, 570])
        rows.append([paper.say(on(day)), cell(paper.say(at(start)), css=CENTRE), place])
        paper.visit(day, place, district, start=start)
    paper.table([28, 24, 48], rows, look=scene.pick(["ruled", "shaded"]))
    paper.committee(["คณะกรรมการรับสมัครและตรวจสอบ"], "left")
    for number in range(1, scene.rng.randrange(4, 6)):
        who, post = person(paper), one_of(paper, "staff")
        paper.line(f"{paper.say(f'{number}.')} {who} {post}", "in1")
        paper.member(number, who, post)


def offices_in_columns(paper: Paper) -> None:
    """Offices in a table without rules: number, office, role after a wide gap, under a heading with ประกอบด้วย."""
    scene = at_bureau(paper, "education")
    name = "คณะทำงานขับเคลื่อนการศึกษาเพื่อการมีงานทำ"
    begin_order(paper, f"แต่งตั้ง{name}", opening="working")
    paper.committee([], title=name)
    paper.line(f"{name} ประกอบด้วย", "bold")
    count = scene.rng.randrange(5, 9)
    roles = ["หัวหน้าคณะทำงาน", "รองหัวหน้าคณะทำงาน", *["คณะทำงาน"] * (count - 3), "คณะทำงานและเลขานุการ"]
    rows: list[list[Cell | str]] = []
    for number, (office, role) in enumerate(zip(some_offices(paper, count), roles, strict=True), 1):
        rows.append([paper.say(f"{number}."), office, role])
        paper.member(number, None, office, role)
    paper.table([7, 58, 35], rows, heads=0, look="plain")
    end_order(paper)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "plain plan": plain_plan,
    "runs in the letter": runs_in_letter,
    "lines under teams": lines_under_teams,
    "places of three lines": places_of_three_lines,
    "wrapped roles": wrapped_roles,
    "ladder in columns": ladder_in_columns,
    "notice with both": notice_with_both,
    "offices in columns": offices_in_columns,
}
