"""A small made scenario, and a table to play it on that checks the ledger after every rule it runs.

North is a nuclear power that faces South, a small state, and West, South's nuclear friend; East, where it sits, is North's.
"""

from typing import NamedTuple

import numpy as np
from attrs import define, evolve, field

from game.rules import board as at
from game.rules.board import HIGH_TABLE, LINES, Board, printed
from game.rules.codes import BY_READING, KNOWN, LEGAL, NOBODY, NOWHERE
from game.rules.dice import rule_on, withdraw_rulings
from game.rules.orders import why_not, write_order
from game.rules.setup import set_up
from game.rules.tables import Index, clause_mask, index
from game.rules.turn import act, clear_ledger, open_game, resolve
from game.world.catalogue import Catalogue, Clause, Event, Modifier, Move, Regime, Treaty
from game.world.conditions import Effect, Need
from game.world.scenario import (
    Actor,
    Agenda,
    Aim,
    Border,
    Calendar,
    Choice,
    History,
    Intent,
    Occurrence,
    Option,
    Region,
    Scenario,
    Tie,
)
from game.world.text import Text
from game.world.vocabulary import TRACKS

SAY = Text("words", "字")
STEADY = {"reading": 3, "horizon": 1}
"""Faces that chance shows unless a test says otherwise: readings as they are, no early horizon."""

_DICE = ("event", "reading", "operation", "brink", "horizon", "intent", "player")
_DYAD = ("clash", "situation", "war", "alignment")
_PAIR = ("distrust", "intent", "clock", "offer", "offer-clauses", "offer-age", "cold", "threats", "gestures")
_REGION = ("holder", "status", "fort")
_BOARD = ("turn", "brink", "brink-risen", "seasons", "peace", "treaties-made", "taken", "ending")


def modifier(name, *, sign="aggravating", kind="psychological", clash=0, reader=1, subject=0, fades=6, private=False):
    """Return a modifier with the weights that most have."""
    return Modifier(name, SAY, SAY, kind, sign, "theme", "note", clash, reader, subject, fades, private)


def card(name="card", *effects, family="coercion", target="actor", character="offensive", **rest):
    """Return a move with some effects."""
    return Move(name, SAY, SAY, family, target, character, "note", effects=effects, **rest)


def clause(name, *effects):
    """Return a clause."""
    return Clause(name, SAY, SAY, "note", effects)


def event(name, *effects):
    """Return a type of event."""
    return Event(name, SAY, SAY, "note", effects)


def aim(name, points, *needs, target="", when="always"):
    """Return an aim."""
    return Aim(name, SAY, points, needs, "note", when, target)


def occurrence(name, date, *, of="north", about="", odds=6, what=""):
    """Return an event of the calendar, by default of the type that shares its name."""
    return Occurrence(name, what or name, of, date, "note", about, odds)


def grows(what, step=1, *, of="target", about="self"):
    """Return the effect that most moves have: a modifier moves on somebody's sheet about the mover."""
    return Effect("modifier", what, of=of, about=about, step=step)


def gains(what, step=1, *, of="self"):
    """Return the effect that moves a track."""
    return Effect("track", what, of=of, step=step)


MODIFIERS = (
    modifier("suspicion", private=True),
    modifier("benefit-of-doubt", sign="mitigating", private=True),
    modifier("goodwill", sign="mitigating", subject=1),
    modifier("memory", fades=0),
    modifier("nationalism"),
    modifier("image"),
    modifier("institutional-assurance", sign="mitigating", fades=0),
    modifier("settlement-process", sign="mitigating", reader=2, fades=0),
    modifier("war", kind="material", clash=2, subject=1, fades=0),
    modifier("territory", kind="material", clash=1, fades=0),
    modifier("posture", kind="material", clash=1, fades=0),
    modifier("threat"),
    modifier("trade", sign="mitigating", kind="material", fades=0),
)
assert set(KNOWN) <= {each.id for each in MODIFIERS}

REGIMES = (
    Regime("council", SAY, SAY, 2, "note"),
    Regime("hotline", SAY, SAY, 1, "note"),
    Regime("commission", SAY, SAY, 1, "note", settlement=True),
    Regime("accord", SAY, SAY, 2, "note", settlement=True),
)

_HELD_BY_TARGET = Need("holds", of="target")
_NOT_MINE = Need("holds", least=0, most=0)
MOVES = (
    card("propose-treaty", family="settlement", character="conciliatory"),
    card("accept-offer", family="settlement", character="conciliatory", cost=0),
    card("refuse-offer", family="settlement", character="defensive", cost=0),
    card("withdraw-offer", family="settlement", character="defensive", cost=0),
    card("greet", grows("goodwill"), family="reassurance", character="conciliatory"),
    card("concede", grows("goodwill"), gains("economy", -1), family="reassurance", character="conciliatory", cost=2),
    card("convene", Effect("regime", "council", to="in-force"), family="institutions", character="conciliatory"),
    card("recover", gains("economy"), family="domestic", target="none", character="defensive"),
    card("embrace", Effect("alignment", step=1), family="alignment", tie="alignment", breaches=("neutrality",)),
    card("menace", grows("threat"), grows("threat", of="backers"), breaches=("no-force",)),
    card("spy", grows("image"), family="subversion", visibility="covert"),
    card("guard", grows("posture"), family="arming", character="defensive"),
    card(
        "rearm",
        *(grows("posture", of="rivals"), gains("offence"), gains("economy", -1)),
        family="arming",
        target="none",
        character="dual-use",
        breaches=("limits",),
    ),
    card(
        "deploy",
        Effect("forces", of="self", step=2),
        family="arming",
        target="region",
        character="dual-use",
        needs=(Need("holds"),),
    ),
    card("signal", Effect("brink", step=2), family="nuclear", target="none", by=("nuclear",)),
    card(
        "attack",
        *(Effect("operation", "ground", to="limited"), grows("threat")),
        family="force",
        target="region",
        cost=2,
        tie="rivalry",
        operation="ground",
        needs=(_HELD_BY_TARGET,),
        breaches=("no-force",),
    ),
    card(
        "assault",
        Effect("operation", "ground", to="unlimited"),
        family="force",
        target="region",
        operation="ground",
        needs=(_NOT_MINE,),
    ),
    card("strike", Effect("operation", "air", to="limited"), family="force", target="region", operation="air"),
    card("blockade", Effect("operation", "sea", to="limited"), family="force", target="region", operation="sea"),
    card("raid", Effect("operation", "raid", to="limited"), family="force", target="region", operation="raid"),
)

CLAUSES = (
    clause("ceasefire", Effect("war", to="off"), grows("war", -3), grows("war", -3, of="self", about="target")),
    clause("commission", Effect("regime", "commission", to="in-force")),
    clause("no-force"),
    clause("pull-back", Effect("withdraw", of="self", about="target")),
    clause("neutrality", gains("orientation", -1, of="target")),
    clause("limits", gains("offence", -1), gains("offence", -1, of="target")),
    clause("cordiality", grows("goodwill", 3), grows("threat", -2, of="self", about="target"), grows("posture", -3)),
)
TREATIES = (
    Treaty("truce", SAY, SAY, ("ceasefire", "commission", "no-force", "pull-back"), ("ceasefire",), "note"),
    Treaty("pact", SAY, SAY, ("limits", "neutrality", "cordiality"), ("limits",), "note", (Need("war", least=0, most=0),)),
    Treaty("shelved", SAY, SAY, ("no-force",), (), "note"),
)

_TRACKS = {"offence": 5, "defence": 5, "economy": 6, "cohesion": 5, "standing": 5, "orientation": 2, "reserve": 6}


def _actor(name, seat, tags, *, points=4, **tracks):
    return Actor(name, seat, SAY, SAY, tags, _TRACKS | tracks, points, "note")


ACTORS = (
    _actor("north", 1, ("great-power", "nuclear", "protector"), nuclear=3),
    _actor("south", 2, ("small-state", "claimant")),
    _actor("west", 3, ("alliance", "nuclear", "patron"), nuclear=3),
    _actor("east", 4, ("small-state",)),
)
TIES = (
    Tie(("north", "south"), "rivalry", "note"),
    Tie(("north", "west"), "rivalry", "note"),
    Tie(("south", "west"), "alignment", "note", alignment=2),
    Tie(("north", "east"), "alignment", "note", alignment=1),
)


def _region(name, number, holder, terrain="open", *, claimant="", **rest):
    return Region(name, number, SAY, claimant or holder, holder, terrain, "note", **rest)


REGIONS = (
    _region("plain", 1, "north", forces={"north": 4}),
    _region("port", 2, "north", "coast"),
    _region("border", 3, "south", forces={"south": 2}),
    _region("capital", 4, "south", "urban", people=3, forces={"south": 2}),
    _region("valley", 5, "north", "mountain", claimant="south", status="separatist", forces={"north": 1}),
    _region("island", 6, "west", forces={"west": 3}),
    _region("marsh", 7, "south", fort=2, people=0),
)
BORDERS = tuple(
    Border((one, other), link, "note")
    for one, other, link in (
        ("plain", "port", "road"),
        ("plain", "border", "road"),
        ("plain", "valley", "tunnel"),
        ("border", "capital", "road"),
        ("border", "valley", "mountain"),
        ("capital", "marsh", "river"),
        ("port", "island", "sea"),
        ("island", "capital", "sea"),
    )
)
_MINDS = Option(
    "minds",
    SAY,
    (
        Choice("benign", SAY, SAY, "note"),
        Choice("malign", SAY, SAY, "note", (Intent("north", "south", 6, "note"),)),
        Choice("open", SAY, SAY, "note", settings={"open": 1}),
    ),
)


def small(
    *, seats=3, unit="day", least=20, most=30, moves=(), events=(), new_modifiers=(), settings=None, aims=None, **changes
):
    """Return the scenario with some cards, events or modifiers added, aims by seat, and fields changed."""
    names = [each.id for each in ACTORS[:seats]]
    catalogue = Catalogue(
        (),
        (*(each for each in MODIFIERS if each.id not in {new.id for new in new_modifiers}), *new_modifiers),
        REGIMES,
        (*MOVES, *moves),
        CLAUSES,
        TREATIES,
        tuple(events),
        (),
    )
    made = Scenario(
        *("small", SAY, SAY, "years", SAY, SAY, SAY, ()),
        Calendar("2014-01-01", unit, least, most),
        ACTORS[:seats],
        tuple(tie for tie in TIES if set(tie.between) <= set(names)),
        *((), ()),
        tuple(region for region in REGIONS if region.holder in names),
        tuple(border for border in BORDERS if seats > 2 or "island" not in border.between),
        tuple(Agenda(seat, tuple(each)) for seat, each in (aims or {}).items()),
        ("truce", "pact"),
        settings or {},
        *((_MINDS,), (), (), History((), ())),
        catalogue,
        "digest",
    )
    return evolve(made, **changes)


class Line(NamedTuple):
    """A line of the ledger."""

    cell: int
    steps: int
    cause: int
    what: int
    by: int
    on: int
    region: int
    die: int


def check_ledger(b, before):
    """Hold a turn to the law: what moved is what was posted, each posting within its cell's range."""
    cells, high = before.copy(), printed(b, HIGH_TABLE)[:, 0]
    for row in b.ledger[: b.desk[LINES]]:
        line = Line(*map(int, row))
        if line.cell >= 0:
            cells[line.cell] += line.steps
            assert line.steps != 0, "a posting moves its cell"
            assert 0 <= cells[line.cell] <= high[line.cell], "no posting leaves a cell's range"
        else:
            assert line.steps == 0, "a note moves nothing"
    assert np.array_equal(cells, b.cells), "nothing moves but by a posting"


@define
class Table:
    """A board with words for its cells: `t["distrust", "south", "north"]`, `t["size", "threat", "south", "north"]`."""

    scenario: Scenario
    b: Board
    ix: Index
    dice: dict = field(factory=dict)

    def __getitem__(self, address):
        return int(self.b.cells[self.cell(address)])

    def __setitem__(self, address, value):
        self.b.cells[self.cell(address)] = value

    def cell(self, address):
        """Return the cell that a kind and its names mean."""
        kind, *names = (address,) if isinstance(address, str) else address
        if kind in TRACKS:
            return at.track_cell(self.b, self.seat(names[0]), TRACKS.index(kind))
        if kind in _BOARD:
            return at.board_cell(self.b, _BOARD.index(kind))
        if kind in _REGION:
            return at.region_cell(self.b, self.place(names[0]), _REGION.index(kind))
        if kind in {"forces", "points"}:
            places = [self.place(name) for name in names[1:]]
            return (at.forces_cell if places else at.points_cell)(self.b, self.seat(names[0]), *places)
        return self._cell_between(kind, *names)

    def _cell_between(self, kind, *names):
        one, other = self.seat(names[-2]), self.seat(names[-1])
        if kind in _DYAD:
            return at.dyad_cell(self.b, one, other, _DYAD.index(kind))
        if kind in _PAIR:
            return at.pair_cell(self.b, one, other, _PAIR.index(kind))
        kinds = {"size": self.ix.modifiers, "age": self.ix.modifiers, "regime": self.ix.regimes, "treaty": self.ix.treaties}
        cells = {"size": at.size_cell, "age": at.age_cell, "regime": at.regime_cell, "treaty": at.treaty_cell}
        return cells[kind](self.b, one, other, kinds[kind][names[0]])

    def seat(self, name):
        return self.ix.actors[name]

    def place(self, name):
        return self.ix.regions[name]

    def move(self, name):
        return self.ix.moves[name]

    def row(self, move, target="", treaty="", clauses=()):
        """Return an order as the rules know it."""
        terms = next((each.clauses for each in TREATIES if each.id == treaty), ())
        aims = self.ix.actors.get(target, NOBODY), self.ix.regions.get(target, NOWHERE)
        return self.move(move), *aims, self.ix.treaties.get(treaty, -1), clause_mask(terms, clauses)

    def why_not(self, seat, *words):
        """Return the first reason against an order."""
        return why_not(self.b, self.seat(seat), *self.row(*words))

    def write(self, seat, *words):
        """Write an order, legal or not."""
        write_order(self.b, self.seat(seat), *self.row(*words))

    def order(self, seat, *words):
        """Write a legal order."""
        assert self.why_not(seat, *words) == LEGAL
        self.write(seat, *words)

    def throw(self, **faces):
        """Rule what dice show from now on: `reading=6`."""
        self.dice |= faces
        withdraw_rulings(self.b)
        for name, face in self.dice.items():
            rule_on(self.b, _DICE.index(name), face)

    def run(self, function, *numbers):
        """Run a rule on a fresh page of the ledger, and hold it to the law of the ledger."""
        clear_ledger(self.b)
        before = self.b.cells.copy()
        result = function(self.b, *numbers)
        check_ledger(self.b, before)
        return result

    def play(self, seat, *words):
        """Let one seat's order be carried out and counted, without ending the turn."""
        self.write(seat, *words)
        self.run(act)

    def resolve(self):
        """Adjudicate a turn."""
        self.run(resolve)

    @property
    def page(self):
        """Return the lines of the last rule that was run."""
        return [Line(*map(int, row)) for row in self.b.ledger[: self.b.desk[LINES]]]

    def lines(self, cause):
        """Return the lines of one cause."""
        return [line for line in self.page if line.cause == cause]

    def readings(self):
        """Return the lines of the last page that a reading left, its tally aside."""
        tallies = {self.cell((kind, a, c)) for kind in ("threats", "gestures") for a in self.ix.actors for c in self.ix.actors}
        return [line for line in self.lines(BY_READING) if line.cell not in tallies]

    def moved(self, *address):
        """Return by how much a cell moved in the last rule that was run."""
        cell = self.cell(address)
        return sum(line.steps for line in self.page if line.cell == cell)


def lay(scenario=None, *, seed=1, choices=None, turns=0, **changes):
    """Lay a scenario on the table, by default the small one with some changes, open for the first orders."""
    scenario = scenario or small(**changes)
    table = Table(scenario, set_up(scenario, seed, choices, turns), index(scenario))
    table.throw(**STEADY)
    table.run(open_game)
    return table
