"""Guard what has been won: measure a few things beside a fixed loop of plain Python, and compare with what is kept.

`python benchmarks/guard.py` fails where something takes more than half as long again as `guard.json` says; `--keep` writes
that file anew, on the main branch. What is compared is how many turns of the loop fit into one step, so that a faster or a
slower machine says the same. Loop and thing are measured in turns of a tenth of a second, and the quickest of each counts;
what seems slow is measured again, twice. What is not compiled yet is compiled first, outside the count.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

import bridges  # noqa: E402 - found only now
from measured import copying, interpreted_turn, playout, view_of  # noqa: E402
from thinking import matches, planned_matches, rollouts_by_doctrine  # noqa: E402

KEPT = Path(__file__).with_name("guard.json")
ALLOWED = 1.5
"""How many times what is kept a thing may take."""
AGAIN = 2
SLICE = 0.1
SLICES = 8
LOOP = 20_000
Thing = Callable[[], float]
"""Does something and returns how many steps of it were done."""


def things() -> dict[str, Callable[[], Thing]]:
    """Return what is guarded, by its name and the unit of a step."""
    return {
        "random play, lab-two, a decision": lambda: _drawn(playout("lab-two", fast=True)),
        "random play, five-days-2008, a decision": lambda: _drawn(playout("five-days-2008", fast=True)),
        "copy of a state, five-days-2008": lambda: _each(copying("five-days-2008")),
        "a turn interpreted, five-days-2008": lambda: _each(interpreted_turn("five-days-2008")),
        "view and legal orders, five-days-2008": lambda: _each(view_of("five-days-2008")),
        "rollout by doctrines for 6 turns, five-days-2008": lambda: _first(rollouts_by_doctrine("five-days-2008", 6)),
        "match of look-ahead in one call, lab-two": lambda: _first(planned_matches("lab-two")),
        "match by views, lab-two, opportunist": lambda: _first(matches("lab-two", "opportunist")),
        "many at once, five-days-2008, a step": lambda: bridges.many("five-days-2008", stepped=True),
        "PettingZoo, five-days-2008, a step": lambda: bridges.ours_in_turn("five-days-2008"),
        "OpenSpiel, lab-two, a step": lambda: bridges.openspiel("double_dilemma(scenario=lab-two)"),
    }


def _drawn(play: Callable[[random.Random], int]) -> Thing:
    rng = random.Random(1)
    return lambda: play(rng)


def _each(do: Callable[[], object]) -> Thing:
    return lambda: (do(), 1.0)[1]


def _first(do: Callable[[], tuple[float, float]]) -> Thing:
    return lambda: do()[0]


def loop() -> float:
    """Go round a loop of plain Python."""
    total = 0
    for number in range(LOOP):
        total += number ^ (total >> 3) & 0xFF
    return LOOP


def seconds_each(do: Thing) -> float:
    """Return the processor's seconds a step over one slice of time."""
    done, start = 0.0, time.process_time()
    while (spent := time.process_time() - start) < SLICE or not done:
        done += do()
    return spent / done


def ratio(do: Thing) -> float:
    """Return how many turns of the loop fit into one step, the quickest slice of each."""
    do()
    slices = [(seconds_each(loop), seconds_each(do)) for _ in range(SLICES)]
    return min(each for _, each in slices) / min(turn for turn, _ in slices)


def measure() -> dict[str, float]:
    """Measure everything; what needs a library that is not installed is left out."""
    found = {}
    for name, make in things().items():
        try:
            found[name] = ratio(make())
        except ImportError:
            print(f"{name}: not installed")
    return found


def too_slow(found: dict[str, float], kept: dict[str, float]) -> list[str]:
    """Return what takes longer than is allowed."""
    return [name for name, each in found.items() if name in kept and each > ALLOWED * kept[name]]


def confirmed(found: dict[str, float], kept: dict[str, float]) -> list[str]:
    """Return what is too slow still after it was measured again; the quickest counts."""
    for _ in range(AGAIN):
        for name in too_slow(found, kept):
            found[name] = min(found[name], ratio(things()[name]()))
    return too_slow(found, kept)


def main() -> int:
    """Measure, and compare or keep; return 1 if something is too slow."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--keep", action="store_true", help="keep what is measured as what is compared with")
    chosen, found = parser.parse_args(), measure()
    if chosen.keep:
        KEPT.write_text(json.dumps({name: round(each, 2) for name, each in found.items()}, indent=1) + "\n", encoding="utf-8")
    kept = json.loads(KEPT.read_text(encoding="utf-8"))
    slow = confirmed(found, kept)
    for name, each in found.items():
        share = f"{each / kept[name]:>7.0%}" if name in kept else "    new"
        print(f"{name:52}{each:>12,.1f} turns of the loop{share}{'  too slow' if name in slow else ''}")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
