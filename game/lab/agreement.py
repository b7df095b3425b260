"""Agreement: replayed situations beside those that a study has, turn by turn, year by year and change by change."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import frozen

from game.lab.replaying import Row
from game.world.calendar import date_of, turn_of
from game.world.scenario import Calendar, Documented, Scenario

WITHIN = 1.0
"""Years within which a replayed change may lie from the documented one."""
DAYS_A_YEAR = 365.25
ENOUGH = 0.95
"""Share of dyad-years that is asked of the dyads to which a study assigns situations."""


@frozen
class Transition:
    """A documented change of situation and the replayed one nearest to it."""

    dyad: str
    before: str
    after: str
    earliest: str
    """The last date at which the study surely has the earlier situation."""
    latest: str
    """The first date at which it surely has the later one."""
    lag: float | None
    """Years by which the replayed change lies after (+) or before (−) that window; nothing where there is none."""

    @property
    def is_met(self) -> bool:
        """Say whether a change was replayed within a year."""
        return self.lag is not None and abs(self.lag) <= WITHIN


def accepted(scenario: Scenario, dyad: str, turns: int) -> list[set[str]]:
    """Return for every turn the situations that the study accepts; none where it says nothing."""
    by_turn: list[set[str]] = [set() for _ in range(turns)]
    for entry in scenario.history.situations:
        if entry.dyad == dyad:
            first, last = turn_of(scenario.calendar, entry.since), turn_of(scenario.calendar, entry.until)
            for turn in range(max(0, first), min(turns, last + 1)):
                by_turn[turn] |= set(entry.situations)
    return by_turn


def by_turns(scenario: Scenario, rows: Sequence[Row]) -> dict[str, float]:
    """Return the share of judged turns that agree, for every dyad that the study speaks of."""
    return _shares(scenario, rows, range(len(rows)))


def by_years(scenario: Scenario, rows: Sequence[Row]) -> dict[str, float]:
    """Return the share of judged years that agree; a year is judged by its last turn."""
    return _shares(scenario, rows, _last_turns(scenario.calendar, len(rows)))


def _shares(scenario: Scenario, rows: Sequence[Row], turns: Sequence[int]) -> dict[str, float]:
    found: dict[str, float] = {}
    for dyad in rows[0]:
        wanted = accepted(scenario, dyad, len(rows))
        judged = [rows[turn][dyad] in wanted[turn] for turn in turns if wanted[turn]]
        if judged:
            found[dyad] = round(sum(judged) / len(judged), 4)
    return found


def _last_turns(calendar: Calendar, turns: int) -> list[int]:
    """Return the turns after which another year begins, and the last one."""
    years = [date_of(calendar, turn).year for turn in range(turns)]
    return [turn for turn in range(turns) if turn == turns - 1 or years[turn] != years[turn + 1]]


def out_of_sample(scenario: Scenario) -> tuple[str, ...]:
    """Return the dyads of which the study names phases only."""
    return tuple(sorted({entry.dyad for entry in scenario.history.situations if entry.out_of_sample}))


def overall(scenario: Scenario, shares: dict[str, float]) -> float:
    """Return the mean agreement of the dyads that a study assigns situations to."""
    fitted = [value for dyad, value in shares.items() if dyad not in out_of_sample(scenario)]
    return round(sum(fitted) / len(fitted), 4) if fitted else 0.0


def transitions(scenario: Scenario, rows: Sequence[Row]) -> tuple[Transition, ...]:
    """Return every documented change between unambiguous situations, with the replayed change nearest to it."""
    return tuple(_transitions(scenario, rows))


def _transitions(scenario: Scenario, rows: Sequence[Row]) -> Iterator[Transition]:
    aside = out_of_sample(scenario)
    for dyad in rows[0]:
        course = [row[dyad] for row in rows]
        for earlier, later in pairwise(_settled(scenario, dyad)):
            before, after = earlier.situations[0], later.situations[0]
            if before != after and dyad not in aside:
                lag = _lag(scenario.calendar, course, earlier, later)
                yield Transition(dyad, before, after, earlier.until, later.since, lag)


def _settled(scenario: Scenario, dyad: str) -> list[Documented]:
    """Return the phases of a dyad in which the study leaves one situation only, in order."""
    found = (e for e in scenario.history.situations if e.dyad == dyad and len(e.situations) == 1)
    return sorted(found, key=lambda entry: entry.since)


def _lag(calendar: Calendar, course: Sequence[str], earlier: Documented, later: Documented) -> float | None:
    """Return in years how far the nearest replayed change into the later situation lies from the documented window."""
    first, last = turn_of(calendar, earlier.until), turn_of(calendar, later.since)
    lags: list[float] = [
        _years(calendar, min(turn - first, 0) or max(turn - last, 0), turn)
        for turn in range(1, len(course))
        if course[turn] == later.situations[0] != course[turn - 1]
    ]
    return min(lags, key=abs) if lags else None


def _years(calendar: Calendar, turns: int, turn: int) -> float:
    """Return so many turns, up to a turn, in years."""
    return round((date_of(calendar, turn) - date_of(calendar, turn - turns)).days / DAYS_A_YEAR, 2)
