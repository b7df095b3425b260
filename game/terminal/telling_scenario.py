"""A scenario told: what it is about, who plays and for what, and what rests on a reading."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from game.terminal.board import listed, plain_table, titled
from game.words import say, terms
from game.words.width import fold
from game.world import names
from game.world.scenario import Scenario
from game.world.vocabulary import TRACKS


def tell_scenario(scenario: Scenario, width: int) -> Iterator[RenderableType]:
    """Yield the parts of a scenario that people read before they play it."""
    s = scenario
    yield Text(f"{names.in_words(s.name)} ({s.id})", "bold")
    for text in (s.text, s.teaches, s.toll_unit, s.token):
        yield Text("\n".join(fold(names.in_words(text), width - 1)))
    yield Text(_calendar(s))
    yield titled(say("Seats"))
    yield _seats(s)
    yield titled(say("Aims"))
    yield listed(_aims(s), width)
    if s.treaties:
        yield titled(say("Treaties that can be proposed"))
        yield listed([names.joined([names.treaty(s, each) for each in s.treaties])], width)
    if s.options:
        yield titled(say("Readings and settings to choose from"))
        yield listed(_options(s), width)
    yield titled(say("Documented"))
    yield Text(_documented(s))


def _calendar(s: Scenario) -> str:
    units = {
        "day": say("a day a turn"),
        "week": say("a week a turn"),
        "month": say("a month a turn"),
        "quarter": say("a quarter a turn"),
        "half-year": say("half a year a turn"),
        "year": say("a year a turn"),
    }
    return say(
        "From {start}, {unit}, {least} to {most} turns.",
        start=s.calendar.start,
        unit=units[s.calendar.unit],
        least=s.calendar.least,
        most=s.calendar.most,
    )


def _seats(s: Scenario) -> RenderableType:
    """Return the tracks at the start."""
    table = plain_table(
        say("track"), *(names.in_words(each.name) for each in s.actors), right=tuple(range(1, 1 + len(s.actors)))
    )
    for track in TRACKS:
        table.add_row(terms.tracks()[track], *(str(each.tracks.get(track, 0)) for each in s.actors))
    table.add_row(say("action points"), *(str(each.points) for each in s.actors))
    return table


def _aims(s: Scenario) -> list[str]:
    return [
        say("{actor}: {aim} ({points})", actor=names.actor(s, agenda.seat), aim=names.in_words(aim.name), points=aim.points)
        for agenda in s.agendas
        for aim in agenda.aims
    ]


def _options(s: Scenario) -> list[str]:
    return [
        say(
            "{option}: {choice}: {text} ({flag})",
            flag=f"--option {option.id}={choice.id}",
            option=names.in_words(option.name),
            choice=names.in_words(choice.name),
            text=names.in_words(choice.text),
        )
        for option in s.options
        for choice in option.choices
    ]


def _documented(s: Scenario) -> str:
    return say(
        "{deeds} deeds, {events} events and {phases} phases, {regions} regions; sources: dilemma scenario sources {id}",
        deeds=len(s.history.deeds),
        events=len(s.occurrences),
        phases=len(s.history.situations),
        regions=len(s.regions),
        id=s.id,
    )
