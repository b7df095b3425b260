"""After the game: the after-action report of each world and the comparison of all, as files in the exercise's folder."""

import asyncio
import io
import json
import shutil
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from attrs import define, evolve, field

from game.classroom.exercise import Exercise
from game.classroom.faults import ClassroomFault
from game.lab.theories import adjudicate
from game.match import replay_match
from game.players import PLAYERS
from game.report.after_action import Gathered, OtherTheory, gather, write_page, write_worlds
from game.words import say
from game.world.vocabulary import THEORIES

PAGE: Final = "report.html"


@define(eq=False)
class Reports:
    """The reports of an exercise: written beside the lesson, so that no page waits for them."""

    folder: Path
    changed: Callable[[], None]
    """Called once there is news."""
    is_writing: bool = False
    fault: str = ""
    """Why the last ones could not be written."""
    told: int = 0
    """Rises with all news."""
    _is_wiped: bool = False
    _task: asyncio.Task[None] | None = field(default=None, repr=False)

    @property
    def is_there(self) -> bool:
        """Say whether there is a report to open."""
        return (self.folder / PAGE).is_file()

    def start(self, ex: Exercise) -> None:
        """Begin to write the reports of what has been played so far. Raises ClassroomFault where nothing has."""
        if self.is_writing:
            raise ClassroomFault(say("the reports are being written"))
        if not any(world.match.turn for world in ex.worlds):
            raise ClassroomFault(say("there is nothing to report yet: no turn has been played"))
        self.is_writing, self.fault, self._is_wiped = True, "", False
        self._task = asyncio.get_running_loop().create_task(self._write(journals_of(ex)))
        self._tell()

    async def _write(self, journals: Sequence[str]) -> None:
        try:
            await asyncio.to_thread(write_reports, journals, self.folder)
        except OSError as error:
            self.fault = say("{file}: cannot be written: {reason}", file=self.folder, reason=error.strerror or error)
        except Exception as error:  # noqa: BLE001  # whatever goes wrong is said, and can be tried again
            self.fault = str(error) or type(error).__name__
        if self._is_wiped:
            self.wipe()
        self.is_writing = False
        self._tell()

    def files(self) -> dict[str, Path]:
        """Return the files that may be opened, each by its name below the folder; nothing else is."""
        found = sorted(each for each in self.folder.rglob("*") if each.is_file()) if self.is_there else []
        return {each.relative_to(self.folder).as_posix(): each for each in found}

    def zipped(self) -> bytes:
        """Return all files as one."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
            for name, each in self.files().items():
                file.write(each, name)
        return made.getvalue()

    def wipe(self) -> None:
        """Remove the reports, and those that are being written once they are."""
        self._is_wiped = True
        for folder in (self.folder, _part(self.folder)):
            shutil.rmtree(folder, ignore_errors=True)
        self.fault = ""
        self.told += 1

    def _tell(self) -> None:
        self.told += 1
        self.changed()


def journals_of(ex: Exercise) -> tuple[str, ...]:
    """Return the journals of all matches as texts, which nothing changes any more."""
    return tuple(
        "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in world.match.journal.entries) for world in ex.worlds
    )


def write_reports(journals: Sequence[str], folder: Path) -> None:
    """Write the report of each match, and their comparison where there are several; older ones make place only then."""
    part = _part(folder)
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    found = [_looked_back(text, part / f"world-{number}.jsonl") for number, text in enumerate(journals, 1)]
    if len(found) > 1:
        write_worlds(found, part)
    else:
        write_page(found[0], part)
    shutil.rmtree(folder, ignore_errors=True)
    part.replace(folder)


def _part(folder: Path) -> Path:
    return folder.with_name(folder.name + ".part")


def _looked_back(journal: str, file: Path) -> Gathered:
    """Look back on a match, without saying who sat where; its journal stays beside its report."""
    file.write_text(journal, encoding="utf-8")
    match = replay_match(file)
    other = adjudicate(match, next(each for each in THEORIES if each != match.theory))
    looked = gather(match, OtherTheory(other.theory, other.situations, sum(other.failed)))
    return evolve(looked, is_pseudonymous=True, programs=frozenset(PLAYERS))
