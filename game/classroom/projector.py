"""The projector's page: public facts only, and no name of anybody."""

from collections import Counter

from attrs import frozen

from game.classroom.exercise import Exercise
from game.classroom.parallel import World
from game.classroom.sight import Place, sight_for_all
from game.classroom.student import said_in, time_of
from game.classroom.student_seen import Said, Time
from game.words import say
from game.world import names
from game.world.vocabulary import SITUATIONS


@frozen
class SideShown:
    """A side on the projector."""

    id: str
    name: str
    letter: str
    state: str
    """What its cabinet does, in words."""
    toll: int
    """Human cost so far."""


@frozen
class ProjectorPage:
    """What the whole room sees."""

    scenario: str
    code: str
    phase: str
    curtain: str
    date: str
    turn: int
    turns: int
    time: Time
    world: int
    worlds: int
    sides: tuple[SideShown, ...]
    places: tuple[Place, ...]
    news: tuple[str, ...]
    press: tuple[Said, ...]
    brink: int
    toll_unit: str
    asked: str
    tally: tuple[tuple[str, tuple[tuple[str, int], ...]], ...]
    """For each situation how many of each side take the relation for it."""
    truth: tuple[tuple[str, str], ...]
    """Dyads with their true situations, once the teacher shows them."""
    stage: int
    is_over: bool
    ending: str
    seats_taken: int


def projector_page(ex: Exercise, at: float) -> ProjectorPage:
    """Return the projector's page."""
    world, s = ex.worlds[ex.shown_world], ex.scenario
    news, places = sight_for_all(world)
    outcome = world.match.outcome
    shows = ex.shows_truth or (ex.phase == "debrief" and ex.stage == 3)
    true = world.match.situations().items()
    return ProjectorPage(
        names.in_words(s.name),
        ex.code,
        ex.phase,
        ex.curtain,
        world.match.date,
        ex.turn + 1,
        ex.turns,
        time_of(ex.clock, at),
        world.number + 1,
        len(ex.worlds),
        tuple(_side(ex, world, side) for side in ex.sides),
        places,
        news,
        tuple(each for each in said_in(ex, world, "", "") if each.kind != "message" and not each.to),
        world.match.view(ex.sides[0]).brink,
        names.in_words(s.toll_unit),
        names.dyad(s, *names.two_of(s, ex.asked)) if ex.asked else "",
        tuple(_tally(ex)) if ex.asked else (),
        tuple((names.dyad(s, *names.two_of(s, dyad)), found) for dyad, found in true) if shows else (),
        ex.stage,
        world.is_over,
        names.ending(s, outcome.ending) if outcome else "",
        sum(p.is_seated for p in ex.people.values()),
    )


def _side(ex: Exercise, world: World, side: str) -> SideShown:
    s, toll = ex.scenario, world.match.view(side).track(side, "toll")
    return SideShown(side, names.actor(s, side), names.letter(s, side), state_of(ex, world, side), toll)


def state_of(ex: Exercise, world: World, side: str) -> str:
    """Return what a cabinet does, which everybody may see."""
    cabinet = world.cabinets[side]
    if ex.phase != "planning" or world.is_over:
        return ""
    if cabinet.stand_in:
        return say("stand-in")
    if cabinet.is_committed:
        return say("sealed")
    return say("writing") if any(not p.is_withdrawn for p in cabinet.proposals) else say("thinking")


def _tally(ex: Exercise) -> list[tuple[str, tuple[tuple[str, int], ...]]]:
    given = ex.guesses.get(ex.asked, {})
    counted = Counter((found, ex.people[person].side) for person, found in given.items())
    return [(name, tuple((side, counted[name, side]) for side in ex.sides if counted[name, side])) for name in SITUATIONS]
