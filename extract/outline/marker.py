"""The number, letter or dash that an item of a printed list begins with."""

import re
from dataclasses import dataclass, replace

from extract.doubt import certain, is_doubtful
from extract.facts.calendar import possible_texts
from extract.found import Found, Plain
from extract.ink import Ink
from extract.vocabulary import one_of, words

_LABEL = one_of(words("outlines", "labels"))
_UNIT = rf"{one_of(words('outlines', 'units'))}(?![ก-๎a-zA-Z])"
_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_ROMAN = "(?:I{1,3}|IV|VI{0,3}|IX|X|i{1,3}|iv|vi{0,3}|ix|x)"
_MARKER = re.compile(
    rf"""
    (?:[«»|~^`'!]\s?(?=\(?\d))?     # specks before a number in a scan
    (?P<dash>[-•·●○▪■□☐◻▢❑❖◆◇◈➢➤►▶▸‣★☆✦*✓✔☑※\uf0b7\uf0a7\uf0d8\uf0fc])? \s?
    (?:
      (?P<label>{_LABEL}) \s? (?P<nth>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}) (?:\s?[.):](?=\s|$)|(?=\s|$))
    | [(\[] \s? (?P<inside>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}) \s? [)\]]
    | (?P<circled>[{_CIRCLED}])
    | (?P<path>\d{{1,3}} (?:\.{{1,2}}\d{{1,2}}){{1,4}})
      (?:\.(?!\d)|\)|(?=\s)|(?=[ก-๙a-zA-Z"(]))  (?!\s?{_UNIT})  (?!\s?-\s?\d)
    | (?P<number>\d{{1,3}}) (?: \s?(?P<after>[.)])(?!\d) | (?=\t) | \s?(?P<colon>:)(?=\s?[ก-ฮเ-ไA-Za-z]) )
    | (?P<letter>\([กขคงจฉชซฌญ]\)|(?:[กขคงฉ]\.|[กขคงจฉชซฌญ]\)|[A-Ha-h]\.|\(?[A-Ha-h]\)|{_ROMAN}[.)])(?=\s|\(|$))
    )?
    \s?
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before an item. `text` is as printed in ASCII digits, without a dash before a number.

    `style` tells apart kinds of markers, `path` holds the numbers in it: (2, 1) for `๒.๑)`, none for a dash. `end` is
    where the item's own text begins, `is_before_a_digit` says whether with a digit.
    `is_settled` is True when the engine was not sure of the number and the one before it told.
    """

    text: str
    style: str
    path: tuple[int, ...]
    ink: Ink
    end: int
    is_before_a_digit: bool = False
    is_settled: bool = False

    def settled(self, before: tuple[int, ...]) -> "Marker":
        """The marker as the number after `before`, when the engine was not sure and may have read that one."""
        expected = (*before[:-1], before[-1] + 1) if before else ()
        if not before or not self.path or not is_doubtful(self.ink):
            return self
        numbers = (re.findall(r"\d+", text) for text in possible_texts(self.ink))
        if not any(tuple(map(int, found)) == expected for found in numbers):
            return self
        parts = iter(str(part) for part in expected)
        text = re.sub(r"\d+", lambda _: next(parts), self.text)
        return replace(self, path=expected, text=text, is_settled=True)

    @property
    def is_labelled(self) -> bool:
        """True when a word such as ข้อ stands before the number."""
        return self.style.endswith(" 1")

    @property
    def number(self) -> str | None:
        """The number or letter alone, such as `2.1`, `ก`; None for a dash."""
        return ".".join(str(part) for part in self.path) or self.letter

    @property
    def letter(self) -> str | None:
        """The letter of `ก.`, `(ก)`, `A.`, `ii)`; None for other markers."""
        return self.text.strip("().") if self.style.strip("().") in ("ก", "A", "a", "I", "i") else None


def read_marker(ink: Ink) -> Marker | None:
    """The marker that a line begins with; None for `08.30 น.`, `12.50 บาท`, `17 - 19`, and for plain text."""
    match = _MARKER.match(ink.folded)
    if match is None or not match.group().strip():
        return None
    found = match.groupdict()
    path: tuple[int, ...]
    if found["label"]:
        path = _numbers(found["nth"])
        style = f"{found['label']} 1"
    elif found["inside"]:
        path = _numbers(found["inside"])
        style = "(1)" if len(path) == 1 else f"(1.1)/{len(path)}"
    elif found["circled"]:
        style, path = _CIRCLED[0], (_CIRCLED.index(found["circled"]) + 1,)
    elif found["path"]:
        path = _numbers(found["path"])
        style = f"1.1/{len(path)}"
    elif found["number"]:
        style, path = f"1{found['after'] or found['colon'] or ''}", (int(found["number"]),)
    elif found["letter"]:
        style, path = _lettered(found["letter"]), ()
    else:
        return _dash(ink, match)
    start = match.end("dash") if found["dash"] else 0
    shown = ink[start : match.end()].strip()
    return Marker(_printed(shown), style, path, shown, match.end())


def letter_after(ink: Ink, before: Marker) -> Marker | None:
    """The marker of a line that begins with the letter after another item's: `จ.` after `ง.` alone is no short word."""
    at = _LETTERS.find(before.letter or " ")
    following = _LETTERS[at + 1 : at + 2] if at >= 0 else ""
    printed = before.text.replace(before.letter or " ", following)
    if not following or not ink.folded.startswith(f"{printed} "):
        return None
    return Marker(printed, before.style, (), ink[: len(printed)], len(printed))


def _numbers(printed: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.split(r"\.+", printed))


def _lettered(printed: str) -> str:
    """The style of a marker that is a letter: `ก)`, `(ก)`, `A.`, `ii)`."""
    letter = printed.strip("().")
    if letter >= "ก":
        return printed.replace(letter, "ก")
    kind = "I" if re.fullmatch("[IVXivx]+", letter) else "A"
    return printed.replace(letter, kind if letter.isupper() else kind.lower())


def _dash(ink: Ink, match: re.Match[str]) -> Marker | None:
    """A dash is a marker when text follows that it does not belong to: not `-5`, not the page mark `- 2 -`."""
    if re.match(r"-\s?\d+\s?-?\s*$|-\d", ink.folded):
        return None
    shown = ink[: match.end()].strip()
    return Marker(shown.text, shown.folded, (), shown, match.end(), ink.folded[match.end() : match.end() + 1].isdigit())


def _printed(marker: Ink) -> str:
    """The marker with ASCII digits and no space inside a number."""
    return re.sub(r"(?<=\d)\s|\s(?=[.):])", "", marker.folded)


def marker_found(marker: Marker, value: Plain, rule: str) -> Found:
    """A value read from a marker: `repaired` when the number before it told, null when its digits stay doubtful."""
    if marker.is_settled:
        return Found(value, marker.ink, rule, state="repaired")
    return certain(Found(value, marker.ink, rule))
