"""Play a whole three-hour exercise in quick time with a full class, and watch the server's memory: it must stay flat.

Run `python benchmarks/classroom_whole.py --students 120`; loopback only. Everybody looks round, speaks, votes and hands in on
every turn of the preset; some reload their page each turn, as phones do; then the debrief opens stage by stage.
"""

import argparse
import asyncio
import json
import random
import re
import sys
import time
from collections.abc import Callable

from classroom_device import Device
from classroom_load import LIMIT_MEMORY, seat_everybody, turn
from classroom_server import Server

WARM = 3
"""Turns after which nothing is made for the first time any more."""
GROWTH = 30.0
"""MB that may come on top of it until the end: the exercise itself, with its words and its turns."""


async def look_about(device: Device, turn_number: int) -> None:
    """Look at two tabs and say something where one may."""
    for tab in (random.choice(("relations", "map", "brief")), "talk"):
        await device.act("nav", "tab", tab)
        await device.wait(lambda d, tab=tab: f'data-value="{tab}" aria-current="page"' in d.regions["nav"]["html"])
    page, text = device.regions["main"]["html"], f"turn {turn_number}, {random.random():.6f}"
    found = re.search(r'data-act="send".*?<option value="([a-z]+)"', page, re.DOTALL)
    if found:
        await device.act("main", "send", "", {"to": [found[1]], "message": [text]})
        await device.wait(lambda d: text in d.regions["main"]["html"])
    await device.act("nav", "tab", "orders")
    await device.wait(lambda d: 'data-value="orders" aria-current="page"' in d.regions["nav"]["html"])


async def reload(device: Device) -> None:
    """Open the page again, as a phone does that was in a pocket."""
    device.reader.cancel()
    await device.socket.close()
    await device.open()


def other_than(shown: str) -> Callable[[Device], bool]:
    """Return a test whether a page shows something else."""
    return lambda device: device.regions["main"]["html"] != shown


async def debrief(teacher: Device, devices: list[Device]) -> None:
    """Open the three stages on every device."""
    await teacher.act("flow", "debrief")
    await asyncio.gather(*(d.wait(lambda d: "debrief" in d.regions["main"]["html"], 30) for d in devices))
    for stage in ("1", "2", "3"):
        news = [other_than(d.regions["main"]["html"]) for d in devices]
        await teacher.act("flow", "stage", stage)
        await asyncio.gather(*(d.wait(is_new, 30) for d, is_new in zip(devices, news, strict=True)))


async def run(students: int, worlds: int, reloads: int, port: int) -> dict:
    """Play it from the first turn to the last stage."""
    server = Server(port)
    server.start()
    try:
        teacher, devices, _ = await seat_everybody(server, students, worlds, 25.0)
        turns = int(re.search(r"turn 1 of (\d+)", teacher.regions["top"]["html"])[1])
        begun, busy, memory = time.perf_counter(), server.processor(), [server.memory()]
        for number in range(1, turns + 1):
            await turn(server, teacher, devices, 2.0, lambda device, number=number: look_about(device, number))
            await asyncio.gather(*(reload(d) for d in random.sample(devices, min(reloads, students))))
            memory.append(server.memory())
            print(f"turn {number} of {turns}: {memory[-1]:.0f} MB", flush=True)
        await debrief(teacher, devices)
        memory.append(server.memory())
        seconds = time.perf_counter() - begun
        for device in [teacher, *devices]:
            await device.close()
        await asyncio.sleep(20)  # pages that nobody looks at any more are forgotten after a while
        kept = (server.folder / "exercise.jsonl").read_bytes().count(b"\n")
        return {
            "students": students,
            "turns": turns,
            "lines_kept": kept,
            "seconds": round(seconds),
            "processor_s": round(server.processor() - busy, 1),
            "memory_mb": [round(each) for each in memory],
            "after_all_left_mb": round(server.memory()),
        }
    finally:
        server.kill()


def main() -> int:
    """Run from the command line."""
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--students", type=int, default=120)
    asking.add_argument("--worlds", type=int, default=6)
    asking.add_argument("--reloads", type=int, default=10)
    asking.add_argument("--port", type=int, default=8473)
    wanted = asking.parse_args()
    found = asyncio.run(run(wanted.students, wanted.worlds, wanted.reloads, wanted.port))
    print(json.dumps(found, indent=1))
    memory = found["memory_mb"]
    fits = max(memory) <= LIMIT_MEMORY and memory[-2] - memory[min(WARM, len(memory) - 2)] <= GROWTH
    print("holds" if fits else "does not hold")
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main())
