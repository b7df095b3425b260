"""What a person may do to the sheet: write, take back, answer offers, and close it."""

from game.match import Order
from game.report.words import describe_order
from game.terminal.menu import Misunderstood, intention_in, proposal_in
from game.terminal.offers import answered, own_offer
from game.terminal.seat import Seat
from game.words import say


def write_order(seat: Seat, words: str) -> None:
    """Write an order, with what it is meant to do after a #."""
    wanted, _, remark = words.replace("＃", "#").partition("#")
    if not wanted.strip():
        raise Misunderstood(say("which one? For example: order 12, or: order {order}", order=_example(seat)))
    order = seat.menu.find(wanted.strip())
    seat.match.write(seat.name, order, intention_in(remark.strip()))
    _written(seat, order)


def _example(seat: Seat) -> str:
    return str(seat.menu.orders[0]) if seat.menu.orders else "protest nato"


def _written(seat: Seat, order: Order) -> None:
    """Say what was written, and what is left."""
    text = describe_order(seat.match.scenario, order)
    seat.screen.tell(
        say("Written: {order}. {points} points left; close the sheet with: commit", order=text, points=seat.view.points)
    )


def undo(seat: Seat, _: str) -> None:
    """Take the last order off the sheet."""
    taken = seat.match.undo(seat.name)
    seat.screen.tell(say("Taken back: {order}.", order=describe_order(seat.match.scenario, taken)))


def accept(seat: Seat, words: str) -> None:
    """Accept a proposal."""
    _answer(seat, "accept-offer", answered(seat.view, words))


def refuse(seat: Seat, words: str) -> None:
    """Refuse a proposal."""
    _answer(seat, "refuse-offer", answered(seat.view, words))


def withdraw(seat: Seat, words: str) -> None:
    """Withdraw one's own proposal."""
    _answer(seat, "withdraw-offer", own_offer(seat.view, words))


def _answer(seat: Seat, move: str, other: str) -> None:
    order = Order(move, other)
    seat.match.write(seat.name, order)
    _written(seat, order)


def propose(seat: Seat, words: str) -> None:
    """Propose a treaty."""
    wanted, _, remark = words.replace("＃", "#").partition("#")
    order = proposal_in(seat.match.scenario, wanted)
    seat.match.write(seat.name, order, intention_in(remark.strip()))
    _written(seat, order)


def commit(seat: Seat, _: str) -> None:
    """Close the sheet."""
    seat.match.commit(seat.name)
    seat.is_done = True
