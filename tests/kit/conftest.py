"""A copy of a small kit, in which tests plant one fault at a time; its scenario is read only once."""

import shutil
from pathlib import Path

import pytest

from game.data import data_folder
from game.world.kit_load import read_common_kit, read_own_kit
from game.world.load import load_scenario


@pytest.fixture(scope="session")
def scenario():
    return load_scenario("lab-two")


@pytest.fixture
def own(tmp_path):
    return Path(shutil.copy(data_folder("scenarios") / "lab-two" / "kit.yaml", tmp_path))


@pytest.fixture
def common(tmp_path):
    return Path(shutil.copy(data_folder("scenarios") / "catalogue" / "kit.yaml", tmp_path))


def replaced(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text, f"nothing to replace: {old}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


@pytest.fixture
def plant_own(own, scenario):
    """Replace a text in a scenario's kit; return the line and what is found."""

    def plant(old, new):
        line = replaced(own, old, new)
        return line, [str(fault).removeprefix(f"{own}:") for fault in read_own_kit(own.parent, scenario)[1]]

    return plant


@pytest.fixture
def plant_common(common, scenario):
    """Replace a text in the common kit; return the line and what is found."""

    def plant(old, new):
        line = replaced(common, old, new)
        faults = read_common_kit(common.parent, scenario.catalogue)[1]
        return line, [str(fault).removeprefix(f"{common}:") for fault in faults]

    return plant
