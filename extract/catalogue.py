"""All rules of the room that are values, for tests and for the bench; nothing else needs to know them all."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

from extract.rules import Rule


def pattern_rules() -> tuple[Rule[Any], ...]:
    """Every rule that is a value of a module of the room, alone or in a tuple; each once, module by module."""
    found = {id(rule): rule for value in _values() for rule in _rules(value)}
    return tuple(found.values())


def _values() -> Iterator[object]:
    package = importlib.import_module("extract")
    for module in pkgutil.walk_packages(package.__path__, "extract."):
        if not module.name.endswith("__main__"):
            yield from vars(importlib.import_module(module.name)).values()


def _rules(value: object) -> Iterator[Rule[Any]]:
    values = value if isinstance(value, tuple) else (value,)
    yield from (one for one in values if isinstance(one, Rule))
