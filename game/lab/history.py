"""The documented trajectory: documented deeds and events by the same rules, beside what the studies say."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import evolve, frozen

from game.match.faults import MatchFault, Reason
from game.match.lexicon import Lexicon, lexicon
from game.match.match import situations
from game.players.historical import order_of
from game.rules import codes
from game.rules.board import LINES, Board, pair_cell, setting, track_cell
from game.rules.codes import FOR_OPERATION, FOR_READING, L_CAUSE
from game.rules.dice import rule_on, withdraw_rulings
from game.rules.orders import why_never, write_order
from game.rules.rule import at_speed
from game.rules.setup import set_up
from game.rules.turn import act, clear_ledger, open_game, open_turn, pass_seasons
from game.words import language, say
from game.world.calendar import label, turn_of
from game.world.scenario import Deed, Documented, Scenario
from game.world.settings import SETTINGS
from game.world.vocabulary import TRACK_HIGHEST, TRACKS

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
    """Carry out a turn's deeds one after another, as they came, within no limit of points; yield those that failed."""
    for deed in sorted(scenario.history.deeds, key=lambda deed: deed.date):
        if turn_of(scenario.calendar, deed.date) == turn and not _do(lex, b, deed):
            yield Departure(deed.id, deed.date, str(order_of(deed)))


def _do(lex: Lexicon, b: Board, deed: Deed) -> bool:
    """Carry out one deed with its documented die; say whether the rules let it happen."""
    row, seat = lex.row(order_of(deed)), lex.index.actors[deed.actor]
    if isinstance(row, Reason) or why_never(b, seat, row[0], row[1], row[2]) != codes.LEGAL:
        return False
    withdraw_rulings(b)
    rule_on(b, FOR_READING, STEADY)
    rule_on(b, FOR_OPERATION, deed.die or STEADY)
    before = int(b.desk[LINES])
    write_order(b, seat, *row)
    at_speed(act)(b)
    withdraw_rulings(b)
    causes = b.ledger[before : b.desk[LINES], L_CAUSE]
    return codes.BY_FAILED_ORDER not in causes


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
