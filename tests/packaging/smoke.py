"""Try the game as a stranger gets it: `python tests/packaging/smoke.py [PYTHON…]`.

Builds the source distribution and the wheel, looks at what is in them, installs the wheel with nothing but its own
dependencies into an empty environment of every Python that is named (otherwise of every one from 3.11 to 3.14 that is
on the path), and runs every command there from a folder outside the source. Leaves nothing behind.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
PYTHONS = ("python3.11", "python3.12", "python3.13", "python3.14")
LARGEST_WHEEL = 8_000_000
"""Bytes."""
SHIPPED = (
    "game/_data/assets/fonts/DoubleDilemmaSans-Regular.otf",
    "game/_data/assets/fonts/DoubleDilemmaSans-Bold.otf",
    "game/_data/assets/fonts/OFL.txt",
    "game/_data/assets/locale/zh_TW/LC_MESSAGES/dilemma.mo",
    "game/_data/assets/map/black-sea-regions.json",
    "game/_data/assets/map/places.json",
    "game/_data/assets/report/page.css",
    "game/_data/assets/report/page.js",
    "game/_data/scenarios/catalogue/modifiers.yaml",
    "game/_data/scenarios/second-coding.csv",
    "game/world/blank/scenario.yaml",
)
STRAY = re.compile(r"__pycache__|\.py[co]$|\.jsonl$|\.nb[ic]$|(^|/)\.(?!gitignore$|ci/)[a-z]|\.egg-info|~$|\.orig$|\.bak$")
FAST = ("--seat", "russia=historical", "--seat", "georgia=random", "--seat", "nato=random", "--turns", "2")

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("--version",),
    ("doctor", "--json"),
    ("scenario", "list"),
    ("scenario", "show", "rose-2003", "--lang", "zh-TW"),
    ("scenario", "check"),
    ("scenario", "new", "my-crisis"),
    ("scenario", "check", "my-crisis"),
    ("scenario", "schema"),
    ("scenario", "sources", "five-days-2008"),
    ("scenario", "kit", "five-days-2008"),
    ("player", "list"),
    ("watch", "five-days-2008", "--seed", "7", "--save", "m.jsonl", *FAST),
    ("watch", "my-crisis", "--seed", "7", "--save", "mine.jsonl", "--turns", "1"),
    ("replay", "m.jsonl", "--verify"),
    ("replay", "m.jsonl", "--theory", "deterrence"),
    ("report", "m.jsonl", "--out", "review", "--games", "0"),
    ("history", "five-days-2008", "--bare"),
    ("match", "five-days-2008", "--games", "2", "--seed", "1", "--jobs", "1", *FAST),
    ("tournament", "lab-two", "--players", "random,opportunist", "--games", "2", "--seed", "1", "--turns", "2", "--out", "t"),
    ("lab", "ladder", "--games", "2"),
    ("play", "--screenshots", "pictures"),
)
"""What is run, in this order; `play` draws its screens, since nobody is there to play. `lab` may fail: it says what holds."""
UNSEEN = {"dilemma lab": (0, 1)}
EXTRAS: tuple[tuple[str, ...], ...] = (("print", "rose-2003", "--out", "kit.pdf"), ("classroom",))
"""What an extra is needed for: without it the answer is one sentence that says how to get it."""


class Broken(Exception):  # what was found
    """Something that a stranger would stumble over."""


def build(folder: Path) -> tuple[Path, Path]:
    """Build into a folder, and return the source distribution and the wheel that was built from it."""
    _run([sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(SOURCE)], folder)
    return next(folder.glob("*.tar.gz")), next(folder.glob("*.whl"))


def build_wheel(source: Path, folder: Path) -> Path:
    """Build a wheel straight from a source tree."""
    _run([sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(source)], folder)
    return next(folder.glob("*.whl"))


def check_wheel(wheel: Path) -> None:
    """See that a wheel holds what it needs and nothing else. Raises Broken."""
    names = zipfile.ZipFile(wheel).namelist()
    tracked = _tracked()
    wanted = {*SHIPPED, *(f"game/_data/{each}" for each in tracked if each.startswith(("scenarios/", "assets/")))}
    wanted |= {each for each in tracked if each.startswith("game/")}
    if missing := sorted(wanted - set(names)):
        raise Broken(f"{wheel.name} lacks {missing}")
    own = {each.removeprefix("game/_data/") for each in names if ".dist-info/" not in each}
    if stray := sorted(each for each in own if each not in tracked or STRAY.search(each)):
        raise Broken(f"{wheel.name} holds {stray}")
    if wheel.stat().st_size > LARGEST_WHEEL:
        raise Broken(f"{wheel.name} has {wheel.stat().st_size} bytes")


def check_source(archive: Path) -> None:
    """See that a source distribution holds what is tracked and nothing else. Raises Broken."""
    with tarfile.open(archive) as opened:
        names = {each.name.partition("/")[2] for each in opened.getmembers() if each.isfile()}
    if stray := sorted(each for each in names - {"PKG-INFO"} if each not in _tracked() or STRAY.search(each)):
        raise Broken(f"{archive.name} holds {stray}")
    if missing := sorted(_tracked() - names):
        raise Broken(f"{archive.name} lacks {missing}")


def _tracked() -> set[str]:
    """Return the files that belong to the project."""
    listed = _run(["git", "-C", str(SOURCE), "ls-files", "-co", "--exclude-standard"], SOURCE).stdout
    return {each for each in listed.splitlines() if (SOURCE / each).exists()}


def try_on(python: str, wheel: Path, folder: Path) -> list[tuple[str, float]]:
    """Install a wheel into an empty environment below a folder and run every command; return what each took, in seconds."""
    _run([python, "-m", "venv", str(folder / "env")], folder)
    inside = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    _run([str(inside / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)], folder)
    place = folder / "elsewhere"
    place.mkdir()
    dilemma = str(inside / "dilemma")
    return [_timed([dilemma, *words], place) for words in (*_helps(dilemma, place), *COMMANDS)] + _without_extras(
        dilemma, place
    )


def commands_of(dilemma: str, place: Path) -> list[str]:
    """Return the commands that `dilemma --help` names."""
    listed = _run([dilemma, "--help"], place).stdout.partition("Commands:")[2]
    return re.findall(r"^  ([a-z]+) ", listed, re.MULTILINE)


def _helps(dilemma: str, place: Path) -> list[tuple[str, ...]]:
    names = commands_of(dilemma, place)
    tried = {words[0] for words in (*COMMANDS, *EXTRAS)}
    if untried := [name for name in names if name not in tried]:
        raise Broken(f"no command of the list tries {untried}")
    return [(name, "--help") for name in names]


def _timed(words: list[str], place: Path) -> tuple[str, float]:
    begun = time.monotonic()
    name = " ".join(["dilemma", *words[1:]])
    _run(words, place, UNSEEN.get(" ".join(["dilemma", words[1]]), (0,)))
    return name, time.monotonic() - begun


def _without_extras(dilemma: str, place: Path) -> list[tuple[str, float]]:
    """See that what needs an extra says so in a sentence."""
    found = []
    for words in EXTRAS:
        if words[0] in commands_of(dilemma, place):
            begun = time.monotonic()
            said = _run([dilemma, *words], place, (1, 2)).stderr.strip()
            if "pip install" not in said or len(said.splitlines()) > 2:
                raise Broken(f"dilemma {' '.join(words)}, without its extra, says: {said}")
            found.append((" ".join(["dilemma", *words, "(no extra)"]), time.monotonic() - begun))
    return found


def _run(words: list[str], place: Path, codes: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder, knowing nothing of the source. Raises Broken."""
    kept = {each: value for each, value in os.environ.items() if each not in {"PYTHONPATH", "DISPLAY", "WAYLAND_DISPLAY"}}
    own = {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "LC_ALL": "C.UTF-8", "NUMBA_CACHE_DIR": str(place / "cache")}
    done = subprocess.run(words, cwd=place, env=kept | own, capture_output=True, text=True, timeout=900, check=False)
    if done.returncode not in codes or "Traceback" in done.stderr:
        raise Broken(f"{' '.join(words)}\nended with {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    return done


def pythons() -> list[str]:
    """Return every Python from 3.11 to 3.14 that answers."""
    found = []
    for name in PYTHONS:
        at = shutil.which(name)
        if at and subprocess.run([at, "-c", "import venv, ensurepip"], capture_output=True, check=False).returncode == 0:
            found.append(at)
    return found


def main(named: list[str]) -> int:
    """Try everything, and say what was found."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        archive, wheel = build(folder)
        check_source(archive)
        check_wheel(wheel)
        print(json.dumps({each.name: each.stat().st_size for each in (archive, wheel)}))
        for number, python in enumerate(named or pythons()):
            print(python, flush=True)
            place = folder / str(number)
            place.mkdir()
            for command, seconds in try_on(python, wheel, place):
                print(f"  {seconds:6.1f} s  {command}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
