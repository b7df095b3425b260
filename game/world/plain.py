"""Plain data into values: what `digest` writes as JSON, read back by the types of the fields, and nothing that does not fit."""

from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

import attrs

Reader = Callable[[Any], Any]
"""What makes a value of plain data; it raises TypeError or LookupError where the data is of another shape."""


@cache
def reader_of(kind: Any) -> Reader:
    """Return the reader of a type: a class of fields, a tuple, a mapping with texts as keys, a text, a number, a yes or no."""
    origin = get_origin(kind)
    if origin is UnionType:
        return _if_any(reader_of(next(each for each in get_args(kind) if each is not NoneType)))
    if origin is tuple:
        return _each(reader_of(get_args(kind)[0]))
    if origin is dict:
        return _each_value(reader_of(get_args(kind)[1]))
    return _fields(kind) if attrs.has(kind) else _just(kind)


def _just(kind: type) -> Reader:
    def read(data: Any) -> Any:
        if type(data) is not kind:
            raise TypeError(kind)
        return data

    return read


def _if_any(inner: Reader) -> Reader:
    return lambda data: None if data is None else inner(data)


def _each(inner: Reader) -> Reader:
    items = _just(list)
    return lambda data: tuple([inner(item) for item in items(data)])


def _each_value(inner: Reader) -> Reader:
    mapping = _just(dict)
    return lambda data: {key: inner(value) for key, value in mapping(data).items()}


def _fields(owner: type) -> Reader:
    """Read an instance of a class: every field, and no other key."""
    readers = {each.name: reader_of(each.type) for each in attrs.fields(owner)}
    mapping = _just(dict)

    def read(data: Any) -> Any:
        if len(mapping(data)) != len(readers):
            raise TypeError(owner)
        return owner(*[reader(data[name]) for name, reader in readers.items()])

    return read
