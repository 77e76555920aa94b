"""The figures as Markdown, the bars beside them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import fmean

from samples.benchmark.running import Outcome

Outcomes = Mapping[str, Mapping[str, Outcome]]
"""Profile → engine → what it made of the papers."""
TESSERACT = "tesseract"
MISTAKES = 10
_PROFILES = {
    "office": "300 dpi grey",
    "fax": "200 dpi, 1-bit",
    "worn": "200 dpi colour JPEG, dirty, up to 2° askew",
    "rotated": "pages on their side or head",
}
_SHARES: tuple[tuple[str, dict[str, str], Callable[[Outcome], float | None]], ...] = (
    (
        "characters wrong, spaces apart",
        {"office": "≤ 0.2 %", "fax": "≤ 0.5 %", "worn": "≤ 1.2 %", "rotated": "≤ 0.3 %"},
        lambda one: one.figures.error,
    ),
    (
        "wrong digit strings",
        {"office": "≤ 0.1 %", "fax": "≤ 0.3 %", "worn": "≤ 1.0 %", "rotated": "≤ 0.2 %"},
        lambda one: one.figures.digit_error,
    ),
    ("wrong tone marks", {}, lambda one: one.figures.tone_error),
    (
        "lines found",
        {"office": "≥ 99.8 %", "fax": "≥ 99.5 %", "worn": "≥ 99 %", "rotated": "≥ 99.5 %"},
        lambda one: one.figures.recall,
    ),
    (
        "table cells exact, place and text",
        {"office": "≥ 99 %", "fax": "≥ 98 %", "worn": "≥ 95 %", "rotated": "≥ 98 %"},
        lambda one: one.figures.cells_exact if one.figures.read_cells else None,
    ),
    ("table cells, F1", {}, lambda one: one.figures.cells_f1 if one.figures.read_cells else None),
    (
        "calibration error (ECE)",
        dict.fromkeys(_PROFILES, "≤ 2 %"),
        lambda one: one.figures.calibration_error,
    ),
    (
        "wrong among confidence ≥ 0.99",
        dict.fromkeys(_PROFILES, "≤ 0.1 %"),
        lambda one: one.figures.wrong_when_sure,
    ),
)


def write_report(outcomes: Outcomes, about: Sequence[str], flat: str) -> str:
    """The whole document: what was measured and how, one table for each profile, mistakes."""
    rows = ["# Benchmark", "", *about, ""]
    for profile, engines in outcomes.items():
        rows += [f"## {profile}: {_PROFILES.get(profile, '')}", "", *_table(profile, engines), ""]
        rows += _mistakes(engines)
    return "\n".join([*rows, "## Memory over a long file", "", flat, ""])


def _table(profile: str, engines: Mapping[str, Outcome]) -> Iterator[str]:
    yield f"| figure | bar | {' | '.join(engines)} |"
    yield "|---|---|" + "---|" * len(engines)
    for figure, bars, rate in _SHARES:
        yield _row(figure, bars.get(profile, ""), [_percent(rate(one)) for one in engines.values()])
    yield _row("characters read from stamps and hands", "", [str(one.figures.in_ink) for one in engines.values()])
    yield _row("pages a minute, one core", "", [_number(_speed(one)) for one in engines.values()])
    other = engines.get(TESSERACT)
    if other is not None:
        ratios = [_number(_speed(one) / _speed(other)) for one in engines.values()]
        yield _row("times as fast as Tesseract", "≥ 6", ratios)
    dense = [f"{fmean(one.dense_seconds):.2f} s" if one.dense_seconds else "" for one in engines.values()]
    yield _row("a dense A4 page", "≤ 0.35 s" if profile == "office" else "", dense)
    starts = [one.cold_start for one in engines.values()]
    if any(starts):
        cold = [f"{start:.1f} s" if start else "" for start in starts]
        yield _row("first page after a cold start", "≤ 2 s", cold)
    yield _row("peak memory", "≤ 400 MB", [f"{one.peak:.0f} MB" for one in engines.values()])
    figures = next(iter(engines.values())).figures
    yield ""
    yield (
        f"On paper: {figures.characters} characters, {figures.digit_strings} strings of digits, {figures.tones} tone "
        f"marks, {figures.lines} lines, {figures.cells} table cells with text."
    )


def _row(figure: str, bar: str, values: Sequence[str]) -> str:
    return f"| {figure} | {bar} | {' | '.join(values)} |"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.2%}".replace("%", " %")


def _number(value: float) -> str:
    return f"{value:.1f}"


def _speed(outcome: Outcome) -> float:
    """Pages a minute of processor time."""
    return 60 / fmean(outcome.seconds) if outcome.seconds else 0.0


def _mistakes(engines: Mapping[str, Outcome]) -> Iterator[str]:
    for name, one in engines.items():
        if one.figures.mistakes:
            common = one.figures.mistakes.most_common(MISTAKES)
            told = ", ".join(f"`{printed or ' '}` → `{read or ' '}` {count}" for (printed, read), count in common)
            yield f"Commonest mistakes of {name} (printed → read): {told}."
            yield ""
