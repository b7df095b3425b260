"""`dilemma report`: the after-action review of a saved match as one page, with its data beside it."""

from pathlib import Path

import click
from attrs import evolve

from game.cli.options import make_command, option, whole
from game.cli.starting import busy, counting, hurry_if_compiled
from game.lab.afterwards import FORKS, company_of
from game.lab.theories import adjudicate
from game.match import Match
from game.report.after_action import Gathered, OtherTheory, gather, write_page
from game.rules.rule import prefer_speed
from game.words import say
from game.world.vocabulary import THEORIES

GAMES = 200
"""Matches that are played beside it, and from each fork twice, unless others are asked for."""
MOST_GAMES = 10_000


def command() -> click.Command:
    """Make `dilemma report`."""
    return make_command(
        "report",
        run,
        say(
            "Write the after-action review of a saved match: one page that opens anywhere without a network and prints, "
            "with its data as JSON and CSV beside it."
        ),
        click.Argument(["file"], type=click.Path(path_type=Path), metavar="FILE"),
        option(
            "--out",
            text=say("folder for the page and its data; made where it is missing"),
            required=True,
            type=click.Path(path_type=Path, file_okay=False),
            metavar="DIR",
        ),
        option("--stages", text=say("open in three stages: own view, the other’s view, what was so"), is_flag=True),
        option(
            "--games",
            text=say("matches to set it among, and to play on from turns with one order left out; 0 for none"),
            type=whole(0, MOST_GAMES),
            default=GAMES,
            metavar="N",
        ),
    )


def run(file: Path, out: Path, stages: bool, games: int) -> int:
    """Write the report. Raises MatchFault that names file and line where the journal does not follow."""
    hurry_if_compiled()
    with busy(say("Looking back on the match …")):
        match = Match.replay(file)
        gathered = gather(match, other_theory(match))
    out.mkdir(parents=True, exist_ok=True)
    written = write_page(_with_company(gathered, games) if games else gathered, out, staged=stages)
    for each in written:
        click.echo(say("Written: {file}", file=each))
    return 0


def other_theory(match: Match) -> OtherTheory:
    """Adjudicate the same orders by the theory that was not played."""
    found = adjudicate(match, next(each for each in THEORIES if each != match.theory))
    return OtherTheory(found.theory, found.situations, sum(found.failed))


def _with_company(gathered: Gathered, games: int) -> Gathered:
    """Play other matches beside this one, by compiled rules."""
    prefer_speed()
    with counting(say("Matches beside it"), games * (1 + 2 * FORKS)) as progress:
        task = progress.task_ids[0]
        found = company_of(gathered.match, gathered.marks, games, lambda done: progress.advance(task, done))
    return evolve(gathered, company=found)
