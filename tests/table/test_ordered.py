"""The adjudication says of every order what it moved, and opens its lines of the ledger."""

from functools import cache

import pygame

from game.table import pictures
from game.table.app import App
from game.table.summary_screen import SummaryScreen
from game.words import use_language
from game.world.load import load_scenario


@cache
def _match():
    use_language("en")
    return pictures.played(load_scenario("five-days-2008"), 9)


def _shown(size=(1920, 1080)):
    view, app = _match().view("georgia"), App(None)
    screen = SummaryScreen(app, _match(), view.pages[-1], view, lambda: None)
    screen.finish()
    app.show(screen, "next")
    return app, app.draw(pygame.Surface(size))


def _texts(canvas):
    return [text for text, _ in canvas.written]


def test_each_order_says_how_it_was_read_and_what_it_moved():
    texts = _texts(_shown()[1])
    for text in ("reads: it changes no mind", "human cost +3", "war +1", "Clash +2", "In sum"):
        assert text in texts
    assert texts.count("Distrust +1") == 4  # of both by the strikes, of Georgia by the event, and in sum


def test_in_a_small_window_the_sums_stay():
    texts = _texts(_shown((1024, 640))[1])
    assert texts.count("Distrust +1") == 4
    assert "economy −1" not in texts


def test_choosing_an_order_opens_its_lines_and_their_source_and_choosing_it_again_the_turns():
    app, canvas = _shown()
    whole = _texts(canvas)
    app.press("why 1")
    texts = _texts(app.draw(pygame.Surface((1920, 1080))))
    assert "Why? Air strikes → Akhalgori and the Georgian-held villages" in texts
    assert "Source" in texts
    assert not any("Friendly overture → Russia" in text for text in texts if "good will" in text and "—" in text)
    app.press("why 1")
    assert _texts(app.draw(pygame.Surface((1920, 1080)))) == whole


def test_an_events_why_cites_where_it_is_documented():
    app, _ = _shown()
    app.press("why 5")
    texts = _texts(app.draw(pygame.Surface((1920, 1080))))
    assert "Georgia thesis 3.3 p.42" in texts
