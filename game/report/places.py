"""Regions and the brink explained."""

from collections.abc import Iterator

from game.report.known import Known, trail
from game.rules.board import forces, on_board, region
from game.rules.brink import BRINK_END
from game.rules.codes import BRINK, FORT, HOLDER, STATUS
from game.words import say, terms
from game.world import names
from game.world.vocabulary import STATUSES


def explain_region(known: Known, name: str) -> Iterator[str]:
    """Yield why a region is held as it is."""
    s, number = known.scenario, known.lex.index.regions[name]
    entry = next(each for each in s.regions if each.id == name)
    yield say(
        "{region}: held by {holder}, in law {claimant}’s; {status} [{source}]",
        region=names.in_words(entry.name),
        holder=names.actor(s, known.lex.seats[region(known.board, number, HOLDER)]),
        claimant=names.actor(s, entry.claimant),
        status=terms.statuses()[STATUSES[region(known.board, number, STATUS)]],
        source=names.source(s, entry.source),
    )
    yield say("Fortification {fort}; forces: {forces}", fort=region(known.board, number, FORT), forces=_forces(known, number))
    yield say(
        "At the start: held by {holder}; {status}",
        holder=names.actor(s, entry.holder),
        status=terms.statuses()[entry.status],
    )
    kinds = {"holder", "status", "fort", "forces"}
    yield from trail(known, lambda cell: cell.kind in kinds and cell.what == name)


def _forces(known: Known, place: int) -> str:
    """Return whose tokens stand in a region."""
    counts = ((seat, forces(known.board, number, place)) for number, seat in enumerate(known.lex.seats))
    told = [say("{actor} {count}", actor=names.actor(known.scenario, seat), count=count) for seat, count in counts if count]
    return names.joined(told) or say("none")


def explain_brink(known: Known) -> Iterator[str]:
    """Yield why the brink stands where it does."""
    now = on_board(known.board, BRINK)
    yield say("Brink: {now} of {most}, where everybody has lost [rule book, chapter 10]", now=now, most=BRINK_END)
    yield from trail(known, lambda cell: cell.kind == "brink")
