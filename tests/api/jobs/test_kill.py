"""The service is killed with -9 while it works, and started again: nothing is lost, nothing is doubled."""

import collections
import json
import random
import time

import pytest

PAGES = 3


def drop_files(service, count):
    for number in range(count):
        text = "\f".join(f"หนังสือฉบับที่ {number} หน้า {page} SLEEP=0.15" for page in range(PAGES))
        (service.inbox / f"ฉบับ {number:02d}.txt").write_text(text, encoding="utf-8")


def kill_at_random(service, times, chance):
    for round_number in range(times):
        service.start()
        service.until(lambda: service.get("/v1/documents") is not None)
        time.sleep(chance.uniform(0.2, 2.0))
        service.kill(group=round_number % 2 == 0)


def check_each_once(service, count, kills):
    names = [f"ฉบับ {number:02d}.txt" for number in range(count)]
    assert service.rows("select filename, status from documents order by filename") == [(n, "done") for n in names]
    assert service.rows("select count(*), count(distinct document_id) from records") == [(count, count)]
    assert service.rows("select list, count(*) from entries group by list") == [
        ("letters", count),
        ("visits", 3 * count),
    ]
    assert service.rows("select state, count(*) from pages group by state") == [("done", PAGES * count)]
    assert service.rows("select count(*) from arrivals where settled_at is null") == [(0,)]
    assert sorted(path.name for path in (service.inbox / "done").iterdir()) == names
    assert not list((service.inbox / ".claimed").iterdir())
    records = sorted((service.data / "records").glob("*.json"))
    assert [path.stem + ".txt" for path in records] == names
    assert all(json.loads(path.read_text(encoding="utf-8"))["letter"]["subject"] for path in records)
    reads = collections.Counter(service.reads.read_text().splitlines())
    assert len(reads) == PAGES * count
    assert sum(reads.values()) <= PAGES * count + kills * 2


def run_chaos(service, *, files, kills, seed):
    drop_files(service, files)
    kill_at_random(service, kills, random.Random(seed))
    service.start()
    service.until(lambda: (documents := service.documents()) and len(documents) == files
                  and all(one["status"] == "done" for one in documents.values()), 120)  # fmt: skip
    service.until(lambda: not list((service.inbox / ".claimed").iterdir()))
    check_each_once(service, files, kills)


def test_three_kills_lose_and_double_nothing(service):
    run_chaos(service, files=6, kills=3, seed=1)
    assert service.stop() == 0


@pytest.mark.slow
def test_ten_kills_while_twenty_files_are_read_lose_and_double_nothing(service):
    run_chaos(service, files=20, kills=10, seed=2)


def test_work_that_a_plain_stop_cut_off_goes_on_at_the_next_start(service):
    drop_files(service, 2)
    service.start()
    service.until(lambda: any(one["progress"]["done"] for one in service.documents().values()))
    assert service.stop() == 0
    assert not service.children()
    service.start()
    service.until(lambda: [one["status"] for one in service.documents().values()] == ["done", "done"])
    service.until(lambda: not list((service.inbox / ".claimed").iterdir()))
    check_each_once(service, 2, 1)


def test_work_goes_on_when_the_engines_database_is_deleted(service):
    drop_files(service, 2)
    service.start()
    service.until(lambda: any(one["progress"]["done"] for one in service.documents().values()))
    service.kill()
    for path in service.data.glob("jobs.sqlite*"):
        path.unlink()
    service.start()
    service.until(lambda: [one["status"] for one in service.documents().values()] == ["done", "done"])


def test_reading_processes_die_with_a_killed_service(service):
    (service.inbox / "ยาว.txt").write_text("ก SLEEP=30", encoding="utf-8")
    service.start()
    service.until(lambda: service.reads.exists() and service.children())
    service.kill(group=False)
    service.until(lambda: not service.children(), 5)
