"""OpenSpiel's own information-set tree search against random play: `python examples/openspiel_ismcts.py`.

Needs the extra `openspiel`. The game is `lab-two` cut to six turns; seats change after every match.
"""

import numpy as np
import pyspiel
from open_spiel.python.algorithms import ismcts, mcts

import game.bridges.openspiel  # noqa: F401 - enters the game in the library's list

MATCHES = 6
SIMULATIONS = 60


def play(game: pyspiel.Game, seat: int, bot: ismcts.ISMCTSBot, chance: np.random.RandomState) -> list[float]:
    state = game.new_initial_state()
    while not state.is_terminal():
        if state.is_chance_node():
            faces, odds = zip(*state.chance_outcomes(), strict=True)
            action = int(chance.choice(faces, p=odds))
        elif state.current_player() == seat:
            action = int(bot.step(state))
        else:
            action = int(chance.choice(state.legal_actions()))
        state.apply_action(action)
    return state.returns()


def main() -> None:
    game = pyspiel.load_game("double_dilemma(scenario=lab-two,turns=6,reward=lead)")
    print(game)
    leads = []
    for number in range(MATCHES):
        chance = np.random.RandomState(number)
        evaluator = mcts.RandomRolloutEvaluator(n_rollouts=1, random_state=chance)
        bot = ismcts.ISMCTSBot(game, evaluator, uct_c=10.0, max_simulations=SIMULATIONS, random_state=chance)
        seat = number % 2
        returns = play(game, seat, bot, chance)
        leads.append(returns[seat])
        print(f"match {number + 1}: IS-MCTS in seat {seat + 1} leads random play by {returns[seat]:+.0f} points")
    print(f"mean lead {np.mean(leads):+.1f} ± {np.std(leads) / len(leads) ** 0.5:.1f} over {MATCHES} matches")


if __name__ == "__main__":
    main()
