"""Colours, seats and sizes: hue says who, density of ink says how grave, dashes say what nobody can know."""

from typing import Any, Final

from attrs import frozen

Colour = tuple[int, int, int]


def ink(code: str) -> Colour:
    """Return a colour from its six hex digits."""
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


@frozen
class Style:
    """How a seat is drawn: hue in three strengths, shape, and weave on the map."""

    strong: Colour
    tint: Colour
    band: Colour
    shape: str
    weave: str


@frozen
class Theme:
    """A palette."""

    name: str
    ground: Colour
    panel: Colour
    card: Colour
    ink: Colour
    second: Colour
    third: Colour
    hairline: Colour
    edge: Colour
    focus: Colour
    error: Colour
    sea: Colour
    water: Colour
    sea_name: Colour
    land: Colour
    on_strong: Colour
    grounds: dict[str, Colour]
    """Ground of each situation."""
    inks: dict[str, Colour]
    """Text on each situation."""
    seats: dict[str, Style]
    others: tuple[Style, ...]
    """For actors that the palette does not name, in the order of their seats."""

    def style(self, seat: str, number: int) -> Style:
        """Return how a seat is drawn, by its name or else by its number from 0."""
        return self.seats.get(seat) or self.others[number % len(self.others)]


def _seats(*rows: str) -> tuple[Style, ...]:
    found = []
    for row in rows:
        strong, tint, band, shape, weave = row.split()
        found.append(Style(ink(strong), ink(tint), ink(band), shape, weave))
    return tuple(found)


_NAMES: Final = ("russia", "nato", "ukraine", "georgia")

_PAPER: Final = _seats(
    "54478C E6E3EE BDB5DA square plain",
    "1B6B7D DCEAEB A6CBD2 hexagon dots",
    "84640A F2E9CF DEC98A circle rows",
    "A3422C F4E3DA E2B5A5 diamond columns",
    "4A6428 E6ECD9 BCCB9E pentagon plain",
    "8A3D6B F1E0EA DDB0CB triangle rows",
    "3D5A80 DFE6EE AFC0D4 square dots",
    "6B4F3A EAE2DA CBB8A6 circle columns",
)
_NIGHT: Final = _seats(
    "AFA3E6 2C2B3E 544E80 square plain",
    "62BACB 1D3237 2D616C hexagon dots",
    "DDB24E 38331F 6A5A2A circle rows",
    "EC947B 3D2C27 7C4A3B diamond columns",
    "A9C778 2A3222 536339 pentagon plain",
    "E39AC4 3A2833 74485F triangle rows",
    "9DBAE0 26303B 485E78 square dots",
    "CBAA8E 332C26 64513F circle columns",
)

_COLOURS: Final = ("ground panel card ink second third hairline edge focus error sea water sea_name land on_strong").split()  # noqa: SIM905  # fifteen words are read more easily than fifteen strings


def _theme(
    name: str,
    codes: str,
    grounds: dict[str, Colour],
    inks: dict[str, Colour],
    seats: dict[str, Style],
    others: tuple[Style, ...],
) -> Theme:
    """Make a palette from the codes of its colours."""
    colours: dict[str, Any] = {key: ink(code) for key, code in zip(_COLOURS, codes.split(), strict=True)}
    return Theme(name=name, grounds=grounds, inks=inks, seats=seats, others=others, **colours)


PAPER: Final = _theme(
    "paper",
    "DCDCD6 F8F7F2 FFFEFB 19222C 434D57 5E6770 C9C8BF 8B8E8C 0B57C2 9C1C1C D2DDE1 A9BEC7 3F6170 EAE8DE FFFFFF",
    {"I": ink("F5F4EE"), "II": ink("DEDFDC"), "III": ink("B3B9BC"), "IV": ink("515C66")},
    {"I": ink("19222C"), "II": ink("19222C"), "III": ink("19222C"), "IV": ink("FFFFFF")},
    dict(zip(_NAMES, _PAPER, strict=False)),
    _PAPER[4:],
)
NIGHT: Final = _theme(
    "night",
    "101418 1B2127 242B32 ECE9E0 BFC3C4 98A1A8 37414A 6C7780 7FB4FF FF9B8E 18262F 2F4552 8FB0BF 262B30 12161A",
    {"I": ink("222930"), "II": ink("353F48"), "III": ink("5A6670"), "IV": ink("AEB7BD")},
    {"I": ink("ECE9E0"), "II": ink("ECE9E0"), "III": ink("FFFFFF"), "IV": ink("12161A")},
    dict(zip(_NAMES, _NIGHT, strict=False)),
    _NIGHT[4:],
)
CONTRAST: Final = _theme(
    "contrast",
    "FFFFFF FFFFFF FFFFFF 000000 1A1A1A 333333 808080 000000 0033CC 8B0000 DDE8EE 7F9AA8 1F3F50 F2F2EC FFFFFF",
    {"I": ink("FFFFFF"), "II": ink("E4E4E4"), "III": ink("A8AEB2"), "IV": ink("2C343B")},
    {"I": ink("000000"), "II": ink("000000"), "III": ink("000000"), "IV": ink("FFFFFF")},
    dict(zip(_NAMES, _PAPER, strict=False)),
    _PAPER[4:],
)
THEMES: Final = {each.name: each for each in (PAPER, NIGHT, CONTRAST)}

CAPTION, BODY, LABEL, HEADING, FIGURE, TITLE = 13, 14, 16, 22, 30, 46
"""Sizes of type in points at scale 1."""
SMALLEST: Final = 12
"""Nothing is written smaller than this."""
