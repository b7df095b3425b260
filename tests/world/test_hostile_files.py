"""Files meant to harm, or merely broken: each gives a fault with a line, never a traceback, never a hang."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.world.files import MOST_BYTES, MOST_FILES, Unreadable
from game.world.load import check_folder
from game.world.nodes import Mapping, parse

BROKEN = [
    # what the file holds, the line, what is said
    (b"", 1, "is empty"),
    (b"# only a comment\n", 1, "is empty"),
    (b"---\n...\n", 1, "is empty"),
    (b"- a\n- b\n", 1, "is not a mapping"),
    (b"\njust words\n", 2, "is not a mapping"),
    (b"a: 1\nb: \x00\n", 2, "holds the invisible character U+0000"),
    (b"a: 1\nb: \x1b[31m\n", 2, "holds the invisible character U+001B"),
    ("a: 1\nb: x\u202ey\n".encode(), 2, "holds the invisible character U+202E"),
    (b'a: 1\nb: "\\e[31m"\n', 2, "holds the invisible character U+001B"),
    (b'a: 1\nb: "\\0"\n', 2, "holds the invisible character U+0000"),
    (b'a: "\\ud800"\n', 1, "holds the invisible character U+D800"),
    (b"a: 1\nb: \xff\xfe\n", 2, "is not UTF-8 text"),
    ("a: 1\n".encode("utf-16"), 1, "is not UTF-8 text"),
    (b"\x7fELF\x02\x01\x01\x80\n", 1, "is not UTF-8 text"),
    (b"a: 1\n---\nb: 2\n", 2, "holds more than one document (---)"),
    (b"%YAML 1.1\n---\na: yes\n", 2, "has a directive (%) before its first line"),
    (b"%TAG ! tag:x,2000:\n---\na: 1\n", 2, "has a directive (%) before its first line"),
    (b"a: &x 1\nb: *x\n", 1, "uses an anchor or an alias (& or *)"),
    (b"a: 1\nb: *x\n", 2, "uses an anchor or an alias (& or *)"),
    (b"a: {b: 1}\nc:\n  <<: {d: 1}\n", 3, "uses a merge key (<<)"),
    (b"a: !!python/object/apply:os.system [echo]\n", 1, "uses a tag (!)"),
    (b"a: 1\nb: !!int '1'\n", 2, "uses a tag (!)"),
    (b"a: 1\nb: ! x\n", 2, "uses a tag (!)"),
    (b"a: 1\n? [b, c]\n: 1\n", 2, "has a key that is not a word"),
    (b"a: 1\n{b: 1}: 1\n", 2, "has a key that is not a word"),
    (b"a: " + b"[" * 41 + b"]" * 41, 1, "is nested deeper than 40 levels"),
    (b"a: " + b"[" * 200_000, 1, "is nested deeper than 40 levels"),
    (b"- " * 200_000, 1, "is nested deeper than 40 levels"),
    (b"{a: " * 200_000, 1, "is nested deeper than 40 levels"),
    (b"? " * 200_000, 1, "is nested deeper than 40 levels"),
]  # fmt: skip

UNREADABLE_YAML = [
    b'a: "open\n',
    b"a: @x\n",
    b"a: b: c\n",
    b"a: [1\n",
    b"\ta: 1\n",
    b'a: "\\q"\n',
    b'a: "\\U99999999"\n',
    b"a: 1\n b: 2\n",
    b"a: |99\n x\n",
    b"%YAML 9.9\n---\na: 1\n",
    b"%YAML 1." + b"9" * 5000 + b"\n---\na: 1\n",
]


def faults_of(scenario, small):
    return [str(fault) for fault in check_folder(scenario, small)]


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: f"{broken[0][:12]!r} {broken[2][:40]}")
def test_a_broken_file_is_one_fault(broken, scenario, small):
    content, line, said = broken
    (scenario / "sources.yaml").write_bytes(content)
    (fault,) = check_folder(scenario, small)
    assert str(fault) == f"{scenario}/sources.yaml:{line}: file: {said}, expected {fault.expected}"


@pytest.mark.parametrize("content", UNREADABLE_YAML)
def test_broken_grammar_is_one_fault_in_the_words_of_the_reader(content, scenario, small):
    (scenario / "sources.yaml").write_bytes(content)
    (found,) = check_folder(scenario, small)
    assert found.file == f"{scenario}/sources.yaml"
    assert found.problem.startswith("is not YAML (")


def test_a_byte_order_mark_and_windows_line_ends_are_let_pass(scenario, small):
    for file in scenario.glob("*.yaml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert faults_of(scenario, small) == []


def test_the_deepest_nesting_that_is_allowed_is_read(scenario, small):
    (scenario / "sources.yaml").write_bytes(b"sources: []\nx: " + b"[" * 39 + b"]" * 39)
    assert "unknown key" in faults_of(scenario, small)[0]


def test_a_key_that_stands_twice_is_told_and_the_first_counts(scenario, small, plant):
    plant(scenario / "map.yaml", "number: 1\n", "number: 1\n  number: 70\n")
    assert faults_of(scenario, small) == [
        f"{scenario}/map.yaml:6: number: stands twice, first in line 5, expected each key once"
    ]


def test_a_file_too_large_is_not_parsed(scenario, small):
    (scenario / "sources.yaml").write_bytes(b"#" * (MOST_BYTES + 1))
    assert faults_of(scenario, small) == [f"{scenario}/sources.yaml:1: file: is too large, expected at most 2097152 bytes"]


def test_a_file_of_too_many_values_is_given_up(scenario, small, monkeypatch):
    monkeypatch.setattr("game.world.nodes.MOST_NODES", 1000)
    (scenario / "sources.yaml").write_text("sources:\n- [" + "1," * 1000 + "]")
    expected = f"{scenario}/sources.yaml:2: file: holds more than 1000 values, expected plain keys, lists and values"
    assert expected in faults_of(scenario, small)


def test_files_too_large_together_are_not_read(scenario, small, monkeypatch):
    monkeypatch.setattr("game.world.files.MOST_IN_ALL", 20_000)
    (scenario / "notes.yaml").write_bytes(b"#" * 20_000)
    assert faults_of(scenario, small) == [f"{scenario}:1: file: is too large, expected at most 20000 bytes in all"]


def test_too_many_files_are_not_read(scenario, small):
    for number in range(MOST_FILES):
        (scenario / f"x{number}.yaml").write_text("a: 1")
    assert faults_of(scenario, small) == [f"{scenario}:1: file: holds too many files, expected at most 64"]


def test_a_link_that_leaves_the_folder_is_refused(scenario, small, tmp_path):
    (tmp_path / "secret.yaml").write_text("sources: []")
    (scenario / "sources.yaml").unlink()
    (scenario / "sources.yaml").symlink_to(tmp_path / "secret.yaml")
    expected = f"{scenario}/sources.yaml:1: file: is a link that leaves the folder, expected a file of the folder itself"
    assert faults_of(scenario, small) == [expected]


def test_links_that_lead_nowhere_or_in_circles_are_refused(scenario, small):
    (scenario / "nowhere.yaml").symlink_to(scenario / "none.yaml")
    (scenario / "circle.yaml").symlink_to(scenario / "circle.yaml")
    circle, nowhere = faults_of(scenario, small)
    assert circle.startswith(f"{scenario}/circle.yaml:1: file: cannot be read (")
    assert nowhere.startswith(f"{scenario}/nowhere.yaml:1: file: cannot be read (No such file")


@pytest.mark.parametrize("make", [Path.mkdir, os.mkfifo], ids=["folder", "pipe"])
def test_what_is_no_plain_file_is_refused(make, scenario, small):
    make(scenario / "x.yaml")
    assert faults_of(scenario, small) == [f"{scenario}/x.yaml:1: file: is not a plain file, expected a text file"]


def test_a_file_that_may_not_be_read_is_told(scenario, small, monkeypatch):
    def refuse(path, *_):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr("pathlib.Path.open", refuse)
    assert faults_of(scenario, small)[-1] == (
        f"{scenario}/sources.yaml:1: file: cannot be read (Permission denied), expected a file that can be read"
    )


def test_other_names_are_ignored_or_told(scenario, small):
    (scenario / "notes.txt").write_bytes(b"\x00")
    (scenario / "._map.yaml").write_bytes(b"\x00")
    (scenario / "more.yml").write_text("a: 1")
    assert faults_of(scenario, small) == [
        f"{scenario}/more.yml:1: file: is not read under this name, expected a name that ends in .yaml"
    ]


def test_a_folder_that_is_empty_or_missing_is_told(tmp_path, small):
    (tmp_path / "void").mkdir()
    (empty,) = check_folder(tmp_path / "void", small)
    (missing,) = check_folder(tmp_path / "nowhere", small)
    assert empty.problem == "holds no scenario files"
    assert missing.problem == "cannot be read (No such file or directory)"


def test_the_faults_of_other_files_are_told_beside_a_broken_one(scenario, small, plant):
    (scenario / "sources.yaml").write_text("a: [")
    plant(scenario / "map.yaml", "number: 1\n", "number: 70\n")
    assert [fault.field for fault in check_folder(scenario, small)] == ["regions[north-plain].number", "file"]


def test_more_faults_than_anybody_would_read_are_cut_off(scenario, small, plant):
    borders = "".join(f"- {{between: [x{n}, y{n}], link: road, source: note}}\n" for n in range(600))
    plant(scenario / "map.yaml", "borders:\n", f"borders:\n{borders}")
    faults = faults_of(scenario, small)
    assert len(faults) == 1001
    assert f"{scenario}/scenario.yaml:1: file: there are more faults than are told, expected at most 1000" in faults


@pytest.mark.parametrize("word", ["x" * 500_000, "\U0001f4a3" * 1000, "a\\nb"])
def test_what_is_quoted_from_a_file_is_kept_short(word, scenario, small, plant):
    plant(scenario / "scenario.yaml", "kind: rivalry", f'kind: "{word}"')
    plant(scenario / "scenario.yaml", "unit: quarter", f'unit: quarter\n  ? "{word}"\n  : 1')
    plant(scenario / "scenario.yaml", "what: geography", f'what: "{word}"')
    assert all(len(str(fault)) < 600 and "\n" not in str(fault) for fault in check_folder(scenario, small))


@given(st.text(alphabet="ab:-[]{}?|>&*!%@`'\"#,~<\\ \n\t0\u00e9\u6230", max_size=60))
def test_any_text_is_a_mapping_or_one_fault_with_a_line_of_the_file(text):
    try:
        found, _ = parse("x.yaml", text)
    except Unreadable as error:
        found = error.fault
    assert isinstance(found, Mapping) or 1 <= found.line <= text.count("\n") + 1
