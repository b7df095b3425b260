"""Whose offer a person means: the only one, the one of an actor, or the one with a number."""

from game.match import Offer, View
from game.terminal.menu import Misunderstood, actor_in
from game.words import say


def answered(view: View, words: str) -> str:
    """Return the actor whose offer to this seat is meant. Raises Misunderstood."""
    return _pick(view, words, {offer.proposer: offer for offer in view.offers() if offer.to == view.seat})


def own_offer(view: View, words: str) -> str:
    """Return the actor to whom this seat's own offer is meant. Raises Misunderstood."""
    return _pick(view, words, {offer.to: offer for offer in view.offers() if offer.proposer == view.seat})


def _pick(view: View, words: str, offers: dict[str, Offer]) -> str:
    """Return the other side of the offer that words mean."""
    if not offers:
        raise Misunderstood(say("there is no such offer on the table (all: offers)"))
    if not words and len(offers) == 1:
        return next(iter(offers))
    if words.isdecimal():
        numbered = dict(enumerate(view.offers(), 1))
        meant = [other for other, offer in offers.items() if numbered.get(int(words)) == offer]
    else:
        meant = [other for other in offers if words and actor_in(view.scenario, words) == other]
    if not meant:
        raise Misunderstood(say("which offer? There are those of or to: {actors}", actors=", ".join(offers)))
    return meant[0]
