"""Two people at one machine: nothing that only one may know is left on the screen of the other."""

import re

from game.report.public import ANYBODY, public_page
from game.terminal.screen import FROM_OTHER_SCREEN, TO_OTHER_SCREEN

TWO = {"russia": "human", "georgia": "human"}
PRIVATE = re.compile(f"{re.escape(TO_OTHER_SCREEN)}.*?{re.escape(FROM_OTHER_SCREEN)}", re.DOTALL)


def played(match, sit_down, *lines):
    return sit_down(match, *lines, is_terminal=True)


def test_a_private_screen_is_opened_only_by_the_word_of_its_seat(new_match, sit_down):
    shown = played(new_match(**TWO), sit_down, "", "georgia", "x")
    assert TO_OTHER_SCREEN not in shown
    assert shown.count("This is for Russia.") == 3


def test_a_private_screen_is_wiped_before_it_is_left(new_match, sit_down):
    shown = played(new_match(**TWO), sit_down, "russia", *[""] * 5, "commit", "georgia", *[""] * 5)
    assert shown.count(TO_OTHER_SCREEN) == shown.count(FROM_OTHER_SCREEN) == 2
    assert all(
        re.search(r"\x1b\[2J\x1b\[H(\x1b\[3J)?$", each.removesuffix(FROM_OTHER_SCREEN)) for each in PRIVATE.findall(shown)
    )


def test_outside_of_private_screens_nothing_private_is_told(new_match, sit_down):
    match = new_match(**TWO)
    answers = [
        "russia",
        *[""] * 5,
        "order cyber-attack georgia",
        "order hold-exercises georgia",
        "commit",
        "georgia",
        *[""] * 5,
        "commit",
    ]
    shown = PRIVATE.sub("", played(match, sit_down, *answers))
    assert match.turn == 1
    assert "Hold large exercises" in shown
    assert re.search(r"none seen +Georgia", shown)
    for secret in ("Cyber attack", "your Distrust", "suspicion", "Distrust +", "Distrust −", "situation "):
        assert secret not in shown


def test_no_page_of_a_private_screen_scrolls_away(new_match, sit_down):
    match = new_match(**TWO)
    shown = played(match, sit_down, "russia", *[""] * 8, "list force", *[""] * 4, "treaties", *[""] * 4, "map", *[""] * 4)
    for private in re.findall(f"{re.escape(TO_OTHER_SCREEN)}.*", shown, re.DOTALL):
        assert max(page.count("\n") for page in private.split("\x1b[2J\x1b[H")) <= 25


def test_a_screen_that_may_not_have_another_side_is_wiped_with_what_scrolled(new_match, sit_down, monkeypatch):
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.delenv("TMUX", raising=False)
    assert "\x1b[3J" in played(new_match(**TWO), sit_down, "russia", *[""] * 5, "quit")


def test_a_public_page_holds_only_what_every_seat_was_shown(new_match):
    match = new_match(turns=4, seed=3, russia="random", georgia="random", nato="random")
    from game.terminal.watching import let_computers_act, seat_players  # noqa: PLC0415

    players = seat_players(match)
    while not match.is_over:
        let_computers_act(match, players)
        match.resolve()
        public = {tuple(row[:2]) for row in public_page(match, ["russia", "georgia"]).rows.tolist()}
        for seat in match.seats:
            assert public <= {tuple(row[:2]) for row in match.view(seat).pages[-1].rows.tolist()}
    assert ANYBODY not in (-1, -2)


def test_alone_with_computers_there_is_no_hand_over(new_match, sit_down):
    shown = played(new_match(russia="human"), sit_down, "quit")
    assert "Hand the machine" not in shown
    assert TO_OTHER_SCREEN not in shown
