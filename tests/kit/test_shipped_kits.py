"""What ships: every scenario has a kit, in both languages, in two reading tiers, fair to every seat."""

import re
from collections import Counter
from functools import cache
from statistics import mean

import pytest

from game.world.checks.walk import entries
from game.world.kit import CABINET, STAGES
from game.world.kit_load import load_kit
from game.world.load import load_scenario, scenario_ids
from game.world.text import Text

INVENTED = ("lab-two", "lab-protege")
opened = cache(load_kit)
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(scope="module", params=scenario_ids())
def scenario(request):
    return load_scenario(request.param)


@pytest.fixture(scope="module")
def kit(scenario):
    return opened(scenario.id)


def texts(value):
    return [(where, each) for where, each in entries(value) if isinstance(each, Text)]


def sentences(text):
    return [part for part in re.split(r"[.!?:;]\s+", text) if part]


def test_every_scenario_has_a_kit_for_every_seat_and_preset(scenario, kit):
    assert {side.seat for side in kit.own.sides} == {actor.id for actor in scenario.actors}
    for preset in scenario.calendar.presets:
        assert kit.lesson(preset.minutes).pauses
        assert kit.timetable(preset.minutes)


def test_every_text_is_in_both_languages(kit):
    for where, text in (*texts(kit.own), *texts(kit.common)):
        assert not CHINESE.search(text.en), where
        assert CHINESE.search(text.zh) or where[-1] == "who", where
        assert "`" not in text.en + text.zh, where


def test_the_chinese_is_written_in_traditional_characters(kit):
    for where, text in (*texts(kit.own), *texts(kit.common)):
        odd = [letter for letter in CHINESE.findall(text.zh) if not letter.encode("big5", "ignore")]
        assert odd == [], where


def test_the_plain_briefing_is_easier_to_read_than_the_full_one(scenario, kit):
    for briefing in scenario.briefings:
        full, plain = briefing.text.en, kit.side(briefing.seat).plain.en
        if scenario.id not in INVENTED:  # their full briefings are a few short sentences already
            assert len(plain.split()) < 0.8 * len(full.split()), briefing.seat
            words = [mean(len(each.split()) for each in sentences(text)) for text in (plain, full)]
            assert words[0] < words[1], (briefing.seat, words)


def test_no_seat_is_told_much_less_than_another(kit):
    told = [len(side.plain.en.split()) for side in kit.own.sides]
    assert min(told) > 0.7 * max(told)


def test_every_seat_is_asked_as_much_and_in_both_tiers(scenario, kit):
    for actor in scenario.actors:
        own = [question for question in kit.own.readiness if question.seat == actor.id]
        assert scenario.id in INVENTED or {question.tier for question in own} == {"plain", "full"}, actor.id
    counts = Counter(question.seat for question in kit.own.readiness if question.seat)
    assert len(set(counts.values())) <= 1


def test_right_answers_stand_in_every_place():
    asked = [question for name in scenario_ids() for question in opened(name).own.readiness]
    first = sum(question.answer == "a" for question in asked)
    assert 0.3 < first / len(asked) < 0.6


def test_what_is_documented_rests_on_a_study_and_what_is_contested_has_two_voices(scenario, kit):
    for fact in kit.own.history:
        assert scenario.id in INVENTED or fact.source.split()[0] in {"hsu", "thesis"} or fact.id == "model", fact.id
    for dispute in kit.own.contested:
        assert len({claim.who.en for claim in dispute.claims}) >= 2


def test_real_wars_come_with_a_notice_and_a_way_out(scenario, kit):
    if scenario.id not in INVENTED:
        assert "Nobody needs to play a side" in kit.own.notice.en
        assert "任何人都可以不扮演任何一方" in kit.own.notice.zh
    assert [post.id for post in kit.common.opt_outs] == ["observer", "press-corps"]


def test_the_common_part_is_whole(kit):
    common = kit.common
    assert tuple(post.id for post in common.cabinet) == CABINET
    assert tuple(stage.id for stage in common.debrief) == STAGES
    assert [timetable.minutes for timetable in common.timetables] == [45, 90, 180]
    assert all(3 * each.minutes_of("debrief") >= each.minutes for each in common.timetables)
    assert "not assessed" in common.rubric.text.en
    assert len(common.probe.items) == 8
    assert all(question.why.en for question in common.probe.items)
