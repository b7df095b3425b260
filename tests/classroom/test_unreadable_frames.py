"""Bodies, frames, origins, hosts and paths that no page of ours sends; the server stays up and says nothing."""

import asyncio
import base64
import json

import pytest

pytest.importorskip("nicegui", reason="the classroom's packages are not installed: pip install nicegui segno")
pytest.importorskip("aiohttp", reason="aiohttp is not installed")

import aiohttp
from intruders import EVIL, cookie, event, raw, socket_of

pytestmark = pytest.mark.long


# Bodies and frames


@pytest.mark.parametrize("size", [16 * 1024 + 1, 1_000_000])
def test_a_large_body_is_not_read(class_, size):
    status, _, text = class_.run(class_.unchanged(class_.ask("POST", "/join", data={"code": "x" * size})))
    assert (status, text) == (403, "refused")
    class_.run(class_.logged("a request that is too large"))


def test_malformed_requests_leave_the_server_up(class_):
    host = f"Host: 127.0.0.1:{class_.server.port}\r\n".encode()
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
        answer = class_.run(class_.unchanged(raw(class_.server.port, data)))
        assert b"Traceback" not in answer
        assert b"Set-Cookie" not in answer
        assert b" 500 " not in answer[:30]
    assert class_.run(class_.get("/"))[0] == 200
    assert "Traceback" not in class_.server.log()


def test_malformed_frames_leave_the_server_up(class_):
    async def attack():
        own = class_.students["Russia"]
        plain = [
            "", "4", "42", "42[", "42{}", "42[]", "42[null]", '42["event"]', '42["event",null]', '42["event",[1]]', "9",
            '42["nothing",{}]', '42["event",' + "[" * 3000 + "]" * 3000 + "]", '42/other,["event",{}]', "x" * 3000,
            '451-["event",{"_placeholder":true,"num":0}]',
        ]  # fmt: skip
        acts = [
            [1, 2], {"act": ["next"]}, {"act": "a" * 5000}, {"act": "send", "fields": [[]]}, None, "x",
            {"act": "send", "value": "", "fields": {"to": "x", "message": [{}]}},
            {"act": "send", "value": {"a": 1}, "fields": {}},
        ]  # fmt: skip
        others = [
            ("handshake", {}), ("javascript_response", {"request_id": "x", "result": 1}),
            ("log", {"level": "error", "message": EVIL}),
            ("ack", {"next_message_id": 10**30}), ("ack", {"next_message_id": "x"}),
            ("event", {"id": "x"}), ("event", {"id": 4, "listener_id": "x", "args": []}),
        ]  # fmt: skip
        frames = [lambda _, text=text: text for text in plain]
        frames += [lambda d, a=a: event(d, [json.dumps(a)]) for a in acts] + [
            lambda d: event(d, "x"),
            lambda d: event(d, ["{"]),
        ]
        frames += [lambda d, k=k, b=b: "42" + json.dumps([k, b | {"client_id": d.client_id}]) for k, b in others]
        for make in frames:
            device = await class_.again(own)
            await device.socket.send_str(make(device))
            await device.socket.send_bytes(b"\x00\xff" * 20)
            await asyncio.sleep(0.1)
            await device.close()

    class_.run(class_.unchanged(attack()))
    class_.run(class_.logged("a frame that no page of ours sends"))
    assert "Traceback" not in class_.server.log()


def test_a_huge_frame_closes_the_socket(class_):
    async def attack():
        device = await class_.again(class_.students["NATO"])
        await device.socket.send_str('42["event",{"x":"' + "x" * 200_000 + '"}]')
        await asyncio.wait_for(device.reader, 10)
        closed = device.socket.closed
        await device.close()
        return closed

    assert class_.run(class_.unchanged(attack()))


def test_a_device_that_asks_too_often_is_told_off(class_):
    async def attack():
        russia = class_.students["Russia"]
        for _ in range(90):
            await russia.act("main", "tab", "orders")
        await russia.wait(lambda d: d.shows("That was refused."))

    class_.run(class_.unchanged(attack()))
    class_.run(class_.logged("too often"))
    class_.run(asyncio.sleep(11))  # until it may ask again


# Other sites and other hosts


def test_other_sites_achieve_nothing(class_):
    seat = {"seat": cookie(class_.students["Russia"])}
    for headers in ({"Origin": "http://evil.example"}, {"Origin": "null"}, {"Sec-Fetch-Site": "cross-site"}):
        for path, data in (("/join", {"code": class_.code}), ("/token", {"token": "x"}), ("/set-up", {})):
            status, answer, text = class_.run(class_.unchanged(class_.ask("POST", path, seat, data=data, headers=headers)))
            assert (status, text) == (403, "refused")
            assert "Access-Control-Allow-Origin" not in answer
    class_.run(class_.logged("a request from another site"))


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "http://localhost.evil.example"])
def test_a_socket_from_another_site_is_turned_away(class_, origin):
    async def attack():
        own = class_.students["Russia"]
        async with socket_of(class_, own.client_id, {"seat": cookie(own)}, origin):
            pass

    with pytest.raises(aiohttp.WSServerHandshakeError):
        class_.run(attack())


def test_another_host_name_is_turned_away(class_):
    for host in (
        "evil.example",
        f"evil.example:{class_.server.port}",
        "127.0.0.1.evil.example",
        "",
        "127.0.0.2",
        "[::ffff:7f00:1]",
    ):
        for path in ("/", "/seat", "/console", "/style.css", "/_nicegui_ws/socket.io/?EIO=4&transport=polling"):
            status, _, text = class_.run(class_.get(path, {"seat": cookie(class_.students["Russia"])}, headers={"Host": host}))
            assert status in {400, 403}
            assert "<html" not in text
    class_.run(class_.logged("a request for another host"))


def test_cookies_are_kept_from_scripts_and_other_sites(class_):
    for device, name in ((class_.students["Russia"], "seat"), (class_.teacher, "chair")):
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
def test_a_path_leads_nowhere(class_, path):
    line = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{class_.server.port}\r\nConnection: close\r\n\r\n".encode("latin-1")
    answer = class_.run(class_.unchanged(raw(class_.server.port, line)))
    assert int(answer.split()[1]) in {303, 307, 400, 403, 404, 405}
    assert b"root:" not in answer
    assert b'"deed"' not in answer
    assert b"openapi" not in answer.lower()
