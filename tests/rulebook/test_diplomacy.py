"""§6 Diplomacy: treaties are made of clauses, lie on the table, and bind those who accept them."""

import pytest
from boards import lay
from small_scenario import card, gains

from game.rules.board import CANDIDATE_TABLE, printed
from game.rules.codes import BAD_TREATY, BY_BREACH, BY_FAILED_ORDER, BY_TREATY, IN_FORCE, LEGAL, NO_OFFER, OCCUPIED
from game.rules.diplomacy import BY_THE_SECOND, propose
from game.rules.orders import why_not
from game.rules.spiral import fade
from game.world.conditions import Need

TRUCE = ("truce", ("ceasefire", "commission"))
ALL = ("ceasefire", "commission", "no-force", "pull-back")


def offered(treaty="truce", clauses=("ceasefire", "commission"), **changes):
    """Lay a table on which North's proposal to South lies, one turn on."""
    t = lay(**changes)
    t.order("north", "propose-treaty", "south", treaty, clauses)
    t.resolve()
    return t


def lies(t, one="north", other="south"):
    """Return what lies on the table between two: a template's name and its clauses as bits."""
    number = t["offer", one, other] - 1
    return (list(t.ix.treaties)[number] if number >= 0 else "", t["offer-clauses", one, other])


def in_force(t, treaty="truce"):
    """Return the clauses in force between North and South as bits, whoever proposed them."""
    return t["treaty", treaty, "north", "south"] % BY_THE_SECOND


def test_6_1__a_proposal_names_a_template_and_some_of_its_clauses():
    assert lies(offered()) == ("truce", 0b0011)
    assert lies(offered(clauses=("ceasefire", "pull-back"))) == ("truce", 0b1001)


@pytest.mark.parametrize(
    ("treaty", "clauses", "reason"),
    [
        ("truce", ALL, LEGAL),
        ("truce", ("ceasefire",), LEGAL),
        ("truce", ("commission",), BAD_TREATY),
        ("truce", (), BAD_TREATY),
        ("shelved", ("no-force",), BAD_TREATY),
        ("", (), BAD_TREATY),
    ],
)
def test_6_1__all_of_its_core_among_them(treaty, clauses, reason):
    assert lay().why_not("north", "propose-treaty", "south", treaty, clauses) == reason


def test_6_1__clauses_beyond_the_template_are_none_of_it():
    t = lay()
    move, target, place, treaty, _ = t.row("propose-treaty", "south", "pact", ("limits",))
    assert why_not(t.b, 0, move, target, place, treaty, 0b1001) == BAD_TREATY


def test_6_1__a_template_has_conditions_of_its_own():
    t = lay()
    assert t.why_not("north", "propose-treaty", "south", "pact", ("limits",)) == LEGAL
    t["war", "north", "south"] = 1
    assert t.why_not("north", "propose-treaty", "south", "pact", ("limits",)) == BAD_TREATY


def test_6_1__the_core_is_always_part_of_what_lies_on_the_table():
    t = lay()
    t.run(propose, 0, 1, t.ix.treaties["truce"], 0b0100)
    assert lies(t) == ("truce", 0b0101)


def test_6_1__a_proposal_is_printed_in_its_barest_and_its_fullest_version():
    t = lay()
    rows = {tuple(map(int, row)) for row in printed(t.b, CANDIDATE_TABLE)}
    versions = {row[3:] for row in rows if row[:2] == (t.move("propose-treaty"), t.seat("south"))}
    truce, pact = t.ix.treaties["truce"], t.ix.treaties["pact"]
    assert versions == {(truce, 0b0001), (truce, 0b1111), (pact, 0b001), (pact, 0b111)}


def test_6_2__it_can_be_answered_in_the_three_turns_that_follow():
    t = offered()
    for _ in range(2):
        t.resolve()
    assert t["turn"] == 3
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert t["treaty", "truce", "north", "south"] == 0b0011


def test_6_2__and_no_longer():
    t = offered()
    for _ in range(3):
        assert lies(t)[0] == "truce"
        t.resolve()
        assert {line.what for line in t.lines(BY_TREATY)} == {t.ix.treaties["truce"]}
    assert lies(t) == ("", 0)
    assert t["offer-age", "north", "south"] == 0
    assert t.why_not("south", "accept-offer", "north") == NO_OFFER


def test_6_2__it_may_be_withdrawn():
    t = offered()
    t.order("north", "withdraw-offer", "south")
    t.resolve()
    assert lies(t) == ("", 0)
    assert t.why_not("north", "withdraw-offer", "south") == NO_OFFER


@pytest.mark.parametrize(("treaty", "clauses"), [("pact", ("limits",)), ("truce", ALL)])
def test_6_2__it_may_be_replaced(treaty, clauses):
    t = offered()
    t.resolve()
    t.order("north", "propose-treaty", "south", treaty, clauses)
    t.resolve()
    assert lies(t) == (treaty, {"pact": 0b01, "truce": 0b1111}[treaty])
    assert t["offer-age", "north", "south"] == 1


def test_6_2__but_not_by_itself():
    assert offered().why_not("north", "propose-treaty", "south", *TRUCE) == BAD_TREATY


def test_6_2__one_lies_between_each_two_in_each_direction():
    t = lay()
    t.order("north", "propose-treaty", "south", *TRUCE)
    t.order("north", "propose-treaty", "west", "pact", ("limits",))
    t.order("south", "propose-treaty", "north", "pact", ("limits",))
    t.resolve()
    assert [lies(t, *pair)[0] for pair in (("north", "south"), ("north", "west"), ("south", "north"))] == [
        "truce",
        "pact",
        "pact",
    ]


def test_6_3__the_other_side_may_accept():
    t = offered()
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert (t["treaty", "truce", "south", "north"], t["treaties-made"]) == (0b0011, 1)


def test_6_3__it_may_refuse():
    t = offered()
    t.order("south", "refuse-offer", "north")
    t.resolve()
    assert (lies(t), t["treaty", "truce", "south", "north"], t["treaties-made"]) == (("", 0), 0, 0)


def test_6_3__it_may_counter_with_other_clauses_of_the_same_template():
    t = offered()
    t.order("south", "propose-treaty", "north", "truce", ("ceasefire",))
    t.resolve()
    assert (lies(t), lies(t, "south", "north")) == (("truce", 0b0011), ("truce", 0b0001))
    t.order("north", "accept-offer", "south")
    t.resolve()
    assert in_force(t) == 0b0001


@pytest.mark.parametrize("move", ["accept-offer", "refuse-offer"])
def test_6_3__only_the_side_it_was_made_to_answers(move):
    t = offered()
    assert [t.why_not(seat, move, "north") for seat in ("south", "west")] == [LEGAL, NO_OFFER]
    assert t.why_not("north", move, "south") == NO_OFFER


def test_6_4__who_was_refused_may_not_propose_to_the_same_side_in_the_next_two_turns():
    t = offered()
    t.order("south", "refuse-offer", "north")
    reasons = []
    for _ in range(4):
        t.resolve()
        reasons.append(t.why_not("north", "propose-treaty", "south", "pact", ("limits",)))
    assert reasons == [BAD_TREATY, BAD_TREATY, LEGAL, LEGAL]


def test_6_4__others_and_the_refuser_may():
    t = offered()
    t.order("south", "refuse-offer", "north")
    t.resolve()
    assert t.why_not("south", "propose-treaty", "north", *TRUCE) == LEGAL
    assert t.why_not("north", "propose-treaty", "west", *TRUCE) == LEGAL


def test_6_5__on_acceptance_every_clause_takes_effect():
    t = offered(clauses=ALL)
    t["war", "north", "south"], t["size", "war", "south", "north"] = 1, 2
    t["holder", "border"], t["status", "border"], t["forces", "north", "border"] = 0, OCCUPIED, 2
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert (t["war", "north", "south"], t["size", "war", "south", "north"]) == (0, 0)
    assert t["regime", "commission", "north", "south"] == IN_FORCE
    assert (t["holder", "border"], t["forces", "north", "border"]) == (t.seat("south"), 0)


def test_6_5__and_no_other():
    t = offered(clauses=("ceasefire",))
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert t["regime", "commission", "north", "south"] == 0


def test_6_5__in_printed_order():
    t = offered("pact", ("neutrality", "limits"))
    t.order("south", "accept-offer", "north")
    t.resolve()
    cells = [t.cell(address) for address in (("offence", "north"), ("offence", "south"), ("orientation", "south"))]
    assert [line.cell for line in t.lines(BY_TREATY) if line.cell in cells] == cells


def test_6_5__the_side_that_proposed_is_self():
    t = offered("pact", ("limits", "neutrality"))
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert (t["orientation", "north"], t["orientation", "south"]) == (2, 1)


def test_6_5__no_proposal_remains_between_the_two():
    t = offered()
    t.order("south", "propose-treaty", "north", "pact", ("limits",))
    t.resolve()
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert (lies(t), lies(t, "south", "north")) == (("", 0), ("", 0))


def test_6_5__where_both_accept_each_other_the_lower_seat_comes_first():
    t = offered()
    t.order("south", "propose-treaty", "north", "truce", ("ceasefire",))
    t.resolve()
    t.order("south", "accept-offer", "north")
    t.order("north", "accept-offer", "south")
    t.resolve()
    assert (in_force(t), t["treaties-made"]) == (0b0001, 1)


def test_6_5__a_later_treaty_of_the_template_takes_the_place_of_the_earlier():
    t = offered(clauses=ALL)
    t["treaty", "truce", "north", "south"] = 0b0001
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert t["treaty", "truce", "north", "south"] == 0b1111


CORDIAL = ("pact", ("limits", "cordiality"))


def cordial(proposer="north", other="south", **changes):
    """Lay a table on which a pact has just been concluded whose clauses work on facts and on minds."""
    t = lay(**changes)
    t["size", "posture", other, proposer], t["size", "threat", proposer, other] = 3, 3
    t.order(proposer, "propose-treaty", other, *CORDIAL)
    t.resolve()
    t.order(other, "accept-offer", proposer)
    t.resolve()
    return t


def test_6_6__a_clause_changes_facts_at_once_and_minds_by_one_step():
    t = cordial()
    assert t["size", "posture", "south", "north"] == 0
    assert (t["size", "goodwill", "south", "north"], t["size", "threat", "north", "south"]) == (1, 2)


def test_6_6__what_a_treaty_moved_in_minds_fades_though_it_stays_in_force():
    t = cordial()
    t["age", "goodwill", "south", "north"] = 5
    t.run(fade)
    assert t["size", "goodwill", "south", "north"] == 0
    assert t["treaty", "pact", "north", "south"] > 0


def test_6_6__assurance_from_a_regime_is_a_fact():
    t = offered(clauses=("ceasefire", "commission"))
    t.order("south", "accept-offer", "north")
    t.resolve()
    assert t["size", "settlement-process", "south", "north"] == 1


def bound(*pairs, treaty="truce", clauses=0b0101, **changes):
    """Lay a table with a treaty in force between some."""
    t = lay(**changes)
    for pair in pairs or (("north", "south"),):
        t["treaty", treaty, *pair] = clauses
    return t


def test_6_7__a_breach_costs_standing_and_image_and_ends_the_treaty():
    t = bound()
    t.play("north", "menace", "south")
    assert t["treaty", "truce", "north", "south"] == 0
    assert (t["standing", "north"], t["standing", "south"]) == (4, 5)
    assert (t["size", "image", "south", "north"], t["size", "image", "north", "south"]) == (1, 0)
    assert {line.what for line in t.lines(BY_BREACH)} == {t.ix.treaties["truce"]}


@pytest.mark.parametrize(
    ("clauses", "move", "broken"), [(0b0101, "menace", True), (0b0011, "menace", False), (0b0101, "spy", False)]
)
def test_6_7__only_by_a_move_that_breaks_a_clause_in_force(clauses, move, broken):
    t = bound(clauses=clauses)
    t.play("north", move, "south")
    assert (t["treaty", "truce", "north", "south"] == 0) == broken
    assert (t["standing", "north"] == 4) == broken


def test_6_7__a_covert_move_breaks_nothing():
    t = bound(moves=(card("card", breaches=("no-force",), visibility="covert"),))
    t.play("north", "card", "south")
    assert (t["treaty", "truce", "north", "south"], t["standing", "north"], t.lines(BY_BREACH)) == (0b0101, 5, [])


def test_6_7__both_sides_are_bound():
    t = bound()
    t.play("south", "menace", "north")
    assert (t["treaty", "truce", "north", "south"], t["standing", "south"], t["size", "image", "north", "south"]) == (0, 4, 1)


def test_6_7__a_move_at_a_rival_breaks_only_what_was_agreed_with_it():
    t = bound(("north", "south"), ("north", "west"))
    t.play("north", "menace", "west")
    assert (t["treaty", "truce", "north", "south"], t["treaty", "truce", "north", "west"]) == (0b0101, 0)


def test_6_7__a_move_at_a_rivals_region_is_a_move_at_the_rival():
    t = bound(("north", "south"), ("north", "west"))
    t.play("north", "attack", "border")
    assert (t["treaty", "truce", "north", "south"], t["treaty", "truce", "north", "west"]) == (0, 0b0101)


def test_6_7__a_move_at_nobody_breaks_it_with_whomever_it_was_agreed():
    t = bound(("north", "south"), ("north", "west"), treaty="pact", clauses=0b01)
    t.play("north", "rearm")
    assert [t["treaty", "pact", "north", other] for other in ("south", "west")] == [0, 0]
    assert t["standing", "north"] == 3


def test_6_7__a_move_at_a_friend_breaks_what_was_agreed_with_a_rival():
    t = bound(("north", "west"), treaty="pact", clauses=0b11)
    t.play("west", "embrace", "south")
    assert (t["treaty", "pact", "north", "west"], t["standing", "west"], t["size", "image", "north", "west"]) == (0, 4, 1)


def test_6_7__a_move_in_ones_own_region_breaks_it_too():
    t = bound(moves=(card("card", target="region", breaches=("no-force",)),))
    t.play("north", "card", "plain")
    assert t["treaty", "truce", "north", "south"] == 0


def test_6_7__others_may_do_what_they_never_signed_away():
    t = bound()
    t.play("west", "menace", "north")
    assert (t["treaty", "truce", "north", "south"], t["standing", "west"]) == (0b0101, 5)


def test_6_7__an_order_that_failed_breaks_nothing():
    t = bound(moves=(card("card", gains("economy"), needs=(Need("brink"),), breaches=("no-force",)),))
    t.play("north", "card", "south")
    assert t.lines(BY_FAILED_ORDER)
    assert (t["treaty", "truce", "north", "south"], t["standing", "north"]) == (0b0101, 5)


def test_6_7__every_treaty_that_is_broken_costs():
    t = bound(moves=(card("card", breaches=("no-force", "limits")),))
    t["treaty", "pact", "north", "south"] = 0b11
    t.play("north", "card", "south")
    assert (t["treaty", "truce", "north", "south"], t["treaty", "pact", "north", "south"], t["standing", "north"]) == (0, 0, 3)
    assert t["size", "image", "south", "north"] == 2
