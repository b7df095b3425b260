"""The arithmetic of a turn written out as a person would: a reading, a balance, a Distrust, a Clash, row by row."""

from game.match.lexicon import Lexicon
from game.paper.rulebook.blocks import signed
from game.paper.sentences import Part
from game.rules import codes
from game.rules.balance import BALANCE_LIMIT, BALANCE_LINES, balance, balance_line
from game.rules.board import ACTOR_TABLE, Board, between, look, of_move, pair_cell, setting, sheet, size
from game.rules.force import BREAKTHROUGH, GAIN, STALL, result_of
from game.rules.perception import (
    WORST_CASE,
    character_points,
    die_points,
    has_hostile_image,
    is_assured,
    threat_points,
)
from game.words import say, terms
from game.world import names
from game.world.vocabulary import SITUATIONS


def reading_written_out(lex: Lexicon, b: Board, move: int, mover: int, reader: int, die: int) -> Part:
    """Return how a reader read a threat: the points of every row, their sum, and what it comes to."""
    situation = between(b, reader, mover, codes.SITUATION)
    rows = [
        (terms.characters()[lex.scenario.catalogue.moves[move].character], character_points(b, move)),
        (say("technology and ground"), setting(b, codes.S_ADVANTAGE) - 1),
        (
            say("situation {number}", number=SITUATIONS[situation - 1]),
            int(situation >= codes.SITUATION_III) - int(situation == 1),
        ),
        (say("images"), int(has_hostile_image(b, reader, mover))),
        (say("institutions"), -int(is_assured(b, reader, mover))),
        (say("prior"), look(b, ACTOR_TABLE, reader, codes.A_PRIOR)),
        (say("die {die}", die=die), die_points(die)),
    ]
    total = threat_points(b, move, mover, reader) + die_points(die)
    assert total == sum(points for _, points in rows), "the rows are the rule’s own"
    verdict = (
        say("{limit} or more: suspicion +1", limit=WORST_CASE)
        if total >= WORST_CASE
        else say("below {limit}", limit=WORST_CASE)
    )
    who = say("{reader} reads a threat", reader=names.actor(lex.scenario, lex.seats[reader]))
    return {
        "title": who,
        "rows": [[text, signed(points)] for text, points in rows],
        "total": names.plain(total),
        "verdict": verdict,
    }


def gesture_written_out(lex: Lexicon, b: Board, move: int, reader: int, steps: int) -> Part:
    """Return how a reader took a gesture: by its price."""
    who = say("{reader} reads a gesture", reader=names.actor(lex.scenario, lex.seats[reader]))
    price = of_move(b, move, codes.V_PRICE)
    verdict = say("it changes nothing more") if not steps else say("it moves a modifier (4.4)")
    return {"title": who, "rows": [], "total": say("price {price}", price=price), "verdict": verdict}


def balance_written_out(b: Board, attacker: int, defender: int, move: int, place: int, die: int) -> Part:
    """Return the balance sheet of an operation with its die and its result."""
    values = [balance_line(b, line, attacker, defender, move, place) for line in range(BALANCE_LINES)]
    total = balance(b, attacker, defender, move, place)
    rows = [[text, signed(value)] for text, value in zip(_line_names(), values, strict=True)]
    held = (
        ""
        if total == sum(values)
        else say("held at {limit}", limit=names.signed(BALANCE_LIMIT if total > 0 else -BALANCE_LIMIT))
    )
    return {
        "title": say("Balance sheet"),
        "rows": rows,
        "total": say("{total} {held}", total=signed(total), held=held).strip(),
        "verdict": say(
            "die {die} + {balance} = {sum}: {result}",
            die=die,
            balance=names.plain(total),
            sum=names.plain(die + total),
            result=_result(die + total),
        ),
    }


def _line_names() -> list[str]:
    """Return the lines of the balance sheet in the order in which the rules have them."""
    order = ("front", "whole", "access", "fort", "nation", "aim", "surprise", "friends", "backlash", "home", "technique")
    lines = terms.balance_lines()
    return [lines[name] for name in order]


def _result(total: int) -> str:
    words = terms.results()
    return {BREAKTHROUGH: words["breakthrough"], GAIN: words["gain"], STALL: words["stall"]}.get(
        result_of(total), words["repulse"]
    )


def distrust_written_out(lex: Lexicon, b: Board, reader: int, subject: int) -> str:
    """Return a Distrust as a sum that a person can follow."""
    parts = [
        str(setting(b, codes.S_UNCERTAINTY)),
        *_parts(lex, b, reader, subject, "reader"),
        *_parts(lex, b, subject, reader, "subject"),
    ]
    now = int(b.cells[pair_cell(b, reader, subject, codes.DISTRUST)])
    who = {"reader": names.actor(lex.scenario, lex.seats[reader]), "subject": names.actor(lex.scenario, lex.seats[subject])}
    return say("Distrust of {reader} towards {subject} = {sum} = {total}", **who, sum=" ".join(parts), total=now)


def clash_written_out(lex: Lexicon, b: Board, one: int, other: int) -> str:
    """Return a Clash as a sum that a person can follow, with the situation that it makes."""
    parts = [*_parts(lex, b, one, other, "clash"), *_parts(lex, b, other, one, "clash")]
    malign = sheet(b, one, other, codes.INTENT) + sheet(b, other, one, codes.INTENT)
    if malign:
        parts.append(say("+ {steps} malign", steps=malign * setting(b, codes.S_MALICE)))
    total, situation = between(b, one, other, codes.CLASH), between(b, one, other, codes.SITUATION)
    dyad = names.dyad(lex.scenario, lex.seats[one], lex.seats[other])
    if not parts:
        return say("Clash {dyad} = {total}; situation {situation}", dyad=dyad, total=total, situation=SITUATIONS[situation - 1])
    told = {"dyad": dyad, "sum": " ".join(parts).removeprefix("+ "), "total": total, "situation": SITUATIONS[situation - 1]}
    return say("Clash {dyad} = {sum} = {total}; situation {situation}", **told)


def _parts(lex: Lexicon, b: Board, reader: int, subject: int, weight: str) -> list[str]:
    """Return the modifiers in force on a sheet that weigh anything, as size × weight."""
    found = []
    for number, modifier in enumerate(lex.scenario.catalogue.modifiers):
        steps, worth = size(b, reader, subject, number), getattr(modifier, weight)
        if steps and worth:
            sign = "+" if modifier.sign == "aggravating" else "−"
            name = names.inside(names.in_words(modifier.name))
            found.append(say("{sign} {size}×{weight} {name}", sign=sign, size=steps, weight=worth, name=name))
    return found
