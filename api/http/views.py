"""What the API shows of documents and rows, described for OpenAPI."""

from typing import Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from api.http.problems import ProblemView, problem_view
from api.storage import Document
from schemas import Committee, Letter, Topic, Visit

Item = TypeVar("Item")

DOCUMENT_ID = "sha256:5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"
DOCUMENT_EXAMPLE: dict[str, JsonValue] = {
    "id": DOCUMENT_ID,
    "filename": "1850.pdf",
    "media_type": "application/pdf",
    "size_bytes": 120345,
    "status": "reading",
    "progress": {"pages": 5, "done": 3},
    "error": None,
    "received_at": "2024-04-04T02:11:09.120Z",
    "updated_at": "2024-04-04T02:11:12.480Z",
    "links": {
        "self": f"/v1/documents/{DOCUMENT_ID}",
        "record": f"/v1/documents/{DOCUMENT_ID}/record",
        "records": f"/v1/documents/{DOCUMENT_ID}/records",
        "original": f"/v1/documents/{DOCUMENT_ID}/original",
        "page": f"/documents/{DOCUMENT_ID}",
    },
}
_LETTER_OF_ROW: dict[str, JsonValue] = {
    "document_id": DOCUMENT_ID,
    "filename": "1850.pdf",
    "part": None,
    "reference_number": "ฉช 0018/ว 1850",
    "letter_date": "2024-04-03",
    "subject": "แผนการติดตามการดำเนินงาน",
    "issuer": "ศาลากลางจังหวัดฉะเชิงเทรา",
    "confidence": 0.97,
    "findings": [],
}
VISIT_EXAMPLE: dict[str, JsonValue] = {
    **_LETTER_OF_ROW,
    "pointer": "/schedules/0/visits/0",
    "schedule_title": "แผนการติดตามการดำเนินงาน ประจำปี 2567",
    "sequence": 1,
    "date": "2024-04-17",
    "end_date": None,
    "start_time": "08:30",
    "end_time": None,
    "place": "เมืองฉะเชิงเทรา",
    "district": {"code": "2401", "name": "เมืองฉะเชิงเทรา", "province": "ฉะเชิงเทรา"},
    "activity": None,
    "responsible": None,
    "remarks": None,
}


class Progress(BaseModel):
    """How far the reading is. `pages` is 0 until the file was looked at."""

    pages: int
    done: int


class DocumentView(BaseModel):
    """A file and how far it is."""

    model_config = ConfigDict(json_schema_extra={"examples": [DOCUMENT_EXAMPLE]})

    id: str = Field(description="The hash of the file's content: the same file is the same document.")
    filename: str
    media_type: str | None = Field(description="Null until the file was looked at.")
    size_bytes: int
    status: Literal["queued", "reading", "done", "review", "failed", "cancelled"] = Field(
        description="`review`: done, with doubts that a person should look at."
    )
    progress: Progress
    error: ProblemView | None = Field(description="Why reading failed.")
    received_at: str = Field(description="UTC, ISO 8601.")
    updated_at: str = Field(description="UTC, ISO 8601.")
    links: dict[str, str] = Field(description="Addresses of what belongs to the document.")


class Listing(BaseModel, Generic[Item]):
    """One page of a list. `next` is the cursor of the following page, null at the end."""

    items: list[Item]
    next: str | None


class Row(BaseModel):
    """Where a row of a flat list comes from, and how sure it is."""

    document_id: str
    filename: str
    part: int | None = Field(description="Which letter of the file, from 1; null for a file with one.")
    pointer: str = Field(description="JSON Pointer into the record.")
    confidence: float | None = Field(description="Of the row's least sure value; null when nothing has evidence.")
    findings: list[str] = Field(description="Codes of the findings about the row.")


class LetterOfRow(Row):
    """The letter that a row belongs to."""

    reference_number: str | None
    letter_date: str | None
    subject: str | None
    issuer: str | None


class VisitRow(LetterOfRow, Visit):
    """A visit."""

    model_config = ConfigDict(json_schema_extra={"examples": [VISIT_EXAMPLE]})

    schedule_title: str | None


class CommitteeRow(LetterOfRow, Committee):
    """A committee with its members."""


class TopicRow(LetterOfRow, Topic):
    """A topic to be followed up."""

    list_title: str | None
    section_number: str | None


class LetterRow(Row, Letter):
    """A letter."""


def document_view(document: Document) -> DocumentView:
    """The document as the API shows it."""
    here = f"/v1/documents/{document.id}"
    return DocumentView(
        id=document.id,
        filename=document.filename,
        media_type=document.media_type,
        size_bytes=document.size_bytes,
        status=document.status,
        progress=Progress(pages=document.page_count or 0, done=document.pages_done),
        error=problem_view(document.error) if document.error else None,
        received_at=document.received_at,
        updated_at=document.updated_at,
        links={
            "self": here,
            "record": f"{here}/record",
            "records": f"{here}/records",
            "original": f"{here}/original",
            "page": f"/documents/{document.id}",
        },
    )
