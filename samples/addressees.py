"""เรียน and its other forms: to whom a letter goes, and with which words it opens and closes."""

from dataclasses import dataclass

from samples.data import load
from samples.scene import Scene


@dataclass(frozen=True)
class Receivers:
    """The receivers as printed, the word before them, the closing, and how the conclusion begins.

    `layout`: one receiver a `line`, all `inline` with slashes between, or `numbered`.
    """

    names: tuple[str, ...]
    label: str = "เรียน"
    closing: str = "ขอแสดงความนับถือ"
    opener: str = "จึงเรียนมา"
    layout: str = "line"

    def lines(self, scene: Scene) -> list[str]:
        """The printed lines."""
        if self.layout == "inline":
            return [" / ".join(self.names)]
        if self.layout == "numbered":
            return [f"{scene.pen(f'{index}.')} {name}" for index, name in enumerate(self.names, 1)]
        return list(self.names)


def choose_receivers(scene: Scene, formal: float = 0.0) -> Receivers:
    """The receivers of a letter; `formal` is the share that goes to high offices and to monks."""
    if scene.chance(formal):
        return _formal(scene)
    names = [scene.pen(name) for name in _ordinary(scene)]
    layout = scene.pick(["line", "line", "inline", "numbered"]) if len(names) > 1 else "line"
    scene.features.add(f"receivers {layout}")
    return Receivers(tuple(names), layout=layout)


def _formal(scene: Scene) -> Receivers:
    kind = scene.pick(["high", "monk"])
    scene.features.add(f"letter to a {kind} office" if kind == "high" else "letter to a monk")
    if kind == "high":
        name = scene.pen(scene.word("letter", "addressees_high"))
        return Receivers((name,), "กราบเรียน", "ขอแสดงความนับถืออย่างยิ่ง", "จึงกราบเรียนมา")
    name = scene.pen(scene.word("letter", "addressees_monks", district=scene.pick(scene.province.districts)[1]))
    closing = scene.pick(["ขอนมัสการด้วยความเคารพ", "ขอนมัสการด้วยความเคารพ", "ขอนมัสการมาด้วยความเคารพ"])
    return Receivers((name,), "นมัสการ", closing, "จึงนมัสการมา")


def _ordinary(scene: Scene) -> list[str]:
    if scene.central:
        return [scene.word("letter", "addressees_provinces")]
    if scene.chance(0.14):
        code, district = scene.pick(scene.province.districts)
        title, name = scene.person(plain=True)
        more = {
            "district": district,
            "village": scene.pick(load("places")["villages"]),
            "subdistrict": scene.subdistrict(code),
            "person": title + name,
        }
        return [scene.word("letter", "addressees_one", **more)]
    found = [scene.word("letter", "addressees_districts")]
    if scene.chance(0.25):
        count = scene.rng.randrange(1, 4)
        more_names = scene.words["letter"]["addressees_more"]
        found += [scene.fill(name) for name in scene.rng.sample(more_names, min(count, len(more_names)))]
    return list(dict.fromkeys(found))
