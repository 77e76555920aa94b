"""How a check says what it found."""

from extract.found import Draft
from extract.ink import Ground, Ink
from schemas import Finding, FindingCode, Message, Severity


def finding(code: FindingCode, severity: Severity, th: str, en: str, *pointers: str) -> Finding:
    """A finding about the values at the pointers."""
    return Finding(code=code, severity=severity, message=Message(th=th, en=en), pointers=pointers)


def plain_ink(text: str) -> Ink:
    """A plain value as ink that stands nowhere, for rules that read ink."""
    return Ink(text, ((-1, 0),) * len(text), Ground())


def merge_same(draft: Draft) -> None:
    """Make one finding of those that say the same: a date in a merged cell is wrong once, not in every row."""
    merged: dict[tuple[str, str], Finding] = {}
    for one in draft.findings:
        key = (one.code, one.message.en)
        first = merged.get(key)
        pointers = (*first.pointers, *one.pointers) if first else one.pointers
        merged[key] = one.model_copy(update={"pointers": tuple(dict.fromkeys(pointers))})
    draft.findings[:] = merged.values()
