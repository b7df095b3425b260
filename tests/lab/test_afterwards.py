"""A match among others and from its forks: the same again with the same seeds, and shares that are shares."""

import pytest
from attrs import evolve

from game.lab.afterwards import FORKS, company_of
from game.match import Match
from game.players import make_player
from game.report.after_action import gather
from game.report.after_action.company import company
from game.world.load import load_scenario


@pytest.fixture(scope="module")
def gathered():
    match = Match.start(load_scenario("lab-two"), 3, turns=6)
    while not match.is_over:
        for seat in match.seats:
            match.submit(seat, [order for order, _ in make_player("random", 3).orders(match.view(seat))])
        match.resolve()
    return gather(match)


@pytest.mark.long
def test_company_is_the_same_again_and_its_shares_are_shares(gathered):
    before = gathered.match.pages[-1].digest
    done = []
    first, again = (company_of(gathered.match, gathered.marks, 4, done.append) for _ in range(2))
    assert first == again
    assert sum(share for share, _, _ in first.among.ends.values()) == pytest.approx(1)
    assert all(len(scores) == first.among.games == 4 for scores in first.among.scores.values())
    assert 0 < len(first.forks) <= FORKS
    for fork in first.forks:
        assert fork.difference[0] == pytest.approx(fork.having - fork.lacking)
        assert fork.difference[1] <= fork.difference[0] <= fork.difference[2]
    assert gathered.match.pages[-1].digest == before
    assert gathered.match.is_over


@pytest.mark.long
def test_company_is_told_as_the_models_and_not_as_a_prediction(gathered):
    told = company(evolve(gathered, company=company_of(gathered.match, gathered.marks, 3)))
    assert "not a prediction" in "".join(each.text for each in told)
    assert company(gathered) == []
