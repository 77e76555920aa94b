"""One service that keeps running while pages crash, files are refused and work is cancelled."""

import json
import time

import pytest


@pytest.fixture(scope="module")
def running(module_service):
    module_service.start()
    module_service.until(lambda: module_service.get("/v1/documents") is not None)
    return module_service


def over(running, *names):
    documents = running.documents()
    return all(documents.get(name, {}).get("status") in ("done", "review", "failed") for name in names) and documents


def test_a_second_service_on_the_same_data_refuses_to_start(running):
    first = running.process
    running.start()
    second, running.process = running.process, first
    assert second.wait(timeout=60) == 1
    assert "Another saraban is using the folder" in running.log.read_text()


def test_a_page_that_crashes_or_hangs_costs_only_itself(running):
    (running.inbox / "เสีย.txt").write_text("หนึ่ง\fCRASH\fสาม\fFAULT", encoding="utf-8")
    (running.inbox / "ค้าง.txt").write_text("HANG\fสอง", encoding="utf-8")
    (running.inbox / "ดี.txt").write_text("ดี\f" * 5 + "ดี", encoding="utf-8")
    found = running.until(lambda: over(running, "เสีย.txt", "ค้าง.txt", "ดี.txt"))
    status = {name: found[name]["status"] for name in ("เสีย.txt", "ค้าง.txt", "ดี.txt")}
    assert status == {"เสีย.txt": "review", "ค้าง.txt": "review", "ดี.txt": "done"}
    failed = "select filename, number from documents join pages on id = document_id where state = 'failed'"
    assert sorted(running.rows(failed)) == [("ค้าง.txt", 1), ("เสีย.txt", 2), ("เสีย.txt", 4)]
    model = running.get(f"/v1/documents/{found['ค้าง.txt']['id']}/pages/1.json")
    assert (model["problem"]["code"], model["problem"]["page"]) == ("page_timeout", 1)
    assert running.get(f"/v1/documents/{found['เสีย.txt']['id']}/pages/2.json")["problem"]["code"] == "page_crashed"


@pytest.mark.parametrize(
    ("text", "code"), [("CRASH", "page_crashed"), ("DAMAGED", "damaged_file"), ("LATIN", "no_thai_text")]
)
def test_a_file_that_cannot_be_read_is_put_beside_its_reason(running, text, code):
    name = f"{text}.txt"
    (running.inbox / name).write_text(text, encoding="utf-8")
    running.until((running.inbox / "failed" / name).exists)
    assert code in (running.inbox / "failed" / f"{name}.txt").read_text(encoding="utf-8-sig")
    assert running.documents()[name]["error"]["type"] == f"urn:saraban:problem:{code}"


def test_a_file_with_two_letters_gives_two_records(running):
    (running.inbox / "สองฉบับ.txt").write_text("TWO", encoding="utf-8")
    document = running.until(lambda: over(running, "สองฉบับ.txt"))["สองฉบับ.txt"]
    assert len(running.get(f"{document['links']['records']}")["items"]) == 2
    names = {"สองฉบับ.json", "สองฉบับ.2.json"}
    running.until(lambda: names <= {path.name for path in (running.data / "records").iterdir()})


@pytest.mark.parametrize(("words", "status"), [("ชัดเจน", "done"), ("DOUBT", "review"), ("UNSURE", "review")])
def test_doubts_and_unsure_values_ask_for_a_review(running, words, status):
    document = running.post("/v1/documents?wait=30&filename=a.txt", f"ตรวจ {words}".encode())
    assert document["status"] == status


def test_cancelling_stops_the_work_at_once_and_a_retry_takes_it_up(running):
    document = running.post("/v1/documents?filename=b.txt", "หนึ่งหน้าแรก\fสอง SLEEP=2.5".encode())
    here = f"/v1/documents/{document['id']}"
    running.until(lambda: running.get(here)["progress"] == {"pages": 2, "done": 1})
    began = time.monotonic()
    assert running.post(f"{here}/cancel")["status"] == "cancelled"
    time.sleep(max(0, began + 3.5 - time.monotonic()))
    assert running.get(here)["status"] == "cancelled"
    assert running.post(f"{here}/retry")["status"] == "queued"
    running.until(lambda: running.get(here)["status"] == "done")
    blob = document["id"].removeprefix("sha256:")
    reads = [json.loads(line) for line in running.reads.read_text().splitlines()]
    assert [number for path, number in reads if blob in path].count(1) == 1
