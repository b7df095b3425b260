"""Remembering: what many pages show alike is made once for each language, and not once a page."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, Generic, ParamSpec, TypeVar

from attrs import define

from game.words import language

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
Thing = TypeVar("Thing")


def once_per_language(most: int) -> Callable[[Callable[Asked, Answer]], Callable[Asked, Answer]]:
    """Keep the last answers of a pure function, apart for each language."""

    def keeping(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
        @lru_cache(maxsize=most)
        def kept(_language: str, *args: Any, **more: Any) -> Answer:
            return function(*args, **more)

        @wraps(function)
        def answer(*args: Asked.args, **more: Asked.kwargs) -> Answer:
            return kept(language(), *args, **more)

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
