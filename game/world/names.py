"""What things are called in the language in use: ids in, words out; one vocabulary for every interface."""

import re
from collections.abc import Iterable
from typing import Final, Protocol

from game.words import language, say
from game.world.calendar import label
from game.world.scenario import Aim, Occurrence, Scenario
from game.world.text import Text

_AUTHOR: Final = re.compile(r"(?P<author>[^,.(]+).*?(?P<year>(?:19|20)[0-9]{2})")

_REMARK: Final = re.compile(r"\s*\([^()]*[A-Za-z]{2,}[^()]*\)")


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


def inside(text: str) -> str:
    """Return a name as it stands inside a sentence: a capital that only opens it is made small."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def signed(number: int) -> str:
    """Return steps with their sign: +1, −2."""
    return f"+{number}" if number >= 0 else f"−{-number}"


def interval(low: int, high: int) -> str:
    """Return a number that is known, or the ends between which it lies."""
    return plain(low) if low == high else say("{low} to {high}", low=plain(low), high=plain(high))


def plain(number: int) -> str:
    """Return a number with a proper minus sign."""
    return str(number) if number >= 0 else f"−{-number}"


def joined(words: Iterable[str]) -> str:
    """Return words as a list in one line."""
    return say(", ").join(words)


def date(scenario: Scenario, turn: int) -> str:
    """Return what a turn is called; the opening goes by the date of the first."""
    text = label(scenario.calendar, max(0, turn), language())
    return say("{date} (opening)", date=text) if turn < 0 else text


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


def dyad(scenario: Scenario, one: str, other: str) -> str:
    """Return what two actors are called together: Russia–NATO."""
    return say("{one}–{other}", one=actor(scenario, one), other=actor(scenario, other))


def two_of(scenario: Scenario, name: str) -> tuple[str, str]:
    """Return the two actors of a dyad's name; two empty words where it names none."""
    for one in scenario.actors:
        for other in scenario.actors:
            if name == f"{one.id}-{other.id}":
                return one.id, other.id
    return "", ""


def dyad_of(scenario: Scenario, name: str) -> str:
    """Return what the two actors of a dyad's name are called together."""
    return dyad(scenario, *two_of(scenario, name))


def move(scenario: Scenario, name: str) -> str:
    """Return what a move is called."""
    return _name(scenario.catalogue.moves, name)


def modifier(scenario: Scenario, name: str) -> str:
    """Return what a modifier is called."""
    return _name(scenario.catalogue.modifiers, name)


def treaty(scenario: Scenario, name: str) -> str:
    """Return what a treaty is called."""
    return _name(scenario.catalogue.treaties, name)


def clause(scenario: Scenario, name: str) -> str:
    """Return what a clause is called."""
    return _name(scenario.catalogue.clauses, name)


def ending(scenario: Scenario, name: str) -> str:
    """Return what an ending is called."""
    return _name(scenario.catalogue.endings, name)


def regime(scenario: Scenario, name: str, one: str, other: str) -> str:
    """Return what a type of regime is called between two actors: the scenario's own name for it comes first."""
    for tie in scenario.ties:
        if set(tie.between) == {one, other} and name in tie.regime_names:
            return in_words(tie.regime_names[name])
    return _name(scenario.catalogue.regimes, name)


def occurrence(scenario: Scenario, name: str) -> Occurrence | None:
    """Return an event of the calendar."""
    return next((each for each in scenario.occurrences if each.id == name), None)


def happening(scenario: Scenario, name: str) -> str:
    """Return what an event of the calendar is called."""
    found = occurrence(scenario, name)
    return _name(scenario.catalogue.events, found.event if found else name)


def aim(scenario: Scenario, seat: str, name: str) -> Aim | None:
    """Return an aim of a seat's agenda."""
    aims = (each for agenda in scenario.agendas if agenda.seat == seat for each in agenda.aims)
    return next((each for each in aims if each.id == name), None)


def source(scenario: Scenario, text: str) -> str:
    """Return where an entry comes from as people cite it: ids of sources give way to author and year."""
    ids = "|".join(re.escape(each.id) for each in (*scenario.sources, *scenario.catalogue.sources))
    parts = re.split(rf";\s*(?=(?:{ids})\b)", text)
    return say("; ").join(_cited(scenario, part) for part in parts if part)


def _cited(scenario: Scenario, part: str) -> str:
    """Cite one source; a note explains itself in English only, so that other languages just say what it is."""
    name, _, rest = part.partition(" ")
    if name.rstrip(":") == "note":
        return say("decision of the design") if language() != "en" else f"design note: {rest}"
    return f"{_author(scenario, name)} {_passage(rest)}".strip()


def _passage(text: str) -> str:
    """Return a passage of a source; remarks on it are in English, so that other languages leave them out."""
    if language() == "en":
        return text
    return _REMARK.sub("", text).replace(" and ", say(", ")).replace("table ", say("table "))


def _author(scenario: Scenario, name: str) -> str:
    known = {"hsu": say("Hsu 2025"), "thesis": say("Georgia thesis")}
    entries = (*scenario.sources, *scenario.catalogue.sources)
    cite = next((each.cite for each in entries if each.id == name), "")
    found = _AUTHOR.match(cite)
    return known.get(name) or (f"{found['author'].strip()} {found['year']}" if found else cite or name)


def _name(entries: Iterable[Named], wanted: str) -> str:
    """Return the name of an entry, or its id where there is none."""
    return next((in_words(each.name) for each in entries if each.id == wanted), wanted)
