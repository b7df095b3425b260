"""Settings: read, kept, and never in the way."""

import json
from functools import partial

import pytest
from hands import Hands

from game.match import Match
from game.table.settings import Settings, keep_settings, read_settings
from game.words import language
from game.world.load import load_scenario


def test_settings_return_as_they_were_kept(tmp_path):
    seats = {"five-days-2008": {"georgia": "human", "nato": "appeaser"}}
    wanted = Settings("zh-TW", "night", "large", motion=False, sound=False, level="hard", seats=seats)
    keep_settings(wanted, tmp_path / "new" / "settings.json")
    assert read_settings(tmp_path / "new" / "settings.json") == (wanted, "")


@pytest.mark.parametrize("text", ["", "{", "[1]", "\x00", "[" * 5000])
def test_a_broken_file_gives_a_sentence_and_the_usual_settings(tmp_path, text):
    file = tmp_path / "settings.json"
    file.write_text(text)
    found, fault = read_settings(file)
    assert found == Settings()
    assert str(file) in fault


def test_a_wrong_value_is_named_and_the_others_are_kept(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"theme": "pink", "sound": 1, "text": "large", "more": 3}')
    found, fault = read_settings(file)
    assert found == Settings(text="large")
    assert "sound, theme" in fault


NOBODY = [3, [], {"x": "human"}, {"lab-two": {"alder": 1}}, {"lab-two": {"alder": "nobody"}}, {"lab-two": {"alder": "./x"}}]


@pytest.mark.parametrize("seats", NOBODY)
def test_seats_that_nobody_can_have_are_named_and_the_level_is_kept(tmp_path, seats):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"level": "easy", "seats": seats}))
    found, fault = read_settings(file)
    assert found == Settings(level="easy")
    assert "seats" in fault


def test_a_level_that_is_none_leaves_the_seats(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"level": "harder", "seats": {"lab-two": {"alder": "random"}}}')
    found, fault = read_settings(file)
    assert found == Settings(seats={"lab-two": {"alder": "random"}})
    assert "level" in fault


def test_the_next_start_seats_everybody_as_they_were_chosen_last(tmp_path):
    file, first = tmp_path / "settings.json", Hands(None)
    first.app.keep = partial(keep_settings, file=file)
    first.click("level hard")
    first.click("seat georgia")
    first.click("player human")
    later = Hands(None)
    later.app.settings = read_settings(file)[0]
    later.click("start")
    assert later.played[-1].players == {"russia": "human", "georgia": "human", "nato": "hard"}


def test_a_seat_that_a_story_has_not_does_no_harm(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"seats": {"five-days-2008": {"atlantis": "easy"}, "gone": {"a": "easy"}}}')
    hands = Hands(None)
    hands.app.settings = read_settings(file)[0]
    hands.click("start")
    assert hands.played[-1].players == {"russia": "human", "georgia": "normal", "nato": "normal"}


def test_keys_change_settings_and_a_full_disk_only_says_so():
    hands, kept = Hands(Match.start(load_scenario("lab-two"), 1), motion=True), []
    hands.app.keep = kept.append
    for key in ("f2", "f3", "f4"):
        hands.key(key)
    assert kept[-1] == Settings(language=language(), theme="night", text="large")
    hands.app.keep = lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device"))
    hands.key("f2")
    assert hands.app.settings.theme == "contrast"
    assert "No space left on device" in hands.app.notice
