"""The door: the routes that lead to a seat, and the choice of a language."""

from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from nicegui import app

from game.classroom import joining
from game.classroom.asking import CHAIR, DAY, LANGUAGE, SEAT, form_of, speak, with_cookie
from game.classroom.faults import ClassroomFault, WrongCode
from game.classroom.join_view import join_page
from game.classroom.room import Room
from game.match import MatchFault
from game.words import LANGUAGES, say


def lay_out_door(room: Room) -> None:
    """Set up what leads to a seat."""

    @app.get("/")
    def door(request: Request, code: str = "") -> Response:
        speak(request)
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
    def choose(request: Request, code: str) -> Response:
        answer = RedirectResponse(_way_back(request), HTTPStatus.SEE_OTHER)
        if code in LANGUAGES:
            answer.set_cookie(LANGUAGE, code, max_age=30 * DAY, httponly=True, samesite="strict")
        return answer


async def _seating(room: Room, request: Request, name: str, give: Any) -> Response:
    """Give a device a place, or say why not."""
    speak(request)
    text = (await form_of(request)).get(name, "")
    try:
        if room.ex is None:
            raise ClassroomFault(say("no exercise is on yet"))  # noqa: TRY301  # one way out for all
        known = room.ex.person_with(request.cookies.get(SEAT, ""))
        if known is not None and name == "code":
            return RedirectResponse("/seat", HTTPStatus.SEE_OTHER)
        secret = give(room.ex, room.now(), text)
    except WrongCode as error:
        return _wrong(room, request, str(error))
    except (ClassroomFault, MatchFault) as error:
        return HTMLResponse(join_page("", str(error)), HTTPStatus.FORBIDDEN)
    room.changed()
    return with_cookie(RedirectResponse("/seat", HTTPStatus.SEE_OTHER), SEAT, secret)


def _wrong(room: Room, request: Request, fault: str) -> Response:
    """Answer a wrong code, and tell the teacher where very many come from; right ones are let in all the while."""
    address = request.client.host if request.client else ""
    if room.gate.allows("wrong", address, room.now()):
        return HTMLResponse(join_page("", fault), HTTPStatus.FORBIDDEN)
    room.refuse(lambda: say("wrong codes or tokens from {address}", address=address))
    return HTMLResponse(join_page("", say("too many are asking at once; wait a minute")), HTTPStatus.TOO_MANY_REQUESTS)


def _way_back(request: Request) -> str:
    """Return where a change of language leads back to."""
    return "/console" if CHAIR in request.cookies and SEAT not in request.cookies else "/"
