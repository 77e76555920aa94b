"""Every rule finds its own examples and ignores its counter-examples."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.catalogue import pattern_rules
from extract.ink import Ink
from extract.rules import Rule

RULES = pattern_rules()
FINDS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.finds]
IGNORES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.ignores]


@pytest.mark.parametrize(("rule", "text"), FINDS)
def test_a_rule_finds_its_examples(rule: Rule[Any], text: str, inked: Callable[[str], Ink]) -> None:
    assert list(rule.hits(inked(text)))


@pytest.mark.parametrize(("rule", "text"), IGNORES)
def test_a_rule_ignores_its_counter_examples(rule: Rule[Any], text: str, inked: Callable[[str], Ink]) -> None:
    assert not list(rule.hits(inked(text)))


def test_rule_names_are_unique() -> None:
    names = [rule.id for rule in RULES]

    assert len(set(names)) == len(names)


def test_rules_of_every_kind_of_fact_are_found() -> None:
    assert {rule.id.split(".")[0] for rule in RULES} >= {"date", "time", "number"}
