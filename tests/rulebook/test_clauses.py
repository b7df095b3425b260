"""The rule book and its tests: every clause is proved, and no test names a clause that is not there."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

HERE = Path(__file__).parent
BOOK = (HERE.parents[1] / "docs" / "rules.md").read_text(encoding="utf-8")
CLAUSES = re.findall(r"^\*\*(\d+\.\d+)\b", BOOK, re.MULTILINE)
CHAPTERS = {
    number: re.findall(r"`(\w+)`", names) for number, names in re.findall(r"^## (\d+)\. [^(]+\(([^)]+)\)", BOOK, re.MULTILINE)
}


def proofs():
    """Return the clauses that tests name, each with the files that do."""
    found = defaultdict(set)
    for file in sorted(HERE.glob("test_*.py")):
        for chapter, clause in re.findall(r"^def test_(\d+)_(\d+)__", file.read_text(encoding="utf-8"), re.MULTILINE):
            found[f"{chapter}.{clause}"].add(file.stem.removeprefix("test_"))
    return found


@pytest.mark.parametrize("clause", CLAUSES)
def test_every_clause_is_proved(clause):
    assert clause in proofs()


def test_every_test_names_a_clause():
    assert set(proofs()) <= set(CLAUSES)


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_chapter_its_modules_and_its_tests_share_their_names(chapter):
    for name in CHAPTERS[chapter]:
        assert (HERE.parents[1] / "game" / "rules" / f"{name}.py").is_file()
        assert (HERE / f"test_{name}.py").is_file()


def test_clauses_are_numbered_in_order():
    assert list(CHAPTERS) == [str(k) for k in range(1, 14)]
    for chapter in CHAPTERS:
        numbers = [int(each.split(".")[1]) for each in CLAUSES if each.split(".")[0] == chapter]
        assert numbers == list(range(1, len(numbers) + 1))
