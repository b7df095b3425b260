"""Scenarios and catalogues by name or folder: found, loaded, checked; the shipped ones are kept at hand between processes."""

import re
from pathlib import Path
from typing import Final

from game.data import data_folder
from game.world.catalogue import Catalogue
from game.world.faults import Fault, ScenarioFaults, UnknownScenario, nearest
from game.world.forms import ID
from game.world.kept import keep, kept, mark_of
from game.world.scenario import Scenario

CATALOGUE: Final = "catalogue"
"""Name of the folder that holds the catalogue, beside the scenarios that ship with the game."""


def scenario_ids() -> tuple[str, ...]:
    """Return the ids of the scenarios that ship with the game, sorted."""
    folders = [each.name for each in data_folder("scenarios").iterdir() if each.is_dir()]
    return tuple(sorted(name for name in folders if re.fullmatch(ID.pattern, name) and name != CATALOGUE))


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Load a catalogue, by default the one that ships with the game. Raises ScenarioFaults."""
    catalogue, faults = _read_catalogue(folder or _shipped(CATALOGUE))
    if faults:
        raise ScenarioFaults(faults)
    return catalogue


def load_scenario(name_or_folder: str | Path, catalogue: Path | None = None) -> Scenario:
    """Load a scenario by the id of a shipped one or by its folder. Raises UnknownScenario, ScenarioFaults."""
    folder = folder_of(name_or_folder)
    if catalogue is None and folder == _shipped(folder.name):
        return _load_shipped(folder)
    return _load(folder, catalogue or _shipped(CATALOGUE))


def check_folder(folder: Path, catalogue: Path | None = None) -> tuple[Fault, ...]:
    """Return all faults of a scenario folder or, if it is called `catalogue`, of a catalogue, with those of its kit."""
    from game.world.kit_load import check_kit  # noqa: PLC0415  # see _read_scenario

    if folder.resolve().name == CATALOGUE:
        found, faults = _read_catalogue(folder)
        return faults + check_kit(folder, found)
    scenario, faults = _read_scenario(folder, catalogue or catalogue_folder())
    return faults + check_kit(folder, scenario)


def _load_shipped(folder: Path) -> Scenario:
    """Load a shipped scenario: as it was kept if not a byte has changed since, else from its files, to be kept."""
    folders = (folder, _shipped(CATALOGUE))
    mark = mark_of(*folders)
    scenario = kept(folder.name, mark)
    if scenario is None:
        scenario = _load(*folders)
        if mark_of(*folders) == mark:
            keep(folder.name, mark, scenario)
    return scenario


def _load(folder: Path, catalogue: Path) -> Scenario:
    """Load a scenario from its files."""
    scenario, faults = _read_scenario(folder, catalogue)
    if faults:
        raise ScenarioFaults(faults)
    return scenario


def folder_of(name_or_folder: str | Path) -> Path:
    """Find the folder that the id of a shipped scenario or a path means. Raises UnknownScenario."""
    name = str(name_or_folder)
    if name in scenario_ids():
        return _shipped(name)
    if name and Path(name).is_dir():
        return Path(name)
    raise UnknownScenario(name, nearest(name, scenario_ids()))


def catalogue_folder() -> Path:
    """Return the folder of the catalogue that ships with the game."""
    return _shipped(CATALOGUE)


def _shipped(name: str) -> Path:
    return data_folder("scenarios") / name


def _read_catalogue(folder: Path) -> tuple[Catalogue, tuple[Fault, ...]]:
    from game.world.reading import read_catalogue  # noqa: PLC0415  # see _read_scenario

    return read_catalogue(folder)


def _read_scenario(folder: Path, catalogue: Path) -> tuple[Scenario, tuple[Fault, ...]]:
    """Read a scenario with all its faults."""
    from game.world.reading import read_scenario  # noqa: PLC0415  # who plays what is kept need not wait for the checks

    return read_scenario(folder, catalogue)
