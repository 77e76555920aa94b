"""The schedules of pages that are all enclosures, of a letter of the given day."""

import datetime as dt
from collections.abc import Callable

import pytest

from extract.bundle import Bundle
from extract.context import Context
from extract.flow import read_flow
from extract.found import Draft, assemble
from extract.visits import find_schedules
from schemas import Reading


@pytest.fixture
def find_pages(make_reading: Callable[..., Reading]) -> Callable[..., Draft]:
    def run(*pages: list[object], context: Context) -> Draft:
        reading = make_reading(*pages)
        flow = read_flow(reading)
        numbers = tuple(page.number for page in reading.pages)
        bundle = Bundle(flow.items, 0, numbers, flow.ground)
        return assemble({"schedules": find_schedules(bundle, context, set())})

    return run


@pytest.fixture
def find_page(find_pages: Callable[..., Draft]) -> Callable[..., Draft]:
    """The schedules of one page of the autumn of 2568."""

    def run(*lines: object) -> Draft:
        return find_pages(list(lines), context=Context(dt.date(2025, 9, 15)))

    return run
