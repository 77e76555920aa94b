"""`saraban serve`, `worker` and `watch`: settings from flags, then the part that was asked for."""

# ruff: noqa: PLC0415

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import typer

from api.cli.console import Voice
from api.settings import Settings, load_settings
from schemas import SarabanError

Part = Literal["serve", "worker", "watch"]


def run(part: Part, config: Path | None, flags: Mapping[str, Any], voice: Voice) -> bool:
    """Runs until it is stopped. True when it ended as it should."""
    settings = settings_from(config, flags, voice)
    try:
        _start(part, settings)
    except SarabanError as error:
        voice.problem(f"saraban {part}", error.problem)
        return False
    except KeyboardInterrupt:
        return True
    return True


def settings_from(config: Path | None, flags: Mapping[str, Any], voice: Voice) -> Settings:
    """The settings from flags, environment and file. Leaves with status 2 when one cannot work."""
    try:
        return load_settings(config, **flags)
    except SarabanError as error:
        raise typer.BadParameter(voice.pick(error.problem.message.th, error.problem.message.en)) from error


def _start(part: Part, settings: Settings) -> None:
    if part == "serve":
        from api.serve import serve

        serve(settings)
    elif part == "worker":
        from api.worker import run_worker

        run_worker(settings)
    else:
        from api.inbox import watch

        watch(settings)
