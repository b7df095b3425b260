"""Loading: what is read is what was written, whatever the order, the process or the hash seed."""

import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

import attrs
import pytest
from attrs import asdict
from ruamel.yaml import YAML

from game.world.conditions import Effect, Need
from game.world.digest import digest_of
from game.world.faults import ScenarioFaults, UnknownScenario
from game.world.load import check_folder, load_catalogue, load_scenario, scenario_ids
from game.world.text import Text

ROOT = Path(__file__).parents[2]


def in_files(value):
    """Write a value as files have it."""
    if isinstance(value, Text):
        return {"en": value.en, "zh-TW": value.zh}
    if attrs.has(type(value)):
        fields = {each.name.replace("_", "-"): getattr(value, each.name) for each in attrs.fields(type(value))}
        return {key: in_files(item) for key, item in fields.items() if item is not None}
    if isinstance(value, tuple):
        return [in_files(item) for item in value]
    return {key: in_files(item) for key, item in value.items()} if isinstance(value, dict) else value


def test_a_catalogue_is_read_field_by_field(small):
    catalogue = load_catalogue(small)
    overture = catalogue.moves[0]
    assert (overture.id, overture.name.en, overture.name.in_language("zh-TW")) == ("overture", "Overture", "示好")
    assert overture.needs == (Need(measure="track", what="cohesion", of="self", least=2),)
    assert overture.effects == (Effect(do="modifier", what="goodwill", of="target", about="self", step=1),)
    assert (overture.cost, overture.visibility, catalogue.modifiers[0].private) == (1, "open", True)


def test_what_was_read_can_be_written_and_read_again(scenario, small, tmp_path):
    read = load_scenario(scenario, small)
    again = tmp_path / "again"
    again.mkdir()
    values = {key: value for key, value in in_files(read).items() if key not in ("catalogue", "digest")}
    with (again / "all.yaml").open("w", encoding="utf-8") as file:
        YAML(typ="safe").dump(values, file)
    assert asdict(load_scenario(again, small)) == asdict(read)


def test_a_catalogue_that_was_read_can_be_written_and_read_again(small, tmp_path):
    read = load_catalogue(small)
    for key, value in in_files(read).items():
        (tmp_path / f"{key}.yaml").write_text(json.dumps({key: value}, ensure_ascii=False), encoding="utf-8")
    assert load_catalogue(tmp_path) == read


def test_seats_and_numbers_decide_the_order_not_the_file(scenario, small, plant):
    before = load_scenario(scenario, small)
    text = (scenario / "map.yaml").read_text(encoding="utf-8")
    head, north, valley, south = (text.index(mark) for mark in ("- id: north", "- id: north", "- id: valley", "- id: south"))
    end = text.index("# Links")
    turned = text[:head] + text[south:end] + text[valley:south] + text[north:valley] + text[end:]
    (scenario / "map.yaml").write_text(turned, encoding="utf-8")
    plant(scenario / "scenario.yaml", "offence: 5, defence: 5", "defence: 5, offence: 5")
    after = load_scenario(scenario, small)
    assert [region.number for region in after.regions] == [1, 2, 3]
    assert asdict(after) == asdict(before)
    assert list(after.actors[0].tracks) == list(before.actors[0].tracks)


def test_any_change_of_scenario_or_catalogue_changes_the_digest(scenario, catalogue, plant):
    digests = {load_scenario(scenario, catalogue).digest}
    plant(scenario / "briefings.yaml", "You say", "You claim")
    digests.add(load_scenario(scenario, catalogue).digest)
    plant(catalogue / "moves.yaml", "step: 1", "step: 2")
    digests.add(load_scenario(scenario, catalogue).digest)
    assert len(digests) == 3


def test_the_digest_is_the_same_in_every_process_and_hash_seed(scenario, small):
    here = load_scenario(scenario, small)
    program = "import sys; from game.world.load import load_scenario; from pathlib import Path; "
    program += "print(load_scenario(Path(sys.argv[1]), Path(sys.argv[2])).digest)"
    for seed in ("0", "1", "4242"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", program, str(scenario), str(small)]
        there = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert there.stdout.strip() == here.digest
    assert digest_of(here) == here.digest
    assert len(here.digest) == 64


def test_a_scenario_with_faults_is_not_loaded_and_says_all_of_them(scenario, small, plant):
    plant(scenario / "scenario.yaml", "seat: 1", "seat: 9")
    plant(scenario / "map.yaml", "number: 1", "number: 61")
    with pytest.raises(ScenarioFaults) as caught:
        load_scenario(scenario, small)
    assert caught.value.faults == check_folder(scenario, small)
    assert str(caught.value) == "\n".join(str(fault) for fault in caught.value.faults)
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults


def test_faults_of_the_catalogue_are_told_with_the_scenario(scenario, catalogue, plant):
    plant(catalogue / "moves.yaml", "family: force", "family: farce")
    (fault,) = check_folder(scenario, catalogue)
    assert fault.field == "moves[attack].family"
    with pytest.raises(ScenarioFaults, match="farce"):
        load_catalogue(catalogue)


def test_an_unknown_scenario_is_told_with_the_near_one(monkeypatch, tmp_path):
    for name in ("catalogue", "five-days-2008", ".hidden"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr("game.world.load.data_folder", lambda _: tmp_path)
    assert scenario_ids() == ("five-days-2008",)
    with pytest.raises(UnknownScenario, match=r"no scenario 'five-day-2008'; did you mean 'five-days-2008'\?"):
        load_scenario("five-day-2008")
    with pytest.raises(UnknownScenario, match=r"there is no scenario 'xyz'$"):
        load_scenario("xyz")
    with pytest.raises(UnknownScenario, match="nowhere"):
        load_scenario(tmp_path / "nowhere")
    for name in ("catalogue", "", "a\0b"):
        with pytest.raises(UnknownScenario):
            load_scenario(name)


def test_a_scenario_is_found_by_its_id_or_its_path(monkeypatch, scenario, small):
    monkeypatch.setattr("game.world.load.data_folder", lambda _: scenario.parent)
    by_id = load_scenario("two-states", small)
    assert asdict(by_id) == asdict(load_scenario(scenario, small)) == asdict(load_scenario(str(scenario), small))


def test_a_scenario_is_named_in_a_line():
    scenario = load_scenario("lab-two")
    assert repr(scenario) == f"Scenario('lab-two', digest='{scenario.digest[:12]}')"
    assert len(repr(scenario.catalogue)) < 100
