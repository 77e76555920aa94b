"""Plans that go from place to place: a part for every district, a table for every team, the place before the day."""

from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, hours_form, start_form
from samples.wide.letters import write_letter
from samples.wide.paper import CENTRE, Cell, Paper, cell
from samples.wide.words import (
    districts,
    head,
    headline,
    of_office,
    one_of,
    place_in,
    places_in,
    plan_name,
    some_of,
    those_in_charge,
    workdays,
)


def district_rows(paper: Paper) -> None:
    """A row across the table names the district of the places below it; numbers run on."""
    scene = paper.scene
    pairs = districts(paper, 3)
    days = workdays(scene, 8)
    on, at = day_form(scene, "short", "letter before", "hyphens", "short close"), start_form(scene, "plain", "onwards")
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines)
    heads = [head(paper, name) for name in ("number", "place", "date", "time")]
    if paper.office["key"] in ("school", "university") and scene.chance(0.5):
        heads[1] = scene.pick(["โรงเรียนที่รับการนิเทศ", "สถานศึกษา", "ชื่อโรงเรียน"])
    rows: list[list[Cell | str]] = [list(heads)]
    number = 0
    for district in pairs:
        across = paper.say(scene.pick(["อำเภอ{district}", "อำเภอ{district}", "อ.{district}"]), district=district[1])
        rows.append([cell(across, cols=4, css="font-weight:bold;background:#eee")])
        for spot in places_in(paper, district, scene.rng.randrange(1, 4)):
            day, start = days[number % len(days)], 540 if number < len(days) else 780
            number += 1
            said = [paper.say(f"{number}"), paper.say(on(day)), paper.say(at(start))]
            rows.append([cell(said[0], css=CENTRE), spot, cell(said[1], css=CENTRE), cell(said[2], css=CENTRE)])
            paper.visit(day, spot, district, start=start, sequence=number)
    paper.table([9, 43, 24, 24], rows, look=scene.pick(["ruled", "shaded", "zebra"]))


def district_tables(paper: Paper) -> None:
    """A small table for every district under a line that names it, all under one title."""
    scene = paper.scene
    pairs = districts(paper, 3)
    days = workdays(scene, 9)
    on, at = (
        day_form(scene, "weekday after", "full", "slashes full", "short"),
        hours_form(scene, "bare", "plain", "colon"),
    )
    lines = headline(paper, days)
    if scene.chance(0.5):
        write_letter(paper, [paper.name])
    paper.sheet()
    paper.schedule(lines, scene.pick(["centre", "large"]))
    form = scene.pick(["อำเภอ{district}", "{n}. อำเภอ{district}", "พื้นที่อำเภอ{district}"])
    heads = [head(paper, name) for name in ("date", "time", "place", "what")]
    look = scene.pick(["ruled", "shaded", "head-line", "lines"])
    for index, district in enumerate(pairs):
        paper.line(paper.say(form, district=district[1], n=index + 1), scene.pick(["bold", "under"]))
        rows: list[list[Cell | str]] = [list(heads)]
        for step, spot in enumerate(places_in(paper, district, scene.rng.randrange(2, 4))):
            day, task = days[3 * index + step], one_of(paper, "tasks")
            start = scene.pick([540, 570, 780])
            rows.append([paper.say(on(day)), paper.say(at(start, start + 120)), spot, task])
            paper.visit(day, spot, district, start=start, end=start + 120, activity=task)
        paper.table([24, 20, 30, 26], rows, look=look)


def team_pages(paper: Paper) -> None:
    """Every team has a page, a title and a table of its own."""
    scene = paper.scene
    on, at = day_form(scene, "letter before", "short", "weekday after"), start_form(scene, "plain", "one digit")
    name = plan_name(paper)
    days = workdays(scene, 5)
    pairs = districts(paper, 8)
    if scene.chance(0.5):
        write_letter(paper)
    word = scene.pick(["สายที่", "คณะที่", "ชุดที่"])
    for number in range(1, 3):
        paper.sheet()
        leader = scene.pick(["", f" (หัวหน้าคณะ {''.join(scene.person())})"])
        paper.schedule([paper.say(f"{name} {word} {number}{leader}"), paper.say(of_office(paper, "name"))])
        heads = [head(paper, name) for name in ("number", "date", "time", "place")]
        rows: list[list[Cell | str]] = [list(heads)]
        for step, day in enumerate(days[: scene.rng.randrange(3, 6)], 1):
            district = pairs[(step + 4 * number) % len(pairs)]
            start, place = scene.pick([540, 570]), place_in(paper, district)
            said = [paper.say(f"{step}"), paper.say(on(day)), paper.say(at(start))]
            rows.append([cell(said[0], css=CENTRE), said[1], cell(said[2], css=CENTRE), place])
            paper.visit(day, place, district, start=start, sequence=step)
        paper.table([11, 26, 18, 45], rows, look=scene.pick(["ruled", "shaded"]))


def place_first(paper: Paper) -> None:
    """The unit comes first, then who goes there, and the day last."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(5, 10))
    days = workdays(scene, len(pairs))
    on, at = day_form(scene), hours_form(scene)
    lines = headline(paper, days)
    write_letter(paper, [paper.name])
    paper.sheet(tag=scene.pick(["", "เอกสารแนบ 1", "สิ่งที่ส่งมาด้วย"]))
    paper.schedule(lines, scene.pick(["centre", "light", "boxed"]))
    heads = [head(paper, name) for name in ("place", "who", "date", "time")]
    rows: list[list[Cell | str]] = [list(heads)]
    teams = those_in_charge(paper, len(pairs))
    for day, district, team in zip(days, pairs, teams, strict=True):
        start, place = scene.pick([540, 570, 780]), place_in(paper, district)
        rows.append([place, team, paper.say(on(day)), paper.say(at(start, start + 120))])
        paper.visit(day, place, district, start=start, end=start + 120, responsible=team)
    paper.table([32, 24, 22, 22], rows, look=scene.pick(["ruled", "lines", "dark", "double", "zebra"]))


def merged_everywhere(paper: Paper) -> None:
    """The day and the team merged down over the places of one day, each in columns that do not touch."""
    scene = paper.scene
    days = workdays(scene, 3)
    pairs = districts(paper, 3)
    on, at = day_form(scene, "weekday after", "short", "letter in brackets"), start_form(scene, "plain", "bare")
    lines = headline(paper, days)
    paper.sheet(wide=scene.chance(0.5))
    paper.schedule(lines, scene.pick(["centre", "bar"]))
    heads = [head(paper, name) for name in ("date", "time", "place", "what", "who")]
    rows: list[list[Cell | str]] = [list(heads)]
    teams = those_in_charge(paper, 3)
    for index, day in enumerate(days):
        district = pairs[index % len(pairs)]
        spots = [f"{spot} อ.{district[1]}" for spot in places_in(paper, district, scene.rng.randrange(2, 4))]
        tasks = some_of(paper, "tasks", len(spots))
        for step, (spot, start) in enumerate(zip(spots, (510, 630, 780), strict=False)):
            hours = cell(paper.say(at(start)), css=CENTRE)
            row: list[Cell | str] = [hours, spot, tasks[step]]
            if step == 0:
                row.insert(0, cell(paper.say(on(day)), rows=len(spots), css=CENTRE))
                row.append(cell(teams[index], rows=len(spots), css=CENTRE))
            rows.append(row)
            paper.visit(day, spot, district, start=start, activity=tasks[step], responsible=teams[index])
    paper.table([18, 13, 27, 24, 18], rows, look=scene.pick(["ruled", "shaded", "heavy"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "district rows": district_rows,
    "district tables": district_tables,
    "team pages": team_pages,
    "place first": place_first,
    "merged everywhere": merged_everywhere,
}
