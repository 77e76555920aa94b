import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from schemas import Cell, EngineInfo, Frame, Line, Message, Page, Reading, SourceFile, Table

BOXES = st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(100, 200), st.integers(100, 200)).map(
    lambda box: tuple(side / 4 for side in box)
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
CONFIDENCES = st.integers(0, 100).map(lambda percent: percent / 100)


@st.composite
def lines(draw):
    text = draw(TEXTS)
    each = {"min_size": len(text), "max_size": len(text)}
    return Line(
        text=text,
        bbox=draw(BOXES),
        boxes=tuple(draw(st.lists(BOXES, **each))),
        confidences=tuple(draw(st.lists(CONFIDENCES, **each))),
        alternatives=draw(st.dictionaries(st.integers(0, 8), TEXTS, max_size=2)),
    )


CELLS = st.builds(
    Cell, row=st.integers(0, 3), column=st.integers(0, 3), bbox=BOXES, lines=st.lists(lines(), max_size=2)
)
TABLES = st.builds(
    Table,
    bbox=BOXES,
    rows=st.integers(1, 4),
    columns=st.integers(1, 4),
    cells=st.lists(CELLS, max_size=2),
    after=st.integers(0, 3),
    continues=st.booleans(),
)
PAGES = st.builds(
    Page,
    number=st.integers(1, 99),
    width=st.just(595.3),
    height=st.just(841.9),
    rotation=st.sampled_from([0, 90, 180, 270]),
    skew=st.just(-0.4),
    source=st.sampled_from(["ocr", "text_layer", "text"]),
    reason=st.builds(Message, th=TEXTS, en=TEXTS),
    engine=st.builds(EngineInfo, name=TEXTS, version=TEXTS, unreadable=TEXTS),
    confidence=CONFIDENCES,
    lines=st.lists(lines(), max_size=2),
    tables=st.lists(TABLES, max_size=1),
)
SOURCES = st.builds(
    SourceFile,
    id=TEXTS,
    filename=TEXTS,
    media_type=TEXTS,
    size_bytes=st.integers(0, 10**9),
    page_count=st.integers(1, 9),
)


@given(st.builds(Reading, source=SOURCES, pages=st.lists(PAGES, max_size=2)))
def test_a_reading_survives_json_unchanged(reading):
    assert Reading.model_validate_json(reading.model_dump_json()) == reading


@pytest.mark.parametrize(("boxes", "confidences"), [(1, 2), (2, 1), (3, 3), (0, 0)])
def test_a_line_needs_a_box_and_a_confidence_for_every_character(boxes, confidences):
    with pytest.raises(ValidationError, match="every character"):
        Line(text="กข", bbox=(0, 0, 1, 1), boxes=((0, 0, 1, 1),) * boxes, confidences=(1.0,) * confidences)


@given(PAGES)
def test_a_page_knows_the_turn_to_upright(page):
    assert page.frame == Frame(595.3, 841.9, page.rotation, -0.4)
