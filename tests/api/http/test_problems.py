"""One shape of error, for every route and everything that can be wrong with a request."""

import re

import pytest

UNKNOWN = "sha256:" + "0" * 64


def check_problem(answer):
    assert answer.headers["Content-Type"] == "application/problem+json"
    body = answer.json()
    assert set(body) >= {"type", "title", "status", "detail", "detail_th"}
    assert set(body) <= {"type", "title", "status", "detail", "detail_th", "page", "errors"}
    assert re.fullmatch(r"urn:saraban:problem:[a-z_]+", body["type"])
    assert body["status"] == answer.status_code
    assert re.search("[ก-ฮ]", body["detail_th"])
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    return body["type"].removeprefix("urn:saraban:problem:")


ERRORS = [
    ("GET", f"/v1/documents/{UNKNOWN}", 404, "document_unknown"),
    ("DELETE", f"/v1/documents/{UNKNOWN}", 404, "document_unknown"),
    ("GET", f"/v1/documents/{UNKNOWN}/record", 404, "document_unknown"),
    ("GET", f"/v1/documents/{UNKNOWN}/records", 404, "document_unknown"),
    ("GET", f"/v1/documents/{UNKNOWN}/explanation", 404, "document_unknown"),
    ("GET", f"/v1/documents/{UNKNOWN}/original", 404, "document_unknown"),
    ("GET", f"/v1/documents/{UNKNOWN}/pages/1.png", 404, "document_unknown"),
    ("GET", f"/v1/documents/{UNKNOWN}/pages/1.json", 404, "document_unknown"),
    ("POST", f"/v1/documents/{UNKNOWN}/retry", 404, "document_unknown"),
    ("POST", f"/v1/documents/{UNKNOWN}/cancel", 404, "document_unknown"),
    ("GET", f"/v1/documents/{'x' * 81}", 422, "invalid_request"),
    ("GET", f"/documents/{UNKNOWN}", 404, "document_unknown"),
    ("POST", f"/documents/{UNKNOWN}/retry", 404, "document_unknown"),
    ("POST", f"/documents/{UNKNOWN}/explode", 404, "document_unknown"),
    ("GET", "/v1/documents?limit=0", 422, "invalid_request"),
    ("GET", "/v1/documents?status=lost", 422, "invalid_request"),
    ("GET", "/v1/documents?cursor=x", 400, "bad_cursor"),
    ("GET", "/v1/visits?from=17-04-2567", 422, "invalid_request"),
    ("GET", "/v1/visits?limit=501", 422, "invalid_request"),
    ("GET", "/v1/visits?cursor=x", 400, "bad_cursor"),
    ("GET", "/v1/committees?cursor=x", 400, "bad_cursor"),
    ("GET", "/v1/topics?cursor=x", 400, "bad_cursor"),
    ("GET", "/v1/letters?kind=love", 422, "invalid_request"),
    ("GET", "/v1/visits.csv?to=x", 422, "invalid_request"),
    ("GET", "/v1/visits.ics?to=x", 422, "invalid_request"),
    ("GET", "/v1/findings.csv", 422, "invalid_request"),
    ("PUT", "/v1/documents", 405, "method_not_allowed"),
    ("DELETE", "/v1/schema/record.json", 405, "method_not_allowed"),
    ("POST", "/healthz", 405, "method_not_allowed"),
    ("POST", "/readyz", 405, "method_not_allowed"),
    ("POST", "/metrics", 405, "method_not_allowed"),
    ("DELETE", "/", 405, "method_not_allowed"),
    ("POST", "/style.css", 405, "method_not_allowed"),
    ("GET", "/nothing/here", 404, "not_found"),
]
"""At least one error of every address."""


@pytest.mark.parametrize(("method", "path", "status", "code"), ERRORS)
def test_every_error_has_one_shape(client, method, path, status, code):
    answer = client.request(method, path)
    assert (answer.status_code, check_problem(answer)) == (status, code)


def test_the_table_has_an_error_of_every_address(client):
    described = client.get("/openapi.json").json()["paths"]
    pattern = {path: re.compile(re.sub(r"\\{[a-z_]+\\}", "[^/]+", re.escape(path))) for path in described}
    asked = [path.partition("?")[0] for _, path, _, _ in ERRORS]
    assert [path for path, shape in pattern.items() if not any(map(shape.fullmatch, asked))] == []


def test_a_fault_of_the_service_tells_nothing_of_its_inside(client, storage, monkeypatch):
    monkeypatch.setattr(storage.documents, "find", None)
    answer = client.get("/v1/documents")
    assert (answer.status_code, check_problem(answer)) == (500, "internal_error")
    assert "NoneType" not in answer.text


def test_a_broken_multipart_body_is_a_problem(client):
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    answer = client.post("/v1/documents", content=b"nonsense", headers=headers)
    assert answer.status_code == 400
    check_problem(answer)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1:8000", 200),
        ("localhost:8000", 200),
        ("LOCALHOST", 200),
        ("[::1]:8000", 200),
        ("192.168.1.20:8000", 200),
        ("evil.example", 421),
        ("localhost.evil.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 421),
    ],
)
def test_only_our_own_names_and_plain_addresses_are_answered(client, host, status):
    answer = client.get("/v1/documents", headers={"Host": host})
    assert answer.status_code == status
    if status != 200:
        assert check_problem(answer) == "foreign_host"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 202),
        ({"Origin": "http://127.0.0.1:8000"}, 202),
        ({"Sec-Fetch-Site": "same-origin"}, 202),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "http://127.0.0.1:9999"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
def test_pages_of_other_sites_may_not_post(client, headers, status):
    answer = client.post("/v1/documents", content=b"%PDF", headers={"Content-Type": "application/pdf", **headers})
    assert answer.status_code == status
    if status != 202:
        assert check_problem(answer) == "foreign_origin"
