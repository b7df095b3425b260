"""The frame of the lab: the same dice in every arm, results that no number of jobs changes, and a store that may break."""

import numpy as np
import pytest
from attrs import evolve

from game.lab import measuring
from game.lab.arm import EVERY_WORLD, WORLDS, Arm, courses, dealt, doctrine_of, scenario_of
from game.lab.estimate import Estimate, difference, mean_of, share_of
from game.lab.measuring import find, measure, place
from game.lab.proposition import Demand, Verdict, not_against
from game.lab.propositions import PROPOSITIONS
from game.lab.sensitivity import differ, stir, variations
from game.match import MatchFault
from game.rules.rule import prefer_speed
from game.world.settings import SETTINGS

NAN = float("nan")
TWO = ("wary-seeker", "wary-seeker")


@pytest.fixture(autouse=True)
def _own_store(tmp_path, monkeypatch):
    """Numbers of earlier runs are not read, and none are left behind."""
    prefer_speed()
    monkeypatch.setattr(measuring, "cache_folder", lambda: tmp_path)


@pytest.fixture
def small():
    """Misperception with two of its arms."""
    whole = PROPOSITIONS["misperception"]
    return evolve(whole, arms=(whole.arms[1], whole.arms[3]))


def first(arm, games=1):
    return list(courses(arm, 1, 0, games))[-1]


def silent(_):
    pass


def equal(one, other):
    return all(np.array_equal(one[arm][name], other[arm][name], equal_nan=True) for arm in one for name in one[arm])


# --- dice ---


def test_the_same_number_has_the_same_dice_in_every_arm():
    one, other = (list(courses(Arm(name, "lab-two", ("random", "random")), 7, 0, 3)) for name in ("one", "other"))
    assert all(np.array_equal(a.cells, b.cells) for a, b in zip(one, other, strict=True))


def test_a_match_is_the_same_wherever_its_batch_begins():
    arm = Arm("it", "lab-two", ("noisy-seeker", "random"), in_turn=EVERY_WORLD)
    alone, among = next(courses(arm, 7, 5, 6)), list(courses(arm, 7, 2, 8))[3]
    assert np.array_equal(alone.cells, among.cells)


def test_another_number_or_another_seed_has_other_dice():
    arm = Arm("it", "lab-two", ("random", "random"))
    cells = [next(courses(arm, seed, number, number + 1)).cells for seed, number in ((1, 0), (1, 1), (2, 0))]
    assert not any(np.array_equal(cells[0][: len(c)], c[: len(cells[0])]) for c in cells[1:])


def test_choices_are_dealt_in_turn_by_the_number_of_the_match():
    arm = Arm("it", "lab-two", TWO, options={"reading": "greedy"}, in_turn=EVERY_WORLD)
    assert [dealt(arm, number).options["world"] for number in range(5)] == [*WORLDS, WORLDS[0]]
    assert dealt(arm, 2).options["reading"] == "greedy"


def test_results_are_the_same_whatever_the_jobs(small, monkeypatch):
    monkeypatch.setattr(measuring, "BATCH", 2)
    assert equal(measure(small, 5, 1, 1, silent, fresh=True), measure(small, 5, 1, 2, silent, fresh=True))


def test_progress_counts_every_match_once(small):
    for fresh in (True, False):
        told = []
        measure(small, 3, 1, 1, told.append, fresh=fresh)
        assert sum(told) == 6


# --- the store ---


def test_what_was_measured_is_not_played_again(small, monkeypatch):
    measured = measure(small, 3, 1, 1, silent)
    monkeypatch.setattr(measuring, "courses", lambda *_: pytest.fail("played again"))
    assert equal(measured, measure(small, 3, 1, 1, silent))


def test_a_fresh_run_plays_again(small, monkeypatch):
    measure(small, 3, 1, 1, silent)
    monkeypatch.setattr(measuring, "courses", lambda *_: iter(()))
    with pytest.raises(AssertionError):
        assert len(measure(small, 3, 1, 1, silent, fresh=True)[small.arms[0].id]["war"]) == 3


@pytest.mark.parametrize("harm", ["empty", "torn", "rubbish", "pickle", "short", "whole numbers", "folder"])
def test_broken_entries_of_the_store_are_measured_again(small, tmp_path, harm):
    measured = measure(small, 3, 1, 1, silent)
    for file in (tmp_path / "lab").iterdir():
        spoil(file, harm)
    assert equal(measured, measure(small, 3, 1, 1, silent))


def spoil(file, harm):
    whole = file.read_bytes()
    texts = {"empty": b"", "torn": whole[: len(whole) - 5], "rubbish": b"PK\x03\x04 no numbers here"}
    if harm in texts:
        file.write_bytes(texts[harm])
    elif harm == "folder":
        file.unlink()
        file.mkdir()
    else:
        spoilt = {"pickle": np.array([[object()]]), "short": np.zeros((1, 2)), "whole numbers": np.zeros((3, 2), np.int64)}
        with file.open("wb") as stream:
            np.save(stream, spoilt[harm], allow_pickle=True)


def test_a_run_that_was_stopped_goes_on(small, monkeypatch):
    monkeypatch.setattr(measuring, "BATCH", 1)
    told = []

    def stop(done):
        told.append(done)
        if len(told) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        measure(small, 3, 1, 1, stop)
    played, plain = [], measuring.courses
    monkeypatch.setattr(measuring, "courses", lambda *how: played.append(how) or plain(*how))
    whole = measure(small, 3, 1, 1, silent)
    assert len(played) == 3
    assert equal(whole, measure(small, 3, 1, 1, silent, fresh=True))


def test_a_changed_text_a_changed_arm_and_another_seed_have_their_own_place(small, monkeypatch):
    task = measuring.Task(small.id, small.arms[0], 1, 0, 5)
    others = [
        evolve(task, seed=2),
        evolve(task, last=6),
        evolve(task, arm=small.arms[1]),
        evolve(task, arm=evolve(task.arm, steady=True)),
    ]
    places = [place(small, each) for each in (task, *others)]
    monkeypatch.setattr(measuring, "_texts", lambda: "changed")
    assert len({*places, place(small, task)}) == 6
    assert place(small, task) == place(small, evolve(task, arm=evolve(task.arm, id="another name")))


# --- changed starts ---


def test_every_piece_of_a_start_can_be_changed():
    changes = {
        "uncertainty": 4,
        "alder.offence": 8,
        "alder.birch.posture": 2,
        "birch.alder.malign": 1,
        "alder.birch.alignment": 3,
        "alder.birch.consultation-council": 1,
    }
    course = first(Arm("it", "lab-two", ("still", "still"), changes))
    assert course.track("alder", "offence")[0] == 8
    assert course.modifier("alder", "birch", "posture")[0] == 2
    assert (course.malign("birch", "alder")[0], course.malign("alder", "birch")[0]) == (1, 0)
    assert course.alignment("birch", "alder")[0] == 3
    assert course.distrust("alder", "birch")[0] == 4 + 1 + 2 - 2  # uncertainty, geography, posture, the council
    assert course.clash("alder", "birch")[0] == 2 + 6
    assert course.situation("alder", "birch")[0] == 3


def test_a_war_and_a_clock_can_be_set():
    course = first(Arm("it", "lab-two", ("still", "still"), {"alder.birch.at-war": 1, "alder.birch.clock": 7}))
    assert course.had_war("alder", "birch")
    assert course.war("birch", "alder")[0] == 1


@pytest.mark.parametrize(
    "name",
    [
        "nonsense",
        "alder.nonsense",
        "carthage.offence",
        "alder.birch.nonsense",
        "alder.alder.posture",
        "alder.birch.at-war.x",
        ".",
    ],
)
def test_a_piece_that_is_not_there_is_named(name):
    with pytest.raises(MatchFault, match=name.replace(".", r"\.")):
        first(Arm("it", "lab-two", TWO, {name: 1}))


@pytest.mark.parametrize(
    ("name", "value"), [("uncertainty", 99), ("alder.offence", 11), ("alder.birch.posture", 4), ("alder.birch.hotline", -1)]
)
def test_a_value_out_of_range_is_named(name, value):
    with pytest.raises(MatchFault, match=name.replace(".", r"\.")):
        first(Arm("it", "lab-two", TWO, {name: value}))


# --- courses ---


def test_a_course_begins_with_the_start_and_has_a_row_for_every_turn():
    course = first(Arm("it", "lab-two", ("still", "still"), turns=5))
    assert 4 <= len(course) == len(course.cells) - 1 <= 5
    assert course.tokens("alder")[0] == 3
    assert not course.had_war("alder", "birch")
    assert not course.reached("alder", "birch", 2)
    assert course.reached("alder", "birch", 1)
    assert course.score("alder") == course.score("birch")


def test_what_one_side_does_is_tallied_where_the_other_reads_it():
    course = first(Arm("it", "lab-two", ("sword-buyer", "still"), turns=5))
    assert course.threats("alder", "birch")[:4].tolist() == [0, 1, 1, 1]
    assert course.threats("birch", "alder").sum() == 0
    assert course.track("alder", "offence")[1] == 7
    wooed = first(Arm("it", "lab-two", ("cheap-signaller", "still"), turns=5))
    assert wooed.gestures("alder", "birch")[:4].tolist() == [0, 1, 1, 0]


def test_an_opening_is_played_by_others_and_pieces_may_move_after_it():
    arm = Arm(
        "it",
        "lab-two",
        ("still", "still"),
        turns=8,
        opening=("sword-buyer", "still"),
        opening_turns=2,
        after_opening={"alder.birch.posture": 3},
    )
    course = first(arm)
    assert course.opening == 2
    assert course.track("alder", "offence")[:5].tolist() == [5, 7, 9, 9, 9]
    assert course.modifier("alder", "birch", "posture")[:4].tolist() == [0, 0, 0, 3]


def test_steady_readings_know_no_chance():
    arm = Arm("it", "lab-two", ("sword-buyer", "still"), {"advantage": 2}, turns=5, steady=True)
    most = {steady: suspicion(evolve(arm, steady=steady)) for steady in (True, False)}
    assert most[True] == 0 < most[False]


def suspicion(arm):
    return max(course.modifier("birch", "alder", "suspicion").max() for course in courses(arm, 1, 0, 10))


def test_every_arm_names_players_and_scenarios_that_there_are():
    for proposition in PROPOSITIONS.values():
        assert len({arm.id for arm in proposition.arms}) == len(proposition.arms)
        for arm in proposition.arms:
            assert scenario_of(arm.scenario)
            assert len(arm.doctrines) == len(scenario_of(arm.scenario).actors)
            assert all(name == "random" or doctrine_of(name) for name in (*arm.doctrines, *arm.opening))


# --- estimates and demands ---


def test_intervals_leave_out_matches_without_a_number():
    assert mean_of(np.array([1.0, NAN, 3.0])).games == 2
    assert mean_of(np.array([NAN])).games == 0
    assert mean_of(np.array([NAN])).as_json() == {"value": None, "interval": [None, None], "games": 0}
    assert difference(np.array([3.0, 2.0]), np.array([1.0, NAN])).games == 1


def test_a_share_of_nothing_still_has_a_width():
    none = share_of(np.zeros(100))
    assert none.value == 0
    assert none.low == pytest.approx(0, abs=1e-12)
    assert 0.03 < none.high < 0.04
    assert share_of(np.array([NAN])).games == 0


@pytest.mark.parametrize(
    ("low", "high", "met", "refuted"),
    [(0.2, 0.3, True, False), (0.05, 0.3, False, False), (0.0, 0.1, False, True), (NAN, NAN, False, False)],
)
def test_a_demand_is_met_refuted_or_open(low, high, met, refuted):
    demand = Demand("it", Estimate((low + high) / 2, low, high, 9), above=0.1)
    assert (demand.is_met, demand.is_refuted) == (met, refuted)


@pytest.mark.parametrize(("low", "high", "met"), [(-2, -1, False), (-2, 1, True), (0, 0, True), (1, 2, True)])
def test_a_family_need_only_not_point_the_other_way(low, high, met):
    assert not_against("it", Estimate((low + high) / 2, low, high, 9)).is_met is met


def test_the_first_demand_that_is_not_met_decides():
    good, unsure, bad = (Demand(str(low), Estimate(low, low, high, 9), above=0) for low, high in ((1, 2), (-1, 1), (-2, -1)))
    assert Verdict.of([good, good]).holds
    assert Verdict.of([good, unsure]).is_open
    failed = Verdict.of([good, unsure, bad])
    assert (failed.holds, failed.is_open, failed.effect) == (False, False, unsure.estimate)


# --- sensitivity ---


def test_numbers_are_moved_a_fifth_and_what_the_arms_differ_in_is_not():
    moved = {(each.what, each.before, each.after) for each in variations(PROPOSITIONS["necessity"])}
    assert {("convinced", 12, 10), ("convinced", 12, 14), ("alarmed", 5, 4), ("offence", 5, 6)} <= moved
    assert not {what for what, _, _ in moved} & {"uncertainty", "fear-limit"}


def test_starting_sizes_that_all_arms_share_are_moved_within_the_board():
    moved = {(each.what, each.after) for each in variations(PROPOSITIONS["self-defeat"])}
    assert {("suspicion", 1), ("suspicion", 3)} <= moved
    changed = next(each.proposition for each in variations(PROPOSITIONS["self-defeat"]) if each.what == "suspicion")
    assert all(arm.changes["alder.birch.suspicion"] == arm.changes["birch.alder.suspicion"] == 1 for arm in changed.arms)


@pytest.mark.parametrize("proposition", PROPOSITIONS.values(), ids=list(PROPOSITIONS))
def test_variations_keep_the_arms_and_stay_within_the_settings(proposition):
    for each in variations(proposition):
        assert [arm.id for arm in each.proposition.arms] == [arm.id for arm in proposition.arms]
        assert each.what not in SETTINGS or SETTINGS[each.what][1] <= each.after <= SETTINGS[each.what][2]


def test_a_variation_flips_only_where_the_verdict_turns_into_its_opposite():
    proposition = PROPOSITIONS["necessity"]
    first = list(variations(proposition))[:1]
    [finding] = find([proposition], 2, 1, 1, silent)
    [stirred] = stir([finding], first, 2, 1, 1, silent)
    assert stirred.finding.verdict.is_open  # two matches tell nothing
    assert not stirred.flips
    good, bad, unsure = (Demand("x", Estimate(0, low, high, 9), above=0.0) for low, high in ((1, 2), (-2, -1), (-1, 1)))
    verdicts = {name: Verdict.of([each]) for name, each in (("holds", good), ("fails", bad), ("open", unsure))}
    turns = {(one, other) for one in verdicts for other in verdicts if differ(verdicts[one], verdicts[other])}
    assert turns == {("holds", "fails"), ("fails", "holds")}
