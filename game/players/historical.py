"""`historical`: the documented orders while they are legal, then a doctrine of restraint."""

from attrs import field, frozen

from game.match import Intention, Order, View
from game.players.player import Sheet, Traits
from game.players.sheets import Draft
from game.words import say
from game.world import names
from game.world.calendar import turn_of
from game.world.scenario import Deed

ALARMED = 5
"""Distrust from which the doctrine guards itself rather than reaching out (rule book §3)."""


@frozen
class Historical:
    """Does what its government is documented to have done, as far as the position allows."""

    seed: int
    traits: Traits = field(
        default=Traits(looks_ahead=False, uses_chance=False, source="hsu, thesis: the documented orders"), init=False
    )

    def orders(self, view: View) -> Sheet:
        """Return the documented sheet, filled up by the doctrine where nothing is documented."""
        draft = Draft(view)
        deeds = [deed for deed in view.scenario.history.deeds if deed.actor == view.seat and _is_due(view, deed)]
        for deed in deeds:
            where = names.source(view.scenario, deed.source)
            draft.add_if_legal(order_of(deed), Intention("other", say("documented: {source}", source=where)))
        if not deeds:
            _keep_guard_or_reach_out(draft)
        return draft.sheet()


def _is_due(view: View, deed: Deed) -> bool:
    """Say whether a deed belongs to this turn; an acceptance stays due one turn more, since an offer must lie first."""
    late = view.turn - turn_of(view.scenario.calendar, deed.date)
    return late == 0 or (late == 1 and deed.move == "accept-offer")


def order_of(deed: Deed) -> Order:
    """Return a documented deed as an order."""
    return Order(deed.move, deed.target, deed.treaty, deed.clauses)


def _keep_guard_or_reach_out(draft: Draft) -> None:
    """Accept what ends a war; else guard against the rival feared most, or reassure when nobody is feared."""
    view = draft.view
    for offer in view.offers():
        if offer.to == view.seat and view.at_war(view.seat, offer.proposer):
            draft.add_if_legal(Order("accept-offer", offer.proposer))
            return
    rivals = [
        name
        for tie in view.scenario.ties
        if tie.kind == "rivalry" and view.seat in tie.between
        for name in tie.between
        if name != view.seat
    ]
    feared = max(rivals, key=view.distrust, default="")
    if feared:
        wanted = "defensive" if view.distrust(feared) >= ALARMED else "conciliatory"
        _add_one(draft, wanted, feared)


def _add_one(draft: Draft, character: str, target: str) -> None:
    """Add a legal order of a character towards an actor or at home: turn after turn another one."""
    moves = {move.id: move for move in draft.view.scenario.catalogue.moves}
    fitting = [
        order
        for order in draft.legal()
        if moves[order.move].character == character
        and moves[order.move].family != "settlement"
        and order.target in {"", target}
    ]
    if fitting:
        tag = "protect" if character == "defensive" else "reassure"
        draft.add(fitting[draft.view.turn % len(fitting)], Intention(tag, say("nothing is documented for this turn")))
