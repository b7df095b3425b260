"""The words people read: every message is looked up here, in English or in Traditional Chinese (Taiwan)."""

import os
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from typing import Final

from game.data import data_folder

LANGUAGES: Final = ("en", "zh-TW")
"""Codes of the languages of the game."""

_chosen: ContextVar[str] = ContextVar("language", default="")


def say(message: str, /, **values: object) -> str:
    """Return an English message in the language in use, with its {named} fields filled in."""
    return _messages(language()).gettext(message).format(**values)


def use_language(code: str) -> None:
    """Speak `en` or `zh-TW` from now on; raise ValueError for any other code."""
    if code not in LANGUAGES:
        raise ValueError(say("unknown language '{code}'", code=code))
    _chosen.set(code)


def said_in(code: str, telling: Callable[[], str]) -> str:
    """Return what is told in a language, whatever is spoken meanwhile."""
    before = _chosen.set(code)
    try:
        return telling()
    finally:
        _chosen.reset(before)


def read_languages() -> None:
    """Read the messages of every language now, so that a change from one to another need not wait."""
    for code in LANGUAGES:
        _messages(code)


def prefer_language(code: str) -> None:
    """Speak a language unless another one was asked for, by an option or by `DILEMMA_LANG`."""
    if not _chosen.get() and os.environ.get("DILEMMA_LANG", "") not in LANGUAGES:
        use_language(code)


def language() -> str:
    """Return the code of the language in use: the chosen one, else what the environment asks for."""
    return _chosen.get() or _of_environment()


def _of_environment() -> str:
    """Read `DILEMMA_LANG`, else the locale of the system."""
    asked = os.environ.get("DILEMMA_LANG", "")
    if asked in LANGUAGES:
        return asked
    system = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "zh-TW" if system.startswith("zh") else "en"


@cache
def _messages(code: str) -> NullTranslations:
    """Open the compiled messages of a language; without them people read English."""
    file = data_folder("assets") / "locale" / code.replace("-", "_") / "LC_MESSAGES" / "dilemma.mo"
    if not file.is_file():
        return NullTranslations()
    with file.open("rb") as opened:
        return GNUTranslations(opened)
