"""The situation matrix in letters: what a seat may believe about every dyad (Hsu 2025, Table 1)."""

from typing import Final

from rich.box import SQUARE
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from game.match import View
from game.words import say, terms
from game.world import names

CELLS: Final = (("I", "II"), ("III", "IV"))
"""Rows: objectively compatible, not; columns: subjectively compatible, not."""


def matrix(view: View, width: int) -> RenderableType:
    """Return the four situations with every dyad in each cell where it may stand; a question mark where it may not."""
    table = Table(box=SQUARE, show_lines=True, padding=(0, 1), header_style="", safe_box=True, width=min(width - 1, 92))
    table.add_column("", max_width=14)
    table.add_column(Text(say("subjectively compatible")), ratio=1)
    table.add_column(Text(say("subjectively incompatible")), ratio=1)
    for row, text in zip(CELLS, (say("objectively compatible"), say("objectively incompatible")), strict=True):
        table.add_row(Text(text), *(_cell(view, situation) for situation in row))
    return table


def _cell(view: View, situation: str) -> RenderableType:
    """Return one situation with the dyads that may stand in it."""
    lines = [Text(f"{situation} {terms.situations()[situation]}", "bold")]
    lines += [Text(f"  {name}{'' if sure else ' ?'}") for name, sure in _dyads_in(view, situation)]
    return Text("\n").join(lines)


def _dyads_in(view: View, situation: str) -> list[tuple[str, bool]]:
    """Return the dyads that may stand in a situation, and whether that is sure."""
    found = []
    for tie in view.scenario.ties:
        possible = view.possible_situations(*tie.between)
        if situation in possible:
            found.append((names.dyad(view.scenario, *tie.between), len(possible) == 1))
    return found
