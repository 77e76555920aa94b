"""Every error as problem+json (RFC 9457): a stable type, English for programs, Thai for people."""

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.exceptions import HTTPException

from schemas import Problem, SarabanError

MEDIA_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:saraban:problem:"


class HttpError(SarabanError):
    """An error of the HTTP door; `status` is its status code."""

    status = 400


class DocumentUnknown(HttpError):
    """No document has this id."""

    status, code = 404, "document_unknown"
    th = "ไม่พบเอกสารนี้ โปรดตรวจรหัสเอกสารจากรายการเอกสาร"
    en = "There is no such document. Look up its id in the list of documents."


class PageUnknown(HttpError):
    """The document has no such page, or it was not read yet."""

    status, code = 404, "page_unknown"
    th = "ไม่มีหน้า {number} ในเอกสารนี้ หรือยังอ่านไม่ถึง โปรดตรวจเลขหน้า"
    en = "The document has no page {number}, or it was not read yet. Check the number."


class RecordPending(HttpError):
    """The record is not there yet."""

    status, code = 409, "record_pending"
    th = "ยังอ่านเอกสารไม่เสร็จ โปรดรอแล้วลองใหม่"
    en = "The document is still being read. Wait and ask again."


class RecordAbsent(HttpError):
    """The work was cancelled, so there is no record."""

    status, code = 409, "record_absent"
    th = "ยกเลิกการอ่านเอกสารนี้แล้ว หากต้องการผล โปรดสั่งอ่านใหม่"
    en = "Reading this document was cancelled. Retry it to have its record."


class StillOpen(HttpError):
    """A retry of a document that is being read."""

    status, code = 409, "still_open"
    th = "เอกสารนี้กำลังรออ่านหรืออ่านอยู่ โปรดรอ หรือยกเลิกก่อน"
    en = "The document is waiting or being read. Wait, or cancel it first."


class AlreadyOver(HttpError):
    """A cancellation of a document whose work is over."""

    status, code = 409, "already_over"
    th = "เอกสารนี้อ่านจบแล้ว จึงยกเลิกไม่ได้ หากไม่ต้องการ โปรดลบ"
    en = "Work on this document is over, so it cannot be cancelled. Delete it if it is not wanted."


class BadCursor(HttpError):
    """A cursor that the list did not give."""

    status, code = 400, "bad_cursor"
    th = "ตำแหน่งหน้ารายการไม่ถูกต้อง โปรดเริ่มจากหน้าแรกของรายการ"
    en = "The cursor is not one that this list gave. Start from the first page of the list."


class FileMissing(HttpError):
    """An upload without a file."""

    status, code = 400, "file_missing"
    th = "ไม่พบไฟล์ในคำขอ โปรดส่งไฟล์ในช่อง file หรือส่งเนื้อไฟล์ตรง ๆ พร้อม Content-Type"
    en = "The request holds no file. Send it as the multipart field `file`, or as the body with its Content-Type."


class BodyTooLarge(HttpError):
    """More bytes than the service takes."""

    status, code = 413, "file_too_large"
    th = "ไฟล์ใหญ่เกิน {limit} MB โปรดแบ่งไฟล์หรือสแกนใหม่ด้วยความละเอียด 300 จุดต่อนิ้ว"
    en = "The file is larger than {limit} MB. Split it, or scan it again at 300 dots per inch."


class ForeignHost(HttpError):
    """A browser was led here under another name."""

    status, code = 421, "foreign_host"
    th = "ไม่รับคำขอที่เรียกด้วยชื่อ {host} โปรดเพิ่มชื่อนี้ในการตั้งค่า allowed_hosts หากใช้จริง"
    en = "Requests for the name {host} are not answered. Add it to the setting allowed_hosts if it is yours."


class ForeignOrigin(HttpError):
    """A page of another site wants to change something."""

    status, code = 403, "foreign_origin"
    th = "ไม่รับคำสั่งจากหน้าเว็บอื่น โปรดใช้หน้าเว็บของระบบนี้"
    en = "Pages of other sites may not change anything here. Use this service's own pages."


class InvalidRequest(HttpError):
    """A parameter that cannot be."""

    status, code = 422, "invalid_request"
    th = "ค่าที่ส่งมาไม่ถูกต้อง โปรดแก้ตามรายการใน errors"
    en = "A value in the request is wrong. Correct what `errors` lists."


class NotFound(HttpError):
    """No such address."""

    status, code = 404, "not_found"
    th = "ไม่มีที่อยู่นี้ ดูรายการที่ใช้ได้ที่ /openapi.json"
    en = "There is nothing at this address. See /openapi.json for what there is."


class MethodNotAllowed(HttpError):
    """The address does not take this method."""

    status, code = 405, "method_not_allowed"
    th = "ที่อยู่นี้ไม่รับวิธีเรียกแบบนี้ ดูวิธีที่ใช้ได้ที่ /openapi.json"
    en = "This address does not take this method. See /openapi.json for those it takes."


class BadRequest(HttpError):
    """A request that cannot be understood."""

    status, code = 400, "bad_request"
    th = "อ่านคำขอไม่ได้ โปรดตรวจรูปแบบของคำขอ"
    en = "The request cannot be understood. Check its form."


STATUS_OF_CODE = {"file_too_large": 413, "unsupported_type": 415, "internal_error": 500, "database_not_ready": 503}
"""Problems of files are 422 unless listed here."""


class ProblemView(BaseModel):
    """Why a request, or the reading of a document, failed (RFC 9457)."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "type": "urn:saraban:problem:encrypted_file",
                    "title": "Encrypted file",
                    "status": 422,
                    "detail": "The PDF is locked with a password. Save it without a password and send it again.",
                    "detail_th": "ไฟล์ PDF ถูกล็อกด้วยรหัสผ่าน กรุณาบันทึกใหม่โดยไม่ใส่รหัสผ่านแล้วส่งอีกครั้ง",
                    "page": None,
                }
            ]
        }
    )

    type: str = Field(description="Stable: programs may rely on it.")
    title: str = Field(description="The type in words.")
    status: int = Field(description="The HTTP status code.")
    detail: str = Field(description="What happened and what to do, in English.")
    detail_th: str = Field(description="The same in Thai, for people.")
    page: int | None = Field(None, description="The page it is about, from 1.")
    errors: list[dict[str, Any]] | None = Field(None, description="Which values of the request are wrong, and why.")


def problem_view(problem: Problem, status: int | None = None) -> ProblemView:
    """A problem as HTTP shows it."""
    return ProblemView(
        type=TYPE_PREFIX + problem.code,
        title=problem.code.replace("_", " ").capitalize(),
        status=status or STATUS_OF_CODE.get(problem.code, 422),
        detail=problem.message.en,
        detail_th=problem.message.th,
        page=problem.page,
    )


def answer(view: ProblemView, headers: dict[str, str] | None = None) -> JSONResponse:
    """The problem as an answer."""
    return JSONResponse(
        view.model_dump(exclude_none=True), status_code=view.status, media_type=MEDIA_TYPE, headers=headers
    )


def error_answer(error: SarabanError) -> JSONResponse:
    """Any of our errors as an answer."""
    return answer(problem_view(error.problem, getattr(error, "status", None)))


def install(app: FastAPI) -> None:
    """Makes the application answer every error in this form."""

    async def ours(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, SarabanError)  # noqa: S101 - registered for it
        return error_answer(error)

    async def plain(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
        known: dict[int, HttpError] = {404: NotFound(), 405: MethodNotAllowed(), 400: BadRequest()}
        view = problem_view(known.get(error.status_code, BadRequest()).problem, error.status_code)
        if error.status_code not in known:
            view = view.model_copy(update={"title": HTTPStatus(error.status_code).phrase})
        return answer(view, dict(error.headers) if error.headers else None)

    async def invalid(_request: Request, error: Exception) -> JSONResponse:
        assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for it
        wrong = [{"where": list(one["loc"]), "why": one["msg"]} for one in error.errors()]
        view = problem_view(InvalidRequest().problem, InvalidRequest.status)
        return answer(view.model_copy(update={"errors": wrong}))

    app.add_exception_handler(SarabanError, ours)
    app.add_exception_handler(HTTPException, plain)
    app.add_exception_handler(RequestValidationError, invalid)
