"""The teacher's kit as the pages use it: reading tiers, role sheets, readiness questions and the debrief's script."""

from functools import lru_cache

from attrs import frozen

from game.classroom.remembered import once_per_language
from game.words import say
from game.world import names
from game.world.faults import ScenarioFaults, UnknownScenario
from game.world.kit import Kit
from game.world.kit_load import load_kit


@frozen
class Asked:
    """A readiness question as a page shows it, without its key."""

    id: str
    text: str
    options: tuple[tuple[str, str], ...]


@frozen
class Keyed:
    """What was right, shown once somebody has answered."""

    text: str
    answer: str
    why: str


@lru_cache(maxsize=16)
def kit_for(scenario: str) -> Kit | None:
    """Return the kit of a shipped scenario; nothing where there is none."""
    try:
        return load_kit(scenario)
    except (UnknownScenario, ScenarioFaults, OSError):
        return None


@once_per_language(200)
def plain_briefing(scenario: str, side: str) -> str:
    """Return a side's briefing in plain words; nothing where the kit has none."""
    kit = kit_for(scenario)
    found = kit.side(side) if kit else None
    return names.in_words(found.plain) if found else ""


@once_per_language(200)
def role_lines(scenario: str, side: str, role: str) -> tuple[str, ...]:
    """Return what a role is for, its duties, and what it brings to the table in this scenario."""
    kit = kit_for(scenario)
    if kit is None:
        return ()
    post = next((each for each in (*kit.common.cabinet, *kit.common.opt_outs) if each.id == role), None)
    sheet = kit.sheet(side, role)
    lines = [names.in_words(sheet.text)] if sheet else []
    if post:
        lines += [names.in_words(post.text), *(names.in_words(duty) for duty in post.duties)]
    return tuple(lines)


@once_per_language(200)
def questions(scenario: str, side: str) -> tuple[Asked, ...]:
    """Return the readiness questions of a side that the plain briefing answers."""
    kit = kit_for(scenario)
    if kit is None or not side:
        return ()
    return tuple(
        Asked(q.id, names.in_words(q.text), tuple((option.id, names.in_words(option.text)) for option in q.options))
        for q in kit.questions(side, "plain")
    )


@once_per_language(200)
def key_of(scenario: str, side: str) -> tuple[Keyed, ...]:
    """Return the key of a side's questions."""
    kit = kit_for(scenario)
    found = kit.questions(side, "plain") if kit and side else ()
    return tuple(
        Keyed(
            names.in_words(q.text),
            next(names.in_words(option.text) for option in q.options if option.id == q.answer),
            names.in_words(q.why),
        )
        for q in found
    )


def count_right(scenario: str, side: str, given: dict[str, str]) -> int:
    """Return how many questions were answered rightly."""
    kit = kit_for(scenario)
    return sum(given.get(q.id) == q.answer for q in kit.questions(side, "plain")) if kit and side else 0


@once_per_language(200)
def notice(scenario: str) -> str:
    """Return what the exercise touches that may hurt."""
    kit = kit_for(scenario)
    return names.in_words(kit.own.notice) if kit and kit.own else ""


@once_per_language(200)
def consent(scenario: str) -> tuple[str, ...]:
    """Return the rules of safety and consent that are read out before anybody takes a seat."""
    kit = kit_for(scenario)
    return tuple(names.in_words(text) for text in kit.common.consent) if kit else ()


@once_per_language(200)
def rubric(scenario: str) -> tuple[str, tuple[str, ...], tuple[tuple[str, str, tuple[str, ...]], ...]]:
    """Return how reasoning is assessed: a word before, the levels, and each criterion with what every level means."""
    kit = kit_for(scenario)
    if kit is None:
        return "", (), ()
    found = kit.common.rubric
    criteria = tuple(
        (names.in_words(c.name), names.in_words(c.text), tuple(names.in_words(level) for level in c.levels))
        for c in found.criteria
    )
    return names.in_words(found.text), tuple(names.in_words(level) for level in found.levels), criteria


@once_per_language(200)
def stage_script(scenario: str, stage: int) -> tuple[str, str, tuple[str, ...]]:
    """Return what the teacher says, what is shown, and what is asked in a stage of the debrief, 1 to 3."""
    kit = kit_for(scenario)
    if kit is None or not 1 <= stage <= len(kit.common.debrief):
        return "", "", ()
    found = kit.common.debrief[stage - 1]
    return names.in_words(found.text), names.in_words(found.show), tuple(names.in_words(text) for text in found.ask)


@once_per_language(200)
def facts(scenario: str) -> tuple[str, ...]:
    """Return what is documented, and what is contested with who claims what."""
    kit = kit_for(scenario)
    if kit is None or kit.own is None:
        return ()
    lines = [names.in_words(fact.text) for fact in kit.own.history]
    for dispute in kit.own.contested:
        claims = [say("{who}: {claim}", who=names.in_words(c.who), claim=names.in_words(c.text)) for c in dispute.claims]
        lines.append(say("Contested: {question} {claims}", question=names.in_words(dispute.text), claims=" ".join(claims)))
    return tuple(lines)


@once_per_language(200)
def pause_after(scenario: str, minutes: int, turn: int) -> str:
    """Return what to stop and think about after a turn, counted from 1; nothing where there is no pause."""
    kit = kit_for(scenario)
    lesson = kit.lesson(minutes) if kit else None
    return next((names.in_words(p.text) for p in lesson.pauses if p.turn == turn), "") if lesson else ""
