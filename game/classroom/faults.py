"""What can go wrong in an exercise, each a sentence for the person who met it."""

from collections.abc import Callable

Telling = Callable[[], str]
"""Says something in the language of whoever reads it."""


class ClassroomFault(Exception):
    """A request that an exercise cannot fulfil; its message says what was wrong and what would be right."""


class WrongCode(ClassroomFault):
    """A code or a token that opens nothing: a slip, or somebody who tries them one after another."""


class Hostile(ClassroomFault):
    """A request that no page of ours makes: it is refused, and told to the teacher in one line."""

    def __init__(self, telling: Telling) -> None:
        """Keep what is to be said, since the teacher may read another language than who asked."""
        super().__init__()
        self.telling = telling

    def __str__(self) -> str:
        """Return what was wrong, in the language in use."""
        return self.telling()
