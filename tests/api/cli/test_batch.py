from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from api import service
from api.cli.batch import read_files
from ingest import ReadOptions


class FakePool:
    """Runs at once; a file called crash breaks the pool, as a process that dies does."""

    made = 0

    def __init__(self, workers):
        FakePool.made += 1
        self.broken = False

    def submit(self, work, path, options):
        future = Future()
        self.broken |= path.stem.startswith("crash")
        if self.broken:
            future.set_exception(BrokenProcessPool())
        else:
            future.set_result(work(path, options))
        return future

    def shutdown(self, cancel_futures):
        assert cancel_futures


@pytest.fixture
def outcomes(monkeypatch):
    monkeypatch.setattr(service, "process", lambda path, options, on_page: ())
    FakePool.made = 0

    def run(*stems):
        paths = [Path(f"{stem}.pdf") for stem in stems]
        return [(one.path.stem, len(one.problems)) for one in read_files(paths, ReadOptions(), 2, FakePool)]

    return run


def test_outcomes_come_in_the_order_of_the_files(outcomes):
    stems = [str(number) for number in range(20)]
    assert outcomes(*stems) == [(stem, 0) for stem in stems]
    assert FakePool.made == 1


def test_a_file_that_kills_its_process_fails_alone(outcomes):
    assert outcomes("a", "crash", "b", "c") == [("a", 0), ("crash", 1), ("b", 0), ("c", 0)]


def test_several_such_files_do_not_stop_the_rest(outcomes):
    stems = ["crash1", "crash2", "a", "b", "crash3"]
    assert outcomes(*stems) == [(stem, int(stem.startswith("crash"))) for stem in stems]


def test_no_files_give_no_outcomes(outcomes):
    assert outcomes() == []
