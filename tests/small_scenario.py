"""A small made scenario, and the pieces it is made of.

North is a nuclear power that faces South, a small state, and West, South's nuclear friend; East, where it sits, is North's.
"""

from attrs import evolve

from game.rules.codes import KNOWN
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

SAY = Text("words", "字")


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
