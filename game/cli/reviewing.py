"""The after-action review as a text file."""

from pathlib import Path

from game.match import Match
from game.report.review import Review


def write_review(match: Match, file: Path) -> Path:
    """Write the review of a match beside its journal, and return the file."""
    file.write_text("\n".join(Review(match).lines) + "\n", encoding="utf-8")
    return file
