"""A run of Thai letters as it was most likely printed: words that a scan damaged by a sign or a letter, put right.

A run is cut into words in the likeliest way, as it was read and with one word changed: how common a word is speaks for
it, every sign that differs against it. A change is made when it is clearly likelier than what was read and than every
other change. Names that nobody knows have no likelier neighbour and stay.
"""

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate

from extract.thai import known_words, own_words
from extract.vocabulary import vocabulary

_MARKS = frozenset("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e")
_CORPUS = 3.2e7
"""Words in the corpus that the counts are from: the Thai National Corpus, as pythainlp has it."""
_GENRE = 2000.0
"""A word of our vocabulary or of the gazetteer counts as if it stood there this often: papers are full of them."""
_RARE = 0.5
"""The count of a word of the dictionary that the corpus lacks."""
_SEEN = 3.0
"""The count from which a word may be put in the place of another: dictionaries have misprints of their own."""
_NAMED = 20.0
"""The count of a given name or a surname on record: such names are known, but nothing is changed into one."""
_UNKNOWN = -7.0
"""Log-probability of a letter that belongs to no word."""
_LOST, _CHANGED, _ADDED, _LETTER = -6.0, -7.5, -7.5, -9.0
"""Log-probability that a reader loses, changes or adds a sign, or takes a letter for one that looks like it."""
_DEAREST = -17.0
"""What a change of one word may cost at most."""
_CLEARLY = 2.5
"""How much likelier, in log-odds, the changed run must be than the one read."""
_FAR = 6.0
"""The same where every letter that was read belongs to a word."""
_APART = 1.5
"""How much likelier it must be than with any other change."""
_COMMONEST = -3.6
"""No word is likelier than this, in log-probability."""
_MOST_CHANGES = 4
_ALIKE = ("ชซ", "ดตค", "ผฝ", "พฟ", "บป", "ถภ", "โใไ", "ฎฏ", "ทห", "าำ")
"""Letters that are told apart by a loop, a notch or a tail."""


Cluster = str
"""A letter with the signs above and below it."""
Clusters = tuple[Cluster, ...]


@lru_cache(maxsize=1 << 14)
def mended_run(run: str) -> str:
    """A run of Thai letters as it was most likely printed; as it is when nothing else is clearly likelier."""
    clusters = clusters_of(run)
    for _ in range(_MOST_CHANGES if clusters[0][0] not in _MARKS else 0):
        changed = _change(clusters)
        if changed is None:
            break
        clusters = changed
    return "".join(clusters)


def clusters_of(run: str) -> Clusters:
    """The letters of a run, each with its signs."""
    found: list[str] = []
    for char in run:
        if found and char in _MARKS:
            found[-1] += char
        else:
            found.append(char)
    return tuple(found)


def _change(clusters: Clusters) -> Clusters | None:
    """The clusters with the one word changed that makes them clearly likelier; None when there is none."""
    before, after = _weights(clusters)
    floor = after[0] + (_CLEARLY if _has_unknown(clusters, after) else _FAR)
    ranked: dict[Clusters, float] = {}
    for start, end, word, weight in _others(clusters, before, after, floor):
        made = clusters[:start] + word + clusters[end:]
        ranked[made] = max(ranked.get(made, -math.inf), before[start] + weight + after[end])
    best = sorted(ranked.items(), key=lambda item: -item[1])[:2]
    if not best or best[0][1] < floor or (len(best) > 1 and best[0][1] < best[1][1] + _APART):
        return None
    return best[0][0]


def _weights(clusters: Clusters) -> tuple[list[float], list[float]]:
    """Log-probability of the likeliest words up to each place, and from each place on, as they were read."""
    size = len(clusters)
    offsets = list(accumulate((len(cluster) for cluster in clusters), initial=0))
    text = "".join(clusters)
    exact, longest = _exact(), _longest()
    before, after = [-math.inf] * (size + 1), [-math.inf] * (size + 1)
    before[0] = after[size] = 0.0
    words: list[tuple[int, int, float]] = []
    for start in range(size):
        before[start + 1] = max(before[start + 1], before[start] + _UNKNOWN)
        for end in range(start + 1, min(size, start + longest) + 1):
            weight = exact.get(text[offsets[start] : offsets[end]])
            if weight is not None:
                words.append((start, end, weight))
                before[end] = max(before[end], before[start] + weight)
    for start in range(size - 1, -1, -1):
        after[start] = after[start + 1] + _UNKNOWN
        while words and words[-1][0] == start:
            _, end, weight = words.pop()
            after[start] = max(after[start], after[end] + weight)
    return before, after


def _others(
    clusters: Clusters, before: list[float], after: list[float], floor: float
) -> Iterator[tuple[int, int, Clusters, float]]:
    """Words that differ from what was read at a place: start, end, the word, and its log-probability there."""
    words, beginnings = _alike()
    letters = "".join(_letter(cluster[0]) for cluster in clusters)
    for start in range(len(clusters)):
        for end in range(start + 1, len(clusters) + 1):
            key = letters[start:end]
            if key not in beginnings:
                break
            room = floor - before[start] - after[end] - _APART
            if room > _COMMONEST + _LOST:
                continue
            for word, weight in words.get(key, ()):
                if weight + _LOST >= room:
                    printed = clusters_of(word)
                    cost = _difference(clusters[start:end], printed)
                    if _DEAREST <= cost < 0 and weight + cost >= room:
                        yield start, end, printed, weight + cost


def _has_unknown(clusters: Clusters, after: list[float]) -> bool:
    """True when letters that belong to no word are part of the likeliest reading."""
    exact, start = _exact(), 0
    while start < len(clusters):
        ends = range(start + 1, min(len(clusters), start + _longest()) + 1)
        weights = ((end, exact.get("".join(clusters[start:end]), -math.inf)) for end in ends)
        end = next((end for end, weight in weights if weight + after[end] >= after[start] - 1e-9), None)
        if end is None:
            return True
        start = end
    return False


def _difference(read: Clusters, printed: Clusters) -> float:
    """What it costs, in log-odds, that the one was taken for the other."""
    cost = 0.0
    for old, new in zip(read, printed, strict=True):
        if old != new:
            lost, added = len(set(new[1:]) - set(old[1:])), len(set(old[1:]) - set(new[1:]))
            both = min(lost, added)
            cost += both * _CHANGED + (lost - both) * _LOST + (added - both) * _ADDED + (old[0] != new[0]) * _LETTER
    return cost


def _letter(letter: str) -> str:
    """One letter for all that look alike."""
    return _classes().get(letter, letter)


@cache
def _classes() -> dict[str, str]:
    return {letter: alike[0] for alike in _ALIKE for letter in alike}


@cache
def _common() -> dict[str, float]:
    """Log-probability of every word that may be put in the place of another."""
    from pythainlp.corpus.tnc import unigram_word_freqs  # noqa: PLC0415

    counts = unigram_word_freqs()
    found = {word: float(counts.get(word, _RARE)) for word in known_words()}
    for word in (*own_words(), *_words_of_letters()):
        found[word] = max(_GENRE, found.get(word, 0.0))
    return {word: math.log(count / _CORPUS) for word, count in found.items() if len(word) > 1 and _is_word(word)}


def _words_of_letters() -> Iterator[str]:
    """Labels, phrases, months and weekdays as they are rightly spelt."""
    letters, calendar = vocabulary("letters"), vocabulary("calendar")
    for listed in (*letters["labels"].values(), *letters["phrases"].values()):
        yield from (part for word in listed for part in word.split())
    yield from (entry["full"][0] for entry in calendar["month"])
    yield from (f"วัน{entry['full'][0]}" for entry in calendar["weekday"])


@cache
def _exact() -> dict[str, float]:
    """Log-probability of every word as it may be read, names of people too."""
    from pythainlp.corpus.common import thai_family_names, thai_female_names, thai_male_names  # noqa: PLC0415

    names = (*thai_family_names(), *thai_female_names(), *thai_male_names())
    return {name: math.log(_NAMED / _CORPUS) for name in names if len(name) > 2 and _is_word(name)} | _common()


def _is_word(text: str) -> bool:
    return re.fullmatch(r"[ก-ฮะ-ฺเ-ๅ็-๎]+", text) is not None and text[0] not in _MARKS


@cache
def _longest() -> int:
    return max(len(clusters_of(word)) for word in _exact())


@cache
def _alike() -> tuple[dict[str, tuple[tuple[str, float], ...]], frozenset[str]]:
    """Words by their letters alone, one letter for all that look alike, and the beginnings of those."""
    found: dict[str, list[tuple[str, float]]] = {}
    for word, weight in _common().items():
        if weight < math.log(_SEEN / _CORPUS):
            continue
        found.setdefault("".join(_letter(char) for char in word if char not in _MARKS), []).append((word, weight))
    beginnings = frozenset(key[:end] for key in found for end in range(1, len(key) + 1))
    return {key: tuple(words) for key, words in found.items()}, beginnings
