"""Adjudicating: sheets of people and of stand-ins, rulings, and the step back behind them."""

from copy import deepcopy
from typing import Any

from game.classroom.cabinet import Cabinet, Proposal
from game.classroom.exercise import Entry, Exercise
from game.classroom.faults import ClassroomFault
from game.classroom.limits import LONGEST_REMARK, written
from game.classroom.parallel import World
from game.match import IllegalOrder, Intention, MatchFault, Order, Ruling, fork
from game.match.ruling import POSTINGS
from game.players.player import Sheet
from game.words import say

STAND_INS = ("easy", "normal", "historical")
"""Computer players that may take an absent side's place."""


def stand_ins() -> dict[str, str]:
    """Return what the stand-ins are called."""
    return {"easy": say("easy"), "normal": say("normal"), "historical": say("does as in history")}


def stand_in(ex: Exercise, at: float, by: str, world: Any, side: Any, player: Any) -> None:
    """Let a computer player write a side's sheets, or give them back to people with an empty name."""
    if side not in ex.world(world).cabinets or player not in {"", *STAND_INS}:
        raise ClassroomFault(say("stand-ins: {names}", names=", ".join(STAND_INS)))
    ex.record(at, "stand-in", by, world=world, side=side, player=player)


def missing_sheets(ex: Exercise) -> tuple[tuple[int, str, str], ...]:
    """Return the world, the side and the player of every sheet that a stand-in has still to write."""
    if ex.phase != "planning":
        return ()
    return tuple(
        (world.number, side, cabinet.stand_in)
        for world in ex.worlds
        if not world.is_over
        for side, cabinet in world.cabinets.items()
        if cabinet.stand_in and not cabinet.is_committed
    )


def hand_in(ex: Exercise, at: float, world: int, side: str, sheet: Sheet) -> None:
    """Hand in what a stand-in wrote; the journal keeps the orders, so that nobody has to think again."""
    lines = [[str(order), [intent.tag, intent.sentence] if intent else []] for order, intent in sheet]
    ex.record(at, "sheet", world=world, side=side, orders=lines)


def rule(ex: Exercise, at: float, by: str, world: Any, **fields: Any) -> None:
    """Rule on something in a world, with who, what and why. Raises a fault where it cannot be ruled."""
    found = ex.world(world)
    why = written(fields.pop("why", ""), LONGEST_REMARK)
    name = ex.facilitators[by].name or by
    try:
        ruling = Ruling(by=name, why=why, **fields)
        if ruling.kind in POSTINGS:
            fork(found.match, found.match.turn).rule(ruling)
        else:
            _require_on_sheet(found, ruling)
    except (MatchFault, TypeError, KeyError) as error:
        raise ClassroomFault(str(error)) from error
    ex.record(at, "rule", by, world=world, why=why, **fields)


def _require_on_sheet(world: World, ruling: Ruling) -> None:
    """Refuse a ruling on an order that nobody has on a sheet."""
    cabinet = world.cabinets.get(ruling.of)
    if cabinet is None or all(str(each.order) != ruling.what for each in cabinet.adopted()):
        raise MatchFault(say("that order does not stand on the sheet"))


def unrule(ex: Exercise, at: float, by: str, world: Any, number: Any) -> None:
    """Take back a ruling that still waits for the adjudication."""
    if not isinstance(number, int) or not 0 <= number < len(ex.world(world).rulings):
        raise ClassroomFault(say("that ruling does not wait any more"))
    ex.record(at, "unrule", by, world=world, number=number)


def do_stand_in(ex: Exercise, entry: Entry) -> None:
    """Seat or relieve a stand-in; what it had handed in goes with it."""
    cabinet = ex.worlds[entry["world"]].cabinets[entry["side"]]
    if cabinet.stand_in and not entry["player"]:
        cabinet.new_turn()
    cabinet.stand_in = entry["player"]


def do_sheet(ex: Exercise, entry: Entry) -> None:
    """Take a stand-in's sheet in."""
    cabinet = ex.worlds[entry["world"]].cabinets[entry["side"]]
    cabinet.new_turn()
    for k, (line, intent) in enumerate(entry["orders"], 1):
        intention = Intention(*intent) if intent else None
        cabinet.proposals.append(Proposal(f"o{ex.turn}-{k}", Order.parse(line), intention, "", {}, is_adopted=True))
    cabinet.sheet = [each.id for each in cabinet.proposals]
    cabinet.is_committed = True


def do_rule(ex: Exercise, entry: Entry) -> None:
    """Let a ruling take effect, or wait for the orders that it is about."""
    world, by = ex.worlds[entry["world"]], ex.facilitators[entry["by"]]
    fields = {key: entry[key] for key in ("kind", "of", "about", "what", "value", "why") if key in entry}
    ruling = Ruling(by=by.name or by.id, **fields)
    if ruling.kind in POSTINGS:
        world.match.rule(ruling)
    else:
        world.rulings.append(ruling)


def do_unrule(ex: Exercise, entry: Entry) -> None:
    """Drop a ruling that waits."""
    del ex.worlds[entry["world"]].rulings[entry["number"]]


def do_adjudicate(ex: Exercise, entry: Entry) -> None:
    """Adjudicate the turn in every world."""
    for world in ex.worlds:
        world.keep()
        if not world.is_over:
            _adjudicate(world)
    ex.phase = "results"
    ex.turn += 1
    ex.clock.no_deadline(entry["at"])


def _adjudicate(world: World) -> None:
    """Open all sheets of a world together; what cannot be done leaves a remark and nothing else."""
    world.remarks = []
    for side, cabinet in world.cabinets.items():
        _write(world, side, cabinet)
    for ruling in world.rulings:
        try:
            world.match.rule(ruling)
        except MatchFault as error:
            world.remarks.append(str(error))
    for side in world.cabinets:
        world.match.commit(side)
    world.match.resolve()
    world.rulings = []
    for cabinet in world.cabinets.values():
        cabinet.new_turn()


def _write(world: World, side: str, cabinet: Cabinet) -> None:
    """Write what a cabinet adopted; an order that a ruling has made impossible is left out."""
    for each in cabinet.adopted():
        try:
            world.match.write(side, each.order, each.intention)
        except IllegalOrder as error:
            world.remarks.append(str(error))


def do_back(ex: Exercise, entry: Entry) -> None:
    """Go back a phase."""
    if ex.phase == "debrief":
        ex.phase = "results" if ex.turn else "planning"
        ex.stage = 0
    elif ex.phase == "planning":
        ex.phase = "results" if ex.turn else "briefing"
    else:
        _take_back(ex)
        ex.clock.turn(entry["at"], max(1, ex.turns - ex.turn))
        return
    ex.clock.no_deadline(entry["at"])


def _take_back(ex: Exercise) -> None:
    """Open the last turn's sheets again in every world, as they were."""
    ex.turn -= 1
    ex.phase = "planning"
    for world in ex.worlds:
        if world.match.turn > ex.turn or (world.is_over and world.match.turn == ex.turn):
            _fork(world, ex.turn)
        world.cabinets = deepcopy(world.past.pop())
        for cabinet in world.cabinets.values():
            cabinet.is_committed, cabinet.agreed = bool(cabinet.stand_in), set()


def _fork(world: World, turn: int) -> None:
    """Go back to the opening of a turn; what had been ruled in it still holds."""
    ruled = [ruling for at, ruling in world.match.rulings if at == turn]
    world.match = fork(world.match, turn)
    for ruling in ruled:
        if ruling.kind in POSTINGS:
            world.match.rule(ruling)
    world.rulings = [ruling for ruling in ruled if ruling.kind not in POSTINGS]
