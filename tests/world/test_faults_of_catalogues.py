"""One planted fault of each kind in a catalogue: words, ranges, references, and what a move may know or aim at."""

from pathlib import Path

import pytest
from ruamel.yaml import YAML

from game.rules.codes import KNOWN
from game.world.checks.grammar import NAMED_BY_THE_RULES

PLANTED = Path(__file__).parent / "planted"
SENTENCES = YAML(typ="safe").load(PLANTED / "sentences.yaml")
ENTRIES = YAML(typ="safe").load(PLANTED / "catalogues.yaml")

EFFECT = "{do: modifier, what: goodwill, of: target, about: self, step: 1}"
ON_REGION = "{do: status, to: occupied}"
NEED = "{measure: track, what: cohesion, of: self, least: 2}"


def sentences(key):
    return pytest.mark.parametrize("sentence", SENTENCES[key], ids=lambda sentence: sentence["wrong"][:50])


@sentences("effects")
def test_an_effect_is_checked(sentence, plant_in_catalogue, catalogue, line_of):
    faults = plant_in_catalogue("moves.yaml", EFFECT, sentence["wrong"])
    place = f"{catalogue}/moves.yaml:{line_of(catalogue / 'moves.yaml', sentence['wrong'])}"
    assert [str(fault) for fault in faults] == [f"{place}: moves[overture].effects[1]{sentence['said']}"]


@sentences("on-regions")
def test_an_effect_on_a_region_is_checked(sentence, plant_in_catalogue, catalogue, line_of):
    faults = plant_in_catalogue("moves.yaml", ON_REGION, sentence["wrong"])
    place = f"{catalogue}/moves.yaml:{line_of(catalogue / 'moves.yaml', sentence['wrong'])}"
    assert f"{place}: moves[attack].effects[2]{sentence['said']}" in [str(fault) for fault in faults]


@sentences("needs")
def test_a_need_is_checked_and_reads_only_what_the_mover_sees(sentence, plant_in_catalogue, catalogue, line_of):
    faults = plant_in_catalogue("moves.yaml", NEED, sentence["wrong"])
    place = f"{catalogue}/moves.yaml:{line_of(catalogue / 'moves.yaml', sentence['wrong'])}"
    assert [str(fault) for fault in faults] == [f"{place}: moves[overture].needs[1]{sentence['said']}"]


@pytest.mark.parametrize("sentence", ["intent, of: self", "distrust, of: self", "modifier, what: suspicion, of: self"])
def test_a_mover_sees_its_own_sheet(sentence, plant_in_catalogue):
    assert plant_in_catalogue("moves.yaml", NEED, f"{{measure: {sentence}, about: target}}") == ()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["said"][:60])
def test_an_entry_is_checked(entry, plant_in_catalogue, catalogue, line_of):
    faults = plant_in_catalogue(entry["file"], entry["replace"], entry["by"])
    changed = catalogue / entry["file"]
    line = line_of(changed, entry.get("at", entry["by"]))
    assert f"{changed}:{line}: {entry['said']}" in [str(fault) for fault in faults]


def test_a_list_of_the_catalogue_may_go_on_in_another_file(catalogue, plant_in_catalogue):
    (catalogue / "more.yaml").write_text("regimes:\n- {id: hotline}\n", encoding="utf-8")
    faults = plant_in_catalogue("moves.yaml", "cohesion", "cohesion")
    assert {fault.file for fault in faults} == {f"{catalogue}/more.yaml", f"{catalogue}/words.yaml"}
    assert "stands twice" in "".join(fault.problem for fault in faults)


def test_a_key_of_the_catalogue_that_is_no_list_cannot_go_on(catalogue, plant_in_catalogue):
    (catalogue / "more.yaml").write_text("regimes: 1\n", encoding="utf-8")
    (first, *_) = plant_in_catalogue("moves.yaml", "cohesion", "cohesion")
    assert (first.line, first.problem) == (1, "is no list")


def test_what_lists_name_is_not_told_missing_where_the_list_itself_is(catalogue, plant_in_catalogue):
    (catalogue / "treaties.yaml").unlink()
    faults = plant_in_catalogue("moves.yaml", "cohesion", "cohesion")
    assert [fault.field for fault in faults] == ["clauses", "treaties", "events"]


def test_a_catalogue_must_hold_the_modifiers_that_the_rules_name():
    assert set(KNOWN) == set(NAMED_BY_THE_RULES)
