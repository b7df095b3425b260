"""Stand-ins at work: their sheets are computed beside the lesson, so that no page waits for them."""

import asyncio
from collections.abc import Callable
from typing import Final

from attrs import define, field

from game.classroom.adjudicating import hand_in, missing_sheets
from game.classroom.exercise import Exercise
from game.classroom.faults import ClassroomFault, Telling
from game.match import View
from game.players import make_player
from game.players.player import Sheet
from game.words import say

HELD: Final = frozenset(("next", "back", "debrief", "stand-in", "rule-order", "rule-board", "unrule"))
"""Acts of a facilitator that wait while stand-ins compute."""


@define(eq=False)
class StandIns:
    """The stand-ins of an exercise: whether they compute now, and how far they are."""

    now: Callable[[], float]
    changed: Callable[[], None]
    """Called once there is news."""
    left: int = 0
    """Sheets that are still to be written."""
    told: int = 0
    """Rises with all news."""
    _task: asyncio.Task[None] | None = field(default=None, repr=False)

    def require_rest(self, act: str) -> None:
        """Refuse what would change the board under a stand-in that computes."""
        if self.left and act in HELD:
            raise ClassroomFault(say("the stand-ins are still computing; wait a moment"))

    def start(self, ex: Exercise, then: Callable[[Telling | None], None]) -> None:
        """Let the missing sheets be written; call what comes next with nothing, or with why there is no sheet."""
        self.left = len(missing_sheets(ex))
        self._task = asyncio.get_running_loop().create_task(self._work(ex, then))
        self._tell()

    async def _work(self, ex: Exercise, then: Callable[[Telling | None], None]) -> None:
        fault: Telling | None = None
        try:
            while (missing := missing_sheets(ex)) and self.left:
                world, side, player = missing[0]
                match = ex.worlds[world].match
                sheet = await asyncio.to_thread(sheet_of, match.view(side), match.seed, player)
                if missing[0] in missing_sheets(ex):
                    hand_in(ex, self.now(), world, side, sheet)
                self.left = len(missing_sheets(ex))
                self._tell()
        except Exception as error:  # noqa: BLE001  # whatever a player does, the lesson goes on
            fault = _could_not(str(error)[:200] or type(error).__name__)
        self.left = 0
        then(fault)
        self._tell()

    def stop(self) -> None:
        """Let nothing come of what is being computed, as when an exercise is wiped."""
        if self._task is not None:
            self._task.cancel()
        self.left = 0

    def _tell(self) -> None:
        self.told += 1
        self.changed()


def sheet_of(view: View, seed: int, player: str) -> Sheet:
    """Return what a stand-in writes, from what its side sees and nothing else."""
    return make_player(player, seed).orders(view)


def _could_not(reason: str) -> Telling:
    return lambda: say("a stand-in could not write its sheet: {reason}", reason=reason)
