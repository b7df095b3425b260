"""The skeleton for authors: without faults from the start, and never in the place of something else."""

import pytest

from game.world.load import check_folder, load_scenario
from game.world.skeleton import write_skeleton


def test_a_skeleton_has_no_faults_by_the_shipped_catalogue(tmp_path):
    folder = write_skeleton("my-own-war", tmp_path / "new" / "place")
    assert folder == tmp_path / "new" / "place" / "my-own-war"
    assert [str(fault) for fault in check_folder(folder)] == []
    assert load_scenario(folder).id == "my-own-war"


def test_a_skeleton_has_something_of_everything(scenario, small):
    made = load_scenario(scenario, small)
    assert (len(made.actors), len(made.regions), len(made.treaties), len(made.history.deeds)) == (2, 3, 1, 1)
    assert all(text.en and text.zh for text in (made.name, made.text, made.teaches))
    assert "two-states" in (scenario / "README.md").read_text(encoding="utf-8")


def test_a_skeleton_overwrites_nothing(scenario):
    with pytest.raises(FileExistsError, match="is there already"):
        write_skeleton("two-states", scenario.parent)


def test_a_file_in_the_way_is_not_overwritten(tmp_path):
    (tmp_path / "mine").write_text("dear diary")
    with pytest.raises(FileExistsError):
        write_skeleton("mine", tmp_path)
    assert (tmp_path / "mine").read_text() == "dear diary"


@pytest.mark.parametrize(
    "name", ["", ".", "..", "../up", "a/b", "/root", "Big", "-x", "a b", "a\n", "戰爭", "catalogue", "x" * 81]
)
def test_a_name_that_can_be_no_id_is_refused(name, tmp_path):
    with pytest.raises(ValueError, match="cannot name a scenario"):
        write_skeleton(name, tmp_path)
    assert list(tmp_path.iterdir()) == []
