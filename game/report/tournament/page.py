"""The page of a tournament, section by section, with the line that would make it again."""

from collections.abc import Iterator, Mapping

from game.report.after_action.document import document
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.opening import contents
from game.report.after_action.pieces import section, table
from game.report.after_action.weaves import glyph
from game.report.review import notice
from game.report.tournament.conduct import decisions, faults, moves
from game.report.tournament.courses import course
from game.report.tournament.rating import lead, meetings, ratings
from game.report.tournament.told import Told, ranked, short
from game.words import say
from game.world import names
from game.world.scenario import Scenario

Scenarios = Mapping[str, Scenario]


def page_of(told: Told, scenarios: Scenarios) -> str:
    """Return the page of a summary; scenarios come by the names of the summary."""
    title = say("Tournament: {scenarios}", scenarios=_played(told, scenarios))
    body: list[Content] = [_masthead(told, scenarios)]
    if told["finished"]:
        body += [tag("p", lead(told), class_="lead"), contents(_titles(told, scenarios)), *_sections(told, scenarios)]
    return document(title, tag("main", body, _provenance(told)))


def _played(told: Told, scenarios: Scenarios) -> str:
    return names.joined(names.in_words(scenarios[name].name) for name in told["scenarios"])


def _masthead(told: Told, scenarios: Scenarios) -> Markup:
    numbers = {"finished": told["finished"], "planned": told["planned"], "seed": told["provenance"]["seed"]}
    line = say("{scenarios}: {finished} of {planned} matches, seed {seed}", scenarios=_played(told, scenarios), **numbers)
    players = say("Players: {names}", names=names.joined(short(name) for name in ranked(told)))
    title = tag("div", tag("h1", say("Tournament")), tag("p", line), tag("p", players))
    return tag("header", glyph(), title, class_="masthead")


def _titles(told: Told, scenarios: Scenarios) -> list[tuple[str, str, bool]]:
    """Return the sections for the table of contents."""
    of_scenarios = [(f"scenario-{number}", names.in_words(scenarios[name].name)) for number, name in _shown_scenarios(told)]
    let_go = [("faults", say("Guests that were let go"))] if told["faults"] else []
    found = [
        ("ratings", say("Ratings")),
        ("meetings", say("Who outscores whom")),
        *of_scenarios,
        ("moves", say("How often each move")),
        ("decisions", say("Decisions")),
        *let_go,
        ("provenance", say("Provenance")),
    ]
    return [(name, title, False) for name, title in found]


def _shown_scenarios(told: Told) -> Iterator[tuple[int, str]]:
    """Yield the scenarios of which a match is finished, with their numbers."""
    return ((k, name) for k, (name, found) in enumerate(told["scenarios"].items()) if found["games"])


def _sections(told: Told, scenarios: Scenarios) -> Iterator[Markup]:
    yield ratings(told)
    yield meetings(told)
    for number, name in _shown_scenarios(told):
        yield course(number, scenarios[name], told["scenarios"][name], told)
    yield moves(told, scenarios[next(iter(told["scenarios"]))])
    yield decisions(told, scenarios)
    if told["faults"]:
        yield faults(told)


def _provenance(told: Told) -> Markup:
    """Return all that decides the results: whoever has the same gets the same."""
    found = told["provenance"]
    under = say("The same command with the same versions and digests gives the same results, with any number of jobs.")
    rows: list[list[Content]] = [
        [say("command"), tag("code", found["command"])],
        [say("version"), found["version"]],
        [say("rules"), found["rules"]],
        *([name, digest] for name, digest in {**found["digests"], **found["guests"]}.items()),
        ["Python", found["python"]],
        ["numpy", found["numpy"]],
        [say("results"), found["results"]],
    ]
    shown = table(say("Provenance"), [say("what"), say("which")], rows, (), (24, 76))
    model = tag("p", say("Of the model, not of the world."), " ", notice())
    return section("provenance", say("Provenance"), under, shown, model)
