"""Neighbours of this game, each playing at random: imported where they are measured, and only there."""

import random
from collections.abc import Callable

Game = Callable[[random.Random], int]
"""A function that plays one game and returns its decisions."""

OPENSPIEL = (
    "tic_tac_toe",
    "connect_four",
    "breakthrough",
    "backgammon",
    "chess",
    "negotiation",
    "leduc_poker",
    "goofspiel",
)
OPENSPIEL_PYTHON = (
    "python_iterated_prisoners_dilemma",
    "python_liars_poker",
    "python_block_dominoes",
    "python_team_dominoes",
)
PETTINGZOO = ("tictactoe_v3", "connect_four_v3", "chess_v6")


def openspiel(name: str) -> Game:
    """Return random play of a game of OpenSpiel through its Python interface."""
    import pyspiel  # noqa: PLC0415

    if name.startswith("python_"):
        import open_spiel.python.games  # noqa: F401, PLC0415 - registers them
    game = pyspiel.load_game(name)

    def play(rng: random.Random) -> int:
        state, decisions = game.new_initial_state(), 0
        while not state.is_terminal():
            if state.is_chance_node():
                actions, odds = zip(*state.chance_outcomes(), strict=True)
                state.apply_action(rng.choices(actions, odds)[0])
            elif state.is_simultaneous_node():
                players = range(game.num_players())
                state.apply_actions([rng.choice(state.legal_actions(player) or [0]) for player in players])
                decisions += game.num_players()
            else:
                state.apply_action(rng.choice(state.legal_actions()))
                decisions += 1
        return decisions

    return play


def catanatron() -> Game:
    """Return a game of four random players of catanatron."""
    import catanatron as library  # noqa: PLC0415

    colours = list(library.Color)[:4]

    def play(rng: random.Random) -> int:
        game = library.Game([library.RandomPlayer(colour) for colour in colours], seed=rng.getrandbits(30))
        game.play()
        return len(getattr(game.state, "actions", None) or game.state.action_records)

    return play


def python_chess() -> Game:
    """Return a random game of python-chess."""
    import chess  # noqa: PLC0415

    def play(rng: random.Random) -> int:
        board, decisions = chess.Board(), 0
        while not board.is_game_over():
            board.push(rng.choice(list(board.legal_moves)))
            decisions += 1
        return decisions

    return play


def pettingzoo(name: str) -> Game:
    """Return a random game of a classic environment of PettingZoo, with observation and mask."""
    import importlib  # noqa: PLC0415

    env = importlib.import_module(f"pettingzoo.classic.{name}").env()

    def play(rng: random.Random) -> int:
        env.reset(seed=rng.getrandbits(30))
        decisions = 0
        for _ in env.agent_iter():
            seen, _, ended, cut, _ = env.last()
            env.step(None if ended or cut else int(rng.choice(seen["action_mask"].nonzero()[0])))
            decisions += not (ended or cut)
        return decisions

    return play


def rlcard(name: str) -> Game:
    """Return a random game of RLCard."""
    import rlcard as library  # noqa: PLC0415

    env = library.make(name)

    def play(rng: random.Random) -> int:
        state, _ = env.reset()
        decisions = 0
        while not env.is_over():
            state, _ = env.step(rng.choice(list(state["legal_actions"])))
            decisions += 1
        return decisions

    return play


def neighbours() -> dict[str, Callable[[], Game]]:
    """Return every neighbour by the name of its row."""
    found: dict[str, Callable[[], Game]] = {
        f"openspiel {name}": lambda name=name: openspiel(name) for name in (*OPENSPIEL, *OPENSPIEL_PYTHON)
    }
    found["catanatron 4 random players"] = catanatron
    found["python-chess"] = python_chess
    found |= {f"pettingzoo {name}": lambda name=name: pettingzoo(name) for name in PETTINGZOO}
    return found | {f"rlcard {name}": lambda name=name: rlcard(name) for name in ("leduc-holdem", "no-limit-holdem")}
