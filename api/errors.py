"""What can go wrong at the doors: each error has a stable code and says, in Thai and English, what to do next."""

from schemas import Problem, SarabanError


class FileTooLarge(SarabanError):
    """More bytes than the service takes."""

    code = "file_too_large"
    th = "ไฟล์ {name} ใหญ่เกิน {limit} MB โปรดแบ่งไฟล์หรือสแกนใหม่ด้วยความละเอียด 300 จุดต่อนิ้ว"
    en = "{name} is larger than {limit} MB. Split it, or scan it again at 300 dots per inch."


class NotRegularFile(SarabanError):
    """A link or a device where a file was expected."""

    code = "not_regular_file"
    th = "{name} เป็นทางลัดหรือสิ่งที่ไม่ใช่ไฟล์ โปรดคัดลอกไฟล์จริงมาวางในโฟลเดอร์"
    en = "{name} is a link or not a file. Copy the file itself into the folder."


class FileUnreadable(SarabanError):
    """The system does not let us read the file."""

    code = "file_unreadable"
    th = "เปิดไฟล์ {name} ไม่ได้ โปรดปิดโปรแกรมที่ใช้ไฟล์อยู่ ตรวจสิทธิ์การอ่าน แล้ววางไฟล์ใหม่"
    en = "{name} cannot be opened. Close the program that uses it, check its permissions, and drop it again."


class PageTimeout(SarabanError):
    """Reading one page took longer than allowed."""

    code = "page_timeout"
    th = "อ่านหน้านี้ไม่เสร็จใน {seconds} วินาที โปรดสแกนหน้านี้ใหม่ให้ชัดขึ้น แล้วสั่งอ่านใหม่"
    en = "The page was not read within {seconds} seconds. Scan it again more clearly, then retry."


class PageCrashed(SarabanError):
    """The reading process died on this page."""

    code = "page_crashed"
    th = "โปรแกรมอ่านหยุดทำงานที่หน้านี้ หน้าอาจเสียหายหรือใหญ่เกินไป โปรดสแกนหน้านี้ใหม่ แล้วสั่งอ่านใหม่"
    en = "The reader stopped working on this page; it may be damaged or too large. Scan it again, then retry."


class InternalError(SarabanError):
    """A fault of the service, not of the file."""

    code = "internal_error"
    th = "ระบบขัดข้องระหว่างอ่านไฟล์ โปรดสั่งอ่านใหม่ หากยังไม่ได้ให้แจ้งผู้ดูแลระบบพร้อมบันทึกของระบบ"
    en = "The service failed while reading the file. Retry; if it fails again, tell the administrator and keep the log."


class SettingsError(SarabanError):
    """A setting has a value that cannot work."""

    code = "bad_settings"
    th = "การตั้งค่าไม่ถูกต้อง: {reason} โปรดแก้ไขแล้วเริ่มใหม่"
    en = "A setting is wrong: {reason}. Correct it and start again."


class AlreadyRunning(SarabanError):
    """Another worker owns the data folder."""

    code = "already_running"
    th = "มี saraban อีกตัวกำลังใช้โฟลเดอร์ {folder} อยู่ โปรดปิดตัวเดิมก่อน หรือใช้ --data ที่ต่างกัน"
    en = "Another saraban is using the folder {folder}. Stop it first, or choose another --data."


class NotMigrated(SarabanError):
    """The database has no tables of this version yet."""

    code = "database_not_ready"
    th = "ฐานข้อมูลยังไม่พร้อม โปรดเริ่ม saraban serve หรือ saraban worker ก่อน"
    en = "The database is not ready. Start `saraban serve` or `saraban worker` first."


class Refused(SarabanError):
    """A problem found by another process, carried here as data."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(page=problem.page)
        self._problem = problem
        self.code = problem.code
        self.args = (problem.message.en,)

    @property
    def problem(self) -> Problem:
        """The problem as it was found."""
        return self._problem
