"""What a match leaves behind: its journal, and the after-action review as a text file beside it."""

from pathlib import Path

from game.match import Match
from game.match.journal import free_file
from game.report.review import Review
from game.terminal.screen import Screen
from game.words import say


def leave_review(match: Match, journal: Path, screen: Screen) -> None:
    """Write the review of a match beside its journal, and say where both are."""
    review = free_file(journal.parent, journal.stem, ".txt")
    review.write_text("\n".join(Review(match).lines) + "\n", encoding="utf-8")
    screen.hint(say("Journal: {file}", file=journal))
    screen.hint(say("Review: {file}", file=review))
    screen.hint(say("Step through it: {command}", command=f"dilemma replay {journal}"))
