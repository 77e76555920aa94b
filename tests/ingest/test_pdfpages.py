"""Pages of a PDF are found without building those before them, whatever its tree of pages looks like."""

from pathlib import Path

import pdfplumber
import pytest

from ingest.pdfpages import opened_page


def page_tree(path: Path, tree: list[str]) -> Path:
    """A PDF of the objects from number 2 on; number 2 is the root of the tree of pages."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", *tree]
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode()
    rows = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}".encode()
    data += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    path.write_bytes(data)
    return path


def leaf(width: int, more: str = "") -> str:
    return f"<< /Type /Page /MediaBox [0 0 {width} 100] {more} >>"


TREES = {
    "flat": ["<< /Type /Pages /Count 3 /Kids [3 0 R 4 0 R 5 0 R] >>", leaf(1), leaf(2), leaf(3)],
    "nested": [
        "<< /Type /Pages /Count 3 /Kids [3 0 R 5 0 R] /Rotate 90 >>",
        "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        leaf(1),
        "<< /Type /Pages /Count 2 /Kids [6 0 R 7 0 R] /Rotate 180 >>",
        leaf(2),
        leaf(3, "/Rotate 0"),
    ],
    "as many subtrees as pages": [
        "<< /Type /Pages /Count 2 /Kids [3 0 R 5 0 R] >>",
        "<< /Type /Pages /Count 1 /Kids [4 0 R] >>",
        leaf(1),
        "<< /Type /Pages /Count 1 /Kids [6 0 R] >>",
        leaf(2),
    ],
    "no counts": ["<< /Type /Pages /Kids [3 0 R 4 0 R] >>", leaf(1), leaf(2)],
    "no types of subtrees": ["<< /Type /Pages /Count 2 /Kids [3 0 R 4 0 R] >>", "<< /Foo 1 >>", leaf(2)],
}


@pytest.mark.parametrize("tree", TREES)
def test_the_page_is_the_one_that_pdfplumber_finds(tree: str, tmp_path: Path) -> None:
    path = page_tree(tmp_path / "made.pdf", TREES[tree])
    with pdfplumber.open(path) as document:
        known = [(page.width, page.height, page.rotation, page.page_obj.pageid) for page in document.pages]
    assert known
    for number, expected in enumerate(known, 1):
        with opened_page(path, number) as page:
            assert (page.width, page.height, page.rotation, page.page_obj.pageid) == expected
            assert page.page_number == number
