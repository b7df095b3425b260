"""What computers think: beside the window and beside each other, from views alone, while people write their sheets."""

import contextvars
import os
from collections.abc import Mapping
from threading import Thread

from attrs import define, evolve, field

from game.match import Match, View
from game.players import Player, Sheet
from game.players.search import Search
from game.rules.rule import at_speed
from game.rules.turn import resolve
from game.table.compiler import Compiler


@define
class Thoughts:
    """The sheets that the computers of a turn are writing; they are handed in when everybody is done."""

    sheets: dict[str, Sheet] = field(factory=dict)
    faults: list[BaseException] = field(factory=list)
    threads: list[Thread] = field(factory=list)

    @property
    def are_ready(self) -> bool:
        """Say whether nobody thinks any more."""
        return not any(each.is_alive() for each in self.threads)

    def begin(self, views: Mapping[str, View], players: Mapping[str, Player], compiler: Compiler) -> None:
        """Let each seat think in a thread of its own, which ends by itself: whoever leaves the table need not wait for it."""
        for seat, view in views.items():
            act = contextvars.copy_context().run
            self.threads.append(Thread(target=act, args=(self._write, seat, players[seat], view, compiler), daemon=True))
        for each in self.threads:
            each.start()

    def _write(self, seat: str, player: Player, view: View, compiler: Compiler) -> None:
        """Write a sheet; what goes wrong is kept for the window."""
        try:
            if isinstance(player, Search):
                compiler.wait()
            self.sheets[seat] = player.orders(view)
            at_speed(resolve)  # read from disk here, the window need not wait for it when the sheets are opened
        except Exception as error:  # noqa: BLE001  # raised again by the window, which can say it
            self.faults.append(error)

    def hand_in(self, match: Match) -> None:
        """Hand the sheets in, in the order of the seats. Raises what went wrong in thinking."""
        if self.faults:
            raise self.faults[0]
        for seat in match.waiting_for:
            if seat in self.sheets:
                orders, intentions = zip(*self.sheets[seat], strict=True) if self.sheets[seat] else ((), ())
                match.submit(seat, orders, intentions)


def sharing_cores(players: dict[str, Player]) -> dict[str, Player]:
    """Return players of whom those that search share the cores of this machine: it changes nothing but the time."""
    count = sum(isinstance(each, Search) for each in players.values())
    cores = max(1, (os.cpu_count() or 1) // max(1, count))
    return {seat: evolve(each, cores=cores) if isinstance(each, Search) else each for seat, each in players.items()}
