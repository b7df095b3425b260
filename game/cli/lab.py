"""`dilemma lab`: what the theory says of play, measured; which sentences hold, which fail, and which hang on a number."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from game.cli.errors import FAILED, Mistake
from game.cli.options import file_option, fixed_seed_option, jobs_option, json_option, make_command, option, whole
from game.cli.starting import busy, busy_compiling, counting, require_place
from game.cli.telling_lab import print_findings
from game.cli.texts import suggestion
from game.lab.history import replay_history
from game.lab.measuring import find, warm_up
from game.lab.proposition import Finding, Proposition
from game.lab.propositions import PROPOSITIONS
from game.lab.propositions.not_expressed import NOT_EXPRESSED
from game.lab.provenance import provenance
from game.lab.sensitivity import Stirred, Variation, stir, variations
from game.lab.validity import Replayed
from game.lab.validity import page as validity_page
from game.lab.worth import worth_of
from game.rules.rule import is_cached
from game.words import say
from game.world.load import load_scenario, scenario_ids

DEFAULT_GAMES = 400
MOST_GAMES = 1_000_000


def command() -> click.Command:
    """Make `dilemma lab`."""
    return make_command(
        "lab",
        run,
        say(
            "Measure what the theory says of play: each proposition by many matches between players of several kinds, with "
            "95 % intervals, and with what would refute it. Name propositions by their ids or numbers, such as four-worlds "
            "or P2; otherwise all are measured. What has been measured is kept, so that a run that was stopped goes on. "
            "A proposition that fails is a result: the program still ends with 0, unless --strict is given."
        ),
        click.Argument(["propositions"], nargs=-1, metavar="[PROPOSITION]…"),
        option(
            "--games",
            text=say("matches in each arm of an experiment"),
            type=whole(2, MOST_GAMES),
            default=DEFAULT_GAMES,
            metavar="N",
        ),
        fixed_seed_option(),
        jobs_option(),
        option("--fresh", text=say("measure again what was measured before"), is_flag=True),
        option(
            "--sensitivity",
            text=say("measure again with single numbers a fifth larger and smaller, and say which results hang on them"),
            is_flag=True,
        ),
        option(
            "--sensitivity-games",
            text=say("matches in each arm of such a variation; otherwise as many as --games"),
            type=whole(2, MOST_GAMES),
            metavar="N",
        ),
        option("--strict", text=say("end with 1 if a proposition fails"), is_flag=True),
        file_option("--page", say("write the page on validity, with every history replayed, to this file")),
        json_option(),
    )


def run(
    propositions: tuple[str, ...],
    games: int,
    seed: int,
    jobs: int | None,
    fresh: bool,
    sensitivity: bool,
    sensitivity_games: int | None,
    strict: bool,
    page: Path | None,
    as_json: bool,
) -> int:
    """Measure, and print what was found."""
    asked = chosen(propositions)
    varied = [each for proposition in asked for each in variations(proposition)] if sensitivity else []
    fewer = sensitivity_games or games
    how = seed, jobs or os.cpu_count() or 1
    if page:
        require_place(page)
    try:
        findings, stirred = _measure(asked, games, varied, fewer, how, fresh=fresh)
    except KeyboardInterrupt:
        click.echo(say("What was measured is kept: the same command goes on from there."), err=True)
        raise
    if page:
        further = [f"--sensitivity --sensitivity-games {fewer}"] if sensitivity else []
        further.append(f"--page {page}")
        asked_for = " ".join(["dilemma lab", *propositions, f"--games {games} --seed {seed}", *further])
        page.write_text(_page(findings, stirred, games, seed, asked_for), encoding="utf-8")
    if as_json:
        click.echo(json.dumps(as_answer(findings, stirred if sensitivity else None), ensure_ascii=False))
    else:
        print_findings(findings, stirred, in_full=bool(propositions), sensitivity=sensitivity)
    return FAILED if strict and not all(finding.verdict.holds for finding in findings) else 0


def _page(findings: Sequence[Finding], stirred: Sequence[Stirred], games: int, seed: int, asked_for: str) -> str:
    """Return the page on validity: every documented history replayed, and the propositions."""
    scenarios = [scenario for scenario in map(load_scenario, scenario_ids()) if scenario.history.situations]
    with counting(say("Replaying history …"), len(scenarios)) as progress:
        replayed = []
        for scenario in scenarios:
            replayed.append(Replayed(scenario, replay_history(scenario), worth_of(scenario, seed)))
            progress(1)
    line = provenance(scenarios, seed, f"{games} matches an arm", asked_for)
    return validity_page(replayed, findings, stirred, ((name, why()) for name, why in NOT_EXPRESSED), line)


def chosen(names: Sequence[str]) -> list[Proposition]:
    """Return the propositions of that name or number, each once, in their own order; all where none is named."""
    known = {name.lower(): each for each in PROPOSITIONS.values() for name in (each.id, *each.aliases)}
    for name in names:
        if name.lower() not in known:
            raise Mistake(suggestion(say("there is no proposition '{name}'", name=name[:60]), name.lower(), PROPOSITIONS))
    wanted = {known[name.lower()].id for name in names} or set(PROPOSITIONS)
    return [each for each in PROPOSITIONS.values() if each.id in wanted]


def _measure(
    asked: list[Proposition], games: int, varied: list[Variation], fewer: int, how: tuple[int, int], *, fresh: bool
) -> tuple[list[Finding], list[Stirred]]:
    """Measure everything; a person sees a bar over all matches, and why the first time takes longer."""
    with busy(say("Opening the lab …")) if is_cached() else busy_compiling():
        warm_up(asked[0])
    with counting(say("Matches"), games * _arms(asked) + fewer * _arms([each.proposition for each in varied])) as progress:
        findings = list(find(asked, games, *how, progress, fresh=fresh))
        return findings, list(stir(findings, varied, fewer, *how, progress, fresh=fresh))


def _arms(propositions: Sequence[Proposition]) -> int:
    return sum(len(each.arms) for each in propositions)


def as_answer(findings: Sequence[Finding], stirred: Sequence[Stirred] | None) -> dict[str, Any]:
    """Return the JSON answer; with a sensitivity run each proposition also has its variations, and whether one flips it."""
    answers = [finding.as_json() for finding in findings]
    if stirred is not None:
        for answer in answers:
            own = [each for each in stirred if each.finding.proposition.id == answer["id"]]
            answer["variations"] = [each.as_json() for each in own]
            answer["fragile"] = any(each.flips for each in own)
    return {"propositions": answers}
