"""Teacher's kits by scenario or folder: found, loaded, checked, and told with all their faults."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.words import say
from game.world.catalogue import Catalogue
from game.world.checks.references import Names, check_references, names_in
from game.world.faults import Fault, ScenarioFaults, short
from game.world.files import KIT, Unreadable, text_of
from game.world.findings import Enough, Findings
from game.world.kit import CommonKit, Kit, OwnKit
from game.world.kit_checks import check_common, check_own
from game.world.load import catalogue_folder, folder_of, load_scenario
from game.world.nodes import Repeated, parse
from game.world.scenario import Scenario
from game.world.structure import blank, build


def load_kit(name_or_folder: str | Path, catalogue: Path | None = None) -> Kit:
    """Load the kit of a scenario, by the id of a shipped one or by its folder. Raises UnknownScenario, ScenarioFaults."""
    return kit_of(load_scenario(name_or_folder, catalogue), folder_of(name_or_folder), catalogue)


def kit_of(scenario: Scenario, folder: Path, catalogue: Path | None = None) -> Kit:
    """Load the kit that lies in the folder of a scenario that is loaded already. Raises ScenarioFaults."""
    common, faults = read_common_kit(_with_kit(catalogue), scenario.catalogue)
    own, more = read_own_kit(folder, scenario)
    if faults or more:
        raise ScenarioFaults(faults + more)
    return Kit(scenario.id, common, own)


def check_kit(folder: Path, found: Catalogue | Scenario) -> tuple[Fault, ...]:
    """Return all faults of the kit beside a catalogue or a scenario, if there is one."""
    if isinstance(found, Catalogue):
        return read_common_kit(folder, found)[1] if _is_there(folder) else ()
    return read_own_kit(folder, found)[1]


def read_common_kit(folder: Path, catalogue: Catalogue) -> tuple[CommonKit, tuple[Fault, ...]]:
    """Read what is common to all kits, beside the catalogue, with all its faults."""
    kit, faults = _read(CommonKit, folder / KIT, names_in(catalogue), check_common)
    return kit, faults


def read_own_kit(folder: Path, scenario: Scenario) -> tuple[OwnKit | None, tuple[Fault, ...]]:
    """Read the kit of a scenario with all its faults; nothing where the folder has none."""
    if not _is_there(folder):
        return None, ()
    names = names_in(scenario.catalogue, scenario)
    kit, faults = _read(OwnKit, folder / KIT, names, lambda own, findings: check_own(own, scenario, findings))
    return kit, faults


def _with_kit(catalogue: Path | None) -> Path:
    """Return the folder of the common kit: beside a catalogue of one's own if it is there, else the shipped one."""
    return catalogue if catalogue and _is_there(catalogue) else catalogue_folder()


def _is_there(folder: Path) -> bool:
    """Say whether a folder has a kit, or a link of its name that leads nowhere: that is a fault and not nothing."""
    return (folder / KIT).exists() or (folder / KIT).is_symlink()


def _read(owner: type, file: Path, names: Names, check: Callable[[Any, Findings], None]) -> tuple[Any, tuple[Fault, ...]]:
    """Read a file into a class, and find what is wrong with it."""
    findings, kit = Findings(str(file)), blank(owner)
    try:
        mapping, repeated = parse(str(file), text_of(file))
        _tell_repeated(repeated, findings)
        kit = build(owner, None, mapping, (), findings)
        check_references(kit, names, findings)
        check(kit, findings)
    except Unreadable as error:
        return kit, (error.fault,)
    except Enough:
        findings.give_up()
    return kit, tuple(sorted(findings.faults, key=lambda fault: fault.line))


def _tell_repeated(repeated: tuple[Repeated, ...], findings: Findings) -> None:
    """Add a fault for every key that stands twice."""
    for key, line in repeated:
        problem = say("stands twice, first in line {line}", line=line)
        findings.faults.append(Fault(key.file, key.line, short(key.text), problem, say("each key once")))
