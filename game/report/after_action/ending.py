"""How it ended: the human cost first, then the end by name, scores with their parts, and the aims."""

from game.match import Outcome
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import seat_named, section, table
from game.rules.board import track
from game.rules.codes import TOLL
from game.words import say
from game.world import names


def human_cost(g: Gathered) -> Markup:
    """Return what people paid on every side: shown at every stage."""
    paid = [tag("span", seat_named(g, seat), " ", tag("b", str(toll(g, seat)))) for seat in g.match.seats]
    unit = names.in_words(g.scenario.toll_unit)
    return section("cost", say("The human cost"), "", tag("div", paid, class_="toll"), tag("p", unit, class_="quiet"))


def toll(g: Gathered, seat: str) -> int:
    """Return what people paid on one side."""
    return int(track(g.match.board, g.match.seats.index(seat), TOLL))


def ending(g: Gathered) -> Markup:
    """Return how the match ended."""
    outcome, s = g.match.outcome, g.scenario
    if outcome is None:
        return section("end", say("How it ended"), say("The game is not over."), class_="truth")
    entry = next((each for each in s.catalogue.endings if each.id == outcome.ending), None)
    text = names.in_words(entry.text) if entry else ""
    leads = say("Nobody leads by two points.")
    if outcome.winner:
        leads = say("{actor} leads by two points or more.", actor=names.actor(s, outcome.winner))
    heading = say("How it ended: {ending}", ending=names.ending(s, outcome.ending))
    return section("end", heading, f"{text} {leads}".strip(), _scores(g, outcome), _aims(g, outcome), class_="truth")


def _scores(g: Gathered, outcome: Outcome) -> Markup:
    heads = [say("seat"), say("aims met"), say("security"), say("price"), say("score"), say("human cost")]
    rows: list[list[Content]] = [
        [
            seat_named(g, seat),
            names.plain(sum(points for _, is_met, points in outcome.aims[seat] if is_met)),
            names.plain(outcome.security[seat]),
            names.plain(-outcome.price[seat]),
            tag("strong", names.plain(outcome.scores[seat])),
            str(toll(g, seat)),
        ]
        for seat in g.match.seats
    ]
    return table(say("Scores"), heads, rows, (1, 2, 3, 4, 5))


def _aims(g: Gathered, outcome: Outcome) -> Markup:
    return tag("div", [_of_seat(g, seat, outcome) for seat in g.match.seats], class_="columns")


def _of_seat(g: Gathered, seat: str, outcome: Outcome) -> Markup:
    """Return a seat's aims, each with a mark and a word for whether it was met."""
    told = []
    for name, is_met, points in outcome.aims[seat]:
        aim = names.aim(g.scenario, seat, name)
        text = names.in_words(aim.name) if aim else name
        verdict = say("met") if is_met else say("not met")
        mark = tag("span", "■" if is_met else "□", aria_hidden="true")
        told.append(tag("li", mark, tag("span", say("{aim} ({points}): {verdict}", aim=text, points=points, verdict=verdict))))
    return tag("div", tag("h3", seat_named(g, seat)), tag("ul", told, class_="aims"))
