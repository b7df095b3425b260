"""Replaying: documented deeds and events carried out by the same rules, as far as one likes."""

from collections.abc import Collection, Iterator

from attrs import evolve, frozen

from game.lab.changes import Changes, change_start, settings_of
from game.match.faults import MatchFault, Reason
from game.match.legality import reasons
from game.match.lexicon import Lexicon, lexicon
from game.match.outcome import situations
from game.players.historical import order_of
from game.rules import codes
from game.rules.board import LINES, Board, of_move, pair_cell, setting
from game.rules.codes import ALLOWED, FOR_OPERATION, FOR_ORDER, FOR_READING, L_BY, L_CAUSE, L_REGION, L_WHAT
from game.rules.dice import rule_on, withdraw_rulings
from game.rules.orders import write_order
from game.rules.rule import at_speed
from game.rules.setup import set_up
from game.rules.turn import act, clear_ledger, open_game, open_turn, pass_seasons
from game.words import language, say
from game.world.calendar import label, turn_of
from game.world.scenario import Deed, Scenario

Mark = tuple[int, int, int]
"""A deed as the ledger knows it: move, actor, region."""
Row = dict[str, str]
"""The true situation of every dyad after a turn."""

UNLIMITED = frozenset({"too-few-points", "sheet-full", "cannot-pay"})
"""Limits of play that documented deeds need not keep: a government did what it did."""
STEADY = 3
"""The face of every reading and every operation without a documented outcome: chance adds nothing."""
MORE_LIKELY = 4
"""Faces from which a side counts as malign at the start: more likely than not."""


@frozen
class Departure:
    """A documented deed that the rules did not carry out."""

    deed: str
    date: str
    order: str
    reason: str
    """The rule that stood against it, in words."""


@frozen(eq=False)
class Replay:
    """A replayed history, up to some turn: the board as it then stands, open for orders."""

    lexicon: Lexicon
    board: Board
    dates: tuple[str, ...]
    rows: tuple[Row, ...]
    departures: tuple[Departure, ...]


def without_items(scenario: Scenario, without: Collection[str]) -> Scenario:
    """Return a scenario without some deeds or events. Raises MatchFault for an unknown one."""
    known = {o.id for o in scenario.occurrences} | {deed.id for deed in scenario.history.deeds}
    strange = sorted(set(without) - known)
    if strange:
        raise MatchFault(say("{scenario} has no documented deed or event “{id}”", scenario=scenario.id, id=strange[0]))
    if not without:
        return scenario
    deeds = tuple(deed for deed in scenario.history.deeds if deed.id not in without)
    occurrences = tuple(o for o in scenario.occurrences if o.id not in without)
    return evolve(scenario, occurrences=occurrences, history=evolve(scenario.history, deeds=deeds))


def replay(scenario: Scenario, changes: Changes | None = None, *, until: int | None = None, forced: bool = False) -> Replay:
    """Replay what is documented up to a turn, from a start with some numbers changed.

    Forced, every deed is carried out whether or not its conditions hold: what types of moves do, apart from what they need.
    """
    lex = lexicon(scenario)
    b = documented_start(lex, changes or {})
    dates: list[str] = []
    rows: list[Row] = []
    departures: list[Departure] = []
    for turn in range(scenario.calendar.most if until is None else until):
        due = [deed for deed in scenario.history.deeds if turn_of(scenario.calendar, deed.date) == turn]
        departures.extend(_force(lex, b, due) if forced else _do_deeds(lex, b, due))
        pass_seasons(b)
        dates.append(label(scenario.calendar, turn, language()))
        rows.append(situations(lex, b))
        clear_ledger(b)
        open_turn(b)
    return Replay(lex, b, tuple(dates), tuple(rows), tuple(departures))


def documented_start(lex: Lexicon, changes: Changes) -> Board:
    """Set up the board with documented events, steady dice and the more likely intents, open for the first orders."""
    b = laid_out(lex, changes)
    open_game(b)
    return b


def laid_out(lex: Lexicon, changes: Changes) -> Board:
    """Set up the board with the more likely intents, before the first events."""
    b = set_up(lex.scenario, 0, changes={**settings_of(changes), "documented": 1})
    for intent in lex.scenario.intents:
        one, other = lex.index.actors[intent.of], lex.index.actors[intent.towards]
        malign = int(intent.malign >= MORE_LIKELY)
        b.cells[pair_cell(b, one, other, codes.INTENT)] = malign
        b.cells[pair_cell(b, one, other, codes.CLOCK)] = malign * setting(b, codes.S_FEAR_LIMIT)
    change_start(lex, b, changes)
    return b


def _force(lex: Lexicon, b: Board, deeds: list[Deed]) -> Iterator[Departure]:
    """Carry out every deed of a turn, whatever it needs, sheet after sheet."""
    left = sorted(deeds, key=lambda deed: deed.date)
    while left:
        batch = [deed for actor in lex.seats for deed in _of_actor(left, actor)[: codes.SHEET_ROWS]]
        rule_on(b, FOR_ORDER, ALLOWED)
        _do_together(lex, b, batch)
        left = [deed for deed in left if deed not in batch]
    yield from ()


def _of_actor(deeds: list[Deed], actor: str) -> list[Deed]:
    return [deed for deed in deeds if deed.actor == actor]


def _do_deeds(lex: Lexicon, b: Board, deeds: list[Deed]) -> Iterator[Departure]:
    """Carry out a turn's deeds within no limit of points; yield those that the rules did not let happen.

    What is possible at once is opened together, as orders are; what only answers to it follows in another opening.
    """
    left = sorted(deeds, key=lambda deed: deed.date)
    while batch := _opening(lex, b, left):
        failed = _do_together(lex, b, batch)
        late = say("its conditions held no longer when its turn came (rule 7.4)")
        yield from (_departure(deed, late) for deed in batch if _mark(lex, deed) in failed)
        left = [deed for deed in left if deed not in batch]
    for deed in left:
        yield _departure(deed, say("; ").join(reason.text for reason in _forbidding(lex, b, deed)))


def _opening(lex: Lexicon, b: Board, deeds: list[Deed]) -> list[Deed]:
    """Return the deeds that are possible now and fit on the sheets."""
    batch: list[Deed] = []
    for deed in deeds:
        fits = sum(other.actor == deed.actor for other in batch) < codes.SHEET_ROWS
        if fits and not _forbidding(lex, b, deed):
            batch.append(deed)
    return batch


def _forbidding(lex: Lexicon, b: Board, deed: Deed) -> list[Reason]:
    """Return what stands against a deed, limits of play aside."""
    found = reasons(lex, b, lex.index.actors[deed.actor], order_of(deed))
    return [reason for reason in found if reason.code not in UNLIMITED]


def _departure(deed: Deed, reason: str) -> Departure:
    return Departure(deed.id, deed.date, str(order_of(deed)), reason)


def _do_together(lex: Lexicon, b: Board, deeds: list[Deed]) -> set[Mark]:
    """Carry out deeds as the orders of one opening, with their documented dice; return those that failed after all."""
    rule_on(b, FOR_READING, STEADY)
    for deed in deeds:
        _write(lex, b, deed)
    rule_on(b, FOR_OPERATION, STEADY)
    before = int(b.desk[LINES])
    at_speed(act)(b)
    withdraw_rulings(b)
    rows = b.ledger[before : b.desk[LINES]]
    lost = rows[rows[:, L_CAUSE] == codes.BY_FAILED_ORDER]
    return {(int(row[L_WHAT]), int(row[L_BY]), int(row[L_REGION])) for row in lost}


def _write(lex: Lexicon, b: Board, deed: Deed) -> None:
    """Write a deed on its sheet and rule on its die."""
    row, seat = lex.row(order_of(deed)), lex.index.actors[deed.actor]
    assert not isinstance(row, Reason)
    if deed.die:
        number = row[2] * 8 + of_move(b, row[0], codes.V_OPERATION)
        rule_on(b, FOR_OPERATION, deed.die, who=seat, number=number)
    write_order(b, seat, *row)


def _mark(lex: Lexicon, deed: Deed) -> Mark:
    ix = lex.index
    return ix.moves[deed.move], ix.actors[deed.actor], ix.regions.get(deed.target, codes.NOWHERE)
