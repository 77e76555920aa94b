"""A record beside its truth, leaf by leaf, list items aligned first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from api.evaluate.pairing import align
from api.evaluate.values import JsonScalar, is_scalar, same

Json = Any
Verdict = Literal["right", "wrong", "missing", "extra"]

SECTIONS = {"letter": "letter", "schedules": "visits", "committees": "committees", "topic_lists": "topics"}
"""Top-level fields of a record that are scored, and the group that each counts for."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value of the truth, of the record, or of both.

    `pointer` is where it stands in the record (in the truth, when the record lacks it). `right`: the same value;
    `wrong`: another value; `missing`: only the truth has it; `extra`: only the record has it.
    """

    pointer: str
    verdict: Verdict
    truth: JsonScalar | None
    got: JsonScalar | None

    @property
    def group(self) -> str:
        """`letter`, `visits`, `committees` or `topics`."""
        return SECTIONS[self.pointer.split("/")[1]]


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the truth and its counterpart in the record, as JSON Pointers, and the field it belongs to."""

    truth: str
    got: str
    field: str

    def down(self, key: str) -> "Spot":
        """The place one field further down."""
        return Spot(f"{self.truth}/{key}", f"{self.got}/{key}", key)

    def item(self, truth: int, got: int) -> "Spot":
        """The place of two aligned list items; they belong to the field of their list."""
        return Spot(f"{self.truth}/{truth}", f"{self.got}/{got}", self.field)


def compare_records(truth: Mapping[str, Json], got: Mapping[str, Json]) -> list[Leaf]:
    """All leaves of two records. A section that the truth does not have is not scored."""
    top = Spot("", "", "")
    return [
        leaf
        for section in SECTIONS
        if section in truth
        for leaf in compare(truth[section], got.get(section), top.down(section))
    ]


def compare(truth: Json, got: Json, spot: Spot) -> list[Leaf]:
    """All leaves below one place. Fields that the truth does not name are not scored."""
    if isinstance(truth, dict) and isinstance(got, dict):
        return [leaf for key, value in truth.items() for leaf in compare(value, got.get(key), spot.down(key))]
    if isinstance(truth, list) and isinstance(got, list):
        return _compare_lists(truth, got, spot)
    if is_scalar(truth) and is_scalar(got):
        return [_compare_scalars(truth, got, spot)]
    return [*missing(truth, spot.truth), *extra(got, spot.got)]


def missing(truth: Json, pointer: str) -> list[Leaf]:
    """The leaves of something that the record does not have."""
    return [Leaf(where, "missing", value, None) for where, value in _leaves(truth, pointer)]


def extra(got: Json, pointer: str, pattern: Json = None) -> list[Leaf]:
    """The leaves of something that the truth does not have; with a `pattern`, of the fields that it names only."""
    return [Leaf(where, "extra", None, value) for where, value in _leaves(got, pointer, pattern)]


def extra_record(got: Mapping[str, Json], pattern: Mapping[str, Json]) -> list[Leaf]:
    """The leaves of a whole record that the truth does not have, of the fields that its other records name."""
    sections = [section for section in SECTIONS if section in pattern]
    return [leaf for section in sections for leaf in extra(got.get(section), f"/{section}", pattern[section])]


def merged(items: Sequence[Json]) -> Json:
    """One pattern with every field that any of the items names; None when there is nothing to learn from."""
    if items and all(isinstance(item, Mapping) for item in items):
        keys = dict.fromkeys(key for item in items for key in item)
        return {key: merged([item[key] for item in items if item.get(key) is not None]) for key in keys}
    if items and all(isinstance(item, list) for item in items):
        inner = [element for item in items for element in item]
        return [merged(inner)] if inner else None
    return None


def _compare_lists(truth: Sequence[Json], got: Sequence[Json], spot: Spot) -> list[Leaf]:
    pairs = align(truth, got, spot.field)
    found = [leaf for i, j in pairs for leaf in compare(truth[i], got[j], spot.item(i, j))]
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    pattern = merged(truth)
    for i, item in enumerate(truth):
        if i not in left:
            found += missing(item, f"{spot.truth}/{i}")
    for j, item in enumerate(got):
        if j not in right:
            found += extra(item, f"{spot.got}/{j}", pattern)
    return found


def _compare_scalars(truth: JsonScalar, got: JsonScalar, spot: Spot) -> Leaf:
    if same(spot.field, truth, got):
        return Leaf(spot.got, "right", truth, got)
    return Leaf(spot.got, "wrong", truth, got)


def _leaves(value: Json, pointer: str, pattern: Json = None) -> Iterator[tuple[str, JsonScalar]]:
    if isinstance(value, Mapping):
        names = pattern if isinstance(pattern, Mapping) else None
        for key, inner in value.items():
            if names is None or key in names:
                yield from _leaves(inner, f"{pointer}/{key}", names[key] if names else None)
    elif isinstance(value, list):
        element = pattern[0] if isinstance(pattern, list) else None
        for index, inner in enumerate(value):
            yield from _leaves(inner, f"{pointer}/{index}", element)
    elif value is not None:
        yield pointer, value
