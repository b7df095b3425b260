"""The translators' workshop: gather every message of the game, bring the catalogues up to date, and compile them.

Run `python -m game.words.catalogue`; it needs Babel, which players do not. It prints what is still to be translated.
"""

import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from game.data import data_folder
from game.words.frame import FRAME

LOCALE: Final = "zh_TW"
PACKAGE: Final = Path(__file__).parent.parent
FOLDER: Final = data_folder("assets") / "locale" / LOCALE / "LC_MESSAGES"
NAME: Final = "dilemma"
HEADER: Final = "# Messages of Double Dilemma in Traditional Chinese, as used in Taiwan."
DAY: Final = datetime(2025, 1, 1, tzinfo=UTC)
"""Stands for the time of making, so that the same messages always give the same file."""


def gather() -> Catalog:
    """Return a catalogue of every message in the source of the game, untranslated."""
    found = Catalog(project=NAME, charset="utf-8")
    for file, _, message, _, _ in extract_from_dir(PACKAGE, [("**.py", "python")], keywords={"say": None}):
        found.add(message, locations=[(f"game/{Path(file).as_posix()}", 0)])
    for message in FRAME:
        found.add(message, locations=[("game/words/frame.py", 0)])
    return found


def load(file: Path) -> Catalog:
    """Return the catalogue of a file, or an empty one where there is none yet."""
    if not file.exists():
        return Catalog(locale=LOCALE, project=NAME, charset="utf-8")
    with file.open("rb") as opened:
        return read_po(opened, locale=LOCALE)


def missing(catalogue: Catalog) -> list[str]:
    """Return the messages that have no translation, or one that was only guessed."""
    return [str(message.id) for message in catalogue if message.id and (not message.string or message.fuzzy)]


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as gettext reads it."""
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def write(catalogue: Catalog) -> None:
    """Write the catalogue for people and for gettext."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / f"{NAME}.po").open("wb") as opened:
        write_po(opened, catalogue, width=0, sort_output=True, include_lineno=False, omit_header=False)
    (FOLDER / f"{NAME}.mo").write_bytes(compiled(catalogue))


def update() -> list[str]:
    """Take in new messages, drop those that are gone, compile, and return what is still to be translated."""
    catalogue = load(FOLDER / f"{NAME}.po")
    catalogue.update(gather(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    catalogue.fuzzy, catalogue.header_comment, catalogue.last_translator = False, HEADER, "Double Dilemma"
    catalogue.creation_date = catalogue.revision_date = DAY
    write(catalogue)
    return missing(catalogue)


if __name__ == "__main__":
    for message in update():
        sys.stdout.write(f"{message!r}\n")
