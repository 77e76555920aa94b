"""The glyphs of a text layer into lines and tables, with what Thai typesetting broke put right.

Glyphs mostly come in reading order, but marks may be drawn late, spaces may be mere gaps, and justified lines may
have a gap after every letter. So glyphs are taken in the order they are drawn as long as they go on along a
baseline, and by place where they do not.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from ingest.grid import Grid, find_grids
from ingest.layout import Layout, lay_out
from ingest.lines import Strip, strip_of
from ingest.textlayer import TextLayer
from ingest.thaitext import (
    CONSONANTS,
    MARKS,
    NIKHAHIT,
    SARA_AA,
    SARA_AM,
    TONES,
    Glyph,
    around,
    compose_sara_am,
    order_marks,
)

_MOST_CROSSINGS = 2_000_000
"""Pairs of rules to compare; a drawing with more is no table."""
_TABLE_TOLERANCE = 3.0
_SPACE_EM = 0.14
_NO_WIDTH_EM = 0.08


@dataclass(slots=True)
class _Cluster:
    """A letter and the marks on it."""

    base: Glyph
    marks: list[Glyph]
    size: float
    spaced: bool = False
    """True when a space was drawn before it."""


def typeset(layer: TextLayer) -> Layout:
    """The lines and tables of the page, in reading order, boxes in points of the page as shown."""
    grids = _grids(layer)
    buckets: list[list[_Cluster]] = [[] for _ in range(1 + sum(len(grid.cells) for grid in grids))]
    for cluster in _clusters(layer):
        buckets[_home(cluster.base, grids)].append(cluster)
    strips = [list(_strips(bucket)) for bucket in buckets]
    contents = iter(strips[1:])
    tables = [(grid, [next(contents) for _ in grid.cells]) for grid in grids]
    return lay_out(strips[0], tables, layer.frame)


def _grids(layer: TextLayer) -> list[Grid]:
    if len(layer.horizontals) * len(layer.verticals) > _MOST_CROSSINGS:
        return []
    return find_grids(layer.horizontals, layer.verticals, _TABLE_TOLERANCE)


def _home(glyph: Glyph, grids: Sequence[Grid]) -> int:
    """Which bucket a glyph belongs to: 0 outside tables, then one for each cell of each table."""
    x, y = (glyph.box[0] + glyph.box[2]) / 2, (glyph.box[1] + glyph.box[3]) / 2
    first = 1
    for grid in grids:
        for index, cell in enumerate(grid.cells):
            if cell.box[0] <= x < cell.box[2] and cell.box[1] <= y < cell.box[3]:
                return first + index
        first += len(grid.cells)
    return 0


def _clusters(layer: TextLayer) -> list[_Cluster]:
    """Letters with their marks, in the order drawn; spaces remembered, lost sara am found."""
    clusters: list[_Cluster] = []
    late: list[tuple[Glyph, float]] = []
    space: Glyph | None = None
    sized = list(zip(layer.glyphs, layer.sizes, strict=True))
    at_end = _marks_end_letters(sized)
    for glyph, size in _with_lost_sara_am(sized, _fonts_without_sara_am(layer)):
        if glyph.char == " ":
            space = glyph
        elif glyph.char in MARKS:
            if at_end and space is None and _belongs_before(glyph, clusters):
                clusters[-2].marks.append(glyph)
            elif clusters and space is None and _sits_on(glyph, clusters[-1]):
                clusters[-1].marks.append(glyph)
            else:
                late.append((glyph, size))
        else:
            clusters.append(_Cluster(glyph, [], size, spaced=space is not None))
            space = None
    for mark, size in late:
        _attach(mark, size, clusters)
    return clusters


def _marks_end_letters(sized: Sequence[tuple[Glyph, float]]) -> bool:
    """Whether marks of this page stand where their letter ends, as marks without a width do in most fonts."""
    gaps = [
        abs(mark.box[0] - letter.box[2]) / size
        for (letter, size), (mark, _) in pairwise(sized)
        if mark.char in MARKS and letter.char in CONSONANTS and mark.box[2] - mark.box[0] < _NO_WIDTH_EM * size
    ]
    return bool(gaps) and median(gaps) < _NO_WIDTH_EM


def _belongs_before(mark: Glyph, clusters: Sequence[_Cluster]) -> bool:
    """Whether a mark was drawn one letter too late (`เกบ็`): it stands where the last letter begins, not at its end."""
    if len(clusters) < 2 or clusters[-2].base.char not in CONSONANTS:
        return False
    (before, after), em = (one.base.box for one in clusters[-2:]), clusters[-1].size
    narrow = mark.box[2] - mark.box[0] < _NO_WIDTH_EM * em
    level = abs(before[3] - after[3]) < 0.2 * em
    meets = abs(mark.box[0] - before[2]) < _NO_WIDTH_EM * em and abs(after[0] - before[2]) < _NO_WIDTH_EM * em
    return narrow and level and meets and mark.box[0] < after[0] + 0.25 * (after[2] - after[0])


def _sits_on(mark: Glyph, cluster: _Cluster) -> bool:
    """Whether a mark is drawn over this letter, or right after it, as marks without a width are."""
    base, em = cluster.base.box, cluster.size
    x = (mark.box[0] + mark.box[2]) / 2
    near = base[0] - 0.2 * em <= x <= base[2] + 0.35 * em
    level = abs((mark.box[1] + mark.box[3]) - (base[1] + base[3])) / 2 < 0.8 * em
    return near and level and (cluster.base.char in CONSONANTS or cluster.base.char == SARA_AM)


def _fonts_without_sara_am(layer: TextLayer) -> list[bool]:
    """For each glyph, whether its font never says sara am, so that it may have lost it.

    In a font that says it, a space before sara aa is one of those that justified lines have within words.
    """
    has = {font: NIKHAHIT in said or SARA_AM in said for font, said in layer.by_font().items()}
    return [not has[font] for font in layer.fonts]


def _with_lost_sara_am(sized: list[tuple[Glyph, float]], lost: Sequence[bool]) -> Iterator[tuple[Glyph, float]]:
    """The glyphs, `ต าบล` as `ตำบล`: no Thai word begins with sara aa, so the space before it stood for nikhahit.

    `lost` says of each glyph whether its font may have lost sara am.
    """
    index = 0
    while index < len(sized):
        length = _lost_sara_am(sized, index) if lost[index] else 0
        if not length:
            yield sized[index]
            index += 1
            continue
        space, *tones, (last, size) = sized[index : index + length]
        yield from ((replace(tone, box=sized[index - 1][0].box), size) for tone, _ in tones)
        yield replace(last, char=SARA_AM, box=around((space[0].box, last.box))), size
        index += length


def _lost_sara_am(sized: Sequence[tuple[Glyph, float]], index: int) -> int:
    """How many glyphs from `index` on were a sara am: a space, perhaps a tone, and sara aa; 0 when they were not."""
    text = "".join(glyph.char or "?" for glyph, _ in sized[max(0, index - 12) : index + 12])
    letters = sum(char not in MARKS and char != " " for char in text)
    if sized[index][0].char != " " or index == 0 or text.count(" ") > 0.4 * letters:
        return 0
    before = sized[index - 1][0] if sized[index - 1][0].char not in TONES or index == 1 else sized[index - 2][0]
    after = [glyph.char for glyph, _ in sized[index + 1 : index + 3]]
    length = 2 if after[:1] == [SARA_AA] else 3 if len(after) == 2 and after[0] in TONES and after[1] == SARA_AA else 0
    if not length or before.char not in CONSONANTS:
        return 0
    last, size = sized[index + length - 1]
    level = abs(before.box[3] - last.box[3]) < 0.5 * size
    return length if level and -0.1 * size < last.box[0] - before.box[2] < 0.6 * size else 0


def _attach(mark: Glyph, size: float, clusters: list[_Cluster]) -> None:
    """A mark drawn away from its letter goes to the letter it stands over; without one it stays alone."""
    over = [cluster for cluster in clusters if cluster.base.char in CONSONANTS and _sits_on(mark, cluster)]
    if over:
        x = (mark.box[0] + mark.box[2]) / 2
        # A mark without a width is placed where its letter ends, which is also where the next one begins.
        nearest = min(over, key=lambda cluster: abs(cluster.base.box[2] - 0.1 * size - x))
        nearest.marks.append(mark)
    else:
        clusters.append(_Cluster(mark, [], size))


def _strips(clusters: Sequence[_Cluster]) -> Iterator[Strip]:
    """Runs of clusters that go on along a baseline, as strips with their spaces."""
    run: list[_Cluster] = []
    for cluster in clusters:
        if run and not _goes_on(run[-1], cluster):
            yield from _strip(run)
            run = []
        run.append(cluster)
    if run:
        yield from _strip(run)


def _goes_on(before: _Cluster, after: _Cluster) -> bool:
    em = max(before.size, after.size)
    drop = abs((before.base.box[1] + before.base.box[3]) - (after.base.box[1] + after.base.box[3])) / 2
    gap = after.base.box[0] - before.base.box[2]
    return drop < 0.35 * em and -0.5 * em < gap < 1.5 * em


def _strip(run: Sequence[_Cluster]) -> Iterator[Strip]:
    gaps = [b.base.box[0] - a.base.box[2] for a, b in pairwise(run)]
    letter_gap = max(0.0, median(gaps)) if len(gaps) >= 6 else 0.0
    glyphs: list[Glyph] = []
    for index, cluster in enumerate(run):
        if index and _is_space(gaps[index - 1], letter_gap, cluster):
            before = run[index - 1].base
            glyphs.append(
                Glyph(
                    " ",
                    (before.box[2], before.box[1], max(before.box[2], cluster.base.box[0]), before.box[3]),
                    before.confidence,
                )
            )
        glyphs += [cluster.base, *cluster.marks]
    strip = strip_of(compose_sara_am(order_marks(glyphs)), em=median(c.size for c in run))
    if strip is not None:
        yield strip


def _is_space(gap: float, letter_gap: float, cluster: _Cluster) -> bool:
    """Whether a gap is a space: wider than the gaps that the line has between all its letters."""
    if cluster.spaced and letter_gap < 0.03 * cluster.size:
        return True
    return gap - letter_gap > _SPACE_EM * cluster.size
