"""Settings, an empty storage and made-up records, for the tests of the service."""

import datetime as dt

import pytest

from api.settings import load_settings
from api.storage import Storage, digest_of
from schemas import (
    Committee,
    District,
    Document,
    DocumentPage,
    Evidence,
    Finding,
    Letter,
    Member,
    Message,
    Record,
    Schedule,
    Topic,
    TopicList,
    Visit,
)


@pytest.fixture
def settings(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("SARABAN_INBOX", "SARABAN_DATA", "SARABAN_PORT"):
        monkeypatch.delenv(name, raising=False)
    return load_settings(data=tmp_path / "data", inbox=tmp_path / "inbox", stable_seconds=0.0, max_file_mb=1)


@pytest.fixture
def storage(settings):
    storage = Storage.open(settings, migrate=True)
    yield storage
    storage.close()


@pytest.fixture
def make_record():
    """A record of a one-page letter with a plan of visits, a committee and a topic."""

    def make(
        document_id, *, filename="1850.pdf", subject="แผนการติดตาม", date=dt.date(2024, 4, 3), days=(17, 18), **changes
    ):
        visits = tuple(
            Visit(
                sequence=number,
                date=dt.date(2024, 4, day) if day else None,
                place="อำเภอบางคล้า",
                district=District(code="2402", name="บางคล้า", province="ฉะเชิงเทรา"),
            )
            for number, day in enumerate(days, 1)
        )
        page = DocumentPage(
            number=1, width=595.3, height=841.9, rotation=0, skew=0, source="text", kind="letter", confidence=0.97
        )
        document = Document(
            id=document_id, filename=filename, media_type="application/pdf", size_bytes=3, page_count=1, pages=(page,)
        )
        subject_seen = Evidence(
            page=1, bbox=(72, 100, 300, 118), text=subject, confidence=0.97, state="read", rule="letter.subject"
        )
        record = Record(
            document=document,
            letter=Letter(kind="external", subject=subject, reference_number="ฉช 0018/ว 1850", date=date,
                          issuer="ศาลากลางจังหวัดฉะเชิงเทรา"),
            schedules=(Schedule(title="แผน", pages=(1,), visits=visits),),
            committees=(Committee(title="คณะทำงาน", pages=(1,), members=(Member(order=1, position="พัฒนาการจังหวัด"),)),),
            topic_lists=(TopicList(title="ประเด็น", topics=(Topic(number="1", title="หมู่บ้านเศรษฐกิจพอเพียง ปี ๒๕๖๗"),)),),
            findings=(Finding(code="sequence_gap", severity="warning", message=Message(th="ลำดับข้าม", en="gap")),),
            evidence={"/letter/subject": subject_seen},
        )  # fmt: skip
        return record.model_copy(update=changes)

    return make


@pytest.fixture
def add_document(storage, tmp_path):
    """Takes a file in, as an upload does; gives the document's id."""

    def add(content=b"abc", filename="1850.pdf", source="http"):
        path = tmp_path / "incoming"
        path.write_bytes(content)
        digest, size = digest_of(path)
        blob = storage.files.add_original(path, digest, ".pdf")
        storage.arrivals.receive(
            f"arrival-{digest}", f"sha256:{digest}", filename=filename, size_bytes=size, blob=blob, source=source
        )
        return f"sha256:{digest}"

    return add
