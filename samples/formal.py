"""What orders, rules, announcements and certificates share: who issues them, and the day that they are given on."""

from samples.letters import Truth, empty_truth
from samples.scene import Scene
from samples.writing import buddhist_year, month


def formal_truth(scene: Scene, kind: str) -> Truth:
    """A truth with its issuer: what is never sent around under a number of its own is no circular."""
    truth = empty_truth(kind)
    truth["letter"]["issuer"] = scene.pen(issuer(scene))
    truth["letter"]["is_circular"] = False
    return truth


def issuer(scene: Scene) -> str:
    """The department, the education area, or the province."""
    if scene.central:
        return str(scene.agency["department"])
    if scene.agency.get("education"):
        return f"{scene.agency['office']}{scene.place_name}"
    return f"จังหวัด{scene.province.name}"


def given_on(scene: Scene, truth: Truth, by_hand: bool = False) -> dict[str, str]:
    """The date after สั่ง ณ วันที่ and its like; a day left to the pen leaves the date unknown."""
    year = buddhist_year(scene.sent)
    rest = f"{month(scene.sent)} พ.ศ. {year}"
    draw = scene.rng.random()
    if draw < 0.08:
        rest = f"เดือน {month(scene.sent)} พ.ศ. {year}"
        scene.features.add("given on with เดือน")
    elif draw < 0.13:
        rest = f"{month(scene.sent)} {year}"
    if by_hand:
        scene.features.add("day by hand")
        day = "" if scene.chance(0.3) else scene.pen(str(scene.sent.day))
        return {"by_hand": day, "printed": scene.pen(rest), "gap": "yes"}
    truth["letter"]["date"] = scene.sent.isoformat()
    return {"by_hand": "", "printed": scene.pen(f"{scene.sent.day} {rest}"), "gap": ""}
