"""Rules of the house that no linter knows. Each test lists the places that break its rule."""

import ast
import re
from functools import cache
from pathlib import Path

from importlinter.cli import lint_imports

HOUSE = Path(__file__).parents[2]
ROOMS = ("schemas", "ingest", "extract", "api")
SOURCES = sorted(path for room in (*ROOMS, "samples", "tests") for path in (HOUSE / room).rglob("*.py"))
ROOM_SOURCES = [path for path in SOURCES if path.relative_to(HOUSE).parts[0] in ROOMS]
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
DRAWERS = {"utils.py", "util.py", "helpers.py", "common.py", "misc.py"}
# Put together here, so that this file does not break its own rule.
UNFINISHED = re.compile(rf"\b({'|'.join(('TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'))})\b")
OWN_MACHINE = re.compile("|".join(("/wo" + "rk/", "/ho" + "me/", r"[A-Z]:\\+Us" + "ers")))


def _name(path):
    return path.relative_to(HOUSE).as_posix()


@cache
def _tree(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def _nodes(kind):
    return [(path, node) for path in ROOM_SOURCES for node in ast.walk(_tree(path)) if isinstance(node, kind)]


def _body_lines(function):
    statements = function.body[1:] if ast.get_docstring(function) else function.body
    return statements[-1].end_lineno - statements[0].lineno + 1 if statements else 0


def _is_migration(path):
    """A migration is a list of tables and columns, and never changes again."""
    return "versions" in path.parts


def _runs_from_the_shell(path):
    """Training and `__main__` talk to whoever runs them; a child process prints what it has to say."""
    return path.name == "__main__.py" or "training" in path.parts


def test_every_room_is_looked_at():
    assert {path.relative_to(HOUSE).parts[0] for path in ROOM_SOURCES} == set(ROOMS)


def test_imports_flow_one_way(monkeypatch):
    monkeypatch.chdir(HOUSE)
    assert lint_imports(no_cache=True) == 0


def test_imports_are_absolute():
    assert [f"{_name(path)}:{node.lineno}" for path, node in _nodes(ast.ImportFrom) if node.level] == []


def test_no_file_is_too_long_to_read():
    lengths = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_every_function_fits_a_screen():
    functions = _nodes(ast.FunctionDef | ast.AsyncFunctionDef)
    lengths = {f"{_name(path)}:{node.name}": _body_lines(node) for path, node in functions if not _is_migration(path)}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_every_module_says_what_it_is():
    assert [_name(path) for path in ROOM_SOURCES if not ast.get_docstring(_tree(path))] == []


def test_every_folder_of_a_room_is_a_package():
    folders = {path.parent for path in ROOM_SOURCES if not _is_migration(path)}
    assert [_name(folder) for folder in folders if not (folder / "__init__.py").exists()] == []


def test_no_package_under_tests_hides_a_room():
    assert [_name(path) for path in (HOUSE / "tests").rglob("__init__.py")] == []


def test_no_file_is_a_drawer_for_everything():
    assert [_name(path) for path in SOURCES if path.name in DRAWERS] == []


def test_nothing_is_left_unfinished():
    assert [_name(path) for path in SOURCES if UNFINISHED.search(path.read_text(encoding="utf-8"))] == []


def test_nothing_is_tied_to_one_machine():
    assert [_name(path) for path in SOURCES if OWN_MACHINE.search(path.read_text(encoding="utf-8"))] == []


def test_rooms_print_nothing_on_their_own():
    calls = [(path, node) for path, node in _nodes(ast.Call) if not _runs_from_the_shell(path)]
    printed = [(path, node) for path, node in calls if isinstance(node.func, ast.Name) and node.func.id == "print"]
    assert [f"{_name(path)}:{node.lineno}" for path, node in printed] == []
