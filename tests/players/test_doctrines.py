"""Doctrines are fair by construction, say only what creeds know, reach every line, and give a reason for every order."""

import random
from functools import cache
from importlib import import_module

import numpy as np
import pytest
from attrs import evolve
from random_boards import scramble
from randomplay import QUICK, SCENARIOS, Setting, dear, is_over, play_turn, seats_of, shipped

from game.match.lexicon import lexicon
from game.match.worlds import masked
from game.players import make_player
from game.players.conditions import WHEN, WHOM, person
from game.players.creed import (
    CONDITIONS,
    LINE_COLUMNS,
    W_NUMBER,
    W_WANT,
    W_WHOM,
    applies,
    choose_for_line,
    play_creeds,
    write_by_creed,
)
from game.players.doctrine import creed_rows, creeds_of
from game.players.doctrines import DOCTRINES
from game.players.kinds import WANT, is_wanted_kind
from game.rules import board as at
from game.rules.board import SEED, SHEETS_AT, Board
from game.rules.codes import SHEET_LENGTH, SHEET_ROWS
from game.rules.playout import NO_CHOICE
from game.rules.rule import compiled
from game.rules.situation import recount
from game.rules.turn import clear_ledger, resolve
from game.words import LANGUAGES
from game.world.vocabulary import INTENT_TAGS

NUMBERED_WHEN = {"pressed", "every", "chance", "edge", "outgunned", "backed", "unbacked", "worn", "solvent", "spent"}
NUMBERED_WHEN |= {"early", "quiet"}
NUMBERED_WANT = {"attack", "conquer", "strike"}


@cache
def rows(doctrine: str, scenario: str) -> at.Cells:
    """Return the lines of a doctrine as a creed has them."""
    return creed_rows(DOCTRINES[doctrine], shipped(scenario)).reshape(-1)


def write(b: Board, seat: int, doctrine: str, scenario: str, used: at.Cells) -> int:
    creed = rows(doctrine, scenario)
    return write_by_creed(b, seat, creed, 0, len(creed) // LINE_COLUMNS, used)


def sheet_on(b: Board, seat: int, doctrine: str, scenario: str, seed: int) -> tuple[list[int], list[int]]:
    """Return the sheet that a doctrine writes on a board with a seed of its own, and the lines behind it; keep the board."""
    desk, used = np.zeros_like(b.desk), np.zeros(SHEET_ROWS, np.int32)
    desk[SEED] = seed
    own = Board(b.cells, b.book, desk, b.ledger)
    count = write(own, seat, doctrine, scenario, used)
    first = SHEETS_AT + seat * SHEET_LENGTH
    return desk[first : first + SHEET_LENGTH].tolist(), used[:count].tolist()


def play_by(b: Board, scenario: str, doctrines: list[str]) -> None:
    """Play a turn in which every seat follows a doctrine."""
    for seat in seats_of(b):
        write(b, seat, doctrines[seat % len(doctrines)], scenario, np.zeros(SHEET_ROWS, np.int32))
    clear_ledger(b)
    resolve(b)


# Fairness


@pytest.mark.parametrize("name", dear())
def test_a_sheet_on_the_masked_board_is_the_sheet_on_the_true_one(name):
    """A turn of each doctrine is played; then every doctrine is asked twice: knowing all, and knowing what it may."""
    b, names = Setting(name, 4, way=2).board(), list(DOCTRINES)
    hidden = 0
    for turn, doctrine in enumerate(names):
        for seat in seats_of(b):
            seen = masked(b, seat)
            hidden += int((seen.cells != b.cells).sum())
            for asked in (doctrine, names[turn - 5]):
                assert sheet_on(seen, seat, asked, name, 7) == sheet_on(b, seat, asked, name, 7)
        play_by(b, name, [doctrine, names[turn - 3], names[turn - 7]])
        if is_over(b):
            break
    assert hidden


@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_no_secret_moves_a_doctrine_anywhere(doctrine):
    """Boards on which everything stands anywhere, so that conditions hold that hardly ever do in play."""
    rng = random.Random(doctrine)
    for seed in range(4):
        name = QUICK[seed % len(QUICK)]
        b = Setting(name, seed, way=seed).board()
        play_turn(b, rng)
        scramble(b, rng)
        recount(b)
        for seat in seats_of(b):
            assert sheet_on(masked(b, seat), seat, doctrine, name, seed) == sheet_on(b, seat, doctrine, name, seed)


@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_the_player_writes_what_its_creed_says_of_the_true_board(doctrine):
    match = Setting("five-days-2008", 3).match()
    lex = lexicon(match.scenario)
    for seat in match.seats:
        written, _ = sheet_on(match.board, match.seats.index(seat), doctrine, "five-days-2008", 5)
        count, orders = written[0], written[1:]
        columns = (SHEET_LENGTH - 1) // SHEET_ROWS
        told = [lex.order(tuple(orders[row * columns : row * columns + 5])) for row in range(count)]
        assert [order for order, _ in make_player(doctrine, 5).orders(match.view(seat))] == told


# Words


@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_every_word_of_a_doctrine_is_known(doctrine):
    for line in DOCTRINES[doctrine].lines:
        assert len(line.when) <= CONDITIONS
        for name, _, number in (words.partition(" ") for words in line.when):
            assert name in WHEN
            assert number.isdecimal() == (name in NUMBERED_WHEN), line.when
            assert name != "every" or int(number) > 0
            assert name != "chance" or 0 < int(number) < 6
        want, _, number = line.does.partition(" ")
        assert want in WANT
        assert number.isdecimal() == (want in NUMBERED_WANT), line.does
        assert line.whom in WHOM
        assert line.tag in INTENT_TAGS
        assert 1 <= line.most <= SHEET_ROWS


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_doctrine_is_a_creed_of_every_scenario(name):
    for doctrine in DOCTRINES:
        assert len(rows(doctrine, name)) == len(DOCTRINES[doctrine].lines) * LINE_COLUMNS


@pytest.mark.parametrize("words", [{"when": ("sleepy",)}, {"whom": "moon"}, {"does": "dance"}, {"when": ("pressed much",)}])
def test_a_word_that_no_creed_knows_is_refused(words):
    doctrine = DOCTRINES["appeaser"]
    with pytest.raises(ValueError, match=r"\w"):
        creed_rows(evolve(doctrine, lines=(evolve(doctrine.lines[0], **words),)), shipped("lab-two"))


@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_a_doctrine_has_a_file_a_name_and_a_source(doctrine):
    module = import_module(f"game.players.doctrines.{doctrine.replace('-', '_')}")
    entry = DOCTRINES[doctrine]
    assert module.DOCTRINE is entry
    assert f"`{doctrine}`" in module.__doc__
    assert entry.id == doctrine
    assert entry.name()
    assert make_player(doctrine, 1).traits.source == entry.source
    assert entry.source.partition(" ")[0].rstrip(":") in {"note", *(each.id for each in shipped("lab-two").catalogue.sources)}


@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_every_line_has_its_reason_in_both_languages(doctrine, monkeypatch):
    for line in DOCTRINES[doctrine].lines:
        told = set()
        for language in LANGUAGES:
            monkeypatch.setenv("DILEMMA_LANG", language)
            told.add(line.because())
        assert len(told) == len(LANGUAGES)
        assert all(words.strip() for words in told)


# Lines


@cache
def scrambled() -> list[tuple[str, Board]]:
    """Return boards on which everything stands anywhere, with offers on the table."""
    rng, found = random.Random(1), []
    for seed in range(40):
        name = QUICK[seed % len(QUICK)]
        b = Setting(name, seed, way=seed, calm=seed % 3 > 0).board()
        for _ in range(4):
            play_turn(b, rng, calm=seed % 3 > 0)
            if is_over(b):
                break
            other = at.copy(b)
            scramble(other, rng)
            recount(other)
            found.append((name, other))
    return found


def is_reached(b: Board, creed: at.Cells, line: int) -> bool:
    """Say whether some seat would write an order by a line, if the lines before it left it its points."""
    people = ((seat, person(b, seat, creed[line * LINE_COLUMNS + W_WHOM])) for seat in seats_of(b))
    return any(
        applies(b, seat, whom, creed, line) and choose_for_line(b, seat, whom, creed, line) != NO_CHOICE
        for seat, whom in people
    )


@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_every_line_can_be_reached(doctrine):
    for number, line in enumerate(DOCTRINES[doctrine].lines):
        assert any(is_reached(b, rows(doctrine, name), number) for name, b in scrambled()), f"never: {line.when} {line.does}"


def seatings():
    """Yield matches of everybody with anybody, and of everybody in the first seat where fear runs deepest: among the greedy."""
    rng, names = random.Random(1), list(DOCTRINES)
    for name in SCENARIOS:
        for seed in range(60):
            b = Setting(name, seed, way=rng.randrange(40)).board()
            yield name, b, [rng.choice(names) for _ in seats_of(b)]
    for doctrine in names:
        for seed in range(12):
            b = Setting("five-days-2008", seed, way=seed).board()
            yield "five-days-2008", b, [doctrine, *["offensive-realist"] * (len(seats_of(b)) - 1)]


@pytest.mark.long
def test_every_line_is_reached_in_play():
    seen = set()
    for name, b, seated in seatings():
        while not is_over(b):
            for seat, doctrine in enumerate(seated):
                used, creed = np.zeros(SHEET_ROWS, np.int32), rows(doctrine, name)
                count = compiled(write_by_creed)(b, seat, creed, 0, len(creed) // LINE_COLUMNS, used)
                seen |= {(doctrine, int(line)) for line in used[:count]}
            clear_ledger(b)
            compiled(resolve)(b)
    every = {(doctrine, number) for doctrine in DOCTRINES for number in range(len(DOCTRINES[doctrine].lines))}
    assert every == seen


def wanted(want: str, scenario: str) -> set[str]:
    """Return the moves that are of the kind that a line wants."""
    b, moves = Setting(scenario).board(), shipped(scenario).catalogue.moves
    table = at.printed(b, at.CANDIDATE_TABLE)
    return {moves[int(row[0])].id for k, row in enumerate(table) if is_wanted_kind(b, k, WANT.index(want), 0)}


def effects_of(want: str, scenario: str):
    """Yield the effects of every move that is of the kind that a line wants, with the move."""
    kind = wanted(want, scenario)
    assert kind
    for move in shipped(scenario).catalogue.moves:
        if move.id in kind and move.tie != "rivalry":
            yield from ((move.id, effect) for effect in move.effects)


@pytest.mark.parametrize("name", ["five-days-2008", "spiral-2014"])
def test_to_back_a_friend_is_not_to_let_it_down(name):
    for move, effect in effects_of("back", name):
        loosens = effect.do == "alignment" and effect.step < 0
        frightens = effect.do == "modifier" and effect.what == "abandonment-fear" and effect.step > 0
        assert not loosens, move
        assert not frightens, move


@pytest.mark.parametrize("name", QUICK)
def test_to_mend_the_nation_is_not_to_feed_its_fear(name):
    kind = wanted("recover", name)
    for move in shipped(name).catalogue.moves:
        if move.id in kind:
            assert not any(effect.do == "clock" and effect.step > 0 for effect in move.effects), move.id


# Reasons


@pytest.mark.parametrize("doctrine", DOCTRINES)
def test_each_order_carries_the_reason_of_a_line_that_wants_it(doctrine):
    match = Setting("lab-two", 9).match()
    b, lex, index = match.board, lexicon(match.scenario), {}
    for k, row in enumerate(at.printed(b, at.CANDIDATE_TABLE)):
        index[str(lex.order(tuple(int(number) for number in row)))] = k
    given = 0
    while match.turn < 8 and not match.is_over:
        for seat in match.seats:
            sheet = make_player(doctrine, match.turn).orders(match.view(seat))
            for order, intention in sheet:
                behind = [
                    line
                    for line in DOCTRINES[doctrine].lines
                    if (line.tag, line.because()) == (intention.tag, intention.sentence)
                ]
                wants = [creed_rows(evolve(DOCTRINES[doctrine], lines=(line,)), match.scenario)[0] for line in behind]
                assert any(is_wanted_kind(b, index[str(order)], want[W_WANT], want[W_NUMBER]) for want in wants), order
            given += len(sheet)
            match.submit(seat, [order for order, _ in sheet], [intention for _, intention in sheet])
        match.resolve()
    assert given > 8


# Both speeds


def course_of(scenario: str, doctrines: tuple[str, ...], seed: int, turns: int, play) -> tuple[int, at.Cells, Board]:
    """Play a short match by creeds; return the turns, the cells after each of them, and the board."""
    b = Setting(scenario, seed, way=seed).board()
    course = np.zeros((turns + 1) * len(b.cells), np.int32)
    creeds = creeds_of([DOCTRINES.get(name) for name in doctrines], shipped(scenario))
    played = play(b, creeds, course)
    return played, course[: turns * len(b.cells)], b


PAIRS = [*zip(list(DOCTRINES)[::2], list(DOCTRINES)[1::2], strict=True), ("random", "opportunist"), ("reassurer", "random")]


@pytest.mark.parametrize("pair", PAIRS, ids=" and ".join)
def test_creeds_play_alike_compiled_and_interpreted(pair):
    """The one comparison of speeds that quick runs make on any machine: this rule calls nearly all others."""
    seed = PAIRS.index(pair)
    slow, fast = (course_of("lab-two", pair, seed, 6, play) for play in (play_creeds, compiled(play_creeds)))
    assert slow[0] == fast[0] > 0
    assert np.array_equal(slow[1], fast[1])
    assert np.array_equal(slow[2].cells, fast[2].cells)
    assert np.array_equal(slow[2].desk, fast[2].desk)


def test_a_course_holds_the_cells_after_every_turn():
    played, course, b = course_of("lab-two", ("mirror-imager", "random"), 3, 5, play_creeds)
    assert np.array_equal(course.reshape(5, -1)[played - 1], b.cells)
    shorter = course_of("lab-two", ("mirror-imager", "random"), 3, 3, play_creeds)[1]
    assert np.array_equal(course[: len(shorter)], shorter)
