"""The file of the page, written whole or not at all."""

from collections.abc import Mapping
from pathlib import Path

from game.report.after_action.files import write_whole
from game.report.tournament.page import page_of
from game.report.tournament.told import Told
from game.world.scenario import Scenario

PAGE = "report.html"


def write_page(told: Told, scenarios: Mapping[str, Scenario], folder: Path) -> Path:
    """Write the page of a summary into a folder that is there; scenarios come by the names of the summary."""
    return write_whole(folder / PAGE, page_of(told, scenarios))
