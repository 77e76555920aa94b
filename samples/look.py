"""The look of one document: fonts, sizes, rules, and the HTML made from view and templates."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from samples.data import TEMPLATES
from samples.scene import Scene

Fonts = Sequence[tuple[str, float]]
"""Font families, and the size in points at which each is printed; the more often named, the likelier drawn.

Letters of Laksaman at 11.5 points are as high as those of TH Sarabun New at 16, which is what offices print.
"""

FONTS: Fonts = (
    ("Laksaman", 11.5),
    ("Laksaman", 11.5),
    ("Laksaman", 11.5),
    ("Norasi", 14),
    ("Garuda", 12.5),
    ("Kinnari", 13.5),
    ("Loma", 13),
    ("Umpush", 13),
    ("Waree", 12),
)


def choose_style(scene: Scene, fonts: Fonts = FONTS) -> dict[str, Any]:
    """What the style sheet needs, drawn once for the document."""
    rng = scene.rng
    font, size = rng.choice(fonts)
    scene.features.add(f"font {font}")
    return {
        "font": font,
        "size": size,
        "line_height": rng.choice([1.5, 1.6, 1.7]) if font == "Laksaman" else rng.choice([1.3, 1.4]),
        "label_size": rng.choice([size, size * 1.2]),
        "table_size": rng.choice([size, size - 1, size - 2]),
        "align": rng.choice(["justify", "justify", "left"]),
        "paragraph_gap": rng.choice([0, 4, 6]),
        "issuer_shift": rng.choice([0.8, 1.5, 2.2]),
        "date_shift": rng.choice([0, 0, 0.5]),
        "contact_gap": rng.choice([0.4, 0.8, 1.2]),
        "tag_look": rng.choice(["", "", "font-weight:bold;", "text-decoration:underline;"]),
        "title_weight": rng.choice(["bold", "bold", "normal"]),
        "day_look": rng.choice(["underline", "underline", "none"]),
        "rule": rng.choice(["0.5pt", "0.8pt", "1pt"]),
        "valign": rng.choice(["top", "middle"]),
        "head_weight": rng.choice(["bold", "normal"]),
        "head_fill": rng.choice(["none", "none", "#ddd"]),
        "row_break": rng.choice(["avoid", "avoid", "auto"]),
        "member_indent": rng.choice([0.6, 1.0, 1.4]),
        "page_mark": rng.choice([("- ", " -"), ("-", "-"), ("", "")]),
        "page_counter": "decimal" if scene.pen.style == "arabic" else "thai",
        "ink_colour": rng.choice(["#1b3f9b", "#222222", "#2a2a80"]),
        "order_date": rng.choice(["25%", "2.5cm", "40%"]),
        "counts_right": rng.random() < 0.6,
    }


@cache
def _templates(held_out: bool) -> Environment:
    folders = [TEMPLATES / "held_out"] if held_out else []
    folders += [TEMPLATES / "main", TEMPLATES / "wide"]
    return Environment(loader=FileSystemLoader(folders), autoescape=True, undefined=StrictUndefined)


def write_html(scene: Scene, kind: str, view: dict[str, Any], style: dict[str, Any], ink: dict[str, Any]) -> str:
    """The document as HTML."""
    marks = [scene.pen(f"{index}. ") if len(view.get("reference_lines", [])) > 1 else "" for index in range(1, 9)]
    template = _templates(scene.held_out).get_template(f"{kind}.html")
    return template.render(
        view={**view, "reference_marks": marks},
        ink=ink,
        title=kind,
        **{"catchwords": {}, **style},
    )


def write_page(scene: Scene, kind: str, view: dict[str, Any]) -> str:
    """A page that belongs to no letter, in a look of its own."""
    return write_html(scene, kind, {**view, "annexes": []}, choose_style(scene), {"on": False, "receipt": []})
