"""What ships with the game has no faults, and is found in a checkout and in an installed wheel."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.data import data_folder
from game.world.load import check_folder, scenario_ids

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["catalogue", *scenario_ids()])
def test_shipped_files_have_no_faults(name):
    assert [str(fault) for fault in check_folder(data_folder("scenarios") / name)] == []


def test_in_a_checkout_data_lies_beside_the_package():
    assert data_folder("scenarios") == ROOT / "scenarios"
    assert data_folder("assets") == ROOT / "assets"


def test_in_a_wheel_data_lies_inside_the_package(tmp_path):
    (tmp_path / "game" / "_data" / "scenarios").mkdir(parents=True)
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "game" / "__init__.py").touch()
    shutil.copy(ROOT / "game" / "data.py", tmp_path / "game")
    program = "from game.data import data_folder; print(data_folder('scenarios'))"
    found = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert Path(found.stdout.strip()) == tmp_path / "game" / "_data" / "scenarios"
