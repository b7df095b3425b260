"""The export: an exercise without names or devices, and every world as a match that the other commands read."""

import io
import json
import zipfile
from typing import Final

from game.classroom.exercise import Entry, Exercise
from game.classroom.probing import probe_table

LEFT_OUT: Final = frozenset(("device", "ticket", "link", "name", "code"))
"""Fields that lead to a device or a person, or open a door."""
PRIVATE: Final = frozenset(("note", "invite", "take-charge", "issue", "redeem", "release", "join"))
"""Deeds that are left out whole."""


def exported(ex: Exercise) -> bytes:
    """Return the exercise as a zip: people are numbers, times count from the beginning, each match is a file of its own."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        lines = [json.dumps(each, ensure_ascii=False) for each in _entries(ex)]
        file.writestr("exercise.jsonl", "\n".join(lines) + "\n")
        file.writestr("probe.csv", probe_table(ex))
        for world in ex.worlds:
            entries = [json.dumps(each, ensure_ascii=False) for each in world.match.journal.entries]
            file.writestr(f"world-{world.number + 1}.jsonl", "\n".join(entries) + "\n")
    return made.getvalue()


def _entries(ex: Exercise) -> list[Entry]:
    """Return the journal's lines as far as they may leave the laptop."""
    first, *rest = ex.journal.entries
    told = {key: value for key, value in first["exercise"].items() if key != "code"}
    begun = float(first["at"])
    kept = [each for each in rest if each["deed"] not in PRIVATE]
    return [{"exercise": told}, *(_plain(each, begun) for each in kept)]


def _plain(entry: Entry, begun: float) -> Entry:
    kept = {key: value for key, value in entry.items() if key not in LEFT_OUT}
    return kept | {"at": round(entry["at"] - begun, 1)}
