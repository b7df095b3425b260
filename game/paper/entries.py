"""The catalogue as it is printed: moves as cards, modifiers, regimes, treaties with their clauses, events of the calendar."""

from collections.abc import Sequence
from typing import Final

from game.paper.sentences import Part, effect, need, roles_in_treaties, roles_of_event, roles_on_cards
from game.rules.board import ACTOR_TABLE, CANDIDATE_TABLE, Board, look, printed
from game.rules.codes import A_FIRST, A_LAST
from game.rules.setup import set_up
from game.rules.tables import price_of
from game.words import say, terms
from game.world import names
from game.world.calendar import turn_of
from game.world.catalogue import Move, Treaty
from game.world.scenario import Occurrence, Scenario
from game.world.vocabulary import FAMILIES

OWN_RULES: Final = {
    "propose-treaty": "propose",
    "accept-offer": "accept",
    "refuse-offer": "refuse",
    "withdraw-offer": "withdraw",
}
"""Moves that chapter 6 carries out."""


def move_numbers(scenario: Scenario) -> dict[str, int]:
    """Return the number of every card: by family in the order in which they resolve, then as the catalogue has them."""
    ordered = sorted(scenario.catalogue.moves, key=lambda move: FAMILIES.index(move.family))
    return {move.id: number for number, move in enumerate(ordered, 1)}


def cards(scenario: Scenario) -> list[Part]:
    """Return a card for every move that some seat may ever play here."""
    numbers, users = move_numbers(scenario), _users(scenario, set_up(scenario, 0))
    ordered = sorted(scenario.catalogue.moves, key=lambda move: numbers[move.id])
    return [_card(scenario, move, numbers[move.id], users[move.id]) for move in ordered if move.id in users]


def _users(scenario: Scenario, b: Board) -> dict[str, list[str]]:
    """Return for each move the seats that the rules let play it, on some target or other."""
    found: dict[str, list[str]] = {}
    rows = printed(b, CANDIDATE_TABLE)
    for seat, actor in enumerate(scenario.actors):
        first, last = candidates_of(b, seat)
        for move in sorted({int(row[0]) for row in rows[first:last]}):
            found.setdefault(scenario.catalogue.moves[move].id, []).append(actor.id)
    return found


def candidates_of(b: Board, seat: int) -> tuple[int, int]:
    """Return where the printed orders of a seat begin and end."""
    return look(b, ACTOR_TABLE, seat, A_FIRST), look(b, ACTOR_TABLE, seat, A_LAST)


def _card(s: Scenario, move: Move, number: int, users: Sequence[str]) -> Part:
    roles = roles_on_cards(is_aimed=move.target != "none")
    return {
        "id": move.id,
        "number": number,
        "name": names.in_words(move.name),
        "text": names.in_words(move.text),
        "family": move.family,
        "family-name": terms.families()[move.family],
        "character": move.character,
        "character-name": terms.characters()[move.character],
        "cost": move.cost,
        "price": price_of(move),
        "covert": move.visibility == "covert",
        "target": move.target,
        "tie": move.tie,
        "by": list(move.by),
        "to": list(move.to),
        "aimed": _aimed(move),
        "users": list(users),
        "operation": move.operation,
        "unlimited": any(each.do == "operation" and each.to == "unlimited" for each in move.effects),
        "act": OWN_RULES.get(move.id, ""),
        "needs": [need(s, each, roles) for each in move.needs],
        "effects": [effect(s, each, roles) for each in move.effects],
        "breaches": [{"id": each, "name": names.clause(s, each)} for each in move.breaches],
    }


def _aimed(move: Move) -> str:
    """Return what a card is aimed at, in words."""
    if move.target == "none":
        return say("nobody")
    kinds = {"": say("anybody"), "rivalry": say("a rival"), "alignment": say("an ally")}
    who = kinds[move.tie] if move.target == "actor" else say("a region")
    if move.target == "region" and move.tie:
        who = say("a region of {who}", who=kinds[move.tie])
    if move.to:
        who = say("{who} ({kinds})", who=who, kinds=names.joined(terms.tags()[each] for each in move.to))
    return who


def modifiers(scenario: Scenario) -> list[Part]:
    """Return every modifier with what a step of it weighs."""
    found = []
    for number, m in enumerate(scenario.catalogue.modifiers, 1):
        sign = 1 if m.sign == "aggravating" else -1
        weights = {"clash": sign * m.clash, "reader": sign * m.reader, "subject": sign * m.subject}
        said = {"name": names.in_words(m.name), "text": names.in_words(m.text)}
        kinds = {"kind": m.kind, "sign": sign, "fades": m.fades, "private": m.private}
        found.append({"id": m.id, "number": number, **said, **kinds, **weights})
    return found


def regimes(scenario: Scenario) -> list[Part]:
    """Return every type of regime with its weight."""
    return [
        {
            "id": each.id,
            "name": names.in_words(each.name),
            "text": names.in_words(each.text),
            "weight": each.weight,
            "settlement": each.settlement,
        }
        for each in scenario.catalogue.regimes
    ]


def treaties(scenario: Scenario) -> list[Part]:
    """Return the treaties that can be proposed here."""
    return [_treaty(scenario, each) for each in scenario.catalogue.treaties if each.id in scenario.treaties]


def _treaty(s: Scenario, treaty: Treaty) -> Part:
    return {
        "id": treaty.id,
        "name": names.in_words(treaty.name),
        "text": names.in_words(treaty.text),
        "clauses": list(treaty.clauses),
        "core": list(treaty.core),
        "needs": [need(s, each, roles_in_treaties()) for each in treaty.needs],
    }


def clauses(scenario: Scenario) -> list[Part]:
    """Return the clauses of those treaties."""
    wanted = {name for each in treaties(scenario) for name in each["clauses"]}
    return [
        {
            "id": each.id,
            "name": names.in_words(each.name),
            "text": names.in_words(each.text),
            "effects": [effect(scenario, one, roles_in_treaties()) for one in each.effects],
        }
        for each in scenario.catalogue.clauses
        if each.id in wanted
    ]


def calendar(scenario: Scenario) -> list[Part]:
    """Return the events of the calendar, in the order of their turns."""
    found = [_occurrence(scenario, each, row) for row, each in enumerate(scenario.occurrences)]
    return sorted(found, key=lambda each: (each["turn"], each["row"]))


def _occurrence(s: Scenario, each: Occurrence, row: int) -> Part:
    event = next(one for one in s.catalogue.events if one.id == each.event)
    about = names.aim_of(s, each.about) if each.about else ""
    roles = roles_of_event(names.actor(s, each.of), about)
    return {
        "id": each.id,
        "row": row,
        "turn": turn_of(s.calendar, each.date),
        "name": names.in_words(event.name),
        "note": names.in_words(each.note) if each.note else "",
        "of": each.of,
        "about": each.about,
        "about-name": about,
        "odds": each.odds,
        "effects": [effect(s, one, roles) for one in event.effects],
        "source": names.source(s, each.source),
    }
