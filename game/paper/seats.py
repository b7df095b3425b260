"""The seats as they are printed: who they are, what they play for, their relations and how those stand at the start."""

from collections.abc import Iterable, Iterator
from typing import Final

from game.match.asked import Asked, condition
from game.match.lexicon import Lexicon, dyad_name, lexicon
from game.paper.probes import convinced_from
from game.paper.sentences import Part
from game.rules.board import (
    AIM_TABLE,
    AIMS,
    Board,
    look,
    pair_cell,
    size_cell,
    track,
)
from game.rules.codes import DISTRUST, I_FIRST_NEED, I_REGION, I_SEAT, I_TARGET, NUCLEAR
from game.rules.measures import target_of
from game.rules.setup import chosen_options
from game.rules.situation import weigh
from game.words import say, terms
from game.world import names
from game.world.scenario import Actor, Aim, Choice, Scenario, Tie
from game.world.vocabulary import ALIGNMENTS, TRACKS

SLOTS: Final = {"russia": 0, "nato": 1, "ukraine": 2, "georgia": 3}
"""Seats whose shape and weave are fixed; others take the next that is free."""
SHAPES: Final = 8
"""How many looks there are."""


def slots(scenario: Scenario) -> dict[str, int]:
    """Return which look each seat has: a shape, a hue and a weave."""
    fixed = {actor.id: SLOTS[actor.id] for actor in scenario.actors if actor.id in SLOTS}
    free = iter([*range(4, SHAPES), *(slot for slot in range(4) if slot not in fixed.values())])
    return fixed | {actor.id: next(free) for actor in scenario.actors if actor.id not in fixed}


def seats(scenario: Scenario, b: Board) -> list[Part]:
    """Return every seat with its sheet."""
    looks, lex = slots(scenario), lexicon(scenario)
    return [_seat(scenario, b, lex, actor, looks[actor.id]) for actor in scenario.actors]


def _seat(s: Scenario, b: Board, lex: Lexicon, actor: Actor, slot: int) -> Part:
    briefing = next((each for each in s.briefings if each.seat == actor.id), None)
    aims = next((agenda.aims for agenda in s.agendas if agenda.seat == actor.id), ())
    rows = _aim_rows(b, lex.index.actors[actor.id])
    return {
        "id": actor.id,
        "seat": actor.seat,
        "slot": slot,
        "name": names.in_words(actor.name),
        "letter": names.in_words(actor.letter),
        "tags": list(actor.tags),
        "tag-names": names.joined(terms.tags()[each] for each in actor.tags),
        "points": actor.points,
        "prior": actor.prior,
        "tracks": {name: actor.tracks.get(name, 0) for name in TRACKS},
        "briefing": names.in_words(briefing.text) if briefing else "",
        "aims": [_aim(s, b, lex, actor.id, aim, row) for aim, row in zip(aims, rows, strict=True)],
    }


def _aim_rows(b: Board, seat: int) -> list[int]:
    """Return the rows of a seat's aims in the printed table."""
    return [row for row in range(int(b.book[AIMS])) if look(b, AIM_TABLE, row, I_SEAT) == seat]


def _aim(s: Scenario, b: Board, lex: Lexicon, seat: str, aim: Aim, row: int) -> Part:
    number, place = lex.index.actors[seat], look(b, AIM_TABLE, row, I_REGION)
    target, first = target_of(b, number, look(b, AIM_TABLE, row, I_TARGET), place), look(b, AIM_TABLE, row, I_FIRST_NEED)
    needs = [
        {
            "measure": need.measure,
            "what": need.what,
            "of": need.of,
            "about": need.about,
            "least": need.least,
            "most": need.most,
            "text": condition(lex, b, Asked(need, first + k, number, target, place)),
        }
        for k, need in enumerate(aim.needs)
    ]
    when = {"always": "", "malign": say("only if malign"), "benign": say("only if benign")}[aim.when]
    said = {"id": aim.id, "name": names.in_words(aim.name), "points": aim.points, "when": aim.when, "when-name": when}
    return said | {"target": aim.target, "needs": needs, "source": names.source(s, aim.source)}


def dyads(scenario: Scenario, b: Board) -> list[Part]:
    """Return every dyad with its two ends, how it stands at the start, and what convinces its sides."""
    number = {actor.id: k for k, actor in enumerate(scenario.actors)}
    return [_dyad(scenario, b, tie, number) for tie in sorted(scenario.ties, key=lambda tie: _order(tie, number))]


def _order(tie: Tie, number: dict[str, int]) -> tuple[int, int]:
    one, other = sorted(number[each] for each in tie.between)
    return one, other


def _dyad(s: Scenario, b: Board, tie: Tie, number: dict[str, int]) -> Part:
    one, other = sorted(tie.between, key=lambda each: number[each])
    a, c = number[one], number[other]
    nuclear = track(b, a, NUCLEAR) > 0 and track(b, c, NUCLEAR) > 0
    return {
        "id": dyad_name(one, other),
        "one": one,
        "other": other,
        "name": names.dyad(s, one, other),
        "kind": tie.kind,
        "alignment": tie.alignment,
        "alignments": [terms.alignments()[step] for step in ALIGNMENTS],
        "war": tie.war,
        "regimes": dict(tie.regimes),
        "regime-names": {each.id: names.regime(s, each.id, one, other) for each in s.catalogue.regimes},
        "facts": int(weigh(b, a, c)[0] + weigh(b, c, a)[0]),
        "convinced": convinced_from(b, nuclear=nuclear),
    }


def relations(scenario: Scenario, b: Board) -> list[Part]:
    """Return a relation sheet for every ordered pair with a dyad: sizes and Distrust at the start."""
    number = {actor.id: k for k, actor in enumerate(scenario.actors)}
    return [_relation(scenario, b, *pair, number) for pair in _pairs(scenario, number)]


def _pairs(scenario: Scenario, number: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Yield every ordered pair that has a dyad, reader by reader."""
    tied = {frozenset(tie.between) for tie in scenario.ties}
    for reader in number:
        yield from ((reader, subject) for subject in number if frozenset((reader, subject)) in tied)


def malign_faces(scenario: Scenario, chosen: Iterable[Choice]) -> dict[tuple[str, str], int]:
    """Return on how many faces of a die each side is malign towards another, by the choices made for the options."""
    found = {(each.of, each.towards): each.malign for each in scenario.intents}
    for choice in chosen:
        found |= {(each.of, each.towards): each.malign for each in choice.intents}
    return found


def _relation(s: Scenario, b: Board, reader: str, subject: str, number: dict[str, int]) -> Part:
    a, c = number[reader], number[subject]
    tie = next(each for each in s.ties if set(each.between) == {reader, subject})
    sizes = {m.id: int(b.cells[size_cell(b, a, c, k)]) for k, m in enumerate(s.catalogue.modifiers)}
    malign = malign_faces(s, chosen_options(s, {})).get((reader, subject), 0)
    return {
        "reader": reader,
        "subject": subject,
        "kind": tie.kind,
        "title": say("{reader} on {subject}", reader=names.actor(s, reader), subject=names.actor(s, subject)),
        "sizes": {name: size for name, size in sizes.items() if size},
        "distrust": int(b.cells[pair_cell(b, a, c, DISTRUST)]),
        "malign-faces": malign,
        "dyad": dyad_name(reader, subject),
    }
