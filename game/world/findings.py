"""What has been found wrong while files turn into values, and where each value was written."""

from typing import Final

from attrs import field, frozen

from game.words import say
from game.world.faults import Fault, short

Where = tuple[str | int, ...]
"""Path of a value: keys of mappings and, from 0, positions in lists."""
Place = tuple[str, int]
"""File and line."""


MOST_FAULTS: Final = 1000
"""Most faults that are told of one folder."""


class Enough(Exception):
    """There are more faults than anybody would read."""


@frozen
class Findings:
    """The faults of a folder, with the places of its values."""

    root: str
    """File or folder that is named where nothing nearer is known."""
    places: dict[Where, Place] = field(factory=dict)
    ids: dict[Where, str] = field(factory=dict)
    """Ids of list entries, to name them in faults."""
    blanks: set[Where] = field(factory=set)
    """Values that could not be built and hold a blank instead."""
    faults: list[Fault] = field(factory=list)

    def note(self, where: Where, file: str, line: int) -> None:
        """Remember where a value was written: at its key, if it has one."""
        self.places.setdefault(where, (file, line))

    def blank(self, where: Where, problem: str, expected: str) -> None:
        """Add the fault of a value that cannot be built; nothing more will be said about it."""
        self.add(where, problem, expected)
        self.blanks.add(where)

    def add(self, where: Where, problem: str, expected: str) -> None:
        """Add a fault, unless it only follows from one that is known already. Raises Enough."""
        if len(self.faults) >= MOST_FAULTS:
            raise Enough
        if not self.is_blank(where):
            file, line = self.place(where)
            self.faults.append(Fault(file, line, self.path(where), problem, expected))

    def give_up(self) -> None:
        """Say that there are more faults."""
        problem = say("there are more faults than are told")
        self.faults.append(Fault(self.root, 1, say("file"), problem, say("at most {most}", most=MOST_FAULTS)))

    def is_blank(self, where: Where) -> bool:
        """Say whether a value, or one that holds it, could not be built."""
        return any(where[:length] in self.blanks for length in range(len(where) + 1))

    def place(self, where: Where) -> Place:
        """Return the place of a value, or of the nearest one that holds it."""
        for length in range(len(where), -1, -1):
            if where[:length] in self.places:
                return self.places[where[:length]]
        return self.root, 1

    def path(self, where: Where) -> str:
        """Write a path with ids for list entries that have one: `actors[russia].tracks.economy`."""
        written = ""
        for length, step in enumerate(where, 1):
            if isinstance(step, int):
                written += f"[{self.ids.get(where[:length], step + 1)}]"
            else:
                written += f".{short(step)}" if written else short(step)
        return written or say("file")
