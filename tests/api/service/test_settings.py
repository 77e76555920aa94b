"""Where settings come from, and what is said about wrong ones."""

from pathlib import Path

import pytest

from api.errors import SettingsError
from api.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def test_every_setting_is_described_and_has_a_safe_default():
    settings = load_settings()
    assert (settings.host, settings.port, settings.inbox, settings.data) == (
        "127.0.0.1",
        8000,
        Path("inbox"),
        Path("data"),
    )
    assert settings.app_database == f"sqlite:///{Path('data/app.sqlite').resolve().as_posix()}"
    assert all(field.description for field in Settings.model_fields.values())


def test_flags_go_before_variables_before_the_file_before_defaults(tmp_path, monkeypatch):
    (tmp_path / "saraban.toml").write_text('port = 1\nhost = "::1"\nengine = "file"\n')
    monkeypatch.setenv("SARABAN_PORT", "2")
    monkeypatch.setenv("SARABAN_HOST", "10.0.0.1")
    settings = load_settings(port=3, inbox=None)
    assert (settings.port, settings.host, settings.engine, settings.inbox) == (3, "10.0.0.1", "file", Path("inbox"))


def test_a_named_file_is_read_instead_of_the_usual_one(tmp_path):
    (tmp_path / "saraban.toml").write_text("port = 1")
    (tmp_path / "other.toml").write_text("port = 2")
    assert load_settings(tmp_path / "other.toml").port == 2


def test_an_empty_variable_is_as_none(monkeypatch):
    monkeypatch.setenv("SARABAN_PORT", "")
    assert load_settings().port == 8000


@pytest.mark.parametrize(
    ("flags", "name"),
    [
        ({"port": 70000}, "port"),
        ({"host": "http://localhost"}, "host"),
        ({"database_url": "postgresql://x"}, "database_url"),
        ({"blob_url": "s3://x"}, "blob_url"),
        ({"page_timeout": 0}, "page_timeout"),
        ({"workers": -1}, "workers"),
        ({"data": Path("inbox/data")}, "inbox"),
        ({"data": Path("x"), "inbox": Path("x")}, "inbox"),
        ({"records": Path("inbox/out")}, "inbox"),
        ({"config": Path("missing.toml")}, "missing.toml"),
    ],
)
def test_a_setting_that_cannot_work_is_named_in_thai_and_english(flags, name):
    with pytest.raises(SettingsError) as caught:
        load_settings(**flags)
    message = caught.value.problem.message
    assert name in message.th
    assert name in message.en
    assert "การตั้งค่าไม่ถูกต้อง" in message.th


@pytest.mark.parametrize("text", ["port = ", "prot = 1"])
def test_a_file_with_a_fault_is_refused(tmp_path, text):
    (tmp_path / "saraban.toml").write_text(text)
    with pytest.raises(SettingsError):
        load_settings()
