"""A small learner: a linear policy trained by REINFORCE on many matches at once: `python examples/small_learner.py`.

It learns one seat of `lab-two`, cut to six turns, against random play; NumPy is all it needs. Every action has a weight for
each number of the observation; at first all are 0, so that it begins as random play does.
"""

import time

import numpy as np

from game.bridges.many import ManyMatches

MATCHES = 500
UPDATES = 16
RATE = 5.0


class Linear:
    """A policy whose preferences are sums of what it sees, each with its weight."""

    def __init__(self, numbers: int, actions: int) -> None:
        self.weights = np.zeros((numbers, actions), np.float32)

    def odds(self, seen: np.ndarray, masks: np.ndarray) -> np.ndarray:
        """Return how likely each action is, row by row."""
        wanted = np.where(masks > 0, seen @ self.weights, -np.inf)
        raised = np.exp(wanted - wanted.max(1, keepdims=True))
        return raised / raised.sum(1, keepdims=True)


def one_round(many: ManyMatches, policy: Linear, seed: int) -> tuple[np.ndarray, float]:
    """Play every match once; return where the weights want to go, and the mean lead."""
    chance, batch = np.random.default_rng(seed), many.reset(seed)
    left, leads, kept = np.ones(many.matches, bool), np.zeros(many.matches), []
    while left.any():
        mine = np.flatnonzero(left & (batch.writers == 0))
        actions = many.choose()
        if len(mine):
            seen, masks = many.scaled(batch.seen[mine]), batch.masks[mine]
            odds = policy.odds(seen, masks)
            drawn = np.minimum((odds.cumsum(1) < chance.random((len(mine), 1))).sum(1), odds.shape[1] - 1)
            actions[mine] = drawn
            odds[np.arange(len(mine)), drawn] -= 1
            kept.append((mine, seen, -odds))
        batch = many.step(actions)
        leads[batch.ended & left] = batch.rewards[batch.ended & left, 0]
        left &= ~batch.ended
    gain = (leads - leads.mean()) / (leads.std() + 1e-6)
    total = sum(seen.T @ (towards * gain[mine, None]) for mine, seen, towards in kept)
    return total / sum(len(mine) for mine, _, _ in kept), float(leads.mean())


def main() -> None:
    many = ManyMatches("lab-two", MATCHES, turns=6, reward="lead")
    policy, start = Linear(many.scene.numbers, many.scene.actions), time.perf_counter()
    for update in range(UPDATES):
        towards, lead = one_round(many, policy, seed=update)
        policy.weights += RATE * towards.astype(np.float32)
        if update % 5 == 0 or update == UPDATES - 1:
            print(f"update {update:>3}: mean lead over random play {lead:+.2f}")
    print(f"{UPDATES * MATCHES:,} matches in {time.perf_counter() - start:.0f} s")
    bias = policy.weights.mean(0)
    best = np.argsort(-bias)[:5]
    print("what it came to like best:", ", ".join(many.scene.words(0, int(action)) for action in best))


if __name__ == "__main__":
    main()
