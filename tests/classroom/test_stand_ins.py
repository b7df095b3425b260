"""Stand-ins compute beside the lesson: the loop goes on, and what they must not lose their board to waits."""

import asyncio
import time

import pytest
from rooms import room

from game.classroom import adjudicating, conducting, thinking
from game.classroom.faults import ClassroomFault
from game.classroom.room import Room


@pytest.fixture
def made():
    """A room in whose first turn two sides have stand-ins."""
    found = room()
    for side in ("russia", "nato"):
        adjudicating.stand_in(found.ex, found.now(), found.teacher, 0, side, "easy")
    found.begin()
    return found


def slowly(seen):
    """Return a player that takes its time, and notes how many sheets it wrote."""

    def sheet_of(view, _seed, _player):
        time.sleep(0.1)
        seen.append(view.seat)
        return ()

    return sheet_of


def test_the_loop_goes_on_while_they_compute(made, tmp_path, monkeypatch):
    seen, beats, done = [], [], []
    monkeypatch.setattr(thinking, "sheet_of", slowly(seen))

    async def lesson():
        served = Room(tmp_path, ex=made.ex)
        served.think(made.ex, lambda: done.append(conducting.go_on(made.ex, made.now(), made.teacher)))
        assert served.stand_ins.left == 2
        while not done:
            beats.append(served.stand_ins.left)
            for act in ("next", "back", "rule-board"):
                with pytest.raises(ClassroomFault, match="still computing"):
                    served.stand_ins.require_rest(act)
            served.stand_ins.require_rest("note")
            await asyncio.sleep(0.01)
        served.stand_ins.require_rest("next")

    asyncio.run(lesson())
    assert sorted(seen) == ["nato", "russia"]
    assert {1, 2} <= set(beats)
    assert len(beats) >= 8
    assert (made.ex.phase, made.ex.turn) == ("results", 1)


def test_a_stand_in_that_fails_stops_nothing(made, tmp_path, monkeypatch):
    def fails(*_):
        raise RuntimeError("no idea")

    monkeypatch.setattr(thinking, "sheet_of", fails)

    async def lesson():
        served = Room(tmp_path, ex=made.ex)
        served.think(made.ex, lambda: conducting.go_on(made.ex, made.now(), made.teacher))
        await served.stand_ins._task
        assert "no idea" in served.gate.log[-1].text
        served.stand_ins.require_rest("next")

    asyncio.run(lesson())
    assert made.ex.phase == "planning"
    assert adjudicating.missing_sheets(made.ex)


def test_nothing_comes_of_them_after_a_wipe(made, tmp_path, monkeypatch):
    monkeypatch.setattr(thinking, "sheet_of", slowly([]))

    async def lesson():
        served = Room(tmp_path, ex=made.ex)
        served.think(made.ex, lambda: conducting.go_on(made.ex, made.now(), made.teacher))
        await asyncio.sleep(0.02)
        before = made.ex.version
        served.wipe("secret")
        await asyncio.sleep(0.3)
        assert made.ex.version == before

    asyncio.run(lesson())
    assert made.ex.phase == "planning"


def test_what_they_write_is_what_they_would_have_written(made):
    match = made.ex.worlds[0].match
    once = thinking.sheet_of(match.view("russia"), match.seed, "easy")
    assert thinking.sheet_of(match.view("russia"), match.seed, "easy") == once
