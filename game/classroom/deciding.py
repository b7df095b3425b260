"""Deciding: orders proposed in a cabinet, voted on, adopted, and handed in by its head or by vote."""

from typing import Any

from attrs import frozen

from game.classroom.cabinet import Cabinet, Proposal
from game.classroom.exercise import Exercise
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.limits import LONGEST_LINE, LONGEST_REMARK, MOST_OPEN, plain, word
from game.classroom.parallel import World
from game.classroom.people import Person
from game.match import Intention, Match, MatchFault, Order, Reason
from game.players.sheets import Draft
from game.words import say


@frozen
class Desk:
    """Where somebody acts: their world, their cabinet, and whether they may decide for it alone."""

    person: Person
    world: World
    cabinet: Cabinet
    leads: bool


def propose(ex: Exercise, at: float, who: Person, line: Any, tag: Any = "", sentence: Any = "") -> None:
    """Lay an order before the cabinet. Raises ClassroomFault with the rules that it breaks."""
    desk = _open_desk(ex, at, who)
    if sum(not p.is_withdrawn for p in desk.cabinet.proposals) >= MOST_OPEN:
        raise ClassroomFault(say("the table is full; take a proposal back first"))
    order, intent = _order(line), _intent(tag, sentence)
    if any(p.order == order and not p.is_withdrawn for p in desk.cabinet.proposals):
        raise ClassroomFault(say("that lies on the table already"))
    refuse(draft(desk.world.match, who.side, ()).why_not(order))
    ex.record(at, "propose", who.id, order=str(order), intent=[intent.tag, intent.sentence] if intent else [])


def vote(ex: Exercise, at: float, who: Person, name: Any, is_for: Any) -> None:
    """Vote on a proposal; where the cabinet decides by vote a majority adopts it, if the rules let it stand beside the rest."""
    desk = _open_desk(ex, at, who)
    proposal = _proposal(desk, name)
    if is_for and ex.by_vote(who.world, who.side) and not proposal.is_adopted:
        members = len(ex.members(who.world, who.side))
        votes = proposal.votes | {who.id: True}
        if 2 * sum(votes.values()) > members:
            refuse(why_not_adopt(desk, proposal))
    ex.record(at, "vote", who.id, proposal=proposal.id, yes=bool(is_for))


def adopt(ex: Exercise, at: float, who: Person, name: Any, is_adopted: Any) -> None:
    """Put a proposal on the sheet, or take it off: the head's to decide."""
    desk = _open_desk(ex, at, who)
    _require_lead(desk)
    proposal = _proposal(desk, name)
    if is_adopted and not proposal.is_adopted:
        refuse(why_not_adopt(desk, proposal))
    ex.record(at, "adopt", who.id, proposal=proposal.id, yes=bool(is_adopted))


def withdraw(ex: Exercise, at: float, who: Person, name: Any) -> None:
    """Take a proposal back: one's own, or any as the head."""
    desk = _open_desk(ex, at, who)
    proposal = _proposal(desk, name)
    if proposal.by != who.id and not desk.leads:
        raise ClassroomFault(say("only who proposed it, or the head, can take it back"))
    ex.record(at, "withdraw", who.id, proposal=proposal.id)


def commit(ex: Exercise, at: float, who: Person) -> None:
    """Hand the sheet in, or agree to it where the cabinet decides by vote. Raises a fault with what breaks the rules."""
    desk = _open_desk(ex, at, who)
    if not ex.by_vote(who.world, who.side):
        _require_lead(desk)
    refuse(why_not_sheet(desk))
    ex.record(at, "commit", who.id)


def reopen(ex: Exercise, at: float, who: Person) -> None:
    """Take a sheet back that was handed in, before it is adjudicated."""
    desk = desk_of(ex, who)
    _require_planning(ex, at)
    if not (desk.leads or ex.by_vote(who.world, who.side)):
        _require_lead(desk)
    ex.record(at, "reopen", who.id)


def draft(match: Match, side: str, orders: tuple[Order, ...]) -> Draft:
    """Return a sheet in the making beside what a side may know."""
    made = Draft(match.view(side))
    for order in orders:
        made.add(order)
    return made


def why_not_adopt(desk: Desk, proposal: Proposal) -> tuple[Reason, ...]:
    """Return what the rules say against a proposal beside what is on the sheet."""
    orders = tuple(each.order for each in desk.cabinet.adopted())
    return draft(desk.world.match, desk.cabinet.side, orders).why_not(proposal.order)


def why_not_sheet(desk: Desk) -> tuple[Reason, ...]:
    """Return what the rules say against the first order of the sheet that they do not allow."""
    made = draft(desk.world.match, desk.cabinet.side, ())
    for each in desk.cabinet.adopted():
        reasons = made.why_not(each.order)
        if reasons:
            return reasons
        made.add(each.order)
    return ()


def refuse(reasons: tuple[Reason, ...]) -> None:
    """Raise ClassroomFault with reasons, if there are any."""
    if reasons:
        raise ClassroomFault("; ".join(reason.text for reason in reasons))


def desk_of(ex: Exercise, who: Person) -> Desk:
    """Return where somebody acts. Raises ClassroomFault for who has no seat, or while the room is frozen."""
    if not who.is_seated or not who.side:
        raise ClassroomFault(say("you have no seat in a cabinet"))
    if ex.curtain != "open":
        raise ClassroomFault(say("the teacher has stopped the room for a moment"))
    world = ex.worlds[who.world]
    return Desk(who, world, world.cabinets[who.side], who.role == "head")


def _open_desk(ex: Exercise, at: float, who: Person) -> Desk:
    """Return where somebody acts while sheets are open."""
    desk = desk_of(ex, who)
    _require_planning(ex, at)
    if desk.world.is_over:
        raise ClassroomFault(say("the game has ended in this world"))
    if desk.cabinet.stand_in:
        raise ClassroomFault(say("a computer player writes this side’s orders now"))
    if desk.cabinet.is_committed:
        raise ClassroomFault(say("the sheet has been handed in"))
    return desk


def _require_planning(ex: Exercise, at: float) -> None:
    if ex.phase != "planning":
        raise ClassroomFault(say("orders are not open now"))
    if ex.clock.is_closed(at):
        raise ClassroomFault(say("time is up: what was adopted is what is handed in"))


def _require_lead(desk: Desk) -> None:
    if not desk.leads:
        raise ClassroomFault(say("that is for the head of the cabinet to decide"))


def _proposal(desk: Desk, name: Any) -> Proposal:
    found = desk.cabinet.find(word(name))
    if found is None:
        raise ClassroomFault(say("that proposal is not on the table any more"))
    return found


def _order(line: Any) -> Order:
    """Read an order that a page sent; pages of ours send no nonsense."""
    try:
        return Order.parse(word(line, LONGEST_LINE))
    except MatchFault as error:
        raise Hostile(lambda: say("an order that no page of ours makes")) from error


def _intent(tag: Any, sentence: Any) -> Intention | None:
    """Read what an order is meant to do; nothing where nothing was said."""
    remark = plain(sentence, LONGEST_REMARK)
    if not tag:
        if remark:
            raise ClassroomFault(say("choose what it is meant to do"))
        return None
    try:
        return Intention(word(tag), remark)
    except MatchFault as error:
        raise Hostile(lambda: say("a field that is no name of ours")) from error
