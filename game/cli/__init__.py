"""`dilemma`, the one program: a small file for each command, read only when that command is asked for."""

import sys

from game.cli.program import run


def main() -> None:
    """Run `dilemma` with the arguments it was called with, and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))
