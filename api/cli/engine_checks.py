"""The check of the OCR engines: whether they run, and which digits each can read at all, tried out on the spot."""

from api.cli.check import Check, fine, missing, note
from api.settings import Settings
from ingest import DigitTest, ReadOptions, create_engine, thai_font, try_digits
from schemas import EngineInfo, SarabanError

ENGINES = ("reader", "tesseract")
"""What may be installed beside the chosen engine; only the chosen one is needed."""
SECOND = "tesseract"
"""Who gives the second opinion."""
NOT_INSTALLED = "not installed, not needed"


def check_engine(settings: Settings) -> list[Check]:
    """The chosen OCR engine runs; it and the others that are installed read these digits."""
    others = [name for name in ENGINES if name != settings.engine]
    checks = [check for name in (settings.engine, *others) for check in _examine(name, chosen=name == settings.engine)]
    if settings.second_opinion and fine(f"OCR: {SECOND}", NOT_INSTALLED) in checks:
        th = f"ตั้งค่า second_opinion ไว้ แต่ยังไม่ได้ติดตั้ง {SECOND} จึงไม่มีผล"
        checks.append(note("second opinion", th, f"{SECOND} is not installed, so there is none"))
    return checks


def _examine(name: str, chosen: bool) -> list[Check]:
    title = f"OCR: {name}"
    try:
        engine = create_engine(ReadOptions(engine=name))
        info = engine.info
        digits = try_digits(engine, thai_font)
    except SarabanError as error:
        message = error.problem.message
        return [missing(title, message.th, message.en)] if chosen else [fine(title, NOT_INSTALLED)]
    return [fine(title, f"{info.version}, Thai"), _digits(info, digits, chosen)]


def _digits(info: EngineInfo, found: DigitTest | None, chosen: bool) -> Check:
    title = f"digits: {info.name}"
    if found is None:
        unreadable = dict.fromkeys(info.unreadable, "")
        how_th, how_en = "ไม่มีฟอนต์ไทยให้ทดลอง", "not tried out: there is no Thai font"
    else:
        unreadable = found.taken_for
        how_th, how_en = f"ทดลองแล้วอ่านได้ {found.readable}", f"tried out: reads {found.readable}"
    if not unreadable:
        return fine(title, how_en) if found else note(title, how_th, how_en)
    lost = ", ".join(f"{digit} → {read}" if read else digit for digit, read in unreadable.items())
    th = f"{how_th} อ่านไม่ได้ {lost} ตัวเลขที่ไม่แน่ใจจะมีความมั่นใจต่ำ โปรดตรวจทานกับภาพ"
    en = f"{how_en}, cannot read {lost}; numbers in doubt get a low confidence: compare them with the page"
    return note(title, th, en) if chosen else fine(title, f"{how_en}, cannot read {lost}")
