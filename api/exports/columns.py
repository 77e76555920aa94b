"""The columns of each table, in order, with the name that a clerk reads."""

from typing import Final, Literal

Kind = Literal["letters", "visits", "committees", "topics", "findings"]
"""The tables that a record can be laid out in."""
KINDS: Final[tuple[Kind, ...]] = ("letters", "visits", "committees", "topics", "findings")

_SOURCE = {
    "document_id": "รหัสไฟล์",
    "filename": "ชื่อไฟล์",
    "part": "ฉบับที่ในไฟล์",
    "pointer": "ตำแหน่งในระเบียน",
}
_LETTER = {
    "reference_number": "เลขที่หนังสือ",
    "letter_date": "ลงวันที่",
    "issuer": "ส่วนราชการ",
    "subject": "เรื่อง",
}
_DOUBT = {"confidence": "ความมั่นใจ", "findings": "ข้อควรตรวจ"}

COLUMNS: Final[dict[Kind, dict[str, str]]] = {
    "letters": {
        **_SOURCE,
        "kind": "ชนิดหนังสือ",
        "reference_number": "เลขที่หนังสือ",
        "is_circular": "หนังสือเวียน",
        "urgency": "ชั้นความเร็ว",
        "secrecy": "ชั้นความลับ",
        "issuer": "ส่วนราชการ",
        "issuer_address": "ที่ตั้ง",
        "date": "ลงวันที่",
        "subject": "เรื่อง",
        "addressees": "เรียน",
        "references": "อ้างถึง",
        "enclosures": "สิ่งที่ส่งมาด้วย",
        "requests": "สิ่งที่ขอให้ดำเนินการ",
        "signatory_name": "ผู้ลงนาม",
        "signatory_position": "ตำแหน่งผู้ลงนาม",
        "signatory_capacity": "ลงนามในฐานะ",
        "signatory_on_behalf_of": "ลงนามแทน",
        "units": "หน่วยงานเจ้าของเรื่อง",
        "telephone": "โทรศัพท์",
        "fax": "โทรสาร",
        "email": "ไปรษณีย์อิเล็กทรอนิกส์",
        "copies_to": "สำเนาส่ง",
        "received_number": "เลขรับ",
        "received_date": "วันที่รับ",
        "received_time": "เวลารับ",
        **_DOUBT,
    },
    "visits": {
        **_SOURCE,
        **_LETTER,
        "schedule_title": "ชื่อแผน",
        "sequence": "ลำดับที่",
        "date": "วันที่",
        "end_date": "ถึงวันที่",
        "start_time": "เวลาเริ่ม",
        "end_time": "เวลาสิ้นสุด",
        "place": "สถานที่ตามเอกสาร",
        "district_code": "รหัสอำเภอ",
        "district": "อำเภอ",
        "province": "จังหวัด",
        "activity": "กิจกรรม",
        "responsible": "ผู้รับผิดชอบ",
        "remarks": "หมายเหตุ",
        **_DOUBT,
    },
    "committees": {
        **_SOURCE,
        **_LETTER,
        "committee_title": "คณะ",
        "order": "ลำดับที่",
        "name": "ชื่อ",
        "position": "ตำแหน่ง",
        "role": "หน้าที่ในคณะ",
        "duty": "อำนาจหน้าที่",
        **_DOUBT,
    },
    "topics": {
        **_SOURCE,
        **_LETTER,
        "list_title": "หัวข้อ",
        "section_number": "ข้อ",
        "number": "ลำดับที่",
        "title": "ประเด็น",
        "points": "รายละเอียด",
        "report_items": "สิ่งที่ต้องรายงาน",
        "remarks": "หมายเหตุ",
        **_DOUBT,
    },
    "findings": {
        **_SOURCE,
        "code": "รหัส",
        "severity": "ระดับ",
        "message_th": "คำอธิบาย",
        "message_en": "คำอธิบายภาษาอังกฤษ",
        "pointers": "เกี่ยวกับ",
    },
}
"""Columns of a table, and their Thai names."""
