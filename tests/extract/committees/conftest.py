"""The committees of a reading."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.bundle import split_bundles
from extract.committees import find_committees
from extract.context import Context
from extract.find import mended_flow
from extract.found import assemble
from schemas import Reading


@pytest.fixture
def committees() -> Callable[[Reading], list[dict[str, Any]]]:
    """The committees of a reading, as plain data; every printed value has its evidence."""

    def find(reading: Reading) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for bundle in split_bundles(mended_flow(reading), tuple(page.number for page in reading.pages)):
            draft = assemble({"committees": find_committees(bundle, Context(), set())})
            found.extend(draft.data["committees"])
        return found

    return find
