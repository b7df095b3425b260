"""Files: the page and its data in a folder, each written whole or not at all."""

import json
from collections.abc import Sequence
from pathlib import Path

from game.report.after_action.data import as_json, tables
from game.report.after_action.gathering import Gathered
from game.report.after_action.many import Answer, page_of_many
from game.report.after_action.page import page_of
from game.report.after_action.worlds import page_of_worlds
from game.world.scenario import Scenario

PAGE = "report.html"


def write_page(g: Gathered, folder: Path, *, staged: bool = False) -> list[Path]:
    """Write the page, the JSON and the tables of a match into a folder, made where it is missing; return the files."""
    contents = {
        PAGE: page_of(g, staged=staged),
        "report.json": json.dumps(as_json(g), ensure_ascii=False, indent=1) + "\n",
        **{name: "\ufeff" + text for name, text in tables(g).items()},  # the mark tells spreadsheets that it is UTF-8
    }
    folder.mkdir(parents=True, exist_ok=True)
    return [write_whole(folder / name, text) for name, text in contents.items()]


def write_worlds(worlds: Sequence[Gathered], folder: Path, *, staged: bool = False) -> list[Path]:
    """Write the page that compares worlds, and each world's own page and data in a folder below."""
    below = [f"world-{number}" for number in range(1, len(worlds) + 1)]
    files = [each for g, name in zip(worlds, below, strict=True) for each in write_page(g, folder / name, staged=staged)]
    page = page_of_worlds(worlds, [f"{name}/{PAGE}" for name in below])
    return [write_whole(folder / PAGE, page), *files]


def write_many(scenario: Scenario, answer: Answer, folder: Path) -> list[Path]:
    """Write the page of many matches."""
    page = page_of_many(scenario, answer)
    folder.mkdir(parents=True, exist_ok=True)
    return [write_whole(folder / PAGE, page)]


def write_whole(file: Path, text: str) -> Path:
    """Write a file whole before it takes the place of an older one."""
    part = file.with_name(file.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    return file
