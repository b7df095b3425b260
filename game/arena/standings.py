"""What a tournament comes to: ratings, who outscores whom, seats, cycles, moves, situations, lengths, provenance."""

from collections import Counter
from itertools import combinations
from math import sqrt
from typing import Any

import numpy as np

from game.arena.ratings import above_par, rate
from game.arena.result import Z95, share
from game.arena.skill import openskill_ratings
from game.arena.store import Store
from game.arena.tally import Table, Tally, count
from game.arena.tournament import Tournament, load, seats_of, told
from game.world.vocabulary import SITUATIONS

Told = dict[str, Any]


def standings(tournament: Tournament, store: Store) -> Told:
    """Return the summary of all matches that are finished, as `summary.json` holds it."""
    seats = {name: seats_of(name) for name in tournament.scenarios}
    tally = count(store.played(), tournament.players, seats, tournament.rounds)
    rated = rate(tally, tournament.seed)
    return {
        "provenance": _provenance(tournament, store, tally),
        "finished": sum(table.games for table in tally.tables.values()),
        "planned": tournament.count(),
        "players": _players(tally, rated, tournament, store, seats),
        "told_apart": rated["pairs_told_apart"],
        "matrix": matrix(tally),
        "cycles": cycles(matrix(tally)),
        "scenarios": {name: _scenario(name, table, rated, tally) for name, table in tally.tables.items()},
        "faults": tally.first_faults,
    }


def _provenance(tournament: Tournament, store: Store, tally: Tally) -> Told:
    return store.about() | {"results": tally.digest, "command": f"dilemma tournament {told(tournament)} --out DIR"}


def _players(tally: Tally, rated: Told, tournament: Tournament, store: Store, seats: dict[str, tuple[str, ...]]) -> Told:
    skill = openskill_ratings(store.played(), tally.players, seats)
    par = above_par(tally, tournament.seed)
    return {
        name: {
            "rating": rated["players"][name],
            "openskill": skill[name],
            "above_par": par[name],
            "wins": share(
                int(sum(table.wins[k].sum() for table in tally.tables.values())),
                int(sum(table.matches[:, k].sum() for table in tally.tables.values())),
            ),
            "faults": tally.faults[name],
            "moves": dict(sorted(tally.moves[name].items(), key=lambda pair: (-pair[1], pair[0]))),
        }
        for k, name in enumerate(tally.players)
    }


def matrix(tally: Tally) -> Told:
    """Return how often each player outscored each other at the same table, with Wilson's interval; draws are half."""
    won = sum(table.points.sum((0, 2, 4)) for table in tally.tables.values())
    names = tally.players
    return {
        one: {other: _odds(float(won[a, c]), float(won[a, c] + won[c, a])) for c, other in enumerate(names) if a != c}
        for a, one in enumerate(names)
    }


def _odds(points: float, meetings: float) -> Told:
    """Return a share of points with Wilson's 95% interval; nothing where two never met."""
    if not meetings:
        return {"share": None, "interval": None, "meetings": 0}
    p, z = points / meetings, Z95
    middle = (p + z * z / (2 * meetings)) / (1 + z * z / meetings)
    half = z * sqrt(p * (1 - p) / meetings + z * z / (4 * meetings**2)) / (1 + z * z / meetings)
    return {"share": round(p, 4), "interval": [round(middle - half, 4), round(middle + half, 4)], "meetings": int(meetings)}


def cycles(beats: Told) -> list[Told]:
    """Return every three of whom each outscores the next; certain where no interval reaches one half."""
    found = []
    for three in combinations(beats, 3):
        for a, b, c in (three, three[::-1]):
            edges = [beats[a][b], beats[b][c], beats[c][a]]
            if all(edge["share"] is not None and edge["share"] > 0.5 for edge in edges):
                certain = all(edge["interval"][0] > 0.5 for edge in edges)
                found.append({"players": [a, b, c], "shares": [edge["share"] for edge in edges], "certain": certain})
    return sorted(found, key=lambda each: (not each["certain"], -min(each["shares"])))


def _scenario(name: str, table: Table, rated: Told, tally: Tally) -> Told:
    games = table.games
    return {
        "id": load(name).id,
        "games": games,
        "decisions": table.decisions,
        "turns": _lengths(table.lengths),
        "ends": {end: share(n, games) for end, n in sorted(table.ends.items(), key=lambda pair: (-pair[1], pair[0]))},
        "seats": {seat: _seat(table, s, rated["seats"][name][seat], tally) for s, seat in enumerate(table.seats)},
        "situations": _situations(table),
        "war": {dyad: share(table.wars[dyad], games) for dyad in dict.fromkeys(dyad for dyad, _ in table.situations)},
    }


def _seat(table: Table, seat: int, effect: Told, tally: Tally) -> Told:
    scores, games = table.scores[:, :, seat].sum(0), table.matches[:, :, seat].sum(0)
    means = np.round(scores / np.maximum(games, 1), 2)
    return {
        "effect": effect,
        "wins": share(int(table.wins[:, seat].sum()), table.games),
        "mean_score": round(float(scores.sum() / max(games.sum(), 1)), 2),
        "by_player": {name: float(means[k]) if games[k] else None for k, name in enumerate(tally.players)},
        "matches_by_player": {name: int(games[k]) for k, name in enumerate(tally.players)},
    }


def _lengths(lengths: Counter[int]) -> Told:
    total = sum(lengths.values())
    if not total:
        return {"mean": None, "least": None, "most": None, "counts": {}}
    mean = sum(turns * n for turns, n in lengths.items()) / total
    counts = {str(turns): n for turns, n in sorted(lengths.items())}
    return {"mean": round(mean, 2), "least": min(lengths), "most": max(lengths), "counts": counts}


def _situations(table: Table) -> Told:
    """Return the share of turns that each relation spent in each situation, and the share of matches that reached it."""
    told: Told = {}
    for dyad in dict.fromkeys(dyad for dyad, _ in table.situations):
        turns = sum(table.situations[dyad, each] for each in SITUATIONS)
        told[dyad] = {
            each: {
                "turns": table.situations[dyad, each],
                "share": round(table.situations[dyad, each] / turns, 4),
                "reached": share(table.reached[dyad, each], table.games),
            }
            for each in SITUATIONS
        }
    return told
