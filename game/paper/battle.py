"""The balance sheet of an operation line by line, printed by asking the rules."""

from typing import Final

from game.paper.probes import altered, first_rivals, reprinted, spans
from game.paper.sentences import Part
from game.rules import codes
from game.rules.balance import (
    BALANCE_LIMIT,
    LINE_AIM,
    LINE_BACKLASH,
    LINE_FORT,
    LINE_HOME,
    LINE_NATION,
    LINE_SURPRISE,
    LINE_TECHNIQUE,
    LINE_WHOLE,
    access_line,
    balance_line,
    friends_line,
    front_line,
    political_line,
)
from game.rules.board import (
    BORDER_TABLE,
    REGION_TABLE,
    REGIONS,
    SETTING_TABLE,
    TIE_TABLE,
    Board,
    dyad_cell,
    forces_cell,
    look,
    region_cell,
    track_cell,
)
from game.rules.force import BREAKTHROUGH, GAIN, REPULSE, STALL, result_of
from game.world.scenario import Scenario
from game.world.vocabulary import LINKS, TERRAINS

RESULTS: Final = {"breakthrough": BREAKTHROUGH, "gain": GAIN, "stall": STALL, "repulse": REPULSE}
MOST_TOKENS: Final = 24
"""Tokens near a front for which the first line is printed."""
PLACE: Final = 0
"""The region in which everything is tried."""


def balance_tables(scenario: Scenario, b: Board) -> Part:
    """Return every line of the balance sheet as a table."""
    one, other = first_rivals(b, len(scenario.actors))
    return {
        "limit": BALANCE_LIMIT,
        "front": [_front_column(defenders) for defenders in range(MOST_TOKENS + 1)],
        "whole": spans((d, _whole(b, one, other, d)) for d in range(-10, 11)),
        "access": _access(b, one),
        "fort": [
            balance_line(altered(b, {region_cell(b, PLACE, codes.FORT): f}), LINE_FORT, one, other, 0, PLACE) for f in range(4)
        ],
        "nation": spans((d, _nation(b, one, other, d)) for d in range(-20, 21)),
        "aim": {name: _aim(scenario, b, one, other, name) for name in ("limited", "unlimited")},
        "surprise": [_in_war(b, one, other, war) for war in (0, 1)],
        "friends": friends_table(b, len(scenario.actors)),
        "standing": spans(
            (v, _political(b, LINE_BACKLASH, one, other, {codes.STANDING: v, codes.ENERGY: 0})) for v in range(11)
        ),
        "energy": spans((v, _political(b, LINE_BACKLASH, one, other, {codes.STANDING: 5, codes.ENERGY: v})) for v in range(11)),
        "home": spans((v, _political(b, LINE_HOME, one, other, {codes.COHESION: v})) for v in range(11)),
        "technique": [_technique(b, one, other, each) for each in range(3)],
        "results": spans_of_results(),
    }


def spans_of_results() -> list[Part]:
    """Return the result for every sum of die and balance."""
    names = {number: name for name, number in RESULTS.items()}
    return [
        {"least": each["least"], "most": each["most"], "result": names[each["value"]]}
        for each in spans((total, result_of(total)) for total in range(1 - BALANCE_LIMIT, 7 + BALANCE_LIMIT))
    ]


def _front_column(defenders: int) -> Part:
    """Return how many tokens an attacker needs for each value of the first line, against some defenders."""
    needed: dict[str, int] = {}
    for attackers in range(3 * MOST_TOKENS + 1):
        needed.setdefault(str(front_line(attackers, defenders)), attackers)
    return {"defenders": defenders, "needed": needed}


def _whole(b: Board, one: int, other: int, difference: int) -> int:
    cells = {track_cell(b, one, codes.OFFENCE): max(0, difference), track_cell(b, other, codes.DEFENCE): max(0, -difference)}
    return balance_line(altered(b, cells), LINE_WHOLE, one, other, 0, PLACE)


def _nation(b: Board, one: int, other: int, difference: int) -> int:
    """Return the line of the nation for a difference, laid half on the economy and half on cohesion."""
    ahead, size = one if difference >= 0 else other, abs(difference)
    cells = {track_cell(b, seat, which): 0 for seat in (one, other) for which in (codes.ECONOMY, codes.COHESION)}
    cells |= {track_cell(b, ahead, codes.ECONOMY): size // 2, track_cell(b, ahead, codes.COHESION): size - size // 2}
    return balance_line(altered(b, cells), LINE_NATION, one, other, 0, PLACE)


def _political(b: Board, line: int, one: int, other: int, tracks: dict[int, int]) -> int:
    return political_line(altered(b, {track_cell(b, one, which): v for which, v in tracks.items()}), line, one, other)


def _in_war(b: Board, one: int, other: int, war: int) -> int:
    return political_line(altered(b, {dyad_cell(b, one, other, codes.WAR): war}), LINE_SURPRISE, one, other)


def _aim(scenario: Scenario, b: Board, one: int, other: int, aim: str) -> int:
    move = operation(scenario, aim == "unlimited")
    return balance_line(b, LINE_AIM, one, other, move, PLACE)


def operation(scenario: Scenario, unlimited: bool, kind: str = "ground") -> int:
    """Return an operation of a kind and an aim."""
    wanted = "unlimited" if unlimited else "limited"
    return next(
        k
        for k, move in enumerate(scenario.catalogue.moves)
        if move.operation == kind and any(each.do == "operation" and each.to == wanted for each in move.effects)
    )


def _technique(b: Board, one: int, other: int, advantage: int) -> int:
    return balance_line(reprinted(b, SETTING_TABLE, codes.S_ADVANTAGE, 0, advantage), LINE_TECHNIQUE, one, other, 0, PLACE)


def _access(b: Board, attacker: int) -> Part:
    """Return the line of access and terrain: the best way in, then what the ground takes off."""
    bare = altered(b, {forces_cell(b, attacker, place): 0 for place in range(int(b.book[REGIONS]))})
    bare = reprinted(bare, REGION_TABLE, PLACE, codes.R_TERRAIN, TERRAINS.index("open"))
    inside, beside = forces_cell(b, attacker, PLACE), forces_cell(b, attacker, 1)
    by_link = {}
    for link in LINKS[1:]:
        way = reprinted(altered(bare, {beside: 1}), BORDER_TABLE, PLACE, 1, LINKS.index(link))
        by_link[link] = access_line(way, attacker, PLACE)
    there = altered(bare, {inside: 1})
    ground = {
        each: access_line(reprinted(there, REGION_TABLE, PLACE, codes.R_TERRAIN, k), attacker, PLACE)
        - access_line(there, attacker, PLACE)
        for k, each in enumerate(TERRAINS)
    }
    lowest = reprinted(bare, REGION_TABLE, PLACE, codes.R_TERRAIN, TERRAINS.index("urban"))
    return {
        "inside": access_line(there, attacker, PLACE),
        "afar": access_line(bare, attacker, PLACE),
        "links": by_link,
        "terrain": ground,
        "least": access_line(lowest, attacker, PLACE),
    }


def friends_table(b: Board, actors: int) -> list[Part]:
    """Return what a friend of the defender does to the balance, by alignment, cohesion and whether it is at war; or nothing."""
    found = _friend(b, actors)
    if found is None:
        return []
    one, other, friend = found
    rows = []
    for step in range(6):
        cells = {dyad_cell(b, friend, other, codes.ALIGNMENT): step, dyad_cell(b, friend, one, codes.WAR): 0}
        calm = altered(b, _no_other_friends(b, actors, one, other, friend) | cells)
        by_cohesion = spans(
            (v, friends_line(altered(calm, {track_cell(b, friend, codes.COHESION): v}), one, other)) for v in range(11)
        )
        at_war = friends_line(altered(calm, {dyad_cell(b, friend, one, codes.WAR): 1}), one, other)
        rows.append({"alignment": step, "cohesion": by_cohesion, "at-war": at_war})
    return rows


def _friend(b: Board, actors: int) -> tuple[int, int, int] | None:
    """Return an attacker, a rival of it to defend, and a friend of the defender that has a tie with the attacker."""
    for one in range(actors):
        for other in range(actors):
            for friend in range(actors):
                ties = (look(b, TIE_TABLE, one, other), look(b, TIE_TABLE, friend, other), look(b, TIE_TABLE, friend, one))
                if len({one, other, friend}) == 3 and ties == (codes.RIVALRY, codes.ALIGNED, codes.RIVALRY):
                    return one, other, friend
    return None


def _no_other_friends(b: Board, actors: int, one: int, other: int, friend: int) -> dict[int, int]:
    """Return the cells that leave a defender no other friend."""
    others = [each for each in range(actors) if each not in {one, other, friend}]
    return {
        cell: 0 for each in others for cell in (dyad_cell(b, each, other, codes.ALIGNMENT), dyad_cell(b, each, one, codes.WAR))
    }
