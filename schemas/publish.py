"""The JSON Schema of the record, generated from the models; the committed copy is checked by a test."""

from typing import Any

from pydantic.json_schema import models_json_schema

from schemas.record import Record

SCHEMA_ID = "urn:saraban:schema:record:1"


def record_schema() -> dict[str, Any]:
    """The record's JSON Schema (draft 2020-12), every field of a written record required."""
    _, definitions = models_json_schema([(Record, "serialization")], by_alias=True)
    schema = definitions["$defs"].pop("Record")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        **schema,
        "$defs": definitions["$defs"],
    }
