"""The record: what downstream systems import. Field names and meanings are fixed for schema version 1."""

import datetime as dt
from typing import Annotated, Final, Literal

from pydantic import Field

from schemas.base import Frozen
from schemas.evidence import Evidence, Pointer
from schemas.findings import Finding
from schemas.geometry import Rotation
from schemas.reading import Confidence, PageSource

SCHEMA_VERSION: Final = "1.0"

PageKind = Literal["letter", "schedule", "committee", "topics", "other", "blank"]
LetterKind = Literal["external", "memo", "stamped", "order", "announcement", "record", "other"]
Urgency = Literal["urgent", "very_urgent", "most_urgent"]
Secrecy = Literal["confidential", "secret", "top_secret"]
Wants = Literal["report", "reply", "attend", "send", "prepare", "proceed"]
ClockTime = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")]
"""Hours and minutes on the 24-hour clock; 24:00 is the end of a day."""
Comparison = Literal["at_least", "at_most", "more_than", "less_than", "exactly", "all"]
PageNumbers = tuple[int, ...]


class Part(Frozen):
    """Which of a file's letters a record describes. `index` counts from 1."""

    index: int
    count: int
    pages: PageNumbers


class DocumentPage(Frozen):
    """One page of the file, its size in points as displayed, and the degrees that were corrected."""

    number: int
    width: float
    height: float
    rotation: Rotation
    skew: float
    source: PageSource
    kind: PageKind
    confidence: Confidence


class Document(Frozen):
    """The file that the record was read from. `part` is null for a file with one letter."""

    part: Part | None = None
    id: str
    filename: str
    media_type: str
    size_bytes: int
    page_count: int
    pages: tuple[DocumentPage, ...]


class Reference(Frozen):
    """อ้างถึง: an earlier letter that this one refers to."""

    text: str | None = None
    reference_number: str | None = None
    date: dt.date | None = None
    issuer: str | None = None
    urgency: Urgency | None = None
    secrecy: Secrecy | None = None


class Enclosure(Frozen):
    """สิ่งที่ส่งมาด้วย: what is sent along, and the pages of this file that were found for it."""

    number: int | None = None
    title: str | None = None
    quantity: int | None = None
    unit: str | None = None
    pages: PageNumbers = ()


class Signatory(Frozen):
    """Who signed: own name and position, and for whom (`on_behalf_of`) in which `capacity`."""

    name: str | None = None
    position: str | None = None
    capacity: str | None = None
    on_behalf_of: str | None = None


class Extension(Frozen):
    """An inside line of a telephone: `ต่อ ๑๓`, or several as printed (`101-103`)."""

    telephone: str | None = None
    extension: str | None = None


class Contact(Frozen):
    """The owner office at the foot of a letter. Numbers are digits only, a leading 0 kept."""

    units: tuple[str, ...] = ()
    telephone: tuple[str, ...] = ()
    fax: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    extensions: tuple[Extension, ...] = ()
    web: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


class Request(Frozen):
    """What the receiver is asked to do or send, and by when.

    `wants` is the plainest of it, null where no word of the vocabulary says so; `deliver_to` is where an answer goes.
    """

    text: str | None = None
    due: dt.date | None = None
    wants: Wants | None = None
    deliver_to: str | None = None


class Received(Frozen):
    """The receiving stamp: never the letter's own number or date."""

    number: str | None = None
    date: dt.date | None = None
    time: ClockTime | None = None


class Letter(Frozen):
    """The letter itself, of any of the six kinds of the saraban regulation."""

    kind: LetterKind
    reference_number: str | None = None
    is_circular: bool | None = None
    urgency: Urgency | None = None
    secrecy: Secrecy | None = None
    issuer: str | None = None
    issuer_address: str | None = None
    date: dt.date | None = None
    subject: str | None = None
    addressees: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    body: tuple[str, ...] = ()
    closing: str | None = None
    signatory: Signatory | None = None
    contact: Contact | None = None
    copies_to: tuple[str, ...] = ()
    requests: tuple[Request, ...] = ()
    received: Received | None = None


class District(Frozen):
    """An official district. `code` is its four-digit code of the Department of Provincial Administration."""

    code: Annotated[str, Field(pattern=r"^[0-9]{4}$")]
    name: str
    province: str


class Visit(Frozen):
    """One row of a plan or programme. `place` is as printed; `district` is what it names."""

    sequence: int | None = None
    date: dt.date | None = None
    end_date: dt.date | None = None
    start_time: ClockTime | None = None
    end_time: ClockTime | None = None
    place: str | None = None
    district: District | None = None
    activity: str | None = None
    responsible: str | None = None
    remarks: str | None = None


class Schedule(Frozen):
    """A plan of visits or a programme; `title` is null when it is written as sentences in a letter."""

    title: str | None = None
    pages: PageNumbers = ()
    visits: tuple[Visit, ...] = ()


class Member(Frozen):
    """A person (`name` with its title) or an office (`position` only)."""

    order: int | None = None
    name: str | None = None
    position: str | None = None
    role: str | None = None


class Committee(Frozen):
    """People or offices that a document appoints, names as a team or lists for a duty."""

    title: str | None = None
    pages: PageNumbers = ()
    members: tuple[Member, ...] = ()
    duties: tuple[str, ...] = ()


class Target(Frozen):
    """A number that a text sets as a target, beside the text that says it.

    `value` is null for `all` of a kind (ครบทุกหมู่บ้าน). `unit` is `%` or what is counted, as printed; `per` is the kind
    that has so many each (อำเภอละ ๑ เรื่อง).
    """

    text: str
    comparison: Comparison
    value: float | None = None
    unit: str | None = None
    per: str | None = None


class Point(Frozen):
    """One item under a topic, with the points under it. `marker` is as printed, in ASCII digits."""

    marker: str | None = None
    text: str | None = None
    points: tuple["Point", ...] = ()
    targets: tuple[Target, ...] = ()


class Topic(Frozen):
    """A topic to be followed up. `report_items` are those printed in the topic's own row.

    `same_as` points at the topic of a later list that says the same at length: a plan names its topics in a note, and
    a table in the annex explains them. `targets` are those in the title.
    """

    number: str | None = None
    title: str | None = None
    points: tuple[Point, ...] = ()
    report_items: tuple[str, ...] = ()
    remarks: str | None = None
    targets: tuple[Target, ...] = ()
    same_as: Pointer | None = None


class TopicList(Frozen):
    """One printed list or table of topics."""

    title: str | None = None
    section_number: str | None = None
    pages: PageNumbers = ()
    topics: tuple[Topic, ...] = ()


class Record(Frozen):
    """One letter with its enclosures, and where on the pages every value was read."""

    schema_version: Literal["1.0"] = SCHEMA_VERSION
    document: Document
    letter: Letter | None = None
    schedules: tuple[Schedule, ...] = ()
    committees: tuple[Committee, ...] = ()
    topic_lists: tuple[TopicList, ...] = ()
    findings: tuple[Finding, ...] = ()
    evidence: dict[Pointer, Evidence] = Field(default_factory=dict)
