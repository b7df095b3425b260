"""Conditions and effects: the two sentences that moves, clauses, events and aims are written in."""

from attrs import frozen


@frozen
class Need:
    """A condition: what is measured must lie from `least` to `most`."""

    measure: str
    """One of `MEASURES`."""
    what: str = ""
    """Track, modifier, regime, status or tag that is measured, where the measure has kinds."""
    of: str = "self"
    """Role whose sheet is read."""
    about: str = "target"
    """Role on the other end, for measures between two actors."""
    least: int = 1
    most: int = 999


@frozen
class Effect:
    """A change: a step along a track, or a new state."""

    do: str
    """One of `EFFECTS`."""
    what: str = ""
    """Modifier, track, regime, status or kind of operation."""
    of: str = "target"
    """Role whose sheet changes; for a modifier the reader."""
    about: str = "self"
    """Role on the other end; for a modifier the side that is read."""
    step: int = 0
    """Steps up or down, −9 to 9 (`clock` and `toll`: −16 to 16)."""
    to: str = ""
    """New state, where the change is not a step: a regime's state, an intent, a status, a holder's role, an aim."""
