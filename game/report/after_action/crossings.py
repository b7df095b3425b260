"""Turning points told: which posting moved a relation across which line, opened to rule, reading, dice and source."""

from typing import Final

from game.match import Posting
from game.report.after_action.gathering import Gathered
from game.report.after_action.markup import Content, Markup, tag
from game.report.after_action.pieces import dyad_named, section, shown, table
from game.report.after_action.turning import Crossing, Turning
from game.report.causes import CHAPTERS, chapter, source
from game.report.words import describe_posting, verdict_of
from game.words import say
from game.world import names

OF_RULES: Final = {
    "order": 7,
    "failed-order": 7,
    "event": 9,
    "treaty": 6,
    "breach": 6,
    "operation": 8,
    "unattributed": 1,
} | CHAPTERS
"""The chapter of the rule book by which a cause moves anything."""
MOST: Final = 14
"""Lines that a turning point opens."""


def crossings(g: Gathered) -> Markup:
    """Return the turning points, and then the lines that were crossed without a change of situation."""
    turned = [each for each in g.turnings if each.has_turned]
    others = [each for each in g.turnings if not each.has_turned]
    under = say(
        "Found by measure: every turn in which a relation changed its situation, and the posting that crossed the line."
    )
    told: list[Content] = [_turning(g, each) for each in turned] or [tag("p", say("No relation changed its situation."))]
    if others:
        listed = [tag("li", _when(g, each), [[" ", text] for text in _told(g, each)]) for each in others]
        told += [tag("h3", say("Lines crossed without a change of situation")), tag("ul", listed)]
    return section("turning", say("Turning points"), under, told, class_="truth")


def _when(g: Gathered, turning: Turning) -> str:
    return say("{date}, {dyad}.", date=g.dates[turning.page], dyad=names.dyad(g.scenario, *turning.between))


def _turning(g: Gathered, turning: Turning) -> Markup:
    change: list[Content] = [shown(turning.before), " → ", shown(turning.now)]
    head = tag("h3", dyad_named(g, turning.between), " ", change, " ", tag("span", g.dates[turning.page], class_="quiet"))
    told = [tag("p", text) for text in _told(g, turning)]
    gathered = _alike(g, turning)
    rows = [_row(g, *each) for each in gathered[:MOST]]
    heads = [say("line of the ledger"), say("weighs"), say("rule"), say("read as"), say("die"), say("source")]
    summary = tag("summary", say("What weighed on it in this turn: {count} lines", count=len(turning.weighty)))
    over = sum(count for _, _, count in gathered[MOST:])
    rest = tag("p", say("Lighter lines that are not shown: {count}", count=over), class_="quiet") if over else ""
    opened = tag("details", summary, table(say("What weighed"), heads, rows, (1, 4)), rest, open=True)
    return tag("article", head, told, opened if rows else "", class_="turning")


def _alike(g: Gathered, turning: Turning) -> list[tuple[Posting, int, int]]:
    """Return the lines that weighed, those that read the same as one, with what they weigh together and how many they are."""
    found: dict[tuple[str, int], list[tuple[Posting, int]]] = {}
    for posting, weight in turning.weighty:
        found.setdefault((describe_posting(g.scenario, posting), posting.die), []).append((posting, weight))
    summed = [(same[0][0], sum(weight for _, weight in same), len(same)) for same in found.values()]
    return sorted(summed, key=lambda each: -abs(each[1]))


def _told(g: Gathered, turning: Turning) -> list[str]:
    """Return a sentence for every line that was crossed."""
    return [_sentence(g, each) for each in turning.crossings] or [say("The lines were crossed back and forth within the turn.")]


def _sentence(g: Gathered, crossing: Crossing) -> str:
    line = crossing.line
    who = {"one": names.actor(g.scenario, line.of), "other": names.actor(g.scenario, line.about)}
    cause = describe_posting(g.scenario, crossing.posting)
    if line.kind == "intent":
        return cause + say(".")
    numbers = {"before": crossing.before, "after": crossing.after, "cause": cause}
    says = {
        ("clash", True): say(
            "Clash went from {before} to {after}, and interests became incompatible, with this line: {cause}.", **numbers
        ),
        ("clash", False): say(
            "Clash went from {before} to {after}, and interests became compatible, with this line: {cause}.", **numbers
        ),
        ("alarmed", True): say(
            "{one}’s Distrust of {other} went from {before} to {after} and alarmed it, with this line: {cause}.",
            **who,
            **numbers,
        ),
        ("alarmed", False): say(
            "{one}’s Distrust of {other} went from {before} to {after} and its alarm ended, with this line: {cause}.",
            **who,
            **numbers,
        ),
        ("convinced", True): say(
            "{one}’s Distrust of {other} went from {before} to {after} and convinced it, with this line: {cause}.",
            **who,
            **numbers,
        ),
        ("convinced", False): say(
            "{one}’s Distrust of {other} went from {before} to {after}, no longer convinced, with this line: {cause}.",
            **who,
            **numbers,
        ),
    }
    return says[line.kind, crossing.is_up]


def _row(g: Gathered, posting: Posting, weight: int, count: int) -> list[Content]:
    """Return a line of the ledger opened to its rule, reading, die and source."""
    rule = chapter(OF_RULES[posting.cause]) if posting.cause in OF_RULES else ""
    where = source(g.scenario, posting)
    read = verdict_of(g.scenario, posting) if posting.cause == "reading" else ""
    die = str(posting.die) if posting.die else ""
    text = describe_posting(g.scenario, posting)
    return [
        tag("span", say("{line} (×{count})", line=text, count=count) if count > 1 else text, style="font-weight:400"),
        names.signed(weight),
        rule,
        read,
        die,
        where if where != rule else "",
    ]
