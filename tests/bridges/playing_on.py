"""How tests play through the bridges: random legal actions drawn from a mask."""

import numpy as np


def drawn(mask, chance):
    """Draw a legal action."""
    return int(chance.choice(np.flatnonzero(mask)))


def play_in_turn(env, seed, steps=10**6):
    """Play a PettingZoo match and yield before every act who acts, what it is shown, and the action."""
    env.reset(seed=seed)
    chance = np.random.default_rng(seed)
    for agent in env.agent_iter(steps):
        shown, reward, is_over, _, info = env.last()
        action = None if is_over else drawn(shown["action_mask"], chance)
        yield agent, shown, reward, info, action
        env.step(action)
