"""Asking: what every route reads from a request and puts into its answer: cookies, small forms, the language."""

from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qs

from fastapi import Request
from fastapi.responses import HTMLResponse, Response
from starlette.requests import ClientDisconnect

from game.classroom.join_view import refused_page
from game.classroom.room import Room
from game.words import LANGUAGES, say, use_language

SEAT: Final = "seat"
CHAIR: Final = "chair"
LANGUAGE: Final = "lang"
DAY: Final = 24 * 3600


def not_yours(room: Room) -> HTMLResponse:
    """Refuse a page of the facilitator, with a line in the log."""
    room.refuse(lambda: say("a page of the facilitator asked for by another device"))
    return HTMLResponse(refused_page(say("Only a facilitator can open this page, by the secret link.")), HTTPStatus.FORBIDDEN)


def with_cookie(answer: Response, name: str, secret: str) -> Response:
    """Return an answer that leaves a secret on the device, out of reach of scripts and of other sites."""
    answer.set_cookie(name, secret, max_age=DAY, httponly=True, samesite="strict", path="/")
    return answer


async def form_of(request: Request) -> dict[str, str]:
    """Read a small form."""
    if request.headers.get("content-type", "").partition(";")[0] != "application/x-www-form-urlencoded":
        return {}
    try:
        return {name: values[0] for name, values in parse_qs((await request.body()).decode(), max_num_fields=20).items()}
    except (ValueError, ClientDisconnect):
        return {}


def speak(request: Request) -> None:
    """Speak the language that the device chose, else the one that it asks for."""
    chosen = request.cookies.get(LANGUAGE, "")
    asked = request.headers.get("accept-language", "").lower()
    use_language(chosen if chosen in LANGUAGES else "zh-TW" if asked.startswith("zh") else "en")
