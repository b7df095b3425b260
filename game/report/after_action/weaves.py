"""Weaves: the patterns of the four situations, drawn once for the whole page, and small signs made of them."""

from game.report.after_action.markup import Markup, tag


def weaves() -> Markup:
    """Return the patterns that bands refer to: dots for II, wide diagonals for III, a cross-hatch for IV."""
    dots = [tag("circle", cx=x, cy=y, r=0.9, class_="w2") for x, y in ((2, 2), (7, 7))]
    stripes = tag("path", d="M-2 14L14 -2M4 20L20 4", class_="w3", stroke_width=2)
    hatch = tag("path", d="M-1 9L9 -1M-1 -1L9 9", class_="w4", stroke_width=1)
    drawn = [_weave("II", 10, dots), _weave("III", 12, stripes), _weave("IV", 8, hatch)]
    return tag("svg", tag("defs", drawn), width=0, height=0, style="position:absolute", aria_hidden="true")


def _weave(name: str, size: int, content: Markup | list[Markup]) -> Markup:
    return tag("pattern", content, id=f"weave-{name}", width=size, height=size, patternUnits="userSpaceOnUse")


def sign(situation: str, number: int) -> Markup:
    """Return a situation as a small box of its ground and pattern, with its numeral."""
    box = {"x": 0.5, "y": 0.5, "width": 31, "height": 19}
    drawn = [tag("rect", class_=f"sit s{number}", **box)]
    if number > 1:
        drawn.append(tag("rect", fill=f"url(#weave-{situation})", **box))
    drawn.append(tag("rect", x=7, y=3, width=18, height=14, class_=f"p{number}"))
    drawn.append(
        tag("text", situation, x=16, y=15, text_anchor="middle", class_=f"numeral p{number}", style="font-size:12.5px")
    )
    return tag("svg", drawn, class_="sign", width=32, height=20, viewBox="0 0 32 20", aria_hidden="true")


def glyph() -> Markup:
    """Return the sign of the game: four cells, a hollow shape in one and a full one in the next."""
    ink = {"fill": "none", "stroke": "var(--ink)", "stroke_width": 3}
    drawn = [
        tag("rect", x=2, y=2, width=40, height=40, **ink),
        tag("path", d="M22 2V42M2 22H42", **ink),
        tag("circle", cx=32, cy=12, r=5, **ink),
        tag("circle", cx=32, cy=32, r=6, fill="var(--ink)"),
    ]
    return tag("svg", drawn, class_="glyph", width=44, height=44, viewBox="0 0 44 44", aria_hidden="true")
