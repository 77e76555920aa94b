"""The kind `rare`: a circular written as few offices write one. Its share is nought, so no seed draws it by chance."""

import re
from dataclasses import replace
from typing import Any

from samples.letters import Truth, build_circular
from samples.numbers import Number
from samples.programmes import CLOSE_DASHES
from samples.rare_plans import RARE_TABLE, slipped_date
from samples.scene import Scene
from samples.writing import buddhist_year, month

_PLAIN = re.compile(r"(?P<code>[ก-ฮ]{2,4}) (?P<unit>0\d{3,4}(?:\.\d{1,4})*)/(?:ว )?(?P<running>\d{2,6})")
NUMBERS = ("as usual", "prefix", "prefix and dots", "no slash", "no slash, no circular")
DATES = ("as usual", "blanks", "misspelt")


def build_rare(scene: Scene) -> tuple[dict[str, Any], Truth]:
    """A circular whose number, date, plan and targets are in rare forms. Returns the view and the truth."""
    view, truth = build_circular(scene, "rare", CLOSE_DASHES if scene.chance(0.2) else RARE_TABLE)
    view["number"] = _number(scene, truth["letter"], view["number"])
    if truth["letter"]["date"] is not None:
        form = scene.pick(DATES)
        scene.features.add(f"rare letter date {form}")
        if form != "as usual":
            words = _in_blanks(scene) if form == "blanks" else slipped_date(scene.sent)
            view["date"] = {"by_hand": "", "printed": scene.pen(words), "gap": ""}
    return view, truth


def _number(scene: Scene, letter: Truth, number: Number) -> Number:
    """The number up to its slash, or without it; numbers with odd parts, and a 1 that could be the slash, stay."""
    form = scene.pick(NUMBERS)
    parts = _PLAIN.fullmatch(number.value)
    if parts is None or form == "as usual" or (form.endswith("no circular") and parts["running"].startswith("1")):
        return number
    scene.features.add(f"rare number {form}")
    head, running = f"{parts['code']} {parts['unit']}", parts["running"]
    changed = {
        "prefix": Number(head, "", head, None),
        "prefix and dots": Number(f"{head} ........", "", head, None),
        "no slash": Number(f"{head} ว {running}", "", f"{head}/ว {running}", True),
        "no slash, no circular": Number(f"{head} {running}", "", f"{head}/{running}", False),
    }[form]
    letter["reference_number"], letter["is_circular"] = changed.value, changed.is_circular
    return replace(changed, printed=scene.pen(changed.printed))


def _in_blanks(scene: Scene) -> str:
    """`วันที่ ...24... เดือน ....กันยายน.... พ.ศ. ...2567...`, as a form is filled in on a keyboard."""
    dots = "." * scene.rng.randrange(2, 6)
    day, year = scene.sent.day, buddhist_year(scene.sent)
    return f"วันที่ {dots}{day}{dots} เดือน {dots}{month(scene.sent)}{dots} พ.ศ. {dots}{year}{dots}"
