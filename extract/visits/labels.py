"""Labels of the parts of a visit: `สถานที่ : …`, alone before a gap, or inside a line."""

import re
from functools import cache
from itertools import pairwise

from extract.flow import Row
from extract.ink import Ink
from extract.visits.content import Role
from extract.visits.head_words import role_of
from extract.vocabulary import one_of, vocabulary

_LABELLED = re.compile(r"(?P<label>[ก-๎/ ]{3,24}?)\s?:\s?")
_BARE_LABEL = re.compile(r"(?P<label>[ก-๎/]{3,20})[\s.…]+(?=[^\s.…])")
_UNDATED: tuple[Role, ...] = ("place", "district", "activity", "responsible", "remarks")


def label_before_gap(row: Row) -> tuple[Role, int] | None:
    """What a label says that stands alone before a gap: `สถานที่`, then what is there."""
    pieces = row.columns
    label = pieces[0].flat().strip()
    role = role_of(label) if len(pieces) > 1 and not any(char.isdigit() for char in label.folded) else None
    if role is None or (role in ("place", "district") and not (_is_head(label.folded) or _leads_place(label))):
        return None
    return role, len(label)


def _leads_place(label: Ink) -> bool:
    return label.folded.startswith(tuple(vocabulary("schedules")["inside"]["places"]))


def at_labels(body: Ink) -> list[Ink]:
    """The body cut before the labels inside it."""
    starts = [match.start() for match in _inner_labels().finditer(body.folded) if match.start()]
    cuts = [0, *starts, len(body)]
    return [body[a:b].strip() for a, b in pairwise(cuts)]


@cache
def _inner_labels() -> re.Pattern[str]:
    # The end of a line may stand behind ผู้.
    labels = one_of(word.replace("ผู้", "ผู้ ") for word in vocabulary("schedules")["inside"]["labels"])
    return re.compile(rf"(?:^|\s)\(?(?P<label>{labels})\s?(?::|\s)")


def ends_label(above: Ink, below: Ink) -> bool:
    """True where a label is broken over two lines: `ผู้`, `รับผิดชอบ`."""
    before, after = above.folded.rsplit(None, 1)[-1].lstrip("("), below.folded.split(None, 1)[0]
    return any(
        word.startswith(before) and after.startswith(word[len(before) :])
        for word in _heads()
        if before and word != before
    )


def has_label(text: Ink) -> bool:
    """True for a text that begins with a label."""
    return _LABELLED.match(text.folded) is not None or labelled(text)[0] is not None


def labelled(text: Ink) -> tuple[Role | None, Ink]:
    """What a label before the text says that it is, and the text without it; a colon may be missing behind a head."""
    label = _LABELLED.match(text.folded)
    inner = _inner_labels().match(text.folded)
    if inner is not None:
        is_inside = text.folded.startswith("(") and text.folded.endswith(")")
        return role_of(text.group(inner, "label")), text[inner.end() : len(text) - is_inside].strip(" .…:")
    role = role_of(text.group(label, "label").strip()) if label is not None else None
    if label is None or role is None:
        label = _BARE_LABEL.match(text.folded)
        role = role_of(text.group(label, "label")) if label is not None and _is_head(label["label"]) else None
        role = role if role in _UNDATED else None
    return (role, text[label.end() :].strip(" .…")) if label is not None and role is not None else (None, text)


def _is_head(word: str) -> bool:
    return word in _heads()


@cache
def _heads() -> frozenset[str]:
    columns = vocabulary("schedules")["column"]
    words = (word for column in columns for listed in (column["exact"], column["has"]) for word in listed)
    return frozenset((*words, *vocabulary("schedules")["inside"]["labels"]))
