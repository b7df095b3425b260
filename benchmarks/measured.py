"""What the benchmark measures, one thing a process: `python benchmarks/measured.py NAME SECONDS` prints a line of JSON.

A measured thing plays at random for so many seconds and returns its decisions and games; chance moves are not decisions.
Seconds are those of the processor, all on one core, so that other work on the machine counts less.
Nothing here is needed to play: peers are imported where they are measured, and only there.
"""

import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

from peers import neighbours  # noqa: E402 - found only now
from thinking import rates  # noqa: E402

Counted = tuple[int, int]
"""Decisions and games."""
Game = Callable[[random.Random], int]
"""A function that plays one game and returns its decisions."""

SCENARIOS = ("five-days-2008", "spiral-2014")
LOOK = 1e-4
"""Seconds between two looks at the clock, which takes about half a millionth each time."""


def board_of(name: str) -> Any:
    """Return the opened board of a scenario."""
    from game.rules.setup import set_up  # noqa: PLC0415 - each process imports only what it measures
    from game.rules.turn import open_game  # noqa: PLC0415
    from game.world.load import load_scenario  # noqa: PLC0415

    b = set_up(load_scenario(name), 1)
    open_game(b)
    return b


def fresh(b: Any, rng: random.Random) -> Any:
    """Return a copy of a board with dice of its own; the ledger, which every turn begins anew, is shared."""
    copied = b._replace(cells=b.cells.copy(), desk=b.desk.copy())
    copied.desk[:2] = (rng.getrandbits(31), rng.getrandbits(31))
    return copied


def playout(name: str, *, fast: bool) -> Game:
    """Return random play of a scenario by the full rules, inside one call."""
    from game.rules.playout import play_out  # noqa: PLC0415
    from game.rules.rule import compiled  # noqa: PLC0415

    b, play = board_of(name), compiled(play_out) if fast else play_out
    return lambda rng: play(fresh(b, rng), 999)


def through_bridge(name: str) -> Game:
    """Return random play with every decision drawn in Python from a legal mask, beside what the seat sees from 0 to 1."""
    from game.bridges.playing import Playing  # noqa: PLC0415
    from game.bridges.scene import scene  # noqa: PLC0415

    playing = Playing(scene(name))

    def play(rng: random.Random) -> int:
        playing.begin(rng.getrandbits(31))
        decisions = 0
        while not playing.is_over:
            _, mask = playing.look(playing.writer)
            legal = mask.nonzero()[0]
            playing.act(int(legal[rng.randrange(len(legal))]))
            decisions += 1
        return decisions

    return play


def through_python(name: str) -> Game:
    """Return random play by the rules alone, with every decision drawn in Python from a legal mask."""
    import numpy as np  # noqa: PLC0415

    from game.rules.board import board_cell  # noqa: PLC0415
    from game.rules.codes import ENDING, SHEET_ROWS  # noqa: PLC0415
    from game.rules.playout import mark_legal, write_candidate  # noqa: PLC0415
    from game.rules.rule import compiled  # noqa: PLC0415
    from game.rules.turn import clear_ledger, resolve  # noqa: PLC0415

    start = board_of(name)
    ranges = candidate_ranges(start)
    masks = [np.zeros(end - begin, np.int32) for begin, end in ranges]
    mark, write, adjudicate = compiled(mark_legal), compiled(write_candidate), compiled(resolve)
    over = board_cell(start, ENDING)

    def play(rng: random.Random) -> int:
        b, decisions = fresh(start, rng), 0
        while not b.cells[over]:
            for seat, (begin, _) in enumerate(ranges):
                for _ in range(SHEET_ROWS):
                    count = mark(b, seat, masks[seat])
                    decisions += 1
                    chosen = rng.randrange(count + 1)
                    if chosen == count:
                        break
                    write(b, seat, begin + int(masks[seat].nonzero()[0][chosen]))
            clear_ledger(b)
            adjudicate(b)
        return decisions

    return play


def candidate_ranges(b: Any) -> list[tuple[int, int]]:
    """Return where the printed candidates of each seat begin and end."""
    from game.rules.board import ACTOR_TABLE, ACTORS, look  # noqa: PLC0415
    from game.rules.codes import A_FIRST, A_LAST  # noqa: PLC0415

    return [(look(b, ACTOR_TABLE, seat, A_FIRST), look(b, ACTOR_TABLE, seat, A_LAST)) for seat in range(int(b.book[ACTORS]))]


def games() -> dict[str, Callable[[], Game]]:
    """Return everything that is measured in decisions, by the name of its row."""
    ours: dict[str, Callable[[], Game]] = {}
    for name in SCENARIOS:
        ours[f"{name} compiled"] = lambda name=name: playout(name, fast=True)
        ours[f"{name} interpreted"] = lambda name=name: playout(name, fast=False)
        ours[f"{name} compiled, by Python with mask"] = lambda name=name: through_python(name)
        ours[f"{name} compiled, by Python with mask and view"] = lambda name=name: through_bridge(name)
    return ours | neighbours()


def copying(name: str) -> Callable[[], object]:
    """Return what copies a whole state."""
    from game.rules.board import copy  # noqa: PLC0415

    b = board_of(name)
    return lambda: copy(b)


def interpreted_turn(name: str) -> Callable[[], object]:
    """Return what plays one turn of a scenario interpreted, with random sheets of all seats."""
    from game.rules.playout import play_out  # noqa: PLC0415

    b, rng = board_of(name), random.Random(1)
    return lambda: play_out(fresh(b, rng), 1)


def view_of(name: str) -> Callable[[], object]:
    """Return what makes a seat's view and lists its legal orders, by compiled rules."""
    from game.match import Match  # noqa: PLC0415
    from game.rules.rule import prefer_speed  # noqa: PLC0415
    from game.world.load import load_scenario  # noqa: PLC0415

    prefer_speed()
    match = Match.start(load_scenario(name), 1)
    return lambda: match.view(match.seats[0]).legal()


def repeated() -> dict[str, Callable[[], Callable[[], object]]]:
    """Return everything that is measured in seconds for one time, by the name of its row."""
    found: dict[str, Callable[[], Callable[[], object]]] = {}
    for name in SCENARIOS:
        found[f"{name}: copy of a state"] = lambda name=name: copying(name)
        found[f"{name}: one random turn, interpreted"] = lambda name=name: interpreted_turn(name)
        found[f"{name}: view and legal orders, compiled"] = lambda name=name: view_of(name)
    return found


def rounds(seconds: float) -> Iterator[int]:
    """Count rounds until so many seconds have passed, at least one."""
    end, number = time.process_time() + seconds, 0
    while number == 0 or time.process_time() < end:
        yield number
        number += 1


def measure_game(make: Callable[[], Game], seconds: float) -> dict[str, float]:
    """Play for so many seconds after one game to warm up."""
    play, rng, decisions, played = make(), random.Random(1), 0, 0
    play(rng)
    start = time.process_time()
    for _ in rounds(seconds):
        decisions += play(rng)
        played += 1
    elapsed = time.process_time() - start
    return {"decisions_per_s": decisions / elapsed, "games_per_s": played / elapsed, "decisions_per_game": decisions / played}


def measure_repeated(make: Callable[[], Callable[[], object]], seconds: float) -> dict[str, float]:
    """Do something over and over for so many seconds, so often between two looks at the clock that looking costs nothing."""
    do, times = make(), []
    do()
    start = time.process_time()
    do()
    often = max(1, int(LOOK / (time.process_time() - start + 1e-9)))
    for _ in rounds(seconds):
        start = time.process_time()
        for _ in range(often):
            do()
        times.append((time.process_time() - start) / often)
    return {"seconds_each": sorted(times)[len(times) // 2]}


def measure_rate(make: Callable[[], Callable[[], tuple[float, float]]], seconds: float) -> dict[str, float]:
    """Count what gets done in so many seconds, and the decisions in it, after one to warm up."""
    do, done, decisions = make(), 0.0, 0.0
    do()
    start = time.process_time()
    for _ in rounds(seconds):
        more, deciding = do()
        done, decisions = done + more, decisions + deciding
    elapsed = time.process_time() - start
    return {"per_s": done / elapsed, "decisions_in_s": decisions / elapsed}


def first_match() -> dict[str, float]:
    """Play one compiled match from the cache: measured by the whole life of this process."""
    playout(SCENARIOS[0], fast=True)(random.Random(1))
    return {}


def main(name: str, seconds: float) -> None:
    """Measure one thing and print it as JSON; print nothing for a peer that is not installed."""
    if name == "first match":
        print(json.dumps(first_match()))
        return
    known, timed, thought = games(), repeated(), rates()
    try:
        if name in thought:
            found = measure_rate(thought[name], seconds)
        else:
            found = measure_game(known[name], seconds) if name in known else measure_repeated(timed[name], seconds)
    except ImportError:
        return
    print(json.dumps(found))


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
