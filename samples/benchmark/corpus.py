"""The pages to be read: documents of the generator and dense pages, printed once and scanned in each profile."""

import html
import io
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from samples.benchmark.typefaces import dense_size
from samples.look import Fonts
from samples.making import KINDS, compose
from samples.printing import print_html
from samples.scanning import scan

PAGES_A_DOCUMENT = 4
"""Of a long document only the first pages are read, so that the others differ more."""
WITH_TABLES = ("bundle", "plan", "topics")
"""Every other document is of a kind that may hold tables."""
LEFT_OUT = ("negative",)
"""Photographs, papers in English: nothing to read."""
NOT_HELD_OUT = ("wide",)
"""Kinds without wordings of the held-out family. Left out after the draw, or a seed would give other papers."""
DENSE_SHARE = 0.2
DENSE_CHARACTERS = 5000
"""More than fit on an A4 page; what is left over is cut off."""
_LONE_MARK = re.compile("(?<![ก-ฮัิ-ฺ็-๎])[ัิ-ฺ็-๎]+")
_DENSE_LOOK = """
@page {{ size: A4; margin: 2.2cm 2cm 1.8cm 3cm; }}
body {{ font-family: "{font}"; font-size: {size}pt; line-height: {pitch}pt; margin: 0; }}
p {{ text-indent: 2.5cm; text-align: {align}; margin: 0; }}
h1 {{ font-size: inherit; text-align: center; margin: 0; }} u {{ text-underline-offset: 3pt; }}
"""


@dataclass(frozen=True)
class Paper:
    """One document of the corpus: as printed, and scanned in one profile."""

    name: str
    profile: str
    font: str
    printed: bytes
    scanned: Path
    pages: int
    dense: bool


def make_papers(seed: int, pages: int, profiles: Sequence[str], fonts: Fonts, folder: Path) -> list[Paper]:
    """Documents of together `pages` pages, the same ones in every profile, written into `folder`.

    Texts are the second family of wordings, which nothing is trained on.
    """
    papers = []
    dense = max(1, round(pages * DENSE_SHARE))
    for name, font, printed in [*_documents(seed, pages - dense, fonts), *_dense_documents(seed, dense, fonts)]:
        count = _page_count(printed)
        for profile in profiles:
            result = scan(printed, profile, random.Random(f"{name} {profile}"))
            path = folder / f"{profile}-{name}{result.suffix}"
            path.write_bytes(result.data)
            papers.append(Paper(name, profile, font, printed, path, count, name.startswith("dense")))
    return papers


def _documents(seed: int, pages: int, fonts: Fonts) -> Iterator[tuple[str, str, bytes]]:
    others = [kind for kind in KINDS if kind not in (*WITH_TABLES, *LEFT_OUT)]
    others = [kind for kind in random.Random(seed).sample(others, len(others)) if kind not in NOT_HELD_OUT]
    turn = 0
    while pages > 0:
        round_, second = divmod(turn, 2)
        kind = others[round_ % len(others)] if second else WITH_TABLES[round_ % len(WITH_TABLES)]
        draft = compose(seed + turn, "office", kind, held_out=True, fonts=fonts)
        printed = first_pages(draft.printed.pdf, min(pages, PAGES_A_DOCUMENT))
        yield f"{draft.kind}-{seed + turn}", _font_of(draft.features), printed
        pages -= _page_count(printed)
        turn += 1


def _dense_documents(seed: int, pages: int, fonts: Fonts) -> Iterator[tuple[str, str, bytes]]:
    for number in range(pages):
        rng = random.Random(f"dense {seed} {number}")
        font, _ = rng.choice(fonts)
        yield f"dense-{seed + number}", font, _dense_page(font, rng)


def _dense_page(font: str, rng: random.Random) -> bytes:
    """An A4 page full of paragraphs, as small and as tight as official papers are printed."""
    words = ""
    while len(words) < DENSE_CHARACTERS:
        words += " " + _words(compose(rng.randrange(2**31), held_out=True).printed.pdf)
    paragraphs = list(_paragraphs(words.split(), rng))
    look = _DENSE_LOOK.format(
        font=font, size=dense_size(font), pitch=rng.choice([16.5, 18, 19]), align=rng.choice(["justify", "left"])
    )
    body = "".join(f"<p>{_decorated(text, rng)}</p>" for text in paragraphs)
    page = f'<!doctype html><html lang="th"><meta charset="utf-8"><style>{look}</style><body>{body}</body></html>'
    return first_pages(print_html(page).pdf, 1)


def _words(pdf: bytes) -> str:
    """All that a document says, row after row, without the marks that the text layer puts after the wrong letter."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
        return _LONE_MARK.sub("", text)
    finally:
        document.close()


def _paragraphs(words: Sequence[str], rng: random.Random) -> Iterator[str]:
    start = 0
    while start < len(words):
        end = start + rng.randrange(8, 60)
        yield " ".join(words[start:end])
        start = end


def _decorated(text: str, rng: random.Random) -> str:
    shown = html.escape(text)
    tag = rng.choice([None, None, None, None, "b", "u", "i"])
    return f"<{tag}>{shown}</{tag}>" if tag else shown


def _font_of(features: set[str]) -> str:
    return next(feature.removeprefix("font ") for feature in sorted(features) if feature.startswith("font "))


def _page_count(pdf: bytes) -> int:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def first_pages(pdf: bytes, count: int) -> bytes:
    """A PDF of the first pages of another."""
    source, kept = pypdfium2.PdfDocument(pdf), pypdfium2.PdfDocument.new()
    try:
        kept.import_pages(source, list(range(min(count, len(source)))))
        out = io.BytesIO()
        kept.save(out)
        return out.getvalue()
    finally:
        kept.close()
        source.close()
