"""What was acknowledged is on the disk: after a kill, on a full disk, and after the disk has room again."""

import errno
import json
import os
import random
import signal
import time

import pytest
from randomplay import QUICK, SCENARIOS, Setting, dear, draft, play_match, shipped, submit_all

from game.match import Match, MatchFault, fork, load_match, replay_match, verify
from game.match import journal as journals
from game.match.page import digest

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that can be forked")


def play_and_tell(file, name, seed, told):
    """Play at random into a journal for ever, and tell each act after it was taken; runs until it is killed."""
    rng = random.Random(seed)
    match = open_match(file, name, seed)
    tell(told, match)
    while True:
        for seat in match.waiting_for:
            for order in draft(match.view(seat), rng, calm=True):
                match.write(seat, order)
                tell(told, match)
                if rng.random() < 0.2:
                    match.undo(seat)
                    tell(told, match)
            match.commit(seat)
            tell(told, match)
        match.resolve()
        tell(told, match)
        if match.is_over:
            time.sleep(60)


def open_match(file, name, seed):
    if file.exists() and file.stat().st_size:
        return load_match(file, scenario=shipped(name))
    return Match.start(shipped(name), seed, file=file)


def tell(told, match):
    """Acknowledge the last act with the number of acts so far."""
    line = json.dumps([len(match.journal.entries), match.journal.entries[-1]]) + "\n"
    os.write(told, line.encode())


def kill_at_random(file, name, seed, rng):
    """Play in a child, kill it at a random moment, and return the acts that it acknowledged."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(ours)
            play_and_tell(file, name, seed, theirs)
        finally:
            os._exit(1)
    os.close(theirs)
    time.sleep(0.02 + rng.random() * 0.25)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(ours, "rb") as stream:
        return [json.loads(line) for line in stream.read().splitlines() if line.endswith(b"]")]


def check_kills(folder, kills, names):
    """Kill matches at random moments, each file more than once, so that what was kept is gone on with."""
    rng = random.Random(kills)
    acknowledged = 0
    for number in range(kills):
        name = names[number % len(names)]
        file = folder / f"{name}-{number // (3 * len(names))}.jsonl"
        told = kill_at_random(file, name, number, rng)
        if not told:
            continue
        acknowledged += len(told)
        match = load_match(file, scenario=shipped(name))
        entries = match.journal.entries
        assert all(entries[count - 1] == entry for count, entry in told), "an acknowledged act is missing"
        assert len(entries) <= told[-1][0] + 1, "more than the act in hand was kept"
        verify(match)
        if not match.is_over:
            submit_all(match, rng, calm=True)
            match.resolve()
            assert replay_match(file, scenario=shipped(name)).pages == match.pages
    return acknowledged


@forks
def test_every_acknowledged_act_outlives_a_kill(tmp_path):
    assert check_kills(tmp_path, 24, QUICK) > 100


@forks
@pytest.mark.long
def test_every_acknowledged_act_outlives_many_kills(tmp_path):
    assert check_kills(tmp_path, 300, SCENARIOS) > 3000


class FullDisk:
    """Lets the disk take so many more calls and then refuse, at a given step of writing."""

    def __init__(self, monkeypatch, step, after):
        self.left = after
        real = getattr(os, step)

        def refuse(*arguments):
            if self.left <= 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.left -= 1
            return real(*arguments)

        monkeypatch.setattr(journals.os, step, refuse)


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_full_disk_refuses_an_act_and_loses_nothing(name, tmp_path, monkeypatch):
    file = tmp_path / "match.jsonl"
    match = play_match(Setting(name, 8, calm=True).match(file), random.Random(8), calm=True, turns=2)
    disk = FullDisk(monkeypatch, "fsync", 0)
    seat = match.seats[0]
    legal = match.view(seat).legal()
    for act in (
        lambda: match.write(seat, legal[0]),
        lambda: match.commit(seat),
        lambda: match.submit(seat, legal[:1]),
        lambda: match.save(tmp_path / "other.jsonl"),
        lambda: fork(match, 1, tmp_path / "fork.jsonl"),
    ):
        assert_refused(match, act, file)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["match.jsonl"], "a refused file is not left behind"
    disk.left = 10**6
    match.write(seat, legal[0])
    for each in match.waiting_for:
        match.commit(each)
    disk.left = 0
    assert_refused(match, match.resolve, file)
    disk.left = 10**6
    match.resolve()
    assert load_match(file, scenario=shipped(name)).pages == match.pages


def assert_refused(match, act, file):
    """Hold that an act is refused and that neither the match nor its file has changed."""
    before = digest(match.board), match.board.desk.tobytes(), list(match.journal.entries), match.waiting_for, match.pages
    contents = file.read_bytes()
    with pytest.raises(MatchFault, match="cannot be written"):
        act()
    after = digest(match.board), match.board.desk.tobytes(), list(match.journal.entries), match.waiting_for, match.pages
    assert after == before
    assert file.read_bytes() == contents


def test_a_sheet_is_kept_whole_or_not_at_all_on_a_full_disk(tmp_path, monkeypatch):
    file = tmp_path / "match.jsonl"
    match = Setting(QUICK[0], 8).match(file)
    seat = match.seats[0]
    orders = next(sheet for k in range(99) if len(sheet := draft(match.view(seat), random.Random(k))) > 2)
    disk = FullDisk(monkeypatch, "fsync", 0)
    assert_refused(match, lambda: match.submit(seat, orders), file)
    disk.left = 1
    match.submit(seat, orders)
    assert tuple(order for order, _ in match.orders_of(seat)) == orders
    assert load_match(file, scenario=match.scenario).orders_of(seat) == match.orders_of(seat)


def test_a_match_is_not_started_on_a_full_disk():
    if not os.path.exists("/dev/full"):  # noqa: PTH110 - a device
        pytest.skip("no device that is always full")
    with pytest.raises(MatchFault, match="cannot be written"):
        Match.start(shipped(QUICK[0]), 1, file=journals.Path("/dev/full"))


@forks
@pytest.mark.parametrize("name", dear())
def test_a_file_that_may_not_grow_keeps_whole_lines(name, tmp_path):
    """Let the system cut a write in the middle of a line, as a full disk does."""
    resource = pytest.importorskip("resource")
    for limit in (700, 2_000, 4_321):
        file = tmp_path / f"{limit}.jsonl"
        child = os.fork()
        if child == 0:
            status = 1
            try:
                status = play_into_a_wall(file, name, limit, resource)
            finally:
                os._exit(status)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        match = load_match(file, scenario=shipped(name))
        assert file.read_bytes().endswith(b"\n")
        assert match.turn >= 1


def play_into_a_wall(file, name, limit, resource):
    """Play until the file may not grow, lift the limit, and play on; return 0 if nothing was lost on the way."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    match, rng = Setting(name, limit, calm=True).match(file), random.Random(limit)
    most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
    refusals = 0
    while match.turn < 12 and not match.is_over:
        entries, contents = len(match.journal.entries), file.read_bytes()
        try:
            submit_all(match, rng, calm=True)
            match.resolve()
        except MatchFault:
            refusals += 1
            if not file.read_bytes().startswith(contents) or len(match.journal.entries) < entries:
                return 2
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    verify(match)
    again = load_match(file, scenario=match.scenario)
    return 0 if refusals == 1 and again.pages == match.pages else 3


def test_a_folder_that_does_not_exist_refuses_a_match(tmp_path):
    with pytest.raises(MatchFault, match="cannot be written"):
        Match.start(shipped(QUICK[0]), 1, file=tmp_path / "no-such-folder" / "match.jsonl")
    match = Setting(QUICK[0]).match()
    with pytest.raises(MatchFault, match="cannot be written"):
        match.save(tmp_path / "no-such-folder" / "match.jsonl")


def test_half_a_character_is_refused_before_anything_is_written(tmp_path):
    file = tmp_path / "match.jsonl"
    with pytest.raises(MatchFault, match="half a character"):
        Match.start(shipped(QUICK[0]), 1, players={"russia": "\ud800"}, file=file)
    assert not file.exists()
