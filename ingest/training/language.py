"""Counts which letters follow which in public text, for the reader's choice among letters that it is unsure of.

Chances are smoothed after Witten and Bell (1991): what a context was never followed by gets the share of its new
continuations, spread as the shorter context has it. What stands fewer than a few times in the text is left out.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.engines.reader_model.language import ORDER, STEPS_PER_NAT, Codes, codes_of, hashes, short
from ingest.training.text import load_paragraphs, tidy

LEAST = (1, 1, 2, 6, 12, 20)
"""How often an n-gram must stand in the text to be kept, by its length."""

Numbers = NDArray[np.float64]


def learn(text: str, least: Sequence[int] = LEAST) -> dict[str, NDArray[np.generic]]:
    """The tables of `Letters`: for each length the n-grams, their surprise, and that of leaving them behind."""
    codes = codes_of(text)
    made: dict[str, NDArray[np.generic]] = {}
    grams, counts = np.unique(hashes(codes, 1), return_counts=True)
    chances: Numbers = counts / counts.sum()
    for length in range(1, ORDER + 1):
        kept = counts >= least[length - 1]
        longer = _longer(codes, length, grams, chances) if length < ORDER else None
        shares = np.ones(len(grams)) if longer is None else longer[3]
        order = np.argsort(short(grams[kept]))
        made[f"grams{length}"] = short(grams[kept])[order]
        made[f"chances{length}"] = _steps(chances[kept][order])
        made[f"shares{length}"] = _steps(shares[kept][order])
        if longer is not None:
            grams, counts, chances, _ = longer
    return made


def _longer(
    codes: Codes, length: int, grams: Codes, chances: Numbers
) -> tuple[Codes, NDArray[np.int64], Numbers, Numbers]:
    """The n-grams that are one longer, their counts and chances, and for each of `grams` the share it leaves over."""
    shorter = hashes(codes, length)
    found, index, counts = np.unique(hashes(codes, length + 1), return_index=True, return_counts=True)
    context = np.searchsorted(grams, shorter[index])
    total = np.bincount(context, weights=counts, minlength=len(grams))
    kinds = np.bincount(context, minlength=len(grams))
    back = chances[np.searchsorted(grams, shorter[index + 1])]
    mine = (counts + kinds[context] * back) / (total + kinds)[context]
    return found, counts, mine, np.where(kinds > 0, kinds / np.maximum(1, total + kinds), 1.0)


def _steps(values: Numbers) -> NDArray[np.uint8]:
    return np.clip(np.round(-np.log(np.maximum(values, 1e-9)) * STEPS_PER_NAT), 0, 255).astype(np.uint8)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--text", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--characters", type=int, default=12_000_000, help="of the text, at most")
    a = parser.parse_args()
    text = " ".join(tidy(paragraph) for paragraph in load_paragraphs(a.text, held_out=False))[: a.characters]
    np.savez_compressed(a.out, **learn(text))  # type: ignore[arg-type]  # the stubs take no mapping of arrays
