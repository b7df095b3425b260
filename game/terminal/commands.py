"""What a person at the table may type: one function a command, all in one dict."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final

from attrs import frozen

from game.match import IllegalOrder, MatchFault
from game.report.words import describe_order
from game.terminal import looking, writing
from game.terminal.board import plain_table
from game.terminal.menu import Misunderstood, is_move, move_ids, unknown
from game.terminal.seat import Left, Seat, prompt
from game.words import say, terms

Deed = Callable[[Seat, str], None]


@frozen
class Command:
    """A command: what it does, and how it is explained."""

    do: Deed
    usage: str
    """What follows its name."""


def listen(seat: Seat) -> None:
    """Read a line and do what it says. Raises EOFError when nobody types any more, Left when the person leaves."""
    try:
        obey(seat, seat.screen.ask(prompt(seat)))
    except IllegalOrder as error:
        seat.screen.tell(say("{order} is not possible:", order=describe_order(seat.match.scenario, error.order)))
        seat.screen.points(reason.text for reason in error.reasons)
    except (Misunderstood, MatchFault) as error:
        seat.screen.tell(str(error))


def obey(seat: Seat, line: str) -> None:
    """Do what a line says. Raises Misunderstood with the near word, MatchFault, IllegalOrder or Left."""
    word, _, rest = line.strip().partition(" ")
    if not word or word.startswith("#"):
        return
    if word.isdecimal() or is_move(seat.match.scenario, line):
        word, rest = "order", line
    COMMANDS[command_in(word, move_ids(seat.match.scenario))].do(seat, rest.strip())


def command_in(word: str, moves: Iterable[str] = ()) -> str:
    """Return the command that a word, or its unmistakable beginning, means. Raises Misunderstood."""
    folded = {"?": "help", "exit": "quit", "orders": "list", "pass": "commit"}.get(word.casefold(), word.casefold())
    fitting = [name for name in COMMANDS if name.startswith(folded)]
    if folded in COMMANDS:
        return folded
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise Misunderstood(say("'{word}' may mean {commands}; type more of it", word=word[:40], commands=", ".join(fitting)))
    raise Misunderstood(unknown(say("there is no command '{word}' (all: help)", word=word[:40]), word, [*COMMANDS, *moves]))


def save(seat: Seat, words: str) -> None:
    """Save the match in a file; it is in its journal anyway."""
    if not words:
        raise Misunderstood(say("to which file? For example: save evening.jsonl"))
    file = Path(words)
    if file.exists():
        raise Misunderstood(say("{file} is there already; choose another name", file=file))
    seat.match.save(file)
    seat.screen.tell(say("Saved: {file}", file=file))
    seat.screen.hint(say("Go on: {command}", command=f"dilemma play --load {file}"))


def show_help(seat: Seat, _: str) -> None:
    """Show the commands."""
    table = plain_table(say("type"), say("to"))
    explained = explanations()
    for name, command in COMMANDS.items():
        table.add_row(f"{name} {command.usage}".strip(), explained[name])
    seat.screen.show(table)
    seat.screen.tell(
        say(
            "The beginning of a word is enough. After # in an order you may say what it is meant to do: {tags}.",
            tags=", ".join(terms.intents()),
        )
    )


def leave(_seat: Seat, _: str) -> None:
    """Leave the table."""
    raise Left


COMMANDS: Final[Mapping[str, Command]] = {
    "board": Command(looking.show_board, ""),
    "map": Command(looking.show_map, ""),
    "news": Command(looking.show_news, ""),
    "families": Command(looking.show_families, ""),
    "list": Command(looking.show_list, "FAMILY | WORD"),
    "describe": Command(looking.describe, "N | ORDER"),
    "order": Command(writing.write_order, "N | ORDER [# INTENT: …]"),
    "sheet": Command(looking.show_sheet, ""),
    "undo": Command(writing.undo, ""),
    "reading": Command(looking.show_reading, "N | ORDER"),
    "balance": Command(looking.show_balance, "N | ORDER"),
    "why": Command(looking.show_why, "SUBJECT"),
    "offers": Command(looking.show_offers, ""),
    "accept": Command(writing.accept, "[ACTOR | N]"),
    "refuse": Command(writing.refuse, "[ACTOR | N]"),
    "withdraw": Command(writing.withdraw, "[ACTOR]"),
    "treaties": Command(looking.show_treaties, ""),
    "propose": Command(writing.propose, "ACTOR TREATY [CLAUSES]"),
    "aims": Command(looking.show_aims, ""),
    "brief": Command(looking.show_brief, ""),
    "save": Command(save, "FILE"),
    "help": Command(show_help, ""),
    "commit": Command(writing.commit, ""),
    "quit": Command(leave, ""),
}
"""Every command by its name, in the order in which they are explained."""


def explanations() -> dict[str, str]:
    """Return what each command does, in the language in use."""
    return {
        "board": say("see the whole board"),
        "map": say("see every region"),
        "news": say("see what you know of the last turn"),
        "families": say("see the families of moves"),
        "list": say("see the orders of a family, or with a word in them"),
        "describe": say("read what a move is and whether it is possible"),
        "order": say("write an order on your sheet"),
        "sheet": say("see what is written"),
        "undo": say("take the last order back"),
        "reading": say("see how an order may look from over there"),
        "balance": say("see the balance sheet of an operation"),
        "why": say("ask where a number comes from: why distrust nato"),
        "offers": say("see the proposals on the table"),
        "accept": say("accept a proposal"),
        "refuse": say("refuse a proposal"),
        "withdraw": say("take your own proposal back"),
        "treaties": say("see which treaties can be proposed"),
        "propose": say("propose a treaty"),
        "aims": say("see what you play for"),
        "brief": say("read how it looks from your side"),
        "save": say("save a copy of the match"),
        "help": say("see this list"),
        "commit": say("close your sheet; an empty one is passing"),
        "quit": say("leave; the match stays saved"),
    }
