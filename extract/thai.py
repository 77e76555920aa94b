"""Thai words: one spaCy pipeline a process, with a dictionary of our own and labels for the words that matter.

Thai is written without spaces, so whether `กรรมการ` stands in a text or is only a part of `สำนักงานคณะกรรมการ…` is a
question for a tokenizer. Ours is newmm with every word of the vocabulary and of the gazetteer in its dictionary; the
`SpanRuler` labels those words, and `Matcher` patterns over the labels put them together to longer ones.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from extract.facts.gazetteer import districts_by_name, province_names
from extract.ink import Ground, Ink
from extract.normalise import fold
from extract.vocabulary import words

if TYPE_CHECKING:
    from pythainlp.util import Trie
    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

_LISTS: dict[str, tuple[tuple[str, str], ...]] = {
    "ROLE": (("roles", "bodies"), ("roles", "offices"), ("roles", "alone")),
    "ROLE_KIND": (("roles", "kinds"),),
    "COMMITTEE": (("committees", "heads"),),
    "OPENER": (("committees", "openers"),),
    "DUTY": (("committees", "duties"),),
    "ATTENDANCE": (("committees", "attendance"),),
    "AGENCY": (("agencies", "names"), ("agencies", "short")),
    "TERM": (("agencies", "terms"), ("agencies", "projects")),
    "TITLE": tuple(
        ("titles", group)
        for group in ("civil", "academic", "health", "army", "navy", "air", "police", "volunteer", "noble", "religious")
    ),
    "POSITION": (("titles", "positions"),),
    "TOPIC_HEAD": (("topics", "heads"),),
    "REPORT": (("topics", "reports"),),
    "REQUEST": (("requests", "asks"),),
}
"""Label → the vocabulary lists whose words have it. Places come from the gazetteer."""

_SPACES = {"IS_SPACE": True, "OP": "*"}
_ROLE: dict[str, Any] = {"ENT_TYPE": "ROLE"}
_AND = {"TEXT": "และ"}
_COMBINED: dict[str, list[list[dict[str, Any]]]] = {
    "ROLE": [
        # กรรมการผู้ทรงคุณวุฒิ, กรรมการและผู้ช่วยเลขานุการร่วม, รองประธานกรรมการ คนที่ 2
        [_ROLE, _SPACES, {"ENT_TYPE": "ROLE_KIND"}],
        [_ROLE, _SPACES, _AND, _SPACES, _ROLE],
        [_ROLE, _SPACES, _AND, _SPACES, _ROLE, _SPACES, {"TEXT": "ร่วม"}],
        [_ROLE, _SPACES, {"TEXT": "ร่วม"}],
        [_ROLE, _SPACES, {"TEXT": "คนที่"}, _SPACES, {"LIKE_NUM": True}],
        [_ROLE, _SPACES, _AND, _SPACES, _ROLE, _SPACES, {"TEXT": "คนที่"}, _SPACES, {"LIKE_NUM": True}],
    ],
}
"""Patterns over the labels of single words."""

_JOINTS = ("และ", "คนที่", "ร่วม")
_LONG_TEXT = 400
"""Characters from which newmm works in windows, which keeps its time linear on text without clear breaks."""
_ABBREVIATED = re.compile(r"[ก-ฮ]{1,4}\.")
"""`อ.บางบ่อ` begins a word."""
_LOOK = 24
_AT = re.compile(r"ณ(?![ก-๎])")
"""The word before a place is no part of the word above it."""
"""How many characters on either side of a line break tell whether it falls inside a word."""


@dataclass(frozen=True, slots=True)
class Word:
    """A labelled word or phrase in some ink. `rule` names the vocabulary list or the pattern that found it."""

    label: str
    rule: str
    ink: Ink
    start: int
    end: int


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text, white space and punctuation included. Joined they are the text; asserted here."""
    from pythainlp.tokenize.newmm import segment  # noqa: PLC0415 - only when words are asked for

    found = tuple(segment(text, custom_dict=_dictionary(), safe_mode=len(text) > _LONG_TEXT)) if text else ()
    if "".join(found) != text:
        raise AssertionError("the tokens of a text must be the text")
    return found


def unknown_share(text: str) -> float:
    """The share, 0 to 1, of a text's Thai letters and signs that stand in words which no dictionary has.

    A name is such a word, and so is what an engine misread.
    """
    parts = [word for word in tokens(fold(text)) if any(map(_is_thai_letter, word))]
    unknown = sum(len(word) for word in parts if word != "ณ" and (len(word) == 1 or word not in _dictionary()))
    return unknown / sum(map(len, parts)) if parts else 0.0


def labelled(ink: Ink, *labels: str) -> tuple[Word, ...]:
    """The words of some ink that have one of the labels, in order and without overlaps: the longest wins."""
    kept: list[tuple[str, str, int, int]] = []
    for found in sorted(
        _labels(ink.folded),
        key=lambda span: (span[2] - span[3], span[2], labels.index(span[0]) if span[0] in labels else 0),
    ):
        if found[0] in labels and all(found[3] <= other[2] or other[3] <= found[2] for other in kept):
            kept.append(found)
    kept.sort(key=lambda span: span[2])
    return tuple(Word(label, rule, ink[start:end], start, end) for label, rule, start, end in kept)


def join_lines(ground: Ground, lines: Iterable[Ink]) -> Ink:
    """Wrapped lines as one: joined with single spaces, and with none where the break falls inside a word."""
    joined = ground.join(())
    for line in lines:
        between = "" if breaks_a_word(joined.folded, line.folded) else " "
        joined = ground.join((joined, line), between)
    return joined


def breaks_a_word(left: str, right: str) -> bool:
    """True when a line that ends like `left` and one that begins like `right` share a word of the dictionary."""
    return _ABBREVIATED.match(right) is None and _share_a_word(left[-_LOOK:], right[:_LOOK])


@lru_cache(maxsize=8192)  # finder after finder looks at the same lines
def _share_a_word(head: str, tail: str) -> bool:
    if not head or not tail or _AT.match(tail) or not (_is_thai_letter(head[-1]) and _is_thai_letter(tail[0])):
        return False
    at = 0
    for word in tokens(head + tail):
        if at < len(head) < at + len(word):
            return word in _own_words() or (word in _dictionary() and not _are_words(head, tail))
        at += len(word)
    return False


def _are_words(head: str, tail: str) -> bool:
    """True when the text before a break ends with a whole word and the text after it begins with one."""
    known = _dictionary()
    return tokens(head)[-1] in known and tokens(tail)[0] in known


def known_words() -> Iterator[str]:
    """Every word of the dictionary, ours included, folded."""
    return iter(_dictionary())


def own_words() -> frozenset[str]:
    """The words of the vocabulary and of the gazetteer, folded."""
    return _own_words()


def _is_thai_letter(char: str) -> bool:
    return "\u0e01" <= char <= "\u0e4e" and char not in "ฯ\u0e3fๆ"


@lru_cache(maxsize=2048)
def _labels(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """Label, rule, start and end of every labelled word of a text, overlaps included."""
    from spacy.util import filter_spans  # noqa: PLC0415

    doc = _pipeline()(text)
    single = list(doc.spans["ruler"])
    doc.ents = filter_spans(span for span in single if span.label_ in ("ROLE", "ROLE_KIND"))
    spans = [(span.label_, span.id_, span.start_char, span.end_char) for span in single]
    for key, start, end in _combinations()(doc):
        label = doc.vocab.strings[key]
        spans.append((label, f"thai.{label.lower()}", doc[start:end].start_char, doc[start:end].end_char))
    return tuple(spans)


class _Tokenizer:
    """Text to a spaCy document of our own tokens; white space is a token of its own."""

    def __init__(self, nlp: "Language") -> None:
        self._vocab = nlp.vocab

    def __call__(self, text: str) -> "Doc":
        from spacy.tokens import Doc  # noqa: PLC0415

        found = tokens(text)
        return Doc(self._vocab, words=list(found), spaces=[False] * len(found))


@cache
def _pipeline() -> "Language":
    """The pipeline, built once: importing spaCy and building the dictionary take seconds."""
    from spacy.lang.th import Thai  # noqa: PLC0415

    nlp = Thai(create_tokenizer=_Tokenizer)
    ruler: Any = nlp.add_pipe("span_ruler", config={"spans_key": "ruler", "validate": True})
    ruler.add_patterns([{"label": label, "pattern": word, "id": rule} for label, rule, word in _labelled_words()])
    return nlp


@cache
def _combinations() -> "Matcher":
    from spacy.matcher import Matcher  # noqa: PLC0415

    matcher = Matcher(_pipeline().vocab, validate=True)
    for label, patterns in _COMBINED.items():
        matcher.add(label, patterns)
    return matcher


@cache
def _dictionary() -> "Trie":
    """The words of pythainlp's dictionary and ours, folded as the texts are.

    Longer words that begin like a committee's name are left out, so that the head is a word of its own.
    """
    from pythainlp.corpus.common import thai_words  # noqa: PLC0415
    from pythainlp.util import Trie  # noqa: PLC0415

    heads = tuple(word for label, _, word in _labelled_words() if label == "COMMITTEE" and word.startswith("คณะ"))
    return Trie({*(word for word in thai_words() if not word.startswith(heads)), *_own_words(), *_JOINTS})


@cache
def _own_words() -> frozenset[str]:
    return frozenset(word for _, _, word in _labelled_words())


@cache
def _labelled_words() -> tuple[tuple[str, str, str], ...]:
    """Label, rule id and word, folded."""
    found = [
        (label, f"{name}.{key}", fold(word))
        for label, lists in _LISTS.items()
        for name, key in lists
        for word in words(name, key)
    ]
    found.extend(
        ("ROLE", "roles.leads", lead + body)
        for lead, body in product(words("roles", "leads"), words("roles", "bodies"))
    )
    found.extend(("PLACE", "gazetteer", name) for name in _place_names())
    return tuple(dict.fromkeys(found))


def _place_names() -> tuple[str, ...]:
    """Provinces and districts; names of two or three letters are ordinary words as well."""
    names = {*province_names(), *districts_by_name()}
    return tuple(sorted(name for name in names if len(name) > 3))
