"""What a course shows of conduct: who struck first, who threatened, who was friendly, what was settled."""

import numpy as np

from game.lab.course import Course, Numbers
from game.rules.board import REGIONS, TREATIES, region_cell, treaty_cell
from game.rules.codes import HOLDER


def strikes_first(course: Course, by: str, against: str) -> bool:
    """Say whether one side struck a blow while it was at peace with the other."""
    felt, war = course.modifier(against, by, "war"), course.war(by, against)
    return bool(((felt[1:] > felt[:-1]) & (war[:-1] == 0)).any())


def share_of_turns(happened: Numbers) -> float:
    """Return the share of the turns played in which something happened; the start does not count."""
    return float((happened[1:] > 0).mean()) if len(happened) > 1 else 0.0


def threatens(course: Course, by: str, to: str) -> float:
    """Return in what share of turns one side threatened the other."""
    return share_of_turns(course.threats(by, to))


def cooperates(course: Course, by: str, to: str) -> float:
    """Return in what share of turns one side was friendly to the other and threatened it with nothing."""
    friendly = (course.gestures(by, to) > 0) & (course.threats(by, to) == 0) & (course.war(by, to) == 0)
    return share_of_turns(friendly.astype(np.int32))


def arms(course: Course, actor: str) -> Numbers:
    """Return an actor's arms over time: offence, defence, and what stands in reserve and on the map."""
    parts = [course.tokens(actor), *(course.track(actor, name) for name in ("offence", "defence", "reserve"))]
    total: Numbers = np.sum(parts, axis=0, dtype=np.int32)
    return total


def turns_until(happened: Numbers) -> float:
    """Return the first turn in which something was so, counted from 1; one more than were played where it never was."""
    found = np.flatnonzero(happened[1:])
    return float(found[0] + 1 if len(found) else len(happened))


def has_treaty(course: Course, one: str, other: str) -> Numbers:
    """Return over time whether any treaty between two actors is in force."""
    actors, b = course.lexicon.index.actors, course.board
    first = treaty_cell(b, actors[one], actors[other], 0)
    in_force = course.cells[:, first : first + int(b.book[TREATIES])] > 0
    return np.asarray(in_force.any(axis=1), np.int32)


def regions_taken(course: Course, actor_name: str, turn: int = -1) -> int:
    """Return how many regions one side holds after a turn, or at the end, that it did not hold at the start."""
    b, actor = course.board, course.lexicon.index.actors[actor_name]
    held = [course.cells[:, region_cell(b, place, HOLDER)] == actor for place in range(int(b.book[REGIONS]))]
    return int(sum(bool(each[turn]) and not bool(each[0]) for each in held))
