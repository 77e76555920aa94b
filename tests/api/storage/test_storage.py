"""Documents, records and rows: kept once, changed only by the attempt that they belong to."""

import datetime as dt
import sqlite3
import threading

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from api.errors import NotMigrated, PageCrashed
from api.outbox import write_records
from api.storage import Filter, Storage
from api.storage.database import Database
from api.storage.files import Files, safe_suffix
from api.storage.tables import metadata

PROBLEM = PageCrashed(page=2).problem


def start(storage, document_id, attempt=1, pages=2):
    return storage.documents.start(
        document_id, attempt, page_count=pages, media_type="application/pdf", reading="reading-1"
    )


def test_tables_that_migrations_make_are_those_that_the_code_knows(tmp_path):
    database = Database(f"sqlite:///{tmp_path / 'app.sqlite'}")
    database.migrate()
    with database.read() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    database.close()
    assert differences == []


def test_migrating_twice_changes_nothing(settings, storage, add_document):
    document_id = add_document()
    again = Storage.open(settings, migrate=True)
    assert again.documents.get(document_id).status == "queued"
    again.close()


def test_a_database_without_tables_is_refused_unless_it_may_be_migrated(settings):
    with pytest.raises(NotMigrated):
        Storage.open(settings)


def test_the_same_arrival_twice_is_one_arrival(storage, add_document):
    document_id = add_document()
    assert add_document() == document_id
    assert storage.documents.counts() == {"queued": 1}


def test_the_same_content_again_is_a_duplicate_of_the_same_document(storage, add_document):
    document_id = add_document()
    again = storage.arrivals.receive("other", document_id, filename="b.pdf", size_bytes=3, blob="x", source="folder")
    assert again.duplicate
    assert storage.documents.get(document_id).filename == "1850.pdf"


def test_progress_counts_the_pages_that_are_over(storage, add_document):
    document_id = add_document()
    assert start(storage, document_id)
    storage.documents.page_read(document_id, 1, state="done", source="ocr", confidence=0.9, seconds=1.5)
    found = storage.documents.get(document_id)
    assert (found.status, found.page_count, found.pages_done) == ("reading", 2, 1)
    assert storage.documents.pages_read() == [("ocr", 1, 1.5)]


def test_finishing_twice_leaves_each_record_and_row_once(storage, add_document, make_record):
    document_id = add_document()
    start(storage, document_id)
    assert storage.results.finish(document_id, 1, [make_record(document_id)], "done")
    assert not storage.results.finish(document_id, 1, [make_record(document_id)], "done")
    assert len(storage.results.records(document_id)) == 1
    rows, _ = storage.entries.find("visits", Filter(), 10)
    assert [row["pointer"] for row in rows] == ["/schedules/0/visits/0", "/schedules/0/visits/1"]


def test_a_late_worker_of_an_old_attempt_changes_nothing(storage, add_document, make_record):
    document_id = add_document()
    start(storage, document_id)
    storage.documents.cancel(document_id)
    storage.documents.retry(document_id)
    assert not storage.results.finish(document_id, 1, [make_record(document_id)], "done")
    assert not storage.documents.fail(document_id, 1, PROBLEM)
    assert not start(storage, document_id, attempt=1)
    assert (storage.documents.get(document_id).status, storage.documents.get(document_id).attempt) == ("queued", 2)


def test_a_failure_is_kept_with_its_page_and_words(storage, add_document):
    document_id = add_document()
    assert storage.documents.fail(document_id, 1, PROBLEM)
    assert storage.documents.get(document_id).error == PROBLEM


def test_a_record_read_again_replaces_the_rows_of_the_one_before(storage, add_document, make_record):
    document_id = add_document()
    storage.results.finish(document_id, 1, [make_record(document_id, days=(1, 2, 3))], "done")
    storage.documents.retry(document_id)
    storage.results.finish(document_id, 2, [make_record(document_id, days=(9,))], "done")
    rows, _ = storage.entries.find("visits", Filter(), 10)
    assert [row["date"] for row in rows] == ["2024-04-09"]


def test_deleting_a_document_deletes_all_that_was_read_from_it(storage, add_document, make_record):
    document_id = add_document()
    storage.results.finish(document_id, 1, [make_record(document_id)], "done")
    storage.documents.remove(document_id)
    assert storage.entries.find("letters", Filter(), 10) == ([], None)
    assert storage.results.records(document_id) == []


def test_a_file_of_the_folder_is_put_away_when_its_document_was_deleted(storage, add_document):
    document_id = add_document(source="folder")
    assert storage.arrivals.finished() == []
    storage.documents.remove(document_id)
    [outcome] = storage.arrivals.finished()
    storage.arrivals.settle(outcome.id)
    assert storage.arrivals.finished() == []


@pytest.mark.parametrize(
    ("chosen", "days"),
    [
        (Filter(), ["2024-04-17", "2024-04-18", None]),
        (Filter(since=dt.date(2024, 4, 18)), ["2024-04-18"]),
        (Filter(until=dt.date(2024, 4, 17)), ["2024-04-17"]),
        (Filter(province="ฉะเชิงเทรา", district="บางคล้า"), ["2024-04-17", "2024-04-18", None]),
        (Filter(district="2402"), ["2024-04-17", "2024-04-18", None]),
        (Filter(province="ระยอง"), []),
        (Filter(kind="memo"), []),
        (Filter(q="บางคล้า 1850"), ["2024-04-17", "2024-04-18", None]),
        (Filter(q="๑๘๕๐"), ["2024-04-17", "2024-04-18", None]),
        (Filter(q="100%"), []),
    ],
)
def test_visits_are_found_by_day_place_kind_and_words(storage, add_document, make_record, chosen, days):
    document_id = add_document()
    storage.results.finish(document_id, 1, [make_record(document_id, days=(18, 17, None))], "done")
    rows, _ = storage.entries.find("visits", chosen, 10)
    assert [row["date"] for row in rows] == days


def test_a_visit_of_several_days_is_found_on_each(storage, add_document, make_record):
    document_id = add_document()
    record = make_record(document_id, days=(22,))
    visit = record.schedules[0].visits[0].model_copy(update={"end_date": dt.date(2024, 4, 24)})
    schedule = record.schedules[0].model_copy(update={"visits": (visit,)})
    storage.results.finish(document_id, 1, [record.model_copy(update={"schedules": (schedule,)})], "done")
    day = dt.date(2024, 4, 23)
    assert len(storage.entries.find("visits", Filter(since=day, until=day), 10)[0]) == 1


def test_rows_without_a_place_are_found_by_the_province_in_their_words(storage, add_document, make_record):
    document_id = add_document()
    storage.results.finish(document_id, 1, [make_record(document_id)], "done")
    assert len(storage.entries.find("committees", Filter(province="ฉะเชิงเทรา"), 10)[0]) == 1
    assert storage.entries.find("committees", Filter(province="ระยอง"), 10)[0] == []


def test_pages_of_a_list_join_to_the_whole_list(storage, add_document, make_record):
    for number in range(3):
        document_id = add_document(f"file {number}".encode())
        storage.results.finish(document_id, 1, [make_record(document_id, days=(17, 3, None))], "done")
    whole, _ = storage.entries.find("visits", Filter(), 100)
    parts, cursor = storage.entries.find("visits", Filter(), 2)
    while cursor:
        rows, cursor = storage.entries.find("visits", Filter(), 2, cursor)
        parts += rows
    assert parts == whole
    assert len(whole) == 9


@pytest.mark.parametrize("cursor", ["x", "!!!", "MjAyNA", "4LiB"])
def test_a_cursor_from_elsewhere_is_a_value_error(storage, cursor):
    with pytest.raises(ValueError):
        storage.entries.find("visits", Filter(), 2, cursor)


def test_two_files_of_one_name_get_two_names_for_their_records(storage, add_document, make_record):
    stems = []
    for content in (b"one", b"two"):
        document_id = add_document(content, filename="คำสั่ง.pdf")
        storage.results.finish(document_id, 1, [make_record(document_id)], "done")
        stems.append(storage.documents.get(document_id).stem)
    assert stems[0] == "คำสั่ง"
    assert stems[1].startswith("คำสั่ง-")


def test_a_name_that_looks_like_a_second_record_is_told_apart(storage, add_document, make_record):
    document_id = add_document(filename="1850.2.pdf")
    storage.results.finish(document_id, 1, [make_record(document_id)], "done")
    assert storage.documents.get(document_id).stem.startswith("1850.2-")


def test_the_records_of_a_file_with_the_longest_of_names_can_be_written(storage, settings, add_document, make_record):
    document_id = add_document(filename="ก" * 83 + ".pdf")
    storage.results.finish(document_id, 1, [make_record(document_id)], "done")
    stem = storage.documents.get(document_id).stem
    paths = write_records(settings.records_folder, stem, ["{}"] * 11)
    assert all(path.exists() for path in paths)


def test_only_one_of_many_writers_makes_the_document(storage, tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"a")
    found = []

    def receive(number):
        found.append(
            storage.arrivals.receive(str(number), "sha256:a", filename="a", size_bytes=1, blob="a", source="http")
        )

    threads = [threading.Thread(target=receive, args=(number,)) for number in range(8)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]
    assert sorted(one.duplicate for one in found) == [False] + [True] * 7


def test_a_transaction_that_fails_leaves_nothing(storage, settings):
    with pytest.raises(sa.exc.IntegrityError):
        storage.arrivals.receive("a", "sha256:a", filename=None, size_bytes=1, blob="a", source="http")
    assert sqlite3.connect(settings.data / "app.sqlite").execute("select count(*) from arrivals").fetchone() == (0,)


def test_an_original_is_stored_once_and_page_models_come_back(tmp_path):
    files = Files(tmp_path / "files")
    path = tmp_path / "a.pdf"
    path.write_bytes(b"abc")
    name = files.add_original(path, "ab12", ".pdf")
    path.write_bytes(b"other")
    assert files.add_original(path, "ab12", ".pdf") == name
    assert files.local_path(name).read_bytes() == b"abc"
    files.write_page("sha256:ab12", "r", 1, b"{}")
    assert (files.read_page("sha256:ab12", "r", 1), files.read_page("sha256:ab12", "r", 2)) == (b"{}", None)
    files.remove("sha256:ab12", name)
    assert not [path for path in (tmp_path / "files").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("a.PDF", ".pdf"), ("a", ""), ("a.p/../x", ""), ("ก.ไทย", ""), ("a.tar.gz", ".gz"), ("a.aVeryLongEnding", "")],
)
def test_only_a_plain_ending_of_a_name_is_used(name, suffix):
    assert safe_suffix(name) == suffix
