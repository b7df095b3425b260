"""What hindsight says a seat knew is what its view said at the time."""

import pytest

from game.match import Match
from game.players import make_player
from game.report.hindsight import earlier
from game.world.load import load_scenario


def facts(view):
    ties = [tie.between for tie in view.scenario.ties]
    return [
        (
            *two,
            view.distrust_range(*two),
            view.distrust_range(*reversed(two)),
            view.clash_range(*two),
            view.possible_situations(*two),
            view.modifiers(*two),
            view.at_war(*two),
        )
        for two in ties
    ]


@pytest.mark.parametrize("name", ["five-days-2008", "lab-two"])
def test_hindsight_is_what_was_known(name):
    match = Match.start(load_scenario(name), 3)
    players = {seat: make_player("random", 3) for seat in match.seats}
    seat, known = match.seats[0], []
    while not match.is_over and match.turn < 8:
        known.append(facts(match.view(seat)))
        for each in match.seats:
            match.submit(each, [order for order, _ in players[each].orders(match.view(each))])
        match.resolve()
    view = match.view(seat)
    found = [facts(each) for each in earlier(view)]
    assert len(found) == len(view.pages)
    assert found[:-1] == known
    assert found[-1] == facts(view)
