"""A teacher's kit told: what to hand out before, what to say afterwards, and how to look at what was learned."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text as Line

from game.terminal.board import listed, titled
from game.words import say
from game.words.width import fold
from game.world import names
from game.world.kit import Fact, Kit, OwnKit, Post, Side, Stage, Timetable
from game.world.kit_questions import Question
from game.world.names import in_words
from game.world.scenario import Scenario
from game.world.text import Text

Part = tuple[str, list[str]]
"""A heading and the texts under it."""


def tell_kit(scenario: Scenario, kit: Kit, width: int) -> Iterator[RenderableType]:
    """Yield the parts of a kit, in the order in which a teacher needs them."""
    yield Line(say("Teacher’s kit: {scenario} ({id})", scenario=in_words(scenario.name), id=scenario.id), "bold")
    if kit.own is None:
        missing = say("This scenario has no kit of its own. What follows is the same in all scenarios.")
        yield Line("\n".join(fold(missing, width - 1)))
    for heading, texts in (*_before(scenario, kit), *_after(scenario, kit), *_learned(kit)):
        yield titled(heading)
        yield listed(texts, width)


def _before(scenario: Scenario, kit: Kit) -> Iterator[Part]:
    """Yield what is prepared and handed out before play."""
    if kit.own:
        yield say("Learning objectives"), _numbered(kit.own.objectives)
        yield say("Content notice"), [in_words(kit.own.notice)]
    yield say("Safety and consent"), _numbered(kit.common.consent)
    for timetable in kit.common.timetables:
        yield say("Timetable, {minutes} minutes", minutes=timetable.minutes), _timetable(timetable, kit)
    yield say("In every cabinet"), _posts(kit.common.cabinet)
    yield say("For those who would rather not decide"), _posts(kit.common.opt_outs)
    for side in kit.own.sides if kit.own else ():
        yield say("Role sheets: {seat}", seat=names.actor(scenario, side.seat)), _side(scenario, kit, side)
    asked = (*kit.common.readiness, *(kit.own.readiness if kit.own else ()))
    yield say("Readiness questions, with answers"), _questions(asked, scenario)


def _after(scenario: Scenario, kit: Kit) -> Iterator[Part]:
    """Yield what is opened after play."""
    for number, stage in enumerate(kit.common.debrief, 1):
        yield say("Debrief {number}: {stage}", number=number, stage=in_words(stage.name)), _stage(stage)
    if kit.own:
        yield say("What happened"), [_fact(fact, scenario) for fact in kit.own.history]
        yield say("What is contested, and who says what"), _contested(kit.own, scenario)
    yield say("Discussion questions"), [*_topics(kit.own), *(in_words(text) for text in kit.common.discussion)]


def _learned(kit: Kit) -> Iterator[Part]:
    """Yield what looks at learning."""
    rubric, probe = kit.common.rubric, kit.common.probe
    yield say("How reasoning is assessed"), [in_words(rubric.text)]
    for criterion in rubric.criteria:
        levels = zip(rubric.levels, criterion.levels, strict=True)
        rows = [say("{level}: {text}", level=in_words(level), text=in_words(text)) for level, text in levels]
        yield in_words(criterion.name), [in_words(criterion.text), *rows]
    yield say("Concept probe, before and after, with its key"), [in_words(probe.text), *_questions(probe.items, None)]
    yield say("Open question"), [in_words(probe.open.text), in_words(probe.open.look)]


def _numbered(texts: Iterable[Text]) -> list[str]:
    """Return texts with their numbers."""
    return [f"{number}. {in_words(text)}" for number, text in enumerate(texts, 1)]


def _timetable(timetable: Timetable, kit: Kit) -> list[str]:
    """Return the phases by the minute at which they begin, then what the scenario says of this length."""
    lines, begins = [], 0
    for phase in timetable.phases:
        ends = begins + phase.minutes
        lines.append(
            say(
                "{begins}–{ends} {role}: {text}", begins=begins, ends=ends, role=in_words(phase.name), text=in_words(phase.text)
            )
        )
        begins = ends
    lesson = kit.lesson(timetable.minutes)
    if lesson:
        lines.append(say("Here: {text}", text=in_words(lesson.text)))
        lines += [say("Pause after turn {turn}: {text}", turn=each.turn, text=in_words(each.text)) for each in lesson.pauses]
    return lines


def _posts(posts: Iterable[Post]) -> list[str]:
    """Return roles, each with its duties under it."""
    lines = []
    for post in posts:
        lines.append(say("{role}: {text}", role=in_words(post.name), text=in_words(post.text)))
        lines += [f"– {in_words(duty)}" for duty in post.duties]
    return lines


def _side(scenario: Scenario, kit: Kit, side: Side) -> list[str]:
    """Return the briefing in plain words and the sheets of a cabinet."""
    called = {post.id: in_words(post.name) for post in kit.common.cabinet}
    lines = [say("In plain words: {text}", text=in_words(side.plain))]
    for sheet in side.roles:
        lines.append(say("{role}: {text}", role=called.get(sheet.role, sheet.role), text=in_words(sheet.text)))
        if sheet.moves:
            cards = names.joined(names.move(scenario, each) for each in sheet.moves)
            lines.append(say("– Read first: {cards}", cards=cards))
    return lines


def _questions(questions: Iterable[Question], scenario: Scenario | None) -> list[str]:
    """Return questions with their answers and the key."""
    lines = []
    for number, question in enumerate(questions, 1):
        seat = say(" ({seat})", seat=names.actor(scenario, question.seat)) if scenario and question.seat else ""
        full = say(" (full briefing)") if question.tier == "full" and question.seat else ""
        options = "  ".join(f"({each.id}) {in_words(each.text)}" for each in question.options)
        key = say("– Right: {answer}. {why}", answer=question.answer, why=in_words(question.why))
        lines += [f"{number}.{seat}{full} {in_words(question.text)}", options, key]
    return lines


def _stage(stage: Stage) -> list[str]:
    """Return what to say, what to show and what to ask."""
    shown = say("Show: {text}", text=in_words(stage.show))
    return [in_words(stage.text), shown, *(say("Ask: {text}", text=in_words(text)) for text in stage.ask)]


def _fact(fact: Fact, scenario: Scenario) -> str:
    """Return what is documented with where it comes from."""
    return say("{text} [{source}]", text=in_words(fact.text), source=names.source(scenario, fact.source))


def _contested(own: OwnKit, scenario: Scenario) -> list[str]:
    """Return contested questions, each with what each of them says."""
    lines = []
    for dispute in own.contested:
        lines.append(in_words(dispute.text))
        for claim in dispute.claims:
            source = names.source(scenario, claim.source)
            lines.append(say("{who}: {text} [{source}]", who=in_words(claim.who), text=in_words(claim.text), source=source))
    return lines


def _topics(own: OwnKit | None) -> list[str]:
    """Return the scenario's questions with what to listen for."""
    topics = own.discussion if own else ()
    return [
        say("{question} Listen for: {listen}", question=in_words(each.text), listen=in_words(each.listen)) for each in topics
    ]
