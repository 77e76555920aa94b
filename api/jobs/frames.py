"""How the service and a reading process talk: one JSON line, then as many bytes as its `bytes` says."""

import json
from typing import IO, Any


def encode(facts: dict[str, Any], body: bytes = b"") -> bytes:
    """One message."""
    return json.dumps({**facts, "bytes": len(body)}, ensure_ascii=False).encode() + b"\n" + body


def read(stream: IO[bytes]) -> tuple[dict[str, Any], bytes] | None:
    """The next message, or None when the other side is gone."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    found = header(line)
    body = stream.read(found["bytes"])
    return (found, body) if len(body) == found["bytes"] else None


def header(line: bytes) -> dict[str, Any]:
    """The JSON line at the head of a message."""
    found: dict[str, Any] = json.loads(line)
    return found
