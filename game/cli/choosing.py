"""Which options are set and which doctrines take over: `--option ID=CHOICE` and `--players ACTOR=DOCTRINE` read and checked."""

from collections.abc import Iterable

from game.cli.errors import Mistake
from game.cli.seating import require_seat
from game.cli.texts import suggestion
from game.players.doctrines import DOCTRINES
from game.words import say
from game.world.scenario import Scenario


def chosen(scenario: Scenario, wanted: Iterable[str]) -> dict[str, str]:
    """Return the choice for each option that was named. Raises Mistake with the near name for what does not exist."""
    return dict(_pair(scenario, text) for text in wanted)


def _pair(scenario: Scenario, text: str) -> tuple[str, str]:
    """Return the option and the choice of one `ID=CHOICE`."""
    name, equals, choice = text.partition("=")
    choices = {option.id: [each.id for each in option.choices] for option in scenario.options}
    if not equals:
        raise Mistake(say("--option {text}: expected ID=CHOICE", text=text[:60]))
    if name not in choices:
        raise Mistake(suggestion(say("{scenario} has no option '{name}'", scenario=scenario.id, name=name[:60]), name, choices))
    if choice not in choices[name]:
        problem = say("the option {option} has no choice '{name}'", option=name, name=choice[:60])
        raise Mistake(suggestion(problem, choice, choices[name]))
    return name, choice


def doctrines_for(scenario: Scenario, wanted: Iterable[str]) -> dict[str, str]:
    """Return the doctrine for each seat that was named. Raises Mistake with the near name for what does not exist."""
    return dict(_seat(scenario, text) for text in wanted)


def _seat(scenario: Scenario, text: str) -> tuple[str, str]:
    """Return the actor and the doctrine of one `ACTOR=DOCTRINE`."""
    actor, equals, name = text.partition("=")
    if not equals:
        raise Mistake(say("--players {text}: expected ACTOR=DOCTRINE", text=text[:60]))
    require_seat(scenario, actor)
    if name not in DOCTRINES:
        raise Mistake(suggestion(say("there is no doctrine '{name}'", name=name[:60]), name, DOCTRINES))
    return actor, name
