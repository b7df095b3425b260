"""The words of the rule book in the language in use: tracks, states, situations, families, tags of intent."""

from game.words import say


def tracks() -> dict[str, str]:
    """Return what the tracks of an actor are called."""
    return {
        "offence": say("offence"),
        "defence": say("defence"),
        "economy": say("economy"),
        "cohesion": say("cohesion"),
        "standing": say("standing"),
        "energy": say("energy leverage"),
        "nuclear": say("nuclear arms"),
        "orientation": say("orientation"),
        "reserve": say("reserve forces"),
        "toll": say("human cost"),
    }


def situations() -> dict[str, str]:
    """Return what the four situations are called (Hsu 2025, Table 1)."""
    return {
        "I": say("dormant"),
        "II": say("activated"),
        "III": say("illusory compatibility"),
        "IV": say("real incompatibility"),
    }


def statuses() -> dict[str, str]:
    """Return what the states of a region are called."""
    return {
        "undisputed": say("undisputed"),
        "contested": say("contested"),
        "separatist": say("separatist"),
        "occupied": say("occupied"),
        "recognised": say("recognised as a state"),
        "annexed": say("annexed"),
    }


def regime_states() -> dict[str, str]:
    """Return what the states of a regime are called."""
    return {"none": say("ended"), "in-force": say("in force"), "suspended": say("suspended")}


def alignments() -> dict[str, str]:
    """Return what the steps of an alignment are called."""
    return {
        "none": say("no alignment"),
        "dialogue": say("dialogue"),
        "partnership": say("partnership"),
        "plan": say("plan"),
        "promise": say("promise"),
        "member": say("member"),
    }


def families() -> dict[str, str]:
    """Return what the families of moves are called."""
    return {
        "settlement": say("settlement"),
        "reassurance": say("reassurance"),
        "institutions": say("institutions"),
        "domestic": say("at home"),
        "alignment": say("alignment"),
        "coercion": say("coercion"),
        "subversion": say("subversion"),
        "arming": say("arming"),
        "nuclear": say("nuclear"),
        "force": say("force"),
    }


def characters() -> dict[str, str]:
    """Return what the characters of a move are called."""
    return {
        "conciliatory": say("conciliatory"),
        "defensive": say("defensive"),
        "dual-use": say("dual-use"),
        "offensive": say("offensive"),
    }


def intents() -> dict[str, str]:
    """Return what a player may say that an order is meant to do."""
    return {
        "reassure": say("reassure"),
        "deter": say("deter"),
        "prepare": say("prepare"),
        "coerce": say("coerce"),
        "seize": say("seize"),
        "bargain": say("bargain"),
        "protect": say("protect"),
        "buy-time": say("buy time"),
        "other": say("something else"),
    }


def results() -> dict[str, str]:
    """Return what the results of an operation are called."""
    return {
        "repulse": say("repulse"),
        "stall": say("stall"),
        "gain": say("gain"),
        "breakthrough": say("breakthrough"),
    }


def balance_lines() -> dict[str, str]:
    """Return what the lines of the balance sheet are called."""
    return {
        "front": say("forces near the front"),
        "whole": say("whole armed forces"),
        "access": say("access and terrain"),
        "fort": say("fortification"),
        "nation": say("strength of the nations"),
        "aim": say("aim of the operation"),
        "surprise": say("surprise"),
        "friends": say("the defender's friends"),
        "backlash": say("backlash and leverage"),
        "technique": say("technology and ground"),
        "home": say("support at home"),
    }


def theories() -> dict[str, str]:
    """Return the models by which acts are read."""
    return {"spiral": say("the spiral model"), "deterrence": say("the deterrence model")}


def operations() -> dict[str, str]:
    """Return what the kinds of operation are called."""
    return {"ground": say("by land"), "air": say("by air"), "sea": say("by sea"), "raid": say("raid")}


def tags() -> dict[str, str]:
    """Return what the kinds of actor are called."""
    return {
        "great-power": say("great power"),
        "alliance": say("alliance"),
        "small-state": say("small state"),
        "nuclear": say("nuclear power"),
        "energy-exporter": say("energy exporter"),
        "energy-importer": say("energy importer"),
        "aspirant": say("aspirant"),
        "patron": say("patron"),
        "claimant": say("claimant"),
        "protector": say("protector"),
        "sea-power": say("sea power"),
        "union": say("union"),
    }
