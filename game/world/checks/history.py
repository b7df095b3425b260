"""Cross-checks of the calendar and of what is documented."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from game.words import say
from game.world.calendar import first_day, last_day, turn_of
from game.world.catalogue import Catalogue, Event, Move, Treaty
from game.world.checks.board import Pair, pairs_of
from game.world.checks.references import Names
from game.world.checks.sentences import wants_place, wants_target
from game.world.faults import one_of, short
from game.world.findings import Findings, Where
from game.world.scenario import Actor, Calendar, Deed, Documented, Occurrence, Scenario

PROPOSAL: Final = "propose-treaty"
"""The move that puts a treaty on the table."""


@frozen
class Stage:
    """Who and what the documented history may speak of."""

    calendar: Calendar
    actors: dict[str, Actor]
    moves: dict[str, Move]
    events: dict[str, Event]
    treaties: dict[str, Treaty]
    kinds: dict[Pair, str]
    dyads: frozenset[str]
    """Rivalries as they are written, in either order: `russia-nato`."""
    names: Names
    findings: Findings


def check_history(scenario: Scenario, catalogue: Catalogue, names: Names, findings: Findings) -> None:
    """Find dates outside the calendar, and deeds and occurrences that could not be played."""
    kinds = pairs_of(scenario)
    stage = Stage(
        scenario.calendar,
        {each.id: each for each in scenario.actors},
        {each.id: each for each in catalogue.moves},
        {each.id: each for each in catalogue.events},
        {each.id: each for each in catalogue.treaties},
        kinds,
        frozenset(_dyads(kinds)),
        names,
        findings,
    )
    _check_calendar(scenario.calendar, findings)
    for at, occurrence in enumerate(scenario.occurrences):
        _check_occurrence(occurrence, ("occurrences", at), stage)
    for at, deed in enumerate(scenario.history.deeds):
        _check_deed(deed, ("history", "deeds", at), stage)
    for at, told in enumerate(scenario.history.situations):
        _check_documented(told, ("history", "situations", at), stage)
    _check_ids(scenario, findings)


def _dyads(kinds: dict[Pair, str]) -> Iterator[str]:
    """Yield the names of all rivalries, in both orders."""
    for pair, kind in kinds.items():
        if kind == "rivalry":
            yield "-".join(sorted(pair))
            yield "-".join(sorted(pair, reverse=True))


def _check_calendar(calendar: Calendar, findings: Findings) -> None:
    """Check the start and the lengths of play."""
    _is_date(calendar.start, ("calendar", "start"), findings)
    if calendar.most < calendar.least:
        problem = say("{most} is less than the least, {least}", most=calendar.most, least=calendar.least)
        findings.add(("calendar", "most"), problem, say("at least {least}", least=calendar.least))
    for at, preset in enumerate(calendar.presets):
        if preset.turns > calendar.most:
            problem = say("{turns} turns are more than the most, {most}", turns=preset.turns, most=calendar.most)
            findings.add(("calendar", "presets", at, "turns"), problem, say("at most {most}", most=calendar.most))


def _is_date(text: str, where: Where, findings: Findings) -> bool:
    """Say whether a text is a date, and add a fault if it is not."""
    try:
        first_day(text)
    except ValueError:
        wanted = say("a date such as 2008, 2008-08 or 2008-08-08")
        findings.add(where, say("'{text}' is no date", text=short(text)), wanted)
        return False
    return True


def _check_date(text: str, where: Where, stage: Stage) -> None:
    """Check that a date lies in the calendar."""
    path, calendar = (*where, "date"), stage.calendar
    if not _is_date(text, path, stage.findings) or stage.findings.is_blank(("calendar",)):
        return
    try:
        turn = turn_of(calendar, text)
    except (KeyError, ValueError):  # the calendar's own fault, told where it stands
        return
    if not 0 <= turn < calendar.most:
        wanted = say("a date from {start} on, within {most} turns", start=calendar.start, most=calendar.most)
        stage.findings.add(path, say("'{text}' is outside the calendar", text=text), wanted)


def _check_occurrence(occurrence: Occurrence, where: Where, stage: Stage) -> None:
    """Check an event's date, and that it has whom or what it speaks about."""
    _check_date(occurrence.date, where, stage)
    event, path = stage.events.get(occurrence.event), (*where, "about")
    if occurrence.about == occurrence.of and occurrence.of:
        stage.findings.add(path, say("is the actor itself"), say("another actor or a region"))
    elif event and wants_place(event.effects) and occurrence.about not in stage.names.known("regions"):
        stage.findings.add(path, say("'{word}' happens in a region", word=event.id), say("a region"))
    elif event and wants_target(event.effects) and not occurrence.about:
        stage.findings.add(path, say("'{word}' happens between two", word=event.id), say("an actor or a region"))


def _check_deed(deed: Deed, where: Where, stage: Stage) -> None:
    """Check a documented order: its date, and that it fits its move's card."""
    _check_date(deed.date, where, stage)
    _check_proposal(deed, stage.treaties.get(deed.treaty), where, stage.findings)
    move, actor = stage.moves.get(deed.move), stage.actors.get(deed.actor)
    if move and actor and move.by and not set(move.by) & set(actor.tags):
        problem = say("'{one}' may not use '{word}'", one=actor.id, word=move.id)
        stage.findings.add((*where, "actor"), problem, say("an actor with a tag {words}", words=" / ".join(move.by)))
    if move:
        _check_aim(deed, move, (*where, "target"), stage)


def _check_aim(deed: Deed, move: Move, where: Where, stage: Stage) -> None:
    """Check that a deed is aimed at the kind of target its move asks for."""
    target = stage.actors.get(deed.target)
    if move.target == "none" and deed.target:
        stage.findings.add(where, say("'{word}' is aimed at nobody", word=move.id), say("no target"))
    elif move.target == "region" and deed.target not in stage.names.known("regions"):
        stage.findings.add(where, _unfit(deed.target, move), say("a region"))
    elif move.target == "actor" and not target:
        stage.findings.add(where, _unfit(deed.target, move), say("an actor"))
    elif move.target == "actor" and target:
        _check_target(deed, move, target, where, stage)


def _check_target(deed: Deed, move: Move, target: Actor, where: Where, stage: Stage) -> None:
    """Check that the actor aimed at is another one, with the tie and a tag that the move asks for."""
    tie = stage.kinds.get(frozenset((deed.actor, target.id)), "none")
    if target.id == deed.actor:
        stage.findings.add(where, say("is the actor itself"), say("another actor"))
    elif move.tie not in ("", tie):
        problem = say("'{word}' needs a tie of kind '{tie}'", word=move.id, tie=move.tie)
        stage.findings.add(where, problem, say("an actor with such a tie to '{one}'", one=short(deed.actor)))
    elif move.to and not set(move.to) & set(target.tags):
        wanted = say("an actor with a tag {words}", words=" / ".join(move.to))
        stage.findings.add(where, _unfit(target.id, move), wanted)


def _unfit(target: str, move: Move) -> str:
    """Say that a deed lacks a target or has one of the wrong kind."""
    if not target:
        return say("is missing, and '{word}' needs one", word=move.id)
    return say("'{one}' is no target for '{word}'", one=short(target), word=move.id)


def _check_proposal(deed: Deed, treaty: Treaty | None, where: Where, findings: Findings) -> None:
    """Check that a proposal names a treaty and clauses of its template, the core among them."""
    if deed.move == PROPOSAL and not deed.treaty:
        findings.add((*where, "treaty"), say("is missing"), say("the treaty that is proposed"))
    if deed.clauses and not deed.treaty:
        findings.add((*where, "clauses"), say("belong to no treaty"), say("a treaty, or no clauses"))
    if treaty:
        _check_clauses(deed, treaty, (*where, "clauses"), findings)


def _check_clauses(deed: Deed, treaty: Treaty, where: Where, findings: Findings) -> None:
    """Check that clauses belong to a treaty, and that a proposal holds its core."""
    for at, clause in enumerate(deed.clauses):
        if clause not in treaty.clauses:
            problem = say("'{word}' is no clause of '{treaty}'", word=short(clause), treaty=treaty.id)
            findings.add((*where, at), problem, one_of(treaty.clauses, clause))
    lacking = [clause for clause in treaty.core if clause not in deed.clauses]
    if lacking and deed.move == PROPOSAL:
        problem = say("lack a clause of the core, '{word}'", word=lacking[0])
        findings.add(where, problem, say("all of {words}", words=", ".join(treaty.core)))


def _check_documented(told: Documented, where: Where, stage: Stage) -> None:
    """Check a documented situation: a rivalry, accepted values, and dates in order."""
    if told.dyad not in stage.dyads:
        problem = say("'{word}' is no rivalry", word=short(told.dyad))
        stage.findings.add((*where, "dyad"), problem, one_of(sorted(stage.dyads), told.dyad))
    if not told.situations:
        stage.findings.add((*where, "situations"), say("is empty"), say("I, II, III or IV"))
    since = _is_date(told.since, (*where, "since"), stage.findings)
    until = _is_date(told.until, (*where, "until"), stage.findings)
    if since and until and last_day(told.until) < first_day(told.since):
        problem = say("'{until}' is before '{since}'", until=told.until, since=told.since)
        stage.findings.add((*where, "until"), problem, say("a later date"))


def _check_ids(scenario: Scenario, findings: Findings) -> None:
    """Find an id shared by a deed and an occurrence: history is replayed without one of them by its id."""
    happened = {each.id for each in scenario.occurrences if each.id}
    for at, deed in enumerate(scenario.history.deeds):
        if deed.id in happened:
            path = ("history", "deeds", at, "id")
            findings.add(path, say("'{word}' is an occurrence's id too", word=short(deed.id)), say("an id of its own"))
