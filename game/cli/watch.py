"""`dilemma watch`: computers play, and the match is told turn by turn."""

from pathlib import Path

import click

from game.cli.choosing import chosen
from game.cli.options import (
    choice_option,
    file_option,
    make_command,
    scenario_argument,
    seat_option,
    seed_option,
    theory_option,
    turns_option,
)
from game.cli.seating import seated
from game.cli.starting import DEFAULT_SCENARIO, hurry_if_compiled, open_scenario, seed_or_drawn
from game.match import Match
from game.terminal.screen import open_screen
from game.terminal.watching import watch
from game.words import say


def command() -> click.Command:
    """Make `dilemma watch`."""
    return make_command(
        "watch",
        run,
        say("Watch computers play: orders, readings, dice and what moved, told turn by turn to one who may know everything."),
        scenario_argument(required=False),
        seat_option(say("who plays a seat: a player of dilemma player list, or your own; as often as there are seats")),
        choice_option(),
        seed_option(),
        file_option("--save", say("keep the journal in this file")),
        turns_option(),
        theory_option(),
    )


def run(
    scenario: str | None,
    seat: tuple[str, ...],
    choice: tuple[str, ...],
    seed: int | None,
    save: Path | None,
    turns: int | None,
    theory: str | None,
) -> int:
    """Watch a match."""
    hurry_if_compiled()
    opened = open_scenario(scenario or DEFAULT_SCENARIO)
    players = seated(opened, seat, people=False)
    options = chosen(opened, choice)
    match = Match.start(
        opened, seed_or_drawn(seed), options=options, turns=turns or 0, players=players, theory=theory or "", file=save
    )
    screen = open_screen()
    try:
        watch(match, screen)
    finally:
        if save:
            screen.hint(say("The match is saved in {file}", file=save))
            screen.hint(say("Step through it: {command}", command=f"dilemma replay {save}"))
            screen.hint(say("Look back on it: {command}", command=f"dilemma report {save} --out review"))
    return 0
