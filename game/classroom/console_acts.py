"""What a facilitator's page may ask for: each act by name."""

from collections.abc import Callable
from typing import Final

from game.classroom import adjudicating, conducting, joining
from game.classroom.exercise import Exercise
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.flow_view import deck_texts
from game.classroom.student_acts import Asked
from game.words import say

Doing = Callable[[Exercise, float, str, Asked, int], str]
"""Does an act in a world for a facilitator, and returns what is shown once: a token, a link, or nothing."""


def do_console_act(ex: Exercise, at: float, by: str, asked: Asked, world: int) -> str:
    """Do what a facilitator asks; return what is to be shown once."""
    if asked.act not in ACTS:
        raise Hostile(lambda: say("an act that no page of ours asks for: {act}", act=asked.act))
    try:
        return ACTS[asked.act](ex, at, by, asked, world)
    except (ValueError, IndexError, KeyError) as error:
        raise ClassroomFault(say("choose one of the list")) from error


def _simple(act: Callable[[Exercise, float, str, Asked], object]) -> Doing:
    """Return an act that shows nothing."""

    def doing(ex: Exercise, at: float, by: str, asked: Asked, _world: int) -> str:
        act(ex, at, by, asked)
        return ""

    return doing


def _seat(text: str) -> tuple[int, str, str]:
    """Read a seat: number of the world, side, role."""
    world, side, role = text.split(" ")
    return int(world), "" if side == "-" else side, role


def _admit(ex: Exercise, at: float, by: str, asked: Asked) -> None:
    joining.admit(ex, at, by, asked.one("person"), *_seat(asked.one("seat")))


def _release(ex: Exercise, at: float, by: str, asked: Asked, _world: int) -> str:
    token = joining.release(ex, at, by, asked.value)
    return say("Token for {nickname}: {token} (it works once)", nickname=ex.people[asked.value].nickname, token=token)


def _issue(ex: Exercise, at: float, by: str, asked: Asked, _world: int) -> str:
    return say("Seat token: {token} (it works once)", token=joining.issue(ex, at, by, *_seat(asked.one("paper"))))


def _invite(ex: Exercise, at: float, by: str, asked: Asked, _world: int) -> str:
    token = joining.invite(ex, at, by, asked.one("chair")[:40].strip())
    return say("Secret link, it works once: {link}", link=f"/teach/{token}")


def _inject(ex: Exercise, at: float, by: str, asked: Asked) -> None:
    world, when = int(asked.one("inject-world") or -1), asked.one("when")
    conducting.prepare_inject(
        ex, at, by, asked.one("inject"), asked.fields.get("to", []), world, -1 if when == "now" else int(when)
    )
    if when == "now":
        conducting.send_inject(ex, at, by, ex.injects[-1].id)


def _deck(ex: Exercise, at: float, by: str, asked: Asked) -> None:
    conducting.prepare_inject(ex, at, by, deck_texts()[int(asked.value)])


def _stand_in(ex: Exercise, at: float, by: str, asked: Asked) -> None:
    world, side = asked.value.split(" ")
    adjudicating.stand_in(ex, at, by, int(world), side, asked.one(f"stand-{world}-{side}"))


def _rule_order(ex: Exercise, at: float, by: str, asked: Asked, world: int) -> str:
    side, _, line = asked.one("ruled-order").partition(" ")
    kind, *more = asked.one("order-ruling").split(" ")
    fields: dict[str, object] = {"kind": kind, "of": side, "what": line, "why": asked.one("order-why")}
    if more:
        fields |= {"value": int(more[-1])}
    if len(more) == 2:
        fields |= {"about": more[0]}
    adjudicating.rule(ex, at, by, world, **fields)
    return ""


def _rule_board(ex: Exercise, at: float, by: str, asked: Asked, world: int) -> str:
    kind, *more = asked.one("ruled").split(" ")
    fields: dict[str, object] = {"kind": kind, "value": int(asked.one("steps")), "why": asked.one("board-why")}
    if kind == "track":
        fields |= {"of": more[0], "what": more[1]}
    if kind == "modifier":
        fields |= {"of": more[0], "about": more[1], "what": more[2]}
    adjudicating.rule(ex, at, by, world, **fields)
    return ""


def _unrule(ex: Exercise, at: float, by: str, asked: Asked, world: int) -> str:
    adjudicating.unrule(ex, at, by, world, int(asked.value))
    return ""


def _strike(ex: Exercise, at: float, by: str, asked: Asked, world: int) -> str:
    conducting.strike(ex, at, by, world, asked.value)
    return ""


ACTS: Final[dict[str, Doing]] = {
    "next": _simple(lambda ex, at, by, _: conducting.go_on(ex, at, by)),
    "back": _simple(lambda ex, at, by, _: conducting.step_back(ex, at, by)),
    "debrief": _simple(lambda ex, at, by, _: conducting.debrief(ex, at, by)),
    "clock": _simple(lambda ex, at, by, asked: conducting.set_clock(ex, at, by, asked.value)),
    "curtain": _simple(lambda ex, at, by, asked: conducting.draw_curtain(ex, at, by, asked.value)),
    "decides": _simple(lambda ex, at, by, asked: conducting.set_deciding(ex, at, by, asked.value)),
    "stage": _simple(lambda ex, at, by, asked: conducting.open_stage(ex, at, by, int(asked.value))),
    "truth": _simple(lambda ex, at, by, asked: conducting.show(ex, at, by, ex.shown_world, asked.value == "1")),
    "project": _simple(lambda ex, at, by, asked: conducting.show(ex, at, by, int(asked.value), truth=False)),
    "ask": _simple(lambda ex, at, by, asked: conducting.ask(ex, at, by, asked.value)),
    "admit": _simple(_admit),
    "admit-all": _simple(lambda ex, at, by, _: joining.admit_all(ex, at, by)),
    "clear-lobby": _simple(lambda ex, at, by, _: joining.turn_away_all(ex, at, by)),
    "remove": _simple(lambda ex, at, by, asked: joining.remove(ex, at, by, asked.value)),
    "release": _release,
    "issue": _issue,
    "invite": _invite,
    "inject": _simple(_inject),
    "deck": _simple(_deck),
    "send-inject": _simple(lambda ex, at, by, asked: conducting.send_inject(ex, at, by, asked.value)),
    "strike": _strike,
    "note": _simple(lambda ex, at, by, asked: conducting.note(ex, at, by, asked.one("note"))),
    "stand-in": _simple(_stand_in),
    "rule-order": _rule_order,
    "rule-board": _rule_board,
    "unrule": _unrule,
}
"""What a facilitator may ask for."""
