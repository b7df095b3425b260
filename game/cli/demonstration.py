"""`dilemma` alone: the window; where there is none a watched match, with its journal and its review left behind."""

from pathlib import Path

from game.cli.reviewing import leave_review
from game.cli.seating import seated
from game.cli.starting import DEFAULT_SCENARIO, hurry_if_compiled, open_scenario, seed_or_drawn
from game.cli.window import play_in_window, why_no_window
from game.match import Match
from game.match.journal import free_file
from game.terminal.screen import open_screen
from game.terminal.watching import watch
from game.words import say


def demonstrate(folder: Path | None) -> int:
    """Open the window; else play the watched match, and say where its journal and review are."""
    reason = why_no_window()
    if not reason:
        hurry_if_compiled()
        played = play_in_window(None, folder)
        if played is not None and played.journal.file is not None:
            open_screen().hint(say("The match is saved in {file}", file=played.journal.file))
        return 0
    screen = open_screen()
    screen.tell(
        say(
            "{reason}, so here is a match of computers in the terminal. To play: dilemma play. All commands: dilemma --help",
            reason=reason,
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
    screen.console.print()
    leave_review(match, journal, screen)
    return 0
