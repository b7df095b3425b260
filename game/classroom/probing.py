"""The concept probe: the same questions before and after, without marks; the class is compared, never a person."""

import csv
import io
from typing import Any, Final

from attrs import frozen

from game.classroom.exercise import Entry, Exercise
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.kits import Asked, kit_for
from game.classroom.limits import plain
from game.classroom.people import Person
from game.words import say
from game.world import names
from game.world.kit_questions import Question

PHASES: Final = {"briefing": "before", "debrief": "after"}
"""In which phases the probe is asked, and when that is."""


@frozen
class ProbePage:
    """The probe as one student meets it, without its key."""

    when: str
    is_answered: bool
    questions: tuple[Asked, ...]
    open: str


@frozen
class ItemSeen:
    """A question of the probe as the teacher sees it: how many were right before and after, and the key."""

    text: str
    right: tuple[int, int]
    answer: str
    why: str


@frozen
class ProbeSeen:
    """The probe as the teacher sees it."""

    text: str
    answered: tuple[int, int]
    """How many answered before and after."""
    items: tuple[ItemSeen, ...]
    open: str
    look: str
    """How to read what was written freely."""
    written: tuple[tuple[str, ...], tuple[str, ...]]


def probe_page(ex: Exercise, who: Person) -> ProbePage | None:
    """Return the probe where it is asked now: in the briefing, and again once the whole debrief is open."""
    kit, when = kit_for(ex.scenario.id), when_now(ex)
    if kit is None or not when or not who.is_seated:
        return None
    asked = tuple(
        Asked(q.id, names.in_words(q.text), tuple((option.id, names.in_words(option.text)) for option in q.options))
        for q in kit.common.probe.items
    )
    return ProbePage(when, who.id in ex.probes.get(when, {}), asked, names.in_words(kit.common.probe.open.text))


def when_now(ex: Exercise) -> str:
    """Return whether it is before or after; nothing while it is neither."""
    return "" if ex.phase == "debrief" and ex.stage < len(PHASES) + 1 else PHASES.get(ex.phase, "")


def answer(ex: Exercise, at: float, who: Person, given: dict[str, str], text: Any) -> None:
    """Keep somebody's answers. Raises a fault out of time, for a second try, and for answers that nobody offered."""
    kit, when = kit_for(ex.scenario.id), when_now(ex)
    if kit is None or not when or not who.is_seated:
        raise ClassroomFault(say("the concept probe is not asked now"))
    if who.id in ex.probes.get(when, {}):
        raise ClassroomFault(say("you have answered already"))
    offered = {q.id: {option.id for option in q.options} for q in kit.common.probe.items}
    if any(chosen not in offered.get(name, set()) for name, chosen in given.items()):
        raise Hostile(lambda: say("an answer that nobody offered"))
    if not given:
        raise ClassroomFault(say("answer at least one question"))
    ex.record(at, "probe", who.id, when=when, answers=given, text=plain(text))


def do_probe(ex: Exercise, entry: Entry) -> None:
    """Keep answers."""
    ex.probes.setdefault(entry["when"], {})[entry["by"]] = (entry["answers"], entry["text"])


def probe_seen(ex: Exercise) -> ProbeSeen | None:
    """Return what the class answered, with the key; nothing where there is no kit."""
    kit = kit_for(ex.scenario.id)
    if kit is None:
        return None
    probe, before, after = kit.common.probe, *(list(ex.probes.get(when, {}).values()) for when in PHASES.values())
    return ProbeSeen(
        names.in_words(probe.text),
        (len(before), len(after)),
        tuple(_item(q, (_right(q, before), _right(q, after))) for q in probe.items),
        names.in_words(probe.open.text),
        names.in_words(probe.open.look),
        (tuple(text for _, text in before if text), tuple(text for _, text in after if text)),
    )


def _right(q: Question, given: list[tuple[dict[str, str], str]]) -> int:
    return sum(answers.get(q.id) == q.answer for answers, _ in given)


def _item(q: Question, right: tuple[int, int]) -> ItemSeen:
    key = next(names.in_words(option.text) for option in q.options if option.id == q.answer)
    return ItemSeen(names.in_words(q.text), right, key, names.in_words(q.why))


def probe_table(ex: Exercise) -> str:
    """Return all answers as a table for a spreadsheet: people are numbers; what was written freely stays in the journal."""
    kit = kit_for(ex.scenario.id)
    key = {q.id: q.answer for q in kit.common.probe.items} if kit else {}
    made = io.StringIO()
    table = csv.writer(made)
    table.writerow(("person", "when", "question", "answer", "right"))
    for when, people in ex.probes.items():
        for person, (answers, _) in people.items():
            table.writerows((person, when, q, chosen, int(chosen == key.get(q))) for q, chosen in answers.items())
    return "\ufeff" + made.getvalue()
