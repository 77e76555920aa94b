import os
import socket
import sqlite3

import pytest

from api.cli import checks, engine_checks, fonts
from api.cli.check import Check, State
from api.settings import load_settings
from ingest import DigitTest, create_engine, errors


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return load_settings


def test_all_is_said_in_one_line_each_and_missing_things_give_status_one(saraban, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    fine = Check("sun", State.FINE, "ดี", "shines")
    missing = Check("moon", State.MISSING, "หาไม่พบ", "look up")

    def check_sky(_):
        return [fine, missing]

    monkeypatch.setattr("api.cli.doctor.CHECKS", (check_sky,))
    done = saraban("doctor")
    assert done.code == 1
    assert "MISSING  moon  look up" in done.out
    assert "หาไม่พบ" in done.out


def test_notes_do_not_keep_saraban_from_working(saraban, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def check_weather(_):
        return [Check("rain", State.NOTE, "ร่ม", "take an umbrella")]

    monkeypatch.setattr("api.cli.doctor.CHECKS", (check_weather,))
    assert saraban("doctor").code == 0


def test_an_engine_that_is_not_there_is_missing(settings):
    assert checks.check_engine(settings(engine="crystal-ball"))[0].state is State.MISSING


@pytest.fixture
def no_tesseract(monkeypatch):
    def create(options):
        if options.engine == "tesseract":
            raise errors.EngineMissing(engine="tesseract", command="install it")
        return create_engine(options)

    monkeypatch.setattr(engine_checks, "create_engine", create)


def test_tesseract_is_not_needed(settings, no_tesseract):
    found = {one.name: one for one in checks.check_engine(settings())}
    assert found["OCR: tesseract"].state is State.FINE
    assert "not needed" in found["OCR: tesseract"].en
    assert checks.check_engine(settings(engine="tesseract"))[0].state is State.MISSING
    assert checks.check_engine(settings(second_opinion=True))[-1].state is State.NOTE


@pytest.mark.parametrize(
    ("tried", "state", "says"),
    [
        (DigitTest("๐๑๒", {}), State.FINE, "reads ๐๑๒"),
        (DigitTest("๐๑", {"๔": "๕", "๗": ""}), State.NOTE, "cannot read ๔ → ๕, ๗;"),
        (None, State.NOTE, "no Thai font"),
    ],
)
def test_digits_that_the_engine_cannot_read_are_named(settings, monkeypatch, tried, state, says):
    monkeypatch.setattr(engine_checks, "try_digits", lambda *_: tried)
    found = {one.name: one for one in checks.check_engine(settings())}
    assert found["digits: reader"].state is state
    assert says in found["digits: reader"].en


def test_folders_that_are_not_there_are_made_later(settings):
    assert {found.state for found in checks.check_folders(settings())} == {State.FINE}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_cannot_be_written_is_missing(settings, tmp_path):
    (tmp_path / "locked").mkdir(mode=0o500)
    states = {found.name: found.state for found in checks.check_folders(settings(inbox=tmp_path / "locked"))}
    assert states == {"inbox": State.MISSING, "data": State.FINE}


def test_a_file_in_the_place_of_a_folder_is_missing(settings, tmp_path):
    (tmp_path / "data").write_text("x")
    states = {found.name: found.state for found in checks.check_folders(settings())}
    assert states == {"inbox": State.FINE, "data": State.MISSING}


def test_a_database_that_is_none_is_missing(settings, tmp_path):
    url = f"sqlite:///{(tmp_path / 'app.sqlite').as_posix()}"
    assert checks.check_database(settings(database_url=url))[0].state is State.FINE
    sqlite3.connect(tmp_path / "app.sqlite").close()
    assert checks.check_database(settings(database_url=url))[0].state is State.FINE
    (tmp_path / "app.sqlite").unlink()
    (tmp_path / "app.sqlite").mkdir()
    assert checks.check_database(settings(database_url=url))[0].state is State.MISSING


def test_a_port_in_use_is_noted(settings):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert checks.check_port(settings(port=port))[0].state is State.NOTE
    assert checks.check_port(settings(port=0))[0].state is State.FINE


@pytest.mark.parametrize(
    ("free", "state"), [(10 * 1024**3, State.FINE), (1024**3, State.NOTE), (1024**2, State.MISSING)]
)
def test_little_space_is_noted_and_none_is_missing(settings, monkeypatch, free, state):
    monkeypatch.setattr(checks.shutil, "disk_usage", lambda _: checks.shutil._ntuple_diskusage(free, 0, free))
    assert checks.check_space(settings())[0].state is state


def test_a_package_that_cannot_be_loaded_is_missing(monkeypatch):
    assert checks._check_package("no_such_package").state is State.MISSING


def test_no_thai_font_is_noted(settings, monkeypatch):
    monkeypatch.setattr(checks, "thai_fonts", list)
    assert checks.check_fonts(settings())[0].state is State.NOTE


def test_fonts_of_windows_are_known_by_their_files(tmp_path):
    for name in ("THSarabunNew.ttf", "tahoma.ttf", "arial.ttf", "leelawui.ttf", "THSarabunNew.txt"):
        (tmp_path / name).write_text("x")
    assert fonts._on_windows(tmp_path) == ["THSarabunNew", "leelawui", "tahoma"]
