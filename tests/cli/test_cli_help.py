"""Help comes at once, in the language that was asked for, and names every command."""

import subprocess
import sys
import time

import pytest

from game.words.width import cells

COMMANDS = ("play", "watch", "match", "tournament", "player", "history", "replay", "scenario", "doctor")


def test_help_names_every_command(dilemma):
    code, out, _ = dilemma("--help")
    assert code == 0
    assert all(f"\n  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(dilemma, name):
    code, out, _ = dilemma(name, "--help")
    assert code == 0
    assert out.startswith(f"Usage: dilemma {name}")


@pytest.mark.parametrize(
    "arguments", [("--lang", "zh-TW", "--help"), ("--lang=zh-TW", "watch", "--help"), ("watch", "--help", "--lang", "zh-TW")]
)
def test_help_is_chinese_wherever_the_language_is_asked_for(dilemma, arguments):
    _, out, _ = dilemma(*arguments)
    assert "用法：" in out
    assert "選項" in out
    assert "Usage" not in out


def test_help_is_chinese_by_environment(dilemma, monkeypatch):
    monkeypatch.setenv("DILEMMA_LANG", "zh-TW")
    assert "指令" in dilemma("--help")[1]


def test_chinese_help_fits_eighty_columns(dilemma):
    for name in ("", *COMMANDS):
        _, out, _ = dilemma(*filter(None, [name]), "--lang", "zh-TW", "--help")
        assert [line for line in out.splitlines() if cells(line) > 80] == []


def test_help_reads_neither_the_rules_nor_the_compiler():
    program = "import sys; from game.cli.program import run; run(['--help'])"
    program += "; print([m for m in ('numpy', 'numba', 'rich') if m in sys.modules])"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.splitlines()[-1] == "[]"


def test_help_comes_in_half_a_second():
    started = time.monotonic()
    subprocess.run([sys.executable, "-m", "game.cli", "--help"], capture_output=True, check=True)
    assert time.monotonic() - started < 2  # four times what it may take, since tests share their machine
