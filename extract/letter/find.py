"""A letter's fields put together, kind by kind."""

import datetime as dt
from collections.abc import Set
from dataclasses import replace

from extract.bundle import Bundle
from extract.bundle.ends import is_closing, nearest_closing
from extract.flow import Row
from extract.found import Found, Tree
from extract.ink import Ground
from extract.letter import lists, marks
from extract.letter.annexes import find_pages
from extract.letter.body import body_found, paragraphs, table_left_out, tables_without_rules
from extract.letter.enclosures import enclosures
from extract.letter.footer import Footer, read_footer, read_reach
from extract.letter.formal import formal_subject, read_formal_head
from extract.letter.letterhead import Letterhead, date_of_issue, read_letterhead
from extract.letter.memo import read_memo_head
from extract.letter.received import read_stamp
from extract.letter.requests import requests
from extract.letter.sections import Sections, read_sections
from extract.letter.signature import read_signature
from extract.letter.stamped import read_stamped_end
from schemas import LetterKind

_FORMAL: tuple[LetterKind, ...] = ("order", "announcement", "record")


def find_letter(bundle: Bundle) -> dict[str, Tree] | None:
    """The letter of a bundle, shaped like `schemas.Letter`; None when the bundle has no letter page."""
    if not bundle.letter or bundle.kind is None:
        return None
    sections = read_sections(bundle.letter, bundle.kind)
    stamp = read_stamp(sections.top)
    if stamp is not None:
        sections.top = stamp.without(sections.top)
    head = _head(sections, bundle.kind, bundle.ground)
    signer, footer = _end(sections, bundle.kind, head, bundle.ground)
    return {
        "kind": _kind(bundle),
        **_identity(bundle, sections, head),
        **_lists(sections, bundle),
        **_text(sections, bundle.kind, head, bundle.ground),
        "signatory": signer,
        "contact": footer.contact(),
        "copies_to": footer.copies,
        "received": stamp.tree() if stamp else None,
    }


def without_lists(
    letter: dict[str, Tree] | None, bundle: Bundle, listed: Set[int], planned: Set[int]
) -> dict[str, Tree] | None:
    """The letter with a body that leaves out the lists of an order: its members, duties and topics.

    `listed` holds the indices in `bundle.items` of the rows of which other finders made members or topics, `planned`
    those of plans. A table without rules of which nobody made anything is noted at the body.
    """
    if letter is None or bundle.kind is None:
        return letter
    sections = read_sections(bundle.letter, bundle.kind)
    others = {id(bundle.items[index]) for index in listed}
    body = letter["body"]
    if bundle.kind in _FORMAL and listed:
        body = body_found(paragraphs(sections.body, bundle.ground, others, is_record=bundle.kind == "record"))
    used = others | {id(bundle.items[index]) for index in planned}
    unused = [rows for rows in tables_without_rules(sections.body) if not any(id(row) in used for row in rows)]
    if not isinstance(body, list):
        return letter
    return {**letter, "body": [*body, *(table_left_out(rows) for rows in unused)]}


def _head(sections: Sections, kind: LetterKind, ground: Ground) -> Letterhead:
    if kind == "memo":
        return read_memo_head(sections, ground)
    if kind in _FORMAL:
        head = read_formal_head(sections, ground)
        return replace(head, date=date_of_issue(sections.tail) or head.date)
    head = read_letterhead(sections, ground)
    # A stamped letter has its office and date below the text: what stands above is the receiver's.
    return replace(head, date=None, issuer=None, address=None) if kind == "stamped" else head


def _end(
    sections: Sections, kind: LetterKind, head: Letterhead, ground: Ground
) -> tuple[dict[str, Tree] | None, Footer]:
    """The signer and the footer."""
    is_unsigned = kind == "stamped" or (kind == "announcement" and not sections.tail and head.date is None)
    stamped = read_stamped_end(sections, head, ground) if is_unsigned else None
    if stamped is not None:
        return None, stamped
    signer, rest = read_signature(sections.tail, ground)
    footer = read_footer(rest)
    for piece in head.unread:
        read_reach(piece, footer)
    return signer, footer


def _kind(bundle: Bundle) -> Found:
    """The kind, with the line by which it was known as its evidence."""
    first = next(item.ink for item in bundle.letter if isinstance(item, Row))
    return Found(bundle.kind, bundle.anchor or first, "letter.kind", "inferred")


def _identity(bundle: Bundle, sections: Sections, head: Letterhead) -> dict[str, Tree]:
    circular = head.number.is_circular if head.number else None
    if bundle.kind in _FORMAL and bundle.anchor:
        circular = Found(False, bundle.anchor, "letter.is_circular.kind", "inferred")
    return {
        "reference_number": head.number.number if head.number else None,
        "is_circular": circular,
        "urgency": marks.urgency(sections),
        "secrecy": marks.secrecy(sections),
        "issuer": head.issuer,
        "issuer_address": head.address,
        "date": head.date,
    }


def _lists(sections: Sections, bundle: Bundle) -> dict[str, Tree]:
    ground = bundle.ground
    subject, receivers = sections.block("subject"), sections.block("addressee")
    earlier, sent = sections.block("reference"), sections.block("enclosure")
    entries = enclosures(sent, ground) if sent else []
    pages = find_pages(entries, bundle.enclosures, bundle.others) if entries else []
    return {
        "subject": lists.subject(subject, ground) if subject else formal_subject(sections, ground),
        "addressees": lists.addressees(receivers, ground, _right_margin(sections)) if receivers else [],
        "references": lists.references(earlier, ground) if earlier else [],
        "enclosures": [{**entry, "pages": found} for entry, found in zip(entries, pages, strict=True)],
    }


def _right_margin(sections: Sections) -> float:
    """How far to the right the body runs, in points."""
    return max((item.box[2] for item in sections.body if isinstance(item, Row)), default=0.0)


def _closing(sections: Sections) -> Found | None:
    """The closing; one that a pen went over is the one that it nearly is, and says so."""
    row = next((row for row in sections.tail if is_closing(row)), None)
    if row is None:
        return None
    read = row.ink.text.strip("*_ ,.")
    near = nearest_closing(row)
    return Found(near or read, row.ink, "letter.closing", "repaired" if near and near != read else "read")


def _text(sections: Sections, kind: LetterKind, head: Letterhead, ground: Ground) -> dict[str, Tree]:
    texts = paragraphs(sections.body, ground, is_record=kind == "record")
    date = head.date.value if head.date else None
    return {
        "body": body_found(texts),
        "closing": _closing(sections),
        "requests": [] if kind in _FORMAL else requests(texts, date if isinstance(date, dt.date) else None),
    }
