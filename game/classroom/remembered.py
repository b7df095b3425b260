"""Remembering: what many pages show alike is made once for each language, and not once a page."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Generic, TypeVar, TypeVarTuple

from attrs import define

from game.words import language

Asked = TypeVarTuple("Asked")
Answer = TypeVar("Answer")
Thing = TypeVar("Thing")


def once_per_language(most: int) -> Callable[[Callable[[*Asked], Answer]], Callable[[*Asked], Answer]]:
    """Keep the last answers of a pure function, apart for each language."""

    def keeping(function: Callable[[*Asked], Answer]) -> Callable[[*Asked], Answer]:
        @lru_cache(maxsize=most)
        def kept(_language: str, *asked: Any) -> Answer:
            return function(*asked)

        @wraps(function)
        def answer(*asked: *Asked) -> Answer:
            return kept(language(), *asked)

        return answer

    return keeping


@define(eq=False)
class Held(Generic[Thing]):
    """A thing that is no part of a key: two are the same where the rest of the key is."""

    thing: Thing

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Held)

    def __hash__(self) -> int:
        return 0
