"""§4 Reading: a move is what the other side makes of it."""

import pytest
from attrs import evolve
from boards import lay
from small_scenario import ACTORS, card, gains, grows

from game.rules.codes import SITUATION_I, SITUATION_II, SITUATION_III, SITUATION_IV
from game.rules.perception import character_points, die_points, has_hostile_image, has_working_regime, threat_points
from game.world.conditions import Effect, Need


def readers(t):
    """Return who read something in the last page."""
    return {line.on for line in t.readings()}


def read(t, reader="south", mover="north"):
    """Return how far suspicion and benefit of the doubt have moved on a sheet."""
    return t.moved("size", "suspicion", reader, mover), t.moved("size", "benefit-of-doubt", reader, mover)


@pytest.mark.parametrize(
    ("effects", "who"),
    [
        ([grows("threat")], ["south"]),
        ([grows("threat"), grows("threat", of="backers")], ["south", "west"]),
        ([grows("threat", of="everyone")], ["south", "west", "east"]),
        ([grows("threat", of="self", about="target")], []),
        ([grows("threat", about="backers")], []),
        ([gains("offence", 3)], []),
        ([Effect("brink", step=2)], []),
        ([grows("trade", -1)], ["south"]),
    ],
)
def test_4_1__an_order_is_read_by_each_whose_sheet_about_the_mover_it_changes(effects, who):
    t = lay(seats=4, moves=(card("card", *effects),))
    t.play("north", "card", "south")
    assert readers(t) == {t.seat(name) for name in who}


@pytest.mark.parametrize("effect", [grows("threat"), grows("trade", -1)])
def test_4_1__what_aggravates_is_read_as_a_threat(effect):
    t = lay(moves=(card("card", effect),))
    t["situation", "north", "south"] = SITUATION_III
    t.throw(reading=6)
    t.play("north", "card", "south")
    assert read(t) == (1, 0)


@pytest.mark.parametrize("effect", [grows("trade"), grows("threat", -1)])
def test_4_1__what_only_mitigates_is_read_as_a_gesture_if_conciliatory(effect):
    t = lay(moves=(card("card", effect, character="conciliatory", cost=3),))
    t.play("north", "card", "south")
    assert read(t) == (0, 1)


@pytest.mark.parametrize("character", ["defensive", "dual-use", "offensive"])
def test_4_1__help_of_any_other_character_is_taken_as_it_is(character):
    t = lay(moves=(card("card", grows("trade"), character=character),))
    t.throw(reading=6)
    t.play("north", "card", "south")
    assert readers(t) == set()
    assert t["size", "trade", "south", "north"] == 1


def test_4_1__a_gesture_to_one_may_be_a_threat_to_another():
    t = lay(moves=(card("card", grows("trade"), grows("threat", of="backers"), character="conciliatory", cost=3),))
    t["situation", "north", "west"] = SITUATION_III
    t["size", "memory", "west", "north"] = 2
    t.throw(reading=6)
    t.play("north", "card", "south")
    assert (read(t), read(t, "west")) == ((0, 1), (0, 0))
    assert len(t.readings()) == 2


def test_4_1__the_reading_is_the_readers_own():
    t = lay()
    t["size", "memory", "south", "north"] = t["size", "image", "west", "north"] = 3
    t["situation", "north", "south"] = SITUATION_IV
    t.throw(reading=4)
    t.play("north", "menace", "south")
    assert (read(t), read(t, "west")) == ((1, 0), (0, 0))


CHARACTERS = [("conciliatory", 0, 0), ("defensive", 0, 2), ("dual-use", 1, 2), ("offensive", 2, 2)]


@pytest.mark.parametrize(("character", "distinct", "alike"), CHARACTERS)
def test_4_2__character(character, distinct, alike):
    for indistinguishable, points in ((0, distinct), (1, alike)):
        t = lay(moves=(card("card", character=character),), settings={"indistinguishable": indistinguishable})
        assert character_points(t.b, t.move("card")) == points


def points(t, move="menace", mover="north", reader="south"):
    return threat_points(t.b, t.move(move), t.seat(mover), t.seat(reader))


def second(**changes):
    """Lay a table on which a menace of North stands at 2 for South: offensive, situation II, nothing else."""
    t = lay(**changes)
    t["situation", "north", "south"] = SITUATION_II
    return t


@pytest.mark.parametrize(("advantage", "shift"), [(0, -1), (1, 0), (2, 1)])
def test_4_2__technology_and_ground(advantage, shift):
    assert points(second(settings={"advantage": advantage})) == 2 + shift


@pytest.mark.parametrize(("situation", "shift"), [(SITUATION_I, -1), (SITUATION_II, 0), (SITUATION_III, 1), (SITUATION_IV, 1)])
def test_4_2__situation_of_the_dyad(situation, shift):
    t = second()
    t["situation", "north", "south"] = situation
    assert points(t) == 2 + shift


@pytest.mark.parametrize("name", ["memory", "nationalism", "image"])
@pytest.mark.parametrize(("steps", "shift"), [(1, 0), (2, 1), (3, 1)])
def test_4_2__the_readers_images(name, steps, shift):
    t = second()
    t["size", name, "south", "north"] = steps
    assert points(t) == 2 + shift
    assert has_hostile_image(t.b, t.seat("south"), t.seat("north")) == bool(shift)
    assert has_hostile_image(t.b, t.seat("north"), t.seat("south")) is False


def test_4_2__several_images_count_once():
    t = second()
    for name in ("memory", "nationalism", "image"):
        t["size", name, "south", "north"] = 3
    assert points(t) == 3


@pytest.mark.parametrize(
    ("institutions", "settlement", "shift"), [(1, 0, 0), (0, 1, 0), (1, 1, -1), (2, 0, -1), (0, 2, -1), (3, 3, -1)]
)
def test_4_2__institutions(institutions, settlement, shift):
    t = second()
    t["size", "institutional-assurance", "south", "north"] = institutions
    t["size", "settlement-process", "south", "north"] = settlement
    assert points(t) == 2 + shift


@pytest.mark.parametrize(
    ("regime", "state", "settlement", "works"),
    [
        ("hotline", 1, 0, 0),
        ("hotline", 1, 1, 0),
        ("council", 1, 0, 1),
        ("council", 2, 0, 0),
        ("accord", 1, 0, 1),
        ("hotline", 0, 2, 1),
    ],
)
def test_4_6__a_regime_works_where_it_binds_or_a_settlement_is_under_way(regime, state, settlement, works):
    t = second()
    t["regime", regime, "south", "north"] = state
    t["size", "institutional-assurance", "south", "north"] = 3
    t["size", "settlement-process", "south", "north"] = settlement
    assert has_working_regime(t.b, t.seat("south"), t.seat("north")) == bool(works)


@pytest.mark.parametrize("prior", [-1, 0, 1])
def test_4_2__prior(prior):
    actors = (ACTORS[0], evolve(ACTORS[1], prior=prior), ACTORS[2])
    t = second(actors=actors)
    assert points(t) == 2 + prior
    assert points(t, reader="west", mover="north") == 2 - 1


@pytest.mark.parametrize(("face", "shift"), [(1, -1), (2, 0), (3, 0), (4, 0), (5, 0), (6, 1)])
def test_4_2__die(face, shift):
    assert die_points(face) == shift


def test_4_2__everything_together():
    t = second(settings={"advantage": 2}, actors=(ACTORS[0], evolve(ACTORS[1], prior=1), ACTORS[2]))
    t["situation", "north", "south"] = SITUATION_IV
    t["size", "image", "south", "north"] = 2
    assert points(t) == 2 + 1 + 1 + 1 + 1
    t["size", "institutional-assurance", "south", "north"] = 2
    assert points(t, "guard") == 2 + 1 + 1 + 1 - 1 + 1


def graded(total):
    """Lay a table on which a menace stands at −1 to 5 before the die."""
    t = lay(settings={"advantage": 0 if total <= 0 else 1 + (total >= 4)})
    t["situation", "north", "south"] = {-1: SITUATION_I, 0: SITUATION_I, 1: SITUATION_I, 2: SITUATION_II}.get(
        total, SITUATION_III
    )
    t["size", "institutional-assurance", "south", "north"] = 2 * (total == -1)
    t["size", "memory", "south", "north"] = 2 * (total == 5)
    assert points(t) == total
    return t


@pytest.mark.parametrize(
    ("total", "face", "outcome"),
    [
        (4, 3, (1, 0)),
        (5, 3, (1, 0)),
        (5, 1, (1, 0)),
        (4, 1, (0, 0)),
        (3, 6, (1, 0)),
        (3, 5, (0, 0)),
        (2, 6, (0, 0)),
        (2, 1, (0, 0)),
        (1, 3, (0, 0)),
        (1, 1, (0, 0)),
        (0, 3, (0, 0)),
        (0, 6, (0, 0)),
        (-1, 6, (0, 0)),
    ],
)
def test_4_3__suspicion_from_4_and_nothing_below(total, face, outcome):
    t = graded(total)
    t.throw(reading=face)
    t.play("north", "menace", "south")
    assert read(t) == outcome


@pytest.mark.parametrize(
    ("cost", "economy", "offence", "outcome"), [(3, 0, 0, 1), (2, 1, 0, 1), (1, 1, 1, 1), (2, 0, 0, 0), (1, 1, 0, 0)]
)
def test_4_4__a_costly_gesture_is_believed(cost, economy, offence, outcome):
    spent = [gains(name, -step) for name, step in (("economy", economy), ("offence", offence)) if step]
    t = lay(moves=(card("card", grows("goodwill"), *spent, cost=cost, character="conciliatory"),))
    t["distrust", "south", "north"] = 9
    t.play("north", "card", "south")
    assert read(t) == (0, outcome)


@pytest.mark.parametrize("extra", [gains("toll", 9), gains("economy", -3, of="target"), gains("economy", 3)])
def test_4_4__only_what_the_mover_gives_up_is_a_cost(extra):
    t = lay(moves=(card("card", grows("goodwill"), extra, cost=2, character="conciliatory"),))
    t.play("north", "card", "south")
    assert read(t) == (0, 0)


@pytest.mark.parametrize(("cost", "distrust", "suspicion"), [(1, 4, 0), (1, 5, 1), (0, 5, 1), (2, 30, 0)])
def test_4_4__a_cheap_gesture_to_the_alarmed_is_suspect(cost, distrust, suspicion):
    t = lay(moves=(card("card", grows("goodwill"), cost=cost, character="conciliatory"),))
    t["distrust", "south", "north"] = distrust
    t.play("north", "card", "south")
    assert read(t) == (suspicion, 0)


@pytest.mark.parametrize(("face", "size"), [(3, 0), (6, 3)])
def test_4_5__a_reading_that_changes_nothing_leaves_a_line_with_its_die(face, size):
    t = graded(3)
    t["size", "suspicion", "south", "north"] = size
    t.throw(reading=face)
    t.play("north", "menace", "south")
    line = t.readings()[0]
    assert (line.cell, line.what, line.by, line.on, line.die) == (-1, t.move("menace"), t.seat("north"), t.seat("south"), face)


def test_4_5__a_gesture_that_is_not_believed_leaves_a_line():
    t = lay()
    t["size", "suspicion", "south", "north"], t["distrust", "south", "north"] = 3, 9
    t.play("north", "greet", "south")
    assert [line.cell for line in t.readings()] == [-1]


def test_4_1__a_covert_order_is_read_by_what_it_changes():
    t = lay()
    t.play("north", "spy", "south")
    assert readers(t) == {t.seat("south")}


def test_4_1__an_order_that_failed_is_read_too():
    t = lay(moves=(card("card", grows("threat"), needs=(Need("brink"),)),))
    t["situation", "north", "south"] = SITUATION_III
    t.throw(reading=6)
    t.play("north", "card", "south")
    assert (t["size", "threat", "south", "north"], read(t)) == (0, (1, 0))


def test_1_6__what_was_read_is_tallied_until_the_next_sheets_are_opened():
    t = lay(moves=(card("card", grows("trade"), character="conciliatory"),))
    t.play("north", "menace", "south")
    assert (t["threats", "south", "north"], t["gestures", "south", "north"]) == (1, 0)
    t.play("north", "card", "south")
    assert (t["threats", "south", "north"], t["gestures", "south", "north"]) == (0, 1)
