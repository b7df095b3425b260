"""Every message of the game is in the Chinese catalogue, with the same fields, and the compiled catalogue is that one."""

import ast
import re
import string
from pathlib import Path

import pytest

from game.words import catalogue, say, use_language
from game.words.frame import FRAME

PACKAGE = Path(catalogue.__file__).parent.parent


def messages():
    """Every literal message of a call of `say`, with where it stands."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                yield f"{file.relative_to(PACKAGE.parent)}:{node.lineno}", node.args[0]


def fields(text):
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name is not None})


@pytest.fixture(scope="module")
def chinese():
    return {message.id: message.string for message in catalogue.load(catalogue.FOLDER / "dilemma.po") if message.id}


def test_every_message_is_written_out_where_it_is_said():
    computed = [where for where, node in messages() if not (isinstance(node, ast.Constant) and isinstance(node.value, str))]
    assert [each for each in computed if "words/__init__" not in each] == []


def test_every_message_is_translated_with_its_fields(chinese):
    wrong = []
    for where, node in messages():
        if isinstance(node, ast.Constant):
            translated = chinese.get(node.value, "")
            if not translated or fields(translated) != fields(node.value):
                wrong.append(f"{where}: {node.value!r}")
    assert wrong == []


def numbers(text):
    return set(re.findall(r"\d+", re.sub(r"\{[^}]*\}", "", text)))


SAID_IN_CHARACTERS = {"4": "四"}
"""Numbers that some messages write as a character."""


def test_every_translation_has_the_numbers_of_its_message(chinese):
    """A translation that has slid to another message gives itself away."""
    wrong = {
        english: lost
        for english, translated in chinese.items()
        if (lost := {n for n in numbers(english) - numbers(translated) if SAID_IN_CHARACTERS.get(n, n) not in translated})
    }
    assert wrong == {}


def test_the_frame_of_the_command_line_is_translated(chinese):
    assert [message for message in FRAME if not chinese.get(message)] == []


def test_nothing_is_translated_that_is_not_said(chinese):
    said = {node.value for _, node in messages() if isinstance(node, ast.Constant)} | set(FRAME)
    assert sorted(set(chinese) - said) == []


def test_the_compiled_catalogue_is_the_one_that_people_edit():
    source = catalogue.load(catalogue.FOLDER / "dilemma.po")
    assert (catalogue.FOLDER / "dilemma.mo").read_bytes() == catalogue.compiled(source)


def test_a_message_is_said_in_the_language_in_use():
    assert say("human cost") == "human cost"
    use_language("zh-TW")
    assert say("human cost") == "人命代價"


def test_help_texts_are_made_when_they_are_asked_for():
    """A text at the top of a module of the command line would stay in the language of its import."""
    early = []
    for file in sorted((PACKAGE / "cli").glob("*.py")):
        for statement in ast.parse(file.read_text(encoding="utf-8")).body:
            if not isinstance(statement, ast.FunctionDef | ast.ClassDef):
                early += [
                    f"{file.name}:{node.lineno}"
                    for node in ast.walk(statement)
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say"
                    if not _is_deferred(statement, node)
                ]
    assert early == []


def _is_deferred(statement, call):
    return any(call in ast.walk(node.body) for node in ast.walk(statement) if isinstance(node, ast.Lambda))
