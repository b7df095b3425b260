"""A skeleton of a scenario: a small commented folder without faults, for authors to begin with."""

import re
from pathlib import Path
from typing import Final

from game.words import say
from game.world.forms import ID

BLANK: Final = Path(__file__).parent / "blank"
"""The files of the skeleton; NAME stands for the scenario's id."""
TAKEN: Final = ("catalogue",)
"""Names that mean something else."""


def write_skeleton(name: str, folder: Path) -> Path:
    """Write a new scenario into a folder of its own inside `folder`, and return it.

    Raises ValueError for a name that can be no id, FileExistsError rather than overwrite anything.
    """
    if not re.fullmatch(ID.pattern, name) or name in TAKEN:
        problem = say("'{name}' cannot name a scenario: use small letters, figures and hyphens", name=name[:80])
        raise ValueError(problem)
    made = folder / name
    try:
        made.mkdir(parents=True)
    except FileExistsError:
        raise FileExistsError(say("{folder} is there already", folder=made)) from None
    for file in sorted(BLANK.iterdir()):
        text = file.read_text(encoding="utf-8").replace("NAME", name)
        (made / file.name).write_text(text, encoding="utf-8", newline="\n")
    return made
