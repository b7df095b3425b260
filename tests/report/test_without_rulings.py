"""A match that a facilitator ruled on is set beside itself by the rules alone."""

from game import match as matches
from game.match import Match
from game.report.after_action import gather, write_page
from game.world.load import load_scenario


def one_turn(match, orders=()):
    for seat in match.seats:
        match.submit(seat, [order for who, order in orders if who == seat])
    match.resolve()


def test_a_match_without_rulings_has_no_such_section(tmp_path):
    match = Match.start(load_scenario("lab-two"), 3)
    one_turn(match)
    found = gather(match)
    write_page(found, tmp_path)
    assert found.unruled is None
    assert 'id="rulings"' not in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_rulings_are_told_and_taken_away(tmp_path):
    match = Match.start(load_scenario("five-days-2008"), 5)
    match.rule(matches.Ruling("brink", "teacher", "<b>a test</b>", value=9))
    match.rule(matches.Ruling("brink", "teacher", "and another", value=1))
    one_turn(match)
    found = gather(match)
    assert match.outcome.ending == "catastrophe"
    assert [each.why for each in found.unruled.rulings] == ["<b>a test</b>", "and another"]
    assert found.unruled.ending == ""
    assert found.unruled.course("russia-georgia")
    write_page(found, tmp_path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert 'id="rulings"' in page
    assert "&lt;b&gt;a test&lt;/b&gt;" in page
