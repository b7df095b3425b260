"""`dilemma report`: the after-action review of a saved match as one page, with its data beside it."""

from pathlib import Path

import click
from attrs import evolve

from game.cli.errors import Mistake
from game.cli.options import folder_option, make_command, option, whole
from game.cli.reporting_many import answer_in, report_many
from game.cli.starting import busy, counting, hurry_if_compiled
from game.lab.afterwards import FORKS, company_of
from game.lab.theories import adjudicate
from game.match import Match, replay_match
from game.players import PLAYERS
from game.report.after_action import Gathered, OtherTheory, gather, write_page, write_worlds
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
            "with its data as JSON and CSV beside it. Of what match --out wrote, a page of many matches."
        ),
        click.Argument(["files"], type=click.Path(path_type=Path), metavar="FILE...", nargs=-1, required=True),
        folder_option(
            "--out", text=say("folder for the page and its data; made where it is missing"), required=True, metavar="DIR"
        ),
        option(
            "--as-class",
            text=say("compare several matches of one scenario as worlds of a class, and name nobody"),
            is_flag=True,
        ),
        option("--stages", text=say("open in three stages: own view, the other’s view, what was so"), is_flag=True),
        option(
            "--games",
            text=say(
                "matches to set it among, and to play on from turns with one order left out; {count} unless said, 0 for none",
                count=GAMES,
            ),
            type=whole(0, MOST_GAMES),
            default=GAMES,
            metavar="N",
        ),
    )


def run(files: tuple[Path, ...], out: Path, as_class: bool, stages: bool, games: int) -> int:
    """Write the report. Raises MatchFault that names file and line where a journal does not follow."""
    if len(files) > 1 and not as_class:
        raise Mistake(say("a report is of one match; add --as-class to compare {count} of them", count=len(files)))
    many = answer_in(files[0]) if len(files) == 1 else None
    if many is not None:
        return _written(report_many(many, files[0], out))
    hurry_if_compiled()
    with busy(say("Looking back on the match …")):
        found = [_gathered(file, as_class=as_class) for file in files]
    _require_one_scenario(found, files)
    out.mkdir(parents=True, exist_ok=True)
    if as_class:
        return _written(write_worlds(found, out, staged=stages))
    return _written(write_page(_with_company(found[0], games) if games else found[0], out, staged=stages))


def _written(files: list[Path]) -> int:
    for each in files:
        click.echo(say("Written: {file}", file=each))
    return 0


def _gathered(file: Path, *, as_class: bool) -> Gathered:
    match = replay_match(file)
    return evolve(gather(match, other_theory(match)), is_pseudonymous=as_class, programs=frozenset(PLAYERS))


def _require_one_scenario(found: list[Gathered], files: tuple[Path, ...]) -> None:
    """Refuse to compare matches of different scenarios. Raises Mistake that names the first other one."""
    for each, file in zip(found, files, strict=True):
        if each.scenario.digest != found[0].scenario.digest:
            told = {"file": file, "other": each.scenario.id, "known": found[0].scenario.id}
            raise Mistake(say("{file}: a match of {other}; a class compares matches of one scenario, here {known}", **told))


def other_theory(match: Match) -> OtherTheory:
    """Adjudicate the same orders by the theory that was not played."""
    found = adjudicate(match, next(each for each in THEORIES if each != match.theory))
    return OtherTheory(found.theory, found.situations, sum(found.failed))


def _with_company(gathered: Gathered, games: int) -> Gathered:
    """Play other matches beside this one, by compiled rules."""
    prefer_speed()
    with counting(say("Matches beside it"), games * (1 + 2 * FORKS)) as progress:
        found = company_of(gathered.match, gathered.marks, games, progress)
    return evolve(gathered, company=found)
