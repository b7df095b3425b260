"""§2 Feeling: what goes into a mind of what is done."""

import pytest
from boards import lay
from small_scenario import card, gains, grows

FEELS = grows("threat")


def with_card(*effects, told_apart, family="arming", character="defensive"):
    """Lay a table on which North has one card."""
    moves = (card("card", *effects, family=family, character=character),)
    return lay(moves=moves, settings={"indistinguishable": int(not told_apart)})


@pytest.mark.parametrize(
    ("told_apart", "family", "character", "alarms"),
    [
        (True, "arming", "defensive", False),
        (False, "arming", "defensive", True),
        (True, "arming", "dual-use", True),
        (True, "arming", "offensive", True),
        (True, "coercion", "defensive", True),
    ],
)
def test_2_9__a_plain_shield_aggravates_no_sheet(told_apart, family, character, alarms):
    t = with_card(FEELS, told_apart=told_apart, family=family, character=character)
    t.play("north", "card", "south")
    assert (t["size", "threat", "south", "north"] > 0) == alarms
    assert len(t.readings()) == int(alarms)


def test_2_9__what_else_stands_on_its_card_counts():
    t = with_card(FEELS, gains("defence", 2), grows("trade"), told_apart=True)
    before = t["defence", "north"]
    t.play("north", "card", "south")
    assert t["defence", "north"] == before + 2
    assert (t["size", "trade", "south", "north"], t["size", "threat", "south", "north"]) == (1, 0)
    assert not t.readings()


@pytest.mark.parametrize(("told_apart", "left"), [(True, 1), (False, 0)])
def test_2_9__to_take_away_what_eases_is_to_aggravate(told_apart, left):
    t = with_card(grows("trade", -1), told_apart=told_apart)
    t["size", "trade", "south", "north"] = 1
    t.play("north", "card", "south")
    assert t["size", "trade", "south", "north"] == left
