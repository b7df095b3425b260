"""Everything that is measured, in one run: random play, bridges, search and scaling, beside neighbours that are installed.

`python benchmarks/all.py` prints tables and ratios; `--json FILE` keeps them; `--quick` is over sooner and less sure.
Neighbours: `pip install open_spiel catanatron chess 'pettingzoo[classic]' rlcard`; those that are missing are left out.
"""

import argparse
import json
import os
import platform
import sys
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

import bridges
from playouts import REPEATS, calibration, lifetimes, measure_all, print_table, ratios, run
from scaling import lines, measure
from thinking import rates

Row = dict[str, Any]
TARGETS = {
    "rollouts: lab-two, random to the end": 6000,
    "matches: lab-two, one-step look-ahead, one call": 250,
}
"""What was set as a goal on one core of a machine of two."""


def thinking(seconds: float, repeats: int) -> list[Row]:
    """Measure search and look-ahead, each a few times in turns; the median counts."""
    found: dict[str, list[Row]] = {name: [] for name in rates()}
    for _ in range(repeats):
        for name, results in found.items():
            result, _ = run(name, seconds)
            if result:
                results.append(result)
    return [_row(name, results) for name, results in found.items() if results]


def _row(name: str, results: list[Row]) -> Row:
    speeds = [result["per_s"] for result in results]
    decisions = median(result["decisions_in_s"] for result in results)
    return {"name": name, "per_s": median(speeds), "least": min(speeds), "most": max(speeds), "decisions_in_s": decisions}


def print_thinking(rows: list[Row]) -> None:
    """Print what search and look-ahead get done, beside the goals."""
    for row in rows:
        spread = f"{row['least']:,.1f}–{row['most']:,.1f}"
        deciding = f"{row['decisions_in_s']:,.0f} decisions/s" if row["decisions_in_s"] else ""
        goal = f"  goal {TARGETS[row['name']]:,}" if row["name"] in TARGETS else ""
        print(f"{row['name']:58}{row['per_s']:>12,.1f}/s{spread:>24}{deciding:>24}{goal}")


def machine() -> Row:
    """Return what the figures were measured on."""
    return {
        "python": platform.python_version(),
        "system": platform.system(),
        "processor": platform.machine(),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        "python_loop_ns": calibration(),
    }


def main() -> None:
    """Measure everything and print it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures in this file too")
    parser.add_argument("--quick", action="store_true", help="each row once and for half the time, a tenth for scaling")
    chosen = parser.parse_args()
    seconds, repeats, about = (0.5, 1, machine()) if chosen.quick else (1.0, REPEATS, machine())
    rows = [*measure_all(seconds, repeats), *lifetimes()]
    print("Random play, and the same of neighbours (÷: how many times as many decisions the compiled rules make)")
    print_table(rows, ratios(rows))
    print("\nBridges (connect_four ÷: how many times as long a step of PettingZoo's connect four takes)")
    bridged = bridges.rows_of(seconds, repeats)
    bridges.print_table(bridged)
    print("\nSearch and look-ahead")
    thought = thinking(seconds, repeats)
    print_thinking(thought)
    print("\nScaling")
    scaled = measure(0.1 if chosen.quick else 1.0)
    print("\n".join(lines(scaled)))
    print("\nMeasured on: " + ", ".join(f"{key} {value}" for key, value in about.items()))
    if chosen.json:
        found = {
            "machine": about,
            "random": rows,
            "ratios": ratios(rows),
            "bridges": bridged,
            "thinking": thought,
            "scaling": scaled,
        }
        chosen.json.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
