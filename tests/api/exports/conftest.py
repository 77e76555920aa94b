from typing import Any

import pytest

from schemas import Record

DOCUMENT_ID = "sha256:" + "ab" * 32


def _record(**changes: Any) -> Record:
    values: dict[str, Any] = {
        "document": {
            "id": DOCUMENT_ID,
            "filename": "1850.pdf",
            "media_type": "application/pdf",
            "size_bytes": 10,
            "page_count": 1,
            "pages": [],
        },
        "letter": {
            "kind": "external",
            "reference_number": "ฉช 0018/ว 1850",
            "is_circular": True,
            "issuer": "ศาลากลางจังหวัดฉะเชิงเทรา",
            "date": "2024-04-03",
            "subject": "แผนการลงพื้นที่",
            "addressees": ["นายอำเภอ ทุกอำเภอ", "ท้องถิ่นจังหวัด"],
            "enclosures": [{"number": 1, "title": "แผน", "quantity": 2, "unit": "ฉบับ", "pages": [7]}],
            "signatory": {"name": "นายปิติ มีนา", "position": "พัฒนาการจังหวัด"},
            "contact": {"units": ["กลุ่มงานยุทธศาสตร์"], "telephone": ["038511234", "038511235"]},
            "received": {"number": "77", "time": "09:15"},
        },
        "schedules": [
            {
                "title": "แผนเดือนเมษายน",
                "visits": [
                    {
                        "sequence": 1,
                        "date": "2024-04-17",
                        "start_time": "08:30",
                        "place": "เมืองฉะเชิงเทรา",
                        "district": {"code": "2401", "name": "เมืองฉะเชิงเทรา", "province": "ฉะเชิงเทรา"},
                    },
                    {"sequence": 2, "place": "คลองเขื่อน"},
                ],
            }
        ],
        "committees": [
            {
                "title": "คณะทำงาน",
                "members": [{"order": 1, "name": "นายปิติ มีนา", "role": "ประธาน"}, {"order": 2, "position": "ปลัด"}],
                "duties": ["ติดตามผล"],
            },
            {"title": "คณะว่าง"},
        ],
        "topic_lists": [
            {
                "title": "ประเด็น",
                "section_number": "2.1",
                "topics": [
                    {
                        "number": "1",
                        "title": "ความมั่นคงทางอาหาร",
                        "points": [{"marker": "-", "text": "ก", "points": [{"marker": "1)", "text": "ข"}]}],
                        "report_items": ["ผล", "ปัญหา"],
                    }
                ],
            },
            {"title": "Best Practice"},
        ],
        "findings": [
            {
                "code": "weekday_mismatch",
                "severity": "warning",
                "message": {"th": "วันไม่ตรง", "en": "The weekday does not agree."},
                "pointers": ["/schedules/0/visits/0/date"],
            }
        ],
        "evidence": {
            pointer: {
                "page": 1,
                "bbox": (0, 0, 1, 1),
                "text": "x",
                "confidence": confidence,
                "state": "read",
                "rule": "r",
            }
            for pointer, confidence in {
                "/letter/subject": 0.9,
                "/letter/date": 0.7,
                "/schedules/0/visits/0/date": 0.6,
                "/schedules/0/visits/0/place": 0.8,
            }.items()
        },
    }
    return Record.model_validate(values | changes)


@pytest.fixture
def make_record():
    return _record


@pytest.fixture
def record():
    return _record()
