"""Regions: parts of a page whose markup the server makes, sent again only when they differ."""

from collections.abc import Callable
from typing import Any, Final

from nicegui.element import Element
from nicegui.events import GenericEventArguments

from game.data import data_folder
from game.report.after_action.markup import Content, flat

FOLDER: Final = data_folder("assets") / "classroom"


class Region(Element, component=FOLDER / "region.js", esm={"classroom-morph": str(FOLDER / "morph")}):
    """A part of a page; what is done in it comes back as an act with fields, and is trusted in nothing."""

    def __init__(self, name: str, act: Callable[[Any], None]) -> None:
        super().__init__()
        self._props["id"] = name
        self._props["html"] = ""
        self.on("act", lambda event: act(_first(event)))

    def show(self, *content: Content) -> bool:
        """Show markup; say whether it differs from what was shown."""
        html = flat(content)
        if html == self._props["html"]:
            return False
        self._props["html"] = html
        self.update()
        return True

    @property
    def html(self) -> str:
        """Return what is shown."""
        return str(self._props["html"])

    def clear_form(self, act: str) -> None:
        """Empty the fields of a form that has done its work."""
        self.run_method("clear", act)

    def focus_on(self, selector: str) -> None:
        """Put the keyboard's focus somewhere."""
        self.run_method("focus", selector)


def _first(event: GenericEventArguments) -> Any:
    """Return what a region sent, which may be anything."""
    return event.args
