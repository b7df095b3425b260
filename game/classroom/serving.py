"""Serving: the routes of the server, its cookies, and how it is started."""

import asyncio
from copy import copy
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import parse_qs

from fastapi import Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from nicegui import app, background_tasks, core, ui
from starlette.requests import ClientDisconnect

from game.classroom import joining
from game.classroom.addresses import LOOPBACK, addresses, is_open_to_others
from game.classroom.export import exported
from game.classroom.faults import ClassroomFault
from game.classroom.guard import Guard
from game.classroom.join_view import join_page, refused_page, set_up_page
from game.classroom.opening import Plan
from game.classroom.region import FOLDER
from game.classroom.room import Room
from game.classroom.screens import ConsoleScreen, ProjectorScreen, Screen, StudentScreen
from game.classroom.sockets import guard_sockets
from game.classroom.tokens import device_secret
from game.match import MatchFault
from game.words import LANGUAGES, language, say, use_language
from game.world.load import load_scenario, scenario_ids

SEAT: Final = "seat"
CHAIR: Final = "chair"
LANGUAGE: Final = "lang"
DAY: Final = 24 * 3600


def serve(room: Room, host: str, port: int) -> None:
    """Serve a room until it is stopped."""
    lay_out(room)
    app.on_startup(lambda: background_tasks.create(room.serve(), name="pages"))
    app.on_startup(lambda: background_tasks.create(watch_the_clock(room), name="clock"))
    names = frozenset(addresses(host))
    app.add_middleware(Guard, hosts=names, tell=room.tell)
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
    _door(room)
    _chair(room)
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


def _door(room: Room) -> None:
    """Set up what leads to a seat."""

    @app.get("/")
    def door(request: Request, code: str = "") -> Response:
        _speak(request)
        if room.ex and room.ex.person_with(request.cookies.get(SEAT, "")):
            return RedirectResponse("/seat", HTTPStatus.SEE_OTHER)
        if room.is_chair(request.cookies.get(CHAIR, "")) and not code:
            return RedirectResponse("/console", HTTPStatus.SEE_OTHER)
        return HTMLResponse(join_page(code[:12]))

    @app.post("/join")
    async def join(request: Request) -> Response:
        return await _seating(room, request, "code", joining.join)

    @app.post("/token")
    async def token(request: Request) -> Response:
        return await _seating(room, request, "token", joining.redeem)

    @app.get("/lang/{code}")
    def speak(request: Request, code: str) -> Response:
        answer = RedirectResponse(_way_back(request), HTTPStatus.SEE_OTHER)
        if code in LANGUAGES:
            answer.set_cookie(LANGUAGE, code, max_age=30 * DAY, httponly=True, samesite="strict")
        return answer


async def _seating(room: Room, request: Request, name: str, give: Any) -> Response:
    """Give a device a place, or say why not."""
    _speak(request)
    address = request.client.host if request.client else ""
    text = (await _form(request)).get(name, "")
    try:
        if room.ex is None:
            raise ClassroomFault(say("no exercise is on yet"))  # noqa: TRY301  # one way out for all
        known = room.ex.person_with(request.cookies.get(SEAT, ""))
        if known is not None and name == "code":
            return RedirectResponse("/seat", HTTPStatus.SEE_OTHER)
        if not room.gate.allows("join", _visitor(request, address), room.now()):
            room.tell(say("refused: {reason}", reason=say("too many who ask to join")))
            raise ClassroomFault(say("too many are asking at once; wait a minute"))  # noqa: TRY301
        secret = give(room.ex, room.now(), text)
    except (ClassroomFault, MatchFault) as error:
        if room.ex and not room.gate.allows("wrong", address, room.now()):
            room.tell(say("refused: {reason}", reason=say("wrong codes or tokens from {address}", address=address)))
            return HTMLResponse(join_page("", say("too many are asking at once; wait a minute")), HTTPStatus.TOO_MANY_REQUESTS)
        return HTMLResponse(join_page("", str(error)), HTTPStatus.FORBIDDEN)
    room.changed()
    return _with_cookie(RedirectResponse("/seat", HTTPStatus.SEE_OTHER), SEAT, secret)


def _visitor(request: Request, address: str) -> str:
    """Return what a flood is counted by: an address; windows on this very computer only count together with all others."""
    port = request.client.port if request.client else 0
    return f"{address} {port}" if address in LOOPBACK else address


def _chair(room: Room) -> None:
    """Set up what only facilitators use."""

    @app.get("/teach/{token}")
    def teach(request: Request, token: str) -> Response:
        _speak(request)
        if room.is_chair(request.cookies.get(CHAIR, "")):
            return RedirectResponse("/console", HTTPStatus.SEE_OTHER)
        try:
            secret = room.take_charge(token[:80])
        except ClassroomFault as error:
            room.tell(say("refused: {reason}", reason=error))
            return HTMLResponse(
                refused_page(say("This link is wrong, or it has been used. Start the server again for a new one.")),
                HTTPStatus.FORBIDDEN,
            )
        room.changed()
        return _with_cookie(RedirectResponse("/console", HTTPStatus.SEE_OTHER), CHAIR, secret)

    @app.post("/set-up")
    async def set_up(request: Request) -> Response:
        _speak(request)
        if not room.is_chair(request.cookies.get(CHAIR, "")):
            return _not_yours(room)
        fields = await _form(request)
        try:
            room.set_up(_plan(fields))
        except (ClassroomFault, MatchFault, ValueError) as error:
            return HTMLResponse(_setting_up(room, str(error)), HTTPStatus.BAD_REQUEST)
        room.everything_changed()
        return RedirectResponse("/console", HTTPStatus.SEE_OTHER)

    @app.get("/export.zip")
    def export(request: Request) -> Response:
        _speak(request)
        if room.ex is None or not room.is_chair(request.cookies.get(CHAIR, "")):
            return _not_yours(room)
        name = {"Content-Disposition": 'attachment; filename="exercise.zip"'}
        return Response(exported(room.ex), media_type="application/zip", headers=name)


def _plan(fields: dict[str, str]) -> Plan:
    """Read what a teacher chose. Raises ValueError or ClassroomFault for what cannot be."""
    scenario = fields.get("scenario", "")
    if scenario not in scenario_ids():
        raise ClassroomFault(say("choose one of the list"))
    seed = int.from_bytes(device_secret().encode()[:6], "big")
    return Plan(scenario, int(fields.get("minutes", "")), int(fields.get("worlds", "")), seed, fields.get("decides", "head"))


def _setting_up(room: Room, fault: str = "") -> str:
    return set_up_page([load_scenario(name) for name in scenario_ids()], room.scenario, fault)


def _console(room: Room) -> Any:
    def console(request: Request) -> Response | None:
        _speak(request)
        secret = request.cookies.get(CHAIR, "")
        if not room.is_chair(secret):
            return _not_yours(room)
        if room.ex is None:
            return HTMLResponse(_setting_up(room))
        _show(room, ConsoleScreen(room, secret, language(), _door_opener("/console")), "console", say("Facilitator"))
        return None

    return console


def _projector(room: Room) -> Any:
    def projector(request: Request) -> Response | None:
        _speak(request)
        secret = request.cookies.get(CHAIR, "")
        if room.ex is None or not room.is_chair(secret):
            return _not_yours(room)
        _show(room, ProjectorScreen(room, secret, language(), _door_opener("/projector")), "projector", say("Projector"))
        return None

    return projector


def _student(room: Room) -> Any:
    def student(request: Request) -> Response | None:
        _speak(request)
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


def _not_yours(room: Room) -> HTMLResponse:
    room.tell(say("refused: {reason}", reason=say("a page of the facilitator asked for by another device")))
    return HTMLResponse(refused_page(say("Only a facilitator can open this page, by the secret link.")), HTTPStatus.FORBIDDEN)


def _with_cookie(answer: Response, name: str, secret: str) -> Response:
    answer.set_cookie(name, secret, max_age=DAY, httponly=True, samesite="strict", path="/")
    return answer


async def _form(request: Request) -> dict[str, str]:
    """Read a small form."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        return {}
    try:
        return {name: values[0] for name, values in parse_qs((await request.body()).decode(), max_num_fields=20).items()}
    except (ValueError, ClientDisconnect):
        return {}


def _speak(request: Request) -> None:
    """Speak the language that the device chose, else the one that it asks for."""
    chosen = request.cookies.get(LANGUAGE, "")
    asked = request.headers.get("accept-language", "").lower()
    use_language(chosen if chosen in LANGUAGES else "zh-TW" if asked.startswith("zh") else "en")


def _way_back(request: Request) -> str:
    """Return where a change of language leads back to."""
    return "/console" if CHAIR in request.cookies and SEAT not in request.cookies else "/"


def student_address(host: str, port: int) -> str:
    """Return where students find the server."""
    return f"http://{addresses(host)[0]}:{port}"


__all__ = ["Room", "Screen", "is_open_to_others", "lay_out", "serve", "student_address"]
