"""The flat lists, the calendar and the tables over HTTP."""

import csv
import io

import pytest


@pytest.mark.parametrize(
    ("path", "count"),
    [
        ("/v1/visits", 2),
        ("/v1/visits?from=2024-04-18&to=2024-04-30", 1),
        ("/v1/visits?province=ฉะเชิงเทรา&district=2402", 2),
        ("/v1/visits?district=เมืองระยอง", 0),
        ("/v1/committees", 1),
        ("/v1/committees?q=พัฒนาการ", 1),
        ("/v1/topics?q=2567", 1),
        ("/v1/topics?kind=order", 0),
        ("/v1/letters?kind=external&from=2024-04-01&to=2024-04-30", 1),
        ("/v1/letters?q=1850 ติดตาม", 1),
    ],
)
def test_rows_of_all_documents_can_be_narrowed(client, finished, path, count):
    items = client.get(path).json()["items"]
    assert len(items) == count
    assert all(item["document_id"] == finished and item["pointer"] for item in items)


def test_a_row_points_at_its_value_in_the_record(client, finished):
    row = client.get("/v1/visits").json()["items"][1]
    value = client.get(f"/v1/documents/{finished}/record").json()
    for step in row["pointer"].split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    assert {name: row[name] for name in value} == value


def test_next_leads_through_the_whole_list(client, finished):
    first = client.get("/v1/visits?limit=1").json()
    second = client.get(f"/v1/visits?limit=1&cursor={first['next']}").json()
    assert [first["items"][0]["date"], second["items"][0]["date"]] == ["2024-04-17", "2024-04-18"]
    assert second["next"] is None


@pytest.mark.parametrize(("name", "count"), [("visits", 2), ("committees", 1), ("topics", 1), ("letters", 1)])
def test_every_list_comes_as_a_table(client, finished, name, count):
    answer = client.get(f"/v1/{name}.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert [row["document_id"] for row in rows] == [finished] * count


def test_visits_come_as_a_calendar_with_the_same_filters(client, finished):
    answer = client.get("/v1/visits.ics?to=2024-04-17")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.text.count("BEGIN:VEVENT") == 1


def test_examples_and_operation_ids_of_the_description_are_there(client):
    described = client.get("/openapi.json").json()
    operations = [one for path in described["paths"].values() for one in path.values()]
    ids = [operation["operationId"] for operation in operations]
    assert len(set(ids)) == len(ids)
    assert all(operation.get("description") for operation in operations)
    assert described["components"]["schemas"]["DocumentView"]["examples"]


def test_the_schema_of_the_record_is_served(client):
    assert client.get("/v1/schema/record.json").json()["$id"] == "urn:saraban:schema:record:1"


def test_health_and_figures(client, finished):
    assert client.get("/healthz").text == client.get("/readyz").text == "ok"
    figures = client.get("/metrics").text
    assert 'saraban_documents{status="review"} 1.0' in figures
    assert 'saraban_pages_read_total{source="ocr"} 1.0' in figures
