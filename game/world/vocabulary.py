"""The closed word lists of the rule book; the position of a word is its number in the rules."""

from typing import Final

TRACKS: Final = (
    "offence",
    "defence",
    "economy",
    "cohesion",
    "standing",
    "energy",
    "nuclear",
    "orientation",
    "reserve",
    "toll",
)
"""Tracks of an actor, 0–10 but for `reserve` (0–20 force tokens) and `toll` (0–999 steps of human cost)."""

TRACK_HIGHEST: Final = (10, 10, 10, 10, 10, 10, 10, 4, 20, 999)
"""Highest value of each track; the lowest is 0."""

TAGS: Final = (
    "great-power",
    "alliance",
    "small-state",
    "nuclear",
    "energy-exporter",
    "energy-importer",
    "aspirant",
    "patron",
    "claimant",
    "protector",
    "sea-power",
    "union",
)
"""What an actor is; moves say who may use them by tag, never by name."""

ROLES: Final = ("self", "target", "rivals", "backers", "allies", "others", "everyone", "neighbours")
"""Who an effect or a condition speaks of, seen from the mover: see `docs/rules.md` §2."""

THEORIES: Final = ("spiral", "deterrence")
"""Models by which acts are read and intents turn: `docs/rules.md` §4, §5 and §13."""

TIES: Final = ("none", "rivalry", "alignment")
"""How two actors are bound: a dilemma, an alignment, or no dyad at all."""

ALIGNMENTS: Final = ("none", "dialogue", "partnership", "plan", "promise", "member")
"""Steps of the alignment track of a dyad."""

KINDS: Final = ("material", "psychological")
"""Kinds of modifier (Hsu 2025, 貳二)."""

SIGNS: Final = ("aggravating", "mitigating")
"""Signs of a modifier."""

REGIME_STATES: Final = ("none", "in-force", "suspended")
"""States of a security regime between two actors."""

CHARACTERS: Final = ("conciliatory", "defensive", "dual-use", "offensive")
"""Character of a move, where its reading starts."""

VISIBILITIES: Final = ("open", "covert")
"""Whether a move is seen by all or only its result."""

TARGETS: Final = ("none", "actor", "region")
"""What a move is aimed at."""

OPERATIONS: Final = ("none", "ground", "air", "sea", "raid")
"""Kinds of operation."""

AIMS_OF_WAR: Final = ("limited", "unlimited")
"""Aim of an operation, a line of the balance sheet."""

STATUSES: Final = ("undisputed", "contested", "separatist", "occupied", "recognised", "annexed")
"""Status of a region."""

TERRAINS: Final = ("open", "urban", "mountain", "river", "coast")
"""Terrain of a region."""

LINKS: Final = ("none", "road", "mountain", "tunnel", "river", "sea")
"""Kinds of border between two regions."""

FAMILIES: Final = (
    "settlement",
    "reassurance",
    "institutions",
    "domestic",
    "alignment",
    "coercion",
    "subversion",
    "arming",
    "nuclear",
    "force",
)
"""Families of moves in the printed order in which they resolve."""

EFFECTS: Final = (
    "modifier",
    "track",
    "regime",
    "alignment",
    "intent",
    "clock",
    "brink",
    "forces",
    "status",
    "holder",
    "fort",
    "war",
    "operation",
    "withdraw",
)
"""What an effect changes."""

MEASURES: Final = (
    "track",
    "alignment",
    "modifier",
    "regime",
    "war",
    "status",
    "holds",
    "claims",
    "forces",
    "near",
    "access",
    "brink",
    "intent",
    "offer",
    "treaty",
    "tag",
    "distrust",
    "turn",
    "held",
    "toll",
    "fort",
    "situation",
    "clash",
    "dispute",
)
"""What a condition measures."""

SITUATIONS: Final = ("I", "II", "III", "IV")
"""The four situations of the matrix (Hsu 2025, Table 1)."""

UNITS: Final = ("day", "week", "month", "quarter", "half-year", "year")
"""Length of a turn."""

ADVANTAGES: Final = ("defence", "even", "offence")
"""Which side technology and geography favour (Jervis 1978)."""

INTENT_TAGS: Final = ("reassure", "deter", "prepare", "coerce", "seize", "bargain", "protect", "buy-time", "other")
"""Tags by which a player may state what an order is meant to do."""
