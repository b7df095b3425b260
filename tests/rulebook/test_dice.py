"""§1 Dice: six faces, a name, and the same face for the same name."""

from collections import Counter
from itertools import product

import pytest
from boards import lay

from game.rules.board import RULING_ROWS
from game.rules.codes import ANY, FOR_BRINK, FOR_EVENT, FOR_HORIZON, FOR_OPERATION, FOR_READING
from game.rules.dice import WORD, draw, mix, roll, rule_on, withdraw_rulings

KINDS = (FOR_EVENT, FOR_READING, FOR_OPERATION, FOR_BRINK, FOR_HORIZON)


def bare(seed=1):
    t = lay(seed=seed)
    withdraw_rulings(t.b)
    return t


def test_1_3__a_die_has_six_faces_that_come_up_alike():
    b = bare().b
    faces = Counter(roll(b, FOR_READING, who, number) for who in range(60) for number in range(100))
    assert sorted(faces) == [1, 2, 3, 4, 5, 6]
    assert all(880 < count < 1120 for count in faces.values())


def test_1_3__the_same_name_shows_the_same_face_in_whatever_order_dice_are_thrown():
    names = list(product(KINDS, range(4), range(6)))
    one, other = bare(7).b, bare(7).b
    forward = {name: roll(one, *name) for name in names}
    assert {name: roll(other, *name) for name in reversed(names)} == forward


@pytest.mark.parametrize("part", ["what", "who", "number", "turn", "seed"])
def test_1_3__every_part_of_a_name_makes_another_die(part):
    t, words = bare(), []
    for k in range(50):
        if part == "turn":
            t["turn"] = k
        if part == "seed":
            t = bare(k)
        kinds = {"what": (k, 0, 0), "who": (0, k, 0), "number": (0, 0, k)}
        words.append(draw(t.b, *kinds.get(part, (0, 0, 0))))
    assert len(set(words)) == 50


@pytest.mark.parametrize("seed", [0, 1, 2**31, 2**32 - 1, 2**32, 2**64 - 1])
def test_1_3__all_64_bits_of_a_seed_count(seed):
    word = draw(bare(seed).b, 0, 0, 0)
    assert 0 <= word <= WORD
    assert draw(bare(seed ^ 1).b, 0, 0, 0) != word
    assert draw(bare(seed ^ 2**40).b, 0, 0, 0) != word


def test_1_3__no_two_names_of_a_turn_share_a_draw():
    b = bare().b
    readings = {(who, number) for who in range(512) for number in (0, 1, 199)}
    words = {draw(b, FOR_READING, who, number) for who, number in readings}
    assert len(words) > len(readings) - 3


def test_1_3__words_are_scrambled_within_32_bits():
    assert mix(0) == 0
    assert len({mix(k) for k in range(1000)}) == 1000
    assert all(0 <= mix(WORD - k) <= WORD for k in range(100))


@pytest.mark.parametrize("face", range(1, 7))
def test_1_3__a_ruling_says_what_a_die_shows(face):
    t = bare()
    rule_on(t.b, FOR_OPERATION, face)
    assert {roll(t.b, FOR_OPERATION, who, number) for who in range(9) for number in range(9)} == {face}


def test_1_3__a_ruling_touches_no_other_die():
    t, free = bare(), bare()
    rule_on(t.b, FOR_OPERATION, 6, 0, 1, 2)
    names = [(FOR_READING, 1, 2), (FOR_OPERATION, 0, 2), (FOR_OPERATION, 1, 3)]
    assert [roll(t.b, *name) for name in names] == [roll(free.b, *name) for name in names]
    assert roll(t.b, FOR_OPERATION, 1, 2) == 6


def test_1_3__a_ruling_for_one_turn_is_over_with_it():
    t = bare(3)
    rule_on(t.b, FOR_OPERATION, 1, 0)
    rule_on(t.b, FOR_OPERATION, 6, 1)
    assert roll(t.b, FOR_OPERATION, 0, 0) == 1
    t["turn"] = 1
    assert roll(t.b, FOR_OPERATION, 0, 0) == 6


def test_1_3__the_first_ruling_that_means_a_die_holds():
    t = bare()
    rule_on(t.b, FOR_EVENT, 2, ANY, 1)
    rule_on(t.b, FOR_EVENT, 5)
    assert (roll(t.b, FOR_EVENT, 1, 0), roll(t.b, FOR_EVENT, 0, 0)) == (2, 5)


def test_1_3__withdrawn_rulings_let_dice_fall_as_they_fall():
    t, free = bare(), bare()
    rule_on(t.b, FOR_EVENT, 2)
    withdraw_rulings(t.b)
    assert [roll(t.b, FOR_EVENT, 0, k) for k in range(20)] == [roll(free.b, FOR_EVENT, 0, k) for k in range(20)]


def test_1_3__there_is_room_for_so_many_rulings_and_sheets_lie_behind_them():
    t = bare()
    for _ in range(RULING_ROWS):
        rule_on(t.b, FOR_EVENT, 6, 99, 99, 99)
    with pytest.raises(IndexError, match="room"):
        rule_on(t.b, FOR_EVENT, 6)
    t.order("north", "recover")
    t.order("west", "recover")
    t.resolve()
    assert (t["economy", "north"], t["economy", "west"]) == (7, 7)
