"""How a match begins: its scenario, its seed, its journal, and the speed of its rules."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from game.cli.errors import Mistake
from game.cli.texts import suggestion
from game.rules.rule import prefer_speed
from game.words import say
from game.world.load import load_scenario, scenario_ids
from game.world.scenario import Scenario

DEFAULT_SCENARIO = "five-days-2008"
LARGEST_DRAWN = 1_000_000
"""Seeds that nobody asked for stay short, so that people can pass them on."""


def errors_console() -> Console:
    """Return the console of standard error, where progress is shown and only to a person."""
    return Console(stderr=True, markup=False, highlight=False, emoji=False)


@contextmanager
def busy(text: str) -> Iterator[None]:
    """Show a person that something takes its time."""
    console = errors_console()
    if console.is_terminal:
        with console.status(text):
            yield
    else:
        yield


def busy_compiling() -> AbstractContextManager[None]:
    """Show a person why the first time takes longer."""
    return busy(say("Compiling the rules, once for this machine: half a minute …"))


@contextmanager
def counting(text: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a person a bar that fills; what comes back moves it on by so many steps."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = errors_console()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as progress:
        task = progress.add_task(text, total=total)
        yield lambda done: progress.advance(task, done)


def open_scenario(name: str) -> Scenario:
    """Load a scenario by its id or its folder. Raises Mistake with the near name, ScenarioFaults."""
    if not Path(name).is_dir():
        require_scenario(name)
    with busy(say("Reading the scenario …")):
        return load_scenario(name)


def require_scenario(name: str) -> None:
    """See that a scenario of that name ships with the game. Raises Mistake with the near name, or with all there are."""
    if name not in scenario_ids():
        raise Mistake(suggestion(say("there is no scenario '{name}'", name=name[:60]), name, scenario_ids()))


def require_place(file: Path) -> None:
    """See that the folder of a file to be written is there, before anything is reckoned for it. Raises Mistake."""
    if not file.parent.is_dir():
        raise Mistake(say("{folder}: there is no such folder; make it first, or choose another", folder=file.parent))


def seed_or_drawn(seed: int | None) -> int:
    """Return the seed that was asked for, or a drawn one."""
    return secrets.randbelow(LARGEST_DRAWN) if seed is None else seed


def hurry_if_compiled() -> None:
    """Play by such compiled rules as lie on disk, and by the others as they are written: nobody waits to begin."""
    prefer_speed(waiting=False)
