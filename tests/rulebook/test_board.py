"""§1 The board: cells, their ranges, the pieces, and who knows what."""

import pytest
from boards import lay
from small_scenario import ACTORS, TIES, small

from game.match import Match, Order
from game.match.worlds import visible
from game.rules import board as at
from game.rules.board import HIGH_TABLE, OWNER_TABLE, SHEETS_AT, order, order_at, printed, written
from game.rules.codes import (
    NOBODY,
    NOWHERE,
    ORDER_COLUMNS,
    SEPARATIST,
    SHEET_COLUMNS,
    SHEET_LENGTH,
    SHEET_ROWS,
)
from game.rules.orders import write_order
from game.rules.setup import PUBLIC, SECRET
from game.world.scenario import Intent, Standing, Tie
from game.world.vocabulary import TRACKS

SIZES = [{"seats": n} for n in (2, 3, 4)] + [{"seats": n, "regions": (), "borders": ()} for n in (2, 3, 4)]
PAIR = ("distrust", "intent", "clock", "offer", "offer-clauses", "offer-age", "cold")
TRACK_RANGE = dict(zip(TRACKS, (10, 10, 10, 10, 10, 10, 10, 4, 20, 999), strict=True))


def highest(t, *address):
    return int(printed(t.b, HIGH_TABLE)[t.cell(address), 0])


def every_address(t):
    """Name every cell of a board."""
    s, c = t.scenario, t.scenario.catalogue
    seats, places = [a.id for a in s.actors], [r.id for r in s.regions]
    pairs = [(a, z) for a in seats for z in seats]
    yield from ((track, a) for a in seats for track in TRACKS)
    yield from (("points", a) for a in seats)
    yield from (
        (kind, *p) for p in pairs for kind in ("distrust", "intent", "clock", "offer", "offer-clauses", "offer-age", "cold")
    )
    yield from ((kind, m.id, *p) for p in pairs for kind in ("size", "age") for m in c.modifiers)
    dyads = [(a, z) for a in seats for z in seats if seats.index(a) <= seats.index(z)]
    yield from ((kind, *p) for p in dyads for kind in ("clash", "situation", "war", "alignment"))
    yield from (("regime", r.id, *p) for p in dyads for r in c.regimes)
    yield from (("treaty", r.id, *p) for p in dyads for r in c.treaties)
    yield from ((kind, r) for r in places for kind in ("holder", "status", "fort"))
    yield from (("forces", a, r) for r in places for a in seats)
    yield from ((k,) for k in ("turn", "brink", "brink-risen", "seasons", "peace", "treaties-made", "taken", "ending"))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_1_1__every_box_is_a_cell_of_its_own(size):
    t = lay(**size)
    cells = [t.cell(address) for address in every_address(t)]
    assert len(cells) == len(set(cells))
    assert set(cells) <= set(range(len(t.b.cells)))
    assert max(cells) == len(t.b.cells) - 1


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_1_1__every_cell_has_a_range_and_an_owner(size):
    t = lay(**size)
    high, owner = printed(t.b, HIGH_TABLE)[:, 0], printed(t.b, OWNER_TABLE)[:, 0]
    assert len(high) == len(owner) == len(t.b.cells)
    assert (t.b.cells >= 0).all()
    assert (t.b.cells <= high).all()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_1_1__the_head_of_the_book_counts_the_pieces(size):
    t = lay(**size)
    seats, regions = len(t.scenario.actors), len(t.scenario.regions)
    assert [int(t.b.book[k]) for k in (at.ACTORS, at.REGIONS)] == [seats, regions]
    assert int(t.b.book[at.AT_BOARD]) == t.cell("turn")
    assert int(t.b.book[at.AT_POINTS]) == t.cell(("points", "north"))
    assert printed(t.b, at.BORDER_TABLE).size == regions * regions


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_1_1__a_whole_turn_of_orders_stays_in_range(size):
    t = lay(**size)
    for seat in t.ix.actors:
        t.order(seat, "recover")
    t.resolve()
    assert t["turn"] == 1


@pytest.mark.parametrize("seats", [2, 3, 4])
def test_1_1__sheets_lie_one_after_another_on_the_desk(seats):
    t = lay(seats=seats)
    assert len(t.b.desk) == SHEETS_AT + seats * SHEET_LENGTH
    places = [order_at(t.b, s, r, c) for s in range(seats) for r in range(SHEET_ROWS) for c in range(SHEET_COLUMNS)]
    counts = [order_at(t.b, s, 0, -1) for s in range(seats)]
    assert sorted(places + counts) == list(range(SHEETS_AT, len(t.b.desk)))


def test_1_1__a_row_of_a_sheet_holds_an_order_in_full():
    t = lay()
    for row in range(SHEET_ROWS):
        write_order(t.b, 1, row, NOBODY, NOWHERE, row + 10, row + 20)
    found = [[order(t.b, 1, row, k) for k in range(ORDER_COLUMNS)] for row in range(SHEET_ROWS)]
    assert found == [[row, NOBODY, NOWHERE, row + 10, row + 20] for row in range(SHEET_ROWS)]
    assert [written(t.b, seat) for seat in range(3)] == [0, SHEET_ROWS, 0]


@pytest.mark.parametrize("track", TRACKS)
def test_1_4__tracks_have_the_printed_ranges(track):
    assert highest(lay(), track, "south") == TRACK_RANGE[track]


def test_1_4__an_actor_stands_where_the_scenario_has_it():
    t = lay()
    assert {name: t[name, "north"] for name in ACTORS[0].tracks} == ACTORS[0].tracks


def test_1_4__an_actor_has_action_points_each_turn():
    t = lay()
    t.order("north", "recover")
    t.resolve()
    assert t["points", "north"] == ACTORS[0].points


def test_1_5__a_dyad_has_its_boxes():
    t = lay()
    top = {kind: highest(t, kind, "north", "south") for kind in ("situation", "war", "alignment")}
    assert top == {"situation": 4, "war": 1, "alignment": 5}
    assert highest(t, "regime", "council", "north", "south") == 2
    assert highest(t, "treaty", "truce", "north", "south") >= 0b1111


@pytest.mark.parametrize("kind", ["clash", "situation", "war", "alignment"])
def test_1_5__a_dyad_is_one_in_whichever_order_it_is_named(kind):
    t = lay()
    assert t.cell((kind, "north", "south")) == t.cell((kind, "south", "north"))
    assert t.cell(("regime", "accord", "north", "south")) == t.cell(("regime", "accord", "south", "north"))
    assert t.cell((kind, "north", "south")) != t.cell((kind, "north", "west"))


def test_1_5__a_dyad_starts_as_the_scenario_has_it():
    t = lay(ties=(*TIES[1:3], Tie(("north", "south"), "rivalry", "note", 1, war=True, regimes={"hotline": "suspended"})))
    assert (t["alignment", "north", "south"], t["war", "south", "north"], t["alignment", "west", "south"]) == (1, 1, 2)
    assert t["regime", "hotline", "north", "south"] == 2


@pytest.mark.parametrize("kind", ["distrust", "intent", "clock", "offer", "cold"])
def test_1_6__an_ordered_pair_is_two(kind):
    t = lay()
    assert t.cell((kind, "north", "south")) != t.cell((kind, "south", "north"))
    assert t.cell(("size", "threat", "north", "south")) != t.cell(("size", "threat", "south", "north"))


def test_1_6__ranges_of_an_ordered_pair():
    t = lay()
    top = [highest(t, kind, "north", "south") for kind in ("distrust", "intent", "clock")]
    assert top == [30, 1, 16]
    assert highest(t, "size", "threat", "north", "south") == 3
    assert highest(lay(settings={"fear-limit": 9}), "clock", "north", "south") == 9


def test_1_6__modifiers_and_intents_start_as_the_scenario_has_them():
    t = lay(modifiers=(Standing("threat", "south", "north", 2, "note"),), intents=(Intent("west", "north", 6, "note"),))
    assert (t["size", "threat", "south", "north"], t["size", "threat", "north", "south"], t["distrust", "south", "north"]) == (
        2,
        0,
        4,
    )
    assert [t["intent", *pair] for pair in (("west", "north"), ("north", "west"), ("north", "south"))] == [1, 0, 0]


@pytest.mark.parametrize(("faces", "lowest", "highest"), [(0, 0, 0), (2, 8, 32), (6, 60, 60)])
def test_1_6__a_hidden_intent_is_dealt_by_a_die(faces, lowest, highest):
    malign = sum(lay(seed=k, intents=(Intent("north", "west", faces, "note"),))["intent", "north", "west"] for k in range(60))
    assert lowest <= malign <= highest


def test_1_8__an_option_that_is_not_there_is_refused():
    with pytest.raises(KeyError, match="weather"):
        lay(choices={"weather": "fair"})
    with pytest.raises(KeyError):
        lay(choices={"minds": "fair"})


def test_1_7__a_region_has_its_boxes():
    t = lay()
    assert [highest(t, kind, "border") for kind in ("holder", "status", "fort")] == [2, 5, 3]
    assert highest(t, "forces", "west", "border") == 9
    assert (t["fort", "marsh"], t["forces", "north", "plain"], t["forces", "south", "plain"]) == (2, 4, 0)


def test_1_7__a_separatist_region_is_held_by_its_backer():
    t = lay()
    assert (t["status", "valley"], t["holder", "valley"]) == (SEPARATIST, t.seat("north"))
    assert at.look(t.b, at.REGION_TABLE, t.place("valley"), 0) == t.seat("south")


def owners(t, *addresses):
    table = printed(t.b, OWNER_TABLE)[:, 0]
    return {int(table[t.cell(address)]) for address in addresses}


def test_1_8__own_mind_is_ones_own():
    t = lay()
    mind = [(kind, "south", "north") for kind in ("distrust", "intent", "clock")]
    private = [(kind, name, "south", "north") for kind in ("size", "age") for name in ("suspicion", "benefit-of-doubt")]
    assert owners(t, *mind, *private) == {t.seat("south")}


def test_1_8__what_is_between_two_is_known_to_no_seat():
    t = lay()
    hidden = ("clash", "north", "south"), ("situation", "north", "south"), "peace"
    assert owners(t, *hidden) == {SECRET}
    assert not any(visible(t.b, seat)[t.cell(address)] for seat in range(3) for address in hidden)


def test_1_8__all_other_cells_are_public():
    t = lay()
    hidden = {"clash", "situation", "distrust", "intent", "clock", "peace"}
    own = {"suspicion", "benefit-of-doubt"}
    seats = [each.id for each in t.scenario.actors]
    rest = [a for a in every_address(t) if a[0] not in hidden and not (len(a) == 4 and a[1] in own and a[2] != a[3])]
    assert owners(t, *rest) == {PUBLIC}
    assert len(rest) > len(seats) * len(TRACKS)


def test_1_8__an_option_opens_everything():
    t = lay(choices={"minds": "open"})
    assert set(printed(t.b, OWNER_TABLE)[:, 0]) == {PUBLIC}
    assert visible(t.b, 0).all()


def test_1_8__a_view_shows_only_what_its_seat_may_know():
    match = Match.start(small(), 1)
    seen = match.view("south").board
    north, south = 0, 1
    assert seen.cells[at.pair_cell(seen, south, north, 0)] == 2
    assert match.board.cells[at.pair_cell(seen, north, south, 0)] == 2
    assert seen.cells[at.pair_cell(seen, north, south, 0)] == 0
    assert seen.cells[at.dyad_cell(seen, north, south, 1)] == 0


def covert_page(seat):
    match = Match.start(small(), 1)
    match.submit("north", [Order("spy", "south")])
    for other in ("south", "west"):
        match.submit(other, [])
    match.resolve()
    return match.view(seat).pages[-1]


def test_1_9__a_covert_order_is_seen_by_nobody_else():
    assert [str(order) for order, _ in covert_page("north").orders["north"]] == ["spy south"]
    for seat in ("south", "west"):
        assert "spy" not in str(covert_page(seat).orders)


def test_1_9__its_postings_are_seen_without_their_cause():
    seen = [p for p in covert_page("south").postings if p.cell and p.cell.what == "image"]
    assert [(p.steps, p.cause, p.by, p.what) for p in seen] == [(1, "unattributed", "", "0")]
    own = [p for p in covert_page("north").postings if p.cell and p.cell.what == "image"]
    assert [(p.cause, p.by, p.what) for p in own] == [("order", "north", "spy")]


def test_1_9__an_open_order_is_seen_with_its_cause():
    match = Match.start(small(), 1)
    match.submit("north", [Order("menace", "south")])
    for other in ("south", "west"):
        match.submit(other, [])
    match.resolve()
    page = match.view("west").pages[-1]
    assert {(p.cause, p.by, p.what) for p in page.postings if p.cell and p.cell.what == "threat"} == {
        ("order", "north", "menace")
    }
