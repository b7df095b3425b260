"""Beside a match: new game, saves, stepping through, playing on, codes, the guide; through real events."""

import json
import sys

import pytest
from hands import Hands

from game.match import Match, fork, load_match
from game.table.codes import Codes
from game.table.replay_screen import may_see
from game.table.shelf import Shelf
from game.world.load import load_scenario

TWO_PEOPLE = {"russia": "human", "georgia": "human", "nato": "random"}
ONE_PERSON = {"russia": "random", "georgia": "human", "nato": "random"}


@pytest.fixture(autouse=True)
def _quick_computers(monkeypatch):
    for name in ("lobby.HOUSE", "lessons.OPPONENT"):
        monkeypatch.setattr(f"game.table.{name}", "random")


def begin(players, turns=2, **more):
    return Match.start(load_scenario("five-days-2008"), 7, players=players, turns=turns, **more)


def play_to_the_end(hands, most=60):
    for _ in range(most):
        hands.wait()
        if hands.screen == "HandOver":
            hands.key("return", hold=2000)
        elif hands.screen == "BoardScreen":
            hands.key("c")
        elif hands.screen == "SummaryScreen":
            hands.key("return")
        else:
            return


def test_a_new_game_is_chosen_in_three_steps(tmp_path):
    hands = Hands(None, folder=tmp_path)
    hands.click("seat georgia")
    hands.click("player appeaser")
    hands.click("seat nato")
    hands.click("player random")
    hands.click("open")
    hands.click("options")
    hands.click("theory deterrence")
    hands.key("escape")
    hands.click("length")
    hands.click("start")
    match = hands.played[-1]
    assert match.players == {"russia": "human", "georgia": "appeaser", "nato": "random"}
    assert match.is_open
    assert match.theory == "deterrence"
    assert match.length == match.scenario.calendar.presets[0].turns
    assert match.journal.file.parent == tmp_path / "matches"


def test_what_is_saved_under_a_name_stays_as_it_was(tmp_path):
    hands = Hands(begin(ONE_PERSON, file=tmp_path / "here.jsonl"), folder=tmp_path)
    hands.wait()
    hands.click("card open-talks")
    hands.click("target russia ")
    hands.key("escape")
    hands.click("save")
    for _ in range(60):
        hands.key("backspace")
    hands.key("return")
    assert hands.app.notice
    hands.type("before/the war")
    hands.key("c")
    hands.key("return")
    saved = tmp_path / "saves" / "before-the war.jsonl"
    text = saved.read_text()
    assert '"write"' in text
    hands.click("title")
    hands.click("load")
    assert hands.app.screen.kept[0].is_named
    hands.click("go on")
    hands.wait()
    assert [str(order) for order, _ in hands.played[-1].orders_of("georgia")] == ["open-talks russia"]
    play_to_the_end(hands)
    assert hands.played[-1].is_over
    assert saved.read_text() == text


def test_broken_files_are_passed_over_and_a_changed_one_says_why(tmp_path):
    folder = tmp_path / "matches"
    folder.mkdir()
    for name, text in (("a", ""), ("b", "[]\n"), ("c", "\x00\n"), ("d", '{"double-dilemma":1}\n')):
        (folder / f"{name}.jsonl").write_text(text)
    match = begin(ONE_PERSON, file=folder / "e.jsonl")
    match.submit("georgia", [])
    lines = (folder / "e.jsonl").read_text().replace(match.scenario.digest, "0" * 64)
    (folder / "e.jsonl").write_text(lines)
    hands = Hands(None, folder=tmp_path)
    hands.click("load")
    assert [each.name for each in hands.app.screen.kept] == ["e"]
    for way in ("go on", "step"):
        hands.click(way)
        assert hands.screen == "LoadScreen"
        assert "e.jsonl" in hands.app.notice


@pytest.mark.parametrize("way", ["continue", "go on", "fork", "rematch"])
def test_a_file_starts_no_program_that_nobody_agreed_to(tmp_path, way):
    guest, mark = tmp_path / "guest.py", tmp_path / "started"
    guest.write_text(f"import pathlib\npathlib.Path({str(mark)!r}).touch()\n")
    players = {"russia": "human", "georgia": f"cmd:{sys.executable} {guest}", "nato": "random"}
    match = begin(players, file=tmp_path / "m.jsonl", turns=1)
    if way == "rematch":
        for seat in match.seats:
            match.submit(seat, [])
        match.resolve()
    (tmp_path / "matches").mkdir()
    match.save(tmp_path / "matches" / "m.jsonl")
    hands = Hands(None, folder=tmp_path)
    if way in {"continue", "rematch"}:
        hands.click("continue")
        if way == "rematch":
            assert hands.screen == "MenuScreen", "even a match that is over asks first"
            hands.click("instead")
            hands.click("rematch")
    else:
        hands.click("load")
        hands.click("go on" if way == "go on" else "step")
    if way == "fork":
        hands.click("fork")
        hands.click("as before")
    assert hands.screen == "MenuScreen"
    assert not mark.exists()
    hands.click("instead")
    hands.wait()
    assert hands.screen in {"BoardScreen", "HandOver"}
    assert not mark.exists()


def test_an_unknown_player_is_a_sentence(tmp_path):
    hands = Hands(None, folder=tmp_path)
    (tmp_path / "matches").mkdir()
    begin({"russia": "human", "georgia": "nobody-knows", "nato": "human"}).save(tmp_path / "matches" / "m.jsonl")
    hands.click("continue")
    assert "nobody-knows" in hands.app.notice
    assert hands.screen == "TitleScreen"


def test_a_seat_opens_only_to_its_code(tmp_path):
    file = tmp_path / "m.jsonl"
    hands = Hands(begin(TWO_PEOPLE, file=file), folder=tmp_path)
    hands.wait()
    hands.click("code")
    hands.click("entry")
    hands.type("s3 cret")
    hands.key("return", hold=2000)
    assert hands.screen == "BoardScreen"
    assert "s3 cret" not in (tmp_path / "m.jsonl.codes").read_text()
    again = Hands(load_match(file), folder=tmp_path)
    again.wait()
    assert again.screen == "HandOver"
    assert "code" not in again.names()
    again.key("return", hold=2000)
    assert again.screen == "HandOver"
    assert again.app.notice
    again.type("s3 cret")
    again.key("return", hold=2000)
    assert again.screen == "BoardScreen"


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"russia": 3}'])
def test_a_broken_file_of_codes_locks_nothing(tmp_path, text):
    (tmp_path / "m.jsonl.codes").write_text(text)
    codes = Codes.beside(tmp_path / "m.jsonl")
    assert not codes.is_locked("russia")
    assert codes.opens("russia", "")


def test_stepping_through_shows_no_more_than_may_be_known():
    assert may_see(begin(TWO_PEOPLE)) == ("public",)
    assert may_see(begin(ONE_PERSON)) == ("georgia",)
    assert may_see(begin(TWO_PEOPLE, is_open=True))[0] == "all"


def test_a_match_that_is_over_is_stepped_through_and_played_on(tmp_path):
    hands = Hands(begin(ONE_PERSON, turns=3, file=tmp_path / "m.jsonl"), folder=tmp_path)
    play_to_the_end(hands)
    assert hands.screen == "EndScreen"
    hands.key("s")
    last, seen = len(hands.played[-1].pages) - 1, []
    for key in ("end", "pageup", "home", "pagedown", "pagedown", "pageup"):
        hands.key(key)
        seen.append(hands.app.screen.number)
    assert seen == [last, last - 1, 0, 1, 2, 1]
    before = hands.played[-1]
    hands.key("p")
    hands.click("as nato")
    hands.wait()
    forked = hands.played[-1]
    assert forked.turn == 1
    assert forked.players == {"russia": "random", "georgia": "random", "nato": "human"}
    assert [page.digest for page in forked.pages] == [page.digest for page in before.pages[:2]]
    assert load_match(forked.journal.file).turn == 1


def test_the_rematch_is_from_the_next_chair(tmp_path):
    hands = Hands(begin(ONE_PERSON, turns=1), folder=tmp_path)
    play_to_the_end(hands)
    hands.key("r")
    hands.wait()
    assert hands.screen == "BoardScreen"
    seats = list(hands.played[0].seats)
    after = seats[(seats.index("georgia") + 1) % len(seats)]
    assert [seat for seat, name in hands.played[-1].players.items() if name == "human"] == [after]


def test_the_report_is_written_beside_the_window_and_a_failure_is_a_sentence(tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("game.table.afterwards.open_page", opened.append)
    writer = tmp_path / "writer.py"
    writer.write_text("import sys, pathlib\nf = pathlib.Path(sys.argv[3]); f.mkdir(); (f / 'report.html').write_text('x')\n")
    for command, is_good in (
        ((sys.executable, str(writer)), True),
        ((sys.executable, "-c", "raise SystemExit('no room')"), False),
    ):
        hands = Hands(begin(ONE_PERSON, turns=1), folder=tmp_path / str(is_good), report=command)
        play_to_the_end(hands)
        hands.key("a")
        while hands.lobby.reporter.is_busy:
            hands.app.tick()
        assert ("report.html" in hands.app.news) is is_good
        assert ("no room" in hands.app.notice) is not is_good
    assert len(opened) == 1


def test_the_guided_turn_is_done_by_doing_it(tmp_path):
    hands = Hands(None, folder=tmp_path)
    hands.click("learn")
    hands.wait()
    at = [hands.app.guide.number]
    for act in (
        lambda: hands.key("f1"),
        lambda: hands.key("1"),
        lambda: hands.key("escape"),
        lambda: hands.click("card open-talks"),
        lambda: (hands.click("intent reassure"), hands.click("target russia ")),
        lambda: hands.key("f1"),
        lambda: (hands.key("c"), hands.wait()),
        lambda: hands.key("f1"),
        lambda: (hands.key("return"), hands.wait()),
    ):
        act()
        at.append(hands.app.guide.number)
    assert at == list(range(10))
    assert hands.app.guide.step is None
    assert str(hands.played[-1].pages[-1].orders["georgia"][0][0]) == "open-talks russia"


def test_a_proposal_is_answered_from_the_board(tmp_path):
    match = begin({"russia": "human", "georgia": "human", "nato": "human"}, is_open=True, turns=4)
    offer = next(
        order for order in match.view("russia").legal() if order.move == "propose-treaty" and order.target == "georgia"
    )
    match.submit("russia", [offer])
    match.submit("georgia", [])
    match.submit("nato", [])
    match.resolve()
    match.submit("russia", [])
    for answer, wanted in (("accept", "accept-offer russia"), ("refuse", "refuse-offer russia")):
        hands = Hands(fork(match, 1), folder=tmp_path)
        hands.key("c")
        hands.key("a")
        assert hands.screen == "OfferScreen"
        hands.click(answer)
        assert [str(order) for order, _ in hands.played[-1].orders_of("georgia")] == [wanted]
    hands = Hands(fork(match, 1), folder=tmp_path)
    hands.key("c")
    hands.key("a")
    hands.click("counter")
    hands.click("write")
    assert hands.played[-1].orders_of("georgia")[0][0].treaty == offer.treaty


def test_leaving_for_the_title_keeps_the_match(tmp_path):
    hands = Hands(None, folder=tmp_path)
    hands.click("start")
    hands.wait()
    hands.key("escape")
    hands.click("title")
    assert hands.screen == "TitleScreen"
    hands.click("continue")
    hands.wait()
    assert hands.screen == "BoardScreen"
    assert len(list((tmp_path / "matches").glob("*.jsonl"))) == 1
    lines = next((tmp_path / "matches").glob("*.jsonl")).read_text().splitlines()
    assert json.loads(lines[0])["players"]["russia"] == "human"


def test_a_full_disk_loses_nothing(tmp_path):
    (tmp_path / "matches").write_text("a file where the folder should be")
    hands = Hands(None, folder=tmp_path)
    hands.click("start")
    assert hands.screen == "TitleScreen"
    assert hands.app.notice
    assert Shelf(tmp_path / "nowhere", tmp_path / "saves").kept() == []
