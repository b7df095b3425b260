"""The end of a match: its name, what each seat met and paid, and what was so beside what each could know."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from game.match import Match, Outcome
from game.report.courses import shortened
from game.rules.board import sheet
from game.rules.codes import INTENT
from game.terminal.board import listed, plain_table, titled
from game.terminal.telling import signed
from game.words import say, terms
from game.words.width import fold
from game.world import names


def summary(match: Match, width: int) -> Iterator[RenderableType]:
    """Yield the summary of a match that is over; of one that goes on, what can be said already."""
    outcome = match.outcome
    if outcome is not None:
        yield from _ending(match, outcome, width)
        yield titled(say("Scores"))
        yield _scores(match, outcome)
        yield titled(say("Aims"))
        yield listed(list(_aims(match, outcome)), width)
    yield titled(say("What was so, and what each seat could know at the end"))
    yield _situations(match)
    yield titled(say("Intents, now uncovered"))
    yield listed(
        [*_intents(match), say("Hidden cards of this match, dealt by the scenario. They are not findings about history.")],
        width,
    )


def _ending(match: Match, outcome: Outcome, width: int) -> Iterator[RenderableType]:
    """Yield the name of the end, what it means, and who won."""
    s = match.scenario
    yield titled(say("The end: {ending}", ending=names.ending(s, outcome.ending)))
    entry = next((each for each in s.catalogue.endings if each.id == outcome.ending), None)
    text = names.in_words(entry.text) if entry else ""
    won = (
        say("{actor} leads by two points or more.", actor=names.actor(s, outcome.winner))
        if outcome.winner
        else say("Nobody leads by two points.")
    )
    yield Text("\n".join(fold(f"{text} {won}".strip(), width - 1)))


def _scores(match: Match, outcome: Outcome) -> RenderableType:
    """Return the scores with what they are made of."""
    table = plain_table(
        say("seat"),
        say("player"),
        say("aims met"),
        say("security"),
        say("price"),
        say("score"),
        say("human cost"),
        right=(2, 3, 4, 5, 6),
    )
    for seat in match.seats:
        met = sum(points for _, is_met, points in outcome.aims[seat] if is_met)
        table.add_row(
            names.actor(match.scenario, seat),
            match.players.get(seat, ""),
            str(met),
            signed(outcome.security[seat]),
            signed(-outcome.price[seat]),
            str(outcome.scores[seat]),
            str(match.view(seat).track(seat, "toll")),
        )
    return table


def _aims(match: Match, outcome: Outcome) -> Iterator[str]:
    """Yield every aim with whether it was met."""
    entries = {(agenda.seat, aim.id): aim for agenda in match.scenario.agendas for aim in agenda.aims}
    for seat in match.seats:
        for name, is_met, points in outcome.aims[seat]:
            mark = say("[met]") if is_met else say("[   ]")
            text = names.in_words(entries[seat, name].name)
            yield say(
                "{mark} {actor}: {aim} ({points})", mark=mark, actor=names.actor(match.scenario, seat), aim=text, points=points
            )


def _situations(match: Match) -> RenderableType:
    """Return the course of every dyad, and what each seat could make of it."""
    s = match.scenario
    heads = [say("{actor} knew", actor=names.actor(s, seat)) for seat in match.seats]
    table = plain_table(say("relation"), say("turn by turn"), say("was"), *heads)
    views = [match.view(seat) for seat in match.seats]
    for name, truth in match.pages[-1].situations.items():
        one, other = names.two_of(s, name)
        course = [page.situations[name] for page in match.pages]
        known = [" ".join(view.possible_situations(one, other)) for view in views]
        table.add_row(names.dyad(s, one, other), shortened(course), truth, *known)
    return table


def _intents(match: Match) -> Iterator[str]:
    """Yield what each side wanted of its rivals, as it stands at the end."""
    numbers = {seat: number for number, seat in enumerate(match.seats)}
    for tie in match.scenario.ties:
        if tie.kind == "rivalry":
            for one, other in (tie.between, tie.between[::-1]):
                malign = sheet(match.board, numbers[one], numbers[other], INTENT) == 1
                text = say("malign") if malign else say("benign")
                yield say(
                    "{one} towards {other}: {intent}",
                    one=names.actor(match.scenario, one),
                    other=names.actor(match.scenario, other),
                    intent=text,
                )


def situation_key() -> str:
    """Return what the numerals mean, in a line."""
    return " · ".join(f"{number} {text}" for number, text in terms.situations().items())
