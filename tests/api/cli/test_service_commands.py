import pytest

from api import inbox, serve, worker
from schemas import SarabanError


@pytest.fixture
def started(monkeypatch, tmp_path):
    """Catches the settings that a part of the service is started with."""
    monkeypatch.chdir(tmp_path)
    found = []
    monkeypatch.setattr(serve, "serve", found.append)
    monkeypatch.setattr(worker, "run_worker", found.append)
    monkeypatch.setattr(inbox, "watch", found.append)
    return found


@pytest.mark.parametrize("part", ["serve", "worker", "watch"])
def test_each_part_starts_with_the_settings(saraban, started, tmp_path, part):
    assert saraban(part, "--data", tmp_path / "elsewhere").code == 0
    (settings,) = started
    assert settings.data == tmp_path / "elsewhere"


def test_flags_go_before_the_environment_and_the_environment_before_the_file(saraban, started, tmp_path, monkeypatch):
    file = tmp_path / "mine.toml"
    file.write_text('port = 1111\nhost = "127.0.0.2"\nworkers = 3\n', encoding="utf-8")
    monkeypatch.setenv("SARABAN_PORT", "2222")
    monkeypatch.setenv("SARABAN_HOST", "127.0.0.3")
    assert saraban("serve", "--config", file, "--port", 3333).code == 0
    (settings,) = started
    assert (settings.port, settings.host, settings.workers) == (3333, "127.0.0.3", 3)


def test_a_setting_that_cannot_work_is_wrong_usage(saraban, started):
    done = saraban("serve", "--port", 99999)
    assert (done.code, started) == (2, [])
    assert "port" in done.err


def test_a_part_that_cannot_start_says_why(saraban, started, monkeypatch):
    def refuse(settings):
        raise SarabanError

    monkeypatch.setattr(serve, "serve", refuse)
    done = saraban("serve")
    assert done.code == 1
    assert done.errors == ["saraban serve, -, Something went wrong."]


def test_ctrl_c_ends_it_without_a_traceback(saraban, started, monkeypatch):
    def interrupt(settings):
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "serve", interrupt)
    assert saraban("serve").code == 0
