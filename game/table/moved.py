"""What an order moved, as a line of signs and words: how it was read, what it changed, and the sum in Distrust and Clash."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from pygame import Rect

from game.match import Posting
from game.report.deeds import Deed
from game.report.effects import Pair
from game.report.sums import HIGHEST_DISTRUST
from game.report.words import verdict_of
from game.table.balance import draw_die
from game.table.canvas import Canvas
from game.table.glyphs import glyph
from game.table.key_line import Sign
from game.table.tokens import coin, shape, sign_of
from game.words import say, terms
from game.world import names
from game.world.scenario import Scenario

NOTHING, SUMS, ALL = range(3)
"""How much is told of an order: not a word, how it was read and its sums, or all that it moved."""
ONE, TWO, DIE = 12, 38, 18
"""Room for the sign of a seat, for one seat looking at another, and for a die."""
COIN: Final = 18
"""Room for a coin."""


def signs_of(canvas: Canvas, scenario: Scenario, deed: Deed, level: int) -> tuple[Sign, ...]:
    """Return what to say of an order or an event."""
    if level == NOTHING:
        return ()
    found = [*_readings(canvas, scenario, deed, level)]
    if level == ALL:
        found += [*_modifiers(canvas, scenario, deed), *_tracks(canvas, scenario, deed)]
    return (*found, *_sums(canvas, scenario, deed))


def totals_of(canvas: Canvas, scenario: Scenario, moved: dict[Pair, tuple[int, int]]) -> tuple[Sign, ...]:
    """Return by how much each Distrust moved in all; where that is not the sum of its parts, it is said that it was held."""
    return tuple(_distrust(canvas, scenario, pair, steps, parts) for pair, (steps, parts) in moved.items() if steps or parts)


def _distrust(canvas: Canvas, scenario: Scenario, pair: Pair, steps: int, parts: int) -> Sign:
    text = say("Distrust {steps}", steps=names.signed(steps))
    if parts != steps:
        text = say("{sum} (parts {parts}, held within 0–{most})", sum=text, parts=names.signed(parts), most=HIGHEST_DISTRUST)
    return Sign(text, TWO, partial(_two, canvas, scenario, pair), is_strong=True)


def _readings(canvas: Canvas, scenario: Scenario, deed: Deed, level: int) -> Iterator[Sign]:
    """Yield what each reader made of it; where there is little room, only what changed a mind."""
    for each in deed.readings:
        if level == ALL or each.cell is not None:
            text = say("reads: {verdict}", verdict=verdict_of(scenario, each))
            yield Sign(text, ONE + (DIE if each.die else 0), partial(_reader, canvas, scenario, each))


def _modifiers(canvas: Canvas, scenario: Scenario, deed: Deed) -> Iterator[Sign]:
    for pair, moved in deed.modifiers.items():
        for name, steps in moved.items():
            text = say("{name} {steps}", name=names.inside(names.modifier(scenario, name)), steps=names.signed(steps))
            yield Sign(text, TWO, partial(_two, canvas, scenario, pair))


def _tracks(canvas: Canvas, scenario: Scenario, deed: Deed) -> Iterator[Sign]:
    words = terms.tracks() | {"forces": say("forces")}
    for actor, moved in deed.tracks.items():
        for name, steps in moved.items():
            text = say("{name} {steps}", name=words[name], steps=names.signed(steps))
            yield Sign(text, ONE, partial(_one, canvas, scenario, actor))


def _sums(canvas: Canvas, scenario: Scenario, deed: Deed) -> Iterator[Sign]:
    """Yield by how much it moved Distrust and Clash."""
    for pair, steps in deed.effect.distrust.items():
        yield _distrust(canvas, scenario, pair, steps, steps)
    for two, steps in deed.effect.clash.items():
        one, other = sorted(two)
        yield Sign(say("Clash {steps}", steps=names.signed(steps)), COIN, partial(_coin, canvas, scenario, (one, other)), True)


def _one(canvas: Canvas, scenario: Scenario, seat: str, place: Rect) -> None:
    shape(canvas, sign_of(canvas.theme, scenario, seat).style, (place.x + canvas.px(6), place.centery), 5)


def _two(canvas: Canvas, scenario: Scenario, pair: Pair, place: Rect) -> None:
    """Draw one seat looking at another."""
    _one(canvas, scenario, pair[0], place)
    glyph(canvas, "pointer", (place.x + canvas.px(13), place.centery - canvas.px(6)), 12)
    _one(canvas, scenario, pair[1], place.move(canvas.px(26), 0))


def _coin(canvas: Canvas, scenario: Scenario, two: Pair, place: Rect) -> None:
    coin(canvas, [sign_of(canvas.theme, scenario, seat) for seat in two], place.center, 8)


def _reader(canvas: Canvas, scenario: Scenario, posting: Posting, place: Rect) -> None:
    """Draw who read it, and the die that it rests on."""
    _one(canvas, scenario, posting.on, place)
    if posting.die:
        side = canvas.px(13)
        draw_die(canvas, Rect(place.x + canvas.px(15), place.centery - side // 2, side, side), posting.die)
