"""Why a number is what it is: its sum now, term by term, and then the lines of the ledger that made it."""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

from game.match import Match, View
from game.report.asking import ask
from game.report.changes import change
from game.report.known import Known, at_start, course, trail, what_is_known
from game.report.places import explain_brink, explain_region
from game.report.scores import explain_aim, explain_score
from game.report.sheets import explain_modifier, start_lines
from game.report.sums import clash, distrust, malice, sum_line, term_lines
from game.rules.board import setting, track_cell
from game.rules.codes import S_ALARMED, S_CONVINCED, S_DETERRENCE, S_INCOMPATIBLE
from game.words import say, terms
from game.world import names
from game.world.vocabulary import SITUATIONS, TRACKS

Explaining = Callable[..., Iterator[str]]


def why(source: Match | View, subject: str) -> tuple[str, ...]:
    """Return why something stands as it does, for everybody or for one seat. Raises MatchFault for an unknown subject."""
    asked = ask(source.scenario, subject)
    return tuple(_EXPLANATIONS[asked.kind](what_is_known(source), *asked.ids))


def _distrust(known: Known, reader: str, subject: str) -> Iterator[str]:
    number, weighty = distrust(known, reader, subject), _weighing(known, reader, subject)
    yield _distrust_line(known, reader, subject)
    steps = names.signed(number.base[0])
    yield say("Uncertainty about what is meant: {steps} [rule book, chapter 3]", steps=steps)
    yield from term_lines(known, number.terms)
    yield sum_line(number)
    yield from start_lines(known, weighty)
    yield from trail(known, lambda cell: cell.kind == "modifier" and (cell.of, cell.about, cell.what) in weighty)


def _weighing(known: Known, reader: str, subject: str) -> set[tuple[str, str, str]]:
    """Return the modifiers that weigh on a reader's Distrust, in force or not."""
    modifiers = known.scenario.catalogue.modifiers
    own = {(reader, subject, m.id) for m in modifiers if m.reader}
    return own | {(subject, reader, m.id) for m in modifiers if m.subject}


def _distrust_line(known: Known, reader: str, subject: str) -> str:
    """Return a Distrust with what it makes its holder: calm, alarmed or convinced."""
    ends = distrust(known, reader, subject).ends
    alarmed, convinced = setting(known.board, S_ALARMED), _convinced(known, reader, subject)
    moods = [say("calm"), say("alarmed"), say("convinced")]
    least, most = ((end >= alarmed) + (end >= convinced) for end in ends)
    return say(
        "{reader}’s Distrust of {subject}: {number}, {mood} (alarmed from {alarmed}, convinced from {convinced})",
        reader=names.actor(known.scenario, reader),
        subject=names.actor(known.scenario, subject),
        number=names.interval(*ends),
        mood=say(" or ").join(moods[least : most + 1]),
        alarmed=alarmed,
        convinced=convinced,
    )


def _convinced(known: Known, one: str, other: str) -> int:
    """Return the Distrust from which a side is convinced: more is asked between two nuclear powers."""
    nuclear = TRACKS.index("nuclear")
    arms = (known.board.cells[track_cell(known.board, known.number(actor), nuclear)] for actor in (one, other))
    deterrence = setting(known.board, S_DETERRENCE) if all(arm > 0 for arm in arms) else 0
    return setting(known.board, S_CONVINCED) + deterrence


def _clash(known: Known, one: str, other: str) -> Iterator[str]:
    number = clash(known, one, other)
    yield _clash_line(known, one, other)
    yield from _intent_lines(known, one, other)
    yield from term_lines(known, number.terms)
    yield sum_line(number)
    pairs = ((one, other), (other, one))
    weighty = {(*pair, m.id) for m in known.scenario.catalogue.modifiers if m.clash for pair in pairs}
    yield from start_lines(known, weighty)
    yield from trail(
        known,
        lambda cell: (
            (cell.kind == "modifier" and (cell.of, cell.about, cell.what) in weighty)
            or (cell.kind == "intent" and (cell.of, cell.about) in pairs)
        ),
    )


def _clash_line(known: Known, one: str, other: str) -> str:
    low, high = clash(known, one, other).ends
    limit = setting(known.board, S_INCOMPATIBLE)
    moods = [say("compatible"), say("incompatible")]
    return say(
        "Clash between {one} and {other}: {number}, {mood} (incompatible from {limit})",
        one=names.actor(known.scenario, one),
        other=names.actor(known.scenario, other),
        number=names.interval(low, high),
        mood=say(" or ").join(moods[low >= limit : (high >= limit) + 1]),
        limit=limit,
    )


def _intent_lines(known: Known, one: str, other: str) -> Iterator[str]:
    """Yield what each side's intent adds."""
    for a, b in ((one, other), (other, one)):
        who = {"one": names.actor(known.scenario, a), "other": names.actor(known.scenario, b)}
        low, high = malice(known, a, b)
        if low != high:
            steps = names.signed(high)
            yield say("What {one} wants of {other} is hidden: +0, or {steps} if it is malign", **who, steps=steps)
        elif high:
            yield say("{one} is malign towards {other}: {steps}", **who, steps=names.signed(high))
        else:
            yield say("{one} is benign towards {other}: +0", **who)


def _situation(known: Known, one: str, other: str) -> Iterator[str]:
    possible, words = known.possible(one, other), terms.situations()
    told = say(" or ").join(say("{number} ({name})", number=each, name=words[each]) for each in SITUATIONS if each in possible)
    yield say("{dyad}: situation {situations}", dyad=names.dyad(known.scenario, one, other), situations=told)
    yield _clash_line(known, one, other)
    yield from _intent_lines(known, one, other)
    yield _distrust_line(known, one, other)
    yield _distrust_line(known, other, one)
    yield say("While Clash is low: I, or II as soon as one side is alarmed [rule book, chapter 3]")
    yield say("Once Clash is high: IV if each side is convinced or itself malign, otherwise III [rule book, chapter 3]")
    yield from _turns(known, one, other)


def _turns(known: Known, one: str, other: str) -> Iterator[str]:
    """Yield what a relation did, a line for each turn in which it moved."""
    kinds = ("clash", "distrust", "intent", "situation")
    steps = course(known, lambda cell: cell.kind in kinds and {cell.of, cell.about} == {one, other})
    yield say("What made it:") if steps else say("What moved it is hidden.")
    for turn, group in groupby(steps, lambda step: step.turn):
        told = [change(known.scenario, step.posting, step.after) for step in group]
        yield say("{when}: {line}", when=names.date(known.scenario, turn), line=say("; ").join(told))
    yield say("For the reasons ask about the Clash and about each Distrust.")


def _track(known: Known, actor: str, track: str) -> Iterator[str]:
    cell = track_cell(known.board, known.number(actor), TRACKS.index(track))
    yield say(
        "{actor}’s {track}: {now} (at the start {before})",
        actor=names.actor(known.scenario, actor),
        track=terms.tracks()[track],
        now=int(known.board.cells[cell]),
        before=at_start(known, cell),
    )
    yield from trail(known, lambda cell: (cell.kind, cell.of, cell.what) == ("track", actor, track))


_EXPLANATIONS: Final[dict[str, Explaining]] = {
    "distrust": _distrust,
    "clash": _clash,
    "situation": _situation,
    "track": _track,
    "modifier": explain_modifier,
    "region": explain_region,
    "brink": explain_brink,
    "aim": explain_aim,
    "score": explain_score,
}
