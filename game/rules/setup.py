"""Setting up: the board at the start of a scenario, with its candidates, its secrets and its dice."""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np

from game.rules import board as at
from game.rules.board import SEED, Board, Cells
from game.rules.candidates import candidate_rows
from game.rules.codes import (
    A_FIRST,
    A_LAST,
    ACTOR_COLUMNS,
    ALIGNMENT,
    BRINK,
    CLASH,
    CLOCK,
    D_CLASH,
    D_PRIVATE,
    D_READER,
    D_SUBJECT,
    DISTRUST,
    FOR_INTENT,
    FORT,
    G_SETTLEMENT,
    G_WEIGHT,
    HOLDER,
    INTENT,
    K_INSTITUTIONS,
    K_SETTLEMENT,
    KNOWN,
    LEDGER_COLUMNS,
    LEDGER_ROWS,
    NOBODY,
    NOWHERE,
    ORDER_COLUMNS,
    PEACE,
    S_BRINK_START,
    S_FEAR_LIMIT,
    S_MOST,
    S_OPEN,
    SITUATION,
    STATUS,
    WAR,
)
from game.rules.dice import WORD, roll
from game.rules.guards import guard_rows
from game.rules.rule import at_speed
from game.rules.situation import recount
from game.rules.tables import (
    Index,
    Lists,
    aim_rows,
    index,
    modifier_rows,
    move_rows,
    set_effects,
    table,
    tag_mask,
    treaty_rows,
)
from game.rules.turn import clear_ledger
from game.world.calendar import season_marks, turn_of
from game.world.scenario import Choice, Intent, Scenario
from game.world.settings import SETTINGS
from game.world.vocabulary import (
    LINKS,
    REGIME_STATES,
    STATUSES,
    TERRAINS,
    TIES,
    TRACK_HIGHEST,
    TRACKS,
)

PUBLIC = -1
SECRET = -2


def set_up(
    scenario: Scenario,
    seed: int,
    choices: Mapping[str, str] | None = None,
    turns: int = 0,
    changes: Mapping[str, int] | None = None,
) -> Board:
    """Set up a board: `seed` 0 to 2⁶⁴−1, option ids to choice ids, a shorter length of play, changed settings."""
    chosen = chosen_options(scenario, choices or {})
    names = tuple(choice.id for choice in chosen)
    b = at.copy(_lay_out(scenario, names, turns, tuple(sorted((changes or {}).items()))))
    b.desk[SEED : SEED + 2] = np.array([seed & WORD, seed >> 32 & WORD], np.uint32).view(np.int32)
    _deal_intents(b, scenario, index(scenario), chosen)
    at_speed(recount)(b)
    clear_ledger(b)
    return b


@lru_cache(maxsize=16)
def _lay_out(scenario: Scenario, names: tuple[str, ...], turns: int, changes: tuple[tuple[str, int], ...]) -> Board:
    """Print the book and put the pieces where the scenario has them: the same for every match of it."""
    pairs = zip((option.id for option in scenario.options), names, strict=True)
    chosen = chosen_options(scenario, dict(pairs))
    ix, settings = index(scenario), _settings(scenario, chosen, turns, dict(changes))
    b = _empty_board(scenario, settings, _tables(scenario, ix, settings))
    _place_pieces(b, scenario, ix)
    return b


def _empty_board(scenario: Scenario, settings: Cells, tables: dict[str, Cells]) -> Board:
    """Bind the book, with the candidates that its own tables allow, and lay out empty cells."""
    head = _head(scenario)
    high = _highest(head, settings)
    tables |= {"high": high, "owner": np.full_like(high, PUBLIC), "shown": table([], len(high))}
    tables |= {"candidates": table([], ORDER_COLUMNS)}
    tables |= {"gates": table([], 2), "guarded": table([], 4), "guards": table([], 3)}
    cells, ledger = np.zeros(len(high), np.int32), np.zeros((LEDGER_ROWS, LEDGER_COLUMNS), np.int32)
    desk = np.zeros(at.desk_length(len(scenario.actors)), np.int32)
    bare = Board(cells, at.print_book(head, tables), desk, ledger)
    read = bare._replace(book=bare.book.tolist())  # a list is looked up by hand much faster than an array
    rows, ranges = candidate_rows(read)
    seats = [seat for seat, ends in enumerate(ranges) for _ in range(ends[0], ends[-1])]
    gates, guarded, guards = guard_rows(read, tables["needs"].tolist(), seats, rows)
    tables["candidates"] = table(rows, ORDER_COLUMNS)
    tables |= {"gates": table(gates, 2), "guarded": table(guarded, 4), "guards": table(guards, 3)}
    tables["actors"][:, A_FIRST : A_LAST + 1] = ranges
    if not settings[S_OPEN]:
        _keep_secrets(bare, tables["owner"][:, 0])
    tables["shown"] = _shown(tables["owner"][:, 0], len(ranges))
    return Board(cells, at.print_book(head, tables), desk, ledger)


def _tables(scenario: Scenario, ix: Index, settings: Cells) -> dict[str, Cells]:
    """Set every table that the scenario and its catalogue give."""
    c, lists = scenario.catalogue, Lists()
    treaties, terms = treaty_rows(scenario, ix, lists)
    borders = _borders(scenario, ix)
    tables = {
        "actors": _actor_rows(scenario),
        "ties": _ties(scenario, ix),
        "modifiers": modifier_rows(scenario),
        "weights": modifier_rows(scenario)[:, [D_CLASH, D_READER, D_SUBJECT]].T.copy(),
        "known": table([(ix.modifiers[name],) for name in KNOWN], 1),
        "moves": move_rows(scenario, ix, lists),
        "aims": aim_rows(scenario, ix, lists),
        "regimes": table([(r.weight, int(r.settlement)) for r in c.regimes], 2),
        "treaties": treaties,
        "terms": terms,
        "clauses": table([set_effects(ix, lists, clause.effects) for clause in c.clauses], 2),
        "events": table([set_effects(ix, lists, event.effects) for event in c.events], 2),
        "occurrences": _occurrence_rows(scenario, ix),
        "calendar": table([(season_marks(scenario.calendar, t),) for t in range(settings[S_MOST] + 1)], 1),
        "regions": _region_rows(scenario, ix),
        "borders": borders,
        "neighbours": _neighbours(borders),
        "settings": settings.reshape(-1, 1),
    }
    return tables | {
        "needs": table(lists.needs, 6),
        "effects": table(lists.effects, 6),
        "breaches": table(lists.breaches, 1),
    }


def chosen_options(scenario: Scenario, choices: Mapping[str, str]) -> tuple[Choice, ...]:
    """Return the choice made for each option, the first by default. Raises KeyError for an unknown option or choice."""
    unknown = set(choices) - {option.id for option in scenario.options}
    if unknown:
        raise KeyError(f"{scenario.id} has no option {min(unknown)}")
    chosen = []
    for option in scenario.options:
        ways = {choice.id: choice for choice in option.choices}
        chosen.append(ways[choices.get(option.id, option.choices[0].id)])
    return tuple(chosen)


def _head(scenario: Scenario) -> list[int]:
    """Return the head of the book: numbers of pieces, then where each kind of cell begins."""
    c = scenario.catalogue
    pieces = (len(scenario.actors), len(c.modifiers), len(c.regimes), len(scenario.regions), len(c.treaties))
    aims = sum(len(agenda.aims) for agenda in scenario.agendas)
    return [*pieces, len(c.moves), aims, len(scenario.occurrences), *at.offsets(*pieces)]


def _settings(scenario: Scenario, chosen: tuple[Choice, ...], turns: int, changes: Mapping[str, int]) -> Cells:
    values = {name: value for name, (value, _, _) in SETTINGS.items()} | scenario.settings
    for choice in chosen:
        values |= choice.settings
    values |= changes
    least, most = scenario.calendar.least, scenario.calendar.most
    if turns:
        least, most = max(1, turns - turns // 5), turns
    return np.array([*(values[name] for name in SETTINGS), least, most], np.int32)


def _highest(head: list[int], settings: Cells) -> Cells:
    """Return the highest value of every cell; the lowest is 0."""
    n, modifiers, regimes, regions, treaties = head[:5]
    square = n * n
    high = [*TRACK_HIGHEST * n, *[9] * n, *[99, 4, 1, 5] * square]
    high += [2] * (square * regimes) + [8191] * (square * treaties)
    high += [30, 1, int(settings[S_FEAR_LIMIT]), 99, 4095, 3, 9, 9, 9] * square
    high += [3] * (square * modifiers) + [99] * (square * modifiers)
    high += [n - 1, len(STATUSES) - 1, 3] * regions + [9] * (n * regions)
    high += [999, 10, 1, 999, 999, 99, 999, 8]
    return table([(value,) for value in high], 1)


def _actor_rows(scenario: Scenario) -> Cells:
    rows = [
        (tag_mask(a.tags), a.prior, a.points, a.tracks.get("economy", 0), a.tracks.get("cohesion", 0), *[0] * 6)
        for a in scenario.actors
    ]
    return table(rows, ACTOR_COLUMNS)


def _ties(scenario: Scenario, ix: Index) -> Cells:
    ties = np.zeros((len(ix.actors), len(ix.actors)), np.int32)
    for tie in scenario.ties:
        one, other = (ix.actors[name] for name in tie.between)
        ties[one, other] = ties[other, one] = TIES.index(tie.kind)
    return ties


def _occurrence_rows(scenario: Scenario, ix: Index) -> Cells:
    rows = [
        (
            turn_of(scenario.calendar, o.date),
            ix.events[o.event],
            ix.actors[o.of],
            ix.actors.get(o.about, NOBODY),
            ix.regions.get(o.about, NOWHERE),
            o.odds,
        )
        for o in scenario.occurrences
    ]
    return table(rows, 6)


def _region_rows(scenario: Scenario, ix: Index) -> Cells:
    coastal = {name for border in scenario.borders if border.link == "sea" for name in border.between}
    rows = [
        (
            ix.actors[r.claimant],
            TERRAINS.index(r.terrain),
            r.people,
            int(r.terrain == "coast" or r.id in coastal),
            ix.actors[r.holder] if r.status == "separatist" else NOBODY,
        )
        for r in scenario.regions
    ]
    return table(rows, 5)


def _borders(scenario: Scenario, ix: Index) -> Cells:
    borders = np.zeros((len(ix.regions), len(ix.regions)), np.int32)
    for border in scenario.borders:
        one, other = (ix.regions[name] for name in border.between)
        borders[one, other] = borders[other, one] = LINKS.index(border.link)
    return borders


def _neighbours(borders: Cells) -> Cells:
    """Return for each region how many border it by land, and which, by number."""
    by_land = [[k for k, link in enumerate(row) if link and LINKS[link] != "sea"] for row in borders]
    widest = max((len(near) for near in by_land), default=0)
    return table([[len(near), *near, *[0] * (widest - len(near))] for near in by_land], 1 + widest)


def _place_pieces(b: Board, scenario: Scenario, ix: Index) -> None:
    """Put every piece where the scenario has it."""
    for actor in scenario.actors:
        for name, value in actor.tracks.items():
            b.cells[at.track_cell(b, ix.actors[actor.id], TRACKS.index(name))] = value
    for place in scenario.regions:
        number = ix.regions[place.id]
        b.cells[at.region_cell(b, number, HOLDER)] = ix.actors[place.holder]
        b.cells[at.region_cell(b, number, STATUS)] = STATUSES.index(place.status)
        b.cells[at.region_cell(b, number, FORT)] = place.fort
        for name, tokens in place.forces.items():
            b.cells[at.forces_cell(b, ix.actors[name], number)] = tokens
    for m in scenario.modifiers:
        b.cells[at.size_cell(b, ix.actors[m.of], ix.actors[m.about], ix.modifiers[m.what])] = m.size
    b.cells[at.board_cell(b, BRINK)] = at.setting(b, S_BRINK_START)
    _place_ties(b, scenario, ix)


def _place_ties(b: Board, scenario: Scenario, ix: Index) -> None:
    """Put alignments, wars and regimes where the scenario has them, and the assurance that regimes give."""
    for tie in scenario.ties:
        one, other = (ix.actors[name] for name in tie.between)
        b.cells[at.dyad_cell(b, one, other, ALIGNMENT)] = tie.alignment
        b.cells[at.dyad_cell(b, one, other, WAR)] = int(tie.war)
        b.cells[at.dyad_cell(b, one, other, SITUATION)] = 1
        for name, state in tie.regimes.items():
            regime = ix.regimes[name]
            b.cells[at.regime_cell(b, one, other, regime)] = REGIME_STATES.index(state)
            if state == "in-force":
                known = K_SETTLEMENT if at.look(b, at.REGIME_TABLE, regime, G_SETTLEMENT) else K_INSTITUTIONS
                for cell in (
                    at.size_cell(b, one, other, at.known(b, known)),
                    at.size_cell(b, other, one, at.known(b, known)),
                ):
                    b.cells[cell] = min(3, int(b.cells[cell]) + at.look(b, at.REGIME_TABLE, regime, G_WEIGHT))


def _deal_intents(b: Board, scenario: Scenario, ix: Index, chosen: tuple[Choice, ...]) -> None:
    """Deal hidden intents by the dice that the scenario or an option gives."""
    odds: dict[tuple[str, str], Intent] = {(i.of, i.towards): i for i in scenario.intents}
    for choice in chosen:
        odds |= {(i.of, i.towards): i for i in choice.intents}
    for intent in odds.values():
        one, other = ix.actors[intent.of], ix.actors[intent.towards]
        if roll(b, FOR_INTENT, one * 8 + other, 0) <= intent.malign:
            b.cells[at.pair_cell(b, one, other, INTENT)] = 1
            b.cells[at.pair_cell(b, one, other, CLOCK)] = at.setting(b, S_FEAR_LIMIT)


def _shown(owner: Cells, actors: int) -> Cells:
    """Return for each seat what leaves of every cell what that seat may see: all its bits, or none."""
    return np.array([-((owner == PUBLIC) | (owner == seat)).astype(np.int32) for seat in range(actors)], np.int32)


def _keep_secrets(b: Board, owner: Cells) -> None:
    """Say who may see each cell (§1, who knows what)."""
    n = int(b.book[at.ACTORS])
    owner[at.board_cell(b, PEACE)] = SECRET
    for one in range(n):
        for other in range(n):
            if one != other:
                for which in (CLASH, SITUATION):
                    owner[at.dyad_cell(b, one, other, which)] = SECRET
                for which in (DISTRUST, INTENT, CLOCK):
                    owner[at.pair_cell(b, one, other, which)] = one
                for modifier in np.flatnonzero(at.printed(b, at.MODIFIER_TABLE)[:, D_PRIVATE]):
                    owner[at.size_cell(b, one, other, int(modifier))] = one
                    owner[at.age_cell(b, one, other, int(modifier))] = one
