"""What the guided first turn teaches, a step for each thing; it is a real turn of a real match."""

from game.table.board_screen import BoardScreen
from game.table.guide import Step
from game.table.sheet_screen import SheetScreen
from game.table.shelf import Wish
from game.table.summary_screen import SummaryScreen
from game.words import say
from game.world.load import load_scenario

STORY, SEAT, OPPONENT = "five-days-2008", "georgia", "normal"
BOARD, SHEET, SUMMARY = BoardScreen.__name__, SheetScreen.__name__, SummaryScreen.__name__


def first_match() -> Wish:
    """Return the match of the guided turn: open, so that everything can be seen, against computers."""
    scenario = load_scenario(STORY)
    players = {actor.id: "human" if actor.id == SEAT else OPPONENT for actor in scenario.actors}
    shortest = min((each.turns for each in scenario.calendar.presets), default=0)
    return Wish(scenario, players, is_open=True, turns=shortest)


def lessons() -> tuple[Step, ...]:
    """Return the steps."""
    return (*_looking(), *_ordering(), *_afterwards())


def _looking() -> tuple[Step, ...]:
    return (
        Step(
            lambda: say("You are Georgia"),
            lambda: say(
                "It is August 2008. The map shows who holds what: hue, shape and weave say who, numbers are forces, dashed "
                "borders are disputed. Beside it stand your relations, below it your orders."
            ),
            BOARD,
        ),
        Step(
            lambda: say("Where do we stand?"),
            lambda: say(
                "Every relation is a coin in one of four fields. Above, interests can be reconciled; below, they cannot. "
                "Left, the two trust each other; right, distrust has set in. Open your relation with Russia: "
                "press it, or key 1."
            ),
            BOARD,
            lambda screen: isinstance(screen, SheetScreen),
            "relation 0",
        ),
        Step(
            lambda: say("Why it stands there"),
            lambda: say(
                "Distrust grows from what each side sees: filled signs aggravate, hollow ones mitigate. Square signs are "
                "material, round ones in the mind. Every number has its reason on the right. Go back with Esc."
            ),
            SHEET,
            lambda screen: isinstance(screen, BoardScreen),
            "back",
        ),
    )


def _ordering() -> tuple[Step, ...]:
    return (
        Step(
            lambda: say("An order speaks twice"),
            lambda: say(
                "Once by what you mean, once by what they read into it. Open the card “Open talks”: press it, "
                "or walk to it with Tab and press Enter."
            ),
            BOARD,
            lambda screen: _has_open(screen, "open-talks") or _has_written(screen),
            "card open-talks",
        ),
        Step(
            lambda: say("Say what it is for, then aim it"),
            lambda: say(
                "See how it is likely to be read. Press a word after “Meant to”: others learn it only when all is over. "
                "Then press Russia, and the order stands on your sheet."
            ),
            BOARD,
            _has_written,
            "target russia",
        ),
        Step(
            lambda: say("Before an attack: the balance"),
            lambda: say(
                "Now only look: open the last family, its first card, and a target. Every line of the balance sheet is printed "
                "before you decide. Then go back with Esc until the card is closed. Nothing is written."
            ),
            BOARD,
            None,
            "family force",
        ),
        Step(
            lambda: say("Nothing is final yet"),
            lambda: say(
                "U takes your last order back, as long as you have not committed. You may write more while points are left: "
                "pale cards say why they are not possible. When you are content, commit with C."
            ),
            BOARD,
            lambda screen: isinstance(screen, SummaryScreen),
            "commit",
        ),
    )


def _afterwards() -> tuple[Step, ...]:
    return (
        Step(
            lambda: say("The sheets are open"),
            lambda: say(
                "All orders were opened together. See what each side ordered and meant, how it was read, and what moved. "
                "This table is open; in fog you see your own mind only."
            ),
            SUMMARY,
        ),
        Step(
            lambda: say("That is a turn"),
            lambda: say(
                "Arms for safety frighten the neighbour, who arms in turn: can you get your aims without that? N shows your "
                "aims, L the news, K all keys. Go on, and the match is yours."
            ),
            SUMMARY,
            lambda screen: isinstance(screen, BoardScreen),
            "next",
        ),
    )


def _has_open(screen: object, move: str) -> bool:
    return isinstance(screen, BoardScreen) and screen.detail is not None and screen.detail.card.move.id == move


def _has_written(screen: object) -> bool:
    return isinstance(screen, BoardScreen) and bool(screen.view.written)
