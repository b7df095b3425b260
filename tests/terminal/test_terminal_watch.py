"""A watched match is told in a few readable lines a turn, without colour too, and ends with a summary."""

import re

from game.terminal.watching import watch
from game.words import use_language
from game.words.width import cells


def told(new_match, new_screen, *, width=80, **match):
    screen = new_screen([], width=width)
    watch(new_match(**match), screen)
    return screen.console.file.getvalue()


def turns_of(text):
    return re.split(r"\nTurn \d+ · ", text.split("\nThe end: ")[0])[1:]


def test_a_turn_takes_a_few_lines(new_match, new_screen):
    for turn in turns_of(told(new_match, new_screen, turns=12)):
        assert 3 <= turn.count("\n") <= 26


def test_every_turn_tells_orders_situations_and_the_human_cost(new_match, new_screen):
    for turn in turns_of(told(new_match, new_screen, turns=12)):
        assert re.search(r"^ situation +Russia–Georgia (I|II|III|IV)\b", turn, re.MULTILINE)
        assert re.search(r"^ human cost +Russia \d", turn, re.MULTILINE)
        assert re.search(r"^ (Russia|no orders) ", turn, re.MULTILINE)


def test_an_operation_is_told_with_its_die_and_result(new_match, new_screen):
    text = told(new_match, new_screen, turns=12)
    assert re.search(r"fought +\w+: .*(repulse|stall|gain|breakthrough)\s+\(die\s+[1-6]\)", text, re.DOTALL)


def test_the_summary_names_the_end_the_scores_the_aims_and_what_was_so(new_match, new_screen):
    end = told(new_match, new_screen).split("\nThe end: ")[1]
    for text in (
        "Scores",
        "Aims",
        "[met]",
        "price",
        "What was so",
        "Georgia knew",
        "Intents, now uncovered",
        "predicts nothing",
    ):
        assert text in end


def test_it_is_plain_text_where_nobody_looks_on(new_match, new_screen):
    assert "\x1b" not in told(new_match, new_screen)


def test_it_fits_narrow_and_wide_screens_in_both_languages(new_match, new_screen):
    for language in ("en", "zh-TW"):
        use_language(language)
        for width in (60, 80, 110):
            text = told(new_match, new_screen, width=width, turns=8)
            assert [line for line in text.splitlines() if cells(line.rstrip()) > width] == []
