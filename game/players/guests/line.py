"""A player in any language: JSON lines over standard input and output, version 1 (docs/players.md)."""

import json
import time
from typing import Any, Final

from attrs import define, field

from game.match import Intention, MatchFault, Order, View
from game.players.guests.process import Process
from game.players.guests.told import told_scenario, told_view
from game.players.player import Sheet, Traits
from game.players.sheets import Draft
from game.words import say

PROTOCOL: Final = 1
STARTING: Final = 20
"""Seconds that a program has for starting, beside its time for an answer."""
MOST_QUESTIONS: Final = 200
"""Questions a turn, so that nobody asks for ever within its time."""

Message = dict[str, Any]


@define
class LinePlayer:
    """An outside program in a seat."""

    words: list[str]
    seed: int
    seconds: int
    """Time limit of a turn."""
    traits: Traits = field(init=False)
    _process: Process | None = None

    @traits.default
    def _unknown(self) -> Traits:
        return Traits(looks_ahead=False, uses_chance=True, source=" ".join(self.words))

    def orders(self, view: View) -> Sheet:
        """Show the program its view and return its sheet. Raises MatchFault when it breaks the protocol."""
        process = self._process or self._begin(view)
        deadline = time.monotonic() + self.seconds
        turn = {"type": "turn", "turn": view.turn, "date": view.date, "points": view.points}
        _say(process, turn | {"legal": _lines(view), "view": told_view(view)}, deadline)
        for _ in range(MOST_QUESTIONS):
            answer = _hear(process, deadline)
            if answer.get("type") == "orders":
                return tuple(_order(each) for each in _list(answer))
            if answer.get("type") != "legal":
                raise MatchFault(say("it answered “{type}”; expected orders or legal", type=str(answer.get("type"))[:40]))
            _say(process, _what_may_follow(view, _list(answer)), deadline)
        raise MatchFault(say("it asked more than {count} questions", count=MOST_QUESTIONS))

    def leave(self) -> None:
        """Tell the program that its match is over, and end it."""
        process, self._process = self._process, None
        if process is not None:
            if process.process.poll() is None:
                process.write_last(_bytes({"type": "end"}))
            process.leave()

    def _begin(self, view: View) -> Process:
        """Start the program and agree on the version."""
        process = self._process = Process.start(self.words)
        deadline = time.monotonic() + self.seconds + STARTING
        begin = {"type": "begin", "protocol": PROTOCOL, "seat": view.seat, "seed": self.seed, "seconds": self.seconds}
        _say(process, begin | {"scenario": told_scenario(view.scenario)}, deadline)
        ready = _hear(process, deadline)
        if ready.get("type") != "ready" or ready.get("protocol") != PROTOCOL:
            raise MatchFault(say('it is not ready for version {version}; expected {{"type":"ready",…}}', version=PROTOCOL))
        return process


def _say(process: Process, message: Message, deadline: float) -> None:
    process.write(_bytes(message), deadline)


def _hear(process: Process, deadline: float) -> Message:
    """Return the next message. Raises MatchFault for a line that is none."""
    line = process.read(deadline)
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        message = None
    if not isinstance(message, dict):
        raise MatchFault(say("“{line}” is no JSON object", line=line[:60].decode(errors="replace").strip()))
    return message


def _bytes(message: Message) -> bytes:
    return json.dumps(message, ensure_ascii=False, separators=(",", ":"), default=int).encode() + b"\n"


def _list(message: Message) -> list[Any]:
    orders = message.get("orders")
    if not isinstance(orders, list):
        raise MatchFault(say("its message has no list of orders"))
    return orders


def _order(each: Any) -> tuple[Order, Intention | None]:
    """Return an order with what it is meant to do, where that is told."""
    if isinstance(each, str):
        return Order.parse(each), None
    if not isinstance(each, dict) or not isinstance(each.get("order"), str):
        raise MatchFault(say("“{item}” is not an order", item=str(each)[:80]))
    meant = Intention(str(each.get("intent", "other")), str(each.get("because", "")))
    return Order.parse(each["order"]), meant


def _what_may_follow(view: View, orders: list[Any]) -> Message:
    """Answer the question which orders may follow on a sheet that begins with some."""
    draft = Draft(view)
    for each in orders:
        order, _ = _order(each)
        broken = draft.why_not(order)
        if broken:
            return {"type": "legal", "legal": [], "points": 0, "why": f"{order}: {broken[0].text}"}
        draft.add(order)
    after = view.on(draft.board)
    return {"type": "legal", "legal": _lines(after), "points": after.points}


def _lines(view: View) -> list[str]:
    return [str(order) for order in view.legal()]
