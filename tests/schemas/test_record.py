"""`record.json` has every field of the record once; it is what importers are promised."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

import schemas
from schemas import Record
from schemas.publish import record_schema

EXAMPLE = Path(__file__).with_name("record.json")
PUBLISHED = Path(schemas.__file__).parent / "json" / "record.schema.json"


@pytest.fixture
def example():
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def validator():
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(published)
    return jsonschema.Draft202012Validator(published)


def _change(record, pointer, value):
    *path, last = pointer.strip("/").split("/")
    place = record
    for step in path:
        place = place[int(step)] if isinstance(place, list) else place[step]
    place[last] = value
    return record


def test_a_record_survives_json_unchanged(example):
    record = Record.model_validate(example)
    assert json.loads(record.model_dump_json()) == example
    assert Record.model_validate_json(record.model_dump_json()) == record


def test_the_example_and_an_empty_record_fit_the_published_schema(example, validator):
    validator.validate(example)
    empty = Record.model_validate({"document": example["document"] | {"part": None}})
    validator.validate(json.loads(empty.model_dump_json()))


def test_the_published_schema_is_that_of_the_models():
    printed = subprocess.run([sys.executable, "-m", "schemas"], capture_output=True, check=True, timeout=60).stdout
    assert printed.decode("utf-8").splitlines() == PUBLISHED.read_text(encoding="utf-8").splitlines()


def test_the_published_schema_asks_for_every_field_of_a_written_record():
    schema = record_schema()
    for name, definition in {"Record": schema, **schema["$defs"]}.items():
        assert set(definition.get("required", ())) == set(definition.get("properties", ())), name
        assert definition["additionalProperties"] is False, name


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("/schema_version", "2.0"),
        ("/unknown", 1),
        ("/letter/kind", "postcard"),
        ("/letter/urgency", "ด่วน"),
        ("/letter/received/time", "25:00"),
        ("/schedules/0/visits/0/start_time", "8:30"),
        ("/schedules/0/visits/0/start_time", "0๘:๓๐"),
        ("/schedules/0/visits/0/district/code", "๒๔๐๑"),
        ("/document/pages/0/source", "guess"),
        ("/document/pages/0/rotation", 45),
        ("/document/pages/0/confidence", 1.1),
        ("/findings/0/code", "something_new"),
        ("/findings/0/pointers", ["letter"]),
    ],
)
def test_what_the_contract_does_not_know_is_refused(example, validator, pointer, value):
    changed = _change(example, pointer, value)
    with pytest.raises(ValidationError):
        Record.model_validate(changed)
    assert not validator.is_valid(changed)


def test_a_day_that_no_calendar_has_is_refused(example):
    with pytest.raises(ValidationError, match="date"):
        Record.model_validate(_change(example, "/letter/date", "2024-02-30"))


def test_evidence_is_found_by_json_pointers(example):
    evidence = {"letter/date": example["evidence"]["/letter/date"]}
    with pytest.raises(ValidationError, match="pattern"):
        Record.model_validate(_change(example, "/evidence", evidence))


def test_a_day_ends_at_24_00(example, validator):
    changed = _change(example, "/schedules/0/visits/0/end_time", "24:00")
    assert Record.model_validate(changed).schedules[0].visits[0].end_time == "24:00"
    validator.validate(changed)


def test_records_cannot_be_changed(example):
    record = Record.model_validate(example)
    with pytest.raises(ValidationError, match="frozen"):
        record.letter.subject = "อื่น"
