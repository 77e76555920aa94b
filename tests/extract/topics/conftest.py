"""The topic lists of a reading."""

from collections.abc import Callable
from typing import Any

import pytest

from extract.bundle import split_bundles
from extract.context import Context
from extract.find import mended_flow
from extract.found import assemble
from extract.topics import find_topic_lists
from schemas import Reading


@pytest.fixture
def topic_lists() -> Callable[[Reading], list[dict[str, Any]]]:
    """The topic lists of a reading, as plain data; every printed value has its evidence."""

    def find(reading: Reading) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for bundle in split_bundles(mended_flow(reading), tuple(page.number for page in reading.pages)):
            draft = assemble({"topic_lists": find_topic_lists(bundle, Context(), set())})
            found.extend(draft.data["topic_lists"])
        return found

    return find
