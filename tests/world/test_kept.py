"""What is kept of a shipped scenario: it equals what its files say, and anything else in its place is as good as nothing."""

import shutil
from hashlib import sha256
from pathlib import Path

import pytest
from attrs import asdict

from game.data import data_folder
from game.world import reading
from game.world.digest import digest_of
from game.world.faults import ScenarioFaults
from game.world.load import check_folder, load_scenario

NAME = "two-states"
UNFIT = [
    b"",
    b"\n",
    b"\xff\xfe\x00",
    b"{}",
    b"[" * 200_000,
    b"\x80\x04\x95\x00\x00\x00\x00\x00\x00\x00\x00.",
]


@pytest.fixture
def folder(monkeypatch, tmp_path):
    """An empty folder for what is kept."""
    monkeypatch.setenv("NUMBA_CACHE_DIR", str(tmp_path / "kept"))
    return tmp_path / "kept"


@pytest.fixture
def shipped(catalogue, scenario):
    """The folder of the skeleton and the small catalogue."""
    assert catalogue.parent == scenario.parent
    return scenario.parent


@pytest.fixture
def entry(folder, shipped, monkeypatch):
    """The entry of the skeleton, which ships in this test, once it was loaded."""
    monkeypatch.setattr("game.world.load.data_folder", lambda _: shipped)
    load_scenario(NAME)
    (found,) = folder.rglob("*.kept")
    return found


@pytest.fixture
def unread(monkeypatch):
    """Say how often a scenario is read from its files."""
    count, read = [], reading.read_scenario
    monkeypatch.setattr(reading, "read_scenario", lambda *given: count.append(1) or read(*given))
    return count


@pytest.mark.usefixtures("entry")
def test_what_is_kept_equals_what_was_read(unread, scenario, catalogue):
    kept = load_scenario(NAME)
    assert unread == []
    read = load_scenario(scenario, catalogue)
    assert asdict(kept) == asdict(read)
    assert [list(actor.tracks) for actor in kept.actors] == [list(actor.tracks) for actor in read.actors]
    assert kept.catalogue == read.catalogue
    assert digest_of(kept) == kept.digest == read.digest


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["five-days-2008", "spiral-2014"])
def test_shipped_scenarios_are_the_same_kept_and_read(name):
    catalogue = data_folder("scenarios") / "catalogue"
    load_scenario(name)
    kept, read = load_scenario(name), load_scenario(name, catalogue)
    assert asdict(kept) == asdict(read)
    assert digest_of(kept) == kept.digest


@pytest.mark.parametrize("raw", UNFIT)
def test_an_entry_that_is_none_is_written_anew(entry, unread, raw):
    whole = entry.read_bytes()
    head = whole.partition(b"\n")[0]
    for damaged in (raw, head + b"\n" + raw, whole + raw + b" ", raw + whole[:-1], whole[: len(whole) // 2]):
        entry.write_bytes(damaged)
        assert digest_of(load_scenario(NAME)) == load_scenario(NAME).digest
        assert entry.read_bytes() == whole
    assert len(unread) == 5


@pytest.mark.parametrize(("old", "new"), [(b'"seat":1', b'"seat":"1"'), (b'"seat":1', b'"seam":1'), (b'"id":', b'"x":0,"id":')])
def test_an_entry_of_another_shape_is_refused_even_when_it_is_whole(entry, unread, old, new):
    whole = entry.read_bytes()
    head, _, text = whole.partition(b"\n")
    other = text.replace(old, new)
    entry.write_bytes(head.split()[0] + b" " + sha256(other).hexdigest().encode() + b"\n" + other)
    load_scenario(NAME)
    assert (len(unread), entry.read_bytes()) == (1, whole)


@pytest.mark.usefixtures("entry")
@pytest.mark.parametrize("file", ["briefings.yaml", "../catalogue/moves.yaml"])
def test_any_change_of_a_file_is_seen(unread, scenario, file):
    before = load_scenario(NAME).digest
    path = scenario / file
    path.write_text(path.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    assert (load_scenario(NAME).digest, len(unread)) == (before, 1)
    assert (load_scenario(NAME).digest, len(unread)) == (before, 1)


def test_faults_are_looked_for_in_the_files_and_never_kept(entry, scenario, plant):
    assert check_folder(scenario, scenario.parent / "catalogue") == ()
    plant(scenario / "scenario.yaml", "seat: 1", "seat: 9")
    whole = entry.read_bytes()
    for _ in range(2):
        with pytest.raises(ScenarioFaults):
            load_scenario(NAME)
    assert entry.read_bytes() == whole
    assert check_folder(scenario, scenario.parent / "catalogue")


@pytest.mark.usefixtures("entry")
def test_a_folder_of_ones_own_is_always_read(folder, unread, tmp_path, scenario):
    own = Path(shutil.copytree(scenario, tmp_path / "else" / "own"))
    load_scenario(own)
    load_scenario(own)
    assert len(unread) == 2
    assert len(list(folder.rglob("*.kept"))) == 1


def test_where_nothing_can_be_kept_files_are_read(folder, monkeypatch):
    folder.write_text("a file where a folder should be", encoding="utf-8")
    assert load_scenario("five-days-2008").id == "five-days-2008"
    folder.unlink()
    entry = folder / "scenarios" / "five-days-2008.kept"
    entry.mkdir(parents=True)
    assert load_scenario("five-days-2008").id == "five-days-2008"
    assert list(entry.parent.iterdir()) == [entry]
    monkeypatch.setattr("game.world.kept.kept_folder", homeless)
    assert load_scenario("five-days-2008").id == "five-days-2008"


def homeless():
    raise RuntimeError("no home folder")
