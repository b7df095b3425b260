"""The guard in front of the server: which hosts and origins it answers, what it sends with every page, how much it reads."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final
from urllib.parse import urlsplit

from attrs import field, frozen

from game.classroom.faults import Telling
from game.words import say

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

LARGEST_BODY: Final = 16 * 1024
"""Bytes of a form that are read."""
KNOWN: Final = frozenset(
    (
        "/",
        "/join",
        "/token",
        "/seat",
        "/set-up",
        "/export.zip",
        "/report.zip",
        "/console",
        "/projector",
        "/style.css",
        "/favicon.ico",
    )
)
FOLDERS: Final = ("/lang/", "/teach/", "/report/", "/_nicegui/", "/_nicegui_ws/")
"""What the server has; nothing else reaches it."""
POLICY: Final = (
    "default-src 'self'; "
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'; "  # NiceGUI's page starts from an inline script, Vue compiles templates
    "style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; "
    "connect-src 'self' ws: wss:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
HEADERS: Final = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


@frozen
class Guard:
    """Wraps the server: whoever asks for another host, or from another site, is turned away with a line in the log."""

    app: App
    hosts: frozenset[str]
    """Names and addresses of this machine, without ports."""
    refuse: Callable[[Telling], None] = field(repr=False)

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Answer, or turn away."""
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        wrong = self._wrong(scope)
        if wrong:
            self.refuse(wrong)
            await _refuse(scope, send)
            return
        if scope["path"] not in KNOWN and not str(scope["path"]).startswith(FOLDERS):
            self.refuse(lambda: say("a page that is not there"))
            await _refuse(scope, send, 404)
            return
        try:
            await self.app(scope, receive, self._sending(scope, send))
        except Exception:
            if scope["type"] != "websocket":
                raise
            self.refuse(lambda: say("a frame that no page of ours sends"))  # its socket is closed by what served it

    def _wrong(self, scope: Message) -> Telling | None:  # noqa: PLR0911  # a return for each thing that can be wrong
        """Return what says in the log what is wrong with a request; nothing when it is in order."""
        headers = {key.decode("latin-1"): value.decode("latin-1") for key, value in scope["headers"]}
        if _host(headers.get("host", "")) not in self.hosts:
            return lambda: say("a request for another host")
        origin = headers.get("origin", "")
        if origin and urlsplit(origin).netloc != headers.get("host", ""):
            return lambda: say("a request from another site")
        if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"} and scope.get("method", "GET") != "GET":
            return lambda: say("a form from another site")
        if scope["type"] == "websocket" and not origin:
            return lambda: say("a socket without an origin")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > LARGEST_BODY or "transfer-encoding" in headers:
            return lambda: say("a request that is too large")
        if ".." in scope["path"] or "\\" in scope["path"]:
            return lambda: say("a path that leads elsewhere")
        return None

    @staticmethod
    def _sending(scope: Message, send: Send) -> Send:
        """Return a way of sending that adds our headers, and keeps pages out of caches."""
        keep = str(scope["path"]).startswith("/_nicegui/")

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = [(k, v) for k, v in message["headers"] if k not in {b"server", b"x-nicegui-content"}]
                caching = [] if keep else [(b"cache-control", b"no-store")]
                kept = [(k, v) for k, v in headers if keep or k != b"cache-control"]
                message = {**message, "headers": [*kept, *caching, *HEADERS]}
            await send(message)

        return sending


async def _refuse(scope: Message, send: Send, status: int = 403) -> None:
    """Turn a request away without a word more than needed."""
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain"), *HEADERS]})
    await send({"type": "http.response.body", "body": b"refused"})


def _host(value: str) -> str:
    """Return a host without its port."""
    if value.startswith("["):
        return value.partition("]")[0] + "]"
    return value.partition(":")[0].lower()
