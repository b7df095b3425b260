"""Rulings stand in the journal apart from the acts, and a match can be played without them."""

import pytest

from game.match import Match, MatchFault, Order, Ruling, fork, load_match, verify, without_rulings
from game.world.load import load_scenario


@pytest.fixture
def match():
    return Match.start(load_scenario("five-days-2008"), 5)


def pass_turn(match, orders=()):
    for seat in match.seats:
        match.submit(seat, [Order.parse(line) for who, line in orders if who == seat])
    return match.resolve()


def test_a_posting_is_in_the_ledger_of_its_turn_and_can_be_left_out(match):
    before = match.view("russia").track("russia", "standing")
    match.rule(Ruling("track", "teacher", "broadcast abroad", of="russia", what="standing", value=-2))
    assert match.view("russia").track("russia", "standing") == before - 2
    page = pass_turn(match)
    assert [p.steps for p in page.postings if p.cause == "ruling"] == [-2]
    without, dropped = without_rulings(match)
    assert without.view("russia").track("russia", "standing") != match.view("russia").track("russia", "standing")
    assert dropped == ()
    assert without.turn == match.turn
    verify(match)


def test_a_posting_on_a_sheet_recounts_distrust(match):
    before = match.view("russia").distrust("georgia")
    match.rule(Ruling("modifier", "teacher", "a press conference", of="russia", about="georgia", what="suspicion", value=1))
    assert match.view("russia").distrust("georgia") > before


def test_an_order_is_cancelled_by_ruling(match):
    order = match.view("georgia").legal()[0]
    match.rule(Ruling("cancel", "teacher", "misread the card", of="georgia", what=str(order)))
    page = pass_turn(match, [("georgia", str(order))])
    assert any(p.cause == "failed-order" and p.by == "georgia" for p in page.postings)
    without, _ = without_rulings(match)
    assert not any(p.cause == "failed-order" and p.by == "georgia" for p in without.pages[-1].postings)


def test_a_ruled_die_shows_its_face_this_turn_only(match):
    line = next(str(o) for o in match.view("georgia").legal() if o.move.startswith("ground-operation"))
    match.submit("georgia", [Order.parse(line)])
    match.rule(Ruling("operation", "teacher", "as in the record", of="georgia", what=line, value=6))
    match.submit("russia", [])
    match.submit("nato", [])
    page = match.resolve()
    assert {p.die for p in page.postings if p.cause == "operation" and p.by == "georgia"} == {6}
    assert match.board.desk[2] == 0


def test_rulings_survive_saving_loading_and_forking(match, tmp_path):
    match.rule(Ruling("brink", "teacher", "a scare", value=1))
    pass_turn(match)
    match.save(tmp_path / "m.jsonl")
    again = load_match(tmp_path / "m.jsonl")
    assert again.pages[-1].digest == match.pages[-1].digest
    assert again.rulings == match.rulings
    assert fork(match, 0).rulings == ()


@pytest.mark.parametrize(
    "bad",
    [
        {"kind": "magic"},
        {"kind": "track", "of": "mars", "what": "standing", "value": 1},
        {"kind": "track", "of": "russia", "what": "luck", "value": 1},
        {"kind": "track", "of": "russia", "what": "standing"},
        {"kind": "operation", "of": "russia", "what": "overture georgia", "value": 7},
        {"kind": "cancel", "of": "russia", "what": "fly moon"},
        {"kind": "reading", "of": "russia", "about": "nato", "what": "overture georgia", "value": 3},
        {"kind": "brink", "value": 1, "why": " "},
    ],
)
def test_what_cannot_be_ruled_is_refused_and_changes_nothing(match, bad):
    before = len(match.journal.entries)
    with pytest.raises(MatchFault):
        match.rule(Ruling(**({"by": "teacher", "why": "a test"} | bad)))
    assert len(match.journal.entries) == before
