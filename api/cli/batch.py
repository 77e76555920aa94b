"""Many files through `api.service`, on several processors, results in the order of the files."""

import multiprocessing
import os
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

from api import service
from extract import add_office_words, office_folder
from ingest import ReadOptions
from schemas import Problem, Record, SarabanError


class ProgramFault(SarabanError):
    """Something that is not the file's fault, or that nobody thought of."""

    code = "program_fault"
    th = "โปรแกรมขัดข้องขณะอ่านไฟล์นี้ ({fault}) โปรดลองใหม่ด้วย --verbose แล้วแจ้งผู้ดูแลระบบ"
    en = "The program failed on this file ({fault}). Try again with --verbose and report what it says."


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file: its records, the pages or the file that failed, and where in the program."""

    path: Path
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    trace: str = ""


def read_file(path: Path, options: ReadOptions, on_page: Callable[[int, int], None] | None = None) -> Outcome:
    """The records of one file. Never raises: whatever goes wrong is in the outcome."""
    try:
        records = service.process(path, options, on_page)
    except SarabanError as error:
        return Outcome(path, problems=(error.problem,), trace=traceback.format_exc())
    except Exception as error:
        fault = ProgramFault(fault=type(error).__name__)
        return Outcome(path, problems=(fault.problem,), trace=traceback.format_exc())
    return Outcome(path, records, failed_pages(records))


def failed_pages(records: Sequence[Record]) -> tuple[Problem, ...]:
    """The pages that could not be read, as the records' findings tell, each once."""
    found: dict[tuple[int | None, str], Problem] = {}
    for record in records:
        for finding in record.findings:
            if finding.code == "unreadable_page" and finding.severity == "error":
                for page in _pages(record, finding.pointers):
                    problem = Problem(code=finding.code, message=finding.message, page=page)
                    found.setdefault((page, finding.message.en), problem)
    return tuple(found.values())


def process_pool(workers: int) -> Executor:
    """Processes that start clean: a fork would copy the locks of threads that it does not copy.

    They know the office's words that this process knows.
    """
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(workers, mp_context=context, initializer=add_office_words, initargs=(office_folder(),))


def read_files(
    paths: Sequence[Path], options: ReadOptions, jobs: int, make_pool: Callable[[int], Executor] = process_pool
) -> Iterator[Outcome]:
    """The outcomes of many files, in order, `jobs` of them worked on at the same time.

    A file that brings its process down fails alone: the others are read by fresh processes.
    """
    if jobs <= 1:
        yield from (read_file(path, options) for path in paths)
        return
    done = 0
    while done < len(paths):
        for outcome in _until_crash(paths[done:], options, make_pool, jobs):
            done += 1
            yield outcome
        if done < len(paths):
            # The crash took the whole pool along; alone, this file can only hurt itself.
            alone = list(_until_crash(paths[done : done + 1], options, make_pool, 1))
            yield alone[0] if alone else _crashed(paths[done])
            done += 1


def processors() -> int:
    """How many files are worth reading at the same time on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _until_crash(
    paths: Sequence[Path], options: ReadOptions, make_pool: Callable[[int], Executor], jobs: int
) -> Iterator[Outcome]:
    pool = make_pool(jobs)
    waiting: deque[Future[Outcome]] = deque()
    upcoming = iter(paths)
    try:
        for _ in paths:
            # A short queue, so that results do not pile up behind one slow file.
            while len(waiting) < 2 * jobs and (path := next(upcoming, None)) is not None:
                waiting.append(pool.submit(read_file, path, options))
            yield waiting.popleft().result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(cancel_futures=True)


def _crashed(path: Path) -> Outcome:
    return Outcome(path, problems=(ProgramFault(fault="crash").problem,))


def _pages(record: Record, pointers: Sequence[str]) -> list[int | None]:
    numbers: list[int | None] = []
    for pointer in pointers:
        match pointer.split("/"):
            case ["", "document", "pages", index, *_] if index.isdecimal() and int(index) < len(record.document.pages):
                numbers.append(record.document.pages[int(index)].number)
    return numbers or [None]
