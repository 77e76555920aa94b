"""One document from a seed number: its HTML, its pages, its truth."""

import itertools
import json
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samples.announcements import build_announcement, build_statement
from samples.bundling import joined, shift_pages, with_extra_sheets
from samples.certificates import build_certificate
from samples.ink import NO_INK, draw_ink
from samples.layers import BROKEN_LAYER, choose_damage
from samples.letters import Truth, build_circular
from samples.look import FONTS, Fonts, choose_style, write_html
from samples.memos import build_memo, build_stamped
from samples.minutes import build_minutes
from samples.negatives import build_negative
from samples.orders import build_order
from samples.printing import Printed, print_html
from samples.rare import build_rare
from samples.regulations import build_regulation
from samples.scanning import PROFILES, SCANNED, Scan, scan
from samples.scene import Scene, set_scene
from samples.wide import build_wide

SEVERAL = "several"
"""The kind of a file that holds two or three letters, of any kinds but negative ones."""
SEVERAL_SHARE = 0.05
ONE_PAGE_KINDS = ("prose", "plain", "memo", "stamped", "announcement", "statement", "certificate", "negative")
"""What a photo, which holds one page, is taken of when the kind is drawn by chance."""

Built = tuple[dict[str, Any], Truth]

KINDS: dict[str, tuple[str, float, Callable[[Scene], Built]]] = {
    "bundle": ("circular", 0.30, lambda scene: build_circular(scene, "bundle")),
    "plan": ("circular", 0.14, lambda scene: build_circular(scene, "plan")),
    "topics": ("circular", 0.08, lambda scene: build_circular(scene, "topics")),
    "prose": ("circular", 0.08, lambda scene: build_circular(scene, "prose")),
    "plain": ("circular", 0.06, lambda scene: build_circular(scene, "plain")),
    "order": ("order", 0.16, build_order),
    "memo": ("memo", 0.10, build_memo),
    "stamped": ("stamped", 0.04, build_stamped),
    "announcement": ("order", 0.03, build_announcement),
    "statement": ("statement", 0.02, build_statement),
    "regulation": ("rule", 0.04, build_regulation),
    "minutes": ("minutes", 0.05, build_minutes),
    "certificate": ("certificate", 0.02, build_certificate),
    "negative": ("negative", 0.05, build_negative),
    "rare": ("circular", 0.0, build_rare),
    "wide": ("wide", 0.0, build_wide),
}


@dataclass(frozen=True)
class Sample:
    """A made document. `data` is the file's bytes, `suffix` its ending; `html` is what was printed."""

    seed: int
    kind: str
    profile: str
    html: str
    data: bytes
    suffix: str
    truths: tuple[Truth, ...]
    features: frozenset[str]

    @property
    def truth(self) -> Truth:
        """The truth of the first, and nearly always only, letter."""
        return self.truths[0]

    @property
    def name(self) -> str:
        """A file name without ending: kind, profile and seed."""
        return f"{self.kind}-{self.profile}-{self.seed}"

    def write(self, folder: Path, name: str | None = None) -> Path:
        """Writes the document and `NAME.json` beside it; returns the document's path."""
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{name or self.name}{self.suffix}"
        path.write_bytes(self.data)
        path.with_suffix(".json").write_text(truth_text(self.truths), encoding="utf-8")
        return path


def truth_text(truths: Sequence[Truth]) -> str:
    """The truth as it is written beside a document: one record, or a list of them."""
    return json.dumps(truths[0] if len(truths) == 1 else truths, ensure_ascii=False, indent=1) + "\n"


@dataclass(frozen=True)
class Draft:
    """A printed document with its truth, before it is scanned; `rng` goes on with the scan."""

    kind: str
    profile: str
    html: str
    printed: Printed
    truths: tuple[Truth, ...]
    features: set[str]
    rng: random.Random

    @property
    def truth(self) -> Truth:
        """The truth of the first, and nearly always only, letter."""
        return self.truths[0]


def make(seed: int, profile: str = "born-digital", kind: str | None = None, held_out: bool = False) -> Sample:
    """A document and its truth. The same arguments give the same HTML and the same truth.

    `profile` is one of `samples.scanning.PROFILES` or `mixed`, `kind` one of `KINDS` (drawn when not given).
    Raises ValueError for a photo, which holds one page, of a kind that has enclosures.
    """
    draft = compose(seed, profile, kind, held_out)
    scanned = draft.profile in SCANNED
    result = scan(draft.printed.pdf, draft.profile, draft.rng) if scanned else Scan(draft.printed.pdf, ".pdf")
    features = frozenset(draft.features)
    return Sample(seed, draft.kind, draft.profile, draft.html, result.data, result.suffix, draft.truths, features)


def compose(
    seed: int, profile: str = "born-digital", kind: str | None = None, held_out: bool = False, fonts: Fonts = FONTS
) -> Draft:
    """The same document, printed but not yet scanned: what `make` starts from. `fonts` are those to draw one from."""
    rng = random.Random(seed)
    chosen = kind or _draw_kind(rng)
    profile = rng.choice(PROFILES) if profile == "mixed" else profile
    if profile != "photo":
        return _draft(rng, chosen, profile, held_out, fonts)
    if kind is not None and kind not in ONE_PAGE_KINDS:
        raise ValueError(f"a photo holds one page, a {kind} has more: choose one of {', '.join(ONE_PAGE_KINDS)}")
    while True:
        draft = _draft(rng, kind or rng.choice(ONE_PAGE_KINDS), profile, held_out, fonts)
        if draft.printed.page_count == 1:
            return draft


def _draw_kind(rng: random.Random) -> str:
    if rng.random() < SEVERAL_SHARE:
        return SEVERAL
    return rng.choices(list(KINDS), [share for _, share, _ in KINDS.values()])[0]


def _draft(rng: random.Random, kind: str, profile: str, held_out: bool, fonts: Fonts) -> Draft:
    if kind == SEVERAL:
        return _several(rng, profile, held_out, fonts)
    scene = set_scene(rng, held_out)
    template, _, build = KINDS[kind]
    view, truth = build(scene)
    style = choose_style(scene, fonts)
    ink, received = draw_ink(scene, stamped=rng.random() < 0.45 and template != "memo")
    if profile not in SCANNED:
        ink = NO_INK
        scene.features.discard("receiving stamp")
    elif truth["letter"] is not None:
        truth["letter"]["received"] = received
    layer, damage = choose_damage(rng)
    if profile == BROKEN_LAYER:
        scene.damage = damage
        scene.features.add(f"layer {layer}")
    html, printed = _print(scene, template, view, style, ink)
    if template != "negative" and profile != "photo":
        printed = with_extra_sheets(scene, printed, cover=0.04, blank=0.05)
    fill_pages(truth, printed)
    truth["findings"] = scene.findings
    return Draft(kind, profile, html, printed, (truth,), scene.features, rng)


def _several(rng: random.Random, profile: str, held_out: bool, fonts: Fonts) -> Draft:
    """Two or three letters in one file, as a copier's tray is scanned; a page of something else may lie between."""
    kinds = [kind for kind in KINDS if kind != "negative"]
    shares = [KINDS[kind][1] for kind in kinds]
    chosen = rng.choices(kinds, shares, k=rng.choice([2, 2, 3]))
    if rng.random() < 0.15:
        chosen.insert(rng.randrange(1, len(chosen) + 1), "negative")
    drafts = [_draft(rng, kind, profile, held_out, fonts) for kind in chosen]
    printed, offsets = joined([draft.printed for draft in drafts])
    for draft, offset in zip(drafts, offsets, strict=True):
        shift_pages(draft.truth, offset)
    truths = tuple(draft.truth for draft in drafts if draft.truth["letter"] is not None)
    features = {f"several letters {len(truths)}"}.union(*(draft.features for draft in drafts))
    html = "\n".join(draft.html for draft in drafts)
    return Draft(SEVERAL, profile, html, printed, truths, features, rng)


def _print(
    scene: Scene, template: str, view: dict[str, Any], style: dict[str, Any], ink: dict[str, Any]
) -> tuple[str, Printed]:
    """Prints once, and where an order runs over pages a second time with its catchwords."""
    html = write_html(scene, template, view, style, ink)
    printed = print_html(html, scene.damage)
    if not view.get("catchwords") or printed.page_count < 2:
        return html, printed
    catchwords = _catchwords(view, printed)
    if catchwords:
        scene.features.add("catchwords")
        html = write_html(scene, template, view, {**style, "catchwords": catchwords}, ink)
        printed = print_html(html, scene.damage)
    return html, printed


def _catchwords(view: dict[str, Any], printed: Printed) -> dict[int, str]:
    """For every page that ends within a list of members, the first words of the next page."""
    found: dict[int, str] = {}
    for block in view["blocks"]:
        rows = block["content"]["rows"] if block["kind"] == "members" else []
        for before, row in itertools.pairwise(rows):
            last, first = printed.pages[before["id"]][-1], printed.pages[row["id"]][0]
            if first == last + 1:
                words = (row["name"] or row["position"][0]).split()[0][:14]
                found[last] = f"/{row['number']} {words}..."
    return found


def fill_pages(truth: Truth, printed: Printed) -> None:
    """Adds the page numbers of schedules, committees, topic lists and enclosures, as laid out."""
    for part in ("schedules", "committees", "topic_lists"):
        for index, item in enumerate(truth[part]):
            item["pages"] = printed.pages_of(f"{part}-{index}")
    for index, enclosure in enumerate(truth["letter"]["enclosures"] if truth["letter"] else ()):
        enclosure["pages"] = printed.pages_of(f"enclosures-{index}")
