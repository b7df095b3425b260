"""What an outside program is told: a scenario and a view as plain JSON, and nothing that the seat may not know."""

from itertools import combinations
from typing import Any

from game.match import Page, View
from game.world.scenario import Scenario
from game.world.vocabulary import TRACKS

Told = dict[str, Any]


def told_scenario(scenario: Scenario) -> Told:
    """Return what is printed: who plays, how long, and what the moves are."""
    return {
        "id": scenario.id,
        "digest": scenario.digest,
        "most_turns": scenario.calendar.most,
        "seats": [actor.id for actor in scenario.actors],
        "regions": [region.id for region in scenario.regions],
        "ties": [{"between": list(tie.between), "kind": tie.kind} for tie in scenario.ties],
        "moves": {
            move.id: {"family": move.family, "character": move.character, "cost": move.cost}
            for move in scenario.catalogue.moves
        },
    }


def told_view(view: View) -> Told:
    """Return what a seat may know."""
    seats = [actor.id for actor in view.scenario.actors]
    return {
        "seat": view.seat,
        "brink": view.brink,
        "tracks": {seat: {name: view.track(seat, name) for name in TRACKS} for seat in seats},
        "points": {seat: view.points_of(seat) for seat in seats},
        "distrust": {other: view.distrust(other) for other in seats if other != view.seat},
        "modifiers": {f"{of}-{about}": dict(view.modifiers(of, about)) for of in seats for about in seats if of != about},
        "relations": {f"{one}-{other}": _relation(view, one, other) for one, other in combinations(seats, 2)},
        "regions": {region.id: _region(view, region.id) for region in view.scenario.regions},
        "offers": [
            {"proposer": offer.proposer, "to": offer.to, "treaty": offer.treaty, "clauses": list(offer.clauses)}
            for offer in view.offers()
        ],
        "aims": [{"id": aim.id, "points": aim.points, "met": met} for aim, met in view.aims],
        "last_turn": _last_turn(view.pages[-1]),
    }


def _relation(view: View, one: str, other: str) -> Told:
    return {
        "possible_situations": list(view.possible_situations(one, other)),
        "clash": list(view.clash_range(one, other)),
        "alignment": view.alignment(one, other),
        "war": view.at_war(one, other),
        "regimes": view.regimes(one, other),
        "treaties": list(view.treaties(one, other)),
    }


def _region(view: View, name: str) -> Told:
    region = view.region(name)
    return {"holder": region.holder, "claimant": region.claimant, "status": region.status} | {
        "fort": region.fort,
        "forces": region.forces,
    }


def _last_turn(page: Page) -> Told:
    """Return the orders that were seen, and every posting that the seat may know."""
    return {
        "orders": {seat: [str(order) for order, _ in written] for seat, written in page.orders.items()},
        "postings": [
            {"cause": each.cause, "what": each.what, "by": each.by, "on": each.on, "region": each.region, "steps": each.steps}
            | ({"cell": [each.cell.kind, each.cell.of, each.cell.about, each.cell.what]} if each.cell else {})
            | ({"die": each.die} if each.die else {})
            for each in page.postings
        ],
    }
