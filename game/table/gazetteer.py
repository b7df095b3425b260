"""The names on the map that are not regions of the game: lands, provinces behind the board, waters and ranges."""

from typing import Final

from game.words import say

Box = tuple[float, float, float, float]
"""Least and greatest longitude, least and greatest latitude."""

WATERS: Final[dict[str, Box]] = {
    "black": (27.6, 41.8, 40.9, 46.6),
    "azov": (34.9, 39.3, 45.35, 47.3),
    "caspian": (46.4, 54.5, 36.5, 47.2),
    "baltic": (14.0, 24.0, 53.8, 59.2),
    "aegean": (22.8, 27.2, 35.0, 41.0),
    "mediterranean": (27.0, 36.3, 33.0, 36.9),
}
"""In what part of the map the name of a water stands."""


def lands() -> dict[str, str]:
    """Return the names of states by their codes on the map."""
    return {
        "RUS": say("Russia"),
        "UKR": say("Ukraine"),
        "GEO": say("Georgia"),
        "BLR": say("Belarus"),
        "POL": say("Poland"),
        "ROU": say("Romania"),
        "MDA": say("Moldova"),
        "TUR": say("Turkey"),
        "BGR": say("Bulgaria"),
        "GRC": say("Greece"),
        "HUN": say("Hungary"),
        "SVK": say("Slovakia"),
        "CZE": say("Czechia"),
        "LTU": say("Lithuania"),
        "LVA": say("Latvia"),
        "EST": say("Estonia"),
        "FIN": say("Finland"),
        "SWE": say("Sweden"),
        "SRB": say("Serbia"),
        "ARM": say("Armenia"),
        "AZE": say("Azerbaijan"),
        "KAZ": say("Kazakhstan"),
        "IRN": say("Iran"),
        "SYR": say("Syria"),
        "IRQ": say("Iraq"),
    }


def waters() -> dict[str, str]:
    """Return the names of seas."""
    return {
        "black": say("Black Sea"),
        "azov": say("Sea of Azov"),
        "caspian": say("Caspian Sea"),
        "baltic": say("Baltic Sea"),
        "aegean": say("Aegean Sea"),
        "mediterranean": say("Mediterranean Sea"),
    }


def ranges() -> dict[str, str]:
    """Return the names of mountains."""
    return {
        "greater-caucasus": say("Greater Caucasus"),
        "lesser-caucasus": say("Lesser Caucasus"),
        "pontic": say("Pontic Mountains"),
        "carpathians": say("Carpathians"),
        "balkan": say("Balkan Mountains"),
        "crimean": say("Crimean Mountains"),
        "taurus": say("Taurus"),
    }


def provinces() -> dict[str, str]:
    """Return the names of provinces by their shapes; they are written where no region of the game has them."""
    return {
        "GE-KK": say("Kvemo Kartli"),
        "GE-KA": say("Kakheti"),
        "GE-RL": say("Racha"),
        "GE-GU": say("Guria"),
        "GE-AB": say("Abkhazia"),
        "GE-SO": say("South Ossetia"),
        "RU-KB": say("Kabardino-Balkaria"),
        "RU-KC": say("Karachay-Cherkessia"),
        "RU-STA": say("Stavropol"),
        "RU-DA": say("Dagestan"),
        "RU-CE": say("Chechnya"),
        "RU-IN": say("Ingushetia"),
        "RU-KL": say("Kalmykia"),
        "RU-AST": say("Astrakhan"),
        "RU-VGG": say("Volgograd"),
        "RU-SMO": say("Smolensk"),
        "RU-BRY": say("Bryansk"),
        "RU-TVE": say("Tver"),
        "RU-SAR": say("Saratov"),
        "BY-MI": say("Minsk"),
        "BY-HO": say("Gomel"),
        "BY-BR": say("Brest"),
    }
