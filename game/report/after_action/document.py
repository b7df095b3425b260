"""The document around a page: its style and its first script inside it, and a policy that lets nothing in from anywhere."""

from typing import Final

from game.data import data_folder
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.weaves import weaves
from game.words import language

POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
"""What the page asks a browser to hold it to: nothing from anywhere."""


def document(title: str, content: Content, *, staged: bool = False) -> str:
    """Return a whole HTML document."""
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=POLICY),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("title", title),
        tag("style", Markup(asset("page.css"))),
        tag("script", Markup(_first(staged=staged))),
    )
    body = tag("body", weaves(), content)
    return "<!doctype html>\n" + tag("html", head, body, lang=language(), data_stage="all").text + "\n"


def asset(name: str) -> str:
    """Return a shipped part of the page."""
    return (data_folder("assets") / "report" / name).read_text(encoding="utf-8")


def _first(*, staged: bool) -> str:
    """Return what runs before anything is drawn, so that nothing flashes up: the stage, and dark where the reader has it so."""
    stage = "1" if staged else "all"
    dark = "matchMedia('(prefers-color-scheme: dark)').matches"
    return f"document.documentElement.dataset.stage='{stage}';document.documentElement.dataset.theme={dark}?'dark':'light';"
