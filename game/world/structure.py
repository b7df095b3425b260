"""Nodes into values: every field is checked against its type and form, and nothing is converted on the quiet."""

import re
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from game.words import say
from game.world.faults import one_of, short
from game.world.findings import Findings, Where
from game.world.forms import Form, Pattern, Range, Ranges, Words, expected, form_of, key_of
from game.world.nodes import Listing, Mapping, Node, Scalar

_WHOLE: Final = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_UNQUOTED: Final = ("str", "int", "float", "timestamp")


@cache
def types_of(owner: type) -> dict[str, Any]:
    """Return the types of a class's fields."""
    return get_type_hints(owner)


def build(kind: Any, form: Form | None, node: Node, where: Where, findings: Findings) -> Any:
    """Return the value of a node; a fault leaves a blank of the same type, so that reading goes on."""
    findings.note(where, node.file, node.line)
    origin = get_origin(kind)
    if origin is UnionType:
        return build(next(each for each in get_args(kind) if each is not NoneType), form, node, where, findings)
    if origin is tuple:
        return _listing(get_args(kind)[0], form, node, where, findings)
    if origin is dict:
        return _mapping(get_args(kind)[1], form, node, where, findings)
    if attrs.has(kind):
        return _entry(kind, node, where, findings)
    return _single(kind, form, node, where, findings)


def blank(kind: Any) -> Any:
    """Return an empty value of a type, to stand in for one that is missing or wrong."""
    origin = get_origin(kind)
    if origin is UnionType:
        return None
    if origin is tuple:
        return ()
    if attrs.has(kind):
        return kind(**{name: blank(each) for name, each in types_of(kind).items()})
    return origin() if origin else kind()


def build_fields(
    owner: type, nodes: dict[str, Node], names: tuple[str, ...], where: Where, findings: Findings
) -> dict[str, Any]:
    """Return the values of the named fields of a class from the nodes of a mapping."""
    values = {}
    for name in names:
        key = key_of(name)
        if key in nodes:
            values[name] = build(types_of(owner)[name], form_of(owner, name), nodes[key], (*where, key), findings)
            _refuse_empty(owner, name, values[name], (*where, key), findings)
        elif _is_required(owner, name):
            findings.blank((*where, key), say("is missing"), say("the key '{key}'", key=key))
            values[name] = blank(types_of(owner)[name])
    _refuse_unknown(nodes, names, where, findings)
    return values


def _refuse_unknown(nodes: dict[str, Node], names: tuple[str, ...], where: Where, findings: Findings) -> None:
    """Add a fault for every key that is none of the named fields."""
    keys = [key_of(name) for name in names]
    for key, node in nodes.items():
        if key not in keys:
            findings.note((*where, key), node.file, node.line)
            findings.blank((*where, key), say("is an unknown key"), one_of(keys, key))


def _refuse_empty(owner: type, name: str, value: Any, where: Where, findings: Findings) -> None:
    """Add a fault for a required text or list that holds nothing."""
    if value == "" and _is_required(owner, name):
        findings.blank(where, say("is empty"), expected(form_of(owner, name)))


def _is_required(owner: type, name: str) -> bool:
    """Say whether a field has no default."""
    return bool(getattr(attrs.fields(owner), name).default is attrs.NOTHING)


def _entry(owner: type, node: Node, where: Where, findings: Findings) -> Any:
    """Build a value of a class."""
    if not isinstance(node, Mapping):
        return _wrong(owner, say("is no mapping"), _keys_of(owner), where, findings)
    nodes = _noted(node, where, findings)
    names = tuple(each.name for each in attrs.fields(owner))
    return owner(**build_fields(owner, nodes, names, where, findings))


def _noted(node: Mapping, where: Where, findings: Findings) -> dict[str, Node]:
    """Return the nodes of a mapping by key, with the places of the keys."""
    nodes = {}
    for key, value in node.entries:
        findings.note((*where, key.text), key.file, key.line)
        nodes[key.text] = value
        if key.text == "id" and isinstance(value, Scalar):
            findings.ids[where] = short(value.text)
    return nodes


def _listing(kind: Any, form: Form | None, node: Node, where: Where, findings: Findings) -> Any:
    """Build a list."""
    if not isinstance(node, Listing):
        return _wrong(tuple[kind, ...], say("is no list"), say("a list"), where, findings)
    return tuple(build(kind, form, item, (*where, at), findings) for at, item in enumerate(node.items))


def _mapping(kind: Any, form: Form | None, node: Node, where: Where, findings: Findings) -> Any:
    """Build a mapping, in the order of its keys whatever the order in the file."""
    if not isinstance(node, Mapping):
        return _wrong(dict[str, kind], say("is no mapping"), say("keys and values"), where, findings)
    nodes = _noted(node, where, findings)
    if isinstance(form, Ranges):
        _refuse_unknown(nodes, tuple(form.ranges), where, findings)
        nodes = {key: value for key, value in nodes.items() if key in form.ranges}
    return {
        key: build(kind, form.ranges[key] if isinstance(form, Ranges) else form, nodes[key], (*where, key), findings)
        for key in sorted(nodes)
    }


def _single(kind: type, form: Form | None, node: Node, where: Where, findings: Findings) -> Any:
    """Build a text, a number or a yes or no."""
    if not isinstance(node, Scalar):
        return _wrong(kind, say("is no single value"), _plainly(kind, form), where, findings)
    if node.kind == "null":
        return _wrong(kind, say("is empty"), _plainly(kind, form), where, findings)
    if kind is bool:
        if node.kind == "bool":
            return node.text.lower() == "true"
        return _wrong(kind, say("'{text}' is not yes or no", text=short(node.text)), _plainly(kind, form), where, findings)
    return _number(form, node, where, findings) if kind is int else _text(form, node, where, findings)


def _number(form: Form | None, node: Scalar, where: Where, findings: Findings) -> int:
    """Build a whole number."""
    if node.kind != "int" or not _WHOLE.fullmatch(node.text):
        problem = say("'{text}' is not a whole number", text=short(node.text))
        return int(_wrong(int, problem, _plainly(int, form), where, findings))
    number = int(node.text)
    if isinstance(form, Range) and not form.low <= number <= form.high:
        return int(_wrong(int, say("{number} is out of range", number=number), expected(form), where, findings))
    return number


def _text(form: Form | None, node: Scalar, where: Where, findings: Findings) -> str:
    """Build a text; figures without quotation marks are text only where a date or the like is wanted."""
    if node.kind != "str" and not (isinstance(form, Pattern) and node.kind in _UNQUOTED):
        problem = say("'{text}' is not a text", text=short(node.text))
        return str(_wrong(str, problem, say("a text in quotation marks"), where, findings))
    if node.text and _is_unfit(form, node.text):
        problem = say("'{text}' is not known", text=short(node.text))
        if isinstance(form, Pattern):
            problem = say("'{text}' does not fit", text=short(node.text))
        return str(_wrong(str, problem, expected(form, node.text), where, findings))
    return node.text


def _is_unfit(form: Form | None, text: str) -> bool:
    """Say whether a text breaks the form of its field."""
    match form:
        case Words(words):
            return text not in words
        case Pattern(pattern):
            return not re.fullmatch(pattern, text)
        case _:
            return False


def _wrong(kind: Any, problem: str, wanted: str, where: Where, findings: Findings) -> Any:
    """Add a fault and return a blank."""
    findings.blank(where, problem, wanted)
    return blank(kind)


def _plainly(kind: type, form: Form | None) -> str:
    """Describe what a single value must be."""
    if kind is bool:
        return say("true or false")
    return say("a whole number") if kind is int and form is None else expected(form)


def _keys_of(owner: type) -> str:
    """Describe the mapping that a class is read from."""
    return say("a mapping with {keys}", keys=", ".join(key_of(each.name) for each in attrs.fields(owner)))
