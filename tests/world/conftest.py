"""A small catalogue and the skeleton scenario, in which tests plant one fault at a time."""

import shutil
from pathlib import Path

import pytest

from game.world.load import check_folder
from game.world.skeleton import write_skeleton

SMALL = Path(__file__).parent / "small" / "catalogue"


@pytest.fixture
def small():
    """The small catalogue, not to be changed."""
    return SMALL


@pytest.fixture
def catalogue(tmp_path):
    """A copy of the small catalogue."""
    return Path(shutil.copytree(SMALL, tmp_path / "catalogue"))


@pytest.fixture
def scenario(tmp_path):
    """A fresh skeleton."""
    return write_skeleton("two-states", tmp_path)


@pytest.fixture
def plant():
    """Replace a text in a file."""

    def replace(path, old, new):
        text = path.read_text(encoding="utf-8")
        assert old in text, f"nothing to replace in {path.name}: {old}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return replace


@pytest.fixture
def plant_in_scenario(scenario, plant):
    """Replace a text in a file of the scenario and return what the checker finds."""

    def check(file, old, new):
        plant(scenario / file, old, new)
        return check_folder(scenario, SMALL)

    return check


@pytest.fixture
def plant_in_catalogue(catalogue, plant):
    """Replace a text in a file of the catalogue and return what the checker finds."""

    def check(file, old, new):
        plant(catalogue / file, old, new)
        return check_folder(catalogue)

    return check


@pytest.fixture
def line_of():
    """Find the line of a text in a file."""

    def find(path, spot):
        text = path.read_text(encoding="utf-8")
        return text.count("\n", 0, text.index(spot)) + 1

    return find
