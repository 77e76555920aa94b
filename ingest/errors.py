"""Why a file or a page cannot be read, and what the person who sent it should do.

Every error has a stable `code`, and one sentence in Thai and one in English that end with the next step.
"""

from schemas import SarabanError


class IngestError(SarabanError):
    """The base of everything that `ingest` raises on purpose."""


class UnsupportedType(IngestError):
    """The bytes are of no type that saraban reads."""

    code = "unsupported_type"
    th = "อ่านไฟล์ชนิดนี้ไม่ได้ กรุณาบันทึกเป็น PDF, TIFF, JPEG, PNG หรือข้อความ (.txt, .md) แล้วส่งใหม่"
    en = (
        "This kind of file cannot be read. Save it as PDF, TIFF, JPEG, PNG or plain text (.txt, .md) and send it again."
    )


class EmptyFile(IngestError):
    """The file holds nothing."""

    code = "empty_file"
    th = "ไฟล์ว่างเปล่า กรุณาสแกนหรือคัดลอกไฟล์ใหม่แล้วส่งอีกครั้ง"
    en = "The file is empty. Scan or copy it again and send it once more."


class DamagedFile(IngestError):
    """The file is cut off or its structure is broken."""

    code = "damaged_file"
    th = "ไฟล์ชำรุดหรือมาไม่ครบ กรุณาคัดลอกหรือสแกนใหม่ ตรวจว่าเปิดดูได้ แล้วส่งอีกครั้ง"
    en = "The file is damaged or incomplete. Copy or scan it again, check that it opens, and send it once more."


class EncryptedFile(IngestError):
    """The PDF needs a password."""

    code = "encrypted_file"
    th = "ไฟล์ PDF ถูกล็อกด้วยรหัสผ่าน กรุณาบันทึกใหม่โดยไม่ใส่รหัสผ่านแล้วส่งอีกครั้ง"
    en = "The PDF is locked with a password. Save it without a password and send it again."


class TooManyPages(IngestError):
    """More pages than the limit."""

    code = "too_many_pages"
    th = "ไฟล์มี {pages} หน้า เกินที่รับได้ {limit} หน้า กรุณาแบ่งไฟล์ให้เล็กลงแล้วส่งใหม่"
    en = "The file has {pages} pages, more than the limit of {limit}. Split it into smaller files and send them."


class PageTooLarge(IngestError):
    """A page whose sides no paper has."""

    code = "page_too_large"
    th = "หน้ากระดาษใหญ่เกินไป ({width} x {height} นิ้ว รับได้ด้านละ {limit} นิ้ว) กรุณาบันทึกเป็นขนาด A4 หรือ A3 แล้วส่งใหม่"
    en = (
        "The page is too large ({width} x {height} inches; at most {limit} a side). "
        "Save it at A4 or A3 size and send it again."
    )


class ImageTooLarge(IngestError):
    """A picture with more pixels than is safe to decode."""

    code = "image_too_large"
    th = "ภาพมีจุดภาพมากเกินไป ({width} x {height} จุด) กรุณาสแกนใหม่ที่ 300 dpi แล้วส่งอีกครั้ง"
    en = "The image has too many pixels ({width} x {height}). Scan it again at 300 dpi and send it once more."


class PageTooComplex(IngestError):
    """A page that unpacks into far more data than a page of a letter."""

    code = "page_too_complex"
    th = "หน้านี้มีข้อมูลซับซ้อนเกินกว่าจะเปิดได้อย่างปลอดภัย กรุณาพิมพ์หน้านี้แล้วสแกนใหม่ที่ 300 dpi"
    en = "This page holds more data than is safe to open. Print it, scan it at 300 dpi, and send that."


class FileTooLarge(IngestError):
    """More bytes than the limit."""

    code = "file_too_large"
    th = "ไฟล์ใหญ่เกินไป ({megabytes} MB รับได้ {limit} MB) กรุณาสแกนที่ 300 dpi ขาวดำหรือแบ่งไฟล์ แล้วส่งใหม่"
    en = (
        "The file is too large ({megabytes} MB; at most {limit} MB). "
        "Scan it at 300 dpi in black and white or split it, and send it again."
    )


class FileVanished(IngestError):
    """The file was there and is not any more, or cannot be opened."""

    code = "file_vanished"
    th = "ไม่พบไฟล์หรือเปิดไฟล์ไม่ได้ ไฟล์อาจถูกย้าย ลบ หรือไม่มีสิทธิ์อ่าน กรุณาตรวจสอบแล้วส่งใหม่"
    en = "The file is gone or cannot be opened. Check that it was not moved or protected, and send it again."


class NotRegularFile(IngestError):
    """A link, a folder or a device."""

    code = "not_regular_file"
    th = "รายการนี้เป็นลิงก์หรือโฟลเดอร์ ไม่ใช่ไฟล์จริง กรุณาส่งตัวไฟล์เอง"
    en = "This is a link or a folder, not a file. Send the file itself."


class NoThaiText(IngestError):
    """Something was read, and not one Thai letter is in it."""

    code = "no_thai_text"
    th = "ไม่พบตัวอักษรไทยในเอกสาร กรุณาตรวจว่าเป็นหนังสือราชการภาษาไทยและสแกนชัดเจน แล้วส่งใหม่"
    en = "No Thai letter was found. Check that this is a Thai letter and that the scan is clear, and send it again."


class NoSuchPage(IngestError):
    """The page number is outside the file."""

    code = "no_such_page"
    th = "ไม่มีหน้า {number} ไฟล์นี้มี {count} หน้า กรุณาเลือกหน้าอื่น"
    en = "There is no page {number}; the file has {count}. Choose another page."


class PageFailed(IngestError):
    """One page could not be read; the others are not affected."""

    code = "page_failed"
    th = "อ่านหน้านี้ไม่ได้ กรุณาเปิดดูหน้านี้ในไฟล์ต้นฉบับ และสแกนใหม่หากภาพเสีย"
    en = "This page could not be read. Look at it in the original file, and scan it again if it is damaged."


class PageIllegible(IngestError):
    """Nothing but noise: no print was found among thousands of specks."""

    code = "page_illegible"
    th = "หน้านี้มีแต่จุดรบกวนหรือภาพ ไม่พบตัวพิมพ์ที่อ่านได้ กรุณาเปิดดูต้นฉบับ หากมีข้อความให้สแกนใหม่ที่ 300 dpi โทนสีเทา"
    en = (
        "This page is nothing but noise or pictures. "
        "Look at the original; if it has text, scan it again at 300 dpi in grey."
    )


class EngineMissing(IngestError):
    """The OCR engine is not installed."""

    code = "engine_missing"
    th = "ยังไม่ได้ติดตั้งโปรแกรมอ่านภาพ {engine} ติดตั้งด้วยคำสั่ง: {command}"
    en = "The OCR engine {engine} is not installed. Install it with: {command}"


class EngineLacksThai(IngestError):
    """The OCR engine is there, its Thai model is not."""

    code = "engine_lacks_thai"
    th = "โปรแกรมอ่านภาพ {engine} ยังไม่มีภาษาไทย ติดตั้งด้วยคำสั่ง: {command}"
    en = "The OCR engine {engine} has no Thai model. Install it with: {command}"


class EngineFailed(IngestError):
    """The OCR engine crashed on a page."""

    code = "engine_failed"
    th = "โปรแกรมอ่านภาพ {engine} หยุดทำงานขณะอ่านหน้านี้ กรุณาลองใหม่ หากยังไม่ได้ให้สแกนหน้านี้ใหม่"
    en = "The OCR engine {engine} stopped while reading this page. Try again; if it fails again, rescan the page."


class EngineTimedOut(IngestError):
    """The OCR engine took longer than the limit on one page."""

    code = "engine_timed_out"
    th = "อ่านหน้านี้นานเกิน {seconds} วินาที กรุณาลองใหม่เมื่อเครื่องว่าง หรือสแกนหน้านี้ใหม่ที่ 300 dpi"
    en = "Reading this page took more than {seconds} seconds. Try again when the machine is idle, or rescan at 300 dpi."


class UnknownEngine(IngestError):
    """No engine has this name."""

    code = "unknown_engine"
    th = "ไม่รู้จักโปรแกรมอ่านภาพชื่อ {engine} เลือกได้: {known}"
    en = "There is no OCR engine called {engine}. Choose one of: {known}"
