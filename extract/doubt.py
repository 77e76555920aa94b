"""What to do with characters that the engine itself cannot tell apart: one policy for the whole room.

An engine may say "this is ๒, or ๖ as well" (`Ink.alternatives()`). In a text such a character only lowers the
confidence (`Ink.confidence()` sees to that). A machine field (number, date, time, telephone, code, quantity) must
not hold a guess: either a check settles which character it is (a weekday, a running number, a list of districts),
and the value is `repaired`, or the field is null and a person is told.
"""

from extract.found import Found
from extract.ink import Ink
from extract.normalise import fold
from extract.trace import tried


def is_doubtful(ink: Ink) -> bool:
    """True when the ink holds a digit that the engine cannot tell from another."""
    return any(ink.folded[at].isdigit() for at in ink.alternatives())


def certain(found: Found) -> Found:
    """The machine field as it may stand in the record: null, with a note, when its digits could be others.

    A field whose state is `repaired` has been settled by a check, and stays.
    """
    if found.value is None or found.state == "repaired" or not is_doubtful(found.ink):
        return found
    tried(found.rule, found.ink, found.value, "digits_open")
    emptied = Found(None, found.ink, found.rule, sure=found.sure, notes=found.notes)
    return emptied.noted(
        "low_confidence",
        "warning",
        f"อ่านตัวเลขใน «{found.ink.as_read()}» ได้ไม่แน่ชัด โปรดดูต้นฉบับแล้วกรอกเอง",
        f"The digits in «{found.ink.as_read()}» could be others: look at the page and fill this in.",
    )


def settle_in_sequence(ink: Ink, expected: int, rule: str) -> Found:
    """The number of a list item. Doubtful digits are settled by the place in the list, when they allow that number."""
    others = ink.alternatives()
    choices = [{char, *(fold(others[at]) if at in others else "")} for at, char in enumerate(ink.folded)]
    wanted = str(expected)
    if is_doubtful(ink) and len(wanted) == len(choices) and all(w in c for w, c in zip(wanted, choices, strict=True)):
        return Found(expected, ink, rule, "repaired", sure=0.97)
    return certain(Found(int(ink.folded), ink, rule, "normalized"))
