"""A device for the classroom's scripts: it joins, opens its page and acts on it as a browser would, without a browser."""

import ast
import asyncio
import html
import json
import re
import time
import uuid
from collections.abc import Callable

import aiohttp

ELEMENTS = re.compile(r"parseElements\(String\.raw`(.*?)`\)", re.DOTALL)


class Device:
    """A phone, a laptop or the teacher's page."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.session = aiohttp.ClientSession(
            cookie_jar=aiohttp.CookieJar(unsafe=True),
            connector=aiohttp.TCPConnector(force_close=True),  # as a browser does, a socket gets a connection of its own
        )
        self.regions: dict[str, dict] = {}
        self.by_id: dict[str, str] = {}
        self.pushes: list[tuple[float, str, int]] = []
        self.changed = asyncio.Event()
        self.socket = None
        self.client_id = ""
        self.reader = None

    async def join(self, code: str) -> None:
        """Ask to be let in."""
        more = {"data": {"code": code}, "headers": {"User-Agent": f"device {id(self)}"}, "allow_redirects": False}
        async with self.session.post(self.base + "/join", **more) as answer:
            assert answer.status == 303, (answer.status, await answer.text())

    async def teach(self, link: str) -> None:
        """Use a facilitator's link."""
        async with self.session.get(link, allow_redirects=False) as answer:
            assert answer.status == 303, answer.status

    async def post(self, path: str, data: dict) -> int:
        """Send a form."""
        async with self.session.post(self.base + path, data=data, allow_redirects=False) as answer:
            await answer.read()
            return answer.status

    async def open(self, path: str = "/seat") -> None:
        """Open a page and its socket."""
        async with self.session.get(self.base + path) as answer:
            page = await answer.text()
        assert "parseElements" in page, (path, page[:400])
        elements = json.loads(html.unescape(ELEMENTS.search(page)[1].replace("\\`", "`")))
        for number, element in elements.items():
            name = element.get("props", {}).get("id")
            if name and "html" in element["props"]:
                listener = element["events"][0]["listener_id"]
                self.regions[name] = {"id": int(number), "listener": listener, "html": element["props"]["html"]}
                self.by_id[number] = name
        query = ast.literal_eval(re.search(r"query: (\{.*?\}),", page)[1])
        self.client_id = query["client_id"]
        asked = "&".join(f"{k}={str(v).lower() if isinstance(v, bool) else v}" for k, v in query.items())
        tab = f"tab_id={uuid.uuid4()}&document_id={uuid.uuid4()}"
        address = self.base.replace("http", "ws") + f"/_nicegui_ws/socket.io/?EIO=4&transport=websocket&{asked}&{tab}"
        self.socket = await self.session.ws_connect(address, origin=self.base, max_msg_size=0)
        await self.socket.receive()
        await self.socket.send_str("40")
        self.reader = asyncio.create_task(self.read())

    async def read(self) -> None:
        """Take in what the server pushes."""
        async for message in self.socket:
            if message.type != aiohttp.WSMsgType.TEXT:
                continue
            if message.data == "2":
                await self.socket.send_str("3")
            elif message.data.startswith("42"):
                kind, body = json.loads(message.data[2:])
                if kind == "update":
                    self.take(body, len(message.data))
                elif kind == "open":  # sent to the door
                    self.regions.clear()
                self.changed.set()

    def take(self, body: dict, size: int) -> None:
        """Bring the regions up to date."""
        for number, element in body.items():
            name = self.by_id.get(number)
            if name and element:
                self.regions[name]["html"] = element["props"]["html"]
                self.pushes.append((time.perf_counter(), name, size))

    async def act(self, region: str, act: str, value: str = "", fields: dict | None = None) -> None:
        """Do something on the page."""
        where = self.regions[region]
        args = [json.dumps({"act": act, "value": value, "fields": fields or {}})]
        target = {"id": where["id"], "client_id": self.client_id, "listener_id": where["listener"]}
        await self.emit("event", target | {"args": args})

    async def emit(self, kind: str, body: object) -> None:
        """Send a message of any kind."""
        await self.socket.send_str("42" + json.dumps([kind, body]))

    async def wait(self, test: Callable[["Device"], bool], seconds: float = 10.0) -> float:
        """Wait until the page is so; return how long it took."""
        begun = time.perf_counter()
        while not test(self):
            self.changed.clear()
            left = seconds - (time.perf_counter() - begun)
            assert left > 0, ("waited in vain", {name: each["html"][:300] for name, each in self.regions.items()})
            try:
                await asyncio.wait_for(self.changed.wait(), left)
            except TimeoutError:
                continue
        return time.perf_counter() - begun

    def shows(self, text: str) -> bool:
        """Say whether any region shows a text."""
        return any(text in each["html"] for each in self.regions.values())

    async def close(self) -> None:
        """Switch the device off."""
        if self.reader:
            self.reader.cancel()
        if self.socket:
            await self.socket.close()
        await self.session.close()
