"""Figures of reading: character errors without spaces, wrong digit strings, wrong tone marks."""

import re
from collections.abc import Sequence

import numpy as np
from rapidfuzz.distance import Levenshtein

DIGITS = re.compile("[0-9๐-๙]+")
TONES = re.compile("[่้๊๋]")


def figures(pairs: Sequence[tuple[str, str]]) -> dict[str, float]:
    """Rates over (truth, read): characters without spaces, digit strings, tone marks; from 0 up, 1 is all."""
    wrong = total = 0
    digit_wrong = digit_total = tone_wrong = tone_total = 0
    for truth, read in pairs:
        one, two = truth.replace(" ", ""), read.replace(" ", "")
        total += len(one)
        if one != two:
            wrong += Levenshtein.distance(one, two)
            digit_wrong += Levenshtein.distance(DIGITS.findall(truth), DIGITS.findall(read))
            tone_wrong += Levenshtein.distance(TONES.findall(truth), TONES.findall(read))
        digit_total += len(DIGITS.findall(truth))
        tone_total += len(TONES.findall(truth))
    return {
        "cer": round(wrong / max(1, total), 5),
        "digit_strings": round(digit_wrong / max(1, digit_total), 5),
        "tones": round(tone_wrong / max(1, tone_total), 5),
        "lines_right": round(
            float(np.mean([t.replace(" ", "") == r.replace(" ", "") for t, r in pairs])) if pairs else 0.0, 4
        ),
    }
