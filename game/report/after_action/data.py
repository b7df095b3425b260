"""Data beside the page: the same facts as JSON, and as tables for spreadsheets."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from game.report.after_action.beside import Among, Fork, Share
from game.report.after_action.gathering import Gathered
from game.report.after_action.teaching import Part, Teaching
from game.report.after_action.turning import Turning
from game.report.after_action.weighing import Mark
from game.report.causes import describe_order
from game.report.courses import Course
from game.report.review import Review
from game.report.words import describe_posting

Row = Sequence[object]

OF_TEACHING = ("spiral", "gap", "misread", "trusted", "security", "accidental")


def as_json(g: Gathered) -> dict[str, Any]:
    """Return everything that the page tells as plain data."""
    who = {"players": dict.fromkeys(g.match.seats, "")} if g.is_pseudonymous else {}
    return (
        Review(g.match).as_json()
        | who
        | {
            "theory": g.match.theory,
            "clash": {dyad: list(row) for dyad, row in g.clashes.items()},
            "other_theory": {
                "theory": g.other.theory,
                "situations": [dict(row) for row in g.other.situations],
                "failed": g.other.failed,
            }
            if g.other
            else None,
            "without_rulings": _unruled(g),
            "turning_points": [_turning(g, each) for each in g.turnings],
            "orders": [_mark(g, each) for each in g.marks],
            "among": _among(g.company.among) if g.company else None,
            "forks": [_fork(g, each) for each in g.company.forks] if g.company else [],
            "measures": {name: [_part(each) for each in _parts(g.teaching, name)] for name in OF_TEACHING},
        }
    )


def _unruled(g: Gathered) -> dict[str, Any] | None:
    if g.unruled is None:
        return None
    hidden = {"by": ""} if g.is_pseudonymous else {}
    return {
        "rulings": [{"turn": r.turn, "by": r.by, "what": r.what, "why": r.why} | hidden for r in g.unruled.rulings],
        "situations": [dict(row) for row in g.unruled.situations],
        "ending": g.unruled.ending,
        "scores": dict(g.unruled.scores),
        "left_out": list(g.unruled.left_out),
    }


def _among(found: Among) -> dict[str, Any]:
    ends = {end: _share(share) for end, share in found.ends.items()}
    return {"games": found.games, "ends": ends, "scores": {seat: list(row) for seat, row in found.scores.items()}}


def _fork(g: Gathered, fork: Fork) -> dict[str, Any]:
    return {
        "left_out": _mark(g, fork.mark),
        "dyad": fork.dyad,
        "games": fork.games,
        "ends_in_iii_or_iv": {"with": fork.having, "without": fork.lacking, "difference": _share(fork.difference)},
        "war": _share(fork.war),
    }


def _share(share: Share) -> dict[str, Any]:
    return {"value": round(share[0], 4), "interval": [round(share[1], 4), round(share[2], 4)]}


def _turning(g: Gathered, turning: Turning) -> dict[str, Any]:
    crossings = [
        {
            "line": each.line.kind,
            "of": each.line.of,
            "about": each.line.about,
            "up": each.is_up,
            "before": each.before,
            "after": each.after,
            "cause": each.posting.cause,
            "what": each.posting.what,
            "by": each.posting.by,
            "die": each.posting.die,
            "told": describe_posting(g.scenario, each.posting),
        }
        for each in turning.crossings
    ]
    return {"turn": turning.page, "dyad": turning.dyad, "before": turning.before, "now": turning.now, "crossings": crossings}


def _mark(g: Gathered, mark: Mark) -> dict[str, Any]:
    return {
        "turn": mark.page,
        "seat": mark.seat,
        "order": str(mark.order),
        "told": describe_order(g.scenario, mark.order),
        "intent": [mark.intention.tag, mark.intention.sentence] if mark.intention else None,
        "malign": mark.malign,
        "distrust": {f"{reader} of {about}": steps for (reader, about), steps in mark.effect.distrust.items()},
        "clash": {"-".join(sorted(two)): steps for two, steps in mark.effect.clash.items()},
    }


def _parts(teaching: Teaching, name: str) -> tuple[Part, ...]:
    found: dict[str, tuple[Part, ...]] = {
        "spiral": teaching.spiral,
        "gap": teaching.gap,
        "misread": teaching.misread,
        "trusted": teaching.trusted,
        "security": teaching.security,
        "accidental": teaching.accidental,
    }
    return found[name]


def _part(part: Part) -> dict[str, Any]:
    return {"about": list(part.about), "count": part.count, "of": part.of}


def tables(g: Gathered) -> dict[str, str]:
    """Return the tables by the name of their file."""
    return {
        "relations.csv": _written(
            ("turn", "date", "dyad", "situation", "possible", "distrust", "clash", "documented", "other_theory"), _relations(g)
        ),
        "orders.csv": _written(
            ("turn", "date", "seat", "order", "intent", "sentence", "reader", "about", "distrust"), _orders(g)
        ),
        "turning-points.csv": _written(
            ("turn", "date", "dyad", "before", "now", "line", "of", "about", "from", "to", "by"), _turnings(g)
        ),
        "measures.csv": _written(("measure", "about", "count", "of"), _measures(g)),
    }


def _relations(g: Gathered) -> Iterator[Row]:
    for course in g.courses:
        other = g.by_other(course.dyad)
        for page, date in enumerate(g.dates):
            yield (
                page,
                date,
                course.dyad,
                course.true[page],
                *_both(course, page),
                g.clashes[course.dyad][page],
                " ".join(course.documented[page]),
                other[page] if other else "",
            )


def _both(course: Course, page: int) -> tuple[str, str]:
    """Return what each side could not exclude, and its Distrust."""
    possible = "; ".join(f"{seat}: {' '.join(course.possible[seat][page])}" for seat in course.between)
    return possible, "; ".join(f"{seat}: {course.distrust[seat][page]}" for seat in course.between)


def _orders(g: Gathered) -> Iterator[Row]:
    """Yield a row for every Distrust that an order moved; one without a reader where it moved none."""
    for mark in g.marks:
        said = (mark.intention.tag, mark.intention.sentence) if mark.intention else ("", "")
        for (reader, about), steps in mark.effect.distrust.items() or [(("", ""), 0)]:
            yield mark.page, g.dates[mark.page], mark.seat, describe_order(g.scenario, mark.order), *said, reader, about, steps


def _turnings(g: Gathered) -> Iterator[Row]:
    for each in g.turnings:
        for crossing in each.crossings:
            line, told = crossing.line, describe_posting(g.scenario, crossing.posting)
            yield (
                each.page,
                g.dates[each.page],
                each.dyad,
                each.before,
                each.now,
                line.kind,
                line.of,
                line.about,
                crossing.before,
                crossing.after,
                told,
            )


def _measures(g: Gathered) -> Iterator[Row]:
    for name in OF_TEACHING:
        for part in _parts(g.teaching, name):
            yield name, "-".join(part.about), part.count, part.of


def _written(heads: Row, rows: Iterable[Row]) -> str:
    """Return a table; what a spreadsheet would take for a formula is kept from being one."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return stream.getvalue()


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in "=+-@\t\r" and cell else cell
