"""What can be asked: the subjects of `why`, each a short line of ids that a person can type."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Final

from attrs import frozen

from game.match import MatchFault
from game.match.lexicon import dyad_name
from game.words import say
from game.world.scenario import Scenario
from game.world.vocabulary import TRACKS

FORMS: Final = (
    "distrust READER SUBJECT",
    "clash ONE-OTHER",
    "situation ONE-OTHER",
    "track ACTOR TRACK",
    "modifier MODIFIER READER SUBJECT",
    "region REGION",
    "brink",
    "aim SEAT AIM",
    "score SEAT",
)
"""The forms of a subject; words in capitals stand for ids."""


@frozen
class Subject:
    """What somebody asks about: a kind, and the ids that it is about."""

    kind: str
    ids: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return the line that `ask` reads."""
        words = (dyad_name(*self.ids),) if self.kind in {"clash", "situation"} else self.ids
        return " ".join((self.kind, *words))


def ask(scenario: Scenario, text: str) -> Subject:
    """Read a subject. Raises MatchFault, with what can be asked and what was perhaps meant, where it is none."""
    line = " ".join(text.lower().split())
    known = {str(subject): subject for subject in subjects(scenario)}
    found = known.get(line) or known.get(_turned(line))
    if found is not None:
        return found
    forms, shown, near = ", ".join(FORMS), line[:80], get_close_matches(line[:80], known, 1, 0.6)
    if not near:
        raise MatchFault(say("“{line}” cannot be explained. Ask for: {forms}", line=shown, forms=forms))
    told = {"line": shown, "near": near[0], "forms": forms}
    raise MatchFault(say("“{line}” cannot be explained. Did you mean “{near}”? Ask for: {forms}", **told))


def _turned(line: str) -> str:
    """Return a line with the two ends of a dyad in the order in which dyads are written."""
    kind, _, rest = line.partition(" ")
    ends = rest.replace("-", " ").split()
    return f"{kind} {dyad_name(*ends)}" if kind in {"clash", "situation"} and len(ends) == 2 else line


def subjects(scenario: Scenario) -> Iterator[Subject]:
    """Yield everything that can be asked of a scenario, for lists and for completion."""
    yield Subject("brink")
    for tie in scenario.ties:
        one, other = tie.between
        yield from (Subject("distrust", pair) for pair in ((one, other), (other, one)))
        yield from (Subject(kind, (one, other)) for kind in ("clash", "situation"))
        for modifier in scenario.catalogue.modifiers:
            yield from (Subject("modifier", (modifier.id, *pair)) for pair in ((one, other), (other, one)))
    for actor in scenario.actors:
        yield Subject("score", (actor.id,))
        yield from (Subject("track", (actor.id, track)) for track in TRACKS)
    yield from (Subject("region", (region.id,)) for region in scenario.regions)
    for agenda in scenario.agendas:
        yield from (Subject("aim", (agenda.seat, aim.id)) for aim in agenda.aims)
