"""The teacher's sheets: what a scenario itself offers for a lesson, and the teacher's kit where there is one."""

from collections.abc import Iterable

from game.paper.entries import move_numbers
from game.paper.rulebook.blocks import signed
from game.paper.seats import malign_faces
from game.paper.sentences import Part
from game.words import say, terms
from game.world import names
from game.world.kit import Dispute, Kit, Post, Stage, Timetable
from game.world.kit_questions import Probe, Question, Rubric
from game.world.scenario import Choice, Scenario
from game.world.text import Text


def teaching(scenario: Scenario, lessons: Kit | None = None) -> Part:
    """Return the teacher's sheets; `lessons` is a teacher's kit, or nothing where there is none."""
    own = {
        "presets": [{"minutes": each.minutes, "turns": each.turns} for each in scenario.calendar.presets],
        "options": _options(scenario),
        "documented": _documented(scenario),
        "sources": _sources(scenario),
        "kit": None,
    }
    return own | {"kit": _kit(scenario, lessons)} if lessons is not None else own


def _options(s: Scenario) -> list[Part]:
    """Return the readings and settings that a table may choose, each with what it changes on paper."""
    return [
        {
            "name": names.in_words(option.name),
            "choices": [
                {"name": names.in_words(choice.name), "text": names.in_words(choice.text), "changes": _changes(s, choice)}
                for choice in option.choices
            ],
        }
        for option in s.options
    ]


def _changes(s: Scenario, choice: Choice) -> str:
    """Return what a choice changes: on how many faces each side is malign, and which numbers of the rule book."""
    told = [
        say("{of} malign to {about} on {count} faces", of=names.actor(s, of), about=names.actor(s, about), count=faces)
        for (of, about), faces in malign_faces(s, [choice]).items()
        if any((of, about) == (each.of, each.towards) for each in choice.intents)
    ]
    told += [_setting(name, value) for name, value in choice.settings.items()]
    return say("; ").join(told)


def _setting(name: str, value: int) -> str:
    """Return what a changed setting means at the table."""
    says = {
        "advantage": say("technology and ground: {points} in 4.2 and 8.3", points=signed(value - 1)),
        "indistinguishable": say("offence and defence cannot be told apart")
        if value
        else say("offence and defence can be told apart"),
        "theory": say("chapter 13 holds") if value else say("chapters 4 and 5 hold"),
        "open": say("open table") if value else say("hidden table"),
        "documented": say("all events happen as documented"),
    }
    return says.get(name, f"{name} = {value}")


def _documented(s: Scenario) -> list[Part]:
    """Return the situations that a study documents, for the last stage of the debrief."""
    words = terms.situations()
    return [
        {
            "dyad": names.dyad_of(s, each.dyad),
            "dates": f"{each.since} – {each.until}",
            "situations": say(" or ").join(f"{number} {words[number]}" for number in each.situations),
            "source": names.source(s, each.source),
        }
        for each in s.history.situations
    ]


def _sources(s: Scenario) -> list[str]:
    return [each.cite for each in (*s.sources, *s.catalogue.sources)]


def _kit(s: Scenario, kit: Kit) -> Part:
    """Return the teacher's kit as sheets."""
    common, own = kit.common, kit.own
    return {
        "consent": _texts(common.consent),
        "notice": names.in_words(own.notice) if own else "",
        "objectives": _texts(own.objectives) if own else [],
        "lessons": [_lesson(kit, timetable) for timetable in common.timetables],
        "cabinet": [_post(each) for each in common.cabinet],
        "opt-outs": [_post(each) for each in common.opt_outs],
        "sides": {actor.id: _side(s, kit, actor.id) for actor in s.actors},
        "questions": _questions(s, (*common.readiness, *(own.readiness if own else ()))),
        "debrief": [_stage(each) for each in common.debrief],
        "facts": [{"text": names.in_words(f.text), "source": names.source(s, f.source)} for f in (own.history if own else ())],
        "contested": [_dispute(s, each) for each in (own.contested if own else ())],
        "discussion": [
            *({"text": names.in_words(t.text), "listen": names.in_words(t.listen)} for t in (own.discussion if own else ())),
            *({"text": each, "listen": ""} for each in _texts(common.discussion)),
        ],
        "rubric": _rubric(common.rubric),
        "probe": _probe(s, common.probe),
    }


def _texts(texts: Iterable[Text]) -> list[str]:
    return [names.in_words(each) for each in texts]


def _lesson(kit: Kit, timetable: Timetable) -> Part:
    """Return the plan of a lesson: its phases, and where this scenario pauses."""
    lesson = kit.lesson(timetable.minutes)
    return {
        "minutes": timetable.minutes,
        "text": names.in_words(lesson.text) if lesson else "",
        "phases": [
            {"minutes": phase.minutes, "name": names.in_words(phase.name), "text": names.in_words(phase.text)}
            for phase in timetable.phases
        ],
        "pauses": [{"turn": each.turn, "text": names.in_words(each.text)} for each in (lesson.pauses if lesson else ())],
    }


def _post(post: Post) -> Part:
    return {"id": post.id, "name": names.in_words(post.name), "text": names.in_words(post.text), "duties": _texts(post.duties)}


def _side(s: Scenario, kit: Kit, seat: str) -> Part:
    """Return the easy briefing of a seat, and the sheet of each member of its cabinet."""
    side, numbers = kit.side(seat), move_numbers(s)
    sheets = side.roles if side else ()
    return {
        "plain": names.in_words(side.plain) if side else "",
        "roles": {
            each.role: {
                "text": names.in_words(each.text),
                "cards": [{"number": numbers[move], "name": names.move(s, move)} for move in each.moves],
            }
            for each in sheets
        },
    }


def _questions(s: Scenario, questions: Iterable[Question]) -> list[Part]:
    """Return questions with their answers and the key."""
    found = []
    for each in questions:
        letters = {option.id: chr(ord("A") + k) for k, option in enumerate(each.options)}
        found.append(
            {
                "text": names.in_words(each.text),
                "seat": names.actor(s, each.seat) if each.seat else "",
                "options": [{"letter": letters[option.id], "text": names.in_words(option.text)} for option in each.options],
                "answer": letters[each.answer],
                "why": names.in_words(each.why),
            }
        )
    return found


def _stage(stage: Stage) -> Part:
    said = {"name": names.in_words(stage.name), "text": names.in_words(stage.text), "show": names.in_words(stage.show)}
    return said | {"ask": _texts(stage.ask)}


def _dispute(s: Scenario, dispute: Dispute) -> Part:
    claims = [
        {"who": names.in_words(each.who), "text": names.in_words(each.text), "source": names.source(s, each.source)}
        for each in dispute.claims
    ]
    return {"text": names.in_words(dispute.text), "claims": claims}


def _rubric(rubric: Rubric) -> Part:
    return {
        "text": names.in_words(rubric.text),
        "levels": _texts(rubric.levels),
        "criteria": [
            {"name": names.in_words(each.name), "text": names.in_words(each.text), "levels": _texts(each.levels)}
            for each in rubric.criteria
        ],
    }


def _probe(s: Scenario, probe: Probe) -> Part:
    open_task = {"text": names.in_words(probe.open.text), "look": names.in_words(probe.open.look)}
    return {"text": names.in_words(probe.text), "items": _questions(s, probe.items), "open": open_task}
