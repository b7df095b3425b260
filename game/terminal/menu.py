"""The menu of a seat's orders: their numbers, and the order that a person's words mean."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from game.match import Intention, MatchFault, Order, View
from game.words import say, terms
from game.world import names
from game.world.catalogue import Move
from game.world.scenario import Scenario
from game.world.vocabulary import FAMILIES, INTENT_TAGS

ACTS: Final = ("accept-offer", "refuse-offer", "withdraw-offer", "propose-treaty")
"""Moves that are the answers and proposals of diplomacy."""


class Misunderstood(Exception):  # says what is the matter
    """Words that mean nothing here, with the near word."""


@frozen
class Menu:
    """A seat's orders of a turn with their numbers, which stay the same until the turn is over."""

    scenario: Scenario
    orders: tuple[Order, ...]

    def number(self, order: Order) -> int:
        """Return the number of an order, from 1."""
        return self.orders.index(order) + 1

    def of_family(self, family: str) -> tuple[Order, ...]:
        """Return the orders of a family."""
        moves = {each.id for each in self.scenario.catalogue.moves if each.family == family}
        return tuple(order for order in self.orders if order.move in moves)

    def find(self, words: str) -> Order:
        """Return the order that a number or words mean. Raises Misunderstood with the near word."""
        if words.isdecimal():
            if not 1 <= int(words) <= len(self.orders):
                raise Misunderstood(
                    say("there is no order {number}; expected 1 to {most}", number=words, most=len(self.orders))
                )
            return self.orders[int(words) - 1]
        return order_in(self.scenario, words)


def make_menu(view: View) -> Menu:
    """Give numbers to the orders that a seat may write, by family and move; what is written already stays in."""
    moves = [each.id for each in view.scenario.catalogue.moves]
    family = {each.id: FAMILIES.index(each.family) for each in view.scenario.catalogue.moves}
    orders = sorted({*view.legal(), *view.written}, key=lambda order: (family[order.move], moves.index(order.move), str(order)))
    return Menu(view.scenario, tuple(orders))


def move_of(scenario: Scenario, order: Order) -> Move:
    """Return the type of move of an order."""
    return next(each for each in scenario.catalogue.moves if each.id == order.move)


def move_ids(scenario: Scenario) -> list[str]:
    """Return the ids of all moves."""
    return [each.id for each in scenario.catalogue.moves]


def is_move(scenario: Scenario, line: str) -> bool:
    """Say whether a line begins with a move, so that `deploy-forces roki` is an order as it stands."""
    return bool(_longest(_split(line.partition("#")[0])[0], ids_of(scenario.catalogue.moves))[0])


def order_in(scenario: Scenario, words: str) -> Order:
    """Return the order that words mean, by ids or by names in either language. Raises Misunderstood."""
    text, clauses = _split(words)
    known = ids_of(scenario.catalogue.moves)
    move, rest = _longest(text, known)
    if not move:
        raise Misunderstood(unknown(say("there is no move '{word}'", word=text[:60]), text, known))
    aims = ids_of([*scenario.actors, *scenario.regions])
    target, rest = _longest(rest, aims)
    if rest and not target:
        raise Misunderstood(unknown(say("there is no actor or region '{word}'", word=rest[:60]), rest, aims))
    treaty = _treaty_in(scenario, rest) if rest else ""
    return Order(move, target, treaty, _clauses_in(scenario, treaty, clauses) if treaty else ())


def intention_in(words: str) -> Intention | None:
    """Return what `tag: sentence` states; a bare sentence goes under `other`. Raises Misunderstood for no known tag."""
    if not words:
        return None
    tag, colon, sentence = words.replace("：", ":").partition(":")
    spoken = {name.casefold(): each for each, name in terms.intents().items()} | {each: each for each in INTENT_TAGS}
    found = spoken.get(tag.strip().casefold())
    if colon and not found:
        raise Misunderstood(
            unknown(
                say("there is no intent '{word}'", word=tag.strip()[:40]), tag.strip(), {each: each for each in INTENT_TAGS}
            )
        )
    try:
        return Intention(found, sentence.strip()) if found else Intention("other", words.strip())
    except MatchFault as error:
        raise Misunderstood(str(error)) from error


def actor_in(scenario: Scenario, word: str) -> str:
    """Return the actor that a word means. Raises Misunderstood."""
    known = ids_of(scenario.actors)
    found, rest = _longest(word, known)
    if not found or rest:
        raise Misunderstood(unknown(say("there is no actor '{word}'", word=word[:60]), word, known))
    return found


def proposal_in(scenario: Scenario, words: str) -> Order:
    """Return the proposal that `ACTOR TREATY CLAUSE…` means; without clauses it holds the core. Raises Misunderstood."""
    text, clauses = _split(words)
    other, rest = _longest(text, ids_of(scenario.actors))
    if not other:
        raise Misunderstood(unknown(say("there is no actor '{word}'", word=text[:60]), text, ids_of(scenario.actors)))
    offered = {key: name for key, name in ids_of(scenario.catalogue.treaties).items() if name in scenario.treaties}
    treaty, more = _longest(rest, offered)
    if not treaty:
        raise Misunderstood(unknown(say("there is no treaty '{word}' here (all: treaties)", word=rest[:60]), rest, offered))
    return Order("propose-treaty", other, treaty, _clauses_in(scenario, treaty, [*clauses, *re.split(r"[ ,、]+", more)]))


def unknown(problem: str, word: str, known: Iterable[str]) -> str:
    """Return a sentence about an unknown word with the near one, if there is any."""
    near = get_close_matches(word.split(maxsplit=1)[0].casefold() if word.split() else "", list(known), 1, 0.5)
    near = near or get_close_matches(word.casefold(), list(known), 1, 0.5)
    return say("{problem}; did you mean '{near}'?", problem=problem, near=near[0]) if near else problem


def _treaty_in(scenario: Scenario, words: str) -> str:
    known = ids_of(scenario.catalogue.treaties)
    treaty, rest = _longest(words, known)
    if not treaty or rest:
        raise Misunderstood(unknown(say("there is no treaty '{word}'", word=words[:60]), words, known))
    return treaty


def _clauses_in(scenario: Scenario, treaty: str, words: Iterable[str]) -> tuple[str, ...]:
    """Return the clauses that words mean, in printed order and with the core of the treaty."""
    entry = next(each for each in scenario.catalogue.treaties if each.id == treaty)
    known = {key: name for key, name in ids_of(scenario.catalogue.clauses).items() if name in entry.clauses}
    chosen = set(entry.core)
    for word in filter(None, words):
        if word.casefold() not in known:
            raise Misunderstood(unknown(say("there is no clause '{word}' in this treaty", word=word[:60]), word, known))
        chosen.add(known[word.casefold()])
    return tuple(clause for clause in entry.clauses if clause in chosen)


def _split(words: str) -> tuple[str, list[str]]:
    """Split off the clauses in brackets, and smooth what people put between a move and its aim."""
    text, _, inside = words.partition("[")
    return re.sub(r"\s*(→|->|:|：)\s*|\s+", " ", text).strip(), [part.strip() for part in inside.rstrip("] ").split(",")]


def ids_of(entries: Iterable[names.Named]) -> dict[str, str]:
    """Return what people may call each entry, id and both names, with the id that it means."""
    found: dict[str, str] = {}
    for each in entries:
        found |= {each.name.en.casefold(): each.id, each.name.zh.casefold(): each.id}
    return found | {each.id: each.id for each in entries}


def _longest(text: str, known: dict[str, str]) -> tuple[str, str]:
    """Return the id that the longest known beginning of a text means, and the rest of the text."""
    folded = text.casefold()
    fitting = [word for word in known if folded == word or folded.startswith((f"{word} ", f"{word}→"))]
    if not fitting:
        return "", text
    best = max(fitting, key=len)
    return known[best], text[len(best) :].strip()
