"""The built-in reader: our own network for printed Thai lines, run by onnxruntime on one core.

It needs nothing but this package, reads Thai and Arabic digits alike, and says how sure it is of every character. All
lines of a page go through the network in a few batches of like widths.
"""

import json
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from ingest import errors
from ingest.engines.base import GrayImage, InkLine, LinePlace
from ingest.engines.reader_model.again import NARROWER, WIDER, is_doubtful, narrowed, surer, widened
from ingest.engines.reader_model.boxes import character_boxes
from ingest.engines.reader_model.cutting import Placement, cut, stretch
from ingest.engines.reader_model.decoding import (
    ReadCharacter,
    decode_path,
    with_stars,
    with_underscores,
    without_inkless,
    without_scraps,
)
from ingest.engines.reader_model.doubles import with_doubles
from ingest.engines.reader_model.geometry import HEIGHT, STRIDE
from ingest.engines.reader_model.language import load_letters
from ingest.engines.reader_model.nines import NINES, may_be_nines, with_nines
from ingest.engines.reader_model.placing import has_ink, place_lines
from ingest.engines.reader_model.points import with_points, without_ghosts
from ingest.engines.reader_model.settling import settle
from ingest.engines.reader_model.unread import doubting_unread, has_unread
from schemas import EngineInfo

_MODEL = Path(__file__).parent / "reader_model"
_USUAL = "reader"
"""The name of the weights that read every line."""
_MARGIN = 6
"""Columns of paper at both ends of a line."""
_WIDEST = 8000
"""Columns of the longest line that is read; paper a metre wide does not exist."""
_BATCH_COLUMNS = 12_000
_RUN_COLUMNS = 60
"""Columns that the network reads in the time that starting it takes."""


class ReaderEngine:
    """Reads lines of printed Thai with the network in `folder`; safe to call from several threads."""

    def __init__(self, folder: Path = _MODEL) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._loaded: dict[str, onnxruntime.InferenceSession] = {}
        self._alphabet = ""

    @property
    def info(self) -> EngineInfo:
        """Name and version of the weights. Raises `EngineFailed` when they cannot be loaded."""
        version = self._session().get_modelmeta().custom_metadata_map.get("version", "0")
        return EngineInfo(name="reader", version=version, unreadable="")

    def read(self, lines: Sequence[GrayImage], dpi: int, places: Sequence[LinePlace] | None = None) -> list[InkLine]:
        """What stands on each picture; empty where there is no ink. Without `places` it finds out where lines stand."""
        done = [InkLine()] * len(lines)
        cuts: list[tuple[int, GrayImage, Placement]] = []
        for number, (picture, placement) in enumerate(zip(lines, _placements(lines, places), strict=True)):
            if placement is not None and picture.shape[1] * placement.scale <= _WIDEST:
                cuts.append((number, stretch(cut(picture, placement, _MARGIN)), placement))
        read = self._read_cuts(cuts)
        for number, picture, _ in cuts:
            read[number] = doubting_unread(read[number], picture)
        self._look_again([one for one in cuts if is_doubtful(read[one[0]])], read, WIDER)
        self._look_again([one for one in cuts if has_unread(read[one[0]], one[1])], read, NARROWER)
        asked = [one for one in cuts if may_be_nines(read[one[0]])]
        for number, characters in self._read_cuts(asked, NINES).items():
            read[number] = with_nines(read[number], characters)
        for number, picture, placement in cuts:
            done[number] = _ink_line(read[number], picture, placement)
        return done

    def _look_again(
        self, cuts: Sequence[tuple[int, GrayImage, Placement]], read: dict[int, list[ReadCharacter]], times: float
    ) -> None:
        """Puts the surer of two readings in its place: the present one, and that of pictures so many times as wide."""
        again = self._read_cuts([(number, widened(picture, times), placement) for number, picture, placement in cuts])
        for number, picture, _ in cuts:
            second = doubting_unread(narrowed(again[number], times), picture)
            read[number] = surer(read[number], second)

    def _read_cuts(
        self, cuts: Sequence[tuple[int, GrayImage, Placement]], weights: str = _USUAL
    ) -> dict[int, list[ReadCharacter]]:
        """What the network and the model of letters say of each line, by its number."""
        read: dict[int, list[ReadCharacter]] = {}
        for batch in _batches(sorted(cuts, key=lambda one: -one[1].shape[1])):
            for (number, _, _), probabilities in zip(batch, self._run(batch, weights), strict=True):
                characters = decode_path(probabilities, self._alphabet)
                read[number] = settle(characters, probabilities, self._alphabet, load_letters())
        return read

    def _session(self, weights: str = _USUAL) -> onnxruntime.InferenceSession:
        with self._lock:
            if weights not in self._loaded:
                options = onnxruntime.SessionOptions()
                # Pages run side by side in processes; more threads in each only get in one another's way.
                options.intra_op_num_threads = options.inter_op_num_threads = 1
                # No two batches are of one size; plans of memory kept for each would only grow.
                options.enable_mem_pattern = False
                options.log_severity_level = 3
                try:
                    alphabet = json.loads((self._folder / "alphabet.json").read_text(encoding="utf-8"))
                    self._alphabet = str(alphabet["characters"])
                    path = str(self._folder / f"{weights}.onnx")
                    run_by = ["CPUExecutionProvider"]
                    self._loaded[weights] = onnxruntime.InferenceSession(path, options, providers=run_by)
                except Exception as error:  # onnxruntime has no error class of its own to name
                    raise errors.EngineFailed(engine="reader") from error
            return self._loaded[weights]

    def _run(self, batch: Sequence[tuple[int, GrayImage, Placement]], weights: str) -> list[NDArray[np.float32]]:
        width = max(picture.shape[1] for _, picture, _ in batch)
        width += -width % (2 * STRIDE)
        ink = np.zeros((len(batch), 1, HEIGHT, width), np.float32)
        for row, (_, picture, _) in zip(ink, batch, strict=True):
            np.divide(255 - picture, 255, out=row[0, :, : picture.shape[1]], dtype=np.float32)
        try:
            probabilities = self._session(weights).run(None, {"pictures": ink})[0]
        except Exception as error:  # onnxruntime has no error class of its own to name
            raise errors.EngineFailed(engine="reader") from error
        return [row[: picture.shape[1] // STRIDE] for row, (_, picture, _) in zip(probabilities, batch, strict=True)]


def _ink_line(characters: list[ReadCharacter], picture: GrayImage, placement: Placement) -> InkLine:
    columns = ((255 * HEIGHT - picture.sum(axis=0, dtype=np.int64)) / 255.0).astype(np.float32)
    characters = with_points(without_ghosts(with_doubles(characters, picture, columns), picture), picture)
    characters = without_scraps(with_stars(with_underscores(without_inkless(characters, columns), columns)))
    if not characters:
        return InkLine()
    boxes = character_boxes(characters, columns, placement, _MARGIN)
    return InkLine(
        text="".join(one.char for one in characters),
        boxes=tuple(boxes),
        confidences=tuple(round(one.confidence, 4) for one in characters),
    )


def _placements(lines: Sequence[GrayImage], places: Sequence[LinePlace] | None) -> list[Placement | None]:
    """Where the line stands on each picture; None for a picture without ink."""
    if places is None:
        return place_lines(lines)
    return [
        Placement(place.baseline, place.slope, place.body) if has_ink(line) else None
        for line, place in zip(lines, places, strict=True)
    ]


def _batches(
    cuts: Sequence[tuple[int, GrayImage, Placement]],
) -> Iterator[list[tuple[int, GrayImage, Placement]]]:
    """The lines, widest first, in batches of a bounded size.

    A narrower line joins a batch only where the paper that makes it as wide costs less than a run of its own.
    """
    batch: list[tuple[int, GrayImage, Placement]] = []
    for one in cuts:
        if batch:
            widest = batch[0][1].shape[1]
            if widest - one[1].shape[1] > _RUN_COLUMNS or (len(batch) + 1) * widest > _BATCH_COLUMNS:
                yield batch
                batch = []
        batch.append(one)
    if batch:
        yield batch
