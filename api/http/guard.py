"""Who may ask: no foreign names, no foreign pages, no endless bodies; and headers that keep browsers careful."""

import ipaddress
import logging
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.errors import InternalError
from api.http.problems import BodyTooLarge, ForeignHost, ForeignOrigin, HttpError, error_answer
from api.settings import Settings

log = logging.getLogger("saraban.http")

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
OVERHEAD = 64 * 1024
"""Bytes that a multipart body may have besides the file."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
}


class Guard:
    """The first thing that a request meets."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._limit = settings.max_file_bytes + OVERHEAD
        self._limit_mb = settings.max_file_mb
        self._names = {"localhost", settings.host.lower(), *map(str.lower, settings.allowed_hosts)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answer = Answer(send)
        refusal = self._refusal(scope["method"], Headers(scope=scope))
        if refusal:
            await error_answer(refusal)(scope, receive, answer)
            return
        try:
            await self._app(scope, self._counted(receive), answer)
        except Exception:
            if answer.begun:
                raise
            log.exception("%s %s failed", scope["method"], scope["path"])
            await error_answer(InternalError())(scope, receive, answer)

    def _refusal(self, method: str, headers: Headers) -> HttpError | None:
        host = _host(headers.get("host", ""))
        if not self._is_ours(host):
            return ForeignHost(host=host[:100])
        if method not in SAFE_METHODS and not self._same_site(headers):
            return ForeignOrigin()
        length = headers.get("content-length", "")
        if length.isdecimal() and int(length) > self._limit:
            return BodyTooLarge(limit=self._limit_mb)
        return None

    def _is_ours(self, host: str) -> bool:
        # A page of another site can point its name at this machine, but never an address.
        return host in self._names or _is_address(host)

    def _same_site(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if origin is not None:
            return urlsplit(origin).netloc.lower() == headers.get("host", "").lower()
        return headers.get("sec-fetch-site", "none") in ("none", "same-origin")

    def _counted(self, receive: Receive) -> Receive:
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._limit:
                raise BodyTooLarge(limit=self._limit_mb)
            return message

        return counted


class Answer:
    """Sends an answer, with our headers on it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        """One piece of the answer."""
        if message["type"] == "http.response.start":
            self.begun = True
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await self._send(message)


def _host(value: str) -> str:
    """The name or address in a Host header, without the port."""
    if value.startswith("["):
        return value.partition("]")[0].removeprefix("[").lower()
    return value.partition(":")[0].lower()


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
