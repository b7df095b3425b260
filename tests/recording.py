"""Records of random games as text that a person can read: whole playthroughs, and counts of legal orders.

`python tests/playthroughs/regenerate.py` writes them; the tests play them over and compare line by line.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen
from randomplay import QUICK, SCENARIOS, Setting, shipped

from game.match import Match, Order, Page, Posting, View
from game.rules.board import Board
from game.rules.codes import SHEET_ROWS
from game.rules.orders import write_order

TESTS = Path(__file__).parent
COMMAND = "python tests/playthroughs/regenerate.py"
GAMES = ((1, False), (2, True))
"""Recorded games: the seed, and whether the temper is calm (nothing nuclear, no operations). Those of `QUICK` have both, and
every other scenario has the first: a record takes 30 to 90 kilobytes."""
COUNTED_TURNS = 12
HARD = {"nuclear", "force"}
UNTOLD_KINDS = {"age", "points", "seasons", "turn", "peace", "brink-risen", "clash", "offer-clauses", "offer-age"}
"""Cells whose steps a record leaves out: bookkeeping, and what others in it add up to. The digest holds them all."""


@frozen
class Record:
    """A playthrough as its file has it: what it starts from, and the orders of every turn by seat."""

    setting: Setting
    turns: tuple[dict[str, tuple[Order, ...]], ...]


def playthrough_file(name: str, seed: int) -> Path:
    return TESTS / "playthroughs" / f"{name}-{seed}.txt"


def counts_file(name: str) -> Path:
    return TESTS / "counts" / f"{name}.txt"


def recorded_games() -> list[tuple[str, int, bool]]:
    """Return every game that is recorded: scenario, seed, temper."""
    return [(name, seed, calm) for name in SCENARIOS for seed, calm in games_of(name)]


def games_of(name: str) -> tuple[tuple[int, bool], ...]:
    """Return the recorded games of a scenario."""
    return GAMES if name in QUICK else GAMES[:1]


def play_anew(name: str, seed: int, calm: bool) -> Record:
    """Play a random game to its end; the orders are chosen from what each view lists as legal, and by nothing else."""
    setting, rng = Setting(name, seed, seed - 1, calm), random.Random(seed)
    match, turns = setting.match(), []
    while not match.is_over:
        turns.append({seat: listed_sheet(match.view(seat), rng, calm=calm) for seat in match.seats})
        play_turn(match, turns[-1])
    return Record(setting, tuple(turns))


def listed_sheet(view: View, rng: random.Random, *, calm: bool) -> tuple[Order, ...]:
    """Choose orders one after another from the legal list, stopping at random."""
    hard = {move.id for move in view.scenario.catalogue.moves if move.family in HARD}
    b = Board(view.board.cells, view.board.book, view.board.desk.copy(), view.board.ledger)
    chosen: list[Order] = []
    while len(chosen) < SHEET_ROWS and rng.random() < 0.8:
        legal = [order for order in view.on(b).legal() if not (calm and order.move in hard)]
        if not legal:
            break
        chosen.append(rng.choice(legal))
        write_order(b, view.number, *view.row(chosen[-1]))
    return tuple(chosen)


def play_turn(match: Match, sheets: dict[str, tuple[Order, ...]]) -> Page:
    for seat in match.seats:
        match.submit(seat, sheets[seat])
    return match.resolve()


def text_of(record: Record) -> Iterator[str]:
    """Play a record and yield the lines of its file."""
    match = record.setting.match()
    yield from heading(record.setting, match)
    yield from page_lines(match.pages[0], "opening")
    for sheets in record.turns:
        turn, date = match.turn, match.date
        page = play_turn(match, sheets)
        yield ""
        yield f"== turn {turn}, {date}"
        for seat, orders in sheets.items():
            yield f"{seat}: " + ("; ".join(map(str, orders)) or "passes")
        yield from page_lines(page, "digest")
    yield from ending(match)


def heading(setting: Setting, match: Match) -> Iterator[str]:
    temper = "calm, nothing nuclear and no operations" if setting.calm else "any"
    yield f"# A random game of {setting.scenario}: each seat takes legal orders as dice have it. Rewrite: {COMMAND}"
    yield f"scenario: {setting.scenario} {match.scenario.digest[:16]}"
    yield f"seed: {setting.seed}"
    yield f"temper: {temper}"
    yield "options: " + " ".join(f"{option}={choice}" for option, choice in setting.options.items())
    yield ""


def page_lines(page: Page, name: str) -> Iterator[str]:
    yield from (line for posting in page.postings if (line := posting_line(posting)))
    yield "  situations " + ", ".join(f"{dyad} {situation}" for dyad, situation in page.situations.items())
    yield f"  {name} {page.digest}"


def posting_line(posting: Posting) -> str:
    """Return a posting as a line; nothing for what only keeps the books."""
    cell = posting.cell
    if (cell and cell.kind in UNTOLD_KINDS) or (not cell and not posting.die and posting.cause != "failed-order"):
        return ""
    names = (cell.kind, cell.of, cell.about, cell.what, f"{posting.steps:+d}") if cell else ("no change",)
    who = ">".join(part for part in (posting.by, posting.on) if part)
    parts = (posting.cause, posting.what if posting.what != "0" else "", who, posting.region)
    die = f", die {posting.die}" if posting.die else ""
    return f"  {' '.join(name for name in names if name)} ({' '.join(part for part in parts if part)}{die})"


def ending(match: Match) -> Iterator[str]:
    outcome = match.outcome
    if outcome is None:
        return
    yield ""
    yield f"== {outcome.ending}, won by {outcome.winner or 'nobody'}"
    for seat in match.seats:
        met = ", ".join(aim for aim, is_met, _ in outcome.aims[seat] if is_met) or "no aim"
        yield f"{seat}: {outcome.scores[seat]} = {met}; security {outcome.security[seat]}, price {outcome.price[seat]}"


def read_record(file: Path) -> Record:
    """Read a playthrough's file back."""
    lines = file.read_text(encoding="utf-8").splitlines()
    told = dict(line.split(": ", 1) for line in lines[1:5])
    name, seed = told["scenario"].split()[0], int(told["seed"])
    setting = Setting(name, seed, seed - 1, told["temper"].startswith("calm"))
    seats = {actor.id for actor in shipped(name).actors}
    turns: list[dict[str, tuple[Order, ...]]] = []
    for line in lines[5:]:
        if line.startswith("== "):
            turns.append({})
        elif line.partition(": ")[0] in seats and " = " not in line:
            seat, _, orders = line.partition(": ")
            turns[-1][seat] = () if orders == "passes" else tuple(map(Order.parse, orders.split("; ")))
    return Record(setting, tuple(sheets for sheets in turns if sheets))


def counts_of(name: str, records: list[Record]) -> Iterator[str]:
    """Play records of one scenario and yield how many orders were legal for each seat when a turn opened."""
    yield f"# How many orders are legal for each seat of {name} when a turn opens. Rewrite: {COMMAND}"
    yield f"# {shipped(name).digest[:16]}"
    for record in records:
        match = record.setting.match()
        for sheets in record.turns[:COUNTED_TURNS]:
            counts = " ".join(f"{seat} {len(match.view(seat).legal())}" for seat in match.seats)
            yield f"seed {record.setting.seed} turn {match.turn}: {counts}"
            play_turn(match, sheets)


def regenerate() -> list[Path]:
    """Write every record anew and return the files."""
    written = []
    for name in SCENARIOS:
        records = [play_anew(name, seed, calm) for seed, calm in games_of(name)]
        written += [rewrite(playthrough_file(name, each.setting.seed), text_of(each)) for each in records]
        written.append(rewrite(counts_file(name), counts_of(name, records)))
    return written


def rewrite(file: Path, lines: Iterator[str]) -> Path:
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
