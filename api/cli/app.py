"""The command `saraban`: its commands put together.

A command imports its work when it runs, not before, so that `saraban --help` answers at once: what reads and
understands takes seconds to load.
"""

import io
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from api.cli import file_commands, service_commands

app = typer.Typer(
    name="saraban",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Reads scanned Thai official circulars into records: letters, visits, committees, tracking topics.

    อ่านหนังสือเวียนราชการที่สแกน แล้วจัดเป็นข้อมูล: หนังสือ แผนลงพื้นที่ คณะกรรมการ ประเด็นติดตาม

    Start with [bold]saraban doctor[/bold], which checks this machine, then
    [bold]saraban extract circular.pdf[/bold]. Every command has its own --help with examples.

    Exit status: 0 all done; 1 some input failed (one line each on standard error: file, page, reason);
    2 wrong usage.""",
)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"saraban {version('saraban')}")
        raise typer.Exit


@app.callback()
def options(
    _: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """The flags of the command itself."""


for command in (
    file_commands.extract,
    file_commands.read,
    service_commands.serve,
    service_commands.worker,
    service_commands.watch,
    file_commands.evaluate,
    file_commands.bench_rules,
    file_commands.schema,
    service_commands.doctor,
):
    app.command()(command)


def main() -> None:
    """The `saraban` command. A console that cannot show Thai gets `?` or escapes instead of a crash."""
    for stream, errors in ((sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=errors)
    app()
