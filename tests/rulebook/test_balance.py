"""§8 The balance sheet: every line, every value."""

import pytest
from attrs import evolve
from boards import lay
from small_scenario import BORDERS, REGIONS

from game.rules.balance import (
    BALANCE_LIMIT,
    LINE_ACCESS,
    LINE_AIM,
    LINE_BACKLASH,
    LINE_FORT,
    LINE_FRIENDS,
    LINE_FRONT,
    LINE_HOME,
    LINE_NATION,
    LINE_SURPRISE,
    LINE_TECHNIQUE,
    LINE_WHOLE,
    balance,
    balance_line,
)
from game.world.scenario import Border


def line(t, which, attacker="north", defender="south", move="attack", region="border"):
    """Return one line of a balance sheet."""
    return balance_line(t.b, which, t.seat(attacker), t.seat(defender), t.move(move), t.place(region))


FRONT = [
    # tokens of attacker and defender, line
    *[(3, 1, 2), (6, 2, 2), (9, 3, 2), (1, 0, 2), (7, 2, 2)],
    *[(8, 3, 1), (3, 2, 1), (6, 4, 1), (5, 3, 1), (2, 1, 1)],
    *[(2, 2, 0), (5, 4, 0), (4, 3, 0), (0, 0, 0)],
    *[(3, 4, -1), (1, 2, -1), (2, 4, -1)],
    *[(1, 3, -2), (2, 5, -2), (0, 1, -2)],
]


@pytest.mark.parametrize(("attacker", "defender", "value"), FRONT)
def test_8_3__forces_near_the_front(attacker, defender, value):
    t = lay()
    t["forces", "north", "plain"], t["forces", "north", "valley"] = attacker, 0
    t["forces", "south", "border"], t["forces", "south", "capital"] = defender, 0
    assert line(t, LINE_FRONT) == value


def test_8_3__the_front_is_the_region_and_what_borders_it_by_land():
    t = lay()
    t["forces", "north", "plain"], t["forces", "north", "valley"], t["forces", "north", "border"] = 1, 1, 1
    t["forces", "south", "border"], t["forces", "south", "capital"] = 1, 1
    assert line(t, LINE_FRONT) == 1
    t["forces", "south", "marsh"] = 9
    assert line(t, LINE_FRONT) == 1
    t["forces", "west", "border"] = 9
    assert line(t, LINE_FRONT) == 1


WHOLE = [(9, 5, 2), (10, 5, 2), (8, 5, 1), (7, 5, 1), (6, 5, 0), (5, 5, 0), (4, 5, -1), (3, 5, -1), (2, 5, -2), (0, 9, -2)]


@pytest.mark.parametrize(("offence", "defence", "value"), WHOLE)
def test_8_3__whole_armed_forces(offence, defence, value):
    t = lay()
    t["offence", "north"], t["defence", "south"] = offence, defence
    assert line(t, LINE_WHOLE) == value


def reaching(*links, terrain="open", inside=False):
    """Lay a table on which North comes from the plain, and perhaps from the valley too, over some links."""
    ways = tuple(Border((name, "border"), link, "note") for name, link in zip(("plain", "valley"), links, strict=False))
    regions = tuple(evolve(r, terrain=terrain) if r.id == "border" else r for r in REGIONS)
    rest = tuple(border for border in BORDERS if "border" not in border.between)
    t = lay(borders=(*rest, *ways), regions=regions)
    t["forces", "north", "border"] = int(inside)
    return t


@pytest.mark.parametrize(
    ("links", "value"),
    [
        (["road"], 0),
        (["tunnel"], -1),
        (["river"], -1),
        (["mountain"], -1),
        (["sea"], -2),
        ([], -2),
        (["river", "road"], 0),
        (["sea", "tunnel"], -1),
    ],
)
def test_8_3__access_by_the_best_way(links, value):
    assert line(reaching(*links), LINE_ACCESS) == value


@pytest.mark.parametrize("links", [["road"], ["river"], ["sea"], []])
def test_8_3__access_from_within(links):
    assert line(reaching(*links, inside=True), LINE_ACCESS) == 1


def test_8_3__a_way_without_forces_on_it_is_no_access():
    t = reaching("road", "river")
    t["forces", "north", "plain"] = 0
    assert line(t, LINE_ACCESS) == -1
    t["forces", "north", "valley"] = 0
    assert line(t, LINE_ACCESS) == -2


@pytest.mark.parametrize(("terrain", "value"), [("open", 0), ("river", 0), ("coast", 0), ("urban", -1), ("mountain", -1)])
def test_8_3__terrain(terrain, value):
    assert line(reaching("road", terrain=terrain), LINE_ACCESS) == value
    assert line(reaching("road", terrain=terrain, inside=True), LINE_ACCESS) == 1 + value
    assert line(reaching("sea", terrain=terrain), LINE_ACCESS) == -2


@pytest.mark.parametrize(("fort", "value"), [(0, 0), (1, -1), (2, -1), (3, -2)])
def test_8_3__fortification(fort, value):
    t = lay()
    t["fort", "border"] = fort
    assert line(t, LINE_FORT) == value


@pytest.mark.parametrize(
    ("attacker", "defender", "value"),
    [
        ((7, 7), (5, 5), 1),
        ((9, 5), (5, 5), 1),
        ((8, 5), (5, 5), 0),
        ((5, 5), (5, 5), 0),
        ((5, 2), (5, 5), 0),
        ((4, 2), (5, 5), -1),
        ((0, 0), (9, 9), -1),
    ],
)
def test_8_3__nation(attacker, defender, value):
    t = lay()
    t["economy", "north"], t["cohesion", "north"] = attacker
    t["economy", "south"], t["cohesion", "south"] = defender
    assert line(t, LINE_NATION) == value


@pytest.mark.parametrize(("move", "value"), [("attack", 1), ("strike", 1), ("assault", -1)])
def test_8_3__aim(move, value):
    assert line(lay(), LINE_AIM, move=move) == value


@pytest.mark.parametrize(("war", "value"), [(0, 1), (1, 0)])
def test_8_3__surprise(war, value):
    t = lay()
    t["war", "north", "south"] = war
    assert line(t, LINE_SURPRISE) == value


@pytest.mark.parametrize(
    ("alignment", "cohesion", "war", "value"),
    [
        (0, 10, 0, 0),
        (1, 10, 0, 0),
        (2, 6, 0, -1),
        (2, 5, 0, 0),
        (4, 6, 0, -1),
        (4, 5, 0, 0),
        (5, 0, 0, -2),
        (0, 0, 1, -2),
        (2, 9, 1, -2),
    ],
)
def test_8_3__defenders_friends(alignment, cohesion, war, value):
    t = lay()
    t["alignment", "south", "west"], t["cohesion", "west"], t["war", "north", "west"] = alignment, cohesion, war
    assert line(t, LINE_FRIENDS) == value


def test_8_3__the_best_friend_counts_once_and_only_friends_do():
    t = lay(seats=4)
    t["alignment", "north", "east"], t["cohesion", "east"] = 5, 9
    assert line(t, LINE_FRIENDS, "south", "north", region="plain") == -2
    assert line(t, LINE_FRIENDS, "east", "north", region="plain") == 0
    t["alignment", "north", "west"] = 5
    assert line(t, LINE_FRIENDS, "south", "west", region="island") == 0


@pytest.mark.parametrize(
    ("standing", "energy", "value"), [(5, 0, 0), (3, 5, 0), (2, 5, -1), (0, 0, -1), (5, 6, 1), (2, 6, 0), (3, 10, 1)]
)
def test_8_3__backlash(standing, energy, value):
    t = lay()
    t["standing", "north"], t["energy", "north"] = standing, energy
    assert line(t, LINE_BACKLASH) == value


@pytest.mark.parametrize(("cohesion", "value"), [(10, 1), (7, 1), (6, 0), (4, 0), (3, -1), (0, -1)])
def test_8_3__support_at_home(cohesion, value):
    t = lay()
    t["cohesion", "north"] = cohesion
    assert line(t, LINE_HOME) == value


def test_8_3__it_is_the_same_for_every_seat():
    t = lay()
    lines = [line(t, which) for which in range(10)]
    for seat in ("north", "south", "west"):
        t["intent", seat, "north" if seat != "north" else "south"] = 1
        t["distrust", seat, "north" if seat != "north" else "south"] = 30
    assert [line(t, which) for which in range(10)] == lines


def total(t, move="attack", region="border"):
    return balance(t.b, t.seat("north"), t.seat("south"), t.move(move), t.place(region))


def test_8_4__the_balance_is_the_sum_of_its_lines():
    t = lay()
    assert [line(t, which) for which in range(10)] == [0, 0, 0, 0, 0, 1, 1, 0, 0, 0]
    assert total(t) == 2


def test_8_4__held_to_5():
    t = lay()
    t["offence", "north"], t["energy", "north"], t["cohesion", "north"], t["economy", "north"] = 10, 9, 9, 9
    t["forces", "south", "border"] = t["forces", "south", "capital"] = 0
    assert sum(line(t, which) for which in range(10)) > BALANCE_LIMIT
    assert total(t) == 5


def test_8_4__held_to_minus_5():
    t = lay()
    t["offence", "north"], t["standing", "north"], t["cohesion", "north"], t["economy", "north"] = 0, 0, 0, 0
    t["alignment", "south", "west"], t["fort", "border"], t["war", "north", "south"] = 5, 3, 1
    assert sum(line(t, which) for which in range(10)) < -BALANCE_LIMIT
    assert total(t, "assault") == -5


@pytest.mark.parametrize(("advantage", "value"), [(0, -1), (1, 0), (2, 1)])
def test_8_3__technology_and_ground(advantage, value):
    assert line(lay(settings={"advantage": advantage}), LINE_TECHNIQUE) == value
