"""The hand: families as tabs, the cards of one, the sheet as it is written so far, undo and commit."""

from collections.abc import Callable

import pygame
from attrs import define, field
from pygame import Rect

from game.match import View
from game.report.words import describe_order
from game.table.canvas import Canvas, Zone
from game.table.cards import draw_card
from game.table.deck import Card, Deck
from game.table.glyphs import glyph
from game.table.theme import BODY, CAPTION, LABEL
from game.table.tokens import disc, sign_of
from game.words import say, terms
from game.world import names

CARD = 156
"""Least width of a card."""


@define
class Hand:
    """What of the deck lies open."""

    cards: Deck = field(factory=Deck)
    family: str = ""
    first: int = 0
    """The first card that is shown."""
    across: int = 6
    """Cards that fit beside each other."""

    def open(self, family: str) -> None:
        """Open a family."""
        self.family, self.first = family, 0

    def turn(self, way: int) -> None:
        """Show the cards before or after."""
        count = len(self.cards.cards(self.family))
        if 0 <= self.first + way * self.across < count:
            self.first += way * self.across

    def next_family(self, way: int) -> None:
        """Open the family beside this one."""
        known = list(self.cards.families)
        if known:
            self.open(known[(known.index(self.family) + way) % len(known)])


@define
class Acts:
    """What the hand can do."""

    choose: Callable[[Card], None]
    undo: Callable[[], None]
    commit: Callable[[], None]
    hands_over: bool = True
    """Whether somebody else sits down at this machine after this seat."""


def draw_hand(canvas: Canvas, rect: Rect, view: View, hand: Hand, acts: Acts) -> None:
    """Draw the hand into a panel."""
    inside = canvas.panel(rect)
    if hand.family not in hand.cards.families and hand.cards.families:
        hand.open(hand.cards.families[0])
    head = Rect(inside.x, inside.y - canvas.px(3), inside.w, canvas.px(30))
    _head(canvas, head, view, acts)
    tabs = Rect(inside.x, head.bottom + canvas.px(6), inside.w, canvas.px(28))
    _tabs(canvas, tabs, hand)
    body = Rect(inside.x, tabs.bottom + canvas.px(6), inside.w, inside.bottom - tabs.bottom - canvas.px(2))
    _cards(canvas, body, view, hand, acts.choose)


def _head(canvas: Canvas, rect: Rect, view: View, acts: Acts) -> None:
    """Write the points, the sheet so far, and the two buttons."""
    t = canvas.theme
    style = sign_of(t, view.scenario, view.seat).style
    place = canvas.text(say("Your orders"), (rect.x, rect.centery), LABEL, bold=True, anchor="midleft")
    every, left = view.points_of(view.seat), view.points
    x = place.right + canvas.px(16)
    for k in range(every):
        disc(canvas, (x, rect.centery), 5.5, style.strong if k < every - left else t.panel, style.strong)
        x += canvas.px(15)
    text = say("{spent} of {points} points", spent=every - left, points=every)
    place = canvas.text(text, (x + canvas.px(2), rect.centery), BODY, t.second, anchor="midleft")
    right = rect.right
    for name, text, act, key, label, primary in (
        ("commit", say("Commit and hand over") if acts.hands_over else say("Commit"), acts.commit, "c", "C", True),
        ("undo", say("Take back"), acts.undo, "u", "U", False),
    ):
        width = canvas.button_width(text, label)
        canvas.button(name, text, Rect(right - width, rect.y, width, rect.h), act, key=key, label=label, primary=primary)
        right -= width + canvas.px(8)
    _sheet(canvas, Rect(place.right + canvas.px(18), rect.y, right - place.right - canvas.px(22), rect.h), view)


def _sheet(canvas: Canvas, rect: Rect, view: View) -> None:
    """Write the orders on the sheet, each as a chip with its number."""
    t, x = canvas.theme, rect.x
    style, written = sign_of(t, view.scenario, view.seat).style, view.written
    if not written:
        canvas.text(
            say("Nothing is written yet: choose a card."),
            (x, rect.centery),
            BODY,
            t.third,
            anchor="midleft",
            room=max(1, rect.w),
        )
        return
    room = rect.w // len(written) - canvas.px(8)
    for k, order in enumerate(written):
        text = describe_order(view.scenario, order)
        if canvas.width(text, CAPTION) + canvas.px(34) > room:
            text = names.move(view.scenario, order.move)
        width = min(room, canvas.width(text, CAPTION) + canvas.px(34))
        chip = Rect(x, rect.y + canvas.px(2), width, rect.h - canvas.px(4))
        canvas.box(chip, t.card, style.strong, 4)
        number = Rect(chip.x, chip.y, canvas.px(20), chip.h)
        canvas.box(number, style.strong, None, 4)
        canvas.text(str(k + 1), number.center, CAPTION, t.on_strong, bold=True, anchor="center")
        canvas.text(
            text, (number.right + canvas.px(6), chip.centery), CAPTION, anchor="midleft", room=max(1, width - canvas.px(32))
        )
        x += width + canvas.px(8)


def _tabs(canvas: Canvas, rect: Rect, hand: Hand) -> None:
    """Draw a tab for every family; where there is little room only the open one has its name."""
    t, words = canvas.theme, terms.families()
    wide = sum(canvas.width(words[each], BODY) + canvas.px(58) for each in hand.cards.families) <= rect.w
    x = rect.x
    for family in hand.cards.families:
        is_open, count = family == hand.family, hand.cards.possible(family)
        text = words[family][:1].upper() + words[family][1:] if wide or is_open else ""
        figure = str(count)
        width = canvas.px(46) + canvas.width(text, BODY, is_open) + canvas.width(figure, CAPTION)
        tab = Rect(x, rect.y, width, rect.h)
        is_over = canvas.control(f"family {family}", tab, lambda family=family: hand.open(family))  # type: ignore[misc]
        canvas.box(tab, t.ink if is_open else t.hairline if is_over else t.card, t.ink if is_open else t.edge, 4)
        colour = t.panel if is_open else t.ink
        glyph(canvas, family, (x + canvas.px(7), rect.y + canvas.px(5)), 18, colour)
        canvas.text(text, (x + canvas.px(30), rect.centery), BODY, colour, bold=is_open, anchor="midleft")
        canvas.text(
            figure, (tab.right - canvas.px(8), rect.centery), CAPTION, colour if is_open else t.third, anchor="midright"
        )
        x += width + canvas.px(6)


def _cards(canvas: Canvas, rect: Rect, view: View, hand: Hand, choose: Callable[[Card], None]) -> None:
    """Draw the cards of the open family that fit, and arrows where there are more."""
    cards = hand.cards.cards(hand.family)
    arrow, gap = canvas.px(34), canvas.px(8)
    hand.across = (
        max(1, (rect.w - 2 * arrow) // canvas.px(CARD)) if len(cards) * canvas.px(CARD) > rect.w else max(6, len(cards))
    )
    fits = hand.across >= len(cards)
    before = arrow + gap if hand.first else 0
    room = rect.w if fits else rect.w - arrow - gap - before
    width = min(canvas.px(216), room // hand.across - gap)
    x = rect.x + before
    written = {order.move for order in view.written}
    for card in cards[hand.first : hand.first + hand.across]:
        place = Rect(x, rect.y, width, rect.h)
        draw_card(canvas, place, view, card, lambda card=card: choose(card), is_written=card.move.id in written)  # type: ignore[misc]
        x += width + gap
    if not fits:
        for way, at, key in ((-1, rect.x, "pageup"), (1, rect.right - arrow, "pagedown")):
            _arrow(canvas, Rect(at, rect.y, arrow, rect.h), hand, way, key, len(cards))
    canvas.zones.append(Zone(rect, lambda steps, _: hand.turn(-1 if steps > 0 else 1)))


def _arrow(canvas: Canvas, rect: Rect, hand: Hand, way: int, key: str, count: int) -> None:
    """Draw the arrow to further cards, with how many there are that way."""
    t = canvas.theme
    more = hand.first if way < 0 else count - hand.first - hand.across
    if more <= 0:
        return
    is_over = canvas.control("cards before" if way < 0 else "cards after", rect, lambda: hand.turn(way), key)
    canvas.box(rect, t.hairline if is_over else t.panel, t.edge, 4)
    x, y, d = rect.centerx, rect.centery - canvas.px(10), canvas.px(6)
    pygame.draw.lines(
        canvas.surface, t.ink, False, [(x - way * d // 2, y - d), (x + way * d // 2, y), (x - way * d // 2, y + d)], 2
    )
    canvas.text(str(more), (x, y + canvas.px(12)), CAPTION, t.second, anchor="midtop")
