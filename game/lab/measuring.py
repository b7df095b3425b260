"""Measuring: every arm of some propositions played on all cores, results kept so that a broken run goes on."""

import hashlib
import json
import os
import signal
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path

import numpy as np
from attrs import asdict, frozen

from game.lab.arm import Arm, courses, scenario_of
from game.lab.estimate import Sample
from game.lab.proposition import Finding, Measure, Proposition, Results
from game.rules.rule import cache_folder, prefer_speed

BATCH = 100
"""Matches that a worker plays before it reports."""

Progress = Callable[[int], None]
"""Told how many matches have been measured, or found in the store, since it was last told."""


@frozen(eq=False)
class Task:
    """Some matches of one arm, to be measured as a proposition asks."""

    proposition: str
    arm: Arm
    seed: int
    first: int
    last: int


Play = Callable[[Proposition, Sequence[Task]], Iterator[tuple[Task, Sample]]]
"""How tasks are played: here, or by workers; in whatever order they are finished."""


def find(
    propositions: Sequence[Proposition], games: int, seed: int, jobs: int, progress: Progress, *, fresh: bool = False
) -> Iterator[Finding]:
    """Measure propositions one after another, each on all workers; what was measured before is taken from the store."""
    with _players(jobs) as play:
        for proposition in propositions:
            samples = _measure(proposition, games, seed, play, progress, fresh=fresh)
            yield Finding(proposition, proposition.judge(samples), games)


def measure(proposition: Proposition, games: int, seed: int, jobs: int, progress: Progress, *, fresh: bool = False) -> Results:
    """Return every measure of every arm, a number a match; the same whatever the number of jobs."""
    with _players(jobs) as play:
        return _measure(proposition, games, seed, play, progress, fresh=fresh)


def warm_up(proposition: Proposition) -> None:
    """Play one match, so that the rules are compiled, or read, once before many processes ask for them."""
    prefer_speed()
    list(courses(proposition.arms[0], 0, 0, 1))


def _measure(proposition: Proposition, games: int, seed: int, play: Play, progress: Progress, *, fresh: bool) -> Results:
    batches = {arm.id: _batches(proposition, arm, games, seed) for arm in proposition.arms}
    tasks = [task for batch in batches.values() for task in batch]
    done: dict[Task, Sample] = {}
    for task, values in _played(proposition, tasks, play, fresh=fresh):
        done[task] = values
        progress(task.last - task.first)
    return {arm: _columns(proposition, [done[task] for task in batch]) for arm, batch in batches.items()}


def _batches(proposition: Proposition, arm: Arm, games: int, seed: int) -> list[Task]:
    return [Task(proposition.id, arm, seed, first, min(first + BATCH, games)) for first in range(0, games, BATCH)]


def _columns(proposition: Proposition, parts: Sequence[Sample]) -> Mapping[str, Sample]:
    rows = np.concatenate(parts)
    return {name: rows[:, column] for column, name in enumerate(proposition.measures)}


def _played(proposition: Proposition, tasks: Sequence[Task], play: Play, *, fresh: bool) -> Iterator[tuple[Task, Sample]]:
    """Yield what every task measured, from the store or by playing it."""
    missing: list[Task] = []
    for task in tasks:
        kept = None if fresh else _kept(place(proposition, task), (task.last - task.first, len(proposition.measures)))
        if kept is None:
            missing.append(task)
        else:
            yield task, kept
    for task, values in play(proposition, missing):
        _keep(place(proposition, task), values)
        yield task, values


@contextmanager
def _players(jobs: int) -> Iterator[Play]:
    """Open the workers; whoever breaks off waits only for what is being played, since it cannot be stopped halfway."""
    if jobs <= 1:
        yield _here
        return
    pool = ProcessPoolExecutor(jobs, initializer=signal.signal, initargs=(signal.SIGINT, signal.SIG_IGN))
    try:
        yield partial(_on, pool)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _here(proposition: Proposition, tasks: Sequence[Task]) -> Iterator[tuple[Task, Sample]]:
    for task in tasks:
        yield task, play_task(proposition.measures, task)


def _on(pool: ProcessPoolExecutor, proposition: Proposition, tasks: Sequence[Task]) -> Iterator[tuple[Task, Sample]]:
    """Play tasks on workers; what a killed worker leaves undone is played here."""
    left = list(tasks)
    try:
        futures = {pool.submit(play_named, task): task for task in tasks}
        for future in as_completed(futures):
            values = future.result()
            left.remove(futures[future])
            yield futures[future], values
    except BrokenProcessPool:
        yield from _here(proposition, left)


def play_named(task: Task) -> Sample:
    """Play a task in a worker, which finds the measures by the proposition's name."""
    from game.lab.propositions import PROPOSITIONS  # noqa: PLC0415  # the list of propositions is made of their modules

    return play_task(PROPOSITIONS[task.proposition].measures, task)


def play_task(measures: Mapping[str, Measure], task: Task) -> Sample:
    """Play some matches of an arm; return a row for each match and a column for each measure."""
    prefer_speed()
    played = courses(task.arm, task.seed, task.first, task.last)
    rows = [[take(course) for take in measures.values()] for course in played]
    return np.array(rows, np.float64).reshape(-1, len(measures))


def place(proposition: Proposition, task: Task) -> Path:
    """Return where a task's numbers are kept: under a name made of all that they depend on."""
    arm = asdict(task.arm, recurse=False) | {"id": ""}
    means = [list(proposition.measures), arm, task.seed, task.first, task.last]
    texts = [_texts(), scenario_of(task.arm.scenario).digest]
    name = hashlib.sha256(json.dumps([texts, means], default=dict).encode()).hexdigest()[:32]
    return cache_folder() / "lab" / f"{proposition.id}-{name}.npy"


@cache
def _texts() -> str:
    """Digest the text of the lab and of the players: a changed measure or creed must not read old numbers."""
    total, package = hashlib.sha256(), Path(__file__).parent.parent
    for file in sorted(file for part in ("lab", "players") for file in (package / part).rglob("*.py")):
        total.update(file.read_bytes())
    return total.hexdigest()


def _kept(file: Path, shape: tuple[int, int]) -> Sample | None:
    """Return kept numbers; nothing where there are none that can be read, or too few."""
    try:
        with file.open("rb") as stream:
            found: Sample = np.lib.format.read_array(stream, allow_pickle=False)
    except (OSError, ValueError, EOFError, MemoryError):
        return None
    return found if found.shape == shape and found.dtype == np.float64 else None


def _keep(file: Path, values: Sample) -> None:
    """Keep numbers for the next run; a full or a closed disk only means measuring again."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f".{os.getpid()}")
        with part.open("wb") as stream:
            np.save(stream, values, allow_pickle=False)
        part.replace(file)
    except OSError:
        return
