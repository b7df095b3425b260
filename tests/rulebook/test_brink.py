"""§10 The brink: one shared track, at whose end everybody has lost."""

import pytest
from boards import lay
from small_scenario import TIES

from game.rules.brink import calm_brink, direct_clash
from game.rules.codes import BY_BRINK, CATASTROPHE
from game.rules.turn import pass_season


def clash(t, attacker="north", defender="south"):
    """Let a blow fall, and return how far the brink rose."""
    before = t["brink"]
    t.run(direct_clash, t.seat(attacker), t.seat(defender))
    return t["brink"] - before


@pytest.mark.parametrize(("brink", "after"), [(0, 2), (7, 9), (9, 10)])
def test_10_1__nuclear_signals_raise_it(brink, after):
    t = lay()
    t["brink"] = brink
    t.play("north", "signal")
    assert (t["brink"], t["brink-risen"]) == (after, 1)


def test_10_1__it_starts_where_the_scenario_has_it():
    assert lay(settings={"brink-start": 4})["brink"] == 4


@pytest.mark.parametrize("pair", [("north", "west"), ("west", "north")])
def test_10_2__one_nuclear_power_against_another_raises_it_by_3(pair):
    assert clash(lay(), *pair) == 3


@pytest.mark.parametrize(("north", "west"), [(0, 3), (3, 0), (0, 0)])
def test_10_2__both_must_be_nuclear(north, west):
    t = lay()
    t["nuclear", "north"], t["nuclear", "west"] = north, west
    assert clash(t, "north", "west") == 0


@pytest.mark.parametrize(("alignment", "rise"), [(5, 3), (4, 0)])
def test_10_2__a_member_is_covered_by_its_patron(alignment, rise):
    t = lay()
    t["alignment", "south", "west"] = alignment
    assert clash(t) == rise


@pytest.mark.parametrize(("north", "west"), [(0, 3), (3, 0)])
def test_10_2__attacker_and_patron_must_be_nuclear(north, west):
    t = lay()
    t["alignment", "south", "west"], t["nuclear", "north"], t["nuclear", "west"] = 5, north, west
    assert clash(t) == 0


def test_10_2__who_is_attacked_itself_counts_once():
    t = lay(seats=4)
    t["nuclear", "east"], t["alignment", "north", "east"] = 3, 5
    assert clash(t, "west", "north") == 3


@pytest.mark.parametrize(("war", "face", "rise"), [(1, 6, 1), (1, 5, 0), (1, 1, 0), (0, 6, 0)])
def test_10_3__a_protege_of_a_patron_at_war_raises_it_on_a_6(war, face, rise):
    t = lay()
    t["war", "north", "west"] = war
    t.throw(brink=face)
    assert clash(t) == rise
    assert [line.die for line in t.lines(BY_BRINK) if line.cell == t.cell("brink")] == [face] * rise


@pytest.mark.parametrize(("attacker", "patron"), [(0, 3), (3, 0)])
def test_10_3__attacker_and_patron_must_be_nuclear(attacker, patron):
    t = lay()
    t["war", "north", "west"], t["nuclear", "north"], t["nuclear", "west"] = 1, attacker, patron
    t.throw(brink=6)
    assert clash(t) == 0


def test_10_3__the_patron_must_be_a_friend_of_the_protege():
    t = lay(ties=TIES[:2])
    t["war", "north", "west"] = 1
    t.throw(brink=6)
    assert clash(t) == 0


@pytest.mark.parametrize(
    ("move", "region", "rise"), [("strike", "island", 3), ("strike", "border", 0), ("blockade", "island", 3)]
)
def test_10_2__any_operation_counts(move, region, rise):
    t = lay()
    t.play("north", move, region)
    assert t["brink"] == rise


def test_10_2__every_operation_counts():
    t = lay()
    t.write("north", "strike", "island")
    t.write("north", "blockade", "island")
    t.resolve()
    assert t["brink"] == 6


@pytest.mark.parametrize(("brink", "risen", "after"), [(4, 0, 3), (0, 0, 0), (4, 1, 4)])
def test_10_4__without_a_new_rise_it_falls_by_1(brink, risen, after):
    t = lay()
    t["brink"], t["brink-risen"] = brink, risen
    t.run(calm_brink)
    assert (t["brink"], t["brink-risen"]) == (after, 0)


def test_10_4__a_rise_holds_it_for_one_mark_only():
    t = lay()
    t.play("north", "signal")
    marks = []
    for _ in range(3):
        t.run(pass_season)
        marks.append(t["brink"])
    assert marks == [2, 1, 0]


@pytest.mark.parametrize(("before", "ending"), [(7, 0), (8, CATASTROPHE), (9, CATASTROPHE)])
def test_10_5__at_10_everybody_has_lost(before, ending):
    t = lay()
    t["brink"] = before
    t.order("north", "signal")
    t.resolve()
    assert t["ending"] == ending
