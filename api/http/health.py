"""Is it alive, can it work, how much has it done; and the JSON Schema of the record."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from fastapi import APIRouter, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from api.errors import NotMigrated
from api.http.parts import PartsOf
from api.http.problems import error_answer
from api.storage import Storage
from schemas.publish import record_schema

router = APIRouter(tags=["service"])


@router.get("/healthz", response_class=PlainTextResponse, operation_id="health")
def health() -> str:
    """`ok` while the process answers."""
    return "ok"


@router.get("/readyz", response_class=PlainTextResponse, operation_id="readiness")
def ready(parts: PartsOf) -> Response:
    """`ok` when the database answers."""
    try:
        parts.storage.documents.counts()
    except Exception:  # whatever the database throws, the answer is the same
        return error_answer(NotMigrated())
    return PlainTextResponse("ok")


@router.get("/metrics", response_class=PlainTextResponse, operation_id="metrics")
def metrics(parts: PartsOf) -> Response:
    """Counts for Prometheus."""
    registry = CollectorRegistry()
    registry.register(_Counts(parts.storage))
    return Response(generate_latest(registry), media_type="text/plain; version=0.0.4; charset=utf-8")


@router.get("/v1/schema/record.json", operation_id="get_record_schema")
def schema() -> JSONResponse:
    """The JSON Schema of the record."""
    return JSONResponse(_schema(), media_type="application/schema+json")


@cache
def _schema() -> dict[str, Any]:
    return record_schema()


class _Counts(Collector):
    """Reads the figures from the database when they are asked for."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def collect(self) -> Iterator[Metric]:
        """Documents by state; pages and seconds by how they were read."""
        states = GaugeMetricFamily("saraban_documents", "Documents by state", labels=["status"])
        for status, count in self._storage.documents.counts().items():
            states.add_metric([status], count)
        yield states
        pages = CounterMetricFamily("saraban_pages_read", "Pages read, by source", labels=["source"])
        seconds = CounterMetricFamily("saraban_page_seconds", "Seconds spent on pages, by source", labels=["source"])
        for source, count, spent in self._storage.documents.pages_read():
            pages.add_metric([source], count)
            seconds.add_metric([source], spent)
        yield pages
        yield seconds
