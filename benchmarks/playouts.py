"""Compare random playouts of this game with those of its neighbours, on this machine and in one run.

`python benchmarks/playouts.py` prints a table; `--json` prints it for programs, `--seconds` sets how long each thing is
measured. Each is measured three times in a process of its own, in turns, so that a busy moment falls on all alike; the
median counts, in seconds of the processor. Neighbours that are not installed are left out: `pip install open_spiel catanatron`.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from measured import SCENARIOS, games, repeated

Row = dict[str, Any]

HERE = Path(__file__).resolve().parent
REPEATS = 3
FAST = [f"{name} compiled" for name in SCENARIOS]


def run(name: str, seconds: float, **environment: str) -> tuple[Row | None, float]:
    """Measure one thing in a process of its own; return what it printed, if anything, and how long it lived."""
    start = time.perf_counter()
    command = [sys.executable, str(HERE / "measured.py"), name, str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **environment})
    lived = time.perf_counter() - start
    if done.returncode:
        print(f"{name}: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
    return json.loads(done.stdout) if done.stdout.strip() else None, lived


def measure_all(seconds: float, repeats: int = REPEATS) -> list[Row]:
    """Measure everything a few times in turns and return a row for each thing that could be measured."""
    names = [*games(), *repeated()]
    for name in (*FAST, names[2], names[-1]):
        run(name, 0)  # compiles what is not kept yet
    found: dict[str, list[Row]] = {name: [] for name in names}
    for _ in range(repeats):
        for name in names:
            result, _ = run(name, seconds)
            if result:
                found[name].append(result)
    return [row_of(name, results) for name, results in found.items() if results]


def row_of(name: str, results: list[Row]) -> Row:
    """Return the median of repeated measurements, with the least and the most."""
    row: Row = {"name": name, "decisions_per_s": None, "games_per_s": None}
    for key in results[0]:
        row[key] = median(result[key] for result in results)
    main = "decisions_per_s" if "decisions_per_s" in results[0] else "seconds_each"
    return row | {"least": min(r[main] for r in results), "most": max(r[main] for r in results)}


def lifetimes() -> list[Row]:
    """Measure whole processes: help, a first match with compiled rules at hand, and compiling them in a new folder."""
    rows = [time_of("first compiled match in a new process", [run("first match", 0)[1] for _ in range(REPEATS)])]
    with tempfile.TemporaryDirectory() as folder:
        rows.append(time_of("the same with everything to compile", [run("first match", 0, NUMBA_CACHE_DIR=folder)[1]]))
    helped = [seconds for _ in range(REPEATS) if (seconds := help_time()) is not None]
    return [*rows, time_of("dilemma --help", helped)] if helped else rows


def help_time() -> float | None:
    """Return how long `dilemma --help` takes; nothing where the command does not exist."""
    command = [shutil.which("dilemma")] if shutil.which("dilemma") else [sys.executable, "-m", "game.cli"]
    start = time.perf_counter()
    done = subprocess.run([*map(str, command), "--help"], capture_output=True, check=False, cwd=HERE.parent)
    return None if done.returncode else time.perf_counter() - start


def time_of(name: str, seconds: list[float]) -> Row:
    """Return a row for something measured in seconds."""
    return {
        "name": name,
        "decisions_per_s": None,
        "games_per_s": None,
        "seconds_each": median(seconds),
        "least": min(seconds),
        "most": max(seconds),
    }


def calibration() -> float:
    """Return the nanoseconds of a fixed loop of plain Python, by which machines can be compared."""
    times = []
    for _ in range(5):
        start, total = time.perf_counter(), 0
        for number in range(1_000_000):
            total += number ^ (total >> 3) & 0xFF
        times.append((time.perf_counter() - start) * 1e3)
    return median(times)


def ratios(rows: list[Row]) -> dict[str, dict[str, float]]:
    """Return how many times as many decisions the compiled rules make as each other row, by scenario."""
    speeds = {row["name"]: row["decisions_per_s"] for row in rows if row["decisions_per_s"]}
    return {fast: {name: speeds[fast] / speed for name, speed in speeds.items()} for fast in FAST if fast in speeds}


def print_table(rows: list[Row], compared: dict[str, dict[str, float]]) -> None:
    """Print what was measured in decisions, with how often each goes into the compiled rules, then what takes seconds."""
    heads = [fast.split()[0] for fast in compared]
    print(f"{'':52}{'decisions/s':>13}{'games/s':>11}{'least–most':>22}" + "".join(f"{head + ' ÷':>18}" for head in heads))
    for row in rows:
        if row["decisions_per_s"]:
            spread = f"{row['least']:,.0f}–{row['most']:,.0f}"
            times = "".join(f"{compared[fast][row['name']]:>17.1f}×" for fast in compared)
            print(f"{row['name']:52}{row['decisions_per_s']:>13,.0f}{row['games_per_s']:>11,.1f}{spread:>22}{times}")
    for row in rows:
        if row.get("seconds_each"):
            each, least, most = (in_words(row[key]) for key in ("seconds_each", "least", "most"))
            print(f"{row['name']:52}{each:>13}  ({least} to {most})")


def in_words(seconds: float) -> str:
    """Return a span of time in the unit that suits it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.2f} {unit}"
    return f"{seconds * 1e9:.0f} ns"


def main() -> None:
    """Measure, and print a table or JSON."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument("--seconds", type=float, default=1.0, help="how long each thing is measured each time (1.0)")
    chosen = parser.parse_args()
    rows = [*measure_all(chosen.seconds), *lifetimes()]
    compared = ratios(rows)
    if chosen.json:
        extra = {"seconds": chosen.seconds, "repeats": REPEATS, "ratios": compared, "python_loop_ns": calibration()}
        print(json.dumps({"rows": rows, **extra}, ensure_ascii=False, indent=1))
    else:
        print_table(rows, compared)


if __name__ == "__main__":
    main()
