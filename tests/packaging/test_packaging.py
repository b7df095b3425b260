"""What is built holds what it needs and nothing else, comes out the same twice, and works in an empty environment."""

import sys
import tarfile

import pytest
from smoke import SOURCE, build, build_wheel, check_source, check_wheel, try_on

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """The source distribution, and the wheel that was built from it."""
    pytest.importorskip("build")
    pytest.importorskip("hatchling")
    return build(tmp_path_factory.mktemp("dist"))


def test_the_wheel_holds_what_it_needs_and_nothing_else(built):
    check_wheel(built[1])


def test_the_source_distribution_holds_the_project_and_nothing_else(built):
    check_source(built[0])


def test_the_tree_and_the_source_distribution_build_the_same_wheel(built, tmp_path):
    assert build_wheel(SOURCE, tmp_path).read_bytes() == built[1].read_bytes()


def test_building_twice_gives_the_same_source_distribution(built, tmp_path):
    archive, _ = build(tmp_path)
    assert archive.read_bytes() == built[0].read_bytes()


def test_the_source_distribution_holds_the_tests_that_prove_it(built):
    with tarfile.open(built[0]) as opened:
        names = {each.name.partition("/")[2] for each in opened.getmembers()}
    assert {"tests/rulebook/test_spiral.py", ".ci/run", "docs/rules.md", "pyproject.toml"} <= names


def test_every_command_works_in_an_empty_environment(built, tmp_path):
    tried = try_on(sys.executable, built[1], tmp_path)
    assert len(tried) > 25
