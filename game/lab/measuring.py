"""Measuring: every arm of some propositions played on all cores, results kept so that a broken run goes on."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import numpy as np
from attrs import asdict, frozen

from game.lab.arm import Arm, courses
from game.lab.estimate import Sample
from game.lab.proposition import Finding, Measure, Proposition, Results
from game.rules.rule import cache_folder, prefer_speed
from game.world.load import load_scenario

BATCH = 50
"""Matches that a worker plays before it reports."""

Progress = Callable[[int], None]
Propositions = Mapping[str, Proposition]


@frozen
class Task:
    """Some matches of one arm, to be measured as a proposition asks."""

    proposition: str
    arm: int
    seed: int
    first: int
    last: int


def find(propositions: Sequence[Proposition], games: int, seed: int, jobs: int, progress: Progress) -> Iterator[Finding]:
    """Measure propositions one after another, each on all workers; what was measured before is taken from the store."""
    for proposition in propositions:
        samples = measure(proposition, games, seed, jobs, progress)
        yield Finding(proposition, proposition.judge(samples), games)


def measure(proposition: Proposition, games: int, seed: int, jobs: int, progress: Progress) -> Results:
    """Return every measure of every arm, a number a match."""
    tasks = [
        Task(proposition.id, arm, seed, first, min(first + BATCH, games))
        for arm in range(len(proposition.arms))
        for first in range(0, games, BATCH)
    ]
    done = dict(_played(proposition, tasks, jobs, progress))
    return {
        arm.id: {
            name: np.concatenate([done[task][:, column] for task in tasks if task.arm == k])
            for column, name in enumerate(proposition.measures)
        }
        for k, arm in enumerate(proposition.arms)
    }


def _played(proposition: Proposition, tasks: Sequence[Task], jobs: int, progress: Progress) -> Iterator[tuple[Task, Sample]]:
    """Yield what every task measured, from the store or by playing it."""
    missing: list[Task] = []
    for task in tasks:
        kept = _kept(_place(proposition, task))
        if kept is None:
            missing.append(task)
        else:
            progress(task.last - task.first)
            yield task, kept
    for task, values in _on_workers(proposition, missing, jobs):
        _keep(_place(proposition, task), values)
        progress(task.last - task.first)
        yield task, values


def _on_workers(proposition: Proposition, tasks: Sequence[Task], jobs: int) -> Iterator[tuple[Task, Sample]]:
    if jobs <= 1 or len(tasks) <= 1:
        for task in tasks:
            yield task, play_task(proposition.arms[task.arm], proposition.measures, task)
        return
    with ProcessPoolExecutor(jobs) as pool:
        futures = {pool.submit(play_named, task): task for task in tasks}
        for future in as_completed(futures):
            yield futures[future], future.result()


def play_named(task: Task) -> Sample:
    """Play a task in a worker, which finds the proposition by its name."""
    from game.lab.propositions import PROPOSITIONS  # noqa: PLC0415  # the list of propositions is made of their modules

    proposition = PROPOSITIONS[task.proposition]
    return play_task(proposition.arms[task.arm], proposition.measures, task)


def play_task(arm: Arm, measures: Mapping[str, Measure], task: Task) -> Sample:
    """Play some matches of an arm; return a row for each match and a column for each measure."""
    prefer_speed()
    rows = [[take(course) for take in measures.values()] for course in courses(arm, task.seed, task.first, task.last)]
    return np.array(rows, np.float64).reshape(-1, len(measures))


def _place(proposition: Proposition, task: Task) -> Path:
    """Return where a task's numbers are kept: under a name made of all that they depend on."""
    arm = proposition.arms[task.arm]
    means = [list(proposition.measures), asdict(arm, recurse=False) | {"id": ""}, task.seed, task.first, task.last]
    digest = load_scenario(arm.scenario).digest
    name = hashlib.sha256(json.dumps([digest, means], default=dict).encode()).hexdigest()[:32]
    return cache_folder() / "lab" / f"{proposition.id}-{name}.npy"


def _kept(file: Path) -> Sample | None:
    """Return kept numbers; nothing where there are none that can be read."""
    try:
        found: Sample = np.load(file, allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    return found


def _keep(file: Path, values: Sample) -> None:
    """Keep numbers for the next run; a full or a closed disk only means measuring again."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        with part.open("wb") as stream:
            np.save(stream, values, allow_pickle=False)
        part.replace(file)
    except OSError:
        return
