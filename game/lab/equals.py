"""Equal players: matches in which the same player sits in every seat, and what each seat found to do in them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any, Final

from attrs import define, field, frozen

from game.arena.result import GameResult, share, summarise
from game.arena.run import Plan, play_turn
from game.arena.tournament import load, seats_of
from game.arena.workers import play_all
from game.match import Match, View
from game.players import make_player
from game.players.player import Player, Sheet, Traits
from game.rules.ends import WINNING_LEAD
from game.rules.rule import prefer_speed

Progress = Callable[[int], None]
Told = dict[str, Any]

UNEVEN: Final = 0.65
"""Share of wins above which a seat is said to lead, and by how much."""


@define
class Witnessed:
    """A player together with what it could order and did order, turn by turn."""

    player: Player
    choices: list[int] = field(factory=list)
    """Legal orders of an empty sheet; a treaty counts in its barest and in its fullest form."""
    written: list[int] = field(factory=list)

    @property
    def traits(self) -> Traits:
        """Return the facts about the player."""
        return self.player.traits

    def orders(self, view: View) -> Sheet:
        """Return the player's sheet, and keep count."""
        sheet = self.player.orders(view)
        self.choices.append(len(view.legal()))
        self.written.append(len(sheet))
        return sheet


@frozen
class Table:
    """A match that is to be played: the plan, and which match of it."""

    plan: Plan
    number: int

    @property
    def kind(self) -> tuple[str, str]:
        """Return the scenario, and the player who sits in every seat."""
        return self.plan.scenario, next(iter(self.plan.players.values()))


@frozen
class Sitting:
    """A match that was played, with what every seat could order and did order, turn by turn."""

    result: GameResult
    choices: dict[str, list[int]]
    written: dict[str, list[int]]


def tables(scenarios: Iterable[str], players: Sequence[str], games: int, seed: int) -> Iterator[Table]:
    """Yield every match; the same number has the same dice whoever plays."""
    for name in scenarios:
        for player in players:
            plan = Plan(name, dict.fromkeys(seats_of(name), player), seed, {})
            yield from (Table(plan, number) for number in range(games))


def sit_down(table: Table) -> Sitting:
    """Play a match by compiled rules."""
    prefer_speed()
    plan = table.plan
    seed = plan.game_seed(table.number)
    match = Match.start(load(plan.scenario), seed, players=plan.players)
    seated = {seat: Witnessed(make_player(plan.players[seat], seed + k)) for k, seat in enumerate(match.seats)}
    while not match.is_over:
        play_turn(match, seated)
    result = GameResult.of(match, table.number)
    choices = {seat: each.choices for seat, each in seated.items()}
    return Sitting(result, choices, {seat: each.written for seat, each in seated.items()})


def play_equals(asked: Iterable[Table], jobs: int, progress: Progress) -> dict[tuple[str, str], Told]:
    """Play matches side by side; return for each scenario and player what its matches come to."""
    played: dict[tuple[str, str], list[Sitting]] = {}
    for table, sitting in play_all(sit_down, asked, jobs, lambda: False):
        played.setdefault(table.kind, []).append(sitting)
        progress(1)
    return {kind: sum_up(sorted(each, key=lambda sitting: sitting.result.number)) for kind, each in played.items()}


def sum_up(sittings: Sequence[Sitting]) -> Told:
    """Return ends, wins, scores and wars of matches, and what each seat could do and did."""
    results = [each.result for each in sittings]
    told = summarise(results)
    wins = told.pop("wins")
    return told | {
        "nobody": wins.pop(None),
        "seats": {
            seat: {
                "wins": found,
                "score": told["scores"][seat],
                "handicap": handicap(results, seat) if found["share"] > UNEVEN else 0,
                **_busy([each.choices[seat] for each in sittings], [each.written[seat] for each in sittings]),
            }
            for seat, found in wins.items()
        },
    }


def _busy(choices: Iterable[list[int]], written: Iterable[list[int]]) -> Told:
    """Return how many orders a seat had to choose from, how many it wrote, and how often none."""
    could, did = [n for row in choices for n in row], [n for row in written for n in row]
    idle = share(sum(n == 0 for n in did), len(did))
    return {"choices": median(could), "orders": round(sum(did) / len(did), 2), "without": idle["share"]}


def handicap(results: Sequence[GameResult], seat: str) -> int:
    """Return the least lead in points that must not count for a seat, so that it wins no oftener than the next one."""
    points = 0
    while True:
        wins = [winner_after(each, {seat: points}) for each in results]
        others = max(wins.count(other) for other in results[0].scores if other != seat)
        if wins.count(seat) <= others:
            return points
        points += 1


def winner_after(result: GameResult, taken: Mapping[str, int]) -> str | None:
    """Return who leads by two once points are taken from some scores; nobody after a catastrophe."""
    scores = {seat: score - taken.get(seat, 0) for seat, score in result.scores.items()}
    first, second = sorted(scores, key=lambda seat: -scores[seat])[:2]
    leads = scores[first] - scores[second] >= WINNING_LEAD and result.end != "catastrophe"
    return first if leads else None
