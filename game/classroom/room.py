"""The room: an exercise as it is served, with the pages that look at it and the folder that it is kept in."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Protocol

from attrs import define, field

from game.classroom.afterwards import Reports
from game.classroom.exercise import Entry, Exercise
from game.classroom.faults import ClassroomFault, Hostile, Telling
from game.classroom.gate import Gate
from game.classroom.joining import invite, take_charge
from game.classroom.opening import Plan, go_on_with, new_exercise
from game.classroom.thinking import StandIns
from game.classroom.tokens import device_secret, digest
from game.match import MatchFault
from game.words import say

FILE: Final = "exercise.jsonl"
OF_CABINET: Final = frozenset(("propose", "vote", "adopt", "withdraw", "commit", "reopen", "ready"))
"""Deeds that only a cabinet, the facilitators and the projector see."""
OF_ONE: Final = frozenset(("guess", "probe"))
OF_CHAIR: Final = frozenset(("join", "note", "issue", "invite", "take-charge"))

SLOWEST: Final = 0.3
"""Seconds between two looks of the facilitators and of the projector."""

Key = tuple[int, str]
"""A cabinet: number of its world, and its side."""


class Page(Protocol):
    """A page that is open on some device."""

    @property
    def can_wait(self) -> bool:
        """Say whether it may be brought up to date a little later than a student's page."""

    def concerns(self, cabinets: set[Key] | None, people: set[str]) -> bool:
        """Say whether it shows any of these; nothing named means everything changed."""

    def refresh_first(self) -> None:
        """Bring what is read first up to date."""

    def refresh_rest(self) -> None:
        """Bring the rest up to date."""


@define(eq=False)
class Room:
    """One exercise, or the place for one that is still to be set up."""

    folder: Path
    scenario: str = ""
    """The scenario that was named when the server was started."""
    ex: Exercise | None = None
    gate: Gate = field(factory=Gate)
    pages: list[Page] = field(factory=list)
    address: str = ""
    """Where students find the server."""
    is_open: bool = False
    """Whether other machines can reach it."""
    is_wiped: bool = False
    """Whether an exercise has just been removed, which whoever removed it wants to read."""
    _link: str = ""
    _device: str = ""
    """Digest of the device of the first facilitator, until there is an exercise that knows it."""
    _seen: int = 0
    _changed: asyncio.Event = field(factory=asyncio.Event)
    clock: Callable[[], float] = time.time
    reports: Reports = field(init=False)
    stand_ins: StandIns = field(init=False)

    @reports.default
    def _no_reports(self) -> Reports:
        return Reports(self.folder / "report", self.changed)

    @stand_ins.default
    def _no_stand_ins(self) -> StandIns:
        return StandIns(self.now, self.changed)

    @property
    def file(self) -> Path:
        """Return where the exercise is kept."""
        return self.folder / FILE

    def open(self) -> str:
        """Go on with the exercise in the folder if there is one; return the token of a facilitator's link."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if self.file.exists() and self.file.stat().st_size:
            self.ex, is_torn = go_on_with(self.file, self.now())
            self._adopt()
            self.tell(lambda: say("The exercise goes on where it was."))
            if is_torn:
                self.tell(lambda: say("A last line that was only half on disk was dropped."))
            return invite(self.ex, self.now(), "", "")
        self._link = device_secret()
        return self._link

    def set_up(self, plan: Plan) -> None:
        """Begin an exercise; who set it up is its first facilitator."""
        if self.ex is not None:
            raise ClassroomFault(say("an exercise is on; wipe it first"))
        ex = new_exercise(plan, self.file, self.now())
        link = digest(device_secret())
        ex.record(self.now(), "invite", name="", link=link)
        ex.record(self.now(), "take-charge", link=link, device=self._device)
        self.ex, self._device, self.is_wiped = ex, "", False
        self._adopt()

    def take_charge(self, token: str) -> str:
        """Bind a facilitator's link to a device; return the device's secret."""
        if self.ex is not None:
            return take_charge(self.ex, self.now(), token)
        if not self._link or digest(token) != digest(self._link):
            raise Hostile(lambda: say("a facilitator’s link that is wrong or used"))
        secret = device_secret()
        self._link, self._device = "", digest(secret)
        return secret

    def is_chair(self, secret: str) -> bool:
        """Say whether a device belongs to a facilitator."""
        if self.ex is not None:
            return self.ex.facilitator_with(secret) is not None
        return bool(secret) and digest(secret) == self._device

    def wipe(self, secret: str) -> None:
        """Remove everything that was kept of an exercise from the disk; whoever wiped it may set up another."""
        for file in (self.file, self.folder / "export.zip"):
            file.unlink(missing_ok=True)
        self.reports.wipe()
        self.stand_ins.stop()
        self.ex, self.gate, self._device, self.is_wiped = None, Gate(), digest(secret), True
        self.everything_changed()

    def think(self, ex: Exercise, then: Callable[[], object]) -> None:
        """Let the stand-ins write beside the lesson, and do what comes next, whatever pages are closed meanwhile."""

        def after(fault: Telling | None) -> None:
            try:
                if fault is None:
                    then()
            except (ClassroomFault, MatchFault) as error:
                told = str(error)
                self.tell(lambda: told)
            if fault is not None:
                self.tell(fault)

        self.stand_ins.start(ex, after)

    def now(self) -> float:
        """Return the time."""
        return self.clock()

    def tell(self, telling: Telling) -> None:
        """Write a line in the teacher's log."""
        self.gate.tell(self.now(), telling)
        self._changed.set()

    def refuse(self, reason: Telling) -> None:
        """Write in the teacher's log what was turned away."""
        self.gate.refuse(self.now(), reason)
        self._changed.set()

    def changed(self) -> None:
        """Let the pages be brought up to date soon."""
        self._changed.set()

    def everything_changed(self) -> None:
        """Let every page be brought up to date, whatever the journal says."""
        self._seen = -1
        self._changed.set()

    async def serve(self) -> None:
        """Bring pages up to date, for ever, those first that the news concerns most."""
        late = 0.0
        while True:
            await self._changed.wait()
            await asyncio.sleep(0.02)
            self._changed.clear()
            cabinets, people = self._news()
            urgent = [page for page in self.pages if not page.can_wait and page.concerns(cabinets, people)]
            await self._show([page.refresh_first for page in urgent])
            await self._show([page.refresh_rest for page in urgent])
            if self.now() - late >= SLOWEST:
                await self._show([page.refresh_first for page in self.pages if page.can_wait])
                late = self.now()
            else:
                asyncio.get_running_loop().call_later(SLOWEST, self._changed.set)

    async def _show(self, shows: list[Callable[[], None]]) -> None:
        """Bring pages up to date one after another, so that what comes in meanwhile is heard."""
        for show in shows:
            self._refresh(show)
            await asyncio.sleep(0)

    def _refresh(self, show: Callable[[], None]) -> None:
        try:
            show()
        except Exception as error:  # noqa: BLE001  # one page that cannot be shown must not keep the others waiting
            reason = repr(error)[:200]
            self.tell(lambda: say("a page could not be shown: {reason}", reason=reason))

    def _news(self) -> tuple[set[Key] | None, set[str]]:
        """Return which cabinets and people the journal's new lines concern; nothing for all of them."""
        ex = self.ex
        if ex is None or self._seen < 0:
            self._seen = ex.version if ex else 0
            return None, set()
        entries = ex.journal.entries[self._seen + 1 :]
        self._seen = ex.version
        cabinets: set[Key] = set()
        people: set[str] = set()
        for entry in entries:
            if entry["deed"] not in OF_CABINET | OF_ONE | OF_CHAIR | {"words"}:
                return None, set()
            cabinets |= _cabinets(ex, entry)
            people |= {entry["by"]} if entry["deed"] in OF_ONE else set()
        return cabinets, people

    def _adopt(self) -> None:
        """Let the exercise write in the log of the room."""
        if self.ex is not None:
            self.ex.gate, self._seen = self.gate, -1


def _cabinets(ex: Exercise, entry: Entry) -> set[Key]:
    """Return the cabinets that a line concerns."""
    if entry["deed"] == "words":
        sides: Any = [*entry["to"], entry["side"]] if entry["to"] else [*ex.sides, ""]
        return {(entry["world"], side) for side in sides}
    if entry["deed"] in OF_CABINET:
        person = ex.people[entry["by"]]
        return {(person.world, person.side)}
    return set()
