"""Every line of the ledger reads as words, whatever it is about, in both languages."""

from itertools import product

import pytest
from plainly import assert_plain, ids_of

from game.match import Order, Posting
from game.match.cells import Cell
from game.match.page import CAUSES
from game.report.words import describe_order, describe_posting, is_bookkeeping
from game.world import names

SHARED = ("clash", "situation", "war", "alignment")
PAIRED = ("distrust", "intent", "clock", "offer", "offer-clauses", "offer-age", "cold")
OF_BOARD = ("turn", "brink", "brink-risen", "seasons", "peace", "treaties-made", "taken", "ending")
BY_MOVES = ("order", "failed-order", "reading", "operation")
BOOKS = dict.fromkeys(BY_MOVES, "moves") | dict.fromkeys(("treaty", "breach"), "treaties")


def cells_of(scenario):
    one, other = scenario.ties[0].between
    catalogue, region = scenario.catalogue, scenario.regions[0].id
    yield from (Cell(kind, one, other) for kind in (*SHARED, *PAIRED))
    yield from (Cell(kind) for kind in OF_BOARD)
    yield from (Cell(kind, what=region) for kind in ("holder", "status", "fort"))
    yield from (Cell(kind, one, other, catalogue.modifiers[0].id) for kind in ("modifier", "age"))
    yield from (Cell("modifier", one, other, name) for name in ("suspicion", "benefit-of-doubt"))
    yield Cell("regime", one, other, catalogue.regimes[0].id)
    yield Cell("treaty", one, other, catalogue.treaties[0].id)
    yield from (Cell("track", one, what="economy"), Cell("points", one), Cell("forces", one, what=region))


def whats_of(scenario, cause):
    """Return what a posting of a cause may name: some of every kind."""
    if cause == "event":
        return [scenario.occurrences[0].id]
    if cause in BOOKS:
        entries = [entry.id for entry in getattr(scenario.catalogue, BOOKS[cause])]
        return [entries[0], entries[-1], *([""] if BOOKS[cause] == "treaties" else [])]
    return ["0", "3", "-1"]


def made_up(scenario):
    one, other = scenario.ties[0].between
    region = scenario.regions[0].id
    for cause, cell in product(CAUSES, [None, *cells_of(scenario)]):
        for what, steps, die in product(whats_of(scenario, cause), (2, 1, -1, -2) if cell else (0,), (0, 6)):
            for by, on, place in ((one, other, region), ("", "", "")):
                if by or cause not in {*BOOKS}:
                    yield Posting(cell, steps, cause, what, by, on, place, die)


@pytest.mark.usefixtures("language")
def test_every_line_of_random_matches_reads_as_words(matches):
    for match in matches:
        ids = ids_of(match.scenario)
        for posting in {posting for page in match.pages for posting in page.postings}:
            assert_plain(describe_posting(match.scenario, posting), ids)


@pytest.mark.usefixtures("language")
def test_every_line_that_a_seat_may_know_reads_as_words(matches):
    for match in matches[::3]:
        ids = ids_of(match.scenario)
        for posting in {p for seat in match.seats for page in match.view(seat).pages for p in page.postings}:
            assert_plain(describe_posting(match.scenario, posting), ids)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", ["five-days-2008", "spiral-2014"])
def test_every_cause_has_words_for_every_kind_of_cell(scenarios, name):
    scenario = scenarios[name]
    ids = ids_of(scenario)
    for posting in made_up(scenario):
        assert_plain(describe_posting(scenario, posting), ids)


def test_lines_name_new_states_where_the_value_is_known(scenarios):
    scenario = scenarios["five-days-2008"]
    for cell in cells_of(scenario):
        if cell.kind in {"situation", "alignment", "regime", "holder", "status", "treaty"}:
            posting = Posting(cell, 1, "ruling", "0", "", "", "", 0)
            told = {describe_posting(scenario, posting, after) for after in (0, 1, 2)}
            assert len(told) >= 2


def test_a_reading_says_reader_mover_verdict_and_die(scenarios):
    scenario = scenarios["five-days-2008"]
    cell = Cell("modifier", "georgia", "russia", "suspicion")
    line = describe_posting(scenario, Posting(cell, 1, "reading", "mobilise", "russia", "georgia", "", 6))
    assert line == "Georgia reads Russia’s “Mobilise”: the worst is assumed (die 6): suspicion +1"


def test_a_hidden_hand_stays_hidden(scenarios):
    scenario = scenarios["five-days-2008"]
    cell = Cell("track", "georgia", what="economy")
    line = describe_posting(scenario, Posting(cell, -1, "unattributed", "0", "", "", "", 0))
    assert line == "Georgia’s economy −1 — nobody knows by whose hand"


@pytest.mark.usefixtures("language")
def test_an_event_carries_its_note_and_source(scenarios):
    scenario = scenarios["five-days-2008"]
    happened = scenario.occurrences[0]
    line = describe_posting(scenario, Posting(None, 0, "event", happened.id, happened.of, "russia", "", 0))
    assert names.in_words(happened.note) in line
    assert names.source(scenario, happened.source) in line


def test_bookkeeping_can_be_told_from_what_people_care_about(scenarios):
    scenario = scenarios["five-days-2008"]
    folded = {cell.kind for cell in cells_of(scenario) if is_bookkeeping(Posting(cell, 1, "clock", "0", "", "", "", 0))}
    assert folded >= {"age", "offer-clauses", "offer-age", "seasons", "turn"}
    assert not folded & {"modifier", "track", "clash", "distrust", "situation", "offer", "treaty", "brink", "ending"}
    assert not is_bookkeeping(Posting(None, 0, "event", scenario.occurrences[0].id, "georgia", "", "", 0))


@pytest.mark.usefixtures("language")
def test_orders_read_as_short_sentences(matches):
    whole = ("ceasefire", "withdrawal-of-forces")
    for match in matches:
        ids = ids_of(match.scenario)
        orders = {order for page in match.pages for written in page.orders.values() for order, _ in written}
        for order in (*orders, Order("propose-treaty", "nato", "six-points", whole), Order("mobilise")):
            assert_plain(describe_order(match.scenario, order), ids)


def test_a_proposal_names_its_clauses_or_says_that_it_is_whole(scenarios):
    scenario = scenarios["five-days-2008"]
    treaty = next(each for each in scenario.catalogue.treaties if each.id == "six-points")
    barest = describe_order(scenario, Order("propose-treaty", "georgia", treaty.id, treaty.core[:1]))
    assert barest == "Propose a treaty → Georgia: “Six-point ceasefire” with no use of force"
    assert describe_order(scenario, Order("propose-treaty", "georgia", treaty.id, treaty.clauses)).endswith("all its clauses")


def test_sources_are_cited_by_author_and_year(scenarios):
    scenario = scenarios["five-days-2008"]
    assert names.source(scenario, "thesis 3.3 p.41; jervis-1978") == "Georgia thesis 3.3 p.41; Jervis 1978"
    assert names.source(scenario, "hsu 肆一(二); note: a choice") == "Hsu 2025 肆一(二); design note: a choice"


def test_remarks_on_sources_are_left_out_where_they_cannot_be_read(scenarios, monkeypatch):
    monkeypatch.setenv("DILEMMA_LANG", "zh-TW")
    told = names.source(scenarios["five-days-2008"], "hsu 參一 (directions of 2022); note: a choice; an estimate")
    assert told == "許菁芸 2025 參一；設計上的決定"


def test_names_stand_inside_sentences_without_their_capital():
    assert names.inside("Forces near one’s border") == "forces near one’s border"
    assert names.inside("NATO–Russia Council") == "NATO–Russia Council"
    assert names.inside("邊境兵力") == "邊境兵力"
