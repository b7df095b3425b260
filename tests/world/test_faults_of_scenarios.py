"""One planted fault of each kind in a scenario: the checker names the file, the line, the field and what it wants."""

import re
from pathlib import Path

import pytest
from ruamel.yaml import YAML

PLANTED = YAML(typ="safe").load(Path(__file__).parent / "planted" / "scenarios.yaml")


@pytest.mark.parametrize("fault", PLANTED, ids=lambda fault: fault["said"][:60])
def test_a_planted_fault_is_told_with_its_line(fault, plant_in_scenario, scenario, line_of):
    faults = plant_in_scenario(fault["file"], fault["replace"], fault["by"])
    changed = scenario / fault["file"]
    said = re.sub("<(.+)>", lambda found: str(line_of(changed, found[1])), fault["said"])
    line = line_of(changed, fault.get("at", fault["by"]))
    assert f"{changed}:{line}: {said}" in [str(each) for each in faults]
    others = fault.get("others", 0)
    assert others == -1 or len(faults) == others + 1, [str(each) for each in faults]


def test_all_faults_of_all_files_are_told_at_once_by_file_and_line(scenario, plant, plant_in_scenario):
    plant(scenario / "map.yaml", "terrain: coast", "terrain: moon")
    plant(scenario / "map.yaml", "number: 1", "number: 61")
    plant(scenario / "scenario.yaml", "points: 3", "points: 7")
    faults = plant_in_scenario("history.yaml", "move: overture", "move: overtures")
    assert [(Path(each.file).name, each.field) for each in faults] == [
        ("history.yaml", "history.deeds[friendly-words].move"),
        ("map.yaml", "regions[north-plain].number"),
        ("map.yaml", "regions[south-coast].terrain"),
        ("scenario.yaml", "actors[northland].points"),
    ]


@pytest.mark.parametrize(("key", "most"), [("actors", 8), ("regions", 60)])
def test_boards_have_a_limit(key, most, plant_in_scenario):
    entry = {
        "actors": "- {id: x%d, seat: 8, name: {en: X, zh-TW: 某}, letter: {en: X, zh-TW: 某}, tags: [], tracks: {}, "
        "points: 1, source: note}\n",
        "regions": "- {id: x%d, number: 60, name: {en: X, zh-TW: 某}, claimant: northland, holder: northland, "
        "terrain: open, source: note}\n",
    }[key]
    file = "scenario.yaml" if key == "actors" else "map.yaml"
    more = "".join(entry % number for number in range(most))
    faults = plant_in_scenario(file, f"\n{key}:\n", f"\n{key}:\n{more}")
    held = most + (2 if key == "actors" else 3)
    assert f"{key}: holds {held} entries, expected 1 to {most}" in [
        f"{each.field}: {each.problem}, expected {each.expected}" for each in faults
    ]


def test_a_region_alone_needs_no_border(scenario, plant_in_scenario):
    text = (scenario / "map.yaml").read_text(encoding="utf-8")
    alone = text[: text.index("- id: north-plain")] + text[text.index("- id: valley") : text.index("- id: south-coast")]
    (scenario / "map.yaml").write_text(alone + "borders: []\n", encoding="utf-8")
    assert plant_in_scenario("map.yaml", "terrain: mountain", "terrain: open") == ()
