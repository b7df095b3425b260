"""Attacks on a served exercise, over loopback: each must achieve nothing but a line in the teacher's log."""

import asyncio
import json
import re
import socket
import sys
from pathlib import Path

import pytest

pytest.importorskip("nicegui")
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "benchmarks"))

import aiohttp
from classroom_device import Device
from classroom_server import Server

pytestmark = pytest.mark.long


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    found = Server(free_port(), tmp_path_factory.mktemp("attacked"))
    found.start()
    yield found
    found.kill()


@pytest.fixture(scope="module")
def room(server):
    """Let a teacher and two students sit down; keep the loop that their sockets live in."""
    loop = asyncio.new_event_loop()

    async def begin():
        teacher, one, two = (Device(server.base) for _ in range(3))
        await teacher.teach(server.link)
        await teacher.post("/set-up", {"scenario": "five-days-2008", "minutes": "45", "worlds": "1", "decides": "head"})
        await teacher.open("/console")
        code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", teacher.regions["top"]["html"])[0]
        for device in (one, two):
            await device.join(code)
            await device.open()
        await teacher.act("people", "admit-all")
        await teacher.act("top", "next")
        await one.wait(lambda d: "orders are open" in d.regions["main"]["html"])
        return teacher, one, two, code

    teacher, one, two, code = loop.run_until_complete(begin())
    yield loop, teacher, one, two, code
    for device in (teacher, one, two):
        loop.run_until_complete(device.close())
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()


def journal(server):
    """Return what has been done, without what only says who joined."""
    lines = [json.loads(line) for line in (server.folder / "exercise.jsonl").read_text().splitlines()]
    return [line for line in lines if line.get("deed") != "join"]


def attack(server, room, what):
    """Do something, and return what the teacher's page says afterwards; the journal must not have grown."""
    loop, teacher, *_ = room
    before = journal(server)

    async def doing():
        found = await what()
        await asyncio.sleep(0.7)
        return found

    found = loop.run_until_complete(doing())
    assert journal(server) == before
    return found, teacher.regions["flow"]["html"]


def test_another_host_or_site_is_turned_away(server, room):
    async def what():
        async with aiohttp.ClientSession() as session:
            found = []
            for headers in ({"Host": "evil.example"}, {"Origin": "http://evil.example"}, {"Origin": "null"}):
                async with session.post(server.base + "/join", data={"code": "x"}, headers=headers) as answer:
                    found.append(answer.status)
            return found

    found, log = attack(server, room, what)
    assert found == [403, 403, 403]
    assert "a request from another site" in log
    assert "a request for another host" in log


def test_a_socket_from_another_site_is_turned_away(server, room):
    async def what():
        async with aiohttp.ClientSession() as session:
            address = server.base.replace("http", "ws") + "/_nicegui_ws/socket.io/?EIO=4&transport=websocket"
            try:
                await session.ws_connect(address, origin="http://evil.example")
            except aiohttp.WSServerHandshakeError as error:
                return error.status
            return 101

    assert attack(server, room, what)[0] == 403


def test_a_student_cannot_act_on_another_page(server, room):
    _, teacher, one, two, _ = room

    async def what():
        for target in (two, teacher):
            region = next(iter(target.regions.values()))
            args = [json.dumps({"act": "next", "value": "", "fields": {}})]
            body = {"id": region["id"], "client_id": target.client_id, "listener_id": region["listener"], "args": args}
            await one.emit("event", body)

    _, log = attack(server, room, what)
    assert "belongs to no page of this device" in log


def test_a_student_cannot_do_what_is_the_teachers(server, room):
    *_, one, _, _ = room

    async def what():
        for act in ("next", "back", "admit-all", "wipe", "rule-board", "note", "stage"):
            await one.act("main", act, "1")
        await one.wait(lambda d: "That was refused" in d.regions["note"]["html"])

    _, log = attack(server, room, what)
    assert "an act that no page of ours asks for: wipe" in log


def test_malformed_and_oversized_frames_end_as_a_line(server, room):
    *_, one, _, _ = room

    async def what():
        for body in (None, [], "x", 7, {"client_id": 3}, {"client_id": one.client_id}, {"client_id": one.client_id, "id": "a"}):
            await one.emit("event", body)
        await one.emit("log", {"client_id": one.client_id, "level": "error", "message": "x" * 1000})
        for kind in ("handshake", "javascript_response", "ack", "nonsense"):
            await one.emit(kind, {"client_id": one.client_id})
        big = Device(server.base)
        big.session.cookie_jar.update_cookies(one.session.cookie_jar.filter_cookies(server.base))
        await big.open("/seat")
        await big.socket.send_str("42" + json.dumps(["event", {"client_id": big.client_id, "args": ["x" * 200_000]}]))
        await asyncio.sleep(0.3)
        closed = big.socket.closed
        await big.close()
        return closed

    closed, log = attack(server, room, what)
    assert closed
    assert "a frame that no page of ours sends" in log or "belongs to no page" in log
    assert "Traceback" not in server.log()


def test_paths_bodies_and_methods_lead_nowhere(server, room):
    async def what():
        found = {}
        async with aiohttp.ClientSession() as session:
            for path in (
                "/%2e%2e/%2e%2e/etc/passwd",
                "/lang/../../etc",
                "/exercise.jsonl",
                "/console",
                "/projector",
                "/export.zip",
            ):
                async with session.get(server.base + path, allow_redirects=False) as answer:
                    text = await answer.text()
                    found[path] = answer.status
                    assert "root:" not in text
            async with session.post(server.base + "/join", data={"code": "x" * 100_000}) as answer:
                found["large"] = answer.status
        return found

    found, _ = attack(server, room, what)
    assert found.pop("large") == 403
    assert all(status in {303, 403, 404} for status in found.values()), found


def test_guessed_links_tokens_and_used_ones_do_not_open(server, room):
    async def what():
        found = []
        async with aiohttp.ClientSession() as session:
            for link in (server.link, server.base + "/teach/guess", server.base + "/teach/"):
                async with session.get(link, allow_redirects=False) as answer:
                    found.append(answer.status)
            for _ in range(60):
                async with session.post(server.base + "/token", data={"token": "AAAA-BBBB-CCCC"}) as answer:
                    found.append(answer.status)
        return found

    found, log = attack(server, room, what)
    assert all(status in {403, 404, 429} for status in found), found
    assert 429 in found
    assert "wrong codes or tokens" in log


def test_texts_with_markup_stay_texts(room):
    loop, teacher, one, two, _ = room
    bad = "<img src=x onerror=alert(1)> </script><script>alert(2)</script> {{7*7}} `${1}`"

    async def what():
        await one.act("main", "publish", "", {"release": [bad]})
        await one.act("nav", "tab", "talk")
        await two.act("nav", "tab", "talk")
        await two.wait(lambda d: "{{7*7}}" in d.regions["main"]["html"])
        await teacher.wait(lambda d: "{{7*7}}" in d.regions["truth"]["html"])

    loop.run_until_complete(what())
    for device, region in ((one, "main"), (two, "main"), (teacher, "truth")):
        assert "<script>" not in device.regions[region]["html"]
        assert "<img" not in device.regions[region]["html"]


def test_no_secret_is_on_a_students_page(server, room):
    _, _, one, two, _ = room

    async def what():
        async with one.session.get(server.base + "/seat") as answer:
            return await answer.text(), answer.headers

    (page, headers), _ = attack(server, room, what)
    secrets = [c.value for device in (one, two) for c in device.session.cookie_jar]
    assert all(secret not in page for secret in secrets if len(secret) > 20)
    assert "malign" not in page.lower() or "malign towards" not in page
    assert headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "server" not in {name.lower() for name in headers}


def test_cookies_are_out_of_reach_of_scripts(server, room):
    code = room[-1]

    async def what():
        async with (
            aiohttp.ClientSession() as session,
            session.post(server.base + "/join", data={"code": code}, allow_redirects=False) as answer,
        ):
            return answer.headers["Set-Cookie"]

    cookie = attack(server, room, what)[0].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


def test_a_flood_of_joins_fills_no_more_than_the_lobby(server, room):
    code = room[-1]

    async def what():
        counts = {}
        async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
            for _ in range(200):
                async with session.post(server.base + "/join", data={"code": code}, allow_redirects=False) as answer:
                    counts[answer.status] = counts.get(answer.status, 0) + 1
        return counts

    counts, log = attack(server, room, what)
    assert counts[303] <= 140
    assert counts[303] < sum(counts.values())
    assert "too many who ask to join" in log or "wrong codes" in log
    assert (server.folder / "exercise.jsonl").stat().st_size < 100_000
