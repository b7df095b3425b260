"""Folders into values: files read, built, cross-checked, told with all their faults, and bound to a digest."""

from pathlib import Path
from typing import Any

import attrs

from game.words import say
from game.world.catalogue import Catalogue
from game.world.checks.board import check_board
from game.world.checks.catalogue import check_catalogue
from game.world.checks.history import check_history
from game.world.checks.references import check_own_sources, check_references, names_in
from game.world.checks.seats import check_options, check_seats
from game.world.digest import digest_of
from game.world.faults import Fault, short
from game.world.files import Unreadable, text_of, yaml_files
from game.world.findings import Enough, Findings
from game.world.forms import MADE, key_of
from game.world.nodes import Listing, Mapping, Node, parse
from game.world.scenario import Scenario
from game.world.structure import blank, build_fields, types_of


def read_catalogue(folder: Path) -> tuple[Catalogue, tuple[Fault, ...]]:
    """Read a catalogue with all its faults; where there are any it holds blanks."""
    findings, catalogue = Findings(str(folder)), blank(Catalogue)
    nodes, complete = _read_files(folder, findings, joins=True)
    names = tuple(each.name for each in attrs.fields(Catalogue))
    try:
        catalogue = Catalogue(**_build(Catalogue, nodes, names, findings, complete))
        if complete:
            check_catalogue(catalogue, findings)
    except Enough:
        findings.give_up()
    return catalogue, _in_order(findings)


def read_scenario(folder: Path, catalogue_folder: Path) -> tuple[Scenario, tuple[Fault, ...]]:
    """Read a scenario and its catalogue with all their faults."""
    catalogue, beneath = read_catalogue(catalogue_folder)
    findings, scenario = Findings(str(folder / "scenario.yaml")), blank(Scenario)
    nodes, complete = _read_files(folder, findings, joins=False)
    names = tuple(each.name for each in attrs.fields(Scenario) if each.name not in MADE)
    try:
        scenario = Scenario(**_build(Scenario, nodes, names, findings, complete), catalogue=catalogue, digest="")
        if complete:
            _check_scenario(scenario, catalogue, findings)
    except Enough:
        findings.give_up()
    faults = beneath + _in_order(findings)
    return scenario if faults else _bound(scenario), faults


def _build(owner: type, nodes: dict[str, Node], names: tuple[str, ...], findings: Findings, complete: bool) -> dict[str, Any]:
    """Build the fields of a folder; what an unreadable file may hold is not called missing."""
    present = names if complete else tuple(name for name in names if key_of(name) in nodes)
    values = build_fields(owner, nodes, present, (), findings)
    return {name: values[name] if name in values else blank(types_of(owner)[name]) for name in names}


def _read_files(folder: Path, findings: Findings, *, joins: bool) -> tuple[dict[str, Node], bool]:
    """Read all files of a folder into its top-level keys; say whether all of them could be read."""
    nodes: dict[str, Node] = {}
    try:
        files = yaml_files(folder)
    except Unreadable as error:
        findings.faults.append(error.fault)
        return {}, False
    complete = True
    for file in files:
        try:
            mapping, repeated = parse(str(file), text_of(file))
        except Unreadable as error:
            findings.faults.append(error.fault)
            complete = False
            continue
        for key, line in repeated:
            problem = say("stands twice, first in line {line}", line=line)
            findings.faults.append(Fault(key.file, key.line, short(key.text), problem, say("each key once")))
        _merge(mapping, nodes, findings, joins=joins)
    return nodes, complete


def _merge(mapping: Mapping, nodes: dict[str, Node], findings: Findings, *, joins: bool) -> None:
    """Add the keys of one file to those of the folder; a catalogue's lists may go on in another file."""
    for key, node in mapping.entries:
        before = nodes.get(key.text)
        findings.note((key.text,), key.file, key.line)
        if before is None:
            nodes[key.text] = node
        elif joins and isinstance(before, Listing) and isinstance(node, Listing):
            nodes[key.text] = attrs.evolve(before, items=before.items + node.items)
        else:
            problem = say("stands in {file} already, in line {line}", file=Path(before.file).name, line=before.line)
            findings.faults.append(Fault(key.file, key.line, short(key.text), problem, say("each key in one file")))


def _check_scenario(scenario: Scenario, catalogue: Catalogue, findings: Findings) -> None:
    """Find what is wrong between the entries of a scenario."""
    names = names_in(catalogue, scenario)
    check_references(scenario, names, findings)
    check_own_sources(scenario, catalogue, findings)
    check_board(scenario, findings)
    check_seats(scenario, names, findings)
    check_options(scenario, findings)
    check_history(scenario, catalogue, names, findings)


def _bound(scenario: Scenario) -> Scenario:
    """Put actors by seat and regions by number, whatever their order in the file, and bind it all to its digest."""
    ordered = attrs.evolve(
        scenario,
        actors=tuple(sorted(scenario.actors, key=lambda actor: actor.seat)),
        regions=tuple(sorted(scenario.regions, key=lambda region: region.number)),
    )
    return attrs.evolve(ordered, digest=digest_of(ordered))


def _in_order(findings: Findings) -> tuple[Fault, ...]:
    """Return the faults by file and line."""
    return tuple(sorted(findings.faults, key=lambda fault: (fault.file, fault.line)))
