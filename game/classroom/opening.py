"""Opening: a new exercise, or one that goes on where its journal ends."""

from pathlib import Path
from typing import Any, Final

from attrs import frozen

from game.classroom import adjudicating, conducting, decided, joining, probing, talking
from game.classroom.cabinet import Cabinet
from game.classroom.clock import Clock
from game.classroom.exercise import DECIDES, Deed, Entry, Exercise
from game.classroom.faults import ClassroomFault
from game.classroom.limits import MOST_WORLDS
from game.classroom.parallel import World
from game.classroom.tokens import join_code
from game.match import Match, MatchFault
from game.match import journal as journals
from game.match.journal import FORMAT, Journal
from game.words import say
from game.world.load import load_scenario
from game.world.scenario import Scenario

DEEDS: Final[dict[str, Deed]] = {
    "join": joining.do_join,
    "admit": joining.do_admit,
    "release": joining.do_release,
    "issue": joining.do_issue,
    "redeem": joining.do_redeem,
    "remove": joining.do_remove,
    "invite": joining.do_invite,
    "take-charge": joining.do_take_charge,
    "propose": decided.do_propose,
    "vote": decided.do_vote,
    "adopt": decided.do_adopt,
    "withdraw": decided.do_withdraw,
    "commit": decided.do_commit,
    "reopen": decided.do_reopen,
    "words": talking.do_words,
    "strike": talking.do_strike,
    "ready": talking.do_ready,
    "guess": talking.do_guess,
    "probe": probing.do_probe,
    "plan": conducting.do_plan,
    "debrief": conducting.do_debrief,
    "clock": conducting.do_clock,
    "curtain": conducting.do_curtain,
    "stage": conducting.do_stage,
    "show": conducting.do_show,
    "ask": conducting.do_ask,
    "inject": conducting.do_inject,
    "send-inject": conducting.do_send_inject,
    "note": conducting.do_note,
    "deciding": conducting.do_deciding,
    "reopened": conducting.do_reopened,
    "stand-in": adjudicating.do_stand_in,
    "sheet": adjudicating.do_sheet,
    "rule": adjudicating.do_rule,
    "unrule": adjudicating.do_unrule,
    "adjudicate": adjudicating.do_adjudicate,
    "back": adjudicating.do_back,
}
"""What every line of a journal does."""


@frozen
class Plan:
    """What a teacher chooses before the class comes."""

    scenario: str
    minutes: int = 45
    worlds: int = 1
    seed: int = 1
    decides: str = "head"
    theory: str = ""


def new_exercise(plan: Plan, file: Path | None, at: float, scenario: Scenario | None = None) -> Exercise:
    """Begin an exercise and its journal. Raises ClassroomFault or MatchFault for what cannot be."""
    scenario = scenario or load_scenario(plan.scenario)
    preset = next((p for p in scenario.calendar.presets if p.minutes == plan.minutes), None)
    if preset is None:
        lengths = ", ".join(str(p.minutes) for p in scenario.calendar.presets)
        raise ClassroomFault(say("{scenario} is played in {minutes} minutes", scenario=scenario.id, minutes=lengths))
    if not 1 <= plan.worlds <= MOST_WORLDS:
        raise ClassroomFault(say("an exercise has 1 to {most} worlds", most=MOST_WORLDS))
    if plan.decides not in DECIDES:
        raise ClassroomFault(say("cabinets decide by their head or by vote"))
    if file is not None and file.exists() and file.stat().st_size:
        raise ClassroomFault(say("{file}: exists; load it, or choose another file", file=file))
    header = _header(plan, scenario, preset.turns, at)
    ex = _laid_out(header, scenario, Journal([], file))
    ex.journal.append(header)
    return ex


def go_on_with(file: Path, at: float, scenario: Scenario | None = None) -> tuple[Exercise, bool]:
    """Open the journal of an exercise for going on, and say whether a torn last line was dropped.

    Raises ClassroomFault with file and line for what is no journal of an exercise.
    """
    try:
        is_torn = file.read_bytes()[-1:] != b"\n"
        journal = journals.read(file, repair=True)
        ex = folded(journal, scenario)
    except MatchFault as error:
        raise ClassroomFault(str(error)) from error
    except OSError as error:
        raise ClassroomFault(say("{file}: cannot be read: {reason}", file=file, reason=error.strerror or error)) from error
    ex.record(at, "reopened")
    return ex, is_torn


def folded(journal: Journal, scenario: Scenario | None = None) -> Exercise:
    """Return the exercise that a journal tells of, without writing to it."""
    where = journal.file or "journal"
    header = journal.entries[0]
    try:
        scenario = scenario or load_scenario(header["exercise"]["scenario"])
    except KeyError as error:
        raise ClassroomFault(say("{file}:1: not the journal of an exercise", file=where)) from error
    if scenario.digest != header["exercise"]["digest"]:
        raise ClassroomFault(
            say(
                "{file}:1: {scenario} has changed since; an exercise goes on only with the rules it began by",
                file=where,
                scenario=scenario.id,
            )
        )
    ex = _laid_out(header, scenario, journal)
    for number, entry in enumerate(journal.entries[1:], 2):
        try:
            ex.do(entry)
        except (MatchFault, ClassroomFault, LookupError, TypeError, ValueError, AttributeError) as error:
            raise ClassroomFault(
                say("{file}:{line}: does not follow: {reason}", file=where, line=number, reason=error)
            ) from error
    return ex


def _header(plan: Plan, scenario: Scenario, turns: int, at: float) -> Entry:
    """Return the first line of an exercise's journal."""
    told: dict[str, Any] = {
        "scenario": scenario.id,
        "digest": scenario.digest,
        "minutes": plan.minutes,
        "turns": turns,
        "worlds": plan.worlds,
        "seed": plan.seed,
        "decides": plan.decides,
        "theory": plan.theory,
        "code": join_code(),
    }
    return {"double-dilemma": FORMAT, "at": at, "exercise": told}


def _laid_out(header: Entry, scenario: Scenario, journal: Journal) -> Exercise:
    """Lay out the exercise that a first line describes: the same deal in every world, so that only decisions differ."""
    told = header["exercise"]
    matches = [Match.start(scenario, told["seed"], turns=told["turns"], theory=told["theory"]) for _ in range(told["worlds"])]
    worlds = [World(k, match, {side: Cabinet(side) for side in match.seats}) for k, match in enumerate(matches)]
    clock = Clock(told["minutes"])
    ex = Exercise(scenario, told["minutes"], told["turns"], told["decides"], told["code"], journal, DEEDS, clock, worlds)
    ex.last = header["at"]
    return ex
