"""The guard by itself, without a server: what it lets through, what it turns away, and what it sends along."""

import asyncio

import pytest

httpx = pytest.importorskip("httpx", reason="httpx comes with the classroom's packages")

from game.classroom.addresses import LOOPBACK, addresses, is_open_to_others  # noqa: E402 - only where httpx is
from game.classroom.guard import LARGEST_BODY, Guard  # noqa: E402
from game.cli.classroom import command  # noqa: E402

BASE = "http://127.0.0.1:8123"


async def inner(scope, receive, send):
    """Answer everything, as what the guard stands before."""
    await receive()
    headers = [(b"content-type", b"text/html"), (b"server", b"x"), (b"cache-control", b"public, max-age=9")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"in " + scope["path"].encode()})


def asked(method, path, **more):
    """Send a request to a guarded server; return the answer and the lines of the log."""
    log = []

    async def asking():
        way = httpx.ASGITransport(app=Guard(inner, hosts=frozenset(LOOPBACK), refuse=lambda each: log.append(each())))
        async with httpx.AsyncClient(transport=way, base_url=BASE) as client:
            return await client.request(method, path, **more)

    return asyncio.run(asking()), log


def test_our_own_pages_pass_and_stay_out_of_caches():
    answer, log = asked("POST", "/join", data={"code": "x"}, headers={"Origin": BASE, "Sec-Fetch-Site": "same-origin"})
    assert (answer.status_code, answer.text, log) == (200, "in /join", [])
    assert answer.headers.get_list("cache-control") == ["no-store"]
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "server" not in answer.headers


@pytest.mark.parametrize(
    ("headers", "line"),
    [
        ({"Host": "evil.example"}, "a request for another host"),
        ({"Host": "127.0.0.1.evil.example:8123"}, "a request for another host"),
        ({"Host": ""}, "a request for another host"),
        ({"Origin": "http://evil.example"}, "a request from another site"),
        ({"Origin": "null"}, "a request from another site"),
        ({"Origin": "http://127.0.0.1:9"}, "a request from another site"),
        ({"Sec-Fetch-Site": "cross-site"}, "a form from another site"),
        ({"Sec-Fetch-Site": "same-site"}, "a form from another site"),
    ],
)
def test_other_hosts_and_sites_are_turned_away(headers, line):
    answer, log = asked("POST", "/join", data={"code": "x"}, headers=headers)
    assert (answer.status_code, answer.text, log) == (403, "refused", [line])


@pytest.mark.parametrize("length", [str(LARGEST_BODY + 1), "-1", "1e3", "\u00b2".encode("latin-1"), ""])
def test_a_body_too_large_or_of_no_length_is_not_read(length):
    answer, log = asked("POST", "/join", content=b"x", headers={"Content-Length": length})
    assert (answer.status_code, log) == (403, ["a request that is too large"])


@pytest.mark.parametrize("path", ["/%2e%2e/%2e%2e/etc/passwd", "/style.css/..%2fx", "/..%5cx", "/exercise.jsonl", "/docs"])
def test_other_paths_lead_nowhere(path):
    answer, log = asked("GET", path)
    assert answer.status_code in {403, 404}
    assert answer.text == "refused"
    assert len(log) == 1


def test_a_socket_needs_an_origin_and_a_broken_frame_is_a_line():
    async def talking(headers, served):
        log, sent = [], []

        async def sending(message):
            sent.append(message["type"])

        scope = {"type": "websocket", "path": "/_nicegui_ws/socket.io/", "headers": [(b"host", b"127.0.0.1"), *headers]}
        await Guard(served, hosts=frozenset(LOOPBACK), refuse=lambda each: log.append(each()))(scope, None, sending)
        return log, sent

    async def broken(*_):
        raise ValueError("a frame of nobody's")

    assert asyncio.run(talking([], broken)) == (["a socket without an origin"], ["websocket.close"])
    log, _ = asyncio.run(talking([(b"origin", b"http://127.0.0.1")], broken))
    assert log == ["a frame that no page of ours sends"]


def test_it_binds_to_this_machine_unless_told_otherwise():
    host = next(each for each in command().params if each.name == "host")
    assert host.default == "127.0.0.1"
    assert not is_open_to_others(host.default)
    assert is_open_to_others("0.0.0.0")
    assert addresses(host.default) == LOOPBACK
