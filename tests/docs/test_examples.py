"""The commands and programs of the handbooks, run in order, each page in a folder of its own that holds the examples."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pages import HANDBOOKS, ROOT, blocks, commands

FEW = 4
"""Matches at most of each command: a test asks whether it works, not what comes out."""
NOT_HERE = re.compile(r"^(pip |python -m (venv|pytest|build)|ruff |bash \.ci|\. \.venv|sphinx-build )")
"""Lines that build or prove the project itself; those of the README are what CI runs."""
SERVERS = re.compile(r"^dilemma classroom")
LONGEST = 900


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """A folder with `dilemma` on the path and no screen."""
    folder = tmp_path_factory.mktemp("desk")
    tool = folder / "bin" / "dilemma"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m game.cli "$@"\n')
    tool.chmod(0o755)
    own = {"PATH": f"{tool.parent}:{Path(sys.executable).parent}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
    return folder, {**os.environ, **own, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "LC_ALL": "C.UTF-8"}


def place_for(desk, page):
    """Return the folder of a page, with what the page takes for granted."""
    place = desk[0] / page
    if not place.exists():
        shutil.copytree(ROOT / "examples", place / "examples")
    return place


def scaled(line):
    """Return a command with as few matches as will do."""
    plain = line.partition(" #")[0].rstrip()
    if plain.startswith("dilemma report") and "--games" not in plain:
        return f"{plain} --games {FEW}"
    return re.sub(r"(--(?:games|play)) (\d+)", lambda found: f"{found[1]} {min(int(found[2]), FEW)}", plain)


def runs(lines):
    """Return the lines of a block that are run."""
    return [scaled(line) for line in lines if line.strip() and not NOT_HERE.match(line) and not SERVERS.match(line)]


def run(desk, place, lines):
    script = "set -e\n" + "\n".join(lines) + "\n"
    done = subprocess.run(
        ["bash", "-c", script],
        cwd=place,
        env=desk[1],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}"
    assert "Traceback" not in done.stderr
    return done


def written(place, text):
    """Put a block of YAML where its first line says: `# map.yaml, under regions`."""
    first, _, entry = text.partition("\n")
    file, key = re.fullmatch(r"# (\S+), under (\S+)", first).groups()
    (scenario,) = [each for each in place.iterdir() if (each / file).is_file()]
    at = scenario / file
    lines = at.read_text(encoding="utf-8").splitlines()
    (number,) = [index for index, line in enumerate(lines) if re.fullmatch(rf"\s*{key}:", line)]
    indent = re.match(r"\s*", lines[number]).group()
    if key == "agendas":  # the page tells to put the aim under the seat that is there
        entry = "\n".join(line.removeprefix("  ") for line in entry.splitlines()[2:])
        (number,) = [index for index, line in enumerate(lines) if line.startswith("- seat: southland")]
        number, indent = number + 1, "  "
    lines[number + 1 : number + 1] = [indent + line for line in entry.splitlines()]
    at.write_text("\n".join(lines) + "\n", encoding="utf-8")


def of_page(page):
    return [block for block in blocks(page) if block.kind in {"sh", "yaml", "python"} and not block.reason]


@pytest.mark.long
@pytest.mark.parametrize("page", [each for each in HANDBOOKS if of_page(each)], ids=lambda page: page.stem)
def test_what_a_page_shows_works(desk, page):
    place = place_for(desk, page.stem)
    for block in of_page(page):
        if block.kind == "yaml":
            written(place, block.text)
        elif block.kind == "python":
            (place / "shown.py").write_text(block.text, encoding="utf-8")
            run(desk, place, ["python shown.py"])
        else:
            run(desk, place, runs(block.text.splitlines()))


@pytest.mark.long
def test_every_command_of_the_readme_works(desk):
    place = place_for(desk, "README-table")
    told = [each for each in commands(ROOT / "README.md") if not re.search(r"…|NEW|FOLDER|NAME|^dilemma$", each)]
    assert len(told) > 15
    saves = [each for each in told if "--save match.jsonl" in each]
    for line in runs([*saves, *(each for each in told if each not in saves)]):
        run(desk, place, [line])


@pytest.mark.long
def test_the_turn_in_the_readme_is_told_by_its_command(desk):
    """Where the rules have changed, copy the turn anew."""
    place = place_for(desk, "README-turn")
    (shown,) = [each.text for each in blocks(ROOT / "README.md") if each.kind == "text"]
    told = run(desk, place, ["dilemma watch five-days-2008 --seed 7"]).stdout
    assert shown in told
