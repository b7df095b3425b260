"""What the fields of scenario files may hold: words, ranges and shapes of text, for reading and for the schema."""

from typing import Final

from attrs import frozen

from game.words import say
from game.world import vocabulary as words
from game.world.catalogue import Modifier, Move, Regime
from game.world.conditions import Effect, Need
from game.world.faults import one_of
from game.world.kit import CABINET, KINDS, Lesson, Pause, Phase, RoleSheet, Timetable
from game.world.kit_questions import TIERS, Question
from game.world.scenario import (
    Actor,
    Aim,
    Border,
    Calendar,
    Choice,
    Deed,
    Documented,
    Intent,
    Left,
    Occurrence,
    Preset,
    Region,
    Scenario,
    Standing,
    Tie,
)
from game.world.settings import SETTINGS


@frozen
class Words:
    """One of a closed list."""

    words: tuple[str, ...]


@frozen
class Range:
    """A whole number between two others."""

    low: int
    high: int


@frozen
class Ranges:
    """A mapping whose keys are known, each with its own range."""

    ranges: dict[str, Range]


@frozen
class Pattern:
    """Text of a certain shape; figures need no quotation marks in it."""

    pattern: str
    what: str
    """Which of the texts of `expected` describes it."""


Form = Words | Range | Ranges | Pattern

ID: Final = Pattern(r"[a-z0-9][a-z0-9-]{0,79}", "id")
DATE: Final = Pattern(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", "date")
SHAPE: Final = Pattern(r"[A-Z]{2}-[A-Z0-9-]{1,40}|[A-Z]{3}", "shape")
ROW: Final = Pattern(r"[A-Z0-9-]{1,20}", "row")
YEARS: Final = Pattern(r".{1,80}", "years")

TRACKS: Final = Ranges({track: Range(0, high) for track, high in zip(words.TRACKS, words.TRACK_HIGHEST, strict=True)})
CHOICES: Final = Ranges({name: Range(low, high) for name, (_, low, high) in SETTINGS.items()})

FORMS: Final[dict[type, dict[str, Form]]] = {
    Modifier: {
        "kind": Words(words.KINDS),
        "sign": Words(words.SIGNS),
        "clash": Range(0, 3),
        "reader": Range(0, 3),
        "subject": Range(0, 3),
        "fades": Range(0, 20),
    },
    Regime: {"weight": Range(1, 2)},
    Move: {
        "family": Words(words.FAMILIES),
        "target": Words(words.TARGETS),
        "character": Words(words.CHARACTERS),
        "cost": Range(0, 4),
        "tie": Words(words.TIES[1:]),
        "by": Words(words.TAGS),
        "to": Words(words.TAGS),
        "visibility": Words(words.VISIBILITIES),
        "operation": Words(words.OPERATIONS),
    },
    Need: {
        "measure": Words(words.MEASURES),
        "of": Words(words.ROLES),
        "about": Words(words.ROLES),
        "least": Range(0, 999),
        "most": Range(0, 999),
    },
    Effect: {
        "do": Words(words.EFFECTS),
        "of": Words(words.ROLES),
        "about": Words(words.ROLES),
        "step": Range(-16, 16),
    },
    Actor: {
        "seat": Range(1, 8),
        "tags": Words(words.TAGS),
        "tracks": TRACKS,
        "points": Range(1, 6),
        "prior": Range(-1, 1),
    },
    Tie: {"kind": Words(words.TIES), "alignment": Range(0, 5), "regimes": Words(words.REGIME_STATES)},
    Intent: {"malign": Range(0, 6)},
    Standing: {"size": Range(1, 3)},
    Region: {
        "number": Range(1, 60),
        "terrain": Words(words.TERRAINS),
        "status": Words(words.STATUSES),
        "fort": Range(0, 3),
        "people": Range(0, 3),
        "forces": Range(0, 9),
        "shapes": SHAPE,
    },
    Border: {"link": Words(words.LINKS[1:])},
    Aim: {"points": Range(1, 5), "when": Words(("always", "malign", "benign"))},
    Occurrence: {"date": DATE, "odds": Range(1, 6), "rows": ROW},
    Deed: {"date": DATE, "die": Range(0, 6), "rows": ROW},
    Left: {"rows": ROW},
    Documented: {"since": DATE, "until": DATE, "situations": Words(words.SITUATIONS)},
    Choice: {"settings": CHOICES},
    Preset: {"minutes": Range(1, 999), "turns": Range(1, 999)},
    Calendar: {"start": DATE, "unit": Words(words.UNITS), "least": Range(1, 999), "most": Range(1, 999)},
    Scenario: {"years": YEARS, "settings": CHOICES},
    Question: {"tier": Words(TIERS)},
    Phase: {"kind": Words(KINDS), "minutes": Range(1, 999)},
    Timetable: {"minutes": Range(1, 999)},
    Pause: {"turn": Range(1, 999)},
    Lesson: {"minutes": Range(1, 999)},
    RoleSheet: {"role": Words(CABINET)},
}
"""Forms by class and field; other fields hold any text, any number, or a reference."""

MADE: Final = ("catalogue", "digest")
"""Fields of a scenario that no file holds."""


def form_of(owner: type, name: str) -> Form | None:
    """Return the form of a field, if its type alone does not say everything."""
    return ID if name == "id" else FORMS.get(owner, {}).get(name)


def expected(form: Form | None, found: str = "") -> str:
    """Describe what a field may hold, with the near word for a mistyped one."""
    match form:
        case Words(listed):
            return one_of(listed, found)
        case Ranges(ranges):
            return one_of(ranges, found)
        case Range(low, high):
            return say("a whole number from {low} to {high}", low=low, high=high)
        case Pattern(_, what):
            return _shapes()[what]
        case None:
            return say("a text")


def _shapes() -> dict[str, str]:
    """Return what the patterns are called."""
    return {
        "id": say("small letters, figures and hyphens, such as 'black-sea'"),
        "date": say("a date such as 2008, 2008-08 or 2008-08-08"),
        "shape": say("the id of a shape on the map, such as GE-SO or POL"),
        "row": say("the number of a row of a digest, such as DD001"),
        "years": say("years, such as 1991–2025"),
    }


def key_of(name: str) -> str:
    """Return the key that a field has in files."""
    return "zh-TW" if name == "zh" else name.replace("_", "-")
