"""A damaged or forged journal is refused by file and line, and never by any other exception."""

import json
import os
import random
import re
from itertools import pairwise

import pytest
from attrs import evolve
from randomplay import QUICK, Setting, play_match, shipped

from game.match import Intention, Match, MatchFault, fork, load_match, replay_match, verify
from game.match import journal as journals
from game.match.journal import LONGEST_FILE

NAME = QUICK[0]
SCENARIO = shipped(NAME)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The bytes of a short journal with every kind of line."""
    file = tmp_path_factory.mktemp("journal") / "whole.jsonl"
    match = play_match(Setting(NAME, 6, calm=True).match(file), random.Random(6), calm=True, turns=1)
    seat = match.seats[1]
    legal = match.view(seat).legal()
    match.write(seat, legal[0], Intention("deter", "für 安全"))
    match.undo(seat)
    match.write(seat, legal[1], Intention("buy-time"))
    match.commit(seat)
    return file.read_bytes()


def lines_of(whole):
    return [json.loads(line) for line in whole.splitlines()]


def written(folder, *entries):
    """Write entries, or raw lines, as a journal."""
    file = folder / "forged.jsonl"
    raw = [entry if isinstance(entry, bytes) else json.dumps(entry).encode() for entry in entries]
    file.write_bytes(b"".join(line + b"\n" for line in raw))
    return file


def refused(file, line=None):
    """Hold that a journal is refused with its name and a line, by whichever door it comes in."""
    for door in (replay_match, load_match):
        with pytest.raises(MatchFault) as raised:
            door(file, scenario=SCENARIO)
        told = str(raised.value)
        assert told.startswith(str(file))
        if line is not None:
            assert told.startswith(f"{file}:{line}: "), told
    return told


def test_the_whole_journal_loads(whole, tmp_path):
    file = tmp_path / "whole.jsonl"
    file.write_bytes(whole)
    match = load_match(file)
    assert len(match.journal.entries) == len(lines_of(whole))
    assert file.read_bytes() == whole


def test_a_journal_cut_at_any_byte_keeps_every_whole_line(whole, tmp_path):
    file, entries = tmp_path / "cut.jsonl", lines_of(whole)
    for length in range(len(whole)):
        file.write_bytes(whole[:length])
        lines = whole[:length].count(b"\n")
        if lines == 0:
            refused_to_read(file)
            continue
        assert journals.read(file).entries == entries[:lines]
        assert file.stat().st_size == length, "reading does not mend"
        assert journals.read(file, repair=True).entries == entries[:lines]
        assert file.read_bytes() == whole[: whole.rfind(b"\n", 0, length) + 1]


def refused_to_read(file):
    with pytest.raises(MatchFault, match=re.escape(f"{file}:1: ")):
        journals.read(file)


def test_a_torn_last_line_is_dropped_and_the_match_goes_on(whole, tmp_path):
    file = tmp_path / "torn.jsonl"
    ends = [k for k, byte in enumerate(whole) if byte == ord("\n")]
    for end, following in pairwise(ends):
        file.write_bytes(whole[: random.Random(end).randint(end + 1, following)])
        match = load_match(file, scenario=SCENARIO)
        play_match(match, random.Random(1), calm=True, turns=1)
        again = load_match(file, scenario=SCENARIO)
        assert again.pages == match.pages
        assert again.journal.entries == match.journal.entries


def check_flipped(whole, file, place, bit):
    """Hold that a journal with one bit flipped loads, or is refused by file and line."""
    damaged = bytearray(whole)
    damaged[place] ^= 1 << bit
    file.write_bytes(bytes(damaged))
    try:
        replay_match(file, scenario=SCENARIO)
    except MatchFault as fault:
        return str(fault)
    return f"{file}:0: still a journal"


def test_flipped_bits_are_refused_by_file_and_line(whole, tmp_path):
    file, rng = tmp_path / "flipped.jsonl", random.Random(1)
    for _ in range(120):
        told = check_flipped(whole, file, rng.randrange(len(whole)), rng.randrange(8))
        assert re.match(rf"{re.escape(str(file))}:\d+: ", told), told


@pytest.mark.long
def test_any_flipped_bit_is_refused_by_file_and_line(whole, tmp_path):
    file = tmp_path / "flipped.jsonl"
    for place in range(len(whole)):
        for bit in range(8):
            told = check_flipped(whole, file, place, bit)
            assert re.match(rf"{re.escape(str(file))}:\d+: ", told), told


HEADERS = {
    "no format": {"double-dilemma": None},
    "later format": {"double-dilemma": 2},
    "format in words": {"double-dilemma": "1"},
    "other digest": {"digest": "0" * 64},
    "digest of another kind": {"digest": 5},
    "no digest": {"digest": ...},
    "seed of another kind": {"seed": "5"},
    "fraction of a seed": {"seed": 1.5},
    "seed below 0": {"seed": -1},
    "seed too large": {"seed": 2**64},
    "no seed": {"seed": ...},
    "options in a list": {"options": ["reading"]},
    "option of a list": {"options": {"reading": ["thesis"]}},
    "unknown option": {"options": {"weather": "fair"}},
    "unknown choice": {"options": {SCENARIO.options[0].id: "fair"}},
    "no options": {"options": ...},
    "turns of another kind": {"turns": None},
    "turns without end": {"turns": 10**12},
    "turns below 0": {"turns": -1},
    "open in words": {"open": "yes"},
    "not said whether open": {"open": ...},
    "players in a list": {"players": []},
    "player of another kind": {"players": {"russia": 5}},
}


@pytest.mark.parametrize("case", HEADERS)
def test_a_first_line_that_was_never_written_is_refused(case, whole, tmp_path):
    header, *rest = lines_of(whole)
    changed = {key: value for key, value in (header | HEADERS[case]).items() if value is not ...}
    refused(written(tmp_path, changed, *rest), 1)


@pytest.mark.parametrize("name", ["no-such-scenario", "", "../scenarios", "/", "catalogue", 5, None, ["x"], {}])
def test_a_scenario_that_does_not_ship_is_refused(name, whole, tmp_path):
    header, *rest = lines_of(whole)
    file = written(tmp_path, header | {"scenario": name}, *rest)
    for door in (replay_match, load_match):
        with pytest.raises(MatchFault, match=re.escape(f"{file}:1: ")):
            door(file)


def a_line(whole, **values):
    """Return the first order of the journal with some of its values exchanged."""
    return lines_of(whole)[1] | values


LINES = {
    "words": b"these are words",
    "half a line": b'{"turn":0,"seat":',
    "no JSON number": b"-",
    "a number": b"5",
    "a list": b"[1,2]",
    "nothing": b"null",
    "no UTF-8": b'{"turn":0,"seat":"\xff\xfe"}',
    "nested without end": b"[" * 100_000,
    "digits without end": b'{"turn":' + b"9" * 10_000 + b"}",
    "no act": {"turn": 0, "seat": "russia"},
    "no turn": {"seat": "russia", "commit": True},
    "another turn": {"turn": 7, "seat": "russia", "commit": True},
    "turn of another kind": {"turn": [], "seat": "russia", "commit": True},
    "no such seat": {"turn": 0, "seat": "nobody", "commit": True},
    "seat of another kind": {"turn": 0, "seat": ["russia"], "commit": True},
    "no seat": {"turn": 0, "commit": True},
    "nothing to undo": {"turn": 0, "seat": "russia", "undo": "x"},
    "resolved too early": {"turn": 0, "resolved": "0" * 16},
    "no such order": {"turn": 0, "seat": "russia", "write": "fly-to-the-moon"},
    "no order at all": {"turn": 0, "seat": "russia", "write": "!"},
    "order of a number": {"turn": 0, "seat": "russia", "write": 5},
    "order of a list": {"turn": 0, "seat": "russia", "write": ["x"]},
    "order without end": {"turn": 0, "seat": "russia", "write": "a" * 1_000_000},
    "order with strange clauses": {"turn": 0, "seat": "russia", "write": "propose-treaty georgia six-points[a,b]"},
}
INTENTS = {
    "no tag of the list": ["conquer", ""],
    "a tag of another kind": [5, ""],
    "a remark of another kind": ["deter", 5],
    "too many parts": ["deter", "a", "b"],
    "no parts": 5,
    "a remark without end": ["deter", "x" * 501],
    "half a character": ["deter", "\ud800"],
}


@pytest.mark.parametrize("case", LINES)
def test_a_line_that_was_never_written_is_refused(case, whole, tmp_path):
    entry = LINES[case]
    if isinstance(entry, dict) and "seat" in entry and entry["seat"] == "russia":
        entry = entry | {"seat": SCENARIO.actors[0].id}
    refused(written(tmp_path, lines_of(whole)[0], entry), 2)


@pytest.mark.parametrize("case", INTENTS)
def test_a_remark_that_was_never_made_is_refused(case, whole, tmp_path):
    refused(written(tmp_path, lines_of(whole)[0], a_line(whole, intent=INTENTS[case])), 2)


def test_a_board_that_differs_is_refused_where_it_does(whole, tmp_path):
    entries = lines_of(whole)
    at = next(k for k, entry in enumerate(entries) if "resolved" in entry)
    entries[at] = entries[at] | {"resolved": "0" * 16}
    assert "differs" in refused(written(tmp_path, *entries), at + 1)


def test_lines_out_of_order_are_refused(whole, tmp_path):
    header, *rest = lines_of(whole)
    refused(written(tmp_path, *rest), 1)
    refused(written(tmp_path, header, header), 2)
    refused(written(tmp_path, header, *rest, *rest), len(rest) + 2)


def test_a_file_that_is_no_journal_is_refused(tmp_path):
    file = tmp_path / "file.jsonl"
    refused(file)
    for contents in (b"", b"\n", b"\n\n\n", b"hello", b"hello\n", bytes(range(256)) * 9, b"\x00" * 5000, b"{}\n", b'"x"\n'):
        file.write_bytes(contents)
        refused(file, 1)


def test_a_folder_is_refused(tmp_path):
    refused(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_a_pipe_and_a_device_are_refused(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    refused(pipe)
    device = tmp_path / "device"
    device.symlink_to("/dev/zero")
    refused(device)
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    refused(loop)


def test_a_file_too_large_is_refused_unread(tmp_path):
    file = tmp_path / "huge.jsonl"
    with file.open("wb") as stream:
        stream.truncate(LONGEST_FILE + 1)
    assert "too large" in refused(file)


def test_a_match_is_never_started_over_another(whole, tmp_path):
    file = tmp_path / "kept.jsonl"
    file.write_bytes(whole)
    with pytest.raises(MatchFault, match=re.escape(str(file))):
        Match.start(SCENARIO, 1, file=file)
    assert file.read_bytes() == whole


def test_a_match_of_one_s_own_scenario_can_be_loaded_and_forked(tmp_path):
    own = evolve(SCENARIO, id="of-my-own", digest="5" * 64)
    match = play_match(Match.start(own, 5, file=tmp_path / "own.jsonl"), random.Random(5), calm=True, turns=2)
    verify(match)
    assert fork(match, 1).pages == match.pages[:2]
    assert load_match(tmp_path / "own.jsonl", scenario=own).pages == match.pages
    with pytest.raises(MatchFault, match="of-my-own"):
        load_match(tmp_path / "own.jsonl")
