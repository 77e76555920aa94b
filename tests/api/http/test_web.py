"""The pages that a clerk sees."""

import re

import pytest

from api.errors import PageCrashed


def test_the_first_page_lists_documents_with_their_state_in_thai(client, storage, add_document, finished):
    failed = add_document(b"other", filename="<b>เสีย</b>.pdf")
    storage.documents.fail(failed, 1, PageCrashed(page=1).problem)
    page = client.get("/").text
    assert "อ่านแล้ว ควรตรวจ" in page
    assert "อ่านไม่ได้" in page
    assert "&lt;b&gt;เสีย&lt;/b&gt;.pdf" in page
    assert f'href="/v1/documents/{finished}/record"' in page


def test_pages_refresh_only_while_something_is_being_read(client, add_document, finished):
    assert "http-equiv" not in client.get("/").text
    add_document(b"another")
    assert "http-equiv" in client.get("/").text


def test_a_document_shows_boxes_where_its_values_were_read(client, finished):
    page = client.get(f"/documents/{finished}").text
    assert 'viewBox="0 0 595.3 841.9"' in page
    assert re.search(r'<rect class="read" x="72.0" y="100.0" width="228.0" height="18.0">', page)
    assert "/letter/subject" in page
    assert "ลำดับข้าม" in page


@pytest.mark.parametrize("path", ["/", "/documents/{id}"])
def test_pages_load_nothing_from_elsewhere_and_run_nothing(client, finished, path):
    answer = client.get(path.format(id=finished))
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "<script" not in answer.text
    assert not re.search(r'(src|href|action)="(https?:)?//', answer.text)


def test_the_form_takes_a_file_and_leads_to_its_document(client, jobs):
    answer = client.post("/", files={"file": ("a.pdf", b"%PDF", "application/pdf")}, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/documents/{jobs.submitted[0][0]}"


def test_the_form_says_in_thai_why_a_file_is_refused(client):
    answer = client.post("/", files={"file": ("a.pdf", b"LOCKED", "application/pdf")})
    assert answer.status_code == 422
    assert "รหัสผ่าน" in answer.text


def test_the_buttons_of_a_document(client, jobs, finished):
    assert client.post(f"/documents/{finished}/retry", follow_redirects=False).status_code == 303
    assert jobs.submitted == [(finished, 2)]
    assert client.post(f"/documents/{finished}/retry", follow_redirects=False).status_code == 303
    client.post(f"/documents/{finished}/cancel")
    assert client.post(f"/documents/{finished}/delete").status_code == 200
    assert client.get(f"/v1/documents/{finished}").status_code == 404
