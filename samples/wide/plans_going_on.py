"""Plans that a system prints, that go on under their title again, with heads or sums between, under each person."""

from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, hours_form, start_form
from samples.wide.letters import cause, write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    at_bureau,
    districts,
    mobile,
    of_office,
    one_of,
    person,
    place_in,
    places_in,
    words,
    workdays,
)
from samples.writing import buddhist_year, clock, full_date, weekday

THE_SAME_AGAIN = ("(ต่อ)", " (ต่อ)")


def printed_by_a_system(paper: Paper) -> None:
    """Day and hour as a system writes them, in digits and in one cell, the year of our era now and then."""
    scene = at_bureau(paper, "power")
    pairs = districts(paper, scene.rng.randrange(4, 9))
    days = workdays(scene, len(pairs))
    paper.name = "รายการนัดหมายตรวจสอบมิเตอร์"
    paper.sheet(wide=scene.chance(0.5))
    paper.schedule(
        [paper.say(paper.name), paper.say(f"ประจำปี {buddhist_year(days[0])}")], scene.pick(["left", "lined"])
    )
    ours, clocked = scene.chance(0.4), scene.pick(["{} {}", "{} {} น."])
    rows: list[list[Cell | str]] = [["เลขที่นัด", "วันเวลานัดหมาย", "สถานที่", "ผู้ปฏิบัติงาน", "เบอร์ติดต่อ"]]
    for day, district in zip(days, pairs, strict=True):
        place, who, start = place_in(paper, district), person(paper), scene.pick([510, 570, 795])
        year = day.year if ours else buddhist_year(day)
        when = paper.say(clocked.format(f"{day.day:02d}/{day.month:02d}/{year}", clock(start, ":")))
        code = paper.say(f"{buddhist_year(day) % 100}-{scene.rng.randrange(1000, 9999)}")
        rows.append([cell(code, css=CENTRE), when, place, who, mobile(paper)])
        paper.visit(day, place, district, start=start, responsible=who)
    paper.table([12, 22, 27, 22, 17], rows, look=scene.pick(["ruled tight", "zebra tight", "lines"]))


def centred_blocks(paper: Paper) -> None:
    """As on a poster: day, hours and place of every visit on centred lines of their own, stars between them."""
    scene = at_bureau(paper, "revenue")
    pairs = districts(paper, scene.rng.randrange(2, 5))
    days = workdays(scene, len(pairs))
    paper.name = "คลินิกภาษีเคลื่อนที่"
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["large", "bar"]))
    at, star = hours_form(scene, "เวลา", "plain"), scene.pick(["* * *", "----------", "~ ~ ~"])
    for index, (day, district) in enumerate(zip(days, pairs, strict=True)):
        place = place_in(paper, district)
        if index:
            paper.line(star, "centre")
        paper.line(paper.say(f"วัน{weekday(day)}ที่ {full_date(day)}"), "centre", css="font-weight:bold")
        paper.line(paper.say(at(540, 900)), "centre")
        paper.line(f"ณ {place}", "centre")
        paper.visit(day, place, district, start=540, end=900)


def appointment_card(paper: Paper) -> None:
    """One visit on a card of labels, and what to have ready below it, which is no list of topics."""
    scene = at_bureau(paper, "land")
    (day,), (district,) = workdays(scene, 1), districts(paper, 1)
    paper.name = "ใบนัดรังวัดที่ดิน"
    paper.sheet()
    paper.schedule([paper.name, paper.say(of_office(paper, "name"))], scene.pick(["centre", "boxed"]))
    on, at = day_form(scene, "weekday ที่", "full", "weekday พ.ศ."), start_form(scene, "plain", "onwards")
    place, who = place_in(paper, district), f"{person(paper)} {one_of(paper, 'staff')}"
    pairs = [("ผู้ขอรังวัด", person(paper)), ("วันที่นัด", paper.say(on(day))), ("เวลา", paper.say(at(570)))]
    pairs += [("สถานที่", place), ("เจ้าหน้าที่", who)]
    joint = scene.pick([" :", ""])
    paper.pairs([(f"{label}{joint}", said) for label, said in pairs], scene.pick(["box", "bold", "tabbed"]))
    paper.part = "notes"
    paper.line("สิ่งที่ต้องเตรียม", "bold")
    for thing in ("โฉนดที่ดินฉบับจริง", "บัตรประจำตัวประชาชน", "หลักไม้แก่นปักตามแนวเขต"):
        paper.line(f"- {thing}", "in1")
    paper.visit(day, place, district, start=570, responsible=who)


def rooms_across(paper: Paper) -> None:
    """Hours down, rooms across, on the one day of the title: every cell is what is held in that room."""
    scene = at_bureau(paper, "campus")
    (day,) = workdays(scene, 1)
    paper.name = "กำหนดการนำเสนอผลงานสหกิจศึกษา"
    write_letter(paper, [paper.name])
    paper.sheet(wide=scene.chance(0.5))
    title = [paper.say(paper.name), paper.say(f"วัน{weekday(day)}ที่ {full_date(day)}")]
    paper.schedule(title, scene.pick(["centre", "bar", "large"]))
    rooms = [paper.say(room) for room in scene.pick([["ห้อง 201", "ห้อง 202", "ห้อง 203"], ["หอประชุมเล็ก", "ห้องสัมมนา"]])]
    at, talks = hours_form(scene, "plain", "close", "bare"), scene.rng.sample(words("talks"), 9)
    rows: list[list[Cell | str]] = [["เวลา", *rooms]]
    for start in (540, 630, 780):
        row: list[Cell | str] = [cell(paper.say(at(start, start + 90)), css=CENTRE)]
        for room in rooms:
            talk = talks.pop()
            row.append(talk)
            paper.visit(day, room, start=start, end=start + 90, activity=talk)
        rows.append(row)
    paper.table([22, *[78 / len(rooms)] * len(rooms)], rows, look=scene.pick(["ruled", "shaded", "dark"]))


def _by_district(paper: Paper, between: str) -> None:
    """Places of three districts in one table; `between` them heads again, or a row that counts."""
    scene = at_bureau(paper, "forest")
    days = iter(workdays(scene, 12, gaps=(0,)))
    paper.name = "แผนการตรวจติดตามป่าชุมชนและบ่อขยะ"
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(
        [paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "shade", "boxed"])
    )
    on, at = day_form(scene, "short", "weekday after", "full"), start_form(scene, "plain", "bare")
    heads: list[Cell | str] = ["ลำดับ", "พื้นที่ตรวจ", "อำเภอ", "วันที่", "เวลา"]
    rows, number = [list(heads)], 0
    listed = districts(paper, 3)
    for index, district in enumerate(listed):
        count = scene.rng.randrange(2, 4)
        for spot in places_in(paper, district, count):
            number += 1
            day, start, mark = next(days), scene.pick([540, 780]), paper.say(f"{number}")
            hour = cell(paper.say(at(start)), css=CENTRE)
            rows.append([cell(mark, css=CENTRE), spot, district[1], paper.say(on(day)), hour])
            paper.visit(day, spot, district, start=start, sequence=number)
        if between == "sums":
            rows.append([cell(paper.say(f"รวมอำเภอ{district[1]} {count} แห่ง"), cols=5, css="text-align:right")])
        elif index < len(listed) - 1:
            rows.append([cell(str(head), css="text-align:center;font-weight:bold") for head in heads])
    paper.table([9, 35, 20, 21, 15], rows, look=scene.pick(["ruled", "shaded"]))


def sums_between(paper: Paper) -> None:
    """A row that counts after the places of every district."""
    _by_district(paper, "sums")


def heads_again(paper: Paper) -> None:
    """The head is printed again in the middle of the table."""
    _by_district(paper, "heads")


def goes_on(paper: Paper) -> None:
    """The table goes on over the next page under its title with (ต่อ)."""
    scene = at_bureau(paper, "cooperative")
    pairs = [scene.pick(districts(paper, 8)) for _ in range(10)]
    days = workdays(scene, len(pairs), gaps=(0,))
    paper.name = "แผนการเข้าแนะนำส่งเสริมสหกรณ์"
    write_letter(paper, [paper.name])
    on, at = day_form(scene, "short", "letter before", "full"), start_form(scene, "plain", "glued")
    heads: list[Cell | str] = ["ที่", "สหกรณ์", "อำเภอ", "วันที่", "เวลา"]
    spots: list[str] = []
    while len(spots) < len(pairs):
        spots = list(dict.fromkeys([*spots, places_in(paper, pairs[0], 1)[0]]))
    title = paper.say(paper.name)
    paper.sheet()
    paper.schedule([title], "centre")
    part, again = paper.part, scene.pick(THE_SAME_AGAIN)
    for half in range(2):
        if half:
            paper.sheet(goes_on=True)
            paper.part = part
            paper.heading([f"{title}{again}"], "centre")
        rows = [list(heads)] if not half or scene.chance(0.7) else []
        for number in range(5 * half, 5 * half + 5):
            day, district, start = days[number], pairs[number], scene.pick([540, 780])
            said = [paper.say(f"{number + 1}"), paper.say(on(day)), paper.say(at(start))]
            rows.append([cell(said[0], css=CENTRE), spots[number], district[1], said[1], cell(said[2], css=CENTRE)])
            paper.visit(day, spots[number], district, start=start, sequence=number + 1)
        paper.table([8, 42, 20, 18, 12], rows, heads=1 if len(rows) > 5 else 0, look="ruled")


def under_each_person(paper: Paper) -> None:
    """A line names who goes, and the table below it says when and where."""
    scene = at_bureau(paper, "education")
    pairs = districts(paper, 6)
    days = workdays(scene, len(pairs), gaps=(0,))
    paper.name = "ตารางปฏิบัติงานของศึกษานิเทศก์"
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    on = day_form(scene, "short", "full", "weekday after")
    label = scene.pick(["ผู้นิเทศ : ", "ศึกษานิเทศก์ : ", "ผู้รับผิดชอบ : "])
    look = scene.pick(["ruled", "shaded", "lines"])
    for index in range(0, len(pairs), 3):
        who = person(paper)
        paper.line(f"{label}{who}", "bold")
        rows: list[list[Cell | str]] = [["ที่", "วัน เดือน ปี", "สถานศึกษา"]]
        listed = list(zip(days[index : index + 3], pairs[index : index + 3], strict=True))
        for number, (day, district) in enumerate(listed, 1):
            place = place_in(paper, district)
            rows.append([cell(paper.say(f"{number}"), css=CENTRE), paper.say(on(day)), place])
            paper.visit(day, place, district, sequence=number, responsible=who)
        paper.table([9, 33, 58], rows, look=look)


def lettered_days(paper: Paper) -> None:
    """A letter whose paragraphs ก. ข. ค. name a day, hours and a place each."""
    scene = at_bureau(paper, "farming")
    pairs = districts(paper, scene.rng.randrange(2, 5))
    days = workdays(scene, len(pairs))
    paper.name = "การจัดงานวันถ่ายทอดเทคโนโลยีการเกษตร"
    on, at = day_form(scene, "weekday ที่", "weekday พ.ศ."), start_form(scene, "เวลา", "เวลา onwards")
    told, mark, visits = ["โดยกำหนดจัดงาน ดังนี้"], scene.pick(["{}.", "({})", "{})"]), []
    for letter, day, district in zip("กขคง", days, pairs, strict=False):
        place, start = f"ที่ว่าการอำเภอ{district[1]}", scene.pick([510, 540])
        told.append(f"{mark.format(letter)} {on(day)} {at(start)} ณ {place}")
        visits.append((day, place, district, start))
    write_letter(paper, told=[(cause(paper), False), *((line, False) for line in told)])
    paper.schedule()
    for row in paper.sheets[-1]["body"][2 : 1 + len(told)]:
        row["id"] = paper.mark()
    for day, place, district, start in visits:
        paper.visit(day, scene.pen(place), district, start=start)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "printed by a system": printed_by_a_system,
    "centred blocks": centred_blocks,
    "appointment card": appointment_card,
    "rooms across": rooms_across,
    "sums between": sums_between,
    "heads again": heads_again,
    "goes on": goes_on,
    "under each person": under_each_person,
    "lettered days": lettered_days,
}
