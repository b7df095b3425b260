"""Questions of a teacher's kit: those asked before play, those on concepts, and how reasoning is assessed."""

from typing import Final

from attrs import frozen

from game.world.text import Text

TIERS: Final = ("plain", "full")
"""Reading tiers of a briefing: the short one in plain words, and the scenario's own."""


@frozen
class Answer:
    """One answer that a question offers."""

    id: str
    text: Text


@frozen
class Question:
    """A question with answers to choose from, and its key."""

    id: str
    text: Text
    options: tuple[Answer, ...]
    answer: str
    """Id of the right one."""
    why: Text
    seat: str = ""
    """The seat whose briefing answers it; nothing: everybody."""
    tier: str = "plain"
    """The reading tier that is enough to answer it."""
    source: str = ""


@frozen
class Criterion:
    """What is looked at when reasoning is assessed, from the weakest level to the strongest."""

    id: str
    name: Text
    text: Text
    levels: tuple[Text, ...]


@frozen
class Rubric:
    """How reasoning is assessed; winning is not."""

    text: Text
    levels: tuple[Text, ...]
    """Names of the levels, weakest first."""
    criteria: tuple[Criterion, ...]


@frozen
class Task:
    """A question without answers to choose from."""

    text: Text
    look: Text
    """How to read what is written."""


@frozen
class Probe:
    """Questions on concepts, asked before and after."""

    text: Text
    items: tuple[Question, ...]
    open: Task
