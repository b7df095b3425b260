"""A class with an intruder in it: a served exercise on loopback, and the means to attack it."""

import asyncio
import json
import re
import sys
from contextlib import asynccontextmanager
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytest.importorskip("nicegui", reason="the classroom's packages are not installed: pip install nicegui segno")
aiohttp = pytest.importorskip("aiohttp", reason="aiohttp is not installed")
sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from classroom_device import Device  # noqa: E402 - found only now

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>`${alert(3)}\"'&lt;b&gt;"


class Class:
    """Devices with seats, and what an attacker needs."""

    def __init__(self, server, loop):
        self.server, self.loop, self.base = server, loop, server.base
        self.teacher, self.students, self.extra = None, {}, []

    def run(self, what):
        return self.loop.run_until_complete(what)

    async def begin(self):
        self.teacher = Device(self.base)
        await self.teacher.teach(self.server.link)
        set_up = {"scenario": "five-days-2008", "minutes": "45", "worlds": "1", "decides": "head"}
        assert await self.teacher.post("/set-up", set_up) == 303
        await self.teacher.open("/console")
        self.code = re.search(r"join code ([0-9A-Z]{3}-[0-9A-Z]{2})", self.teacher.regions["top"]["html"])[1]
        devices = [Device(self.base) for _ in range(4)]
        for each in devices:
            await each.join(self.code)
        await self.teacher.wait(lambda d: d.shows("In the lobby: 4"))
        await self.teacher.act("people", "admit-all")
        await self.teacher.wait(lambda d: not d.shows("In the lobby"))
        await self.teacher.act("top", "next")
        await self.teacher.wait(lambda d: d.shows("Adjudicate"))
        for each in devices:
            await each.open()
            side = next(s for s in ("Russia", "Georgia", "NATO") if f"<b>{s}</b>" in each.regions["top"]["html"])
            self.students.setdefault(side, each)
        self.extra = devices
        assert len(self.students) == 3

    async def close(self):
        for each in [self.teacher, *self.extra]:
            await each.close()

    async def opened(self, device):
        """Open the composer of the first move that a side may order, and return the first order of it."""
        move = re.search(r'data-act="pick" data-value="([^"]+)"', json.dumps(device.regions).replace('\\"', '"'))[1]
        await device.act("main", "pick", move)
        await device.wait(lambda d: d.shows('name="line"'))
        shown = "".join(part["html"] for part in device.regions.values())
        return next(
            filter(None, re.search(r'<select id="line".*?<option value="([^"]+)"|name="line" value="([^"]+)"', shown).groups())
        )

    async def secretly(self, device):
        """Let a side propose an order with a sentence that no other side may see; return the proposal's name."""
        line = await self.opened(device)
        treaty = line.rpartition(" ")[2]
        clauses = re.findall(rf'name="clause {treaty}" value="([^"]+)"', "".join(p["html"] for p in device.regions.values()))
        more = {f"clause {treaty}": clauses} if clauses else {}
        await device.act("main", "propose", "", {"line": [line], "tag": ["deter"], "sentence": ["SECRET-G " + EVIL]} | more)
        await device.wait(lambda d: d.shows("SECRET-G"))
        return re.search(r'data-act="adopt" data-value="([^"]+)"', device.regions["main"]["html"])[1]

    async def again(self, device):
        """Open a student's page once more, with the cookie of its own device."""
        found = Device(self.base)
        found.session.cookie_jar.update_cookies({"seat": cookie(device)})
        await found.open()
        return found

    async def logged(self, text):
        """Wait until the teacher's log says something."""
        await self.teacher.wait(lambda d: text in d.regions["flow"]["html"].partition("<h2>Log")[2], 15)

    def log(self):
        return self.teacher.regions["flow"]["html"].partition("<h2>Log")[2]

    def journal(self):
        return (self.server.folder / "exercise.jsonl").read_text()

    async def get(self, path, cookies=None, **more):
        return await self.ask("GET", path, cookies, **more)

    async def ask(self, method, path, cookies=None, **more):
        """Send a request from a device of nobody's, with the cookies that it forged."""
        async with aiohttp.ClientSession(cookies=cookies, cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
            jar = {"Cookie": "; ".join(f"{k}={v}" for k, v in (cookies or {}).items())} if cookies else {}
            headers = jar | more.pop("headers", {})
            async with session.request(method, self.base + path, headers=headers, allow_redirects=False, **more) as answer:
                return answer.status, dict(answer.headers), (await answer.read()).decode("utf-8", "replace")

    async def unchanged(self, attack):
        """Await an attack; nothing of it may have come into the journal."""
        before = self.journal()
        found = await attack
        await asyncio.sleep(0.3)
        assert self.journal() == before
        return found


def cookie(device, name="seat"):
    return next(c.value for c in device.session.cookie_jar if c.key == name)


async def raw(port, data):
    """Send bytes as they are, and return what comes back."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(data)
    await writer.drain()
    try:
        return await asyncio.wait_for(reader.read(4000), 3)
    except (TimeoutError, ConnectionError):
        return b""
    finally:
        writer.close()


def event(device, args):
    """Return the frame of an act on a page's main region, with whatever for its arguments."""
    where = device.regions["main"]
    target = {"id": where["id"], "client_id": device.client_id, "listener_id": where["listener"]}
    return "42" + json.dumps(["event", target | {"args": args}])


@asynccontextmanager
async def socket_of(room, client_id, cookies, origin=None):
    """Open a socket to a page with the cookies of any device."""
    query = f"client_id={client_id}&document_id=d&tab_id=t&implicit_handshake=true&next_message_id=0&old_tab_id="
    address = room.base.replace("http", "ws") + f"/_nicegui_ws/socket.io/?EIO=4&transport=websocket&{query}"
    headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.ws_connect(address, origin=origin or room.base) as found,
    ):
        yield found


async def heard(found, seconds=1.0):
    """Return all that a socket says within some time."""
    lines = []
    try:
        while True:
            message = await found.receive(timeout=seconds)
            if message.type != aiohttp.WSMsgType.TEXT:
                return lines
            lines.append(message.data)
    except TimeoutError:
        return lines


class Tags(HTMLParser):
    """Finds what a text that was not escaped would leave in a page."""

    def __init__(self, text):
        super().__init__()
        self.found = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag in {"script", "img", "iframe", "b"} or any(name.startswith("on") for name, _ in attrs):
            self.found.append((tag, attrs))
