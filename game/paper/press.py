"""The press: the kit handed to Typst as data, never as markup, and the finished file put in its place whole."""

import importlib
import json
from pathlib import Path
from typing import Any, Final

from game.data import data_folder
from game.paper.document import Kit
from game.words import say

PAPERS: Final = {"a4": "a4", "letter": "us-letter"}
"""Sizes of paper, and what Typst calls them."""


class NoTypesetter(Exception):
    """Typst is not installed."""


def write_kit(kit: Kit, file: Path, paper: str = "a4") -> Path:
    """Write a kit as PDF; an older file gives way only to a whole one. Raises NoTypesetter, OSError."""
    pages = typeset(kit, paper)
    part = file.with_name(file.name + ".part")
    try:
        part.write_bytes(pages)
        part.replace(file)
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(file)) from error
    finally:
        part.unlink(missing_ok=True)
    return file


def typeset(kit: Kit, paper: str = "a4", **settings: Any) -> Any:
    """Return a kit set by Typst: PDF as bytes, or what `settings` ask for. Raises NoTypesetter."""
    typst = _typst()
    root = data_folder("assets") / "paper"
    data = {"kit": json.dumps(kit, ensure_ascii=False), "paper": PAPERS[paper]}
    return typst.compile(
        str(root / "kit.typ"),
        root=str(root),
        font_paths=[str(data_folder("assets") / "fonts")],
        ignore_system_fonts=True,
        sys_inputs=data,
        **settings,
    )


def _typst() -> Any:
    """Return the typesetter. Raises NoTypesetter with what to do."""
    try:
        return importlib.import_module("typst")
    except ImportError as error:
        text = say(
            "a kit is set by typst, which is not installed; do: {command}", command="pip install 'double-dilemma[report]'"
        )
        raise NoTypesetter(text) from error
