"""`saraban doctor`: runs the checks and says what to do."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.cli.check import Check, State
from api.cli.checks import CHECKS
from api.cli.console import Language, Voice
from api.settings import Settings

STYLES = {State.FINE: "green", State.NOTE: "yellow", State.MISSING: "bold red"}


def examine(settings: Settings, voice: Voice) -> bool:
    """Prints one line for each check. True when nothing that is needed is missing."""
    with voice.progress("checks") as step:
        found: list[Check] = []
        for done, check in enumerate(CHECKS):
            step(done, len(CHECKS), check.__name__.removeprefix("check_"))
            found += check(settings)
    console = Console(highlight=False)
    table = Table(box=None, pad_edge=False, show_header=False)
    for one in found:
        table.add_row(Text(one.state, STYLES[one.state]), one.name, Text(_said(one, voice)))
    console.print(table)
    missing = [one.name for one in found if one.state is State.MISSING]
    if missing:
        names = ", ".join(missing)
        console.print(Text(f"ยังขาด: {names} / missing: {names}", "bold red"))
    else:
        console.print(Text("พร้อมใช้งาน / ready", "bold green"))
    return not missing


def _said(check: Check, voice: Voice) -> str:
    """What to do, in both languages, the reader's first; what is fine needs only one."""
    if check.th == check.en:
        return check.en
    both = (check.th, check.en) if voice.language is Language.THAI else (check.en, check.th)
    return "\n".join(both)
