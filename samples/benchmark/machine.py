"""What the figures were measured on and with."""

import os
import platform
import re
import subprocess
from pathlib import Path

from ingest import ReadOptions, create_engine


def describe() -> str:
    """Processor, cores and memory of this machine, and how busy it is."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30 if hasattr(os, "sysconf") else 0
    system = f"{platform.system()}, Python {platform.python_version()}"
    load = f", load average {os.getloadavg()[0]:.0f}" if hasattr(os, "getloadavg") else ""
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GB, {system}{load}"


def version_of(engine: str) -> str:
    """Name and version of an engine. Raises RuntimeError, FileNotFoundError or a SarabanError when it does not run."""
    name, _, program = engine.partition(":")
    if name != "ocrmypdf":
        info = create_engine(ReadOptions(engine=engine)).info
        return f"{info.name} {info.version}"
    done = subprocess.run([program or name, "--version"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return f"{name} {done.stdout.split()[-1]}"


def _processor() -> str:
    listing = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", listing.read_text(encoding="utf-8")) if listing.exists() else None
    return found[1] if found else platform.processor() or platform.machine()
