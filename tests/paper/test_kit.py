"""The kit as a person gets it: a PDF, whole or not at all; text that stays text; every word in its language."""

import errno
import json
import sys
from pathlib import Path

import attrs
import pytest

from game.cli.program import run
from game.data import data_folder
from game.paper import NoTypesetter, kit_of, tables_of, write_kit
from game.paper.press import typeset
from game.words import use_language
from game.world.kit_load import load_kit
from game.world.load import load_scenario
from game.world.text import Text

pytest.importorskip("typst")


@pytest.fixture(autouse=True)
def english():
    use_language("en")
    yield
    use_language("en")


@pytest.fixture(scope="module")
def small():
    use_language("en")
    return kit_of(load_scenario("lab-two"))


def test_the_command_writes_a_pdf_and_nothing_else(tmp_path, capsys):
    assert run(["print", "lab-two", "--out", str(tmp_path / "kit.pdf"), "--paper", "letter"]) == 0
    assert [each.name for each in tmp_path.iterdir()] == ["kit.pdf"]
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF")
    assert "kit.pdf" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lab-twoo", "--out", "kit.pdf"], "lab-two"),
        (["lab-two", "--out", "nowhere/kit.pdf"], "no such folder"),
        (["lab-two", "--out", "kit.pdf", "--paper", "a5"], "a4"),
        (["lab-two"], "--out"),
    ],
)
def test_what_cannot_be_printed_is_said_in_a_sentence(arguments, said, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert run(["print", *arguments]) > 0
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_older_kit(small, tmp_path, monkeypatch):
    file = tmp_path / "kit.pdf"
    file.write_bytes(b"older")

    def full(self, _data):
        raise OSError(errno.ENOSPC, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left") as raised:
        write_kit(small, file)
    assert raised.value.filename == str(file)
    monkeypatch.undo()
    assert file.read_bytes() == b"older"
    assert [each.name for each in tmp_path.iterdir()] == ["kit.pdf"]


def test_without_typst_one_sentence_says_what_to_install(small, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(NoTypesetter, match=r"pip install 'double-dilemma\[report\]'"):
        typeset(small)


def test_text_reaches_the_typesetter_as_text():
    hostile = '#panic("no") $x$ *bold* \\ ] "quoted" `raw` //'
    scenario = load_scenario("lab-two")
    spoiled = attrs.evolve(scenario, name=Text(hostile, hostile), text=Text(hostile, hostile))
    kit = kit_of(spoiled)
    assert kit["name"] == hostile
    assert typeset(kit).startswith(b"%PDF")


def test_the_kit_is_plain_data(small):
    assert json.loads(json.dumps(small)) == small


@pytest.mark.parametrize("language", ["en", "zh-TW"])
@pytest.mark.parametrize("name", ["five-days-2008", "rose-2003", "lab-two"])
def test_every_character_of_the_kit_is_in_the_font(name, language):
    fonts = pytest.importorskip("fontTools.ttLib")
    use_language(language)
    known = set()
    font = fonts.TTFont(data_folder("assets") / "fonts" / "DoubleDilemmaSans-Regular.otf")
    known |= {chr(code) for code in font.getBestCmap()}
    text = json.dumps(kit_of(load_scenario(name)), ensure_ascii=False)
    assert set(text) - known - {"\n"} == set()


def test_the_teachers_kit_is_printed_whole():
    kit = kit_of(load_scenario("lab-two"), load_kit("lab-two"))
    told = kit["teaching"]["kit"]
    source = load_kit("lab-two")
    assert [lesson["minutes"] for lesson in told["lessons"]] == [each.minutes for each in source.common.timetables]
    assert len(told["questions"]) == len(source.common.readiness) + len(source.own.readiness)
    for question in told["questions"]:
        assert question["answer"] in {each["letter"] for each in question["options"]}
    assert {card["number"] for side in told["sides"].values() for role in side["roles"].values() for card in role["cards"]} <= {
        card["number"] for card in kit["moves"]
    }
    assert typeset(kit).startswith(b"%PDF")


def test_every_card_says_all_that_its_move_does():
    scenario = load_scenario("five-days-2008")
    cards = {card["id"]: card for card in tables_of(scenario)["moves"]}
    for move in scenario.catalogue.moves:
        card = cards[move.id]
        assert len(card["effects"]) == len(move.effects)
        assert len(card["needs"]) == len(move.needs)
        assert [each["id"] for each in card["breaches"]] == list(move.breaches)
        assert all(each["text"] for each in (*card["effects"], *card["needs"]))


def test_the_worked_example_is_a_turn_that_the_engine_played(small):
    example = small["example"]
    assert example["orders"]
    assert next(part["title"] for part in example["parts"]) in {"Diplomacy", "Cards"}
    readings = [work for part in example["parts"] for step in part["steps"] for work in step["working"] if work["rows"]]
    assert readings
    for work in readings:
        points = sum(int(row[1].replace("−", "-")) for row in work["rows"])
        assert points == int(work["total"].split()[0].replace("−", "-")) or "held" in work["total"]
