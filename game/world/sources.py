"""Where a fact of a scenario or a number of the catalogue comes from."""

from attrs import frozen

from game.world.text import Text


@frozen
class Source:
    """A study or a note that entries may cite by its id."""

    id: str
    cite: str
    """How to cite it, in one line."""
    title: Text
