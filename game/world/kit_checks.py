"""The cross-checks of teacher's kits: what single values cannot say about themselves."""

from typing import Final

import attrs

from game.words import say
from game.world.catalogue import Move
from game.world.checks.references import check_once
from game.world.faults import one_of, short
from game.world.findings import Findings, Where
from game.world.forms import key_of
from game.world.kit import CABINET, STAGES, CommonKit, Lesson, OwnKit, Side, Timetable
from game.world.kit_questions import Question, Rubric
from game.world.scenario import Scenario

THIRD: Final = 3
"""The debrief takes at least one part of an exercise in so many."""


def check_common(kit: CommonKit, findings: Findings) -> None:
    """Find what is wrong between the entries of the common kit."""
    _check_filled(kit, findings)
    _check_ids("cabinet", CABINET, [post.id for post in kit.cabinet], findings)
    _check_ids("debrief", STAGES, [stage.id for stage in kit.debrief], findings)
    check_once([(("timetables", at, "minutes"), each.minutes) for at, each in enumerate(kit.timetables)], findings)
    for at, timetable in enumerate(kit.timetables):
        _check_timetable(timetable, ("timetables", at), findings)
    _check_rubric(kit.rubric, findings)
    _check_questions(kit.readiness, ("readiness",), findings)
    _check_questions(kit.probe.items, ("probe", "items"), findings)


def check_own(kit: OwnKit, scenario: Scenario, findings: Findings) -> None:
    """Find what is wrong between the entries of a scenario's kit, and between them and the scenario."""
    _check_filled(kit, findings)
    _check_ids("sides", tuple(actor.id for actor in scenario.actors), [side.seat for side in kit.sides], findings, "seat")
    for at, side in enumerate(kit.sides):
        _check_side(side, ("sides", at), scenario, findings)
    presets = {preset.minutes: preset.turns for preset in scenario.calendar.presets}
    check_once([(("lessons", at, "minutes"), each.minutes) for at, each in enumerate(kit.lessons)], findings)
    for at, lesson in enumerate(kit.lessons):
        _check_lesson(lesson, presets, ("lessons", at), findings)
    for missing in sorted(set(presets) - {lesson.minutes for lesson in kit.lessons}):
        findings.add(("lessons",), say("has nothing for {minutes} minutes", minutes=missing), say("an entry for every preset"))
    _check_questions(kit.readiness, ("readiness",), findings)
    topics: list[tuple[Where, tuple[str, ...]]] = [(("discussion", at), topic.moves) for at, topic in enumerate(kit.discussion)]
    _check_cards(topics, tuple(actor.id for actor in scenario.actors), scenario, findings)
    for at, dispute in enumerate(kit.contested):
        if len(dispute.claims) < 2:
            findings.add(("contested", at, "claims"), say("has fewer than two claims"), say("what each of them says"))


def _check_filled(kit: CommonKit | OwnKit, findings: Findings) -> None:
    """Find lists that hold nothing; those of posts, stages and sides are asked for one by one."""
    for each in attrs.fields(type(kit)):
        if getattr(kit, each.name) == () and each.name not in {"cabinet", "debrief", "sides"}:
            findings.add((key_of(each.name),), say("is empty"), say("at least one entry"))


def _check_ids(key: str, wanted: tuple[str, ...], found: list[str], findings: Findings, field: str = "id") -> None:
    """Find entries that are missing from a closed list, none of it, or there twice."""
    check_once([((key, at, field), name) for at, name in enumerate(found) if field != "id"], findings)
    for at, name in enumerate(found):
        if name and name not in wanted and field == "id":
            findings.add((key, at, field), say("'{word}' is not known", word=short(name)), one_of(wanted, name))
    for name in wanted:
        if name and name not in found:
            problem = say("has nothing for '{word}'", word=short(name))
            findings.add((key,), problem, say("one entry each for {names}", names=", ".join(wanted)))


def _check_timetable(timetable: Timetable, where: Where, findings: Findings) -> None:
    """Find a timetable that does not add up, or leaves the debrief less than the last third."""
    total = sum(phase.minutes for phase in timetable.phases)
    if total != timetable.minutes:
        problem = say("phases last {total} minutes together", total=total)
        findings.add((*where, "phases"), problem, say("{minutes} minutes", minutes=timetable.minutes))
    kinds = [phase.kind for phase in timetable.phases]
    last = kinds.index("debrief") if "debrief" in kinds else len(kinds)
    for at, kind in enumerate(kinds[last:], last):
        if kind != "debrief":
            findings.add((*where, "phases", at, "kind"), say("comes after the debrief"), say("the debrief at the end"))
    if timetable.minutes_of("debrief") * THIRD < timetable.minutes:
        problem = say("leaves the debrief {minutes} minutes", minutes=timetable.minutes_of("debrief"))
        findings.add((*where, "phases"), problem, say("the last third, or more"))


def _check_rubric(rubric: Rubric, findings: Findings) -> None:
    """Find criteria that do not describe every level."""
    for at, criterion in enumerate(rubric.criteria):
        if len(criterion.levels) != len(rubric.levels):
            problem = say("describes {count} levels", count=len(criterion.levels))
            findings.add(("rubric", "criteria", at, "levels"), problem, say("{count} levels", count=len(rubric.levels)))


def _check_questions(questions: tuple[Question, ...], where: Where, findings: Findings) -> None:
    """Find questions without a choice, or whose key is none of their answers."""
    for at, question in enumerate(questions):
        offered = tuple(option.id for option in question.options)
        if len(offered) < 2:
            findings.add((*where, at, "options"), say("offers fewer than two answers"), say("two answers or more"))
        elif question.answer not in offered:
            problem = say("'{word}' is none of the answers", word=short(question.answer))
            findings.add((*where, at, "answer"), problem, one_of(offered))


def _check_side(side: Side, where: Where, scenario: Scenario, findings: Findings) -> None:
    """Find members of a cabinet without a sheet, and cards that the seat can never play."""
    found = [sheet.role for sheet in side.roles]
    check_once([((*where, "roles", at, "role"), role) for at, role in enumerate(found)], findings)
    for role in CABINET:
        if role not in found:
            problem = say("has nothing for '{word}'", word=role)
            findings.add((*where, "roles"), problem, say("one entry each for {names}", names=", ".join(CABINET)))
    _check_cards(
        [((*where, "roles", at), sheet.moves) for at, sheet in enumerate(side.roles)], (side.seat,), scenario, findings
    )


def _check_cards(
    lists: list[tuple[Where, tuple[str, ...]]], seats: tuple[str, ...], scenario: Scenario, findings: Findings
) -> None:
    """Find cards in lists of moves that none of the seats can ever play."""
    moves = {move.id: move for move in scenario.catalogue.moves}
    for where, listed in lists:
        for at, name in enumerate(listed):
            if name in moves and not any(_is_playable(moves[name], seat, scenario) for seat in seats):
                problem = say("'{word}' is a card that can never be played here", word=name)
                findings.add((*where, "moves", at), problem, say("a card that the seat can play"))


def _is_playable(move: Move, seat: str, scenario: Scenario) -> bool:
    """Say whether the tags and ties of a seat, and of somebody whom the move may be aimed at, let it be played at all."""
    tags = {actor.id: set(actor.tags) for actor in scenario.actors}
    if move.by and not tags.get(seat, set()) & set(move.by):
        return False
    others = [name for name in tags if name != seat and (not move.to or tags[name] & set(move.to))]
    return move.target == "none" or any(_is_tied(move.tie, seat, other, scenario) for other in others)


def _is_tied(kind: str, seat: str, other: str, scenario: Scenario) -> bool:
    """Say whether two actors have a tie of a kind; where a card asks for none, any two will do."""
    return not kind or any(set(tie.between) == {seat, other} and tie.kind == kind for tie in scenario.ties)


def _check_lesson(lesson: Lesson, presets: dict[int, int], where: Where, findings: Findings) -> None:
    """Find a lesson without a preset, and pauses that come after its last turn or out of order."""
    if lesson.minutes not in presets:
        wanted = one_of([str(minutes) for minutes in sorted(presets)])
        findings.add((*where, "minutes"), say("{minutes} is no preset of the scenario", minutes=lesson.minutes), wanted)
        return
    last = 0
    for at, pause in enumerate(lesson.pauses):
        if not last < pause.turn <= presets[lesson.minutes]:
            problem = say("{number} is out of range", number=pause.turn)
            wanted = say("a whole number from {low} to {high}", low=last + 1, high=presets[lesson.minutes])
            findings.add((*where, "pauses", at, "turn"), problem, wanted)
        last = max(last, pause.turn)
