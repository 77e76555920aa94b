"""Submitting, following and fetching documents over HTTP."""

import hashlib

import pytest

from api.errors import PageCrashed

PDF = b"%PDF-1.7 a file"
PDF_ID = f"sha256:{hashlib.sha256(PDF).hexdigest()}"


def post(client, body=PDF, path="/v1/documents?filename=1850.pdf", **headers):
    return client.post(path, content=body, headers={"Content-Type": "application/pdf", **headers})


def test_a_multipart_upload_is_accepted_and_submitted(client, jobs):
    answer = client.post("/v1/documents", files={"file": ("หนังสือ ๑.pdf", PDF, "application/pdf")})
    assert answer.status_code == 202
    assert answer.headers["Location"] == f"/v1/documents/{PDF_ID}"
    assert answer.json() | {"received_at": None, "updated_at": None, "links": None} == {
        "id": PDF_ID,
        "filename": "หนังสือ ๑.pdf",
        "media_type": None,
        "size_bytes": len(PDF),
        "status": "queued",
        "progress": {"pages": 0, "done": 0},
        "error": None,
        "received_at": None,
        "updated_at": None,
        "links": None,
    }
    assert jobs.submitted == [(PDF_ID, 1)]


def test_the_same_file_again_is_known(client, jobs):
    post(client)
    again = post(client, path="/v1/documents?filename=other.pdf")
    assert (again.status_code, again.json()["filename"]) == (200, "1850.pdf")
    assert len(jobs.submitted) == 1


@pytest.mark.parametrize(
    ("path", "headers", "name"),
    [
        ("/v1/documents?filename=1850.pdf", {}, "1850.pdf"),
        ("/v1/documents", {"Content-Disposition": 'attachment; filename="a b.pdf"'}, "a b.pdf"),
        ("/v1/documents", {"Content-Disposition": "attachment; filename*=UTF-8''%E0%B8%81.pdf"}, "ก.pdf"),
        ("/v1/documents", {}, "document.pdf"),
        ("/v1/documents?filename=../../etc/passwd", {}, "passwd.pdf"),
        ("/v1/documents?filename=C:%5CScans%5C1.pdf", {}, "1.pdf"),
        ("/v1/documents?filename=%F0%9F%93%84%20%E0%B8%81.tif", {}, "📄 ก.tif"),
        ("/v1/documents?filename=..", {}, "document.pdf"),
        ("/v1/documents?filename=a%00%0Ab.pdf", {}, "ab.pdf"),
    ],
)
def test_plain_bytes_take_their_name_from_the_request(client, path, headers, name):
    assert post(client, path=path, **headers).json()["filename"] == name


def test_nothing_of_a_name_with_folders_reaches_the_disk(client, settings):
    post(client, path="/v1/documents?filename=../../../evil.pdf")
    names = [path.name for path in settings.data.rglob("*") if path.is_file()]
    assert PDF_ID.removeprefix("sha256:") + ".pdf" in names
    assert not any("evil" in name for name in names)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [(b"LOCKED", 422, "encrypted_file"), (b"BOMB", 422, "damaged_file"), (b"x" * 1_200_000, 413, "file_too_large")],
)
def test_a_file_that_cannot_be_read_is_refused_and_not_kept(client, settings, body, status, code):
    answer = post(client, body)
    assert (answer.status_code, answer.json()["type"]) == (status, f"urn:saraban:problem:{code}")
    assert client.get("/v1/documents").json()["items"] == []
    assert not list((settings.data / "tmp").iterdir())


def test_a_body_that_tells_no_length_is_cut_at_the_limit(client, settings):
    def endless():
        for _ in range(40):
            yield b"x" * 65536

    assert post(client, endless()).status_code == 413
    assert not list((settings.data / "tmp").iterdir())


def test_a_multipart_body_is_cut_at_the_limit(client):
    answer = client.post("/v1/documents", files={"file": ("a.pdf", b"x" * 1_200_000, "application/pdf")})
    assert answer.status_code == 413


def test_an_upload_without_a_file_says_how_to_send_one(client):
    answer = client.post("/v1/documents", data={"other": "x"}, files={"wrong": ("a", b"a")})
    assert (answer.status_code, answer.json()["type"]) == (400, "urn:saraban:problem:file_missing")


def test_the_list_has_the_newest_first_and_pages_join(client):
    ids = [post(client, f"%PDF {number}".encode()).json()["id"] for number in range(5)]
    seen, path = [], "/v1/documents?limit=2"
    while path:
        page = client.get(path).json()
        seen += [one["id"] for one in page["items"]]
        path = page["next"] and f"/v1/documents?limit=2&cursor={page['next']}"
    assert seen == ids[::-1]


def test_the_list_can_be_narrowed(client, finished):
    post(client, path="/v1/documents?filename=100%25.pdf")
    assert [one["id"] for one in client.get("/v1/documents?status=review").json()["items"]] == [finished]
    assert len(client.get("/v1/documents?q=100%25").json()["items"]) == 1
    assert client.get("/v1/documents?q=1_50").json()["items"] == []


def test_a_record_comes_with_an_etag_and_is_not_sent_twice(client, finished):
    first = client.get(f"/v1/documents/{finished}/record")
    assert first.json()["letter"]["subject"] == "แผนการติดตาม"
    etag = first.headers["ETag"]
    again = client.get(f"/v1/documents/{finished}/record", headers={"If-None-Match": f'"other", W/{etag}'})
    assert (again.status_code, again.content, again.headers["ETag"]) == (304, b"", etag)


def test_all_records_of_a_file_come_in_page_order(client, storage, add_document, make_record):
    document_id = add_document()
    both = [make_record(document_id, subject=subject) for subject in ("หนึ่ง", "สอง")]
    storage.results.finish(document_id, 1, both, "done")
    items = client.get(f"/v1/documents/{document_id}/records").json()["items"]
    assert [item["letter"]["subject"] for item in items] == ["หนึ่ง", "สอง"]
    assert client.get(f"/v1/documents/{document_id}/record?part=2").json()["letter"]["subject"] == "สอง"
    assert client.get(f"/v1/documents/{document_id}/record?part=3").status_code == 404


@pytest.mark.parametrize(
    ("end", "code"), [(None, "record_pending"), ("failed", "page_crashed"), ("cancelled", "record_absent")]
)
def test_a_record_that_is_not_there_is_a_conflict_that_says_why(client, storage, add_document, end, code):
    document_id = add_document()
    if end == "failed":
        storage.documents.fail(document_id, 1, PageCrashed(page=1).problem)
    if end == "cancelled":
        storage.documents.cancel(document_id)
    answer = client.get(f"/v1/documents/{document_id}/record")
    assert (answer.status_code, answer.json()["type"]) == (409, f"urn:saraban:problem:{code}")


def test_a_failed_document_shows_its_problem(client, storage, add_document):
    document_id = add_document()
    storage.documents.fail(document_id, 1, PageCrashed(page=3).problem)
    error = client.get(f"/v1/documents/{document_id}").json()["error"]
    assert (error["type"], error["page"]) == ("urn:saraban:problem:page_crashed", 3)
    assert "หน้า" in error["detail_th"]


def test_the_original_comes_back_as_a_download_that_no_browser_runs(client, storage, add_document):
    document_id = add_document(b"<script>", filename="หนังสือ.pdf")
    answer = client.get(f"/v1/documents/{document_id}/original")
    assert answer.content == b"<script>"
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_page_has_a_picture_and_a_model(client, finished):
    picture = client.get(f"/v1/documents/{finished}/pages/1.png?dpi=72")
    assert (picture.status_code, picture.headers["Content-Type"]) == (200, "image/png")
    unchanged = client.get(
        f"/v1/documents/{finished}/pages/1.png?dpi=72", headers={"If-None-Match": picture.headers["ETag"]}
    )
    assert unchanged.status_code == 304
    assert client.get(f"/v1/documents/{finished}/pages/1.json").json() == {"number": 1}


@pytest.mark.parametrize(
    ("path", "status"),
    [("2.png", 404), ("2.json", 404), ("0.png", 422), ("1.png?dpi=10000", 422), ("1.png?dpi=35", 422), ("x.png", 422)],
)
def test_a_page_that_cannot_be_is_refused(client, finished, path, status):
    assert client.get(f"/v1/documents/{finished}/pages/{path}").status_code == status


def test_a_retry_is_a_new_attempt_and_only_of_work_that_is_over(client, jobs, finished):
    answer = client.post(f"/v1/documents/{finished}/retry")
    assert (answer.status_code, answer.json()["status"], jobs.submitted) == (202, "queued", [(finished, 2)])
    assert client.post(f"/v1/documents/{finished}/retry").json()["type"] == "urn:saraban:problem:still_open"


def test_the_record_of_the_last_reading_stays_until_the_retry_is_done(client, finished):
    client.post(f"/v1/documents/{finished}/retry")
    assert client.get(f"/v1/documents/{finished}/record").status_code == 200


def test_cancelling_ends_open_work_only(client, jobs, add_document):
    document_id = add_document()
    assert client.post(f"/v1/documents/{document_id}/cancel").json()["status"] == "cancelled"
    assert jobs.cancelled == [(document_id, 1)]
    assert client.post(f"/v1/documents/{document_id}/cancel").status_code == 409


def test_a_deleted_document_leaves_no_file_behind(client, settings, storage, jobs, finished):
    (settings.data / "records").mkdir()
    (settings.data / "records" / "1850.json").write_text("{}")
    assert client.delete(f"/v1/documents/{finished}").status_code == 204
    assert client.get(f"/v1/documents/{finished}").status_code == 404
    assert not [path for path in (settings.data / "files").rglob("*") if path.is_file()]
    assert not list((settings.data / "records").iterdir())


def test_deleting_a_document_that_is_being_read_stops_the_work(client, jobs, add_document):
    document_id = add_document()
    client.delete(f"/v1/documents/{document_id}")
    assert jobs.cancelled == [(document_id, 1)]


def test_waiting_ends_with_the_reading(client, storage, jobs, make_record):
    def read_at_once(document_id, attempt):
        storage.results.finish(document_id, attempt, [make_record(document_id)], "done")

    jobs.submit = read_at_once
    answer = post(client, path="/v1/documents?filename=a.pdf&wait=30")
    assert (answer.status_code, answer.json()["status"]) == (200, "done")


def test_waiting_ends_with_the_time(client):
    answer = post(client, path="/v1/documents?filename=a.pdf&wait=0.3")
    assert (answer.status_code, answer.json()["status"]) == (202, "queued")
