"""A JSON Schema of scenario files, made from the types that they are read into, for editors that complete and warn."""

from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin

import attrs

from game.world.catalogue import Catalogue
from game.world.forms import MADE, Form, Pattern, Range, Ranges, Words, form_of, key_of
from game.world.kit import CommonKit, OwnKit
from game.world.scenario import Scenario
from game.world.structure import types_of

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def json_schema() -> Schema:
    """Return the schema of one file of a scenario folder or of the catalogue, or of a kit; a file holds some of the keys."""
    definitions: dict[str, Schema] = {}
    files = [{**_object(owner, definitions), "required": []} for owner in (Scenario, Catalogue, OwnKit, CommonKit)]
    return {"$schema": DIALECT, "title": "Scenario file", "anyOf": files, "$defs": definitions}


def _object(owner: type, definitions: dict[str, Schema]) -> Schema:
    """Describe a class: its keys, those that must be there, and no others."""
    fields = [each for each in attrs.fields(owner) if each.name not in MADE]
    types = types_of(owner)
    return {
        "type": "object",
        "description": (owner.__doc__ or "").strip(),
        "properties": {key_of(each.name): _any(types[each.name], form_of(owner, each.name), definitions) for each in fields},
        "required": [key_of(each.name) for each in fields if each.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _any(kind: Any, form: Form | None, definitions: dict[str, Schema]) -> Schema:
    """Describe a value of a type."""
    origin = get_origin(kind)
    if origin is UnionType:
        return _any(next(each for each in get_args(kind) if each is not NoneType), form, definitions)
    if origin is tuple:
        return {"type": "array", "items": _any(get_args(kind)[0], form, definitions)}
    if origin is dict:
        return _mapping(get_args(kind)[1], form, definitions)
    if attrs.has(kind):
        return _reference(kind, definitions)
    return _single(kind, form)


def _reference(kind: type, definitions: dict[str, Schema]) -> Schema:
    """Describe a class once, and refer to it."""
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _object(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _mapping(kind: Any, form: Form | None, definitions: dict[str, Schema]) -> Schema:
    """Describe a mapping with any keys, or with known ones."""
    if isinstance(form, Ranges):
        known = {name: _single(int, each) for name, each in form.ranges.items()}
        return {"type": "object", "properties": known, "additionalProperties": False}
    return {"type": "object", "additionalProperties": _any(kind, form, definitions)}


def _single(kind: type, form: Form | None) -> Schema:
    """Describe a text, a number or a yes or no."""
    match form:
        case Words(words):
            return {"enum": list(words)}
        case Range(low, high):
            return {"type": "integer", "minimum": low, "maximum": high}
        case Pattern(pattern, "date" | "years"):
            return {"type": ["string", "integer"], "pattern": f"^({pattern})$"}
        case Pattern(pattern):
            return {"type": "string", "pattern": f"^({pattern})$"}
        case _:
            return {"type": {str: "string", int: "integer", bool: "boolean"}[kind]}
