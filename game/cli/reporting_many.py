"""The report on many matches, from what `dilemma match --out` wrote."""

import json
from pathlib import Path
from typing import Any

from game.cli.errors import Mistake
from game.cli.starting import open_scenario
from game.report.after_action import write_many
from game.words import say


def answer_in(file: Path) -> dict[str, Any] | None:
    """Return the answer of `dilemma match` that a file holds, or nothing where it holds something else."""
    if not file.is_file() or not _is_one_object(file):
        return None
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and "summary" in found else None


def _is_one_object(file: Path) -> bool:
    """Say whether a file begins as a JSON object that is not the first line of a journal."""
    with file.open("rb") as stream:
        head = stream.read(64).lstrip()
    return head.startswith(b"{") and b"double-dilemma" not in head


def report_many(answer: dict[str, Any], file: Path, out: Path) -> list[Path]:
    """Write the page of many matches. Raises Mistake where the answer was changed so that it cannot be read."""
    scenario = open_scenario(str(answer.get("scenario")))
    try:
        return write_many(scenario, answer, out)
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise Mistake(say("{file}: not what dilemma match wrote: {reason}", file=file, reason=error)) from error
