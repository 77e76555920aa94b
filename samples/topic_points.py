"""What stands under a topic: its points, nested as printed, with targets in numbers; headings and section marks."""

from typing import Any

from samples.scene import Scene

Truth = dict[str, Any]

MARKERS = ("-", "-", "-", "-", "{})", "•", "({})")
"""How the points of one topic are marked; numbers are filled in."""


def heading_lines(scene: Scene) -> list[str]:
    """The heading of a topic enclosure: two to four lines at most."""
    found = [scene.word("topics", "headings")]
    if scene.chance(0.4):
        found.append(scene.word("topics", "sections"))
    if scene.chance(0.4):
        found.append(scene.word("plan", "owners"))
    return [scene.annex_pen(line) for line in found]


def section_mark(scene: Scene, number: str) -> str:
    """A section number as printed before its heading."""
    return scene.annex_pen(scene.pick(["{})", "{}."]).format(number))


def build_points(scene: Scene) -> tuple[list[tuple[str, int]], list[Truth]]:
    """The points under a topic: printed lines with their levels, and the nested truth."""
    printed: list[tuple[str, int]] = []
    points: list[Truth] = []
    style = scene.pick(MARKERS)
    scene.features.add(f"points {style}")
    for index in range(1, scene.rng.randrange(2, 6)):
        nested = scene.chance(0.2)
        marker = style.format(index)
        words = scene.annex_pen(scene.word("topics", "point_heads", **_things(scene)) if nested else point_text(scene))
        printed.append((f"{scene.annex_pen(marker)} {words}", 1))
        below: list[Truth] = []
        if nested:
            below = _nested(scene, printed, style)
            scene.features.add("nested points")
        points.append({"marker": marker, "text": words, "points": below})
    return printed, points


def _nested(scene: Scene, printed: list[tuple[str, int]], above: str) -> list[Truth]:
    """Two points under a point, the first now and then with two more under it."""
    found: list[Truth] = []
    for index in range(1, 3):
        words = scene.annex_pen(point_text(scene))
        marker = "-" if above == "{})" else f"{index})"
        printed.append((f"{scene.annex_pen(marker)} {words}", 2))
        below: list[Truth] = []
        if index == 1 and above != "{})" and scene.chance(0.5):
            for deeper in range(1, 3):
                deep = f"{index}.{deeper})"
                deep_words = scene.annex_pen(point_text(scene))
                printed.append((f"{scene.annex_pen(deep)} {deep_words}", 3))
                below.append({"marker": deep, "text": deep_words, "points": []})
        found.append({"marker": marker, "text": words, "points": below})
    return found


def _things(scene: Scene) -> dict[str, object]:
    words = scene.words["topics"]
    return {
        "verb": scene.pick(words["verbs"]),
        "object": scene.pick(words["objects"]),
        "percent": scene.pick([60, 75, 80, 85, 90]),
        "quarter": scene.pick([2, 3, 4]),
        "count": scene.rng.randrange(2, 40),
    }


def point_text(scene: Scene) -> str:
    """A point: what has to be done, often with a target in numbers."""
    return scene.word("topics", "points", **_things(scene))
