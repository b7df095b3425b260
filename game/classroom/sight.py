"""Sight: what a side, or everybody, may know of a world, as plain words and numbers with no handle to anything."""

from collections import Counter
from typing import Final

from attrs import frozen

from game.classroom.cabinet import Cabinet
from game.classroom.deciding import draft
from game.classroom.hand import Card, cards_of
from game.classroom.parallel import World
from game.classroom.remembered import Held, once_per_language
from game.match import Order, Reason, View
from game.report.public import public_page
from game.report.turn import tell_turn
from game.report.words import describe_order
from game.rules.board import between
from game.rules.codes import SITUATION
from game.words import say, terms
from game.world import names
from game.world.vocabulary import SITUATIONS, TRACKS

WORLDS: Final = 24
"""Worlds that could lie behind a view, drawn to see which situation is the commonest among them."""
SHEETS: Final = 80
"""Sights that are kept, so that the members of a cabinet share one."""


@frozen
class Relation:
    """Two sides as one side may see them; with the truth only where the truth is shown."""

    dyad: str
    one: str
    other: str
    name: str
    kind: str
    """`rivalry` or `alignment`."""
    possible: tuple[str, ...]
    likely: str
    clash: tuple[int, int]
    distrust: tuple[tuple[int, int], tuple[int, int]]
    """Least and most Distrust of the one and of the other."""
    at_war: bool
    alignment: str
    """In words."""
    bonds: tuple[str, ...]
    """Regimes and treaties in words."""
    sheet: tuple[tuple[str, str, int], ...]
    """Whose sheet, what modifier in words, and its size, as far as it is seen."""


@frozen
class Place:
    """A region on the map."""

    id: str
    name: str
    holder: str
    claimant: str
    status: str
    """One of the statuses of the rules, as an id."""
    status_name: str
    fort: int
    forces: tuple[tuple[str, int], ...]


@frozen(eq=False)
class Sight:
    """What one side may know; the members of a cabinet share one."""

    date: str
    points: int
    """Action points that the sheet leaves."""
    points_dealt: int
    relations: tuple[Relation, ...]
    places: tuple[Place, ...]
    tracks: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]
    """For each side its tracks: id, name, value."""
    brink: int
    news: tuple[str, ...]
    news_date: str
    offers: tuple[str, ...]
    cards: tuple[Card, ...]
    aims: tuple[tuple[str, int, bool], ...]
    """Name, points, met as far as can be seen."""


def sight_of(world: World, side: str) -> Sight:
    """Return what a side may know of its world, with its sheet as it stands."""
    return _kept(_mark(world, side), Held(world), side)


def sight_for_all(world: World) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """Return the public news of the last turn and the map."""
    match = world.match
    page = public_page(match, list(match.seats))
    return tell_turn(match.scenario, page), places_of(match.view(match.seats[0]))


def _mark(world: World, side: str) -> tuple[object, ...]:
    """Return what tells one sheet of a side from every other: where its match stands, and what is adopted."""
    match = world.match
    adopted = tuple(each.order for each in world.cabinets[side].adopted())
    return (match.scenario.digest, match.seed, match.pages[-1].digest, len(match.journal.entries), side, adopted)


@once_per_language(SHEETS)
def _kept(_mark: tuple[object, ...], held: Held[World], side: str) -> Sight:
    """Return a sight, made once for all members of a cabinet."""
    view = draft(held.thing.match, side, _legal_part(held.thing, side))._view  # noqa: SLF001
    page = view.pages[-1]
    return Sight(
        view.date,
        view.points,
        view.points_of(view.seat),
        tuple(relations_of(view)),
        places_of(view),
        tracks_of(view),
        view.brink,
        tell_turn(view.scenario, page),
        names.date(view.scenario, page.turn),
        tuple(_offers(view)),
        cards_of(view),
        tuple((names.in_words(aim.name), aim.points, met) for aim, met in view.aims),
    )


def _legal_part(world: World, side: str) -> tuple[Order, ...]:
    """Return the orders of a sheet up to the first that the rules do not allow any more."""
    cabinet: Cabinet = world.cabinets[side]
    made = draft(world.match, side, ())
    for each in cabinet.adopted():
        if not made.add_if_legal(each.order, each.intention):
            break
    return made.orders()


def why_not_now(world: World, side: str, order: Order) -> tuple[Reason, ...]:
    """Return what the rules say against an order beside a side's sheet."""
    return _reasons(_mark(world, side), order, Held(world), side)


@once_per_language(20 * SHEETS)
def _reasons(_mark: tuple[object, ...], order: Order, held: Held[World], side: str) -> tuple[Reason, ...]:
    return draft(held.thing.match, side, _legal_part(held.thing, side)).why_not(order)


def relations_of(view: View) -> list[Relation]:
    """Return every dyad as a side may see it, its own first."""
    counted = _counted(view)
    ties = sorted(view.scenario.ties, key=lambda tie: view.seat not in tie.between)
    found = []
    for tie in ties:
        one, other = tie.between
        if other == view.seat:
            one, other = other, one
        possible = view.possible_situations(one, other)
        seen = counted[frozenset((one, other))]
        likely = max(possible, key=lambda each: (seen[each], -SITUATIONS.index(each)))
        found.append(_relation(view, tie.kind, one, other, possible, likely))
    return found


def _counted(view: View) -> dict[frozenset[str], Counter[str]]:
    """Return how often each situation stands in worlds that could lie behind a view."""
    worlds = [view.sample(number) for number in range(WORLDS)]
    numbers = {actor.id: k for k, actor in enumerate(sorted(view.scenario.actors, key=lambda actor: actor.seat))}
    return {
        frozenset(tie.between): Counter(
            SITUATIONS[max(0, between(b, numbers[tie.between[0]], numbers[tie.between[1]], SITUATION) - 1)] for b in worlds
        )
        for tie in view.scenario.ties
    }


def _relation(view: View, kind: str, one: str, other: str, possible: tuple[str, ...], likely: str) -> Relation:
    s = view.scenario
    regimes = view.regimes(one, other).items()
    bonds = [_state(names.regime(s, name, one, other), terms.regime_states()[state]) for name, state in regimes]
    bonds += [names.treaty(s, treaty) for treaty in view.treaties(one, other)]
    sheet = [
        (of, names.modifier(s, name), size)
        for of, about in ((one, other), (other, one))
        for name, size in view.modifiers(of, about)
    ]
    return Relation(
        f"{one}-{other}",
        one,
        other,
        names.dyad(s, one, other),
        kind,
        possible,
        likely,
        view.clash_range(one, other),
        (view.distrust_range(one, other), view.distrust_range(other, one)),
        view.at_war(one, other),
        terms.alignments()[view.alignment(one, other)],
        tuple(bonds),
        tuple(sheet),
    )


def _state(what: str, state: str) -> str:
    return say("{what}: {asked}", what=what, asked=state)


def places_of(view: View) -> tuple[Place, ...]:
    """Return the regions, which everybody sees."""
    found = []
    for region in view.scenario.regions:
        seen = view.region(region.id)
        status = terms.statuses()[seen.status]
        forces = tuple(seen.forces.items())
        name = names.in_words(region.name)
        found.append(Place(region.id, name, seen.holder, seen.claimant, seen.status, status, seen.fort, forces))
    return tuple(found)


def tracks_of(view: View) -> tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...]:
    """Return the tracks of every actor, which everybody sees."""
    called = terms.tracks()
    seats = [actor.id for actor in sorted(view.scenario.actors, key=lambda actor: actor.seat)]
    return tuple((seat, tuple((name, called[name], view.track(seat, name)) for name in TRACKS)) for seat in seats)


def _offers(view: View) -> list[str]:
    s = view.scenario
    return [
        say(
            "{one} offers {other}: {treaty} with {clauses}",
            one=names.actor(s, offer.proposer),
            other=names.actor(s, offer.to),
            treaty=names.treaty(s, offer.treaty),
            clauses=names.joined(names.inside(names.clause(s, clause)) for clause in offer.clauses),
        )
        for offer in view.offers()
    ]


def order_in_words(world: World, order: Order) -> str:
    """Return an order as a short sentence."""
    return describe_order(world.match.scenario, order)
