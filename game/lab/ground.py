"""Changed ground: ways between regions, tokens, fortifications, and how darkly an actor reads, given by name."""

from collections.abc import Mapping
from typing import Final

from game.match.faults import MatchFault
from game.match.lexicon import Lexicon
from game.rules.board import ACTOR_TABLE, BORDER_TABLE, NEIGHBOUR_TABLE, TABLES_AT, Board, forces_cell, look, region_cell
from game.rules.codes import A_PRIOR, FORT, NO_LINK, SEA_WAY
from game.words import say
from game.world.vocabulary import LINKS

GROUND: Final = ("border", "tokens", "fort", "prior")
"""What lies on the ground: `roki.north-ossetia.border` (a link of the rule book by number, 0 for none),
`gori.georgia.tokens`, `gori.fort`, and `alder.prior`: how darkly Alder reads, −1 to 1."""

MOST_TOKENS: Final = 9
MOST_FORT: Final = 3


def is_of_ground(name: str) -> bool:
    """Say whether a change is one of the ground."""
    return name.rpartition(".")[2] in GROUND and "." in name


def on_ground(lex: Lexicon, b: Board, changes: Mapping[str, int]) -> Board:
    """Return a board on changed ground, with a book of its own. Raises MatchFault for a name or a value that cannot be."""
    ground = {name: value for name, value in changes.items() if is_of_ground(name)}
    if not ground:
        return b
    b = b._replace(book=b.book.copy())
    for name, value in ground.items():
        _change(lex, b, name, value)
    return b


def _change(lex: Lexicon, b: Board, name: str, value: int) -> None:
    *where, what = name.split(".")
    places = [lex.index.regions[each] for each in where if each in lex.index.regions]
    actors = [lex.index.actors[each] for each in where if each in lex.index.actors]
    shape = (what, len(places), len(actors))
    if shape == ("border", 2, 0):
        _set_border(b, places[0], places[1], _within(name, value, NO_LINK, len(LINKS) - 1))
    elif shape == ("tokens", 1, 1):
        b.cells[forces_cell(b, actors[0], places[0])] = _within(name, value, 0, MOST_TOKENS)
    elif shape == ("fort", 1, 0):
        b.cells[region_cell(b, places[0], FORT)] = _within(name, value, 0, MOST_FORT)
    elif shape == ("prior", 0, 1):
        b.book[_entry(b, ACTOR_TABLE, actors[0], A_PRIOR)] = _within(name, value, -1, 1)
    else:
        raise MatchFault(say("nothing on the ground is called “{name}”", name=name))


def _within(name: str, value: int, lowest: int, highest: int) -> int:
    if not lowest <= value <= highest:
        raise MatchFault(say("{name} lies from {lowest} to {highest}", name=name, lowest=lowest, highest=highest))
    return value


def _set_border(b: Board, one: int, other: int, link: int) -> None:
    """Change or close a way that there is; closed to land, neither region counts the other as a neighbour."""
    if look(b, BORDER_TABLE, one, other) == NO_LINK:
        raise MatchFault(say("there is no way between these regions to change"))
    for here, there in ((one, other), (other, one)):
        b.book[_entry(b, BORDER_TABLE, here, there)] = link
        if link in (NO_LINK, SEA_WAY):
            _forget_neighbour(b, here, there)


def _forget_neighbour(b: Board, here: int, there: int) -> None:
    count = look(b, NEIGHBOUR_TABLE, here, 0)
    near = [look(b, NEIGHBOUR_TABLE, here, k) for k in range(1, 1 + count)]
    left = [each for each in near if each != there]
    for k, value in enumerate([len(left), *left, *[0] * (count - len(left))]):
        b.book[_entry(b, NEIGHBOUR_TABLE, here, k)] = value


def _entry(b: Board, table: int, row: int, column: int) -> int:
    """Return where a number of a printed table lies in the book."""
    at = TABLES_AT + 2 * table
    return int(b.book[at]) + row * int(b.book[at + 1]) + column
