"""Serving: how the server is started, and the pages that are kept up to date."""

import asyncio
from copy import copy
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from nicegui import app, background_tasks, core, ui

from game.classroom.addresses import addresses
from game.classroom.asking import CHAIR, SEAT, not_yours, speak
from game.classroom.desk import lay_out_desk, setting_up
from game.classroom.door import lay_out_door
from game.classroom.guard import Guard
from game.classroom.region import FOLDER
from game.classroom.room import Room
from game.classroom.screens import ConsoleScreen, ProjectorScreen, StudentScreen
from game.classroom.sockets import guard_sockets
from game.words import language, say


def serve(room: Room, host: str, port: int) -> None:
    """Serve a room until it is stopped."""
    lay_out(room)
    app.on_startup(lambda: background_tasks.create(room.serve(), name="pages"))
    app.on_startup(lambda: background_tasks.create(watch_the_clock(room), name="clock"))
    names = frozenset(addresses(host))
    app.add_middleware(Guard, hosts=names, refuse=room.refuse)
    guard_sockets(room)
    core.sio.eio.max_http_buffer_size = 64 * 1024
    core.sio.eio.cors_allowed_origins = None
    ui.run(
        host=host,
        port=port,
        reload=False,
        show=False,
        tailwind=False,
        show_welcome_message=False,
        title=say("Double Dilemma"),
        favicon="⊞",
        reconnect_timeout=12.0,
        message_history_length=40,
        binding_refresh_interval=None,
        uvicorn_logging_level="error",
        server_header=False,
        date_header=False,
        proxy_headers=False,
        access_log=False,
        ws_max_size=64 * 1024,
        limit_concurrency=600,
    )


def lay_out(room: Room) -> None:
    """Set up every route."""
    app.get("/style.css")(lambda: FileResponse(FOLDER / "classroom.css", media_type="text/css"))
    lay_out_door(room)
    lay_out_desk(room)
    ui.page("/console", response_timeout=20)(_console(room))
    ui.page("/projector", response_timeout=20)(_projector(room))
    ui.page("/seat", response_timeout=20)(_student(room))


async def watch_the_clock(room: Room) -> None:
    """Bring pages up to date when a deadline passes."""
    before: Any = None
    told: Any = ()
    while True:
        await asyncio.sleep(0.5)
        if room.gate.log[-1:] != told:
            told = room.gate.log[-1:]
            room.changed()
        ex = room.ex
        at = room.now()
        now = (ex.phase, ex.clock.is_late(at), ex.clock.is_closed(at), ex.turn) if ex else None
        if now != before and before is not None:
            room.everything_changed()
        before = now


def _console(room: Room) -> Any:
    def console(request: Request) -> Response | None:
        speak(request)
        secret = request.cookies.get(CHAIR, "")
        if not room.is_chair(secret):
            return not_yours(room)
        if room.ex is None:
            return HTMLResponse(setting_up(room))
        _show(room, ConsoleScreen(room, secret, language(), _door_opener("/console")), "console", say("Facilitator"))
        return None

    return console


def _projector(room: Room) -> Any:
    def projector(request: Request) -> Response | None:
        speak(request)
        secret = request.cookies.get(CHAIR, "")
        if room.ex is None or not room.is_chair(secret):
            return not_yours(room)
        _show(room, ProjectorScreen(room, secret, language(), _door_opener("/projector")), "projector", say("Projector"))
        return None

    return projector


def _student(room: Room) -> Any:
    def student(request: Request) -> Response | None:
        speak(request)
        secret = request.cookies.get(SEAT, "")
        if room.ex is None or room.ex.person_with(secret) is None:
            return RedirectResponse("/", HTTPStatus.SEE_OTHER)
        _show(room, StudentScreen(room, secret, language(), _door_opener("/")), "student", say("Your seat"))
        return None

    return student


def _show(room: Room, screen: StudentScreen | ConsoleScreen | ProjectorScreen, kind: str, title: str) -> None:
    """Show a screen, and keep it up to date while its device is there."""
    ui.add_head_html('<link rel="stylesheet" href="/style.css">')
    client = ui.context.client
    client.page = copy(client.page)
    client.page.language = "zh-TW" if language() == "zh-TW" else "en-US"
    client.content.classes(f"screen {kind}").props(f"lang={language()}")
    ui.page_title(say("{page} · Double Dilemma", page=title))
    screen.refresh()
    room.pages.append(screen)
    client.on_delete(lambda: room.pages.remove(screen) if screen in room.pages else None)


def _door_opener(target: str) -> Any:
    """Return what sends a page elsewhere: to the door, where it is shown what is so now."""
    client = ui.context.client

    def leave() -> None:
        with client:
            ui.navigate.to(target)

    return leave


def student_address(host: str, port: int) -> str:
    """Return where students find the server."""
    return f"http://{addresses(host)[0]}:{port}"
