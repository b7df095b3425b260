"""What the bridges call compiled is what `dilemma doctor --compile` compiles beforehand."""

import re
from pathlib import Path

import pytest

from game.bridges import batches, compiling, dice, showing, stepping
from game.cli import compiling as doctor

SOURCES = Path(compiling.__file__).parent
MODULES = {"batches": batches, "dice": dice, "showing": showing, "stepping": stepping}


def called():
    for file in SOURCES.glob("*.py"):
        for where, name in re.findall(r"compiled\((?:(\w+)\.)?(\w+)\)\(", file.read_text()):
            yield getattr(MODULES[where or file.stem], name)
        for where, name in re.findall(r"lambda: compiled\((\w+)\.(\w+)\)", file.read_text()):
            yield getattr(MODULES[where], name)


def test_every_door_is_compiled_beforehand_and_no_other():
    used = set(called())
    assert len(used) > 10
    assert used <= set(compiling.DOORS)
    assert {door.__name__ for door in set(compiling.DOORS) - used} == {"deal_many"}  # has a name of its own where it is called


def test_compiling_asks_for_every_door(monkeypatch):
    asked = []
    monkeypatch.setattr(compiling, "compiled", asked.append)
    compiling.compile_bridges()
    assert tuple(asked) == compiling.DOORS


@pytest.mark.parametrize("is_there", [True, False])
def test_the_doctor_compiles_them_where_a_library_of_learners_is_installed(monkeypatch, is_there):
    asked = []
    monkeypatch.setattr(doctor, "find_spec", lambda _: is_there or None)
    monkeypatch.setattr(doctor, "compile_bridges", lambda: asked.append(1))
    monkeypatch.setattr(doctor, "compile_rules", lambda: None)
    doctor.compile_all()
    assert len(asked) == is_there
