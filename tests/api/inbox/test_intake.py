"""Files on their way through the folder: taken once, put away where they belong, whatever happens in between."""

import os
import threading
import time
from pathlib import Path

import pytest

from api.errors import PageCrashed
from api.inbox.intake import Intake, free_name
from api.inbox.stability import Stability
from api.inbox.watch import Watcher


class NotedJobs:
    def __init__(self):
        self.submitted = []

    def submit(self, document_id, attempt):
        self.submitted.append((document_id, attempt))


class Crash(BaseException):
    """Stands for the process being killed."""


@pytest.fixture
def jobs():
    return NotedJobs()


@pytest.fixture
def intake(settings, storage, jobs):
    intake = Intake(settings, storage, jobs)
    intake.prepare()
    return intake


@pytest.fixture
def watcher(settings, storage, jobs, intake):
    return Watcher(settings, storage, jobs)


def drop(settings, name="1850.pdf", content=b"abc"):
    path = settings.inbox / name
    path.write_bytes(content)
    return path


def tree(settings):
    return sorted(p.relative_to(settings.inbox).as_posix() for p in settings.inbox.rglob("*") if not p.is_dir())


def end_all(storage, make_record, status="done"):
    for document_id, attempt in storage.documents.unfinished():
        storage.results.finish(document_id, attempt, [make_record(document_id)], status)


def test_a_file_is_taken_submitted_and_put_away_when_it_is_read(settings, storage, jobs, intake, make_record):
    intake.take(drop(settings))
    [document] = storage.documents.find(limit=10)
    assert jobs.submitted == [(document.id, 1)]
    intake.settle()
    assert tree(settings) == [f".claimed/{_only(settings)}/1850.pdf"]
    end_all(storage, make_record)
    intake.settle()
    assert tree(settings) == ["done/1850.pdf"]
    assert not list((settings.inbox / ".claimed").iterdir())


def _only(settings):
    return next((settings.inbox / ".claimed").iterdir()).name


def test_a_file_that_cannot_be_read_stands_beside_the_reason_in_thai_and_english(settings, storage, intake):
    intake.take(drop(settings, "แผน.pdf"))
    [(document_id, attempt)] = storage.documents.unfinished()
    storage.documents.fail(document_id, attempt, PageCrashed(page=2).problem)
    intake.settle()
    assert tree(settings) == ["failed/แผน.pdf", "failed/แผน.pdf.txt"]
    notice = (settings.inbox / "failed" / "แผน.pdf.txt").read_text(encoding="utf-8-sig")
    for words in ("ไฟล์: แผน.pdf", "หน้า: 2", "โปรดสแกนหน้านี้ใหม่", "Page: 2", "Scan it again", "page_crashed"):
        assert words in notice


def test_the_same_file_twice_is_one_document_and_both_are_put_away(settings, storage, jobs, intake, make_record):
    intake.take(drop(settings, "a.pdf"))
    intake.take(drop(settings, "b.pdf"))
    assert len(storage.documents.find(limit=10)) == 1
    end_all(storage, make_record)
    intake.settle()
    assert tree(settings) == ["done/a.pdf", "done/b.pdf"]


def test_a_name_that_was_used_before_gets_a_number(settings, storage, intake, make_record):
    for content in (b"one", b"two"):
        intake.take(drop(settings, "a.pdf", content))
        end_all(storage, make_record)
        intake.settle()
    assert tree(settings) == ["done/a (2).pdf", "done/a.pdf"]


def test_a_file_dropped_again_after_a_failure_is_read_again(settings, storage, jobs, intake):
    intake.take(drop(settings))
    [(document_id, attempt)] = storage.documents.unfinished()
    storage.documents.fail(document_id, attempt, PageCrashed(page=1).problem)
    intake.settle()
    intake.take(drop(settings))
    assert jobs.submitted == [(document_id, 1), (document_id, 2)]
    assert storage.documents.get(document_id).status == "queued"


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_is_refused_and_never_followed(settings, storage, intake, tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("secret")
    link = settings.inbox / "link.pdf"
    link.symlink_to(secret)
    intake.take(link)
    assert storage.documents.find(limit=10) == []
    assert (settings.inbox / "failed" / "link.pdf").is_symlink()
    assert "not_regular_file" in (settings.inbox / "failed" / "link.pdf.txt").read_text(encoding="utf-8-sig")
    assert secret.read_text() == "secret"


@pytest.mark.skipif(os.name == "nt", reason="there are none on Windows")
def test_a_pipe_does_not_hang_the_folder(settings, intake):
    os.mkfifo(settings.inbox / "pipe.pdf")
    intake.take(settings.inbox / "pipe.pdf")
    assert "failed/pipe.pdf.txt" in tree(settings)


def test_a_file_over_the_limit_is_refused(settings, storage, intake):
    intake.take(drop(settings, content=b"x" * 1_100_000))
    assert storage.documents.find(limit=10) == []
    assert "file_too_large" in (settings.inbox / "failed" / "1850.pdf.txt").read_text(encoding="utf-8-sig")


def test_a_file_that_vanishes_before_it_is_taken_is_no_error(settings, storage, intake):
    intake.take(settings.inbox / "gone.pdf")
    assert tree(settings) == []
    assert not list((settings.inbox / ".claimed").iterdir())


@pytest.mark.parametrize(
    "name", ["ก" * 84 + ".p", "📄 หนังสือ.pdf", "no ending", "a'b\"c.pdf", "%2e%2e.pdf", "{name}.pdf", "x" * 251 + ".pdf"]
)
def test_names_of_every_kind_come_through(settings, storage, intake, make_record, name):
    intake.take(drop(settings, name))
    [(document_id, attempt)] = storage.documents.unfinished()
    assert storage.documents.get(document_id).filename == name
    storage.documents.fail(document_id, attempt, PageCrashed(page=1).problem)
    intake.settle()
    assert f"failed/{name}" in tree(settings)
    assert len(tree(settings)) == 2


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_a_name_in_a_foreign_encoding_comes_through(settings, storage, intake):
    raw = os.fsencode(settings.inbox) + b"/\xb7\xb4.pdf"
    Path(os.fsdecode(raw)).write_bytes(b"abc")
    intake.take(Path(os.fsdecode(raw)))
    [(document_id, attempt)] = storage.documents.unfinished()
    assert storage.documents.get(document_id).filename == "\ufffd\ufffd.pdf"
    storage.documents.fail(document_id, attempt, PageCrashed(page=1).problem)
    intake.settle()
    assert len(list((settings.inbox / "failed").iterdir())) == 2


@pytest.mark.parametrize("step", ["digest", "blob", "receive", "submit"])
def test_a_file_whose_intake_was_cut_off_is_taken_once_at_the_next_start(  # noqa: PLR0917 - fixtures
    settings, storage, jobs, intake, monkeypatch, step
):
    def crash(*_args, **_kwargs):
        raise Crash

    with monkeypatch.context() as patch:
        target, name = {
            "digest": ("api.inbox.intake", "digest_of"),
            "blob": (storage.files, "add_original"),
            "receive": (storage.arrivals, "receive"),
            "submit": (jobs, "submit"),
        }[step]
        patch.setattr(*((f"{target}.{name}",) if isinstance(target, str) else (target, name)), crash)
        with pytest.raises(Crash):
            intake.take(drop(settings))
    intake.resume()
    intake.resume()
    assert [document.status for document in storage.documents.find(limit=10)] == ["queued"]
    assert len(tree(settings)) == 1
    # A document that was noted but not submitted is found by the worker.
    assert len(jobs.submitted) == (0 if step == "submit" else 1)


def test_two_watchers_take_a_file_once(settings, storage, jobs, intake):
    other = Intake(settings, storage, jobs)
    for number in range(10):
        path = drop(settings, f"{number}.pdf", str(number).encode())
        threads = [threading.Thread(target=one.take, args=(path,)) for one in (intake, other)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
    assert len(jobs.submitted) == 10
    assert len(tree(settings)) == 10


def test_a_free_name_is_free_and_fits(tmp_path):
    name = "ก" * 83 + ".pdf"
    for _ in range(3):
        free_name(tmp_path, name).write_text("")
    assert len(list(tmp_path.iterdir())) == 3


def test_a_file_is_stable_only_after_nothing_changed_for_long_enough(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"1")
    stability = Stability(2.0)
    assert not stability.is_stable("a", path.stat(), now=0.0)
    assert not stability.is_stable("a", path.stat(), now=1.9)
    path.write_bytes(b"12")
    assert not stability.is_stable("a", path.stat(), now=2.1)
    assert not stability.is_stable("a", path.stat(), now=4.0)
    assert stability.is_stable("a", path.stat(), now=4.2)


def test_a_file_that_went_and_came_back_starts_anew(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"1")
    stability = Stability(2.0)
    stability.is_stable("a", path.stat(), now=0.0)
    stability.keep_only(set())
    assert not stability.waiting
    assert not stability.is_stable("a", path.stat(), now=5.0)


def test_a_look_leaves_unwanted_names_and_folders_alone(settings, jobs, watcher):
    for name in (".DS_Store", "Thumbs.db", "~$a.docx", "a.pdf.part", "b.tmp"):
        drop(settings, name)
    (settings.inbox / "ปี 2567").mkdir()
    drop(settings, "ปี 2567/a.pdf")
    watcher.look(0.0)
    watcher.look(100.0)
    assert jobs.submitted == []
    assert len(tree(settings)) == 6


def test_a_writer_that_uses_another_name_first_is_taken_when_it_renames(settings, jobs, watcher):
    part = drop(settings, "a.pdf.part")
    watcher.look(0.0)
    part.rename(settings.inbox / "a.pdf")
    watcher.look(1.0)
    assert len(jobs.submitted) == 1


def test_the_loop_takes_a_slowly_written_file_whole_and_survives_a_fault(settings, storage, jobs, make_record):
    settings = settings.model_copy(update={"stable_seconds": 0.6, "scan_seconds": 0.5})
    settings.inbox.mkdir(exist_ok=True)
    stop = threading.Event()
    watcher = Watcher(settings, storage, jobs)
    faults = iter([OSError("the disk is full")])
    real = watcher.look

    def look(now):
        for fault in faults:
            raise fault
        real(now)

    watcher.look = look
    thread = threading.Thread(target=watcher.run, args=(stop,))
    thread.start()
    try:
        with (settings.inbox / "slow.pdf").open("wb") as file:
            for _ in range(8):
                file.write(b"x" * 10)
                file.flush()
                time.sleep(0.2)
        end = time.monotonic() + 10
        while not jobs.submitted and time.monotonic() < end:
            time.sleep(0.05)
    finally:
        stop.set()
        thread.join()
    [document] = storage.documents.find(limit=10)
    assert document.size_bytes == 80
