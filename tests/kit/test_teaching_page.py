"""The page for teachers says what is so: commands exist, minutes are those of the kit, every scenario is named."""

import re
from pathlib import Path

import pytest

from game.cli.program import run
from game.world.kit_load import load_kit
from game.world.load import scenario_ids

PAGE = (Path(__file__).parents[2] / "docs" / "teaching.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"(?:^|`)dilemma ([a-z]+)", PAGE, re.MULTILINE)))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_exists_and_takes_the_flags_that_are_shown(command, capsys):
    code = run([command, "--help"])
    shown = capsys.readouterr()
    if code and command in {"classroom", "print"}:
        pytest.skip("comes with another part")
    assert code == 0, shown.err
    for line in re.findall(rf"\bdilemma {command} (?!kit|check|show)([^`#\n]*)", PAGE):
        for flag in re.findall(r"--[a-z-]+", line):
            assert flag in shown.out, line


def test_every_scenario_is_there_to_choose():
    assert [name for name in scenario_ids() if f"`{name}`" not in PAGE] == []


def test_the_timetables_are_those_of_the_kit():
    for timetable in load_kit("lab-two").common.timetables:
        before, debrief = timetable.minutes_of("brief"), timetable.minutes_of("debrief")
        played = timetable.minutes - before - debrief
        row = next(line for line in PAGE.splitlines() if line.startswith(f"| {timetable.minutes} | {before}: "))
        assert f"| {played}: " in row
        assert f"| {debrief}: " in row
