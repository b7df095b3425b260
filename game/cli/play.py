"""`dilemma play`: people and computers at one machine."""

from importlib.util import find_spec
from pathlib import Path
from shlex import quote

import click

from game.cli.choosing import chosen
from game.cli.errors import Mistake
from game.cli.options import (
    choice_option,
    file_option,
    folder_option,
    make_command,
    option,
    scenario_argument,
    seat_option,
    seed_option,
    theory_option,
    turns_option,
)
from game.cli.reviewing import leave_review
from game.cli.seating import seated
from game.cli.starting import DEFAULT_SCENARIO, busy, hurry_if_compiled, open_scenario, seed_or_drawn
from game.cli.window import play_in_window, save_pictures, why_no_window
from game.match import Match, load_match
from game.match.journal import free_file
from game.players.guests import is_guest
from game.terminal.screen import Screen, open_screen
from game.terminal.table import play, set_table
from game.words import say

Words = tuple[str, ...]


def command() -> click.Command:
    """Make `dilemma play`."""
    return make_command(
        "play",
        run,
        say(
            "Play at one machine. Seats that are not named are played by people; once a person is named, "
            "by the computer. Every act is in the journal before it is answered."
        ),
        scenario_argument(required=False),
        seat_option(say("who plays a seat: human, a player of dilemma player list, or your own; as often as there are seats")),
        choice_option(),
        option("--terminal", text=say("play in the terminal even where there is a screen"), is_flag=True),
        option("--open", "is_open", text=say("open table: everybody sees everything, for beginners"), is_flag=True),
        seed_option(),
        file_option("--load", say("go on with a saved match")),
        file_option("--save", say("keep the journal in this file; otherwise in the current folder")),
        turns_option(),
        theory_option(),
        folder_option(
            "--screenshots", text=say("save a picture of every screen of the window in this folder, and play nothing")
        ),
    )


def run(
    scenario: str | None,
    seat: Words,
    choice: Words,
    terminal: bool,
    is_open: bool,
    seed: int | None,
    load: Path | None,
    save: Path | None,
    turns: int | None,
    theory: str | None,
    screenshots: Path | None,
) -> int:
    """Play, and say where the match is kept."""
    if screenshots:
        return _take_pictures(screenshots, scenario)
    if load and (scenario or choice or is_open or save or seed is not None or turns or theory):
        raise Mistake(
            say(
                "--load goes on with a match as it is; "
                "leave out the scenario, --option, --open, --seed, --turns, --theory and --save"
            )
        )
    hurry_if_compiled()
    in_window = not terminal and not why_no_window()
    if in_window and not any((scenario, seat, choice, is_open, load, save, turns, theory)):
        return show_window(None, seed)
    match = (
        _go_on(load, seat)
        if load
        else _begin(scenario or DEFAULT_SCENARIO, seat, choice, is_open, seed, turns or 0, theory or "", save)
    )
    return show_window(match, seed) if in_window else _play_in_terminal(match)


def show_window(match: Match | None, seed: int | None = None) -> int:
    """Play in the window, and say where the match is kept that was played last."""
    played = play_in_window(match, seed=seed)
    if played is not None:
        _say_where(played, open_screen())
    return 0


def _play_in_terminal(match: Match) -> int:
    screen = open_screen()
    try:
        play(set_table(match, screen))
    finally:
        _say_where(match, screen)
    return 0


def _take_pictures(folder: Path, scenario: str | None) -> int:
    """Save pictures of every screen."""
    if find_spec("pygame") is None:
        raise Mistake(why_no_window())
    with busy(say("Drawing every screen …")):
        files = save_pictures(folder, scenario)
    click.echo(say("{count} pictures are in {folder}", count=len(files), folder=folder))
    return 0


def _begin(
    name: str, seats: Words, choices: Words, is_open: bool, seed: int | None, turns: int, theory: str, file: Path | None
) -> Match:
    """Start a new match with its journal in a file."""
    scenario, number = open_scenario(name), seed_or_drawn(seed)
    players, options = seated(scenario, seats, people=True), chosen(scenario, choices)
    kept = file or free_file(Path(), f"{scenario.id}-seed-{number}", ".jsonl")
    return Match.start(
        scenario, number, options=options, turns=turns, players=players, is_open=is_open, theory=theory, file=kept
    )


def _go_on(file: Path, seats: Words) -> Match:
    """Open a saved match for going on. Raises Mistake where it seats guests that nobody named: a file starts no programs."""
    with busy(say("Playing the match over …")):
        match = load_match(file)
    seated_then = {f"{seat}={name}" for seat, name in match.players.items()}
    if not set(seats) <= seated_then:
        raise Mistake(say("--load goes on with a match as it is; leave out --seat"))
    guests = sorted(each for each in seated_then - set(seats) if is_guest(each.partition("=")[2]))
    if guests:
        words = " ".join(f"--seat {quote(each)}" for each in guests)
        raise Mistake(
            say(
                "{file}: seats players from outside, and a file starts no programs; if you trust them, add {words}",
                file=file,
                words=words,
            )
        )
    return match


def _say_where(match: Match, screen: Screen) -> None:
    """Say where the match is kept, with its review once it is over."""
    file = match.journal.file
    if match.is_over and file is not None:
        leave_review(match, file, screen)
    else:
        screen.hint(say("The match is saved in {file}", file=file))
        screen.hint(say("Go on: {command}", command=f"dilemma play --load {file}"))
