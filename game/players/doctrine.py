"""Doctrines: readable priority lists, each line with its reason, that play as their creeds say."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from attrs import field, frozen

from game.match import Intention, View
from game.players.conditions import WHEN, WHOM
from game.players.creed import BY_CHANCE, CONDITIONS, LINE_COLUMNS, write_by_creed
from game.players.kinds import WANT
from game.players.player import Sheet, Traits
from game.players.sheets import Draft
from game.rules.board import SEED, Cells
from game.rules.codes import SHEET_ROWS
from game.rules.rule import at_speed
from game.rules.tables import index
from game.world.scenario import Scenario

ALWAYS: Final = (WHEN.index("always"), 0)
NOWHERE: Final = 0
"""Where candidates are listed for a line that has no list."""


@frozen
class Line:
    """One line of a doctrine: when it applies, about whom, what it then does, and why."""

    when: Sequence[str]
    """Up to three conditions of `conditions.WHEN`, with a number where one is asked for: `"pressed 8"`."""
    whom: str
    does: str
    """A want of `kinds.WANT`, with a number where one is asked for: `"attack 2"`; `"move ID"` names a type of move."""
    tag: str
    because: Callable[[], str]
    most: int = 1
    """Orders a turn that this line may write, 1–6."""
    at_any_price: bool = False
    """Whether orders are all alike even to a doctrine that weighs them."""


@frozen
class Doctrine:
    """A way of playing, with the source of the idea."""

    id: str
    name: Callable[[], str]
    source: str
    lines: tuple[Line, ...]
    weighs: bool = False
    """Whether it takes, of the orders that a line wants, the one that serves its own agenda best, and none that undoes it."""


@frozen
class Doctrinaire:
    """A player that follows a doctrine; the same seed and view give the same sheet."""

    doctrine: Doctrine
    seed: int
    traits: Traits = field(init=False)

    @traits.default
    def _of_doctrine(self) -> Traits:
        return Traits(looks_ahead=False, uses_chance=True, source=self.doctrine.source)

    def orders(self, view: View) -> Sheet:
        """Return the sheet that the doctrine writes."""
        draft, used = Draft(view), np.zeros(SHEET_ROWS, np.int32)
        lines, board = creed_rows(self.doctrine, view.scenario), draft.board
        board.desk[SEED] = self.seed % 2**31
        count = at_speed(write_by_creed)(board, view.number, lines.reshape(-1), 0, len(lines), used)
        before = len(view.written)
        said = (self.doctrine.lines[int(line)] for line in used[before:count])
        meant = (Intention(line.tag, line.because()) for line in said)
        return tuple(zip(draft.orders()[before:], meant, strict=True))


def creed_rows(doctrine: Doctrine, scenario: Scenario) -> Cells:
    """Return a doctrine as the rows of a creed. Raises ValueError for a word that no creed knows."""
    return np.array([_row(line, scenario, doctrine.weighs) for line in doctrine.lines], np.int32).reshape(-1, LINE_COLUMNS)


def creeds_of(doctrines: Sequence[Doctrine | None], scenario: Scenario) -> Cells:
    """Bind the creeds of all seats into one array: where each begins and ends, then their lines; none plays at random."""
    parts = [creed_rows(each, scenario) for each in doctrines if each is not None]
    first = -(-2 * len(doctrines) // LINE_COLUMNS)
    head: list[int] = []
    for each in doctrines:
        length = len(each.lines) if each is not None else 0
        head += [first, first + length] if each is not None else [BY_CHANCE, BY_CHANCE]
        first += length
    blank = [0] * (-len(head) % LINE_COLUMNS)
    return np.concatenate([np.array([*head, *blank], np.int32), *(part.reshape(-1) for part in parts)])


def _row(line: Line, scenario: Scenario, weighs: bool) -> list[int]:
    conditions = [_condition(words) for words in line.when] + [ALWAYS] * (CONDITIONS - len(line.when))
    want, number = _want(line.does, scenario)
    is_weighed = int(weighs and not line.at_any_price)
    when = [number for pair in conditions for number in pair]
    return [*when, WHOM.index(line.whom), want, number, line.most, NOWHERE, is_weighed]


def _condition(words: str) -> tuple[int, int]:
    name, _, number = words.partition(" ")
    return WHEN.index(name), int(number or 0)


def _want(words: str, scenario: Scenario) -> tuple[int, int]:
    name, _, rest = words.partition(" ")
    number = index(scenario).moves[rest] if name == "move" else int(rest or 0)
    return WANT.index(name), number
