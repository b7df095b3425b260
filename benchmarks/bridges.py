"""Compare the bridges with games of the libraries they lead to, on this machine and in one run.

`python benchmarks/bridges.py` prints a table; `--json` prints it for programs, `--seconds` sets how long each thing is measured
each time. Every thing is measured three times in a process of its own, in turns; the median counts, in seconds of the
processor on one core. Needs the extras `rl` and `openspiel`; what is not installed is left out.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

Round = Callable[[], int]
"""Plays for a moment and returns the steps made."""

REPEATS = 3
SCENARIOS = ("lab-two", "five-days-2008", "dual-dilemma")
PETTINGZOO = ("tictactoe_v3", "connect_four_v3", "chess_v6")
OPENSPIEL = ("tic_tac_toe", "leduc_poker", "python_tic_tac_toe", "python_kuhn_poker")
BATCH = 1000


def in_turn(env: Any) -> Round:
    """Play a whole match in `last` and `step` with observation and mask, drawing from the mask."""
    env.reset(seed=1)
    rng = random.Random(1)

    def play() -> int:
        env.reset()
        steps = 0
        for _ in env.agent_iter():
            shown, _, is_over, is_cut, _ = env.last()
            if is_over or is_cut:
                env.step(None)
                continue
            legal = shown["action_mask"].nonzero()[0]
            env.step(int(legal[int(rng.random() * len(legal))]))
            steps += 1
        return steps

    return play


def ours_in_turn(scenario: str) -> Round:
    from game.bridges import double_dilemma_v0  # noqa: PLC0415 - each process imports only what it measures

    return in_turn(double_dilemma_v0.env(scenario=scenario))


def theirs_in_turn(name: str) -> Round:
    import importlib  # noqa: PLC0415

    return in_turn(importlib.import_module(f"pettingzoo.classic.{name}").env())


def together(scenario: str) -> Round:
    """Play a whole match where all act at once; a step is one seat's action."""
    from game.bridges import double_dilemma_v0  # noqa: PLC0415

    env, rng = double_dilemma_v0.parallel_env(scenario=scenario), random.Random(1)
    env.reset(seed=1)

    def play() -> int:
        shown, _ = env.reset()
        steps = 0
        while env.agents:
            legal = {agent: shown[agent]["action_mask"].nonzero()[0] for agent in env.agents}
            steps += len(legal)
            shown, *_ = env.step({agent: int(each[int(rng.random() * len(each))]) for agent, each in legal.items()})
        return steps

    return play


def many(scenario: str, *, stepped: bool) -> Round:
    """Step a thousand matches with masks and observations made, or draw an action for each of them and nothing else."""
    from game.bridges.many import ManyMatches  # noqa: PLC0415

    batch = ManyMatches(scenario, BATCH)
    batch.reset(1)

    def stepping() -> int:
        batch.step(batch.choose())
        return BATCH

    def choosing() -> int:
        batch.choose()
        return BATCH

    for _ in range(100):
        stepping()  # so that matches are not all in the same turn
    return stepping if stepped else choosing


def openspiel(name: str) -> Round:
    """Play a whole game of OpenSpiel from Python; chance is a step, too."""
    import pyspiel  # noqa: PLC0415

    if name.startswith("python_"):
        import open_spiel.python.games  # noqa: F401, PLC0415 - enters them in the list
    if name.startswith("double_dilemma"):
        import game.bridges.openspiel  # noqa: F401, PLC0415 - the same
    played, rng = pyspiel.load_game(name), random.Random(1)

    def play() -> int:
        state, steps = played.new_initial_state(), 0
        while not state.is_terminal():
            if state.is_chance_node():
                faces, odds = zip(*state.chance_outcomes(), strict=True)
                state.apply_action(rng.choices(faces, odds)[0])
            else:
                state.apply_action(rng.choice(state.legal_actions()))
            steps += 1
        return steps

    return play


def measured() -> dict[str, Callable[[], Round]]:
    """Return everything that is measured, by the name of its row."""
    rows: dict[str, Callable[[], Round]] = {}
    for name in SCENARIOS:
        rows[f"PettingZoo {name}, in turn"] = lambda name=name: ours_in_turn(name)
    for name in PETTINGZOO:
        rows[f"PettingZoo {name} (theirs)"] = lambda name=name: theirs_in_turn(name)
    for name in SCENARIOS:
        rows[f"PettingZoo {name}, at once"] = lambda name=name: together(name)
    for name in SCENARIOS:
        rows[f"{BATCH} matches {name}, chosen, stepped, shown"] = lambda name=name: many(name, stepped=True)
        rows[f"{BATCH} matches {name}, chosen alone"] = lambda name=name: many(name, stepped=False)
    for name in SCENARIOS:
        rows[f"OpenSpiel {name}"] = lambda name=name: openspiel(f"double_dilemma(scenario={name})")
    for name in OPENSPIEL:
        rows[f"OpenSpiel {name} (theirs)"] = lambda name=name: openspiel(name)
    return rows


def measure(name: str, seconds: float) -> float | None:
    """Return the microseconds a step of one thing takes, or nothing where its library is not installed."""
    try:
        play = measured()[name]()
    except ImportError:
        return None
    play()
    steps, start = 0, time.process_time()
    while time.process_time() < start + seconds:
        steps += play()
    return 1e6 * (time.process_time() - start) / steps


def measured_apart(name: str, seconds: float) -> float | None:
    """Measure one thing in a process of its own."""
    command = [sys.executable, __file__, "--only", name, "--seconds", str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"{name}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
    found: float | None = json.loads(done.stdout) if done.stdout.strip() else None
    return found


def rows_of(seconds: float, repeats: int = REPEATS) -> list[dict[str, Any]]:
    """Measure everything a few times in turns; return medians with the least and the most."""
    found: dict[str, list[float]] = {name: [] for name in measured()}
    for _ in range(repeats):
        for name, times in found.items():
            each = measured_apart(name, seconds)
            times.extend([] if each is None else [each])
    return [
        {"name": name, "us_a_step": median(times), "least": min(times), "most": max(times), "steps_per_s": 1e6 / median(times)}
        for name, times in found.items()
        if times
    ]


def print_table(rows: list[dict[str, Any]]) -> None:
    """Print microseconds a step, steps a second, and how many times as long connect_four takes."""
    yard = next((row["us_a_step"] for row in rows if "connect_four" in row["name"]), None)
    print(f"{'':48}{'µs a step':>10}{'least–most':>16}{'steps/s':>12}{'connect_four ÷':>16}")
    for row in rows:
        spread = f"{row['least']:.2f}–{row['most']:.2f}"
        times = f"{yard / row['us_a_step']:>15.1f}×" if yard else ""
        print(f"{row['name']:48}{row['us_a_step']:>10.2f}{spread:>16}{row['steps_per_s']:>12,.0f}{times}")


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--seconds", type=float, default=1.0, help="how long each thing is measured each time (1.0)")
    parser.add_argument("--only", default="", help="measure one thing here and print its microseconds a step")
    chosen = parser.parse_args()
    if chosen.only:
        print(json.dumps(measure(chosen.only, chosen.seconds)))
        return
    rows = rows_of(chosen.seconds)
    if chosen.json:
        print(json.dumps({"rows": rows, "seconds": chosen.seconds, "repeats": REPEATS}, ensure_ascii=False, indent=1))
    else:
        print_table(rows)


if __name__ == "__main__":
    main()
