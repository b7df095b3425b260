"""§2 Roles and conditions: who a sentence speaks of, and when a need holds."""

import pytest
from attrs import evolve
from boards import lay
from small_scenario import REGIONS, card, small

from game.rules.board import MOVE_TABLE, look
from game.rules.codes import NOBODY, NOWHERE, V_FIRST_NEED
from game.rules.measures import holds, plays, target_of
from game.world.checks.references import names_in
from game.world.checks.sentences import Reach, check_needs
from game.world.conditions import Need
from game.world.findings import Findings
from game.world.vocabulary import MEASURES, ROLES

CAST = [
    # mover, target, and who plays each role
    ("north", "south", {"rivals": "west", "backers": "west", "allies": "east", "others": "west east"}),
    ("north", "west", {"rivals": "south", "backers": "south", "allies": "east", "others": "south east"}),
    ("north", "east", {"rivals": "south west", "backers": "", "allies": "", "others": "south west"}),
    ("north", "", {"rivals": "south west", "backers": "", "allies": "east", "others": "south west east"}),
    ("south", "north", {"rivals": "", "backers": "", "allies": "west", "others": "west east"}),
    ("west", "south", {"rivals": "north", "backers": "", "allies": "", "others": "north east"}),
    ("west", "north", {"rivals": "", "backers": "", "allies": "south", "others": "south east"}),
]


@pytest.mark.parametrize(("mover", "target", "roles"), CAST)
@pytest.mark.parametrize("role", ROLES)
def test_2_1__roles_are_seen_from_the_mover(mover, target, roles, role):
    t = lay(seats=4)
    everyone = " ".join(name for name in t.ix.actors if name != mover)
    rivals = " ".join(name for name in t.ix.actors if {name, mover} in ({"north", "south"}, {"north", "west"}))
    wanted = roles | {"self": mover, "target": target, "everyone": everyone, "neighbours": rivals}
    numbers = t.seat(mover), t.ix.actors.get(target, NOBODY)
    found = [name for name, k in t.ix.actors.items() if plays(t.b, ROLES.index(role), *numbers, k)]
    assert found == wanted[role].split()


@pytest.mark.parametrize(
    ("mover", "region", "target"),
    [("north", "border", "south"), ("north", "valley", "south"), ("south", "valley", "north"), ("west", "valley", "north")],
)
def test_2_1__the_target_of_a_region_is_its_holder_or_its_claimant_where_the_mover_holds_it(mover, region, target):
    t = lay()
    assert target_of(t.b, t.seat(mover), NOBODY, t.place(region)) == t.seat(target)


def test_2_1__a_region_of_ones_own_aims_at_nobody():
    t = lay()
    assert target_of(t.b, t.seat("north"), NOBODY, t.place("plain")) == NOBODY
    assert target_of(t.b, t.seat("north"), t.seat("west"), NOWHERE) == t.seat("west")


def met(t, number=0, seat="north", target="south"):
    """Say whether a need of the card holds."""
    need = look(t.b, MOVE_TABLE, t.move("card"), V_FIRST_NEED) + number
    place = t.ix.regions.get(target, NOWHERE)
    return holds(t.b, need, t.seat(seat), target_of(t.b, t.seat(seat), t.ix.actors.get(target, NOBODY), place), place)


def needing(*needs, region=False, **changes):
    """Lay a table with a card that has some needs."""
    changes = {"seats": 4} | changes
    return lay(moves=(card("card", needs=needs, target="region" if region else "actor"),), **changes)


PAIRED = [
    ({"measure": "track", "what": "energy"}, ("energy", "north"), 7),
    ({"measure": "track", "what": "orientation", "of": "target"}, ("orientation", "south"), 3),
    ({"measure": "alignment"}, ("alignment", "north", "south"), 4),
    ({"measure": "modifier", "what": "threat", "of": "target", "about": "self"}, ("size", "threat", "south", "north"), 2),
    ({"measure": "modifier", "what": "threat"}, ("size", "threat", "north", "south"), 2),
    ({"measure": "regime", "what": "accord"}, ("regime", "accord", "south", "north"), 2),
    ({"measure": "war"}, ("war", "north", "south"), 1),
    ({"measure": "brink"}, "brink", 4),
    ({"measure": "turn"}, "turn", 9),
    ({"measure": "intent"}, ("intent", "north", "south"), 1),
    ({"measure": "distrust"}, ("distrust", "north", "south"), 8),
    ({"measure": "toll", "of": "target"}, ("toll", "south"), 40),
    ({"measure": "situation"}, ("situation", "north", "south"), 3),
    ({"measure": "clash"}, ("clash", "north", "south"), 11),
]


def edges(value, **words):
    """Return needs that just hold, ask for one more, and ask for one less."""
    return (
        Need(**words, least=value, most=value),
        Need(**words, least=value + 1),
        Need(**words, least=0, most=value - 1),
        Need(**words, least=0, most=value),
    )


@pytest.mark.parametrize(("words", "address", "value"), PAIRED, ids=str)
def test_2_4__a_need_measures_and_asks_from_least_to_most(words, address, value):
    t = needing(*edges(value, **words))
    t[address] = value
    assert [met(t, k) for k in range(4)] == [True, False, False, True]


PLACED = [
    ({"measure": "forces"}, "border", ("forces", "north", "border"), 3),
    ({"measure": "forces", "of": "target"}, "border", ("forces", "south", "border"), 5),
    ({"measure": "fort"}, "border", ("fort", "border"), 2),
]


@pytest.mark.parametrize(("words", "region", "address", "value"), PLACED, ids=str)
def test_2_4__a_need_measures_the_target_region(words, region, address, value):
    t = needing(*edges(value, **words), region=True)
    t[address] = value
    assert [met(t, k, target=region) for k in range(4)] == [True, False, False, True]


@pytest.mark.parametrize(
    ("need", "seat", "region", "holds_there"),
    [
        (Need("status", "separatist"), "north", "valley", True),
        (Need("status", "separatist"), "north", "border", False),
        (Need("status", "undisputed"), "north", "border", True),
        (Need("holds"), "north", "valley", True),
        (Need("holds"), "south", "valley", False),
        (Need("holds", of="target"), "south", "valley", True),
        (Need("holds", of="others"), "west", "valley", False),
        (Need("claims"), "south", "valley", True),
        (Need("claims"), "north", "valley", False),
        (Need("claims", of="target"), "north", "valley", True),
        (Need("access"), "north", "border", True),
        (Need("access"), "north", "capital", False),
        (Need("access"), "west", "capital", False),
    ],
)
def test_2_4__status_holder_claimant_and_access(need, seat, region, holds_there):
    assert met(needing(need, region=True), 0, seat, region) == holds_there


def test_2_4__near_counts_tokens_in_the_region_and_by_land_next_to_it():
    t = needing(*edges(5, measure="near"), *edges(3, measure="near", of="target"), region=True)
    assert [met(t, k, target="border") for k in range(4)] == [True, False, False, True]
    t["forces", "south", "capital"] = 1
    assert [met(t, k, target="border") for k in range(4, 8)] == [True, False, False, True]
    t["forces", "north", "border"], t["forces", "north", "plain"] = 4, 0
    assert met(t, 0, target="border")


def test_2_4__an_offer_lies_from_one_to_the_other():
    t = needing(Need("offer"), Need("offer", of="target", about="self"))
    t["offer", "south", "north"] = 1
    assert [met(t, 0), met(t, 1)] == [False, True]


def test_2_4__a_treaty_is_in_force_that_one_or_any():
    t = needing(Need("treaty", "truce"), Need("treaty", "pact"), Need("treaty"))
    assert [met(t, k) for k in range(3)] == [False, False, False]
    t["treaty", "pact", "south", "north"] = 1
    assert [met(t, k) for k in range(3)] == [False, True, True]


@pytest.mark.parametrize(
    ("seat", "tag", "has"), [("north", "nuclear", True), ("south", "nuclear", False), ("south", "claimant", True)]
)
def test_2_4__a_tag_says_what_an_actor_is(seat, tag, has):
    assert met(needing(Need("tag", tag)), 0, seat, "west") == has


def test_2_4__held_counts_regions_that_one_holds_and_another_claims():
    t = needing(
        *edges(1, measure="held"), Need("held", about="self", least=2, most=2), Need("held", of="target", least=3, most=3)
    )
    assert [met(t, k) for k in range(5)] == [True, False, False, True, True]
    assert met(t, 5) is True
    t["holder", "valley"] = t.seat("south")
    assert [met(t, k) for k in (0, 4)] == [False, True]


def test_2_4__every_measure_is_proved_here():
    proved = {words["measure"] for words, *_ in (*PAIRED, *PLACED)}
    assert proved | {"status", "holds", "claims", "near", "access", "offer", "treaty", "tag", "held", "dispute"} == set(
        MEASURES
    )


@pytest.mark.parametrize(("south", "west", "holds_for_one"), [(3, 3, True), (3, 8, True), (8, 8, False)])
def test_2_2__a_need_of_several_holds_when_it_holds_for_one(south, west, holds_for_one):
    t = needing(Need("track", "economy", of="rivals", least=2, most=5))
    t["economy", "south"], t["economy", "west"] = south, west
    assert met(t, target="east") == holds_for_one


@pytest.mark.parametrize(("south", "west", "holds_for_all"), [(3, 3, True), (3, 8, False), (8, 8, False)])
def test_2_2__with_least_0_it_must_hold_for_all(south, west, holds_for_all):
    t = needing(Need("track", "economy", of="rivals", least=0, most=5))
    t["economy", "south"], t["economy", "west"] = south, west
    assert met(t, target="east") == holds_for_all


def test_2_2__of_nobody_nothing_holds_but_that_there_is_none():
    t = needing(Need("track", "economy", of="allies", least=1), Need("track", "economy", of="allies", least=0, most=0))
    assert [met(t, k, target="east") for k in range(2)] == [False, True]


def test_2_2__a_pair_of_sets_is_measured_pair_by_pair():
    t = needing(Need("war", of="everyone", about="everyone"))
    assert met(t) is False
    t["war", "south", "west"] = 1
    assert met(t) is True


def test_2_2__all_needs_of_a_card_must_hold():
    t = needing(Need("brink", least=2), Need("track", "economy", least=4))
    for brink, economy, legal in ((2, 4, True), (1, 4, False), (2, 3, False)):
        t["brink"], t["economy", "north"] = brink, economy
        assert (t.why_not("north", "card", "south") == 0) == legal


@pytest.mark.parametrize(
    ("need", "may_stand"),
    [
        (Need("clash"), False),
        (Need("situation"), False),
        (Need("distrust"), True),
        (Need("distrust", of="target", about="self"), False),
        (Need("intent"), True),
        (Need("intent", of="target", about="self"), False),
        (Need("modifier", "suspicion"), True),
        (Need("modifier", "suspicion", of="target", about="self"), False),
        (Need("modifier", "threat", of="target", about="self"), True),
    ],
)
def test_2_3__conditions_of_moves_read_only_what_the_mover_sees(need, may_stand):
    findings, catalogue = Findings("file"), small().catalogue
    private = frozenset(each.id for each in catalogue.modifiers if each.private)
    check_needs((need,), ("moves", 0), Reach(private=private), names_in(catalogue), findings)
    assert (not findings.faults) == may_stand


def test_2_3__an_aim_may_read_everything():
    findings, catalogue = Findings("file"), small().catalogue
    check_needs((Need("clash"), Need("situation")), ("aims", 0), Reach(), names_in(catalogue), findings)
    assert findings.faults == []


@pytest.mark.parametrize("measure", ["alignment", "war", "distrust", "situation", "treaty"])
def test_2_7__between_two_without_a_dyad_nothing_is_measured(measure):
    t = needing(Need(measure, of="others", about="others", most=30))
    for kind in ("alignment", "war", "situation"):
        t[kind, "west", "east"] = 1
    t["treaty", "pact", "west", "east"] = 1
    t["distrust", "west", "east"] = t["distrust", "east", "west"] = 9
    assert met(t) is False


def test_2_7__held_asks_for_no_dyad():
    regions = tuple(evolve(r, holder="east") if r.id == "island" else r for r in REGIONS)
    t = needing(Need("held", of="others", about="others"), regions=regions)
    assert met(t) is True


def test_2_4__a_region_asked_of_where_none_is_aimed_at_measures_0():
    t = needing(Need("status", "separatist"), Need("fort", least=0, most=0), Need("forces", least=0, most=0))
    assert [met(t, k) for k in range(3)] == [False, True, True]


@pytest.mark.parametrize(
    ("war", "holder", "claimant", "value"),
    [(0, "south", "south", False), (1, "south", "south", True), (0, "north", "south", True), (0, "south", "north", True)],
)
def test_2_4__a_dispute_is_a_war_or_land_that_one_holds_and_the_other_claims(war, holder, claimant, value):
    regions = tuple(evolve(each, claimant=each.holder) for each in REGIONS[:6])
    t = needing(Need("dispute"), regions=(*regions, evolve(REGIONS[6], holder=holder, claimant=claimant)))
    t["war", "north", "south"] = war
    assert met(t) == value
