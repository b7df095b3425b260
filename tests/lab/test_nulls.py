"""Nulls and the second coding: what agreement is worth."""

import random
from collections import Counter

from attrs import evolve

from game.lab.coding import compare_codings, recoded, second_coding
from game.lab.coverage import cover
from game.lab.nulls import nulls, with_dates_shuffled, with_sizes_one, with_types_dealt
from game.lab.replaying import replay
from game.world.load import load_scenario, scenario_ids


def spiral():
    return load_scenario("spiral-2014")


def test_dealing_keeps_how_often_each_type_occurs_and_changes_where():
    scenario, dealt = spiral(), with_types_dealt(spiral(), random.Random(1))
    for of in (lambda s: [d.move for d in s.history.deeds], lambda s: [o.event for o in s.occurrences]):
        assert Counter(of(dealt)) == Counter(of(scenario))
        assert of(dealt) != of(scenario)
    targets = {move.id: move.target for move in scenario.catalogue.moves}
    kinds = [(targets[a.move], targets[b.move]) for a, b in zip(scenario.history.deeds, dealt.history.deeds, strict=True)]
    assert all(before == after for before, after in kinds)


def test_shuffling_keeps_the_dates():
    scenario, shuffled = spiral(), with_dates_shuffled(spiral(), random.Random(1))
    dates = [sorted([d.date for d in s.history.deeds] + [o.date for o in s.occurrences]) for s in (scenario, shuffled)]
    assert dates[0] == dates[1]
    assert [d.date for d in scenario.history.deeds] != [d.date for d in shuffled.history.deeds]


def test_sizes_one_leaves_signs_and_nothing_larger():
    for before, after in zip(spiral().catalogue.moves, with_sizes_one(spiral()).catalogue.moves, strict=True):
        for one, other in zip(before.effects, after.effects, strict=True):
            assert other.step == (max(-1, min(1, one.step)) if one.do == "modifier" else one.step)


def test_histories_that_say_nothing_agree_less_than_the_documented_one():
    found = {null.id: null for null in nulls(spiral(), 2)}
    assert found["as-documented"].agreements[0] > max(found["types-dealt"].agreements)
    assert found["types-dealt"].as_json()["draws"] == 2


def test_the_same_seed_draws_the_same_nulls():
    assert nulls(spiral(), 1, seed=3) == nulls(spiral(), 1, seed=3)


def test_forced_deeds_are_carried_out_whatever_they_need():
    scenario = spiral()
    impossible = evolve(next(d for d in scenario.history.deeds if d.move == "annex-region"), target="kyiv", date="2014-01")
    alone = evolve(scenario, occurrences=(), history=evolve(scenario.history, deeds=(impossible,)))
    assert [d.deed for d in replay(alone, until=1).departures] == [impossible.id]
    free, forced = (replay(alone, until=1, forced=way) for way in (False, True))
    assert free.board.cells.tolist() != forced.board.cells.tolist()


def test_the_second_coding_knows_every_row_once_and_only_types_of_the_catalogue():
    catalogue = spiral().catalogue
    types = {"move": {m.id for m in catalogue.moves}, "event": {e.id for e in catalogue.events}, "none": {""}}
    assert len(second_coding()) == 622
    assert all(code.type in types[code.kind] for code in second_coding().values())


def test_the_second_coding_is_another_one_and_is_replayed():
    report = compare_codings(spiral())
    assert 0.5 < report.same_type < 1
    assert report.same_type <= report.same_kind
    assert report.replaced > 0
    assert recoded(spiral()).history.deeds != spiral().history.deeds


def test_at_least_nine_rows_in_ten_are_played_and_none_is_forgotten():
    found = cover(load_scenario(name) for name in scenario_ids())
    assert found.missing == ()
    assert found.share >= 0.9
