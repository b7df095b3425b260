"""Turns adjudicated by hand from the kit's printed tables alone come to what the engine says, cell by cell."""

import ast
import json
from pathlib import Path

import pytest
from attrs import evolve
from hand_turn import Adjudicator

from game.match import Match
from game.match.cells import name_of
from game.match.lexicon import lexicon
from game.paper import tables_of
from game.players import make_player
from game.rules import codes
from game.rules.dice import roll
from game.rules.ends import score
from game.world.load import load_scenario, scenario_ids
from game.world.vocabulary import OPERATIONS

NOT_ON_PAPER = {"threats", "gestures", "offer-clauses", "offer-age"}
"""Tallies for players that are programs; proposals are compared whole."""


BY_THE_SECOND = 4096
"""Mark beside a treaty of who proposed it; paper keeps the form itself."""


class Dice:
    """Dice that fall as the match's dice fall: named, and nothing else is learnt from the match."""

    def __init__(self, match):
        self.match, lex = match, lexicon(match.scenario)
        self.actor, self.move, self.region = lex.index.actors, lex.index.moves, lex.index.regions

    def __call__(self, what, *names):
        b = self.board
        if what == "intent":
            return roll(b, codes.FOR_INTENT, self.actor[names[0]] * 8 + self.actor[names[1]], 0)
        if what == "reading":
            mover, reader, row, move = names
            return roll(b, codes.FOR_READING, self.actor[mover] * 64 + self.actor[reader] * 8 + row, self.move[move])
        if what == "operation":
            seat, place, kind = names
            return roll(b, codes.FOR_OPERATION, self.actor[seat], self.region[place] * 8 + OPERATIONS.index(kind))
        if what == "brink":
            return roll(b, codes.FOR_BRINK, self.actor[names[0]], self.actor[names[1]])
        if what == "event":
            return roll(b, codes.FOR_EVENT, self.actor[names[0]], names[1])
        return roll(b, codes.FOR_HORIZON, 0, 0)

    @property
    def board(self):
        """Return the board of the turn for which dice are thrown: only its seed and its turn matter to a die."""
        b = self.match.board
        cells = b.cells.copy()
        cells[-8] = self.turn()
        return b._replace(cells=cells)


def engine_cells(match):
    """Return everything on the engine's board by name."""
    lex = lexicon(match.scenario)
    return {name_of(lex, match.board, k): int(value) for k, value in enumerate(match.board.cells)}


def compare(match, hand):
    """Compare every cell that paper has, and see that the engine has nothing else."""
    wrong = []
    for cell, value in engine_cells(match).items():
        if cell.kind not in NOT_ON_PAPER:
            found, so = on_paper(hand, cell, match), value % BY_THE_SECOND if cell.kind == "treaty" else value
            if found != so:
                wrong.append(f"{cell}: engine {so}, by hand {found}")
    assert not wrong, wrong[:8]


def on_paper(hand, cell, match):
    """Return what a cell shows on the table that was adjudicated by hand."""
    kind, of, about, what = cell.kind, cell.of, cell.about, cell.what
    pair = (of, about)
    if kind in OF_DYADS:
        first = hand.tied(of, about) and hand.actors.index(of) < hand.actors.index(about)
        return OF_DYADS[kind](hand.of(of, about), what, match) if first else 0
    found = {
        "offer": lambda: treaty_ids(match).index(hand.offers[pair][0]) + 1 if pair in hand.offers else 0,
        "track": lambda: hand.tracks[of][what],
        "points": lambda: hand.points[of],
        "distrust": lambda: hand.distrust.get(pair, 0),
        "intent": lambda: hand.intent.get(pair, 0),
        "clock": lambda: hand.clock.get(pair, 0),
        "cold": lambda: hand.cold.get(pair, 0),
        "modifier": lambda: hand.size(of, about, what),
        "age": lambda: hand.ages.get(pair, {}).get(what, 0),
        "holder": lambda: hand.actors.index(hand.regions[what]["holder"]),
        "status": lambda: STATUSES.index(hand.regions[what]["status"]),
        "fort": lambda: hand.regions[what]["fort"],
        "forces": lambda: hand.tokens(of, what),
        "turn": lambda: hand.turn,
        "brink": lambda: hand.brink,
        "brink-risen": lambda: hand.risen,
        "seasons": lambda: hand.seasons,
        "peace": lambda: hand.peace,
        "treaties-made": lambda: hand.treaties_made,
        "taken": lambda: hand.taken,
        "ending": lambda: codes.ENDINGS.index(hand.ending),
    }
    return found[kind]()


def treaty_ids(match):
    return [treaty.id for treaty in match.scenario.catalogue.treaties]


def clause_bits(dyad, what, match):
    whole = match.scenario.catalogue.treaties[treaty_ids(match).index(what)].clauses
    return sum(1 << whole.index(each) for each in dyad["treaties"].get(what, ()))


OF_DYADS = {
    "clash": lambda dyad, _, __: dyad["clash"],
    "situation": lambda dyad, _, __: dyad["situation"],
    "war": lambda dyad, _, __: dyad["war"],
    "alignment": lambda dyad, _, __: dyad["alignment"],
    "regime": lambda dyad, what, _: ("none", "in-force", "suspended").index(dyad["regimes"].get(what, "none")),
    "treaty": clause_bits,
}
STATUSES = ("undisputed", "contested", "separatist", "occupied", "recognised", "annexed")


def play(scenario, seed, player, turns, spoil=None):
    """Play a match, adjudicating every turn by hand beside the engine; return the match and the table."""
    kit = json.loads(json.dumps(tables_of(scenario)))
    if spoil:
        spoil(kit)
    match = Match.start(scenario, seed=seed)
    dice = Dice(match)
    dice.turn = lambda: 0
    hand = Adjudicator(kit, dice)
    dice.turn = lambda: hand.turn
    hand.open_game()
    compare(match, hand)
    players = {seat: make_player(player, seed=seed) for seat in match.seats}
    seen = {}
    while not match.is_over and match.turn < turns:
        slips = {}
        for seat in match.seats:
            orders = [order for order, _ in players[seat].orders(match.view(seat))]
            match.submit(seat, orders)
            slips[seat] = [(o.move, o.target, o.treaty, o.clauses) for o in orders]
        page = match.resolve()
        for posting in page.postings:
            seen[posting.cause] = seen.get(posting.cause, 0) + 1
        hand.adjudicate(slips)
        compare(match, hand)
    for number, seat in enumerate(match.seats):
        assert hand.score(seat) == score(match.board, number), seat
    return match, hand, seen


@pytest.mark.parametrize(("name", "player"), [("five-days-2008", "historical"), ("rose-2003", "random"), ("lab-two", "random")])
def test_turns_adjudicated_from_the_printed_tables_come_to_the_engines_result(name, player):
    _, hand, seen = play(load_scenario(name), 7, player, 12)
    assert hand.turn >= 5
    assert seen["order"] > 10
    assert seen["reading"] > 3


def test_turns_in_which_arms_can_be_told_apart_come_to_the_engines_result():
    apart = evolve(load_scenario("lab-two"), settings={"indistinguishable": 0})
    match, _, _ = play(apart, 7, "worst-case-thinker", 8)
    shields = sum(
        order.move == "buy-defensive-arms" for page in match.pages for sheet in page.orders.values() for order, _ in sheet
    )
    assert shields > 2


def test_the_hand_adjudicator_knows_no_rule_of_the_engine():
    for name in ("hand_table", "hand_force", "hand_turn"):
        source = ast.parse((Path(__file__).parent / f"{name}.py").read_text(encoding="utf-8"))
        imported = [node.module for node in ast.walk(source) if isinstance(node, ast.ImportFrom)]
        imported += [each.name for node in ast.walk(source) if isinstance(node, ast.Import) for each in node.names]
        assert set(imported) <= {"itertools", "hand_table", "hand_force"}, name


def less_grave(kit):
    kit["reading"]["worst"] += 1


def costlier(kit):
    for row in kit["force"]["toll"]:
        row["costs"]["gain"]["defender"] += 1


def lighter(kit):
    next(each for each in kit["modifiers"] if each["id"] == "posture")["reader"] = 0


def weaker(kit):
    next(each for each in kit["moves"] if each["id"] == "ground-operation-limited")["unlimited"] = True


def settled(kit):
    next(each for each in kit["clauses"] if each["id"] == "ceasefire")["effects"] = []


@pytest.mark.parametrize("spoil", [less_grave, costlier, lighter, weaker, settled])
def test_another_number_in_the_kit_gives_another_result(spoil):
    with pytest.raises(AssertionError, match="by hand"):
        play(load_scenario("five-days-2008"), 7, "historical", 16, spoil)


@pytest.mark.long
@pytest.mark.parametrize("name", scenario_ids())
def test_whole_matches_by_hand(name):
    causes = {}
    for seed, player in ((1, "random"), (2, "random"), (3, "opportunist"), (4, "historical")):
        _, _, seen = play(load_scenario(name), seed, player, 999)
        for cause, count in seen.items():
            causes[cause] = causes.get(cause, 0) + count
    assert {"order", "reading", "count", "politics", "clock", "ending"} <= set(causes)
