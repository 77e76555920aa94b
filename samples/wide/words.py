"""What the designs of the kind `wide` fill their papers with: places, days, people, words of one office."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from samples.data import load
from samples.scene import Scene
from samples.wide.forms import run_full
from samples.wide.paper import District, Paper
from samples.writing import buddhist_year, fiscal_year, month, next_workday

LETTERS = "ABCDE"


def words(name: str) -> list[str]:
    """One list of the words that all designs share."""
    found: list[str] = load("wide/words")[name]
    return found


def head(paper: Paper, column: str) -> str:
    """The head of a column, in one of the wordings that offices use."""
    wordings: list[str] = load("wide/words")["heads"][column]
    return paper.scene.pick(wordings)


def offices() -> list[dict[str, Any]]:
    """The offices that write."""
    found: list[dict[str, Any]] = load("wide/offices")["office"]
    return found


def new_paper(scene: Scene) -> Paper:
    """An empty paper of one of the offices."""
    return Paper(scene, scene.pick(offices()))


def at_office(paper: Paper, *keys: str) -> Scene:
    """Has one of these offices write the paper; returns the scene."""
    paper.office = paper.scene.pick([office for office in offices() if office["key"] in keys])
    return paper.scene


def at_bureau(paper: Paper, key: str) -> Scene:
    """Has an office write the paper that writes for no other design but those which name it; returns the scene."""
    paper.office = load("wide/bureaus")[key]
    return paper.scene


def own_words(paper: Paper, name: str) -> list[str]:
    """A list of the office's own words, else the one that all designs share."""
    found: list[str] = paper.office[name] if name in paper.office else words(name)
    return found


def of_office(paper: Paper, name: str) -> str:
    """A word of the office, its fields filled in: its `name`, `head`, `group` or `work`."""
    return paper.scene.fill(str(paper.office[name]))


def one_of(paper: Paper, name: str, /, **more: object) -> str:
    """One of a list of the office's words, printed."""
    return paper.say(paper.scene.pick(paper.office[name]), **more)


def some_of(paper: Paper, name: str, count: int) -> list[str]:
    """Some of a list of the office's words, none twice, printed."""
    listed = paper.office[name]
    return [paper.say(wording) for wording in paper.scene.rng.sample(listed, min(count, len(listed)))]


def districts(paper: Paper, count: int) -> list[District]:
    """Districts of the province, none twice; fewer where the province has fewer."""
    listed = list(paper.scene.province.districts)
    return paper.scene.rng.sample(listed, min(count, len(listed)))


def place_in(paper: Paper, district: District, kind: str = "places") -> str:
    """A place of the office's kind in a district, printed; `spots` do not name the district."""
    scene = paper.scene
    return one_of(
        paper,
        kind,
        district=district[1],
        subdistrict=scene.subdistrict(district[0]),
        village=scene.pick(words("villages")),
        moo=scene.rng.randrange(1, 15),
        firm=scene.pick(words("firms")) if "{firm}" in "".join(paper.office[kind]) else "",
    )


def places_in(paper: Paper, district: District, count: int, kind: str = "spots") -> list[str]:
    """Places of a district, none twice."""
    found: list[str] = []
    while len(found) < count:
        place = place_in(paper, district, kind)
        if place not in found:
            found.append(place)
    return found


def workdays(scene: Scene, count: int, gaps: Sequence[int] = (0, 0, 1)) -> list[dt.date]:
    """Workdays from the scene's first on, one after another or with workdays between."""
    found = [next_workday(scene.visits_from)]
    while len(found) < count:
        found.append(next_workday(found[-1] + dt.timedelta(days=1), scene.pick(gaps)))
    return found


def days_in_a_row(scene: Scene, count: int) -> list[dt.date]:
    """Workdays of one week, one after another."""
    first = next_workday(scene.visits_from)
    while first.weekday() + count > 5:
        first = next_workday(first + dt.timedelta(days=1))
    return [first + dt.timedelta(days=step) for step in range(count)]


def month_of_workdays(scene: Scene, count: int) -> list[dt.date]:
    """Workdays of one month, in order."""
    first = next_workday(scene.visits_from).replace(day=1)
    days = [first + dt.timedelta(days=step) for step in range(31)]
    days = [day for day in days if day.month == first.month and day.weekday() < 5 and day > scene.sent]
    if len(days) < count:
        following = (first + dt.timedelta(days=32)).replace(day=1)
        days = [following + dt.timedelta(days=step) for step in range(31)]
        days = [day for day in days if day.month == following.month and day.weekday() < 5]
    return sorted(scene.rng.sample(days, count))


def person(paper: Paper) -> str:
    """A new invented person with the title."""
    return paper.scene.annex_pen("".join(paper.scene.person()))


def mobile(paper: Paper) -> str:
    """A mobile telephone number, printed."""
    rng = paper.scene.rng
    first, rest = f"0{rng.choice('689')}{rng.randrange(1, 9)}", rng.randrange(1000000, 9999999)
    return paper.say(rng.choice([f"{first}-{rest}", f"{first} {rest // 10000} {rest % 10000:04d}"]))


def plan_name(paper: Paper) -> str:
    """What the plan is called; from here on the paper's name. Digits are not yet printed."""
    scene = paper.scene
    wordings = words("plan_names") if scene.chance(0.5) else paper.office["plans"]
    if scene.chance(0.15):
        wordings = [f"การ{task}" for task in paper.office["tasks"]]
    paper.name = scene.fill(scene.pick(wordings), work=of_office(paper, "work"))
    return paper.name


def headline(paper: Paper, days: Sequence[dt.date], with_year: bool = False) -> list[str]:
    """Heading lines of a plan, in one of the ways that offices set them; `with_year` where the rows have no year."""
    scene = paper.scene
    first, last = min(days), max(days)
    name, office = plan_name(paper), of_office(paper, "name")
    same_month = (first.year, first.month) == (last.year, last.month)
    of_month = f"{month(first)} {buddhist_year(first)}"
    when = [f"ระหว่างวันที่ {run_full(first, last)}", f"วันที่ {run_full(first, last, ' ถึง ')}"]
    when += [f"ประจำเดือน{of_month}", f"เดือน {of_month}"] if same_month else []
    when += [] if with_year else [f"ปีงบประมาณ พ.ศ. {fiscal_year(first)}", f"รอบที่ 2 ประจำปี {buddhist_year(first)}"]
    period = scene.pick(when)
    lines = scene.pick(
        [
            [name, office, period],
            [name, period],
            [f"{name} {period}"],
            [f"{name} ของ{office}", period],
            [office, name, period],
            [f"{name} ({period})", office],
        ]
    )
    return [scene.annex_pen(line) for line in lines]


def those_in_charge(paper: Paper, count: int) -> list[str]:
    """Who is in charge of visits one after another: teams that take turns, people, or people with their offices."""
    scene = paper.scene
    kind = scene.pick(["teams", "teams", "people", "people and others", "people with posts"])
    if kind == "teams":
        wording = scene.pick(words("teams"))
        turns = scene.pick([2, 3, 4])
        return [paper.say(wording, n=step % turns + 1, letter=LETTERS[step % turns]) for step in range(count)]
    if kind == "people":
        return [person(paper) for _ in range(count)]
    if kind == "people and others":
        return [f"{person(paper)} และคณะ" for _ in range(count)]
    return [f"{person(paper)} {one_of(paper, 'staff')}" for _ in range(count)]


def name_programme(paper: Paper) -> str:
    """What the programme is called; from here on the paper's name. Digits are not yet printed."""
    paper.name = paper.scene.fill(paper.scene.pick(words("programme_names")), work=of_office(paper, "work"))
    return paper.name


def district_room(paper: Paper, district: District) -> str:
    """A meeting room in a district, printed."""
    wording = paper.scene.pick(["{room} ที่ว่าการอำเภอ{district}", "{room} อำเภอ{district}", "หอประชุมอำเภอ{district}"])
    return paper.say(wording, room=paper.scene.pick(words("rooms")), district=district[1])
