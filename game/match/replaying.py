"""Matches out of their journals: opened again, played over, forked, and as they would have gone without a ruling."""

from pathlib import Path

from game.match import journal as journals
from game.match.faults import MatchFault
from game.match.header import header_of, scenario_of, values_of
from game.match.journal import Entry, Journal
from game.match.match import Match
from game.match.order import IllegalOrder, Intention, Order
from game.match.ruling import ruling_from
from game.words import say
from game.world.scenario import Scenario


def load_match(file: Path, scenario: Scenario | None = None) -> Match:
    """Open a saved match for going on, of a shipped scenario or a given one. Raises MatchFault with file and line."""
    match = _played(journals.read(file, repair=True), file, scenario)
    match.journal.file = file
    return match


def replay_match(file: Path, to: int | None = None, scenario: Scenario | None = None) -> Match:
    """Play a saved match over, up to a turn, without writing to its file. Raises MatchFault with file and line."""
    return _played(journals.read(file), file, scenario, to)


def fork(match: Match, turn: int, file: Path | None = None) -> Match:
    """Return another match that shares this one's past up to the opening of a turn. Raises MatchFault for a turn to come."""
    if not 0 <= turn <= match.turn:
        raise MatchFault(say("there is no turn {turn} to go back to; expected 0 to {last}", turn=turn, last=match.turn))
    past = Journal([e for e in match.journal.entries if e.get("turn", -1) < turn])
    if file is not None:
        past.save(file)
    forked = _played(past, file or _NOWHERE, match.scenario)
    forked.journal.file = file
    return forked


def verify(match: Match) -> None:
    """Play the journal over and compare every digest. Raises MatchFault at the first that differs."""
    _played(Journal(match.journal.entries), _NOWHERE, match.scenario)


def without_rulings(match: Match) -> tuple[Match, tuple[tuple[int, str, Order], ...]]:
    """Return the match as it would have gone by the rules alone, and the orders that could not have been written then."""
    entries = match.journal.entries
    other = _headed(entries[0], _NOWHERE, match.scenario)
    dropped: list[tuple[int, str, Order]] = []
    for entry in entries[1:]:
        if other.is_over:
            break
        _follow(other, entry, dropped)
    return other, tuple(dropped)


_NOWHERE = "journal"
"""Stands for the file of a journal that has none."""


def _played(journal: Journal, where: object, scenario: Scenario | None, to: int | None = None) -> Match:
    """Play a journal forward, up to a turn, checking every line."""
    match = _headed(journal.entries[0], where, scenario)
    for number, entry in enumerate(journal.entries[1:], 2):
        if to is not None and match.turn >= to:
            break
        try:
            _do(match, entry)
        except (MatchFault, LookupError, TypeError, ValueError, AttributeError) as error:
            raise MatchFault(say("{file}:{line}: does not follow: {reason}", file=where, line=number, reason=error)) from error
    return match


def _headed(header: Entry, where: object, scenario: Scenario | None) -> Match:
    """Lay out the match that a journal's first line describes."""
    scenario = scenario_of(header, where, scenario)
    try:
        checked = header_of(scenario, *values_of(header))
        return Match.laid_out(scenario, checked, Journal([header]))
    except MatchFault as error:
        raise MatchFault(f"{where}:1: {error}") from error


def _do(match: Match, entry: Entry) -> None:
    """Play one line of a journal: rules and digests are checked as they were at the time."""
    if entry["turn"] != match.turn:
        raise MatchFault(say("turn {turn} is not on", turn=entry["turn"]))
    if "resolved" in entry:
        page = match.resolve()
        if page.digest != entry["resolved"]:
            raise MatchFault(say("the board differs: {found} instead of {saved}", found=page.digest, saved=entry["resolved"]))
    elif "write" in entry:
        intent = entry.get("intent")
        match.write(entry["seat"], Order.parse(entry["write"]), Intention(*intent) if intent else None)
    elif "undo" in entry:
        match.undo(entry["seat"])
    elif "commit" in entry:
        match.commit(entry["seat"])
    elif "ruling" in entry:
        match.rule(ruling_from(entry))
    else:
        raise MatchFault(say("not an act: {act}", act=", ".join(entry)))


def _follow(match: Match, entry: Entry, dropped: list[tuple[int, str, Order]]) -> None:
    """Do an act of another course of a match, as far as it can be done in this one."""
    if "resolved" in entry:
        match.resolve()
    elif "write" in entry:
        try:
            _do(match, entry)
        except IllegalOrder as error:
            dropped.append((match.turn, entry["seat"], error.order))
    elif "undo" in entry:
        written = match.orders_of(entry["seat"])
        if written and str(written[-1][0]) == entry["undo"]:
            match.undo(entry["seat"])
    elif "commit" in entry:
        match.commit(entry["seat"])
