"""Break the classroom: kill the server at any moment, cut sockets, repeat and reorder what is sent; nothing may be lost.

Run `python benchmarks/classroom_faults.py --rounds 5`; loopback only.
"""

import argparse
import asyncio
import json
import random
import re
import sys
import time
from pathlib import Path

from classroom_device import Device
from classroom_server import Server


async def set_up(server: Server, students: int) -> tuple[Device, list[Device]]:
    """Let a class sit down and open orders."""
    teacher = Device(server.base)
    await teacher.teach(server.link)
    await teacher.post("/set-up", {"scenario": "five-days-2008", "minutes": "180", "worlds": "1", "decides": "vote"})
    await teacher.open("/console")
    code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", teacher.regions["top"]["html"])[0]
    devices = []
    for _ in range(students):
        device = Device(server.base)
        await device.join(code)
        await device.open()
        devices.append(device)
    await teacher.act("people", "admit-all")
    for device in devices:
        await device.wait(lambda d: "Orders" in d.regions["nav"]["html"])
    await teacher.act("top", "next")
    for device in devices:
        await device.wait(lambda d: "orders are open" in d.regions["main"]["html"])
    return teacher, devices


def recorded(folder: Path) -> list[dict]:
    """Return the whole lines of the journal."""
    whole = (folder / "exercise.jsonl").read_bytes().rpartition(b"\n")[0]
    return [json.loads(line) for line in whole.split(b"\n") if line.strip()]


async def kill_in_the_middle(server: Server, devices: list[Device], wait: float, number: int) -> int:
    """Let everybody speak at once and kill the server meanwhile; return how many words were acknowledged and are there."""
    texts = {f"round {number} device {k}": device for k, device in enumerate(devices)}
    for device in devices:
        await device.act("nav", "tab", "talk")
        await device.wait(lambda d: "Said so far" in d.regions["main"]["html"])

    async def speak(text: str, device: Device) -> str:
        try:
            page = device.regions["main"]["html"]
            if 'data-act="publish"' in page:
                await device.act("main", "publish", "", {"release": [text]})
            else:
                to = re.search(r'<option value="([a-z]+)"', page)
                assert to, "this one speaks for nobody"
                to = to[1]
                await device.act("main", "send", "", {"to": [to], "message": [text]})
            await device.wait(lambda d: text in d.regions["main"]["html"], 1.5)
        except (AssertionError, OSError, RuntimeError):
            return ""
        return text

    tasks = [asyncio.create_task(speak(text, device)) for text, device in texts.items()]
    await asyncio.sleep(wait)
    server.kill()
    heard = [text for text in await asyncio.gather(*tasks) if text]
    said = {each.get("text") for each in recorded(server.folder)}
    lost = [text for text in heard if text not in said]
    assert not lost, f"acknowledged but not on disk: {lost}"
    return len(heard)


async def come_back(server: Server, devices: list[Device], names: list[str]) -> float:
    """Start the server again and let every device find its place; return the seconds until all were back."""
    begun = time.perf_counter()
    server.start()
    for device, name in zip(devices, names, strict=True):
        if device.reader:
            device.reader.cancel()
        await device.open()
        assert name in device.regions["top"]["html"], f"{name} did not find its place"
    return time.perf_counter() - begun


def name_of(device: Device) -> str:
    """Return the nickname that a page shows."""
    return re.search(r"[A-Z][a-z]+-\d+", device.regions["top"]["html"])[0]


async def duplicate_and_reorder(device: Device, folder: Path) -> None:
    """Send the same proposal many times, votes and withdrawals in any order: the table takes it once."""
    await device.act("nav", "tab", "orders")
    await device.wait(lambda d: "family" in d.regions["hand-box"]["html"])
    move = re.search(r'data-act="pick" data-value="([a-z-]+)"', device.regions["hand-box"]["html"])[1]
    await device.act("hand-box", "pick", move)
    await device.wait(lambda d: 'name="line"' in d.regions["hand-box"]["html"])
    page = device.regions["hand-box"]["html"]
    found = re.search(r'name="line"[^>]*value="([^"]+)"', page) or re.search(r'<option value="([^"]+)"', page)
    before = sum(each.get("deed") == "propose" for each in recorded(folder))
    fields = {"line": [found[1]], "tag": [""], "sentence": [""]}
    treaty = found[1].rpartition(" ")[2]
    ticked = re.findall(rf'name="clause {treaty}" value="([a-z-]+)" checked', page)
    if ticked:
        fields[f"clause {treaty}"] = ticked
    calls = [("withdraw", "o9-9", {})] + [("propose", "", fields)] * 6 + [("vote-for", "o0-1", {}), ("withdraw", "o77-1", {})]
    random.shuffle(calls)
    for act, value, sent in calls:
        await device.act("hand-box", act, value, sent)
    await asyncio.sleep(1.0)
    after = sum(each.get("deed") == "propose" for each in recorded(folder))
    assert after - before == 1, f"a repeated proposal was taken {after - before} times"


async def run(rounds: int, students: int, port: int) -> dict:
    """Break it so many times."""
    server = Server(port)
    server.start()
    acknowledged, back = 0, []
    devices: list[Device] = []
    try:
        teacher, devices = await set_up(server, students)
        names = [name_of(device) for device in devices]
        await duplicate_and_reorder(devices[0], server.folder)
        for number in range(rounds):
            acknowledged += await kill_in_the_middle(server, devices, random.uniform(0.001, 0.1), number)
            if number % 2:
                with (server.folder / "exercise.jsonl").open("ab") as stream:
                    stream.write(b'{"at":99,"deed":"wor')
            back.append(await come_back(server, devices, names))
    finally:
        server.kill()
    for device in [teacher, *devices]:
        await device.close()
    return {"rounds": rounds, "students": students, "acknowledged": acknowledged, "back_max_s": round(max(back), 1)}


def main() -> int:
    """Run from the command line."""
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--rounds", type=int, default=5)
    asking.add_argument("--students", type=int, default=12)
    asking.add_argument("--port", type=int, default=8463)
    wanted = asking.parse_args()
    print(json.dumps(asyncio.run(run(wanted.rounds, wanted.students, wanted.port)), indent=1))
    print("holds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
