"""The ground of the map: by whom a region is held, whose it is in law, and with which weave or stripes that is shown."""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from game.table.theme import Colour, Style, Theme
from game.table.weave import mixed

DISPUTED: Final = ("separatist", "contested", "occupied", "annexed", "recognised")


@frozen
class Holding:
    """How a region is drawn: who holds it, whose it is in law, what it counts as."""

    holder: str
    claimant: str
    status: str


@frozen
class Ground:
    """A way to fill shapes: a weave in two colours."""

    kind: str
    one: Colour
    other: Colour


def ground_of(theme: Theme, styles: Mapping[str, Style], holder: str, held: Holding | None) -> Ground:
    """Return how a piece of the map is filled, by who holds it and by what its region counts as."""
    if holder not in styles:
        return Ground("plain", theme.land, theme.land)
    style = styles[holder]
    if held is None or held.status not in DISPUTED:
        return Ground(style.weave, style.tint, mixed(style.tint, style.band, 0.45))
    law = styles.get(held.claimant, style)
    if held.status == "separatist":
        return Ground("stripes", theme.card, law.band)
    if held.status == "contested" and law == style:
        rivals = [each for name, each in styles.items() if name != holder]
        return Ground("stripes", style.tint, rivals[0].band if rivals else style.band)
    return Ground("stripes", law.band, style.band)
