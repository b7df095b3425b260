"""The desk: the routes that only facilitators use: their link, setting up, the export and the reports."""

from http import HTTPStatus

from fastapi import Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from nicegui import app

from game.classroom.asking import CHAIR, form_of, not_yours, speak, with_cookie
from game.classroom.export import exported
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.join_view import refused_page, set_up_page
from game.classroom.opening import Plan
from game.classroom.room import Room
from game.classroom.tokens import device_secret
from game.match import MatchFault
from game.words import say
from game.world.load import load_scenario, scenario_ids


def lay_out_desk(room: Room) -> None:
    """Set up what only facilitators use."""

    @app.get("/teach/{token}")
    def teach(request: Request, token: str) -> Response:
        speak(request)
        if room.is_chair(request.cookies.get(CHAIR, "")):
            return RedirectResponse("/console", HTTPStatus.SEE_OTHER)
        try:
            secret = room.take_charge(token[:80])
        except Hostile as error:
            room.refuse(error.telling)
            return HTMLResponse(
                refused_page(say("This link is wrong, or it has been used. Start the server again for a new one.")),
                HTTPStatus.FORBIDDEN,
            )
        room.changed()
        return with_cookie(RedirectResponse("/console", HTTPStatus.SEE_OTHER), CHAIR, secret)

    @app.post("/set-up")
    async def set_up(request: Request) -> Response:
        speak(request)
        if not room.is_chair(request.cookies.get(CHAIR, "")):
            return not_yours(room)
        fields = await form_of(request)
        try:
            room.set_up(_plan(fields))
        except (ClassroomFault, MatchFault, ValueError) as error:
            return HTMLResponse(setting_up(room, str(error)), HTTPStatus.BAD_REQUEST)
        room.everything_changed()
        return RedirectResponse("/console", HTTPStatus.SEE_OTHER)

    @app.get("/export.zip")
    def export(request: Request) -> Response:
        speak(request)
        if room.ex is None or not room.is_chair(request.cookies.get(CHAIR, "")):
            return not_yours(room)
        name = {"Content-Disposition": 'attachment; filename="exercise.zip"'}
        return Response(exported(room.ex), media_type="application/zip", headers=name)

    _reports(room)


def _reports(room: Room) -> None:
    """Set up what leads to the after-action reports; only what stands in their folder is ever sent."""

    @app.get("/report.zip")
    def whole(request: Request) -> Response:
        speak(request)
        if room.ex is None or not room.is_chair(request.cookies.get(CHAIR, "")):
            return not_yours(room)
        name = {"Content-Disposition": 'attachment; filename="report.zip"'}
        return Response(room.reports.zipped(), media_type="application/zip", headers=name)

    @app.get("/report/{name:path}")
    def one(request: Request, name: str) -> Response:
        speak(request)
        if room.ex is None or not room.is_chair(request.cookies.get(CHAIR, "")):
            return not_yours(room)
        found = room.reports.files().get(name)
        if found is None:
            return HTMLResponse(
                refused_page(say("There is no such report; write it on the facilitator’s page.")), HTTPStatus.NOT_FOUND
            )
        return FileResponse(found)


def _plan(fields: dict[str, str]) -> Plan:
    """Read what a teacher chose. Raises ValueError or ClassroomFault for what cannot be."""
    scenario = fields.get("scenario", "")
    if scenario not in scenario_ids():
        raise ClassroomFault(say("choose one of the list"))
    seed = int.from_bytes(device_secret().encode()[:6], "big")
    return Plan(scenario, int(fields.get("minutes", "")), int(fields.get("worlds", "")), seed, fields.get("decides", "head"))


def setting_up(room: Room, fault: str = "") -> str:
    """Return the page on which a teacher chooses the exercise."""
    return set_up_page([load_scenario(name) for name in scenario_ids()], room.scenario, fault, is_wiped=room.is_wiped)
