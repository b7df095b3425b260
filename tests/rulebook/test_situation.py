"""§3 Situations: Clash and Distrust are sums, and the matrix names what they make."""

import pytest
from boards import lay
from small_scenario import modifier

from game.rules.codes import SITUATION_I, SITUATION_II, SITUATION_III, SITUATION_IV
from game.rules.situation import clash_of, distrust_of, is_alarmed, is_convinced, recount, situation_of


def counted(*sizes, intents=(), **changes):
    """Lay a table with modifiers and malign sides in force, and count."""
    t = lay(**changes)
    for name, reader, subject, steps in sizes:
        t["size", name, reader, subject] = steps
    for pair in intents:
        t[("intent", *pair)] = 1
    t.run(recount)
    return t


def test_3_1__clash_sums_both_sheets_by_their_weights():
    t = counted(("war", "south", "north", 2), ("posture", "north", "south", 1), ("threat", "south", "north", 3))
    assert t["clash", "north", "south"] == 2 * 2 + 1
    assert t["clash", "north", "west"] == 0


def test_3_1__mitigating_ones_are_subtracted_and_it_is_never_below_0():
    soft = modifier("trade", sign="mitigating", kind="material", clash=2, fades=0)
    sizes = ("posture", "south", "north", 3), ("trade", "north", "south", 1)
    assert counted(*sizes, new_modifiers=(soft,))["clash", "north", "south"] == 1
    assert counted(("trade", "north", "south", 3), new_modifiers=(soft,))["clash", "north", "south"] == 0


@pytest.mark.parametrize(
    ("intents", "clash"), [([("north", "south")], 6), ([("north", "south"), ("south", "north")], 12), ([], 0)]
)
def test_3_1__malice_counts_6_for_each_malign_side(intents, clash):
    assert counted(intents=intents)["clash", "north", "south"] == clash


def test_3_1__malice_is_a_setting():
    assert counted(intents=[("north", "south")], settings={"malice": 4})["clash", "north", "south"] == 4


@pytest.mark.parametrize(("posture", "situation"), [(1, SITUATION_I), (2, SITUATION_III)])
def test_3_1__interests_are_incompatible_from_6(posture, situation):
    t = counted(("war", "north", "west", 2), ("posture", "west", "north", posture), settings={"uncertainty": 0, "alarmed": 9})
    assert (t["clash", "north", "west"], t["situation", "north", "west"]) == (4 + posture, situation)


def test_3_2__distrust_starts_from_uncertainty():
    assert counted()["distrust", "south", "north"] == 2
    assert counted(settings={"uncertainty": 4})["distrust", "south", "north"] == 4


def test_3_2__it_adds_own_sheet_by_reader_weight_and_the_others_by_subject_weight():
    t = counted(("war", "south", "north", 3), ("threat", "south", "north", 2), ("threat", "north", "south", 3))
    assert t["distrust", "south", "north"] == 2 + 3 + 2
    assert t["distrust", "north", "south"] == 2 + 3 + 3


def test_3_2__mitigating_ones_are_subtracted():
    t = counted(("threat", "south", "north", 3), ("goodwill", "south", "north", 1), ("settlement-process", "south", "north", 1))
    assert t["distrust", "south", "north"] == 2 + 3 - 1 - 2
    assert t["distrust", "north", "south"] == 2 - 1


@pytest.mark.parametrize(("name", "distrust"), [("goodwill", 0), ("hate", 30)])
def test_3_2__it_lies_from_0_to_30(name, distrust):
    heavy = tuple(modifier(each, reader=3) for each in ("hate", "hate-2", "hate-3", "hate-4"))
    sizes = [(each.id, "south", "north", 3) for each in heavy] if name == "hate" else [(name, "south", "north", 3)]
    assert counted(*sizes, new_modifiers=heavy)["distrust", "south", "north"] == distrust


def test_3_2__what_is_counted_is_what_a_sheet_adds_up_to():
    t = counted(("war", "south", "north", 3), ("threat", "south", "north", 2), ("goodwill", "north", "south", 1))
    assert [distrust_of(t.b, 0, 1), distrust_of(t.b, 1, 0)] == [
        t["distrust", "north", "south"],
        t["distrust", "south", "north"],
    ]
    assert [distrust_of(t.b, 0, 1), distrust_of(t.b, 1, 0), clash_of(t.b, 0, 1)] == [2 + 3 - 1, 2 + 5 - 1, 6]


@pytest.mark.parametrize(("distrust", "alarmed"), [(4, False), (5, True)])
def test_3_3__a_side_is_alarmed_from_5(distrust, alarmed):
    t = lay()
    t["distrust", "south", "north"] = distrust
    assert is_alarmed(t.b, t.seat("south"), t.seat("north")) is alarmed


@pytest.mark.parametrize(
    ("pair", "distrust", "convinced"),
    [
        (("south", "north"), 11, False),
        (("south", "north"), 12, True),
        (("north", "south"), 12, True),
        (("north", "west"), 12, False),
        (("north", "west"), 23, False),
        (("north", "west"), 24, True),
        (("west", "north"), 24, True),
    ],
)
def test_3_3__a_side_is_convinced_from_12_or_from_24_between_nuclear_powers(pair, distrust, convinced):
    t = lay()
    t[("distrust", *pair)] = distrust
    assert is_convinced(t.b, *(t.seat(name) for name in pair)) is convinced


@pytest.mark.parametrize(("north", "west", "convinced"), [(1, 1, False), (1, 0, True), (0, 1, True), (10, 1, False)])
def test_3_3__one_step_of_nuclear_arms_makes_a_nuclear_power(north, west, convinced):
    t = lay()
    t["nuclear", "north"], t["nuclear", "west"], t["distrust", "north", "west"] = north, west, 17
    assert is_convinced(t.b, t.seat("north"), t.seat("west")) is convinced


def test_3_3__deterrence_goes_with_the_last_weapon():
    t = lay()
    t["distrust", "north", "west"], t["nuclear", "west"] = 12, 0
    assert is_convinced(t.b, t.seat("north"), t.seat("west")) is True


def test_3_3__deterrence_does_not_lay_the_alarm():
    t = lay()
    t["distrust", "north", "west"] = 5
    assert is_alarmed(t.b, t.seat("north"), t.seat("west")) is True


MATRIX = [
    # Clash, Distrust of each side, malign sides, situation
    (5, 4, 4, "", SITUATION_I),
    (5, 5, 4, "", SITUATION_II),
    (5, 4, 5, "", SITUATION_II),
    (5, 30, 30, "", SITUATION_II),
    (6, 0, 0, "", SITUATION_III),
    (6, 12, 11, "", SITUATION_III),
    (6, 11, 12, "", SITUATION_III),
    (6, 12, 12, "", SITUATION_IV),
    (6, 0, 11, "north", SITUATION_III),
    (6, 0, 12, "north", SITUATION_IV),
    (6, 12, 0, "north", SITUATION_III),
    (12, 0, 0, "north south", SITUATION_IV),
    (5, 0, 0, "north south", SITUATION_I),
]


@pytest.mark.parametrize(("clash", "mine", "theirs", "malign", "situation"), [row for row in MATRIX if row[0] < 6])
def test_3_4__clash_low_is_i_or_ii_if_either_is_alarmed(clash, mine, theirs, malign, situation):
    assert in_matrix(clash, mine, theirs, malign) == situation


@pytest.mark.parametrize(("clash", "mine", "theirs", "malign", "situation"), [row for row in MATRIX if row[0] >= 6])
def test_3_5__clash_high_is_iv_if_each_is_convinced_or_malign_else_iii(clash, mine, theirs, malign, situation):
    assert in_matrix(clash, mine, theirs, malign) == situation


def in_matrix(clash, mine, theirs, malign):
    t = lay()
    t["clash", "north", "south"] = clash
    t["distrust", "north", "south"], t["distrust", "south", "north"] = mine, theirs
    t["intent", "north", "south"], t["intent", "south", "north"] = "north" in malign, "south" in malign
    return situation_of(t.b, t.seat("north"), t.seat("south"))


def test_3_5__a_malign_side_alone_makes_iii_and_the_other_knowing_makes_iv():
    t = counted(intents=[("north", "south")])
    assert t["situation", "north", "south"] == SITUATION_III
    sizes = [(name, "south", "north", 3) for name in ("threat", "image", "nationalism", "memory")]
    assert counted(*sizes, intents=[("north", "south")])["situation", "north", "south"] == SITUATION_IV


def test_3_5__deterrence_keeps_iii_from_iv():
    t = lay()
    t["clash", "north", "west"] = 6
    t["distrust", "north", "west"] = t["distrust", "west", "north"] = 17
    assert situation_of(t.b, t.seat("north"), t.seat("west")) == SITUATION_III


def test_3_4__a_dyad_starts_where_its_modifiers_put_it():
    t = lay()
    assert [t["situation", *pair] for pair in (("north", "south"), ("north", "west"), ("south", "west"))] == [SITUATION_I] * 3
    assert t["distrust", "south", "west"] == 2
