"""Reading processes: what crashes, hangs or does not start costs one call."""

import asyncio
import sys
import time
from pathlib import Path

import pytest

from api.errors import AlreadyRunning, Refused
from api.jobs.pool import ReaderBroken, ReaderCrashed, ReaderTimedOut, ReadingPool
from api.jobs.system import sole_owner

COMMAND = (sys.executable, str(Path(__file__).with_name("fake_reader.py")))


@pytest.fixture(autouse=True)
def _importable(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[3]))


@pytest.fixture
def pool():
    pool = ReadingPool(2, command=COMMAND)
    yield pool
    pool.close()


@pytest.fixture
def file_of(tmp_path):
    def make(text):
        path = tmp_path / f"{abs(hash(text))}.txt"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return make


def read(pool, path, number=1, timeout=20.0):
    return pool.call("read", timeout=timeout, path=path, number=number, options={})


def test_a_page_comes_back_with_its_facts(pool, file_of):
    answer = asyncio.run(read(pool, file_of("สวัสดี")))
    assert answer.meta == {"source": "text", "confidence": 1.0, "problem": None}
    assert "สวัสดี" in answer.body.decode()


def test_a_problem_with_the_file_comes_back_as_it_was_raised(pool, file_of):
    with pytest.raises(Refused) as caught:
        asyncio.run(pool.call("inspect", timeout=20, path=file_of("DAMAGED"), options={}))
    assert caught.value.problem.code == "damaged_file"


@pytest.mark.parametrize(
    ("text", "error"), [("CRASH", ReaderCrashed), ("FAULT", ReaderCrashed), ("HANG", ReaderTimedOut)]
)
def test_a_bad_page_costs_only_its_own_call(pool, file_of, text, error):
    async def both():
        good = [read(pool, file_of(f"ดี {number}")) for number in range(4)]
        return await asyncio.gather(read(pool, file_of(text), timeout=3), *good, return_exceptions=True)

    bad, *good = asyncio.run(both())
    assert isinstance(bad, error)
    assert [answer.meta["confidence"] for answer in good] == [1.0] * 4


def test_a_cancelled_call_frees_its_process_at_once(pool, file_of):
    async def cancel():
        call = asyncio.create_task(read(pool, file_of("HANG"), timeout=60))
        await read(pool, file_of("ดี"))
        call.cancel()
        began = time.monotonic()
        await asyncio.gather(call, return_exceptions=True)
        await asyncio.gather(read(pool, file_of("หนึ่ง")), read(pool, file_of("สอง")))
        return time.monotonic() - began

    assert asyncio.run(cancel()) < 15


def test_a_process_that_does_not_start_is_no_fault_of_the_page(pool, file_of, monkeypatch):
    monkeypatch.setenv("FAKE_READER_BROKEN", "1")
    with pytest.raises(ReaderBroken):
        asyncio.run(read(pool, file_of("ดี")))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_a_page_that_takes_too_much_memory_is_a_crash_of_its_own(file_of):
    pool = ReadingPool(1, memory_mb=700, command=(sys.executable, "-c", GREEDY))
    try:
        with pytest.raises(ReaderCrashed, match="MemoryError"):
            asyncio.run(read(pool, file_of("x")))
    finally:
        pool.close()


GREEDY = """
from api.jobs import child
child.TASKS = {"read": lambda header, body: ({}, bytes(2 * 1024**3))}
child.main()
"""


def test_a_folder_has_one_owner_at_a_time(tmp_path):

    with sole_owner(tmp_path), pytest.raises(AlreadyRunning), sole_owner(tmp_path):
        pass
    with sole_owner(tmp_path):
        pass
