"""Every attack that a clever student may try on the server, on loopback and bounded; each of them fails."""

import asyncio
import base64
import io
import json
import re
import socket
import sys
import zipfile
from contextlib import asynccontextmanager
from html.parser import HTMLParser
from pathlib import Path

import pytest

pytest.importorskip("nicegui", reason="the classroom's packages are not installed: pip install nicegui segno")
aiohttp = pytest.importorskip("aiohttp", reason="aiohttp is not installed")
sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

from classroom_device import Device  # noqa: E402 - found only now
from classroom_server import Server  # noqa: E402

pytestmark = pytest.mark.long

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(2)>`${alert(3)}\"'&lt;b&gt;"
PLAIN_END = {"code", "value"}


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    found = Server(port, tmp_path_factory.mktemp("classroom"))
    found.start()
    yield found
    found.kill()


@pytest.fixture(scope="module")
def room(server):
    """Run a class on a loop of its own: a teacher, and heads of three sides."""
    loop = asyncio.new_event_loop()
    found = Class(server, loop)
    found.run(found.begin())
    yield found
    found.run(found.close())
    loop.close()


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


@asynccontextmanager
async def socket_of(room, client_id, cookies, origin=None):
    """Open a socket to a page with the cookies of any device."""
    query = f"client_id={client_id}&document_id=d&tab_id=t&implicit_handshake=true&next_message_id=0&old_tab_id="
    address = room.base.replace("http", "ws") + f"/_nicegui_ws/socket.io/?EIO=4&transport=websocket&{query}"
    headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in cookies.items())}
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.ws_connect(address, origin=origin or room.base) as found:
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


# Tokens and cookies


def test_guessed_and_forged_cookies_open_nothing(room):
    digests = re.findall(r'"device":"([0-9a-f]{64})"', room.journal())
    assert len(digests) >= 5
    for value in ["x", "A" * 43, "A" * 5000, "../../etc/passwd", "p1", "f1", *digests]:
        status, headers, _ = room.run(room.get("/seat", {"seat": value}))
        assert (status, headers["Location"]) == (303, "/")
        for page in ("/console", "/projector", "/export.zip"):
            assert room.run(room.get(page, {"chair": value, "seat": value}))[0] == 403
    room.run(room.logged("a page of the facilitator asked for by another device"))


def test_a_students_cookie_is_no_facilitators(room):
    seat = cookie(room.students["Russia"])
    for page in ("/console", "/projector", "/export.zip"):
        assert room.run(room.get(page, {"seat": seat, "chair": seat}))[0] == 403
    form = {"scenario": "lab-two", "minutes": "45", "worlds": "1", "decides": "head"}
    assert room.run(room.unchanged(room.ask("POST", "/set-up", {"chair": seat}, data=form)))[0] == 403


def test_a_used_facilitators_link_opens_nothing(room):
    path = room.server.link.removeprefix(room.base)
    for wrong in (path, "/teach/", "/teach/x", path + "0", "/teach/" + "A" * 4000):
        status, headers, _ = room.run(room.unchanged(room.get(wrong)))
        assert status in {403, 404}
        assert "chair" not in headers.get("Set-Cookie", "")
    room.run(room.logged("link that is wrong or used"))


def test_a_seat_token_works_once(room):
    async def attack():
        await room.teacher.act("people", "issue", "", {"paper": ["0 nato press"]})
        await room.teacher.wait(lambda d: d.shows("Seat token: "))
        token = re.search(r"Seat token: ([0-9A-Z-]{14})", room.teacher.regions["flow"]["html"])[1]
        first = await room.ask("POST", "/token", data={"token": token})
        again = await room.ask("POST", "/token", data={"token": token})
        return token, first, again

    token, first, again = room.run(attack())
    assert first[0] == 303
    assert again[0] == 403
    assert "Set-Cookie" not in again[1]
    assert token not in room.journal()


def test_a_released_device_is_out_at_once(room):
    async def attack():
        device = room.extra[3]
        await device.wait(lambda d: "main" in d.regions)
        name = re.search(r'id="who-(p4)"', room.teacher.regions["people"]["html"])[1]
        await room.teacher.act("people", "release", name)
        await room.teacher.wait(lambda d: d.shows("Token for "))
        await device.wait(lambda d: not d.regions)  # sent to the door
        return await room.get("/seat", {"seat": cookie(device)})

    status, headers, _ = room.run(attack())
    assert (status, headers["Location"]) == (303, "/")


# Somebody else's page and somebody else's acts


def test_the_socket_of_anothers_page_stays_shut(room):
    async def attack():
        russia, georgia = room.students["Russia"], room.students["Georgia"]
        heard_there = []
        for target in (georgia, room.teacher):
            for cookies in ({"seat": cookie(russia)}, {}, {"seat": cookie(russia), "chair": cookie(russia)}):
                async with socket_of(room, target.client_id, cookies) as found:
                    await found.send_str("40")
                    heard_there += await heard(found)
        return heard_there

    lines = room.run(room.unchanged(attack()))
    assert lines
    assert not [line for line in lines if line.startswith("42")]
    room.run(room.logged("a socket for another device’s page"))


def test_a_message_for_anothers_page_is_refused(room):
    async def attack():
        russia = room.students["Russia"]
        for target, region, act in (
            (room.students["Georgia"], "main", "commit"),
            (room.teacher, "top", "next"),
            (room.teacher, "flow", "wipe"),
        ):
            where = target.regions[region]
            sent = {"id": where["id"], "client_id": target.client_id, "listener_id": where["listener"]}
            await russia.emit("event", sent | {"args": [json.dumps({"act": act, "value": "", "fields": {}})]})

    room.run(room.unchanged(attack()))
    room.run(room.logged("a message that belongs to no page of this device"))


@pytest.mark.parametrize(
    "act", ["next", "back", "wipe", "rule-board", "admit-all", "debrief", "stage", "truth", "release", "invite", "strike", "x"]
)
def test_a_student_asks_for_a_facilitators_act(room, act):
    room.run(room.unchanged(room.students["Russia"].act("main", act, "1", {"note": ["x"]})))
    room.run(room.logged(f"an act that no page of ours asks for: {act}"))
    assert room.run(room.get("/console", {"chair": cookie(room.teacher, "chair")}))[0] == 200


def test_a_cabinet_cannot_touch_anothers_table(room):
    async def attack():
        georgia, russia = room.students["Georgia"], room.students["Russia"]
        line = await room.opened(georgia)
        treaty = line.rpartition(" ")[2]
        clauses = re.findall(rf'name="clause {treaty}" value="([^"]+)"', "".join(p["html"] for p in georgia.regions.values()))
        more = {f"clause {treaty}": clauses} if clauses else {}
        fields = {"line": [line], "tag": ["deter"], "sentence": ["SECRET-G " + EVIL]}
        await georgia.act("main", "propose", "", fields | more)
        await georgia.wait(lambda d: d.shows("SECRET-G"))
        name = re.search(r'data-act="adopt" data-value="([^"]+)"', georgia.regions["main"]["html"])[1]
        before = room.journal()
        for act in ("adopt", "withdraw", "vote-for", "vote-against", "unadopt"):
            await russia.act("main", act, name)
        await asyncio.sleep(0.5)
        return before

    assert room.run(attack()) == room.journal()
    assert not any("SECRET-G" in json.dumps(device.regions) for side, device in room.students.items() if side != "Georgia")


def test_an_order_that_is_none_is_a_sentence_and_no_more(room):
    async def attack():
        russia = room.students["Russia"]
        for line in ("", "x" * 390, "war georgia; war nato", "\x00", "../../x", "propose-treaty georgia [x", EVIL):
            await russia.act("main", "propose", "", {"line": [line], "tag": ["deter"], "sentence": [""]})
        await russia.wait(lambda d: 'role="alert"' in d.regions["note"]["html"])

    room.run(room.unchanged(attack()))
    assert "Traceback" not in room.server.log()


# Bodies and frames


@pytest.mark.parametrize("size", [16 * 1024 + 1, 1_000_000])
def test_a_large_body_is_not_read(room, size):
    status, _, text = room.run(room.unchanged(room.ask("POST", "/join", data={"code": "x" * size})))
    assert (status, text) == (403, "refused")
    room.run(room.logged("a request that is too large"))


def test_malformed_requests_leave_the_server_up(room):
    host = f"Host: 127.0.0.1:{room.server.port}\r\n".encode()
    form = b"Content-Type: application/x-www-form-urlencoded\r\n"
    for data in (
        b"POST /join HTTP/1.1\r\n" + host + form + b"Content-Length: -1\r\n\r\n",
        b"POST /join HTTP/1.1\r\n" + host + form + b"Content-Length: \xb2\r\n\r\n",
        b"POST /join HTTP/1.1\r\n" + host + form + b"Transfer-Encoding: chunked\r\n\r\nffffffff\r\n",
        b"POST /join HTTP/1.1\r\n" + host + form + b"Content-Length: 12\r\n\r\n\xff\xfe\x00code=\x80\x81",
        b"POST /join HTTP/1.1\r\n" + host + form + b"Content-Length: 99\r\n\r\n" + b"a&" * 49 + b"a",
        b"POST /join HTTP/1.1\r\n" + host + b"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n\r\n--x",
        b"GET / HTTP/1.1\r\n" + host + b"Cookie: " + b"a=b;" * 3000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + host + b'Cookie: seat="\\377\\";;;=;\x01\r\n\r\n',
        b"GET / HTTP/1.1\r\n" + host + host.replace(b"127.0.0.1", b"evil.example") + b"\r\n",
        b"GET /" + b"A" * 70_000 + b" HTTP/1.1\r\n" + host + b"\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 30,
        b"GET / HTTP/1.0\r\n\r\n",
    ):
        answer = room.run(room.unchanged(raw(room.server.port, data)))
        assert b"Traceback" not in answer
        assert b"Set-Cookie" not in answer
        assert b" 500 " not in answer[:30]
    assert room.run(room.get("/"))[0] == 200
    assert "Traceback" not in room.server.log()


def test_malformed_frames_leave_the_server_up(room):
    async def attack():
        own = room.students["Russia"]
        good = {"id": own.regions["main"]["id"], "client_id": own.client_id, "listener_id": own.regions["main"]["listener"]}
        nested = "[" * 3000 + "]" * 3000
        frames = [
            "",
            "4",
            "42",
            "42[",
            "42{}",
            "42[]",
            "42[null]",
            '42["event"]',
            '42["event",null]',
            '42["event",[1]]',
            "9",
            '42["nothing",{}]',
            '42["event",' + nested + "]",
            '42/other,["event",{}]',
            '451-["event",{"_placeholder":true,"num":0}]',
            "42" + json.dumps(["handshake", {"client_id": own.client_id}]),
            "42" + json.dumps(["javascript_response", {"request_id": "x", "client_id": own.client_id, "result": 1}]),
            "42" + json.dumps(["log", {"client_id": own.client_id, "level": "error", "message": EVIL}]),
            "42" + json.dumps(["ack", {"client_id": own.client_id, "next_message_id": 10**30}]),
            "42" + json.dumps(["event", good | {"id": "x"}]),
            "42" + json.dumps(["event", good | {"listener_id": "x", "args": []}]),
            "42" + json.dumps(["event", good | {"args": "x"}]),
            "42" + json.dumps(["event", good | {"args": ["{"]}]),
            "42" + json.dumps(["event", good | {"args": [json.dumps([1, 2])]}]),
            "42" + json.dumps(["event", good | {"args": [json.dumps({"act": ["next"]})]}]),
            "42"
            + json.dumps(["event", good | {"args": [json.dumps({"act": "send", "fields": {"to": "x", "message": [{}]}})]}]),
            "42" + json.dumps(["event", good | {"args": [json.dumps({"act": "send", "fields": [[]]})]}]),
            "42" + json.dumps(["event", good | {"args": [json.dumps({"act": "a" * 5000})]}]),
        ]
        for frame in frames:
            async with socket_of(room, own.client_id, {"seat": cookie(own)}) as found:
                await found.send_str("40")
                while not (await found.receive_str(timeout=5)).startswith("40"):
                    continue
                await found.send_str(frame)
                await found.send_bytes(b"\x00\xff" * 20)
                await heard(found, 0.1)

    room.run(room.unchanged(attack()))
    room.run(room.logged("a frame that no page of ours sends"))
    assert "Traceback" not in room.server.log()


def test_a_huge_frame_closes_the_socket(room):
    async def attack():
        own = room.students["NATO"]
        async with socket_of(room, own.client_id, {"seat": cookie(own)}) as found:
            await found.send_str("40")
            while not (await found.receive_str(timeout=5)).startswith("40"):
                continue
            await found.send_str('42["event",{"x":"' + "x" * 200_000 + '"}]')
            await heard(found, 2)
            return found.closed

    assert room.run(room.unchanged(attack()))


def test_a_device_that_asks_too_often_is_told_off(room):
    async def attack():
        russia = room.students["Russia"]
        for _ in range(90):
            await russia.act("main", "tab", "orders")
        await russia.wait(lambda d: d.shows("That was refused."))

    room.run(room.unchanged(attack()))
    room.run(room.logged("too often"))
    room.run(asyncio.sleep(11))  # until it may ask again


# Other sites and other hosts


def test_other_sites_achieve_nothing(room):
    seat = {"seat": cookie(room.students["Russia"])}
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        for path, data in (("/join", {"code": room.code}), ("/token", {"token": "x"}), ("/set-up", {})):
            status, answer, text = room.run(room.unchanged(room.ask("POST", path, seat, data=data, headers=headers)))
            assert (status, text) == (403, "refused")
            assert "Access-Control-Allow-Origin" not in answer
    room.run(room.logged("a request from another site"))


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example"])
def test_a_socket_from_another_site_is_turned_away(room, origin):
    async def attack():
        own = room.students["Russia"]
        async with socket_of(room, own.client_id, {"seat": cookie(own)}, origin):
            pass

    with pytest.raises(aiohttp.WSServerHandshakeError):
        room.run(attack())


def test_another_host_name_is_turned_away(room):
    for host in (
        "evil.example",
        f"evil.example:{room.server.port}",
        "127.0.0.1.evil.example",
        "",
        "127.0.0.2",
        "[::ffff:7f00:1]",
    ):
        for path in ("/", "/seat", "/console", "/style.css", "/_nicegui_ws/socket.io/?EIO=4&transport=polling"):
            status, _, text = room.run(room.get(path, {"seat": cookie(room.students["Russia"])}, headers={"Host": host}))
            assert status in {400, 403}
            assert "<html" not in text
    room.run(room.logged("a request for another host"))


def test_cookies_are_kept_from_scripts_and_other_sites(room):
    for device, name in ((room.students["Russia"], "seat"), (room.teacher, "chair")):
        found = next(c for c in device.session.cookie_jar if c.key == name)
        assert found["httponly"]
        assert found["samesite"].lower() == "strict"
        assert len(base64.urlsafe_b64decode(found.value + "=")) == 32


# Paths


@pytest.mark.parametrize(
    "path",
    [
        "/../exercise.jsonl", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/%252e%252e/exercise.jsonl", "/..\\..\\x",
        "/_nicegui/../../../../etc/passwd", "/_nicegui/%2e%2e/%2e%2e/etc/passwd", "/style.css/../exercise.jsonl", "/.nicegui/",
        "/exercise.jsonl", "/server.log", "/docs", "/redoc", "/openapi.json", "//etc/passwd", "/lang/../console", "/lang/%00",
        "/teach/../console", "/console/", "/console%00", "/CONSOLE", "/export.zip/", "/_nicegui/auto/static/x", "/etc/passwd",
    ],
)  # fmt: skip
def test_a_path_leads_nowhere(room, path):
    line = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{room.server.port}\r\nConnection: close\r\n\r\n".encode("latin-1")
    answer = room.run(room.unchanged(raw(room.server.port, line)))
    assert int(answer.split()[1]) in {303, 307, 400, 403, 404, 405}
    assert b"root:" not in answer
    assert b'"deed"' not in answer
    assert b"openapi" not in answer.lower()


# What people write


def test_scripts_in_names_and_texts_are_shown_as_they_are_written(room):
    async def attack():
        teacher, russia = room.teacher, room.students["Russia"]
        await russia.act("main", "tab", "talk")
        await russia.wait(lambda d: 'data-act="publish"' in d.regions["main"]["html"])
        await russia.act("main", "publish", "", {"release": ["PRESS " + EVIL]})
        await russia.act("main", "send", "", {"to": ["georgia"], "message": ["LETTER " + EVIL]})
        await teacher.act("flow", "note", "", {"note": ["NOTE " + EVIL]})
        await teacher.act("flow", "invite", "", {"chair": ["<script>alert(4)"]})
        await teacher.act("flow", "inject", "", {"inject": ["INJECT " + EVIL], "when": ["now"], "inject-world": ["-1"]})
        await teacher.wait(lambda d: all(d.shows(each) for each in ("PRESS ", "LETTER ", "NOTE ", "INJECT ", "SECRET-G")))
        projector = Device(room.base)
        projector.session.cookie_jar.update_cookies({"chair": cookie(teacher, "chair")})
        await projector.open("/projector")
        room.extra.append(projector)
        georgia = room.students["Georgia"]
        await georgia.act("main", "tab", "talk")
        await georgia.wait(lambda d: d.shows("LETTER ") and d.shows("PRESS ") and d.shows("INJECT "))
        return teacher, projector, georgia, russia

    pages = room.run(attack())
    for each in pages:
        for part in each.regions.values():
            assert [found for found in Tags(part["html"]).found if found[0] != "b"] == []
        assert "alert(" in json.dumps(each.regions)
    assert any("PRESS " in part["html"] for part in pages[1].regions.values())


def test_a_page_that_is_opened_anew_holds_no_script_of_a_student(room):
    for path, who, name in (
        ("/seat", room.students["Georgia"], "seat"),
        ("/console", room.teacher, "chair"),
        ("/projector", room.teacher, "chair"),
    ):
        _, _, text = room.run(room.get(path, {name: cookie(who, name)}))
        assert "PRESS " in text or path == "/seat"
        assert "<script>alert" not in text
        assert "</script><script>" not in text.replace("\n", "")
        block = re.search(r"parseElements\(String\.raw`(.*?)`\)", text, re.DOTALL)[1]
        assert "`" not in block.replace("\\`", "")
        assert "${" not in block.replace("\\$", "")
        assert "<" not in block


def test_the_export_holds_no_secret_and_no_live_script(room):
    async def attack():
        async with room.teacher.session.get(room.base + "/export.zip") as answer:
            return dict(answer.headers), await answer.read()

    headers, data = room.run(attack())
    assert "no-store" in headers["Cache-Control"]
    secrets = [cookie(room.teacher, "chair"), *(cookie(d) for d in room.students.values())]
    digests = re.findall(r'"(?:device|link|ticket)":"([0-9a-f]{64})"', room.journal())
    assert digests
    with zipfile.ZipFile(io.BytesIO(data)) as found:
        assert found.namelist()
        for name in found.namelist():
            assert ".." not in name
            text = found.read(name).decode()
            assert not any(each in text for each in [*secrets, *digests, room.code])
            if name.endswith(".html"):
                assert [tag for tag in Tags(text).found if "alert" in str(tag)] == []
                assert "<script>alert" not in text


# Secrets


def test_pages_are_kept_out_of_caches_and_frames(room):
    chair, seat = {"chair": cookie(room.teacher, "chair")}, {"seat": cookie(room.students["Russia"])}
    for path, cookies in (("/", {}), ("/seat", seat), ("/console", chair), ("/projector", chair), ("/export.zip", chair)):
        status, headers, _ = room.run(room.get(path, cookies))
        assert status == 200
        assert headers["Cache-Control"] == "no-store"
        assert headers["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] in {"same-origin", "no-referrer"}
        assert "Server" not in headers


def test_secrets_are_in_no_page_no_journal_and_no_log(room):
    secrets = {name: cookie(device) for name, device in room.students.items()} | {"teacher": cookie(room.teacher, "chair")}
    pages = [
        room.run(room.get("/seat", {"seat": secrets["Russia"]}))[2],
        room.run(room.get("/console", {"chair": secrets["teacher"]}))[2],
    ]
    kept = [file.read_text(errors="replace") for file in room.server.folder.rglob("*") if file.is_file()]
    sockets = [json.dumps(device.regions) for device in [room.teacher, *room.students.values()]]
    for text in [*pages, *kept, *sockets]:
        assert not any(secret in text for secret in secrets.values())
    assert "SECRET-G" in pages[1]  # the teacher sees it, the other side does not
    assert "SECRET-G" not in pages[0]
    assert room.code in pages[1]


def test_only_this_machine_is_bound(room):
    lines = [line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]]
    bound = {
        line[1].rpartition(":")[0]
        for line in lines
        if line[3] == "0A" and int(line[1].rpartition(":")[2], 16) == room.server.port
    }
    assert bound == {"0100007F"}


def test_idle_connections_do_not_shut_others_out(room):
    async def attack():
        open_ones = [await asyncio.open_connection("127.0.0.1", room.server.port) for _ in range(200)]
        status, _, _ = await room.get("/")
        for _, writer in open_ones:
            writer.close()
        return status

    assert room.run(attack()) == 200


# Floods: last, because they use up what a minute allows


def test_guessed_tokens_are_counted(room):
    async def attack():
        return [(await room.ask("POST", "/token", data={"token": f"AAAA-AAAA-{k:04d}"}))[0] for k in range(40)]

    statuses = room.run(room.unchanged(attack()))
    assert set(statuses) == {403, 429}
    assert statuses.count(429) > 20
    room.run(room.logged("wrong codes or tokens from 127.0.0.1"))


def test_a_flood_of_joins_seats_nobody_and_stops_nobody(room):
    async def attack():
        statuses = []
        for k in range(220):
            headers = {"User-Agent": f"flood {k}"}
            statuses.append((await room.ask("POST", "/join", data={"code": room.code}, headers=headers))[0])
        return statuses

    before = room.journal().count('"deed":"admit"')
    statuses = room.run(attack())
    assert statuses.count(303) <= 60  # the lobby is full
    assert set(statuses) <= {303, 403, 429}
    assert room.journal().count('"deed":"admit"') == before
    room.run(room.logged("too many who ask to join"))

    async def play_on():
        await room.teacher.wait(lambda d: d.shows("Send all out"))
        await room.teacher.act("people", "clear-lobby")
        await room.teacher.wait(lambda d: not d.shows("In the lobby"))
        russia = room.students["Russia"]
        await russia.act("main", "tab", "map")
        return await russia.wait(lambda d: "map-box" in d.regions["main"]["html"])

    assert room.run(play_on()) < 5
