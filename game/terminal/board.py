"""The board as a seat sees it: what it has, where each relation may stand, who holds what, and what it has cost."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from game.match import View
from game.report.words import describe_order
from game.terminal.matrix import matrix
from game.words import say, terms
from game.words.width import fold
from game.world import names
from game.world.vocabulary import TRACK_HIGHEST, TRACKS

LONGEST_BAR = 10


def board(view: View, width: int) -> RenderableType:
    """Return everything on the table, for one seat."""
    return Group(
        head(view),
        status(view),
        titled(say("Nations")),
        nations(view),
        titled(say("Where might each relation stand?")),
        matrix(view, width),
        titled(say("Relations")),
        relations(view),
        *regimes(view, width),
        titled(say("Regions of note (all: map)")),
        regions(view, everything=False),
        *offers(view, width),
        *sheet(view, width),
    )


def titled(text: str) -> RenderableType:
    """Return a heading with an empty line before it."""
    return Text(f"\n{text}", "bold")


def head(view: View) -> RenderableType:
    """Return the line that says which game, when and whose seat."""
    parts = (
        names.in_words(view.scenario.name),
        say("turn {turn}", turn=view.turn + 1),
        view.date,
        names.actor(view.scenario, view.seat),
    )
    return Rule(Text(" · ".join(parts), "bold"), align="left", style="")


def status(view: View) -> RenderableType:
    """Return points, brink and the human cost, which is on every sheet."""
    s = view.scenario
    costs = [f"{names.actor(s, each.id)} {view.track(each.id, 'toll')}" for each in s.actors]
    return Text(
        "\n".join(
            (
                say(
                    "Action points {left} of {points} · brink {brink} of 10",
                    left=view.points,
                    points=view.points_of(view.seat),
                    brink=view.brink,
                ),
                say("Human cost: {costs}", costs=" · ".join(costs)),
            )
        )
    )


def plain_table(*heads: str, right: tuple[int, ...] = ()) -> Table:
    """Return a table without lines, whose columns keep a blank between them and cut no word."""
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="")
    for number, text in enumerate(heads):
        table.add_column(Text(text, "dim"), justify="right" if number in right else "left", overflow="fold")
    return table


def nations(view: View) -> RenderableType:
    """Return every actor's tracks, one's own first and with bars."""
    s, words = view.scenario, terms.tracks()
    seats = [view.seat, *(each.id for each in s.actors if each.id != view.seat)]
    table = plain_table(say("track"), "", *(names.actor(s, seat) for seat in seats), right=tuple(range(2, 2 + len(seats))))
    for track, most in zip(TRACKS, TRACK_HIGHEST, strict=True):
        own = view.track(view.seat, track)
        table.add_row(words[track], bar(own, most), *(str(view.track(seat, track)) for seat in seats))
    return table


def bar(value: int, most: int) -> str:
    """Return a track as marks: filled up to its value, dotted up to its highest; none for tracks without a practical end."""
    return "■" * value + "·" * (most - value) if most <= LONGEST_BAR else ""


def relations(view: View) -> RenderableType:
    """Return what one's own seat knows of each other actor."""
    s = view.scenario
    table = plain_table(say("with"), say("situation"), say("Clash"), say("your Distrust"), say("their Distrust"), say("tie"))
    for other in partners(view):
        table.add_row(
            names.actor(s, other),
            " ".join(view.possible_situations(view.seat, other)),
            interval(*view.clash_range(view.seat, other)),
            str(view.distrust(other)),
            interval(*view.distrust_range(other, view.seat)),
            tie_of(view, view.seat, other),
        )
    return table


def partners(view: View) -> list[str]:
    """Return the actors with which a seat forms a dyad."""
    tied = [set(tie.between) for tie in view.scenario.ties]
    return [each.id for each in view.scenario.actors if {each.id, view.seat} in tied]


def tie_of(view: View, one: str, other: str) -> str:
    """Return how two actors are bound: rivals or aligned, at war or not."""
    kind = next((tie.kind for tie in view.scenario.ties if set(tie.between) == {one, other}), "")
    words = [say("rivals")] if kind == "rivalry" else [say("aligned"), terms.alignments()[view.alignment(one, other)]]
    if kind == "rivalry" and view.alignment(one, other) != "none":
        words.append(terms.alignments()[view.alignment(one, other)])
    return names.joined([*words, *([say("AT WAR")] if view.at_war(one, other) else [])])


def interval(low: int, high: int) -> str:
    """Return a number that is known, or the ends between which it lies."""
    return str(low) if low == high else f"{low}–{high}"


def dyads(view: View) -> Iterator[tuple[str, str]]:
    """Yield the two actors of every dyad, in the order of the scenario."""
    for tie in view.scenario.ties:
        yield tie.between[0], tie.between[1]


def regimes(view: View, width: int) -> Iterator[RenderableType]:
    """Yield the regimes and treaties of every dyad."""
    lines = [line for one, other in dyads(view) for line in _regime_lines(view, one, other)]
    if lines:
        yield titled(say("Regimes and treaties"))
        yield listed(lines, width)


def _regime_lines(view: View, one: str, other: str) -> Iterator[str]:
    s, states = view.scenario, terms.regime_states()
    found = [
        say("{regime} ({state})", regime=names.regime(s, name, one, other), state=states[state])
        for name, state in view.regimes(one, other).items()
    ]
    found += [say("{treaty} (treaty)", treaty=names.treaty(s, name)) for name in view.treaties(one, other)]
    if found:
        yield say("{dyad}: {list}", dyad=names.dyad(s, one, other), list=names.joined(found))


def listed(lines: list[str], width: int) -> RenderableType:
    """Return texts one under another, each with the lines that follow its first one set in."""
    rows = []
    for line in lines:
        first, *rest = fold(line, width - 3)
        rows += [first, *(f"  {more}" for more in rest)]
    return Text("\n".join(rows))


def regions(view: View, *, everything: bool) -> RenderableType:
    """Return who holds which region, whose it is in law, and what stands there."""
    s = view.scenario
    table = plain_table(say("region"), say("holder"), say("status"), say("in law"), say("fort"), say("forces"))
    for each in s.regions:
        seen = view.region(each.id)
        if everything or seen.forces or seen.fort or seen.status != "undisputed":
            table.add_row(
                names.in_words(each.name),
                names.actor(s, seen.holder),
                terms.statuses()[seen.status],
                "" if seen.claimant == seen.holder else names.actor(s, seen.claimant),
                str(seen.fort) if seen.fort else "",
                " ".join(f"{names.letter(s, who)}{count}" for who, count in seen.forces.items()),
            )
    return table


def offers(view: View, width: int) -> Iterator[RenderableType]:
    """Yield the proposals on the table with their clauses."""
    found = offer_lines(view)
    if found:
        yield titled(say("Offers on the table"))
        yield listed(found, width)


def offer_lines(view: View) -> list[str]:
    """Return each proposal on the table as a line."""
    s = view.scenario
    return [
        say(
            "{number}. {proposer} offers {other}: {treaty}: {clauses}",
            number=number,
            proposer=names.actor(s, offer.proposer),
            other=names.actor(s, offer.to),
            treaty=names.treaty(s, offer.treaty),
            clauses=names.joined([names.clause(s, clause) for clause in offer.clauses]),
        )
        for number, offer in enumerate(view.offers(), 1)
    ]


def sheet(view: View, width: int) -> Iterator[RenderableType]:
    """Yield the orders that stand on one's own sheet."""
    if view.written:
        yield titled(say("Your sheet"))
        yield listed(
            [f"{number}. {describe_order(view.scenario, order)}" for number, order in enumerate(view.written, 1)], width
        )
