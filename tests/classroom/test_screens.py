"""The pages as a simulated user meets them: no browser, the same server."""

import asyncio
import os
import re
import sys
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

pytest.importorskip("nicegui")

from nicegui.testing import User, user_simulation

from game.classroom.region import Region
from game.classroom.screens import ConsoleScreen, StudentScreen
from game.words import use_language

FILE = Path(__file__).with_name("served.py")


@asynccontextmanager
async def served(tmp_path, monkeypatch):
    """Serve a room, let the teacher in, and set an exercise up."""
    monkeypatch.setenv("CLASSROOM_TEST_FOLDER", str(tmp_path))
    monkeypatch.setenv("NICEGUI_SCREEN_TEST_PORT", "8470")
    before = dict(sys.modules)
    try:
        async with user_simulation(main_file=FILE) as teacher:
            await teacher.http_client.get("/teach/" + os.environ["CLASSROOM_TEST_LINK"])
            asked = {"scenario": "five-days-2008", "minutes": "45", "worlds": "1", "decides": "head"}
            answer = await teacher.http_client.post("/set-up", data=asked)
            assert answer.status_code == 303
            await teacher.open("/console")
            yield teacher
    finally:
        sys.modules.update(before)  # the simulation forgets every module that an element stands in, with its parents


def page_of(user):
    """Return what a simulated user sees, all regions together."""
    return " ".join(region.html for region in regions(user).values())


def regions(user):
    return {e.props["id"]: e for e in user.client.elements.values() if isinstance(e, Region)}


def act(user, region, name, value="", **fields):
    """Do something on a page as its script would."""
    handler = next(iter(regions(user)[region]._event_listeners.values())).handler
    sent = {"act": name, "value": value, "fields": {key: [text] for key, text in fields.items()}}
    with user.client:
        handler(type("Event", (), {"args": sent})())


async def student(teacher, code):
    """Let a student with a browser of their own join and open the page."""
    other = User(type(teacher.http_client)(transport=teacher.http_client._transport, base_url="http://test"))
    answer = await other.http_client.post("/join", data={"code": code})
    assert answer.status_code == 303
    await other.open("/seat")
    return other


def test_a_class_joins_orders_and_sees_the_outcome(tmp_path, monkeypatch):
    async def lesson():
        async with served(tmp_path, monkeypatch) as teacher:
            code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", page_of(teacher))[0]
            pupil = await student(teacher, code)
            assert "gives you a seat in a moment" in page_of(pupil)
            act(teacher, "people", "admit-all")
            act(teacher, "top", "next")
            await asyncio.sleep(0.2)
            assert "orders are open" in page_of(pupil)
            move = re.search(r'data-act="pick" data-value="([a-z-]+)"', page_of(pupil))[1]
            act(pupil, "hand-box", "pick", move)
            assert "What do we mean by it?" in page_of(pupil)
            act(pupil, "main", "publish", release="<script>alert(1)</script>")
            await asyncio.sleep(0.5)
            assert "&lt;script&gt;" in page_of(teacher)
            assert "<script>" not in page_of(teacher)
            act(pupil, "main", "commit")
            assert "handed in and sealed" in page_of(pupil)
            act(teacher, "top", "next")
            await asyncio.sleep(0.2)
            assert "what happened" in page_of(pupil)

    asyncio.run(lesson())


def test_a_stranger_sees_neither_console_nor_projector(tmp_path, monkeypatch):
    async def lesson():
        async with served(tmp_path, monkeypatch) as teacher:
            stranger = type(teacher.http_client)(transport=teacher.http_client._transport, base_url="http://test")
            for path in ("/console", "/projector", "/export.zip", "/teach/" + "x" * 43):
                assert (await stranger.get(path)).status_code == 403, path
            assert (await stranger.post("/set-up", data={})).status_code == 403
            assert (await stranger.get("/seat")).status_code == 303
            await teacher.open("/console")
            assert "a page of the facilitator asked for by another device" in page_of(teacher)

    asyncio.run(lesson())


def test_what_no_page_sends_is_refused_and_told(tmp_path, monkeypatch):
    async def lesson():
        async with served(tmp_path, monkeypatch) as teacher:
            code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", page_of(teacher))[0]
            pupil = await student(teacher, code)
            act(teacher, "people", "admit-all")
            act(teacher, "top", "next")
            await asyncio.sleep(0.2)
            before = (tmp_path / "exercise.jsonl").read_bytes()
            for name, value in (
                ("next", ""),
                ("adjudicate", ""),
                ("rule-board", ""),
                ("admit-all", ""),
                ("wipe", ""),
                ("x" * 50, ""),
            ):
                act(pupil, "main", name, value)
                assert "That was refused" in page_of(pupil), name
            for sent in (
                None,
                7,
                [],
                {"act": 3},
                {"act": "propose", "fields": {"line": "x"}},
                {"act": "vote-for", "value": "o" * 500},
            ):
                handler = next(iter(regions(pupil)["main"]._event_listeners.values())).handler
                with pupil.client:
                    handler(type("Event", (), {"args": sent})())
            assert (tmp_path / "exercise.jsonl").read_bytes() == before
            await asyncio.sleep(0.5)
            assert "an act that no page of ours asks for: next" in page_of(teacher)

    asyncio.run(lesson())


def test_a_released_seat_is_taken_over_on_another_device(tmp_path, monkeypatch):
    async def lesson():
        async with served(tmp_path, monkeypatch) as teacher:
            code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", page_of(teacher))[0]
            await student(teacher, code)
            act(teacher, "people", "admit-all")
            act(teacher, "people", "release", "p1")
            token = re.search(r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", page_of(teacher))[0]
            other = User(type(teacher.http_client)(transport=teacher.http_client._transport, base_url="http://test"))
            assert (await other.http_client.post("/token", data={"token": token})).status_code == 303
            await other.open("/seat")
            assert "head of government" in page_of(other)
            assert (await teacher.http_client.post("/token", data={"token": token})).status_code == 403

    asyncio.run(lesson())


def test_wiping_leaves_nothing_and_lets_the_teacher_begin_again(tmp_path, monkeypatch):
    async def lesson():
        async with served(tmp_path, monkeypatch) as teacher:
            code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", page_of(teacher))[0]
            pupil = await student(teacher, code)
            act(teacher, "flow", "wipe")
            assert not list(tmp_path.glob("*.jsonl"))
            assert (await pupil.http_client.get("/seat")).status_code == 303
            page = (await teacher.http_client.get("/console")).text
            assert "Set up an exercise" in page
            assert "have been removed from this computer" in page

    asyncio.run(lesson())


def test_reports_are_the_teachers_alone(tmp_path, monkeypatch):
    async def lesson():
        async with served(tmp_path, monkeypatch) as teacher:
            stranger = type(teacher.http_client)(transport=teacher.http_client._transport, base_url="http://test")
            act(teacher, "top", "next")
            act(teacher, "flow", "report")
            assert "no turn has been played" in page_of(teacher)
            act(teacher, "top", "next")
            act(teacher, "flow", "debrief")
            act(teacher, "flow", "report")
            for _ in range(100):
                await asyncio.sleep(0.1)
                if "/report/report.html" in page_of(teacher):
                    break
            mine, theirs = teacher.http_client, stranger
            for path in ("/report/report.html", "/report/orders.csv", "/report.zip"):
                assert (await mine.get(path)).status_code == 200, path
                assert (await theirs.get(path)).status_code == 403, path
            for path in ("/report/../exercise.jsonl", "/report/%2e%2e/exercise.jsonl", "/report//etc/passwd", "/report/"):
                assert (await mine.get(path)).status_code == 404, path
            act(teacher, "flow", "wipe")
            assert not (tmp_path / "report").exists()

    asyncio.run(lesson())


def test_pages_speak_chinese(tmp_path, monkeypatch):
    async def lesson():
        async with served(tmp_path, monkeypatch) as teacher:
            await teacher.http_client.get("/lang/zh-TW")
            await teacher.open("/console")
            assert "俄羅斯" in page_of(teacher)

    try:
        asyncio.run(lesson())
    finally:
        use_language("en")


def test_screens_are_what_the_room_expects_of_pages():
    assert all(
        hasattr(screen, name) for screen in (StudentScreen, ConsoleScreen) for name in ("concerns", "refresh", "can_wait")
    )
