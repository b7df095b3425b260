"""Every screen drawn, with what a test wants to know of it."""

from functools import cache

import pygame

from game.table import pictures
from game.table.settings import Settings
from game.words import use_language
from game.world.load import load_scenario

SIZES = ((1024, 640), (1920, 1080), (3840, 2160))
DOTS = ("More …", "The computers are thinking …", "更多……", "電腦思考中……")
"""Texts that end in dots by themselves."""


@cache
def story(name):
    return load_scenario(name)


def screens(scenario, code, size, theme="paper", text="normal"):
    """Yield each screen's name with its application and its canvas."""
    use_language(code)
    for name, app in pictures.scenes(story(scenario)):
        app.settings = Settings(theme=theme, text=text)
        yield name, app, app.draw(pygame.Surface(size))


def inked(place):
    """Return about where the letters of a line are: type stands in the middle of its line."""
    return place.inflate(-4, -round(place.h * 0.45))


def uncovered(canvas):
    """Return the texts that no box was laid over afterwards."""
    seen = []
    for number, (text, place) in enumerate(canvas.written):
        if text.strip() and not any(count > number and box.colliderect(inked(place)) for count, box in canvas.boxes):
            seen.append((text, place))
    return seen


def overlapping(canvas):
    """Return pairs of texts that lie on each other."""
    seen = uncovered(canvas)
    places = [inked(place) for _, place in seen]
    return [
        (seen[k][0], seen[m][0])
        for k in range(len(seen))
        for m in places[k].collidelistall(places[k + 1 :])
        for m in [k + 1 + m]
    ]


def outside(canvas):
    """Return texts that leave the picture."""
    frame = canvas.rect.inflate(2, 2)
    return [text for text, place in uncovered(canvas) if not frame.contains(inked(place))]


def shortened(canvas):
    """Return texts that were cut, but for the reasons on cards, which stand in full on the card laid open."""
    cards = [each.rect for each in canvas.controls if each.id.startswith("card ")]
    cut = [
        (text, place)
        for text, place in uncovered(canvas)
        if text.endswith("…") and not text.endswith(" …") and text not in DOTS
    ]
    return [text for text, place in cut if not any(card.contains(inked(place)) for card in cards)]
