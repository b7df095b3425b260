"""What a list says of a scenario, from one of its files, since reading all of them takes a second each."""

from pathlib import Path

from attrs import frozen

from game.world.files import Unreadable, text_of
from game.world.nodes import Listing, Mapping, Node, Scalar, parse
from game.world.text import Text


@frozen
class Outline:
    """A scenario in a line; what its file does not say stays empty."""

    id: str
    years: str
    name: Text
    seats: tuple[str, ...]


def outline(folder: Path) -> Outline:
    """Return the outline of a scenario folder."""
    try:
        top, _ = parse(str(folder / "scenario.yaml"), text_of(folder / "scenario.yaml"))
    except Unreadable:
        return Outline(folder.name, "", Text("", ""), ())
    keys = _keys(top)
    actors = keys.get("actors")
    seats = [_text(_keys(each).get("id")) for each in actors.items] if isinstance(actors, Listing) else []
    name = _keys(keys.get("name"))
    return Outline(folder.name, _text(keys.get("years")), Text(_text(name.get("en")), _text(name.get("zh-TW"))), tuple(seats))


def _keys(node: Node | None) -> dict[str, Node]:
    """Return the values of a mapping by key, of anything else none."""
    return {key.text: value for key, value in node.entries} if isinstance(node, Mapping) else {}


def _text(node: Node | None) -> str:
    return node.text if isinstance(node, Scalar) else ""
