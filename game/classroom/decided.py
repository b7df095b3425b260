"""Decided: what each line of the journal about a cabinet's table does to it, now and when the journal is read again."""

from game.classroom.cabinet import Cabinet, Proposal
from game.classroom.deciding import Desk, why_not_adopt
from game.classroom.exercise import Entry, Exercise
from game.classroom.people import Person
from game.match import Intention, Order


def _at(ex: Exercise, entry: Entry) -> tuple[Person, Cabinet]:
    person = ex.people[entry["by"]]
    return person, ex.worlds[person.world].cabinets[person.side]


def do_propose(ex: Exercise, entry: Entry) -> None:
    """Lay a proposal on the table; who proposes it is for it."""
    person, cabinet = _at(ex, entry)
    name = f"o{ex.turn}-{len(cabinet.proposals) + 1}"
    intention = Intention(*entry["intent"]) if entry["intent"] else None
    cabinet.proposals.append(Proposal(name, Order.parse(entry["order"]), intention, person.id, {person.id: True}))
    _settle(ex, person, cabinet, cabinet.proposals[-1])


def do_vote(ex: Exercise, entry: Entry) -> None:
    """Count a vote."""
    person, cabinet = _at(ex, entry)
    proposal = cabinet.find(entry["proposal"])
    if proposal is not None:
        proposal.votes[person.id] = entry["yes"]
        _settle(ex, person, cabinet, proposal)


def do_adopt(ex: Exercise, entry: Entry) -> None:
    """Put a proposal on the sheet or take it off."""
    _, cabinet = _at(ex, entry)
    proposal = cabinet.find(entry["proposal"])
    if proposal is not None:
        _put(cabinet, proposal, is_on=entry["yes"])


def do_withdraw(ex: Exercise, entry: Entry) -> None:
    """Take a proposal off the table."""
    _, cabinet = _at(ex, entry)
    proposal = cabinet.find(entry["proposal"])
    if proposal is not None:
        _put(cabinet, proposal, is_on=False)
        proposal.is_withdrawn = True


def do_commit(ex: Exercise, entry: Entry) -> None:
    """Hand a sheet in, or count who agrees to it."""
    person, cabinet = _at(ex, entry)
    cabinet.agreed.add(person.id)
    members = {p.id for p in ex.members(person.world, person.side)}
    by_vote = ex.by_vote(person.world, person.side)
    cabinet.is_committed = not by_vote or 2 * len(cabinet.agreed & members) > len(members)


def do_reopen(ex: Exercise, entry: Entry) -> None:
    """Open a sheet again."""
    _, cabinet = _at(ex, entry)
    cabinet.is_committed, cabinet.agreed = False, set()


def _settle(ex: Exercise, person: Person, cabinet: Cabinet, proposal: Proposal) -> None:
    """Let a majority have its effect where the cabinet decides by vote and the rules allow it."""
    if not ex.by_vote(person.world, person.side):
        return
    carried = 2 * proposal.yes() > len(ex.members(person.world, person.side))
    if carried and not proposal.is_adopted:
        carried = not why_not_adopt(Desk(person, ex.worlds[person.world], cabinet, leads=False), proposal)
    _put(cabinet, proposal, is_on=carried)


def _put(cabinet: Cabinet, proposal: Proposal, *, is_on: bool) -> None:
    """Put a proposal on the sheet or take it off; who had agreed to the sheet as it was, must agree again."""
    if proposal.is_adopted == is_on:
        return
    proposal.is_adopted = is_on
    cabinet.sheet = [name for name in cabinet.sheet if name != proposal.id] + ([proposal.id] if is_on else [])
    cabinet.agreed = set()
