"""Markup: elements of a page and of its drawings, every text escaped on the way in."""

from collections.abc import Iterable
from html import escape
from typing import Final, TypeAlias

from attrs import frozen

EMPTY: Final = frozenset(("meta", "col", "br", "hr", "input", "link"))
"""Elements that hold nothing and are not closed."""


@frozen
class Markup:
    """A piece of a page, safe as it stands."""

    text: str


Content: TypeAlias = Markup | str | Iterable["Content"]
"""What an element may hold: markup, a text still to be escaped, or several of them."""


def tag(name: str, /, *content: Content, **attributes: object) -> Markup:
    """Return an element; `class_` stands for class, underscores for hyphens, and what is None or False is left out."""
    head = "".join(_attribute(key, value) for key, value in attributes.items() if value is not None and value is not False)
    if name in EMPTY:
        return Markup(f"<{name}{head}>")
    return Markup(f"<{name}{head}>{flat(content)}</{name}>")


def _attribute(key: str, value: object) -> str:
    word = key.rstrip("_").replace("_", "-")
    if value is True:
        return f" {word}"
    shown = f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)
    return f' {word}="{escape(shown)}"'


def flat(content: Content) -> str:
    """Return content as text of a page."""
    if isinstance(content, Markup):
        return content.text
    if isinstance(content, str):
        return escape(content, quote=False)
    return "".join(flat(each) for each in content)
