"""What a list says of a scenario, from one of its files, since reading all of them takes a second each."""

import re
from collections import Counter
from pathlib import Path
from typing import Final

from attrs import frozen

from game.world.files import Unreadable, text_of
from game.world.nodes import Listing, Mapping, Node, Scalar, parse
from game.world.text import Text

CITED: Final = re.compile(r"""^\s*(?:- )?.*?\bsource: ["']?([a-z][a-z0-9-]*)""", re.MULTILINE)


@frozen
class Outline:
    """A scenario in a line; what its file does not say stays empty."""

    id: str
    years: str
    name: Text
    seats: tuple[str, ...]
    turns: str = ""
    """The most turns that it is played for."""
    minutes: tuple[str, ...] = ()
    """Lengths of play."""
    sources: tuple[str, ...] = ()
    """Sources that its entries cite first, the one cited most often at the head."""


def outline(folder: Path) -> Outline:
    """Return the outline of a scenario folder."""
    try:
        top, _ = parse(str(folder / "scenario.yaml"), text_of(folder / "scenario.yaml"))
    except Unreadable:
        return Outline(folder.name, "", Text("", ""), ())
    keys = _keys(top)
    seats = [_text(_keys(each).get("id")) for each in _items(keys.get("actors"))]
    name = _keys(keys.get("name"))
    called = Text(_text(name.get("en")), _text(name.get("zh-TW")))
    calendar = _keys(keys.get("calendar"))
    minutes = tuple(_text(_keys(each).get("minutes")) for each in _items(calendar.get("presets")))
    return Outline(
        folder.name, _text(keys.get("years")), called, tuple(seats), _text(calendar.get("most")), minutes, _cited(folder)
    )


def _cited(folder: Path) -> tuple[str, ...]:
    """Return the sources that the files of a folder cite first, design notes aside."""
    found = Counter(word for file in sorted(folder.glob("*.yaml")) for word in CITED.findall(text_of(file)))
    return tuple(word for word, _ in found.most_common() if word != "note")


def _items(node: Node | None) -> tuple[Node, ...]:
    return tuple(node.items) if isinstance(node, Listing) else ()


def _keys(node: Node | None) -> dict[str, Node]:
    """Return the values of a mapping by key, of anything else none."""
    return {key.text: value for key, value in node.entries} if isinstance(node, Mapping) else {}


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
