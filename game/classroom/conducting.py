"""Conducting: phases, the clock, the curtain, what is shown, injects and notes."""

from typing import Any

from game.classroom.exercise import CURTAINS, STAGES, Entry, Exercise, Inject, Note
from game.classroom.faults import ClassroomFault
from game.classroom.limits import word, written
from game.classroom.talking import add_words
from game.words import say


def go_on(ex: Exercise, at: float, by: str) -> None:
    """Go to the next phase: from the briefing or the results to orders, from orders to their adjudication."""
    if ex.phase == "debrief":
        raise ClassroomFault(say("the debrief is the last phase"))
    if ex.phase == "planning":
        ex.record(at, "adjudicate", by)
    elif ex.phase == "results" and all(world.is_over for world in ex.worlds):
        ex.record(at, "debrief", by)
    else:
        ex.record(at, "plan", by)


def debrief(ex: Exercise, at: float, by: str) -> None:
    """End play and begin the debrief, wherever the game stands."""
    if ex.phase == "debrief":
        raise ClassroomFault(say("the debrief has begun"))
    ex.record(at, "debrief", by)


def step_back(ex: Exercise, at: float, by: str) -> None:
    """Go back a phase; behind an adjudication this opens the turn's sheets again as they were."""
    if ex.phase == "briefing":
        raise ClassroomFault(say("there is nothing to go back to"))
    ex.record(at, "back", by)


def set_clock(ex: Exercise, at: float, by: str, change: Any) -> None:
    """Start or pause the clock, or put the deadline off by a minute."""
    if change not in {"start", "pause", "minute"}:
        raise ClassroomFault(say("the clock can start, pause, or give a minute"))
    ex.record(at, "clock", by, change=change)


def draw_curtain(ex: Exercise, at: float, by: str, curtain: Any) -> None:
    """Open the room, freeze it, or hide what students see."""
    if curtain not in CURTAINS:
        raise ClassroomFault(say("the room can be {choices}", choices=", ".join(CURTAINS)))
    ex.record(at, "curtain", by, curtain=curtain)


def open_stage(ex: Exercise, at: float, by: str, stage: Any) -> None:
    """Open so many stages of the debrief, on the projector and on every device."""
    if ex.phase != "debrief" or not isinstance(stage, int) or not 0 <= stage <= len(STAGES):
        raise ClassroomFault(say("stages open in the debrief, 0 to {most}", most=len(STAGES)))
    ex.record(at, "stage", by, stage=stage)


def show(ex: Exercise, at: float, by: str, world: Any, truth: Any) -> None:
    """Choose the world on the projector, and whether it shows the true situations."""
    ex.world(world)
    ex.record(at, "show", by, world=world, truth=bool(truth))


def ask(ex: Exercise, at: float, by: str, dyad: Any) -> None:
    """Ask the class which situation a relation is in; an empty name stops asking."""
    if dyad and dyad not in ex.worlds[0].match.situations():
        raise ClassroomFault(say("there is no such relation"))
    ex.record(at, "ask", by, dyad=str(dyad))


def prepare_inject(ex: Exercise, at: float, by: str, text: Any, to: Any = (), world: Any = -1, turn: Any = -1) -> None:
    """Keep news ready, or plan it for a turn, counted from 0."""
    sides = [word(side) for side in to]
    if any(side not in ex.sides for side in sides) or (world != -1 and not ex.world(world)):
        raise ClassroomFault(say("there is no such side"))
    if not isinstance(turn, int) or (turn != -1 and turn < ex.turn):
        raise ClassroomFault(say("plan it for this turn or a later one"))
    ex.record(at, "inject", by, text=written(text), to=sides, world=world, turn=turn)


def send_inject(ex: Exercise, at: float, by: str, name: Any) -> None:
    """Send news that was kept ready."""
    found = next((each for each in ex.injects if each.id == name), None)
    if found is None or found.is_sent:
        raise ClassroomFault(say("that inject is not waiting"))
    ex.record(at, "send-inject", by, inject=name)


def strike(ex: Exercise, at: float, by: str, world: Any, name: Any, struck: Any = True) -> None:
    """Take a message or a press release away from the others, or give it back."""
    if all(each.id != name for each in ex.world(world).words):
        raise ClassroomFault(say("there is no such message"))
    ex.record(at, "strike", by, world=world, words=name, struck=bool(struck))


def note(ex: Exercise, at: float, by: str, text: Any) -> None:
    """Keep a private note."""
    ex.record(at, "note", by, text=written(text))


def set_deciding(ex: Exercise, at: float, by: str, decides: Any) -> None:
    """Let cabinets decide by their head or by vote."""
    if decides not in {"head", "vote"}:
        raise ClassroomFault(say("cabinets decide by their head or by vote"))
    ex.record(at, "deciding", by, decides=decides)


def do_plan(ex: Exercise, entry: Entry) -> None:
    """Open the sheets of a turn, and let planned news arrive."""
    ex.phase = "planning"
    ex.clock.turn(entry["at"], max(1, ex.turns - ex.turn))
    ex.clock.start(entry["at"])
    for inject in ex.injects:
        if not inject.is_sent and 0 <= inject.turn <= ex.turn:
            deliver(ex, inject)


def do_debrief(ex: Exercise, entry: Entry) -> None:
    """Begin the debrief with everything closed."""
    ex.phase, ex.stage, ex.asked = "debrief", 0, ""
    ex.clock.no_deadline(entry["at"])


def do_clock(ex: Exercise, entry: Entry) -> None:
    """Start, pause or put off."""
    if entry["change"] == "start":
        if ex.phase == "briefing" and not ex.clock.hard:
            ex.clock.brief(entry["at"])
        ex.clock.start(entry["at"])
    elif entry["change"] == "pause":
        ex.clock.stop(entry["at"])
    else:
        ex.clock.extend(60)


def do_curtain(ex: Exercise, entry: Entry) -> None:
    """Open, freeze or hide."""
    ex.curtain = entry["curtain"]


def do_stage(ex: Exercise, entry: Entry) -> None:
    """Open stages of the debrief."""
    ex.stage = entry["stage"]


def do_show(ex: Exercise, entry: Entry) -> None:
    """Choose what the projector shows."""
    ex.shown_world, ex.shows_truth = entry["world"], entry["truth"]


def do_ask(ex: Exercise, entry: Entry) -> None:
    """Ask about a relation, from scratch."""
    ex.asked = entry["dyad"]
    ex.guesses.pop(entry["dyad"], None)


def do_inject(ex: Exercise, entry: Entry) -> None:
    """Keep news ready; what is planned for now arrives now."""
    name = f"i{len(ex.injects) + 1}"
    inject = Inject(name, entry["text"], tuple(entry["to"]), entry["world"], entry["turn"], by=entry["by"])
    ex.injects.append(inject)
    if ex.phase == "planning" and inject.turn == ex.turn:
        deliver(ex, inject)


def do_send_inject(ex: Exercise, entry: Entry) -> None:
    """Deliver news."""
    for inject in ex.injects:
        if inject.id == entry["inject"]:
            deliver(ex, inject)


def deliver(ex: Exercise, inject: Inject) -> None:
    """Bring news to whom it is for."""
    inject.is_sent = True
    for world in ex.worlds:
        if inject.world in {-1, world.number}:
            add_words(ex, world, "inject", "", inject.by, inject.to, inject.text)


def do_note(ex: Exercise, entry: Entry) -> None:
    """Keep a note."""
    ex.notes.append(Note(entry["at"], entry["by"], entry["text"]))


def do_deciding(ex: Exercise, entry: Entry) -> None:
    """Change how cabinets decide."""
    ex.decides = entry["decides"]


def do_reopened(ex: Exercise, entry: Entry) -> None:
    """Go on after the server was away: no time has passed for anybody."""
    ex.clock.skip(entry["at"] - ex.last)
