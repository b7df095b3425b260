"""Meant and read: the orders that weighed most on a relation, with what their authors wrote and what the readers made of it."""

from collections.abc import Sequence

from attrs import frozen

from game.match import Intention
from game.report.after_action.axes import RIGHT, Turns, fitted, head, line, words
from game.report.after_action.gathering import Gathered
from game.report.after_action.inks import Inks
from game.report.after_action.markup import Markup, tag
from game.report.after_action.weighing import Mark
from game.report.courses import Course
from game.report.effects import Pair
from game.words import say, terms
from game.words.width import cells
from game.world import names
from game.world.scenario import Scenario

MOST = 8
"""Orders that a drawing shows."""
LANE = 42
LOW_LANE = 28
"""Units of a lane of labels, with and without what was meant."""
LONGEST = 400
"""Units of a label."""
APART = 17
"""Units between two orders of a turn."""


@frozen
class Placed:
    """An order on a drawing: its number, and where it stands."""

    number: int
    mark: Mark
    x: float


def weightiest(g: Gathered, course: Course) -> list[Mark]:
    """Return the orders that weighed most on a relation, in order of time."""
    weighed = [mark for mark in g.marks if mark.weight(course.between)]
    chosen = sorted(weighed, key=lambda mark: (-mark.weight(course.between), mark.page))[:MOST]
    return [mark for mark in g.marks if mark in chosen]


def placed(turns: Turns, marks: Sequence[Mark]) -> list[Placed]:
    """Return orders side by side, each in its turn or, where that is full, close to it."""
    found: list[Placed] = []
    for number, mark in enumerate(marks, 1):
        least = found[-1].x + APART if found else turns.frame.left
        same = [each for each in marks if each.page == mark.page]
        start = turns.middle(mark.page) - APART * (len(same) - 1) / 2 + APART * same.index(mark)
        found.append(Placed(number, mark, max(start, least)))
    over = max((each.x for each in found), default=0) - (turns.frame.right - 10)
    return [Placed(each.number, each.mark, each.x - over) for each in found] if over > 0 else found


def stated(g: Gathered, mark: Mark) -> str:
    """Return what an author wrote that an order was for; what a program reckoned is no statement."""
    return meant(mark.intention) if mark.intention and _is_said(g, mark) else ""


def _is_said(g: Gathered, mark: Mark) -> bool:
    return mark.intention is not None and (not g.is_program(mark.seat) or mark.intention.tag != "other")


def meant(intention: Intention) -> str:
    """Return a stated intent: its sentence as it was written, else its tag."""
    if intention.sentence:
        return say("“{sentence}”", sentence=intention.sentence)
    return terms.intents()[intention.tag]


def short_order(scenario: Scenario, mark: Mark) -> str:
    """Return an order in a few words: the move and where it was aimed, without the clauses of a treaty."""
    move = names.move(scenario, mark.order.move)
    return say("{move} → {target}", move=move, target=names.aim_of(scenario, mark.order.target)) if mark.order.target else move


def meant_part(g: Gathered, found: Sequence[Placed], y: float, bottom: float) -> tuple[list[Markup], float]:
    """Return the labels of orders in lanes that do not collide, and where they end."""
    lanes: list[list[tuple[float, float]]] = []
    stalks, labels = [], []
    lane_height = LANE if any(stated(g, each.mark) for each in found) else LOW_LANE
    for each in found:
        drawn, lane = _label(g, each, lanes, y, lane_height)
        labels += drawn
        stalks.append(
            tag("g", line(each.x, y + 30 + lane * lane_height, each.x, bottom, "stalk"), class_=g.inks.slot(each.mark.seat))
        )
    texts = [say("what the order’s"), say("author wrote down")]
    return [*head(y, say("Meant"), texts)[0], *stalks, *labels], y + 22 + max(58, len(lanes) * lane_height)


def _label(
    g: Gathered, each: Placed, lanes: list[list[tuple[float, float]]], y: float, lane_height: int
) -> tuple[list[Markup], int]:
    title, remark = fitted(short_order(g.scenario, each.mark), LONGEST, 7.4), fitted(stated(g, each.mark), LONGEST, 6.8)
    width = max(cells(title) * 7.4, cells(remark) * 6.8) + 20
    is_left = each.x + width > RIGHT + 16
    room = (each.x - width, each.x + 12) if is_left else (each.x - 12, each.x + width)
    lane = next((k for k, taken in enumerate(lanes) if all(room[1] < a or room[0] > b for a, b in taken)), len(lanes))
    if lane == len(lanes):
        lanes.append([])
    lanes[lane].append(room)
    top, x, anchor = y + 22 + lane * lane_height, each.x + (-15 if is_left else 15), "end" if is_left else None
    told = [words(x, top + 1 - (0 if remark else -4), title, "halo strong", anchor)]
    told += [words(x, top + 17, remark, "halo small", anchor)] if remark else []
    return [g.inks.token(each.mark.seat, each.x, top, 10.5, str(each.number)), *told], lane


def read_part(g: Gathered, turns: Turns, course: Course, found: Sequence[Placed], y: float) -> tuple[list[Markup], float]:
    """Return how far each order moved the Distrust of its readers, and where that ends."""
    moves = {each.number: readings(each.mark, course) for each in found}
    most = max((n for row in moves.values() for _, n in row), default=0)
    least = min((n for row in moves.values() for _, n in row), default=0)
    unit = min(18.0, 84 / max(1, most - min(0, least)))
    left, right = turns.frame.left, turns.frame.right
    drawn, y = head(y, say("Read as"), [say("change in the"), say("reader’s Distrust")], turns.frame)
    zero = y + 34 + max(0, most) * unit
    end = zero + max(0, -least) * unit + 34
    bars = [bar for each in found for bar in _bars(g.inks, each, moves[each.number], zero, unit)]
    marks = [words(left - 10, zero + 4.5, "0", "small", "end")]
    return [*drawn, *marks, line(left, zero, right, zero, "axis"), *bars], end


def readings(mark: Mark, course: Course) -> list[tuple[Pair, int]]:
    """Return by how much an order moved the Distrust of those who read it; its author’s own only where nobody else’s moved."""
    moved = mark.moved(course.between)
    others = {pair: steps for pair, steps in moved.items() if pair[0] != mark.seat}
    return list((others or moved).items())


def _bars(inks: Inks, each: Placed, row: Sequence[tuple[Pair, int]], zero: float, unit: float) -> list[Markup]:
    drawn: list[Markup] = []
    for k, ((reader, _), steps) in enumerate(row):
        x, height = each.x - 7 + k * 15 - (len(row) - 1) * 7, abs(steps) * unit
        up = steps > 0
        bar = tag("rect", x=x, y=zero - height if up else zero, width=14, height=height, class_="bar up" if up else "bar down")
        y = zero - height - 6 if up else zero + height + 14
        token = inks.token(reader, x + 7, zero + 9 if up else zero - 9, 6, "")
        number = words(x + 7, y, names.signed(steps), "halo strong", "middle")
        drawn += [tag("g", bar, class_=inks.slot(reader)), token, number]
    return drawn or [tag("circle", cx=each.x, cy=zero, r=5, class_="none")]
