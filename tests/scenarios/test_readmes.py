"""What the README of a scenario counts is so: pieces, rows, lengths of play, and the start by hand."""

import re
from functools import cache
from pathlib import Path

import pytest

from game.lab.replaying import laid_out
from game.lab.start import starts
from game.match.lexicon import lexicon
from game.rules.board import setting, size
from game.rules.codes import S_UNCERTAINTY
from game.world import names
from game.world.load import load_scenario, scenario_ids

FOLDER = Path(__file__).resolve().parents[2] / "scenarios"
scenario_of = cache(load_scenario)
DOCUMENTED = [name for name in scenario_ids() if scenario_of(name).history.deeds]
WITHOUT_A_TABLE = ("caucasus-1991", "dormant-1991", "dual-dilemma")
"""Where Clash is 0 in every relation and nobody is malign, and a sentence says so."""
TERM = re.compile(r"(?P<sign>[−+]?) ?(?:[^\d−+|]*?)(?P<size>\d+)(?: × (?P<times>\d+))?(?= [−+]|$)")


@cache
def readme(name):
    return (FOLDER / name / "README.md").read_text(encoding="utf-8")


def counted(name, what):
    return [int(each) for each in re.findall(rf"(\d+) {what}\b", readme(name))]


@pytest.mark.parametrize("name", DOCUMENTED)
def test_the_table_of_files_counts_what_is_in_them(name):
    scenario = scenario_of(name)
    table = "\n".join(re.findall(r"^\| `(?:map|history)\.yaml` \|.*$", readme(name), re.MULTILINE))
    found = {what: int(number) for number, what in re.findall(r"(\d+) (regions|borders|events|orders)\b", table)}
    pieces = {
        "regions": len(scenario.regions),
        "borders": len(scenario.borders),
        "events": len(scenario.occurrences),
        "orders": len(scenario.history.deeds),
    }
    assert len(found) == len(pieces)
    assert found == pieces


@pytest.mark.parametrize("name", DOCUMENTED)
def test_as_many_rows_are_played_as_it_says(name):
    scenario = scenario_of(name)
    entries = (*scenario.history.deeds, *scenario.occurrences)
    assert counted(name, "rows are played") == [len({row for entry in entries for row in entry.rows})]


@pytest.mark.parametrize("name", DOCUMENTED)
def test_lengths_of_play_are_those_of_the_scenario(name):
    """In the form `45 minutes: 8 turns; 90: 16; 180: 26`, whatever follows a number; five-days tells them in a sentence."""
    presets = {each.minutes: each.turns for each in scenario_of(name).calendar.presets}
    told = {
        int(minutes): int(turns) for minutes, turns in re.findall(r"\b(45|90|180)(?: minutes)?: (?:all )?(\d+)", readme(name))
    }
    assert told == ({} if name == "five-days-2008" else presets)


def by_hand(name):
    """Yield the rows of the sums: reader, subject, the sum, and what stands in the last cell."""
    for reader, subject, total, cell in re.findall(
        r"^\| ([^|→]+) → ([^|→]+) \| (2[^|]*) \| ([^|]+) \|$", readme(name), re.MULTILINE
    ):
        yield reader, subject, re.sub(r" ?\([^)]*\)", "", total).strip(), cell


def terms(text):
    """Return the terms of a sum by hand, each with its sign, without its name."""
    found = [(-1 if each["sign"] == "−" else 1) * int(each["size"]) * int(each["times"] or 1) for each in TERM.finditer(text)]
    assert len(found) == 1 + len(re.findall(r" [−+]", text)), text
    return sorted(found)


@cache
def board(name):
    return laid_out(lexicon(scenario_of(name)), {})


@cache
def standing(name):
    """Return how each relation starts, by what its two sides are called."""
    scenario = scenario_of(name)
    return {
        tuple(names.actor(scenario, each) for each in names.two_of(scenario, start.dyad)): start.laid
        for start in starts(scenario)
    }


def weighed(name, reader, subject):
    """Return the terms of a sum as the board has them at the start."""
    scenario, b = scenario_of(name), board(name)
    numbers = {names.actor(scenario, actor.id): k for k, actor in enumerate(scenario.actors)}
    one, other = numbers[reader], numbers[subject]
    found = [setting(b, S_UNCERTAINTY)]
    for number, each in enumerate(scenario.catalogue.modifiers):
        sign = 1 if each.sign == "aggravating" else -1
        found += [sign * each.reader * size(b, one, other, number), sign * each.subject * size(b, other, one, number)]
    return sorted(term for term in found if term)


@pytest.mark.parametrize("name", DOCUMENTED)
def test_the_sums_of_the_start_are_those_of_the_board(name):
    distrust = {}
    for (one, other), found in standing(name).items():
        distrust |= {(one, other): found.distrust[0], (other, one): found.distrust[1]}
    rows = list(by_hand(name))
    assert len(rows) >= 2 * sum(tie.kind == "rivalry" for tie in scenario_of(name).ties)
    for reader, subject, total, cell in rows:
        assert terms(total) == weighed(name, reader, subject), (reader, subject, total)
        assert f"**{distrust[reader, subject]}**" in cell, (reader, subject)


@pytest.mark.parametrize("name", DOCUMENTED)
def test_clash_and_situation_of_the_start_are_those_of_the_board(name):
    rows = re.findall(r"^\| (\w+)–(\w+) \| [^|]*?\*\*(\d+)\*\*[^|]* \| (I|II|III|IV)\b[^|]* \|$", readme(name), re.MULTILINE)
    for one, other, clash, situation in rows:
        found = standing(name).get((one, other)) or standing(name)[other, one]
        assert (found.clash, found.situation) == (int(clash), situation), (one, other)
    assert bool(rows) == (name not in WITHOUT_A_TABLE)
