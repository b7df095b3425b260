"""Sockets: what comes in on them is checked before NiceGUI sees it: its form, its device, and how often."""

from collections.abc import Awaitable, Callable
from http.cookies import CookieError, SimpleCookie
from inspect import isawaitable
from typing import Any, Final
from urllib.parse import parse_qs

from nicegui import Client, core

from game.classroom.faults import Telling
from game.classroom.room import Room
from game.words import say

COOKIES: Final = ("seat", "chair")
Handler = Callable[..., Awaitable[Any]]


def guard_sockets(room: Room) -> None:
    """Put a guard in front of every kind of message; kinds that our pages do not use are dropped."""
    handlers = core.sio.handlers["/"]
    for name in ("event", "handshake", "ack"):
        handlers[name] = _guarded(room, handlers[name])
    for name in ("log", "javascript_response"):
        handlers[name] = _dropped(room)
    handlers["connect"] = _connecting(room, handlers["connect"])
    core.sio.eio.logger.setLevel("CRITICAL")  # what it cannot read is no news for the terminal
    frames = core.sio.eio.handlers
    frames["message"] = _read(room, frames["message"])


def _read(room: Room, handler: Any) -> Handler:
    """Return a reader of frames for which one that cannot be read is a line in the log."""

    async def read(*frame: Any) -> Any:
        try:
            return await handler(*frame)
        except Exception:  # noqa: BLE001  # whatever cannot be read ends here
            return _refused(room, lambda: say("a frame that no page of ours sends"))

    return read


def _guarded(room: Room, handler: Any) -> Handler:
    """Return a handler that passes on only messages of a page to the device that it was made for."""

    async def guarded(sid: str, message: Any = None, *_: Any) -> Any:
        client = Client.instances.get(message.get("client_id", "")) if isinstance(message, dict) else None
        if client is None or not _is_its_device(client, core.sio.get_environ(sid) or {}):
            return _refused(room, lambda: say("a message that belongs to no page of this device"))
        if not room.gate.allows("page", sid, room.now()):
            return _refused(room, lambda: say("a device that sends too often"))
        try:
            done = handler(sid, message)
            return await done if isawaitable(done) else done
        except Exception:  # noqa: BLE001  # whatever a forged message does to NiceGUI, it ends here
            return _refused(room, lambda: say("a frame that no page of ours sends"))

    return guarded


def _connecting(room: Room, handler: Any) -> Handler:
    """Return a handler of new sockets that lets a page in only on the device that it was made for."""

    async def connecting(sid: str, environ: dict[str, Any], auth: Any = None) -> Any:
        query = parse_qs(str(environ.get("QUERY_STRING", "")))
        client = Client.instances.get(query.get("client_id", [""])[0])
        if client is not None and not _is_its_device(client, environ):
            room.refuse(lambda: say("a socket for another device’s page"))
            return False
        return await handler(sid, environ, auth)

    return connecting


def _dropped(room: Room) -> Handler:
    async def dropped(_sid: str, _message: Any = None, *_: Any) -> None:
        room.refuse(lambda: say("a kind of message that our pages do not use"))

    return dropped


def _is_its_device(client: Client, environ: dict[str, Any]) -> bool:
    """Say whether a socket comes with the same cookies as the page did."""
    try:
        sent = SimpleCookie(str(environ.get("HTTP_COOKIE", "")))
    except CookieError:
        return False
    return all((sent[name].value if name in sent else "") == client.request.cookies.get(name, "") for name in COOKIES)


def _refused(room: Room, reason: Telling) -> bool:
    room.refuse(reason)
    return False
