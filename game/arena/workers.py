"""Processes that play side by side: a killed one loses nothing, and Ctrl-C lets what is being played come to its end."""

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Any, Final, Generic, TypeVar

from attrs import define, field

AHEAD: Final = 4
"""Tasks handed out for each worker: enough that none waits, few enough that little is lost and memory stays flat."""
RETRIES: Final = 8
"""How often workers may die before the rest is played here."""
LOOK: Final = 0.25
"""Seconds between two looks at whether to stop."""

Task = TypeVar("Task")
Result = TypeVar("Result")
IsStopped = Callable[[], bool]


def play_all(
    play: Callable[[Task], Result], tasks: Iterable[Task], jobs: int, is_stopped: IsStopped
) -> Iterator[tuple[Task, Result]]:
    """Yield every task with its result as it comes, until all are done or somebody wants to stop."""
    left, deaths, is_done = Left(iter(tasks)), 0, jobs <= 1
    while not is_done and not is_stopped() and deaths < RETRIES:
        try:
            yield from _Pool(play, left, is_stopped).run(jobs)
            is_done = True
        except BrokenProcessPool:
            deaths += 1
    while not is_stopped():
        for task in left.take(1):
            yield task, play(task)
            break
        else:
            return


@define
class Left(Generic[Task]):
    """Tasks that are still to be done: those that came back first, then those that were never handed out."""

    fresh: Iterator[Task]
    back: deque[Task] = field(factory=deque)

    def take(self, most: int) -> list[Task]:
        """Take up to so many tasks."""
        returned = [self.back.popleft() for _ in range(min(most, len(self.back)))]
        return returned + list(islice(self.fresh, most - len(returned)))


@define
class _Pool(Generic[Task, Result]):
    """Workers with the tasks that they hold; what is not done when they die goes back to the front."""

    play: Callable[[Task], Result]
    left: Left[Task]
    is_stopped: IsStopped

    def run(self, jobs: int) -> Iterator[tuple[Task, Result]]:
        flying: dict[Future[Result], Task] = {}
        pool = ProcessPoolExecutor(jobs, initializer=_begin, initargs=(os.getpid(),))
        try:
            while self._hand_out(pool, flying, jobs * AHEAD) or flying:
                for future in wait(flying, LOOK, FIRST_COMPLETED).done:
                    if future.cancelled():
                        self.left.back.append(flying.pop(future))
                    else:
                        result = future.result()
                        yield flying.pop(future), result
        finally:
            self.left.back.extend(flying.values())
            pool.shutdown(wait=False, cancel_futures=True)

    def _hand_out(self, pool: ProcessPoolExecutor, flying: dict[Future[Result], Task], most: int) -> bool:
        """Keep the workers busy and say whether there was more; after a wish to stop, take back what has not begun."""
        if self.is_stopped():
            for future in flying:
                future.cancel()
            return False
        tasks = self.left.take(most - len(flying))
        for k, task in enumerate(tasks):
            try:
                flying[pool.submit(self.play, task)] = task
            except BrokenProcessPool:
                self.left.back.extend(tasks[k:])
                raise
        return bool(tasks)


def _begin(parent: int) -> None:
    """Begin a worker: Ctrl-C is for the parent to hear, and a worker does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


@contextmanager
def until_stopped() -> Iterator[IsStopped]:
    """Hear Ctrl-C and the wish of the system to end as a wish to stop; a second one ends at once."""
    heard: list[int] = []

    def hear(number: int, frame: Any) -> None:
        del frame
        if heard:
            raise KeyboardInterrupt
        heard.append(number)

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    before = {number: signal.signal(number, hear) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(heard)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
