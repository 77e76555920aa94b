"""Pages that could not be read or whose text layer was not trusted, and values that are not sure."""

from collections.abc import Collection, Iterator, Sequence

from extract.found import Draft
from schemas import Finding, Message, Page

_PARTS = {
    "letter": ("หนังสือ", "the letter"),
    "schedules": ("กำหนดการ", "the schedule"),
    "committees": ("คณะกรรมการ", "the committee"),
    "topic_lists": ("ประเด็น", "the topics"),
}


def check_pages(draft: Draft, pages: Sequence[Page]) -> None:
    """Add the findings about the pages of the record, in their order in `document.pages`."""
    draft.findings.extend(finding for index, page in enumerate(pages) for finding in _page(index, page))


def _page(index: int, page: Page) -> Iterator[Finding]:
    pointer = (f"/document/pages/{index}",)
    if page.problem is not None:
        message = Message(
            th=f"อ่านหน้า {page.number} ไม่ได้: {page.problem.message.th}",
            en=f"Page {page.number} could not be read: {page.problem.message.en}",
        )
        yield Finding(code="unreadable_page", severity="error", message=message, pointers=pointer)
    elif page.partly_read:
        message = Message(
            th=f"หน้า {page.number} มีจุดรบกวนหรือภาพมาก อ่านเฉพาะบรรทัดที่เห็นชัดว่าเป็นตัวพิมพ์ โปรดดูหน้านี้ในต้นฉบับ",
            en=f"Most of page {page.number} is noise or pictures; only lines that are surely print were read.",
        )
        yield Finding(code="unreadable_page", severity="warning", message=message, pointers=pointer)
    elif page.rejected_text_layer:
        message = Message(
            th=f"ข้อความที่ฝังในหน้า {page.number} เชื่อถือไม่ได้ จึงอ่านจากภาพแทน: {page.reason.th}",
            en=f"The text stored in page {page.number} was not trusted; it was read from its image: {page.reason.en}",
        )
        yield Finding(code="text_layer_rejected", severity="info", message=message, pointers=pointer)


def unread_plans(numbers: Collection[int], pages: Sequence[Page]) -> Iterator[Finding]:
    """The finding about each of the pages that seems to hold a plan of which nothing was made."""
    for index, page in enumerate(pages):
        if page.number in numbers:
            message = Message(
                th=f"หน้า {page.number} ดูเหมือนมีกำหนดการ (วันที่และสถานที่) ที่อ่านเป็นกำหนดการไม่ได้ โปรดดูต้นฉบับแล้วกรอกเอง",
                en=f"Page {page.number} seems to hold a plan (days and places) that was not understood: "
                "look at the page and fill it in.",
            )
            yield Finding(
                code="plan_not_understood",
                severity="warning",
                message=message,
                pointers=(f"/document/pages/{index}",),
            )


def check_confidence(draft: Draft, doubted: Collection[str]) -> None:
    """One finding for every part of the record that has values, `doubted` by pointer, which a person should look at."""
    noted = {pointer for finding in draft.findings if finding.code == "low_confidence" for pointer in finding.pointers}
    doubtful: dict[str, list[str]] = {}
    for pointer in draft.evidence:
        if pointer in doubted and pointer not in noted:
            doubtful.setdefault(_part(pointer), []).append(pointer)
    for part, pointers in doubtful.items():
        th, en = _PARTS[part.split("/")[1]]
        message = Message(
            th=f"มี {len(pointers)} ค่าใน{th}ที่อ่านได้ไม่แน่ชัด โปรดตรวจกับต้นฉบับ",
            en=f"{len(pointers)} values of {en} are not sure: compare them with the page.",
        )
        draft.findings.append(
            Finding(code="low_confidence", severity="info", message=message, pointers=tuple(pointers))
        )


def _part(pointer: str) -> str:
    """`/letter`, or a list's name with its number: `/schedules/0`."""
    steps = pointer.split("/")
    return "/".join(steps[:2] if steps[1] == "letter" else steps[:3])
