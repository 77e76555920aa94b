"""Numbers that are kept once, however often they occur: a file of 500 pages has millions of places and confidences."""

_MOST = 200_000
"""More different numbers are not kept; pages of usual sizes have fewer."""
_KNOWN: dict[float, float] = {}


def shared(number: float) -> float:
    """The same number, the same object for equal ones."""
    known = _KNOWN.get(number)
    if known is not None:
        return known
    # Equal to minus zero, which would otherwise come back as whichever was seen first.
    number += 0.0
    if len(_KNOWN) < _MOST:
        _KNOWN[number] = number
    return number
