"""A value with its ink, and how a tree of them becomes a record with its evidence.

Finders return nested dicts and lists shaped like the record, with a `Found` wherever a value was read. `assemble`
parts them into plain values and a map from JSON Pointer to evidence, and collects what the finders noted on the way.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from extract.ink import Ink
from schemas import Evidence, Finding, FindingCode, Message, Severity, State

Plain = str | int | float | bool | dt.date | None


@dataclass(frozen=True, slots=True)
class Note:
    """A doubt about one value, found while reading it; it becomes a finding that points at the value."""

    code: FindingCode
    severity: Severity
    message: Message


@dataclass(frozen=True, slots=True)
class Found:
    """A value, the ink it was read from, and how.

    A value of None with ink says: something is printed there, and it could not be read. `sure` is how far the rule
    itself can be trusted, 0 to 1; it multiplies the confidence of the characters. A mapping as value (a district)
    shares its ink among its fields.
    """

    value: Plain | Mapping[str, Plain]
    ink: Ink
    rule: str
    state: State = "read"
    sure: float = 1.0
    notes: tuple[Note, ...] = ()

    def noted(self, code: FindingCode, severity: Severity, th: str, en: str) -> "Found":
        """The same value with one more doubt."""
        return replace(self, notes=(*self.notes, Note(code, severity, Message(th=th, en=en))))


@dataclass(frozen=True, slots=True)
class Signals:
    """What is known about a value before it is weighed into a confidence.

    `least` and `whole` are the confidence of its least sure character and of all of them together, `told_apart` the
    chance that characters which the engine cannot tell from others are right, all 0 to 1; `text` is the value where it
    is printed text, None for numbers, dates and codes.
    """

    least: float
    whole: float
    told_apart: float
    sure: float
    state: State
    rule: str
    text: str | None


Tree = Mapping[str, "Tree"] | Sequence["Tree"] | Found | Plain


def text_found(ink: Ink, rule: str, sure: float = 1.0) -> Found | None:
    """The ink itself as a text value, on one line; None when it is empty."""
    ink = ink.flat().strip()
    return Found(ink.text, ink, rule, sure=sure) if ink else None


@dataclass(slots=True)
class Draft:
    """A record in the making: plain data; evidence, signals and ink by pointer; and the findings so far."""

    data: dict[str, Any] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    signals: dict[str, Signals] = field(default_factory=dict)
    inks: dict[str, Ink] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def assemble(tree: Mapping[str, Tree]) -> Draft:
    """The tree's plain values, evidence and notes. The order of findings is that of the values."""
    draft = Draft()
    draft.data = {key: _plain(branch, f"/{key}", draft) for key, branch in tree.items()}
    return draft


def _plain(tree: Tree, pointer: str, draft: Draft) -> Any:
    if isinstance(tree, Found):
        return _leaf(tree, pointer, draft)
    if isinstance(tree, Mapping):
        return {key: _plain(branch, f"{pointer}/{key}", draft) for key, branch in tree.items()}
    if isinstance(tree, Sequence) and not isinstance(tree, str):
        return _items(tree, pointer, draft)
    return tree


def _items(items: Sequence[Tree], pointer: str, draft: Draft) -> list[Any]:
    """The items of a list. One that could not be read leaves the list, and its notes point at the list itself."""
    kept: list[Any] = []
    for item in items:
        if isinstance(item, Found) and item.value is None:
            draft.findings.extend(_findings(item, pointer))
        else:
            kept.append(_plain(item, f"{pointer}/{len(kept)}", draft))
    return kept


def _findings(found: Found, pointer: str) -> list[Finding]:
    return [
        Finding(code=note.code, severity=note.severity, message=note.message, pointers=(pointer,))
        for note in found.notes
    ]


def _leaf(found: Found, pointer: str, draft: Draft) -> Any:
    draft.findings.extend(_findings(found, pointer))
    evidence = Evidence(
        page=found.ink.page(),
        bbox=found.ink.bbox(),
        text=found.ink.as_read(),
        confidence=round(found.ink.confidence(settled=found.state == "repaired") * found.sure, 4),
        state=_state(found),
        rule=found.rule,
    )
    signals = _signals(found)
    if isinstance(found.value, Mapping):
        draft.evidence.update({f"{pointer}/{key}": evidence for key in found.value})
        draft.signals.update({f"{pointer}/{key}": signals for key in found.value})
        draft.inks.update({f"{pointer}/{key}": found.ink for key in found.value})
        return dict(found.value)
    draft.evidence[pointer], draft.signals[pointer], draft.inks[pointer] = evidence, signals, found.ink
    return found.value


def _state(found: Found) -> State:
    """How the value came about; with a word in it that was put right it is repaired."""
    return "repaired" if found.state in ("read", "normalized") and found.ink.is_mended else found.state


def _signals(found: Found) -> Signals:
    settled = found.state == "repaired"
    is_text = isinstance(found.value, str) and found.state in ("read", "inferred") and found.value == found.ink.text
    return Signals(
        least=found.ink.confidence(settled=True),
        whole=found.ink.joint_confidence(),
        told_apart=1.0 if settled else found.ink.told_apart(),
        sure=found.sure,
        state=_state(found),
        rule=found.rule,
        text=found.ink.text if is_text else None,
    )
