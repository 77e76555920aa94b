"""The Thai fonts of this machine: asked of fontconfig, or looked for where the system keeps its fonts."""

import os
import shutil
import subprocess
from pathlib import Path

WINDOWS_THAI = ("THSarabun", "Sarabun", "leelawui", "LeelawUI", "tahoma", "angsana", "cordia", "browalia", "upc")
"""How the files of fonts with Thai letters begin or are called on Windows."""


def thai_fonts() -> list[str]:
    """Names of the fonts with Thai letters, sorted; empty when none was found."""
    if os.name == "nt":
        return _on_windows(Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "Fonts")
    command = shutil.which("fc-list")
    return _from_fontconfig(command) if command else []


def _from_fontconfig(command: str) -> list[str]:
    try:
        done = subprocess.run([command, ":lang=th", "family"], capture_output=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return []
    names = {line.split(",")[0].strip() for line in done.stdout.decode("utf-8", "replace").splitlines()}
    return sorted(name for name in names if name)


def _on_windows(folder: Path) -> list[str]:
    wanted = tuple(name.lower() for name in WINDOWS_THAI)
    files = folder.glob("*.tt*") if folder.is_dir() else ()
    return sorted({file.stem for file in files if any(name in file.stem.lower() for name in wanted)})
