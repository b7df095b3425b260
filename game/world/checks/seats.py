"""Cross-checks of what seats are told and play for, and of what players may set."""

from game.words import say
from game.world.checks.board import check_intents, pairs_of
from game.world.checks.references import Names, check_once
from game.world.checks.sentences import Reach, check_needs
from game.world.faults import short
from game.world.findings import Findings, Where
from game.world.scenario import Aim, Scenario
from game.world.settings import SETTINGS


def check_seats(scenario: Scenario, names: Names, findings: Findings) -> None:
    """Find seats without agenda or briefing, and aims that cannot be measured."""
    _check_each_seat("agendas", [agenda.seat for agenda in scenario.agendas], scenario, findings)
    _check_each_seat("briefings", [briefing.seat for briefing in scenario.briefings], scenario, findings)
    for at, agenda in enumerate(scenario.agendas):
        if not agenda.aims:
            findings.add(("agendas", at, "aims"), say("is empty"), say("at least one aim"))
        for number, aim in enumerate(agenda.aims):
            _check_aim(aim, ("agendas", at, "aims", number), names, findings)


def _check_each_seat(key: str, seats: list[str], scenario: Scenario, findings: Findings) -> None:
    """Find actors that are missing from a list of seats, or twice in it."""
    check_once([((key, at, "seat"), seat) for at, seat in enumerate(seats)], findings)
    served = set(seats)
    for actor in scenario.actors:
        if actor.id and actor.id not in served:
            findings.add((key,), say("has nothing for '{word}'", word=short(actor.id)), say("an entry for every seat"))


def _check_aim(aim: Aim, where: Where, names: Names, findings: Findings) -> None:
    """Check the needs of an aim against what it is aimed at."""
    if findings.is_blank((*where, "target")):
        return
    if not aim.needs:
        findings.add((*where, "needs"), say("is empty"), say("at least one condition"))
    reach = Reach(actor=bool(aim.target), place=aim.target in names.known("regions"))
    check_needs(aim.needs, where, reach, names, findings)


def check_options(scenario: Scenario, findings: Findings) -> None:
    """Find options without choices, and settings that contradict one another."""
    _check_thresholds(scenario.settings, {}, (), findings)
    kinds = pairs_of(scenario)
    for at, option in enumerate(scenario.options):
        if not option.choices:
            findings.add(("options", at, "choices"), say("is empty"), say("at least one choice"))
        for number, choice in enumerate(option.choices):
            where: Where = ("options", at, "choices", number)
            check_intents(choice.intents, where, kinds, findings)
            _check_thresholds(choice.settings, scenario.settings, where, findings)


def _check_thresholds(changed: dict[str, int], before: dict[str, int], where: Where, findings: Findings) -> None:
    """Find a threshold of conviction that lies below the one of alarm."""
    values = {name: value for name, (value, _, _) in SETTINGS.items()} | before | changed
    guilty = [name for name in ("convinced", "alarmed") if name in changed]
    if values["convinced"] < values["alarmed"] and guilty:
        problem = say(
            "a side would be convinced at {low} before it is alarmed at {high}",
            low=values["convinced"],
            high=values["alarmed"],
        )
        findings.add((*where, "settings", guilty[0]), problem, say("'convinced' not below 'alarmed'"))
