"""Sight: what a side, or everybody, may know of a world, as plain words and numbers with no handle to anything."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from attrs import frozen

from game.classroom.cabinet import Cabinet
from game.classroom.deciding import draft
from game.classroom.parallel import World
from game.match import Order, Reason, View
from game.report.public import public_page
from game.report.turn import tell_turn
from game.report.words import describe_order
from game.rules.board import between, of_move
from game.rules.codes import SITUATION, V_PRICE
from game.rules.deterrence import COSTLY
from game.rules.perception import CHEAP, WORST_CASE, threat_points
from game.words import language, say, terms
from game.world import names
from game.world.scenario import Scenario
from game.world.vocabulary import SITUATIONS, TRACKS

Ends = dict[str, tuple[int, int]]
"""Least and most for each reader."""

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


@frozen
class Card:
    """A move with a target that may be ordered now."""

    line: str
    """What is sent back to propose it."""
    move: str
    name: str
    aim: str
    family: str
    family_name: str
    character: str
    character_name: str
    cost: int
    text: str
    readings: tuple[str, ...]
    """How it may be read, in words."""
    range: tuple[int, int]
    """Least and most points of a reading before the die; twice 0 where it is no threat to anybody."""
    odds: str
    """Results of an operation in words."""
    treaty: str = ""
    clauses: tuple[tuple[str, str, bool], ...] = ()
    """Of a proposal: id of a clause, its name, and whether it is part of the core."""


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
    view = draft(world.match, side, _legal_part(world, side))._view  # noqa: SLF001
    marks = (world.match.pages[-1].digest, len(world.match.journal.entries))
    key = (world.match.scenario.digest, world.match.seed, *marks, side, view.written, language())
    return _kept(key, _Shown(view))


def sight_for_all(world: World) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """Return the public news of the last turn and the map."""
    match = world.match
    page = public_page(match, list(match.seats))
    return tell_turn(match.scenario, page), places_of(match.view(match.seats[0]))


class _Shown:
    """A view that is no part of a key: two are the same where the rest of the key is."""

    def __init__(self, view: View) -> None:
        self.view = view

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Shown)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=SHEETS)
def _kept(_key: tuple[object, ...], shown: _Shown) -> Sight:
    """Return a sight, made once for all members of a cabinet."""
    view = shown.view
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
        _cards(view),
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
    return draft(world.match, side, _legal_part(world, side)).why_not(order)


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


def _cards(view: View) -> tuple[Card, ...]:
    """Return every order that may be written now."""
    if view.is_over:
        return ()
    legal = view.legal()
    shifts = reading_shifts(view, legal)
    return tuple(_card(view, order, readings_of(view, order, shifts)) for order in legal)


def reading_shifts(view: View, legal: tuple[Order, ...]) -> Ends:
    """Return by how much each reader's least and most points lie beside the printed ones: the same for every move."""
    for order in legal:
        found = view.reading(order)
        if found:
            points = printed_points(view, order, found)
            return {reader: (low - points[reader], high - points[reader]) for reader, (low, high) in found.items()}
    return {}


def readings_of(view: View, order: Order, shifts: Ends) -> Ends:
    """Return the least and most points of an order in each rival's reading, as `View.reading` does, but at once."""
    if next(m.character for m in view.scenario.catalogue.moves if m.id == order.move) == "conciliatory":
        return {}
    points = printed_points(view, order, shifts)
    return {reader: (points[reader] + low, points[reader] + high) for reader, (low, high) in shifts.items()}


def printed_points(view: View, order: Order, readers: Iterable[str]) -> dict[str, int]:
    """Return the points of a move by the printed table, for each reader."""
    move = view.row(order)[0]
    numbers = {actor.id: k for k, actor in enumerate(sorted(view.scenario.actors, key=lambda actor: actor.seat))}
    return {reader: threat_points(view.board, move, view.number, numbers[reader]) for reader in readers}


def _card(view: View, order: Order, points: Ends) -> Card:
    s = view.scenario
    move = next(each for each in s.catalogue.moves if each.id == order.move)
    low, high = (min(p[0] for p in points.values()), max(p[1] for p in points.values())) if points else (0, 0)
    aim = names.aim_of(s, order.target) if order.target else ""
    return Card(
        str(order),
        move.id,
        names.in_words(move.name),
        f"{aim}: {names.treaty(s, order.treaty)}" if order.treaty else aim,
        move.family,
        terms.families()[move.family],
        move.character,
        terms.characters()[move.character],
        move.cost,
        names.in_words(move.text),
        _readings(view, order, points),
        (low, high),
        _odds(view, order),
        order.treaty,
        _clauses(s, order),
    )


def _clauses(scenario: Scenario, order: Order) -> tuple[tuple[str, str, bool], ...]:
    """Return the clauses that a proposal may have."""
    treaty = next((each for each in scenario.catalogue.treaties if each.id == order.treaty), None)
    if treaty is None:
        return ()
    return tuple((clause, names.clause(scenario, clause), clause in treaty.core) for clause in treaty.clauses)


def _readings(view: View, order: Order, points: dict[str, tuple[int, int]]) -> tuple[str, ...]:
    """Return how an order may be read, a line for every reader or one for all."""
    if not points:
        return (_gesture(view, order),)
    return tuple(
        say("{actor}: {words}", actor=names.actor(view.scenario, reader), words=_of_points(*ends))
        for reader, ends in points.items()
    )


def _of_points(low: int, high: int) -> str:
    """Return what points with their die may come to."""
    if high + 1 < WORST_CASE:
        return say("taken as it is")
    return say("the worst is assumed") if low - 1 >= WORST_CASE else say("as it is, or the worst")


def _gesture(view: View, order: Order) -> str:
    """Return how a reassuring order is read: by what it costs."""
    price = of_move(view.board, view.row(order)[0], V_PRICE)
    if price >= COSTLY:
        return say("costly, and so believed")
    return say("cheap: the alarmed suspect words") if price <= CHEAP else say("taken as it is")


def _odds(view: View, order: Order) -> str:
    """Return the results of an operation with their faces of the die."""
    balance = view.balance(order)
    if balance is None:
        return ""
    called = terms.results()
    return names.joined(say("{result} {faces} of 6", result=called[name], faces=faces) for name, faces in balance.odds.items())


def order_in_words(world: World, order: Order) -> str:
    """Return an order as a short sentence."""
    return describe_order(world.match.scenario, order)
