"""How cost grows: memory over many matches, time by matches, turns and seats, two workers against one, store and cluster.

`python benchmarks/scaling.py` prints a table, `--json` JSON; `--quick` does a tenth. Each part runs in a process of its own.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

import numpy as np  # noqa: E402 - found only now

Found = dict[str, Any]
NEVER: Callable[[], bool] = lambda: False  # noqa: E731 - nobody stops a benchmark
SEATS = {"lab-two": 2, "five-days-2008": 3, "spiral-2014": 3, "crimea-2014": 3, "dual-dilemma": 4}


def resident() -> float:
    """Return the memory of this process in MiB."""
    with Path("/proc/self/status").open() as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) / 1024


def slope(sizes: list[int], seconds: list[float]) -> Found:
    """Return the exponent of growth (1 is linear), and the cost of one more by a straight line."""
    exponent = np.polyfit(np.log(sizes), np.log(seconds), 1)[0]
    return {"sizes": sizes, "seconds": seconds, "exponent": float(exponent), "each": float(np.polyfit(sizes, seconds, 1)[0])}


def memory(scale: float) -> Found:
    """Play 100,000 random matches and look at the memory after every tenth of them; then 4,000 through views and the store."""
    import random  # noqa: PLC0415

    from measured import playout  # noqa: PLC0415

    play, rng, many = playout("lab-two", fast=True), random.Random(1), int(10_000 * scale)
    play(rng)
    kernel = [resident()]
    for _ in range(10):
        for _ in range(many):
            play(rng)
        kernel.append(resident())
    return {"matches": 10 * many, "mib": kernel, "tournament": tournament_memory(int(800 * scale))}


def tournament_memory(each: int) -> Found:
    """Play a tournament through views and the store, and look at the memory after every tenth of it."""
    from game.arena.standings import standings  # noqa: PLC0415
    from game.arena.store import Store  # noqa: PLC0415
    from game.arena.tournament import Tournament, run, settled  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        store, seen = Store.open(Path(folder)), []
        wanted = settled(store, Tournament(("lab-two",), ("random", "opportunist"), 5 * each, 1))
        run(wanted, store, 1, NEVER, lambda _: seen.append(resident()))
        standings(wanted, store)
        after = resident()
        store.close()
    return {"matches": 5 * each, "mib": [seen[k * len(seen) // 10] for k in range(10)] + [seen[-1]], "after_summing_up": after}


def memory_slope(mib: list[float], matches: int) -> float:
    """Return by how many KiB a thousand matches memory grows, by a straight line through all looks but the first."""
    at = np.linspace(0, matches / 1000, len(mib))
    return float(np.polyfit(at[1:], mib[1:], 1)[0]) * 1024


def by_matches(scale: float) -> Found:
    """Time 1,000 to 16,000 random matches."""
    import random  # noqa: PLC0415

    from measured import playout  # noqa: PLC0415

    play = playout("lab-two", fast=True)
    play(random.Random(1))
    sizes = [int(each * scale) for each in (1000, 2000, 4000, 8000, 16000)]
    return slope(sizes, [timed(lambda size=size: [play(random.Random(k)) for k in range(size)]) for size in sizes])


def timed(do: Callable[[], object]) -> float:
    """Return the seconds of the processor that something takes."""
    start = time.process_time()
    do()
    return time.process_time() - start


def by_turns(scale: float) -> Found:
    """Time random matches cut off after 2 to 16 turns."""
    import random  # noqa: PLC0415

    from measured import board_of, fresh  # noqa: PLC0415

    from game.rules.playout import play_out  # noqa: PLC0415
    from game.rules.rule import compiled  # noqa: PLC0415

    b, play, rng = board_of("lab-two"), compiled(play_out), random.Random(1)
    play(fresh(b, rng), 1)
    sizes, many = [2, 4, 8, 16], int(3000 * scale)
    spent = [timed(lambda turns=turns: [play(fresh(b, rng), turns) for _ in range(many)]) / many for turns in sizes]
    return slope(sizes, spent)


def by_seats(scale: float) -> Found:
    """Time random decisions of scenarios with two, three and four seats."""
    import random  # noqa: PLC0415

    from measured import playout  # noqa: PLC0415

    found = {}
    for name, seats in SEATS.items():
        play, rng, count = playout(name, fast=True), random.Random(1), []
        play(rng)
        seconds = timed(lambda play=play, rng=rng, count=count: count.extend(play(rng) for _ in range(int(1000 * scale))))
        found[name] = {"seats": seats, "us_a_match": 1e6 * seconds / len(count), "us_a_decision": 1e6 * seconds / sum(count)}
    return found


def workers(scale: float) -> Found:
    """Time the same matches with one worker and with two, by the clock on the wall, in turns."""
    from game.arena.run import Plan, play_matches  # noqa: PLC0415

    plan, games = Plan("lab-two", {"alder": "planner", "birch": "opportunist"}, 1, {}), int(400 * scale)
    spent: dict[int, list[float]] = {1: [], 2: []}
    play_matches(plan, 4, jobs=2)
    for _ in range(3):
        for jobs in (1, 2):
            start = time.perf_counter()
            play_matches(plan, games, jobs=jobs)
            spent[jobs].append(time.perf_counter() - start)
    one, two = (median(spent[jobs]) for jobs in (1, 2))
    return {"matches": games, "one": games / one, "two": games / two, "times": one / two}


def store(scale: float) -> Found:
    """Time writing results one by one and fifty at a time, and summing them up."""
    from attrs import evolve  # noqa: PLC0415

    from game.arena.standings import standings  # noqa: PLC0415
    from game.arena.store import Store  # noqa: PLC0415
    from game.arena.tournament import Playing, Tournament, settled  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        kept, many = Store.open(Path(folder)), int(4000 * scale)
        wanted = settled(kept, Tournament(("lab-two",), ("random", "opportunist"), many, 1))
        fixtures = list(wanted.fixtures())
        result = Playing(wanted.plan(fixtures[0]), fixtures[0])()
        singly, together = fixtures[: many // 4], fixtures[many // 4 :]
        start = time.perf_counter()
        for each in singly:
            kept.add([(each, evolve(result, number=each.number))])
        alone, start = time.perf_counter() - start, time.perf_counter()
        for first in range(0, len(together), 50):
            kept.add([(each, evolve(result, number=each.number)) for each in together[first : first + 50]])
        writing = time.perf_counter() - start
        start = time.perf_counter()
        standings(wanted, kept)
        summing = time.perf_counter() - start
        size = sum(file.stat().st_size for file in Path(folder).iterdir())
        kept.close()
    rates = {"writes_a_s": len(singly) / alone, "by_fifty_a_s": len(together) / writing, "summed_a_s": many / summing}
    return {"matches": many, **rates, "bytes_a_match": size / many}


def cluster(scale: float) -> Found:
    """Time empty tasks through a scheduler and two workers of this machine."""
    from distributed import LocalCluster  # noqa: PLC0415

    from game.arena.cluster import play_on_cluster  # noqa: PLC0415

    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, host="127.0.0.1") as made:
        list(play_on_cluster(abs, range(50), made.scheduler_address, NEVER))
        many = int(4000 * scale)
        start = time.perf_counter()
        done = sum(1 for _ in play_on_cluster(abs, range(many), made.scheduler_address, NEVER))
    return {"tasks": done, "tasks_a_s": done / (time.perf_counter() - start)}


PARTS: dict[str, Callable[[float], Found]] = {
    "memory": memory,
    "by matches": by_matches,
    "by turns": by_turns,
    "by seats": by_seats,
    "workers": workers,
    "store": store,
    "cluster": cluster,
}


def measure(scale: float) -> Found:
    """Measure every part in a process of its own; one that cannot be had is left out."""
    found: Found = {}
    for name in PARTS:
        done = subprocess.run(
            [sys.executable, __file__, "--part", name, "--scale", str(scale)], capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            found[name] = json.loads(done.stdout)
        else:
            print(f"{name}: {(done.stderr.strip() or 'nothing').splitlines()[-1]}", file=sys.stderr)
    return found


def lines(found: Found) -> list[str]:
    """Return what was measured as lines of a table."""
    parts = {"by matches": _growth, "by turns": _growth, "by seats": _seats, "memory": _memory, "workers": _workers}
    parts |= {"store": _store, "cluster": _cluster}
    return [line for name, tell in parts.items() if name in found for line in tell(name, found[name])]


def _growth(name: str, each: Found) -> list[str]:
    return [f"time {name}: exponent {each['exponent']:.3f} (1 is linear), {1e6 * each['each']:,.1f} µs for one more"]


def _seats(_: str, found: Found) -> list[str]:
    return [
        f"{name}, {each['seats']} seats: {each['us_a_match']:,.0f} µs a match, {each['us_a_decision']:.2f} µs a decision"
        for name, each in found.items()
    ]


def _memory(_: str, found: Found) -> list[str]:
    kinds = {"in one call": found, "through views and the store": found["tournament"]}
    return [
        f"memory over {each['matches']:,} matches {name}, MiB: {' '.join(f'{mib:.1f}' for mib in each['mib'])}"
        f"; {memory_slope(each['mib'], each['matches']):+.2f} KiB a thousand matches after the first tenth"
        for name, each in kinds.items()
    ]


def _workers(_: str, each: Found) -> list[str]:
    return [f"matches/s with one worker {each['one']:.1f}, with two {each['two']:.1f}: {each['times']:.2f} times"]


def _store(_: str, each: Found) -> list[str]:
    written = f"{each['writes_a_s']:,.0f} matches/s written one by one, {each['by_fifty_a_s']:,.0f} by fifty"
    summed = f"{each['summed_a_s']:,.0f} summed up"
    return [f"store: {written}, {summed}, {each['bytes_a_match']:,.0f} bytes each"]


def _cluster(_: str, each: Found) -> list[str]:
    return [f"cluster: {each['tasks_a_s']:,.0f} empty tasks/s through a scheduler and two workers"]


def main() -> None:
    """Measure one part for a parent process, or all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--quick", action="store_true", help="a tenth of everything")
    parser.add_argument("--part", choices=PARTS, help="measure this part alone, as JSON")
    parser.add_argument("--scale", type=float, default=1.0)
    chosen = parser.parse_args()
    if chosen.part:
        print(json.dumps(PARTS[chosen.part](chosen.scale)))
        return
    found = measure(0.1 if chosen.quick else chosen.scale)
    print(json.dumps(found, indent=1) if chosen.json else "\n".join(lines(found)))


if __name__ == "__main__":
    main()
