"""The figures of a scoring: counts, rates and calibration."""

from collections.abc import Iterable

from pydantic import computed_field

from schemas import Frozen

BINS = 10


def _rate(part: int, whole: int) -> float | None:
    return part / whole if whole else None


class Score(Frozen):
    """Leaves counted. A wrong value is both a false positive and a false negative.

    The rates are 0 to 1, and null where there was nothing to score.
    """

    right: int = 0
    wrong: int = 0
    missing: int = 0
    extra: int = 0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def precision(self) -> float | None:
        """Right leaves over all that the record gives."""
        return _rate(self.right, self.right + self.wrong + self.extra)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def recall(self) -> float | None:
        """Right leaves over all that the truth has."""
        return _rate(self.right, self.right + self.wrong + self.missing)

    @computed_field  # type: ignore[prop-decorator]
    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall."""
        return _rate(2 * self.right, 2 * (self.right + self.wrong) + self.missing + self.extra)

    def __add__(self, other: "Score") -> "Score":
        return Score(
            right=self.right + other.right,
            wrong=self.wrong + other.wrong,
            missing=self.missing + other.missing,
            extra=self.extra + other.extra,
        )

    @property
    def leaves(self) -> int:
        """All leaves compared, a pair of truth and record counted once."""
        return self.right + self.wrong + self.missing + self.extra


class Share(Frozen):
    """A number of things out of all of them."""

    count: int = 0
    of: int = 0

    @computed_field  # type: ignore[prop-decorator]
    @property
    def rate(self) -> float | None:
        """`count` over `of`; null where there are none."""
        return _rate(self.count, self.of)

    def __add__(self, other: "Share") -> "Share":
        return Share(count=self.count + other.count, of=self.of + other.of)


def calibration_error(outcomes: Iterable[tuple[float, bool]]) -> float | None:
    """The expected calibration error of pairs (confidence, was it right), in ten bins of equal width.

    0 is perfect: of the values said to be 80 % sure, 80 % are right. None when there are no values.
    """
    counts, sums, rights = [0] * BINS, [0.0] * BINS, [0] * BINS
    for confidence, right in outcomes:
        place = min(BINS - 1, int(confidence * BINS))
        counts[place] += 1
        sums[place] += confidence
        rights[place] += right
    total = sum(counts)
    if not total:
        return None
    return sum(abs(right - claimed) for right, claimed in zip(rights, sums, strict=True)) / total
