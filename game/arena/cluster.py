"""Many machines: matches played by the workers of a Dask scheduler; a killed worker loses nothing.

Every task is one match and knows by which rules it is to be played, so that a worker with others refuses it. Dask
itself gives the tasks of a dead worker to another one.
"""

import logging
import re
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from queue import Empty, SimpleQueue
from typing import Any, Final, Generic, TypeVar

from attrs import define, field

from game.arena.workers import AHEAD, LOOK, RETRIES, IsStopped, Left
from game.match import MatchFault
from game.words import say

PATIENCE: Final = 10
"""Seconds until a scheduler that does not answer is given up."""
COUNT_EVERY: Final = 2.0
"""Seconds between two looks at how many workers there are; they may come and go."""

_ADDRESS: Final = re.compile(r"([a-z]+://)?(\[[0-9a-fA-F:.]+\]|[^\s:/\[\]]+):\d{1,5}")

Task = TypeVar("Task")
Result = TypeVar("Result")


class ClusterFault(MatchFault):
    """A cluster that cannot be used."""


def has_cluster() -> bool:
    """Say whether the library that talks to other machines is installed."""
    return find_spec("distributed") is not None


def play_on_cluster(
    play: Callable[[Task], Result], tasks: Iterable[Task], address: str, is_stopped: IsStopped
) -> Iterator[tuple[Task, Result]]:
    """Yield every task with its result as it comes, until all are done or somebody wants to stop. Raises ClusterFault."""
    with _connected(address) as client:
        yield from _Handed(play, Left(iter(tasks)), address, client).run(is_stopped)


def check_cluster(address: str) -> None:
    """See that a scheduler with workers answers. Raises ClusterFault."""
    if not _ADDRESS.fullmatch(address):
        raise ClusterFault(say("'{address}' is no address; expected tcp://HOST:PORT", address=address[:80]))
    with _connected(address):
        pass


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    """Open a connection to a scheduler that has workers."""
    from distributed import Client  # noqa: PLC0415  # an extra, and only clusters need it

    _hush()
    try:
        client = Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise ClusterFault(say("{address}: no Dask scheduler answers there", address=address)) from error
    try:
        if not client.nthreads():
            told = say("{address}: no worker has joined; start some with: dask worker {address} --nthreads 1", address=address)
            raise ClusterFault(told)
        yield client
    finally:
        with suppress(OSError, RuntimeError):  # of a scheduler that is gone nobody takes leave
            client.close(PATIENCE)


def _hush() -> None:
    """Keep the library's own log off the screen: what matters is told as a sentence."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith(("distributed", "tornado")):
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


@define
class _Handed(Generic[Task, Result]):
    """What is handed out to a cluster, and what has come back."""

    play: Callable[[Task], Result]
    left: Left[Task]
    address: str
    client: Any
    flying: dict[Any, Task] = field(factory=dict)
    back: SimpleQueue[Any] = field(factory=SimpleQueue)
    deaths: int = 0
    most: int = 0
    counted: float = -COUNT_EVERY

    def run(self, is_stopped: IsStopped) -> Iterator[tuple[Task, Result]]:
        """Keep the workers busy until nothing is left, or somebody wants to stop; what has not come back is dropped then."""
        try:
            while not is_stopped() and (self._hand_out() or self.flying):
                yield from self._come_back()
            self.client.cancel(list(self.flying))
        except (OSError, RuntimeError, CancelledError) as error:
            raise ClusterFault(say("{address}: the scheduler is gone; go on with --resume", address=self.address)) from error

    def _hand_out(self) -> bool:
        """Hand out as much as the workers that are there can use; say whether there was more."""
        if time.monotonic() - self.counted > COUNT_EVERY:
            self._count()
        tasks = self.left.take(max(0, self.most - len(self.flying)))
        for task in tasks:
            future = self.client.submit(self.play, task, pure=False)
            self.flying[future] = task
            future.add_done_callback(self.back.put)
        return bool(tasks)

    def _count(self) -> None:
        """Count the threads of all workers, which may come and go."""
        self.most, self.counted = AHEAD * sum(self.client.nthreads().values()), time.monotonic()

    def _come_back(self) -> Iterator[tuple[Task, Result]]:
        """Yield what has come back within a moment."""
        try:
            future = self.back.get(timeout=LOOK)
        except Empty:
            return
        task = self.flying.pop(future)
        if future.status == "finished":
            yield task, future.result(PATIENCE)
        else:
            self._again(task, future)

    def _again(self, task: Task, future: Any) -> None:
        """Hand a task out once more where its workers died; tell any other fault."""
        from distributed import KilledWorker  # noqa: PLC0415  # an extra, and only clusters need it

        fault = future.exception(PATIENCE) if future.status == "error" else None
        if isinstance(fault, MatchFault):
            raise fault
        if fault is not None and not isinstance(fault, KilledWorker):
            reason = f"{type(fault).__name__}: {fault}"
            raise ClusterFault(say("{address}: a worker failed: {reason}", address=self.address, reason=reason))
        self.deaths += 1
        if self.deaths > RETRIES:
            raise ClusterFault(say("{address}: workers die over and over; go on with --resume", address=self.address))
        self.left.back.append(task)
