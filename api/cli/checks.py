"""The checks of `saraban doctor`, each one thing that saraban needs or is better with."""

import os
import shutil
import socket
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import sqlalchemy as sa

from api.cli.check import Check, State, fine, missing, note
from api.cli.engine_checks import check_engine
from api.cli.fonts import thai_fonts
from api.settings import Settings
from extract import check_office_words
from schemas import SarabanError

OLDEST_PYTHON = (3, 11)
ENOUGH_SPACE = 2 * 1024**3
LITTLE_SPACE = 200 * 1024**2
PACKAGES = ("pythainlp", "spacy", "geothai", "pypdfium2", "pdfplumber", "cv2")
DISTRIBUTIONS = {"cv2": "opencv-python-headless"}


def check_python(_: Settings) -> list[Check]:
    """Python is new enough."""
    running = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info < OLDEST_PYTHON:
        return [
            missing("Python", f"เป็นรุ่น {running} โปรดติดตั้ง Python 3.11 ขึ้นไป", f"{running}; install Python 3.11 or newer")
        ]
    return [fine("Python", running)]


def check_vocabulary(settings: Settings) -> list[Check]:
    """The words that the office added can be used."""
    if settings.vocabulary is None:
        return []
    try:
        check_office_words(settings.vocabulary)
    except SarabanError as error:
        return [missing("vocabulary", error.problem.message.th, error.problem.message.en)]
    return [fine("vocabulary", str(settings.vocabulary))]


def check_packages(_: Settings) -> list[Check]:
    """What reads and understands can be loaded."""
    return [_check_package(name) for name in PACKAGES]


def check_fonts(_: Settings) -> list[Check]:
    """There is a Thai font, for PDF files that bring none."""
    fonts = thai_fonts()
    if fonts:
        return [fine("Thai fonts", f"{len(fonts)}: {', '.join(fonts[:3])}")]
    th = "ไม่พบฟอนต์ไทย ไฟล์ PDF ที่ไม่ฝังฟอนต์จะแสดงไม่ถูกต้อง โปรดติดตั้ง เช่น sudo apt install fonts-thai-tlwg"
    en = "none; PDF files that bring no font cannot be shown. Install one: sudo apt install fonts-thai-tlwg"
    return [note("Thai fonts", th, en)]


def check_folders(settings: Settings) -> list[Check]:
    """The folders can be written, or made."""
    return [_check_folder("inbox", settings.inbox), _check_folder("data", settings.data)]


def check_database(settings: Settings) -> list[Check]:
    """The database answers; one that is not there yet is made by the service."""
    url = sa.make_url(settings.app_database)
    if url.get_backend_name() == "sqlite" and not (url.database and Path(url.database).exists()):
        return [fine("database", f"{url.database}: made at the first start")]
    shown = url.render_as_string(hide_password=True)
    engine = sa.create_engine(url)
    try:
        with engine.connect() as connection:
            connection.execute(sa.text("select 1"))
    except (sa.exc.SQLAlchemyError, OSError) as error:
        reason = type(error).__name__
        th = f"เปิด {shown} ไม่ได้ ({reason}) โปรดตรวจที่อยู่ สิทธิ์ และว่าฐานข้อมูลทำงานอยู่"
        en = f"{shown} does not answer ({reason}); check its address, its permissions, and that it runs"
        return [missing("database", th, en)]
    finally:
        engine.dispose()
    return [fine("database", shown)]


def check_port(settings: Settings) -> list[Check]:
    """Nobody else listens where the service will."""
    where = f"{settings.host}:{settings.port}"
    try:
        family, *_, address = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if os.name == "posix":
                # As the service does: a port that was closed a moment ago is free. On Windows it means another thing.
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        th = f"ใช้ {where} ไม่ได้ ({error.strerror}) saraban อาจเปิดอยู่แล้ว หรือเลือกพอร์ตอื่นด้วย --port"
        en = f"{where} cannot be used ({error.strerror}); saraban may be running already, or choose another --port"
        return [note("port", th, en)]
    return [fine("port", f"{where} is free")]


def check_space(settings: Settings) -> list[Check]:
    """There is room for originals, pages and databases."""
    free = shutil.disk_usage(_nearest(settings.data)).free
    amount = f"{free / 1024**3:.1f} GB"
    if free >= ENOUGH_SPACE:
        return [fine("disk space", f"{amount} free")]
    state = State.NOTE if free >= LITTLE_SPACE else State.MISSING
    th = f"เหลือ {amount} โปรดลบไฟล์ที่ไม่ใช้หรือย้าย --data ไปดิสก์อื่น"
    en = f"{amount} free; delete what is not needed, or put --data on another disk"
    return [Check("disk space", state, th, en)]


CHECKS: tuple[Callable[[Settings], list[Check]], ...] = (
    check_python,
    check_engine,
    check_vocabulary,
    check_packages,
    check_fonts,
    check_folders,
    check_database,
    check_port,
    check_space,
)


def _check_package(name: str) -> Check:
    distribution = DISTRIBUTIONS.get(name, name)
    try:
        import_module(name)
        return fine(name, version(distribution))
    except (ImportError, OSError, PackageNotFoundError) as error:
        th = f"โหลดไม่ได้ ({error}) โปรดติดตั้ง saraban ใหม่"
        return missing(name, th, f"cannot be loaded ({error}); install saraban again")


def _check_folder(name: str, folder: Path) -> Check:
    nearest = _nearest(folder)
    if nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK):
        return fine(name, f"{folder}" if nearest == folder else f"{folder}: made at the first start")
    th = f"เขียนในโฟลเดอร์ {nearest} ไม่ได้ โปรดแก้สิทธิ์หรือเลือกโฟลเดอร์อื่นด้วย --{name}"
    return missing(name, th, f"{nearest} cannot be written; change its permissions or choose another --{name}")


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    folder = folder.absolute()
    return next((place for place in (folder, *folder.parents) if place.exists()), folder)
