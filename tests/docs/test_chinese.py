"""The Chinese handbooks say what the English ones say, as far as a program can tell."""

import re
from collections import Counter
from pathlib import Path

import pytest
from pages import CHINESE, ROOT, blocks, prose

CLAUSE = re.compile(r"^\*\*(\d+\.\d+)\b(.*?)(?=^\*\*\d+\.\d+\b|^## |\Z)", re.MULTILINE | re.DOTALL)
SIMPLIFIED = re.compile("[这说对时会国们个为过发经还进样书长问应实现给让认战军关处决变见谁门车马语识该误读课认题页图]")
"""Characters that only simplified script has, of the words that handbooks use most."""


def english(page: Path) -> Path:
    """Return the page that a Chinese page says again."""
    return ROOT / "README.md" if page.name.startswith("README") else ROOT / "docs" / page.name


def plain(line: str) -> str:
    """Return a line of a block without its remark."""
    return re.sub(r"\s+# .*$", "", line)


def code(page: Path) -> list[tuple[str, list[str]]]:
    """Return the blocks of a page that are not for the site, without remarks."""
    return [(each.kind, [plain(line) for line in each.text.splitlines() if line[:2] != "# "]) for each in blocks(page)]


def headings(page: Path) -> list[int]:
    """Return the levels of a page's headings."""
    return [len(each) for each in re.findall(r"^(#+) ", prose(page), re.MULTILINE)]


def rows(page: Path) -> list[int]:
    """Return how many cells every row of a page's tables has."""
    return [line.count("|") - line.count("\\|") for line in prose(page).splitlines() if line.startswith("|")]


@pytest.mark.parametrize("page", CHINESE, ids=lambda page: page.stem)
def test_a_chinese_page_has_the_commands_headings_and_tables_of_the_english_one(page):
    assert code(page) == code(english(page))
    assert headings(page) == headings(english(page))
    assert rows(page) == rows(english(page))


@pytest.mark.parametrize("page", CHINESE, ids=lambda page: page.stem)
def test_a_chinese_page_is_in_traditional_characters(page):
    assert SIMPLIFIED.findall(page.read_text(encoding="utf-8")) == []


def clauses(page: Path) -> dict[str, Counter[str]]:
    """Return the numbers of every clause of the rule book."""
    found = CLAUSE.findall(page.read_text(encoding="utf-8"))
    return {number: Counter(re.findall(r"\d+", re.sub(r"\]\([^)]*\)", "", text))) for number, text in found}


def test_every_clause_has_the_same_numbers_in_both_languages():
    ours, theirs = clauses(ROOT / "docs" / "rules.md"), clauses(ROOT / "docs" / "zh-TW" / "rules.md")
    assert list(theirs) == list(ours)
    assert {number: theirs[number] for number in ours if theirs[number] != ours[number]} == {}
