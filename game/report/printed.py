"""What the printed effects of a cause lead to, for lines that know the steps of a cell but not its value."""

from typing import Final

from game.match import Posting
from game.match.cells import Cell
from game.world import names
from game.world.conditions import Effect
from game.world.scenario import Scenario

_TAKEN: Final = {1: "contested", 2: "occupied", 3: "occupied"}
"""What steps up lead to when an operation changes a region's status."""


def effects_of(scenario: Scenario, posting: Posting) -> tuple[Effect, ...]:
    """Return the printed effects of what caused a posting."""
    c, what = scenario.catalogue, posting.what
    if posting.cause in {"order", "operation"}:
        return next((move.effects for move in c.moves if move.id == what), ())
    if posting.cause == "event":
        found = names.occurrence(scenario, what)
        return next((event.effects for event in c.events if found and event.id == found.event), ())
    if posting.cause == "treaty":
        clauses = next((set(treaty.clauses) for treaty in c.treaties if treaty.id == what), set())
        return tuple(effect for clause in c.clauses if clause.id in clauses for effect in clause.effects)
    return ()


def regime_led_to(scenario: Scenario, posting: Posting, cell: Cell) -> str:
    """Return the state that the cause leads a regime to, as far as its printed effects say so."""
    fits = {1: {"in-force", "suspended"}, -1: {"none", "in-force", "restored"}, -2: {"none"}, 2: {"suspended"}}
    wanted = fits.get(posting.steps, set())
    found = {e.to for e in effects_of(scenario, posting) if e.do == "regime" and e.what == cell.what} & wanted
    return found.pop() if len(found) == 1 else ""


def new_holder(scenario: Scenario, posting: Posting, cell: Cell) -> str:
    """Return who holds a region after a posting: who took it, whom an effect names, or whom it belongs to in law."""
    if posting.cause == "operation":
        return posting.by
    roles = {"self": posting.by, "target": posting.on}
    named = [roles.get(effect.to, "") for effect in effects_of(scenario, posting) if effect.do == "holder"]
    if named:
        return named[0]
    claimant = next((region.claimant for region in scenario.regions if region.id == cell.what), "")
    return claimant if posting.cause in {"order", "treaty", "event"} else ""


def status_led_to(scenario: Scenario, posting: Posting) -> str:
    """Return the status that a cause leads to, as far as its printed effects and the steps say so."""
    found = {effect.to for effect in effects_of(scenario, posting) if effect.do == "status"}
    if len(found) == 1:
        return found.pop()
    if posting.cause == "operation":
        return "" if posting.steps < 0 or _backs_its_authorities(scenario, posting) else _TAKEN.get(posting.steps, "")
    return "undisputed" if posting.cause in {"treaty", "order"} and not found else ""


def _backs_its_authorities(scenario: Scenario, posting: Posting) -> bool:
    """Say whether who attacks backs local authorities that had the region at the start, and so gives it back to them."""
    region = next((each for each in scenario.regions if each.id == posting.region), None)
    return region is not None and region.status == "separatist" and region.holder == posting.by
