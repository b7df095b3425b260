"""The glossary says in Chinese what the game says."""

import re

from pages import ROOT

from game.words import catalogue


def test_the_game_says_the_words_of_the_glossary():
    page = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8").partition("## The game")[2]
    rows = re.findall(r"^\| [a-z][^|]* \| ([^|]+) \|", page, re.MULTILINE | re.IGNORECASE)[1:]
    spoken = " ".join(str(each.string) for each in catalogue.load(catalogue.FOLDER / "dilemma.po"))
    words = [word.strip() for row in rows for word in re.split("[,，]", row)]
    assert len(words) > 20
    assert [word for word in words if word not in spoken] == []
