"""Programmes of days and hours: of an inspector's tour, of trainings, meetings and ceremonies."""

from collections.abc import Callable, Mapping

from samples.data import provinces
from samples.wide.forms import DAYS, day_form, hours_form, run_full, short_month, short_year, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import Paper
from samples.wide.words import (
    at_office,
    district_room,
    districts,
    name_programme,
    of_office,
    one_of,
    person,
    words,
    workdays,
)
from samples.writing import clock, fiscal_year, full_date, weekday

Step = tuple[int, int, str]
"""Start, end, and what happens, printed."""


def steps_of_day(paper: Paper, lunch: bool = True) -> list[Step]:
    """What happens on one day, from the opening to the end."""
    scene = paper.scene
    middles = scene.rng.sample(words("middles"), 3)
    plan = [(510, 540, scene.pick(words("openings"))), (540, 630, middles[0]), (630, 720, middles[1])]
    plan += [(720, 780, scene.pick(words("lunches")))] if lunch else []
    plan += [(780, 900, middles[2]), (900, 960, scene.pick(words("endings")))]
    return [(start, end, paper.say(what)) for start, end, what in plan]


def inspection_tour(paper: Paper) -> None:
    """A page for every province, as an inspector's office sends them: date and place in the title, topics, hours."""
    scene = at_office(paper, "inspector")
    days = workdays(scene, 2)
    names = [province.name for province in scene.rng.sample(provinces(), 2)]
    plan = scene.pick(["กำหนดการตรวจราชการตามแผนการตรวจราชการแบบบูรณาการ", "กำหนดการตรวจติดตามนโยบายสำคัญ"])
    head = f"ของ{of_office(paper, 'head')} ({''.join(scene.person())})"
    at, dash = scene.pick(["เวลา {} น.", "{} น."]), scene.pick([" - ", " – "])
    for day, name in zip(days, names, strict=True):
        lines = [plan, f"ประจำปีงบประมาณ พ.ศ. {fiscal_year(day)} รอบที่ {scene.pick([1, 2])}", head]
        lines += [f"ในวัน{weekday(day)}ที่ {full_date(day)}", f"ณ จังหวัด{name}"]
        paper.sheet()
        paper.schedule([paper.say(line) for line in lines], scene.pick(["centre", "light"]))
        schedule = paper.part
        heading = scene.pick(["แผนงาน/โครงการ ที่ตรวจติดตาม", "งาน/โครงการที่ตรวจติดตาม"])
        paper.topics([], title=heading)
        paper.line(heading, "bold")
        for number, task in enumerate(scene.rng.sample(paper.office["tasks"], 3), 1):
            mark, title = paper.say(f"{number}."), paper.say(task)
            paper.line(f"{mark} {title}", "in1")
            paper.topic(str(number), title)
        paper.part = schedule
        paper.line("กำหนดการ", "bold")
        for start, _, what in steps_of_day(paper):
            paper.line(f"{paper.say(at.format(clock(start)))}{dash}{what}", "hang")
            paper.visit(day, f"จังหวัด{name}", start=start, activity=what)


def tour_overview(paper: Paper) -> None:
    """The whole tour on one page: every heading carries a day and a place, hours stand below it."""
    scene = at_office(paper, "inspector")
    count = scene.rng.randrange(2, 5)
    days = workdays(scene, count, gaps=(0,))
    names = [province.name for province in scene.rng.sample(provinces(), count)]
    listed = f"จังหวัด{' '.join(names[:-1])} และ{names[-1]}"
    lines = [scene.pick(["กำหนดการตรวจราชการ", "กำหนดการเดินทางไปราชการ"]), f"ของ{of_office(paper, 'head')}"]
    lines += [f"ระหว่างวันที่ {run_full(days[0], days[-1])}", f"ณ {listed}"]
    on = day_form(scene, "weekday ที่", "weekday พ.ศ.")
    at = hours_form(scene, "plain", "close", "twice")
    paper.sheet()
    paper.schedule([paper.say(line) for line in lines])
    for day, name in zip(days, names, strict=True):
        place = f"จังหวัด{name}"
        paper.line(f"{paper.say(on(day))} ณ {place}", scene.pick(["under", "strip"]))
        rows = []
        for start, end, what in steps_of_day(paper, lunch=False):
            rows.append((paper.say(at(start, end)), what))
            paper.visit(day, place, start=start, end=end, activity=what)
        paper.pairs(rows, "tabbed")


def training_day(paper: Paper) -> None:
    """Day, hours and room in the head; every line opens with เวลา, one forgets น., the dash changes."""
    scene = paper.scene
    (day,) = workdays(scene, 1)
    (district,) = districts(paper, 1)
    place = district_room(paper, district)
    name = name_programme(paper)
    write_letter(paper, [name])
    paper.sheet()
    paper.schedule([paper.say(name)], "large")
    paper.block("rule", "short")
    paper.line(paper.say(f"วันที่ {full_date(day)}"), "under")
    paper.line(f"{paper.say('เวลา 08.30 – 16.00 น. ณ')} {place}")
    rows = []
    steps = steps_of_day(paper)
    forgets = scene.rng.randrange(1, len(steps))
    for number, (start, end, what) in enumerate(steps):
        mark = "" if number == forgets else " น."
        said = f"เวลา {clock(start)}{scene.pick([' - ', ' – '])}{clock(end)}{mark}"
        rows.append((paper.say(said), what))
        paper.visit(day, place, district, start=start, end=end, activity=what)
    paper.pairs(rows, "tabbed")


def speakers(paper: Paper) -> None:
    """Underlined days, hours with a dash before the words, and below a line the speaker with a role."""
    scene = paper.scene
    days = workdays(scene, 2, gaps=(0,))
    (district,) = districts(paper, 1)
    place = district_room(paper, district)
    name = name_programme(paper)
    paper.sheet()
    lines = [name, f"ระหว่างวันที่ {run_full(days[0], days[1])}"]
    paper.schedule([*(paper.say(line) for line in lines), f"ณ {place}"], "light")
    by = scene.pick(["โดย :", "วิทยากร :"])
    for day in days:
        paper.line(paper.say(f"วันที่ {full_date(day)}"), "under")
        for start, end, what in steps_of_day(paper):
            hours = paper.say(f"{clock(start)} - {clock(end)} น.")
            paper.line(f"{hours} - {what}")
            speaker = None
            if "กลางวัน" not in what and scene.chance(0.5):
                speaker = f"{person(paper)} {one_of(paper, 'staff')}"
                paper.line(f"{by} {speaker}", css="margin-left:4cm")
            paper.visit(day, place, district, start=start, end=end, activity=what, responsible=speaker)


def two_cohorts(paper: Paper) -> None:
    """One programme for two groups on two days: every line happens twice."""
    scene = paper.scene
    first, second = workdays(scene, 2, gaps=(1,))
    name, group = name_programme(paper), scene.pick(words("cohorts"))
    paper.sheet()
    paper.schedule([paper.say(name)], scene.pick(["centre", "boxed"]))
    said = [DAYS[scene.pick(["short", "short close"])](day) for day in (first, second)]
    heading = f"วันประชุม ({group} 1 วันที่ {said[0]} และ{group} 2 วันที่ {said[1]})"
    paper.line(paper.say(heading), "bold")
    rows = []
    for start, end, what in steps_of_day(paper):
        rows.append((paper.say(f"{clock(start)} น. – {clock(end)} น."), what))
        for day in (first, second):
            paper.visit(day, start=start, end=end, activity=what)
    paper.pairs(rows, "tabbed")


def dashed_hours(paper: Paper) -> None:
    """`08.30 - พิธีเปิด` under a day: the dash means what follows, no น. is printed."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(1, 3), gaps=(0,))
    (district,) = districts(paper, 1)
    place = district_room(paper, district)
    name = name_programme(paper)
    write_letter(paper, [name])
    paper.sheet()
    paper.schedule([paper.say(name), f"ณ {place}"], scene.pick(["centre", "lined"]))
    dash = scene.pick([" - ", " – ", " -"])
    for day in days:
        paper.line(paper.say(f"วัน{weekday(day)}ที่ {full_date(day)}"), "bold")
        for start, _, what in steps_of_day(paper):
            paper.line(f"{paper.say(clock(start))}{dash}{what}", "in1")
            paper.visit(day, place, district, start=start, activity=what)


def ceremonies(paper: Paper) -> None:
    """Days as headings, and under them bullets that open with the hour."""
    scene = paper.scene
    days = workdays(scene, 3, gaps=(0, 2))
    paper.name = f"กำหนดการจัดกิจกรรมเฉลิมพระเกียรติของ{of_office(paper, 'name')}"
    if scene.chance(0.6):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule([paper.say(paper.name)], scene.pick(["large", "shade"]))
    at, listed = start_form(scene, "เวลา", "เวลา onwards"), scene.rng.sample(words("ceremonies"), 5)
    for index, day in enumerate(days):
        paper.line(paper.say(f"วันที่ {full_date(day)}"), "under")
        for start, what in zip((450, 540), listed[2 * index : 2 * index + 2], strict=False):
            activity = paper.say(what)
            paper.line(f"- {paper.say(at(start))} {activity}", "in1")
            paper.visit(day, start=start, activity=activity)


def outage(paper: Paper) -> None:
    """Day, then district, then hours with a colon and the place: three levels without rules."""
    scene = at_office(paper, "city", "farm", "local")
    days = workdays(scene, scene.rng.randrange(2, 4))
    pairs = districts(paper, 3)
    paper.name = scene.pick(["ประกาศแจ้งพื้นที่ออกปฏิบัติงานภาคสนาม", "กำหนดการซ่อมบำรุงระบบประปาหมู่บ้าน"])
    paper.sheet()
    paper.schedule([paper.say(paper.name), paper.say(of_office(paper, "name"))], scene.pick(["bar", "centre"]))
    for number, day in enumerate(days):
        paper.line(paper.say(f"วันที่ {day.day} {short_month(day)} {short_year(day)}"), "strip")
        district = pairs[number % len(pairs)]
        paper.line(paper.say("อำเภอ{district}", district=district[1]), "bold in1")
        for start, end in ((510, 720), (780, 930)):
            place = paper.say(
                "{village} ตำบล{subdistrict}",
                village=scene.pick(words("villages")[number * 4 : number * 4 + 4]),
                subdistrict=scene.subdistrict(district[0]),
            )
            hours = paper.say(f"{clock(start, ':')} น. – {clock(end, ':')} น.")
            paper.line(f"{hours} {place}", "in2")
            paper.visit(day, place, district, start=start, end=end)


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "inspection tour": inspection_tour,
    "tour overview": tour_overview,
    "training day": training_day,
    "speakers": speakers,
    "two cohorts": two_cohorts,
    "dashed hours": dashed_hours,
    "ceremonies": ceremonies,
    "outage": outage,
}
