"""Kits beside scenarios: found, kept apart from what is played, and absent without harm."""

import shutil

import pytest

from game.data import data_folder
from game.world.faults import ScenarioFaults, UnknownScenario
from game.world.kit import CABINET
from game.world.kit_load import load_kit
from game.world.load import check_folder, load_scenario
from game.world.schema import json_schema
from game.world.skeleton import write_skeleton


def test_a_kit_answers_by_seat_role_and_length():
    kit = load_kit("lab-protege")
    assert kit.side("cedar").seat == "cedar"
    assert [kit.sheet("cedar", role).role for role in CABINET] == list(CABINET)
    assert kit.timetable(90).minutes == kit.lesson(90).minutes == 90
    assert kit.side("oak") is kit.sheet("oak", "head") is kit.timetable(60) is kit.lesson(60) is None


def test_a_seat_is_asked_what_its_reading_tier_can_answer():
    kit = load_kit("five-days-2008")
    plain, full = (kit.questions("nato", tier) for tier in ("plain", "full"))
    assert set(plain) < set(full)
    assert {question.seat for question in full} == {"", "nato"}
    assert all(question.tier == "plain" for question in plain)


def test_the_kit_is_no_part_of_what_a_journal_is_bound_to(tmp_path):
    folder = shutil.copytree(data_folder("scenarios") / "lab-two", tmp_path / "lab-two")
    before = load_scenario(folder).digest
    (folder / "kit.yaml").unlink()
    assert load_scenario(folder).digest == before == load_scenario("lab-two").digest


def test_a_scenario_without_a_kit_has_the_common_part(tmp_path):
    kit = load_kit(write_skeleton("two-states", tmp_path))
    assert kit.own is None
    assert kit.side("northland") is kit.lesson(45) is None
    assert kit.questions("northland") == kit.common.readiness


def test_a_faulty_kit_is_told_by_the_check_of_its_scenario_and_refused(tmp_path):
    folder = shutil.copytree(data_folder("scenarios") / "lab-two", tmp_path / "lab-two")
    text = (folder / "kit.yaml").read_text(encoding="utf-8")
    (folder / "kit.yaml").write_text(text.replace("- seat: alder", "- seat: elder", 1), encoding="utf-8")
    line = text[: text.index("- seat: alder")].count("\n") + 1
    told = f"{folder}/kit.yaml:{line}: sides[1].seat: 'elder' does not exist, expected 'alder'"
    assert told in [str(fault) for fault in check_folder(folder)]
    assert load_scenario(folder).id == "lab-two"
    with pytest.raises(ScenarioFaults, match="'elder' does not exist"):
        load_kit(folder)


def test_an_unknown_scenario_has_no_kit():
    with pytest.raises(UnknownScenario, match="did you mean 'lab-two'"):
        load_kit("lab-tow")


def test_the_schema_for_editors_knows_kits():
    definitions = json_schema()["$defs"]
    assert definitions["RoleSheet"]["properties"]["role"]["enum"] == list(CABINET)
    assert definitions["Question"]["required"] == ["id", "text", "options", "answer", "why"]
