"""A screen: what every page that is open on a device has in common."""

from collections.abc import Callable
from typing import Any

from attrs import define, field

from game.classroom.exercise import Exercise
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.room import Key, Room
from game.classroom.student_acts import Asked, read_act
from game.match import MatchFault
from game.words import say, use_language

FORMS = {"send", "publish", "propose", "inject", "note", "rule-order", "rule-board"}
"""Acts whose forms are emptied once they have done their work."""


@define(eq=False)
class Screen:
    """What all pages have: a room, a device, a language and a line that says what went wrong."""

    room: Room
    secret: str = field(repr=False)
    lang: str
    gone: Callable[[], None]
    """Sends the page back to the door."""
    message: str = ""
    _shown: tuple[object, ...] = ()

    def is_fresh(self, ex: Exercise, *more: object) -> bool:
        """Say whether what is shown is still what would be shown, and note what will be."""
        at = self.room.now()
        mark = (id(ex), ex.version, ex.clock.is_late(at), ex.clock.is_closed(at), self.message, *more)
        if mark == self._shown:
            return True
        self._shown = mark
        return False

    @property
    def can_wait(self) -> bool:
        """Say whether it may be brought up to date a little later than a student's page."""
        return True

    def concerns(self, _cabinets: set[Key] | None, _people: set[str]) -> bool:
        """Say whether it shows any of these: the teacher's pages show everything."""
        return True

    def refresh(self) -> None:
        """Bring the page up to date."""
        self.refresh_first()
        self.refresh_rest()

    def refresh_first(self) -> None:
        """Bring up to date what is read first."""

    def refresh_rest(self) -> None:
        """Bring up to date what may come a little later."""

    def trying(self, sent: Any, act: Callable[[Asked], None]) -> bool:
        """Do what was asked, if it comes in a form of ours and not too often; say whether it was done."""
        use_language(self.lang)
        self.message = ""
        try:
            if not self.room.gate.allows("act", self.secret[:16], self.room.now()):
                raise Hostile(lambda: say("a device that asks too often"))  # noqa: TRY301  # one way out for all that is refused
            act(read_act(sent))
        except Hostile as error:
            self.message = say("That was refused.")
            self.room.refuse(error.telling)
        except (ClassroomFault, MatchFault) as error:
            self.message = str(error)
        return not self.message
