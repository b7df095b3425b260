"""`dilemma replay`: step through a saved match, or verify it."""

import json
from pathlib import Path
from typing import Any

import click

from game.cli.options import MOST_TURNS, json_option, make_command, one_of, option, whole
from game.cli.seating import require_seat
from game.cli.starting import busy, hurry_if_compiled
from game.lab.theories import adjudicate_by_both
from game.match import Match, Page, Posting, replay_match
from game.report.courses import shortened
from game.terminal.board import plain_table
from game.terminal.replaying import step_through
from game.terminal.screen import make_console, open_screen
from game.words import say, terms
from game.world import names
from game.world.vocabulary import THEORIES


def command() -> click.Command:
    """Make `dilemma replay`."""
    return make_command(
        "replay",
        run,
        say("Step through a saved match as it was, or verify that it follows from its orders and dice to the last digit."),
        click.Argument(["file"], type=click.Path(path_type=Path), metavar="FILE"),
        option("--verify", text=say("only check every order and every digest"), is_flag=True),
        option("--to", "until", text=say("stop after this turn"), type=whole(1, MOST_TURNS), metavar="TURN"),
        option(
            "--theory",
            text=say("adjudicate the same orders by this model too, beside the other: spiral or deterrence"),
            type=one_of(THEORIES),
            metavar="MODEL",
        ),
        option("--as", "seat", text=say("see only what this seat could know"), metavar="ACTOR"),
        json_option(),
    )


def run(file: Path, verify: bool, until: int | None, theory: str | None, seat: str | None, as_json: bool) -> int:
    """Replay the match. Raises MatchFault that names file and line where it does not follow."""
    hurry_if_compiled()
    with busy(say("Playing the match over …")):
        match = replay_match(file, until)
    if seat:
        require_seat(match.scenario, seat)
    if theory:
        _print_theories(match, as_json)
    elif as_json:
        click.echo(json.dumps(answer(match, seat), ensure_ascii=False))
    elif verify:
        text = say(
            "{file}: {turns} turns follow to the last digit; digest {digest}",
            file=file,
            turns=len(match.pages) - 1,
            digest=match.pages[-1].digest,
        )
        click.echo(text)
    else:
        step_through(match, seat or "", open_screen())
    return 0


def _print_theories(match: Match, as_json: bool) -> None:
    """Print what either theory makes of the same orders."""
    both = adjudicate_by_both(match)
    if as_json:
        click.echo(json.dumps([each.as_json() for each in both], ensure_ascii=False))
        return
    console = make_console()
    console.print(
        say("The same orders by either theory; the match was played by {theory}.", theory=terms.theories()[match.theory])
    )
    table = plain_table(say("relation"), *(terms.theories()[each.theory] for each in both))
    for name in match.situations():
        courses = (shortened([row[name] for row in each.situations]) for each in both)
        table.add_row(names.dyad_of(match.scenario, name), *courses)
    console.print()
    console.print(table)


def answer(match: Match, seat: str | None) -> dict[str, Any]:
    """Return a match turn by turn, whole or as a seat could know it."""
    outcome = match.outcome
    return {
        "scenario": match.scenario.id,
        "seed": match.seed,
        "players": match.players,
        "seat": seat,
        "turns": [_turn(page) for page in (match.view(seat).pages if seat else match.pages)],
        "over": match.is_over,
        "end": outcome.ending if outcome else None,
        "winner": outcome.winner if outcome else None,
        "scores": outcome.scores if outcome else None,
    }


def _turn(page: Page) -> dict[str, Any]:
    """Return a page."""
    orders = {
        name: [{"order": str(order), "intent": [intent.tag, intent.sentence] if intent else None} for order, intent in written]
        for name, written in page.orders.items()
    }
    shown = {"turn": page.turn + 1, "date": page.date, "orders": orders, "postings": [_posting(each) for each in page.postings]}
    return shown | ({"situations": page.situations, "digest": page.digest} if page.digest else {})


def _posting(posting: Posting) -> dict[str, Any]:
    """Return a line of the ledger."""
    cell = posting.cell
    return {
        "cell": [cell.kind, cell.of, cell.about, cell.what] if cell else None,
        "steps": posting.steps,
        "cause": posting.cause,
        "what": posting.what,
        "by": posting.by,
        "on": posting.on,
        "region": posting.region,
        "die": posting.die,
    }
