"""Settings: read, kept, and never in the way."""

import pytest
from hands import Hands

from game.match import Match
from game.table.settings import Settings, keep_settings, read_settings
from game.words import language
from game.world.load import load_scenario


def test_settings_return_as_they_were_kept(tmp_path):
    wanted = Settings(language="zh-TW", theme="night", text="large", motion=False, sound=False)
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
