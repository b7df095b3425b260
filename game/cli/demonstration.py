"""`dilemma` alone: a watched match, with its journal and its review left behind."""

from pathlib import Path

from game.cli.reviewing import write_review
from game.cli.seating import seated
from game.cli.starting import DEFAULT_SCENARIO, free_file, hurry_if_compiled, open_scenario, seed_or_drawn
from game.match import Match
from game.terminal.screen import open_screen
from game.terminal.watching import watch
from game.words import say


def demonstrate(folder: Path | None) -> int:
    """Play the watched match, and say where its journal and review are."""
    screen = open_screen()
    screen.tell(
        say(
            "There is no window yet, so here is a match of computers in the terminal. "
            "To play: dilemma play. All commands: dilemma --help"
        )
    )
    screen.console.print()
    hurry_if_compiled()
    scenario, seed = open_scenario(DEFAULT_SCENARIO), seed_or_drawn(None)
    place = folder or Path()
    place.mkdir(parents=True, exist_ok=True)
    journal = free_file(place, f"{scenario.id}-seed-{seed}", ".jsonl")
    match = Match.start(
        scenario,
        seed,
        players=seated(scenario, [f"{actor.id}=historical" for actor in scenario.actors], people=False),
        file=journal,
    )
    watch(match, screen)
    review = write_review(match, journal.with_suffix(".txt"))
    screen.console.print()
    screen.hint(say("Journal: {file}", file=journal))
    screen.hint(say("Review: {file}", file=review))
    screen.hint(say("Step through it: {command}", command=f"dilemma replay {journal}"))
    return 0
