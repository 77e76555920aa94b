"""The command as it is installed, in a process of its own."""

import os
import subprocess
import sys
from importlib.metadata import version

import pytest

from api.cli.console import Language, preferred_language, printable

COMMANDS = ("extract", "read", "serve", "worker", "watch", "evaluate", "schema", "doctor")


def _run(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "api.cli", *words],
        capture_output=True,
        env=os.environ | environment,
        check=False,
        timeout=60,
    )


def test_help_names_every_command_and_does_not_load_the_reader():
    code = (
        "import sys; sys.argv = ['saraban', '--help']\n"
        "from api.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'pythainlp', 'cv2', 'sqlalchemy', 'pydantic', 'numpy'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")
    assert all(command in done.stdout.decode("utf-8", "replace") for command in COMMANDS)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp874"])
def test_a_console_that_is_not_utf8_does_not_crash(encoding):
    done = _run("extract", "--help", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (done.returncode, b"Traceback" in done.stderr) == (0, False)


def test_results_are_utf8_whatever_the_console(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("ก\n", encoding="utf-8")
    done = _run("read", str(path), "--text", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.stdout == "ก\n\f".encode()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_teaches_by_example(saraban, command):
    done = saraban(command, "--help")
    assert done.code == 0
    assert f"saraban {command}" in done.out
    assert "example" in done.out
    assert any("ก" <= letter <= "ฮ" for letter in done.out)


def test_the_version_is_that_of_the_package(saraban):
    assert saraban("--version").out == f"saraban {version('saraban')}\n"


def test_no_command_is_answered_with_help(saraban):
    done = saraban()
    assert done.code == 2
    assert "extract" in done.out + done.err


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, Language.ENGLISH),
        ({"LANG": "th_TH.UTF-8"}, Language.THAI),
        ({"LANG": "th_TH.UTF-8", "LC_ALL": "C"}, Language.ENGLISH),
        ({"LANG": "C", "LC_MESSAGES": "th"}, Language.THAI),
    ],
)
def test_the_language_is_that_of_the_system(monkeypatch, environment, language):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert preferred_language() is language


@pytest.mark.parametrize(
    ("text", "shown"), [("ก ข", "ก ข"), ("a\nb", r"a\nb"), ("\x1b[2J", r"\x1b[2J"), ("\udcff", r"\udcff"), ("😀", "😀")]
)
def test_what_is_printed_stays_on_its_line(text, shown):
    assert printable(text) == shown
