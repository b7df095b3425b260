"""What is asked of every player, tried out: legal, reproducible, blind to secrets, quick, true to its traits."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
from attrs import define, field, frozen

from game.match import Match, View
from game.players import make_player
from game.players.guests import fault_of, leave
from game.players.player import Player, Sheet
from game.words import say
from game.world.load import load_scenario

SCENARIOS = ("five-days-2008", "spiral-2014")
TURNS = 3
SEED = 11


@frozen
class Finding:
    """What one check found."""

    name: str
    is_good: bool
    text: str


class Broken(Exception):  # what a check found
    """A player does not keep to what is asked of it."""


@define
class Timed:
    """A player with the time of its slowest answer, in seconds."""

    player: Player
    slowest: float = 0.0
    answers: int = 0
    orders_written: int = 0
    explained: int = 0
    refused: list[str] = field(factory=list)

    def orders(self, view: View) -> Sheet:
        """Return the player's sheet. Raises Broken when a guest was let go."""
        began = time.monotonic()
        sheet = self.player.orders(view)
        self.slowest = max(self.slowest, time.monotonic() - began)
        self.answers += 1
        self.orders_written += len(sheet)
        self.explained += sum(intention is not None and bool(intention.sentence) for _, intention in sheet)
        if fault_of(self.player):
            raise Broken(f"{view.scenario.id}, {view.seat}, {fault_of(self.player)}")
        return sheet


def check(name: str) -> list[Finding]:
    """Try a player in every way, and return what was found; one that breaks the rules is not tried further."""
    checks: dict[str, Callable[[str], str]] = {
        say("keeps the rules"): _keeps_rules,
        say("plays to the end"): _plays_to_the_end,
        say("can be played again"): _is_reproducible,
        say("leaves the view alone"): _leaves_the_view_alone,
        say("is blind to secrets"): _is_blind,
        say("says where it comes from"): _has_traits,
    }
    findings: list[Finding] = []
    for title, each in checks.items():
        findings.append(_tried(title, each, name))
        if not findings[0].is_good:
            break
    return findings


def _tried(title: str, tries: Callable[[str], str], name: str) -> Finding:
    try:
        return Finding(title, is_good=True, text=tries(name))
    except Broken as broken:
        return Finding(title, is_good=False, text=str(broken))


@contextmanager
def _guest(name: str, seed: int = SEED) -> Iterator[Timed]:
    """Make a player, and let it go afterwards."""
    player = make_player(name, seed)
    try:
        yield Timed(player)
    finally:
        leave([player])


def _turn(match: Match, seated: dict[str, Timed]) -> list[Sheet]:
    sheets = []
    for seat in match.waiting_for:
        sheet = seated[seat].orders(match.view(seat))
        match.submit(seat, [order for order, _ in sheet], [intention for _, intention in sheet])
        sheets.append(sheet)
    match.resolve()
    return sheets


def _play(name: str, scenario: str, turns: int) -> tuple[list[list[Sheet]], list[Timed], Match]:
    """Play some turns with the player in every seat."""
    match = Match.start(load_scenario(scenario), SEED)
    seated = {seat: Timed(make_player(name, SEED + k)) for k, seat in enumerate(match.seats)}
    sheets = []
    try:
        while not match.is_over and match.turn < turns:
            sheets.append(_turn(match, seated))
    finally:
        leave([each.player for each in seated.values()])
    return sheets, list(seated.values()), match


def _keeps_rules(name: str) -> str:
    """See that in every seat of two scenarios all that it orders is legal, one order after another."""
    seated = [each for scenario in SCENARIOS for each in _play(name, scenario, TURNS)[1]]
    orders, answers = sum(each.orders_written for each in seated), sum(each.answers for each in seated)
    slowest = max(each.slowest for each in seated)
    return say(
        "{orders} orders on {answers} sheets were legal; the slowest answer took {time} s",
        orders=orders,
        answers=answers,
        time=f"{slowest:.2f}",
    )


def _plays_to_the_end(name: str) -> str:
    """See that it plays a whole match in every seat."""
    _, seated, match = _play(name, SCENARIOS[0], 1000)
    orders, explained = sum(each.orders_written for each in seated), sum(each.explained for each in seated)
    return say(
        "{turns} turns; {explained} of {orders} orders explained", turns=match.turn + 1, explained=explained, orders=orders
    )


def _is_reproducible(name: str) -> str:
    """See that the same seeds give the same sheets."""
    first, second = (_play(name, SCENARIOS[0], TURNS)[0] for _ in range(2))
    for turn, (one, other) in enumerate(zip(first, second, strict=True)):
        if one != other:
            raise Broken(say("with the same seed it ordered something else in turn {turn}", turn=turn + 1))
    return say("the same seed gave the same sheets")


def _leaves_the_view_alone(name: str) -> str:
    """See that the view it was shown stays as it was, however it drafts."""
    match = Match.start(load_scenario(SCENARIOS[0]), 3)
    view = match.view(match.seats[0])
    cells, desk = view.board.cells.copy(), view.board.desk.copy()
    with _guest(name) as player:
        player.orders(view)
    if not (np.array_equal(view.board.cells, cells) and np.array_equal(view.board.desk, desk)):
        raise Broken(say("it changed the view that it was shown"))
    return say("the view stayed as it was")


def _is_blind(name: str) -> str:
    """See that what a seat may not know cannot move its player: secrets are turned over, the sheet stays."""
    match = Match.start(load_scenario(SCENARIOS[1]), 5)
    seat = match.seats[-1]
    with _guest(name) as player:
        before = player.orders(match.view(seat))
    hidden = ~match.view(seat).visible
    match.board.cells[hidden] = 1 - np.minimum(match.board.cells[hidden], 1)
    with _guest(name) as player:
        if player.orders(match.view(seat)) != before:
            raise Broken(say("equal views got different sheets"))
    return say("other secrets, the same sheet")


def _has_traits(name: str) -> str:
    """See that its traits name a source."""
    match = Match.start(load_scenario(SCENARIOS[0]), 3)
    with _guest(name) as player:
        player.orders(match.view(match.seats[0]))
        source = player.player.traits.source
    if not source:
        raise Broken(say("its traits name no source"))
    return source
