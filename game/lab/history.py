"""The documented trajectory: documented deeds and events by the same rules, beside what the studies say."""

from collections.abc import Collection
from typing import Any

from attrs import frozen

from game.lab.agreement import Transition, by_turns, by_years, out_of_sample, overall, transitions
from game.lab.changes import Changes
from game.lab.replaying import Departure, Row, replay, without_items
from game.world.scenario import Documented, Scenario


@frozen
class HistoryReport:
    """A replayed history: situations turn by turn, and how far they agree with the studies."""

    scenario: str
    dates: tuple[str, ...]
    rows: tuple[Row, ...]
    """True situation of every dyad after every turn."""
    documented: tuple[Documented, ...]
    agreement: dict[str, float]
    """Share of documented turns that agree, by dyad."""
    years: dict[str, float]
    """Share of documented years that agree at their end, by dyad."""
    overall: float
    """Mean agreement by turns of the dyads that a study assigns situations to."""
    transitions: tuple[Transition, ...]
    out_of_sample: tuple[str, ...]
    """Dyads of which the study names phases only."""
    departures: tuple[Departure, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the form that `history --json` prints."""
        return {
            "scenario": self.scenario,
            "turns": [{"date": date, "situations": row} for date, row in zip(self.dates, self.rows, strict=True)],
            "documented": [_documented_json(d) for d in self.documented],
            "agreement": self.agreement,
            "overall": self.overall,
            "years": self.years,
            "transitions": [_transition_json(t) for t in self.transitions],
            "out_of_sample": list(self.out_of_sample),
            "departures": [{"id": d.deed, "date": d.date, "order": d.order, "reason": d.reason} for d in self.departures],
        }


def replay_history(scenario: Scenario, *, without: Collection[str] = (), changes: Changes | None = None) -> HistoryReport:
    """Replay what is documented, but for some deeds or events, from a start with some numbers changed.

    Raises MatchFault for unknown names.
    """
    scenario = without_items(scenario, without)
    replayed = replay(scenario, changes)
    shares = by_turns(scenario, replayed.rows)
    return HistoryReport(
        scenario.id,
        replayed.dates,
        replayed.rows,
        scenario.history.situations,
        shares,
        by_years(scenario, replayed.rows),
        overall(scenario, shares),
        transitions(scenario, replayed.rows),
        out_of_sample(scenario),
        replayed.departures,
    )


def _documented_json(entry: Documented) -> dict[str, Any]:
    return {
        "dyad": entry.dyad,
        "from": entry.since,
        "to": entry.until,
        "situations": list(entry.situations),
        "source": entry.source,
    }


def _transition_json(entry: Transition) -> dict[str, Any]:
    return {
        "dyad": entry.dyad,
        "before": entry.before,
        "after": entry.after,
        "earliest": entry.earliest,
        "latest": entry.latest,
        "lag_years": entry.lag,
        "within_a_year": entry.is_met,
    }
