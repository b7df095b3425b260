"""The documented trajectory: documented deeds and events by the same rules, beside what the studies say."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from game.match.faults import MatchFault, Reason
from game.match.legality import reasons
from game.match.lexicon import Lexicon, lexicon
from game.match.outcome import situations
from game.players.historical import order_of
from game.rules import codes
from game.rules.board import LINES, Board, of_move, pair_cell, setting, track_cell
from game.rules.codes import FOR_OPERATION, FOR_READING, L_BY, L_CAUSE, L_REGION, L_WHAT
from game.rules.dice import rule_on, withdraw_rulings
from game.rules.orders import write_order
from game.rules.rule import at_speed
from game.rules.setup import set_up
from game.rules.turn import act, clear_ledger, open_game, open_turn, pass_seasons
from game.words import language, say
from game.world.calendar import label, turn_of
from game.world.scenario import Deed, Documented, Scenario
from game.world.settings import SETTINGS
from game.world.vocabulary import TRACK_HIGHEST, TRACKS

Mark = tuple[int, int, int]
"""A deed as the ledger knows it: move, actor, region."""

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


@frozen
class HistoryReport:
    """A replayed history: situations turn by turn, and how far they agree with the studies."""

    scenario: str
    dates: tuple[str, ...]
    rows: tuple[dict[str, str], ...]
    """True situation of every dyad after every turn."""
    documented: tuple[Documented, ...]
    agreement: dict[str, float]
    """Share of documented turns that agree, by dyad."""
    out_of_sample: tuple[str, ...]
    """Dyads of which the study names phases only."""
    departures: tuple[Departure, ...]

    @property
    def overall(self) -> float:
        """Return the mean agreement of the dyads that a study assigns situations to."""
        fitted = [value for dyad, value in self.agreement.items() if dyad not in self.out_of_sample]
        return round(sum(fitted) / len(fitted), 4) if fitted else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the form that `history --json` prints."""
        return {
            "scenario": self.scenario,
            "turns": [{"date": date, "situations": row} for date, row in zip(self.dates, self.rows, strict=True)],
            "documented": [_documented_json(d) for d in self.documented],
            "agreement": self.agreement,
            "overall": self.overall,
            "out_of_sample": list(self.out_of_sample),
            "departures": [{"id": d.deed, "date": d.date, "order": d.order} for d in self.departures],
        }


def replay_history(
    scenario: Scenario, *, without: Collection[str] = (), changes: Mapping[str, int] | None = None
) -> HistoryReport:
    """Replay what is documented, but for some deeds or events, from a start with some numbers changed.

    `changes` names a setting (`advantage`) or an actor's track (`russia.economy`). Raises MatchFault for unknown names.
    """
    scenario, lex = _without(scenario, without), lexicon(scenario)
    b = _documented_start(scenario, lex, changes or {})
    dates: list[str] = []
    rows: list[dict[str, str]] = []
    departures: list[Departure] = []
    for turn in range(scenario.calendar.most):
        departures.extend(_do_deeds(scenario, lex, b, turn))
        pass_seasons(b)
        dates.append(label(scenario.calendar, turn, language()))
        rows.append(situations(lex, b))
        clear_ledger(b)
        open_turn(b)
    return _report(scenario, tuple(dates), tuple(rows), tuple(departures))


def _without(scenario: Scenario, without: Collection[str]) -> Scenario:
    known = {o.id for o in scenario.occurrences} | {deed.id for deed in scenario.history.deeds}
    strange = sorted(set(without) - known)
    if strange:
        raise MatchFault(say("{scenario} has no documented deed or event “{id}”", scenario=scenario.id, id=strange[0]))
    deeds = tuple(deed for deed in scenario.history.deeds if deed.id not in without)
    occurrences = tuple(o for o in scenario.occurrences if o.id not in without)
    return evolve(scenario, occurrences=occurrences, history=evolve(scenario.history, deeds=deeds))


def _documented_start(scenario: Scenario, lex: Lexicon, changes: Mapping[str, int]) -> Board:
    """Set up the board with documented events, steady dice and the more likely intents."""
    settings = {name: value for name, value in changes.items() if "." not in name}
    for name, value in settings.items():
        if name not in SETTINGS or not SETTINGS[name][1] <= value <= SETTINGS[name][2]:
            raise MatchFault(
                say(
                    "no setting “{name}” with value {value}; settings: {names}",
                    name=name,
                    value=value,
                    names=", ".join(SETTINGS),
                )
            )
    b = set_up(scenario, 0, changes={**settings, "documented": 1})
    for intent in scenario.intents:
        one, other = lex.index.actors[intent.of], lex.index.actors[intent.towards]
        malign = int(intent.malign >= MORE_LIKELY)
        b.cells[pair_cell(b, one, other, codes.INTENT)] = malign
        b.cells[pair_cell(b, one, other, codes.CLOCK)] = malign * setting(b, codes.S_FEAR_LIMIT)
    for name, value in changes.items():
        if "." in name:
            _set_track(lex, b, name, value)
    open_game(b)
    return b


def _set_track(lex: Lexicon, b: Board, name: str, value: int) -> None:
    actor, _, track = name.partition(".")
    if actor not in lex.index.actors or track not in TRACKS:
        raise MatchFault(
            say("no track “{name}”; write actor.track=value with one of: {tracks}", name=name, tracks=", ".join(TRACKS))
        )
    highest = TRACK_HIGHEST[TRACKS.index(track)]
    if not 0 <= value <= highest:
        raise MatchFault(say("{name} lies from 0 to {highest}", name=name, highest=highest))
    b.cells[track_cell(b, lex.index.actors[actor], TRACKS.index(track))] = value


def _do_deeds(scenario: Scenario, lex: Lexicon, b: Board, turn: int) -> Iterator[Departure]:
    """Carry out a turn's deeds within no limit of points; yield those that the rules did not let happen.

    What is possible at once is opened together, as orders are; what only answers to it follows in another opening.
    """
    left = sorted((d for d in scenario.history.deeds if turn_of(scenario.calendar, d.date) == turn), key=lambda d: d.date)
    while batch := _opening(lex, b, left):
        failed = _do_together(lex, b, batch)
        yield from (_departure(deed) for deed in batch if _mark(lex, deed) in failed)
        left = [deed for deed in left if deed not in batch]
    yield from (_departure(deed) for deed in left)


def _opening(lex: Lexicon, b: Board, deeds: list[Deed]) -> list[Deed]:
    """Return the deeds that are possible now and fit on the sheets."""
    batch: list[Deed] = []
    for deed in deeds:
        fits = sum(other.actor == deed.actor for other in batch) < codes.SHEET_ROWS
        if fits and not {reason.code for reason in _reasons(lex, b, deed)} - UNLIMITED:
            batch.append(deed)
    return batch


def _reasons(lex: Lexicon, b: Board, deed: Deed) -> tuple[Reason, ...]:
    return reasons(lex, b, lex.index.actors[deed.actor], order_of(deed))


def _departure(deed: Deed) -> Departure:
    return Departure(deed.id, deed.date, str(order_of(deed)))


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


def _report(
    scenario: Scenario, dates: tuple[str, ...], rows: tuple[dict[str, str], ...], departures: tuple[Departure, ...]
) -> HistoryReport:
    accepted = {dyad: _accepted(scenario, dyad, len(rows)) for dyad in rows[0]}
    agreement = {dyad: _agreement(dyad, rows, by_turn) for dyad, by_turn in accepted.items() if any(by_turn)}
    documented = scenario.history.situations
    aside = tuple(sorted({d.dyad for d in documented if d.out_of_sample}))
    return HistoryReport(scenario.id, dates, rows, documented, agreement, aside, departures)


def _accepted(scenario: Scenario, dyad: str, turns: int) -> list[set[str]]:
    """Return for every turn the situations that the study accepts; none where it says nothing."""
    by_turn: list[set[str]] = [set() for _ in range(turns)]
    for entry in scenario.history.situations:
        if entry.dyad == dyad:
            first, last = turn_of(scenario.calendar, entry.since), turn_of(scenario.calendar, entry.until)
            for turn in range(max(0, first), min(turns, last + 1)):
                by_turn[turn] |= set(entry.situations)
    return by_turn


def _agreement(dyad: str, rows: tuple[dict[str, str], ...], by_turn: list[set[str]]) -> float:
    judged = [row[dyad] in accepted for row, accepted in zip(rows, by_turn, strict=True) if accepted]
    return round(sum(judged) / len(judged), 4)


def _documented_json(entry: Documented) -> dict[str, Any]:
    return {
        "dyad": entry.dyad,
        "from": entry.since,
        "to": entry.until,
        "situations": list(entry.situations),
        "source": entry.source,
    }
