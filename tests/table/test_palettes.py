"""Every palette can be read: contrasts as in the WCAG, AA for all text."""

import pytest

from game.table.theme import THEMES


def light(colour):
    parts = [value / 255 for value in colour]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one, other):
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_it_should_be():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_text_stands_out_from_what_it_is_written_on(name):
    t = THEMES[name]
    for ground in (t.panel, t.card, t.ground):
        assert contrast(t.ink, ground) >= 10
        assert contrast(t.second, ground) >= 4.5
        assert contrast(t.error, ground) >= 4.5
        assert contrast(t.focus, ground) >= 4
    for ground in (t.panel, t.card):
        assert contrast(t.third, ground) >= 4.5
        assert contrast(t.edge, ground) >= 3
    assert contrast(t.sea_name, t.sea) >= 4.5
    for situation, ground in t.grounds.items():
        assert contrast(t.inks[situation], ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_every_seat_can_be_told_by_shape_and_weave_as_well_as_by_hue(name):
    t = THEMES[name]
    named, others = list(t.seats.values()), list(t.others)
    for style in [*named, *others]:
        assert contrast(style.strong, t.on_strong) >= 4.5
        assert contrast(style.strong, t.panel) >= 4.5
    assert len({style.shape for style in named}) == len(named)
    assert len({style.weave for style in named}) == len(named)
    assert len({(style.shape, style.strong) for style in [*named, *others]}) == len(named) + len(others)


def test_high_contrast_is_higher():
    assert contrast(THEMES["contrast"].ink, THEMES["contrast"].panel) > contrast(THEMES["paper"].ink, THEMES["paper"].panel)
    assert contrast(THEMES["contrast"].third, THEMES["contrast"].panel) > contrast(THEMES["paper"].third, THEMES["paper"].panel)
