"""Rewrite the recorded playthroughs and the counts of legal orders: `python tests/playthroughs/regenerate.py`.

Run it after a change to the rules or to a scenario that is meant to change play, and read the difference before you keep it.
"""

import os
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS), str(TESTS.parent)]
os.environ["DILEMMA_LANG"] = "en"

from recording import TESTS as HERE  # noqa: E402 - found only now
from recording import regenerate  # noqa: E402

if __name__ == "__main__":
    for file in regenerate():
        sys.stdout.write(f"{file.relative_to(HERE.parent)}\n")
