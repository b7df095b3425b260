"""Load the classroom: students join within a minute, all commit within ten seconds, and turns go on in quick time.

Run `python benchmarks/classroom_load.py --students 120`; loopback only. Fails where a push takes too long or memory grows.
"""

import argparse
import asyncio
import json
import random
import re
import sys
import time
from collections.abc import Awaitable, Callable

from classroom_device import Device
from classroom_server import Server

Before = Callable[[Device], Awaitable[None]]
LIMIT_95, LIMIT_ALL, LIMIT_MEMORY = 0.3, 2.0, 500.0


async def seat_everybody(server: Server, students: int, worlds: int, join_within: float) -> tuple[Device, list[Device], list]:
    """Set an exercise up and let everybody join."""
    teacher = Device(server.base)
    await teacher.teach(server.link)
    asked = {"scenario": "five-days-2008", "minutes": "180", "worlds": str(worlds), "decides": "vote"}
    assert await teacher.post("/set-up", asked) == 303
    await teacher.open("/console")
    code = re.search(r"[0-9A-Z]{3}-[0-9A-Z]{2}", teacher.regions["top"]["html"])[0]
    devices, took = [], []

    async def arrive(wait: float) -> None:
        await asyncio.sleep(wait)
        begun = time.perf_counter()
        device = Device(server.base)
        await device.join(code)
        await device.open()
        took.append(time.perf_counter() - begun)
        devices.append(device)

    for start in range(0, students, 50):
        group = min(50, students - start)
        span = join_within * group / students
        await asyncio.gather(*(arrive(random.uniform(0, span)) for _ in range(group)))
        await teacher.act("people", "admit-all")
        await asyncio.gather(*(d.wait(lambda d: "Orders" in d.regions["nav"]["html"], 20) for d in devices[start:]))
    return teacher, devices, took


async def turn(
    server: Server, teacher: Device, devices: list[Device], within: float, before: Before | None = None
) -> tuple[list[float], list[float], float]:
    """Play one turn in which all agree within some seconds, each after having done something else where that is named.

    Return how long own acts took, how long each page waited for the changes of phase, and the processor time of these.
    """
    opened, opening = await changed(server, teacher, devices, "orders are open")
    acts: list[float] = []

    async def agree(device: Device, wait: float) -> None:
        await asyncio.sleep(wait)
        if before:
            await before(device)
        acts.append(await timed(device, "main", "commit", lambda d: "I agree" not in d.regions["main"]["html"]))

    await asyncio.gather(*(agree(d, random.uniform(0, within)) for d in devices))
    closed, closing = await changed(server, teacher, devices, "what happened")
    return acts, [*opened, *closed], opening + closing


async def changed(server: Server, teacher: Device, devices: list[Device], words: str) -> tuple[list[float], float]:
    """Go on to the next phase; return how long each page waited for it, and the processor time until all is still again."""
    await asyncio.sleep(0.5)
    busy = server.processor()
    await teacher.act("top", "next")
    took = await asyncio.gather(*(d.wait(lambda d: words in d.regions["main"]["html"], 30) for d in devices))
    await asyncio.sleep(0.5)
    return took, server.processor() - busy


async def timed(device: Device, region: str, act: str, test: Callable[[Device], bool]) -> float:
    """Do something and return how long it took until the page showed it."""
    begun = time.perf_counter()
    await device.act(region, act)
    await device.wait(test, 10)
    return time.perf_counter() - begun


def pushes(devices: list[Device], before: int) -> int:
    """Return how many updates of regions all devices have been sent since."""
    return sum(len(d.pushes) for d in devices) - before


def share(values: list[float], part: float) -> float:
    """Return the value that so many of all do not exceed."""
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


async def run(students: int, worlds: int, turns: int, join_within: float, commit_within: float, port: int) -> dict:
    """Play so many turns and measure."""
    server = Server(port)
    server.start()
    try:
        begun = time.perf_counter()
        teacher, devices, joined = await seat_everybody(server, students, worlds, join_within)
        join_seconds = time.perf_counter() - begun
        memory, acts, phases, changing, busy = [server.memory()], [], [], 0.0, server.processor()
        before = pushes(devices, 0)
        for _ in range(turns):
            mine, seen, spent = await turn(server, teacher, devices, commit_within)
            acts += mine
            phases += seen
            changing += spent
            memory.append(server.memory())
        found = {
            "students": students,
            "worlds": worlds,
            "turns": turns,
            "join_all_s": round(join_seconds, 1),
            "join_p95_s": round(share(joined, 0.95), 3),
            "commit_p95_s": round(share(acts, 0.95), 3),
            "commit_max_s": round(max(acts), 3),
            "phase_p95_s": round(share(phases, 0.95), 3),
            "phase_max_s": round(max(phases), 3),
            "memory_mb": [round(m) for m in (memory[0], memory[1], max(memory), memory[-1])],
            "processor_s": round(server.processor() - busy, 1),
            "processor_of_a_phase_change_s": round(changing / (2 * turns), 3),
            "processor_of_a_push_ms": round(1000 * (server.processor() - busy) / pushes(devices, before), 2),
            "largest_push_kb": round(max(size for d in devices for _, _, size in d.pushes) / 1024),
        }
        for device in [teacher, *devices]:
            await device.close()
        return found
    finally:
        server.kill()


def main() -> int:
    """Run from the command line."""
    asking = argparse.ArgumentParser(description=__doc__)
    asking.add_argument("--students", type=int, default=120)
    asking.add_argument("--worlds", type=int, default=6)
    asking.add_argument("--turns", type=int, default=12)
    asking.add_argument("--join-within", type=float, default=50.0)
    asking.add_argument("--commit-within", type=float, default=10.0)
    asking.add_argument("--port", type=int, default=8461)
    wanted = asking.parse_args()
    found = asyncio.run(
        run(wanted.students, wanted.worlds, wanted.turns, wanted.join_within, wanted.commit_within, wanted.port)
    )
    print(json.dumps(found, indent=1))
    fits = found["commit_p95_s"] <= LIMIT_95 and found["commit_max_s"] <= LIMIT_ALL
    fits = (
        fits
        and found["phase_p95_s"] <= LIMIT_95
        and found["phase_max_s"] <= LIMIT_ALL
        and max(found["memory_mb"]) <= LIMIT_MEMORY
    )
    print("holds" if fits else "does not hold")
    return 0 if fits else 1


if __name__ == "__main__":
    sys.exit(main())
