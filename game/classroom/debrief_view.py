"""The debrief: stage by stage under the teacher's hand; a device is sent a stage only once it is open."""

from collections.abc import Callable, Sequence
from functools import partial

from game.classroom.exercise import STAGES, Exercise
from game.classroom.kits import facts, stage_script
from game.classroom.parallel import World
from game.classroom.remembered import Held, once_per_language
from game.match import Match
from game.report.after_action import Gathered, gather
from game.report.after_action.axes import NARROW, WIDE, Frame
from game.report.after_action.documented import documented
from game.report.after_action.figure import figure, seen_figure
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.orders import orders
from game.report.after_action.pieces import dyad_named
from game.report.after_action.relations import situation_key
from game.report.after_action.weaves import weaves
from game.report.after_action.worlds import ends_table, worlds_drawn
from game.report.causes import describe_order
from game.report.courses import Course
from game.report.meanings import meant
from game.words import say, terms
from game.world import names

LAST = len(STAGES)
"""The stage in which everything is open."""


def debrief_part(ex: Exercise, world: World, side: str) -> list[Content]:
    """Return the open stages, the latest first; without a side, what the whole room sees."""
    if ex.stage == 0:
        text = say("The game is over. Write down for yourself: what did you want, and what did you take the others to want?")
        return [_panel(say("Debrief"), tag("p", text))]
    beside = [_beside(ex)] if ex.stage == LAST and not side and len(ex.worlds) > 1 else []
    signs, *stages = _stages(_key(world.match), Held(world.match), side, ex.stage)
    return [signs, *beside, *stages]


def gathered(match: Match) -> Gathered:
    """Return a match looked back on; once for everybody who asks."""
    return _gathered(_key(match), Held(match))


def beside_part(ex: Exercise) -> list[Content]:
    """Return the worlds side by side for the facilitators, with the signs that the drawings need."""
    return [weaves(), _beside(ex)]


def _key(match: Match) -> tuple[object, ...]:
    return match.scenario.digest, match.pages[-1].digest, len(match.journal.entries)


def _beside(ex: Exercise) -> Markup:
    """Return the worlds of the same start side by side: how they ended, and each relation over time."""
    worlds = [gathered(each.match) for each in ex.worlds]
    under = say("The same start, the same cards; only decisions and their dice differ.")
    relations = [_relation(worlds, k) for k in range(len(worlds[0].courses))]
    key = tag("ul", situation_key(), class_="key")
    return _panel(say("The worlds side by side"), tag("p", under, class_="quiet"), ends_table(worlds), key, relations)


def _relation(worlds: Sequence[Gathered], number: int) -> list[Markup]:
    name = tag("h3", dyad_named(worlds[0], worlds[0].courses[number].between))
    return [name, _drawn(partial(worlds_drawn, worlds, number))]


@once_per_language(60)
def _stages(key: tuple[object, ...], held: Held[Match], side: str, stage: int) -> tuple[Content, ...]:
    """Return the open stages, made once for everybody who sees the same."""
    g = _gathered(key, held)
    made = [_own, _other, _truth]
    return (weaves(), *(made[k](g, side) for k in reversed(range(stage))))


@once_per_language(16)
def _gathered(_key: tuple[object, ...], held: Held[Match]) -> Gathered:
    return gather(held.thing)


def _panel(title: str, *content: Content) -> Markup:
    return tag("section", tag("div", tag("h2", title), class_="head"), *content, class_="panel debrief")


def _drawn(draw: Callable[[Frame], Markup]) -> Markup:
    """Return a drawing twice, wide and narrow; the page shows the one that fits without scrolling sideways."""
    return tag("div", draw(WIDE), draw(NARROW), class_="drawn")


def _seen(g: Gathered, course: Course, seat: str) -> Markup:
    return _drawn(partial(seen_figure, g, course, seat))


def _own(g: Gathered, side: str) -> Markup:
    """Stage 1: what one meant and could know; the room is only asked."""
    if not side:
        return _panel(say("1 Own view"), _asked(g, 1))
    figures = [_seen(g, course, side) for course in g.courses if side in course.between]
    return _panel(say("1 Own view: what you meant and could know"), _asked(g, 1), _meant(g, side), figures)


def _asked(g: Gathered, stage: int) -> Content:
    """Return what is asked in a stage."""
    asked = stage_script(g.scenario.id, stage)[2] or (say("What did your side want, and what were you most afraid of?"),)
    return tag("ul", [tag("li", text) for text in asked], class_="news asked")


def _meant(g: Gathered, side: str) -> Content:
    """Return a side's own orders with what they were meant to do."""
    lines = [
        tag("li", tag("b", g.dates[k]), " ", describe_order(g.scenario, order), _said(meant(intention)) if intention else "")
        for k, page in enumerate(g.match.pages)
        for order, intention in page.orders.get(side, ())
    ]
    return tag("ul", lines, class_="news") if lines else tag("p", say("Your side gave no orders."), class_="quiet")


def _said(text: str) -> Markup:
    return tag("span", say(" — meant: {text}", text=text), class_="quiet")


def _other(g: Gathered, side: str) -> Markup:
    """Stage 2: the same relations as the others could know them, and what they meant."""
    parts: list[Content] = [_asked(g, 2)]
    for seat in g.match.seats:
        if seat != side:
            name = names.actor(g.scenario, seat)
            figures = [_seen(g, c, seat) for c in g.courses if seat in c.between and (not side or side in c.between)]
            if figures:
                parts.append(tag("h3", g.inks.chip(seat, 22), " ", say("What {actor} could know, and meant", actor=name)))
                parts += [figures, tag("details", tag("summary", say("Its orders")), _meant(g, seat))]
    return _panel(say("2 The other’s view"), parts)


def _truth(g: Gathered, side: str) -> Markup:
    """Stage 3: what was so, how orders were read, and what is documented."""
    courses = [c for c in g.courses if not side or side in c.between]
    last = g.match.pages[-1].situations
    called = terms.situations()
    now = [_stands(names.dyad(g.scenario, *c.between), f"{last[c.dyad]} {called[last[c.dyad]]}") for c in g.courses]
    figures = [[tag("h3", names.dyad(g.scenario, *each.between)), _drawn(partial(figure, g, each))] for each in courses]
    found = facts(g.scenario.id)
    history = (
        [tag("h3", say("What happened in history")), tag("ul", [tag("li", text) for text in found], class_="news")]
        if found
        else []
    )
    return _panel(say("3 What was so"), _asked(g, 3), tag("ul", now, class_="news"), figures, orders(g), history, documented(g))


def _stands(dyad: str, situation: str) -> Markup:
    return tag("li", tag("b", dyad), " · ", situation)
