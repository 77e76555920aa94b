"""Plans in grids: teams and days, calendars, months and weeks; every filled cell is a visit."""

import datetime as dt
from collections.abc import Callable, Mapping

from samples.wide.forms import day_form, short_month, start_form
from samples.wide.paper import CENTRE, Cell, District, Paper, cell
from samples.wide.words import (
    LETTERS,
    districts,
    head,
    headline,
    month_of_workdays,
    of_office,
    place_in,
    plan_name,
    those_in_charge,
    words,
    workdays,
)
from samples.writing import WEEKDAYS, buddhist_year, month, next_workday


def team_grid(paper: Paper) -> None:
    """Days across, teams down; every filled cell is a visit."""
    scene = paper.scene
    days = workdays(scene, scene.rng.randrange(4, 6), gaps=(0,))
    wording = scene.pick(words("teams"))
    teams = [paper.say(wording, n=number, letter=LETTERS[number - 1]) for number in range(1, 4)]
    on = day_form(scene, "short", "letter before", "slashes")
    lines = headline(paper, days)
    paper.sheet(wide=True)
    paper.schedule(lines, scene.pick(["centre", "bar", "large"]))
    corner = scene.pick(["ทีม / วันที่", "คณะ", "ชุดปฏิบัติการ"])
    rows: list[list[Cell | str]] = [[corner, *(paper.say(on(day)) for day in days)]]
    pairs = districts(paper, 5)
    found: dict[str, District] = {}
    while len(found) < len(teams) * len(days):
        district = scene.pick(pairs)
        found[place_in(paper, district)] = district
    listed = list(found.items())
    for team in teams:
        row: list[Cell | str] = [cell(team, css="text-align:center;font-weight:bold")]
        for day in days:
            if scene.chance(0.12):
                row.append(cell("-", css=CENTRE))
                continue
            place, district = listed.pop()
            row.append(place)
            paper.visit(day, place, district, responsible=team)
        rows.append(row)
    paper.table([13, *[87 / len(days)] * len(days)], rows, look=scene.pick(["ruled", "shaded", "heavy", "dark"]))


def month_calendar(paper: Paper) -> None:
    """A calendar of one month: weekdays across, in every cell its day and perhaps a visit."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(5, 9))
    days = month_of_workdays(scene, len(pairs))
    at = start_form(scene, "plain", "one digit", "glued")
    first = days[0].replace(day=1)
    heading = [plan_name(paper), f"เดือน{month(first)} {buddhist_year(first)}"]
    paper.sheet(wide=True)
    paper.schedule([paper.say(line) for line in heading], scene.pick(["large", "centre", "bar"]))
    names = ["อาทิตย์", *WEEKDAYS[:6]] if scene.chance(0.6) else WEEKDAYS
    rows: list[list[Cell | str]] = [list(names)]
    start_of_week = first - dt.timedelta(days=(first.weekday() + 1) % 7 if names[0] == "อาทิตย์" else first.weekday())
    visits = dict(zip(days, pairs, strict=True))
    while start_of_week.month == first.month or start_of_week < first:
        week = [start_of_week + dt.timedelta(days=step) for step in range(7)]
        rows.append([_calendar_cell(paper, day, visits.get(day), first, at) for day in week])
        start_of_week += dt.timedelta(days=7)
    paper.table([14] * 7, rows, look=scene.pick(["ruled upper loose", "shaded upper loose", "zebra upper loose"]))


def _calendar_cell(
    paper: Paper, day: dt.date, district: District | None, first: dt.date, at: Callable[[int], str]
) -> Cell:
    if day.month != first.month:
        return cell("")
    number = paper.say(f"{day.day}")
    if district is None:
        return cell(number)
    start = paper.scene.pick([540, 570, 810])
    place = paper.say(paper.scene.pick(["อ.{district}", "อำเภอ{district}"]), district=district[1])
    paper.visit(day, place, district, start=start)
    return cell(number, place, paper.say(at(start)))


def months_and_weeks(paper: Paper) -> None:
    """Months down, weeks across; a cell names the days and the place."""
    scene = paper.scene
    pairs = districts(paper, 9)
    first = (scene.visits_from.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    months = [first, (first + dt.timedelta(days=32)).replace(day=1), (first + dt.timedelta(days=63)).replace(day=1)]
    heading = [plan_name(paper), f"ปีงบประมาณ พ.ศ. {buddhist_year(first) + (first.month >= 10)}"]
    paper.sheet(wide=True)
    paper.schedule([paper.say(line) for line in heading], "centre")
    rows: list[list[Cell | str]] = [
        [cell("เดือน", rows=2), cell(scene.pick(["สัปดาห์ที่", "สัปดาห์"]), cols=4)],
        [paper.say(f"{week}") for week in range(1, 5)],
    ]
    for of_month in months:
        row: list[Cell | str] = [paper.say(f"{month(of_month)} {buddhist_year(of_month)}")]
        for week in range(4):
            day = of_month + dt.timedelta(days=7 * week + 2)
            while day.weekday() > 3:
                day += dt.timedelta(days=1)
            if not pairs or scene.chance(0.3):
                row.append("")
                continue
            district = pairs.pop()
            place = paper.say("อำเภอ{district}", district=district[1])
            until = day + dt.timedelta(days=1) if scene.chance(0.5) else None
            said = f"วันที่ {day.day}" + (f" - {until.day}" if until else "")
            row.append(cell(place, paper.say(said), css=CENTRE))
            paper.visit(day, place, district, until=until if until else None)
        rows.append(row)
    paper.table([20, 20, 20, 20, 20], rows, heads=2, look=scene.pick(["ruled", "shaded", "double"]))


def months_across(paper: Paper) -> None:
    """Units down, months across: a cell prints the day's number, the year stands in the title."""
    scene = paper.scene
    pairs = districts(paper, scene.rng.randrange(4, 8))
    first = dt.date(scene.visits_from.year + 1, scene.pick([1, 4, 7]), 1)
    months = [first.replace(month=first.month + step) for step in range(3)]
    names = [paper.say(scene.pick(["{m}", "{m}"]), m=short_month(day)) for day in months]
    name = plan_name(paper)
    paper.sheet(wide=scene.chance(0.3))
    paper.schedule([paper.say(name), paper.say(f"ประจำปี พ.ศ. {buddhist_year(first)}")], scene.pick(["centre", "large"]))
    over = paper.say(f"เดือน (พ.ศ. {buddhist_year(first)})")
    rows: list[list[Cell | str]] = [
        [cell(head(paper, "number"), rows=2), cell(head(paper, "area"), rows=2), cell(over, cols=3)],
        list(names),
    ]
    for number, district in enumerate(pairs, 1):
        place, mark = paper.say("อำเภอ{district}", district=district[1]), paper.say(f"{number}")
        row: list[Cell | str] = [cell(mark, css=CENTRE), place]
        turn = scene.rng.randrange(3)
        for index, of_month in enumerate(months):
            if index == (turn + 1) % 3:
                row.append("")
                continue
            day = next_workday(of_month, 2 * number + index)
            row.append(cell(paper.say(f"{day.day}"), css=CENTRE))
            paper.visit(day, place, district, sequence=number)
        rows.append(row)
    paper.table([8, 41, 17, 17, 17], rows, heads=2, look=scene.pick(["ruled", "shaded", "heavy"]))


def weekly_rows(paper: Paper) -> None:
    """A head of two rows: the month over a run of its days; each day's column holds the place of the team that row."""
    scene = paper.scene
    days = [day for day in month_of_workdays(scene, 5)]
    first = days[0]
    name = plan_name(paper)
    paper.sheet(wide=True)
    paper.schedule([paper.say(name), paper.say(of_office(paper, "name"))], scene.pick(["centre", "bar"]))
    over = paper.say(f"เดือน{month(first)} พ.ศ. {buddhist_year(first)}")
    numbers = [cell(paper.say(f"วันที่ {day.day}")) for day in days]
    rows: list[list[Cell | str]] = [[cell(head(paper, "who"), rows=2), cell(over, cols=5)], list(numbers)]
    pairs = districts(paper, 5)
    for index, team in enumerate(those_in_charge(paper, 2)):
        row: list[Cell | str] = [team]
        for step, day in enumerate(days):
            district = pairs[(step + 2 * index) % len(pairs)]
            place = paper.say(scene.pick(["อ.{district}", "อำเภอ{district}"]), district=district[1])
            row.append(cell(place, css=CENTRE))
            paper.visit(day, place, district, responsible=team)
        rows.append(row)
    paper.table([25, 15, 15, 15, 15, 15], rows, heads=2, look=scene.pick(["ruled", "shaded"]))


DESIGNS: Mapping[str, Callable[[Paper], None]] = {
    "team grid": team_grid,
    "month calendar": month_calendar,
    "months and weeks": months_and_weeks,
    "months across": months_across,
    "weekly rows": weekly_rows,
}
