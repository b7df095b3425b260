"""`dilemma report`: the after-action review of a saved match as one page, with its data beside it."""

from pathlib import Path

import click

from game.cli.options import make_command, option
from game.cli.starting import busy, hurry_if_compiled
from game.lab.theories import adjudicate
from game.match import Match
from game.report.after_action import OtherTheory, gather, write_page
from game.words import say
from game.world.vocabulary import THEORIES


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
    )


def run(file: Path, out: Path, stages: bool) -> int:
    """Write the report. Raises MatchFault that names file and line where the journal does not follow."""
    hurry_if_compiled()
    with busy(say("Looking back on the match …")):
        match = Match.replay(file)
        written = write_page(gather(match, other_theory(match)), out, staged=stages)
    for each in written:
        click.echo(say("Written: {file}", file=each))
    return 0


def other_theory(match: Match) -> OtherTheory:
    """Adjudicate the same orders by the theory that was not played."""
    found = adjudicate(match, next(each for each in THEORIES if each != match.theory))
    return OtherTheory(found.theory, found.situations, sum(found.failed))
