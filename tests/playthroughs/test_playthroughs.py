"""Recorded games are played over line by line; every shipped scenario has some."""

import pytest
from randomplay import SCENARIOS, shipped
from recording import COMMAND, playthrough_file, read_record, recorded_games, text_of

GAMES = recorded_games()


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_shipped_scenario_has_a_playthrough(name):
    seeds = [seed for scenario, seed, _ in GAMES if scenario == name]
    missing = [playthrough_file(name, seed).name for seed in seeds if not playthrough_file(name, seed).exists()]
    assert not missing, f"{missing} missing; write them with `{COMMAND}`"


def test_no_playthrough_is_left_of_a_scenario_that_is_gone():
    known = {playthrough_file(name, seed).name for name, seed, _ in GAMES}
    folder = playthrough_file("x", 1).parent
    assert {file.name for file in folder.glob("*.txt")} <= known


@pytest.mark.parametrize(("name", "seed"), [(name, seed) for name, seed, _ in GAMES])
def test_a_playthrough_plays_over_line_by_line(name, seed):
    file = playthrough_file(name, seed)
    expected = file.read_text(encoding="utf-8").splitlines()
    assert shipped(name).digest[:16] in expected[1], f"{name} has changed since; rewrite with `{COMMAND}`"
    found = list(text_of(read_record(file)))
    for number, (line, played) in enumerate(zip(expected, found, strict=False), 1):
        assert played == line, f"{file.name}:{number}; if this is meant, rewrite with `{COMMAND}`"
    assert len(found) == len(expected)
