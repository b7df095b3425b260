"""The matrix of situations: where each relation may stand, as numerals, patterns and signs."""

from collections.abc import Sequence

from game.report.after_action.inks import Inks
from game.report.after_action.markup import Content, Markup, tag
from game.words import say, terms
from game.world.vocabulary import SITUATIONS

Standing = tuple[str, str, str, tuple[str, ...], str]
"""One side, the other, their name, the situations that are possible, and the likeliest."""


def matrix(inks: Inks, found: Sequence[Standing]) -> Markup:
    """Return the four situations with a sign for every relation in each that is possible for it."""
    heads = tag(
        "div", [tag("span", text) for text in (say("subjectively compatible"), say("subjectively incompatible"))], class_="axis"
    )
    cells = [_cell(inks, name, found) for name in SITUATIONS]
    sides = (say("objectively compatible"), say("objectively incompatible"))
    rows = [
        tag("div", tag("span", text, class_="side"), cells[2 * k : 2 * k + 2], class_="row") for k, text in enumerate(sides)
    ]
    return tag("div", heads, rows, class_="matrix")


def _cell(inks: Inks, name: str, found: Sequence[Standing]) -> Markup:
    title = tag("p", tag("b", name), " ", _capital(terms.situations()[name]), class_="plate")
    here = [each for each in found if name in each[3]]
    return tag(
        "div", title, tag("ul", [_coin(inks, each, name) for each in here]), class_=f"cell c{SITUATIONS.index(name) + 1}"
    )


def _coin(inks: Inks, standing: Standing, name: str) -> Markup:
    one, other, text, possible, likely = standing
    sure = len(possible) == 1
    hint = text if sure or likely == name else say("{dyad}, possible", dyad=text)
    signs: Content = [inks.chip(one, 20), inks.chip(other, 20)]
    return tag("li", signs, tag("span", hint, class_="sr"), class_="coin" if likely == name else "coin ghost", title=hint)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
