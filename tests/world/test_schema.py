"""The schema for editors: well formed, closed, and in step with the words and ranges that the checker knows."""

import json
import re

import pytest
from ruamel.yaml import YAML

from game.world.schema import json_schema
from game.world.vocabulary import EFFECTS, MEASURES, TRACKS

SCHEMA = json_schema()
KEYWORDS = {"$schema", "$defs", "$ref", "title", "description", "type", "properties", "required", "items", "enum"}
KEYWORDS |= {"minimum", "maximum", "pattern", "additionalProperties", "anyOf"}
KINDS = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool}


def parts(schema):
    yield schema
    for key in ("properties", "$defs"):
        for inner in schema.get(key, {}).values():
            yield from parts(inner)
    for inner in (schema.get("items"), schema.get("additionalProperties")):
        if isinstance(inner, dict):
            yield from parts(inner)
    for inner in schema.get("anyOf", []):
        yield from parts(inner)


def fits(value, schema):
    """Judge a value by the few keywords that the schema uses."""
    if "$ref" in schema:
        return fits(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")])
    if "anyOf" in schema:
        return any(fits(value, each) for each in schema["anyOf"])
    if "enum" in schema:
        return value in schema["enum"]
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return type(value) in [KINDS[name] for name in names] and fits_inside(value, schema)


def fits_inside(value, schema):
    if isinstance(value, list):
        return all(fits(item, schema["items"]) for item in value)
    if isinstance(value, dict):
        return fits_mapping(value, schema)
    if isinstance(value, str):
        return bool(re.search(schema.get("pattern", ""), value))
    return schema.get("minimum", value) <= value <= schema.get("maximum", value)


def fits_mapping(value, schema):
    known, rest = schema.get("properties", {}), schema["additionalProperties"]
    if not set(schema.get("required", [])) <= set(value):
        return False
    return all(fits(item, known[key]) if key in known else rest and fits(item, rest) for key, item in value.items())


def files(folder):
    return [YAML(typ="safe").load(file) for file in sorted(folder.glob("*.yaml"))]


def test_the_schema_is_json_and_closed_under_reference():
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    for part in parts(SCHEMA):
        assert set(part) <= KEYWORDS
        assert part.get("$ref", "#/$defs/Text").removeprefix("#/$defs/") in SCHEMA["$defs"]
        assert part.get("type") != "object" or "additionalProperties" in part


def test_the_words_and_ranges_are_those_of_the_checker():
    definitions = SCHEMA["$defs"]
    assert definitions["Effect"]["properties"]["do"]["enum"] == list(EFFECTS)
    assert definitions["Need"]["properties"]["measure"]["enum"] == list(MEASURES)
    assert set(definitions["Actor"]["properties"]["tracks"]["properties"]) == set(TRACKS)
    assert definitions["Actor"]["properties"]["seat"] == {"type": "integer", "minimum": 1, "maximum": 8}
    assert definitions["Text"]["required"] == ["en", "zh-TW"]
    assert "catalogue" not in SCHEMA["anyOf"][0]["properties"]


def test_files_without_faults_fit_the_schema(scenario, small):
    assert all(fits(values, SCHEMA) for values in files(scenario) + files(small))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("seat: 1", 'seat: "1"'),
        ("seat: 1", "seat: 9"),
        ("unit: quarter", "unit: era"),
        ("years:", "yeers:"),
        ("en: ", "e: "),
    ],
)
def test_files_with_faults_do_not_fit(old, new, scenario, plant):
    plant(scenario / "scenario.yaml", old, new)
    assert not all(fits(values, SCHEMA) for values in files(scenario))


def test_the_schema_is_valid_for_a_validator_if_there_is_one(scenario):
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    for values in files(scenario):
        jsonschema.validate(values, SCHEMA)
