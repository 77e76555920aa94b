"""A reading process for tests: pages are parted by form feeds, and a page's words say how it behaves."""

import json
import os
import sys
import time
from pathlib import Path

from api.jobs import child
from ingest.errors import DamagedFile, NoThaiText
from schemas import (
    Document,
    DocumentPage,
    EngineInfo,
    Evidence,
    Finding,
    Letter,
    Line,
    Message,
    Page,
    Record,
    Schedule,
    Visit,
)
from schemas.record import District

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ffff3f0005fe02fe0def46b8"
    "0000000049454e44ae426082"
)


def pages_of(header):
    return Path(header["path"]).read_text(encoding="utf-8").split("\f")


def inspect(header, _body):
    pages = pages_of(header)
    if "DAMAGED" in pages[0]:
        raise DamagedFile
    if "INSPECT-CRASH" in pages[0]:
        os._exit(3)
    source = {"id": "sha256:x", "filename": "x", "media_type": "text/plain", "size_bytes": 1, "page_count": len(pages)}
    return source, b""


def read(header, _body):
    text = pages_of(header)[header["number"] - 1].strip()
    words = text.split()
    log = os.environ.get("FAKE_READER_LOG")
    if log:
        with Path(log).open("a") as file:
            file.write(json.dumps([header["path"], header["number"]]) + "\n")
    if "CRASH" in words:
        os._exit(3)
    if "HANG" in words:
        time.sleep(3600)
    if "FAULT" in words:
        raise RuntimeError("a fault of the reader")
    for word in words:
        if word.startswith("SLEEP="):
            time.sleep(float(word.removeprefix("SLEEP=")))
    boxes = tuple((float(i), 0.0, float(i + 1), 10.0) for i in range(len(text)))
    line = Line(text=text, bbox=(0, 0, len(text), 10), boxes=boxes, confidences=(1.0,) * len(text))
    page = Page(
        number=header["number"],
        width=595,
        height=842,
        source="text",
        reason=Message(th="ข้อความ", en="text"),
        engine=EngineInfo(name="fake", version="1"),
        confidence=1.0,
        lines=(line,),
    )
    return {"source": "text", "confidence": 1.0, "problem": None}, page.model_dump_json().encode()


def understand(_header, body):
    given = json.loads(body)
    pages = [Page.model_validate_json(page) for page in given["pages"]]
    text = " ".join(line.text for page in pages for line in page.lines)
    if "LATIN" in text:
        raise NoThaiText
    shown = [
        DocumentPage(
            number=p.number, width=p.width, height=p.height, rotation=0, skew=0, source=p.source, kind="letter",
            confidence=p.confidence,
        )
        for p in pages
    ]  # fmt: skip
    evidence = Evidence(
        page=1,
        bbox=(0, 0, 40, 10),
        text=text[:10],
        confidence=0.3 if "UNSURE" in text else 0.99,
        state="read",
        rule="x",
    )
    visits = [
        Visit(
            sequence=n,
            date=f"2024-04-{n:02d}",
            place=f"อำเภอที่ {n}",
            district=District(code="2401", name="เมืองฉะเชิงเทรา", province="ฉะเชิงเทรา"),
        )
        for n in range(1, 4)
    ]
    finding = Finding(code="sequence_gap", severity="warning", message=Message(th="ข้าม", en="gap"))
    record = Record(
        document=Document(**given["source"], pages=shown),
        letter=Letter(kind="external", subject=text[:200], reference_number="ฉช 0018/ว 1850", date="2024-04-03"),
        schedules=(Schedule(title="แผน", pages=(1,), visits=tuple(visits)),),
        findings=(finding,) if "DOUBT" in text else (),
        evidence={"/letter/subject": evidence},
    )
    records = [record]
    if "TWO" in text:
        records = [record.model_copy(update={"letter": record.letter.model_copy(update={"subject": s})}) for s in "ab"]
    return {}, json.dumps([one.model_dump_json() for one in records]).encode()


child.TASKS |= {
    "warm": lambda _h, _b: ({}, b""),
    "inspect": inspect,
    "read": read,
    "understand": understand,
    "render": lambda _h, _b: ({}, PIXEL),
}

if __name__ == "__main__":
    if os.environ.get("FAKE_READER_BROKEN"):
        sys.exit(1)
    child.main()
