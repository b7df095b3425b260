"""What a person may look at: the board, the orders, what they may bring, and what a number comes from."""

from game.report.why import why
from game.report.words import describe_order
from game.terminal.asking import question
from game.terminal.board import board, listed, offer_lines, regions, sheet
from game.terminal.menu import move_of
from game.terminal.orders import families, family, found
from game.terminal.seat import Seat
from game.terminal.showing import balance, reading
from game.terminal.telling import lines_of, rows
from game.words import say, terms
from game.world import names


def show_board(seat: Seat, _: str) -> None:
    """Show the whole board."""
    seat.screen.show(board(seat.view, seat.screen.width))


def show_map(seat: Seat, _: str) -> None:
    """Show every region."""
    seat.screen.show(regions(seat.view, everything=True))


def show_news(seat: Seat, _: str) -> None:
    """Show what the seat knows of the last turn."""
    pages = seat.view.pages
    if pages:
        seat.screen.show(rows([*lines_of(seat.match.scenario, pages[-1], seat.name)], seat.screen.width))


def show_sheet(seat: Seat, _: str) -> None:
    """Show the orders that are written."""
    shown = list(sheet(seat.view, seat.screen.width))
    seat.screen.show(*shown or [say("Nothing is written yet.")])


def show_families(seat: Seat, _: str) -> None:
    """Show the families of moves."""
    seat.screen.show(families(seat))


def show_list(seat: Seat, words: str) -> None:
    """Show the orders of a family, or those with a word in them."""
    if not words:
        show_families(seat, "")
        return
    names_of = {name.casefold(): each for each, name in terms.families().items()} | {each: each for each in terms.families()}
    fitting = {names_of[name] for name in names_of if name.startswith(words.casefold())}
    seat.screen.show(family(seat, fitting.pop()) if len(fitting) == 1 else found(seat, words))


def show_why(seat: Seat, words: str) -> None:
    """Explain a number."""
    seat.screen.points(why(seat.view, question(seat.match.scenario, seat.name, words)))


def show_balance(seat: Seat, words: str) -> None:
    """Show the balance sheet of an operation."""
    seat.screen.show(balance(seat.view, seat.menu.find(words)))


def show_reading(seat: Seat, words: str) -> None:
    """Show how an order may be read."""
    seat.screen.show(reading(seat.view, seat.menu.find(words), seat.screen.width))


def show_offers(seat: Seat, _: str) -> None:
    """Show the proposals on the table."""
    lines = offer_lines(seat.view) or [say("No offer lies on the table.")]
    seat.screen.show(listed(lines, seat.screen.width))


def show_treaties(seat: Seat, _: str) -> None:
    """Show the treaties that can be proposed, with their clauses."""
    s = seat.match.scenario
    lines = []
    for each in s.catalogue.treaties:
        if each.id in s.treaties:
            clauses = [f"{names.clause(s, clause)} ({clause}{'*' if clause in each.core else ''})" for clause in each.clauses]
            lines.append(
                say("{treaty} ({id}): {clauses}", treaty=names.in_words(each.name), id=each.id, clauses=names.joined(clauses))
            )
    seat.screen.show(
        listed(
            [*lines, say("* belongs to every version. Propose with: propose ACTOR TREATY [CLAUSE,CLAUSE]")], seat.screen.width
        )
    )


def show_aims(seat: Seat, _: str) -> None:
    """Show the seat's aims."""
    when = {"malign": say("counts only for a malign holder"), "benign": say("counts only for a benign holder")}
    lines = []
    for aim, met in seat.view.aims:
        text = say(
            "{mark} {points} points: {aim}",
            mark=say("[met]") if met else say("[   ]"),
            points=aim.points,
            aim=names.in_words(aim.name),
        )
        lines.append(f"{text} ({when[aim.when]})" if aim.when in when else text)
    seat.screen.show(listed(lines, seat.screen.width))
    seat.screen.tell(
        say("Score: aims met + security − price. Security falls with your Distrust and with rivals' offence in reach.")
    )


def show_brief(seat: Seat, _: str) -> None:
    """Show what the seat is told before play."""
    texts = [each.text for each in seat.match.scenario.briefings if each.seat == seat.name]
    for text in texts:
        seat.screen.tell(names.in_words(text))


def describe(seat: Seat, words: str) -> None:
    """Explain a move."""
    s, order = seat.match.scenario, seat.menu.find(words)
    move = move_of(s, order)
    seat.screen.tell(f"{describe_order(s, order)}  [{order.move} {order.target}".rstrip() + "]")
    seat.screen.tell(names.in_words(move.text))
    facts = say(
        "{family} · cost {cost} · {character}",
        family=terms.families()[move.family],
        cost=move.cost,
        character=terms.characters()[move.character],
    )
    covert = say(" · covert: others see only what it changes") if move.visibility == "covert" else ""
    seat.screen.tell(facts + covert)
    seat.screen.points(names.clause(s, clause) for clause in order.clauses)
    seat.screen.points((say("Not now: {reason}", reason=reason.text) for reason in seat.view.why_not(order)), "!")
