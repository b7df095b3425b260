"""The facilitator's page: people, truth and flow, gathered from an exercise."""

from typing import Final

from game.classroom.cabinet import Cabinet, Proposal
from game.classroom.console_seen import (
    CabinetSeen,
    ConsolePage,
    InjectSeen,
    Proposed,
    RulingSeen,
    Someone,
    Truth,
    WorldSeen,
)
from game.classroom.exercise import Exercise
from game.classroom.parallel import World
from game.classroom.people import Person, roles
from game.classroom.probing import probe_seen
from game.classroom.projector import state_of
from game.classroom.remembered import Held, once_per_language
from game.classroom.sight import order_in_words
from game.classroom.student import intent_in_words, said_as, time_of
from game.match import Match, Ruling
from game.report.after_action.rulings import ruling_told
from game.report.turn import tell_turn
from game.rules.board import between, sheet
from game.rules.codes import CLASH, DISTRUST, INTENT
from game.words import say
from game.world import names

LOGGED: Final = 20
"""Lines of the log that a page shows."""


def console_page(ex: Exercise, at: float) -> ConsolePage:
    """Return the facilitator's page."""
    s, clock = ex.scenario, ex.clock
    present = [p for p in ex.people.values() if not p.is_gone]
    return ConsolePage(
        names.in_words(s.name),
        s.id,
        ex.minutes,
        ex.code,
        ex.phase,
        ex.turn + 1,
        ex.turns,
        ex.worlds[0].match.date,
        ex.curtain,
        ex.decides,
        ex.stage,
        time_of(clock, at),
        int(clock.passed(at)),
        int(clock.debrief_from),
        clock.fitting(at, max(0, ex.turns - ex.turn)),
        ex.shown_world,
        ex.shows_truth,
        ex.asked,
        tuple(_someone(p) for p in present if not p.is_seated),
        tuple(_someone(p) for p in present if p.is_seated),
        tuple(_world(ex, world) for world in ex.worlds),
        tuple(_inject(ex, k) for k in range(len(ex.injects))),
        tuple((_facilitator(ex, note.by), note.text) for note in ex.notes),
        tuple((line.text, line.times) for line in ex.gate.log[-LOGGED:]),
        tuple((side, names.actor(s, side)) for side in ex.sides),
        tuple((dyad, names.dyad(s, *names.two_of(s, dyad))) for dyad in ex.worlds[0].match.situations()),
        tuple(_facilitator(ex, f.id) for f in ex.facilitators.values() if f.device),
        probe_seen(ex),
    )


def story_of(match: Match) -> tuple[str, ...]:
    """Return the last turn with everything that was hidden."""
    return _story((match.scenario.digest, match.pages[-1].digest, len(match.journal.entries)), Held(match))


@once_per_language(40)
def _story(_key: tuple[object, ...], held: Held[Match]) -> tuple[str, ...]:
    return tell_turn(held.thing.scenario, held.thing.pages[-1])


def truths_of(match: Match) -> tuple[Truth, ...]:
    """Return what is so between all sides."""
    b, s, found = match.board, match.scenario, []
    numbers = {seat: k for k, seat in enumerate(match.seats)}
    for dyad, situation in match.situations().items():
        one, other = names.two_of(s, dyad)
        a, c = numbers[one], numbers[other]
        distrust = (sheet(b, a, c, DISTRUST), sheet(b, c, a, DISTRUST))
        malign = (sheet(b, a, c, INTENT) == 1, sheet(b, c, a, INTENT) == 1)
        clash = between(b, a, c, CLASH)
        found.append(Truth(dyad, names.dyad(s, one, other), one, other, situation, clash, distrust, malign))
    return tuple(found)


def _someone(p: Person) -> Someone:
    called = roles().get(p.role, p.role)
    return Someone(p.id, p.nickname, p.world, p.side, p.role, called, bool(p.device), p.is_ready, p.answers)


def _world(ex: Exercise, world: World) -> WorldSeen:
    match = world.match
    return WorldSeen(
        world.number,
        match.date,
        world.is_over,
        tuple(_cabinet(ex, world, cabinet) for cabinet in world.cabinets.values()),
        truths_of(match),
        story_of(match),
        tuple(said_as(ex, each, "") for each in reversed(world.words) if not each.is_struck),
        (*_made(ex, match), *(_ruling(ex, match, ruling, number=k) for k, ruling in enumerate(world.rulings))),
        tuple(world.remarks),
        match.view(match.seats[0]).brink,
    )


def _cabinet(ex: Exercise, world: World, cabinet: Cabinet) -> CabinetSeen:
    s, side = ex.scenario, cabinet.side
    return CabinetSeen(
        side,
        names.actor(s, side),
        names.letter(s, side),
        tuple(_someone(p) for p in ex.members(world.number, side)),
        tuple(_proposed(ex, world, each) for each in cabinet.proposals if not each.is_withdrawn),
        state_of(ex, world, side),
        cabinet.is_committed,
        cabinet.stand_in,
    )


def _proposed(ex: Exercise, world: World, each: Proposal) -> Proposed:
    return Proposed(
        each.id,
        str(each.order),
        order_in_words(world, each.order),
        intent_in_words(each),
        ex.people[each.by].nickname if each.by else say("stand-in"),
        each.yes(),
        each.no(),
        each.is_adopted,
    )


def _made(ex: Exercise, match: Match) -> tuple[RulingSeen, ...]:
    """Return the rulings that have taken effect."""
    return tuple(_ruling(ex, match, ruling, number=-1) for _, ruling in match.rulings)


def _ruling(ex: Exercise, match: Match, ruling: Ruling, *, number: int) -> RulingSeen:
    return RulingSeen(ruling_told(match.scenario, ruling), ruling.why, _facilitator(ex, ruling.by), number >= 0, number)


def _inject(ex: Exercise, number: int) -> InjectSeen:
    each, s = ex.injects[number], ex.scenario
    to = names.joined(names.actor(s, side) for side in each.to) or say("everybody")
    world = "" if each.world < 0 else say("world {number}", number=each.world + 1)
    when = names.date(s, each.turn) if each.turn >= 0 else say("held")
    return InjectSeen(each.id, each.text, names.joined(part for part in (to, world) if part), when, each.is_sent)


def _facilitator(ex: Exercise, name: str) -> str:
    """Return what a facilitator is called; who gave no name is counted."""
    found = ex.facilitators.get(name)
    if found is None or found.name:
        return found.name if found else name
    return say("facilitator {number}", number=list(ex.facilitators).index(name) + 1)
