"""Effects and conditions as the cards print them: short sentences in roles, which fit whoever holds the card."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from game.words import say, terms
from game.world import names
from game.world.conditions import Effect, Need
from game.world.scenario import Scenario
from game.world.vocabulary import ALIGNMENTS, REGIME_STATES, SITUATIONS

Part = dict[str, Any]
"""A piece of the kit: plain data, ready for JSON."""
Roles = Mapping[str, str]
"""What the roles are called."""

YES_OR_NO: Final = frozenset(("war", "status", "holds", "claims", "access", "intent", "offer", "treaty", "tag", "dispute"))
"""Measures that are 0 or 1."""
ALL: Final = 9
"""Tokens that a region holds at most."""


def roles_on_cards(*, is_aimed: bool = True) -> dict[str, str]:
    """Return what the roles are called on a card that somebody holds; where it is aimed, rivals are those beside the target."""
    return {
        "self": say("you"),
        "target": say("target"),
        "rivals": say("your other rivals") if is_aimed else say("your rivals"),
        "backers": say("rivals backing the target"),
        "allies": say("your other allies") if is_aimed else say("your allies"),
        "others": say("all others"),
        "everyone": say("everybody else"),
        "neighbours": say("rivals there or next to it"),
    }


def roles_in_treaties() -> dict[str, str]:
    """Return what the roles are called in a clause: one side proposed, the other accepted."""
    return roles_on_cards() | {
        "self": say("proposer"),
        "target": say("accepter"),
        "rivals": say("the proposer’s other rivals"),
        "backers": say("the proposer’s rivals allied with the accepter"),
        "allies": say("the proposer’s other allies"),
    }


def roles_of_event(of: str, about: str) -> dict[str, str]:
    """Return what the roles are called in an event that happens to somebody."""
    return roles_on_cards() | {
        "self": of,
        "target": about or say("target"),
        "rivals": say("other rivals of {actor}", actor=of),
        "backers": say("rivals of {actor} backing {other}", actor=of, other=about),
        "allies": say("other allies of {actor}", actor=of),
    }


def effect(scenario: Scenario, each: Effect, roles: Roles) -> Part:
    """Return an effect as its printed sentence, beside the columns that the sentence is made of."""
    return {
        "do": each.do,
        "what": each.what,
        "of": each.of,
        "about": each.about,
        "step": each.step,
        "to": each.to,
        "text": _EFFECTS[each.do](scenario, each, roles),
    }


def need(scenario: Scenario, each: Need, roles: Roles) -> Part:
    """Return a condition as its printed sentence, beside the columns that the sentence is made of."""
    return {
        "measure": each.measure,
        "what": each.what,
        "of": each.of,
        "about": each.about,
        "least": each.least,
        "most": each.most,
        "text": say("{what}: {asked}", what=_measured(scenario, each, roles), asked=_bounds(each)),
    }


def _modifier(s: Scenario, e: Effect, roles: Roles) -> str:
    told = {"of": roles[e.of], "about": roles[e.about], "what": names.modifier(s, e.what), "step": names.signed(e.step)}
    return say("{of} on {about}: {what} {step}", **told)


def _track(_: Scenario, e: Effect, roles: Roles) -> str:
    return say("{of}: {what} {step}", of=roles[e.of], what=terms.tracks()[e.what], step=names.signed(e.step))


def _regime(s: Scenario, e: Effect, roles: Roles) -> str:
    told = {"of": roles[e.of], "about": roles[e.about], "what": names.regime(s, e.what, "", "")}
    says = {
        "in-force": say("{of} and {about}: {what} comes into force", **told),
        "suspended": say("{of} and {about}: {what} is suspended", **told),
        "restored": say("{of} and {about}: {what} resumes if suspended", **told),
        "none": say("{of} and {about}: {what} ends", **told),
    }
    return says[e.to]


def _alignment(_: Scenario, e: Effect, roles: Roles) -> str:
    return say("{of} and {about}: alignment {step}", of=roles[e.of], about=roles[e.about], step=names.signed(e.step))


def _clock(_: Scenario, e: Effect, roles: Roles) -> str:
    return say("{of} on {about}: fear clock {step}", of=roles[e.of], about=roles[e.about], step=names.signed(e.step))


def _intent(_: Scenario, e: Effect, roles: Roles) -> str:
    told = {"of": roles[e.of], "about": roles[e.about]}
    return say("{of} turns malign towards {about}", **told) if e.to == "malign" else say("{of} turns benign to {about}", **told)


def _brink(_: Scenario, e: Effect, __: Roles) -> str:
    return say("brink {step}", step=names.signed(e.step))


def _forces(_: Scenario, e: Effect, roles: Roles) -> str:
    if e.step == 1:
        return say("{of}: 1 token from reserve to the region", of=roles[e.of])
    if e.step == -1:
        return say("{of}: 1 token from the region to reserve", of=roles[e.of])
    if e.step > 0:
        return say("{of}: {count} tokens from reserve to the region", of=roles[e.of], count=e.step)
    if e.step <= -ALL:
        return say("{of}: all its tokens from the region to reserve", of=roles[e.of])
    return say("{of}: {count} tokens from the region to reserve", of=roles[e.of], count=-e.step)


def _status(_: Scenario, e: Effect, __: Roles) -> str:
    return say("the region becomes {status}", status=terms.statuses()[e.to])


def _holder(_: Scenario, e: Effect, roles: Roles) -> str:
    return say("the region passes to: {who}", who=roles[e.to])


def _fort(_: Scenario, e: Effect, __: Roles) -> str:
    return say("fortification of the region {step}", step=names.signed(e.step))


def _war(_: Scenario, e: Effect, roles: Roles) -> str:
    told = {"of": roles[e.of], "about": roles[e.about]}
    return say("{of} and {about}: war begins", **told) if e.to == "on" else say("{of} and {about}: war ends", **told)


def _operation(_: Scenario, e: Effect, __: Roles) -> str:
    kinds = terms.operations()
    aim = say("unlimited") if e.to == "unlimited" else say("limited")
    return say("operation, {kind}, {aim}: chapter 8", kind=kinds[e.what], aim=aim)


def _withdraw(_: Scenario, e: Effect, roles: Roles) -> str:
    return say("{of} withdraws from what {about} claims (see 2.5)", of=roles[e.of], about=roles[e.about])


_EFFECTS: Final[dict[str, Callable[[Scenario, Effect, Roles], str]]] = {
    "modifier": _modifier,
    "track": _track,
    "regime": _regime,
    "alignment": _alignment,
    "intent": _intent,
    "clock": _clock,
    "brink": _brink,
    "forces": _forces,
    "status": _status,
    "holder": _holder,
    "fort": _fort,
    "war": _war,
    "operation": _operation,
    "withdraw": _withdraw,
}


def _measured(s: Scenario, n: Need, roles: Roles) -> str:
    """Return what a condition measures."""
    of, about = roles[n.of], roles[n.about]
    two = {"of": of, "about": about}
    says: dict[str, Callable[[], str]] = {
        "track": lambda: say("{of}, {what}", of=of, what=terms.tracks()[n.what]),
        "toll": lambda: say("{of}, {what}", of=of, what=terms.tracks()["toll"]),
        "alignment": lambda: say("alignment of {of} and {about}", **two),
        "modifier": lambda: say("{of} on {about}, {what}", **two, what=names.modifier(s, n.what)),
        "regime": lambda: say("{of} and {about}, {what}", **two, what=names.regime(s, n.what, "", "")),
        "war": lambda: say("war of {of} and {about}", **two),
        "status": lambda: say("the region is {status}", status=terms.statuses()[n.what]),
        "holds": lambda: say("region held by {who}", who=of),
        "claims": lambda: say("region in law of {who}", who=of),
        "forces": lambda: say("tokens of {who} in the region", who=of),
        "near": lambda: say("tokens of {who} in or next to the region", who=of),
        "access": lambda: say("any token of {who} in or next to the region", who=of),
        "fort": lambda: say("fortification of the region"),
        "brink": lambda: say("brink"),
        "turn": lambda: say("turn"),
        "intent": lambda: say("{of} malign to {about}", **two),
        "offer": lambda: say("a proposal of {of} to {about} lies open", **two),
        "treaty": lambda: say("{what} between {of} and {about}", **two, what=_treaty(s, n.what)),
        "tag": lambda: say("{of} is: {what}", of=of, what=terms.tags()[n.what]),
        "distrust": lambda: say("Distrust of {of} towards {about}", **two),
        "held": lambda: say("regions that {of} holds and {about} claims", **two),
        "situation": lambda: say("situation of {of} and {about}", **two),
        "clash": lambda: say("Clash of {of} and {about}", **two),
        "dispute": lambda: say("war of {of} and {about}, or either holds what the other claims", **two),
    }
    return says[n.measure]()


def _treaty(s: Scenario, what: str) -> str:
    return names.treaty(s, what) if what else say("any treaty")


def _bounds(n: Need) -> str:
    """Return what a condition asks of its measure."""
    if n.measure in YES_OR_NO:
        return say("yes") if n.least >= 1 else say("no")
    low, high = _value(n, n.least), _value(n, n.most)
    if n.measure == "regime":
        return say(" or ").join(_value(n, state) for state in range(n.least, min(n.most, 2) + 1))
    if n.most >= 999:
        return say("{least} or more", least=low)
    if n.least == n.most:
        return low
    return say("at most {most}", most=high) if n.least == 0 else say("{low} to {high}", low=low, high=high)


def _value(n: Need, number: int) -> str:
    """Return a number as the board prints it."""
    if n.measure == "alignment":
        return f"{min(number, 5)} ({terms.alignments()[ALIGNMENTS[min(number, 5)]]})"
    if n.measure == "situation":
        return SITUATIONS[min(max(number, 1), 4) - 1]
    if n.measure == "regime":
        state = REGIME_STATES[min(number, 2)]
        return say("none") if state == "none" else terms.regime_states()[state]
    return str(number)
