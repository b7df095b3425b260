"""What things are called on the screen, in the language in use: ids in, words out."""

from collections.abc import Iterable
from typing import Protocol

from game.match import Order
from game.words import language, say
from game.world.scenario import Scenario
from game.world.text import Text


class Named(Protocol):
    """An entry of a scenario or of the catalogue."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def name(self) -> Text:
        """Return its name."""


def in_words(text: Text) -> str:
    """Return a text of a scenario in the language in use."""
    return text.in_language(language())


def actor(scenario: Scenario, name: str) -> str:
    """Return what an actor is called."""
    return _name(scenario.actors, name)


def letter(scenario: Scenario, name: str) -> str:
    """Return the letter that stands for an actor."""
    return next((in_words(each.letter) for each in scenario.actors if each.id == name), name)


def place(scenario: Scenario, name: str) -> str:
    """Return what a region is called."""
    return _name(scenario.regions, name)


def aim_of(scenario: Scenario, name: str) -> str:
    """Return what an actor or a region that an order is aimed at is called."""
    return place(scenario, name) if any(each.id == name for each in scenario.regions) else actor(scenario, name)


def move(scenario: Scenario, name: str) -> str:
    """Return what a move is called."""
    return _name(scenario.catalogue.moves, name)


def modifier(scenario: Scenario, name: str) -> str:
    """Return what a modifier is called in the middle of a sentence."""
    text = _name(scenario.catalogue.modifiers, name)
    return text[:1].lower() + text[1:]


def treaty(scenario: Scenario, name: str) -> str:
    """Return what a treaty is called."""
    return _name(scenario.catalogue.treaties, name)


def clause(scenario: Scenario, name: str) -> str:
    """Return what a clause is called."""
    return _name(scenario.catalogue.clauses, name)


def ending(scenario: Scenario, name: str) -> str:
    """Return what an ending is called."""
    return _name(scenario.catalogue.endings, name)


def happening(scenario: Scenario, name: str) -> str:
    """Return what an event of the calendar is called."""
    kind = next((each.event for each in scenario.occurrences if each.id == name), name)
    return _name(scenario.catalogue.events, kind)


def regime(scenario: Scenario, name: str, one: str, other: str) -> str:
    """Return what a type of regime is called between two actors: the scenario's own name for it comes first."""
    for tie in scenario.ties:
        if set(tie.between) == {one, other} and name in tie.regime_names:
            return in_words(tie.regime_names[name])
    return _name(scenario.catalogue.regimes, name)


def dyad(scenario: Scenario, one: str, other: str) -> str:
    """Return what two actors are called together: Russia–NATO."""
    return say("{one}–{other}", one=actor(scenario, one), other=actor(scenario, other))


def order(scenario: Scenario, wanted: Order) -> str:
    """Return an order in words: Deploy forces → Gori."""
    text = move(scenario, wanted.move)
    if wanted.target:
        text = say("{move} → {target}", move=text, target=aim_of(scenario, wanted.target))
    if wanted.treaty:
        text = say("{order}: {treaty}", order=text, treaty=terms(scenario, wanted.treaty, wanted.clauses))
    return text


def terms(scenario: Scenario, name: str, clauses: tuple[str, ...]) -> str:
    """Return a treaty with how many of its clauses it holds."""
    whole = next((len(each.clauses) for each in scenario.catalogue.treaties if each.id == name), 0)
    return say("{treaty} ({count} of {whole} clauses)", treaty=treaty(scenario, name), count=len(clauses), whole=whole)


def joined(words: list[str]) -> str:
    """Return words as a list in one line."""
    return say(", ").join(words)


def _name(entries: Iterable[Named], wanted: str) -> str:
    """Return the name of an entry, or its id where there is none."""
    return next((in_words(each.name) for each in entries if each.id == wanted), wanted)
