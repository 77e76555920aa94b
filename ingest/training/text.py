"""What made lines say: pieces of public-domain government text, and strings of the genre.

Everything comes from one `random.Random`, so a seed gives the same lines. Texts are clean: known characters only, marks
in the order base, vowel, tone.
"""

import lzma
import random
import re
from collections.abc import Sequence
from pathlib import Path

from ingest.training.alphabet import CHARACTERS
from ingest.training.genre import FOREIGN, MAKERS, Maker, day, leader_list, marker, ornament, syllables
from ingest.training.words import LABELS, TITLES

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
TO_THAI = str.maketrans("0123456789", THAI_DIGITS)
COMBINING = frozenset("ัิีึืฺุู็่้๊๋์ํ๎ำ")
_KNOWN = frozenset(CHARACTERS)


def tidy(text: str) -> str:
    """The text with known characters only, marks in order and single spaces."""
    text = text.replace("ํา", "ำ").replace("เเ", "แ").replace("\xa0", " ")
    text = re.sub("([่้๊๋])([ัิีึืุู])", r"\2\1", text)
    text = re.sub("ํ([่้๊๋])า", r"\1ำ", text)
    text = re.sub("([ัิีึืุู็่้๊๋์ํฺ๎])\\1+", r"\1", text)
    text = re.sub("([่้๊๋])[่้๊๋]+", r"\1", text)
    text = re.sub("(^|[^ก-ฮ])[ัิีึืฺุู็่้๊๋์ํ๎ำ]+", lambda m: m.group(1), text) if _stray(text) else text
    return " ".join("".join(char for char in text if char in _KNOWN).split())


def _stray(text: str) -> bool:
    base = False
    for char in text:
        if char in COMBINING:
            if not base:
                return True
        else:
            base = "ก" <= char <= "ฮ"
    return False


def load_paragraphs(path: Path, held_out: bool, share: float = 0.05) -> list[str]:
    """The paragraphs to train on, or the slice that is never trained on (every one in `1 / share`)."""
    every = round(1 / share)
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        return [line.strip() for number, line in enumerate(stream) if (number % every == 0) == held_out]


class TextMaker:
    """Makes the words of one line after the other."""

    def __init__(self, paragraphs: Sequence[str], rng: random.Random) -> None:
        self._paragraphs = paragraphs
        self._rng = rng

    def line(self, shortest: int, longest: int) -> str:
        """A line of about so many characters; never empty."""
        while True:
            size = self._rng.randint(shortest, longest)
            text = tidy(self._draft(size))
            if text:
                return text

    def foreign(self) -> str:
        """A few words and numbers without Thai, as papers set them in a face of their own; never empty."""
        makers, weights = zip(*FOREIGN, strict=True)
        while True:
            parts = [maker(self._rng) for maker in self._rng.choices(makers, weights, k=self._rng.randint(1, 3))]
            text = tidy("".join(char for char in " ".join(parts) if not "\u0e00" <= char <= "\u0e7f"))
            if text:
                return text

    def _draft(self, size: int) -> str:
        rng = self._rng
        roll = rng.random()
        if roll < 0.44:
            text = self.piece(size)
        elif roll < 0.46:
            text = ornament(rng) if rng.random() < 0.4 else f"{ornament(rng)} {self.piece(size)}"
        elif roll < 0.53:
            text = syllables(rng, size)
        elif roll < 0.60:
            text = f"{rng.choice(LABELS)}{self._special()}"
        elif roll < 0.72:
            text = f"{marker(rng)} {self.piece(size)}"
        elif roll < 0.76:
            name = syllables(rng, size // 2) if rng.random() < 0.6 else self.piece(max(4, size // 2))
            text = f"{rng.choice(TITLES)}{name}"
        elif roll < 0.80:
            text = self._leader(size)
        else:
            text = self._special()
            while len(text) < size and rng.random() < 0.6:
                text += " " + (self._special() if rng.random() < 0.5 else self.piece(max(3, size - len(text))))
        return self._digits(self._quote(text))

    def _digits(self, text: str) -> str:
        """The text with Thai digits, Arabic ones, or, as it happens, some of each."""
        roll = self._rng.random()
        if roll < 0.58:
            return text.translate(TO_THAI)
        if roll < 0.62:
            return "".join(char.translate(TO_THAI) if self._rng.random() < 0.5 else char for char in text)
        return text

    def note(self) -> str:
        """What a pen adds to a printed paper: numbers, dates, a few words; never empty."""
        rng = self._rng
        words = rng.choice([day(rng), self._special(), str(rng.randrange(10_000)), self.piece(rng.randint(2, 8))])
        return tidy(self._digits(words))[:12].strip() or "1"

    def _special(self) -> str:
        makers, weights = zip(*MAKERS, strict=True)
        maker: Maker = self._rng.choices(makers, weights)[0]
        return maker(self._rng)

    def _leader(self, size: int) -> str:
        """Words, a dotted leader (one sign stands for the whole run), words or nothing."""
        before = self.piece(size // 2) if self._rng.random() < 0.7 else ""
        after = self._rng.choice(["", self._special(), self.piece(size // 3), f"{day(self._rng)}"])
        if self._rng.random() < 0.15:
            return leader_list(self._rng)
        gap = self._rng.choice(["", " "])
        return f"{before}{gap}…{gap}{after}"

    def _quote(self, text: str) -> str:
        roll = self._rng.random()
        if roll < 0.03:
            return f"“{text}”"
        if roll < 0.06:
            return f"({text})"
        if roll < 0.07:
            return f'"{text}"'
        return text

    def piece(self, size: int) -> str:
        """So many characters from somewhere in the text, never starting within a syllable's marks."""
        paragraph = self._rng.choice(self._paragraphs)
        if len(paragraph) <= size:
            return paragraph
        start = self._rng.randrange(len(paragraph) - size + 1)
        end = start + size
        while start < end and paragraph[start] in COMBINING:
            start += 1
        while end < len(paragraph) and paragraph[end] in COMBINING:
            end += 1
        return paragraph[start:end]
