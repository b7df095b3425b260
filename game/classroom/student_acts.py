"""What a student's page may ask for: each act by name, and nothing by any other name."""

from collections.abc import Callable
from typing import Any, Final

from attrs import frozen

from game.classroom import deciding, probing, talking
from game.classroom.exercise import Exercise
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.kits import count_right
from game.classroom.people import Person
from game.words import say

Values = dict[str, list[str]]


@frozen
class Asked:
    """An act as it came in, checked to be no more than words."""

    act: str
    value: str
    fields: Values

    def one(self, name: str) -> str:
        """Return the value of a field that is there once; nothing where it is not there."""
        return self.fields.get(name, [""])[0]


def read_act(sent: Any) -> Asked:
    """Read what a page sent. Raises Hostile where it has another form than our pages send."""
    if not isinstance(sent, dict) or not isinstance(sent.get("act"), str) or len(sent["act"]) > 40:
        raise Hostile(lambda: say("a frame that no page of ours sends"))
    value, fields = sent.get("value", ""), sent.get("fields", {})
    if not isinstance(value, str) or len(value) > 400 or not isinstance(fields, dict) or len(fields) > 60:
        raise Hostile(lambda: say("a frame that no page of ours sends"))
    for name, values in fields.items():
        fits = isinstance(name, str) and isinstance(values, list) and len(values) <= 60
        if not fits or not all(isinstance(each, str) and len(each) <= 4000 for each in values):
            raise Hostile(lambda: say("a frame that no page of ours sends"))
    return Asked(sent["act"], value, fields)


def do_student_act(ex: Exercise, at: float, who: Person, asked: Asked) -> None:
    """Do what a student asks. Raises ClassroomFault with the reason where it cannot be."""
    if asked.act not in ACTS:
        raise Hostile(lambda: say("an act that no page of ours asks for: {act}", act=asked.act))
    ACTS[asked.act](ex, at, who, asked)


def _propose(ex: Exercise, at: float, who: Person, asked: Asked) -> None:
    line = asked.one("line")
    treaty = line.rpartition(" ")[2]
    clauses = asked.fields.get(f"clause {treaty}")
    if clauses is not None or any(name == f"clause {treaty}" for name in asked.fields):
        line = f"{line}[{','.join(clauses or [])}]"
    elif line.startswith("propose-treaty"):
        raise ClassroomFault(say("tick at least the core of the treaty"))
    deciding.propose(ex, at, who, line, asked.one("tag"), asked.one("sentence"))


def _ready(ex: Exercise, at: float, who: Person, asked: Asked) -> None:
    given = {name.removeprefix("q-"): values[0] for name, values in asked.fields.items() if values}
    talking.ready(ex, at, who, count_right(ex.scenario.id, who.side, given))


def _probe(ex: Exercise, at: float, who: Person, asked: Asked) -> None:
    given = {name.removeprefix("p-"): values[0] for name, values in asked.fields.items() if name.startswith("p-") and values}
    probing.answer(ex, at, who, given, asked.one("probe-text"))


Doing = Callable[[Exercise, float, Person, Asked], None]
ACTS: Final[dict[str, Doing]] = {
    "propose": _propose,
    "vote-for": lambda ex, at, who, asked: deciding.vote(ex, at, who, asked.value, is_for=True),
    "vote-against": lambda ex, at, who, asked: deciding.vote(ex, at, who, asked.value, is_for=False),
    "adopt": lambda ex, at, who, asked: deciding.adopt(ex, at, who, asked.value, is_adopted=True),
    "unadopt": lambda ex, at, who, asked: deciding.adopt(ex, at, who, asked.value, is_adopted=False),
    "withdraw": lambda ex, at, who, asked: deciding.withdraw(ex, at, who, asked.value),
    "commit": lambda ex, at, who, _: deciding.commit(ex, at, who),
    "reopen": lambda ex, at, who, _: deciding.reopen(ex, at, who),
    "send": lambda ex, at, who, asked: talking.send(ex, at, who, asked.one("to"), asked.one("message")),
    "publish": lambda ex, at, who, asked: talking.publish(ex, at, who, asked.one("release")),
    "guess": lambda ex, at, who, asked: talking.guess(ex, at, who, asked.value),
    "ready": _ready,
    "probe": _probe,
}
"""What a student may ask for."""
