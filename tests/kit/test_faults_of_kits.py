"""One planted fault of each kind: the checker names the file, the line, the field and what it wants."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from game.world.files import MOST_BYTES
from game.world.kit_load import read_own_kit

PLANTED = YAML(typ="safe").load(Path(__file__).parent / "planted.yaml")


def named(fault):
    return fault["said"][:60]


@pytest.mark.parametrize("fault", PLANTED["own"], ids=named)
def test_a_planted_fault_of_a_scenarios_kit_is_told_with_its_line(fault, plant_own, own):
    text = own.read_text(encoding="utf-8")
    first = text.count("\n", 0, text.find(fault["by"])) + 1
    line, faults = plant_own(fault["replace"], fault["by"])
    assert fault["said"].replace("{line}", str(line)).replace("{first}", str(first)) in faults


@pytest.mark.parametrize("fault", PLANTED["common"], ids=named)
def test_a_planted_fault_of_the_common_kit_is_told_with_its_line(fault, plant_common):
    line, faults = plant_common(fault["replace"], fault["by"])
    assert [each for each in faults if fault["said"].replace("{line}", str(line)) in each], faults


def test_a_debrief_of_less_than_a_third_is_refused(plant_common):
    _, faults = plant_common("    kind: debrief\n    minutes: 4\n", "    kind: play\n    minutes: 4\n")
    assert any(
        "timetables[1].phases: leaves the debrief 11 minutes, expected the last third, or more" in each for each in faults
    )


def test_nothing_follows_the_debrief(plant_common):
    _, faults = plant_common("  - id: close\n    kind: debrief", "  - id: close\n    kind: play")
    assert any(
        "timetables[1].phases[close].kind: comes after the debrief, expected the debrief at the end" in each for each in faults
    )


def test_a_criterion_describes_every_level(plant_common):
    _, faults = plant_common('    - {en: "Leaves them out.", zh-TW: "未提及。"}\n', "")
    assert any("rubric.criteria[responsibility].levels: describes 3 levels, expected 4 levels" in each for each in faults)


def test_every_side_needs_its_sheets(plant_own, own):
    text = own.read_text(encoding="utf-8")
    start, end = text.index("- seat: birch"), text.index("readiness:")
    _, faults = plant_own(text[start:end], "")
    assert any("sides: has nothing for 'birch', expected one entry each for alder, birch" in each for each in faults)


def test_a_dispute_has_two_claims(plant_own, own):
    text = own.read_text(encoding="utf-8")
    start = text.index('  - {who: {en: "Kydd"')
    _, faults = plant_own(text[start : text.index("\n", start) + 1], "")
    assert any("contested[structure-or-choice].claims: has fewer than two claims" in each for each in faults)


def test_a_list_that_holds_nothing_is_a_fault(plant_own, own):
    text = own.read_text(encoding="utf-8")
    start, end = text.index("discussion:"), len(text)
    _, faults = plant_own(text[start:end], "discussion: []\n")
    assert any("discussion: is empty, expected at least one entry" in each for each in faults)


def test_a_key_that_stands_twice_is_a_fault(plant_own):
    line, faults = plant_own("notice:\n", "notice: {en: x, zh-TW: x}\nnotice:\n")
    assert f"{line + 1}: notice: stands twice, first in line {line}, expected each key once" in faults


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "1: file: is empty"),
        (b"- a\n", "1: file: is not a mapping"),
        (b"notice: &x 1\nlessons: *x\n", "1: file: uses an anchor or an alias (& or *)"),
        (b"notice: !!python/object/apply:os.system [echo]\n", "1: file: uses a tag (!)"),
        (b"notice: " + b"[" * 50_000, "1: file: is nested deeper than 40 levels"),
        ("notice: x\u202ey\n".encode(), "1: file: holds the invisible character U+202E"),
        (b"notice: \xff\n", "1: file: is not UTF-8 text"),
        (b"#" * (MOST_BYTES + 1), "1: file: is too large"),
    ],
)
def test_a_hostile_kit_is_one_fault(content, said, own, scenario):
    own.write_bytes(content)
    kit, (fault,) = read_own_kit(own.parent, scenario)
    assert str(fault).removeprefix(f"{own}:").startswith(said)
    assert kit.sides == ()


def test_a_kit_that_links_out_of_its_folder_or_nowhere_is_a_fault(own, scenario, tmp_path):
    for target in ("/etc/passwd", tmp_path / "nowhere"):
        own.unlink()
        own.symlink_to(target)
        assert len(read_own_kit(own.parent, scenario)[1]) == 1


def test_a_flood_of_faults_comes_to_an_end(own, scenario):
    own.write_text("\n".join(f"key-{number}: 1" for number in range(3000)), encoding="utf-8")
    faults = read_own_kit(own.parent, scenario)[1]
    assert len(faults) == 1001
    assert any(fault.problem == "there are more faults than are told" for fault in faults)
