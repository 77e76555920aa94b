"""JSON values as the text of one cell of a spreadsheet."""

from collections.abc import Sequence
from typing import Any

SEPARATOR = "; "


def cell_text(value: Any) -> str:
    """What a cell shows: lists joined with `; `, nested points as an indented outline, null as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        if value and all(isinstance(item, dict) and "points" in item for item in value):
            return "\n".join(_outline(value, 0))
        return SEPARATOR.join(text for item in value if (text := cell_text(item)))
    if isinstance(value, dict):
        # An enclosure's page numbers would read like a second quantity.
        return " ".join(text for key, inner in value.items() if key != "pages" and (text := cell_text(inner)))
    return str(value)


def _outline(points: Sequence[dict[str, Any]], depth: int) -> list[str]:
    lines = []
    for point in points:
        words = (point.get("marker"), point.get("text"))
        lines.append("  " * depth + " ".join(word for word in words if word))
        lines += _outline(point.get("points") or [], depth + 1)
    return lines
