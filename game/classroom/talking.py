"""Talking: messages between sides, press releases, readiness, and guesses that the class is asked for."""

from typing import Any

from game.classroom.deciding import desk_of
from game.classroom.exercise import Entry, Exercise
from game.classroom.faults import ClassroomFault, Hostile
from game.classroom.limits import MOST_WORDS, word, written
from game.classroom.parallel import Words, World
from game.classroom.people import PRESS_CORPS, Person
from game.words import say
from game.world.vocabulary import SITUATIONS

SPEAKERS = {"message": ("head", "diplomacy"), "press": ("head", "press")}
"""Who speaks for a cabinet; where nobody holds these roles, anybody does."""


TALKING = frozenset(("planning", "results"))
"""Phases in which sides speak to each other and the press prints."""


def send(ex: Exercise, at: float, who: Person, to: Any, text: Any) -> None:
    """Send a message to another side."""
    _require_voice(ex, who, "message")
    side = word(to)
    if side not in ex.sides or side == who.side:
        raise Hostile(lambda: say("a message to nobody"))
    ex.record(at, "words", who.id, kind="message", world=who.world, side=who.side, to=[side], text=written(text))


def publish(ex: Exercise, at: float, who: Person, text: Any) -> None:
    """Publish a press release, or a headline of the press corps, for everybody in the world."""
    if who.role == PRESS_CORPS:
        _require_pen(ex, who)
    else:
        _require_voice(ex, who, "press")
    ex.record(at, "words", who.id, kind="press", world=who.world, side=who.side, to=[], text=written(text))


def may_speak(ex: Exercise, who: Person, kind: str) -> bool:
    """Say whether somebody speaks for their cabinet."""
    held = {p.role for p in ex.members(who.world, who.side) if p.device}
    return who.role in SPEAKERS[kind] or not held & set(SPEAKERS[kind])


def ready(ex: Exercise, at: float, who: Person, right: int) -> None:
    """Note that somebody has read the briefing and answered so many of its questions rightly."""
    if not who.is_seated:
        raise ClassroomFault(say("you have no seat in a cabinet"))
    ex.record(at, "ready", who.id, right=max(0, min(int(right), 20)))


def guess(ex: Exercise, at: float, who: Person, situation: Any) -> None:
    """Say which situation one takes the relation for that the class is asked about."""
    if not ex.asked or not who.is_seated:
        raise ClassroomFault(say("nothing is asked now"))
    if word(situation) not in SITUATIONS:
        raise Hostile(lambda: say("a field that is no name of ours"))
    ex.record(at, "guess", who.id, situation=situation)


def _require_voice(ex: Exercise, who: Person, kind: str) -> None:
    """Refuse words of who may not speak now."""
    desk_of(ex, who)
    if ex.phase not in TALKING:
        raise ClassroomFault(say("sides do not speak to each other in this phase"))
    if not may_speak(ex, who, kind):
        raise ClassroomFault(say("another member of the cabinet speaks for it"))
    said = [w for w in ex.worlds[who.world].words if (w.turn, w.side) == (ex.turn, who.side)]
    if len(said) >= MOST_WORDS:
        raise ClassroomFault(say("your side has said enough for this turn"))


def _require_pen(ex: Exercise, who: Person) -> None:
    """Refuse a headline of the press corps that may not be printed now."""
    if not who.is_seated or ex.curtain != "open" or ex.phase not in TALKING:
        raise ClassroomFault(say("the press does not print now"))
    printed = [w for w in ex.worlds[who.world].words if (w.turn, w.kind, w.side) == (ex.turn, "press", "")]
    if len(printed) >= MOST_WORDS:
        raise ClassroomFault(say("the press has printed enough for this turn"))


def add_words(ex: Exercise, world: World, kind: str, side: str, by: str, to: tuple[str, ...], text: str) -> None:
    """Let something be said in a world."""
    world.words.append(Words(f"w{len(world.words) + 1}", kind, ex.turn, side, by, to, text))


def do_words(ex: Exercise, entry: Entry) -> None:
    """Deliver a message or a press release."""
    world = ex.worlds[entry["world"]]
    add_words(ex, world, entry["kind"], entry["side"], entry["by"], tuple(entry["to"]), entry["text"])


def do_strike(ex: Exercise, entry: Entry) -> None:
    """Take words away, or give them back."""
    for each in ex.worlds[entry["world"]].words:
        if each.id == entry["words"]:
            each.is_struck = entry["struck"]


def do_ready(ex: Exercise, entry: Entry) -> None:
    """Note who is ready."""
    person = ex.people[entry["by"]]
    person.is_ready, person.answers = True, entry["right"]


def do_guess(ex: Exercise, entry: Entry) -> None:
    """Count a guess."""
    if ex.asked:
        ex.guesses.setdefault(ex.asked, {})[entry["by"]] = entry["situation"]
