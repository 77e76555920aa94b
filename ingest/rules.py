"""Printed rules in a scan: where they are, and the picture without them."""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from ingest.engines.base import GrayImage
from ingest.grid import Rule
from ingest.prepare import Mask, ink_mask


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a page, in pixels."""

    horizontals: tuple[Rule, ...]
    verticals: tuple[Rule, ...]
    mask: Mask


def find_rules(gray: GrayImage, dpi: float) -> Rules:
    """Straight lines longer than half an inch across, or a third of an inch down, in an upright picture.

    Shorter ones down count when they run from one rule across to another: sides of a single row.
    """
    ink = ink_mask(gray)
    across = _long_runs(ink, round(dpi * 0.5), horizontal=True)
    down = _long_runs(ink, round(dpi * 0.15), horizontal=False)
    horizontals, kept_across = _as_rules(across, dpi, horizontal=True, among=None)
    verticals, kept_down = _as_rules(down, dpi, horizontal=False, among=horizontals)
    return Rules(tuple(horizontals), tuple(verticals), np.bitwise_or(kept_across, kept_down))


def erase_rules(gray: GrayImage, rules: Rules) -> GrayImage:
    """The picture without the rules and the grey rim around them."""
    return np.where(cv2.dilate(rules.mask, np.ones((3, 3), np.uint8)) > 0, np.uint8(255), gray)


def _long_runs(ink: Mask, length: int, horizontal: bool) -> Mask:
    # A worn or slightly bent rule is broken into steps; one dilation across its width bridges them.
    thick = cv2.dilate(ink, np.ones((3, 1) if horizontal else (1, 3), np.uint8))
    shape = (length, 1) if horizontal else (1, length)
    kernel = cv2.getStructuringElement(cv2.MORPH_RECT, shape)
    return np.asarray(cv2.morphologyEx(thick, cv2.MORPH_OPEN, kernel), dtype=np.uint8)


def _as_rules(runs: Mask, dpi: float, horizontal: bool, among: Sequence[Rule] | None) -> tuple[list[Rule], Mask]:
    """The runs thin enough to be rules, and the mask of just those; thick ones are pictures or black edges.

    `among` are the rules across that a run shorter than a third of an inch has to join.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStats(runs, connectivity=8)
    rules = []
    keep = np.zeros(len(stats), bool)
    for index, (x, y, w, h, area) in enumerate(stats.tolist()):
        length, depth = (w, h) if horizontal else (h, w)
        if index == 0 or area / length > dpi * 0.04 or depth > dpi * 0.1:
            continue
        rule = Rule(y + h / 2, x, x + w) if horizontal else Rule(x + w / 2, y, y + h)
        if among is not None and length < dpi * 0.33 and not _joins(rule, among, dpi * 0.04):
            continue
        keep[index] = True
        rules.append(rule)
    return rules, np.where(keep[labels], np.uint8(255), np.uint8(0))


def _joins(rule: Rule, among: Sequence[Rule], tolerance: float) -> bool:
    """Whether both ends of a rule down meet a rule across."""
    crossing = [other.at for other in among if other.start - tolerance <= rule.at <= other.end + tolerance]
    return all(any(abs(at - end) <= tolerance for at in crossing) for end in (rule.start, rule.end))
