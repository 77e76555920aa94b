"""What went wrong, in the words of the person who has to act on it."""

from schemas.base import Frozen


class Message(Frozen):
    """One sentence in Thai, for clerks, and the same in English."""

    th: str
    en: str


class Problem(Frozen):
    """Why a file or a page could not be read. `code` is stable; `page` counts from 1."""

    code: str
    message: Message
    page: int | None = None


class SarabanError(Exception):
    """The base of all errors that saraban raises on purpose.

    A subclass has a stable `code` and a sentence in each language that says what to do next; the sentences may
    use `{name}` fields, filled from the keyword arguments.
    """

    code = "error"
    th = "เกิดข้อผิดพลาด"
    en = "Something went wrong."

    def __init__(self, *, page: int | None = None, **fields: object) -> None:
        self.page = page
        self.fields = fields
        super().__init__(self.en.format(**fields))

    @property
    def problem(self) -> Problem:
        """The error as data, for records, job rows and HTTP answers."""
        message = Message(th=self.th.format(**self.fields), en=self.en.format(**self.fields))
        return Problem(code=self.code, message=message, page=self.page)
