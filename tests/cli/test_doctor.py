"""The doctor finds what is planted, says what to do about it, and fails only where nobody can play."""

import json
import shutil
import socket
import tomllib
from pathlib import Path

import pytest

from game.cli import checkup_extras, checkup_window
from game.cli.program import run


@pytest.fixture
def found(dilemma, monkeypatch):
    """Run the doctor and return what each check found, by its name, under the exit code."""
    monkeypatch.setattr("game.cli.checkup.check_folder", lambda _: ())

    def call():
        code, out, _ = dilemma("doctor", "--json")
        return {"code": code} | {each["name"]: each for each in json.loads(out)["checks"]}

    return call


def test_two_pygames_are_told_apart(found, monkeypatch):
    monkeypatch.setattr(checkup_window, "_has", lambda _: True)
    told = found()["pygame-ce"]
    assert told["state"] == "note"
    assert "break each other" in told["text"]
    assert told["advice"] == "pip uninstall -y pygame pygame-ce && pip install pygame-ce"


def test_the_old_pygame_is_not_the_one_that_is_needed(found, monkeypatch):
    monkeypatch.setattr(checkup_window, "_has", lambda name: name == "pygame")
    assert "made for pygame-ce" in found()["pygame-ce"]["text"]


def test_without_pygame_there_is_no_window_and_play_goes_on(found, monkeypatch):
    monkeypatch.setattr(checkup_window, "find_spec", lambda _: None)
    monkeypatch.setattr(checkup_window, "_has", lambda _: False)
    told = found()
    assert told["pygame-ce"]["advice"] == "pip install pygame-ce"
    assert told["code"] == 0


def test_without_a_screen_the_terminal_is_named(found, monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    told = found()["screen"]
    assert told["state"] == "note"
    assert "dilemma play --terminal" in told["advice"]


def test_a_broken_font_is_a_problem(found, monkeypatch, tmp_path):
    shutil.copytree(checkup_window.data_folder("assets") / "fonts", tmp_path / "fonts")
    (tmp_path / "fonts" / "DoubleDilemmaSans-Bold.otf").write_bytes(b"<html>")
    monkeypatch.setattr(checkup_window, "data_folder", lambda _: tmp_path)
    told = found()
    assert told["code"] == 1
    assert "Bold" in told["fonts"]["text"]
    assert "Regular" not in told["fonts"]["text"]


def test_a_port_in_use_is_seen(found, monkeypatch):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        monkeypatch.setattr(checkup_extras, "PORT", number)
        told = found()[f"port {number}"]
    assert told["state"] == "note"
    assert f"--port {number + 10}" in told["advice"]
    assert found()[f"port {number}"]["state"] == "good"


def test_an_extra_that_is_not_there_is_named_with_its_command(found, monkeypatch):
    monkeypatch.setattr(checkup_extras, "find_spec", lambda name: None if name == "segno" else object())
    told = found()
    assert "segno" in told["classroom"]["text"]
    assert "nicegui" not in told["classroom"]["text"]
    assert told["classroom"]["advice"] == "pip install 'double-dilemma[classroom]'"
    assert told["code"] == 0


def test_a_folder_that_cannot_be_written_is_named(found, monkeypatch):
    monkeypatch.setattr("game.cli.checkup._can_write", lambda _: False)
    assert "--save or --out" in found()["disk"]["advice"]


def test_a_cache_that_cannot_be_written_is_named(found, monkeypatch):
    monkeypatch.setattr("game.cli.checkup._is_writable", lambda _: False)
    assert "NUMBA_CACHE_DIR" in found()["compiled rules"]["advice"]


def test_the_doctor_speaks_chinese(monkeypatch, capsys):
    monkeypatch.setattr("game.cli.checkup.check_folder", lambda _: ())
    assert run(["doctor", "--lang", "zh-TW"]) == 0
    assert "可以進行遊戲。" in capsys.readouterr().out


PACKAGES = {"pyspiel": "open_spiel", "myst_parser": "myst-parser"}
"""What the package is called where it is not called as its module."""


def test_every_extra_is_looked_for_and_brings_what_is_missed():
    pyproject = Path(__file__).parents[2] / "pyproject.toml"
    extras = tomllib.loads(pyproject.read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    del extras["dev"]
    assert set(checkup_extras.MODULES) == set(extras) == set(checkup_extras.uses())
    for name, modules in checkup_extras.MODULES.items():
        wanted = {each.partition(">=")[0] for each in extras[name]}
        assert {PACKAGES.get(each, each) for each in modules} == wanted, name
