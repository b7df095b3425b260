"""The whole kit as plain data: what the typesetter lays out, and all that a hand adjudicator needs."""

from functools import lru_cache
from typing import Any

from game.paper import battle, entries, outcomes, places, probes, seats
from game.paper.directions import debrief, how, needed, signs
from game.paper.example import example
from game.paper.labels import labels
from game.paper.rulebook import chapters
from game.paper.sentences import Part
from game.paper.teaching import teaching
from game.paper.umpire import worksheet
from game.rules import codes
from game.rules.board import Board, setting
from game.rules.setup import set_up
from game.words import language, terms
from game.world import names
from game.world.calendar import label, season_marks
from game.world.kit import Kit as TeachersKit
from game.world.scenario import Scenario
from game.world.vocabulary import FAMILIES, TRACK_HIGHEST, TRACKS

Kit = dict[str, Any]
"""A kit: nothing in it but text, whole numbers, lists and names, so that it is the same in JSON."""


@lru_cache(maxsize=4)
def _board(scenario: Scenario) -> Board:
    return set_up(scenario, 0)


def kit_of(scenario: Scenario, lessons: TeachersKit | None = None) -> Kit:
    """Return the kit of a scenario in the language in use, with the sheets of a teacher's kit where one is given."""
    kit = tables_of(scenario)
    told = {"rules": chapters(kit), "worksheet": worksheet(kit), "teaching": teaching(scenario, lessons)}
    return kit | told | {"example": example(scenario)}


def tables_of(scenario: Scenario) -> Kit:
    """Return the part of a kit by which turns are adjudicated: the pieces at the start, and every table."""
    b = _board(scenario)
    return _head(scenario) | _pieces(scenario, b) | _tables(scenario, b)


def _head(s: Scenario) -> Part:
    return {
        "language": language(),
        "id": s.id,
        "name": names.in_words(s.name),
        "text": names.in_words(s.text),
        "years": s.years,
        "teaches": names.in_words(s.teaches),
        "token": names.in_words(s.token),
        "toll-unit": names.in_words(s.toll_unit),
        "words": labels(),
        "needed": needed(len(s.actors)),
        "how": how(),
        "signs": signs(),
        "debrief": debrief(),
        "statuses": list(terms.statuses().values()),
    }


def _pieces(s: Scenario, b: Board) -> Part:
    return {
        "seats": seats.seats(s, b),
        "dyads": seats.dyads(s, b),
        "relations": seats.relations(s, b),
        "regions": places.regions(s),
        "map": places.outlines(s),
        "moves": entries.cards(s),
        "modifiers": entries.modifiers(s),
        "regimes": entries.regimes(s),
        "treaties": entries.treaties(s),
        "clauses": entries.clauses(s),
        "calendar": entries.calendar(s),
        "turns": turns(s),
    }


def turns(s: Scenario) -> list[Part]:
    """Return every turn with its name and the season marks at its end."""
    return [
        {"turn": turn, "name": label(s.calendar, turn, language()), "seasons": season_marks(s.calendar, turn)}
        for turn in range(s.calendar.most)
    ]


def _tables(s: Scenario, b: Board) -> Part:
    return {
        "settings": probes.settings(b),
        "reading": probes.reading(s, b),
        "balance": battle.balance_tables(s, b),
        "force": outcomes.result_tables(s, b),
        "diplomacy": probes.diplomacy(),
        "known": probes.known_modifiers(s, b),
        "families": [{"id": each, "name": terms.families()[each]} for each in FAMILIES],
        "tracks": [
            {"id": each, "name": terms.tracks()[each], "most": most} for each, most in zip(TRACKS, TRACK_HIGHEST, strict=True)
        ],
        "convinced": [setting(b, codes.S_CONVINCED), probes.convinced_from(b, nuclear=True)],
        "endings": [_ending(s, each) for each in codes.ENDINGS[1:]],
    }


def _ending(s: Scenario, name: str) -> Part:
    found = next((each for each in s.catalogue.endings if each.id == name), None)
    return {"id": name, "name": names.ending(s, name), "text": names.in_words(found.text) if found else ""}
